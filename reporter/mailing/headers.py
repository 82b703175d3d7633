"""Lines of a message's header, as RFC 5322 and RFC 2047 have them, folded below 78 characters.

Comes in: the values of fields. Goes out: bytes. The library's newer interface loses and adds blanks where it folds long
words with accents (Python 3.11), so that each value is spelt here by its older one, which does not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from email.header import Header
from email.headerregistry import Address
from email.utils import quote

_LINE = 76
_BREAK = "\r\n"
# What an atom may hold: a name of such words needs no quotation marks.
_PLAIN_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+/?^_`{|}~-]+(?: [A-Za-z0-9!#$%&'*+/?^_`{|}~-]+)*")
_LONGEST_WORD = 60


def line(field: str, value: str) -> bytes:
    """Give the line of a field whose value is free text."""
    return _line(field, _text(field, value) if _must_be_encoded(value) else _folded(field, value))


def address_line(field: str, several: Sequence[Address]) -> bytes:
    """Give the line of a field of addresses, each on a line of its own."""
    return _line(field, f",{_BREAK} ".join(_address(field, one) for one in several))


def _line(field: str, value: str) -> bytes:
    return f"{field}: {value}{_BREAK}".encode("ascii")


def _must_be_encoded(value: str) -> bool:
    """Tell what a reader could take for something else: letters beyond ASCII, endless words, what looks encoded."""
    return not value.isascii() or "=?" in value or any(len(word) > _LONGEST_WORD for word in value.split())


def _text(field: str, value: str) -> str:
    return Header(value, "utf-8", maxlinelen=_LINE, header_name=field).encode(linesep=_BREAK)


def _folded(field: str, value: str) -> str:
    return Header(value, "us-ascii", maxlinelen=_LINE, header_name=field).encode(linesep=_BREAK)


def _address(field: str, one: Address) -> str:
    name = one.display_name
    if not name:
        return one.addr_spec
    if _must_be_encoded(name):
        spelt = _text(field, name)
    else:
        spelt = name if _PLAIN_NAME.fullmatch(name) else f'"{quote(name)}"'
    last = len(spelt.rpartition(_BREAK)[2]) + len(one.addr_spec)
    return f"{spelt}{_BREAK if last + len(field) > _LINE - 8 else ''} <{one.addr_spec}>"
