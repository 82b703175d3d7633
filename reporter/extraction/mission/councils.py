"""The council that decides on the mission: by its name, as "the Council", and in nouns ("a Security Council mandate").

Comes in: a sentence with its article (`Speaking`). Goes out: councils with their characters, and the nouns by which the
mission is theirs. Whether the mission is meant is asked of `acts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reporter.extraction.mission.speaking import Speaking, undotted
from reporter.extraction.mission.words import EXTENSION
from reporter.facts import Span
from reporter.knowledge.missions import any_of, missions

COUNCIL, UN = "UN Security Council", "UN"
_PERMIT, _BASIS = any_of(missions().permit), any_of(missions().basis)
_COUNCILS = re.compile(r"\b(?!The\b)(?P<kind>[A-Z]\w+)\s+[Cc]ouncil\b")
_SMALL = re.compile(r"\bsecurity\s+council\b")
_BARE = re.compile(r"\b[Tt]he\s+(?:(?:15|fifteen)-(?:member|nation|seat)\s+)?[Cc]ouncil\b(?!\s+of\b)")
# "Security Council-approved", "the Council's blessing", "a Council mandate".
_ITS = re.compile(
    r"(?:(?:[’']s?)?\s+(?:own\s+)?(?P<permit>"
    + _PERMIT
    + r")|[-‐‑–](?P<done>(?:approv|authori[sz]|mandat|back|endors|sanction)ed)\b)",
    re.IGNORECASE,
)
# "a mandate from the Council", "by a resolution of the Council".
_FROM = re.compile(_PERMIT + r"\s+(?:of|from|by|given\s+by|issued\s+by)\s+(?:the\s+)?$", re.IGNORECASE)
_OF = re.compile(_BASIS + r"\s+(?:an?\s+|the\s+)?(?:resolution|vote|decision)\s+of\s+(?:the\s+)?$", re.IGNORECASE)
_ON = re.compile(_BASIS + r"\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_TEXT = re.compile(
    r"(?:[’']s?)?\s+(?P<text>(?:resolution|vote|decision)\b(?:\s+\d{4}(?:\s+\(20\d\d\))?)?)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Council:
    """Who decides, as a sentence names it; a full name may stand farther from what it does than a bare "U.N."."""

    name: str
    span: Span


def councils(speaking: Speaking) -> Iterator[Council]:
    """Give the councils that a sentence names."""
    for actor in speaking.sentence.actors:
        if actor.actor.name in {COUNCIL, UN}:
            yield Council(actor.actor.name, Span(actor.span.start_char, actor.span.end_char))
    text, sentence = speaking.sentence.document.text, speaking.sentence.span
    for found in _SMALL.finditer(text, *sentence):
        yield Council(COUNCIL, Span(*found.span()))
    for found in _BARE.finditer(text, *sentence):
        if _is_security_council(text, found.start()):
            yield Council(COUNCIL, Span(*found.span()))


def _is_security_council(text: str, at: int) -> bool:
    """Tell whether "the Council" means the Security Council: the one named before, or the only one named at all."""
    before = [found["kind"] for found in _COUNCILS.finditer(text, 0, at)]
    kinds = before[-1:] or [found["kind"] for found in _COUNCILS.finditer(text, at)]
    return bool(kinds) and set(kinds) == {"Security"}


def permits(speaking: Speaking) -> Iterator[Span]:
    """Give the nouns that say whose mandate it is, or on whose decision the mission rests."""
    text, start = undotted(speaking.sentence), speaking.sentence.span.start
    for council in councils(speaking):
        if council.name != COUNCIL:
            continue
        first, last = council.span.start - start, council.span.end - start
        if (found := _ITS.match(text, last)) or (found := _FROM.search(text, 0, first) or _OF.search(text, 0, first)):
            yield Span(start + found.start(), start + found.end())
        prolonged = EXTENSION.search(text)
        if not prolonged and _ON.search(text, 0, first) and (found := _TEXT.match(text, last)):
            yield Span(start + found.start("text"), start + found.end("text"))
