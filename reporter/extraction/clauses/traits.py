"""What surrounds a number, as plain strings that a learned model can weigh.

Comes in: the token that a number hangs on, and the tokens of its sentence and of the sentence before. Goes out: traits
("the verb above is *die*", "the word behind is *people*") and the two words that say most. No trait names a number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reporter.language.tokens import Token

_INSIDE_NUMBERS = frozenset({"nummod", "compound", "amod", "advmod", "nmod", "dep"})
_OF_A_VERB = frozenset({
    "nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "aux", "aux:pass", "advmod", "xcomp", "mark",
})  # fmt: skip
_SMALL_WORDS = frozenset(
    "the a an of to in and on for that by with at from as it its is was were be been are has have had".split()
)
_STEPS_UP = 4
_NEXT_TO = 3
_NEAR = 8


@dataclass(frozen=True, slots=True)
class Traits:
    """The traits of a number's surroundings, the noun it counts and the verb above it (or the highest word met)."""

    names: tuple[str, ...]
    head: Token
    verb: Token


def traits(anchor: Token, inside: Sequence[Token], sentence: tuple[Token, ...], earlier: tuple[Token, ...]) -> Traits:
    """Describe the surroundings of the number of which `inside` are the tokens."""
    head = anchor.head if anchor.dep_ in _INSIDE_NUMBERS else anchor
    path = list(_upwards(head))
    verb = path[-1] if path else head
    first, last = (inside[0].i, inside[-1].i) if inside else (anchor.i, anchor.i)
    before = [token for token in sentence if token.i < first]
    behind = [token for token in sentence if token.i > last]
    names = (
        *_of_head(anchor, head),
        *_of_path(head, path),
        *_next_to(before, behind),
        *(f"before={form(token)}" for token in _telling(before[-_NEAR:])),
        *(f"behind={form(token)}" for token in _telling(behind[:_NEAR])),
        *_of_sentence("sentence", sentence),
        *_of_sentence("earlier", earlier),
    )
    return Traits(names, head, verb)


def form(token: Token) -> str:
    """Give the lemma in small letters."""
    return str(token.lemma_.lower())


def _telling(tokens: Sequence[Token]) -> Iterator[Token]:
    return (token for token in tokens if token.lower_ not in _SMALL_WORDS)


def _upwards(head: Token) -> Iterator[Token]:
    """Yield the words above a noun up to the first verb."""
    word = head
    for _ in range(_STEPS_UP):
        if word.head.i == word.i:
            return
        word = word.head
        yield word
        if word.pos_ in ("VERB", "AUX"):
            return


# The numbers of a sentence share these.
@lru_cache(maxsize=4)
def _of_sentence(name: str, tokens: tuple[Token, ...]) -> tuple[str, ...]:
    return tuple(f"{name}={form(token)}" for token in _telling(tokens) if token.is_alpha)


def _of_head(anchor: Token, head: Token) -> Iterator[str]:
    yield f"head={form(head)}"
    yield f"relation={head.dep_}"
    yield f"own relation={anchor.dep_}"
    yield f"case={','.join(child.lower_ for child in head.children if child.dep_ == 'case')}"
    yield from (f"beside={c.dep_}:{form(c)}" for c in head.children if c.i != anchor.i)


def _of_path(head: Token, path: Sequence[Token]) -> Iterator[str]:
    yield from (f"above {steps}={form(word)}" for steps, word in enumerate(path))
    if path and path[-1].pos_ in ("VERB", "AUX"):
        verb = path[-1]
        way = ">".join(word.dep_ for word in (head, *path[:-1]))
        yield from (f"verb={form(verb)}", f"way={way}", f"way={way}:{form(verb)}")
        yield from (f"of verb={c.dep_}:{form(c)}" for c in verb.children if c.dep_ in _OF_A_VERB and c.i != head.i)


def _next_to(before: Sequence[Token], behind: Sequence[Token]) -> Iterator[str]:
    yield from (f"before {steps}={form(token)}" for steps, token in enumerate(reversed(before[-_NEXT_TO:])))
    yield from (f"behind {steps}={form(token)}" for steps, token in enumerate(behind[: _NEXT_TO + 1]))
