"""The persons of an article: each named once, with the most telling role that any sentence gives.

Comes in: an article. Goes out: its persons. A later bare family name is the person already met.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

from reporter.extraction.bylines import authors, is_staff
from reporter.extraction.clauses import deeds_of
from reporter.extraction.contacts import contacts, signing
from reporter.extraction.custom import by_custom
from reporter.extraction.endings import ended
from reporter.extraction.fallen import fallen
from reporter.extraction.implied import spoken_of_before, with_bodies
from reporter.extraction.incumbents import Holder, with_states
from reporter.extraction.naming import names, places
from reporter.extraction.offices import Role, owned_by
from reporter.extraction.owners import Owner
from reporter.extraction.printed import inside, words_of
from reporter.extraction.recalled import kind_of, recalled
from reporter.extraction.relations import kin_of, related_role
from reporter.extraction.roles import role_of
from reporter.extraction.seats import seat_of
from reporter.extraction.surroundings import likewise
from reporter.facts import Evidence, PersonMention, same_person
from reporter.knowledge import roles
from reporter.knowledge.gazetteer import gazetteer
from reporter.knowledge.places import foreign_places

if TYPE_CHECKING:
    from reporter.extraction.printed import Word
    from reporter.extraction.reading import Article, Sentence
    from reporter.facts import Span

# "They met at X": nobody is behind these.
_WHERE = frozenset({"in", "at", "near", "outside", "around", "across", "through", "into", "inside"})
# How far back "its" may look for whom it means.
_BACK = 2
# How far back "his predecessor" may look for whom it means, where nobody else is named.
_SPOKEN_OF = 3
# One letter in seven may be missing or wrong.
_LONG, _ALIKE = 7, 0.92


@dataclass(slots=True, eq=False)
class Person:
    """Somebody named: the name as it was first given, the role so far."""

    name: str
    role: Role | None
    evidence: Evidence


def people(article: Article) -> tuple[PersonMention, ...]:
    """Give every named person once, with the role; who wrote the article is none of its persons."""
    written = " ".join(authors(article.document))
    everybody = dict.fromkeys(person for _, person in namings(article))
    named = [p for p in everybody if not _wrote(p.name, written) and not _is_place(article, p)]
    told = _roles(article, named)
    found = tuple(
        PersonMention(
            name=person.name,
            role=role.text if role else None,
            evidence=person.evidence,
            ended=_ended(article, person),
        )
        for person, role in zip(named, told, strict=True)
    )
    return _with_lines(article, found)


def _is_place(article: Article, person: Person) -> bool:
    """Tell a place with a personal look that somebody is in, at or near, and that never does anything."""
    if person.role is not None or " " not in person.name:
        return False
    where = [(inside(words_of(s), span), words_of(s), s, span) for span, s in _places(article, person)]
    located = any(first > 0 and words[first - 1].lower in _WHERE for (first, _), words, _, _ in where)
    does = any(
        any(True for _ in deeds_of(t)) for _, _, s, span in where for t in s.tokens if span.start <= t.idx < span.end
    )
    return located and not does


def _roles(article: Article, named: Sequence[Person]) -> list[Role | None]:
    """Give the roles of persons in order, with the states and bodies that the whole article tells."""
    held = frozenset(kind_of(person.role.office) for person in named if person.role is not None)
    places = [_places(article, person) for person in named]
    first = [
        person.role or recalled(article, where, held, _words_of_others(named, person)) or fallen(article, where)
        for person, where in zip(named, places, strict=True)
    ]
    holders = [Holder(role, where) for role, where in zip(first, places, strict=True) if role is not None]
    of_states = with_states(article, holders)
    with_all = with_bodies(article, [Holder(role, h.places) for role, h in zip(of_states, holders, strict=True)])
    names = [person.name for person, role in zip(named, first, strict=True) if role is not None]
    told = iter(map(by_custom, _serving(names, with_all)))
    return [next(told) if role is not None else None for role in first]


def _words_of_others(named: Sequence[Person], person: Person) -> frozenset[str]:
    """Give the words of the names of everybody else who has no office."""
    others = [other.name for other in named if other is not person and other.role is None]
    return frozenset(word for name in others for word in name.split() if word[0].isupper())


def _with_lines(article: Article, found: tuple[PersonMention, ...]) -> tuple[PersonMention, ...]:
    """Add whom a release names as its contacts and who signs a piece with an office, unless the text names them."""
    signed = signing(article)
    for one in (*([signed] if signed else ()), *contacts(article.document)):
        known = next((at for at, person in enumerate(found) if _is_same(person.name, one.name)), None)
        if known is None:
            found = (*found, PersonMention(name=one.name, role=one.role, evidence=one.evidence))
        elif found[known].role is None and one.role is not None:
            told = replace(found[known], role=one.role, evidence=one.evidence)
            found = (*found[:known], told, *found[known + 1 :])
    return found


def _serving(names: Sequence[str], held: Sequence[Role]) -> list[Role]:
    """Give whoever works for a person with the office of that person: "spokesman of the President of Kenya"."""
    found = list(held)
    for at, role in enumerate(held):
        who = role.text.removeprefix(f"{role.office} of ")
        if role.rank not in roles().serving or who == role.text:
            continue
        bosses = zip(names, held, strict=True)
        boss = next((r for n, r in bosses if r is not role and not r.weak and _is_same(n, who)), None)
        if boss is not None and boss.rank in roles().ranks:
            found[at] = replace(role, text=f"{role.office} of the {boss.text}")
    return found


def _places(article: Article, person: Person) -> tuple[tuple[Span, Sentence], ...]:
    """Give where an article names a person, each time with the sentence."""
    spans = [span for span, other in namings(article) if other is person]
    return tuple((span, s) for span in spans for s in article.sentences if s.span.contains(span))


def _ended(article: Article, person: Person) -> Evidence | None:
    """Give the first words that tell of the person's death, or that the office was left."""
    return next((said for span, s in _places(article, person) if (said := ended(span, s))), None)


@lru_cache(maxsize=2)
def namings(article: Article) -> tuple[tuple[Span, Person], ...]:
    """Find everybody named in an article, each time that it names them, in order."""
    found: list[Person] = []
    named: list[tuple[Span, Person]] = []
    last: Spoken | None = None
    not_persons = frozenset(place for sentence in article.sentences for place in places(sentence))
    for sentence in article.sentences:
        words = words_of(sentence)
        for name in names(sentence):
            text = " ".join(article.document.text[slice(*name.span)].split())
            first = inside(words, name.span)[0]
            if text in not_persons or _is_alias(words, first) or is_staff(words, first):
                continue
            is_new = not any(_is_same(person.name, text) for person in found)
            related, role = _role_here(article, sentence, name.span, last)
            if role is None and is_new and _is_known_place(text):
                continue
            if role is None and is_new:
                role = spoken_of_before(name.span, sentence, _before(article, sentence))
            known = _merge(found, Person(text, role, sentence.evidence(name.span)), sure=name.sure)
            if known is not None:
                named.append((name.span, known))
                last = _spoken(last, sentence, known, role, related=related)
    return tuple(named)


@dataclass(frozen=True, slots=True)
class Spoken:
    """Who was spoken of last: the sentence, the offices of its last and its first, the last who is nobody's kin."""

    index: int
    role: Role | None
    lead: Role | None
    at: int
    name: str | None


def _spoken(last: Spoken | None, sentence: Sentence, person: Person, role: Role | None, *, related: bool) -> Spoken:
    """Tell who was spoken of last, now that somebody is named: his deputy, or his mother, is not."""
    index, office = (last.index, last.role) if related and last is not None else (sentence.index, person.role)
    kin = role is not None and role.rank in roles().family
    at, name = (last.at, last.name) if kin and last is not None else (sentence.index, person.name)
    lead = last.lead if last is not None and last.index == index else office
    return Spoken(index, office, lead, at, None if kin and last is None else name)


def _is_known_place(text: str) -> bool:
    """Tell a place of Haiti, or one abroad whose name has two words: "Washington" is a family name, too."""
    return gazetteer().find(text) is not None or (" " in text and text in foreign_places())


def _before(article: Article, sentence: Sentence) -> tuple[Sentence, ...]:
    return article.sentences[max(0, sentence.index - _BACK) : sentence.index]


def _role_here(article: Article, sentence: Sentence, name: Span, last: Spoken | None) -> tuple[bool, Role | None]:
    """Give the role that the words around a name tell, and whether it is told by the office of another."""
    words = words_of(sentence)
    first, end = inside(words, name)
    near = last is not None and sentence.index - last.index <= _SPOKEN_OF
    # "He replaced X": he is whom the sentence before is about.
    is_he = first > 1 and words[first - 2].lower in {"he", "she"}
    other = None if last is None or not near else last.lead if is_he else last.role
    if related := related_role(words, first, other, end):
        return True, related
    role = role_of(name, sentence, _before(article, sentence))
    if role is not None and last is not None and last.name is not None and _works_for_him(words, first, end, role):
        return False, owned_by(role, Owner(last.name))
    if role is None and last is not None:
        beside = last.role if last.index == sentence.index else None
        role = kin_of(words, first, last.name if sentence.index - last.at <= 1 else None)
        role = role or likewise(words, first, beside)
    return False, role or seat_of(article, words, first)


def _works_for_him(words: Sequence[Word], first: int, last: int, role: Role) -> bool:
    """Tell "his adviser, X" and "X, her spokesman,": who works for the person spoken of before."""
    if role.owned or role.rank not in roles().serving:
        return False
    ahead = [word.lower for word in words[max(0, first - 5) : first]]
    behind = [word.lower for word in words[last : last + 2]]
    return bool({"his", "her"} & set(ahead)) or behind in ([",", "his"], [",", "her"])


def _is_alias(words: Sequence[Word], first: int) -> bool:
    """Tell another name of the person named before: "alias X", ", known as X"."""
    said = [word.lower for word in words[max(0, first - 2) : first]]
    return bool(said) and (said[-1] in roles().aliases or said == ["known", "as"])


def _merge(found: list[Person], new: Person, *, sure: bool) -> Person | None:
    """Add somebody, or what is new of somebody known; give the person."""
    known = next((person for person in found if _is_same(person.name, new.name)), None)
    if known is None:
        if not (sure or (new.role is not None and new.role.rank != "of")):
            return None
        found.append(new)
        return new
    if _says_more(new.role, known.role):
        known.role, known.evidence = new.role, new.evidence
    return known


def _wrote(name: str, lines: str) -> bool:
    """Tell whether the lines on who wrote an article give a name, in capitals or not."""
    return " " in name and name.casefold() in lines.casefold()


def _is_same(name: str, other: str) -> bool:
    """Tell whether two names are one person's; a family name alone may be misprinted in one letter.

    Somebody who was named in full may be called by the first name later.
    """
    if " " in name and other == name.split(maxsplit=1)[0]:
        return True
    if same_person(name, other):
        return True
    if " " not in other and other in name.split()[1:]:
        return True
    # Some go by two family names.
    if " " in other and name.endswith(f" {other}"):
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
    known = roles()
    adds = new.owned and not old.owned and new.text.casefold().startswith(old.text.casefold())
    # A calling says less than an office; "Minister" less than "Foreign Minister", but not than "former Minister".
    office = old.rank in known.callings and not old.owned and new.rank in known.ranks and not new.weak
    ahead = new.office.casefold().removesuffix(old.office.casefold()).split() if old.office else []
    fuller = (
        new.rank == old.rank
        and bool(ahead)
        and not {*ahead} & known.qualifiers
        and not (old.owned or " " in old.office)
    )
    return (old.weak and not new.weak) or adds or office or (fuller and new.office.casefold() != " ".join(ahead))
