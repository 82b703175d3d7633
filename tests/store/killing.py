"""Builds that are killed: run by `test_killing`, in a process of its own, since it makes and kills many children.

Each round changes a folder of articles, starts a build in a forked child and ends it by SIGKILL, either after a random
time or at the child's nth call of the operating system. Then every file of the brief must be a whole old or a whole new
one, no other file unfinished, and the next build must give what a build from nothing gives. Two builds at once take
turns with the kills. Prints how many children were killed; any broken promise ends it with a traceback.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from reporter import BuildOptions, Format, build
from tests.store import cheap

if TYPE_CHECKING:
    from collections.abc import Callable

FORMATS = (Format.JSON, Format.MD)
# What a build asks of the operating system where files come, go and get their names.
CALLS = ("open", "link", "replace", "rename", "unlink", "utime", "mkdir", "fsync", "close")


class Place:
    """A folder of articles that changes, its brief, and the cache."""

    def __init__(self, folder: Path) -> None:
        self.seeds, self.output, self.cache = folder / "in", folder / "out", folder / "kept"
        self._anew = folder / "anew"
        self.seeds.mkdir()
        self._round = 0

    def change(self) -> None:
        self._round += 1
        for at in range(4):
            text = (
                f"dated 2024-{1 + (self._round + at) % 12:02d}-0{1 + at}\nkilled {self._round}{at}\n" + "Words. " * 400
            )
            (self.seeds / f"{at}.txt").write_text(text, encoding="utf-8")

    def build(self, *, edition: bool = False) -> None:
        build(BuildOptions(seeds=self.seeds, output=self.output, formats=FORMATS, cache=self.cache, edition=edition))

    def publish(self) -> None:
        self.build(edition=True)

    def from_nothing(self) -> dict[str, bytes]:
        build(BuildOptions(seeds=self.seeds, output=self._anew, formats=FORMATS))
        return files(self._anew)


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
        assert name in after or name.endswith(".part"), name


def kill_while_publishing(place: Place, kills: int) -> None:
    """Kill builds that archive an edition; let two publish at once: every edition is whole, none is lost."""
    killed, call = 0, 0
    before: dict[str, dict[str, bytes]] = {}
    while killed < kills:
        place.change()
        call += 3
        status = os.waitpid(child(dying_at(call, place.publish)), 0)[1]
        died = os.WIFSIGNALED(status)
        killed, call = killed + died, call if died else 0
        pair = [child(place.publish) for _ in range(2)]
        assert not any(os.waitpid(one, 0)[1] for one in pair)
        folders = sorted((place.output / "editions").iterdir())
        editions = {one.name: files(one) for one in folders}
        assert [*editions] == [f"{number:04d}" for number in range(1, len(folders) + 1)]
        assert editions | before == editions
        newest = editions[folders[-1].name]
        assert newest == {name: content for name, content in files(place.output).items() if name in newest}
        assert len(newest) == len(FORMATS)
        before = editions


def main(folder: Path, kills: int) -> None:
    """Kill so many builds, most of them at work in a folder without editions."""
    reading = import_module("reporter.building.reading")
    for name in ("extract", "mission_as_of"):
        setattr(reading, name, getattr(cheap, name))
    for name in ("plain", "published"):
        (folder / name).mkdir()
    kill_while_building(Place(folder / "plain"), kills - kills // 5)
    kill_while_publishing(Place(folder / "published"), kills // 5)
    sys.stdout.write(f"{kills}\n")


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
        status = os.waitpid(number, 0)[1]
        died = os.WIFSIGNALED(status)
        assert died or os.waitstatus_to_exitcode(status) == 0
        killed += died
        if by_call and not died:
            call = 0
        check(place, before, after)
        at_once = [child(place.build) for _ in range(1 + (killed % 3 == 0))]
        assert not any(os.waitpid(one, 0)[1] for one in at_once)
        for name, content in after.items():
            assert (place.output / name).read_bytes() == content


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
