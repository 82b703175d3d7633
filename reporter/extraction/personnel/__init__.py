"""Mission personnel: on the ground, promised, or the strength planned for the whole mission.

Comes in: a number in its sentence. Goes out: proposals for the three kinds. The steps: what is counted and whether it
could be the mission's people (`counting`), what stands around it (`setting`, `mood`), what that makes of it
(`readings`), whether it is a total, an increment or a part (`aggregates`), what goes on from one number to the next
(`continuing`), and whose people they are (`senders`). Of others `refusing` tells why they are none
of the mission's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reporter.extraction.personnel.against import FINAL
from reporter.extraction.personnel.aggregates import aggregate, is_shared_out
from reporter.extraction.personnel.continuing import continued
from reporter.extraction.personnel.counting import is_stranger
from reporter.extraction.personnel.readings import readings
from reporter.extraction.personnel.refusing import refusal
from reporter.extraction.personnel.senders import is_of_several, sender
from reporter.extraction.personnel.setting import setting_of
from reporter.extraction.proposals import Proposal
from reporter.extraction.reading import Mention
from reporter.facts import Aggregate, Kind
from reporter.knowledge.personnel import personnel_words

__all__ = ["comes", "continued", "is_of_several", "portion", "propose", "refusal", "sender"]

# A whole mission is planned for more than a handful.
_SMALLEST_FORCE = 50
_FIRST_OF_THEM = re.compile(r"^[^.;]{0,40}\bfirst of (?:whom|them|these|those)\b", re.IGNORECASE)


def propose(mention: Mention) -> Iterator[Proposal]:
    """Propose the strongest reading of a number as mission personnel."""
    setting = setting_of(mention)
    if setting is None or is_stranger(setting.count):
        return
    known = setting.in_context or setting.speaks_of_mission or setting.names_sender or setting.speaks_of_foreigners
    if not known or not setting.foreign_context:
        return
    best = max(readings(setting), key=lambda reading: reading.score, default=None)
    if best is None or (best.kind is None and best.rule not in FINAL):
        return
    told = aggregate(setting)
    handful = mention.quantity.value < _SMALLEST_FORCE and not mention.quantity.unit
    if best.kind is Kind.TARGET and told is Aggregate.TOTAL and handful:
        best = replace(best, kind=None, rule="a-handful")
    yield Proposal(
        mention=mention,
        kind=best.kind or Kind.DEPLOYED,
        score=best.score,
        rule=best.rule,
        word=best.word,
        aggregate=told,
        against="" if best.kind else best.rule,
    )


def comes(mention: Mention, kind: Kind) -> bool:
    """Tell those who arrive: their sentence tells of a coming, which has its day."""
    setting = setting_of(mention) if kind is Kind.DEPLOYED else None
    verb = (setting.verb or setting.far_verb) if setting else None
    if verb is None or _FIRST_OF_THEM.search(mention.behind):
        return False
    return bool(verb.forms & personnel_words().verbs.arrive)


def portion(mention: Mention) -> Aggregate | None:
    """Tell a part of what is shared out, and what comes on top, whichever rule read its number."""
    setting = setting_of(mention)
    if setting is None or is_shared_out(setting):
        return Aggregate.PART if setting else None
    told = aggregate(setting)
    return told if told is Aggregate.INCREMENT else None
