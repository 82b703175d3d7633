"""Whatever happens to a folder, a brief built on what was kept is the one that is built from nothing."""

from __future__ import annotations

import tempfile
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reporter import BuildOptions, Format, build
from reporter.errors import ReportError
from tests.store import cheap

if TYPE_CHECKING:
    from collections.abc import Callable

NAMES = ("a.txt", "b.txt", "c.txt", "sub/a.txt", "z.txt")
TEXTS = (
    b"dated 2024-10-11\nkilled 109 in Cabaret\nThe mayor spoke of a long night.\n",
    b"dated 2024-10-11\ndisplaced 700000\nOfficials said so on Friday.\n",
    b"dated 2024-09-02\ndisplaced 580000\nkilled 3600\n",
    b"dated 2025-01-19\nkilled 5600\ninjured 2200\n",
    b"killed 5600\nNobody knows when this was written.\n",
    "killed 7\nOld paper, “curly” marks.\n".encode("cp1252"),
    b"Nothing but words.\n",
    b"",
)


def put(folder: Path, name: str, text: bytes) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_bytes(text)


def remove(folder: Path, name: str) -> None:
    (folder / name).unlink(missing_ok=True)


def rename(folder: Path, name: str, to: str) -> None:
    if (folder / name).exists():
        (folder / to).parent.mkdir(exist_ok=True)
        (folder / name).replace(folder / to)


def note(folder: Path, name: str, date: str) -> None:
    (folder / "sources.toml").write_text(f'["{name}"]\ndate = "{date}"\n', encoding="utf-8")


names = st.sampled_from(NAMES)
dates = st.sampled_from(["2024-12-01", "2024", ""])
steps = st.one_of(
    st.tuples(st.just(put), names, st.sampled_from(TEXTS)),
    st.tuples(st.just(put), names, st.integers(1, 3).map(lambda n: b"dated 2024-11-0%d\nkilled %d0\n" % (n, n))),
    st.tuples(st.just(remove), names),
    st.tuples(st.just(rename), names, names),
    st.tuples(st.just(note), names, dates),
)
histories = st.lists(steps, min_size=1, max_size=5)


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let articles be read by the reader that costs nothing."""
    reading = import_module("reporter.building.reading")
    monkeypatch.setattr(reading, "extract", cheap.extract)
    monkeypatch.setattr(reading, "mission_as_of", cheap.mission_as_of)


def built(seeds: Path, output: Path, cache: Path | None) -> bytes | str:
    """Build, and give what a reader gets: the brief, or why there is none."""
    try:
        build(BuildOptions(seeds=seeds, output=output, formats=(Format.JSON,), cache=cache))
    except ReportError as error:
        return error.message
    return (output / "brief.json").read_bytes()


@pytest.mark.slow
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=histories)
def test_a_build_on_what_was_kept_is_one_from_nothing(
    history: list[tuple[Callable[..., None], str, bytes | str]],
) -> None:
    with tempfile.TemporaryDirectory() as made:
        here = Path(made)
        seeds = here / "in"
        put(seeds.parent, "in/0.txt", TEXTS[2])
        built(seeds, here / "out", here / "kept")
        for change, *words in history:
            change(seeds, *words)
            last = built(seeds, here / "out", here / "kept")
        assert last == built(seeds, here / "anew", None)
