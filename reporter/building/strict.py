"""Issues that a desk does not let pass: with one of them nothing is written.

Comes in: issues, and the classes chosen. Goes out: nothing, or a StrictError. Must stay quick to import.
"""

from __future__ import annotations

from collections.abc import Container, Iterable

from reporter.building.words import counted
from reporter.errors import Issue, IssueCode, StrictError


def refuse(issues: Iterable[Issue], strict: Container[IssueCode]) -> None:
    """Refuse to go on where there is an issue of one of these classes.

    Raises StrictError, which names the first of them.
    """
    found = [one for one in issues if one.code in strict]
    if found:
        first = found[0]
        more = f", and {counted(len(found) - 1, 'more issue')}" if found[1:] else ""
        raise StrictError(
            f"{first.source}: {first.message} ({first.code}){more}",
            hint="Nothing was written: --strict lets no such issue pass.",
        )
