"""Where a number holds: the place that it is tied to, in the article's words.

Comes in: a number and its kind. Goes out: the place's name or None.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.clauses import counted, full_name, predicate, preposition
from reporter.facts import Kind
from reporter.knowledge import lexicon

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention
    from reporter.language.tokens import Token

_WHERE = frozenset({"in", "across", "throughout", "around", "at", "near", "outside"})
# "85% of Haiti's capital, Port-au-Prince, is held": what the share is of is its place, in the article's words.
_SHARE_OF = re.compile(r"\s+of\s+(?:the\s+)?(?P<of>[^,.;:]{3,40}?)(?=[,.;:]|\s+(?:is|are|was|were|has|have)\b|$)")


def place(mention: Mention, kind: Kind) -> str | None:
    """Give the place that a number is tied to: the nearest name after "in" or "across" in its clause."""
    if kind is Kind.GANG_CONTROL and (share := _SHARE_OF.match(mention.behind)):
        return " ".join(share["of"].split())
    # Only the number's own clause: "the mission in X, where …" does not place what is counted in X.
    clause = predicate(mention.anchor) or counted(mention.anchor)
    near = sorted(clause.subtree, key=lambda token: abs(token.i - mention.anchor.i))
    return next((full_name(token) for token in near if _is_place(token)), None)


def _is_place(token: Token) -> bool:
    named = token.text[:1].isupper() and token.text not in lexicon().calendar and token.ent_type_ != "PERSON"
    return named and preposition(token) in _WHERE
