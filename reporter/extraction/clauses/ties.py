"""What a number counts, and which words of its sentence say something about it.

Comes in: the token of a number. Goes out: the counted noun and `Link`s, the nearest first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reporter.extraction.clauses.equations import equated
from reporter.extraction.clauses.labels import LONGEST_CHAIN, NOUNS, OBJECTS, PASSIVE_SUBJECTS, SUBJECTS, TRANSPARENT
from reporter.extraction.clauses.nouns import first_of_list
from reporter.extraction.clauses.verbs import auxiliaries, shares_object, shares_subject
from reporter.extraction.clauses.words import base_forms, introduction, is_sum, is_verbal, preposition

if TYPE_CHECKING:
    from reporter.language.tokens import Token

# A noun compounded with a verb is a subject that the parse missed.
_PARTNERS = SUBJECTS | {"obl", "compound"}
_HANGS_ON_NOUN = frozenset({"nummod", "compound", "amod", "nmod:unmarked", "advmod", "nmod:desc"})
_MODIFIERS = frozenset(
    {"amod", "acl", "acl:relcl", "compound", "appos", "nmod", "nmod:desc", "advmod", "obl", "case", "xcomp"}
)
_COMPLEMENTS = frozenset({"xcomp", "advcl", "ccomp"})
_ADJUNCTS = frozenset({"obl", "obl:unmarked", "nmod", "nmod:unmarked", "dep", "advmod"})
_PERFECT = frozenset({"has", "have", "had"})
_TIMES = frozenset({"year", "month", "week", "day", "night", "time", "hour"})


class How(StrEnum):
    """How a word is tied to a number."""

    SELF = "self"
    MODIFIER = "modifier"
    NOUN = "noun"
    OBJECT = "object"
    SUBJECT = "subject"
    OBLIQUE = "oblique"
    COMPLEMENT = "complement"
    EQUATED = "equated"
    PARTNER = "partner"
    ADJACENT = "adjacent"
    FAR = "far"


@dataclass(frozen=True, slots=True)
class Link:
    """A word that says something about a number: `preposition` is what joins the two, if anything does."""

    token: Token
    how: How
    preposition: str = ""


def counted(anchor: Token) -> Token:
    """Give the noun that a number counts, or the number itself where it stands alone ("400 of them")."""
    token = anchor
    for _ in range(LONGEST_CHAIN):
        countable = token.head.pos_ in {"NOUN", "PROPN", "SYM", "NUM", "ADJ"} and token.head.lower_ != "more"
        if token.dep_ not in _HANGS_ON_NOUN or not countable:
            break
        token = token.head
    return token


def links(anchor: Token) -> tuple[Link, ...]:
    """Give the words tied to a number, the nearest first."""
    return tuple(_links(counted(anchor)))


def _links(noun: Token) -> Iterator[Link]:
    yield Link(noun, How.SELF)
    yield from _modifiers(noun)
    yield from _equated(noun)
    yield from _upwards(noun)
    first = first_of_list(noun)
    if first != noun:
        yield from _upwards(first)


def _equated(noun: Token) -> Iterator[Link]:
    """Give what the number is said to be the value of, and what is said of that ("the number of people killed")."""
    for named in equated(noun):
        yield Link(named, How.EQUATED)
        yield from (Link(link.token, How.EQUATED, link.preposition) for link in _modifiers(named))


def _modifiers(noun: Token) -> Iterator[Link]:
    for child in (*noun.children, *_misplaced(noun)):
        if child.dep_ in _MODIFIERS and not _another_amount(child) and not _beyond_another(noun, child):
            yield Link(child, How.MODIFIER, preposition(child))
            for grandchild in child.children:
                if grandchild.dep_ in {"conj", "compound", "amod", "xcomp"}:
                    yield Link(grandchild, How.MODIFIER, preposition(grandchild))


def _beyond_another(noun: Token, modifier: Token) -> bool:
    """Tell whether a modifier stands behind a later number: "$85 million of the $600 million needed"."""
    return any(
        child.i > noun.i and child.i < modifier.i and preposition(child) == "of" and is_sum(child)
        for child in noun.children
    )


def _misplaced(noun: Token) -> Iterator[Token]:
    """Give the modifiers behind a whole that the parse hung on its part."""
    if preposition(noun) == "of" and is_sum(noun.head):
        yield from (child for child in noun.head.children if child.i > noun.i and child.dep_.startswith("acl"))


def _another_amount(token: Token) -> bool:
    """Tell whether a phrase after a preposition holds a number of its own ("$85 million of the $600 million")."""
    return bool(preposition(token)) and any(below.like_num or below.is_currency for below in token.subtree)


def _upwards(noun: Token) -> Iterator[Link]:
    """Climb from a noun to its predicate: nouns on the way, then the predicate and what completes it."""
    token, far = noun, False
    while token.head != token:
        head = token.head
        if head.dep_ == "acl" and base_forms(head) & TRANSPARENT:
            token = head
            continue
        if is_verbal(head):
            yield Link(head, How.FAR if far else relation(token), preposition(token))
            if not far:
                yield from _completing(head, token)
            far = True
        elif head.pos_ in NOUNS and token.dep_ != "conj":
            yield Link(head, How.FAR if far else How.NOUN, preposition(token))
            # What is done with 400 of the 1,000 is not done with the 1,000.
            far = far or (preposition(token) == "of" and is_sum(head) and is_sum(token))
        token = head


def relation(token: Token) -> How:
    """Tell how a phrase is tied to the verb above it; the subject of a passive is its object."""
    if token.dep_ in OBJECTS or token.dep_ in PASSIVE_SUBJECTS:
        return How.OBJECT
    if token.dep_ in SUBJECTS:
        return How.SUBJECT
    return _unlabelled(token, token.head)


def _unlabelled(token: Token, verb: Token) -> How:
    """Tell subject and object by their place, where the parse calls a bare noun phrase an adjunct."""
    if introduction(token) or token.dep_ not in _ADJUNCTS or base_forms(token) & _TIMES:
        return How.OBLIQUE
    roles = {child.dep_ for child in verb.children if child != token}
    if token.i < verb.i and not roles & (SUBJECTS | PASSIVE_SUBJECTS):
        return How.OBJECT if verb.tag_ == "VBN" and not auxiliaries(verb) & _PERFECT else How.SUBJECT
    return How.OBJECT if token.i > verb.i and not roles & OBJECTS and verb.pos_ == "VERB" else How.OBLIQUE


def _completing(verb: Token, token: Token) -> Iterator[Link]:
    """Give what completes the verb: "forced people to flee", "left people homeless", "will be ready"."""
    if verb.dep_ in ("acl", "acl:relcl"):
        yield Link(verb.head, How.PARTNER)
    for child in verb.children:
        if child.dep_ in _COMPLEMENTS and child != token and child.i > token.i:
            yield Link(child, How.COMPLEMENT)
        elif child.dep_ == "conj" and _shares(child, relation(token)):
            yield Link(child, relation(token))
        elif child.dep_ == "acl:relcl" and relation(token) is How.SUBJECT:
            # "two were among those who joined": what is said of those is said of the two.
            yield Link(child, How.COMPLEMENT)
        elif child.dep_ in _PARTNERS and child != token:
            yield Link(child, How.FAR if child.dep_ == "obl" else How.PARTNER, preposition(child))


def _shares(verb: Token, how: How) -> bool:
    """Tell whether a second verb shares what the first has in a role."""
    return (how is How.OBJECT and shares_object(verb)) or (how is How.SUBJECT and shares_subject(verb))
