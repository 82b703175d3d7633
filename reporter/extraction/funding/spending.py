"""Whether money that is paid is given to the mission or spent on it.

Comes in: a sum and the verb that pays it. Goes out: `Kind.SPENT`, `Kind.REQUIRED` for a running cost, or nothing. Who
pays a firm, a landlord or its own soldiers spends; so does an exchequer that pays out with nobody named to receive it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.clauses import agent, base_forms, is_passive, preposition, receivers, subject
from reporter.extraction.rates import rate_of_sum
from reporter.facts import Kind
from reporter.knowledge import Sense, money

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from reporter.extraction.funding.evidence import Evidence
    from reporter.extraction.reading import Mention

_TAKING = frozenset({"to", "into", "in", "towards"})


def spending(mention: Mention, piece: Evidence) -> Kind | None:
    """Give what a verb of paying, going or costing says where it tells an expense, or nothing."""
    if piece.sense is Sense.COST:
        return Kind.REQUIRED if rate_of_sum(mention) else None
    if piece.sense is Sense.SPEND:
        gone = "go" in base_forms(piece.word) and any(_takes(noun) for noun in _obliques(piece.word))
        return Kind.RECEIVED if gone else None
    if "pay" not in base_forms(piece.word):
        return None
    if any(_is_supplier(noun) for noun in receivers(piece.word)):
        return Kind.SPENT
    payers = [noun for noun in (subject(piece.word), agent(piece.word)) if noun is not None]
    own = any(base_forms(noun) & money().exchequers for noun in payers) and not is_passive(piece.word)
    return Kind.SPENT if own and not any(_takes(noun) for noun in _obliques(piece.word)) else None


def _is_supplier(noun: Token) -> bool:
    near = (noun, *(child for child in noun.children if child.i < noun.i))
    return any(base_forms(token) & money().suppliers for token in near)


def _obliques(verb: Token) -> Iterator[Token]:
    return (child for child in verb.children if preposition(child) in _TAKING)


def _takes(noun: Token) -> bool:
    return bool(base_forms(noun) & (money().funds | money().needy | {"treasury"}))
