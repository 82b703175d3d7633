"""A build that is killed at any moment leaves whole files and a cache that changes nothing; two at once do no harm."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_a_hundred_killed_builds(tmp_path: Path) -> None:
    kills = ["75", "25"]  # without and with editions; killing.py tells how to kill many more
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "tests.store.killing", str(tmp_path), *kills],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert done.stdout == "75 25\n"
