"""Money that is not the briefing's: prices, wages, ransoms, rewards, legal caps, other countries' money.

Comes in: a sum in its sentence. Goes out: why to leave it alone, or nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from reporter.extraction.clauses import auxiliaries, base_forms, counted, is_verbal, predicate, subject
from reporter.facts import Bound
from reporter.knowledge import ActorKind, lexicon, money

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention
    from reporter.language.tokens import Token

# Sums below this are prices, wages and fees, in any currency.
_SMALL = Decimal(20_000)
_BEHIND = 3
_FAR = 1000
_OURS = frozenset({"Haiti", "Haitian", "Haitians", "mission", "force", "Port-au-Prince"})
# Before the crisis: what was promised after the earthquake or paid for earlier missions.
_PAST = re.compile(r"1[5-9]\d\d|200\d|201\d|2020")


def strangeness(mention: Mention) -> str | None:
    """Name what makes a sum none of the briefing's business."""
    if mention.quantity.value < _SMALL:
        return "small sum"
    return next((name for name, told in _STRANGE if told(mention)), None)


def _per_piece(mention: Mention) -> bool:
    """Tell a price: "$500 apiece", "$12 a head"."""
    words = mention.behind.lower().replace(",", " ").split()[:_BEHIND]
    if words[:1] and words[0].strip(".;:") in {"apiece", "each"}:
        return True
    return len(words) > 1 and words[0] in {"a", "per", "an"} and words[1].strip(".;:") in money().each


def _of_strangers(mention: Mention) -> bool:
    """Tell a reward, a ransom, a wage, a cap, or the money of gangs."""
    around = tuple(_around(mention))
    words = {form for token in around for form in base_forms(token)}
    nouns = {form for token in around for form in base_forms(token) if token.pos_ != "VERB"}
    if words & (lexicon().strangers | {"kidnapper", "smuggler"}) or nouns & (money().prices | money().limits):
        return True
    doers = {t.i for t in _doers(mention)}
    return any(f.actor.kind is ActorKind.GANG and f.span.root.i in doers for f in mention.sentence.actors)


def _around(mention: Mention) -> Iterator[Token]:
    """Give the noun that a sum is the amount of, those above it up to the verb, and the verb's doer."""
    token = counted(mention.anchor)
    yield token
    yield from (child for child in token.children if child.pos_ == "NOUN" and child.i < token.i)
    while token.head != token:
        if is_verbal(token):
            break
        token = token.head
        if token.pos_ in {"NOUN", "VERB"}:
            yield token
    yield from _doers(mention)


def _doers(mention: Mention) -> Iterator[Token]:
    token = counted(mention.anchor)
    for above in (token, *token.ancestors):
        doer = subject(above)
        if doer is not None:
            yield doer
            return


def _elsewhere(mention: Mention) -> bool:
    """Tell money for another crisis or of another time: its name stands nearer than Haiti's and the mission's."""
    tokens = mention.sentence.tokens
    other = [t.i for t in tokens if t.lower_ in money().elsewhere or _PAST.fullmatch(t.text)]
    if not other:
        return False
    own = [t.i for t in tokens if t.text in _OURS]
    at = mention.anchor.i
    return min(abs(i - at) for i in other) < min((abs(i - at) for i in own), default=_FAR)


def _permitted(mention: Mention) -> bool:
    """Tell what a law permits: "may give away up to $25 million"."""
    verb = predicate(mention.anchor)
    if verb is None or not auxiliaries(verb) & {"may", "can"}:
        return False
    doer = subject(verb)
    nobody = doer is not None and any(child.lower_ == "no" for child in doer.children)
    return mention.quantity.bound is Bound.AT_MOST or nobody


_STRANGE = (
    ("price, pay or cost", _per_piece),
    ("money of others", _of_strangers),
    ("another time", _elsewhere),
    ("permitted", _permitted),
)
