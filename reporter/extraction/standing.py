"""Who stands for whom: the state or body of a person, by what the article says of him anywhere.

Comes in: a noun that names a person, or a pronoun, in its sentence and article. Goes out: a canonical name or None.
Must not know promises.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reporter.extraction.actors import HOST, acting_name, is_host
from reporter.knowledge import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reporter.extraction.reading import Article, Sentence
    from reporter.facts import Span
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
_BACK = 4


def acts(found: ActorSpan) -> bool:
    """Tell an actor that can bind itself."""
    return found.actor.kind in _ACTING and found.actor.name not in _DECIDERS


def state_of_person(who: Token, sentence: Sentence, article: Article) -> str | None:
    """Give whom a person, or the last person before a pronoun, stands for."""
    known = _standing(article)
    if who.lower_ in _PRONOUNS:
        return next((known[name] for name in _people_before(who, sentence, article) if name in known), None)
    return next(
        (known[token.text] for token in who.subtree if token.text in known and token.ent_type_ == "PERSON"), None
    )


def _people_before(who: Token, sentence: Sentence, article: Article) -> Iterable[str]:
    """Give the family names of those last spoken of before a pronoun: in its own sentence or the nearest with any."""
    own = [person for person in sentence.persons if person.end <= who.idx]
    before = article.sentences[max(0, sentence.index - _BACK) : sentence.index]
    near = own or next((list(s.persons) for s in reversed(before) if s.persons), [])
    return (_family(article, person) for person in near)


def _family(article: Article, person: Span) -> str:
    return article.document.text[person.start : person.end].split()[-1]


@lru_cache(maxsize=2)
def _standing(article: Article) -> Mapping[str, str]:
    """Give the actors of an article's persons by family name, as they are first told."""
    found: dict[str, str] = {}
    for sentence in article.sentences:
        for person in sentence.persons:
            name = _family(article, person)
            if name not in found and (actor := _beside(person, sentence, article)):
                found[name] = actor
    return found


def _beside(person: Span, sentence: Sentence, article: Article) -> str | None:
    """Give the actor in the words right before a name or right behind it; the mission's and the host's need no name."""
    title = _title([t for t in sentence.tokens if t.idx < person.start][-_REACH:])
    behind = _apposition([t for t in sentence.tokens if t.idx >= person.end][:_REACH])
    words = {t.lower_ for t in (*title, *behind)}
    if actor := _in_title(title, sentence) or _in_title(behind, sentence):
        return actor
    if words & _SERVES_MISSION:
        return mission_of(sentence, article)
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
    end = next(
        (at for at, t in enumerate(behind[1:], 1) if t.pos_ in _CLAUSE or t.text in {",", ";", ")"}), len(behind)
    )
    return behind[:end]


def _in_title(words: list[Token], sentence: Sentence) -> str | None:
    """Give a body before a nationality: the Kenyan commander of the mission speaks for the mission."""
    inside = {token.i for token in words}
    acting = [a for a in sentence.actors if acts(a) and a.span.root.i in inside and not _away(a.span.root)]
    bodies = [a for a in acting if a.actor.kind in {ActorKind.MISSION, ActorKind.AGENCY}]
    return next((acting_name(a.actor) for a in (*bodies, *acting)), None)


def _away(token: Token) -> bool:
    """Tell the country where somebody is sent: "ambassador to Haiti"."""
    before = token.doc[max(token.sent.start, token.i - 2) : token.i]
    return any(word.lower_ in _AWAY for word in before)
