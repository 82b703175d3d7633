"""What an undertaking is, and what unbinds: denial, doubt, asking, a condition, leaving.

Comes in: a verb or noun. Goes out: answers, and the `Undertaking` that the readers of promises and futures share.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reporter.extraction.clauses import auxiliaries, base_forms, described_noun, governing_chain, negated, subject
from reporter.extraction.doers import next_word
from reporter.knowledge.promises import promises

if TYPE_CHECKING:
    from reporter.language.tokens import Token

_UNSURE = frozenset({"would", "could", "may", "might", "should", "must", "can"})
_ABSENT = frozenset({"no", "not", "none", "nobody", "neither", "nothing"})


class Force(StrEnum):
    """How an undertaking binds."""

    WORD = "word"  # by its own meaning: somebody promised
    DEED = "deed"  # it says what a named actor is going to do
    SAID = "said"  # only if somebody says so
    PLANNED = "planned"  # it is told in the present of what a day ahead brings
    SENT = "sent"  # it says where people and goods that somebody sends are going


@dataclass(frozen=True, slots=True)
class Undertaking:
    """The word that promises, who promises, and how it binds."""

    word: Token
    who: Token | None
    force: Force


def undone(verb: Token) -> bool:
    """Tell what is denied, only possible, or asked of somebody."""
    return (
        negated(verb) or bool(auxiliaries(verb) & _UNSURE) or _left_undone(verb) or asked(verb) or nobody(subject(verb))
    )


def _left_undone(verb: Token) -> bool:
    """Tell "has yet to confirm", "failed to offer", "declined to commit", "had thought of offering"."""
    *before, mark = verb.doc[max(verb.sent.start, verb.i - 2) : verb.i] or (None,)
    if before and mark is not None and mark.lower_ == "of" and verb.tag_ == "VBG":
        return bool(base_forms(before[0]) & {"think", "dream", "talk", "speak"})  # "had thought of offering"
    if not before or mark is None or mark.lower_ != "to":
        return False
    return before[0].lower_ == "yet" or bool(base_forms(before[0]) & promises().failing)


def nobody(noun: Token | None) -> bool:
    """Tell "none of them", "no country", "not all"."""
    return noun is not None and (noun.lower_ in _ABSENT or any(child.lower_ in _ABSENT for child in noun.children))


def asked(verb: Token) -> bool:
    """Tell a verb under another one that asks, hopes, refuses or is denied, or under "if" or "whether"."""
    bound = promises().bound
    if any(child.lower_ in {"if", "whether", "unless"} for child in verb.children):
        return True
    described = described_noun(verb)
    if described is not None and base_forms(described) & bound.thoughts:
        return True
    above = (token for token in governing_chain(verb) if not _opens(token) and not _names(token))
    return any(base_forms(token) & bound.unbinding or negated(token) for token in above)


def _names(verb: Token) -> bool:
    """Tell "called it barbarous" from "called on them", "called for"."""
    return "call" in base_forms(verb) and next_word(verb) not in {"for", "on", "upon"}


def _opens(verb: Token) -> bool:
    """Tell the participle before a sentence's own verb, which the parse may set over it: "Asked about it, he …"."""
    return verb.i == verb.sent.start and verb.tag_ == "VBN"


def pleads(verb: Token) -> bool:
    """Tell who will only ask others to act: "will press for more", "are going to continue to push for it"."""
    below = next((c for c in verb.children if c.i > verb.i and c.dep_ in {"xcomp", "advcl"} and c.pos_ == "VERB"), None)
    if below is not None and base_forms(verb) & {"continue", "keep", "carry", "go", "start", "begin"}:
        return pleads(below)
    return bool(base_forms(verb) & promises().bound.pleading) and next_word(verb) in {"for", "on", "to", "that", "upon"}


def hostile(verb: Token) -> bool:
    """Tell what takes something away or ends it: to promise that gives nothing."""
    forms = base_forms(verb)
    leaves = takes_away(verb) or ("go" in forms and next_word(verb) in {".", ",", ""})
    return leaves and not negated(verb)


def takes_away(verb: Token) -> bool:
    """Tell a verb that ends or takes something; "leave for Haiti" does not."""
    setting_out = "leave" in base_forms(verb) and next_word(verb) in {"for", "on", "in", "next", "this", "by"}
    return bool(base_forms(verb) & promises().future.withdrawals) and not setting_out


def homeward(verb: Token) -> bool:
    """Tell where those go of whom others went home: "took home 215 and said that the rest will leave by June"."""
    if not base_forms(verb) & promises().future.moving or next_word(verb) == "for":
        return False
    before = verb.doc[verb.sent.start : verb.i]
    return any(t.lower_ in {"home", "homeward"} or base_forms(t) & {"withdraw", "repatriate"} for t in before)
