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

from reporter.extraction.clauses import base_forms, could_act, deeds_of
from reporter.extraction.noun_phrases import ARTICLES, OWN, belongs, forward, is_rank, rank_of
from reporter.extraction.offices import Role, compose, join, last_chaired
from reporter.extraction.offices import owned_by as owned
from reporter.extraction.owners import Owner, owner_of
from reporter.extraction.printed import Word, inside, words_of
from reporter.extraction.towns import town_of
from reporter.knowledge import ActorKind, lexicon, roles

if TYPE_CHECKING:
    from reporter.extraction.incumbents import Holder
    from reporter.extraction.reading import Article, Sentence
    from reporter.facts import Span
    from reporter.language.actors import ActorSpan

_PERSON = "PERSON"
_BACK = 2
_MISSION = re.compile(r"\bthe (?:mission|force)$")
_STAND_IN = re.compile(r" (?:of|for|at|with) the (?P<noun>\w+)$")
_CHAIRED = re.compile(r" of the (?P<noun>\w+)$")
_LANDS = frozenset({"country", "nation", "island", "state"})
_OF_MISSION = re.compile(r"^(?:Mission|mission) (?=\w+$)")
_MAYOR = re.compile(r"(?:(?:former|deputy|acting|interim) )*Mayor(?: of the (?:town|city|commune|village))?")
_KEEPER = re.compile(
    r"(?:(?:medical|nursing|deputy|former|acting|interim|clinical|executive) )*"
    r"(?:director|manager|warden|principal|matron)"
    r"(?: of the (?:home|place|hospital|clinic|school|prison|orphanage|institution|centre|center))?",
    re.IGNORECASE,
)
_HOUSES = frozenset(
    {"hospital", "clinic", "orphanage", "prison", "lycée", "college", "shelter", "penitentiary", "maternity"}
)
_NEAR_HOUSE = 4
_CHAIRS = frozenset({"chair", "chairman", "chairwoman", "chairperson"})
_COMMITTEES = ("committee", "commission")
_WITH_STAFF = frozenset({ActorKind.MISSION, ActorKind.AGENCY, ActorKind.FORCE})
_COUNCIL = "UN Security Council"
_POSTED = frozenset({"ambassador", "envoy", "delegate", "representative"})
_OF_STATE = re.compile(r"^[\w -]+ of (?:the )?(?!UN\b)[A-Z][\w’'-]*(?: (?:and |of )?(?:the )?[A-Z][\w’'-]*)*$")
_DIRECTING = frozenset({"director", "director-general", "executive"})
# A release says in its first sentences whose it is.
_OPENING = 5
# Words between a name and its verb: ", 64,".
_AGE = 3


# --- whose it is ------------------------------------------------------------------------------------------------


def with_bodies(article: Article, holders: Sequence[Holder]) -> list[Role]:
    """Give the roles of the holders in order, with the body that a bare one is of and the mission's name."""
    told = (_named_mission(article, holder, _with_body(article, holder)) for holder in holders)
    return [_at_council(article, holder, role) for holder, role in zip(holders, told, strict=True)]


def _at_council(article: Article, holder: Holder, role: Role) -> Role:
    """Give the ambassador of a state who speaks where the Security Council is spoken of as one to the UN."""
    if role.rank not in _POSTED or not role.owned or role.body is not None or not _OF_STATE.search(role.text):
        return role
    near = (s for _, at in holder.places for s in article.sentences[max(0, at.index - _BACK) : at.index + 1])
    spoken_of = any(f.actor.name == _COUNCIL for s in near for f in s.actors)
    opening = any(
        f.actor.name == _COUNCIL and could_act(f.span.root) for s in article.sentences[:_OPENING] for f in s.actors
    )
    called = opening or any(" the Council" in at.text for _, at in holder.places)
    return replace(role, text=f"{role.text} to the UN") if spoken_of or called else role


def _with_body(article: Article, holder: Holder) -> Role:
    role = holder.role
    if (chaired := _CHAIRED.search(role.text)) and chaired["noun"] in roles().chaired:
        before = [s for _, at in holder.places[:1] for s in article.sentences[: at.index]]
        body = last_chaired((), before, chaired["noun"])
        return replace(role, text=f"{_CHAIRED.sub('', role.text)} of the {body}") if body else role
    if (stand_in := _STAND_IN.search(role.text)) and stand_in["noun"] in roles().stand_ins - _LANDS:
        owner = next((one for place in holder.places if (one := _body_around(article, *place, role))), None)
        text = f"{_STAND_IN.sub('', role.text)} of {owner.text}" if owner is not None else role.text
        return replace(role, text=text, owned=True, body=owner.voice if owner else role.body)
    if (local := _in_place(article, holder)) is not None:
        return local
    plain = all(word in roles().bodily for word in role.office.lower().split())
    if role.owned or not role.office or role.rank not in roles().bodily or not plain or role.text != role.office:
        return role
    owners = (_body_around(article, span, sentence, role) for span, sentence in holder.places)
    owner = next((one for one in owners if one is not None), None) or _releaser(article, role)
    return owned(role, owner) if owner is not None else role


def _in_place(article: Article, holder: Holder) -> Role | None:
    """Give a mayor the town, a medical director the hospital and a chairman the committee that was spoken of."""
    role = holder.role
    if _MAYOR.fullmatch(role.text) and (town := town_of(article, holder.places)):
        return replace(role, text=f"{role.office} of {town}", owned=True)
    if _KEEPER.fullmatch(role.text) and (house := _house(article, holder)):
        return replace(role, text=f"{role.text.split(' of ')[0]} of {house}", owned=True)
    return _chairing(article, holder, role) if role.text.lower() in _CHAIRS else None


def _house(article: Article, holder: Holder) -> str:
    """Give the hospital, school or prison with a name that was spoken of last."""
    for _, at in holder.places[:1]:
        for said in reversed(article.sentences[max(0, at.index - _NEAR_HOUSE) : at.index + 1]):
            words = words_of(said)
            for end in reversed(range(len(words))):
                if words[end].lower in _HOUSES and words[end].is_name and (name := _name_around(words, end)):
                    return name
    return ""


def _name_around(words: Sequence[Word], at: int) -> str:
    """Give the name that a word like "Hospital" is part of: "La Paix Hospital", "Hospital of Mirebalais"."""
    start, end = at, at + 1
    while start > 0 and _is_named(words[start - 1]):
        start -= 1
    while end + 1 < len(words) and words[end].lower in {"of", "de"} and words[end + 1].is_name:
        end += 2
    return join(words[start:end]) if end - start > 1 else ""


def _is_named(word: Word) -> bool:
    return (
        word.is_name and word.actor is None and not is_rank(word) and word.pos not in {"ADP", "DET", "SCONJ", "CCONJ"}
    )


def _chairing(article: Article, holder: Holder, role: Role) -> Role:
    """Give a bare chairman the committee that was spoken of last."""
    near = [s for _, at in holder.places[:1] for s in article.sentences[max(0, at.index - _BACK) : at.index + 1]]
    named = (last_chaired(words_of(s), (), noun) for s in reversed(near) for noun in _COMMITTEES)
    body = next((one for one in named if one), "")
    return replace(role, text=f"{role.text} of the {body}", owned=True) if body else role


def _releaser(article: Article, role: Role) -> Owner | None:
    """Give the body whose release an article is, which says in its first sentences what it says "today"."""
    for sentence in article.sentences[:_OPENING]:
        today = any(token.lower_ == "today" for token in sentence.tokens)
        speaking = (found for found in sentence.actors if _has_staff(found, role) and _speaks(found))
        if today and (found := next(speaking, None)) is not None:
            return _full(found)
    return None


def _speaks(found: ActorSpan) -> bool:
    said = lexicon().speech | {"announce", "report", "warn", "appeal"}
    return any(base_forms(verb) & said for verb in deeds_of(found.span.root))


def _body_around(article: Article, name: Span, sentence: Sentence, role: Role) -> Owner | None:
    """Give the body nearest before a name in its sentence, or else the one that acts in the sentences before."""
    here = [found for found in sentence.actors if found.span.end_char <= name.start and _has_staff(found, role)]
    if here:
        return _full(here[-1])
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _BACK), -1):
        found = [found for found in article.sentences[index].actors if _has_staff(found, role)]
        acting = [one for one in found if could_act(one.span.root)]
        if found:
            return _full((acting or found)[-1])
    return None


def _has_staff(found: ActorSpan, role: Role) -> bool:
    """Tell a mission, an agency or a force, which have spokesmen of their own; no mission has a director."""
    directed = role.rank in _DIRECTING and found.actor.kind is ActorKind.MISSION
    return found.actor.kind in _WITH_STAFF and found.how != "office" and not directed


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
    said = _MISSION.search(text)
    alike = [name for name in before if said is not None and said[0].split()[-1] in name.lower().split()]
    named = alike[-1:] or before[-1:] or [found.actor.name for found in known[:1]]
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
