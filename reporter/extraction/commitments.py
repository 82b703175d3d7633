"""Commitments: sentences in which an actor promises, or is reported to have promised, to do something.

Comes in: an article. Goes out: one commitment for each such sentence, by the actor first bound. Appeals, refusals and
wishes are none (`undertakings`); who is bound is settled in `promisers`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from reporter.extraction.actors import HOST, is_host
from reporter.extraction.binding import Force, Undertaking, homeward, takes_away
from reporter.extraction.clauses import auxiliaries, base_forms, described_noun, owned_by, preposition, undergoer
from reporter.extraction.futures import is_deed, is_growing
from reporter.extraction.promised import promised
from reporter.extraction.promisers import Promiser, Tie, named_by, promiser, speaker, speaking, stands_for, titled
from reporter.extraction.undertakings import undertakings
from reporter.facts import Commitment
from reporter.knowledge import ActorKind, lexicon, money
from reporter.knowledge.promises import promises

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reporter.extraction.reading import Article, Mention, Sentence
    from reporter.facts import PartialDate, PersonMention
    from reporter.language.tokens import Token

# What money does that somebody gives.
_PAID_INTO = frozenset({"go", "flow", "finance", "fund", "cover", "pay", "support", "buy", "help"})
_MISSION = re.compile(r"\b(?:Haiti\w*|mission|force|MSS|Port-au-Prince)\b")
_TOWARDS = frozenset({"to", "for", "against"})
# They decide whether a mission is to be; that gives it nothing.
_PARLIAMENTS = frozenset({"parliament", "congress", "senate", "assembly", "lawmaker", "house", "chamber", "bundestag"})
_SOON = re.compile(r"\b(?:next (?!to\b)\w+|tomorrow|the coming \w+|later this)\b")
_DECIDING = frozenset({"UN", "UN Security Council", "UN General Assembly"})
_DECIDERS = frozenset({"un", "u.n.", "council", "nations"})
_DECIDES = frozenset({"approve", "authorise", "authorize", "clear", "sign", "give"})


def commitments(
    article: Article,
    read: Sequence[Mention] = (),
    published: PartialDate | None = None,
    named: Sequence[PersonMention] = (),
) -> tuple[Commitment, ...]:
    """Give the sentences of an article that promise something, each once.

    `read` are the numbers that are figures, `named` the persons with the offices for which they speak.
    """
    article = replace(article, roles={person.name.split()[-1]: person.role for person in named if person.role})
    found = (made for sentence in article.sentences if (made := _first(sentence, article, published)))
    return tuple(_commitment(*made, read, published) for made in found)


def _first(
    sentence: Sentence, article: Article, published: PartialDate | None
) -> tuple[Sentence, Undertaking, Promiser] | None:
    bound = [
        (made, who)
        for made in undertakings(sentence)
        if (who := _bound(made, sentence, article)) and not _may_be_past(made, sentence, published)
    ]
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


def _may_be_past(made: Undertaking, sentence: Sentence, published: PartialDate | None) -> bool:
    """Tell a present with a month that does not lie ahead: "The first plane leaves in June", told in July."""
    if made.force is not Force.PLANNED or _SOON.search(sentence.text):
        return False
    return published is None or promised(made, sentence, (), published).due is None


def _order(pair: tuple[Undertaking, Promiser]) -> tuple[bool, bool, bool, bool, bool, int]:
    """Put plans and relative clauses last, words of promise first, then who is named, then what comes first."""
    made, who = pair
    aside = described_noun(made.word) is not None
    return (
        made.force is Force.PLANNED,
        aside,
        made.force is not Force.WORD,
        who.name is None,
        who.tie is not Tie.NAMED,
        made.word.i,
    )


def _bound(made: Undertaking, sentence: Sentence, article: Article) -> Promiser | None:
    """Give who is bound by an undertaking, if anybody is."""
    who = _parliament(made, sentence, article) or promiser(made.who, sentence, article)
    who = _helped(made, who, sentence, article)
    if who.tie is Tie.NOBODY or _elsewhere(made, who.name, sentence) or _only_ones_own(made, sentence, article):
        return None
    if made.force is Force.WORD:
        return who if _gives_word(made, who, sentence) else None
    known = who.name is not None or (who.tie is Tie.OWN and any(titled(noun) for noun in speaking(sentence)))
    return who if known and _does(made, who, sentence) else None


def _parliament(made: Undertaking, sentence: Sentence, article: Article) -> Promiser | None:
    """Give the state whose parliament approves that people are sent; what it votes of money is a line of a budget."""
    who, forms = made.who, base_forms(made.word)
    if who is None or made.force is not Force.WORD or not base_forms(who) & _PARLIAMENTS or not forms & _DECIDES:
        return None
    sent = any(base_forms(t) & lexicon().personnel for t in made.word.subtree if t.i > made.word.i)
    its = next((child for child in who.children if child.lower_ == "its"), None)
    name = named_by(who, sentence) if sent else None
    if sent and name is None and its is not None:
        name = promiser(its, sentence, article).name
    return Promiser(name, Tie.NAMED) if name not in {None, HOST} else None


def _only_goes(made: Undertaking) -> bool:
    """Tell a person who travels or joins others, which gives nothing: "the minister will travel to a meeting"."""
    forms, future = base_forms(made.word), promises().future
    person = made.who is not None and made.who.ent_type_ == "PERSON"
    return person and bool(forms & (future.moving | {"join"})) and not forms & (future.doing - future.moving)


def _helped(made: Undertaking, who: Promiser, sentence: Sentence, article: Article) -> Promiser:
    """Give the speaker for people of the brief's own country who are only helped: "Haitian police will be trained"."""
    passive = "be" in auxiliaries(made.word) and made.who is not None and undergoer(made.word) == made.who
    return Promiser(speaker(sentence, article), Tie.GIVEN) if passive and who.name == HOST else who


def _only_ones_own(made: Undertaking, sentence: Sentence, article: Article) -> bool:
    """Tell what a single person says of himself who speaks for nobody: "I will clap", a columnist's "I promise"."""
    if made.who is None or made.who.lower_ != "i" or made.word.pos_ == "NOUN":
        return False
    return not any(noun != made.who and stands_for(noun, sentence, article) for noun in speaking(sentence))


def _gives_word(made: Undertaking, who: Promiser, sentence: Sentence) -> bool:
    """Tell a promiser who is known, or is several, or holds an office without our learning of which state."""
    if made.who is None or _only_decides(made, who):
        return False
    if who.tie is Tie.THEIRS and made.who.is_currency:
        return True  # "Ottawa's C$60 million, pledged in December, …"
    if who.tie in {Tie.THEIRS, Tie.GIVEN} and base_forms(made.word) & promises().readiness:
        return who.name not in {None, HOST} and _reported(made.word, sentence)  # "… said three companies were ready"
    if who.tie not in {Tie.NAMED, Tie.OWN, Tie.SELF, Tie.GROUP, Tie.MISSION}:
        return False
    if who.tie is Tie.GROUP:
        return not _of_many(made.word)
    return who.name is not None or titled(made.who)


def _only_decides(made: Undertaking, who: Promiser) -> bool:
    """Tell the UN or its council, which approve a force and give nothing."""
    deciding = who.name in _DECIDING or (made.who is not None and bool(base_forms(made.who) & _DECIDERS))
    return deciding and bool(base_forms(made.word) & _DECIDES)


def _of_many(word: Token) -> bool:
    """Tell gifts of many that nobody tells apart: "pledges from eight countries", "18 nations have come forward"."""
    forms = base_forms(word)
    return bool(forms & promises().granting) or (word.tag_ == "NNS" and bool(forms & promises().pledges))


def _does(made: Undertaking, who: Promiser, sentence: Sentence) -> bool:
    """Tell whether somebody says, or is said, to be going to do something."""
    future, forms, said = promises().future, base_forms(made.word), _reported(made.word, sentence)
    helps, firm = bool(forms & future.doing) or is_deed(made.word), made.force in {Force.DEED, Force.PLANNED}
    if _only_goes(made) and who.tie is not Tie.GIVEN:
        return False
    grows = is_growing(made.word)
    moves = helps or grows or bool(forms & (future.moving | promises().readiness))
    if who.tie is Tie.THEIRS and who.name != HOST and not takes_away(made.word):
        return said or firm or moves
    binding = {
        Tie.THEIRS: said and moves,
        Tie.GIVEN: moves and (said or _are_sent(made)) and not _receives(made) and not homeward(made.word),
        Tie.THING: said and made.who is None and made.word.pos_ == "NOUN" and not forms & promises().readiness,
        Tie.NAMED: said or (firm and who.name != HOST),
        Tie.MISSION: said and not grows,
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
    if who.is_currency:
        return made.force is Force.DEED and bool(base_forms(made.word) & _PAID_INTO)
    counted = who.lower_ == "half" or who.like_num or any(child.like_num or _numbers(child) for child in who.children)
    people = (
        who.like_num or who.lower_ in {"more", "rest", "others", "half"} or bool(base_forms(who) & lexicon().personnel)
    )
    return counted and (people or bool(base_forms(who) & promises().parties))


def _numbers(child: Token) -> bool:
    """Tell the number in "a group of about 350" and "the vanguard, 44 strong"."""
    strong = child.lower_ == "strong" and any(below.like_num for below in child.children)
    return strong or (preposition(child) == "of" and any(t.like_num for t in (child, *child.children)))


def _receives(made: Undertaking) -> bool:
    """Tell people who only get something: "each soldier would be paid"."""
    who, forms = made.who, base_forms(made.word)
    return who is not None and "pay" in forms and bool(base_forms(who) & lexicon().personnel)


def _elsewhere(made: Undertaking, actor: str | None, sentence: Sentence) -> bool:
    """Tell a promise to another country, where neither Haiti nor the mission is spoken of."""
    others = [
        a
        for a in sentence.actors
        if a.actor.kind is ActorKind.STATE and a.how == "name" and a.span.start_char > made.word.idx
        if a.actor.name != actor
    ]
    promised_to = set(made.word.subtree)
    towards = any(
        preposition(owned_by(a.span.root) or a.span.root) in _TOWARDS for a in others if a.span.root in promised_to
    )
    here = any(is_host(a.actor) or a.actor.kind is ActorKind.MISSION for a in sentence.actors)
    return towards and not here and not _MISSION.search(sentence.text)


def _reported(word: Token, sentence: Sentence) -> bool:
    """Tell whether somebody says it; who only describes a noun beside it does not."""
    if "according to" in sentence.text.lower():
        return True
    speech = lexicon().speech | promises().bound.reporting | promises().promising
    verbs = (token for token in sentence.tokens if token.pos_ == "VERB" and base_forms(token) & speech)
    return any(described_noun(verb) is None or word in set(verb.subtree) for verb in verbs)
