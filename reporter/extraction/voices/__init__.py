"""The voices of an article, in order: who says what it says, from where to where, and how strongly.

Comes in: an article. Goes out: `Voice`s, found once; a number asks which of them covers it. A voice is made by a verb
(`said`), by a note ("according to X": `noted`) or by quotation marks, and may reach into the next sentences (`reach`).
Of several that cover a number, the one that holds it most closely counts, and a body before the outlet that quotes it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from reporter.extraction.bylines import authors
from reporter.extraction.voices.noted import noted
from reporter.extraction.voices.quoted import in_quotations
from reporter.extraction.voices.reach import carried, in_parts
from reporter.extraction.voices.said import said
from reporter.extraction.voices.sources import Source, Speakers
from reporter.extraction.voices.turns import turns
from reporter.extraction.voices.voice import Hold, Voice
from reporter.knowledge import ActorKind, actors

if TYPE_CHECKING:
    from reporter.extraction.reading import Article, Mention, Sentence

_PRESS_OFFICE = re.compile(
    r"^\W*(?:for )?(?:media|press) (?:contacts?|inquiries|enquiries|office)\b"
    r"|^\W*for (?:media|press|more information|further information|interviews)\b[^\n]{0,80}\bcontact\b",
    re.IGNORECASE | re.MULTILINE,
)

# A wire's story bears its name in the dateline, a paper's that of its author.
_WIRE = re.compile(r"\((?:AP|AFP|Reuters|EFE|IPS|ANI|Xinhua|CMC|DPA|UPI|[A-Z][a-z]+ News)\)")
_HEAD = 60
_TELLS = (
    r"(?:said|says|warned|warns|announced|announces|reported|reports|declared|called|urged|told|launched|published"
    r"|released|issued)"
)
_TODAY = re.compile(rf"\b{_TELLS}\s+today\b|\btoday\s+{_TELLS}\b")

# "OCHA Flash Update No. 2", "IOM HAITI – FORCED RETURNS BULLETIN": whose paper it is.
_PAPER = re.compile(
    r"(?P<who>[A-Z][\w.'\u2019-]*(?: [A-Z][\w.'\u2019-]*){0,5}?)(?:,? haiti)?\s*[,:\u2013\u2014-]?\s*"
    r"(?:[\w-]+ ){0,3}?(?:flash update|situation report|quarterly report|monthly report|bulletin|press note"
    r"|press release|news release|media release|snapshot|fact ?sheet|dashboard)\b",
    re.IGNORECASE,
)
_HEADING, _HEAD_LINES = 200, 5
# A release names its own body in its first sentences.
_OPENING = 2

__all__ = ["Hold", "Voice", "releaser", "speaker", "speaker_at", "voice_at", "voices_of"]


@lru_cache(maxsize=2)
def voices_of(article: Article) -> tuple[tuple[Voice, ...], ...]:
    """Give the voices of an article, sentence by sentence."""
    speakers = Speakers(article)
    talk = turns(article, speakers)
    found: list[tuple[Voice, ...]] = []
    for sentence in article.sentences:
        turn = next((one for one in talk if one[0].start <= sentence.span.start < one[0].end), None)
        if turn is not None:
            found.append(_in_turn(sentence, turn[1], speakers))
            continue
        own = _each_its_own((*said(sentence, speakers), *noted(sentence, speakers)))
        found.append((*own, *in_parts(sentence, own), *carried(article, sentence, found)))
    for at, voice in in_quotations(article, found, speakers.quotes):
        found[at] = (*found[at], voice)
    return tuple(found)


def _each_its_own(own: tuple[Voice, ...]) -> tuple[Voice, ...]:
    """Part "A, according to X, and B, Y says": what stands behind a note and before another speaker is the other's."""
    settled = list(own)
    for i, note in enumerate(own):
        behind = next((voice for voice in own if voice.at > note.at >= 0 and voice.source != note.source), None)
        if note.hold is not Hold.NOTED or behind is None:
            continue
        kept = tuple(span for span in note.spans if span.end <= note.at)
        if kept:
            settled[i] = replace(note, spans=kept)
    return tuple(settled)


def _in_turn(sentence: Sentence, source: Source, speakers: Speakers) -> tuple[Voice, ...]:
    """Give the voices of a sentence that somebody speaks: those whom he names, and else his own."""
    own = (*said(sentence, speakers), *noted(sentence, speakers))
    named = [voice for voice in own if voice.source.name is not None]
    return (*named, Voice(source, (sentence.span,), Hold.SAID))


def speaker(mention: Mention, article: Article) -> str | None:
    """Give who is named as the source of a number."""
    return speaker_at(mention.quantity.number_span.start, mention.sentence, article)


def speaker_at(offset: int, sentence: Sentence, article: Article) -> str | None:
    """Give who is named as the source of what stands at a character; a body's own release speaks in its own voice."""
    found = voice_at(offset, sentence, article)
    return found.source.name if found and found.source.name != releaser(article) else None


def voice_at(offset: int, sentence: Sentence, article: Article) -> Voice | None:
    """Give the voice that holds a character most closely, if any covers it."""
    covering = [voice for voice in voices_of(article)[sentence.index] if voice.covers(offset)]
    return max(covering, key=lambda voice: (_strength(voice), -voice.length), default=None)


@lru_cache(maxsize=2)
def releaser(article: Article) -> str | None:
    """Give the body whose release an article is.

    It heads the text ("OCHA Flash Update No. 2"), its press office ends it, or it "said today" what is told. Of a press
    office the body is named there, or is the first to speak.
    """
    text = article.document.text
    if (author := _headed(article)) is not None:
        return author
    office = _PRESS_OFFICE.search(text)
    if office is None:
        return _speaking_today(article)
    spoken = [(at, voice.source) for at, own in enumerate(voices_of(article)) for voice in own]
    bodies = [(at, source.name) for at, source in spoken if source.name and not source.is_outlet]
    tail = text[office.start() :]
    named = next((name for _, name in bodies if re.search(rf"\b{re.escape(name)}\b", tail)), None)
    return named or next((name for at, name in bodies if at < _OPENING), None)


def _headed(article: Article) -> str | None:
    """Give the agency whose paper the lines above the text say it is."""
    start = article.sentences[0].span.start if article.sentences else 0
    head = article.document.text[: min(max(start, _HEADING), 2 * _HEADING)].splitlines()[:_HEAD_LINES]
    for line in head:
        found = _PAPER.match(line.strip())
        if found and (name := _agencies().get(found["who"].casefold())):
            return name
    return None


@cache
def _agencies() -> dict[str, str]:
    """Give the agencies by all their names."""
    known = (actor for actor in actors().actor if actor.kind is ActorKind.AGENCY and not actor.is_branch)
    return {name.casefold(): actor.name for actor in known for name in actor.certain_names}


def _speaking_today(article: Article) -> str | None:
    """Give the body that "said today" what the first sentences tell: no newspaper says so, which has an author."""
    head = article.document.text[: article.sentences[0].span.start + _HEAD] if article.sentences else ""
    if authors(article.document) or _WIRE.search(head):
        return None
    for sentence, own in zip(article.sentences[: 2 * _OPENING], voices_of(article), strict=False):
        today = _TODAY.search(sentence.text)
        bodies = (v.source for v in own if v.hold > Hold.CARRIED and not (v.source.is_outlet or v.source.is_person))
        if today and (body := next((one for one in bodies if one.name and not one.is_state), None)) is not None:
            return body.name
    return None


def _strength(voice: Voice) -> tuple[bool, bool, int]:
    """Rank a voice: one heard here before one that goes on, a body before an outlet that passes it on."""
    return voice.hold > Hold.CARRIED, not voice.source.is_outlet, voice.hold
