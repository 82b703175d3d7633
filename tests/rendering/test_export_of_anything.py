"""What holds for brief.json whatever the brief and whatever became of the file."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from reporter.briefing.model import Briefing
from reporter.errors import ReportError
from reporter.rendering.context import BriefContext, walk
from reporter.rendering.export import read_brief, schema, to_json
from tests.rendering.factory import Parts
from tests.rendering.strategies import briefings
from tests.rendering.test_export import comparable, named, written

SCHEMA = Draft202012Validator(schema())
WHOLE = written(Parts().briefing())


def walked(brief: Briefing) -> str:
    """Write a brief that makes too little sense for a page, and so for the order of its citations."""
    return to_json(BriefContext.of(brief, walk(brief)))


slowly = settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@slowly
@given(brief=briefings())
def test_any_brief_keeps_to_the_schema_and_is_read_back_whole(brief: Briefing) -> None:
    text = walked(brief)
    SCHEMA.validate(json.loads(text))
    back = read_brief(text.encode())
    assert comparable(back) == comparable(brief)
    assert walked(back) == text


@slowly
@given(brief=briefings())
def test_in_any_brief_an_id_names_one_thing(brief: Briefing) -> None:
    things: dict[str, Any] = {}
    for one in named(json.loads(walked(brief))):
        assert things.setdefault(one["id"], one) == one


def in_order(text: str) -> bool:
    """Tell whether a file is read, or refused with one plain line."""
    try:
        read_brief(text)
    except ReportError as error:
        return error.message.startswith("brief.json: ") and "\n" not in error.message
    return True


def places(part: Any) -> list[tuple[Any, Any]]:  # noqa: ANN401 - some part of a file
    """List every place of a file that can be changed: what holds it, and its key or index."""
    keys = list(part) if isinstance(part, dict) else range(len(part)) if isinstance(part, list) else ()
    return [place for key in keys for place in [(part, key), *places(part[key])]]


VALUES = st.sampled_from(
    [None, True, 0, 1, -1, 2.5, 1e300, 10**400, "", "x", "2024", "2024-10-11", [], [1], {}, {"a": 1}]
)


@slowly
@given(data=st.data(), value=VALUES, drop=st.booleans())
def test_a_changed_file_never_ends_in_a_traceback(data: st.DataObject, value: object, drop: bool) -> None:  # noqa: FBT001 - drawn
    whole = json.loads(WHOLE)
    holder, key = data.draw(st.sampled_from(places(whole)))
    if drop:
        del holder[key]
    else:
        holder[key] = value
    assert in_order(json.dumps(whole))


@slowly
@given(start=st.integers(0, len(WHOLE)), length=st.integers(0, 40), put=st.text(max_size=5))
def test_a_damaged_text_never_ends_in_a_traceback(start: int, length: int, put: str) -> None:
    text = WHOLE[:start] + put + WHOLE[start + length :]
    assert in_order(text)


@slowly
@given(data=st.binary(max_size=50))
def test_any_bytes_are_in_order(data: bytes) -> None:
    with pytest.raises(ReportError):
        read_brief(data)
