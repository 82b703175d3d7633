"""How articles speak of the mission: its words, what is done to it, and which of two missions a passage means.

Comes in: a sentence of an article. Goes out: patterns and `Speaking`, which answers for a place in the sentence whether
the current mission is meant and whether what is said has happened.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reporter.facts import PartialDate, Span
from reporter.knowledge import ActorKind
from reporter.knowledge.missions import any_of, missions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.extraction.reading import Article, Sentence

_NOUN = r"(?i:mission|force|operation|deployment|MSS|MSSM|GSF)"
_TROOPS = r"(?i:mission|force|operation|deployment|MSS|intervention|police|troops|officers|effort|contingent)"
MISSION_WORD = re.compile(rf"\b{_NOUN}\b")
# "UN-backed" and "UN-authorised" say nothing of when or by whom.
AUTHORISING = re.compile(rf"(?<![-‐‑–]){any_of(missions().bring)}", re.IGNORECASE)
PERMIT = re.compile(any_of(missions().permit), re.IGNORECASE)
_GRANT = any_of(missions().grant)
# "the mandate that the Council issued", "granted its blessing": the verb alone says nothing of a mission.
GRANTING = re.compile(
    rf"{any_of(missions().permit)}[^.;]{{0,60}}?(?P<of>{_GRANT})|(?P<before>{_GRANT})[^.;,]{{0,30}}?{any_of(missions().permit)}",
    re.IGNORECASE,
)
EXTENSION = re.compile(any_of(missions().prolong), re.IGNORECASE)
EXTENDED_THING = re.compile(r"\b(?:mandate|mission|force|deployment|MSSM?|GSF)\b", re.IGNORECASE)
ASKING = re.compile(
    r"\b(?:ask|urg|want|press|invit|thank|prais|persuad|help|back|support|welcom)\w*\b",
    re.IGNORECASE,
)
# What makes an act no fact: it is asked for, expected, refused or done to something else.
UNDONE = re.compile(
    r"\b(?:would|could|may|might|must|should|yet to|ask(?:s|ed|ing)?|urg(?:e|es|ed|ing)|expected to|if|unless|not|never"
    r"|want(?:s|ed)?|press(?:es|ed|ing)? for|refus\w+|hop\w+|calls? for|called for|pleaded for|proposed?"
    r"|draft|due to|set to"
    r"|seeks?|sought)\b(?:[\s,]+[\w’'-]+){0,5}\s*$",
    re.IGNORECASE,
)
# What stands before the name of a mission that is only thought of.
PROPOSED = re.compile(
    r"\b(?:propos\w+|draft\w*|would|could|pressing for|push\w* for|calls? for|called for|to vote on|debat\w+"
    r"|want\w*|seek\w*"
    r"|suggest\w*|consider\w*|float\w*|idea|plan\w*\s+for|turn\w*\s+[\w\s]{1,40}\s+into)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_LEAD = (
    r"(?:leads?|leading|led|heads?|heading|spearhead(?:s|ing|ed)?"
    r"|tak(?:e|es|ing) (?:charge|command|the lead|the helm))"
)
LEADING_AFTER = re.compile(
    rf"^(?:[-‐‑– ]led\b[^.;]{{0,60}}?\b{_TROOPS}\b"
    rf"|(?!(?:[^.;]{{0,60}}\b(?:not|never|n[’']t|refused|declined)\b))"
    rf"(?:, (?:which|whose)\b[^.;]{{0,60}}?|[^.;,]{{0,45}}?)"
    rf"\b(?P<verb>{_LEAD})\b"
    rf"(?! by\b)[^.;]{{0,60}}?\b{_NOUN}\b"
    rf"|(?:[’']s)? (?:command|leadership|lead)\b|[’']s leadership of\b)",
)
# "the force that Kenya was talked into leading": what is led stands before the state.
LED_BEFORE = re.compile(rf"\b{_NOUN}\b[^.;]{{0,90}}\b(?:that|which|whom)\s+(?:the\s+)?$")
_HOLDS = rf"(?:{_LEAD}|commands?|commanding|commanded|runs)"
LEADS_IT = re.compile(
    rf"^(?!(?:[^.;]{{0,60}}\b(?:not|never|n[’']t|refused|declined|asked|urged)\b))"
    rf"[^.;,]{{0,40}}?\b{_HOLDS}\b(?=\s*(?:[.,;]|since\b|in\b|from\b|$))"
)
LEADING_BEFORE = re.compile(
    rf"\b{_NOUN}\b(?:[^.;]{{0,40}})?\b(?:led|headed|commanded|spearheaded)\b[^.;]{{0,40}}?\bby (?:the )?$"
    rf"|\b{_NOUN}(?:[’']s)? leader,? $",
    re.IGNORECASE,
)
# Missions of other times and tasks, which share the noun.
_OTHER = re.compile(
    r"\b(?:MINUSTAH|stabili[sz]ation mission|political (?:office|mission)|assistance mission|assessment mission"
    r"|previous|predecessor|past|earlier|peacekeepers?)\b",
    re.IGNORECASE,
)
_LED = re.compile(r"\b[A-Z]\w+[-‐‑– ]led\b")
_BEFORE = 60


def matches(pattern: re.Pattern[str], sentence: Sentence) -> Iterator[Span]:
    """Give where a pattern stands in a sentence, in characters of the document."""
    for found in pattern.finditer(sentence.document.text, *sentence.span):
        yield Span(found.start(), found.end())


@dataclass(frozen=True, slots=True)
class Speaking:
    """A sentence, the mission that its article is about, the article's date and, once known, that of authorisation."""

    sentence: Sentence
    article: Article
    current: str
    published: PartialDate | None
    since: PartialDate | None = None

    @property
    def successor(self) -> bool:
        """Whether the current mission took over from another."""
        return self.current != missions().names[0]

    @property
    def known_lead(self) -> str | None:
        """The state known to lead the current mission, if one does."""
        return missions().lead(self.current)

    def is_meant(self, at: int) -> bool:
        """Tell whether the mission last named before a place, or else the sentence, is the current one."""
        named = sorted(self._named(), key=lambda name: name[0])
        before = [name for start, name in named if start <= at]
        if before:
            return before[-1] == self.current
        text = self.sentence.text
        return not _OTHER.search(text) or bool(named)

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
