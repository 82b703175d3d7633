"""An article as the fact families see it: sentences, actors and numbers, each tied to tokens and characters.

Comes in: a `SourceDocument`. Goes out: `Article`. The one place where the untouched text, its regions and the
parsed document meet; families work on what it gives and point back at characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from reporter.extraction.amounts import Home
from reporter.extraction.metonyms import settled_actors
from reporter.extraction.own_dollars import has_bare_sign, own_dollar
from reporter.extraction.quantities import quantities
from reporter.facts import Evidence, Quantity, SourceDocument, Span
from reporter.knowledge import numbers
from reporter.language import read
from reporter.language.actors import ActorSpan
from reporter.sources import RegionKind, regions

if TYPE_CHECKING:
    from reporter.language.tokens import Doc, Token, Tokens

_DOLLAR = "USD"
_MILLION = 1_000_000
_OF_THAT = re.compile(r"\s+of (?:it|that|this)\b", re.IGNORECASE)
_BLANKS = " \t\r\n\u00a0\u202f\ufeff"


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """A sentence of the body: its characters, trimmed of white space, and its tokens."""

    document: SourceDocument
    index: int
    span: Span
    tokens: Tokens
    actors: tuple[ActorSpan, ...]
    persons: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The sentence, letter for letter."""
        return self.document.text[self.span.start : self.span.end]

    def evidence(self, span: Span | None = None) -> Evidence:
        """Quote `span`, or the whole sentence."""
        return self.document.evidence(span or self.span, self.span)


@dataclass(frozen=True, slots=True, eq=False)
class Mention:
    """A number where it stands: `anchor` is the token that the parse hangs the number on."""

    quantity: Quantity
    sentence: Sentence
    anchor: Token

    @property
    def evidence(self) -> Evidence:
        """Quote the number with its qualifier."""
        return self.sentence.evidence(self.quantity.span)

    @property
    def ahead(self) -> str:
        """What its sentence says before the number and its qualifier."""
        return self.sentence.document.text[self.sentence.span.start : self.quantity.span.start]

    @property
    def behind(self) -> str:
        """What its sentence says behind the number and its unit."""
        return self.sentence.document.text[self.quantity.span.end : self.sentence.span.end]


@dataclass(frozen=True, slots=True, eq=False)
class Article:
    """A document read: its body sentences in order and the numbers in them.

    `roles` are what its persons are, by family name, once somebody has read that.
    """

    document: SourceDocument
    doc: Doc
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    headline: Evidence | None
    roles: Mapping[str, str] = field(default_factory=dict)


def read_article(document: SourceDocument) -> Article:
    """Read the body of an article; headlines and debris give no sentences."""
    doc = read(document.text)
    labelled = regions(document)
    kinds = {region.kind for region in labelled}
    # A single line without a full stop looks like a headline; where nothing follows it, it is all there is to read.
    wanted = RegionKind.BODY if RegionKind.BODY in kinds else RegionKind.HEADLINE
    body = [region.span for region in labelled if region.kind is wanted]
    actors = settled_actors(doc)
    # Asked of the document once: a sentence's own `ents` looks through all of them.
    persons = [Span(ent.start_char, ent.end_char) for ent in doc.ents if ent.label_ == "PERSON"]
    sentences = tuple(
        Sentence(document, index, span, tokens, _inside(actors, span), tuple(p for p in persons if span.contains(p)))
        for index, (span, tokens) in enumerate(_body_sentences(document.text, doc, body))
    )
    printed = _in_own_dollars((one for sentence in sentences for one in mentions(sentence)), document.text, actors)
    numbers = tuple(_with_currency(printed))
    first = labelled[0] if labelled and labelled[0].kind is RegionKind.HEADLINE else None
    return Article(document, doc, sentences, numbers, document.evidence(first.span, first.span) if first else None)


def _body_sentences(text: str, doc: Doc, body: list[Span]) -> Iterator[tuple[Span, Tokens]]:
    """Cut the sentences to the body's regions; both run forward, so that each region is met once."""
    first = 0
    for tokens in doc.sents:
        while first < len(body) and body[first].end <= tokens.start_char:
            first += 1
        for region in body[first:]:
            if region.start >= tokens.end_char:
                break
            span = _trimmed(text, max(tokens.start_char, region.start), min(tokens.end_char, region.end))
            inside = doc.char_span(*span, alignment_mode="expand") if span else None
            if span is not None and inside is not None:
                yield span, inside


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start] in _BLANKS:
        start += 1
    while end > start and text[end - 1] in _BLANKS:
        end -= 1
    return Span(start, end) if start < end else None


def _inside(actors: tuple[ActorSpan, ...], span: Span) -> tuple[ActorSpan, ...]:
    return tuple(a for a in actors if span.start <= a.span.start_char and a.span.end_char <= span.end)


# Asked for again by what compares a number with the others of its sentence.
@lru_cache(maxsize=8)
def mentions(sentence: Sentence) -> tuple[Mention, ...]:
    """Give the numbers of a sentence, in order."""
    return tuple(_mentions(sentence))


def _mentions(sentence: Sentence) -> Iterator[Mention]:
    offset = sentence.span.start
    for quantity in quantities(sentence.text, tuple(_homes(sentence))):
        moved = replace(quantity, span=_moved(quantity.span, offset), number_span=_moved(quantity.number_span, offset))
        tokens = sentence.tokens.doc.char_span(*moved.number_span, alignment_mode="expand")
        if tokens is not None:
            yield Mention(moved, sentence, _anchor(tokens.root, moved.span))


def _in_own_dollars(found: Iterable[Mention], text: str, named: Iterable[ActorSpan]) -> Iterator[Mention]:
    """Give sums with a bare "$" the currency of the country that the article writes for."""
    own = own_dollar(text, named)
    for mention in found:
        bare = own is not None and mention.quantity.unit == _DOLLAR and has_bare_sign(mention.evidence.quote)
        yield replace(mention, quantity=replace(mention.quantity, unit=own)) if own and bare else mention


def _with_currency(found: Iterable[Mention]) -> Iterator[Mention]:
    """Add the currency that "12 million of that" takes over from the sum in the sentence before."""
    last: Mention | None = None
    for mention in found:
        bare = not mention.quantity.unit and mention.quantity.value >= _MILLION and _OF_THAT.match(mention.behind)
        near = last is not None and mention.sentence.index - last.sentence.index <= 1
        if last is not None and near and bare and last.quantity.is_money:
            taken = replace(mention.quantity, unit=last.quantity.unit)
            yield replace(mention, quantity=taken)
        else:
            yield mention
        converted = mention.ahead.endswith("(")
        last = mention if mention.quantity.value >= _MILLION and not converted else last


def _moved(span: Span, offset: int) -> Span:
    return Span(span.start + offset, span.end + offset)


def _homes(sentence: Sentence) -> Iterator[Home]:
    """Give the states that a sentence names, for whose pesos are meant."""
    for found in sentence.actors:
        code = found.actor.id.removeprefix("state:")
        if used := numbers().territory_currencies.get(code):
            yield Home(found.span.start_char - sentence.span.start, used)


def _anchor(number: Token, phrase: Span) -> Token:
    """Give the number, or the qualifier where the parse hangs the number there ("close to 5 million")."""
    head = number.head
    return head if head.pos_ == "ADJ" and phrase.start <= head.idx < phrase.end else number
