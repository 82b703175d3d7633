"""The persons of an article: each named once, with the most telling role that any sentence gives.

Comes in: an article. Goes out: a `Cast`, which knows who is meant by a name wherever it stands. A later bare family
name is the person already met.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

from reporter.extraction.naming import names
from reporter.extraction.offices import Role
from reporter.extraction.roles import role_of
from reporter.facts import Evidence, PersonMention, Span, same_person

if TYPE_CHECKING:
    from reporter.extraction.reading import Article

# How far back "its" may look for whom it means.
_BACK = 2
# One letter in seven may be missing or wrong.
_LONG, _ALIKE = 7, 0.92


@dataclass(slots=True)
class Person:
    """Somebody named: the name as it was first given, the role so far, where the name stands."""

    name: str
    role: Role | None
    evidence: Evidence
    places: list[Span]

    @property
    def voice(self) -> str:
        """Whom a number that this person gives comes from: the body spoken for, or the person."""
        return (self.role.body if self.role else None) or self.name


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody named in an article."""

    persons: tuple[Person, ...]

    def named_in(self, span: Span) -> Person | None:
        """Give the first person named within a span."""
        found = [(place.start, i) for i, p in enumerate(self.persons) for place in p.places if span.overlaps(place)]
        return self.persons[min(found)[1]] if found else None


def people(article: Article) -> tuple[PersonMention, ...]:
    """Give every named person once, with the role."""
    return tuple(
        PersonMention(name=person.name, role=person.role.text if person.role else None, evidence=person.evidence)
        for person in cast(article).persons
    )


@lru_cache(maxsize=1)
def cast(article: Article) -> Cast:
    """Find everybody named in an article."""
    found: list[Person] = []
    for sentence in article.sentences:
        before = article.sentences[max(0, sentence.index - _BACK) : sentence.index]
        for name in names(sentence):
            text = " ".join(article.document.text[slice(*name.span)].split())
            new = Person(text, role_of(name.span, sentence, before), sentence.evidence(name.span), [name.span])
            _merge(found, new, sure=name.sure)
    return Cast(tuple(found))


def _merge(found: list[Person], new: Person, *, sure: bool) -> None:
    known = next((person for person in found if _is_same(person.name, new.name)), None)
    if known is None:
        if sure or (new.role is not None and new.role.rank != "of"):
            found.append(new)
        return
    known.places.extend(new.places)
    if _says_more(new.role, known.role):
        known.role, known.evidence = new.role, new.evidence


def _is_same(name: str, other: str) -> bool:
    """Tell whether two names are one person's; a family name alone may be misprinted in one letter."""
    if same_person(name, other):
        return True
    family = name.rsplit(maxsplit=1)[-1]
    return (
        " " not in other
        and min(len(family), len(other)) >= _LONG
        and SequenceMatcher(None, family, other).ratio() > _ALIKE
    )


def _says_more(new: Role | None, old: Role | None) -> bool:
    if new is None or old is None:
        return new is not None
    adds = new.owned and not old.owned and new.text.casefold().startswith(old.text.casefold())
    return (old.weak and not new.weak) or adds
