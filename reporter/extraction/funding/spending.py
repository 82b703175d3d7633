"""Whether money that is paid is given to the mission or spent on it.

Comes in: a sum and the verb that pays it. Goes out: `Kind.SPENT`, `Kind.REQUIRED` for a running cost, or nothing. Who
pays a firm, a landlord or its own soldiers spends; so does an exchequer that pays out with nobody named to receive it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.clauses import agent, base_forms, is_passive, preposition, receivers, subject
from reporter.extraction.funding.tense import is_future
from reporter.extraction.rates import rate_of_sum
from reporter.facts import Kind
from reporter.knowledge import Sense, money

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.extraction.funding.senses import Evidence
    from reporter.extraction.reading import Mention
    from reporter.language.tokens import Token

_OUT_OF = re.compile(
    r"\b(?:out of|from|with)\s+(?:its|his|her|their|our|\w+[\u2019']s)\s+own\s+(?:\w+\s+)?"
    r"(?:budget|coffers?|pockets?|purse|funds?|money|treasury|reserves?|means|resources|exchequer)\b",
    re.IGNORECASE,
)
_PAYING = frozenset({"pay", "advance", "disburse", "provide", "put"})
# These spend what they were given: no gift goes out from them.
_SPENDERS = frozenset({"mission", "force", "contingent"})
_TAKING = frozenset({"to", "into", "in", "towards"})


def spending(mention: Mention, piece: Evidence) -> Kind | None:
    """Give what a verb of paying, going or costing says where it tells an expense, or nothing."""
    if piece.sense is Sense.COST:
        return Kind.REQUIRED if rate_of_sum(mention) else None
    if piece.sense is Sense.SPEND:
        gone = base_forms(piece.word) & {"go", "invest"} and any(_takes(noun) for noun in _obliques(piece.word))
        return Kind.RECEIVED if gone else None
    out_of_pocket = base_forms(piece.word) & _PAYING and _OUT_OF.search(mention.sentence.text)
    if out_of_pocket and not is_future(piece.word):
        return Kind.SPENT
    return Kind.SPENT if "pay" in base_forms(piece.word) and _pays_for_itself(piece.word) else None


def _pays_for_itself(verb: Token) -> bool:
    """Tell who pays out what was given, pays a supplier, or pays with nobody named to receive it."""
    if any(_is_supplier(noun) for noun in receivers(verb)):
        return True
    if is_passive(verb):
        return False
    payers = [noun for noun in (subject(verb), agent(verb)) if noun is not None]
    if any(base_forms(noun) & _SPENDERS for noun in payers) and not is_future(verb):
        return True
    if _pays_out(verb) and not is_future(verb):
        return True
    own = any(base_forms(noun) & money().exchequers for noun in payers)
    return own and not any(_takes(noun) for noun in _obliques(verb))


def _pays_out(verb: Token) -> bool:
    """Tell "it paid out $4 million for rations", where nobody receives anything."""
    words = verb.doc.span(verb.i + 1, verb.i + 2).text.lower()
    spent_on = any(preposition(child) == "for" for child in verb.subtree)
    payer = subject(verb)
    unnamed = payer is not None and payer.pos_ == "PRON"
    return words == "out" and unnamed and spent_on and not any(preposition(child) == "to" for child in verb.children)


def _is_supplier(noun: Token) -> bool:
    near = (noun, *(child for child in noun.children if child.i < noun.i))
    return any(base_forms(token) & money().suppliers for token in near)


def _obliques(verb: Token) -> Iterator[Token]:
    return (child for child in verb.children if preposition(child) in _TAKING)


def _takes(noun: Token) -> bool:
    return bool(base_forms(noun) & (money().funds | money().needy | {"treasury"}))
