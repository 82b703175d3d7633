"""The only reader of dependency labels: what a number counts, which words govern it and how.

Comes in: spaCy tokens with Universal Dependencies. Goes out: the counted noun, `Link`s to the words that say
something about the number, subjects, negation and modality. Fact families ask here and never look at a label.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reporter.knowledge import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "csubj", "nsubj:outer"})
_PASSIVE_SUBJECTS = frozenset({"nsubj:pass", "csubj:pass"})
_OBJECTS = frozenset({"obj", "iobj"})
_ARGUMENTS = _OBJECTS | _SUBJECTS | _PASSIVE_SUBJECTS | {"aux", "aux:pass"}
# A noun compounded with a verb is a subject that the parse missed.
_PARTNERS = _SUBJECTS | {"obl", "compound"}
_PREDICATES = frozenset({"VERB", "AUX"})
_NOUNS = frozenset({"NOUN", "PROPN", "SYM", "NUM", "PRON", "ADJ"})
_HANGS_ON_NOUN = frozenset({"nummod", "compound", "amod", "nmod:unmarked", "advmod", "nmod:desc"})
_MODIFIERS = frozenset(
    {"amod", "acl", "acl:relcl", "compound", "appos", "nmod", "nmod:desc", "advmod", "obl", "case", "xcomp"}
)
_COMPLEMENTS = frozenset({"xcomp", "advcl", "ccomp"})
_CHAIN = 6
# "a batch consisting of 400": what is said of the batch is said of the 400.
_TRANSPARENT = frozenset({"consist", "comprise", "number", "total"})
_BEHIND = 2
_ENDINGS = (("ies", "y"), ("es", ""), ("es", "e"), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"))


def base_forms(token: Token) -> set[str]:
    """Give the forms that may stand for a word in a word list.

    The lemma is learned and now and then wrong on rare verbs ("secur"), so what the regular endings leave is added.
    """
    lower = token.lower_
    forms = {lower, token.lemma_.lower(), lexicon().irregular.get(lower, lower)}
    for ending, instead in _ENDINGS:
        if lower.endswith(ending) and len(lower) > len(ending) + 2:
            stem = lower[: -len(ending)]
            forms.add(stem + instead)
            if not instead and stem[-1] == stem[-2]:
                forms.add(stem[:-1])
    return forms


class How(StrEnum):
    """How a word is tied to a number."""

    SELF = "self"
    MODIFIER = "modifier"
    NOUN = "noun"
    OBJECT = "object"
    SUBJECT = "subject"
    OBLIQUE = "oblique"
    COMPLEMENT = "complement"
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
    for _ in range(_CHAIN):
        countable = token.head.pos_ in {"NOUN", "PROPN", "SYM", "NUM", "ADJ"} and token.head.lower_ != "more"
        if token.dep_ not in _HANGS_ON_NOUN or not countable:
            break
        token = token.head
    return token


def links(anchor: Token) -> tuple[Link, ...]:
    """Give the words tied to a number, the nearest first."""
    return tuple(_links(anchor, counted(anchor)))


def _links(anchor: Token, noun: Token) -> Iterator[Link]:
    yield Link(noun, How.SELF)
    yield from _modifiers(noun)
    yield from _upwards(noun)
    first = _first_of_list(noun)
    if first != noun:
        yield from _upwards(first)
    yield from _adjacent(max(anchor, noun, key=lambda token: token.i))


def _adjacent(last: Token) -> Iterator[Link]:
    """Give the words right behind a noun phrase, for sentences that the parse takes apart wrongly."""
    for token in last.doc[last.i + 1 : last.i + 1 + _BEHIND]:
        if token.is_punct or token.is_space or token.like_num or token.sent_start:
            return
        if token.pos_ in ("VERB", "ADJ", "NOUN"):
            yield Link(token, How.ADJACENT)


def _modifiers(noun: Token) -> Iterator[Link]:
    for child in (*noun.children, *_misplaced(noun)):
        if child.dep_ in _MODIFIERS and not _another_amount(child) and not _beyond_another(noun, child):
            yield Link(child, How.MODIFIER, preposition(child))
            for grandchild in child.children:
                if grandchild.dep_ in {"conj", "compound", "amod", "xcomp"}:
                    yield Link(grandchild, How.MODIFIER, preposition(grandchild))


def is_sum(token: Token) -> bool:
    """Tell a number, a currency or what either of them counts."""
    return token.like_num or token.is_currency or any(child.like_num for child in token.children)


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


def is_verbal(token: Token) -> bool:
    """Tell a predicate by its tag or, where the tagger took it for a noun, by its subject or object."""
    return token.pos_ in _PREDICATES or any(child.dep_ in _ARGUMENTS for child in token.children)


def _another_amount(token: Token) -> bool:
    """Tell whether a phrase after a preposition holds a number of its own ("$85 million of the $600 million")."""
    return bool(preposition(token)) and any(below.like_num or below.is_currency for below in token.subtree)


def _upwards(noun: Token) -> Iterator[Link]:
    """Climb from a noun to its predicate: nouns on the way, then the predicate and what completes it."""
    token, far = noun, False
    while token.head != token:
        head = token.head
        if head.dep_ == "acl" and base_forms(head) & _TRANSPARENT:
            token = head
            continue
        if is_verbal(head):
            yield Link(head, How.FAR if far else _relation(token), preposition(token))
            if not far:
                yield from _completing(head, token)
            far = True
        elif head.pos_ in _NOUNS and token.dep_ != "conj":
            yield Link(head, How.FAR if far else How.NOUN, preposition(token))
            # What is done with 400 of the 1,000 is not done with the 1,000.
            far = far or (preposition(token) == "of" and is_sum(head) and is_sum(token))
        token = head


def _relation(token: Token) -> How:
    if token.dep_ in _OBJECTS or token.dep_ in _PASSIVE_SUBJECTS:
        return How.OBJECT
    if token.dep_ in _SUBJECTS:
        return How.SUBJECT
    return How.OBLIQUE


def _completing(verb: Token, token: Token) -> Iterator[Link]:
    """Give what completes the verb: "forced people to flee", "left people homeless", "will be ready"."""
    if verb.dep_ in ("acl", "acl:relcl"):
        yield Link(verb.head, How.PARTNER)
    for child in verb.children:
        if child.dep_ in _COMPLEMENTS and child != token and child.i > token.i:
            yield Link(child, How.COMPLEMENT)
        elif child.dep_ == "conj" and _shares(child, _relation(token)):
            yield Link(child, _relation(token))
        elif child.dep_ == "acl:relcl" and _relation(token) is How.SUBJECT:
            # "two were among those who joined": what is said of those is said of the two.
            yield Link(child, How.COMPLEMENT)
        elif child.dep_ in _PARTNERS and child != token:
            yield Link(child, How.FAR if child.dep_ == "obl" else How.PARTNER, preposition(child))


def _shares(verb: Token, how: How) -> bool:
    """Tell whether a second verb shares the subject or object of the first, having none of its own."""
    own = _OBJECTS | {"obl"} if how is How.OBJECT else _SUBJECTS
    if how not in (How.OBJECT, How.SUBJECT):
        return False
    if how is How.OBJECT and any(below.like_num and below.i > verb.i for below in verb.subtree):
        return False  # "killing 109 and wounding 40": the second verb has a number of its own
    return not any(child.dep_ in own | _PASSIVE_SUBJECTS for child in verb.children)


def _first_of_list(noun: Token) -> Token:
    token = noun
    while token.dep_ == "conj" and token.head.pos_ in _NOUNS:
        token = token.head
    return token


def preposition(token: Token) -> str:
    """Give the preposition before a noun phrase in lower case, or nothing."""
    return next((child.lower_ for child in token.children if child.dep_ == "case" and child.i < token.i), "")


def introduction(token: Token) -> str:
    """Give the preposition or conjunction before a phrase or clause in lower case, or nothing."""
    return next((c.lower_ for c in token.children if c.dep_ in {"case", "mark"} and c.i < token.i), "")


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
        if token.dep_ == "acl":
            return token.head
        if token.dep_ not in {"xcomp", "conj", "advcl", "acl:relcl"}:
            return None
        token = token.head
    return None


def agent(verb: Token) -> Token | None:
    """Give the noun after "by" of a passive verb."""
    return next((child for child in verb.children if child.dep_ == "obl:agent" or preposition(child) == "by"), None)


def deeds_of(noun: Token) -> Iterator[Token]:
    """Give the predicates whose doer a noun is: subject, one of several, agent, or head of a relative clause.

    With a predicate come what completes it ("is expected to send") and what is joined to it and shares its subject.
    """
    first = _first_of_list(noun)
    if not {preposition(noun), preposition(first)} <= {"", "by"}:
        return
    if first.dep_ in _SUBJECTS:
        yield from _with_complements(first.head)
    elif first.dep_ in _PASSIVE_SUBJECTS:
        yield from (verb for verb in _with_complements(first.head) if verb != first.head)
    elif first.dep_ == "obl:agent" or (preposition(first) == "by" and is_verbal(first.head)):
        yield first.head
    for clause in noun.children:
        if clause.dep_ == "acl:relcl" and _own_subject(clause):
            yield from _with_complements(clause)


def _own_subject(verb: Token) -> bool:
    return any(child.dep_ in _SUBJECTS and child.i < verb.i for child in verb.children)


def _with_complements(verb: Token) -> Iterator[Token]:
    yield verb
    for child in verb.children:
        if child.dep_ == "xcomp" or (child.dep_ == "conj" and _shares(child, How.SUBJECT)):
            yield from _with_complements(child)


def could_act(noun: Token) -> bool:
    """Tell whether a noun is neither an object nor behind a preposition, nor is the list that it is part of."""
    first = _first_of_list(noun)
    return first.dep_ not in _OBJECTS and not preposition(noun) and not preposition(first)


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
    while token.head != token and token.dep_ in {"xcomp", "ccomp", "acl", "conj", "advcl"}:
        token = token.head
        chain.append(token)
    return tuple(chain)


def marks_origin(token: Token) -> bool:
    """Tell whether a state's name says whose people they are: "Kenya's", "Kenya police", "officers from Kenya"."""
    return token.dep_ in {"nmod:poss", "compound", "amod"} or (token.dep_ == "nmod" and preposition(token) == "from")


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


def speakers(verb: Token) -> Iterator[Token]:
    """Give the subject of a verb of speech, or its agent in the passive."""
    return (child for child in verb.children if child.dep_ in _SUBJECTS or child.dep_ == "obl:agent")
