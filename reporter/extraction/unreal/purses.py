"""Money that is neither the mission's nor theirs who suffer: earned, owed, fined, bought with, permitted.

Comes in: a sum in its sentence. Goes out: yes or no. Decided by the nouns that have a part in it: who pays, who is
paid, what it is for. One that names the mission or those who suffer outweighs every other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from reporter.extraction.clauses import (
    above,
    agent,
    base_forms,
    commanding,
    counted,
    described_noun,
    direct_object,
    is_singular,
    is_sum,
    is_verbal,
    preposition,
    recipient,
    subject,
    topic_of,
)
from reporter.facts import PERCENT
from reporter.knowledge import ActorKind
from reporter.knowledge.unreal import unreal_words

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention
    from reporter.language.tokens import Token

_SMALL = Decimal(1_000_000)
_TO = frozenset({"to"})
_FOR = frozenset({"for", "in", "on", "of", "towards", "toward"})
_NOT_FOR_US = re.compile(
    r"\b(?:none|nothing|not (?:a|one) (?:cent|dollar|penny|shilling|gourde))(?: of (?:it|them|that|which))?"
    r" (?:is |was |are |went )?(?:for|to|in) (?:Haiti|the (?:mission|force))\b",
    re.IGNORECASE,
)
_SENT_HOME = re.compile(r"\b(?:sen[dt]s?|sending|remit\w*|wired?) (?:[\w$.,]+ ){0,4}?home\b", re.IGNORECASE)
_DIFFERENCE = re.compile(
    r"\s+(?:less|more|fewer|higher|lower|cheaper|dearer) than\b|\s+(?:short|shy) of\b", re.IGNORECASE
)
# What is released that is nobody.
_LET_GO = frozenset({"fund", "funding", "money", "aid", "tranche", "report", "payment", "instalment", "installment"})
_PRIZES = frozenset({"bounty", "reward", "ransom"})


def is_strangers(mention: Mention) -> bool:
    """Tell a sum that has nothing to do with the mission or with those who suffer."""
    known = unreal_words().purses
    if mention.quantity.unit in known.small_units and mention.quantity.value < _SMALL:
        return True
    if _NOT_FOR_US.search(mention.behind) or _SENT_HOME.search(mention.sentence.text):
        return True
    doers, receivers, purposes = _parties(mention)
    if any(_is_ours(token) for token in (*doers, *receivers, *purposes)):
        return False
    owners = known.owners | known.kin
    return (
        any(base_forms(token) & owners for token in doers)
        or (any(base_forms(token) & known.owners for token in receivers) and not _state_pays(doers, mention))
        or any(base_forms(token) & known.purposes for token in (*purposes, *doers))
        or _prize(mention)
    )


def _state_pays(doers: list[Token], mention: Mention) -> bool:
    """Tell a state that pays a supplier: that is an expense of its own."""
    places = {token.i for token in doers}
    states = (found.span for found in mention.sentence.actors if found.actor.kind is ActorKind.STATE)
    return any(places.intersection(range(span.start, span.end)) for span in states)


def _prize(mention: Mention) -> bool:
    return any(base_forms(token) & _PRIZES for token in mention.sentence.tokens)


def _parties(mention: Mention) -> tuple[list[Token], list[Token], list[Token]]:
    """Give who pays or owns a sum, who is paid, and what it is for or the amount of."""
    noun = counted(mention.anchor)
    doers: list[Token] = []
    receivers: list[Token] = []
    purposes: list[Token] = []
    for token in (noun, *_up_to_verb(noun)):
        if not is_verbal(token):
            purposes += _phrase(token)
        for child in token.children:
            receivers += _phrase(child) if preposition(child) in _TO else ()
            purposes += _phrase(child) if preposition(child) in _FOR else ()
        if is_verbal(token):
            doers += (t for found in _doers(token) for t in _phrase(found))
            given = (recipient(token), direct_object(token), described_noun(token))
            receivers += (t for found in given if found is not None for t in _phrase(found))
    return doers, receivers, purposes


def _doers(verb: Token) -> Iterator[Token]:
    """Give the doers of a verb, and of the verb that it completes ("is said to have paid")."""
    for found in (subject(verb), agent(verb), *(topic_of(above_it) for above_it in commanding(verb)[:1])):
        if found is not None and not is_sum(found):
            yield found


def _up_to_verb(noun: Token) -> Iterator[Token]:
    for token in above(noun):
        yield token
        if is_verbal(token):
            return


def _phrase(noun: Token) -> Iterator[Token]:
    yield noun
    yield from (child for child in noun.children if child.i < noun.i and child.pos_ in {"NOUN", "PROPN", "ADJ"})
    if is_verbal(noun):
        # "Organising the vote will cost …": what is organised has its part.
        done = direct_object(noun)
        yield from (done,) if done is not None else ()


def _is_ours(token: Token) -> bool:
    return bool(base_forms(token) & unreal_words().purses.ours)


def is_permitted(mention: Mention) -> bool:
    """Tell what a law permits or fixes: "lets the president give up to", "raise the ceiling from"."""
    known = unreal_words().purses
    noun = counted(mention.anchor)
    for token in (noun, *above(noun)):
        if any(base_forms(t) & known.limits and t.pos_ == "NOUN" for t in (token, *token.children)):
            return True
        lawgiver = subject(token) if is_verbal(token) and base_forms(token) & known.permitting else None
        if lawgiver is not None and base_forms(lawgiver) & known.laws:
            return True
    return False


def is_price(mention: Mention) -> bool:
    """Tell what one thing costs: "a seat sells for", "an armoured car costs"."""
    known = unreal_words().purses
    noun = counted(mention.anchor)
    for token in (noun, *_up_to_verb(noun)):
        things = (child for child in token.children if preposition(child) == "of" and is_singular(child))
        if base_forms(token) & {"price", "cost"} and any(base_forms(thing) & known.lone_things for thing in things):
            return True
        doer = subject(token) if is_verbal(token) else None
        if doer is not None and base_forms(doer) & known.lone_things and is_singular(doer):
            return True
    return False


def is_difference(mention: Mention) -> bool:
    """Tell by how much one sum differs from another: "$23 million less than planned"."""
    return bool(_DIFFERENCE.match(mention.behind))


def is_highest_share(mention: Mention) -> bool:
    """Tell the largest share that anybody may give: "bars Washington from paying more than 25 percent"."""
    known = unreal_words().purses
    if mention.quantity.unit != PERCENT:
        return False
    for token in above(counted(mention.anchor)):
        lawgiver = subject(token) if is_verbal(token) else None
        if lawgiver is None or not base_forms(lawgiver) & (known.laws | known.charters):
            continue
        if base_forms(token) & (known.forbidding | known.permitting):
            return True
    return False


def is_ransom(mention: Mention) -> bool:
    """Tell what captors ask for, and what is paid for one who is held: "demanded $1 million for her release"."""
    known = unreal_words().purses
    noun = counted(mention.anchor)
    for token in (noun, *_up_to_verb(noun)):
        if any(preposition(child) == "for" and _of_somebody(child) for child in token.children):
            return True
        if is_verbal(token) and base_forms(token) & known.asking:
            doer = subject(token)
            if doer is not None and any(base_forms(t) & known.captors for t in (doer, *doer.children)):
                return True
    return False


def _of_somebody(noun: Token) -> bool:
    """Tell "for the missionary's release", "for the freedom of the nuns"; "release of funds" is none."""
    if not base_forms(noun) & unreal_words().purses.freedom:
        return False
    whose = [t for t in noun.children if t.pos_ in {"NOUN", "PROPN"} and (t.i < noun.i or preposition(t) == "of")]
    own = any(t.lower_ in {"his", "her", "their"} for t in noun.children)
    return own or any(not is_sum(t) and not base_forms(t) & _LET_GO for t in whose)


def is_reward(mention: Mention) -> bool:
    """Tell what is offered for information or an arrest, and what a police force of its own offers for a man."""
    known = unreal_words().purses
    noun = counted(mention.anchor)
    for token in (noun, *_up_to_verb(noun)):
        if any(preposition(child) == "for" and base_forms(child) & known.rewarded for child in token.children):
            return True
        if is_verbal(token) and base_forms(token) & known.offering:
            doer = subject(token)
            if doer is not None and base_forms(doer) & known.rewarding:
                return True
    return False
