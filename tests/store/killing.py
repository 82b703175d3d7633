"""Builds that are killed: run by `test_killing`, in a process of its own, since it makes and kills many children.

Each round changes a folder of articles, starts a build in a forked child and ends it by SIGKILL, either after a random
time or at the child's nth call of the operating system. Then every file of the brief must be a whole old or a whole new
one, no other file unfinished, every edition whole and as it was, and the next build must give what a build from nothing
gives. Two builds at once take turns with the kills. Prints how many children were killed; any broken promise ends it
with a traceback. At length, with 300 builds without and 200 with editions:

    python -m tests.store.killing FOLDER 300 200
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
import time
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from reporter import BuildOptions, Format, build
from tests.store import cheap

if TYPE_CHECKING:
    from collections.abc import Callable

FEW = (Format.JSON, Format.MD)
# What a build asks of the operating system where files come, go and get their names.
CALLS = ("open", "link", "replace", "rename", "unlink", "utime", "mkdir", "rmdir", "fsync", "close")


class Place:
    """A folder of articles that changes, its brief, and the cache."""

    def __init__(self, folder: Path) -> None:
        self.seeds, self.output, self.cache = folder / "in", folder / "out", folder / "kept"
        self._anew = folder / "anew"
        self.seeds.mkdir()
        self._round = 0
        self.formats: tuple[Format, ...] = FEW

    def change(self) -> None:
        self._round += 1
        for at in range(4):
            text = (
                f"dated 2024-{1 + (self._round + at) % 12:02d}-0{1 + at}\nkilled {self._round}{at}\n" + "Words. " * 400
            )
            (self.seeds / f"{at}.txt").write_text(text, encoding="utf-8")

    def build(self) -> None:
        self._build(edition=False)

    def publish(self) -> None:
        self._build(edition=True)

    def _build(self, *, edition: bool) -> None:
        options = BuildOptions(seeds=self.seeds, output=self.output, formats=self.formats, cache=self.cache)
        build(replace(options, edition=edition))

    def from_nothing(self) -> dict[str, bytes]:
        build(BuildOptions(seeds=self.seeds, output=self._anew, formats=self.formats))
        return files(self._anew)

    def published_from_nothing(self) -> tuple[dict[str, bytes], dict[str, dict[str, bytes]]]:
        """Give the brief and the editions that a build makes without a cache, beside a copy of the editions so far."""
        shutil.rmtree(self._anew, ignore_errors=True)
        self._anew.mkdir()
        if (self.output / "editions").is_dir():
            shutil.copytree(self.output / "editions", self._anew / "editions")
        build(BuildOptions(seeds=self.seeds, output=self._anew, formats=self.formats, edition=True))
        return files(self._anew), editions(self._anew)


def editions(folder: Path) -> dict[str, dict[str, bytes]]:
    """Give the files of each edition; what is unfinished has a name that begins with a full stop."""
    archive = folder / "editions"
    found = sorted(archive.iterdir()) if archive.is_dir() else []
    return {one.name: files(one) for one in found if not one.name.startswith(".")}


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*") if path.is_file()}


def child(work: Callable[[], None]) -> int:
    """Do the work in a forked child; its exit status tells whether it went well."""
    number = os.fork()
    if number == 0:
        try:
            work()
        except BaseException:  # noqa: BLE001 - a child must never come back into the loop
            os._exit(1)
        os._exit(0)
    return number


def dying_at(call: int, work: Callable[[], None]) -> Callable[[], None]:
    """Let the work be killed just before its nth call of the operating system."""

    def run() -> None:
        left = call

        def counted(real: Callable[..., object]) -> Callable[..., object]:
            def one(*given: object, **others: object) -> object:
                nonlocal left
                left -= 1
                if left == 0:
                    os.kill(os.getpid(), signal.SIGKILL)
                return real(*given, **others)

            return one

        for name in CALLS:
            setattr(os, name, counted(getattr(os, name)))
        work()

    return run


def check(place: Place, before: dict[str, bytes], after: dict[str, bytes]) -> None:
    """See that each file is a whole old or a whole new one, also what was left lying about."""
    whole = {*before.values(), *after.values()}
    for name, content in files(place.output).items():
        assert content in whole, f"{name} is neither old nor new"
        assert name in before or name in after or name.endswith(".part"), name


def kill_while_building(place: Place, kills: int) -> None:
    """Kill builds, half of them after a random time; and let two run at once."""
    chance = random.Random(7)  # noqa: S311 - the same moments each time
    place.change()
    place.build()
    started = time.monotonic()
    place.from_nothing()
    longest = time.monotonic() - started
    killed, call = 0, 0
    while killed < kills:
        before = files(place.output)
        place.change()
        after = place.from_nothing()
        call = 1 if call > 200 else call + 1
        by_call = killed % 2 == 0
        number = child(dying_at(call, place.build) if by_call else place.build)
        if not by_call:
            time.sleep(chance.uniform(0, 1.5 * longest))
            os.kill(number, signal.SIGKILL)
        died = ended(number)
        killed += died
        if by_call and not died:
            call = 0
        check(place, before, after)
        at_once = [child(place.build) for _ in range(1 + (killed % 3 == 0))]
        assert not any(os.waitpid(one, 0)[1] for one in at_once)
        for name, content in after.items():
            assert (place.output / name).read_bytes() == content


def kill_while_publishing(place: Place, kills: int) -> None:
    """Kill builds that archive an edition; let two publish at once: every edition is whole, none is lost or changed."""
    chance = random.Random(8)  # noqa: S311 - the same moments each time
    killed, call, rounds = 0, 0, 0
    while killed < kills:
        rounds += 1
        place.formats = (*FEW, *([Format.HTML] if rounds % 8 == 0 else []), *([Format.PDF] if rounds % 24 == 0 else []))
        place.change()
        before, was = files(place.output), editions(place.output)
        started = time.monotonic()
        after, expected = place.published_from_nothing()
        longest = time.monotonic() - started
        if rounds % 2:
            call += 3
            died = ended(child(dying_at(call, place.publish)))
            call = call if died else 0
        else:
            number = child(place.publish)
            time.sleep(chance.uniform(0, 1.5 * longest))
            os.kill(number, signal.SIGKILL)
            died = ended(number)
        killed += died
        check(place, before, after)
        assert was.items() <= editions(place.output).items() <= expected.items()
        at_once = [child(place.publish) for _ in range(2)]
        assert not any(os.waitpid(one, 0)[1] for one in at_once)
        assert editions(place.output) == expected
        assert {one.name for one in (place.output / "editions").iterdir()} == {*expected}
        assert {name: content for name, content in files(place.output).items() if name in after} == after


def ended(number: int) -> bool:
    """Wait for a child; tell whether it was killed, for else it must have gone well."""
    status = os.waitpid(number, 0)[1]
    died = os.WIFSIGNALED(status)
    assert died or os.waitstatus_to_exitcode(status) == 0
    return died


def main(folder: Path, kills: int, publishing: int) -> None:
    """Kill so many builds without, and so many with editions."""
    reading = import_module("reporter.building.reading")
    for name in ("extract", "mission_as_of"):
        setattr(reading, name, getattr(cheap, name))
    for name in ("plain", "published"):
        (folder / name).mkdir(parents=True)
    kill_while_building(Place(folder / "plain"), kills)
    kill_while_publishing(Place(folder / "published"), publishing)
    sys.stdout.write(f"{kills} {publishing}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
