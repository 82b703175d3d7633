"""What is done to somebody: the predicates whose undergoer a noun is, the counterpart of `deeds_of`.

Comes in: a noun. Goes out: verbs, and the words that complete them ("left … dead"), the nearest first.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reporter.extraction.clauses.labels import OBJECTS, PASSIVE_SUBJECTS, PREDICATES, SUBJECTS
from reporter.extraction.clauses.nouns import first_of_list
from reporter.extraction.clauses.verbs import auxiliaries, shares_subject

if TYPE_CHECKING:
    from reporter.language.tokens import Token

_PASSIVE = frozenset({"be", "is", "are", "was", "were", "been", "being", "got", "get", "getting"})
# The tagger now and then takes a participle that shares its auxiliary for a past tense.
_PARTICIPLES = frozenset({"VBN", "VBD"})
_RELATIVE = frozenset({"who", "whom", "that", "which"})


def suffered_by(noun: Token) -> Iterator[Token]:
    """Give what is done to a noun: as object, as subject of a passive, in a participle or a relative clause."""
    for token in dict.fromkeys((noun, first_of_list(noun))):
        if token.dep_ in OBJECTS:
            yield from _with_result(token.head)
        elif _is_passive_subject(token):
            yield from _with_result(token.head)
            yield from _joined(token.head)
    for clause in noun.children:
        if clause.dep_ in SUBJECTS and clause.tag_ == "VBN":
            yield clause  # "killed with him were 14 of his men"
        if clause.i > noun.i and (_is_reduced(clause) or (clause.dep_ == "acl:relcl" and _describes_undergoer(clause))):
            yield from _with_result(clause)
            yield from _joined(clause)


def _is_passive(verb: Token) -> bool:
    return verb.tag_ in _PARTICIPLES and bool(auxiliaries(verb) & _PASSIVE)


def _is_passive_subject(token: Token) -> bool:
    if token.dep_ in PASSIVE_SUBJECTS:
        return _may_be_passive(token.head)
    return token.dep_ in SUBJECTS and _is_passive(token.head)


def _may_be_passive(verb: Token) -> bool:
    """Tell a passive, also one that leaves out its auxiliary as headlines do."""
    return _is_passive(verb) or not auxiliaries(verb)


def _is_reduced(clause: Token) -> bool:
    """Tell "the nuns abducted on Sunday"."""
    return clause.dep_ == "acl" and clause.tag_ in ("VBN", "VBD")


def _describes_undergoer(clause: Token) -> bool:
    """Tell "who were seized" and "whom the gang had seized" from "who seized them"."""
    subjects = [child for child in clause.children if child.dep_ in SUBJECTS | PASSIVE_SUBJECTS]
    if _is_passive(clause):
        return not subjects or subjects[0].lower_ in _RELATIVE
    objects = [child for child in clause.children if child.dep_ in OBJECTS]
    own = [child for child in subjects if child.lower_ not in _RELATIVE and child.i < clause.i]
    return bool(own) and all(child.lower_ in _RELATIVE for child in objects) and clause.pos_ == "VERB"


def _has_nobody(verb: Token) -> bool:
    """Tell whether a joined verb has neither a subject nor an object of its own."""
    return shares_subject(verb) and not any(child.dep_ in OBJECTS for child in verb.children)


def _with_result(verb: Token) -> Iterator[Token]:
    yield verb
    yield from (child for child in verb.children if child.dep_ == "xcomp" and child.i > verb.i)


def _joined(verb: Token) -> Iterator[Token]:
    """Give the verbs that share the undergoer: "were pulled off a bus and shot dead"."""
    for child in verb.children:
        if child.dep_ == "conj" and child.tag_ in _PARTICIPLES and child.pos_ in PREDICATES and _has_nobody(child):
            yield from _with_result(child)
            yield from _joined(child)
