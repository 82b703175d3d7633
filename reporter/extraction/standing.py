"""Who stands for whom: the state or body of a person, by what the article says of him anywhere.

Comes in: a noun that names a person, or a pronoun, in its sentence and article. Goes out: a canonical name or None.
Must not know promises.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from reporter.extraction.actors import HOST, acting_name, capitals, is_host, only_leads
from reporter.knowledge import ActorKind, actors
from reporter.knowledge.promises import promises

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reporter.extraction.reading import Article, Sentence
    from reporter.facts import Span
    from reporter.knowledge import Actor
    from reporter.language.actors import ActorSpan
    from reporter.language.tokens import Token

_ACTING = frozenset({ActorKind.STATE, ActorKind.BODY, ActorKind.AGENCY, ActorKind.MISSION, ActorKind.FORCE})
_DECIDERS = frozenset({"UN Security Council", "UN General Assembly", "UN trust fund"})
_PRONOUNS = frozenset({"he", "she", "his", "her"})
_CLAUSE = frozenset({"VERB", "AUX", "SCONJ"})
_AWAY = frozenset({"to", "in", "with", "at"})
MISSIONS = frozenset({"mission", "force"})
_SERVES_MISSION = MISSIONS | {"commander"}
_REACH = 10
_FURTHER = 18
_BACK, _FAR_BACK = 4, 8
# Offices that states have, and words with which they are somebody else's.
_NATIONAL = frozenset(
    {"president", "minister", "premier", "secretary", "general", "adviser", "advisor", "inspector-general"}
)
_BRANCHES = frozenset({"ministry", "government", "cabinet", "presidency", "treasury"})
_OTHERS = frozenset(
    {"former", "opposition", "shadow", "committee", "press", "deputy-general", "at", "with", "for", "late"}
)
_DATELINE = re.compile(r"(?P<city>[A-ZÀ-Þ’'.][A-ZÀ-Þ’'. -]{3,}?)(?:\s*[,(/–—]|\s--?\s)")
_LONGEST_DATELINE = 60
_SEATS = frozenset({"Geneva", "New York", "Washington", "Brussels", "Vienna", "Rome", "Paris", "London"})
# How often a state must be named, and how much more often than the next one; the first sentences count twice.
_OFTEN, _AHEAD, _OPENING = 4, 1.5, 2
# Words behind "who" that put somebody at the head of a body.
_HEADING = frozenset(
    {
        "heads",
        "leads",
        "runs",
        "chairs",
        "commands",
        "directs",
        "helm",
        "head",
        "charge",
        "presides",
        "oversees",
        "speaks",
    }
)


def acts(found: ActorSpan) -> bool:
    """Tell an actor that can bind itself."""
    return found.actor.kind in _ACTING and found.actor.name not in _DECIDERS


def state_of_person(who: Token, sentence: Sentence, article: Article) -> str | None:
    """Give whom a person, or the last person before a pronoun, stands for."""
    known = _standing(article)
    if who.lower_ in _PRONOUNS:
        return next((known[name] for name in people_before(who, sentence, article) if name in known), None)
    inside = [_family(article, person) for person in sentence.persons if person.start <= who.idx < person.end]
    return next((known[name] for name in inside if name in known), None) or next(
        (
            known[token.text]
            for token in who.subtree
            if token.text in known and (token.ent_type_ == "PERSON" or (token == who and token.pos_ == "PROPN"))
        ),
        None,
    )


def people_before(who: Token, sentence: Sentence, article: Article) -> Iterable[str]:
    """Give the family names of those last spoken of before a pronoun: in its own sentence or the nearest with any."""
    own = [person for person in sentence.persons if person.end <= who.idx]
    before = article.sentences[max(0, sentence.index - _BACK) : sentence.index]
    near = own or next((list(s.persons) for s in reversed(before) if s.persons), [])
    if near:
        return [_family(article, person) for person in near]
    further = article.sentences[max(0, sentence.index - _FAR_BACK) : sentence.index]
    told = ([name for name in article.roles if name in _words(s)] for s in reversed(further))
    return next((names for names in told if names), [])


def _words(sentence: Sentence) -> frozenset[str]:
    """Give the words of a sentence as printed."""
    return frozenset(token.text for token in sentence.tokens)


def _family(article: Article, person: Span) -> str:
    return article.document.text[person.start : person.end].split()[-1]


@lru_cache(maxsize=2)
def _standing(article: Article) -> Mapping[str, str]:
    """Give the actors of an article's persons by family name, as they are first told, or else by their offices."""
    found: dict[str, str] = {}
    for sentence in article.sentences:
        for person in sentence.persons:
            name = _family(article, person)
            if name not in found and (actor := _beside(person, sentence, article)):
                found[name] = actor
    return {name: actor for name, role in article.roles.items() if (actor := _of_role(role, article))} | found


def _of_role(role: str, article: Article) -> str | None:
    """Give whom an office is of: the state or body that it names, or for one that only states have the article's."""
    office, _, owner = role.rpartition(" of ")
    last = role.lower().split()[-1]
    if office and office.lower().split()[-1] in {"minister", "secretary"} and owner.lower() not in _named_actors():
        last = office.lower().split()[-1]  # "Minister of Finance"
    elif office and owner.lower().split()[-1] in _BRANCHES and owner.lower() not in _named_actors():
        last = "minister"  # "spokesman of the ministry"
    elif office:
        owner = owner.partition(" to ")[0].removeprefix("the ").removesuffix(f" {HOST}") or owner
        known = _named_actors().get(owner.lower())
        return acting_name(known) if known is not None else None
    if last not in _NATIONAL or not {*role.lower().split()}.isdisjoint(_OTHERS):
        return None
    without = {"president": promises().bound.crowned | {HOST}}.get(last, frozenset())
    if role.lower().endswith("prime minister"):
        without = promises().bound.presidential
    return next(
        (state for state in (_dateline(article), foreign_home(article)) if state and state not in without), None
    )


@cache
def _named_actors() -> Mapping[str, Actor]:
    """Give the actors that can bind themselves by all their names."""
    able = (one for one in actors().actor if one.kind in _ACTING and one.name not in _DECIDERS)
    return {name.lower(): one for one in able for name in (*one.aliases, *one.certain_names, one.name)}


def _dateline(article: Article) -> str | None:
    """Give the state of the capital that an article is dated from: "KINGSTON, Jamaica, July 2 —"."""
    text = article.sentences[0].text[:_LONGEST_DATELINE] if article.sentences else ""
    found = _DATELINE.match(text)
    city = found["city"].title() if found else ""
    return None if city in _SEATS else capitals().get(city)


@lru_cache(maxsize=2)
def foreign_home(article: Article) -> str | None:
    """Give the state from abroad whose offices an article names without saying of which: the one it names most."""
    named: Counter[str] = Counter()
    for sentence in article.sentences:
        for found in sentence.actors:
            if (found.actor.kind is ActorKind.STATE or found.actor.state) and not only_leads(found):
                named[acting_name(found.actor)] += 2 if sentence.index < _OPENING else 1
    text = article.document.text
    for city, state in capitals().items():
        if city not in _SEATS:
            named[state] += text.count(city)
    opening = text[: article.sentences[0].span.start] if article.sentences else ""
    for one in actors().actor:
        if one.name in named and any(name in opening for name in (one.name, *one.demonyms)):
            named[one.name] += 2
    del named[HOST]
    (state, most), (_, second) = [*named.most_common(2), ("", 0), ("", 0)][:2]
    return state if most >= _OFTEN and most >= _AHEAD * second else None


def _beside(person: Span, sentence: Sentence, article: Article) -> str | None:
    """Give the actor in the words right before a name or right behind it; the mission's and the host's need no name."""
    title = _title([t for t in sentence.tokens if t.idx < person.start][-_REACH:])
    behind = _apposition([t for t in sentence.tokens if t.idx >= person.end][:_FURTHER])
    words = {t.lower_ for t in (*title, *behind)}
    if actor := _in_title(title, sentence) or _in_title(behind, sentence):
        return actor
    if words & _SERVES_MISSION:
        return mission_of(sentence, article)
    if (role := article.roles.get(_family(article, person))) and (actor := _of_role(role, article)):
        return actor
    near = (a for s in article.sentences[max(0, sentence.index - 1) : sentence.index + 1] for a in s.actors)
    alone = not any(acts(a) and not is_host(a.actor) and a.actor.kind is ActorKind.STATE for a in near)
    return HOST if "prime" in words and alone else None


def mission_of(sentence: Sentence, article: Article) -> str:
    """Give the mission named in a sentence, before it or else behind it, as it is called where it has no name."""
    for index in (*range(sentence.index, -1, -1), *range(sentence.index + 1, len(article.sentences))):
        for found in reversed(article.sentences[index].actors):
            if found.actor.kind is ActorKind.MISSION and acts(found):
                return acting_name(found.actor)
    return "mission"


def _title(before: list[Token]) -> list[Token]:
    """Give the words of "Kenya's interior minister, Kithure Kindiki" and "US Secretary of State Marco Rubio"."""
    title: list[Token] = []
    commas = 0
    for token in reversed(before):
        commas += token.text == ","
        if token.pos_ in _CLAUSE or commas > 1 or (token.text == "," and title) or token.text in {";", ":", "—", "–"}:
            break
        title.insert(0, token)
    return title


def _apposition(behind: list[Token]) -> list[Token]:
    """Give the words of ", the American ambassador to the United Nations," and "of Haiti"."""
    if not behind or behind[0].text not in {",", "of", "("}:
        return []
    whole = next((at for at, t in enumerate(behind[1:], 1) if t.text in {",", ";", ")"}), len(behind))
    # "the Surinamese who is at the helm of …"
    heading = any(t.lower_ == "who" for t in behind[:whole]) and any(t.lower_ in _HEADING for t in behind[:whole])
    verb = next((at for at, t in enumerate(behind[1:], 1) if t.pos_ in _CLAUSE), whole)
    return behind[: whole if heading else min(verb, whole)]


def _in_title(words: list[Token], sentence: Sentence) -> str | None:
    """Give a body before a nationality: the Kenyan commander of the mission speaks for the mission."""
    inside = {token.i for token in words}
    acting = [a for a in sentence.actors if acts(a) and a.span.root.i in inside and not _away(a.span.root)]
    bodies = [
        a for a in acting if a.actor.kind in {ActorKind.MISSION, ActorKind.AGENCY, ActorKind.BODY} and not a.actor.state
    ]
    return next((acting_name(a.actor) for a in (*bodies, *acting)), None)


def _away(token: Token) -> bool:
    """Tell the country where somebody is sent: "ambassador to Haiti"."""
    before = token.doc[max(token.sent.start, token.i - 2) : token.i]
    return any(word.lower_ in _AWAY for word in before)
