"""Who acts: the state or body behind a verb, found in the sentence or carried over from the ones before.

Comes in: a number or a verb with its sentence, and the article. Goes out: canonical names. A branch or a person
stands for its state; a pronoun or "the East African country" for the state that was last spoken of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.clauses import agent, base_forms, is_sum, name_phrase, owners, predicate, subject
from reporter.knowledge import Actor, ActorKind, lexicon
from reporter.language.actors import ActorSpan

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reporter.extraction.reading import Article, Mention, Sentence

_ACTING = frozenset({ActorKind.STATE, ActorKind.BODY, ActorKind.AGENCY})
# The brief's own country: it suffers and is helped; others send and pay.
HOST = "Haiti"
_BACK = 3


def acting_name(actor: Actor) -> str:
    """Give who answers for an actor: a ministry and a force act for their state."""
    return actor.state or actor.name


def is_host(actor: Actor) -> bool:
    """Tell the brief's own country, its ministries and its forces."""
    return acting_name(actor) == HOST


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


def topic_actor(sentence: Sentence, article: Article, before: int) -> str | None:
    """Give the state last spoken of before a character, in this sentence or a few back."""
    for index in range(sentence.index, max(-1, sentence.index - _BACK), -1):
        for found in reversed(article.sentences[index].actors):
            state = found.actor.state or (found.actor.name if found.actor.kind is ActorKind.STATE else None)
            if state and state != HOST and found.span.start_char < before:
                return state
    return None


def people_sender(mention: Mention, article: Article) -> str | None:
    """Give who sends the people that a number counts."""
    sentence = mention.sentence
    if found := subject_actor(mention.anchor, sentence):
        return found
    return None if _strangers_act(mention) else topic_actor(sentence, article, mention.quantity.span.start)


def _strangers_act(mention: Mention) -> bool:
    """Tell whether somebody else is the subject: "other donors have promised …" is not the country before."""
    verb = predicate(mention.anchor)
    head = subject(verb) if verb is not None else None
    if head is None or mention.anchor in head.subtree:
        return False
    if _unknown_name(head):
        return True
    return bool(base_forms(head) & {"nation", "country", "state", "government", "donor", "partner"}) and any(
        child.lower_ in {"other", "several", "many", "some"} or child.like_num for child in head.children
    )
