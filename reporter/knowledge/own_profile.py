"""A desk's own profile: a TOML file of its choices, laid over those that the program comes with.

Comes in: a path. Goes out: `Profile`. A file that cannot be understood raises ReportError with its name and the key: a
choice that is passed over would change the brief unseen.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from pydantic import ValidationError

from reporter.errors import ReportError, UsageError
from reporter.facts import Kind
from reporter.knowledge.profile import Profile, Rate, default_profile

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_AT_LINE = re.compile(r"\s*\(at (?:line (?P<line>\d+), column \d+|end of document)\)$")
_TYPES = {
    "string_type": "is no text",
    "int_type": "is no whole number",
    "greater_than": "is not above 0",
    "missing": "is missing",
    "tuple_type": "is no list of tables",
    "model_type": "is no table",
    "mapping_type": "is no table",
    "dict_type": "is no table",
}
_KEYS = {"limits": tuple(kind.value for kind in Kind), "rates": tuple(Rate.model_fields)}
_SHAPE = (
    'Write it as handling = "…", language = "fr", stale_after_days = 90, [[rates]] with currency, into, rate and on, '
    "or [limits]."
)


def read_profile(path: Path, content: bytes | None = None) -> Profile:
    """Read a desk's profile, or the content that was read from there before.

    What it leaves out stays as the program has it, each limit by itself.
    """
    data = _table(path, _content(path) if content is None else content)
    default = default_profile()
    try:
        own = Profile.model_validate(data)
    except ValidationError as error:
        wrong = error.errors()
        # A key that is misspelled is more than the one that is missing for it.
        _refuse(path, next((one for one in wrong if one["type"] == "extra_forbidden"), wrong[0]))
    chosen = {name: getattr(own, name) for name in own.model_fields_set}
    return default.model_copy(update=chosen | {"limits": {**default.limits, **own.limits}})


def _content(path: Path) -> bytes:
    if not path.exists():
        raise UsageError(f"no such file: {path}", hint="Name a TOML file with --profile.")
    if not path.is_file():
        raise UsageError(f"not a file: {path}", hint="Name a TOML file with --profile.")
    try:
        return path.read_bytes()
    except OSError as error:
        raise ReportError(f"cannot read {path}: {error.strerror}", hint="Check its permissions.") from error


def _table(path: Path, content: bytes) -> Mapping[str, Any]:
    try:
        return tomllib.loads(content.decode("utf-8-sig"), parse_float=Decimal)
    except UnicodeDecodeError as error:
        raise ReportError(f"{path} is not UTF-8", hint="Save it with the encoding UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        found = _AT_LINE.search(message)
        place = f"{path}:{found['line']}" if found and found["line"] else str(path)
        what = _AT_LINE.sub("", message)
        raise ReportError(f"{place}: not valid TOML: {what[:1].lower()}{what[1:]}", hint=_SHAPE) from error


def _refuse(path: Path, error: ErrorDetails) -> NoReturn:
    """Tell the first thing that is wrong, by the key that a reader finds in the file."""
    loc = error["loc"]
    names = [part for part in loc if isinstance(part, str) and part != "[key]"]
    rows = [part + 1 for part in loc if isinstance(part, int)]
    table, key = (names[0], names[1]) if len(names) > 1 else ("rates" if rows else "", names[-1] if names else "")
    where = f"{table}, table {rows[0]}: " if rows else f"{table}: " if table else ""
    place = f"{path}: {where}"
    if error["type"] in {"extra_forbidden", "enum"}:
        what = "kind" if error["type"] == "enum" else "key"
        raise ReportError(f"{place}unknown {what} {key!r}{_meant(key, table)}", hint=_known(table))
    said = _TYPES.get(error["type"]) or error["msg"].removeprefix("Value error, ")
    about = f"{key} " if said.startswith("is ") else ""
    raise ReportError(f"{place}{about}{said}", hint=_SHAPE)


def _known(table: str) -> str:
    return f"The {'kinds' if table == 'limits' else 'keys'} are {', '.join(_names(table))}."


def _names(table: str) -> tuple[str, ...]:
    return _KEYS.get(table, tuple(Profile.model_fields))


def _meant(key: str, table: str) -> str:
    near = difflib.get_close_matches(key, _names(table), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""
