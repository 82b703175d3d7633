"""The cache believes nothing that is not whole, its own and of the key asked for, and never costs a brief."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reporter.store.cache import Cache, default_cache, key_of

if TYPE_CHECKING:
    from collections.abc import Callable

VALUE = [1, "zwei", None, {"drei": 3.5}]


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    made = Cache(tmp_path / "deep" / "kept")
    made.put("kind", "key", VALUE)
    return made


def only(tmp_path: Path) -> Path:
    [path] = (tmp_path / "deep" / "kept" / "kind").iterdir()
    return path


def test_what_is_kept_comes_back(cache: Cache) -> None:
    assert cache.get("kind", "key") == VALUE
    assert cache.get("kind", "other") is None
    assert cache.get("other", "key") is None


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: b"",
        lambda data: data[:-1],
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b"zwei", b"ZWEI"),
        lambda data: data.replace(b"zwei", b"zw\xffi"),
        lambda data: data + b" ",
        lambda _: b"[]",
        lambda data: b"\0" * len(data),
    ],
)
def test_what_is_damaged_is_not_believed_and_written_anew(
    cache: Cache, tmp_path: Path, spoil: Callable[[bytes], bytes]
) -> None:
    path = only(tmp_path)
    path.write_bytes(spoil(path.read_bytes()))
    assert cache.get("kind", "key") is None
    cache.put("kind", "key", VALUE)
    assert cache.get("kind", "key") == VALUE


def test_what_was_kept_under_another_key_is_foreign(cache: Cache, tmp_path: Path) -> None:
    path = only(tmp_path)
    path.with_name("other.json").write_bytes(path.read_bytes())
    (tmp_path / "deep" / "kept" / "elsewhere").mkdir()
    (tmp_path / "deep" / "kept" / "elsewhere" / path.name).write_bytes(path.read_bytes())
    assert cache.get("kind", "other") is None
    assert cache.get("elsewhere", "key") is None


def test_what_somebody_else_wrote_is_foreign(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "getuid", lambda: 12345)
    assert cache.get("kind", "key") is None


@pytest.mark.parametrize("way", ["a file", "a dead link", "no room"])
def test_a_folder_that_cannot_be_used_costs_nothing_but_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    folder = tmp_path / "kept"
    if way == "a file":
        folder.write_text("somebody's", encoding="utf-8")
    elif way == "a dead link":
        folder.symlink_to(tmp_path / "nowhere" / "at" / "all")
    else:
        monkeypatch.setattr(os, "fdopen", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    cache = Cache(folder)
    cache.put("kind", "key", VALUE)
    assert cache.get("kind", "key") is None
    cache.prune()


def test_it_says_that_it_is_a_cache_and_is_for_its_owner(cache: Cache, tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "kept"
    assert (folder / "CACHEDIR.TAG").read_bytes().startswith(b"Signature: 8a477f597d28d172789f06886806bc55\n")
    assert folder.stat().st_mode & 0o077 == 0
    assert cache.get("kind", "key")


def test_what_nobody_asks_for_is_given_up(cache: Cache, tmp_path: Path) -> None:
    path = only(tmp_path)
    cache.put("kind", "fresh", VALUE)
    long_ago = time.time() - 100 * 24 * 3600
    os.utime(path, (long_ago, long_ago))
    assert cache.get("kind", "key") == VALUE  # asked for: kept
    cache.prune()
    assert cache.get("kind", "key") == VALUE
    os.utime(path, (long_ago, long_ago))
    cache.prune()
    assert (cache.get("kind", "key"), cache.get("kind", "fresh")) == (None, VALUE)


def test_keys_keep_their_parts_apart() -> None:
    assert len({key_of("ab", "c"), key_of("a", "bc"), key_of("abc"), key_of(["ab", "c"]), key_of("ab", "c", None)}) == 5


def test_where_it_lies_by_default(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_cache().name == "haiti-report"
