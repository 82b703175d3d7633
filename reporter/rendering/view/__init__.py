"""What the templates of all formats ask of a briefing beyond its fields, block by block of the page.

Comes in: a `Briefing` or its parts. Goes out: selections and small values, never markup. What a row holds, and in which
order, is what every format prints of it: citations are numbered by walking the rows. Must not know any output format.
"""

from reporter.rendering.view.actors import organisations, other_organisations, other_persons, persons
from reporter.rendering.view.beside import beside_boxes
from reporter.rendering.view.changes import all_changes, changes, page_changes
from reporter.rendering.view.differences import differences
from reporter.rendering.view.front import boxes, files_and_origins, numbers_read, undated
from reporter.rendering.view.mission import (
    contributors,
    contributors_of,
    earlier_rows,
    mission_rows,
    other_contributors,
    other_mission_facts,
    strengths,
)
from reporter.rendering.view.money import (
    aid_missing,
    aid_shares,
    apart,
    appeal,
    asides,
    conversions,
    donors,
    has_funding,
    inexact,
    lasting,
    missing_sums,
    no_gap,
    operands,
    past_money,
    shares,
)
from reporter.rendering.view.people import attacks, blamed, humanitarian, series, stretches
from reporter.rendering.view.record import (
    chosen_as,
    events,
    events_left_out,
    open_points,
    other_open_points,
    other_promises,
    promises,
    same_story,
)
from reporter.rendering.view.rows import columns, grouped, merged
from reporter.rendering.view.sums import led

__all__ = [
    "aid_missing",
    "aid_shares",
    "all_changes",
    "apart",
    "appeal",
    "asides",
    "attacks",
    "beside_boxes",
    "blamed",
    "boxes",
    "changes",
    "chosen_as",
    "columns",
    "contributors",
    "contributors_of",
    "conversions",
    "differences",
    "donors",
    "earlier_rows",
    "events",
    "events_left_out",
    "files_and_origins",
    "grouped",
    "has_funding",
    "humanitarian",
    "inexact",
    "lasting",
    "led",
    "merged",
    "missing_sums",
    "mission_rows",
    "no_gap",
    "numbers_read",
    "open_points",
    "operands",
    "organisations",
    "other_contributors",
    "other_mission_facts",
    "other_open_points",
    "other_organisations",
    "other_persons",
    "other_promises",
    "page_changes",
    "past_money",
    "persons",
    "promises",
    "same_story",
    "series",
    "shares",
    "strengths",
    "stretches",
    "undated",
]
