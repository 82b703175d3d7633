"""Whose money a sum is: the state or body that gives, promises, spends or withholds it.

Comes in: a sum, what happens to it, and the article. Goes out: a canonical name or None. A ministry, a parliament and
a person stand for their state; money that lies in the mission's fund with no payer named is the fund's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.actors import HOST, acting_name, is_host, topic_actor
from reporter.extraction.clauses import (
    How,
    agent,
    base_forms,
    counted,
    described_noun,
    is_verbal,
    name_phrase,
    owners,
    preposition,
    relation,
    subject,
)
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
_ONE = frozenset({"country", "bank", "official"})
_GETTING = frozenset({"receive", "get", "have", "see", "raise", "collect", "draw", "attract", "recover", "obtain"})
_TOPIC, _OFFICE, _NOBODY = "the topic", "an office", "nobody"
_TOWARDS = frozenset({"to", "for", "at", "against", "in", "with"})
_RELATIVE = frozenset({"which", "that", "who"})
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
                return _name(found, mention)
    return None


def _beside(mention: Mention) -> str | None:
    """Give the owner of a sum or of the gift that it is: "Canada's pledge", "American money", "$2m from Spain"."""
    site = counted(mention.anchor)
    for owner, _ in owners(site):
        if (name := _named(owner, mention)) and name != HOST:
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
            return _name(found, mention)
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
        if source := _source(verb, mention):
            return source
        for noun in (agent(verb), subject(verb)):
            if noun is not None and (answer := _doer(noun, verb, mention, kind)):
                return _answered(answer, mention, article)
    if kind is Kind.RECEIVED and any(_is_fund(token) for token in sentence.tokens):
        return FUND
    if kind is Kind.WITHHELD:
        return _answered(_OFFICE, mention, article)
    fund = FUND if kind is Kind.RECEIVED and _spoke_of_fund(sentence, article) else None
    return _only_state(mention, article) or fund or _of_currency(mention, kind)


def _of_currency(mention: Mention, kind: Kind) -> str | None:
    """Give the country in whose money its own ministries spend and promise."""
    unit = mention.quantity.unit
    own = kind in (Kind.SPENT, Kind.PLEDGED_FUNDING) and unit not in money().travelling
    return money().home.get(unit) if own else None


def _answered(answer: str, mention: Mention, article: Article) -> str | None:
    """Give the payer for whom a word stands; whose office is unnamed belongs to the country of the money."""
    if answer not in (_TOPIC, _OFFICE):
        return answer if answer != _NOBODY else None
    spoken = topic_actor(mention.sentence, article, mention.quantity.span.start)
    at_home = answer == _OFFICE or mention.quantity.unit not in money().travelling
    return spoken or (money().home.get(mention.quantity.unit) if at_home else None)


def _only_state(mention: Mention, article: Article) -> str | None:
    """Give the one state that a sentence names, or that the one before was about where it names nobody."""
    index = mention.sentence.index
    own = _states(mention, mention.sentence)
    if not own and index and not any(_pays(found) for found in mention.sentence.actors):
        own = _states(mention, article.sentences[index - 1])
    return next(iter(own)) if len(own) == 1 else None


def _states(mention: Mention, sentence: Sentence) -> set[str]:
    """Give the states that a sentence names and that could be the payer: none that only receives or leads."""
    states = (found for found in sentence.actors if found.actor.kind is ActorKind.STATE or found.actor.state)
    return {_name(found, mention) for found in states if not is_host(found.actor) and not _gets(found)}


def _gets(found: ActorSpan) -> bool:
    """Tell who only receives, is spoken to or leads: "to the Kenyans", "at Kenya's insistence", "Kenya-led"."""
    root, last = found.span.root, found.span.end
    behind = root.doc[last : last + 2].text.lower()
    inside = (root, root.head) if found.how != "office" else (root,)
    towards = any(preposition(token) in _TOWARDS for token in inside)
    return towards or behind.lstrip("-\u2011 ").startswith("led") or relation(root) is How.OBJECT


def _spoke_of_fund(sentence: Sentence, article: Article) -> bool:
    """Tell whether a sentence names nobody and the one before spoke of the fund."""
    alone = bool(sentence.index) and not sentence.actors
    return alone and any(_is_fund(token) for token in article.sentences[sentence.index - 1].tokens)


def _doer(noun: Token, verb: Token, mention: Mention, kind: Kind) -> str | None:
    """Give who acts, `_TOPIC` where a word stands for who was spoken of, `_NOBODY` where nobody known does."""
    if _is_fund(noun):
        return FUND
    if kind is Kind.RECEIVED and base_forms(verb) & _GETTING:
        return _NOBODY
    if noun.lower_ in _RELATIVE:
        noun = described_noun(verb) or noun
    if found := _named(noun, mention):
        return found
    forms = base_forms(noun)
    if forms & _MANY and not noun.ent_type_ and not forms & _ONE:
        return _NOBODY
    if forms & _state_words():
        return _OFFICE
    return _TOPIC if noun.lower_ in _PRONOUNS or forms & _ONE or noun.ent_type_ == "PERSON" else None


def _state_words() -> frozenset[str]:
    return money().ministries | money().bodies_that_vote | money().exchequers


def _verbs(site: Token) -> Iterator[Token]:
    """Give the verbs of the relative clauses on a sum, then those above it."""
    yield from (child for child in site.children if child.pos_ == "VERB" and child.i > site.i)
    token = site
    while token.head != token:
        token = token.head
        if is_verbal(token):
            yield token


def _source(verb: Token, mention: Mention) -> str | None:
    for child in verb.children:
        if preposition(child) == "from" and child.i > verb.i:
            if _is_fund(child):
                return FUND
            if found := _named(child, mention):
                return found
    return None


def _is_fund(noun: Token) -> bool:
    if noun.lower_ not in {"fund", "account", "kitty"}:
        return False
    return not any(child.lower_ in {"emergency", "monetary", "population", "children"} for child in noun.children)


def _named(noun: Token, mention: Mention) -> str | None:
    inside = {token.i for token in name_phrase(noun)}
    for found in mention.sentence.actors:
        if found.span.root.i in inside and _pays(found) and not _only_place(found, noun):
            return _name(found, mention)
    return None


def _only_place(found: ActorSpan, noun: Token) -> bool:
    """Tell Haiti where it is only helped: "the Haiti appeal", but "Haiti's cabinet" gives."""
    if not is_host(found.actor) or found.actor.kind is not ActorKind.STATE or found.span.root == noun:
        return False
    return not base_forms(noun) & _state_words()


def _pays(found: ActorSpan) -> bool:
    return found.actor.kind in _PAYING or found.actor.state is not None


def _name(found: ActorSpan, mention: Mention) -> str:
    """Give who answers for a payer; a parliament that many states have is that of the money's own country."""
    actor = found.actor
    if (
        actor.kind is ActorKind.BODY
        and actor.state is None
        and set(actor.name.lower().split()) & money().bodies_that_vote
    ):
        return money().home.get(mention.quantity.unit, actor.name)
    return money().acts_for.get(acting_name(actor), acting_name(actor))
