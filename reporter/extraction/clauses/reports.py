"""Verbs of speech in the tree: whose they are, what is said with them, and what they are part of.

Comes in: a verb. Goes out: nouns, stretches of tokens and answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.clauses.labels import OBJECTS, PASSIVE_SUBJECTS, SUBJECTS
from reporter.extraction.clauses.verbs import subject
from reporter.extraction.clauses.words import preposition

if TYPE_CHECKING:
    from reporter.language.tokens import Token, Tokens

_EMBEDDED = frozenset({"acl:relcl", "acl", "advcl", "csubj", "nmod", "obl"})


def own_subject(verb: Token) -> Token | None:
    """Give the subject that a verb has itself."""
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def reporter_of(verb: Token) -> Token | None:
    """Give who speaks: a verb's own subject, the agent of a passive, or the subject that it shares."""
    if (own := own_subject(verb)) is not None:
        return own
    if is_undergone(verb):
        return next(
            (c for c in verb.children if c.dep_ == "obl:agent" or (preposition(c) == "by" and c.i > verb.i)), None
        )
    return subject(verb)


def is_undergone(verb: Token) -> bool:
    """Tell a passive, or a participle behind the noun that undergoes it."""
    if any(child.dep_ in PASSIVE_SUBJECTS or child.dep_ == "aux:pass" for child in verb.children):
        return True
    return verb.dep_ in {"acl", "amod"} and verb.tag_ == "VBN"


def is_relative(verb: Token) -> bool:
    """Tell the verb of a relative clause."""
    return verb.dep_ == "acl:relcl"


def is_embedded(verb: Token) -> bool:
    """Tell a verb in a clause that only describes a noun or another deed."""
    token = verb
    while token.dep_ == "conj" and token.head.pos_ in {"VERB", "AUX"}:
        token = token.head
    return token.dep_ in _EMBEDDED


def opening(verb: Token) -> str:
    """Give the word that opens a subordinate clause, in lower case: "as", "while", "because"."""
    return next((c.lower_ for c in verb.children if c.dep_ in {"mark", "advmod"} and c.i < verb.i), "")


def stretch(token: Token) -> tuple[int, int]:
    """Give the first and the last but one token of what hangs on a token."""
    return token.left_edge.i, token.right_edge.i + 1


def phrase_of(noun: Token, verb: Token) -> Tokens:
    """Give a noun phrase with its appositions, on its side of the verb."""
    first, last = stretch(noun)
    if noun.i < verb.i:
        last = min(last, verb.i)
    else:
        first = max(first, verb.i + 1)
    return noun.doc.span(first, last)


def has_clause(verb: Token) -> bool:
    """Tell whether a clause that says what is said stands behind a verb, no comma before it."""
    clauses = (child.left_edge for child in verb.children if child.i > verb.i and child.dep_ == "ccomp")
    return any(first.i == 0 or first.nbor(-1).text != "," for first in clauses)


def has_object(verb: Token) -> bool:
    """Tell whether a verb has an object behind it."""
    return any(child.i > verb.i and child.dep_ in OBJECTS for child in verb.children)
