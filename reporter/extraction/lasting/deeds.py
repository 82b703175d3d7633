"""Verbs that say that money lasts or comes to its end, with the money and whoever has it.

Comes in: a sentence. Goes out: `Deed`s. Whether what they say holds is asked in `standing`, whose money it is in
`whose`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from reporter.extraction.clauses import (
    base_forms,
    direct_object,
    is_definite,
    is_passive,
    is_sum,
    subject,
    topic_of,
)
from reporter.extraction.lasting.days import Role
from reporter.facts import Purpose
from reporter.knowledge import money
from reporter.knowledge.lasting import lasting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reporter.extraction.reading import Sentence
    from reporter.language.tokens import Token

# How far the parts of a phrase may stand behind its verb.
_PARTS = 4


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb, whether money ends or lasts by it, the money where it is named, and who has or uses it."""

    verb: Token
    role: Role
    money: Token | None
    holder: Token | None


def deeds(sentence: Sentence) -> Iterator[Deed]:
    """Give the verbs of a sentence that tell how long money lasts."""
    words = lasting()
    for verb in sentence.tokens:
        is_verb = verb.pos_ in {"VERB", "AUX"} or verb.tag_ in {"VB", "VBP", "VBZ"}
        is_empty = verb.lower_ in words.empty and verb.pos_ == "ADJ"
        if not is_verb and not is_empty:
            continue
        topic, thing = topic_of(verb), direct_object(verb)
        if is_empty and is_money(topic):
            yield Deed(verb, Role.ENDS, topic, None)
        elif not is_verb:
            continue
        elif _is(verb, words.runs_out_of) and (thing_left := _of_money(verb)):
            yield Deed(verb, Role.ENDS, thing_left, topic)
        elif is_money(topic) and (_is(verb, words.runs_out) or (_is(verb, words.used_up) and _is_undergone(verb))):
            yield Deed(verb, Role.ENDS, topic, None)
        elif _is(verb, words.used_up) and is_money(thing):
            yield Deed(verb, Role.ENDS, thing, subject(verb))
        else:
            yield from _lasting(verb, topic, thing)


def _is_undergone(verb: Token) -> bool:
    return is_passive(verb) or verb.tag_ == "VBN"


def _lasting(verb: Token, topic: Token | None, thing: Token | None) -> Iterator[Deed]:
    words = lasting()
    if _is(verb, words.paid_for) and is_passive(verb) and not is_money(topic):
        yield Deed(verb, Role.LASTS, None, topic)
    elif _is(verb, words.has) and is_money(thing):
        yield Deed(verb, Role.LASTS, thing, topic)
    elif lasts := _lasting_money(verb, topic):
        yield Deed(verb, Role.LASTS, lasts, topic if topic != lasts else None)


def _lasting_money(verb: Token, topic: Token | None) -> Token | None:
    """Give the money that lasts or keeps the work going, or of which somebody has enough to go on."""
    words = lasting()
    of_itself = _is(verb, words.lasts) or (_is(verb, words.keeps) and _goes_to_work(verb))
    if not of_itself and not _is(verb, (*words.keeps, *words.goes_on)):
        return None
    own = topic or (topic_of(verb.head) if verb.head != verb else None)
    candidates = (own, *_enough(verb)) if of_itself else _enough(verb)
    return next((noun for noun in candidates if is_money(noun)), None)


def _goes_to_work(verb: Token) -> bool:
    """Tell what is done to the mission, its costs or its work from what is done to others."""
    kept = lasting().work | money().purposes[Purpose.MISSION]
    return any(base_forms(token) & kept for token in verb.subtree if token.i > verb.i)


def is_money(noun: Token | None) -> bool:
    """Tell money that is there: "the funds", "what is left", "the $85 million"."""
    if noun is None:
        return False
    words = lasting()
    if noun.lower_ in words.there or (noun.pos_ != "VERB" and base_forms(noun) & words.money):
        return True
    return is_sum(noun) and is_definite(noun) and any(token.is_currency for token in noun.subtree)


def _of_money(verb: Token) -> Token | None:
    """Give the money that somebody runs out of."""
    near = verb.doc[verb.i + 1 : min(verb.i + 2 + _PARTS, verb.sent.end)]
    of = next((token.i for token in near if token.lower_ == "of"), verb.sent.end)
    return next((token for token in near if token.i > of and is_money(token)), None)


def _enough(verb: Token) -> Sequence[Token]:
    """Give the money before a verb of which there is enough for it: "has enough money to keep going"."""
    first = verb.sent.start
    before = verb.doc[first : verb.i]
    enough = [token for token in before if token.lower_ in lasting().enough]
    if not enough:
        return []
    clause = {enough[-1].head, enough[-1], *enough[-1].ancestors}
    near = [token for token in before if token in clause or token.head in clause]
    return [token for token in reversed(near) if is_money(token)]


def _is(verb: Token, phrases: tuple[str, ...]) -> bool:
    forms = base_forms(verb)
    return any(first in forms and _goes_on(verb, rest) for first, *rest in _split(phrases))


@cache
def _split(phrases: tuple[str, ...]) -> tuple[Sequence[str], ...]:
    return tuple(phrase.split() for phrase in phrases)


def _goes_on(verb: Token, rest: Sequence[str]) -> bool:
    near = [token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 1 + _PARTS]]
    return all(word in near for word in rest)
