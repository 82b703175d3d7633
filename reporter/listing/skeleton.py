"""A sources.toml to fill in: what the user has given stands there, what the articles tell is told in comments.

Comes in: a `Briefing`, how each article begins, and the user's notes that speak of no article. Goes out: lines of TOML
that say of every article just what the user has said already, so that they change nothing as they are. Must not know
how the file is read.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from reporter.briefing.model import SourceStatus
from reporter.facts import DateBasis
from reporter.listing.known import one_line, place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reporter.briefing.model import Briefing, Source
    from reporter.facts import PartialDate, SourceNote

_HEAD = """\
# Save this as sources.toml in the folder of the articles, and fill in what you know; what stays "" changes nothing.
# Dates: 2024-06-10 without quotation marks, or "2024-06", or "2024". What an article tells of itself stands behind a
# mark like this one: take the mark away to write something else. What you write counts before what the article says."""


def skeleton(briefing: Briefing, openings: Mapping[str, str], unused: Mapping[str, SourceNote]) -> Iterator[str]:
    """Give a table for each article that was read; notes that speak of no article are kept in comments."""
    yield from _HEAD.splitlines()
    for source in briefing.sources:
        if source.status is SourceStatus.READ:
            yield ""
            yield f"[{_text(source.name)}]  # {_comment(openings[source.name])}"
            yield from _keys(source)
    for name, note in unused.items():
        yield ""
        yield f"# not used: no article has this name: [{_text(name)}]"
        yield from (f"# {key} = {value}" for key, value in _given(note))


def _keys(source: Source) -> Iterator[str]:
    if source.title and not source.given_title:
        yield f"# title = {_text(one_line(source.title.quote))}  # line {source.title.line}"
    else:
        yield f"title = {_text(source.given_title)}"
    if source.credited and not source.publisher:
        yield f"# publisher = {_text(one_line(source.credited.quote))}  # line {source.credited.line}"
    else:
        yield f"publisher = {_text(source.publisher)}"
    yield f"url = {_text(source.url)}"
    date = source.date
    if date.value is None:
        yield 'date = ""'
    elif date.basis is DateBasis.GIVEN:
        yield f"date = {_date(date.value)}"
    else:
        words = _comment("; ".join(place(evidence) for evidence in date.evidence))
        yield f"# date = {_date(date.value)}  # {date.basis.value.replace('_', ' ')}: {words}"


def _given(note: SourceNote) -> Iterator[tuple[str, str]]:
    yield from ((key, _text(value)) for key in ("title", "publisher", "url") if (value := getattr(note, key)))
    if note.date:
        yield "date", _date(note.date)


def _date(known: PartialDate) -> str:
    return str(known) if known.day else f'"{known}"'


def _text(text: str) -> str:
    """Write a basic string of TOML: JSON escapes all that it must but one."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _comment(text: str) -> str:
    """Leave out what no comment may hold."""
    return "".join(letter for letter in text if letter.isprintable())
