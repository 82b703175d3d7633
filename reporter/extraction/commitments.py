"""Commitments: sentences in which an actor promises, or is reported to have promised, to do something.

Comes in: an article. Goes out: one commitment for each such sentence, by the actor first bound. Appeals, refusals and
wishes are none (`undertakings`); who is bound is settled in `promisers`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.actors import HOST, is_host
from reporter.extraction.clauses import base_forms
from reporter.extraction.promisers import is_stranger, named_promiser, spoken_promiser
from reporter.extraction.undertakings import Undertaking, undertakings
from reporter.facts import Commitment
from reporter.knowledge import ActorKind, lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reporter.extraction.reading import Article, Sentence

_OWN = frozenset({"we", "i"})
_SELVES = frozenset({"it", "he", "she", "they"})
_REST = frozenset({"more", "rest", "others", "remainder", "them"})
_MISSION = re.compile(r"\b(?:Haiti\w*|mission|force|MSS|Port-au-Prince)\b")


def commitments(article: Article) -> tuple[Commitment, ...]:
    """Give the sentences of an article that promise something, each once."""
    found = (_commitment(sentence, article) for sentence in article.sentences)
    return tuple(commitment for commitment in found if commitment)


def _commitment(sentence: Sentence, article: Article) -> Commitment | None:
    bound = (_bound(undertaking, sentence, article) for undertaking in undertakings(sentence))
    actor = next((name for name in bound if name), None)
    return Commitment(actor=actor, evidence=sentence.evidence()) if actor else None


def _bound(undertaking: Undertaking, sentence: Sentence, article: Article) -> str | None:
    """Give who is bound: the actor named; or, in words of promise and reported speech, the one who speaks."""
    who, forms, words = undertaking.who, base_forms(undertaking.word), lexicon().undertaking
    named = named_promiser(who, sentence)
    by_word = bool(forms & (words.promising | words.granting | words.willing | words.pledges))
    reported = _reported(sentence)
    if named is not None:
        bound = by_word or reported or (undertaking.firm and named != HOST)
        return named if bound and not _elsewhere(undertaking, named, sentence) else None
    if who is None:
        return spoken_promiser(who, sentence, article) if reported and not undertaking.firm and not by_word else None
    if is_stranger(who, sentence):
        return None
    stands = _stands_for_somebody(who)
    doing = undertaking.firm and bool(forms & words.doing) and who.lower_ in _SELVES
    if who.lower_ in _OWN or (by_word and stands) or doing or (reported and (stands or _given(who))):
        return spoken_promiser(who, sentence, article)
    return None


def _elsewhere(undertaking: Undertaking, actor: str, sentence: Sentence) -> bool:
    """Tell a promise to another country, where neither Haiti nor the mission is spoken of."""
    others = [
        a
        for a in sentence.actors
        if a.actor.kind is ActorKind.STATE and a.span.start_char > undertaking.word.idx and a.actor.name != actor
    ]
    here = any(is_host(a.actor) or a.actor.kind is ActorKind.MISSION for a in sentence.actors)
    return bool(others) and not here and not _MISSION.search(sentence.text)


def _reported(sentence: Sentence) -> bool:
    words = lexicon().undertaking
    speech = lexicon().speech | words.reporting | words.promising | words.granting
    said = any(base_forms(token) & speech for token in sentence.tokens if token.pos_ == "VERB")
    return said or "according to" in sentence.text.lower()


def _stands_for_somebody(who: Token) -> bool:
    """Tell a person's name, a personal pronoun, and "his country", "the government"."""
    title = who.pos_ in {"NOUN", "PROPN"} and bool(base_forms(who) & lexicon().undertaking.selves)
    return title or who.lower_ in _SELVES | _OWN or (who.pos_ == "PROPN" and who.ent_type_ in {"PERSON", ""})


def _given(who: Token) -> bool:
    """Tell people, money or goods that somebody sends."""
    given = lexicon().undertaking.gifts | lexicon().personnel
    return who.like_num or who.is_currency or who.lower_ in _REST or bool(base_forms(who) & given)
