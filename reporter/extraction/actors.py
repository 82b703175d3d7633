"""Who acts: the state or body behind a verb, found in the sentence or carried over from the ones before.

Comes in: a number or a verb with its sentence, and the article. Goes out: canonical names. A branch or a person
stands for its state; a pronoun or "the East African country" for the state that was last spoken of.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from reporter.extraction.clauses import agent, base_forms, is_sum, name_phrase, owners, predicate, subject
from reporter.knowledge import Actor, ActorKind, actors, lexicon
from reporter.language.actors import ActorSpan

if TYPE_CHECKING:
    from reporter.extraction.reading import Article, Sentence
    from reporter.language.tokens import Token

_ACTING = frozenset({ActorKind.STATE, ActorKind.BODY, ActorKind.AGENCY})
# The brief's own country: it suffers and is helped; others send and pay.
HOST = "Haiti"
_BACK = 3


@cache
def capitals() -> dict[str, str]:
    """Give the states by the names of cities that stand for them."""
    return {city: a.name for a in actors().actor if a.kind is ActorKind.STATE for city in a.metonyms}


@cache
def capitals_and_states() -> frozenset[str]:
    """Give the words that name a foreign state, its people or its capital, where they are one word."""
    states = [a for a in actors().actor if a.kind is ActorKind.STATE and a.name != HOST]
    return frozenset(name for a in states for name in (a.name, *a.aliases, *a.demonyms, *a.metonyms))


@cache
def longer_names() -> frozenset[str]:
    """Give the names of foreign states that are several words: "El Salvador"."""
    return frozenset(a.name for a in actors().actor if a.kind is ActorKind.STATE and a.name != HOST and " " in a.name)


def answering_state(actor: Actor) -> str | None:
    """Give the state that an actor is or belongs to."""
    return actor.state or (actor.name if actor.kind is ActorKind.STATE else None)


def acting_name(actor: Actor) -> str:
    """Give who answers for an actor: a ministry and a force act for their state."""
    return actor.state or actor.name


def is_host(actor: Actor) -> bool:
    """Tell the brief's own country, its ministries and its forces."""
    return acting_name(actor) == HOST


def only_leads(found: ActorSpan) -> bool:
    """Tell the country of "the Kenya-led mission", of which no more is said."""
    behind = found.span.doc.span(found.span.end, found.span.end + 2)
    return behind.text.lower().lstrip("-\u2011 ").startswith("led")


def named_in(article: Article, name: str) -> bool:
    """Tell whether an article names an actor, its people, its capital or one of its branches anywhere."""
    if any(acting_name(found.actor) == name for sentence in article.sentences for found in sentence.actors):
        return True
    return any(city in article.document.text for city, state in capitals().items() if state == name)


def state_of(token: Token, sentence: Sentence, *, cities: bool = False) -> str | None:
    """Give the state that a word names: itself, its people, its forces, or with `cities` its capital."""
    for found in sentence.actors:
        if found.span.start <= token.i < found.span.end:
            return found.actor.name if found.actor.kind is ActorKind.STATE else found.actor.state
    return capitals().get(token.text) if cities else None


def subject_actor(token: Token, sentence: Sentence) -> str | None:
    """Give the actor whose gift a token counts, or else the agent or the subject of the verb above it."""
    for owner, owned in owners(token):
        gift = base_forms(owned) & lexicon().state_gifts or is_sum(owned)
        if gift and (found := _named(owner, sentence)):
            return found
    verb = token if token.pos_ == "VERB" else predicate(token)
    while verb is not None:
        for noun in (agent(verb), subject(verb)):
            if noun is not None and (found := _named(noun, sentence)):
                return found
            if noun is not None and _unknown_name(noun):
                return None
        verb = predicate(verb)
    return None


def _named(noun: Token, sentence: Sentence) -> str | None:
    """Give the actor in a noun phrase: its head, or the nationality of its head ("Kenyan President …")."""
    inside = {token.i for token in name_phrase(noun)}
    for found in sentence.actors:
        if found.span.root.i in inside and _acts(found):
            return acting_name(found.actor)
    return None


def _unknown_name(noun: Token) -> bool:
    """Tell a name that is neither a person nor a known actor: whoever it is, it is not the actor further up."""
    return noun.pos_ == "PROPN" and noun.ent_type_ != "PERSON"


def _acts(found: ActorSpan) -> bool:
    acting = found.actor.kind in _ACTING or found.actor.state is not None
    return acting and not is_host(found.actor)


def only_beside(found: ActorSpan) -> bool:
    """Tell a country that is only named beside the mission: "Kenya-led", "led by Kenya", "the former Kenyan base"."""
    before = found.span.doc.span(max(0, found.span.start - 3), found.span.start).text.lower()
    return only_leads(found) or before.endswith((" led by", " headed by", "commanded by", "former", " the then"))


def topic_actor(sentence: Sentence, article: Article, before: int) -> str | None:
    """Give the state last spoken of before a character, in this sentence or a few back."""
    for index in range(sentence.index, max(-1, sentence.index - _BACK), -1):
        for found in reversed(article.sentences[index].actors):
            state = answering_state(found.actor)
            if state and state != HOST and found.span.start_char < before and not only_beside(found):
                return state
    return None
