"""Why a file was not read, in French: each sentence that reading gives has its translation."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reporter.rendering.languages import Language, speaking
from reporter.rendering.languages.foreign import START, unmarked
from reporter.rendering.reasons import KNOWN, reason_words
from reporter.sources.files import LONGEST, find_files


def skipped(folder: Path) -> dict[str, str]:
    return {one.name: one.reason for one in find_files(folder).skipped}


def test_the_reasons_that_reading_gives_are_known(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text(" \n", "utf-8")
    (tmp_path / "report.odt").touch()
    (tmp_path / "README").touch()
    (tmp_path / "null.txt").write_bytes(b"a\0b")
    (tmp_path / "half.txt").write_bytes(b"\xff\xfea")
    (tmp_path / "long.txt").write_text("word " * (LONGEST // 5 + 1), "utf-8")
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "notes.toml").touch()
    outside = tmp_path.parent / "outside.txt"
    outside.write_text("News.", "utf-8")
    (tmp_path / "link.txt").symlink_to(outside)
    found = skipped(tmp_path)
    assert len(found) >= 8, found
    with speaking(Language.FR):
        said = {name: reason_words(reason) for name, reason in found.items()}
    for name, words in said.items():
        assert words != found[name], name
        assert not words.startswith(START), f"{name}: {found[name]} has no translation"


@pytest.mark.parametrize("message", KNOWN, ids=str)
def test_each_known_reason_is_found_again(message: object) -> None:
    reason = re.sub(r"\{\w+\}", "7", str(message))
    with speaking(Language.FR):
        said = reason_words(reason)
    assert reason != unmarked(said)
    assert reason_words(reason) == reason


def test_the_name_of_another_file_stays() -> None:
    with speaking(Language.FR):
        assert unmarked(reason_words("one.txt")) == "one.txt"
