"""Who does it, where the parse may have gone astray: a verb's subject, or the noun that stands where one should.

Comes in: a verb or noun. Goes out: nouns of the same sentence, relative pronouns replaced by what they stand for.
Must not know promises nor actors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.clauses import agent, auxiliaries, base_forms, described_noun, preposition, subject, undergoer
from reporter.knowledge import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reporter.language.tokens import Token

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "SYM", "ADJ"})
_NAMING = frozenset({"NOUN", "PROPN", "PRON"})
_RELATIVE = frozenset({"which", "who", "that", "whose"})
_ASIDES = 3
_PASSED = frozenset({"AUX", "ADV", "PART"})
_PASSIVE = frozenset({"was", "were", "been", "be", "being", "is", "are"})
_NOT_DOERS = frozenset({"then", "now", "today", "yesterday", "tomorrow", "tonight"})
_TIMES = frozenset(
    {"end", "year", "month", "week", "day", "spring", "summer", "autumn", "winter", "fall", "date", "then", "now"}
    | {"easter", "christmas", "halloween", "ramadan", "carnival", "thanksgiving", "midnight", "noon", "dawn"}
)
_ITSELF = frozenset({"itself", "himself", "herself", "themselves", "ourselves", "myself"})
_QUOTES = frozenset("\"“”‘’'")
_REACH = 12


def doer(verb: Token) -> Token | None:
    """Give who does it: the subject, or where the parse has none the noun right before the verb."""
    found = subject(verb)
    if found is None or found.pos_ not in _NOMINAL or found.lower_ in _NOT_DOERS:
        passive = verb.pos_ == "VERB" and bool(auxiliaries(verb) & _PASSIVE)
        found = (None if passive else undergoer(verb)) or _noun_before(verb)
    if found is not None and found.lower_ in _RELATIVE:
        found = _own_before(verb, found)
    return meant(found) if found is not None else None


def _own_before(verb: Token, pronoun: Token) -> Token:
    """Give the noun between a relative pronoun and its verb, which the parse may overlook: "that Seoul pledged"."""
    at = _past(verb, verb.i - 1)
    own = verb.doc[at] if at > pronoun.i else pronoun
    return own if own.head == verb and own.pos_ in _NAMING else pronoun


def passive_doer(verb: Token) -> Token | None:
    """Give the noun after "by" of a passive verb; "by March" is no doer."""
    by = agent(verb)
    if by is None or by.text in lexicon().calendar or by.like_num or base_forms(by) & _TIMES:
        return None
    if by.ent_type_ in {"DATE", "TIME"} or by.lower_ in _ITSELF:
        return None
    return by


def _noun_before(verb: Token) -> Token | None:
    """Give the noun right before a verb and its auxiliaries, past "France, its minister said, would …"."""
    at = _past(verb, verb.i - 1)
    for _ in range(_ASIDES):
        if at <= verb.sent.start or verb.doc[at].text != ",":
            break
        opening = next((t for t in reversed(verb.doc[verb.sent.start : at]) if t.text == ","), None)
        inside = verb.doc[opening.i + 1 : at] if opening is not None else ()
        if opening is None or not (any(t.pos_ == "VERB" for t in inside) or _is_apposition(tuple(inside))):
            break
        at = opening.i - 1
        at = _spoken_for(verb, at)
    noun = verb.doc[at] if at >= verb.sent.start else None
    return noun if noun is not None and noun.pos_ in _NAMING | {"NUM"} else None


def _spoken_for(verb: Token, at: int) -> int:
    """Give the place before what opens with a verb of speech: "Washington, says its ambassador, Ana Ruiz, will …"."""
    opening = next((t for t in reversed(verb.doc[verb.sent.start : at]) if t.text == ","), None)
    first = verb.doc[opening.i + 1] if opening is not None else None
    says = first is not None and first.pos_ == "VERB" and base_forms(first) & lexicon().speech
    return opening.i - 1 if opening is not None and says else at


def _is_apposition(inside: Sequence[Token]) -> bool:
    """Tell a name, a title or an age between commas behind a subject: "the minister, Ana Ruiz," "Ms Ruiz, 58,"."""
    if not inside or inside[0].pos_ != "PROPN":
        return len(inside) == 1 and inside[0].like_num
    return all(t.pos_ in {"PROPN", "ADP", "CCONJ"} for t in inside)


def _past(verb: Token, at: int) -> int:
    while at >= verb.sent.start and (
        verb.doc[at].pos_ in _PASSED or verb.doc[at].text in _QUOTES or verb.doc[at].lower_ in _NOT_DOERS
    ):
        at -= 1
    return at


def meant(noun: Token) -> Token:
    """Give what a relative pronoun stands for ("Kenya, which has offered …"); other nouns are themselves."""
    if noun.lower_ not in _RELATIVE or noun.pos_ == "NOUN":
        return noun
    described = next((d for above in noun.ancestors if (d := described_noun(above)) is not None), None)
    if described is not None and described.i < noun.i:
        return _not_people(described, noun)
    before = noun.doc[max(noun.sent.start, noun.i - 2) : noun.i]
    return next((t for t in reversed(before) if t.pos_ in _NAMING), noun)


def _not_people(described: Token, pronoun: Token) -> Token:
    """Give what "which" describes: of "officers from Togo, which has offered …" Togo, for people are no "which"."""
    if pronoun.lower_ != "which" or not base_forms(described) & lexicon().personnel:
        return described
    between = pronoun.doc[described.i + 1 : pronoun.i]
    return next((token for token in reversed(between) if token.pos_ == "PROPN"), described)


def origin(noun: Token) -> Token | None:
    """Give who something comes from: "promises of $2 million from Washington", "a pledge by Spain"."""
    behind = noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + 1 + _REACH)]
    for token in behind:
        if token.pos_ in {"VERB", "AUX"} or token.text in {";", ":", ","}:
            return None
        source = preposition(token) in {"from", "by"} or any(child.lower_ == "out" for child in token.children)
        if source and token.pos_ in _NAMING:
            return token
    return None


def next_word(token: Token) -> str:
    """Give the word right behind another in lower case."""
    following = token.doc[token.i + 1 : token.i + 2]
    return following[0].lower_ if len(following) else ""
