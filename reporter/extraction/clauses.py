"""The only reader of dependency labels: what a number counts, which words govern it and how.

Comes in: spaCy tokens with Universal Dependencies. Goes out: the counted noun, `Link`s to the words that say
something about the number, subjects, negation and modality. Fact families ask here and never look at a label.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "csubj", "nsubj:outer"})
_PASSIVE_SUBJECTS = frozenset({"nsubj:pass", "csubj:pass"})
_OBJECTS = frozenset({"obj", "iobj"})
_PREDICATES = frozenset({"VERB", "AUX"})
_NOUNS = frozenset({"NOUN", "PROPN", "SYM", "NUM", "PRON", "ADJ"})
_HANGS_ON_NOUN = frozenset({"nummod", "compound", "amod", "nmod:unmarked", "advmod", "nmod:desc"})
_MODIFIERS = frozenset({"amod", "acl", "acl:relcl", "compound", "appos", "nmod", "nmod:desc", "advmod", "obl", "case", "xcomp"})
_COMPLEMENTS = frozenset({"xcomp", "advcl", "ccomp"})
_CHAIN = 6


class How(StrEnum):
    """How a word is tied to a number."""

    SELF = "self"
    MODIFIER = "modifier"
    NOUN = "noun"
    OBJECT = "object"
    SUBJECT = "subject"
    OBLIQUE = "oblique"
    COMPLEMENT = "complement"
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
    for _ in range(_CHAIN):
        if token.dep_ not in _HANGS_ON_NOUN or token.head.pos_ not in {"NOUN", "PROPN", "SYM", "NUM", "ADJ"}:
            break
        token = token.head
    return token


def links(anchor: Token) -> tuple[Link, ...]:
    """Give the words tied to a number, the nearest first."""
    noun = counted(anchor)
    return tuple(_links(noun))


def _links(noun: Token) -> Iterator[Link]:
    yield Link(noun, How.SELF)
    yield from _modifiers(noun)
    yield from _upwards(noun)
    first = _first_of_list(noun)
    if first is not noun:
        yield from _upwards(first)


def _modifiers(noun: Token) -> Iterator[Link]:
    for child in noun.children:
        if child.dep_ in _MODIFIERS:
            yield Link(child, How.MODIFIER, preposition(child))
            for grandchild in child.children:
                if grandchild.dep_ in {"conj", "compound", "amod", "xcomp"}:
                    yield Link(grandchild, How.MODIFIER, preposition(grandchild))


def _upwards(noun: Token) -> Iterator[Link]:
    """Climb from a noun to its predicate: nouns on the way, then the predicate and what completes it."""
    token, far = noun, False
    for _ in range(_CHAIN):
        head = token.head
        if head is token:
            if token.pos_ in _PREDICATES and token is not noun:
                break
            return
        if head.pos_ in _PREDICATES or (head.pos_ == "ADJ" and token.dep_ in _SUBJECTS):
            yield Link(head, How.FAR if far else _relation(token), preposition(token))
            if not far:
                yield from _completing(head, token)
            far = True
        elif head.pos_ in _NOUNS and token.dep_ != "conj":
            yield Link(head, How.FAR if far else How.NOUN, preposition(token))
        token = head


def _relation(token: Token) -> How:
    if token.dep_ in _OBJECTS or token.dep_ in _PASSIVE_SUBJECTS:
        return How.OBJECT
    if token.dep_ in _SUBJECTS:
        return How.SUBJECT
    return How.OBLIQUE


def _completing(verb: Token, token: Token) -> Iterator[Link]:
    """Give what completes the verb: "forced people to flee", "left people homeless", "will be ready"."""
    for child in verb.children:
        if child.dep_ in _COMPLEMENTS and child is not token and child.i > token.i:
            yield Link(child, How.COMPLEMENT)
        elif child.dep_ == "conj" and _relation(token) in (How.SUBJECT, How.OBJECT) and not _has_subject(child):
            yield Link(child, _relation(token))
        elif child.dep_ in _SUBJECTS | {"obl"} and child is not token:
            yield Link(child, How.FAR, preposition(child))


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in _SUBJECTS | _PASSIVE_SUBJECTS for child in verb.children)


def _first_of_list(noun: Token) -> Token:
    token = noun
    while token.dep_ == "conj" and token.head.pos_ in _NOUNS:
        token = token.head
    return token


def preposition(token: Token) -> str:
    """Give the preposition before a noun phrase in lower case, or nothing."""
    return next((child.lower_ for child in token.children if child.dep_ == "case" and child.i < token.i), "")


def predicate(token: Token) -> Token | None:
    """Give the nearest verb above a token."""
    return next((above for above in token.ancestors if above.pos_ in _PREDICATES), None)


def subject(verb: Token) -> Token | None:
    """Give a verb's own subject, or that of the verb which controls or coordinates it."""
    token = verb
    for _ in range(_CHAIN):
        own = [child for child in token.children if child.dep_ in _SUBJECTS]
        if own:
            return own[0]
        if token.dep_ in {"acl:relcl", "acl"} and token.dep_ == "acl":
            return token.head
        if token.dep_ not in {"xcomp", "conj", "advcl", "acl:relcl"} or token.head is token:
            return None
        token = token.head
    return None


def agent(verb: Token) -> Token | None:
    """Give the noun after "by" of a passive verb."""
    return next((child for child in verb.children if child.dep_ == "obl:agent" or preposition(child) == "by"), None)


def negated(verb: Token) -> bool:
    """Tell whether a verb is denied."""
    return any(child.lower_ in {"not", "n't", "n\u2019t", "never", "no"} for child in verb.children)


def auxiliaries(verb: Token) -> set[str]:
    """Give a verb's auxiliaries in lower case."""
    return {child.lower_ for child in verb.children if child.dep_ in {"aux", "aux:pass", "cop"}}


def is_infinitive(verb: Token) -> bool:
    """Tell whether a verb stands as "to do"."""
    return any(child.lower_ == "to" and child.dep_ == "mark" for child in verb.children)


def governing_chain(verb: Token) -> tuple[Token, ...]:
    """Give the verbs and nouns above a verb that make it a plan, a wish or a report."""
    chain = []
    token = verb
    while token.head is not token and token.dep_ in {"xcomp", "ccomp", "acl", "conj", "advcl"}:
        token = token.head
        chain.append(token)
    return tuple(chain)


def noun_phrase(token: Token) -> tuple[int, int]:
    """Give the characters of a noun with what is compounded before it, without its clauses and prepositions."""
    kept = [token]
    kept += [c for c in token.subtree if c.head is token and c.dep_ in {"compound", "flat", "amod", "nmod:desc", "det"}]
    return min(t.idx for t in kept), max(t.idx + len(t) for t in kept)
