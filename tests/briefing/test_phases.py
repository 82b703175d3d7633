"""On which step of hunger's scale those are whom a number counts: sentences in, steps out; and that a step is a part."""

from __future__ import annotations

import pytest

from reporter.briefing import compile_briefing
from reporter.briefing.phases import phase
from reporter.facts import Kind
from tests.briefing.stories import Number, source

HUNGRY = Kind.FOOD_INSECURE

TABLE = [
    (4100, "Some 4100 people are in Phase 3 or above of the IPC.", "3+"),
    (4100, 'It puts at 4100 the number who face "crisis" levels of hunger or worse.', "3+"),
    (1700, "This includes 1700 people in Emergency (IPC4) and 90 who are in Catastrophe (IPC5).", "4"),
    (90, "This includes 1700 people in Emergency (IPC4) and 90 who are in Catastrophe (IPC5).", "5"),
    (1700, "Of them 1700 are in the phase that comes just before famine, and 90 have reached the last one.", "4"),
    (90, "Of them 1700 are in the phase that comes just before famine, and 90 have reached the last one.", ""),
    (1700, "Some 1700 have reached the emergency phase, while 2400 are better off.", "4"),
    (2400, "Some 1700 have reached the emergency phase, while 2400 are better off.", ""),
    (90, "At the bottom, in Phase 5, the analysts place 90; a year ago it was 70.", "5"),
    (70, "At the bottom, in Phase 5, the analysts place 90; a year ago it was 70.", ""),
    # Words of alarm name no step, nor do shelters.
    (4100, "He warned of a catastrophic impact, with hunger affecting 4100 people.", ""),
    (4100, "Some 4100 people in emergency shelters are short of food.", ""),
    (4100, "Some 4100 people cannot eat enough, and in May famine conditions were seen in the slums.", ""),
]


@pytest.mark.parametrize(("value", "text", "step"), TABLE)
def test_the_step_is_told_beside_the_number(value: int, text: str, step: str) -> None:
    (figure,) = source("a", "2024-10", Number(value=value, kind=HUNGRY, text=text, actor=None)).figures
    assert phase(figure) == step


def test_those_on_the_last_steps_are_a_part_of_the_hungry() -> None:
    brief = compile_briefing(
        [
            source("a", "2024-10-02", Number(value=4100, kind=HUNGRY, text="Some 4100 people go hungry.", actor=None)),
            source(
                "b", "2024-10-09", Number(value=1700, kind=HUNGRY, text="Some 1700 are in IPC phase 4.", actor=None)
            ),
        ]
    )
    (book,) = (one for one in brief.humanitarian if one.kind is HUNGRY)
    assert [(int(one.figure.value), one.standing.value) for one in book.entries] == [(4100, "headline"), (1700, "part")]
