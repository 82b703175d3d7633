"""How long a build takes on what was kept, against one from nothing: `python -m tests.benchmarks.rebuild`.

Prints, for each set of formats, the medians of some rounds in seconds, by processor time (of all processes together) and
by the clock: everything read anew, one article changed, nothing changed, with the ratios to the first; and what Python
takes to load click, in turn with the builds in which nothing has changed, with their ratio to that. On a machine that
has other work, processor time is the one to look at. The program runs as it is installed, compiled once before.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.articles import mixed, originals, write_articles

_FORMATS = {"md+json": ("md", "json"), "+html": ("md", "json", "html"), "+pdf": ("md", "json", "html", "pdf")}
_ROOT = Path(__file__).parents[2]


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--scratch-rounds", type=int, help="rounds of the builds from nothing, where not as many")
    parser.add_argument("--formats", nargs="+", choices=_FORMATS, default=[*_FORMATS], help="which sets of formats")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        here = Path(made)
        write_articles(here / "in", given.articles)
        _warm(here)
        print(f"{'':9}{'':>14}{'processor':>12}{'ratio':>8}{'clock':>10}{'ratio':>8}")
        for name in given.formats:
            formats = _FORMATS[name]
            scratch = [_from_nothing(here, formats) for _ in range(given.scratch_rounds or given.rounds)]
            changed = [_one_changed(here, formats, number) for number in range(given.rounds)]
            in_turn = [(_build(here, formats), _run(here, "-c", "import click")) for _ in range(given.rounds)]
            nothing, click = ([pair[which] for pair in in_turn] for which in (0, 1))
            _tell(name, {"from nothing": scratch, "one changed": changed, "none changed": nothing})
            _tell("", {"click alone": click, "none changed": nothing})


def _warm(here: Path) -> None:
    """Let Python keep what it compiles of program and libraries; an installed program finds that done."""
    write_articles(here / "warm", 5)
    _run(here, "-m", "reporter", "build", "warm", "-o", "warmed", "-q", "--no-cache")


def _from_nothing(here: Path, formats: tuple[str, ...]) -> tuple[float, float]:
    for folder in ("out", "kept"):
        shutil.rmtree(here / folder, ignore_errors=True)
    return _build(here, formats)


def _one_changed(here: Path, formats: tuple[str, ...], number: int) -> tuple[float, float]:
    chance = random.Random(f"{formats} {number}")  # noqa: S311 - not a secret, the same each time
    (here / "in" / "007.txt").write_text(mixed(chance.sample(originals(), 3), chance), "utf-8")
    return _build(here, formats)


def _build(here: Path, formats: tuple[str, ...]) -> tuple[float, float]:
    chosen = [word for one in formats for word in ("-f", one)]
    return _run(here, "-m", "reporter", "build", "in", "-o", "out", "-q", "--cache", "kept", *chosen)


def _run(here: Path, *words: str) -> tuple[float, float]:
    """Run Python as a process of its own; give its seconds by processor and clock."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONPATH": str(_ROOT), "PYTHONPYCACHEPREFIX": str(here / "compiled")}
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([sys.executable, *words], cwd=here, env=environment, check=True)
    after, ended = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, ended - began


def _tell(name: str, measured: dict[str, list[tuple[float, float]]]) -> None:
    first, *_ = measured.values()
    whole = [statistics.median(column) for column in zip(*first, strict=True)]
    for what, times in measured.items():
        medians = [statistics.median(column) for column in zip(*times, strict=True)]
        cells = (f"{median:11.2f}s{median / of:8.3f}" for median, of in zip(medians, whole, strict=True))
        print(f"{name:9}{what:>14}{''.join(cells)}")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
