"""Where a number holds: the place that it is tied to, in the article's words.

Comes in: a number, its kind and whether it is the toll of one event. Goes out: the place's name or None.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.clauses import bears_on
from reporter.extraction.settings import Setting, settings
from reporter.extraction.tolls import tolls
from reporter.facts import Kind
from reporter.knowledge.comparing import CAPITAL, comparing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reporter.extraction.reading import Article, Mention, Sentence

# "85% of Haiti's capital, Port-au-Prince, is held": what the share is of is its place, in the article's words.
_SHARE_OF = re.compile(r"\s+of\s+(?:all\s+of\s+)?(?:the\s+)?(?P<of>[\w’'-]+(?:\s+[\w’'-]+){0,3})")
# An attack is named once, and what it did is told in the sentences behind.
_BACK = 3
# No other clause, number or name stands between a count and its place.
_AT_ONCE = re.compile(r"[a-z\s’'-]{1,35}\b(?:in|at|across|around|from|fled|fleeing)\s(?:the\s)?")
# "A gang based in Savien".
_AT_HOME = re.compile(r"\b(?:based|headquartered|at home)\s+in\b")


def place(mention: Mention, kind: Kind, article: Article, *, of_event: bool = False) -> str | None:
    """Give the place that a number is tied to: the nearest in its clause, or where its attack was."""
    if kind is Kind.GANG_CONTROL:
        return _held(mention)
    found = [one for one in settings(mention.sentence) if of_event or one.is_named]
    bearing = [one for one in found if bears_on(one.token, mention.anchor)]
    if of_event:
        return _of_event(mention, bearing, found, article)
    return _nearest(bearing or _right_behind(found, mention), mention)


def _right_behind(found: Iterable[Setting], mention: Mention) -> list[Setting]:
    """Give the place right behind what is counted, however the sentence was parsed: "96,000 displaced in Centre"."""
    start, text = mention.quantity.span.end - mention.sentence.span.start, mention.sentence.text
    return [one for one in found if start <= one.span.start and _AT_ONCE.fullmatch(text[start : one.span.start])]


def _held(mention: Mention) -> str | None:
    """Give the place of which gangs hold a share."""
    if match := _SHARE_OF.match(mention.behind):
        words = match["of"].split()
        for end in range(1, len(words) + 1):
            printed = " ".join(words[:end])
            if comparing().place(printed) == CAPITAL:
                return printed
    return _nearest(settings(mention.sentence), mention)


def _of_event(mention: Mention, bearing: list[Setting], found: list[Setting], article: Article) -> str | None:
    """Give the place of an attack: as its own sentence has it, or one of the sentences before."""
    if here := [one for one in bearing or found if not one.is_whole]:
        return _nearest(here, mention)
    earlier = article.sentences[: mention.sentence.index]
    near = [sentence for sentence in reversed(earlier[-_BACK:]) if _has_place(sentence)]
    # Where survivors went, or a gang is at home, is told between: the place is where people died.
    homes = [sentence for sentence in near if _AT_HOME.search(sentence.text)]
    if near:
        struck = (one for one in (near if near != homes else earlier) if _has_place(one) and _tells_of_dead(one))
        return next(one.words for one in settings(next(struck, near[0])) if not one.is_whole)
    return _nearest(found, mention)


def _has_place(sentence: Sentence) -> bool:
    return any(not one.is_whole for one in settings(sentence))


def _tells_of_dead(sentence: Sentence) -> bool:
    return any(toll.kind is Kind.KILLED for toll in tolls(sentence).values())


def _nearest(found: Iterable[Setting], mention: Mention) -> str | None:
    """Give the nearest place; the whole country is the place of what has no other."""
    nearest = min(found, key=lambda one: (one.is_whole, abs(one.token.i - mention.anchor.i)), default=None)
    return nearest.words if nearest else None
