"""Which kind of figure a word makes of a sum: by who acts, in which tense and voice.

Comes in: a sum and a piece of evidence. Goes out: a `Kind`, or None where the words deny it. A donor that "secures"
money commits itself, a mission that secures it has it; what a fund holds it has, what a committee holds is blocked.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.clauses import (
    How,
    auxiliaries,
    base_forms,
    direct_object,
    is_passive,
    negated,
    predicate,
    preposition,
    subject,
)
from reporter.extraction.funding.needing import awaited, necessary
from reporter.extraction.funding.senses import Evidence
from reporter.extraction.funding.spending import spending
from reporter.extraction.funding.tense import CONDITIONAL, FUTURE, is_future, is_unreal
from reporter.extraction.rates import rate_of_sum
from reporter.facts import Kind
from reporter.knowledge import ActorKind, Sense, lexicon, money

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention
    from reporter.language.tokens import Token

_COSTS = frozenset({"cost", "price", "expense"})
# What must be given, raised or paid is needed.
_MOVING = frozenset({Sense.GIVE, Sense.GET, Sense.ARRIVE, Sense.BEAR, Sense.ALLOT, Sense.KEEP})
_SPENDING = frozenset({Sense.GIVE, Sense.COST, Sense.SPEND})
_PERFECT = frozenset({"has", "have", "had", "'ve", "\u2019ve", "having"})
_BILLS = frozenset({"bill", "cost", "expense", "expenditure", "tab", "outlay", "upkeep"})
_VOTED = frozenset({"budget", "vote", "estimate"})
_FORESEEN = frozenset(
    {"estimated", "expected", "projected", "planned", "annual", "yearly", "monthly", "total", "overall"}
)
_TO_DATE = re.compile(r"\b(?:to date|so far|until now|up to now|thus far|already)\b", re.IGNORECASE)
_RATE = re.compile(r"(?:%|\b(?:per ?cent|pct|half|third|quarter|fifth))[- ]$", re.IGNORECASE)
# A contribution of which some has been paid was a promise.
_PAID_OF_IT = re.compile(
    r"[^.;]*\bof (?:which|that|it)\b[^.;]{0,60}\b(?:paid|deposited|delivered|disbursed|transferred|arrived|come in)\b",
    re.IGNORECASE,
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


def _of_verb(mention: Mention, piece: Evidence) -> Kind | None:
    word, sense = piece.word, piece.sense
    if sense in _MOVING and (necessary(word) or awaited(mention) or (sense is Sense.BEAR and _is_rated(word))):
        return Kind.REQUIRED
    if sense in _SPENDING and (paid := spending(mention, piece)):
        return paid
    if sense in _BY_CONTEXT:
        return _BY_CONTEXT[sense](mention, word)
    return _BY_TENSE[sense](word) if sense in _BY_TENSE else _PLAIN.get(sense)


def _is_rated(verb: Token) -> bool:
    """Tell "the appeal for $670 million is 39 percent funded"."""
    ahead = verb.doc.text[verb.doc[max(verb.sent.start, verb.i - 3)].idx : verb.idx]
    return verb.tag_ in ("VBN", "VBD") and bool(_RATE.search(ahead))


def _is_over(verb: Token) -> bool:
    """Tell what took money and takes no more: "training took $5 million"."""
    return verb.tag_ in ("VBD", "VBN") and not auxiliaries(verb) & (FUTURE | CONDITIONAL)


def _of_noun(mention: Mention, piece: Evidence) -> Kind | None:
    if piece.sense is Sense.NEED and base_forms(piece.word) & _BILLS and _told_to_date(mention, piece.word):
        return Kind.SPENT
    if piece.sense is Sense.GIFT and piece.how is How.SUBJECT and _PAID_OF_IT.match(mention.behind):
        return Kind.PLEDGED_FUNDING
    if piece.sense is Sense.NEED and base_forms(piece.word) & _VOTED and _is_allotted(piece.word):
        return Kind.PLEDGED_FUNDING
    at_cost = bool(base_forms(piece.word) & _COSTS) and preposition(piece.word) == "at"
    if piece.sense is Sense.NEED and at_cost and not rate_of_sum(mention):
        verb = predicate(piece.word)
        foreseen = any(child.lower_ in _FORESEEN for child in piece.word.children)
        present = verb is not None and verb.tag_ in ("VBZ", "VBP")
        return Kind.REQUIRED if verb is None or foreseen or present or is_future(verb) else Kind.SPENT
    if piece.sense is Sense.BALANCE and piece.word.lower_ in money().funds and piece.how is not How.SELF:
        return Kind.RECEIVED
    return _PLAIN.get(piece.sense)


def _is_allotted(budget: Token) -> bool:
    """Tell "an approved budget of", which somebody has granted and which is no need."""
    return any(money().participles.get(child.lower_) in (Sense.ALLOT, Sense.PROMISE) for child in budget.children)


def _told_to_date(mention: Mention, noun: Token) -> bool:
    """Tell "the cost to date is", "so far the bill has come to"."""
    verb = predicate(noun)
    ahead = mention.ahead
    return bool(_TO_DATE.search(ahead)) and (verb is None or not auxiliaries(verb) & (FUTURE | CONDITIONAL))


def _passive(verb: Token) -> bool:
    return verb.tag_ == "VBN" and not auxiliaries(verb) & (_PERFECT - {"having"})


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
    if head is None or auxiliaries(verb) & CONDITIONAL:
        return None
    if _one_of(head, money().bodies_that_vote) and "hold" in base_forms(verb):
        return Kind.WITHHELD
    return Kind.RECEIVED if _one_of(head, money().funds | {"it", "mission", "force", "plan", "appeal"}) else None


def _asks(mention: Mention, verb: Token) -> Kind:
    voted = {form for token in mention.sentence.tokens for form in base_forms(token)} & money().bodies_that_vote
    head = subject(verb)
    ministry = head is not None and (_one_of(head, money().ministries) or _governs(mention, head))
    return Kind.PLEDGED_FUNDING if ministry or (voted and "appeal" not in base_forms(verb)) else Kind.REQUIRED


def _needs(mention: Mention, verb: Token) -> Kind:
    taken = "take" in base_forms(verb) and not rate_of_sum(mention) and _is_over(verb)
    return Kind.SPENT if taken else Kind.REQUIRED


def _arrives(verb: Token) -> Kind:
    return _later(verb, Kind.RECEIVED)


def _spends(verb: Token) -> Kind:
    return _later(verb, Kind.SPENT)


def _costs(verb: Token) -> Kind:
    own = auxiliaries(verb)
    if is_future(verb) or verb.tag_ in {"VBZ", "VBP", "VB"} or verb.lower_ == "costed" or is_passive(verb):
        return Kind.REQUIRED
    payer = direct_object(verb)
    return Kind.SPENT if own & _PERFECT or verb.tag_ in {"VBD", "VBN"} or payer is not None else Kind.REQUIRED


_BY_TENSE = {
    Sense.ARRIVE: _arrives,
    Sense.GIVE: _gives,
    Sense.KEEP: _keeps,
    Sense.BEAR: _spends,
    Sense.COST: _costs,
    Sense.SPEND: _spends,
}


_BY_CONTEXT = {
    Sense.GET: _gets,
    Sense.ASK: _asks,
    Sense.NEED: _needs,
}


def _one_of(noun: Token, words: frozenset[str]) -> bool:
    near = (noun, *(child for child in noun.children if child.i < noun.i))
    return any(base_forms(token) & words for token in near)


def _governs(mention: Mention, head: Token) -> bool:
    """Tell whether a state or a branch of it acts."""
    named = [found.actor for found in mention.sentence.actors if found.span.start <= head.i < found.span.end]
    return any(actor.kind is ActorKind.STATE or actor.is_branch for actor in named)
