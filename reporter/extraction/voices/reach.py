"""How far a voice reaches beyond its sentence.

Comes in: a sentence, its own voices and those of the sentences before. Goes out: the voice that goes on, if any: one
that retells a report goes on until another voice, another paragraph or a turn of the article itself; one that speaks
goes on where the next sentence points back at what it said ("of these", "another 40", "the figure for May").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reporter.extraction.voices.voice import Hold, Voice

if TYPE_CHECKING:
    from reporter.extraction.reading import Article, Sentence

_BACK = re.compile(
    r"^\W*(?:(?:some|about|nearly|almost|around|roughly|just over|more than|over|at least|fewer than|close to)\s+)?(?:"
    r"of (?:these|those|them|that|whom|the (?:total|dead|victims|wounded|displaced|sum))|within that"
    r"|among (?:them|those|these)|the other|(?:the )?(?:rest|remainder|remaining|bulk|majority|wounded|dead)\b"
    r"|the (?:figure|number|total|share|toll|projection)|another|a further|half"
    r"|(?:a|one|two|three|\w+) (?:quarter|third|half|tenth|fifth)s?\b"
    r"|in the (?:second|third|first|same)\b|that (?:is|was|makes|compares|total|figure|number)|this (?:is|was|compares)"
    r"|it (?:was|is|has|had|rose|stood|now|also)|there (?:were|are|was|is)|they|compared with|since then|in all|overall"
    r"|all told|[\w' -]{3,40}\b(?:accounts? for|accounted for|makes? up)\b)",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    r"\bof (?:these|those|them|that|whom|the (?:dead|wounded|victims|displaced|killed)|those \w+)\b", re.IGNORECASE
)
_TURN = re.compile(r"^\W*(?:meanwhile|however|but|yet|still|nevertheless|elsewhere)\b|\bthus\b", re.IGNORECASE)
# A new line, or an empty one between two paragraphs.
_NEXT_PARAGRAPH = 2


def carried(article: Article, sentence: Sentence, before: Sequence[tuple[Voice, ...]]) -> tuple[Voice, ...]:
    """Give the voice of the sentence before where it goes on."""
    standing = _standing(before)
    if standing is None or standing.source.name is None or _TURN.search(sentence.text):
        return ()
    last = article.sentences[sentence.index - 1]
    gap = article.document.text[last.span.end : sentence.span.start].count("\n")
    back = bool(_BACK.match(sentence.text) or _INSIDE.search(sentence.text))
    if gap > _NEXT_PARAGRAPH or not (back or (standing.retells and not gap)):
        return ()
    return (Voice(standing.source, (sentence.span,), Hold.CARRIED, standing.retells),)


def _standing(before: Sequence[tuple[Voice, ...]]) -> Voice | None:
    """Give the voice that the last sentence leaves behind: its main one, or the one that it carries itself."""
    if not before or not before[-1]:
        return None
    main = [voice for voice in before[-1] if voice.hold is not Hold.BESIDE] or list(before[-1])
    return max(main, key=lambda voice: (voice.hold, voice.length))
