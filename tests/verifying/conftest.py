"""What the tests of verifying share: the folder that the brief was made of."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rendering.factory import FIRST, SECOND


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """Make the folder that the brief was made of."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_bytes(FIRST.encode())
    (folder / "b.txt").write_bytes(SECOND.encode())
    return folder
