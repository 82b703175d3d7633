"""The town that an article tells of, for a mayor without one: "Saint-Marc buried its dead. Mayor X said …".

Comes in: an article and where it names somebody. Goes out: the name of a town of Haiti, as printed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reporter.extraction.offices import join
from reporter.extraction.printed import Word, words_of
from reporter.knowledge.gazetteer import CAPITAL_TOWN, gazetteer

if TYPE_CHECKING:
    from reporter.extraction.reading import Article, Sentence
    from reporter.facts import Span

# How far before the name the one town may stand.
_BACK = 1
_LONGEST = 4


def town_of(article: Article, places: Sequence[tuple[Span, Sentence]]) -> str:
    """Give the one town named just before somebody, or else the one named far more often than others, if any."""
    if not places:
        return ""
    span, sentence = places[0]
    for said in reversed(article.sentences[max(0, sentence.index - _BACK) : sentence.index + 1]):
        words = [word for word in words_of(said) if said is not sentence or word.span.end <= span.start]
        if found := dict.fromkeys(_towns(words)):
            if len(found) == 1:
                return next(iter(found))
            break
    named = Counter(town for said in article.sentences for town in _towns(words_of(said))).most_common(2)
    ahead = len(named) == 1 or (len(named) > 1 and named[0][1] >= 2 * named[1][1])
    return named[0][0] if ahead and named[0][1] > 1 else ""


def _towns(words: Sequence[Word]) -> Iterator[str]:
    """Give the towns of Haiti in a stretch of words but the capital, where every text is at some time."""
    at = 0
    while at < len(words):
        for end in range(min(len(words), at + _LONGEST), at, -1):
            spot = gazetteer().find(join(words[at:end])) if words[at].is_name and words[end - 1].is_name else None
            if spot is not None and spot.north is not None and spot.name != CAPITAL_TOWN:
                yield join(words[at:end])
                at = end - 1
                break
        at += 1
