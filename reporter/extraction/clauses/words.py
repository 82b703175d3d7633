"""Single words: the forms to look up in a word list, what introduces a phrase, what is a verb or a sum.

Comes in: a token with Universal Dependencies. Goes out: words and answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.clauses.labels import OBJECTS, PASSIVE_SUBJECTS, PREDICATES, SUBJECTS

if TYPE_CHECKING:
    from reporter.language.tokens import Token

_ARGUMENTS = OBJECTS | SUBJECTS | PASSIVE_SUBJECTS | {"aux", "aux:pass"}


def base_forms(token: Token) -> frozenset[str]:
    """Give the forms that may stand for a word in a word list."""
    return token.forms


def nearest_forms(token: Token) -> list[str]:
    """Give the same forms, those nearest to the printed word first, for where the first that is known counts.

    "Planes" may be planes and, by its ending alone, plans; a set would give now the one, now the other first.
    """
    return sorted(token.forms, key=lambda form: (-len(form), form))


def is_sum(token: Token) -> bool:
    """Tell a number, a currency or what either of them counts."""
    return token.like_num or token.is_currency or any(child.like_num for child in token.children)


def is_verbal(token: Token) -> bool:
    """Tell a predicate by its tag or, where the tagger took it for a noun, by its subject or object."""
    return token.pos_ in PREDICATES or any(child.dep_ in _ARGUMENTS for child in token.children)


def preposition(token: Token) -> str:
    """Give the preposition before a noun phrase in lower case, or nothing."""
    # The rules ask this more often than anything else: a loop takes half the time of a generator.
    for child in token.children:
        if child.dep_ == "case" and child.i < token.i:
            return child.lower_
    return ""


def introduction(token: Token) -> str:
    """Give the preposition or conjunction before a phrase or clause in lower case, or nothing."""
    return next((c.lower_ for c in token.children if c.dep_ in {"case", "mark"} and c.i < token.i), "")
