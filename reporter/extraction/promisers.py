"""Promisers: which actor binds himself, behind a noun, a pronoun or the speaker of a sentence.

Comes in: the noun that names a promiser, if there is one, with its sentence and article. Goes out: a canonical name and
whether the noun itself named it. Gangs, parliaments and courts promise nothing here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.actors import HOST, acting_name, is_host
from reporter.extraction.clauses import base_forms, name_phrase
from reporter.knowledge import ActorKind, lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reporter.extraction.reading import Article, Sentence
    from reporter.language.actors import ActorSpan

_ACTING = frozenset({ActorKind.STATE, ActorKind.BODY, ActorKind.AGENCY, ActorKind.MISSION, ActorKind.FORCE})
_DECIDERS = frozenset({"UN Security Council", "UN General Assembly"})
_OWN = frozenset({"we", "i", "us", "our"})
_BACK = 3
_HOME_OFFICE = re.compile(
    r"\b(?:prime minister|the transitional (?:presidential )?council|^the government|transitional authorities)\b",
    re.IGNORECASE,
)


def named_promiser(who: Token | None, sentence: Sentence) -> str | None:
    """Give the actor in the promiser's own noun phrase."""
    if who is None or is_stranger(who, sentence):
        return None
    near = {token.i for token in name_phrase(who)} | {token.i for token in who.subtree if token.i <= who.i}
    acting = [a for a in sentence.actors if _acts(a)]
    named = [a for a in acting if a.span.root.i in near] or [a for a in acting if a.span.root in set(who.subtree)]
    return acting_name(named[0].actor) if named else None


def is_stranger(who: Token, sentence: Sentence) -> bool:
    """Tell gangs and their men, those who vote on the money of others, and known bodies that do not act here."""
    inside = set(who.subtree)
    forms = {form for token in inside for form in base_forms(token)}
    if forms & lexicon().strangers or forms & lexicon().undertaking.voters:
        return True
    known = [a for a in sentence.actors if a.span.root in inside]
    return bool(known) and not any(_acts(a) for a in known)


def spoken_promiser(who: Token | None, sentence: Sentence, article: Article) -> str | None:
    """Give the actor who speaks, or was last spoken of, where the promiser is a pronoun, a person or a thing."""
    if who is not None and is_stranger(who, sentence):
        return None
    here = [a for a in sentence.actors if _acts(a)]
    own = who is not None and who.lower_ in _OWN
    outside = [a for a in here if not is_host(a.actor)] or (here if own else [])
    if outside:
        return acting_name(outside[0].actor)
    return _before(sentence, article) or (HOST if here or _HOME_OFFICE.search(sentence.text) else None)


def _before(sentence: Sentence, article: Article) -> str | None:
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _BACK), -1):
        for found in article.sentences[index].actors:
            if _acts(found) and not is_host(found.actor):
                return acting_name(found.actor)
    return None


def _acts(found: ActorSpan) -> bool:
    return found.actor.kind in _ACTING and found.actor.name not in _DECIDERS
