"""Messages that stand in tables: said when they are printed, in the language that is spoken then.

Comes in: English text. Goes out: values that print as strings. The tables are filled when the program starts, long
before anybody knows who will read. Must not know what the tables are of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from reporter.rendering.languages import spoken

_Key = TypeVar("_Key")


class Message:
    """One message; `context` tells it from the same words elsewhere."""

    __slots__ = ("context", "text")

    def __init__(self, text: str, context: str = "") -> None:
        self.text = text
        self.context = context

    def __str__(self) -> str:
        return spoken(self.text, self.context)

    def __repr__(self) -> str:
        return f"Message({self.text!r})"


class Messages(Mapping[_Key, str]):
    """A table of messages; each is given in the language spoken now."""

    def __init__(self, table: Mapping[_Key, str], context: str = "") -> None:
        self.table = dict(table)
        self.context = context

    def __getitem__(self, key: _Key) -> str:
        return spoken(self.table[key], self.context)

    def __iter__(self) -> Iterator[_Key]:
        return iter(self.table)

    def __len__(self) -> int:
        return len(self.table)

    def but(self, others: Mapping[_Key, str]) -> Messages[_Key]:
        """Give the table with other messages for some keys."""
        return Messages(self.table | dict(others), self.context)
