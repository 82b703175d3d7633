"""The bottom line: two or three sentences, composed by rule from what the model holds.

Comes in: a `Briefing`. Goes out: sentences as clauses, each with the evidence that it rests on. A clause whose
facts are missing is left out, and so is what does not fit into the words allowed. Must not know any output format.
"""

from __future__ import annotations

from collections.abc import Iterable

from reporter.briefing.model import Briefing
from reporter.rendering.bottom_line.force import force
from reporter.rendering.bottom_line.french import FRENCH
from reporter.rendering.bottom_line.money import money
from reporter.rendering.bottom_line.people import people
from reporter.rendering.bottom_line.prose import Clause, Detail, Sentence
from reporter.rendering.languages import Language, language
from reporter.rendering.languages.foreign import capitalized

__all__ = ["WORD_LIMIT", "bottom_line"]

WORD_LIMIT = 60
# French needs a third more to say the same: "US$85 million" are five words there.
_LIMITS = {Language.EN: WORD_LIMIT, Language.FR: 80}
_GRAMMARS = {Language.EN: (force, money, people), Language.FR: FRENCH}
_VERSIONS = [Detail(*[False] * left_out) for left_out in range(len(Detail._fields) + 1)]


def bottom_line(brief: Briefing) -> tuple[Sentence, ...]:
    """Compose the fullest version that keeps to the limit; nothing where nothing is known."""
    limit = _LIMITS[language()]
    for detail in _VERSIONS:
        sentences = _compose(brief, detail)
        if _words(sentences) <= limit:
            return sentences
    while _words(sentences) > limit:  # a source may give a name of any length
        sentences = tuple(one for one in sentences if one is not max(sentences, key=lambda s: _words((s,))))
    return sentences


def _words(sentences: Iterable[Sentence]) -> int:
    texts = ("".join(clause.text for clause in sentence) for sentence in sentences)
    return sum(any(map(str.isalnum, word)) for text in texts for word in text.split(" "))


def _compose(brief: Briefing, detail: Detail) -> tuple[Sentence, ...]:
    candidates = (say(brief, detail) for say in _GRAMMARS[language()])
    return tuple(_closed(sentence) for sentence in candidates if sentence)


def _closed(sentence: Sentence) -> Sentence:
    first = sentence[0]
    return (first._replace(text=capitalized(first.text)), *sentence[1:], Clause("."))
