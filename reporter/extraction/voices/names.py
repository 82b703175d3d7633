"""What a phrase names that could speak: a body that is known, a ministry or government of a state, a body unheard of.

Comes in: the words of a phrase in its sentence. Goes out: actors and names.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from reporter.extraction.actors import HOST, capitals
from reporter.extraction.clauses import base_forms
from reporter.knowledge import ActorKind, lexicon, roles
from reporter.knowledge.voices import voices

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reporter.extraction.reading import Sentence
    from reporter.language.actors import ActorSpan
    from reporter.language.tokens import Token, Tokens

# Behind these stands whom something is for or against, not who says it.
_AWAY = frozenset({"to", "with", "against", "on", "about", "between", "before", "into", "at", "in"})
MUTE = frozenset({"UN trust fund", "other nations", "UN member states"})
_ANY = frozenset({"a", "an", "one", "another", "some", "any", "no", "many", "several", "other"})
_TREASURY, _SHORTEST_LETTERS = "treasury", 3
_INSIDE_NAMES = frozenset({"of", "for", "and", "the"})


def head_of(phrase: Tokens) -> Token:
    """Give the head of a phrase; its last noun, where the parse takes a verb for one: "The government estimates"."""
    root, last = phrase.root, phrase[-1]
    return last if root.pos_ in {"DET", "ADJ"} and last.pos_ in {"NOUN", "PROPN"} else root


def named_in(phrase: Tokens, sentence: Sentence) -> list[ActorSpan]:
    """Give the bodies and states that a phrase names, but for those it is only addressed to."""
    inside = _inside(phrase, sentence)
    return [a for a in inside if a.how in {"name", "metonym"} and a.actor.name not in MUTE and not _away(a, phrase)]


def delegation(phrase: Tokens, sentence: Sentence) -> str | None:
    """Give "Peru" for "Peru's delegate" and "the representative of Peru", who speaks for the state named beside him."""
    head = head_of(phrase)
    if not base_forms(head) & voices().nouns.delegates:
        return None
    states = [a for a in _inside(phrase, sentence) if a.actor.kind is ActorKind.STATE and a.how != "metonym"]
    before = next((a for a in states if a.span.end <= head.i), None)
    behind = next((a for a in states if head.i < a.span.start and not _away(a, phrase)), None)
    state = before or behind
    return state.actor.name if state is not None and state.actor.name != HOST else None


def _inside(phrase: Tokens, sentence: Sentence) -> list[ActorSpan]:
    return [a for a in sentence.actors if phrase.start <= a.span.start and a.span.end <= phrase.end]


def ministry(phrase: Tokens, sentence: Sentence) -> str | None:
    """Give "Foreign Ministry of Mexico" for "Mexico's foreign ministry", "Belize" for its government."""
    nouns, head = voices().nouns, head_of(phrase)
    forms = base_forms(head)
    if forms & nouns.governments:
        return _state(phrase, sentence)
    if forms & (nouns.documents | nouns.staff) and head.i - phrase.start > 1:
        # "a finance ministry note": whose paper it is.
        before = head.nbor(-1)
        owner = phrase.doc.span(phrase.start, head.i)
        return (
            ministry(owner, sentence) if base_forms(before) & nouns.ministries and before.dep_ == "compound" else None
        )
    inside = _inside(phrase, sentence)
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
    head, nouns = base_forms(head_of(phrase)), voices().nouns
    human = bool(head & (roles().heads | lexicon().people) - nouns.staff)
    for run in _runs(phrase):
        organisation = not human and any(t.ent_type_ == "ORG" for t in run)
        place = any(t.ent_type_ in {"LOC", "PERSON"} or t.text[:3] in _months() for t in run)
        known = any(a.span.start <= t.i < a.span.end for a in sentence.actors for t in run)
        titles = roles().heads | roles().qualifiers | roles().weak | roles().address
        office = all(t.lower_ in titles or t.lower_ in _INSIDE_NAMES for t in run)
        if (
            not known
            and not office
            and (
                organisation
                or _is_institution(run)
                or (not place and phrase.root in run and (run[-1].pos_ == "PROPN" or (len(run) > 1 and not human)))
            )
        ):
            return " ".join(t.text for t in run)
    return None


def _is_institution(run: Sequence[Token]) -> bool:
    """Tell "Treasury", "Committee for Peace" and "ORE", which are names whatever the tree takes them for."""
    first, last = run[0], run[-1]
    if len(run) == 1:
        letters = first.text.isupper() and first.is_alpha and len(first.text) >= _SHORTEST_LETTERS
        return letters or first.lower_ == _TREASURY
    nouns = voices().nouns
    return (
        bool(base_forms(first) & nouns.bodies) and last.text[0].isupper() and first.nbor().lower_ in {"for", "of", "on"}
    )


@cache
def _months() -> frozenset[str]:
    return frozenset(word[:3] for word in lexicon().calendar)


def common(phrase: Tokens) -> str | None:
    """Give the name of a body that is written small: "civil protection agency", "town hall"."""
    head, nouns = head_of(phrase), voices().nouns
    if head.lower_ not in nouns.written_small or any(t.lower_ in _ANY for t in phrase[: max(0, head.i - phrase.start)]):
        return None
    at = head.i
    while at > phrase.start and _modifies(phrase.doc[at - 1]):
        at -= 1
    before = [t for t in phrase.doc[at : head.i] if t.ent_type_ not in {"LOC", "GPE"}]
    kinds = {"NOUN", "ADJ"} if head.lower_ in nouns.said_alone else {"NOUN"}
    telling = [t for t in before if t.pos_ in kinds and t.lower_ not in nouns.telling_nothing]
    return phrase.doc.text[before[0].idx : head.end_char] if telling else None


def _modifies(token: Token) -> bool:
    """Tell what may stand before a noun as part of a name: "gender-based", "civil", "protection"."""
    return token.pos_ in {"NOUN", "ADJ", "PROPN"} or token.text == "-" or token.tag_ == "VBN"


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
