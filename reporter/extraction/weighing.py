"""The readings of one number weighed against each other, and what was made of it in the end.

Comes in: proposals. Goes out: the strongest that nothing speaks against, and each of the others with what it lost to.
Must not know what a number may take from those before it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reporter.extraction.proposals import BY_LEARNING
from reporter.extraction.unreal import objection
from reporter.facts import Figure, Guess, LostReading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reporter.extraction.proposals import Proposal
    from reporter.extraction.reading import Mention

# Below this a word is merely somewhere in the sentence.
THRESHOLD = 0.6
TOO_WEAK, WEAKER, CONTINUATION, LEARNED = "too weak", "stronger reading", "continuation", "learned reader"


@dataclass(frozen=True, slots=True)
class Weighed:
    """The reading chosen, the others in the order of their strength, and whether the rules have an answer.

    A reading that something speaks against is one, too; one that rests on no more than a far word is none.
    """

    chosen: Proposal | None
    lost: tuple[LostReading, ...]
    is_answered: bool

    def beside(self, figure: Figure | None) -> tuple[LostReading, ...]:
        """Give the readings that lost, when this figure, or none, was made of the number."""
        if self.chosen is None or (figure is not None and figure.rule == self.chosen.rule):
            return self.lost
        learned = figure is None or figure.rule == BY_LEARNING
        return (_lost(self.chosen, LEARNED if learned else CONTINUATION), *self.lost)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What was made of a number; a plain `distractor` never came to be weighed and has no guess."""

    mention: Mention
    distractor: str | None = None
    figure: Figure | None = None
    lost: tuple[LostReading, ...] = ()
    guess: Guess | None = None


def weigh(proposed: Iterable[Proposal]) -> Weighed:
    """Choose the strongest reading that nothing speaks against."""
    chosen, lost, is_answered = None, [], False
    for proposal in sorted(proposed, key=lambda proposal: -proposal.score):
        if proposal.score < THRESHOLD:
            lost.append(_lost(proposal, TOO_WEAK))
            continue
        is_answered = True
        if chosen is not None:
            lost.append(_lost(proposal, WEAKER))
        elif against := objection(proposal):
            lost.append(_lost(proposal, against))
        else:
            chosen = proposal
    return Weighed(chosen, tuple(lost), is_answered)


def _lost(proposal: Proposal, to: str) -> LostReading:
    return LostReading(kind=proposal.kind, score=proposal.score, rule=proposal.rule, word=proposal.word, lost_to=to)
