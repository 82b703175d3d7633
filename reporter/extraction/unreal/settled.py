"""What is over or others': the displaced who went home or abroad, ground that the law holds, and mere changes.

Comes in: a number in its sentence. Goes out: yes or no. Must not know how a family came to its reading.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.actors import HOST
from reporter.extraction.clauses import How, base_forms, links, negated, preposition, subject
from reporter.extraction.shares import is_change
from reporter.extraction.strangers import other_states, sends_back
from reporter.extraction.themes import found
from reporter.facts import PERCENT, Kind
from reporter.knowledge.places import foreign_places
from reporter.knowledge.themes import themes

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention

_NEAR = 12
_OPENING_OF = re.compile(r"\W*(?:Out\s+of|Of|Among)\s+(?:the\s+)?", re.IGNORECASE)
_OPENING_IN = re.compile(r"\W*(?:In|Across|Throughout|At|Near|Outside|Around|On|Off)\s+", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][\w\u2019'.-]+(?: [A-Z][\w-]+)*")
_HOST_ITSELF = re.compile(r"\b(?:Haiti|Port-au-Prince)\b")
_IN_BEHIND = re.compile(r"\b(?:in|across|throughout)\s+$", re.IGNORECASE)
# "10 percent of the capital remains free from gangs", "is outside their reach": what gangs do not hold.
_BOUNDS = r"(?:control|reach|grip|grasp|hands|rule|sway)"
_NOT_THEIRS = (
    r"(?:free\s+(?:of|from)\b|gang-free|safe\b|spared\b|untouched\b"
    rf"|(?:outside|beyond|out of)\s+(?:their|the gangs['\u2019]|gang|the)\s+{_BOUNDS}"
    r"|(?:still\s+)?not\s+(?:under|in)\s+(?:their|gang|the hands)"
    r"|(?:under|in)\s+(?:state|government|police)\s+(?:control|hands))"
)
_FREE = re.compile(
    r"(?:\s+[\w\u2019'-]+){0,6}?\s+(?:(?:is|are|was|were|remain|remains|remained|stays?|stayed)\s+)?"
    rf"(?:still\s+|now\s+|left\s+)?{_NOT_THEIRS}",
    re.IGNORECASE,
)
_FREE_BEFORE = re.compile(rf"\b{_NOT_THEIRS}\W+(?:\w+\W+){{0,3}}$", re.IGNORECASE)
_STATE_HOLDS = re.compile(
    r"\b(?:state|government|police|authorities|army|republic|transitional council|security forces)\b"
    r"(?:\W+\w+ly)?\W+(?:(?:is|are|still|now|only|itself)\W+)*"
    r"(?:masters? of|controls?|holds?|rules?|governs?|keeps?|retains?|runs?|commands?|left with"
    r"|in (?:charge|control) of)\W+"
    r"(?:(?:only|just|barely|hardly|scarcely|no more than|at most|some|about)\W+)*$",
    re.IGNORECASE,
)
# Between a number and its place stands no other number, no mark and not the host itself.
_BROKEN = re.compile(r"[\d;:.,]|\bHaiti|.{90}", re.DOTALL)


def is_mere_change(mention: Mention) -> bool:
    """Tell by how much something grew or fell: "71 percent more than a year earlier"."""
    return mention.quantity.unit == PERCENT and is_change(mention)


def is_whole(mention: Mention) -> bool:
    """Tell the whole in "Of 12 million people, 6 million need aid": what is said is said of the part."""
    sentence = mention.sentence
    comma = next((t for t in sentence.tokens if t.text == "," and t.idx >= mention.quantity.span.end), None)
    if not _OPENING_OF.fullmatch(mention.ahead) or comma is None:
        return False
    inside = any(theme.first < comma.i for theme in found(sentence))  # "Of the 214 deportees, …"
    return not inside and any(token.like_num for token in sentence.tokens if token.i > comma.i)


def is_home_again(mention: Mention) -> bool:
    """Tell displaced people who have gone back: "4,700 displaced people have returned to the hills"."""
    return any(
        link.how is How.SUBJECT and base_forms(link.token) & themes().returning and not negated(link.token)
        for link in links(mention.anchor)
    )


def went_abroad(mention: Mention) -> bool:
    """Tell those who fled the country: its own displaced are those inside it."""
    behind = [t for t in mention.sentence.tokens if t.idx >= mention.quantity.span.end][:_NEAR]
    return any(token.lower_ in themes().abroad for token in behind)


def is_lawfully_held(mention: Mention) -> bool:
    """Tell a share that others than gangs hold: "what the police still hold", "under the authorities' control"."""
    if _FREE.match(mention.behind) or _FREE_BEFORE.search(mention.ahead) or _STATE_HOLDS.search(mention.ahead):
        return True
    held = [theme for theme in found(mention.sentence) if theme.kind is Kind.GANG_CONTROL]
    nearest = min(held, key=lambda theme: abs(theme.first - mention.anchor.i), default=None)
    if nearest is None:
        return False
    words = mention.anchor.doc[nearest.first : nearest.last + 1]
    holders = [subject(words[0]) if base_forms(words[0]) & themes().holding else None]
    holders += [*words, *(child for word in words for child in word.children if preposition(child) in ("of", "by"))]
    forms = {form for holder in holders if holder is not None for form in base_forms(holder)}
    return bool(forms & themes().lawful) and not forms & themes().gangs


def _is_town_abroad(mention: Mention, at: int) -> bool:
    """Tell the name of a town or region abroad at a place of the text."""
    named = _NAME.match(mention.sentence.document.text, at)
    return named is not None and named[0] in foreign_places()


def is_set_abroad(mention: Mention) -> bool:
    """Tell a number set in another country: "In Sudan's El Fasher, …", "25 million hungry in Sudan alone"."""
    if sends_back(mention):
        return False
    text, start = mention.sentence.document.text, mention.sentence.span.start
    opening = _OPENING_IN.match(mention.sentence.text)
    if opening and _is_town_abroad(mention, start + opening.end()) and not _HOST_ITSELF.search(mention.ahead):
        return True
    low, high = mention.quantity.span.start, mention.quantity.number_span.end
    for actor in other_states(mention):
        if actor.how != "name":
            continue
        if _OPENING_IN.fullmatch(text[start : actor.span.start_char]) and HOST not in text[start:low]:
            return True
        behind = text[high : actor.span.start_char] if actor.span.start_char >= high else ""
        if _IN_BEHIND.search(behind) and not _BROKEN.search(behind):
            return True
    return False
