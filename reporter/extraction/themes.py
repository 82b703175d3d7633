"""What a sentence says befell people, and which of its numbers counts them.

Comes in: a number in its sentence. Goes out: the `Theme` it belongs to and how strongly: because the parse ties the
number to the expression or, where a parse goes wrong or a sentence has no verb, because no other expression is nearer.
Must not know what the families make of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from reporter.extraction.clauses import How, base_forms, links, preposition
from reporter.facts import Kind
from reporter.knowledge.themes import Expression, themes

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention, Sentence
    from reporter.language.tokens import Token, Tokens

# How many words may stand in a gap of an expression.
_GAP = 6
_SKIPPED = frozenset({"-", '"', "'", "\u201c", "\u201d", "\u2018", "\u2019"})
TIED = frozenset({How.SELF, How.MODIFIER, How.NOUN, How.OBJECT, How.SUBJECT, How.COMPLEMENT, How.ADJACENT, How.PARTNER})
# What stands between a number and an expression makes it less likely that they belong together.
_BARRIER = {";": 12, "\u2013": 5, "\u2014": 5, ":": 3, ",": 2, "(": 2, ")": 2, "|": 12, "/": 8}
_CONJUNCTION = 3
_NUMBER = 4
_YEAR = 1
_INCLUDED_COST = 20
_CLOSE = 8
_BESIDE_NOUN = 2
_MANY, _ALONE = 1000, 0.61
_PHRASE = 3
_ASIDE, _LONGEST_ASIDE = 2, 12
_RELATIVES = frozenset({"where", "whose"})
_PREDICATES = frozenset({"VERB", "AUX", "ADJ", "PART", "ADV"})
_INCLUDED = re.compile(r"\b(?:including|included|among them|of whom|of which)\s+(?:an?\s+)?$", re.IGNORECASE)
# A number beside an expression; each step away; and what a tie by grammar is worth.
_BESIDE, _STEP, _GRAMMAR = 0.84, 0.01, 0.1


@dataclass(frozen=True, slots=True)
class Theme:
    """An expression found: its kind and its tokens, first and last, by place in the document."""

    kind: Kind | None
    first: int
    last: int

    @property
    def length(self) -> int:
        """How many tokens it spans."""
        return self.last - self.first


@dataclass(frozen=True, slots=True)
class Reading:
    """The theme of a number and how surely the number belongs to it; and whether it is said of displaced people."""

    theme: Theme
    score: float
    word: str
    of_displaced: bool = False


@lru_cache(maxsize=8)
def found(sentence: Sentence) -> tuple[Theme, ...]:
    """Find the themes of a sentence."""
    return found_in(sentence.tokens)


def found_in(tokens_of_sentence: Tokens) -> tuple[Theme, ...]:
    """Find the themes among words; what lies within a longer expression of another kind is not one."""
    tokens = [token for token in tokens_of_sentence if not token.is_space and token.text not in _SKIPPED]
    forms = [base_forms(token) for token in tokens]
    every = {Theme(e.kind, tokens[a].i, tokens[b].i) for e, a, b in _matches(forms, tokens)}
    ordered = sorted(every, key=lambda theme: (-theme.length, theme.first, str(theme.kind)))
    kept: list[Theme] = []
    for theme in ordered:
        longer = [k for k in kept if _outweighs(k, theme) and _compete(k, theme)]
        if not any(k.first <= theme.first and theme.last <= k.last for k in longer):
            kept.append(theme)
    return tuple(kept)


def _outweighs(one: Theme, other: Theme) -> bool:
    """Tell which of two readings of the same words goes first: the longer; who is in need of food is hungry."""
    return one.length > other.length or (
        one.length == other.length and (one.kind, other.kind) == (Kind.FOOD_INSECURE, Kind.IN_NEED)
    )


def _compete(one: Theme, other: Theme) -> bool:
    """Tell whether two themes speak of people; what is said of territory says nothing of them."""
    return (one.kind is Kind.GANG_CONTROL) == (other.kind is Kind.GANG_CONTROL)


def _matches(forms: list[frozenset[str]], tokens: list[Token]) -> Iterator[tuple[Expression, int, int]]:
    table = themes().by_first_word
    for start, words in enumerate(forms):
        for expression in {e for word in words for e in table.get(word, ())}:
            end = _end(expression, forms, tokens, start)
            if end is not None:
                yield expression, start, end


def _end(expression: Expression, forms: list[frozenset[str]], tokens: list[Token], start: int) -> int | None:
    """Give the place of an expression's last word, where it is found from `start` on."""
    at = start
    for place in expression.places[1:]:
        reach = range(at + 1, min(len(forms), at + 2 + (_GAP if place.after_gap else 0)))
        at = -1
        for here in reach:
            if forms[here] & place.words:
                at = here
                break
            if tokens[here].text in _BARRIER and tokens[here].text != ",":
                break
        if at < 0:
            return None
    return at


def reading(mention: Mention) -> Reading | None:
    """Give the theme that a number belongs to."""
    every = tuple(
        theme
        for theme in found(mention.sentence)
        if theme.kind is not Kind.GANG_CONTROL and not _does_it(mention, theme)
    )
    if not every:
        return None
    tied = {link.token.i for link in links(mention.anchor) if link.how in TIED}
    scored = [(_score(mention, theme, tied), theme) for theme in every]
    score, theme = max(scored, key=lambda pair: (pair[0], pair[1].length))
    hungry = _hungry_besides(mention, theme, every)
    if hungry is not None:
        return Reading(hungry, score, mention.sentence.tokens.doc[hungry.first].text, of_displaced=True)
    if (
        len({theme.kind for theme in every}) == 1
        and mention.quantity.value >= _MANY
        and not _in_clause_of_its_own(mention, theme)
    ):
        # Nothing else is counted in the sentence.
        score = max(score, _ALONE)
    return Reading(theme, score, mention.sentence.tokens.doc[theme.first].text)


def _does_it(mention: Mention, theme: Theme) -> bool:
    """Tell a theme that says who did something: "281 of the schools are occupied by displaced families"."""
    doc = mention.sentence.tokens.doc
    head = next((t for t in doc[theme.first : theme.last + 1] if preposition(t) == "by" and t.pos_ == "NOUN"), None)
    # "a shift to schools by 4,000 displaced people" counts them all the same.
    return head is not None and not any(t.i == mention.anchor.i for t in head.subtree)


def _in_clause_of_its_own(mention: Mention, theme: Theme) -> bool:
    """Tell a number in a relative clause behind the theme: "nobody is deported to Haiti, where half a million …"."""
    doc = mention.sentence.tokens.doc
    return any(t.lower_ in _RELATIVES for t in doc[theme.last + 1 : max(theme.last + 1, mention.anchor.i)])


def _hungry_besides(mention: Mention, theme: Theme, every: tuple[Theme, ...]) -> Theme | None:
    """Give the hunger of "8,400 displaced people are starving": what is said weighs more than what they are."""
    doc = mention.sentence.tokens.doc
    end = mention.quantity.number_span.end
    if theme.kind is not Kind.DISPLACED or doc[theme.first].idx < end or not _only_describes(mention, theme):
        return None
    behind = (t for t in every if t.kind is Kind.FOOD_INSECURE and t.first > theme.last)
    # "580,000 displaced and acute hunger …" begins another count.
    said = (
        t for t in behind if all(token.pos_ != "CCONJ" and not token.like_num for token in doc[theme.last : t.first])
    )
    return next((t for t in said if t.first - theme.last <= _CLOSE), None)


def _only_describes(mention: Mention, theme: Theme) -> bool:
    """Tell "8,400 displaced people", "8,400 people living in camps": what is said of them comes later."""
    doc = mention.sentence.tokens.doc
    if _distance(mention, theme) <= 1:
        return True
    return doc[theme.first].tag_ in ("VBG", "VBN") and _distance(mention, theme) <= _BESIDE_NOUN


def _score(mention: Mention, theme: Theme, tied: set[int]) -> float:
    grammar = _GRAMMAR if any(theme.first <= i <= theme.last for i in tied) else 0.0
    return max(0.0, _BESIDE - _STEP * _distance(mention, theme)) + grammar


def _distance(mention: Mention, theme: Theme) -> int:
    """Count what stands between a number and an expression."""
    start, end = mention.quantity.number_span
    doc = mention.sentence.tokens.doc
    first, last = doc[theme.first].idx, doc[theme.last].end_char
    if first < end and start < last:
        return 0
    low, high = (end, first) if first >= end else (last, start)
    between = _between([token for token in mention.sentence.tokens if low <= token.idx < high])
    # "including more than 100 children, and displaced …": what is included belongs to what stands before it.
    return between + (_INCLUDED_COST if first >= end and between > _PHRASE and _included(mention) else 0)


def _between(tokens: list[Token]) -> int:
    """Add up what stands between; an aside, as in "5.2 million, nearly half of all, are hungry", counts little."""
    cost, at = 0, 0
    while at < len(tokens):
        aside = _aside_end(tokens, at)
        cost += _ASIDE if aside else _cost(tokens[at])
        at = aside or at + 1
    return cost


def _aside_end(tokens: list[Token], start: int) -> int:
    """Give the place behind the comma that closes an aside without a verb, or 0."""
    if tokens[start].text != ",":
        return 0
    for at in range(start + 1, min(len(tokens), start + _LONGEST_ASIDE)):
        if tokens[at].text == ",":
            behind = tokens[at + 1].pos_ if at + 1 < len(tokens) else ""
            return at + 1 if behind in _PREDICATES and at > start + 1 else 0
        if tokens[at].pos_ in ("VERB", "AUX", "CCONJ") or tokens[at].text in _BARRIER:
            return 0
    return 0


def _included(mention: Mention) -> bool:
    return bool(_INCLUDED.search(mention.ahead))


def _cost(token: Token) -> int:
    if token.text in _BARRIER:
        return _BARRIER[token.text]
    if token.is_punct or token.is_space:
        return 0
    if token.like_num:
        return _YEAR if token.shape_ == "dddd" else _NUMBER
    return 1 + (_CONJUNCTION if token.pos_ in ("CCONJ", "SCONJ") else 0)
