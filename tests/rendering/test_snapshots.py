"""Each picture as it was drawn when somebody last looked at it.

After a change of their looks that is wanted: delete the files in snapshots/, run this once, look at the new ones.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from reporter.rendering.environment import html_environment
from tests.rendering.test_pictures import some_pictures

KEPT = Path(__file__).parent / "snapshots"
DRAW = "{% from 'macros/pictures.html' import picture %}{{ picture(one) }}"


@pytest.mark.parametrize("name", ["force", "money", "time", "map"])
def test_a_picture_looks_as_it_did(name: str) -> None:
    drawn = html_environment().from_string(DRAW).render(one=some_pictures()[name])
    kept = KEPT / f"{name}.html"
    if not kept.exists():
        kept.write_text(drawn, encoding="utf-8")
        pytest.fail(f"there was no {kept.name}: look at the new one, then run the test again")
    assert drawn == kept.read_text("utf-8")
