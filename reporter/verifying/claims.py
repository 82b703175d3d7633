"""What a brief says of its sources and quotes, read so that a brief of any version can be verified.

Comes in: the text of a `brief.json`. Goes out: `Claims`. Only what verifying needs is asked of the file: citations,
documents, and the places that the model quotes, wherever they stand in it. Raises ReportError where it is no brief.
Must not know the articles.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ConfigDict, NonNegativeInt, ValidationError

from reporter import __version__
from reporter.errors import ReportError
from reporter.rendering.export import SCHEMA_VERSION, read_brief
from reporter.rendering.export.writing import PROGRAM

_WHERE = {"citation", "start", "end", "quote", "line"}


class _Part(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class Generator(_Part):
    """The program that wrote the brief."""

    name: str
    version: str


class Sentence(_Part):
    """One citation: a sentence of a source and where it stands."""

    number: int
    source: str
    line: int
    start: NonNegativeInt
    end: NonNegativeInt
    sentence: str


class Quote(_Part):
    """A quote of the model, within the sentence of a citation."""

    citation: int
    start: NonNegativeInt
    end: NonNegativeInt
    quote: str
    line: int


class Named(_Part):
    """A file of the folder, by its name and the digest of its bytes; without one it was not read."""

    name: str
    digest: str = ""


class _Model(_Part):
    model_config = ConfigDict(extra="allow", frozen=True)

    as_of: str | None = None
    sources: tuple[Named, ...] = ()


class Claims(_Part):
    """What a `brief.json` holds; `quotes` and `faults` are made from it."""

    schema_version: int
    generator: Generator
    briefing: _Model
    citations: tuple[Sentence, ...]
    documents: tuple[Named, ...]

    @property
    def files(self) -> dict[str, str]:
        """Give the digests of all files that were read, by name."""
        listed = {one.name: one.digest for one in self.briefing.sources if one.digest}
        return listed | {one.name: one.digest for one in self.documents}


def claims_of(data: bytes, name: str) -> Claims:
    """Read what a brief claims; `name` is what messages call the file."""
    try:
        claims = Claims.model_validate_json(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        what = f"{where}: {first['msg']}" if where else first["msg"]
        raise ReportError(f"{name}: not a brief of {PROGRAM}: {what}") from error
    if claims.generator.name != PROGRAM:
        raise ReportError(f"{name}: not a brief of {PROGRAM}, but of {claims.generator.name}")
    return claims


def quotes_of(claims: Claims) -> tuple[Quote, ...]:
    """Give each quote of the model once."""
    extra = claims.briefing.model_extra or {}
    whole = [extra, [one.model_dump() for one in claims.briefing.sources]]
    return tuple(dict.fromkeys(Quote.model_validate(place) for place in _places(whole)))


def _places(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if value.keys() >= _WHERE:
            yield value
        for inner in value.values():
            yield from _places(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _places(inner)


def contradictions(claims: Claims, data: bytes, name: str) -> Iterator[str]:
    """Say where the file contradicts itself, as one does in which somebody has changed a figure or a quote.

    The whole model is read back where this version wrote it; of another version's file, what all versions have.
    """
    if claims.generator.version == __version__ and claims.schema_version == SCHEMA_VERSION:
        try:
            read_brief(data, name=name)
        except ReportError as error:
            yield error.message.removeprefix(f"{name}: ")
        return
    sentences = {one.number: one for one in claims.citations}
    for one in claims.citations:
        if one.end - one.start != len(one.sentence):
            yield f"citation {one.number}: {one.start} to {one.end} is not as long as its sentence"
    for quote in quotes_of(claims):
        sentence = sentences.get(quote.citation)
        if sentence is None or not _inside(quote, sentence):
            yield f"{quote.quote!r} does not stand in citation {quote.citation}"


def _inside(quote: Quote, sentence: Sentence) -> bool:
    start = quote.start - sentence.start
    return start >= 0 and sentence.sentence[start : start + len(quote.quote)] == quote.quote
