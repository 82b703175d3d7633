"""Commitments: sentences in which an actor promises, or is reported to have promised, to do something.

Comes in: an article. Goes out: one commitment for each such sentence. Appeals, refusals and wishes are none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.actors import is_host, subject_actor, topic_actor
from reporter.extraction.clauses import auxiliaries, base_forms, negated, subject
from reporter.facts import Commitment
from reporter.knowledge import Actor, ActorKind, lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reporter.extraction.reading import Article, Sentence

_OWN = frozenset({"we", "i"})
_ANNOUNCING = frozenset({"announce", "agree"})
_GIVING = frozenset(
    {"officer", "police", "soldier", "troop", "personnel", "unit", "contingent", "fund", "money", "dollar"}
)
_UNDERTAKING = frozenset({ActorKind.STATE, ActorKind.BODY})
_DOING = frozenset(
    {"send", "deploy", "host", "train", "provide", "contribute", "give", "support", "help", "join", "continue"}
)


def commitments(article: Article) -> tuple[Commitment, ...]:
    """Give the sentences of an article that promise something, each once."""
    found = (_commitment(sentence, article) for sentence in article.sentences)
    return tuple(commitment for commitment in found if commitment)


def _commitment(sentence: Sentence, article: Article) -> Commitment | None:
    verb = next((token for token in sentence.tokens if _promises(token, sentence)), None)
    if verb is None:
        return None
    actor = subject_actor(verb, sentence) or topic_actor(sentence, article, sentence.span.end)
    return Commitment(actor=actor, evidence=sentence.evidence()) if actor else None


def _promises(token: Token, sentence: Sentence) -> bool:
    if token.pos_ not in ("VERB", "ADJ") or negated(token):
        return False
    forms = base_forms(token)
    head = subject(token)
    if forms & lexicon().promises and token.pos_ == "VERB":
        spoken = head is not None and head.pos_ in ("PROPN", "PRON", "NOUN")
        return spoken and (not forms & _ANNOUNCING or _gives(token))
    if "will" not in auxiliaries(token) or head is None:
        return False
    return bool(forms & _DOING) and (head.lower_ in _OWN | {"it"} or _state(head, sentence))


def _gives(verb: Token) -> bool:
    """Tell whether what is announced is something that is given or sent."""
    return any(base_forms(token) & (_GIVING | _DOING) or token.is_currency for token in verb.subtree)


def _state(head: Token, sentence: Sentence) -> bool:
    inside = set(head.subtree)
    return any(a.span.root in inside and _undertakes(a.actor) for a in sentence.actors)


def _undertakes(actor: Actor) -> bool:
    return (actor.kind in _UNDERTAKING or actor.state is not None) and not is_host(actor)
