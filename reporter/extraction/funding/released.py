"""Whether a payer has let promised money go: "has authorised $10 million", and not "could authorise", "asked to".

Comes in: a sum in its sentence. Goes out: yes or no. The verb that governs the sum decides, if it tells of a deed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.clauses import (
    How,
    auxiliaries,
    base_forms,
    commanding,
    introduction,
    is_passive,
    is_supposed,
    negated,
    subject,
)
from reporter.extraction.funding.evidence import evidence
from reporter.extraction.funding.needing import necessary
from reporter.extraction.funding.senses import Evidence, releases
from reporter.extraction.funding.tense import is_future, is_unreal
from reporter.knowledge import money

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention
    from reporter.language.tokens import Token

# From here on a word governs the sum and does not merely stand near.
_GOVERNING = 0.85
_DONE = frozenset({"VBD", "VBN", "VBZ", "VBP", "JJ"})
_GOING_ON = "VBG"
_PRESENT = frozenset({"VBZ", "VBP"})
_BEING = frozenset({"is", "are", "was", "were", "been"})


def is_authorised(mention: Mention) -> bool:
    """Tell money that its payer has authorised, approved, released or cleared."""
    governing = (piece for piece in evidence(mention) if piece.weight > _GOVERNING)
    return any(_lets_go(piece) and _is_done(piece.word) for piece in governing)


def _lets_go(piece: Evidence) -> bool:
    return releases(piece.word) and (piece.how is not How.SUBJECT or is_passive(piece.word))


def _is_done(verb: Token) -> bool:
    if is_future(verb) or is_unreal(verb) or necessary(verb) or is_supposed(verb, even_will=True):
        return False
    return _is_told(verb) and not (_is_denied(verb) or _is_open(verb))


def _is_told(verb: Token) -> bool:
    """Tell a finite verb or participle; "-ing" only of what goes on, or of what comes with another deed."""
    if verb.sent.text.rstrip().endswith("?"):
        return False
    if verb.tag_ != _GOING_ON:
        return verb.tag_ in _DONE
    beside = verb.dep_ == "advcl" and not introduction(verb)
    return bool(auxiliaries(verb) & _BEING) or (beside and not is_future(verb.head) and not negated(verb.head))


def _is_denied(verb: Token) -> bool:
    words = money().release
    doer = subject(verb)
    near = {child.lower_ for child in verb.subtree if verb in {child.head, child.head.head}}
    nobody = doer is not None and any(token.lower_ in words.nobody for token in (doer, *doer.children))
    return negated(verb) or nobody or bool(near & words.provisionally)


def _is_open(verb: Token) -> bool:
    """Tell what is asked for, expected or denied, and what is put under a condition or in the future by "when"."""
    words, mark = money().release, introduction(verb)
    if mark in words.conditions or (mark == "when" and verb.tag_ in _PRESENT):
        return True
    return any(base_forms(above) & words.open for above in commanding(verb))
