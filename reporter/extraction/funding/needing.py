"""Whether a verb says what must be done, and so what is needed.

Comes in: a verb that would move money. Goes out: yes or no. "The fund must raise $40 million", "unless $40 million is
found", "give us $46 million" all tell a need; nothing of it has been given or promised.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.clauses import auxiliaries, base_forms, governing_chain, introduction, is_infinitive, subject

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention
    from reporter.language.tokens import Token

_MUST = frozenset({"must", "should", "need", "ought"})
_ASKING = frozenset({"ask", "urge", "implore", "beg", "press", "entreat", "exhort", "beseech"})
# "To that must be added a grant of …" only goes on counting.
_ADDING = frozenset({"add"})
_HAVE_TO = frozenset({"have", "has", "had"})
_NEAR = 2
_WAITING = frozenset({"until", "unless", "till", "lest"})


def awaited(mention: Mention) -> bool:
    """Tell whether "until" or "unless" stands right before a sum: "until $3.1 million has been found"."""
    words = mention.ahead.lower().split()[-_NEAR:]
    return bool(_WAITING.intersection(words))


def necessary(verb: Token) -> bool:
    """Tell whether a verb says what must be done."""
    if _ADDING & base_forms(verb):
        return False
    above = governing_chain(verb)[:1]
    if auxiliaries(verb) & _MUST or any(base_forms(token) & _MUST for token in above):
        return True
    if is_infinitive(verb) and any(base_forms(token) & _ASKING for token in above):
        return True
    if is_infinitive(verb) and any(token.lower_ in _HAVE_TO for token in (*above, *_right_before(verb))):
        return True
    return introduction(verb) in _WAITING or _commanded(verb)


def _right_before(verb: Token) -> tuple[Token, ...]:
    """Give the word before "to", whatever the parse made of it: "would have to cover"."""
    words = verb.doc[max(verb.sent.start, verb.i - 2) : verb.i]
    return tuple(words[:1]) if len(words) == 2 and words[1].lower_ == "to" else ()  # noqa: PLR2004


def _commanded(verb: Token) -> bool:
    """Tell an imperative with somebody to receive it: "Give us $46 million and we get through to the harvest"."""
    if verb.tag_ not in ("VB", "VBP") or auxiliaries(verb) or is_infinitive(verb) or subject(verb) is not None:
        return False
    return any(token.lower_ in ("us", "me", "them") for token in verb.doc[verb.i + 1 : verb.i + 2])
