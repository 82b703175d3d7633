"""What is promised, how much of it and when it is due.

Comes in: an undertaking in its sentence, the numbers of the article that were read as figures, and its date. Goes out:
the words that promise, the first of those numbers among them, and the day, month or year that they name.
Must not know who promises.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reporter.extraction.clauses import auxiliaries, base_forms, described_noun, is_participle
from reporter.facts import PEOPLE, Span
from reporter.knowledge import lexicon
from reporter.sources.moments import Way, moments

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from reporter.extraction.binding import Undertaking
    from reporter.extraction.reading import Mention, Sentence
    from reporter.facts import Bound, PartialDate
    from reporter.language.tokens import Token

_EDGES = ' \t\r\n,;:."“”()—–-'
_AHEAD = re.compile(
    r"\b(?:by|before|until|till|from|through|next|within|due|for|in|on|this)"
    r"(?:\s+(?:early|late|mid|the|end|of|coming))*[\s-]*$",
    re.IGNORECASE,
)
_NEXT = frozenset({"next", "this"})
# "In October" is when something was, beside a past verb; "by October" is still ahead of it.
_WITHIN = re.compile(r"\b(?:in|on)(?:\s+(?:early|late|mid|the|end|of))*[\s-]*$", re.IGNORECASE)
_FORETOLD = frozenset({"due", "expected", "scheduled", "slated", "set", "planned"})
_PAST = frozenset({"VBD", "VBN"})


@dataclass(frozen=True, slots=True)
class Promised:
    """What is promised, as far as the sentence tells."""

    what: str
    value: Decimal | None
    unit: str | None
    bound: Bound | None
    due: PartialDate | None


def promised(made: Undertaking, sentence: Sentence, read: Sequence[Mention], published: PartialDate | None) -> Promised:
    """Give what an undertaking promises."""
    span = _clause(made.word, sentence)
    number = next((m.quantity for m in read if m.sentence is sentence and span.contains(m.quantity.number_span)), None)
    return Promised(
        what=sentence.document.text[span.start : span.end],
        value=number.value if number else None,
        unit=(number.unit or PEOPLE) if number else None,
        bound=number.bound if number else None,
        due=_due(span, made.word, sentence, published),
    )


def _clause(word: Token, sentence: Sentence) -> Span:
    """Give the words that promise: from the promise, or its auxiliary, to the end of all that depends on it."""
    start, end = word.idx, word.right_edge.end_char
    if is_participle(word):
        start, end = word.head.left_edge.idx, word.head.right_edge.end_char
    elif marks := [child.idx for child in word.children if child.i < word.i and child.lower_ in auxiliaries(word)]:
        start = min(marks)
    start, end = max(start, sentence.span.start), min(end, sentence.span.end)
    text = sentence.document.text[start:end]
    end = start + len(text.partition(";")[0].rstrip(_EDGES)) or end
    return Span(start, max(end, word.end_char))


def _due(span: Span, word: Token, sentence: Sentence, published: PartialDate | None) -> PartialDate | None:
    """Give the first date among the words that promise that lies ahead and is no day of speaking."""
    text = sentence.document.text
    for moment in moments(text, span.start, span.end):
        ahead = text[max(span.start, moment.span.start - 30) : moment.span.start]
        if moment.which == "last" or moment.ago or not (moment.which in _NEXT or _AHEAD.search(ahead)):
            continue
        when = moment.date(published, Way.FUTURE)
        at = moment.span.start
        past = _looks_back(at, word, sentence) or _beside_the_past(at, word, sentence, within=_WITHIN.search(ahead))
        told = not moment.year and (_told(at, word, sentence) or past)
        if when is not None and not told and (published is None or when.latest >= published.earliest):
            return when
    return None


def _told(at: int, word: Token, sentence: Sentence) -> bool:
    """Tell the day on which somebody promised, right behind the word: "pledged on Friday to send"."""
    before = next((token for token in reversed(list(sentence.tokens)) if token.idx < at), word)
    said = lexicon().speech | {"promise", "pledge", "vow", "offer"}
    near = [t for t in word.doc[max(word.sent.start, before.i - 2) : before.i + 1] if t.pos_ == "VERB"]
    return any(base_forms(t) & said for t in near)


def _looks_back(at: int, word: Token, sentence: Sentence) -> bool:
    """Tell the day of something past that is told beside the promise: "…, a wish that she shared on a visit in May"."""
    there = next((token for token in sentence.tokens if token.end_char > at), word)
    between = itertools.takewhile(lambda token: token != word, (there, *there.ancestors))
    return any(
        "VBD" in {token.tag_, *(c.tag_ for c in token.children if c.lower_ in auxiliaries(token))} for token in between
    )


def _beside_the_past(at: int, word: Token, sentence: Sentence, *, within: object) -> bool:
    """Tell when something was done: "the force that the Council approved in May", "Oslo pledged ten in May".

    The parse may hang such words on any verb before them; the nearest one tells. With `within` they are no deadline.
    """
    before = [token for token in sentence.tokens if token.idx < at]
    verb = next((token for token in reversed(before) if token.pos_ in {"VERB", "AUX"}), None)
    if verb is None or any(token.lower_ in _FORETOLD for token in before if token.i >= verb.i):
        return False
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    finite = {child.tag_ for child in helpers} or {verb.tag_}
    past = "VBD" in finite or (not helpers and verb.tag_ in _PAST)
    return past and bool(within or (verb != word and described_noun(verb) is not None))
