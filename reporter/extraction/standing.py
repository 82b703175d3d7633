"""Who stands for whom: the state or body of a person, by what the article says of him anywhere.

Comes in: a noun that names a person, or a pronoun, in its sentence and article. Goes out: a canonical name or None.
Must not know promises.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reporter.extraction.actors import acting_name
from reporter.knowledge import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from spacy.tokens import Token

    from reporter.extraction.reading import Article, Sentence
    from reporter.facts import Span
    from reporter.language.actors import ActorSpan

_ACTING = frozenset({ActorKind.STATE, ActorKind.BODY, ActorKind.AGENCY, ActorKind.MISSION, ActorKind.FORCE})
_DECIDERS = frozenset({"UN Security Council", "UN General Assembly", "UN trust fund"})
_PRONOUNS = frozenset({"he", "she", "his", "her"})
_CLAUSE = frozenset({"VERB", "AUX", "SCONJ"})
_AWAY = frozenset({"to", "in", "with", "at"})
_REACH = 10
_BACK = 2


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
    """Give the family names of those spoken of before a pronoun, the first of its own sentence first."""
    yield from (_family(article, person) for person in sentence.persons if person.end <= who.idx)
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _BACK), -1):
        yield from (_family(article, person) for person in article.sentences[index].persons)


def _family(article: Article, person: Span) -> str:
    return article.document.text[person.start : person.end].split()[-1]


@lru_cache(maxsize=2)
def _standing(article: Article) -> Mapping[str, str]:
    """Give the actors of an article's persons by family name, as they are first told."""
    found: dict[str, str] = {}
    for sentence in article.sentences:
        for person in sentence.persons:
            name = _family(article, person)
            if name not in found and (actor := _beside(person, sentence)):
                found[name] = actor
    return found


def _beside(person: Span, sentence: Sentence) -> str | None:
    """Give the actor in the words right before a name or right behind it."""
    before = [t for t in sentence.tokens if t.idx < person.start][-_REACH:]
    behind = [t for t in sentence.tokens if t.idx >= person.end][:_REACH]
    return _in_title(_title(before), sentence) or _in_title(_apposition(behind), sentence)


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
    inside = {token.i for token in words}
    for found in sentence.actors:
        if acts(found) and found.span.root.i in inside and not _away(found.span.root):
            return acting_name(found.actor)
    return None


def _away(token: Token) -> bool:
    """Tell the country where somebody is sent: "ambassador to Haiti"."""
    before = token.doc[max(token.sent.start, token.i - 2) : token.i]
    return any(word.lower_ in _AWAY for word in before)
