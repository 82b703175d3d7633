"""Which words say something of a sum: what modifies it, the nouns it is the amount of, the verbs it hangs on.

Comes in: a sum in its sentence. Goes out: `Evidence`, the strongest first. Must not know which kind of figure a sense
leads to, nor whose money it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from reporter.extraction.clauses import (
    How,
    auxiliaries,
    base_forms,
    completed_by,
    counted,
    direct_object,
    is_listed,
    is_participle,
    is_sum,
    is_verbal,
    owners,
    preposition,
    relation,
    subject,
    told_by,
    topic_of,
)
from reporter.extraction.funding.apart import apart
from reporter.extraction.funding.senses import Evidence, noun_senses, of_noun, verb_senses
from reporter.knowledge import Sense, money

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention
    from reporter.language.tokens import Token

# How much a word's place counts, by hand in the order in which readings should win: a participle at the sum, the noun
# that it is the amount of, the verb over both, the noun whose height it tells, words that merely stand near.
_BESIDE = 0.88
_HEAD = 0.95
_VERB = 0.92
_NOUN = 0.88
_HEIGHT = 0.9
_NEAR = 0.64
_PER_NOUN = 0.03
# What describes a sum tells more than the verb of which it is no object: "against the $2.8 million wanted for seed".
_PER_OBLIQUE = 0.06
_PER_VERB = 0.25
_PER_ITEM = 0.05
_PER_WHOLE = 0.32
_PER_WORD = 0.005
_OWNED = 0.75
# Whoever foots a bill has done more than need it.
_BORNE = 0.1
_NEARBY = 9
_HOLLOW = frozenset({"what", "all", "that", "sum", "amount", "total", "money", "figure", "everything"})
_FUTURE = frozenset({"will", "would", "shall", "'ll", "\u2019ll"})
_DOWN_TO = re.compile(r"\s+to\b")
_RELATIVE = frozenset({"which", "that", "who"})


# Asked for by every step over a sum.
@lru_cache(maxsize=4)
def evidence(mention: Mention) -> tuple[Evidence, ...]:
    """Give all that is said of a sum, the strongest first."""
    found = [*_climb(counted(mention.anchor), mention), *_near(mention), *apart(mention)]
    return tuple(sorted(found, key=lambda piece: -piece.weight))


def _climb(site: Token, mention: Mention) -> Iterator[Evidence]:
    if site != mention.anchor and not site.is_currency:
        yield from of_noun(site, How.SELF, _HEAD - (_BORNE if _is_borne(site) else 0.0))
    token, fading = site, 0.0
    while True:
        yield from _modifiers(token, mention, _BESIDE - fading)
        if (topic := subject(token)) is not None and (token == site or not is_verbal(token)):
            yield from of_noun(topic, How.SUBJECT, _HEIGHT - fading)
            yield from _told_of(topic, _HEIGHT - fading - _PER_NOUN)
        head = token.head
        if head == token:
            return
        if token.pos_ == "NOUN" and auxiliaries(token):
            fading += _PER_VERB  # A noun that is a predicate says all there is to say: "what came out was a freeze on".
        if is_verbal(head):
            aside = _PER_OBLIQUE if _is_aside(token, mention) else 0.0
            yield from _verb(head, token, _VERB - fading - aside, mention)
            fading += _PER_NOUN if _measures(head) else _PER_VERB
        elif _is_amount(head) and preposition(token) == "of":
            # What is done with 13 of the 15 million is not done with the 15; whose the 15 are has promised them.
            yield from (
                Evidence(owner, Sense.PROMISE, How.SELF, _OWNED) for owner, _ in owners(token) if owner.ent_type_
            )
            fading += _PER_WHOLE
        elif is_listed(token) or _is_amount(head):
            fading += _PER_ITEM
        else:
            pieces = of_noun(head, How.NOUN, _NOUN - fading)
            yield from map(_to_come, pieces) if _grows(head.head) else pieces
            yield from _told_of(head, _HEIGHT - fading - _PER_NOUN)
            fading += _PER_NOUN
        token = head


def _measures(verb: Token) -> bool:
    """Tell a participle that only gives a noun's height: "grants totalling", "equipment worth"."""
    return is_participle(verb) and (verb.lower_ == "worth" or Sense.AMOUNT in verb_senses(verb))


def _is_borne(noun: Token) -> bool:
    borne = is_verbal(noun.head) and Sense.BEAR in verb_senses(noun.head) and relation(noun) is How.OBJECT
    return borne and Sense.NEED in noun_senses(noun)


def _is_aside(token: Token, mention: Mention) -> bool:
    """Tell whether a preposition of its own, and none of its qualifier ("in excess of"), joins a sum to its verb."""
    if relation(token) is not How.OBLIQUE or not preposition(token):
        return False
    low, high = mention.quantity.span
    return not any(low <= child.idx < high and child.lower_ == preposition(token) for child in token.children)


def _verb(verb: Token, token: Token, weight: float, mention: Mention) -> Iterator[Evidence]:
    """Give what a verb says of a sum; "the appeal, at $674 million, is …" tells the height of its subject."""
    senses = verb_senses(verb)
    if "provide" in base_forms(verb) and (plan := _meant(subject(verb))) is not None:
        # "It provides $40 million for stipends", said of a budget, tells what is needed.
        yield from (piece for piece in of_noun(plan, How.SUBJECT, weight + _PER_NOUN) if piece.sense is Sense.NEED)
    # "Trimmed from $9 million to $7 million" stops neither sum: both are heights of what was trimmed.
    before = mention.ahead.rstrip()
    reduced = Sense.WITHHOLD in senses and (
        before.endswith(" to") or (before.endswith(" from") and _DOWN_TO.match(mention.behind) is not None)
    )
    if Sense.AMOUNT in senses or preposition(token) == "at" or reduced:
        own = subject(verb)
        for topic in (_meant(own) or own, direct_object(verb)):
            if topic is not None and topic != token:
                pieces = of_noun(topic, How.SUBJECT, weight - (_VERB - _HEIGHT))
                yield from map(_to_come, pieces) if _grows(verb) else pieces
                yield from _told_of(topic, weight - (_VERB - _HEIGHT) - _PER_NOUN)
        return
    if Sense.KEEP in senses:
        # "It has had $4 million suspended": what is done with it says more than who had it.
        done = ((child, s) for child in completed_by(verb) if child.tag_ == "VBN" for s in verb_senses(child))
        yield from (Evidence(child, sense, How.OBJECT, weight + _PER_NOUN) for child, sense in done)
    topic = subject(verb)
    if topic is not None and Sense.WITHHOLD in noun_senses(topic) and relation(token) is How.OBJECT:
        # "The freeze hit $13 million": whatever a freeze does to money, it is frozen.
        yield Evidence(topic, Sense.WITHHOLD, How.SUBJECT, weight)
        return
    yield from (Evidence(verb, sense, relation(token), weight) for sense in senses)


def _meant(pronoun: Token | None) -> Token | None:
    """Give what "it" stands for at the head of a sentence: the subject of the sentence before."""
    if pronoun is None or pronoun.lower_ != "it" or pronoun.sent.start == 0:
        return None
    return topic_of(pronoun.doc[pronoun.sent.start - 1].sent.root)


def _grows(verb: Token) -> bool:
    """Tell a verb that says how high something will be."""
    return bool(_FUTURE & auxiliaries(verb)) and Sense.AMOUNT in verb_senses(verb)


def _is_amount(token: Token) -> bool:
    """Tell a sum, but no noun with an ordinal: "a donation of $5 million, the second"."""
    return is_sum(token) and (token.like_num or token.is_currency or any(t.pos_ == "NUM" for t in token.children))


def _to_come(piece: Evidence) -> Evidence:
    """Make a gift that will reach a height a promise: "will double its contribution to"."""
    return replace(piece, sense=Sense.PROMISE) if piece.sense in (Sense.GIFT, Sense.BALANCE) else piece


def _told_of(topic: Token, weight: float) -> Iterator[Evidence]:
    """Give what is told of a word that only stands for the sum: "what Nairobi has spent comes to $58 million"."""
    if not base_forms(topic) & _HOLLOW:
        return
    for clause in (child for child in topic.children if child.pos_ == "VERB" and child.i > topic.i):
        for verb in (clause, *completed_by(clause)):
            senses = (sense for sense in verb_senses(verb) if sense is not Sense.AMOUNT)
            yield from (Evidence(verb, sense, How.MODIFIER, weight) for sense in senses)


def _modifiers(token: Token, mention: Mention, weight: float) -> Iterator[Evidence]:
    """Give participles and relative clauses beside a sum or the noun above it."""
    for child in _own_modifiers(token):
        participle = money().participles.get(child.lower_)
        if participle is not None and child.pos_ in {"VERB", "ADJ"}:
            asked = participle is Sense.NEED and Sense.ASK in verb_senses(child)
            yield Evidence(child, Sense.ASK if asked else participle, How.MODIFIER, weight)
        elif (
            child.pos_ == "VERB"
            and child.idx >= mention.quantity.span.end
            and not (is_verbal(token) or is_listed(child))
        ):
            for verb in (child, *completed_by(child), *told_by(child)):
                how = How.SUBJECT if _is_doer(child) else How.MODIFIER
                senses = (sense for sense in verb_senses(verb) if sense is not Sense.AMOUNT)
                yield from (Evidence(verb, sense, how, weight) for sense in senses)


def _own_modifiers(token: Token) -> Iterator[Token]:
    """Give what modifies a sum: "$85 million of the $600 million needed" needs the whole, wherever the parse put it."""
    wholes = [child for child in token.children if preposition(child) == "of" and is_sum(child)]
    yield from (child for child in token.children if not any(whole.i < child.i for whole in wholes))
    if preposition(token) == "of" and is_sum(token.head):
        yield from (child for child in token.head.children if child.i > token.i)


def _is_doer(verb: Token) -> bool:
    """Tell a relative clause that says what the money does: "a grant that paid for …"."""
    topic = subject(verb)
    return topic is not None and topic.lower_ in _RELATIVE


def _near(mention: Mention) -> Iterator[Evidence]:
    """Give the words that stand near in the same stretch of text, for what the parse could not tell."""
    inside = [t.i for t in mention.sentence.tokens if t.idx < mention.quantity.span.end]
    first = [t.i for t in mention.sentence.tokens if t.idx < mention.quantity.span.start]
    doc = mention.anchor.doc
    bounds = mention.sentence.tokens
    before = range(first[-1] if first else bounds.start - 1, bounds.start - 1, -1)
    after = range(inside[-1] + 1, bounds.end) if inside else range(0)
    for places in (before, after):
        for distance, i in enumerate(places):
            token = doc[i]
            if distance > _NEARBY or token.text == ";" or (places is after and token.like_num):
                break
            weight = _NEAR - _PER_WORD * distance
            if token.pos_ in {"VERB", "ADJ"}:
                how = How.OBJECT if places is before else How.ADJACENT
                yield from (Evidence(token, s, how, weight) for s in verb_senses(token) if s is not Sense.AMOUNT)
            elif token.pos_ == "NOUN":
                yield from of_noun(token, How.ADJACENT, weight)
