"""Readings spelled as JSON and back: the same in every field, the same thing still one thing, nothing else believed."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, is_dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporter.extraction import extract
from reporter.facts import DocumentDate, Extraction, PartialDate, SourceDocument
from reporter.sources import read_folder
from reporter.store.rows import pack, unpack

if TYPE_CHECKING:
    from collections.abc import Iterator

SEEDS = Path(__file__).parents[2] / "seeds"
TEXT = (
    "PORT-AU-PRINCE, October 11, 2024 - Nearly 400 of the 1,000 officers that Kenya pledged are in Haiti. "
    "“We will send 600 more by December,” said the President of Kenya, William Ruto, on Friday, his 58th birthday."
)


@pytest.fixture(scope="module")
def read() -> Extraction:
    return extract(SourceDocument(name="a.txt", text=TEXT, digest="d"))


def parts(value: object) -> Iterator[object]:
    """Give every object of a value, again where it is met again."""
    if is_dataclass(value):
        yield value
        if not isinstance(value, SourceDocument):
            for part in fields(value):
                yield from parts(getattr(value, part.name))
    elif isinstance(value, tuple):
        for one in value:
            yield from parts(one)


def shape(value: object) -> list[int]:
    """Number the objects of a value as they are first met: equal for two values that share in the same way."""
    seen: dict[int, int] = {}
    return [seen.setdefault(id(one), len(seen)) for one in parts(value)]


def test_what_comes_back_is_what_was_kept(read: Extraction) -> None:
    packed = json.loads(json.dumps(pack(read, read.document)))
    back = unpack(Extraction, packed, read.document)
    assert back == read
    assert shape(back) == shape(read)
    assert len(set(shape(back))) < len(shape(back))  # there is something to share


@pytest.mark.slow
def test_the_seeds_come_back() -> None:
    for document in read_folder(SEEDS).documents:
        found = extract(document)
        back = unpack(Extraction, json.loads(json.dumps(pack(found, document))), document)
        assert (back, shape(back)) == (found, shape(found))


def test_it_is_about_the_document_that_is_given(read: Extraction) -> None:
    other = replace(read.document, name="moved.txt")
    back = unpack(Extraction, pack(read, read.document), other)
    assert {one.evidence.document for one in back.figures} == {other}
    assert [one.evidence.quote for one in back.figures] == [one.evidence.quote for one in read.figures]


def test_what_another_document_says_is_not_kept(read: Extraction) -> None:
    other = SourceDocument(name="b.txt", text=TEXT, digest="e")
    with pytest.raises(ValueError, match=r"a\.txt is not b\.txt"):
        pack(read, other)


@dataclass(frozen=True, kw_only=True)
class Numbers:
    exact: Decimal
    chance: float
    date: PartialDate | None = None


@given(
    exact=st.decimals(allow_nan=False, allow_infinity=False),
    chance=st.floats(allow_nan=False, allow_infinity=False),
    date=st.none() | st.builds(PartialDate, year=st.integers(1, 9999), month=st.none() | st.integers(1, 12)),
)
def test_numbers_are_exact(exact: Decimal, chance: float, date: PartialDate | None) -> None:
    document = SourceDocument(name="a", text="", digest="")
    kept = Numbers(exact=exact, chance=chance, date=date)
    back = unpack(Numbers, json.loads(json.dumps(pack(kept, document))), document)
    assert (back, str(back.exact)) == (kept, str(exact))


@given(data=st.data())
def test_whatever_else_stands_there_is_refused_or_of_our_types(data: st.DataObject) -> None:
    document = SourceDocument(name="a.txt", text=TEXT, digest="d")
    date = document.evidence(document.lines()[0], document.lines()[0])
    kept = DocumentDate(value=PartialDate(year=2024), evidence=(date,))
    packed = json.loads(json.dumps(pack(kept, document)))
    anything = st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=3),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=2), inner, max_size=2),
        max_leaves=4,
    )
    rows = packed[1]
    row = data.draw(st.integers(0, len(rows) - 1))
    rows[row][data.draw(st.integers(0, len(rows[row]) - 1))] = data.draw(anything)
    try:
        back = unpack(DocumentDate, packed, document)
    except ValueError:
        return
    assert isinstance(back, DocumentDate)


@pytest.mark.parametrize("packed", [None, 3, [], [0], [0, []], [0, [[]]], ["x", [["x"]]], [0, [[0, 0, 0]]], {"a": 1}])
def test_no_reading_at_all(packed: object) -> None:
    with pytest.raises(ValueError, match="no "):
        unpack(DocumentDate, packed, SourceDocument(name="a", text="b", digest=""))
