"""What stands ahead of a number and tells that it held before, and what does not."""

from __future__ import annotations

import pytest

from reporter.knowledge.telling import telling

TABLE = [
    ("The last survey, released in May, had found ", True),
    ("The previous round put the number at ", True),
    ("Prior to the raids, the commune was already home to ", True),
    ("Before the fall of the town, officials counted ", True),
    ("The last survey puts the number at ", False),
    ("The agency said it had counted ", False),
    ("Before the rains come, the office expects that hunger could reach ", False),
    ("Officials counted, before the raids, ", False),
]


@pytest.mark.parametrize(("ahead", "was"), TABLE)
def test_what_held_before(ahead: str, *, was: bool) -> None:
    assert bool(telling().of_before.search(ahead)) is was
