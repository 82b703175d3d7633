"""Which kind of figure a word makes of a sum: by who acts, in which tense and voice.

Comes in: a sum and a piece of evidence. Goes out: a `Kind`, or None where the words deny it. A donor that "secures"
money commits itself, a mission that secures it has it; what a fund holds it has, what a committee holds is blocked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.clauses import (
    How,
    auxiliaries,
    base_forms,
    direct_object,
    governing_chain,
    is_infinitive,
    is_passive,
    negated,
    predicate,
    preposition,
    subject,
)
from reporter.extraction.funding.evidence import Evidence
from reporter.extraction.funding.needing import awaited, necessary
from reporter.extraction.funding.spending import spending
from reporter.extraction.rates import rate_of_sum
from reporter.facts import Kind
from reporter.knowledge import ActorKind, Sense, lexicon, money

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reporter.extraction.reading import Mention

_FUTURE = frozenset({"will", "would", "shall", "could", "may", "might", "'ll", "\u2019ll", "can", "should"})
_COSTS = frozenset({"cost", "price", "expense"})
_CONDITIONAL = frozenset({"would", "could", "might", "should", "'d", "\u2019d"})
# What must be given, raised or paid is needed.
_MOVING = frozenset({Sense.GIVE, Sense.GET, Sense.ARRIVE, Sense.BEAR, Sense.ALLOT, Sense.KEEP})
_SPENDING = frozenset({Sense.GIVE, Sense.COST, Sense.SPEND})
_PERFECT = frozenset({"has", "have", "had", "'ve", "\u2019ve", "having"})
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
_SAID_BY_NOUNS = frozenset({Sense.GIFT, Sense.AID, Sense.BALANCE})
_PLAIN = {
    Sense.PROMISE: Kind.PLEDGED_FUNDING,
    Sense.ALLOT: Kind.PLEDGED_FUNDING,
    Sense.WITHHOLD: Kind.WITHHELD,
    Sense.LOSE: Kind.WITHHELD,
    Sense.NEED: Kind.REQUIRED,
    Sense.GIFT: Kind.RECEIVED,
    Sense.BALANCE: Kind.RECEIVED,
    Sense.SPEND: Kind.SPENT,
}


def settled(mention: Mention, piece: Evidence) -> Kind | None:
    """Give the kind that a piece of evidence makes of a sum."""
    if piece.how is How.SELF or piece.sense in _SAID_BY_NOUNS or piece.how is How.NOUN:
        return _of_noun(mention, piece)
    if piece.word.pos_ == "NOUN" and piece.how in {How.ADJACENT, How.SUBJECT}:
        return _of_noun(mention, piece)
    return _of_verb(mention, piece) if _fits(piece) else None


def _fits(piece: Evidence) -> bool:
    """Tell whether the sum stands where the verb's money stands, and the verb is not denied."""
    if (negated(piece.word) and piece.sense is not Sense.PROMISE) or is_unreal(piece.word):
        return False
    if piece.sense is Sense.ARRIVE:
        return piece.how is not How.OBJECT
    return piece.how is not How.SUBJECT or piece.sense in {Sense.SPEND, Sense.WITHHOLD} or _passive(piece.word)


def is_unreal(verb: Token) -> bool:
    """Tell what would have been: "the offer would have doubled the bill"."""
    own = auxiliaries(verb)
    return bool(own & _CONDITIONAL) and "have" in own


def _of_verb(mention: Mention, piece: Evidence) -> Kind | None:
    word, sense = piece.word, piece.sense
    if sense in _MOVING and (necessary(word) or awaited(mention)):
        return Kind.REQUIRED
    if sense in _SPENDING and (paid := spending(mention, piece)):
        return paid
    if sense is Sense.GET:
        return _gets(mention, word)
    if sense is Sense.ASK:
        return _asks(mention, word)
    if sense is Sense.ARRIVE:
        return _later(word, Kind.RECEIVED)
    return _BY_TENSE[sense](word) if sense in _BY_TENSE else _PLAIN.get(sense)


def _of_noun(mention: Mention, piece: Evidence) -> Kind | None:
    at_cost = bool(base_forms(piece.word) & _COSTS) and preposition(piece.word) == "at"
    if piece.sense is Sense.NEED and at_cost and not rate_of_sum(mention):
        verb = predicate(piece.word)
        return Kind.REQUIRED if verb is None or is_future(verb) else Kind.SPENT
    if piece.sense is Sense.BALANCE and piece.word.lower_ in money().funds and piece.how is not How.SELF:
        return Kind.RECEIVED
    return _PLAIN.get(piece.sense)


def _passive(verb: Token) -> bool:
    return verb.tag_ == "VBN" and not auxiliaries(verb) & (_PERFECT - {"having"})


def is_future(verb: Token) -> bool:
    """Tell what is still to be done: "will give", "is to give", "plans to give"."""
    own = auxiliaries(verb)
    if own & _FUTURE:
        return True
    if is_infinitive(verb) and "have" not in own:
        return True
    above = {form for token in governing_chain(verb)[:1] for form in base_forms(token)}
    return bool(above & _PLANS) and verb.tag_ in {"VB", "VBG"}


def _later(verb: Token, now: Kind) -> Kind:
    return Kind.PLEDGED_FUNDING if is_future(verb) else now


def _gets(mention: Mention, verb: Token) -> Kind | None:
    head = subject(verb)
    if base_forms(verb) & lexicon().donor_verbs and head is not None and _governs(mention, head):
        return Kind.PLEDGED_FUNDING
    return _later(verb, Kind.RECEIVED)


def _gives(verb: Token) -> Kind:
    return _later(verb, Kind.RECEIVED)


def _keeps(verb: Token) -> Kind | None:
    head = subject(verb)
    if head is None or auxiliaries(verb) & _CONDITIONAL:
        return None
    if _one_of(head, money().bodies_that_vote) and "hold" in base_forms(verb):
        return Kind.WITHHELD
    return Kind.RECEIVED if _one_of(head, money().funds | {"it", "mission", "force", "plan", "appeal"}) else None


def _asks(mention: Mention, verb: Token) -> Kind:
    voted = {form for token in mention.sentence.tokens for form in base_forms(token)} & money().bodies_that_vote
    head = subject(verb)
    ministry = head is not None and (_one_of(head, money().ministries) or _governs(mention, head))
    return Kind.PLEDGED_FUNDING if ministry or (voted and "appeal" not in base_forms(verb)) else Kind.REQUIRED


def _spends(verb: Token) -> Kind:
    return _later(verb, Kind.SPENT)


def _costs(verb: Token) -> Kind:
    own = auxiliaries(verb)
    if is_future(verb) or verb.tag_ in {"VBZ", "VBP", "VB"} or verb.lower_ == "costed" or is_passive(verb):
        return Kind.REQUIRED
    payer = direct_object(verb)
    return Kind.SPENT if own & _PERFECT or verb.tag_ in {"VBD", "VBN"} or payer is not None else Kind.REQUIRED


_BY_TENSE = {
    Sense.GIVE: _gives,
    Sense.KEEP: _keeps,
    Sense.BEAR: _spends,
    Sense.COST: _costs,
    Sense.SPEND: _spends,
}


def _one_of(noun: Token, words: frozenset[str]) -> bool:
    near = (noun, *(child for child in noun.children if child.i < noun.i))
    return any(base_forms(token) & words for token in near)


def _governs(mention: Mention, head: Token) -> bool:
    """Tell whether a state or a branch of it acts."""
    named = [found.actor for found in mention.sentence.actors if found.span.start <= head.i < found.span.end]
    return any(actor.kind is ActorKind.STATE or actor.is_branch for actor in named)
