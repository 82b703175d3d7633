"""A brief is held against the folder: what stands is passed, what was changed, moved, renamed or removed is named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reporter.errors import ReportError, UsageError
from reporter.rendering.context import BriefContext
from reporter.rendering.export import to_json
from reporter.verifying import QuoteState, SourceState, Verification, as_record, told, verify
from tests.rendering.factory import FIRST, SECOND, Parts

DATA = to_json(BriefContext.of(Parts().briefing()))


@pytest.fixture
def brief(tmp_path: Path) -> Path:
    """Write the brief."""
    path = tmp_path / "brief.json"
    path.write_text(DATA, encoding="utf-8")
    return path


def sources(outcome: Verification) -> dict[str, tuple[SourceState, str]]:
    return {one.name: (one.state, one.now) for one in outcome.sources}


def states(outcome: Verification) -> dict[str, set[QuoteState]]:
    names = {one.sentence.source for one in outcome.sentences}
    return {name: {one.state for one in outcome.sentences if one.sentence.source == name} for name in names}


def test_an_untouched_folder_holds(brief: Path, seeds: Path) -> None:
    outcome = verify(brief, seeds)
    assert outcome.holds
    assert sources(outcome) == {"a.txt": (SourceState.SAME, ""), "b.txt": (SourceState.SAME, "")}
    assert states(outcome) == {"a.txt": {QuoteState.HOLDS}, "b.txt": {QuoteState.HOLDS}}
    lines = list(told(outcome, width=100))
    assert lines[0].startswith(f"{brief}: a brief as of 2025-01-19, made by haiti-report ")
    assert lines[1].startswith("Holds: 2 sources, ")
    assert len(lines) == 2


def test_a_renamed_file_is_known_by_its_bytes(brief: Path, seeds: Path) -> None:
    (seeds / "b.txt").rename(seeds / "landing.txt")
    outcome = verify(brief, seeds)
    assert outcome.holds
    assert sources(outcome)["b.txt"] == (SourceState.RENAMED, "landing.txt")
    assert outcome.new == ()
    assert "  b.txt: the same bytes, now called landing.txt" in list(told(outcome, width=100))


def test_two_files_that_changed_names(brief: Path, seeds: Path) -> None:
    (seeds / "a.txt").rename(seeds / "c.txt")
    (seeds / "b.txt").rename(seeds / "a.txt")
    (seeds / "c.txt").rename(seeds / "b.txt")
    outcome = verify(brief, seeds)
    assert outcome.holds
    assert sources(outcome)["a.txt"] == (SourceState.RENAMED, "b.txt")


def test_a_duplicate_stands_for_its_original(brief: Path, seeds: Path) -> None:
    (seeds / "0.txt").write_bytes(FIRST.encode())
    outcome = verify(brief, seeds)
    assert outcome.holds
    assert outcome.new == ()


def test_a_changed_number_is_named_with_what_stands_there_now(brief: Path, seeds: Path) -> None:
    (seeds / "a.txt").write_text(FIRST.replace("700,000", "900,000"), encoding="utf-8")
    outcome = verify(brief, seeds)
    assert not outcome.holds
    assert sources(outcome)["a.txt"] == (SourceState.CHANGED, "")
    [gone] = [one for one in outcome.sentences if one.state is QuoteState.GONE]
    assert [quote.quote for quote in gone.quotes] == ["More than 700,000"]
    assert gone.now
    assert (gone.now.line, "900,000" in gone.now.text) == (5, True)
    text = "\n".join(told(outcome, width=200))
    assert "a.txt:5: not there any more" in text
    assert 'now: "More than 900,000 people have fled' in text
    assert "Does not hold: 1 of 2 sources changed, 1 of " in text


def test_a_line_more_moves_what_stands_below(brief: Path, seeds: Path) -> None:
    (seeds / "b.txt").write_text("UPDATED\n" + SECOND, encoding="utf-8")
    outcome = verify(brief, seeds)
    assert not outcome.holds
    assert states(outcome)["b.txt"] == {QuoteState.MOVED}
    moved = [(one.sentence.line, one.now.line) for one in outcome.sentences if one.now is not None]
    assert moved
    assert all(now == before + 1 for before, now in moved)
    assert any("stands on line 4 now" in line for line in told(outcome, width=100))


def test_a_missing_file_leaves_its_quotes_unchecked(brief: Path, seeds: Path) -> None:
    (seeds / "a.txt").unlink()
    outcome = verify(brief, seeds)
    assert not outcome.holds
    assert sources(outcome)["a.txt"] == (SourceState.MISSING, "")
    assert states(outcome) == {"a.txt": {QuoteState.UNCHECKED}, "b.txt": {QuoteState.HOLDS}}


def test_a_file_that_is_not_read_any_more_says_why(brief: Path, seeds: Path) -> None:
    (seeds / "a.txt").write_bytes(b"")
    outcome = verify(brief, seeds)
    assert sources(outcome)["a.txt"] == (SourceState.MISSING, "empty")


def test_new_articles_are_told_and_are_no_fault(brief: Path, seeds: Path) -> None:
    (seeds / "c.txt").write_text("The harbour reopened.\n", encoding="utf-8")
    outcome = verify(brief, seeds)
    assert outcome.holds
    assert outcome.new == ("c.txt",)
    assert "Not in the brief: c.txt" in list(told(outcome, width=100))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"value": 700000,', '"value": 900000,'),  # the number of the model
        ('"quote": "More than 700,000",', '"quote": "More than 900,000",'),  # the words quoted
        ('"sentence": "More than 700,000 people', '"sentence": "More than 900,000 people'),  # the evidence
    ],
)
@pytest.mark.parametrize("version", [None, "0.0.1"])
def test_a_changed_brief_contradicts_itself(
    tmp_path: Path, seeds: Path, before: str, after: str, version: str | None
) -> None:
    assert before in DATA
    changed: str = DATA.replace(before, after)
    if version:  # an older program's file: what it quotes is checked, but its ids cannot be made again
        data = json.loads(changed)
        data["generator"]["version"] = version
        changed = json.dumps(data)
    forged = tmp_path / "forged.json"
    forged.write_text(changed, encoding="utf-8")
    outcome = verify(forged, seeds)
    if version and "value" in before:
        assert outcome.holds
    else:
        assert not outcome.holds
        assert outcome.faults or any(one.state is QuoteState.GONE for one in outcome.sentences)


def test_a_brief_of_another_version_is_verified_all_the_same(tmp_path: Path, seeds: Path) -> None:
    data = json.loads(DATA)
    data["schema_version"], data["generator"]["version"] = 7, "9.1.0"
    data["briefing"]["weather"] = [{"of": "tomorrow"}]
    del data["briefing"]["timeline"]
    later = tmp_path / "later.json"
    later.write_text(json.dumps(data), encoding="utf-8")
    outcome = verify(later, seeds)
    assert outcome.holds
    assert sum(len(one.quotes) for one in outcome.sentences) > 10


def test_the_record_tells_all(brief: Path, seeds: Path) -> None:
    (seeds / "a.txt").write_text(FIRST.replace("109 people", "110 people"), encoding="utf-8")
    outcome = verify(brief, seeds)
    record = json.loads(json.dumps(as_record(outcome)))
    assert (record["holds"], record["form"], record["as_of"]) == (False, "json", "2025-01-19")
    assert {one["name"]: one["state"] for one in record["sources"]} == {"a.txt": "changed", "b.txt": "same"}
    [gone] = [one for one in record["citations"] if one["state"] == "gone"]
    assert gone["quotes"] == ["109"]
    assert gone["now"] == {"line": 6, "text": "Gang members killed 110 people in Pont-Sonde a week ago."}
    assert len(record["citations"]) == len(outcome.sentences)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "no brief"),
        (b"Dear reader", "no brief"),
        (b"{}", "not a brief of haiti-report: schema_version: Field required"),
        (b'{"a": ', "not a brief of haiti-report: Invalid JSON"),
        (b"%PDF-1.7\n%%EOF", "damaged PDF"),
        (b"<!DOCTYPE html><p>Hello", "the page carries no data"),
        (b"<!DOCTYPE html><p>\xff", "not UTF-8"),
        (DATA.replace('"name": "haiti-report"', '"name": "x"').encode(), "not a brief of haiti-report, but of x"),
    ],
)
def test_what_is_no_brief(tmp_path: Path, seeds: Path, content: bytes, message: str) -> None:
    other = tmp_path / "other"
    other.write_bytes(content)
    with pytest.raises(ReportError) as caught:
        verify(other, seeds)
    assert message in caught.value.message


def test_no_such_folder(brief: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such folder"):
        verify(brief, tmp_path / "none")


def test_no_such_file(tmp_path: Path, seeds: Path) -> None:
    with pytest.raises(UsageError, match="no such file"):
        verify(tmp_path / "none.json", seeds)
    with pytest.raises(UsageError, match="not a file"):
        verify(tmp_path, seeds)
