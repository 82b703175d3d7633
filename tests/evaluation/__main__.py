"""`python -m tests.evaluation`: print the table of all scores; on demand the faults behind them, and pin them.

Faults are printed for the parts that are for developing. The unread parts stay unread unless they are asked for.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.evaluation.corpus import Part
from tests.evaluation.counts import Score
from tests.evaluation.floors import pin
from tests.evaluation.measuring import measure
from tests.evaluation.table import table

README = Path(__file__).parents[2] / "README.md"
_BEGIN, _END = "<!-- evaluation: written by make evaluate PIN=1 -->\n", "<!-- evaluation: end -->\n"


def main() -> None:
    """Measure, and print what was asked for."""
    asked = _arguments()
    parts = [part for part in Part if asked.all or not part.is_unread]
    scores = {part: measure(part) for part in parts}
    if asked.pin:
        pin(scores)
        _write_readme(scores)
    for line in _report(scores, asked):
        sys.stdout.write(f"{line}\n")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation", description=__doc__)
    parser.add_argument("--errors", action="store_true", help="also print each fault of the parts for developing")
    parser.add_argument("--unread", action="store_true", help="with --errors: also those of the unread parts")
    parser.add_argument("--developing", dest="all", action="store_false", help="measure only the parts for developing")
    parser.add_argument("--pin", action="store_true", help="write floors.toml and the table of the README")
    asked = parser.parse_args()
    if asked.pin and not asked.all:
        parser.error("floors are pinned for all parts: leave --developing out")
    return asked


def _report(scores: Mapping[Part, Score], asked: argparse.Namespace) -> Iterator[str]:
    if asked.errors:
        for part, score in scores.items():
            if asked.unread or not part.is_unread:
                yield from (f"{part}: {fault}" for fault in score.faults)
    yield from table(scores, kinds=True)


def _write_readme(scores: Mapping[Part, Score]) -> None:
    before, _, rest = README.read_text(encoding="utf-8").partition(_BEGIN)
    after = rest.partition(_END)[2]
    lines = "".join(f"{line}\n" for line in table(scores))
    README.write_text(f"{before}{_BEGIN}\n{lines}\n{_END}{after}", encoding="utf-8")


main()
