"""How a question is understood."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reporter.errors import UsageError
from reporter.tracing import question


@pytest.mark.parametrize(
    ("text", "citation", "value", "identity", "alone"),
    [
        ("[4]", 4, None, "", True),
        (" [12] ", 12, None, "", True),
        ("[^7]", 7, None, "", True),
        ("#c-7", 7, None, "", True),
        ("c7", 7, None, "", True),
        ("580,000", None, Decimal(580_000), "", False),
        ("617", 617, Decimal(617), "", False),
        ("1.5", None, Decimal("1.5"), "", False),
        ("123456789012", 123456789012, Decimal(123456789012), "123456789012", False),
        ("acdf51635946", None, None, "acdf51635946", False),
        ("over 700,000", None, None, "", False),
        ("$600 million", None, None, "", False),
        ("1,2", None, None, "", False),
    ],
)
def test_questions(text: str, citation: int | None, value: Decimal | None, identity: str, *, alone: bool) -> None:
    asked = question(text)
    assert (asked.citation, asked.value, asked.identity, asked.only_citation) == (citation, value, identity, alone)


def test_nothing_is_asked() -> None:
    with pytest.raises(UsageError, match="nothing is asked"):
        question("  ")
