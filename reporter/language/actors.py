"""Actor spans: where a text names a state, body, agency, force, outlet or mission that is known before reading.

Comes in: a spaCy document. Goes out: non-overlapping spans with their actor, longest first, in order.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from reporter.knowledge import Actor, actors

if TYPE_CHECKING:
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc, Span


@dataclass(frozen=True, slots=True)
class ActorSpan:
    """An actor as a text names it; `demonym` where the word is one of nationality ("Kenyan")."""

    actor: Actor
    span: Span
    demonym: bool


def find_actors(doc: Doc) -> tuple[ActorSpan, ...]:
    """Find every known actor in the document."""
    from spacy.util import filter_spans

    table = _table()
    found = filter_spans(_matcher()(doc, as_spans=True))
    return tuple(ActorSpan(*_look_up(table, span), demonym=span.label_.startswith("demonym:")) for span in found)


def _look_up(table: dict[str, Actor], span: Span) -> tuple[Actor, Span]:
    return table[span.label_.partition(":")[2]], span


@cache
def _table() -> dict[str, Actor]:
    return {actor.name: actor for actor in actors().actor}


@cache
def _matcher() -> PhraseMatcher:
    from spacy.matcher import PhraseMatcher

    from reporter.language.pipeline import load

    nlp = load()
    matcher = PhraseMatcher(nlp.vocab, attr="ORTH")
    for actor in actors().actor:
        names = {variant for name in (actor.name, *actor.aliases) for variant in _typographic(name)}
        matcher.add(f"name:{actor.name}", [nlp.make_doc(name) for name in sorted(names)])
        if actor.demonyms:
            matcher.add(f"demonym:{actor.name}", [nlp.make_doc(name) for name in actor.demonyms])
    return matcher


def _typographic(name: str) -> set[str]:
    """Give the name with straight and with curly apostrophes."""
    return {name, name.replace("'", "\u2019"), name.replace("\u2019", "'")}
