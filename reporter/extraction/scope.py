"""What a number covers: total, increment, part or one attack; place, period and group.

Comes in: a number, its kind and its article. Goes out: `Aggregate` and the article's own words for the rest.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.clauses import (
    base_forms,
    counted,
    described_by,
    full_name,
    introduction,
    links,
    predicate,
    preposition,
    subject,
)
from reporter.facts import PERCENT, Aggregate, Kind
from reporter.knowledge import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reporter.extraction.reading import Mention

_CASUALTIES = frozenset({Kind.KILLED, Kind.INJURED, Kind.KIDNAPPED, Kind.SEXUAL_VIOLENCE})
_SHARES = frozenset({Kind.GANG_CONTROL, Kind.RECEIVED})
_NAMED_PERIOD = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_PERIODS = re.compile(
    rf"\b(?:so far this year|this year|last year|this month|last month|this week|last week"
    rf"|since (?:the (?:start|beginning) of )?(?:{_NAMED_PERIOD}(?: \d{{4}})?|\d{{4}}|last year|then)"
    rf"|(?:in|during|for) (?:{_NAMED_PERIOD} )?\d{{4}}|between {_NAMED_PERIOD} and {_NAMED_PERIOD}(?: \d{{4}})?"
    rf"|annually|a year|per year|each year|every year|in recent years|over the past year"
    rf"|in the (?:first|last) \w+ months)\b",
    re.IGNORECASE,
)
_RATE = re.compile("annually|(?:a|per|each|every) year", re.IGNORECASE)
# A period that runs over months: a toll within it is no single attack's.
_LONG = re.compile(r"year|since|annual|\d{4}", re.IGNORECASE)
_WHERE = frozenset({"in", "across", "throughout", "around"})
# "85% of Haiti's capital, Port-au-Prince, is held": what the share is of is its place, in the article's words.
_SHARE_OF = re.compile(r"\s+of\s+(?:the\s+)?(?P<of>[^,.;:]{3,40}?)(?=[,.;:]|\s+(?:is|are|was|were|has|have)\b|$)")
_MORE_THAN = re.compile(r"^\s*than\b", re.IGNORECASE)


def aggregate(mention: Mention, kind: Kind) -> Aggregate:
    """Tell whether a number is a total, an increment, a part or the toll of one attack."""
    if kind in _CASUALTIES and _one_attack(mention, kind):
        return Aggregate.INCIDENT
    if _is_part(mention, kind):
        return Aggregate.PART
    return Aggregate.INCREMENT if _is_increment(mention) else Aggregate.TOTAL


def _near_words(mention: Mention, before: int, after: int) -> list[str]:
    """Give the words around the printed number that belong to its noun phrase."""
    sentence = mention.sentence
    tokens = [token for token in sentence.tokens if not token.is_space]
    inside = [i for i, t in enumerate(tokens) if mention.quantity.span.start <= t.idx < mention.quantity.span.end]
    if not inside:
        return []
    noun = counted(mention.anchor)
    left = tokens[max(0, inside[0] - before) : inside[0]]
    right = tokens[inside[-1] + 1 : inside[-1] + 1 + after]
    kept = [t for t in left if not t.is_punct] + [t for t in right if t.i <= noun.i or t.lower_ == "more"]
    return [t.lower_ for t in kept]


def _is_increment(mention: Mention) -> bool:
    words = [w for w in _near_words(mention, 2, 2) if w != "more" or not _MORE_THAN.match(_behind(mention))]
    return bool(set(words) & lexicon().increments) and "than" not in words


def _is_part(mention: Mention, kind: Kind) -> bool:
    if mention.quantity.unit == PERCENT and kind not in _SHARES:
        return True
    words = set(_near_words(mention, 3, 0))
    nouns = {counted(mention.anchor), mention.anchor}
    included = any(preposition(noun) in ("including", "among") for noun in nouns)
    return included or bool(words & lexicon().parts) or _named_share(mention)


def _named_share(mention: Mention) -> bool:
    """Tell "$300 million, with X giving $200 million": a smaller sum of the same unit under a "with" after it."""
    aside = next((t for t in (mention.anchor, *mention.anchor.ancestors) if _aside(t)), None)
    if aside is None or not mention.quantity.unit:
        return False
    inside = set(aside.subtree)
    return any(token.like_num and token.i < aside.i for token in aside.head.subtree if token not in inside)


def _aside(token: Token) -> bool:
    """Tell whether a phrase or clause, or its subject, is introduced by "with"."""
    head = subject(token)
    return introduction(token) == "with" or (head is not None and introduction(head) == "with")


def _one_attack(mention: Mention, kind: Kind) -> bool:
    words = {form for link in links(mention.anchor) for form in base_forms(link.token)}
    words |= {form for t in mention.anchor.ancestors for child in t.children for form in base_forms(child)}
    span = period(mention, kind)
    return bool(words & lexicon().incidents) and not (span and _LONG.search(span))


def period(mention: Mention, kind: Kind) -> str | None:
    """Give the time a number covers in the article's words: the expression nearest to it in its sentence.

    Only what is required has a rate ("$600 million a year"); other sums and counts are amounts.
    """
    sentence = mention.sentence
    at = mention.quantity.span.start - sentence.span.start
    found = [m for m in _PERIODS.finditer(sentence.text) if kind is Kind.REQUIRED or not _RATE.fullmatch(m[0])]
    nearest = min(found, key=lambda match: abs(match.start() - at), default=None)
    return " ".join(nearest[0].split()) if nearest else None


def place(mention: Mention, kind: Kind) -> str | None:
    """Give the place that a number is tied to: the nearest name after "in" or "across" in its clause."""
    if kind is Kind.GANG_CONTROL and (share := _SHARE_OF.match(_behind(mention))):
        return " ".join(share["of"].split())
    # Only the number's own clause: "the mission in X, where …" does not place what is counted in X.
    clause = predicate(mention.anchor) or counted(mention.anchor)
    near = sorted(clause.subtree, key=lambda token: abs(token.i - mention.anchor.i))
    return next((full_name(token) for token in near if _is_place(token)), None)


def _behind(mention: Mention) -> str:
    """Give the rest of the sentence behind the number."""
    return mention.sentence.document.text[mention.quantity.span.end : mention.sentence.span.end]


def _is_place(token: Token) -> bool:
    named = token.text[:1].isupper() and token.text not in lexicon().months
    return named and preposition(token) in _WHERE


def group(mention: Mention) -> str | None:
    """Give the named part of the population that a number counts."""
    noun = counted(mention.anchor)
    groups = lexicon().groups
    words = [noun.lower_, *(f"{c.lower_} {noun.lower_}" for c in noun.children if c.i < noun.i)]
    beside = [token.lower_ for token in described_by(noun)]
    share = mention.quantity.unit == PERCENT
    return next((groups[w] for w in words + (beside if share else []) if w in groups), None)
