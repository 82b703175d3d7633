"""Editions: archived when something is new, listed, and never changed."""

from __future__ import annotations

import json
import shutil
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reporter import Format, build
from reporter.build import BuildOptions
from tests.store import cheap
from tests.store.test_histories import TEXTS, put

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Ran

LATER = b"dated 2025-02-03\ndisplaced 900000\n"


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    reading = import_module("reporter.building.reading")
    monkeypatch.setattr(reading, "extract", cheap.extract)
    monkeypatch.setattr(reading, "mission_as_of", cheap.mission_as_of)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    put(tmp_path, "news/a.txt", TEXTS[2])
    return tmp_path / "news"


@pytest.fixture
def publish(haiti_report: Callable[..., Ran], news: Path) -> Callable[..., list[str]]:
    """Build with --edition, and give what was said."""
    assert news.is_dir()

    def run(*words: str) -> list[str]:
        ran = haiti_report("build", "news", "-f", "json", "-f", "md", *(words or ("--edition",)))
        assert (ran.code, ran.err) == (0, "")
        return ran.out.splitlines()

    return run


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def briefing(reports: Path) -> dict[str, object]:
    whole: dict[str, object] = json.loads((reports / "brief.json").read_bytes())["briefing"]
    return whole


def test_the_first_and_the_second(publish: Callable[..., list[str]], tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    assert publish()[1:] == [
        "Wrote reports/brief.json, reports/brief.md.",
        "Archived as edition 1 in reports/editions/0001.",
    ]
    first = files(reports / "editions" / "0001")
    assert first == {name: (reports / name).read_bytes() for name in ("brief.json", "brief.md")}
    assert (briefing(reports)["edition"], briefing(reports)["changes"]) == (1, None)
    put(tmp_path, "news/b.txt", LATER)
    assert publish()[-1] == "Archived as edition 2 in reports/editions/0002."
    assert briefing(reports)["edition"] == 2
    assert briefing(reports)["changes"]["edition"] == 1  # type: ignore[index]
    assert files(reports / "editions" / "0001") == first


@pytest.mark.parametrize("cached", [True, False])
def test_what_says_nothing_new_is_no_edition(
    publish: Callable[..., list[str]],
    tmp_path: Path,
    cached: bool,  # noqa: FBT001 - a table's column
) -> None:
    publish()
    put(tmp_path, "news/b.txt", LATER)
    publish()
    before = files(tmp_path / "reports")
    words = () if cached else ("--no-cache",)
    for again in ([*words, "--edition"], [*words], [*words, "--edition"]):
        assert publish(*(again or ("-v",)))[1:3] == [
            "Nothing has changed; left as it was: reports/brief.json, reports/brief.md.",
            "It is edition 2, already archived.",
        ]
        assert files(tmp_path / "reports") == before


def test_a_draft_tells_what_changed_and_has_no_number(publish: Callable[..., list[str]], tmp_path: Path) -> None:
    publish()
    put(tmp_path, "news/b.txt", LATER)
    assert publish("-v")[1] == "Wrote reports/brief.json, reports/brief.md."
    draft = briefing(tmp_path / "reports")
    assert (draft["edition"], draft["changes"]["edition"]) == (None, 1)  # type: ignore[index]
    assert publish()[-1] == "Archived as edition 2 in reports/editions/0002."
    assert briefing(tmp_path / "reports")["edition"] == 2


def test_an_edition_has_its_model_whatever_the_formats(
    haiti_report: Callable[..., Ran], news: Path, tmp_path: Path
) -> None:
    assert news.is_dir()
    assert haiti_report("build", "news", "-f", "md", "--edition").code == 0
    assert sorted(files(tmp_path / "reports")) == ["brief.md", "editions/0001/brief.json", "editions/0001/brief.md"]


def test_back_to_the_newest_edition_is_that_edition(publish: Callable[..., list[str]], tmp_path: Path) -> None:
    publish()
    first = files(tmp_path / "reports")
    put(tmp_path, "news/b.txt", LATER)
    publish("-v")
    (tmp_path / "news" / "b.txt").unlink()
    assert publish()[-1] == "It is edition 1, already archived."
    assert files(tmp_path / "reports") == first


def test_an_edition_that_is_deleted_is_missed(publish: Callable[..., list[str]], tmp_path: Path) -> None:
    publish()
    put(tmp_path, "news/b.txt", LATER)
    publish()
    shutil.rmtree(tmp_path / "reports" / "editions" / "0002")
    assert publish()[-1] == "Archived as edition 2 in reports/editions/0002."


def test_no_edition_takes_the_place_of_another(news: Path, tmp_path: Path) -> None:
    writing = import_module("reporter.building.writing")
    options = BuildOptions(seeds=news, output=tmp_path / "out", formats=(Format.JSON,), edition=True)
    result = build(options)
    assert (result.edition, result.archived) == (1, tmp_path / "out" / "editions" / "0001")
    with pytest.raises(Exception, match="cannot archive edition 1 as "):
        writing.archive(tmp_path / "out", 1, {"brief.json": b"{}"})
    assert (tmp_path / "out" / "editions" / "0001" / "brief.json").read_bytes() == result.written[0].read_bytes()


def test_the_list(publish: Callable[..., list[str]], haiti_report: Callable[..., Ran], tmp_path: Path) -> None:
    publish()
    put(tmp_path, "news/b.txt", LATER)
    publish()
    ran = haiti_report("editions")
    assert (ran.code, ran.err) == (0, "")
    first, second = ran.out.splitlines()
    assert first.split() == "1 2024-09-02 1 article - brief.json brief.md reports/editions/0001".split()
    assert second.split()[:4] == "2 2025-02-03 2 articles".split()
    assert second.split()[-3:] == ["brief.json", "brief.md", "reports/editions/0002"]
    [one, two] = json.loads(haiti_report("editions", "--format", "json").out)["editions"]
    assert (one["number"], one["as_of"], one["articles"], one["changes"]) == (1, "2024-09-02", 1, None)
    assert (two["number"], two["files"], two["fault"]) == (2, ["brief.json", "brief.md"], None)
    assert two["changes"] >= 1


def test_no_edition_yet(haiti_report: Callable[..., Ran]) -> None:
    ran = haiti_report("editions", "-o", "out")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "haiti-report: no editions in out; 'haiti-report build --edition' archives one\n"
    assert json.loads(haiti_report("editions", "--format", "json").out) == {"editions": []}


@pytest.mark.parametrize(
    ("spoil", "fault"), [(b"{", "brief.json is damaged"), (None, "brief.json: No such file or directory")]
)
def test_a_damaged_edition_is_listed_as_that_and_kept(
    publish: Callable[..., list[str]],
    haiti_report: Callable[..., Ran],
    tmp_path: Path,
    spoil: bytes | None,
    fault: str,
) -> None:
    publish()
    model = tmp_path / "reports" / "editions" / "0001" / "brief.json"
    model.unlink()
    if spoil:
        model.write_bytes(spoil)
    assert fault in haiti_report("editions").out
    put(tmp_path, "news/b.txt", LATER)
    said = publish()
    assert "Archived as edition 2 in reports/editions/0002." in said
    assert any(line.startswith("  editions/0001: ") for line in said)
