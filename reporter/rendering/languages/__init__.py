"""The language that a brief speaks: its fixed words, and the grammar that values need inside them.

Comes in: an English message with places for values. Goes out: the same in the language of the reader, which holds for
everything inside `speaking`. English needs no catalogue and loads none; French is read from `fr.po`. What a source says
stays in the source's language. Must not know any output format, nor a particular brief.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum
from string import Formatter

from reporter.rendering.languages.inflected import Inflected

__all__ = [
    "SOURCES",
    "Inflected",
    "Language",
    "counts",
    "is_french",
    "language",
    "parted",
    "say",
    "say_in",
    "say_number",
    "speaking",
    "spoken",
    "spoken_number",
]


class Language(StrEnum):
    """A language that a brief can speak; the value is its code, on the command line and in a page."""

    EN = "en"
    FR = "fr"


# What the articles are written in: the readers of the language know no other.
SOURCES = Language.EN
_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_SPOKEN: ContextVar[Language] = ContextVar("language", default=Language.EN)
_FORMATTER = Formatter()


def language() -> Language:
    """Give the language that is spoken now."""
    return _SPOKEN.get()


def is_french() -> bool:
    """Tell whether French is spoken now."""
    return _SPOKEN.get() is Language.FR


@contextmanager
def speaking(wanted: Language) -> Iterator[None]:
    """Speak a language until the end of the block."""
    before = _SPOKEN.set(wanted)
    try:
        yield
    finally:
        _SPOKEN.reset(before)


def say(message: str, /, **values: object) -> str:
    """Say a message, its `{places}` filled; a translation may ask for a form of a value: `{actor:of}`.

    Raises LookupError for a message that the language's catalogue lacks.
    """
    return filled(spoken(message), values)


def say_in(context: str, message: str, /, **values: object) -> str:
    """Say a message that means something else in another context."""
    return filled(spoken(message, context), values)


def say_number(singular: str, plural: str, number: int, /, **values: object) -> str:
    """Say a message about a number of things: `{count}` spells out a small one, `{number}` prints digits."""
    return filled(spoken_number(singular, plural, number), {**counts(number), **values})


def spoken(message: str, context: str = "") -> str:
    """Give a message in the language spoken now, its places open."""
    if language() is Language.EN or not message:
        return message
    from reporter.rendering.languages.catalogue import catalogue

    return catalogue(language()).message(message, context)


def spoken_number(singular: str, plural: str, number: int) -> str:
    """Give the message for a number of things, its places open."""
    if language() is Language.EN:
        return singular if number == 1 else plural
    from reporter.rendering.languages.catalogue import catalogue

    return catalogue(language()).numbered(singular, number)


def counts(number: int) -> dict[str, object]:
    """Give a number as messages print it: spelled out where it is small, and in digits."""
    if is_french():
        from reporter.rendering.languages.french.numbers import digits, spelt

        return {"count": spelt(number), "number": digits(number)}
    return {"count": _SMALL[number] if number < len(_SMALL) else f"{number:,}", "number": f"{number:,}"}


def filled(message: str, values: Mapping[str, object]) -> str:
    """Fill the places of a message."""
    return "".join(str(piece) for piece in parted(message, values))


def parted(message: str, values: Mapping[str, object]) -> Iterator[object]:
    """Give a message in pieces, words of its own and values by turns, so that each can be escaped as it must be.

    A form that a value does not have is the value itself.
    """
    for literal, name, spec, _ in _FORMATTER.parse(message):
        yield literal
        if name is not None:
            value = values[name]
            yield format(value, spec) if spec and isinstance(value, Inflected) else value
