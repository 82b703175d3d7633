"""Whether an expression of time or place bears on a number: it stands in the number's own clause or on its noun.

Comes in: two tokens with Universal Dependencies. Goes out: yes or no.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.clauses.labels import PREDICATES, TRANSPARENT
from reporter.extraction.clauses.verbs import shares_subject
from reporter.extraction.clauses.words import base_forms, is_verbal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.language.tokens import Token

# A clause goes on with what its verb is completed by: "is believed to have killed".
_GOES_ON = frozenset({"xcomp", "csubj", "aux", "cop"})
_DESCRIBES = frozenset({"acl", "acl:relcl"})


def bears_on(word: Token, number: Token) -> bool:
    """Tell whether an expression stands in a number's own clause, before the clauses it is joined to, or on its noun.

    What hangs on another verb says nothing of the number: "approved in October, it has 1,000", "claimed 3,600 lives
    this year, and displaced 500,000", "400, the mayor said on Friday".
    """
    own = [number, *_up_to_verb(number)]
    above = [token for token in number.ancestors if token not in own]
    climbed: list[Token] = []
    token = word
    while token not in own and token not in above:
        climbed.append(token)
        if token.head is token:
            return False
        token = token.head
    if any(step.pos_ == "NUM" for step in climbed[1:]):
        return False
    verbs = [step for step in climbed if step.pos_ in PREDICATES]
    if token in own:
        return not verbs or _of_noun(verbs, token, own) or _together(verbs, token) or _told_when(verbs, token)
    return not verbs and _reaches(own[-1], token, word)


def _up_to_verb(token: Token) -> Iterator[Token]:
    for above in token.ancestors:
        yield above
        if above.pos_ in PREDICATES or is_verbal(above):
            return


def _of_noun(verbs: list[Token], noun: Token, own: list[Token]) -> bool:
    """Tell "1,300 people killed in 2024" from "he who came in 2024 has 1,300"."""
    return len(verbs) == 1 and verbs[0].dep_ in _DESCRIBES and noun is not own[-1] and verbs[0].head is noun


def _told_when(verbs: list[Token], verb: Token) -> bool:
    """Tell "when the force arrived in May, gangs held 80 %", where the one clause says when the other held."""
    clause = verbs[0]
    opens = any(child.lower_ == "when" for child in clause.children)
    return len(verbs) == 1 and clause.dep_ == "advcl" and clause.head is verb and opens


def _together(verbs: list[Token], verb: Token) -> bool:
    """Tell "two were killed and three wounded this spring", where no comma parts the clauses."""
    return len(verbs) == 1 and verbs[0].dep_ == "conj" and verbs[0].head is verb and _closely(verb, verbs[0])


def _closely(first: Token, second: Token) -> bool:
    """Tell whether nothing but words stands between two."""
    token = first
    while token.i < second.i:
        token = token.nbor()
        if token.is_punct:
            return False
    return True


def _reaches(verb: Token, above: Token, word: Token) -> bool:
    """Tell whether what is said of a verb above holds of a number's own: it is completed by it, or both come behind."""
    token = verb
    while token is not above:
        joined = token.dep_ == "conj" and (word.i < token.head.i or (_closely(word, token) and shares_subject(token)))
        if is_verbal(token) and not joined and token.dep_ not in _GOES_ON and not _is_part(token):
            return False
        token = token.head
    return True


def _is_part(verb: Token) -> bool:
    """Tell what goes on with a deed or count: "killing 40", "with gangs killing 40", "a group consisting of 4"."""
    alone = shares_subject(verb) or any(child.lower_ == "with" for child in verb.children)
    goes_on = verb.dep_ == "advcl" and verb.tag_ == "VBG" and alone
    return goes_on or (verb.dep_ in _DESCRIBES and bool(base_forms(verb) & TRANSPARENT))
