"""Addresses as people write them: `a@b.org`, `José Díaz <jose@b.org>`, several with commas between.

Comes in: words of the command line. Goes out: `Address`es. Raises UsageError where one could not be delivered to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from email.errors import InvalidHeaderDefect
from email.headerregistry import Address, HeaderRegistry
from typing import Any

from reporter.errors import UsageError

_REGISTRY = HeaderRegistry()
_HINT = 'Write name@example.org, or "First Last <name@example.org>"; quote a name that holds a comma.'
_USER = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+", re.ASCII)
_DOMAIN = re.compile(r"(?!-)[A-Za-z0-9-]{1,63}(?:\.(?!-)[A-Za-z0-9-]{1,63})*", re.ASCII)


def addresses(written: Iterable[str]) -> tuple[Address, ...]:
    """Read addresses, each person once, in the order given."""
    found: dict[str, Address] = {}
    for text in written:
        for one in _addresses(text):
            found.setdefault(one.addr_spec.casefold(), one)
    return tuple(found.values())


def _addresses(text: str) -> Iterator[Address]:
    if not text.isprintable():
        raise UsageError(f"not an address: {text!r}", hint=_HINT)
    try:
        header: Any = _REGISTRY("To", text)  # its type depends on the name
        wrong = not header.addresses or any(isinstance(one, InvalidHeaderDefect) for one in header.defects)
    except IndexError:  # "ana@" is too short for the library
        wrong = True
    if wrong:
        raise UsageError(f"not an address: {text!r}", hint=_HINT)
    for one in header.addresses:
        yield _deliverable(one, text)


def _deliverable(one: Address, text: str) -> Address:
    """Refuse what no server takes; a domain with accents gets the spelling that servers know it by."""
    try:
        domain = one.domain.encode("idna").decode("ascii")
    except UnicodeError:
        domain = ""
    if not _USER.fullmatch(one.username) or not _DOMAIN.fullmatch(domain):
        raise UsageError(f"not an address: {text!r}", hint=_HINT)
    return Address(one.display_name, one.username, domain)
