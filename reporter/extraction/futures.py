"""Futures: what a sentence says that somebody is going to do: "will send", "is to send", "Japan to send".

Comes in: a token. Goes out: an `Undertaking`, or None where nothing is undertaken. Must not know which actor a noun
names, nor words of promise.
"""

from __future__ import annotations

import itertools
import re
from functools import cache
from typing import TYPE_CHECKING

from reporter.extraction.actors import capitals_and_states
from reporter.extraction.binding import Force, Undertaking, asked, nobody, pleads
from reporter.extraction.clauses import (
    auxiliaries,
    base_forms,
    completed_by,
    direct_object,
    is_infinitive,
    negated,
    preposition,
    subject,
    topic_of,
    undergoer,
)
from reporter.extraction.doers import doer, next_word, origin, passive_doer
from reporter.knowledge import lexicon
from reporter.knowledge.promises import promises

if TYPE_CHECKING:
    from reporter.language.tokens import Token

FUTURE = frozenset({"will", "would", "shall", "'ll", "’ll"})
BEING = frozenset({"is", "are", "'s", "’s"})
_NAMES = frozenset({"PROPN", "ADJ", "DET", "NOUN", "PART", "ADP"})
_AHEAD = 4
_NEAR = 5
_PACE = 8
_SOON = 14


def by_future(token: Token) -> Undertaking | None:
    """Read "will send", "is to send", "would send, he said", "will not abandon": what somebody says he does."""
    if not token.children:
        return None
    marks, forms = auxiliaries(token), base_forms(token)
    if not (marks & FUTURE or is_to(token)) or "have" in marks or asked(token):
        return None
    bare = promises().readiness | (promises().future.doing if marks & FUTURE else frozenset())
    if token.pos_ not in {"VERB", "AUX"} and not forms & bare and not _is_there(token):
        return None
    who = (
        (passive_doer(token) or undergoer(token) if "be" in marks else None)
        or _planned(token)
        or doer(token)
        or _shared(token)
    )
    if _is_settled_by_pace(token) or next_word(token) == "way" or _is_asked_how(token) or _is_repaid(token, marks):
        return None  # "at this rate …", "is to make way for …"
    if forms & {"come", "receive", "get"} and not negated(token) and (giver := origin(token)) is not None:
        return Undertaking(token, giver, Force.DEED)  # "the money is to come from the Pentagon"
    force = _force(token, sure="would" not in marks)
    return None if nobody(who) or force is None or pleads(token) else Undertaking(token, who, force)


def _is_asked_how(verb: Token) -> bool:
    """Tell "how he will do so is another question"."""
    return any(child.lower_ in {"how", "why"} and child.i < verb.i for child in verb.children)


def _is_repaid(verb: Token, marks: frozenset[str] | set[str]) -> bool:
    """Tell who will only get money: "Chile will be reimbursed", not "a soldier will be paid by Chile"."""
    return "be" in marks and bool(base_forms(verb) & promises().future.repaying) and passive_doer(verb) is None


def is_growing(verb: Token) -> bool:
    """Tell people or a contribution that is to become so many: "the contingent will grow to 300"."""
    who, future = subject(verb) or topic_of(verb), promises().future
    if who is None or not base_forms(verb) & future.growing:
        return False
    sent = lexicon().personnel | promises().parties | future.grown
    behind = list(verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + _NEAR)])
    counted = any(one.lower_ == "to" and (two.like_num or two.is_currency) for one, two in itertools.pairwise(behind))
    return counted and bool(base_forms(who) & sent)


def _planned(verb: Token) -> Token | None:
    """Give who "is scheduled to arrive": the subject of the word that says so."""
    if not is_infinitive(verb) or auxiliaries(verb) & FUTURE or verb.head == verb:
        return None
    return topic_of(verb.head) if verb.head.lower_ in promises().scheduled else None


def _shared(verb: Token) -> Token | None:
    """Give the subject that a second verb shares with the one before: "could spare no troops, but would train"."""
    first = min((child.i for child in verb.children if child.lower_ in FUTURE), default=verb.i)
    if first <= verb.sent.start or verb.doc[first - 1].pos_ != "CCONJ":
        return None
    earlier = (t for t in reversed(verb.doc[verb.sent.start : first]) if t.pos_ == "VERB" and t.tag_ != "VBG")
    return next((noun for t in earlier if (noun := subject(t)) is not None), None)


def _is_settled_by_pace(verb: Token) -> bool:
    """Tell what is reckoned, not meant: "At this rate we will pass last year's number"."""
    opening = [token.lower_ for token in verb.doc[verb.sent.start : min(verb.i, verb.sent.start + _PACE)]]
    return any(word in {"rate", "pace", "speed"} and "at" in opening[:at] for at, word in enumerate(opening))


def _is_there(noun: Token) -> bool:
    """Tell "would be in Haiti"."""
    return noun.pos_ == "PROPN" and preposition(noun) == "in" and "be" in auxiliaries(noun)


def by_schedule(token: Token) -> Undertaking | None:
    """Read "leaves on April 13", "is sending next week", "are due before June": the present of what lies ahead."""
    forms, future = base_forms(token), promises().future
    if token.lower_ == "due":
        return _by_due(token)
    present = token.tag_ in {"VBZ", "VBP"} or (token.tag_ == "VBG" and auxiliaries(token) & BEING)
    if not present or not forms & (future.doing | future.moving) or asked(token) or negated(token):
        return None
    if _is_raising(token):
        who = doer(token)
        return None if who is None or nobody(who) else Undertaking(token, who, Force.DEED)
    if not _time_ahead().search(token.doc.span(token.i, min(token.sent.end, token.i + _SOON)).text):
        return None
    who = doer(token)
    return None if who is None or nobody(who) else Undertaking(token, who, Force.PLANNED)


def _is_raising(verb: Token) -> bool:
    """Tell "is doubling its contribution": the present of who is making his own gift greater."""
    gift = direct_object(verb)
    own = gift is not None and any(child.lower_ in {"its", "their", "our", "his", "her"} for child in gift.children)
    more = base_forms(verb) & (promises().future.growing | {"raise"})
    return verb.tag_ == "VBG" and own and gift is not None and bool(more and base_forms(gift) & promises().future.grown)


def _by_due(due: Token) -> Undertaking | None:
    """Read "are due to land", where the parse takes "due to" for a cause, and "are due before June"."""
    before, behind = due.nbor(-1) if due.i else due, due.doc[due.i + 1 : min(due.sent.end, due.i + _SOON)]
    who = subject(due) or subject(due.head)
    if before.lower_ not in BEING or who is None or nobody(who) or not len(behind):
        return None
    if behind[0].lower_ == "to":
        lands = len(behind) > 1 and base_forms(behind[1]) & promises().future.moving
        return Undertaking(due, who, Force.DEED) if lands and behind[1].pos_ != "VERB" else None
    return Undertaking(due, who, Force.DEED) if _time_ahead().search(" ".join(t.text for t in behind)) else None


@cache
def _time_ahead() -> re.Pattern[str]:
    """Give the words of a time to come: a month may also be past, which whoever knows the date must see."""
    months = "|".join(lexicon().months)
    days = "|".join(lexicon().weekdays)
    return re.compile(
        rf"\b(?:next (?:day|week|month|year|spring|summer|autumn|fall|winter|{months}|{days})|tomorrow"
        r"|(?:in|over) the (?:coming|next) (?:few |two |three )?(?:hours|days|weeks|months)"
        r"|later (?:this|in the) (?:day|week|month|year)"
        r"|(?:on|in|by|before|from|until|towards)(?: (?:the|early|late|mid|end|of|start|middle|\d\d?))* ?-?"
        rf"(?:{months}))\b"
    )


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
    if begun := _begun(verb):
        verb, forms = begun, base_forms(begun)
    if is_growing(verb):
        return Force.DEED if sure else Force.SAID
    if negated(verb):
        return (Force.DEED if sure else Force.SAID) if forms & future.leaving else None
    if forms & lexicon().speech and not forms & (promises().granting | future.doing) and not is_deed(verb):
        return None
    if forms & future.idle and not is_deed(verb):
        return Force.SENT if forms & future.moving else None
    return Force.DEED if sure else Force.SAID


def _begun(verb: Token) -> Token | None:
    """Give what "will start to halve", "would begin training" come to."""
    if "do" in base_forms(verb) and next_word(verb) in BEING:  # "What we will do is provide fuel"
        return next(
            (token for token in verb.doc[verb.i + 2 : min(verb.sent.end, verb.i + 2 + _AHEAD)] if token.pos_ == "VERB"),
            None,
        )
    if not base_forms(verb) & {"start", "begin", "continue", "resume", "keep", "go"}:
        return None
    return next((token for token in completed_by(verb) if token.i > verb.i), None)


def is_deed(verb: Token) -> bool:
    """Tell "meet the cost", "take part" from meeting somebody and taking time."""
    behind = {t.lower_ for t in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + 1 + _NEAR)]}
    return any(word in base_forms(verb) and behind & objects for word, objects in promises().deeds.items())


def is_to(verb: Token) -> bool:
    """Tell "is to send", "are going to send": the verb of being right before an infinitive."""
    if not is_infinitive(verb):
        return False
    before = [token.lower_ for token in verb.doc[max(0, verb.i - _AHEAD) : verb.i]]
    at = len(before) - 1 - before[::-1].index("to") if "to" in before else 0
    passed = {"going", "now", "also", "soon"} | promises().scheduled
    rest = [word for word in before[:at] if word not in passed]
    return bool(rest) and rest[-1] in BEING
