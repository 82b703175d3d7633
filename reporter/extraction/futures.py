"""Futures: what a sentence says that somebody is going to do: "will send", "is to send", "Japan to send".

Comes in: a token. Goes out: an `Undertaking`, or None where nothing is undertaken. Must not know which actor a noun
names, nor words of promise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.actors import capitals_and_states
from reporter.extraction.binding import Force, Undertaking, asked, nobody
from reporter.extraction.clauses import auxiliaries, base_forms, is_infinitive, negated, preposition, undergoer
from reporter.extraction.doers import doer, origin, passive_doer
from reporter.knowledge import lexicon
from reporter.knowledge.promises import promises

if TYPE_CHECKING:
    from reporter.language.tokens import Token

FUTURE = frozenset({"will", "would", "shall", "'ll", "’ll"})
BEING = frozenset({"is", "are", "'s", "’s"})
_NAMES = frozenset({"PROPN", "ADJ", "DET", "NOUN", "PART", "ADP"})
_AHEAD = 4
_NEAR = 5


def by_future(token: Token) -> Undertaking | None:
    """Read "will send", "is to send", "would send, he said", "will not abandon": what somebody says he does."""
    if not token.children:
        return None
    marks, forms = auxiliaries(token), base_forms(token)
    if not (marks & FUTURE or is_to(token)) or "have" in marks or asked(token):
        return None
    if token.pos_ not in {"VERB", "AUX"} and not forms & promises().readiness and not _is_there(token):
        return None
    who = (passive_doer(token) or undergoer(token) if "be" in marks else None) or doer(token)
    if "come" in forms and (giver := origin(token)) is not None:
        return Undertaking(token, giver, Force.DEED)  # "the money is to come from the Pentagon"
    force = _force(token, sure="would" not in marks)
    return None if nobody(who) or force is None else Undertaking(token, who, force)


def _is_there(noun: Token) -> bool:
    """Tell "would be in Haiti"."""
    return noun.pos_ == "PROPN" and preposition(noun) == "in" and "be" in auxiliaries(noun)


def by_headline(token: Token) -> Undertaking | None:
    """Read "Japan to double its aid": a headline leaves out the verb of being."""
    if token.lower_ != "to" or token.i <= token.sent.start or token.i + 1 >= token.sent.end:
        return None
    before, verb = token.doc.span(token.sent.start, token.i), token.nbor(1)
    named = before[-1].pos_ == "PROPN" and all(t.pos_ in _NAMES for t in before)
    bare = named or before.text in capitals_and_states()
    if not bare or not base_forms(verb) & promises().future.doing:
        return None
    return Undertaking(verb, before[-1], Force.DEED)


def by_bare_future(token: Token) -> Undertaking | None:
    """Read "Kenya has said that it would." and "They will," which leave out what."""
    if token.lower_ not in FUTURE or not token.i or not _ends(token):
        return None
    before = token.nbor(-1)
    naming = before.pos_ in {"PRON", "PROPN", "NOUN"}
    return Undertaking(token, before, Force.SAID) if naming and not nobody(before) else None


def _ends(token: Token) -> bool:
    following = token.doc[token.i + 1 : token.i + 2]
    return not len(following) or following[0].is_punct


def _force(verb: Token, *, sure: bool) -> Force | None:
    """Tell how a future binds: staying and deeds do, what only happens does not, what moves if somebody sends it."""
    future, forms = promises().future, base_forms(verb)
    if negated(verb):
        return (Force.DEED if sure else Force.SAID) if forms & future.leaving else None
    if forms & lexicon().speech and not forms & (promises().granting | future.doing):
        return None
    if forms & future.idle and not _is_deed(verb):
        return Force.SENT if forms & future.moving else None
    return Force.DEED if sure else Force.SAID


def _is_deed(verb: Token) -> bool:
    """Tell "meet the cost", "take part" from meeting somebody and taking time."""
    behind = {t.lower_ for t in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + 1 + _NEAR)]}
    return any(word in base_forms(verb) and behind & objects for word, objects in promises().deeds.items())


def is_to(verb: Token) -> bool:
    """Tell "is to send", "are going to send": the verb of being right before an infinitive."""
    if not is_infinitive(verb):
        return False
    before = [token.lower_ for token in verb.doc[max(0, verb.i - _AHEAD) : verb.i]]
    at = len(before) - 1 - before[::-1].index("to") if "to" in before else 0
    rest = [word for word in before[:at] if word not in {"going", "now", "also", "soon"}]
    return bool(rest) and rest[-1] in BEING
