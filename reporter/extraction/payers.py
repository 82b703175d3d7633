"""Whose money a sum is: the state or body that gives, promises, spends or withholds it.

Comes in: a sum, what happens to it, and the article. Goes out: a canonical name or None. A ministry, a parliament and
a person stand for their state; money that lies in the mission's fund with no payer named is the fund's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.actors import HOST, acting_name, is_host, topic_actor
from reporter.extraction.clauses import agent, base_forms, counted, is_verbal, name_phrase, owners, preposition, subject
from reporter.facts import PERCENT, Kind
from reporter.knowledge import ActorKind, money

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from reporter.extraction.reading import Article, Mention, Sentence
    from reporter.language.actors import ActorSpan

FUND = "UN trust fund"
_PAYING = frozenset({ActorKind.STATE, ActorKind.BODY, ActorKind.AGENCY, ActorKind.FORCE})
_PRONOUNS = frozenset({"it", "they", "we", "he", "she", "i"})
_ONE = frozenset({"country", "bank", "taxpayer", "exchequer", "official"})
_GETTING = frozenset({"receive", "get", "raise", "collect", "draw", "attract", "recover", "obtain"})
_TOPIC, _NOBODY = "the topic", "nobody"
# Several givers of one sum are nobody in particular.
_MANY = frozenset({"donor", "nation", "country", "state", "government", "member", "partner", "neighbour", "neighbor"})


def payer(mention: Mention, kind: Kind, article: Article) -> str | None:
    """Give whose money a sum is."""
    if mention.quantity.unit == PERCENT:
        return None
    return _listed(mention) or _beside(mention) or _above(mention, kind, article)


def _listed(mention: Mention) -> str | None:
    """Give the name right before a sum in a row of givers: "Spain: $3 million; France, $8 million"."""
    text, start = mention.sentence.document.text, mention.quantity.span.start
    for found in mention.sentence.actors:
        end = found.span.end_char
        if end <= start and _pays(found) and text[end:start].strip(" \u00a0:,").lower() in {"'s", "\u2019s", ""}:
            before = text[mention.sentence.span.start : found.span.start_char].rstrip()
            if (
                before.endswith((";", ",", " and", ":", "\u2014"))
                or not before
                or text[end : end + 2] in {"'s", "\u2019s"}
            ):
                return acting_name(found.actor)
    return None


def _beside(mention: Mention) -> str | None:
    """Give the owner of a sum or of the gift that it is: "Canada's pledge", "American money", "$2m from Spain"."""
    site = counted(mention.anchor)
    for owner, _ in owners(site):
        if (name := _named(owner, mention.sentence)) and name != HOST:
            return name
    inside = {t.i for t in site.subtree} | {t.i for t in _nouns_above(site)}
    outside = mention.quantity.span
    for found in mention.sentence.actors:
        root = found.span.root
        if not _pays(found) or is_host(found.actor) or outside.start <= root.idx < outside.end:
            continue
        modifies = root.head in (site, *_nouns_above(site)) and (preposition(root) == "from" or found.how == "demonym")
        noun_modifier = root.i + 1 == root.head.i and root.head.i in inside and not preposition(root)
        if modifies or noun_modifier:
            return acting_name(found.actor)
    return None


def _nouns_above(site: Token) -> Iterator[Token]:
    token = site
    while token.head != token and not is_verbal(token.head):
        token = token.head
        yield token


def _above(mention: Mention, kind: Kind, article: Article) -> str | None:
    """Give the doer of the verbs above a sum."""
    sentence = mention.sentence
    for verb in _verbs(counted(mention.anchor)):
        if source := _source(verb, sentence):
            return source
        for noun in (agent(verb), subject(verb)):
            if noun is not None and (answer := _doer(noun, verb, mention, kind)):
                return _spoken_of(mention, article) if answer == _TOPIC else (answer if answer != _NOBODY else None)
    if kind is Kind.RECEIVED and any(_is_fund(token) for token in sentence.tokens):
        return FUND
    return _spoken_of(mention, article) if kind is Kind.WITHHELD else None


def _doer(noun: Token, verb: Token, mention: Mention, kind: Kind) -> str | None:
    """Give who acts, `_TOPIC` where a word stands for who was spoken of, `_NOBODY` where nobody known does."""
    if _is_fund(noun):
        return FUND
    if kind is Kind.RECEIVED and base_forms(verb) & _GETTING:
        return _NOBODY
    if found := _named(noun, mention.sentence):
        return found
    forms = base_forms(noun)
    if forms & _MANY and not noun.ent_type_ and not forms & _ONE:
        return _NOBODY
    if noun.lower_ in _PRONOUNS or forms & _state_words() or noun.ent_type_ == "PERSON":
        return _TOPIC
    return None


def _spoken_of(mention: Mention, article: Article) -> str | None:
    spoken = topic_actor(mention.sentence, article, mention.quantity.span.start)
    return spoken or money().home.get(mention.quantity.unit)


def _state_words() -> frozenset[str]:
    return money().ministries | money().bodies_that_vote | _ONE


def _verbs(site: Token) -> Iterator[Token]:
    """Give the verbs of the relative clauses on a sum, then those above it."""
    yield from (child for child in site.children if child.pos_ == "VERB" and child.i > site.i)
    token = site
    while token.head != token:
        token = token.head
        if is_verbal(token):
            yield token


def _source(verb: Token, sentence: Sentence) -> str | None:
    for child in verb.children:
        if preposition(child) == "from" and child.i > verb.i:
            if _is_fund(child):
                return FUND
            if found := _named(child, sentence):
                return found
    return None


def _is_fund(noun: Token) -> bool:
    if noun.lower_ not in {"fund", "account", "kitty"}:
        return False
    return not any(child.lower_ in {"emergency", "monetary", "population", "children"} for child in noun.children)


def _named(noun: Token, sentence: Sentence) -> str | None:
    inside = {token.i for token in name_phrase(noun)}
    for found in sentence.actors:
        if found.span.root.i in inside and _pays(found):
            return acting_name(found.actor)
    return None


def _pays(found: ActorSpan) -> bool:
    return found.actor.kind in _PAYING or found.actor.state is not None
