"""Which roles are offices that one person holds at a time."""

from __future__ import annotations

import pytest

from reporter.knowledge.offices import Offices, offices


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("Prime Minister of Haiti", ("prime minister", "Haiti")),
        ("acting President of the United States", ("president", "United States")),
        ("interim Prime Minister", ("prime minister", None)),
        ("Interior Minister of Kenya", ("interior minister", "Kenya")),
        ("former Prime Minister of Haiti", None),
        ("deputy President of Kenya", None),
        ("spokesman of the UN", None),
        ("interim", None),
        ("", None),
    ],
)
def test_offices(role: str, expected: tuple[str, str | None] | None) -> None:
    assert offices().office(role) == expected


def test_no_word_is_both() -> None:
    with pytest.raises(ValueError, match="two owners"):
        Offices(single=("president", "acting"), passing=("acting",))
