"""Predicates: who does it, who says it, what completes it, and whether it is denied, wished or done.

Comes in: a verb, or a noun whose deeds are asked for. Goes out: verbs, nouns and answers.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reporter.extraction.clauses.labels import LONGEST_CHAIN, OBJECTS, PASSIVE_SUBJECTS, PREDICATES, SUBJECTS
from reporter.extraction.clauses.nouns import first_of_list
from reporter.extraction.clauses.words import is_verbal, preposition

if TYPE_CHECKING:
    from reporter.language.tokens import Token


def predicate(token: Token) -> Token | None:
    """Give the nearest verb above a token."""
    return next((above for above in token.ancestors if above.pos_ in PREDICATES), None)


def subject(verb: Token) -> Token | None:
    """Give a verb's own subject, or that of the verb which controls or coordinates it."""
    token = verb
    for _ in range(LONGEST_CHAIN):
        own = [child for child in _with_auxiliaries(token) if child.dep_ in SUBJECTS]
        if own:
            return own[0]
        if token.dep_ == "acl":
            return token.head
        if token.dep_ not in {"xcomp", "conj", "advcl", "acl:relcl"}:
            return None
        token = token.head
    return None


def _with_auxiliaries(verb: Token) -> Iterator[Token]:
    """Give what depends on a verb or on an auxiliary of its, where the parse hangs a subject now and then."""
    yield from verb.children
    for child in verb.children:
        if child.dep_ in {"aux", "aux:pass"}:
            yield from child.children


def agent(verb: Token) -> Token | None:
    """Give the noun after "by" of a passive verb."""
    return next((child for child in verb.children if child.dep_ == "obl:agent" or preposition(child) == "by"), None)


def direct_object(verb: Token) -> Token | None:
    """Give a verb's object, or the subject of a passive."""
    return next((child for child in verb.children if child.dep_ == "obj" or child.dep_ in PASSIVE_SUBJECTS), None)


def is_passive(verb: Token) -> bool:
    """Tell whether a verb stands in the passive with a subject or an auxiliary: "has been paid", "is costed at"."""
    return verb.tag_ == "VBN" and any(child.dep_ in PASSIVE_SUBJECTS | {"aux:pass"} for child in verb.children)


def receivers(verb: Token) -> Iterator[Token]:
    """Give who receives what a verb gives: its indirect object, a phrase with "to", or the subject of a passive."""
    for child in verb.children:
        if child.dep_ == "iobj" or child.dep_ in PASSIVE_SUBJECTS or preposition(child) == "to":
            yield child
    things = [child for child in verb.children if child.dep_ == "obj"]
    yield from things if len(things) > 1 else ()


def completed_by(verb: Token) -> Iterator[Token]:
    """Give the verbs that complete a verb: "expected to cost"."""
    return (child for child in verb.children if child.dep_ == "xcomp")


def told_by(verb: Token) -> Iterator[Token]:
    """Give the verbs of what is said: "the $20 million that it says it needs"."""
    return (child for child in verb.children if child.dep_ == "ccomp")


def speakers(verb: Token) -> Iterator[Token]:
    """Give the subject of a verb of speech, or its agent in the passive."""
    return (child for child in verb.children if child.dep_ in SUBJECTS or child.dep_ == "obl:agent")


def undergoer(verb: Token) -> Token | None:
    """Give the subject of a passive verb."""
    return next((child for child in verb.children if child.dep_ in PASSIVE_SUBJECTS), None)


def is_participle(verb: Token) -> bool:
    """Tell a participle that belongs to a noun: "the officers promised", "the promised officers"."""
    return verb.dep_ in {"acl", "amod"}


def deeds_of(noun: Token) -> Iterator[Token]:
    """Give the predicates whose doer a noun is: subject, one of several, agent, or head of a relative clause.

    With a predicate come what completes it ("is expected to send") and what is joined to it and shares its subject.
    """
    first = first_of_list(noun)
    if not {preposition(noun), preposition(first)} <= {"", "by"}:
        return
    if first.dep_ in SUBJECTS:
        yield from _with_complements(first.head)
    elif first.dep_ in PASSIVE_SUBJECTS:
        yield from (verb for verb in _with_complements(first.head) if verb != first.head)
    elif first.dep_ == "obl:agent" or (preposition(first) == "by" and is_verbal(first.head)):
        yield first.head
    for clause in noun.children:
        if clause.dep_ == "acl:relcl" and _own_subject(clause):
            yield from _with_complements(clause)


def _own_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS and child.i < verb.i for child in verb.children)


def _with_complements(verb: Token) -> Iterator[Token]:
    yield verb
    for child in verb.children:
        if child.dep_ == "xcomp" or (child.dep_ == "conj" and shares_subject(child)):
            yield from _with_complements(child)


def shares_object(verb: Token) -> bool:
    """Tell whether a second verb shares the object of the first, having none of its own."""
    if any(below.like_num and below.i > verb.i for below in verb.subtree):
        return False  # "killing 109 and wounding 40": the second verb has a number of its own
    return not any(child.dep_ in OBJECTS | PASSIVE_SUBJECTS | {"obl"} for child in verb.children)


def shares_subject(verb: Token) -> bool:
    """Tell whether a second verb shares the subject of the first, having none of its own."""
    return not any(child.dep_ in SUBJECTS | PASSIVE_SUBJECTS for child in verb.children)


def negated(verb: Token) -> bool:
    """Tell whether a verb is denied."""
    denials = (child for child in verb.children if child.lower_ in {"not", "n't", "n\u2019t", "never", "no"})
    # "…, the roof is not": that denies a clause of its own.
    return any(all(below.dep_ not in SUBJECTS for below in child.children) for child in denials)


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
    while token.head != token and token.dep_ in {"xcomp", "ccomp", "acl", "conj", "advcl"}:
        token = token.head
        chain.append(token)
    return tuple(chain)


def commanding(verb: Token) -> tuple[Token, ...]:
    """Give the verbs and nouns that a verb completes: "is expected to send", "pledged that it would send"."""
    chain = []
    token = verb
    while token.head != token and token.dep_ in {"xcomp", "ccomp", "acl"}:
        token = token.head
        chain.append(token)
    return tuple(chain)


def topic_of(verb: Token) -> Token | None:
    """Give what a verb speaks of: its subject, active or passive, or that of the verb which it completes."""
    for token in (verb, *commanding(verb)):
        own = [child for child in token.children if child.dep_ in SUBJECTS | PASSIVE_SUBJECTS]
        if own:
            return own[0]
    return subject(verb)
