"""Whether a verb speaks of what is still to come, or of what would have been.

Comes in: a verb. Goes out: yes or no.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.clauses import (
    auxiliaries,
    base_forms,
    governing_chain,
    is_infinitive,
    is_listed,
    shares_subject,
)

if TYPE_CHECKING:
    from reporter.language.tokens import Token

FUTURE = frozenset({"will", "would", "shall", "could", "may", "might", "'ll", "\u2019ll", "can", "should"})
CONDITIONAL = frozenset({"would", "could", "might", "should", "'d", "\u2019d"})
_PLANS = frozenset(
    {
        "plan",
        "expect",
        "intend",
        "hope",
        "promise",
        "pledge",
        "offer",
        "agree",
        "commit",
        "vow",
        "set",
        "due",
        "ready",
        "undertake",
        "want",
        "prepare",
    }
)


def is_future(verb: Token) -> bool:
    """Tell what is still to be done: "will give", "is to give", "plans to give"."""
    own = auxiliaries(verb)
    if own & FUTURE:
        return True
    if is_infinitive(verb) and "have" not in own:
        return True
    if verb.tag_ == "VB" and is_listed(verb) and not own and shares_subject(verb) and auxiliaries(verb.head) & FUTURE:
        return True  # "It will second four officers and pay for radios."
    above = {form for token in governing_chain(verb)[:1] for form in base_forms(token)}
    return bool(above & _PLANS) and verb.tag_ in {"VB", "VBG"}


def is_unreal(verb: Token) -> bool:
    """Tell what would have been: "the offer would have doubled the bill"."""
    own = auxiliaries(verb)
    return bool(own & CONDITIONAL) and "have" in own
