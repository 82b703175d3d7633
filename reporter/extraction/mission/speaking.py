"""Which of two missions a passage means, and whether what it says has happened.

Comes in: a sentence of an article. Goes out: `Speaking`, which answers for a place in the sentence, and ways of looking
about in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from reporter.extraction.mission.words import UNDONE
from reporter.facts import PartialDate, Span
from reporter.knowledge import ActorKind
from reporter.knowledge.missions import any_of, missions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.extraction.reading import Article, Sentence

# Missions of other times and tasks, which share the noun.
_OTHER = re.compile(
    r"\b(?:MINUSTAH|stabili[sz]ation mission|political (?:office|mission)|assistance mission|assessment mission"
    r"|previous|predecessor|past|earlier|peacekeepers?)\b",
    re.IGNORECASE,
)
_DOT = re.compile(
    r"(?<=[A-Z])\.(?=\S|\s+\S)|(?<=\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Gen|Sgt|Sen|Rep|Gov))\.|(?<=\bSept)\.|(?<=\d)\.(?=\d)"
    r"|(?<=\d),(?=\d{3}\b)"
)
# A comma that stands in no date.
_COMMA = re.compile(r",\s+(?!20\d\d)")
_AND = re.compile(r"\s+(?:and|but|while)\s+")
_RELATIVE = re.compile(r"\s*(?:which|that|whose|who)\b")
_LED = re.compile(
    rf"\b[A-Z]\w+[-‐‑– ]led\b|\b(?:mission|operation)\b,?\s+(?:(?:that|which)\s+)?"
    rf"(?:(?:is|was|has\s+been|had\s+been)\s+)?{any_of(missions().led)}\s+by\b"
    rf"|\b(?:mission|operation),?\s+(?:(?:that|which)\s+)?[A-Z]\w+\s+(?:(?:has|had)\s+)?led\b"
)
_WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BEFORE, _FAR, _LONG, _BEHIND = 60, 110, 3, 70


@lru_cache(maxsize=1024)
def undotted(sentence: Sentence) -> str:
    """Give a sentence without the dots of abbreviations and the commas of numbers, every character in its place."""
    return _DOT.sub("_", sentence.text)


@lru_cache(maxsize=1024)
def _words(sentence: Sentence) -> frozenset[str]:
    return frozenset(_WORD.findall(undotted(sentence).lower()))


def has_any(sentence: Sentence, words: frozenset[str]) -> bool:
    """Tell whether one of these words, in small letters, stands in a sentence: patterns are slow to say no."""
    return not words.isdisjoint(_words(sentence))


def matches(pattern: re.Pattern[str], sentence: Sentence) -> Iterator[Span]:
    """Give where a pattern stands in a sentence, in characters of the document; abbreviations end nothing."""
    for found in pattern.finditer(undotted(sentence)):
        yield Span(sentence.span.start + found.start(), sentence.span.start + found.end())


def around(sentence: Sentence, span: Span, near: int) -> str:
    """Give the words beside a word as far as the commas about it: what it may be done to or by."""
    text, start = undotted(sentence), sentence.span.start
    first, last = span.start - start, span.end - start
    before = _COMMA.split(text[max(0, first - near) : first])
    if first == 0:  # "Renewed until October, the mission …"
        return text[: last + _FAR]
    # ", which the Council renewed", ", renewed by the Council": of what stands before the comma.
    relative = len(before) > 1 and (_RELATIVE.match(before[-1]) or not before[-1].strip())
    behind = _COMMA.split(_AND.split(text[last : last + near])[0])[0]
    return (", ".join(before[-2:]) if relative else before[-1]) + text[first:last] + behind


@dataclass(frozen=True, slots=True)
class Speaking:
    """A sentence, the mission that its article is about, the article's date and, once known, that of authorisation."""

    sentence: Sentence
    article: Article
    current: str
    published: PartialDate | None
    # Not compared: what was found of a sentence before this was known is found of it afterwards, too.
    since: PartialDate | None = field(default=None, compare=False)

    @property
    def successor(self) -> bool:
        """Whether the current mission took over from another."""
        return self.current != missions().names[0]

    @property
    def known_lead(self) -> str | None:
        """The state known to lead the current mission, if one does."""
        return missions().known_lead(self.current)

    @property
    def is_long_ago(self) -> bool:
        """Whether the sentence tells of years long before the article."""
        years = [int(year) for year in _YEAR.findall(self.sentence.text)]
        return self.published is not None and any(year < self.published.year - _LONG for year in years)

    @property
    def earlier(self) -> str:
        """The sentence before."""
        index = self.sentence.index
        return self.article.sentences[index - 1].text if index else ""

    def is_meant(self, at: int) -> bool:
        """Tell whether the mission last named before a place, or else the sentence, is the current one."""
        named = sorted(self._named(), key=lambda name: name[0])
        before = [(start, name) for start, name in named if start <= at]
        if before:
            return (self._behind_aside(before, at) or before[-1][1]) == self.current
        text = self.sentence.text[: max(0, at - self.sentence.span.start) + _BEHIND]
        return not _OTHER.search(text) or bool(named)

    def _behind_aside(self, before: list[tuple[int, str]], at: int) -> str | None:
        """Give whom "the force, successor to the mission, was approved" speaks of: not of the one in the aside."""
        text, (last, name) = self.sentence.document.text, before[-1]
        comma = text.find(", ", last, at)
        if comma < 0 or len(before) == 1:
            return None
        behind = next((token for token in self.sentence.tokens if token.idx > comma), None)
        earlier = [other for start, other in before if ", " in text[start:last]]
        is_verb = behind is not None and behind.tag_ in {"VBD", "VBZ", "VBP", "MD"}
        return earlier[-1] if is_verb and earlier and earlier[-1] != name else None

    def _named(self) -> Iterator[tuple[int, str]]:
        for actor in self.sentence.actors:
            if actor.actor.kind is ActorKind.MISSION:
                yield actor.span.start_char, actor.actor.name
        if self.successor:
            yield from ((span.start, missions().names[0]) for span in matches(_LED, self.sentence))

    def is_done(self, at: int) -> bool:
        """Tell whether nothing before a place makes it a wish, a plan or a refusal."""
        start = max(self.sentence.span.start, at - _BEFORE)
        return not UNDONE.search(self.sentence.document.text[start:at])
