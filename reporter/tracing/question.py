"""What was asked: a citation (`[4]`), an id of `brief.json`, or a figure as it is printed.

Comes in: words of a person. Goes out: `Question`. Must not know the brief.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from reporter.errors import UsageError

_CITATION = re.compile(r"\[\^?(?P<a>\d{1,6})\]|#c-(?P<b>\d{1,6})|c-?(?P<c>\d{1,6})", re.IGNORECASE)
_ID = re.compile(r"[0-9a-f]{12}")
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d+)?")
_US = re.compile(r"\bus(?=\$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What was asked. A bare number may be a figure or a citation: it has both."""

    text: str
    citation: int | None = None
    identity: str = ""
    value: Decimal | None = None

    @property
    def only_citation(self) -> bool:
        """Tell whether a citation is meant and nothing else."""
        return self.citation is not None and self.value is None


def question(text: str) -> Question:
    """Understand what was asked."""
    plain = spelt(text)
    if not plain:
        raise UsageError("nothing is asked", hint='Ask for a figure ("over 700,000"), a citation ("[4]") or an id.')
    if found := _CITATION.fullmatch(plain):
        return Question(text=text, citation=int(found["a"] or found["b"] or found["c"]))
    if _NUMBER.fullmatch(plain):
        value = Decimal(plain.replace(",", ""))
        identity = plain if _ID.fullmatch(plain) else ""
        return Question(text=text, value=value, citation=int(plain) if plain.isdecimal() else None, identity=identity)
    return Question(text=text, identity=plain if _ID.fullmatch(plain) else "")


def spelt(words: str) -> str:
    """Give one spelling of a figure, whatever its blanks, its capitals and the country of its dollar."""
    return _US.sub("", " ".join(words.split()).casefold())
