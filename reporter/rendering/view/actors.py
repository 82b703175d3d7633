"""Who acts in the sources: people by the side that their role names, organisations by their sort.

Comes in: a `Briefing`. Goes out: rows. A side is what the role's own words say ("President of Kenya"): whom a source
gives no such role stands apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from reporter.briefing.model import Briefing, Organisation, Person
from reporter.facts import Evidence, PartialDate, Span, newness
from reporter.knowledge.actors import actors
from reporter.rendering import wording
from reporter.rendering.dates import date_of
from reporter.rendering.languages.foreign import foreign
from reporter.rendering.phrases import actor_words, date_words, role_words
from reporter.rendering.remembering import remembered
from reporter.rendering.view.limits import ORGANISATIONS, PEOPLE, Mentions, cited

# Of a sentence that is printed in a table of people.
_LONGEST = 220
# An office of which no state is said is the brief's own country's.
_HOME = "haiti"
_Offices = Mapping[tuple[str, str], int]
_NOT_OFFICE = frozenset({"interim", "acting", "former", "then", "new", "outgoing"})


class Actor(NamedTuple):
    """A person or an organisation, and where it is named; `ended` tells of a death or of an office left.

    `told` is what a source says that somebody did or said, in its words, cut to a line or two.
    """

    side: str
    name: str
    roles: tuple[str, ...]
    ended: Evidence | None
    mentions: Mentions
    told: str = ""


@remembered
def persons(brief: Briefing) -> list[Actor]:
    """Give the people named most, by side."""
    return _by_side(brief, _ranked(brief)[:PEOPLE])


@remembered
def other_persons(brief: Briefing) -> list[Actor]:
    """Give the people that the body leaves out, by side."""
    return _by_side(brief, _ranked(brief)[PEOPLE:])


def _ranked(brief: Briefing) -> list[Person]:
    """Keep the model's order, but for those without any role: whom a story happens to is no actor of the brief."""
    return sorted(brief.people, key=lambda one: not one.roles)


def _by_side(brief: Briefing, people: Sequence[Person]) -> list[Actor]:
    """Put the sides with most people first and those without a side last; the model's order within."""
    promised = {(c.commitment.evidence.document.name, c.commitment.evidence.sentence_span) for c in brief.commitments}
    offices = Counter(_office(role) for one in brief.people for role in one.roles)
    rows = [
        Actor(
            side=_side(one),
            name=foreign(one.name),
            roles=_roles(brief, one, offices),
            ended=_ended(one),
            mentions=cited(m.evidence for m in one.mentions),
            told=foreign(_told(brief, one, promised)),
        )
        for one in people
    ]
    size = Counter(row.side for row in rows)
    return sorted(rows, key=lambda row: (row.side == str(wording.NO_SIDE), -size[row.side], row.side))


def _roles(brief: Briefing, one: Person, offices: _Offices) -> tuple[str, ...]:
    """Give the roles, with the month of the newest source that gives one where it may be another's by now."""
    return tuple(role_words(role) + _when(brief, one, role, offices) for role in one.roles)


def _when(brief: Briefing, one: Person, role: str, offices: _Offices) -> str:
    """Date a role that somebody else holds in other sources, that has ended, or that no recent source gives."""
    if _ended(one):
        return ""
    days = [date_of(brief, m.evidence) for m in one.mentions if m.role and _says_at_most(m.role, role)]
    newest = max((day for day in days if day), key=lambda day: day.latest, default=None)
    # However the office is printed, by somebody else or by the same person: "Prime Minister", "interim Prime Minister".
    doubtful = offices[_office(role)] > one.roles.count(role)
    if newest is None or not (doubtful or _is_long_ago(brief, newest)):
        return ""
    return f", {date_words(replace(newest, day=None))}"


def _says_at_most(given: str, role: str) -> bool:
    """Tell a mention of a role from one of another that the same person has: "President" of "President of Kenya"."""
    return set(given.casefold().split()) <= set(role.casefold().split())


def _is_long_ago(brief: Briefing, when: PartialDate) -> bool:
    return brief.as_of is not None and (brief.as_of.latest - when.latest).days > brief.stale_after_days


@cache
def _office(role: str) -> tuple[str, str]:
    """Give an office and its state, the same for "Prime Minister" and "interim Prime Minister of Haiti"."""
    office, _, place = role.partition(" of ")
    words = [word for word in office.casefold().split() if word not in _NOT_OFFICE]
    return " ".join(words), place.removeprefix("the ").casefold() or _HOME


def _told(brief: Briefing, one: Person, promised: Collection[tuple[str, Span]]) -> str:
    """Give the sentence that tells most of somebody: one that promises, or else the newest source's.

    Of whom no source names an office, it is all that there is to say who they are.
    """
    if _ended(one):
        return ""

    def rank(place: Evidence) -> tuple[bool, bool, int]:
        when = date_of(brief, place)
        whole = len(place.sentence) <= _LONGEST
        told = (place.document.name, place.sentence_span) in promised
        return whole and told, whole, newness(when)

    return cut(max((m.evidence for m in one.mentions), key=rank))


def cut(place: Evidence, longest: int = _LONGEST) -> str:
    """Give a sentence around its quote, whole words, with dots where it was cut."""
    text = " ".join(place.sentence.split())
    if len(text) <= longest:
        return text
    at = max(0, text.find(" ".join(place.quote.split())))
    start = 0 if at < longest * 2 // 3 else text.find(" ", at - longest // 3) + 1
    ahead = "… " if start else ""
    if len(text) - start <= longest:
        return ahead + text[start:]
    end = text.rfind(" ", start, start + longest)
    return ahead + text[start : end if end > start else start + longest].rstrip(" ,;:–—-") + " …"


def _side(one: Person) -> str:
    places = [role.rpartition(" of ")[2].partition(" to ")[0].removeprefix("the ") for role in one.roles]
    side = next((known for place in places if (known := _body(place))), "")
    return actor_words(side) or str(wording.NO_SIDE)


def _body(place: str) -> str:
    """Give the state, body or band that an office is of: of "WFP Haiti" the WFP, of "Haiti police officials" Haiti."""
    words = place.split()
    opening = (" ".join(words[:count]) for count in range(len(words), 0, -1))
    return next((name for name in opening if _kinds().get(name) in _SIDES), "")


def _ended(one: Person) -> Evidence | None:
    """Give the words that tell most of how somebody died or left office, where there is a role that they end."""
    told = [mention.ended for mention in one.mentions if mention.ended and one.roles]
    return max(told, key=lambda words: len(words.quote), default=None)


def organisations(brief: Briefing) -> list[tuple[str, list[Actor]]]:
    """Give the organisations named most, by sort; outlets, which report and do not act, last."""
    rows = _plain(brief.organisations[:ORGANISATIONS])
    labels = dict.fromkeys((str(wording.ORGANISATIONS), *wording.SORT.values()))
    sorts = ((label, [row for row in rows if row.side == label]) for label in labels)
    return [(label, several) for label, several in sorts if several]


def other_organisations(brief: Briefing) -> list[Actor]:
    """Give the organisations that the body leaves out."""
    return _plain(brief.organisations[ORGANISATIONS:])


def _plain(some: Sequence[Organisation]) -> list[Actor]:
    """Keep the model's order: those named most come first there."""
    return [
        Actor(_sort(one.name), actor_words(one.name), (), None, cited(m.evidence for m in one.mentions)) for one in some
    ]


def _sort(name: str) -> str:
    kind = _kinds().get(name)
    return wording.SORT.get(kind or "") or str(wording.ORGANISATIONS)


def is_known(name: str) -> bool:
    """Tell a state or body that has a name of its own from "other nations"."""
    return name in _kinds() and not name[0].islower()


_SIDES = ("state", "body", "agency", "mission", "gang")


@cache
def _kinds() -> dict[str, str]:
    return {one.name: one.kind.value for one in actors().actor}
