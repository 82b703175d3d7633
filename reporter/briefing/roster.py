"""People and organisations over all sources, each once.

Comes in: extractions. Goes out: `Person`s and `Organisation`s with their first mention in each source.
"""

from __future__ import annotations

from collections.abc import Sequence

from reporter.briefing.model import Organisation, Person
from reporter.facts import Extraction, OrganisationMention, PersonMention, same_person


def people(extractions: Sequence[Extraction]) -> tuple[Person, ...]:
    """Merge persons with the same name, or whose shorter name is the other's family name; most mentioned first."""
    groups: list[list[PersonMention]] = []
    mentions = [mention for extraction in extractions for mention in extraction.people]
    for mention in sorted(mentions, key=lambda m: -len(m.name.split())):
        group = next((g for g in groups if same_person(g[0].name, mention.name)), None)
        if group is None:
            groups.append([mention])
        else:
            group.append(mention)
    persons = [_person(group) for group in groups]
    return tuple(sorted(persons, key=lambda person: (-len(person.mentions), person.name)))


def _person(group: Sequence[PersonMention]) -> Person:
    ordered = tuple(sorted(group, key=lambda m: (m.evidence.document.name, m.evidence.span.start)))
    spelled: dict[str, str] = {}
    for role in (mention.role for mention in ordered if mention.role):
        spelled.setdefault(role.casefold(), role)
    given = tuple(spelled.values())
    roles = tuple(role for role in given if not any(_says_more(other, role) for other in given))
    return Person(name=max((m.name for m in group), key=_fullness), roles=roles, mentions=ordered)


def _fullness(name: str) -> tuple[int, int]:
    """Rank names by their length, and one with its accents before one without."""
    return len(name), sum(not letter.isascii() for letter in name)


def _says_more(other: str, role: str) -> bool:
    """Tell whether another role holds all words of this one and more: "President of Kenya" and "President"."""
    return set(role.casefold().split()) < set(other.casefold().split())


def organisations(extractions: Sequence[Extraction]) -> tuple[Organisation, ...]:
    """Merge organisations by canonical name; most mentioned first."""
    groups: dict[str, list[OrganisationMention]] = {}
    for extraction in extractions:
        for mention in extraction.organisations:
            groups.setdefault(mention.name, []).append(mention)
    found = [Organisation(name=name, mentions=tuple(group)) for name, group in groups.items()]
    return tuple(sorted(found, key=lambda organisation: (-len(organisation.mentions), organisation.name)))
