"""Single words: the forms to look up in a word list, what introduces a phrase, what is a verb or a sum.

Comes in: a spaCy token with Universal Dependencies. Goes out: words and answers.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reporter.extraction.clauses.labels import OBJECTS, PASSIVE_SUBJECTS, PREDICATES, SUBJECTS
from reporter.knowledge import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

_ARGUMENTS = OBJECTS | SUBJECTS | PASSIVE_SUBJECTS | {"aux", "aux:pass"}
_ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("es", ""),
    ("es", "e"),
    ("s", ""),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
)


def base_forms(token: Token) -> frozenset[str]:
    """Give the forms that may stand for a word in a word list.

    The lemma is learned and now and then wrong on rare verbs ("secur"), so what the regular endings leave is added.
    """
    return _forms(token.lower_, token.lemma_.lower())


# The rules ask for the same words over and over.
@lru_cache(maxsize=20_000)
def _forms(lower: str, lemma: str) -> frozenset[str]:
    forms = {lower, lemma, lexicon().irregular.get(lower, lower)}
    for ending, instead in _ENDINGS:
        if lower.endswith(ending) and len(lower) > len(ending) + 2:
            stem = lower[: -len(ending)]
            forms.add(stem + instead)
            if not instead and stem[-1] == stem[-2]:
                forms.add(stem[:-1])
    return frozenset(forms)


def is_sum(token: Token) -> bool:
    """Tell a number, a currency or what either of them counts."""
    return token.like_num or token.is_currency or any(child.like_num for child in token.children)


def is_verbal(token: Token) -> bool:
    """Tell a predicate by its tag or, where the tagger took it for a noun, by its subject or object."""
    return token.pos_ in PREDICATES or any(child.dep_ in _ARGUMENTS for child in token.children)


def preposition(token: Token) -> str:
    """Give the preposition before a noun phrase in lower case, or nothing."""
    return next((child.lower_ for child in token.children if child.dep_ == "case" and child.i < token.i), "")


def introduction(token: Token) -> str:
    """Give the preposition or conjunction before a phrase or clause in lower case, or nothing."""
    return next((c.lower_ for c in token.children if c.dep_ in {"case", "mark"} and c.i < token.i), "")
