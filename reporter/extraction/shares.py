"""Whether a share is one of people in distress: "half of them children", "close to 9 percent were minors".

Comes in: a number in percent and the theme of its sentence. Goes out: yes or no. A share of everybody ("one Haitian in
two"), a change ("up 24 per cent") and a stretch of time ("the first half of the year") are none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.clauses import base_forms, counted, is_verbal, links
from reporter.extraction.themes import TIED, Theme, found
from reporter.facts import Kind
from reporter.knowledge import lexicon
from reporter.knowledge.themes import themes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.extraction.reading import Mention
    from reporter.language.tokens import Token

_REACH = 7
_OF_THEM = frozenset({"them", "those", "these", "whom", "us"})
_LINKS = frozenset({"are", "were", "is", "was", "being", ",", "-", "\u2013"})
# Words that change nothing about what follows them.
_FILLERS = frozenset({"of", "all", "the", "now", "only", "just", "young", "small", "unaccompanied", "by"})
_CHANGE_BEFORE = re.compile(
    r"\b(?:by|(?<!make )(?<!makes )(?<!made )(?<!making )up|down"
    r"|an? (?:rise|increase|drop|fall|growth|decrease|decline|jump) of"
    r"|r[io]se|risen|fell|fallen|grew|climbed|dropped|jumped|plus|minus)"
    r"\s+(?:(?:an?|over|more than|about|some|nearly|almost|around|roughly)\s+)*$",
    re.IGNORECASE,
)
_CHANGE_AFTER = re.compile(
    r"^\s+(?:more|less|fewer|higher|lower|up|down|increase|rise|drop|decline|fall)\b", re.IGNORECASE
)


def is_share_of(mention: Mention, kind: Kind) -> bool:
    """Tell whether a share is said of the people of a theme."""
    if is_change(mention):
        return False
    behind = [t for t in mention.sentence.tokens if t.idx >= mention.quantity.number_span.end and not t.is_space]
    return _of_them(behind, mention, kind) or _named_group(behind)


def befalls_share(mention: Mention, theme: Theme) -> bool:
    """Tell whether what the theme says is said of a share of the people: "seven in ten families go hungry"."""
    if theme.kind is Kind.RETURNED or is_change(mention) or counted(mention.anchor).is_currency:
        return False
    words = mention.anchor.doc[theme.first : theme.last + 1]
    near = [link for link in links(mention.anchor) if link.how in TIED]
    verbs = {link.token.i for link in near if is_verbal(link.token)}
    tied = any(theme.first <= link.token.i <= theme.last for link in near) or any(t.head.i in verbs for t in words)
    behind = [t for t in mention.sentence.tokens if t.idx >= mention.quantity.span.end and not t.is_space]
    if behind and behind[0].lower_ == "of":
        behind = behind[1:]
    whole = next((t for t in behind[:_REACH] if t.pos_ in ("NOUN", "PROPN", "PRON", "VERB", "AUX", "PUNCT")), None)
    if whole is None:
        return tied
    known = themes().people | themes().households | lexicon().groups.keys()
    # "70 per cent were living in a camp": those spoken of before may be anybody.
    unnamed = theme.kind is not Kind.DISPLACED and whole.pos_ in ("VERB", "AUX", "PUNCT")
    of_people = bool(base_forms(whole) & known) or whole.ent_type_ == "LOC" or unnamed
    return tied and of_people


def is_change(mention: Mention) -> bool:
    """Tell a share by which something grew or fell."""
    return bool(_CHANGE_BEFORE.search(mention.ahead) or _CHANGE_AFTER.match(mention.behind))


def _of_them(behind: list[Token], mention: Mention, kind: Kind) -> bool:
    """Tell "half of them", "87% of last year's forced returns": what the share is of belongs to the theme."""
    if not behind or behind[0].lower_ not in ("of", "in", "out"):
        return False
    within = list(_noun_phrase(behind[1:_REACH]))
    if within and within[0].lower_ in _OF_THEM:
        return True
    spans = [(theme.first, theme.last) for theme in found(mention.sentence) if theme.kind == kind]
    return any(first <= token.i <= last for token in within for first, last in spans)


def _noun_phrase(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        if token.is_punct or token.pos_ in ("AUX", "SCONJ") or token.like_num:
            return
        yield token


def _named_group(behind: list[Token]) -> bool:
    """Tell "half children", "9 percent were minors": a part of the population right behind the share."""
    words = [token for token in behind[:_REACH] if token.lower_ not in _FILLERS]
    if words and words[0].lower_ in _LINKS:
        words = words[1:]
    return bool(words) and words[0].lower_ in lexicon().groups
