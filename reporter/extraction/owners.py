"""Whose an office is: the state, body or named organisation in a phrase, or the one that "its" goes back to.

Comes in: words, and the sentences before. Goes out: an `Owner`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reporter.extraction.actors import HOST
from reporter.knowledge import ActorKind, roles

if TYPE_CHECKING:
    from reporter.extraction.printed import Word
    from reporter.extraction.reading import Sentence
    from reporter.language.actors import ActorSpan

_AGENCIES = frozenset({ActorKind.AGENCY, ActorKind.OUTLET})
_VOICES = frozenset({ActorKind.BODY, ActorKind.AGENCY, ActorKind.FORCE, ActorKind.OUTLET, ActorKind.MISSION})
_ORGANISATION = "ORG"
_JOINS = frozenset({"of", "for", "and", "the", "on", "de", "des", "du"})


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose an office is; `voice` is the body for which its holder speaks."""

    text: str
    voice: str | None = None
    is_state: bool = False
    is_agency: bool = False
    in_host: bool = False
    is_adjective: bool = False


def owner_of(found: ActorSpan) -> Owner:
    """Give the owner that an actor makes."""
    actor = found.actor
    parliament = actor.kind is ActorKind.BODY and actor.state is not None
    voice = actor.name if actor.kind in _VOICES and not parliament else None
    beside = found.span.doc[found.span.end] if found.span.end < len(found.span.doc) else None
    # An agency that the article calls by its letters goes by them.
    lettered = actor.kind in _AGENCIES and len(found.span) == 1 and found.span.text.isupper()
    return Owner(
        found.span.text if lettered else actor.name,
        voice,
        is_state=actor.kind is ActorKind.STATE,
        is_agency=actor.kind in _AGENCIES,
        is_adjective=beside is not None and beside.lower_ not in {"'s", "’s", "'", "’"},
    )


def owner_in(words: Sequence[Word], *, strangers: bool = True) -> Owner | None:
    """Give the body in a phrase, or else the state, or else an organisation that nobody knew before (`strangers`)."""
    found = list(dict.fromkeys(word.actor for word in words if word.actor is not None and word.actor.how != "office"))
    bodies = [owner_of(actor) for actor in found if actor.actor.kind is not ActorKind.STATE]
    if bodies:
        host = any(actor.actor.name == HOST for actor in found)
        return replace(bodies[0], in_host=host)
    if found:
        return owner_of(found[0])
    name = (institution_named(words) or " ".join(_unknown(words))) if strangers else ""
    return Owner(name, name, is_agency=True) if name else None


def institution_named(words: Sequence[Word]) -> str:
    """Give the institution whose name begins a phrase: "Fourah Bay College", "Institute of International Relations"."""
    name: list[str] = []
    for at, word in enumerate(words):
        joins = word.lower in _JOINS and bool(name) and at + 1 < len(words) and words[at + 1].is_name
        if not word.is_name and not joins:
            break
        name.append(word.text)
    return " ".join(name) if {word.lower() for word in name} & roles().institutions and len(name) > 1 else ""


def _unknown(words: Sequence[Word]) -> Iterator[str]:
    """Give the words of the first organisation that the model sees."""
    begun = False
    for word in words:
        if is_stranger(word):
            begun = True
            yield word.text
        elif begun:
            return


def is_stranger(word: Word) -> bool:
    """Tell a word of an organisation's name that the model sees, and that no table has."""
    seen = word.token is not None and word.token.ent_type_ == _ORGANISATION
    return seen and not word.owns and word.actor is None and any(map(str.isalpha, word.text))


def antecedent(words: Sequence[Word], at: int, before: Sequence[Sentence], rank: str) -> Owner | None:
    """Give whom "its" or "the agency's" goes back to: of states for offices of states, else of bodies."""
    national = rank in roles().national
    mine = list(dict.fromkeys(w.actor for w in words[:at] if w.actor is not None and w.actor.how != "office"))
    earlier = [found for sentence in reversed(before) for found in sentence.actors]
    for wanted in (_is_state, _is_body) if national else (_is_body, _is_state):
        for found in (*mine, *earlier):
            if wanted(found):
                return owner_of(found)
    return None


def _is_state(found: ActorSpan) -> bool:
    return found.actor.kind is ActorKind.STATE and found.actor.name != HOST


def _is_body(found: ActorSpan) -> bool:
    return found.actor.kind in _VOICES and (found.actor.state is None or found.actor.kind is not ActorKind.BODY)
