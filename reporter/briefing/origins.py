"""Which files carry one story: the same wire copy in several outlets, cut or lightly edited, was said once.

Comes in: extractions. Goes out: `Origin`s, and the day on which a story's figure was first printed. Candidates come
from MinHash; what decides is exact: how much of the shorter text's five-word shingles the longer one holds. Must not
know what the stories say: one that was printed again with other figures is still one story, and keeps all its figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rensa import RMinHash, RMinHashLSH

from reporter.briefing.model import Origin
from reporter.facts import Extraction, Figure, PartialDate

_WORD = re.compile(r"\w+")
_SHINGLE = 5
# Copies of one story share 0.8 to 1.0 of the shorter text, two stories about nothing; long quotations lie between.
_SHARED = 0.5
# A footer shared by two short stories can be half of their text, but it stands at one end: each half has to agree.
_SHARED_OF_HALF = 0.4
# Two flashes of one sentence may read alike by chance, or quote the same words.
_FEWEST = 20
# With one row to a band, a pair that shares a fiftieth of its text is met all but certainly; the seed never changes.
_PERMUTATIONS, _SEED = 512, 1


@dataclass(frozen=True, slots=True)
class _Text:
    """The shingles of an article's body, in their order and as a set."""

    extraction: Extraction
    shingles: tuple[str, ...]
    distinct: frozenset[str]

    @property
    def rank(self) -> tuple[int, str, str]:
        """The fullest text leads its story, of equals the earliest, then the first by name."""
        dated = self.extraction.date.value
        return -len(self.distinct), str(dated.latest) if dated else "9999", self.extraction.document.name


def find_origins(extractions: Sequence[Extraction]) -> tuple[Origin, ...]:
    """Group the files that carry one story; a file that stands alone is an origin of its own.

    In each the fullest text comes first, of equals the earliest, then the first by name; the others follow by name.
    The origins are numbered by the name of their first file.
    """
    texts = sorted((_text(extraction) for extraction in extractions), key=lambda text: text.extraction.document.name)
    stories = sorted((_by_rank(story) for story in _stories(texts)), key=lambda names: names[0])
    return tuple(Origin(number=number, sources=names) for number, names in enumerate(stories, start=1))


def origin_numbers(origins: Iterable[Origin]) -> dict[str, int]:
    """Give the number of each file's origin, by the file's name."""
    return {name: origin.number for origin in origins for name in origin.sources}


def first_printed(extractions: Iterable[Extraction], origin_of: Mapping[str, int]) -> dict[Figure, PartialDate | None]:
    """Give for each figure the earliest known date of its story's files that print it: a copy makes it no newer."""
    dated = [(figure, extraction.date.value) for extraction in extractions for figure in extraction.figures]
    earliest: dict[tuple[object, ...], PartialDate] = {}
    for figure, known in dated:
        key = _told(figure, origin_of)
        if known is not None and (key not in earliest or known.latest < earliest[key].latest):
            earliest[key] = known
    return {figure: earliest.get(_told(figure, origin_of)) for figure, _ in dated}


def _told(figure: Figure, origin_of: Mapping[str, int]) -> tuple[object, ...]:
    """Tell what a story says by a figure, whichever of its files prints it."""
    name = figure.evidence.document.name
    return origin_of[name], figure.kind, figure.value, figure.unit, figure.aggregate


def _text(extraction: Extraction) -> _Text:
    """Cut the body into shingles of words: case, punctuation and line breaks, which outlets change, do not count."""
    text = extraction.document.text
    body = extraction.body or ((0, len(text)),)
    words = [word for start, end in body for word in _WORD.findall(text[start:end].casefold())]
    shingles = tuple(" ".join(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1))
    return _Text(extraction, shingles, frozenset(shingles))


def _stories(texts: Sequence[_Text]) -> list[list[_Text]]:
    """Join what copies each other, also by way of a third: a cut and another cut of one text are one story."""
    story_of = {at: [at] for at in range(len(texts))}
    for one, other in _candidates(texts):
        if story_of[one] is not story_of[other] and _one_story(texts[one], texts[other]):
            joined = story_of[one] + story_of[other]
            story_of.update(dict.fromkeys(joined, joined))
    return [[texts[at] for at in story] for story in {id(story): story for story in story_of.values()}.values()]


def _candidates(texts: Sequence[_Text]) -> Iterator[tuple[int, int]]:
    """Give the pairs that may share something, by their MinHashes."""
    index = RMinHashLSH(threshold=_SHARED, num_perm=_PERMUTATIONS, num_bands=_PERMUTATIONS)
    for at, text in enumerate(texts):
        if text.shingles:
            hashed = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
            hashed.update(list(text.shingles))
            yield from ((other, at) for other in sorted(index.query(hashed)))
            index.insert(at, hashed)


def _one_story(one: _Text, other: _Text) -> bool:
    """Tell whether the longer text holds most of the shorter one, and of both its halves."""
    shorter, longer = sorted((one, other), key=lambda text: (len(text.distinct), text.extraction.document.name))
    shared = len(shorter.distinct & longer.distinct)
    if shared < max(_FEWEST, _SHARED * len(shorter.distinct)):
        return False
    middle = len(shorter.shingles) // 2
    halves = (set(shorter.shingles[:middle]), set(shorter.shingles[middle:]))
    return all(len(half & longer.distinct) >= _SHARED_OF_HALF * len(half) for half in halves)


def _by_rank(story: Sequence[_Text]) -> tuple[str, ...]:
    first = min(story, key=lambda text: text.rank)
    names = sorted(text.extraction.document.name for text in story if text is not first)
    return first.extraction.document.name, *names
