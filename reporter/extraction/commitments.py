"""Commitments: sentences in which an actor promises, or is reported to have promised, to do something.

Comes in: an article. Goes out: one commitment for each such sentence, by the actor first bound. Appeals, refusals and
wishes are none (`undertakings`); who is bound is settled in `promisers`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.actors import HOST, is_host
from reporter.extraction.binding import Force, Undertaking, takes_away
from reporter.extraction.clauses import base_forms, described_noun, owned_by, preposition
from reporter.extraction.promised import promised
from reporter.extraction.promisers import Promiser, Tie, promiser, titled
from reporter.extraction.undertakings import undertakings
from reporter.facts import Commitment
from reporter.knowledge import ActorKind, lexicon, money
from reporter.knowledge.promises import promises

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reporter.extraction.reading import Article, Mention, Sentence
    from reporter.facts import PartialDate
    from reporter.language.tokens import Token

_MISSION = re.compile(r"\b(?:Haiti\w*|mission|force|MSS|Port-au-Prince)\b")
_TOWARDS = frozenset({"to", "for", "in", "against"})


def commitments(
    article: Article, read: Sequence[Mention] = (), published: PartialDate | None = None
) -> tuple[Commitment, ...]:
    """Give the sentences of an article that promise something, each once; `read` are the numbers that are figures."""
    found = (_first(sentence, article) for sentence in article.sentences)
    return tuple(_commitment(*made, read, published) for made in found if made)


def _first(sentence: Sentence, article: Article) -> tuple[Sentence, Undertaking, Promiser] | None:
    bound = [(made, who) for made in undertakings(sentence) if (who := _bound(made, sentence, article))]
    return (sentence, *min(bound, key=_order)) if bound else None


def _commitment(
    sentence: Sentence, made: Undertaking, who: Promiser, read: Sequence[Mention], published: PartialDate | None
) -> Commitment:
    said = promised(made, sentence, read, published)
    return Commitment(
        actor=money().acts_for.get(who.name, who.name) if who.name else None,
        evidence=sentence.evidence(),
        what=said.what,
        value=said.value,
        unit=said.unit,
        bound=said.bound,
        due=said.due,
    )


def _order(pair: tuple[Undertaking, Promiser]) -> tuple[bool, bool, bool, int]:
    """Put words of promise first, then who is named, then what comes first."""
    made, who = pair
    return (made.force is not Force.WORD, who.name is None, who.tie is not Tie.NAMED, made.word.i)


def _bound(made: Undertaking, sentence: Sentence, article: Article) -> Promiser | None:
    """Give who is bound by an undertaking, if anybody is."""
    who = promiser(made.who, sentence, article)
    if who.tie is Tie.NOBODY or _elsewhere(made, who.name, sentence):
        return None
    if made.force is Force.WORD:
        return who if _gives_word(made, who, sentence) else None
    return who if who.name and _does(made, who, sentence) else None


def _gives_word(made: Undertaking, who: Promiser, sentence: Sentence) -> bool:
    """Tell a promiser who is known, or is several, or holds an office without our learning of which state."""
    if made.who is not None and who.tie is Tie.THEIRS and made.who.is_currency:
        return True  # "Ottawa's C$60 million, pledged in December, …"
    if who.tie in {Tie.THEIRS, Tie.GIVEN} and base_forms(made.word) & promises().readiness:
        return who.name not in {None, HOST} and _reported(made.word, sentence)  # "… said three companies were ready"
    if made.who is None or who.tie not in {Tie.NAMED, Tie.OWN, Tie.SELF, Tie.GROUP, Tie.MISSION}:
        return False
    return who.name is not None or who.tie is Tie.GROUP or titled(made.who)


def _does(made: Undertaking, who: Promiser, sentence: Sentence) -> bool:
    """Tell whether somebody says, or is said, to be going to do something."""
    future, forms, said = promises().future, base_forms(made.word), _reported(made.word, sentence)
    helps, firm = bool(forms & future.doing), made.force is Force.DEED
    moves = helps or bool(forms & (future.moving | promises().readiness))
    if who.tie is Tie.THEIRS and who.name != HOST and not takes_away(made.word):
        return said or firm or moves
    binding = {
        Tie.THEIRS: said and moves,
        Tie.GIVEN: moves and (said or _are_sent(made)),
        Tie.THING: said and made.who is None and made.word.pos_ == "NOUN" and not forms & promises().readiness,
        Tie.NAMED: said or (firm and who.name != HOST),
        Tie.MISSION: said,
        Tie.OWN: said or firm,
        Tie.SELF: said or (firm and helps),
    }
    sent = made.force is Force.SENT and who.tie not in {Tie.THEIRS, Tie.GIVEN}
    return not sent and binding.get(who.tie, False)


def _are_sent(made: Undertaking) -> bool:
    """Tell officers, of whom no more need be said than where they will go: "60 more will follow in June"."""
    who = made.who
    if who is None or made.force is Force.SAID or not base_forms(made.word) & promises().future.moving:
        return False
    counted = any(child.like_num for child in who.children)
    return counted and (who.lower_ == "more" or bool(base_forms(who) & lexicon().personnel))


def _elsewhere(made: Undertaking, actor: str | None, sentence: Sentence) -> bool:
    """Tell a promise to another country, where neither Haiti nor the mission is spoken of."""
    others = [
        a
        for a in sentence.actors
        if a.actor.kind is ActorKind.STATE and a.how == "name" and a.span.start_char > made.word.idx
        if a.actor.name != actor
    ]
    towards = any(preposition(owned_by(a.span.root) or a.span.root) in _TOWARDS for a in others)
    here = any(is_host(a.actor) or a.actor.kind is ActorKind.MISSION for a in sentence.actors)
    return towards and not here and not _MISSION.search(sentence.text)


def _reported(word: Token, sentence: Sentence) -> bool:
    """Tell whether somebody says it; who only describes a noun beside it does not."""
    if "according to" in sentence.text.lower():
        return True
    speech = lexicon().speech | promises().bound.reporting | promises().promising
    verbs = (token for token in sentence.tokens if token.pos_ == "VERB" and base_forms(token) & speech)
    return any(described_noun(verb) is None or word in set(verb.subtree) for verb in verbs)
