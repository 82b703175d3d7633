"""What pictures say in words: of which days, by whom, and how a figure is told.

Comes in: entries of the model. Goes out: short strings. Must not know where they stand on a picture.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reporter.briefing.model import Entry
from reporter.facts import Aggregate, PartialDate
from reporter.rendering import wording
from reporter.rendering.languages import say, say_number
from reporter.rendering.phrases import date_words, says, term

# Of who says so: more names are no line to read.
_AUTHORS = 4


def days_of(entries: Sequence[Entry]) -> str:
    """Tell of which days figures are: `as of October 2024`, `as of June 2024 to 19 January 2025`."""
    dates = sorted({one.as_of for one in entries if one.as_of}, key=lambda when: (when.latest, when.earliest))
    if not dates:
        return str(wording.UNDATED)
    first, last = dates[0], dates[-1]
    words = (
        say("as of {date}", date=date_words(first))
        if first == last
        else say("as of {first} to {last}", first=date_words(first), last=date_words(last))
    )
    return say("{days}, some undated", days=words) if any(one.as_of is None for one in entries) else words


def month_of(entry: Entry) -> str:
    """Give the month for which a figure is said."""
    day = entry.holds_on
    return date_words(PartialDate(year=day.year, month=day.month) if day else None)


def source_line(entries: Iterable[Entry]) -> str:
    """Name who says the figures; their evidence is cited beside the picture."""
    authors = list(dict.fromkeys(says(one) for one in entries))
    # Who is not named comes last.
    authors.sort(key=lambda one: one == str(wording.UNATTRIBUTED))
    named = ", ".join(authors[:_AUTHORS])
    if len(authors) > _AUTHORS:
        more = len(authors) - _AUTHORS
        return say_number(
            "Source: {authors} and {number} other.", "Source: {authors} and {number} others.", more, authors=named
        )
    return say("Source: {authors}.", authors=named)


def told(entry: Entry) -> str:
    """Tell a figure in its source's words; an addition says that it is one."""
    words = term(entry.figure)
    return say("{figure} more", figure=words) if entry.figure.aggregate is Aggregate.INCREMENT else words
