"""What a phrase stands under: the verbs and nouns whose content it is, and the conditions that these are put under.

Comes in: a token. Goes out: tokens above it, the nearest first, and answers. What a parenthesis or a clause about a
definite noun says, it says for itself: whatever is denied, feared or asked for around it, that holds ("denied any part
in the raid, in which 14 died"), so the climb ends there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reporter.extraction.clauses.labels import LONGEST_CHAIN, NOUNS
from reporter.extraction.clauses.words import is_verbal

if TYPE_CHECKING:
    from reporter.language.tokens import Token, Tokens

_DEFINITE = frozenset({"the", "those", "these"})
_SET_OFF = frozenset({",", "(", "\u2014", "\u2013"})
_PARTS = frozenset({":", ";"})
_HYPOTHETICAL = frozenset({"would", "could", "might", "'d", "\u2019d"})
_POSSIBLE = frozenset({"could", "might", "may"})
_MARKS = frozenset({"if", "unless", "lest"})
# "Were the border closed, …", "Had they come, …", "Should the dam burst, …".
_INVERTED = frozenset({"should", "were", "had"})
# "if the chart is to be believed", "if the UN is right": whoever says so doubts, but tells what he heard.
_EVIDENTIAL = frozenset({"believe", "trust", "right", "correct", "accurate", "true", "guide", "count"})
_NOMINAL = frozenset({"DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM"})
# "asked if", "as if": no condition.
_ASKING = frozenset({"as", "ask", "asks", "asked", "asking", "wonder", "wonders", "wondered", "know", "see", "doubt"})


def above(token: Token, *, joined: bool = False) -> Iterator[Token]:
    """Give the words whose content a phrase belongs to, up to where it says something for itself.

    With `joined` also the first of several verbs, whose place and time the others share.
    """
    here = token
    for _ in range(2 * LONGEST_CHAIN):
        head = here.head
        if head == here or here.dep_ in {"parataxis", "advcl", "advcl:relcl", "discourse"} or _says_for_itself(here):
            return
        if _parted(here, head):
            return
        if here.dep_ != "conj" or (joined and is_verbal(here)) or not (is_verbal(here) or here.pos_ in NOUNS):
            yield head
        here = head


def _parted(one: Token, other: Token) -> bool:
    """Tell whether a colon or semicolon stands between two words."""
    return any(token.text in _PARTS for token in one.doc[min(one.i, other.i) : max(one.i, other.i)])


def _says_for_itself(here: Token) -> bool:
    """Tell a relative clause set off by a mark, or about something that is known."""
    if here.dep_ != "acl:relcl":
        return False
    noun, first = here.head, here.left_edge.i
    set_off = any(token.text in _SET_OFF for token in noun.doc[max(0, first - 1) : first + 1])
    return set_off or is_definite(noun) or noun.pos_ == "PROPN"


def is_definite(noun: Token) -> bool:
    """Tell whether a noun phrase speaks of what is known: "the 400", "its 400", "Kenya's 400"."""
    return any(child.lower_ in _DEFINITE or child.dep_ == "nmod:poss" for child in noun.children if child.i < noun.i)


def is_possible(verb: Token) -> bool:
    """Tell what only may come: "could be displaced"; but "may have died" guesses at what has."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "aux:pass", "cop"}}
    return bool(helpers & _POSSIBLE) and "have" not in helpers


def is_supposed(token: Token, *, even_will: bool = False) -> bool:
    """Tell what holds only under a condition ("1,000 would starve if …"), and what is in the condition itself.

    With `even_will` also what will come under one: "unless it rains, 1,000 will starve".
    """
    verbs = [verb for verb in (token, *above(token)) if is_verbal(verb)]
    inverted = _opens_with_condition(token.sent)
    helpers = _HYPOTHETICAL | {"will", "'ll", "\u2019ll"} if even_will else _HYPOTHETICAL
    if any(_has_helper(verb, helpers) and (inverted or _has_condition(verb)) for verb in verbs):
        return True
    return _in_condition(token) or (inverted and _before_comma(token))


def _has_helper(verb: Token, helpers: frozenset[str]) -> bool:
    return any(child.lower_ in helpers for child in verb.children if child.i < verb.i)


def _has_condition(verb: Token) -> bool:
    return any(_is_condition(child) for child in verb.children)


def _is_condition(clause: Token) -> bool:
    if clause.dep_ not in {"advcl", "ccomp", "parataxis", "dep"} or clause.lemma_.lower() in _EVIDENTIAL:
        return False
    return any(child.lower_ in _MARKS and not _asked(child) for child in clause.children if child.i < clause.i)


def _asked(mark: Token) -> bool:
    return mark.i > 0 and mark.doc[mark.i - 1].lower_ in _ASKING


def _in_condition(token: Token) -> bool:
    here = token
    for _ in range(2 * LONGEST_CHAIN):
        if _says_for_itself(here):
            return False
        if _is_condition(here):
            return True
        here = here.head
    return False


def _opens_with_condition(sentence: Tokens) -> bool:
    words = [token for token in sentence[:4] if not token.is_punct and not token.is_space]
    question = "?" in {token.text for token in sentence[-2:]}
    return len(words) > 1 and words[0].lower_ in _INVERTED and words[1].pos_ in _NOMINAL and not question


def _before_comma(token: Token) -> bool:
    comma = next((t.i for t in token.sent if t.text == ","), None)
    return comma is not None and token.i < comma


def recipient(verb: Token) -> Token | None:
    """Give the one who is given something: "paid the widow $3,000"."""
    return next((child for child in verb.children if child.dep_ == "iobj"), None)


def is_singular(noun: Token) -> bool:
    """Tell one thing of its kind, with an article: "a car", "an armoured car"."""
    return any(child.lower_ in {"a", "an", "each", "every", "one"} for child in noun.children if child.i < noun.i)


def asides(verb: Token) -> Iterator[Token]:
    """Give the verbs set beside a clause that say whose words it is: "…, a retired general argued"."""
    return (child for child in verb.children if child.dep_ == "parataxis" and is_verbal(child))
