"""The dates of annotated articles read together: none is wrong, not even where an article's own date is hidden."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from reporter.dating import date_all
from reporter.dating.others import ANY_DAY, dates_from_others
from reporter.extraction import extract, mission_as_of
from reporter.facts import DocumentDate, Extraction, PartialDate, SourceDocument

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"
GOLD = {
    path.with_suffix(".txt").name: json.loads(path.read_text(encoding="utf-8"))["date"]
    for part in ("seeds", "dev")
    for path in (HERE / part).glob("*.json")
}


def document(name: str) -> SourceDocument:
    path = next(path for folder in (SEEDS, HERE / "dev") if (path := folder / name).exists())
    return SourceDocument(name=name, text=path.read_bytes().decode(), digest="")


@cache
def read() -> dict[str, Extraction]:
    return {name: extract(document(name)) for name in sorted(GOLD)}


def agrees(value: PartialDate | None, gold: str | None) -> bool:
    """Tell whether a date is none, or the annotated one, to the month or the day."""
    return value is None or (
        gold is not None and str(value).startswith(gold[: len(str(value))]) and value.month is not None
    )


def test_no_date_is_wrong_in_one_folder() -> None:
    found = {one.document.name: one.date.value for one in date_all(tuple(read().values()))}
    assert [name for name, value in found.items() if not agrees(value, GOLD[name])] == []
    assert len([name for name in GOLD if name.startswith("00") and found[name]]) == len(list(SEEDS.glob("*.txt")))


@pytest.mark.parametrize("name", sorted(name for name, date in GOLD.items() if date))
def test_a_hidden_date_is_found_or_left_open(name: str) -> None:
    hidden = extract(document(name), DocumentDate())
    others = [one for one in read().values() if one.document.name != name]
    mission = mission_as_of(hidden.document, ANY_DAY)
    for folder in (others, others[::2], others[1::2], *([one] for one in others)):
        found = dates_from_others((hidden, *folder), {name: mission}).get(name, DocumentDate())
        assert agrees(found.value, GOLD[name])
