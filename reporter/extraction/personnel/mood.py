"""Whether what a verb says has happened, is to come, is only wished for, or is denied.

Comes in: a verb. Goes out: a `Mood`. Must not know numbers.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from reporter.extraction.clauses import (
    auxiliaries,
    base_forms,
    commanding,
    governing_chain,
    is_infinitive,
    negated,
    topic_of,
)
from reporter.knowledge import lexicon
from reporter.knowledge.personnel import personnel_words

if TYPE_CHECKING:
    from reporter.language.tokens import Token

_BEGUN = frozenset({"begin", "start", "continue", "manage", "help", "use"})
_BE = frozenset({"is", "are", "was", "were", "'re", "\u2019re", "be", "been", "being"})
_NOBODY = frozenset({"nobody", "none", "neither"})
_WINDOW = 4


class Mood(StrEnum):
    """How real it is."""

    DONE = "done"
    PLANNED = "planned"
    WISHED = "wished"
    DENIED = "denied"


def is_modal(token: Token) -> bool:
    """Tell "will" and "may", but not the month."""
    return token.lower_ in personnel_words().words.future and token.text != "May"


def mood(verb: Token) -> Mood:
    """Tell how real a verb's deed is."""
    above = commanding(verb)
    wish = personnel_words().verbs.wish
    if any(base_forms(token) & wish and not _passive_plan(token) for token in above[:1]):
        return Mood.WISHED
    if negated(verb) or _by_nobody(verb):
        return Mood.DENIED
    return Mood.PLANNED if _planned(verb, above) else Mood.DONE


def _by_nobody(verb: Token) -> bool:
    """Tell "nobody has pledged the 400"."""
    doer = topic_of(verb)
    doubts = base_forms(verb) & personnel_words().verbs.wish
    return doer is not None and doer.lower_ in _NOBODY and not doubts


def _passive_plan(token: Token) -> bool:
    """Tell "is expected to": who is asked in the passive is no wisher."""
    return token.tag_ == "VBN" and bool(auxiliaries(token) & _BE) and token.lemma_ not in personnel_words().verbs.wish


def _planned(verb: Token, above: tuple[Token, ...]) -> bool:
    future = personnel_words().words.future
    if auxiliaries(verb) & future or _future_before(verb):
        return True
    if is_infinitive(verb) or (verb.tag_ == "VB" and _to_before(verb)):
        return not (above and base_forms(above[0]) & _BEGUN)
    if verb.tag_ == "VBG" and not auxiliaries(verb):
        # "will send 600, bringing its contingent to 1,000": what follows from a plan is planned.
        return any(auxiliaries(token) & future for token in governing_chain(verb)[:1])
    intentions = lexicon().intentions
    return any(base_forms(token) & intentions for token in above[:1])


def _future_before(verb: Token) -> bool:
    """Tell "will" right before the verb, where the parse hung it elsewhere."""
    if verb.tag_ not in ("VB", "VBN", "NN", "VBP"):
        return False
    for token in reversed(verb.doc[max(verb.sent.start, verb.i - _WINDOW) : verb.i]):
        if is_modal(token):
            return True
        if token.pos_ not in ("AUX", "ADV", "PART", "PRON", "SCONJ") or token.lower_ == "to":
            return False
    return False


def _to_before(verb: Token) -> bool:
    return verb.i > 0 and verb.doc[verb.i - 1].lower_ == "to"
