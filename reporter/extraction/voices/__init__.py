"""The voices of an article, in order: who says what it says, from where to where, and how strongly.

Comes in: an article. Goes out: `Voice`s, found once; a number asks which of them covers it. A voice is made by a verb
(`said`), by a note ("according to X": `noted`) or by quotation marks, and may reach into the next sentences (`reach`).
Of several that cover a number, the one that holds it most closely counts, and a body before the outlet that quotes it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from reporter.extraction.voices.noted import noted
from reporter.extraction.voices.reach import carried
from reporter.extraction.voices.said import said
from reporter.extraction.voices.sources import Speakers
from reporter.extraction.voices.voice import Hold, Voice

if TYPE_CHECKING:
    from reporter.extraction.reading import Article, Mention, Sentence

_PRESS_OFFICE = re.compile(
    r"^\W*(?:for )?(?:media|press) (?:contacts?|inquiries|enquiries|office)\b"
    r"|^\W*for (?:media|press|more information|further information|interviews)\b[^\n]{0,80}\bcontact\b",
    re.IGNORECASE | re.MULTILINE,
)

__all__ = ["Voice", "speaker", "speaker_at", "voices_of"]


@lru_cache(maxsize=2)
def voices_of(article: Article) -> tuple[tuple[Voice, ...], ...]:
    """Give the voices of an article, sentence by sentence."""
    speakers = Speakers(article)
    found: list[tuple[Voice, ...]] = []
    for sentence in article.sentences:
        own = (*said(sentence, speakers), *noted(sentence, speakers))
        found.append((*own, *carried(article, sentence, found)))
    return tuple(found)


def speaker(mention: Mention, article: Article) -> str | None:
    """Give who is named as the source of a number."""
    return speaker_at(mention.quantity.number_span.start, mention.sentence, article)


def speaker_at(offset: int, sentence: Sentence, article: Article) -> str | None:
    """Give who is named as the source of what stands at a character; a body's own release speaks in its own voice."""
    covering = [voice for voice in voices_of(article)[sentence.index] if voice.covers(offset)]
    found = max(covering, key=lambda voice: (_strength(voice), -voice.length), default=None)
    return found.source.name if found and found.source.name != _releaser(article) else None


@lru_cache(maxsize=2)
def _releaser(article: Article) -> str | None:
    """Give the body whose press office an article ends with: the first that it lets speak."""
    if not _PRESS_OFFICE.search(article.document.text):
        return None
    spoken = (voice.source for own in voices_of(article) for voice in own)
    return next((source.name for source in spoken if source.name and not source.is_outlet), None)


def _strength(voice: Voice) -> tuple[bool, bool, int]:
    """Rank a voice: one heard here before one that goes on, a body before an outlet that passes it on."""
    return voice.hold > Hold.CARRIED, not voice.source.is_outlet, voice.hold
