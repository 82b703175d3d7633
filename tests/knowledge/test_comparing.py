"""Words that mean one place, one group, or a body that counts."""

from __future__ import annotations

import pytest

from reporter.knowledge.comparing import CAPITAL, WHOLE_COUNTRY, comparing


@pytest.mark.parametrize(
    ("printed", "settled"),
    [
        ("Haiti", WHOLE_COUNTRY),
        ("the whole of Haiti", WHOLE_COUNTRY),
        ("nationwide", WHOLE_COUNTRY),
        ("the Caribbean nation", WHOLE_COUNTRY),
        ("Port-au-Prince", CAPITAL),
        ("the capital, Port-au-Prince", CAPITAL),
        ("Haiti's capital", CAPITAL),
        ("Haiti’s capital city", CAPITAL),
        ("the Haitian capital", CAPITAL),
        ("greater Port-au-Prince", CAPITAL),
        ("Port-au-Prince metropolitan area", CAPITAL),
        ("the city", CAPITAL),
        ("Gonaïves", "gonaives"),
        ("the city of Gonaives", "gonaives"),
        ("Cité Soleil", "cite soleil"),
        ("the Artibonite region", "artibonite"),
        ("Security Council", None),
        ("it now", None),
        (None, None),
    ],
)
def test_places(printed: str | None, settled: str | None) -> None:
    assert comparing().place(printed) == settled


def test_groups() -> None:
    assert comparing().group("minors") == comparing().group("Children") == comparing().group("boys and girls")
    assert comparing().group("women") != comparing().group("children")
    assert comparing().group(None) == ""


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("IOM", True),
        ("UN", True),
        ("Haitian National Police", True),
        ("Ministry of Works", True),
        ("Reuters", False),
        ("Marie Valcin", False),
        (None, False),
    ],
)
def test_who_counts(name: str | None, *, counts: bool) -> None:
    assert comparing().counts(name) is counts
