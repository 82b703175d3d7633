"""Two briefs compared, for a terminal, a mail or a program: every change with the sentences of both.

Comes in: `Changes` and the date and number of the newer brief. Goes out: lines of plain text or Markdown, or
one JSON object. Nothing here is cited by number: each change carries its quotes with file and line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from reporter.briefing.changes import quote_of
from reporter.briefing.model import Briefing, Change, Changes, Quote
from reporter.facts import Evidence, PartialDate
from reporter.rendering import wording
from reporter.rendering.escaping import escape_markdown
from reporter.rendering.export.numbers import printed
from reporter.rendering.languages import say
from reporter.rendering.languages.foreign import unmarked
from reporter.rendering.phrases import as_of_words
from reporter.rendering.view.changes import ChangeLine, all_changes, opening


def to_text(changes: Changes, new: Briefing) -> Iterator[str]:
    """Give plain lines: each change, and below it what was said before and what is said now."""
    yield unmarked(_heading(changes, new))
    for one, line in _lines(changes):
        yield ""
        yield unmarked(f"{line.what}{wording.COLON}{line.about}{wording.COLON}{_words(line)}")
        yield from (f"  {when}, {place}{wording.COLON}{_quoted(sentence)}" for when, place, sentence in _quotes(one))


def to_markdown(changes: Changes, new: Briefing) -> Iterator[str]:
    """Give the same as a Markdown list."""
    yield f"# {escape_markdown(unmarked(_heading(changes, new)))}"
    yield ""
    for one, line in _lines(changes):
        yield f"- **{line.what}** – {escape_markdown(unmarked(f'{line.about}{wording.COLON}{_words(line)}'))}"
        for when, place, sentence in _quotes(one):
            yield f"  - {when}, {escape_markdown(place)}{wording.COLON}{_quoted(escape_markdown(sentence))}"


def to_json(changes: Changes, new: Briefing) -> str:
    """Give one JSON object: the two editions, the files that came and went, the changes with all quotes."""
    whole = {
        "before": {"edition": changes.edition, "as_of": _plain(changes.as_of)},
        "after": {"edition": new.edition, "as_of": _plain(new.as_of)},
        **{part: _plain(getattr(changes, part)) for part in ("added", "changed", "removed")},
        "changes": _plain(changes.found),
    }
    return printed(whole)


def _heading(changes: Changes, new: Briefing) -> str:
    now = say("edition {number}", number=new.edition) if new.edition else say("this brief")
    return f"{opening(changes).removesuffix('.')} ({now}{wording.COLON}{as_of_words(new.as_of)})."


def _quoted(sentence: str) -> str:
    return say('"{words}"', words=sentence)


def _lines(changes: Changes) -> Iterable[tuple[Change, ChangeLine]]:
    return zip(changes.found, all_changes(changes), strict=True)


def _words(line: ChangeLine) -> str:
    return "".join(part.text for part in line.parts)


def _quotes(one: Change) -> Iterator[tuple[str, str, str]]:
    """Give when, in which file and line, and the sentence; each sentence of a side once."""
    sides = (
        (str(wording.EARLIER_QUOTE), one.before),
        (str(wording.NOW), one.after),
        *((str(wording.NOW), told) for told in one.beside),
    )
    said: set[tuple[str, str, str]] = set()
    for when, side in sides:
        places: Iterable[Quote | Evidence] = (side.quotes or side.evidence) if side else ()
        for place in places:
            row = (when, _place(place), " ".join(place.sentence.split()))
            if row not in said:
                said.add(row)
                yield row


def _place(place: Quote | Evidence) -> str:
    name = place.source if isinstance(place, Quote) else place.document.name
    return say("{file}, line {line}", file=name, line=place.line)


def _plain(value: object) -> object:
    """Reduce a value to what JSON can spell; a place becomes the quote that it is."""
    match value:
        case Evidence():
            return _plain(quote_of(value))
        case Enum():
            return value.value
        case PartialDate() | date():
            return str(value)
        case tuple():
            return [_plain(item) for item in value]
        case None | str() | int() | Decimal():
            return value
    if not is_dataclass(value):
        raise TypeError(f"{value!r} has no form in JSON")
    return {part.name: _plain(getattr(value, part.name)) for part in fields(value)}
