"""What fact families hand over: proposed readings of a number, with a score; and how they find trigger words.

Comes in: a `Mention`. Goes out: `Proposal`s and the strength with which a kind's words govern a number. The
score says how close the word stands, by grammar, to the number: on it, over it, or merely near it.
"""

from __future__ import annotations

from dataclasses import dataclass

from reporter.extraction.clauses import How, Link, base_forms, counted, is_verbal, links, marks_origin
from reporter.extraction.reading import Mention
from reporter.facts import Aggregate, Kind
from reporter.knowledge import ActorKind, Trigger, lexicon

# How much a word's place counts. Calibrated by hand on the order in which the readings should win:
# what modifies the number itself beats what governs it, which beats what stands further up.
_WEIGHT = {
    How.SELF: 1.0,
    How.MODIFIER: 0.95,
    How.NOUN: 0.85,
    How.OBJECT: 0.9,
    How.SUBJECT: 0.9,
    How.OBLIQUE: 0.6,
    How.COMPLEMENT: 0.8,
    How.EQUATED: 0.88,
    How.PARTNER: 0.7,
    How.ADJACENT: 0.7,
    How.FAR: 0.45,
}
_AFTER_PREPOSITION = 0.7
_OBJECT_LIKE = frozenset({How.MODIFIER, How.EQUATED, How.NOUN, How.OBJECT, How.OBLIQUE, How.ADJACENT, How.FAR})
_SUBJECT_LIKE = frozenset({How.MODIFIER, How.EQUATED, How.SUBJECT, How.COMPLEMENT, How.ADJACENT, How.FAR})
_DESCRIBING = frozenset({How.SELF, How.MODIFIER, How.EQUATED, How.COMPLEMENT, How.SUBJECT, How.ADJACENT})
_NOUN_LIKE = frozenset({How.SELF, How.MODIFIER, How.EQUATED, How.NOUN, How.PARTNER, How.OBLIQUE, How.FAR})


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One family's reading of a number; `word` is what it rests on, `rule` its name.

    A family that knows more than the words around a number tell in general says it: aggregate, group, unit.
    """

    mention: Mention
    kind: Kind
    score: float
    rule: str
    word: str
    aggregate: Aggregate | None = None
    group: str | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger word found: how it is tied to the number and how much that counts."""

    link: Link
    weight: float


def hits(mention: Mention, trigger: Trigger) -> tuple[Hit, ...]:
    """Find a kind's words among those tied to a number, the strongest first."""
    found = [Hit(link, weight) for link in links(mention.anchor) if (weight := _weight(link, trigger))]
    return tuple(sorted(found, key=lambda hit: -hit.weight))


def best_hit(mention: Mention, kind: Kind) -> Hit | None:
    """Give the strongest word of a kind, if there is one."""
    return next(iter(hits(mention, lexicon().triggers[kind])), None)


def _weight(link: Link, trigger: Trigger) -> float:
    forms, weight = base_forms(link.token), _WEIGHT[link.how]
    if link.token.lower_ in trigger.modifiers and link.how in _DESCRIBING:
        return weight
    verbal = link.token.pos_ == "ADJ" or is_verbal(link.token)
    if verbal and forms & trigger.verbs:
        passive_like = link.how is How.SUBJECT and _participle(link)
        return weight if link.how in _OBJECT_LIKE or passive_like else 0.0
    if verbal and forms & trigger.actions:
        return weight if link.how in _SUBJECT_LIKE else 0.0
    if verbal or not forms & trigger.nouns or link.how not in _NOUN_LIKE:
        return 0.0
    # "$13 million of its contribution": what is done with the money says more than what it is part of.
    return min(weight, _AFTER_PREPOSITION) if link.how is How.MODIFIER and link.preposition else weight


def _participle(link: Link) -> bool:
    """Tell a passive that the parse took for an active: "officers sent to" rather than "officers send"."""
    return link.token.tag_ == "VBN" and not any(child.lower_ in {"has", "have", "had"} for child in link.token.children)


def counts_people(mention: Mention) -> bool:
    """Tell whether a number counts people: by its noun, or because it stands alone and is no other unit."""
    if mention.quantity.unit:
        return False
    noun = counted(mention.anchor)
    if noun == mention.anchor or noun.pos_ == "NUM":
        return True
    words = lexicon()
    known = words.people | words.personnel
    return bool(base_forms(noun) & known) or nationality(mention) is not None


def nationality(mention: Mention) -> str | None:
    """Give the state whose people are counted, where the noun or what modifies it says so."""
    noun = counted(mention.anchor)
    for found in mention.sentence.actors:
        root = found.span.root
        force_of = found.actor.state if found.actor.kind is ActorKind.FORCE else None
        state = found.actor.name if found.actor.kind is ActorKind.STATE else force_of
        if state and noun in (root, root.head) and (found.how == "demonym" or marks_origin(root)):
            return state
    return None
