"""Where sources differ: each pair of figures that do not say the same, with the reason, the weightiest ones."""

from __future__ import annotations

from reporter.briefing.model import Apart, Briefing, Contrast, Ledger
from reporter.facts import Kind
from reporter.rendering import wording
from reporter.rendering.remembering import remembered
from reporter.rendering.support import why_words
from reporter.rendering.view.limits import DIFFERENCES, UNDATED_DIFFERENCES, cited, first
from reporter.rendering.view.rows import Book, Row

_UNEXPLAINED = (Apart.CONTESTED, Apart.SAME_SOURCE)


@remembered
def differences(brief: Briefing) -> list[Book]:
    """Give the differences that a reader can use, by kind; of each the figure, the other one, and the reason."""
    shown = _shown(brief)
    return [_book(brief, kind, shown) for kind in Kind if any(one.entry.figure.kind is kind for one in shown)]


def _shown(brief: Briefing) -> tuple[Contrast, ...]:
    """Leave out those of which only a date is missing, where there is enough that truly differs.

    What stands behind "sources differ" on a key figure is never left out for others.
    """
    marked = [key.ledger.headline.figure for key in brief.key_figures if key.ledger.headline and key.ledger.differ]
    sure = [one for one in brief.contrasts if one.why is not Apart.UNDATED]
    ranked = sorted(sure, key=lambda one: not any(f in marked for f in (one.entry.figure, one.against.figure)))
    told = tuple(first(ranked, DIFFERENCES, sure))
    undated = tuple(one for one in brief.contrasts if one.why is Apart.UNDATED)
    return (*told, *undated[: max(0, UNDATED_DIFFERENCES - len(told))])


def _book(brief: Briefing, kind: Kind, shown: tuple[Contrast, ...]) -> Book:
    label = wording.KIND[kind]
    own = [one for one in shown if one.entry.figure.kind is kind]
    everything = [one for one in brief.contrasts if one.entry.figure.kind is kind]
    rows = [
        Row(label, one.entry, cited([one.entry.figure.evidence]), other=one.against, reason=wording.APART[one.why])
        for one in own
    ]
    return Book(
        label,
        rows,
        why=_why(brief, own),
        # The heading speaks of all below it; each row has its own reason.
        unexplained=all(one.why in _UNEXPLAINED for one in own),
        more=len(everything) - len(own),
    )


def _why(brief: Briefing, own: list[Contrast]) -> str:
    """Say why the key figure was chosen, where one of these is it."""
    ledgers: tuple[Ledger, ...] = (*(key.ledger for key in brief.key_figures), *brief.differences)
    for one in own:
        for book in ledgers:
            if book.headline and book.headline.figure in (one.entry.figure, one.against.figure):
                return why_words(book)
    return ""
