"""Commitments: sentences in which an actor promises, or is reported to have promised, to do something.

Comes in: an article. Goes out: one commitment for each such sentence, by the actor first bound. Appeals, refusals and
wishes are none (`undertakings`); who is bound is settled in `promisers`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.actors import HOST, is_host
from reporter.extraction.clauses import base_forms, preposition
from reporter.extraction.promisers import Promiser, Tie, promiser, titled
from reporter.extraction.undertakings import Force, Undertaking, undertakings
from reporter.facts import Commitment
from reporter.knowledge import ActorKind, lexicon
from reporter.knowledge.promises import promises

if TYPE_CHECKING:
    from reporter.extraction.reading import Article, Sentence

_MISSION = re.compile(r"\b(?:Haiti\w*|mission|force|MSS|Port-au-Prince)\b")
_TOWARDS = frozenset({"to", "for", "in", "with", "against"})


def commitments(article: Article) -> tuple[Commitment, ...]:
    """Give the sentences of an article that promise something, each once."""
    found = (_commitment(sentence, article) for sentence in article.sentences)
    return tuple(commitment for commitment in found if commitment)


def _commitment(sentence: Sentence, article: Article) -> Commitment | None:
    bound = [who for made in undertakings(sentence) if (who := _bound(made, sentence, article))]
    first = next((who for who in bound if who.name), next(iter(bound), None))
    return Commitment(actor=first.name, evidence=sentence.evidence()) if first else None


def _bound(made: Undertaking, sentence: Sentence, article: Article) -> Promiser | None:
    """Give who is bound by an undertaking, if anybody is."""
    who = promiser(made.who, sentence, article)
    if who.tie is Tie.NOBODY or _elsewhere(made, who.name, sentence):
        return None
    if made.force is Force.WORD:
        return who if _gives_word(made, who) else None
    return who if who.name and _does(made, who, sentence) else None


def _gives_word(made: Undertaking, who: Promiser) -> bool:
    """Tell a promiser who is known, or is several, or holds an office without our learning of which state."""
    if made.who is not None and who.tie is Tie.THEIRS and made.who.is_currency:
        return True  # "Ottawa's C$60 million, pledged in December, …"
    if made.who is None or who.tie not in {Tie.NAMED, Tie.OWN, Tie.SELF, Tie.GROUP}:
        return False
    return who.name is not None or who.tie is Tie.GROUP or titled(made.who)


def _does(made: Undertaking, who: Promiser, sentence: Sentence) -> bool:
    """Tell whether somebody says, or is said, to be going to do something."""
    future, forms, said = promises().future, base_forms(made.word), _reported(sentence)
    if who.tie is Tie.GIVEN:
        return said and bool(forms & (future.moving | future.doing | promises().readiness))
    if who.tie is Tie.THEIRS and who.name != HOST and not (forms & future.withdrawals):
        return said or made.force is Force.DEED or (made.force is Force.SENT and bool(forms & future.moving))
    if made.force is Force.SENT:
        return False
    if who.tie is Tie.THING:
        return said and made.who is None and made.word.pos_ == "NOUN"
    if who.tie is Tie.NAMED:
        return said or (made.force is Force.DEED and who.name != HOST)
    return said or (made.force is Force.DEED and (who.tie is Tie.OWN or bool(forms & future.doing)))


def _elsewhere(made: Undertaking, actor: str | None, sentence: Sentence) -> bool:
    """Tell a promise to another country, where neither Haiti nor the mission is spoken of."""
    others = [
        a
        for a in sentence.actors
        if a.actor.kind is ActorKind.STATE and a.span.start_char > made.word.idx and a.actor.name != actor
    ]
    towards = any({preposition(a.span.root), preposition(a.span.root.head)} & _TOWARDS for a in others)
    here = any(is_host(a.actor) or a.actor.kind is ActorKind.MISSION for a in sentence.actors)
    return towards and not here and not _MISSION.search(sentence.text)


def _reported(sentence: Sentence) -> bool:
    speech = lexicon().speech | promises().bound.reporting | promises().promising
    said = any(base_forms(token) & speech for token in sentence.tokens if token.pos_ == "VERB")
    return said or "according to" in sentence.text.lower()
