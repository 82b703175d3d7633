"""The order of what sources say: the newest first.

Comes in: an entry. Goes out: what it is sorted by. Imports nothing that takes time: a page is drawn with it, too.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from reporter.briefing.model import Entry


def newest_first(entry: Entry) -> tuple[int, str, int, Decimal]:
    """Order entries by the date of their source, or the day since which it was surely not written; undated ones last.

    Of one day they go by file and place in it.
    """
    known = entry.as_of.latest if entry.as_of else entry.written.first if entry.written else None
    newest = -known.toordinal() if known else -date.min.toordinal() + 1
    evidence = entry.figure.evidence
    return newest, evidence.document.name, evidence.span.start, entry.figure.value
