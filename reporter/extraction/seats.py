"""For which place somebody sits, told only by the place: "Homa Bay's X" in an article on a parliament.

Comes in: an article, the words of a sentence and where a name stands. Goes out: a `Role`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from reporter.extraction.offices import Role, join
from reporter.extraction.printed import Word

if TYPE_CHECKING:
    from reporter.extraction.reading import Article
    from reporter.facts import SourceDocument

_MEMBER, _SENATOR = re.compile(r"\bMPs?\b"), re.compile(r"\bSenators?\b")
_PERSON = "PERSON"
# A place of more words is none.
_LONGEST = 3


def seat_of(article: Article, words: Sequence[Word], first: int) -> Role | None:
    """Read "Homa Bay's X" at the head of a sentence, where members of one house are spoken of elsewhere."""
    place = words[: first - 1]
    if first < 1 + 1 or not words[first - 1].owns or len(place) > _LONGEST:
        return None
    named = all(word.is_name and word.actor is None for word in place)
    person = len(place) == 1 and place[0].token is not None and place[0].token.ent_type_ == _PERSON
    office = _office(article.document)
    if not named or person or office is None:
        return None
    return Role(f"{office} {join(place)}", office.split()[0].lower(), owned=True, office=office.split()[0])


@lru_cache(maxsize=2)
def _office(document: SourceDocument) -> str | None:
    if _MEMBER.search(document.text):
        return "MP for"
    return "Senator of" if _SENATOR.search(document.text) else None
