"""The account of all numbers: each is a figure, a named distractor, or unread and listed for the reader.

Comes in: an article and what was made of its numbers. Goes out: a `Decision` for each of them, and for each number that
the grammar of quantities leaves out: ordinals, clock times, codes, "hundreds".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.circumstances import circumstance
from reporter.extraction.distractors import THINGS, named
from reporter.extraction.weighing import CONTINUATION, LEARNED, TOO_WEAK, WEAKER
from reporter.facts import Decision, Outcome, Span
from reporter.knowledge.remainder import remainder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reporter.extraction.reading import Article, Mention, Sentence
    from reporter.extraction.weighing import Choice

# Small numbers in words count things of daily life; none of the kinds is lost with them.
_SMALL = 10
_NO_OBJECTIONS = frozenset({CONTINUATION, LEARNED, TOO_WEAK, WEAKER})


def account(article: Article, made: Sequence[Choice]) -> tuple[Decision, ...]:
    """Account for every number of an article, in the order of the text."""
    decided = [_decision(choice) for choice in made]
    taken: dict[int, list[Span]] = {}
    for choice in made:
        taken.setdefault(choice.mention.sentence.index, []).append(choice.mention.quantity.span)
    others = [one for sentence in article.sentences for one in _outside(sentence, taken.get(sentence.index, []))]
    return tuple(sorted((*decided, *others), key=lambda one: one.evidence.span))


def _decision(choice: Choice) -> Decision:
    mention, figure = choice.mention, choice.figure
    outcome, name, rule = Outcome.UNREAD, "", LEARNED if _is_silenced(choice) else ""
    if figure is not None:
        outcome, name, rule = Outcome.FIGURE, figure.kind.value, figure.rule
    elif known := _distractor(choice):
        outcome, (name, rule) = Outcome.DISTRACTOR, known
    return Decision(
        evidence=mention.evidence,
        outcome=outcome,
        name=name,
        rule=rule,
        quantity=mention.quantity,
        figure=figure,
        lost=choice.lost,
        guess=choice.guess,
    )


def _is_silenced(choice: Choice) -> bool:
    return any(reading.lost_to == LEARNED for reading in choice.lost)


def _distractor(choice: Choice) -> tuple[str, str] | None:
    """Name what no figure was made of, and what told it."""
    mention = choice.mention
    if plain := choice.distractor:
        return (named(mention) or (THINGS, "noun")) if plain == THINGS else (plain, "pattern")
    if against := next((one.lost_to for one in choice.lost if one.lost_to not in _NO_OBJECTIONS), None):
        return against, "objection"
    if known := named(mention):
        return known
    if _is_small_word(mention):
        return "small number", "small"
    around = circumstance(mention)
    return (around, "circumstance") if around else None


def _is_small_word(mention: Mention) -> bool:
    number = mention.sentence.document.text[slice(*mention.quantity.number_span)]
    return mention.quantity.value <= _SMALL and not any(char.isdigit() for char in number)


def _outside(sentence: Sentence, taken: Sequence[Span]) -> Iterator[Decision]:
    """Account for the digits and number words that are no quantity."""
    text, offset = sentence.text, sentence.span.start
    for span in taken:
        start, end = span.start - offset, span.end - offset
        text = text[:start] + " " * (end - start) + text[end:]
    for found, name in remainder().forms_in(text):
        yield Decision(
            evidence=sentence.evidence(Span(found.start + offset, found.end + offset)),
            outcome=Outcome.DISTRACTOR if name else Outcome.UNREAD,
            name=name,
            rule="form" if name else "",
        )
