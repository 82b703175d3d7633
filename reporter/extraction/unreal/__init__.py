"""What is unreal or elsewhere: the one test that each reading of a number must pass before one is chosen.

Comes in: a `Proposal`. Goes out: the name of what speaks against it, or nothing. Denied, doubted, supposed, feared,
played, merely proposed (`claims`, `printed`); an age or a day and no count (`measures`); abroad, long ago, under
another mission (`scene`); over, or others' (`settled`); gone home (`leavers`); of another purse (`purses`). Against
which kinds each of these speaks stands in one table here. Must not know how a family came to its reading.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reporter.extraction.clauses import base_forms, counted, introduction, is_definite
from reporter.extraction.governed import names_things
from reporter.extraction.unreal import claims, leavers, measures, printed, purses, scene, settled
from reporter.facts import DISTRESS, MONEY, PERCENT, VICTIMS, Kind

if TYPE_CHECKING:
    from reporter.extraction.proposals import Proposal
    from reporter.extraction.reading import Mention
    from reporter.language.tokens import Token

__all__ = ["objection"]

_ALL = frozenset(Kind)
_SENT = frozenset({Kind.DEPLOYED, Kind.PLEDGED_PERSONNEL, Kind.TARGET})
_TO_GO = frozenset({Kind.PLEDGED_PERSONNEL, Kind.TARGET})
_HARM = _ALL - _SENT - MONEY
_DISPLACED, _GROUND = frozenset({Kind.DISPLACED}), frozenset({Kind.GANG_CONTROL})
_KILLED = frozenset({Kind.KILLED})
# A share of the money wanted; of sums themselves the objections to money speak.
_SHARED = frozenset({Kind.RECEIVED, Kind.PLEDGED_FUNDING})
_RETURNED, _AT_HOME = frozenset({Kind.RETURNED}), _HARM - {Kind.RETURNED}
# What is counted in tens of thousands is a state's whole police or army, or a population, never a mission.
_WHOLE_ARMY = 30_000
# The years from which on victims are this violence's, and money and officers this mission's.
_VIOLENCE_SINCE, _MISSION_SINCE = 2015, 2021


@dataclass(frozen=True, slots=True)
class _Case:
    """A reading before the test: the number, the noun that it counts, and the word that the reading rests on."""

    mention: Mention
    noun: Token
    teller: Token | None

    @property
    def words(self) -> tuple[Token, ...]:
        """The words whose standing decides."""
        return (self.noun,) if self.teller is None else (self.noun, self.teller)

    @property
    def is_awaited(self) -> bool:
        """Whether something else waits for it: "the kitchens close unless it receives $4 million" tells a need."""
        return self.teller is not None and introduction(self.teller) == "unless"

    @property
    def is_estimate(self) -> bool:
        """Whether it is told what something would cost, which nobody needs to be bound by."""
        return self.teller is not None and "cost" in base_forms(self.teller)

    @property
    def is_known(self) -> bool:
        """Whether they are spoken of as known: "the 25 deaths" are no supposition."""
        return is_definite(self.noun)


@dataclass(frozen=True, slots=True)
class _Objection:
    name: str
    against: frozenset[Kind]
    holds: Callable[[_Case], bool]


_OBJECTIONS = (
    _Objection("denied", _ALL, lambda case: claims.is_denied(case.words)),
    _Objection("denied", _ALL, lambda case: not case.is_known and printed.is_none(case.mention)),
    _Objection("supposed", _ALL, lambda case: not case.is_known and printed.is_supposed_aloud(case.mention)),
    _Objection("ratio", _HARM, lambda case: printed.is_measure(case.mention)),
    _Objection("everybody", DISTRESS, lambda case: printed.is_population(case.mention)),
    _Objection("worldwide", _HARM | MONEY, lambda case: printed.is_worldwide(case.mention)),
    _Objection("gone home", _SENT - {Kind.TARGET}, lambda case: leavers.is_going_home(case.mention)),
    _Objection("gone home", _RETURNED, lambda case: leavers.were_in_service(case.mention)),
    _Objection("doubted", _ALL, lambda case: claims.is_doubted(case.words)),
    _Objection(
        "supposed",
        _ALL,
        lambda case: not case.is_known and not case.is_awaited and claims.is_supposition(case.words),
    ),
    _Objection(
        "conditional",
        _HARM - {Kind.GANG_CONTROL},
        lambda case: not case.is_known and claims.is_supposition(case.words, even_will=True),
    ),
    _Objection("played", _ALL, lambda case: claims.is_played(case.words)),
    _Objection("age", VICTIMS, lambda case: measures.is_age(case.mention)),
    _Objection("day", VICTIMS, lambda case: measures.is_day(case.mention)),
    _Objection("difference", VICTIMS, lambda case: measures.is_difference(case.mention)),
    _Objection("things", VICTIMS, lambda case: names_things(case.mention)),
    _Objection("another fate", _KILLED, lambda case: claims.is_another_fate(case.noun)),
    _Objection("feared", _HARM, lambda case: claims.is_feared(case.words[-1:])),
    _Objection("proposed", _SENT | MONEY, lambda case: not case.is_estimate and claims.is_merely_proposed(case.words)),
    _Objection("abroad", _AT_HOME, lambda case: scene.is_abroad(case.mention)),
    _Objection("abroad", _RETURNED, lambda case: scene.is_returned_elsewhere(case.mention)),
    _Objection("standing army", _SENT, lambda case: scene.is_standing_force(case.mention)),
    _Objection("standing army", _SENT, lambda case: case.mention.quantity.value >= _WHOLE_ARMY),
    _Objection("abroad", _SENT - _TO_GO, lambda case: scene.is_sent_elsewhere(case.mention, still_to_go=False)),
    _Objection("abroad", _TO_GO, lambda case: scene.is_sent_elsewhere(case.mention, still_to_go=True)),
    _Objection("another time", _HARM, lambda case: scene.is_of_another_time(case.mention, _VIOLENCE_SINCE)),
    _Objection("another time", _SENT | MONEY, lambda case: scene.is_of_another_time(case.mention, _MISSION_SINCE)),
    _Objection("another time", _SENT, lambda case: scene.is_of_past_mission(case.mention)),
    _Objection("abroad", _AT_HOME, lambda case: scene.is_its_own(case.mention)),
    _Objection("mere change", _HARM, lambda case: settled.is_mere_change(case.mention)),
    _Objection("whole of a part", DISTRESS, lambda case: settled.is_whole(case.mention)),
    _Objection("home again", _DISPLACED, lambda case: settled.is_home_again(case.mention)),
    _Objection("abroad", _AT_HOME, lambda case: settled.is_set_abroad(case.mention)),
    _Objection("abroad", _DISPLACED, lambda case: settled.went_abroad(case.mention)),
    _Objection("held by the law", _GROUND, lambda case: settled.is_lawfully_held(case.mention)),
    _Objection("permitted", MONEY, lambda case: purses.is_permitted(case.mention)),
    _Objection("permitted", _SHARED, lambda case: purses.is_highest_share(case.mention)),
    _Objection("ransom", MONEY, lambda case: purses.is_ransom(case.mention)),
    _Objection("reward", MONEY, lambda case: purses.is_reward(case.mention)),
    _Objection("difference", MONEY, lambda case: purses.is_difference(case.mention)),
    _Objection("price", MONEY, lambda case: purses.is_price(case.mention)),
    _Objection("money of others", MONEY, lambda case: purses.is_strangers(case.mention)),
)


def objection(proposal: Proposal) -> str | None:
    """Name what speaks against a reading: it is denied, feared, another country's …; None where nothing does."""
    if proposal.against:
        return proposal.against
    mention, kind = proposal.mention, proposal.kind
    case = _Case(mention, counted(mention.anchor), _teller(proposal))
    is_sum = mention.quantity.unit != PERCENT
    tests = (test for test in _OBJECTIONS if kind in test.against and (is_sum or test.against is not MONEY))
    return next((test.name for test in tests if test.holds(case)), None)


def _teller(proposal: Proposal) -> Token | None:
    """Give the word that a reading rests on, where it stands in the sentence."""
    first = proposal.word.split()[0] if proposal.word else ""
    at = proposal.mention.anchor.i
    found = [token for token in proposal.mention.sentence.tokens if token.text == first]
    return min(found, key=lambda token: abs(token.i - at), default=None)
