"""What is said of a sum that no verb or noun governs: labels, what it consists of, and whose it is.

Comes in: a sum in its sentence. Goes out: `Evidence`. "pledged, $464 million"; "$97 million in deposits"; "Norway
(45 million kroner) and Spain (€2 million) have paid"; "Peru, with $1 million, is the largest donor".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from reporter.extraction.clauses import How, base_forms, completed_by, deeds_of, direct_object, is_verbal
from reporter.extraction.funding.senses import Evidence, of_noun, verb_senses
from reporter.knowledge import Sense, money

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention
    from reporter.language.tokens import Token

_LABELS = frozenset({",", ":", "(", "\u2014", "\u2013", "-"})
_APPOSED = frozenset({"of", "for", "worth"})
_LABEL, _CONTENT, _THEIRS = 0.95, 0.94, 0.9
_SHORTEST = 2
_PHRASE = 6
_PAID = frozenset({"paid", "settled", "honoured", "honored"})
# A sum stands in these and is not made up of them.
_PAPERS = frozenset({"budget", "estimate", "plan", "account", "fund", "programme", "program", "appeal"})
_IN_HAND = re.compile(r"\bin (?:hand|the bank|the kitty|the till|store) (?:is|are|was|were)\s+$", re.IGNORECASE)
_TOLD = frozenset({Sense.COST, Sense.GIVE, Sense.GET, Sense.SPEND, Sense.NEED, Sense.PROMISE, Sense.WITHHOLD})
_DONE = frozenset({Sense.GIVE, Sense.PROMISE, Sense.ALLOT, Sense.SPEND, Sense.GET})


def apart(mention: Mention) -> Iterator[Evidence]:
    """Give what labels a sum, what it is made up of, and what those do whose sum it is."""
    ahead = [t for t in mention.sentence.tokens if t.idx < mention.quantity.span.start and not t.is_space]
    behind = [t for t in mention.sentence.tokens if t.idx >= mention.quantity.span.end and not t.is_space]
    if len(ahead) >= _SHORTEST:
        yield from _label(ahead)
        yield from _apposed(ahead)
        yield from _in_hand(ahead, mention)
        yield from _theirs(ahead, mention)
    yield from _content(behind[:_PHRASE])


def _label(words: list[Token]) -> Iterator[Evidence]:
    """Give the word that labels a sum in a list: "pledged, $464 million; paid, $221 million"."""
    if words[-1].text not in _LABELS:
        return
    label, before = words[-2], words[-3] if len(words) > _SHORTEST else None
    if before is None or before.text in {";", ":", ",", "and", "."} or words[-1].text == ":":
        participle = money().participles.get(label.lower_)
        if participle is not None:
            yield Evidence(label, participle, How.MODIFIER, _LABEL)
        yield from of_noun(label, How.NOUN, _LABEL)
    if words[-1].text == ":":
        # "This is what it has cost: $5 million"; "Frozen since January: $8 million".
        senses = (sense for sense in verb_senses(label) if label.pos_ == "VERB" and sense in _TOLD)
        yield from (Evidence(label, sense, How.OBJECT, _LABEL) for sense in senses)
        if (participle := money().participles.get(words[0].lower_)) and words[0].pos_ == "VERB":
            yield Evidence(words[0], participle, How.MODIFIER, _LABEL)


def _in_hand(words: list[Token], mention: Mention) -> Iterator[Evidence]:
    """Give what a sum that is told after its place lies in: "in hand are $4 million"."""
    if _IN_HAND.search(mention.ahead):
        yield Evidence(words[-1], Sense.BALANCE, How.SELF, _LABEL)


def _apposed(words: list[Token]) -> Iterator[Evidence]:
    """Give the noun whose height is set off by a comma: "the first refund, of $8.6 million"."""
    if len(words) > _SHORTEST and words[-1].lower_ in _APPOSED and words[-2].text in {",", "("}:
        yield from of_noun(words[-3], How.NOUN, _LABEL)


def _content(words: list[Token]) -> Iterator[Evidence]:
    """Give what a sum consists of and what is done with that: "$42 million in grants that it ended"."""
    if not words or words[0].lower_ != "in":
        return
    noun = next((t for t, after in pairwise(words[1:]) if _ends_phrase(t, after)), None)
    if noun is None or noun.lemma_.lower() in _PAPERS or any(t.pos_ == "DET" for t in words[1:_PHRASE] if t.i < noun.i):
        return
    if any(t.lower_ in _PAID for t in noun.doc[noun.i + 1 : noun.i + 3]):
        yield Evidence(noun, Sense.SPEND, How.SELF, _CONTENT)
        return
    yield from of_noun(noun, How.SELF, _CONTENT)
    for verb in (child for child in noun.children if child.i > noun.i and child.pos_ == "VERB"):
        senses = (sense for sense in verb_senses(verb) if sense is not Sense.AMOUNT)
        yield from (Evidence(verb, sense, How.MODIFIER, _THEIRS) for sense in senses)


def _ends_phrase(token: Token, after: Token) -> bool:
    return token.pos_ == "NOUN" and after.pos_ not in {"NOUN", "PROPN"}


def _theirs(words: list[Token], mention: Mention) -> Iterator[Evidence]:
    """Give the deeds of those whose sum stands beside their name, in brackets or behind "with"."""
    if words[-1].text != "(" and words[-1].lower_ != "with":
        return
    before = words[-2] if words[-2].text != "," else words[max(0, len(words) - 3)]
    actors = (found.span for found in mention.sentence.actors if found.span.start <= before.i < found.span.end)
    name = next((span.root for span in actors), None)
    if name is None:
        return
    for deed in deeds_of(name):
        for noun in (deed, direct_object(deed), *completed_by(deed)):
            if noun is not None and base_forms(noun) & money().donors:
                yield Evidence(noun, Sense.GIFT, How.NOUN, _THEIRS)
        done = (deed, *(child for child in deed.children if child.pos_ == "VERB" and child.i > deed.i))
        for verb in done if is_verbal(deed) or deed.pos_ == "ADJ" else ():
            yield from (Evidence(verb, s, How.MODIFIER, _THEIRS) for s in verb_senses(verb) if s in _DONE)
