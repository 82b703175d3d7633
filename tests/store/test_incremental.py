"""Builds on what earlier ones have kept: only what is new is read, nothing changed is nothing written."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reporter import BuildOptions, Format, build
from tests.store import cheap
from tests.store.test_histories import TEXTS, put

if TYPE_CHECKING:
    from collections.abc import Callable

    from reporter import BuildResult

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    reading = import_module("reporter.building.reading")
    monkeypatch.setattr(reading, "extract", cheap.extract)
    monkeypatch.setattr(reading, "mission_as_of", cheap.mission_as_of)
    cheap.asked.clear()


@pytest.fixture
def news(tmp_path: Path) -> Path:
    for name, text in zip(["a.txt", "b.txt", "c.txt"], TEXTS[:3], strict=True):
        put(tmp_path, f"in/{name}", text)
    return tmp_path / "in"


@pytest.fixture
def again(news: Path, tmp_path: Path) -> Callable[..., BuildResult]:
    """Build into the same folder, on the same cache; tell how many articles were read."""

    def run(**others: object) -> BuildResult:
        cheap.asked.clear()
        options = {"seeds": news, "output": tmp_path / "out", "formats": (Format.JSON,), "cache": tmp_path / "kept"}
        return build(BuildOptions(**(options | others)))  # type: ignore[arg-type]

    return run


def read() -> int:
    return cheap.asked.total()


def test_nothing_changed_is_nothing_written(again: Callable[..., BuildResult]) -> None:
    first = again()
    before = first.written[0].stat()
    second = again()
    assert (first.unchanged, second.unchanged, read()) == (False, True, 0)
    after = second.written[0].stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert (second.read, second.origins, second.issues) == (first.read, first.origins, first.issues)


def test_the_briefing_of_an_unchanged_brief_can_be_had(again: Callable[..., BuildResult]) -> None:
    first, second = again(), again()
    assert [source.name for source in second.briefing.sources] == [source.name for source in first.briefing.sources]
    assert second.briefing.as_of == first.briefing.as_of


def test_one_changed_article_is_one_read(again: Callable[..., BuildResult], news: Path) -> None:
    again()
    assert read() == 3
    put(news, "b.txt", TEXTS[3])
    assert (again().unchanged, read()) == (False, 1)


def test_a_renamed_article_is_not_read_again(again: Callable[..., BuildResult], news: Path) -> None:
    again()
    (news / "b.txt").rename(news / "older.txt")
    result = again()
    assert (result.unchanged, read()) == (False, 0)
    assert [source.name for source in result.briefing.sources] == ["a.txt", "c.txt", "older.txt"]


def test_a_given_date_is_another_reading_and_one_taken_back_none(again: Callable[..., BuildResult], news: Path) -> None:
    first = again()
    (news / "sources.toml").write_text('["a.txt"]\ndate = 2024-12-01\n', encoding="utf-8")
    dated = again()
    assert (str(dated.briefing.as_of), read()) == ("2024-12-01", 1)
    (news / "sources.toml").unlink()
    assert (again().briefing.as_of, read()) == (first.briefing.as_of, 0)


def test_another_profile_is_another_brief(again: Callable[..., BuildResult], tmp_path: Path) -> None:
    (tmp_path / "desk.toml").write_text('handling = "One"\n', encoding="utf-8")
    again(profile=tmp_path / "desk.toml")
    (tmp_path / "desk.toml").write_text('handling = "Two"\n', encoding="utf-8")
    result = again(profile=tmp_path / "desk.toml")
    assert (result.unchanged, result.briefing.handling, read()) == (False, "Two", 0)


def test_other_templates_are_another_brief_of_what_was_read(again: Callable[..., BuildResult], tmp_path: Path) -> None:
    put(tmp_path, "house/brief.md", b"One\n")
    chosen = {"templates": tmp_path / "house", "formats": (Format.MD,)}
    plain = again(formats=(Format.MD,))
    assert (again(**chosen).unchanged, read(), again(**chosen).unchanged) == (False, 0, True)
    put(tmp_path, "house/brief.md", b"Two\n")
    assert (again(**chosen).unchanged, read()) == (False, 0)
    assert (tmp_path / "out" / "brief.md").read_bytes() == b"Two\n"
    (tmp_path / "house" / "brief.md").rename(tmp_path / "house" / "mail.md")
    assert not again(**chosen).unchanged
    assert [one.source for one in plain.issues] == [one.source for one in again(**chosen).issues[:-1]]


@pytest.mark.parametrize("spoil", ["edited", "gone"])
def test_a_brief_that_is_not_as_it_was_is_made_again(again: Callable[..., BuildResult], spoil: str) -> None:
    [path] = again().written
    whole = path.read_bytes()
    if spoil == "edited":
        path.write_bytes(whole.replace(b"580000", b"590000"))
    else:
        path.unlink()
    assert (again().unchanged, read()) == (False, 0)
    assert path.read_bytes() == whole


def test_without_its_cache_an_unchanged_brief_is_found_to_be_so(
    again: Callable[..., BuildResult], tmp_path: Path
) -> None:
    again()
    shutil.rmtree(tmp_path / "kept")
    assert (again().unchanged, read()) == (True, 3)
    assert (again(cache=None).unchanged, read()) == (True, 3)


def test_formats_are_kept_apart(again: Callable[..., BuildResult]) -> None:
    again()
    assert not again(formats=(Format.JSON, Format.MD)).unchanged
    assert again(formats=(Format.MD, Format.JSON)).unchanged
    assert again(formats=(Format.MD,)).unchanged


def test_every_option_is_part_of_the_question() -> None:
    # Of folder, profile and templates the content is; where the brief goes, and what is kept, changes nothing. What is not let
    # pass is asked of the issues each time.
    apart = {"seeds", "output", "profile", "templates", "cache", "strict"}
    assert {*BuildOptions().choices} == {*BuildOptions.__dataclass_fields__} - apart


def test_an_unchanged_brief_loads_nothing_heavy(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from reporter.cli import run\n"
        "words = ['build', 'in', '-q', '-f', 'md', '-f', 'json', '--cache', 'kept']\n"
        "assert run(words) == 0\n"
        "if len(sys.argv) > 1:\n"
        "    heavy = {'spacy', 'thinc', 'numpy', 'weasyprint', 'pydantic', 'jinja2', 'rich', 'babel', 'pyworldatlas'}\n"
        "    sys.exit(', '.join(sorted(heavy & sys.modules.keys())) or 0)\n"
    )
    put(tmp_path, "in/a.txt", b"Kenya has deployed 400 police officers to Haiti, it said on October 11, 2024.\n")
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    for words in ([], ["again"]):
        done = subprocess.run(
            [sys.executable, "-c", code, *words], cwd=tmp_path, env=env, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
