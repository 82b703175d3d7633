"""The body of the brief: what its blocks print, in the order of the page.

Comes in: a `Briefing`. Goes out: the values of the view that the blocks print. Must not know any output format, but the
order here is that of the templates.
"""

from __future__ import annotations

from reporter.briefing.model import Briefing
from reporter.rendering import view
from reporter.rendering.bottom_line import bottom_line
from reporter.rendering.remembering import remembered


@remembered
def body(brief: Briefing) -> tuple[object, ...]:
    """Give all that the body prints, block by block."""
    money = brief.funding
    return (
        bottom_line(brief),
        view.changes(brief),
        view.boxes(brief),
        view.beside_boxes(brief),
        view.mission_rows(brief),
        view.strengths(brief),
        view.other_mission_facts(brief),
        view.earlier_rows(brief),
        view.contributors(brief),
        view.other_contributors(brief),
        money.gap,
        view.operands(money),
        view.past_money(money),
        money.past.gap if money.past else None,
        view.shares(brief),
        view.missing_sums(brief),
        view.lasting(brief),
        view.appeal(money),
        money.appeal.gap if money.appeal else None,
        view.aid_shares(brief),
        view.aid_missing(brief),
        view.donors(money),
        view.conversions(brief),
        view.humanitarian(brief),
        view.series(brief),
        view.stretches(brief),
        view.blamed(brief),
        view.attacks(brief),
        view.promises(brief),
        view.differences(brief),
        view.open_points(brief),
        view.events(brief),
        view.persons(brief),
        view.organisations(brief),
    )
