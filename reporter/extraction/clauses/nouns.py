"""Noun phrases: what they are part of, whose they are, what names and describes them.

Comes in: a noun. Goes out: nouns and answers.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reporter.extraction.clauses.labels import NOUNS, OBJECTS
from reporter.extraction.clauses.words import is_verbal, preposition

if TYPE_CHECKING:
    from reporter.language.tokens import Token


def first_of_list(noun: Token) -> Token:
    """Give the first of the nouns that a noun is joined to ("officers from Kenya, Chad and Benin")."""
    token = noun
    while token.dep_ == "conj" and token.head.pos_ in NOUNS:
        token = token.head
    return token


def is_listed(token: Token) -> bool:
    """Tell whether a phrase only goes on with a list or a series."""
    return token.dep_ in {"conj", "parataxis"}


def could_act(noun: Token) -> bool:
    """Tell whether a noun is neither an object nor behind a preposition, nor is the list that it is part of."""
    first = first_of_list(noun)
    return first.dep_ not in OBJECTS and not preposition(noun) and not preposition(first)


def owned_by(noun: Token) -> Token | None:
    """Give what a noun is the possessor of ("Ottawa's contribution")."""
    return noun.head if noun.dep_ == "nmod:poss" else None


def owners(token: Token) -> Iterator[tuple[Token, Token]]:
    """Give the possessors of a phrase and of the nouns above it, each with what it owns ("Ottawa's pledge of C$5m")."""
    owned: Token | None = token
    while owned is not None and not is_verbal(owned):
        yield from ((child, owned) for child in owned.children if child.dep_ == "nmod:poss")
        owned = owned.head if owned.head != owned else None


def is_apposition(noun: Token) -> bool:
    """Tell whether a noun only says again what stands before it ("the capital, Port-au-Prince")."""
    return noun.dep_ == "appos"


def described_noun(verb: Token) -> Token | None:
    """Give the noun that a relative clause describes ("the gangs that hold …"), if the verb is that of one."""
    return verb.head if verb.dep_ == "acl:relcl" else None


def name_phrase(noun: Token) -> Iterator[Token]:
    """Give the words of a noun phrase that may name it: all before its head, and names and titles behind."""
    return (t for t in noun.subtree if t.i <= noun.i or t.dep_ in {"flat", "compound", "appos", "nmod"})


def full_name(token: Token) -> str:
    """Give a name with its further words: "Ponte Sonde"."""
    parts = [token, *(child for child in token.children if child.dep_ in {"flat", "compound"})]
    return " ".join(part.text for part in sorted(parts, key=lambda part: part.i))


def described_by(noun: Token) -> Iterator[Token]:
    """Give the nouns behind a noun that say what it is ("half of them children")."""
    labels = {"appos", "conj", "nmod", "acl", "dep"}
    return (child for child in noun.children if child.i > noun.i and child.dep_ in labels)
