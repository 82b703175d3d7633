"""How far a voice reaches beyond its sentence.

Comes in: a sentence, its own voices and those of the sentences before. Goes out: the voice that goes on, if any: one
that retells a report goes on until another voice, another paragraph or a turn of the article itself; one that speaks
goes on where the next sentence points back at what it said ("of these", "another 40", "the figure for May").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reporter.extraction.clauses import subject
from reporter.extraction.voices.voice import Hold, Voice
from reporter.facts import Span
from reporter.knowledge import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.extraction.reading import Article, Sentence

_BACK = re.compile(
    r"^\W*(?:(?:some|about|nearly|almost|around|roughly|just over|more than|over|at least|fewer than|close to)\s+)?(?:"
    r"of (?:these|those|them|that|whom|the (?:total|dead|victims|wounded|displaced|sum)"
    r"|the [\w'\u2019-]{2,20} (?:total|toll|figure|number|sum))|within that"
    r"|among (?:them|those|these|the (?:dead|victims|wounded|killed|displaced|injured))"
    r"|the other|(?:the )?(?:rest|remainder|remaining|bulk|majority|wounded|dead)\b"
    r"|the (?:figure|number|total|share|toll|projection)|another|a further|half"
    r"|(?:a|one|two|three|\w+) (?:quarter|third|half|tenth|fifth)s?\b"
    r"|in the (?:second|third|first|same)\b|that (?:is|was|makes|compares|total|figure|number)|this (?:is|was|compares)"
    r"|it (?:was|is|has|had|rose|stood|now|also)|there (?:were|are|was|is)|they|compared with|since then|in all|overall"
    r"|this includes|these include|the largest\b"
    r"|the (?:last|latest|previous|earlier) (?:time|one|count|report|analysis)\b"
    r"|(?:\w+ )?(?:months?|years?|weeks?) (?:earlier|before)\b|in the (?:previous|preceding|corresponding)\b"
    r"|women (?:made|make) up\b"
    r"|all told|[\w' -]{3,40}\b(?:accounts? for|accounted for|makes? up)\b)",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    r"\bof (?:these|those|them|that|whom|the (?:dead|wounded|victims|displaced|killed)|those \w+)\b", re.IGNORECASE
)
# These point back from a new paragraph, too.
_STRONG = re.compile(
    r"^\W*(?:of (?:these|those|them|that|whom|the \w+)|among (?:them|those|these)|within that"
    r"|the (?:figure|total|toll|report))\b",
    re.IGNORECASE,
)
# "Five were killed", "Nineteen others have been hurt": of whom, the sentence before has said.
_ALONE = re.compile(
    r"^\W*(?:(?:some|about|nearly|almost|around|at least|more than|over|another)\s+)?"
    r"(?:\d[\d,]*|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?))\s+"
    r"(?:others?\s+|more\s+)?(?:were|was|are|is|have|has|had|died|remain|did)\b",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\s*(?:[•*–—-]\s|[^\W\d][^.;:]{1,60}:\s*\d)")
_TURN = re.compile(r"^\W*(?:meanwhile|however|but|yet|still|nevertheless|elsewhere)\b|\bthus\b", re.IGNORECASE)
# In the records of a meeting a paragraph is its speaker's: "JANE ROE, Special Envoy, said that …".
_CAPITALS = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]*(?: [A-ZÀ-Þ.'’-]{2,}){1,5}, (?=[A-Z])")
_TELLING = frozenset({ActorKind.AGENCY, ActorKind.BODY, ActorKind.OUTLET})
# A new line, or an empty one between two paragraphs.
_NEXT_PARAGRAPH = 2


def in_parts(sentence: Sentence, own: Sequence[Voice]) -> Iterator[Voice]:
    """Give the voice of the first part of a sentence that goes on behind a semicolon, where nobody else speaks."""
    text, start = sentence.text, sentence.span.start
    at = text.find(";")
    heard = [
        voice
        for voice in own
        if voice.hold in (Hold.SAID, Hold.NOTED) and any(s.start < start + at for s in voice.spans)
    ]
    while at >= 0:
        end = text.find(";", at + 1)
        part = Span(start + at + 1, start + (len(text) if end < 0 else end))
        before = max(heard, key=lambda voice: (voice.hold, voice.length), default=None)
        spoken = any(span.overlaps(part) for voice in own for span in voice.spans)
        if before is None or before.source.name is None or before.source.is_state or spoken:
            return
        if _named_in(part, sentence, before) or _TURN.search(text[at + 1 :]):
            return
        yield Voice(before.source, (part,), Hold.CARRIED, before.retells)
        at = end


def _named_in(part: Span, sentence: Sentence, standing: Voice) -> bool:
    """Tell whether a part of a sentence names another body that tells things."""
    inside = (a for a in sentence.actors if part.start <= a.span.start_char < part.end)
    return any(a.actor.kind in _TELLING and a.actor.name != standing.source.name for a in inside)


def carried(article: Article, sentence: Sentence, before: Sequence[tuple[Voice, ...]]) -> tuple[Voice, ...]:
    """Give the voice of the sentence before where it goes on."""
    standing = _standing(before)
    if standing is None or standing.source.name is None or _TURN.search(sentence.text):
        return ()
    last = article.sentences[sentence.index - 1]
    gap = article.document.text[last.span.end : sentence.span.start].count("\n")
    if not gap and _CAPITALS.match(_paragraph(article, sentence)) and standing.hold is not Hold.NOTED:
        return (Voice(standing.source, (sentence.span,), Hold.SAID, standing.retells),)
    if _introduces(last, standing) or _next_item(last, sentence, standing, gap):
        return (Voice(standing.source, (sentence.span,), Hold.CARRIED, standing.retells),)
    back = bool(_BACK.match(sentence.text) or _INSIDE.search(sentence.text) or _ALONE.match(sentence.text))
    if gap > _NEXT_PARAGRAPH or not (back or (standing.retells and not gap)) or _of_another(sentence, standing):
        return ()
    if gap and not (_STRONG.match(sentence.text) or _INSIDE.search(sentence.text)):
        return ()
    return (Voice(standing.source, (sentence.span,), Hold.CARRIED, standing.retells),)


def _introduces(last: Sentence, standing: Voice) -> bool:
    """Tell a line that names a source and ends in a colon: "The year in figures, according to X:"."""
    return last.text.endswith(":") and standing.hold is not Hold.BESIDE


def _next_item(last: Sentence, sentence: Sentence, standing: Voice, gap: int) -> bool:
    """Tell the next line of a list that a source was named for."""
    listed = standing.hold is Hold.CARRIED and _ITEM.match(last.text) is not None and _ITEM.match(sentence.text)
    return bool(listed) and 0 < gap <= _NEXT_PARAGRAPH and not _of_another(sentence, standing)


def _of_another(sentence: Sentence, standing: Voice) -> bool:
    """Tell a sentence about what another body does: "Doctors Without Borders treated 3,900"."""
    about = subject(sentence.tokens.root)
    return about is not None and any(
        a.span.start <= about.i < a.span.end and a.actor.kind in _TELLING and a.actor.name != standing.source.name
        for a in sentence.actors
    )


def _paragraph(article: Article, sentence: Sentence) -> str:
    """Give the paragraph up to a sentence."""
    return article.document.text[article.document.text.rfind("\n", 0, sentence.span.start) + 1 : sentence.span.start]


def _standing(before: Sequence[tuple[Voice, ...]]) -> Voice | None:
    """Give the voice that the last sentence leaves behind: its main one, or the one that it carries itself."""
    if not before or not before[-1]:
        return None
    main = [voice for voice in before[-1] if voice.hold is not Hold.BESIDE] or list(before[-1])
    return max(main, key=lambda voice: (voice.hold, voice.length))
