"""The mission: what is known of it, its strength as a whole, and what each contributor pledged and sent."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from reporter.briefing.model import Briefing, Computed, Contributor, EarlierMission, Entry, Ledger, Mission, Standing
from reporter.facts import Aggregate, Evidence, Kind, MissionFact, MissionSlot, PartialDate, newness
from reporter.knowledge.missions import THE_OTHERS
from reporter.rendering import wording
from reporter.rendering.languages import say
from reporter.rendering.phrases import actor_words, date_words, is_ahead, is_foretold, iso_words, surface
from reporter.rendering.view.actors import is_known
from reporter.rendering.view.limits import CONTRIBUTORS, OTHERWISE_CITATIONS, Mentions, cited
from reporter.rendering.view.rows import Group, grouped

_LEADING = (Standing.HEADLINE, Standing.AGREES, Standing.CONTESTED, Standing.ASKED)


class ContributorRow(NamedTuple):
    """A contributor's newest figures, the sum only where it says more than they do."""

    actor: str | None
    pledged: list[Group]
    deployed: list[Group]
    deployed_sum: Computed | None
    to_come: Computed | None


class Otherwise(NamedTuple):
    """What some sources say of the mission against the others: of what, and each value with its places."""

    label: str
    values: list[tuple[str, Mentions]]


def mission_rows(brief: Briefing) -> list[tuple[str, str, Mentions]]:
    """Give what is known of the mission: label, value in words, the mentions that agree on it."""
    return [(_label(brief, facts), iso_words(facts[0].value), _places(facts)) for facts in _slots(brief.mission)]


def earlier_rows(brief: Briefing) -> list[tuple[str, str, Mentions]]:
    """Give what is known of the mission before the present one, and how many it was to have and had."""
    earlier = brief.mission.earlier
    if earlier is None:
        return []
    rows = [(_label(brief, facts), iso_words(facts[0].value), _places(facts)) for facts in _slots(earlier)]
    books = ((wording.KIND[Kind.TARGET], earlier.target), (wording.STRENGTH, earlier.strength))
    heads = [(label, book.headline) for label, book in books if book and book.headline]
    return rows + [(str(label), surface(head.figure), cited([head.figure.evidence])) for label, head in heads]


def _slots(mission: Mission | EarlierMission) -> list[tuple[MissionFact, ...]]:
    slots = (
        mission.name,
        mission.lead,
        mission.authorised_by,
        mission.authorised,
        mission.launched,
        mission.extended,
        mission.mandate_until,
    )
    return [facts for facts in slots if facts]


def _label(brief: Briefing, facts: Sequence[MissionFact]) -> str:
    """Name a slot; a launch that lies ahead has not happened, and of one that was only foretold nobody says so."""
    fact, places = facts[0], [one.evidence for one in facts]
    if fact.slot is not MissionSlot.LAUNCHED:
        return wording.SLOT[fact.slot]
    if is_ahead(brief, fact):
        return str(wording.LAUNCH_AHEAD)
    foretold = is_foretold(brief, PartialDate.read(fact.value), places)
    return str(wording.LAUNCH_FORETOLD) if foretold else wording.SLOT[fact.slot]


def _places(facts: Sequence[MissionFact]) -> Mentions:
    return cited(fact.evidence for fact in facts)


def strengths(brief: Briefing) -> list[tuple[str, list[Group]]]:
    """Give the figures of the whole mission that lead or contest: what it is to reach and what is there."""
    books = ((wording.KIND[Kind.TARGET], brief.mission.target), (wording.STRENGTH, brief.mission.strength))
    return [(str(label), grouped([*_leading(book), *_parts(book)])) for label, book in books if book]


def _parts(book: Ledger) -> list[Entry]:
    """Give the two strengths that a plan is made up of: soldiers and police, and civilians."""
    if book.kind is not Kind.TARGET or book.headline is None:
        return []
    told = [one for one in book.entries if one.standing is Standing.PART]
    whole, values = book.headline.figure.value, {one.figure.value for one in told}
    made_up = {value for value in values if whole - value in values}
    # A source may call one of them the whole.
    named = {one.figure.value for one in told if one.figure.aggregate is Aggregate.PART}
    parts = [one for one in told if one.figure.value in made_up & named and one.figure.aggregate is Aggregate.PART]
    return sorted(parts, key=lambda one: -one.figure.value)


def _leading(book: Ledger) -> list[Entry]:
    return [entry for entry in book.entries if entry.standing in _LEADING] or list(book.entries[:1])


def other_mission_facts(brief: Briefing) -> list[Otherwise]:
    """Give what some sources say of the mission against the others, one line for each thing it is said of."""
    groups: dict[str, dict[str, list[Evidence]]] = {}
    for fact in brief.mission.other:
        values = groups.setdefault(wording.SLOT[fact.slot], {})
        values.setdefault(iso_words(fact.value), []).append(fact.evidence)
    return [
        Otherwise(label, [(value, cited(places, OTHERWISE_CITATIONS)) for value, places in values.items()])
        for label, values in groups.items()
    ]


def contributors(brief: Briefing) -> list[ContributorRow]:
    """Give the largest contributors with their newest figures."""
    return [
        ContributorRow(
            actor=_who(brief, one),
            pledged=_newest(one.pledged),
            deployed=[] if _telling(one.deployed_sum) else _newest(one.deployed),
            deployed_sum=_telling(one.deployed_sum),
            to_come=one.to_come,
        )
        for one in _by_size(brief)[:CONTRIBUTORS]
    ]


def _who(brief: Briefing, one: Contributor) -> str | None:
    """Name a contributor; what all others promised together may be promised by some who have a row, too."""
    named = [other for other in brief.mission.contributors if other.actor and other.actor != THE_OTHERS]
    return str(wording.OTHERS_TOGETHER) if one.actor == THE_OTHERS and named else actor_words(one.actor) or None


def contributors_of(brief: Briefing) -> str:
    """Say which of the contributors' figures are of the earlier mission, where any shown is; empty otherwise."""
    earlier = brief.mission.earlier
    shown = (group.entry for row in contributors(brief) for group in (*row.pledged, *row.deployed))
    if earlier is None or earlier.until is None:
        return ""
    old = any(entry.as_of and entry.as_of.earliest < earlier.until for entry in shown)
    until = PartialDate(year=earlier.until.year, month=earlier.until.month, day=earlier.until.day)
    return say("Figures from before {date} are the earlier mission’s.", date=date_words(until)) if old else ""


def other_contributors(brief: Briefing) -> list[tuple[str, Mentions]]:
    """Name the contributors that the table has no row for."""
    return [
        (
            actor_words(one.actor) or str(wording.NO_CONTRIBUTOR),
            cited([(*one.pledged, *one.deployed)[0].figure.evidence]),
        )
        for one in _by_size(brief)[CONTRIBUTORS:]
    ]


def _by_size(brief: Briefing) -> list[Contributor]:
    """Put who is told of since the present mission is named first, then who sent or promised most.

    Several states together stand behind those that are named: they may be the same.
    """
    known = [one for one in brief.mission.contributors if one.deployed or one.pledged]
    earlier = brief.mission.earlier
    since = earlier.until if earlier else None

    def rank(one: Contributor) -> tuple[bool, bool, Decimal]:
        days = [entry.as_of.earliest for entry in (*one.deployed, *one.pledged) if entry.as_of]
        past = since is not None and not any(day >= since for day in days)
        return not (one.actor and is_known(one.actor)), past, -_size(one)

    return sorted(known, key=rank)


def _size(one: Contributor) -> Decimal:
    values = [entry.figure.value for entry in (*one.deployed, *one.pledged)]
    return max([*values, one.deployed_sum.value] if one.deployed_sum else values)


def _newest(entries: Sequence[Entry]) -> list[Group]:
    """Give the newest total or, where nobody gives one, the newest figure."""
    totals = [one for one in entries if one.figure.aggregate is Aggregate.TOTAL] or list(entries)
    newest = max(totals, key=_day, default=None)
    if newest is None:
        return []
    return [
        group for group in grouped([newest, *(one for one in totals if one is not newest)]) if group.entry is newest
    ]


def _day(entry: Entry) -> int:
    return newness(entry.as_of)


def _telling(total: Computed | None) -> Computed | None:
    return total if total and len(total.terms) > 1 else None
