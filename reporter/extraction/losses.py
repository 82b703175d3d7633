"""The dead that somebody has lost or buries: "the force lost six men to snipers", "the town buried 14 children".

Comes in: a number. Goes out: yes or no. People are lost to bullets, and to visas too: what they are lost to decides.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from reporter.extraction.clauses import How, base_forms, counted, links, preposition
from reporter.knowledge.fates import fates

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention
    from reporter.language.tokens import Token

_STOPS = frozenset({",", ";", ":", "."})
_REACH = 6
# "has lost 1,600 officers in two years, mostly to emigration"
_TO_OTHERS = re.compile(
    r"\b(?:to|by|through|because of|owing to|due to)\s+(?:\w+\s+){0,2}"
    r"(?:emigration|migration|resignations?|desertions?|retirement|attrition|dismissals?|visas?|parole|defections?|exile|flight|abandonment"
    r"|departures?|asylum|transfers?|better[- ]paid|other employers|the United States|Canada|Chile|private)\b",
    re.IGNORECASE,
)


def are_lost(mention: Mention) -> bool:
    """Tell whether those counted are the dead of somebody."""
    return any(_is_lost(mention, link.token) for link in links(mention.anchor) if link.how is How.OBJECT)


def _is_lost(mention: Mention, verb: Token) -> bool:
    known, forms = fates().losing, base_forms(verb)
    if forms & known.mourning:
        return _is_own(mention) or counted(mention.anchor).like_num
    return bool(forms & known.verbs) and _is_own(mention) and _to_death(mention)


def _is_own(mention: Mention) -> bool:
    """Tell people by the noun that is counted, or behind its "of": "three of its officers"."""
    noun = counted(mention.anchor)
    behind = [child for child in noun.children if preposition(child) == "of"]
    # "two of their own", "six of his own orderlies"
    own = any(token.lower_ == "own" for child in behind for token in (child, *child.children))
    return own or any(base_forms(token) & fates().losing.people for token in (noun, *behind))


def _to_death(mention: Mention) -> bool:
    """Tell a loss to violence, or one of which nothing is said, from one to visas and to other employers."""
    behind = takewhile(_goes_on, (t for t in mention.sentence.tokens if t.idx >= mention.quantity.span.end))
    words = list(behind)
    if _TO_OTHERS.search(mention.behind):
        return False
    to = next((i for i, token in enumerate(words) if token.lower_ == "to" and token.tag_ != "TO"), None)
    return to is None or any(base_forms(token) & fates().losing.killers for token in words[to : to + _REACH])


def _goes_on(token: Token) -> bool:
    return token.text not in _STOPS and not token.like_num
