"""Which words say something of a sum: what modifies it, the nouns it is the amount of, the verbs it hangs on.

Comes in: a sum in its sentence. Goes out: `Evidence`, the strongest first. Must not know which kind of figure a sense
leads to, nor whose money it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reporter.extraction.clauses import (
    How,
    base_forms,
    completed_by,
    counted,
    direct_object,
    is_listed,
    is_sum,
    is_verbal,
    preposition,
    relation,
    subject,
)
from reporter.knowledge import Sense, money

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reporter.extraction.reading import Mention
    from reporter.knowledge.money import Phrase

# How much a word's place counts, by hand in the order in which readings should win: a participle at the sum, the noun
# that it is the amount of, the verb over both, the noun whose height it tells, words that merely stand near.
_BESIDE = 0.88
_HEAD = 0.95
_VERB = 0.92
_NOUN = 0.88
_HEIGHT = 0.9
_NEAR = 0.64
_PER_NOUN = 0.03
# What describes a sum tells more than the verb of which it is no object: "against the $2.8 million wanted for seed".
_PER_OBLIQUE = 0.06
_PER_VERB = 0.25
_PER_ITEM = 0.05
_PER_WHOLE = 0.32
_PER_WORD = 0.005
# How far the parts of a phrase may stand behind its verb.
_PARTS = 7
_NEARBY = 9
# An amount of aid is given, frozen or spent: what is done with it says more than that it is a gift.
_PALE = {Sense.GIFT: 0.12, Sense.BALANCE: 0.12, Sense.AID: 0.3}


_MAYBE_VERBS = frozenset({"NNS", "NN", "NNP", "JJ"})
_DOUBT = 0.15
_LABELS = frozenset({",", ":", "(", "\u2014", "\u2013", "-"})
_LABEL = 0.93
_SHORTEST = 2
_HOLLOW = frozenset({"what", "all", "that", "sum", "amount", "total", "money", "figure", "everything"})
_INSIDE = frozenset({"in", "into", "inside"})
_RELATIVE = frozenset({"which", "that", "who"})
# Particles that stand right behind their verb or hang on it; of other words the verb's neighbourhood is enough.
_TIGHT = frozenset({"in", "on", "up", "out", "for", "off", "with", "through", "over", "down", "back"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """A word that says something of a sum, how the sum is tied to it, and how much that counts."""

    word: Token
    sense: Sense
    how: How
    weight: float


def evidence(mention: Mention) -> tuple[Evidence, ...]:
    """Give all that is said of a sum, the strongest first."""
    found = [*_climb(counted(mention.anchor), mention), *_near(mention), *_label(mention)]
    return tuple(sorted(found, key=lambda piece: -piece.weight))


def _climb(site: Token, mention: Mention) -> Iterator[Evidence]:
    if site != mention.anchor and not site.is_currency:
        yield from _noun(site, How.SELF, _HEAD)
    token, fading = site, 0.0
    while True:
        yield from _modifiers(token, mention, _BESIDE - fading)
        if (topic := subject(token)) is not None and not is_verbal(token):
            yield from _noun(topic, How.SUBJECT, _HEIGHT - fading)
            yield from _told_of(topic, _HEIGHT - fading - _PER_NOUN)
        head = token.head
        if head == token:
            return
        if is_verbal(head):
            aside = _PER_OBLIQUE if _is_aside(token, mention) else 0.0
            yield from _verb(head, token, _VERB - fading - aside)
            fading += _PER_VERB
        elif is_sum(head) and preposition(token) == "of":
            # What is done with 13 of the 15 million is not done with the 15.
            fading += _PER_WHOLE
        elif is_listed(token) or is_sum(head):
            fading += _PER_ITEM
        else:
            yield from _noun(head, How.NOUN, _NOUN - fading)
            fading += _PER_NOUN
        token = head


def _is_aside(token: Token, mention: Mention) -> bool:
    """Tell whether a preposition of its own, and none of its qualifier ("in excess of"), joins a sum to its verb."""
    if relation(token) is not How.OBLIQUE or not preposition(token):
        return False
    low, high = mention.quantity.span
    return not any(low <= child.idx < high and child.lower_ == preposition(token) for child in token.children)


def _verb(verb: Token, token: Token, weight: float) -> Iterator[Evidence]:
    """Give what a verb says of a sum; "the appeal, at $674 million, is …" tells the height of its subject."""
    senses = verb_senses(verb)
    if Sense.AMOUNT in senses or preposition(token) == "at":
        for topic in (subject(verb), direct_object(verb)):
            if topic is not None and topic != token:
                yield from _noun(topic, How.SUBJECT, weight - (_VERB - _HEIGHT))
                yield from _told_of(topic, weight - (_VERB - _HEIGHT) - _PER_NOUN)
        return
    topic = subject(verb)
    if topic is not None and Sense.WITHHOLD in noun_senses(topic) and relation(token) is How.OBJECT:
        # "The freeze hit $13 million": whatever a freeze does to money, it is frozen.
        yield Evidence(topic, Sense.WITHHOLD, How.SUBJECT, weight)
        return
    yield from (Evidence(verb, sense, relation(token), weight) for sense in senses)


def _told_of(topic: Token, weight: float) -> Iterator[Evidence]:
    """Give what is told of a word that only stands for the sum: "what Nairobi has spent comes to $58 million"."""
    if not base_forms(topic) & _HOLLOW:
        return
    for clause in (child for child in topic.children if child.pos_ == "VERB" and child.i > topic.i):
        for verb in (clause, *completed_by(clause)):
            senses = (sense for sense in verb_senses(verb) if sense is not Sense.AMOUNT)
            yield from (Evidence(verb, sense, How.MODIFIER, weight) for sense in senses)


def _noun(noun: Token, how: How, weight: float) -> Iterator[Evidence]:
    if noun.tag_ in _MAYBE_VERBS and not noun_senses(noun):
        # The tagger takes rare verbs for nouns: "the agency requires" for "agency requires".
        yield from (Evidence(noun, s, How.OBJECT, weight - _DOUBT) for s in verb_senses(noun) if s is not Sense.AMOUNT)
    for sense in noun_senses(noun):
        inside = sense is Sense.BALANCE and preposition(noun) in _INSIDE
        yield Evidence(noun, sense, how, weight - (0.0 if inside else _PALE.get(sense, 0.0)))


def _modifiers(token: Token, mention: Mention, weight: float) -> Iterator[Evidence]:
    """Give participles and relative clauses beside a sum or the noun above it."""
    for child in _own_modifiers(token):
        participle = money().participles.get(child.lower_)
        if participle is not None and child.pos_ in {"VERB", "ADJ"}:
            asked = participle is Sense.NEED and Sense.ASK in verb_senses(child)
            yield Evidence(child, Sense.ASK if asked else participle, How.MODIFIER, weight)
        elif (
            child.pos_ == "VERB"
            and child.idx >= mention.quantity.span.end
            and not (is_verbal(token) or is_listed(child))
        ):
            for verb in (child, *completed_by(child)):
                how = How.SUBJECT if _is_doer(child) else How.MODIFIER
                senses = (sense for sense in verb_senses(verb) if sense is not Sense.AMOUNT)
                yield from (Evidence(verb, sense, how, weight) for sense in senses)


def _own_modifiers(token: Token) -> Iterator[Token]:
    """Give what modifies a sum: "$85 million of the $600 million needed" needs the whole, wherever the parse put it."""
    wholes = [child for child in token.children if preposition(child) == "of" and is_sum(child)]
    yield from (child for child in token.children if not any(whole.i < child.i for whole in wholes))
    if preposition(token) == "of" and is_sum(token.head):
        yield from (child for child in token.head.children if child.i > token.i)


def _is_doer(verb: Token) -> bool:
    """Tell a relative clause that says what the money does: "a grant that paid for …"."""
    topic = subject(verb)
    return topic is not None and topic.lower_ in _RELATIVE


def _label(mention: Mention) -> Iterator[Evidence]:
    """Give the word that labels a sum in a list: "pledged, $464 million; paid, $221 million"."""
    words = [t for t in mention.sentence.tokens if t.idx < mention.quantity.span.start and not t.is_space]
    if len(words) < _SHORTEST or words[-1].text not in _LABELS:
        return
    label, before = words[-2], words[-3] if len(words) > _SHORTEST else None
    if before is None or before.text in {";", ":", ",", "and", "."} or words[-1].text == ":":
        participle = money().participles.get(label.lower_)
        if participle is not None:
            yield Evidence(label, participle, How.MODIFIER, _LABEL)
        yield from _noun(label, How.NOUN, _LABEL)


def _near(mention: Mention) -> Iterator[Evidence]:
    """Give the words that stand near in the same stretch of text, for what the parse could not tell."""
    inside = [t.i for t in mention.sentence.tokens if t.idx < mention.quantity.span.end]
    first = [t.i for t in mention.sentence.tokens if t.idx < mention.quantity.span.start]
    doc = mention.anchor.doc
    bounds = mention.sentence.tokens
    before = range(first[-1] if first else bounds.start - 1, bounds.start - 1, -1)
    after = range(inside[-1] + 1, bounds.end) if inside else range(0)
    for places in (before, after):
        for distance, i in enumerate(places):
            token = doc[i]
            if distance > _NEARBY or token.text == ";" or (places is after and token.like_num):
                break
            weight = _NEAR - _PER_WORD * distance
            if token.pos_ in {"VERB", "ADJ"}:
                how = How.OBJECT if places is before else How.ADJACENT
                yield from (Evidence(token, s, how, weight) for s in verb_senses(token) if s is not Sense.AMOUNT)
            elif token.pos_ == "NOUN":
                yield from _noun(token, How.ADJACENT, weight)


def verb_senses(verb: Token) -> tuple[Sense, ...]:
    """Give what a verb says of a sum, with its particles."""
    return _senses(verb, money().verb_phrases)


def noun_senses(noun: Token) -> tuple[Sense, ...]:
    """Give what a noun says of the sum that is its amount."""
    return _senses(noun, money().noun_phrases) if noun.pos_ in {"NOUN", "PROPN", "ADJ"} else ()


def _senses(token: Token, table: dict[str, list[Phrase]]) -> tuple[Sense, ...]:
    """Give the senses of the longest phrases that begin with a word."""
    phrases = [phrase for form in base_forms(token) for phrase in table.get(form, ())]
    if not phrases:
        return ()
    fitting = [(len(rest), sense) for rest, sense in phrases if all(_has_part(token, word) for word in rest)]
    longest = max((length for length, _ in fitting), default=0)
    return tuple(dict.fromkeys(sense for length, sense in fitting if length == longest))


def _has_part(token: Token, word: str) -> bool:
    """Tell whether a word belongs to the phrase that a token begins."""
    if any(child.lower_ == word and child.i > token.i for child in token.children):
        return True
    reach = 1 if word in _TIGHT else _PARTS
    return any(after.lower_ == word for after in token.doc[token.i + 1 : token.i + 1 + reach])
