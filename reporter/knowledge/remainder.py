"""Names for the numbers that nothing is made of, so that a reader need not look at each of them.

Comes in: remainder.toml. Goes out: `Remainder`. These names change no figure: they are asked for afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property
from typing import Self

from pydantic import model_validator

from reporter.facts import Span
from reporter.knowledge.load import Distractor, distractor_rows, numbers
from reporter.knowledge.table import Table, read_table, refuse_repeats

# Where a form may begin: at a word or a digit. Tried there alone, the many forms take a third of the time.
_START = re.compile(r"\b\w|\d")


class Form(Table):
    """What looks like a number and is no quantity, by its own letters."""

    name: str
    pattern: re.Pattern[str]


class Remainder(Table):
    """Patterns around a number, nouns by class, and forms of what is no quantity, the first that fits deciding."""

    patterns: tuple[Distractor, ...]
    nouns: dict[str, frozenset[str]]
    forms: tuple[Form, ...]

    @model_validator(mode="after")
    def _one_class(self) -> Self:
        refuse_repeats("noun", [noun for nouns in self.nouns.values() for noun in nouns])
        return self

    def class_of(self, noun: str) -> str | None:
        """Give the name of what a noun counts."""
        return self._classes.get(noun)

    @cached_property
    def _classes(self) -> dict[str, str]:
        return {noun: name for name, nouns in self.nouns.items() for noun in nouns}

    def forms_in(self, text: str) -> Iterator[tuple[Span, str]]:
        """Give the digits and number words of a text with the name of their form, or none."""
        at = 0
        while start := _START.search(text, at):
            found = self._any_number.match(text, start.start())
            at = found.end() if found else start.end()
            if found is None:
                continue
            name = next((form.name for form in self.forms if form.pattern.fullmatch(found[0])), "")
            yield Span(*found.span()), name

    @cached_property
    def _any_number(self) -> re.Pattern[str]:
        """Pattern of every form, and of all other digits and number words."""
        known = numbers()
        words = sorted({*known.words, *known.scales, *known.fractions, *known.ordinals}, key=lambda word: -len(word))
        forms = "|".join(form.pattern.pattern for form in self.forms)
        return re.compile(rf"(?:{forms})|\d+(?:[.,]\d+)*|\b(?:{'|'.join(words)})s?\b", re.IGNORECASE)


@cache
def remainder() -> Remainder:
    """Give the names of numbers that nothing is made of."""
    data = read_table("remainder.toml")
    return Remainder(
        patterns=distractor_rows(data["pattern"]),
        nouns=data["nouns"],
        forms=tuple(Form.model_validate({**row, "pattern": _compiled(row["pattern"])}) for row in data["form"]),
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
