"""The masthead's counts and the boxes of the front page."""

from __future__ import annotations

from typing import NamedTuple

from reporter.briefing.model import Briefing, Computed, Entry, KeyFigure, SourceStatus
from reporter.facts import Kind, PartialDate, newness
from reporter.rendering import wording
from reporter.rendering.dates import age, is_inferred
from reporter.rendering.languages import say
from reporter.rendering.phrases import (
    actor_words,
    group_words,
    period_words,
    place_words,
    says,
    several_actors,
    term,
    when_words,
)
from reporter.rendering.support import status_words, why_words
from reporter.rendering.view.limits import BESIDES
from reporter.rendering.view.mission import contributors, other_contributors


class Box(NamedTuple):
    """One key figure; `shown` is the headline where no `total` holds it, `status` the words for its support."""

    label: str
    total: Computed | None
    shown: Entry | None
    later: tuple[Entry, ...]
    against: Entry | None
    measure: str
    besides: tuple[Entry, ...]
    setting: tuple[str, ...]
    as_of: PartialDate | None
    when: str
    inferred: bool
    age: str
    author: str
    status: str
    warned: bool
    why: str


def boxes(brief: Briefing) -> list[Box]:
    """Give the key figures that have a headline to show."""
    return [_box(brief, key, key.ledger.headline) for key in brief.key_figures if key.ledger.headline]


def _box(brief: Briefing, key: KeyFigure, head: Entry) -> Box:
    figure = head.figure
    shown = [head, *(key.total.terms if key.total else ())]
    # What came later counts neither the days of the first figure nor its own.
    period = "" if key.total or key.later else period_words(head)
    purpose = wording.PURPOSE[figure.purpose] if figure.purpose and not key.earlier else ""
    newest = max((one for one in shown if one.as_of), key=_day, default=head)
    return Box(
        label=_label(brief, key),
        total=key.total,
        shown=None if key.total else head,
        later=key.later,
        against=key.against,
        measure=wording.MEASURE.get(key.ledger.kind, ""),
        besides=_besides(brief, head) if key.ledger.kind is Kind.DEPLOYED and not key.earlier else (),
        setting=tuple(
            part
            for part in (
                str(wording.EARLIER) if key.earlier else "",
                actor_words(figure.actor),
                place_words(figure.place),
                group_words(figure.group),
                purpose,
                period,
            )
            if part
        ),
        as_of=newest.as_of,
        when=when_words(newest),
        inferred=is_inferred(brief, newest.figure.evidence),
        age=age(brief, newest.as_of) if key.old else "",
        author=_author(key, head),
        # Who gives the headline does not thereby give the sum.
        status=(
            say("for {figure}: {status}", figure=term(figure), status=status_words(key))
            if key.total
            else status_words(key)
        ),
        warned=key.ledger.differ or key.old,
        why=why_words(key.ledger),
    )


def _label(brief: Briefing, key: KeyFigure) -> str:
    """Name what is counted; what a fund has now is not all that it has received."""
    in_hand = key.ledger.kind is Kind.RECEIVED and brief.funding.balance
    return str(wording.IN_HAND) if in_hand else wording.KIND[key.ledger.kind]


def _day(entry: Entry) -> int:
    return newness(entry.as_of)


def _besides(brief: Briefing, head: Entry) -> tuple[Entry, ...]:
    """Give what the others have sent, beside one contributor's figure, where they are few."""
    rows = [
        row for row in contributors(brief) if row.actor != (actor_words(head.figure.actor) or None) and row.deployed
    ]
    few = head.figure.actor and len(rows) <= BESIDES and not other_contributors(brief)
    return tuple(row.deployed[0].entry for row in rows) if few else ()


def _author(key: KeyFigure, head: Entry) -> str:
    """Name who says the figure, and who else says the same: one does not vouch for the other's words."""
    if key.total:
        return ", ".join(dict.fromkeys(says(one) for one in key.total.terms))
    others = [one for one in key.ledger.support.authorities if one != head.figure.attributed_to]
    if not others:
        return says(head)
    return say("{author}; the same figure from {others}", author=says(head), others=several_actors(others))


def undated(brief: Briefing) -> int:
    """Count the files read that bear no date: the as-of date says nothing of them."""
    return sum(1 for one in brief.sources if one.status is SourceStatus.READ and one.date.value is None)


def numbers_read(brief: Briefing) -> tuple[int, int]:
    """Count the files read and, of these, the ones that gave a fact."""
    read = [source for source in brief.sources if source.status is SourceStatus.READ]
    return len(read), sum(1 for source in read if source.facts)


def files_and_origins(brief: Briefing) -> tuple[int, int] | None:
    """Count files and independent stories; None where each file is a story of its own."""
    files = sum(len(origin.sources) for origin in brief.origins)
    return (files, len(brief.origins)) if files > len(brief.origins) else None
