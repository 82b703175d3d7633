"""What a phrase names that could speak: a body that is known, a ministry or government of a state, a body unheard of.

Comes in: the words of a phrase in its sentence. Goes out: actors and names.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from reporter.extraction.actors import capitals
from reporter.extraction.clauses import base_forms
from reporter.knowledge import ActorKind, lexicon, roles
from reporter.knowledge.voices import voices

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.extraction.reading import Sentence
    from reporter.language.actors import ActorSpan
    from reporter.language.tokens import Token, Tokens

# Behind these stands whom something is for or against, not who says it.
_AWAY = frozenset({"to", "with", "against", "on", "about", "between", "before", "into", "at", "in"})
MUTE = frozenset({"UN trust fund", "other nations", "UN member states"})
_INSIDE_NAMES = frozenset({"of", "for", "and", "the"})


def named_in(phrase: Tokens, sentence: Sentence) -> list[ActorSpan]:
    """Give the bodies and states that a phrase names, but for those it is only addressed to."""
    inside = [a for a in sentence.actors if phrase.start <= a.span.start and a.span.end <= phrase.end]
    return [a for a in inside if a.how in {"name", "metonym"} and a.actor.name not in MUTE and not _away(a, phrase)]


def ministry(phrase: Tokens, sentence: Sentence) -> str | None:
    """Give "Foreign Ministry of Mexico" for "Mexico's foreign ministry", "government of Belize" for its government."""
    nouns, head = voices().nouns, phrase.root
    forms = base_forms(head)
    if forms & nouns.governments:
        state = _state(phrase, sentence)
        return f"government of {state}" if state else None
    inside = [a for a in sentence.actors if phrase.start <= a.span.start and a.span.end <= phrase.end]
    words = [t for t in phrase.doc[phrase.start : head.i + 1] if t.pos_ in {"NOUN", "PROPN", "ADJ"}]
    words = [t for t in words if not any(a.span.start <= t.i < a.span.end for a in inside)]
    if not forms & nouns.ministries or len(words) < 2:  # noqa: PLR2004
        return None
    state = _state(phrase, sentence)
    name = " ".join(t.text[0].upper() + t.text[1:] for t in words)
    return f"{name} of {state}" if state else name


def _state(phrase: Tokens, sentence: Sentence) -> str | None:
    """Give the state whose ministry a phrase means: named in it, by its capital, or before it."""
    states = [a for a in sentence.actors if a.actor.kind is ActorKind.STATE and a.span.end <= phrase.end]
    inside = [a for a in states if a.span.start >= phrase.start]
    capital = next((capitals()[t.text] for t in phrase if t.text in capitals()), None)
    nearest = inside or states[-1:]
    return nearest[0].actor.name if inside or (not capital and nearest) else capital


def unknown(phrase: Tokens, sentence: Sentence) -> str | None:
    """Give the name of a body that nobody knew before: as the model sees it, or capitals in a row."""
    head, nouns = base_forms(phrase.root), voices().nouns
    human = bool(head & (roles().heads | lexicon().people) - nouns.staff)
    for run in _runs(phrase):
        organisation = not human and any(t.ent_type_ == "ORG" for t in run)
        place = any(t.ent_type_ in {"LOC", "PERSON"} or t.text[:3] in _months() for t in run)
        known = any(a.span.start <= t.i < a.span.end for a in sentence.actors for t in run)
        if not known and (
            organisation
            or (not place and phrase.root in run and (run[-1].pos_ == "PROPN" or (len(run) > 1 and not human)))
        ):
            return " ".join(t.text for t in run)
    return None


@cache
def _months() -> frozenset[str]:
    return frozenset(word[:3] for word in lexicon().calendar)


def _runs(phrase: Tokens) -> Iterator[list[Token]]:
    """Give the stretches of words that begin with a capital letter, with the small words inside names."""
    run: list[Token] = []
    for token in phrase:
        capital = token.text[0].isupper() and token.pos_ in {"PROPN", "NOUN", "ADJ"}
        joins = bool(run) and token.lower_ in _INSIDE_NAMES and token.i + 1 < phrase.end
        if capital or (joins and token.nbor().text[0].isupper()):
            run.append(token)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _away(found: ActorSpan, phrase: Tokens) -> bool:
    """Tell whether a body only stands behind "to", "against" and the like."""
    at = found.span.start - 1
    while at >= phrase.start and found.span.doc[at].lower_ in {"the", "its"}:
        at -= 1
    return at >= phrase.start and found.span.doc[at].lower_ in _AWAY
