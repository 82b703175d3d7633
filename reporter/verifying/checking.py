"""What of a brief still holds: each source by its digest, each sentence and quote by its characters.

Comes in: the path of a brief and of the folder of articles. Goes out: `Verification`. A file that was renamed is known
by its digest; a sentence that moved within its file is found where it stands now. Must not know how it is told.
"""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from reporter.facts import SourceDocument
from reporter.rendering.templates import OURS, Templates
from reporter.sources import Folder, read_folder
from reporter.verifying.anew import PageCheck, page_check
from reporter.verifying.carried import brief_in
from reporter.verifying.claims import Claims, Quote, Sentence, claims_of, contradictions, quotes_of
from reporter.verifying.seen import seen_in
from reporter.verifying.shown import otherwise_shown

# How alike a sentence must be to count as what became of another.
_ALIKE = 0.6
_PIECES = re.compile(r"[^\n\r]+?(?:[.!?][\"”’')]*(?=\s)|$)", re.MULTILINE)


class SourceState(StrEnum):
    """What became of a file that was read for the brief."""

    SAME = "same"
    RENAMED = "renamed"
    CHANGED = "changed"
    MISSING = "missing"


class QuoteState(StrEnum):
    """What became of a sentence that the brief quotes; it is unchecked where its file is missing."""

    HOLDS = "holds"
    MOVED = "moved"
    GONE = "gone"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCheck:
    """A file as the brief names it; `now` is its new name, or why it is not read any more."""

    name: str
    digest: str
    state: SourceState
    now: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """Where something stands now: the line, and what stands there."""

    line: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceCheck:
    """A sentence of the brief with the quotes in it, and what stands in its place: nothing where it holds."""

    sentence: Sentence
    quotes: tuple[Quote, ...]
    state: QuoteState
    now: Found | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """The outcome. `faults` are what the file itself contradicts, `new` the articles that the brief does not know.

    `page` tells whether what people read is what the data gives; None for a file that is nothing but data.
    """

    file: Path
    form: str
    claims: Claims
    seeds: Path
    sources: tuple[SourceCheck, ...]
    sentences: tuple[SentenceCheck, ...]
    faults: tuple[str, ...]
    new: tuple[str, ...]
    page: PageCheck | None = None

    @property
    def holds(self) -> bool:
        """Tell whether nothing has to be said against the brief."""
        sources = all(one.state in (SourceState.SAME, SourceState.RENAMED) for one in self.sources)
        return sources and not self.faults and all(one.state is QuoteState.HOLDS for one in self.sentences)


def verify(file: Path, seeds: Path, templates: Templates = OURS) -> Verification:
    """Check a brief, made with these templates, against a folder.

    Raises ReportError where the file carries no brief, or the folder cannot be read.
    """
    carried = brief_in(file)
    claims = claims_of(carried.data, str(file))
    folder = read_folder(seeds)
    now, seen = _Now(folder), seen_in(carried, str(file))
    page = page_check(carried, claims, seen, str(file), templates)
    read_otherwise = page.differences if page else ()
    sources = tuple(now.source(name, digest) for name, digest in sorted(claims.files.items()))
    return Verification(
        file=file,
        form=carried.form,
        claims=claims,
        seeds=seeds,
        sources=sources,
        sentences=tuple(_sentences(claims, now)),
        faults=(*contradictions(claims, carried.data, str(file)), *otherwise_shown(claims, seen), *read_otherwise),
        new=_new(folder, sources),
        page=page,
    )


class _Now:
    """The folder as it is now, asked by the names and digests of before."""

    def __init__(self, folder: Folder) -> None:
        self._by_digest = {one.digest: one for one in folder.documents}
        self._by_name = {one.name: one for one in folder.documents}
        originals = {one.name: self._by_name[one.original] for one in folder.duplicates}
        self._by_name |= originals
        self._reasons = {one.name: one.reason for one in folder.skipped}

    def source(self, name: str, digest: str) -> SourceCheck:
        """Say what became of a file."""
        named, same = self._by_name.get(name), self._by_digest.get(digest)
        if named is not None and named.digest == digest:
            return SourceCheck(name=name, digest=digest, state=SourceState.SAME)
        if same is not None:
            return SourceCheck(name=name, digest=digest, state=SourceState.RENAMED, now=same.name)
        if named is not None:
            return SourceCheck(name=name, digest=digest, state=SourceState.CHANGED)
        return SourceCheck(name=name, digest=digest, state=SourceState.MISSING, now=self._reasons.get(name, ""))

    def document(self, name: str, digest: str) -> SourceDocument | None:
        """Give the file of before, wherever it is now; or what has its name."""
        return self._by_digest.get(digest) or self._by_name.get(name)


def _sentences(claims: Claims, now: _Now) -> Iterator[SentenceCheck]:
    quotes: defaultdict[int, list[Quote]] = defaultdict(list)
    for quote in quotes_of(claims):
        quotes[quote.citation].append(quote)
    files = claims.files
    for sentence in claims.citations:
        document = now.document(sentence.source, files.get(sentence.source, ""))
        yield _sentence(sentence, tuple(quotes[sentence.number]), document)


def _sentence(sentence: Sentence, quotes: tuple[Quote, ...], document: SourceDocument | None) -> SentenceCheck:
    if document is None:
        return SentenceCheck(sentence=sentence, quotes=quotes, state=QuoteState.UNCHECKED)
    if _stands(sentence, document) and all(_quoted(quote, document) for quote in quotes):
        return SentenceCheck(sentence=sentence, quotes=quotes, state=QuoteState.HOLDS)
    at = document.text.find(sentence.sentence)
    if at >= 0 and not _stands(sentence, document):
        found = Found(document.line_at(at), sentence.sentence)
        return SentenceCheck(sentence=sentence, quotes=quotes, state=QuoteState.MOVED, now=found)
    return SentenceCheck(
        sentence=sentence, quotes=quotes, state=QuoteState.GONE, now=_nearest(sentence.sentence, document)
    )


def _stands(sentence: Sentence, document: SourceDocument) -> bool:
    there = document.text[sentence.start : sentence.end] == sentence.sentence
    return there and document.line_at(sentence.start) == sentence.line


def _quoted(quote: Quote, document: SourceDocument) -> bool:
    there = document.text[quote.start : quote.end] == quote.quote
    return there and document.line_at(quote.start) == quote.line


def _nearest(sentence: str, document: SourceDocument) -> Found | None:
    """Find what became of a sentence that somebody has changed."""
    places = {piece[0].strip(): piece.start() for piece in _PIECES.finditer(document.text)}
    near = difflib.get_close_matches(sentence, places, n=1, cutoff=_ALIKE)
    return Found(document.line_at(places[near[0]]), near[0]) if near else None


def _new(folder: Folder, sources: Sequence[SourceCheck]) -> tuple[str, ...]:
    known: Mapping[str, str] = {one.digest: one.name for one in sources}
    names = {one.name for one in sources}
    return tuple(_unknown(folder.documents, known, names))


def _unknown(documents: Iterable[SourceDocument], digests: Mapping[str, str], names: set[str]) -> Iterator[str]:
    for one in documents:
        if one.digest not in digests and one.name not in names:
            yield one.name
