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

from reporter.extraction.clauses import How, base_forms, links
from reporter.facts import Kind
from reporter.knowledge.themes import Expression, themes

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

    from reporter.extraction.reading import Mention, Sentence

# How many words may stand in a gap of an expression.
_GAP = 6
_SKIPPED = frozenset({"-", '"', "'", "\u201c", "\u201d", "\u2018", "\u2019"})
_TIED = frozenset(
    {How.SELF, How.MODIFIER, How.NOUN, How.OBJECT, How.SUBJECT, How.COMPLEMENT, How.ADJACENT, How.PARTNER}
)
# What stands between a number and an expression makes it less likely that they belong together.
_BARRIER = {";": 12, "\u2013": 5, "\u2014": 5, ":": 3, ",": 2, "(": 2, ")": 2, "|": 12, "/": 8}
_CONJUNCTION = 3
_NUMBER = 4
_YEAR = 1
_INCLUDED_COST = 20
_CLOSE = 8
_MANY, _ALONE = 1000, 0.61
_PHRASE = 3
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
    """The theme of a number and how surely the number belongs to it."""

    theme: Theme
    score: float
    word: str


@lru_cache(maxsize=8)
def found(sentence: Sentence) -> tuple[Theme, ...]:
    """Find the themes of a sentence."""
    return found_in(sentence.tokens)


def found_in(tokens_of_sentence: Tokens) -> tuple[Theme, ...]:
    """Find the themes among words; what lies within a longer expression of another kind is not one."""
    tokens = [token for token in tokens_of_sentence if not token.is_space and token.text not in _SKIPPED]
    forms = [base_forms(token) for token in tokens]
    every = {Theme(e.kind, tokens[a].i, tokens[b].i) for e, a, b in _matches(forms, tokens)}
    ordered = sorted(every, key=lambda theme: (-theme.length, theme.first))
    kept: list[Theme] = []
    for theme in ordered:
        longer = [k for k in kept if k.length > theme.length and _compete(k, theme)]
        if not any(k.first <= theme.first and theme.last <= k.last for k in longer):
            kept.append(theme)
    return tuple(kept)


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
    every = tuple(theme for theme in found(mention.sentence) if theme.kind is not Kind.GANG_CONTROL)
    if not every:
        return None
    tied = {link.token.i for link in links(mention.anchor) if link.how in _TIED}
    scored = [(_score(mention, theme, tied), theme) for theme in every]
    score, theme = max(scored, key=lambda pair: (pair[0], pair[1].length))
    hungry = _hungry_besides(mention, theme, every)
    if hungry is not None:
        return Reading(hungry, score, mention.sentence.tokens.doc[hungry.first].text)
    if len({theme.kind for theme in every}) == 1 and mention.quantity.value >= _MANY:
        # Nothing else is counted in the sentence.
        score = max(score, _ALONE)
    return Reading(theme, score, mention.sentence.tokens.doc[theme.first].text)


def _hungry_besides(mention: Mention, theme: Theme, every: tuple[Theme, ...]) -> Theme | None:
    """Give the hunger of "8,400 displaced people are starving": what is said weighs more than what they are."""
    first = mention.sentence.tokens.doc[theme.first].idx
    end = mention.quantity.number_span.end
    if theme.kind is not Kind.DISPLACED or first < end or _distance(mention, theme) > 1:
        return None
    behind = (t for t in every if t.kind is Kind.FOOD_INSECURE and t.first > theme.last)
    doc = mention.sentence.tokens.doc
    # "580,000 displaced and acute hunger …" begins another count.
    said = (t for t in behind if all(token.pos_ != "CCONJ" for token in doc[theme.last : t.first]))
    return next((t for t in said if _distance(mention, t) <= _CLOSE), None)


def _score(mention: Mention, theme: Theme, tied: set[int]) -> float:
    grammar = _GRAMMAR if any(theme.first <= i <= theme.last for i in tied) else 0.0
    return max(0.0, _BESIDE - _STEP * _distance(mention, theme)) + grammar


def _distance(mention: Mention, theme: Theme) -> int:
    """Count what stands between a number and an expression."""
    start, end = mention.quantity.number_span
    doc = mention.sentence.tokens.doc
    first, last = doc[theme.first].idx, doc[theme.last].idx + len(doc[theme.last])
    if first < end and start < last:
        return 0
    low, high = (end, first) if first >= end else (last, start)
    between = sum(_cost(token) for token in mention.sentence.tokens if low <= token.idx < high)
    # "including more than 100 children, and displaced …": what is included belongs to what stands before it.
    return between + (_INCLUDED_COST if first >= end and between > _PHRASE and _included(mention) else 0)


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
