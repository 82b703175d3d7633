"""What a rule says of a number, and how mood and subject settle which of the three kinds it is.

Comes in: a `Setting`. Goes out: `Reading`s and kinds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reporter.extraction.clauses import base_forms
from reporter.extraction.personnel.mood import Mood, is_modal
from reporter.facts import Kind
from reporter.knowledge.personnel import personnel_words

if TYPE_CHECKING:
    from reporter.extraction.personnel.setting import Setting
    from reporter.language.tokens import Token

_NEAR = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """What a number may be; `word` is what it rests on."""

    kind: Kind | None
    score: float
    rule: str
    word: str


def whole_or_pledge(this: Setting, kind: Kind) -> Kind:
    """Give the target where what is planned is planned for the whole mission."""
    plan = (
        this.subject is not None
        and this.count.nation is None
        and base_forms(this.subject) & {"plan", "aim", "goal", "idea"}
    )
    return Kind.TARGET if kind is Kind.PLEDGED_PERSONNEL and (this.about_mission or plan) else kind


def by_mood(this: Setting, done: Kind) -> Kind:
    """Give `done`, or what is promised where the deed is still to come."""
    verb = this.verb or this.far_verb
    soon = any(is_modal(t) for t in this.count.after[:2])
    if soon or this.planned_near or (verb is not None and verb.mood is Mood.PLANNED):
        return whole_or_pledge(this, Kind.PLEDGED_PERSONNEL)
    return done


def said_of_pledge(this: Setting) -> bool:
    """Tell whether the subject is a pledge or what was promised."""
    pledges = personnel_words().nouns.pledge | personnel_words().words.promised
    subject = this.subject
    return subject is not None and any(
        base_forms(t) & pledges for t in subject.subtree if abs(t.i - subject.i) <= _NEAR
    )


def until_mark(tokens: tuple[Token, ...]) -> Iterator[Token]:
    """Give the next words up to a mark or a number."""
    for token in tokens[:5]:
        if token.is_punct or token.like_num:
            return
        yield token
