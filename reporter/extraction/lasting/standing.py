"""Whether money is said to last or to end: not where that is denied, asked for, past, or would come with other money.

Comes in: a `Deed`. Goes out: yes or no.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.clauses import auxiliaries, base_forms, is_supposed, negated
from reporter.extraction.lasting.days import Role
from reporter.knowledge import lexicon
from reporter.knowledge.lasting import lasting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.extraction.lasting.deeds import Deed
    from reporter.language.tokens import Token

_OVER = frozenset({"was", "were", "had", "has", "have", "having", "'ve", "’ve"})
_WOULD = frozenset({"would", "'d", "’d"})
_MODALS = frozenset({"will", "would", "could", "may", "might", "can", "shall", "should", "'ll", "’ll", "'d", "’d"})
_OBLIGED = frozenset({"must", "should"})
_EXCEPT = frozenset({"unless", "without"})


def holds(deed: Deed) -> bool:
    """Tell whether a verb says of the money that there is how long it lasts."""
    verb = deed.verb
    if verb.sent.text.rstrip().endswith("?") or _is_over(deed) or _is_denied(deed) or _is_supposed(verb):
        return False
    if auxiliaries(verb) & _OBLIGED or (auxiliaries(verb) & _WOULD and not _is_reported(verb)):
        return False
    return not _is_further(deed) and not (deed.role is Role.LASTS and _is_needed(verb))


def _is_over(deed: Deed) -> bool:
    """Tell what has happened: "ran out", "had been exhausted", "lasted"; but "had enough to last" is told of then."""
    verb, own = deed.verb, auxiliaries(deed.verb)
    if verb.tag_ == "VBD":
        return not (base_forms(verb) & set(lasting().has) and _is_reported(verb))
    return bool(own & _OVER) and not own & _MODALS and deed.role is Role.ENDS


def _is_denied(deed: Deed) -> bool:
    """Tell "will not last", "no money to go on", "not enough"."""
    near = [deed.verb, *_up_to_speech(deed.verb)]
    words = {child.lower_ for token in near for child in token.children if child.i < deed.verb.i}
    if deed.money is not None:
        words |= {child.lower_ for child in deed.money.subtree if child.i < deed.verb.i or child.i < deed.money.i}
    return any(negated(token) for token in near) or bool(words & lasting().denying)


def _is_supposed(verb: Token) -> bool:
    """Tell what is put under a condition, but for "unless somebody pays", which is what they all say."""
    helped = any(token.lower_ in _EXCEPT for token in verb.sent)
    return not helped and is_supposed(verb, even_will=True)


def _is_reported(verb: Token) -> bool:
    """Tell whether somebody says it, so that "would" is his "will"."""
    speech = lexicon().speech
    told = any(base_forms(token) & speech and token.pos_ == "VERB" for token in verb.sent if token != verb)
    return told or "according to" in verb.sent.text.lower()


def _is_further(deed: Deed) -> bool:
    """Tell money that is still to come: "another $50 million would last until"."""
    money = deed.money
    return money is not None and any(child.lower_ in lasting().further for child in money.subtree if child.i <= money.i)


def _is_needed(verb: Token) -> bool:
    return any(base_forms(token) & lasting().needed for token in (verb, *_up_to_speech(verb)))


def _up_to_speech(verb: Token) -> Iterator[Token]:
    """Give the words above a verb, up to whoever says it."""
    for token in verb.ancestors:
        if token.pos_ == "VERB" and base_forms(token) & lexicon().speech:
            return
        yield token
