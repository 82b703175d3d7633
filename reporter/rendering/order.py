"""The order in which the page cites: what it prints first comes first.

Comes in: a `Briefing`. Goes out: its evidence, each piece at least once. Must not know any output format, but the
order of blocks here is that of the templates.
"""

from __future__ import annotations

from collections.abc import Iterator

from reporter.briefing.model import Briefing
from reporter.facts import Evidence
from reporter.rendering import view
from reporter.rendering.bottom_line import bottom_line
from reporter.rendering.walking import walk


def page_order(brief: Briefing) -> Iterator[Evidence]:
    """Give all evidence in the order of the page; what no row prints comes last, in the model's order."""
    money = brief.funding
    blocks: tuple[object, ...] = (
        bottom_line(brief),
        view.boxes(brief),
        view.mission_rows(brief),
        view.strengths(brief),
        view.other_mission_facts(brief),
        view.contributors(brief),
        money.gap,
        view.operands(money),
        view.lasting(money),
        view.donors(money),
        view.conversions(brief),
        view.asides(money),
        view.humanitarian(brief),
        view.series(brief),
        view.attacks(brief),
        view.promises(brief),
        view.differences(brief),
        view.open_points(brief),
        view.events(brief),
        brief.people,
        brief.organisations,
        brief.sources,
        brief,
    )
    return walk(blocks)
