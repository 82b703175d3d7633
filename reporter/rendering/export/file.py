"""The types of what surrounds the model in `brief.json`; with those of the model they are the whole file.

Comes in: nothing. Goes out: plain immutable values; their docstrings are the schema's descriptions. Must not know how
they are written or read.
"""

from __future__ import annotations

from dataclasses import dataclass

from reporter.briefing.model import Briefing
from reporter.rendering.context import Citation

# Rises when a file of before could be misread or refused: a field renamed or gone, other ids.
SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Generator:
    """The program that wrote the file."""

    name: str
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedDocument:
    """An article that is cited: the path of its file inside the folder, the SHA-256 of the file's bytes, its encoding.

    All offsets count characters, from 0, of what the bytes decode to.
    """

    name: str
    digest: str
    encoding: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a source says it: the characters from `start` up to but not including `end`, which read `quote`.

    `citation` is the number of the citation that holds the whole sentence, `line` the line on which the quote begins.
    """

    citation: int
    start: int
    end: int
    quote: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefFile:
    """The model behind a brief on Haiti and its security mission, with the sentence behind every figure.

    Offsets count characters, from 0, of the decoded file; lines count from 1. Dates are ISO 8601 as far as they are
    known. Null means not known, or not said. Numbers are exact: read them as decimals where cents matter. `id` names a
    thing within the file, `statement` what it says, the same wherever the same sentence says it.
    """

    schema_version: int
    generator: Generator
    briefing: Briefing
    citations: tuple[Citation, ...]
    documents: tuple[CitedDocument, ...]
