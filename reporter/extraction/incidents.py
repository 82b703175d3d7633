"""Whether a toll is that of one attack or short event, or one that runs over months.

Comes in: a number of victims. Goes out: yes or no. The nearest sign decides: a stretch of time ("since January", "in
five months", "last year") or an event ("the raid", "on Friday", "opened fire"); where the sentence has neither, the
sentence before is asked, and at last the number and the words that count it.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from reporter.extraction.actors import HOST
from reporter.extraction.clauses import How, is_verbal, links, subject
from reporter.extraction.tolls import tolls
from reporter.facts import Kind
from reporter.knowledge import ActorKind, actors, lexicon
from reporter.knowledge.comparing import CAPITAL, comparing
from reporter.knowledge.gazetteer import gazetteer
from reporter.knowledge.times import times

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.extraction.reading import Mention
    from reporter.language.tokens import Token

_MANY = 250
_OPENING = 28
# "Victims of gunfire" are counted over months as those of one fight are.
_VICTIMS_OF = re.compile(r"\b(?:victims?|survivors?) of $", re.IGNORECASE)
_ENDS = re.compile(r"[,;:\d]|\band\b")
# "Four officers were among the dead", "28 children are on the list".
AMONG_THE_DEAD = re.compile(
    r"[^.;]{0,60}\b(?:(?:among|of)\s+the\s+(?:dead|killed|slain|fatalities|victims)"
    r"|(?:featur\w+|figur\w+|listed|includ\w+|counted|are|were|is|was)\s+(?:in|on)\s+(?:the|that|this)\s+(?:toll|tally|list|count))\b",
    re.IGNORECASE,
)
_DEAD = re.compile(r"\b(?:kill\w*|dead|deaths?|died|lives|murder\w*|homicides?|fatalit\w+|massacred?)\b", re.IGNORECASE)
_COUNT = re.compile(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?)\b", re.IGNORECASE)
# No one attack ever killed so many.
_MOST = 1000


def _peoples() -> set[str]:
    """Give the words for people of other states than the one that suffers."""
    return {
        f"{name}{end}"
        for a in actors().actor
        if a.kind is ActorKind.STATE and a.name != HOST
        for name in a.demonyms
        for end in ("", "s")
    }


_MONTH_NAME = rf"(?:early |mid-|late )?(?:{'|'.join(lexicon().months)})(?:,? (?:19|20)\d\d)?"
_MONTH = re.compile(rf"(?:\W|\b(?:And|But)\b)*In {_MONTH_NAME},?\s[^.;\d]*$")
_MONTH_CLAUSE = re.compile(rf"(?:[;:]|\band)\s*(?:that|in) {_MONTH_NAME},?\s[^.;\d]*$")
_COUNTED_ON = re.compile(r"\b(?:recorded|documented|registered|counted|verified|logged|tallied|listed|alone)\b")
_IN_TOWN = re.compile(r"\b(?:in|at|near|outside) ((?-i:[A-Z])[\w\u2019'-]+)", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,;:\u2014]|\band\b(?! (?:wounded|injured))|\bsince\b")
_HAVE_BEEN = re.compile(r"\b(?:have|has)\s+(?:now |since |already |so far )?(?:been|died|fallen|lost)\b")
_OURS = re.compile(
    r"[^,;:]{0,30}?(?:\bof (?:the|its) (?:contingent|force|mission)\b|\bpeacekeepers?\b"
    rf"|^\s+(?:{'|'.join(sorted(map(re.escape, _peoples())))})\b)"
)
_STRETCH = re.compile(
    r"\W*(?:(?:In|Over|During|Within) the (?:past|last|first|previous|preceding|same) [\w-]+ (?:weeks|months|years)"
    r"|(?:In|Over|During|Within) the (?:past|last|first|previous|second|third|fourth) (?:year|half|quarter|half-year)"
    r"|So far this year|Since (?:the (?:start|beginning) of|last) [\w ]{2,20}"
    rf"|(?:Between|From) {_MONTH_NAME} (?:and|to) {_MONTH_NAME}|Since {_MONTH_NAME}(?! \d))\b"
)
_STEADY = frozenset(
    {
        "killing",
        "murder",
        "homicide",
        "kidnapping",
        "abduction",
        "kidnap",
        "rape",
        "assassination",
        "lynching",
        "execution",
        "hostage-taking",
    }
)


def is_incident(mention: Mention, kind: Kind) -> bool:
    """Tell whether a number of victims is the toll of one attack or short event."""
    if mention.quantity.value >= _MOST:
        return False
    sentence = mention.sentence
    at = mention.quantity.span.start - sentence.span.start
    if _by_one_event(mention) or _at_one_time(mention) or _in_one_place(mention):
        return True
    own = False if over_a_stretch(mention) or _of_contingent(mention) else _verdict(sentence.text, at)
    if own is None and AMONG_THE_DEAD.match(mention.behind):
        own = _of_last_count(mention)
    if own is not None:
        return own
    if _steady(mention, kind):
        return False
    before = _text_before(mention)
    earlier = _verdict(before, len(before)) if before else None
    if earlier is not None:
        return earlier
    return mention.quantity.value < _MANY and not _lasting(mention)


def _of_last_count(mention: Mention) -> bool | None:
    """Tell what the dead are among: those of the last sentence that counts any and says of when."""
    tokens = mention.sentence.tokens
    while tokens.start:
        tokens = tokens.doc[tokens.start - 1].sent
        text = str(tokens.text)
        counted = _COUNT.search(text) if _DEAD.search(text) else None
        verdict = _verdict(text, counted.start()) if counted else None
        if verdict is not None:
            return verdict
    return None


def _by_one_event(mention: Mention) -> bool:
    """Tell the toll of an attack that is the subject: "a drone raid in early May left 11 people dead"."""
    verbs = [link.token for link in links(mention.anchor) if link.how is How.OBJECT and is_verbal(link.token)]
    what = subject(verbs[0]) if verbs else None
    return what is not None and what.tag_ == "NN" and what.lower_ in lexicon().incidents and not _is_general(what)


def _in_one_place(mention: Mention) -> bool:
    """Tell "in March, gunmen killed 40 people in Marigot": what a gang did in a town in a month that is past."""
    opening = _MONTH.match(mention.ahead) or _MONTH_CLAUSE.search(mention.ahead)
    if opening is None or _COUNTED_ON.search(mention.ahead):
        return False
    behind = _ENDS.split(mention.behind)[0]
    found = _IN_TOWN.search(behind)
    spot = gazetteer().find(found[1]) if found is not None else None
    town = found is not None and comparing().place(found[1]) != CAPITAL
    return town and spot is not None and spot.north is not None


def over_a_stretch(mention: Mention) -> bool:
    """Tell "in the past six months, gunmen raided 17 sites, killing 64": the stretch that opens a sentence fills it."""
    opened = _STRETCH.match(mention.ahead)
    rest = mention.sentence.text[opened.end() :] if opened else ""
    days = [m for m in times().day.finditer(rest) if not times().spoke.search(rest[: m.start()])]
    return opened is not None and not days and times().once.search(rest) is None


def _of_contingent(mention: Mention) -> bool:
    """Tell the mission's own losses, which are counted from its start: "two Kenyans have been killed"."""
    clause = _CLAUSE_END.split(mention.behind)[0]
    return bool(_HAVE_BEEN.search(clause) and not times().day.search(clause) and _OURS.match(clause))


def _at_one_time(mention: Mention) -> bool:
    """Tell "in a single morning", whatever month or year is named nearer."""
    opening, behind = times().once.search(mention.ahead[:_OPENING]), _ENDS.split(mention.behind)[0]
    return opening is not None or times().once.search(behind) is not None


def _is_general(noun: Token) -> bool:
    """Tell "violence" and "gang warfare", which last, from "a raid" and "Sunday's ambush"."""
    return not any(child.pos_ in ("DET", "PROPN", "NUM") for child in noun.children)


def _verdict(text: str, at: int) -> bool | None:
    """Give what the nearest sign says, those in the same part of the sentence first; None without any."""
    signs = sorted(_signs(text), key=lambda sign: (_apart(text, at, sign[0]), abs(sign[0] - at)))
    return signs[0][1] if signs else None


def _signs(text: str) -> Iterator[tuple[int, bool]]:
    stretches = [m.span() for m in times().stretch.finditer(text)]
    yield from ((start, False) for start, _ in stretches)
    ranks = [m.span() for m in times().ranking.finditer(text)]
    days = [m for m in times().day.finditer(text) if not times().spoke.search(text[: m.start()])]
    days = [m for m in days if not any(start <= m.start() < end for start, end in stretches)]
    yield from ((m.start(), True) for m in days)
    for match in times().long.finditer(text):
        ranked = any(start <= match.start() < end for start, end in ranks)
        if not ranked and not any(d.start() <= match.end() and match.start() <= d.end() + 6 for d in days):
            yield match.start(), False
    events = lexicon().incidents
    for match in re.finditer(r"[\w-]+", text):
        if match[0].lower() in events and not _VICTIMS_OF.search(text[: match.start()]):
            yield match.start(), True


def _apart(text: str, at: int, sign: int) -> int:
    """Count the breaks between a number and a sign: a semicolon parts more than a comma."""
    between = text[min(at, sign) : max(at, sign)]
    return 2 * between.count(";") + (1 if re.search(r"[,:] ", between) else 0)


def _text_before(mention: Mention) -> str:
    """Give the sentence before, where the document has one."""
    tokens = mention.sentence.tokens
    if tokens.start == 0:
        return ""
    earlier = tokens.doc[tokens.start - 1].sent
    return str(earlier.text)


def _steady(mention: Mention, kind: Kind) -> bool:
    """Tell counts that are kept over time: murders, kidnappings, cases of rape."""
    toll = tolls(mention.sentence).get(mention.quantity.number_span.start)
    word = toll.word.lower() if toll else ""
    plural = word.endswith("s") and any(word.startswith(steady) for steady in _STEADY)
    return kind is Kind.SEXUAL_VIOLENCE or plural


def _lasting(mention: Mention) -> bool:
    """Tell a state of things: "have been killed", "has lost"; "killed in Haiti", which is no place of one attack."""
    words = [token.lower_ for token in mention.sentence.tokens]
    perfect = any(a in ("have", "has") and b in ("been", "died", "lost", "killed", "since") for a, b in pairwise(words))
    country = any(a == "in" and b == "haiti" for a, b in pairwise(words))
    return perfect or country
