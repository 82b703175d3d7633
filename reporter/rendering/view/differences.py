"""Where sources differ: what no text explains in full, and the newest of what is explained."""

from __future__ import annotations

from reporter.briefing.model import Briefing, Ledger, Standing
from reporter.facts import Aggregate
from reporter.rendering import wording
from reporter.rendering.support import status_words_of, why_words
from reporter.rendering.view.limits import EXPLAINED_ROWS, first
from reporter.rendering.view.rows import Book, Group, Row, merged

# Who agrees needs no reason, another contributor's figure is no other value of the same thing, and a part or an
# addition contradicts no total.
_NO_DISAGREEMENT = (
    Standing.AGREES,
    Standing.OTHER_ACTOR,
    Standing.PART,
    Standing.INCREMENT,
    Standing.INCIDENT,
)
_NO_TOTAL = (Aggregate.PART, Aggregate.INCREMENT, Aggregate.INCIDENT)
_UNEXPLAINED = (Standing.CONTESTED, Standing.UNDATED)
_IN_FULL = (Standing.HEADLINE, *_UNEXPLAINED, Standing.OTHER_AUTHORITY, Standing.IMPLAUSIBLE)
_LATER_OR_EARLIER = (Standing.OLDER, Standing.NEWER, Standing.OTHER_PERIOD)


def differences(brief: Briefing) -> list[Book]:
    """Give the headline of each kind and the figures that differ from it, with the reason."""
    books = [_book(ledger) for ledger in brief.differences]
    return [book for book in books if any(row.entry.standing is not Standing.HEADLINE for row in book.rows)]


def _book(ledger: Ledger) -> Book:
    label = wording.KIND[ledger.kind]
    groups = [one for one in merged(ledger.entries) if _differs(one)]
    explained = [one for one in groups if one.entry.standing not in _IN_FULL]
    kept = first(sorted(explained, key=_rank), EXPLAINED_ROWS, explained)
    shown = [one for one in groups if one.entry.standing in _IN_FULL or one in kept]
    rows = [Row(label, one.entry, one.mentions, reason=wording.STANDING[one.entry.standing]) for one in shown]
    return Book(
        label,
        rows,
        why=why_words(ledger),
        status=status_words_of(ledger),
        unexplained=any(entry.standing is Standing.CONTESTED for entry in ledger.others),
        more=len(groups) - len(shown),
    )


def _differs(group: Group) -> bool:
    entry = group.entry
    headline = entry.standing is Standing.HEADLINE
    return headline or (entry.standing not in _NO_DISAGREEMENT and entry.figure.aggregate not in _NO_TOTAL)


def _rank(group: Group) -> bool:
    """Put another value of the same thing before one of another place, group or unit; the model's order within."""
    return group.entry.standing not in _LATER_OR_EARLIER
