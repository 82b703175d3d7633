"""Offices that a text tells apart from the name: whose a bare "Spokesman X" is, and the office spoken of just before X.

Comes in: an article and the holders of offices in it, or a name with the sentences before it. Goes out: roles with
their body, or the role that was spoken of. A body is meant where it acts in the sentence of the name or in those just
before; where no body does, the office stays bare.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reporter.extraction.clauses import could_act
from reporter.extraction.noun_phrases import ARTICLES, OWN, belongs, forward, is_rank, rank_of
from reporter.extraction.offices import Role, compose
from reporter.extraction.offices import owned_by as owned
from reporter.extraction.owners import Owner, owner_of
from reporter.extraction.printed import Word, inside, words_of
from reporter.knowledge import ActorKind, roles

if TYPE_CHECKING:
    from reporter.extraction.incumbents import Holder
    from reporter.extraction.reading import Article, Sentence
    from reporter.facts import Span
    from reporter.language.actors import ActorSpan

_PERSON = "PERSON"
_BACK = 2
_MISSION = re.compile(r"\bthe (?:mission|force)$")
_STAND_IN = re.compile(r" (?:of|for|at|with) the (?P<noun>\w+)$")
_LANDS = frozenset({"country", "nation", "island", "state"})
_OF_MISSION = re.compile(r"^(?:Mission|mission) (?=\w+$)")
_WITH_STAFF = frozenset({ActorKind.MISSION, ActorKind.AGENCY, ActorKind.FORCE})
# Words between a name and its verb: ", 64,".
_AGE = 3


# --- whose it is ------------------------------------------------------------------------------------------------


def with_bodies(article: Article, holders: Sequence[Holder]) -> list[Role]:
    """Give the roles of the holders in order, with the body that a bare one is of and the mission's name."""
    return [_named_mission(article, holder, _with_body(article, holder)) for holder in holders]


def _with_body(article: Article, holder: Holder) -> Role:
    role = holder.role
    if (stand_in := _STAND_IN.search(role.text)) and stand_in["noun"] in roles().stand_ins - _LANDS:
        owner = next((one for place in holder.places if (one := _body_around(article, *place))), None)
        text = f"{_STAND_IN.sub('', role.text)} of {owner.text}" if owner is not None else role.text
        return replace(role, text=text, owned=True, body=owner.voice if owner else role.body)
    plain = all(word in roles().bodily for word in role.office.lower().split())
    if role.owned or not role.office or role.rank not in roles().bodily or not plain:
        return role
    for span, sentence in holder.places:
        if owner := _body_around(article, span, sentence):
            return owned(role, owner)
    return role


def _body_around(article: Article, name: Span, sentence: Sentence) -> Owner | None:
    """Give the body nearest before a name in its sentence, or else the one that acts in the sentences before."""
    here = [found for found in sentence.actors if found.span.end_char <= name.start and _has_staff(found)]
    if here:
        return _full(here[-1])
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _BACK), -1):
        found = [found for found in article.sentences[index].actors if _has_staff(found)]
        acting = [one for one in found if could_act(one.span.root)]
        if found:
            return _full((acting or found)[-1])
    return None


def _has_staff(found: ActorSpan) -> bool:
    """Tell a mission, an agency or a force, which have spokesmen and directors of their own."""
    return found.actor.kind in _WITH_STAFF and found.how != "office"


def _full(found: ActorSpan) -> Owner:
    mission = found.actor.kind is ActorKind.MISSION
    return Owner(f"the {found.actor.name}", found.actor.name) if mission else owner_of(found)


def _named_mission(article: Article, holder: Holder, role: Role) -> Role:
    """Give "the mission" its name where the article has named one, the last before the holder."""
    text = _OF_MISSION.sub("", role.text)
    if text != role.text:
        text = f"{text} of the mission"
    if not _MISSION.search(text):
        return role
    at = min((span.start for span, _ in holder.places), default=0)
    known = [f for s in article.sentences for f in s.actors if f.actor.kind is ActorKind.MISSION]
    before = [found.actor.name for found in known if found.span.start_char < at]
    named = before[-1:] or [found.actor.name for found in known[:1]]
    return replace(role, text=_MISSION.sub(f"the {named[0]}", text)) if named else role


# --- the office spoken of before --------------------------------------------------------------------------------


def spoken_of_before(name: Span, sentence: Sentence, before: Sequence[Sentence]) -> Role | None:
    """Give the office of "The American ambassador to the OAS sold insurance. X told its council that …".

    The one office in the sentence before, or in the clause before, that has no name yet, is its subject and somebody's;
    whoever is named next must do something, too.
    """
    words = words_of(sentence)
    first, last = inside(words, name)
    if last - first < len(("first", "family")) or not _does(words, last):
        return None
    if first > 1 and words[first - 1].lower == "but":
        return _only_office(words[: first - 1], words, before)
    alone = first <= 1 or (words[first - 1].is_mark and not any(map(is_rank, words[:first])))
    if not alone or not before:
        return None
    earlier = words_of(before[-1])
    return _only_office(earlier, earlier, before[:-1])


def _does(words: Sequence[Word], last: int) -> bool:
    """Tell whether a verb follows a name, or its age and a verb."""
    at = last
    while at < len(words) and words[at].lower in {"jr", "jr.", "sr", "."}:
        at += 1
    if at + _AGE < len(words) and words[at].text == "," and words[at + 1].text.isdigit():
        at += _AGE
    return at < len(words) and words[at].pos in {"VERB", "AUX"}


def _only_office(part: Sequence[Word], words: tuple[Word, ...], before: Sequence[Sentence]) -> Role | None:
    if any(word.token is not None and word.token.ent_type_ == _PERSON for word in part):
        return None
    found = list(_offices(part, words, before))
    acts, role = found[0] if len(found) == 1 else (False, None)
    return role if acts else None


def _is_rank_behind(part: Sequence[Word], at: int) -> bool:
    """Tell that the next word is the rank, as in "police chief inspector", but not in "governor general"."""
    return at + 1 < len(part) and is_rank(part[at + 1]) and rank_of(part[at + 1]) not in roles().weak


def _offices(part: Sequence[Word], words: tuple[Word, ...], before: Sequence[Sentence]) -> Iterator[tuple[bool, Role]]:
    """Give the offices of some state or body in a stretch of words, and whether they act in it."""
    for at, word in enumerate(part):
        if not is_rank(word) or rank_of(word) not in roles().ranks or _is_rank_behind(part, at):
            continue
        start = at
        while start > 0 and belongs(part[start - 1]) and part[start - 1].lower not in {"of", "to", "for", "in", "and"}:
            start -= 1
            if part[start].lower in ARTICLES | OWN:
                break
        phrase = [*part[start:at], *forward(words, at)]
        phrase = [w for i, w in enumerate(phrase) if i > 0 or w.lower not in ARTICLES]
        role = compose(phrase, words, start, before)
        if role is not None and role.owned:
            yield word.token is not None and could_act(word.token), role
