"""What the words right around a number say against it, in their order: "no 18 bodies", "suppose", "of every ten".

Comes in: a number in its sentence. Goes out: yes or no. For turns of phrase whose order is surer than their parse. Must
not know whether those counted are known ("the 1.3 million") and so stand whatever is supposed or denied around them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention

_NO = re.compile(r"\b(?:no|zero)\s+$", re.IGNORECASE)
_NOT_TRUE = re.compile(
    r"\b(?:(?:is|was|be|it['\u2019]s)\s+(?:\w+ly\s+|just\s+)?(?:not|n['\u2019]t)|isn['\u2019]t|wasn['\u2019]t)\s+"
    r"(?:\w+ly\s+)?(?:true|correct|right|so|the case|a fact)\s+that\b[^;.?!]*$"
    r"|\b(?:is|was|['\u2019]s)\s+(?:\w+ly\s+)?"
    r"(?:untrue|false|wrong|incorrect|a lie|a myth|an invention|nonsense)\s+that\b[^;.?!]*$",
    re.IGNORECASE,
)
# "Nor have 600 landed": the verb stands before its subject.
_INVERTED = re.compile(
    r"(?:^\W*|[;,:]\s+|\b(?:and|but)\s+)"
    r"(?:nor|neither|nowhere|at no (?:time|point|stage)|not once|in no way|by no means"
    r"|under no circumstances|never)\s+(?:yet\s+)?"
    r"(?:has|have|had|is|are|was|were|do|does|did|will|would|can|could|shall|should)\s+(?:[\w\u2019'-]+\s+){0,4}$",
    re.IGNORECASE,
)
_BEYOND = re.compile(r"(?:more|over|beyond|above|as many)\b", re.IGNORECASE)
_SUPPOSE = re.compile(
    r"^\W*(?:(?:and|but|now|just|so|let us|let['\u2019]s|please)\b[\s,]+)*"
    r"(?:suppose|supposing|imagine|picture|assume|assuming|pretend|envision|visualise|visualize|what if)\b",
    re.IGNORECASE,
)
_OF_EVERY = re.compile(r"\b(?:of|for|in|per|with|out of|from)\s+(?:each and )?(?:every|each)\s+$", re.IGNORECASE)
_WORLD = re.compile(
    r"\b(?:world-?wide|globally|(?:around|across|throughout|all over|in) the (?:whole |entire )?(?:world|globe)"
    r"|on (?:the planet|earth)|the world over|in all countries)\b",
    re.IGNORECASE,
)
# "the most in the world", "no force anywhere in the world": the world is only the measure.
_MEASURE = re.compile(
    r"\b(?:most|least|best|worst|\w{3,}est|only|any\w*|no|one of|highest|among|rank\w*|nowhere|than)\b[^,;:.]*$",
    re.IGNORECASE,
)
# "Worldwide, the office estimates, 83 million …"
_ASIDE = re.compile(r"^\s*,(?:[^,;\d]{0,50},)?")
_PART_ENDS = re.compile(r"[,;:()\u2014\u2013]|\b(?:while|whereas|but|although|of (?:whom|which|them))\b", re.IGNORECASE)
_POPULATION = re.compile(
    r"\b(?:of|among|in)\s+(?:(?:the|this)\s+)?(?:Haiti|country|nation|island|capital|city|republic|department|commune|region)"
    r"['\u2019]s\s+(?:total\s+|entire\s+|roughly\s+|estimated\s+|some\s+|about\s+|nearly\s+)*$",
    re.IGNORECASE,
)
_ALL_OF_THEM = re.compile(
    r"\s+(?:people|inhabitants|residents|citizens|Haitians|souls|children|women|men|households|families|farmers|pupils)\b"
    r"(?!\s+(?:in|at|facing|who|that|displaced|uprooted|driven|living|going|without|on|needing|forced)\b)",
    re.IGNORECASE,
)


def is_none(mention: Mention) -> bool:
    """Tell "no 18 bodies were found", "it is not true that 1,000 are on their way", "nor have 600 landed"."""
    ahead = mention.ahead
    if _NO.search(ahead) or _NOT_TRUE.search(ahead):
        return True
    printed = mention.sentence.document.text[slice(*mention.quantity.span)]
    return _INVERTED.search(ahead) is not None and _BEYOND.match(printed) is None


def is_supposed_aloud(mention: Mention) -> bool:
    """Tell what a sentence asks its reader to suppose: "Suppose that a gang kills 100 people here"."""
    return _SUPPOSE.match(mention.sentence.text) is not None


def is_measure(mention: Mention) -> bool:
    """Tell the whole of a ratio: "of every ten displaced persons, eight …"."""
    return _OF_EVERY.search(mention.ahead) is not None


def is_worldwide(mention: Mention) -> bool:
    """Tell what is counted in all the world: "Globally 318 million people face hunger"."""
    text = mention.sentence.text
    start = mention.quantity.number_span.start - mention.sentence.span.start
    for found in _WORLD.finditer(text):
        between = text[found.end() : start] if found.end() <= start else text[start : found.start()]
        if found.end() <= start and not text[: found.start()].strip(" ,\u201c\"'"):
            between = _ASIDE.sub("", between)
        if "Haiti" not in between and not _PART_ENDS.search(between) and not _is_measure(text, found):
            return True
    return False


def _is_measure(text: str, found: re.Match[str]) -> bool:
    return _MEASURE.search(text[: found.start()]) is not None


def is_population(mention: Mention) -> bool:
    """Tell everybody, of whom a part is counted: "half of the country's 11.7 million people cannot feed themselves"."""
    return bool(_POPULATION.search(mention.ahead) and _ALL_OF_THEM.match(mention.behind))
