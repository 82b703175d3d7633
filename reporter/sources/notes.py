"""What the user says of the articles, in sources.toml of their folder: title, publisher, address and date of each.

Comes in: the bytes of that file. Goes out: `WrittenNote`s. What cannot be understood raises ReportError with its line:
a note that is passed over would change the brief unseen. Must not know which articles there are.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, NoReturn

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, ValidationError

from reporter.errors import ReportError
from reporter.facts import PartialDate, SourceNote

_URL = re.compile(r"https?://[^\s/?#.]\S*", re.IGNORECASE)
_BARE_MONTH = re.compile(r"^[^#\"']*=\s*\d{4}-\d{1,2}\s*(?:#.*)?$")
_AT_LINE = re.compile(r"\s*\(at line (?P<line>\d+), column \d+\)$")
_DATES = 'Write a day, a month or a year: 2024-06-10, "2024-06" or "2024".'
_SHAPE = 'Write the file name as ["one.txt"] on a line of its own and below it title, publisher, url or date = "…".'


def _date(value: object) -> PartialDate | None:
    """Read a TOML date, or a day, month or year as text; nothing at all is no date."""
    if isinstance(value, date):  # a moment counts as its day
        return PartialDate(year=value.year, month=value.month, day=value.day)
    text = str(value).strip() if isinstance(value, str) or type(value) is int else None
    if text == "":
        return None
    known = PartialDate.read(text) if text is not None else None
    if known is None:
        raise ValueError(f"{_shown(value)} is no date")
    try:
        known.earliest  # noqa: B018  # asks the calendar
    except ValueError:
        raise ValueError(f"{_shown(value)} is no date of the calendar") from None
    return known


def _one_line(text: str) -> str:
    """Give what can be printed, on one line: pasted text brings line breaks and marks that nobody sees."""
    seen = "".join(letter for letter in text if letter.isprintable() or letter.isspace())
    return " ".join(seen.split())


def _url(text: str) -> str:
    if text and not _URL.fullmatch(text):
        raise ValueError(f"{text!r} is no address of a page")
    return text


def _shown(value: object) -> str:
    return repr(value) if isinstance(value, str) else str(value)


_Text = Annotated[str, AfterValidator(_one_line)]


class _Note(BaseModel):
    """One table of the file."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, arbitrary_types_allowed=True)

    title: _Text = ""
    publisher: _Text = ""
    url: Annotated[_Text, AfterValidator(_url)] = ""
    date: Annotated[PartialDate | None, BeforeValidator(_date)] = None


@dataclass(frozen=True, slots=True)
class WrittenNote:
    """What is said of a file, the name as it is written there, and the line where that begins."""

    name: str
    note: SourceNote
    line: int | None


def parse_notes(data: bytes, path: Path) -> tuple[WrittenNote, ...]:
    """Read the notes in the bytes of a file; `path` is what messages call it."""
    text = _text(data, path)
    tables = _tables(path, text)
    return tuple(WrittenNote(name, _note(path, text, name, table), _line(text, name)) for name, table in tables.items())


def _text(data: bytes, path: Path) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReportError(f"{path} is not UTF-8", hint="Save it with the encoding UTF-8.") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")  # as Python reads a text file


def _tables(path: Path, text: str) -> Mapping[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        found = _AT_LINE.search(message)
        number = int(found["line"]) if found else None
        what = _AT_LINE.sub("", message)
        month = number is not None and _BARE_MONTH.match(text.splitlines()[number - 1])
        _refuse(path, number, f"not valid TOML: {what[:1].lower()}{what[1:]}", hint=_DATES if month else _SHAPE)


def _note(path: Path, text: str, name: str, table: object) -> SourceNote:
    if not isinstance(table, dict):
        _refuse(path, _line(text, "", name), f"{name!r} belongs to no article", hint=_SHAPE)
    if _unquoted(table):
        _refuse(path, _line(text, name), "a file name with a full stop needs quotation marks", hint=_SHAPE)
    try:
        note = _Note.model_validate(table)
    except ValidationError as error:
        first = error.errors()[0]
        key = str(first["loc"][0])
        _refuse(path, _line(text, name, key), *_said(name, key, first["type"], first["msg"]))
    return SourceNote(title=note.title, publisher=note.publisher, url=note.url, date=note.date)


def _unquoted(table: Mapping[str, object]) -> bool:
    """Tell [one.txt], which TOML reads as the table "txt" within "one"."""
    return bool(table) and all(isinstance(value, dict) for value in table.values())


def _said(name: str, key: str, kind: str, message: str) -> tuple[str, str]:
    """Tell what is wrong with a key, and what to do."""
    known = tuple(_Note.model_fields)
    if kind == "extra_forbidden":
        near = difflib.get_close_matches(key, known, n=1)
        meant = f"; did you mean {near[0]!r}?" if near else ""
        return f"unknown key {key!r} for {name}{meant}", f"The keys are {', '.join(known)}."
    if kind != "value_error":
        return f"{key} of {name} is no text", f'Write it in quotation marks: {key} = "…".'
    hint = _DATES if key == "date" else "Begin it with https:// or http://."
    return f"{key} of {name}: {message.removeprefix('Value error, ')}", hint


def _line(text: str, name: str, key: str = "") -> int | None:
    """Give the line of an article's table, or of a key in it; TOML's reader tells only those of its own errors."""
    inside = not name
    for number, line in enumerate(text.splitlines(), start=1):
        if re.match(r"\s*\[", line):
            inside = name in line
            if inside and not key:
                return number
        elif inside and key and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=", line):
            return number
    return None


def _refuse(path: Path, line: int | None, message: str, hint: str) -> NoReturn:
    place = path if line is None else f"{path}:{line}"
    raise ReportError(f"{place}: {message}", hint=hint)
