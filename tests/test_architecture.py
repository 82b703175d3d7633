"""The import contracts of pyproject.toml hold, and speak of modules that are there."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS = {contract["name"]: contract for contract in PROJECT["tool"]["importlinter"]["contracts"]}


def test_the_contracts_hold() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def parts_of_the_package() -> set[str]:
    """Name every module and package right under `reporter`."""
    paths = (ROOT / "reporter").iterdir()
    return {f"reporter.{path.stem}" for path in paths if path.suffix == ".py" or (path / "__init__.py").is_file()}


@pytest.mark.parametrize(
    ("contract", "allowed"),
    [
        ("spaCy only in language", {"language", "build", "cli"}),
        ("Jinja and WeasyPrint only in rendering", {"rendering"}),
        ("click only in the command line", {"cli"}),
    ],
)
def test_a_new_part_is_bound_too(contract: str, allowed: set[str]) -> None:
    free = {"reporter.__init__", "reporter.__main__"} | {f"reporter.{name}" for name in allowed}
    bound = set(CONTRACTS[contract]["source_modules"])
    assert parts_of_the_package() - free <= bound


def test_every_part_has_its_layer() -> None:
    layers = " : ".join(CONTRACTS["One way through the house"]["layers"]).split(" : ")
    assert parts_of_the_package() - {"reporter.__init__"} == set(layers)
