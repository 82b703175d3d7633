"""The remainder: every number is a figure, a named distractor, or unread and listed for the reader.

Comes in: an article and the numbers that became figures. Goes out: the evidence of the unread ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.clauses import counted
from reporter.facts import PEOPLE, PERCENT
from reporter.knowledge import distractors, lexicon

if TYPE_CHECKING:
    from collections.abc import Collection

    from reporter.extraction.reading import Article, Mention
    from reporter.facts import Evidence

# Small numbers in words count things of daily life; none of the kinds is lost with them.
_SMALL = 10


def distractor(mention: Mention) -> str | None:
    """Name what a number is if it is no figure: a date, an age, a distance; a sum of money says itself what it is."""
    if mention.quantity.unit not in {"", PEOPLE, PERCENT}:
        return None
    text, span = mention.sentence.document.text, mention.quantity.number_span
    before = text[mention.sentence.span.start : span.start]
    after = text[span.end : mention.sentence.span.end]
    number = text[span.start : span.end]
    for known in distractors():
        fits_before = known.before is None or known.before.search(before)
        fits_after = known.after is None or known.after.search(after)
        fits_number = known.number is None or known.number.search(number)
        if fits_before and fits_after and fits_number:
            return known.name
    noun = counted(mention.anchor)
    return "things" if noun != mention.anchor and noun.lemma_.lower() in lexicon().not_things else None


def unread(article: Article, read: Collection[Mention]) -> tuple[Evidence, ...]:
    """List the numbers that became neither figure nor distractor."""
    taken = {mention.quantity.number_span for mention in read}
    rest = [mention for mention in article.mentions if mention.quantity.number_span not in taken]
    return tuple(m.evidence for m in rest if distractor(m) is None and not _small_word(m))


def _small_word(mention: Mention) -> bool:
    number = mention.sentence.document.text[slice(*mention.quantity.number_span)]
    return mention.quantity.value <= _SMALL and not any(char.isdigit() for char in number)
