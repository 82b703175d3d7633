"""What is only foreseen or asked for: told so by the words around a number, and never what leads."""

from __future__ import annotations

import pytest

from reporter.briefing import compile_briefing
from reporter.briefing.modality import modality
from reporter.briefing.model import Briefing, Modality, Stage
from reporter.facts import Aggregate, Kind
from tests.briefing.stories import Number, source

HUNGRY, TARGET, PLEDGED = Kind.FOOD_INSECURE, Kind.TARGET, Kind.PLEDGED_FUNDING
ACTUAL, FORESEEN, ASKED = Modality.ACTUAL, Modality.FORESEEN, Modality.ASKED

TOLD = [
    # Hunger that is only to come.
    (HUNGRY, 5100, "It puts at 5100 the number of people who will face crisis levels of hunger by June.", FORESEEN),
    (HUNGRY, 5100, "By next June 5100 people, half of them children, would go hungry.", FORESEEN),
    (HUNGRY, 5100, "The number of the hungry could reach 5100 by spring.", FORESEEN),
    (HUNGRY, 5100, "A projection of 5100 hungry people was published.", FORESEEN),
    # Hunger that there is.
    (HUNGRY, 5100, "Some 5100 people are hungry and will need help.", ACTUAL),
    (HUNGRY, 5100, "The survey found 5100 people short of food.", ACTUAL),
    # A strength that is asked for, and one that was decided.
    (TARGET, 5100, "Panama is pressing for a force of more than 5100.", ASKED),
    (TARGET, 5100, "A draft resolution would create a force of 5100.", ASKED),
    (TARGET, 5100, "It asked the Council to replace the force, which never had 900 men, with one of 5100.", ASKED),
    (TARGET, 2500, "Panama is pressing for a force of 5100 to follow the one of 2500.", ACTUAL),
    (TARGET, 5100, "The Council authorised the force of 5100 that Panama had asked for.", ACTUAL),
    (TARGET, 5100, "The blueprint calls for 5100.", ACTUAL),
    # Money that a government asks its parliament for.
    (PLEDGED, 70, "The Treasury has asked parliament for 70 dollars for the force.", ASKED),
    (PLEDGED, 70, "Lawmakers approved the 70 dollars that the Treasury had asked for.", ACTUAL),
    (PLEDGED, 70, "Norway pledged 70 dollars.", ACTUAL),
]


@pytest.mark.parametrize(("kind", "value", "text", "expected"), TOLD)
def test_modality_is_told_by_the_words_around_a_number(kind: Kind, value: int, text: str, expected: Modality) -> None:
    (figure,) = source("a", "2024-10", Number(value=value, kind=kind, text=text, actor=None)).figures
    assert modality(figure) is expected


def standings(brief: Briefing, kind: Kind) -> dict[int, str]:
    books = [*brief.humanitarian, *([brief.mission.target] if brief.mission.target else [])]
    book = next(one for one in books if one.kind is kind)
    return {int(entry.figure.value): entry.standing.value for entry in book.entries}


def test_a_projection_does_not_lead_before_a_count_of_the_same_year() -> None:
    count = source("a", "2024-09", Number(value=5400, kind=HUNGRY, text="There are 5400 hungry.", actor=None))
    ahead = source("b", "2024-11", Number(value=5900, kind=HUNGRY, text="Soon 5900 will face hunger.", actor=None))
    found = standings(compile_briefing([count, ahead]), HUNGRY)
    assert found == {5400: "headline", 5900: "foreseen"}


def test_a_projection_leads_where_nobody_has_counted_since_more_than_a_year() -> None:
    count = source("a", "2022-09", Number(value=5400, kind=HUNGRY, text="There are 5400 hungry.", actor=None))
    ahead = source("b", "2024-11", Number(value=5900, kind=HUNGRY, text="Soon 5900 will face hunger.", actor=None))
    assert standings(compile_briefing([count, ahead]), HUNGRY)[5900] == "headline"


def test_what_is_asked_for_what_is_decided_and_most_of_it_are_told_apart() -> None:
    asked = source("a", "2025-09-01", Number(value=5100, kind=TARGET, text="Panama asked for 5100.", actor=None))
    voted = source(
        "b",
        "2025-09-30",
        Number(value=5150, kind=TARGET, text="The force is to have 5150.", actor=None),
        Number(value=5090, kind=TARGET, text="Of these 5090 are police.", actor=None, aggregate=Aggregate.PART),
    )
    later = source("c", "2026-01-10", Number(value=5090, kind=TARGET, text="It is to have 5090.", actor=None))
    found = compile_briefing([asked, voted, later]).mission.target
    assert found
    told = [(int(entry.figure.value), entry.standing.value) for entry in found.entries]
    assert told == [(5150, "headline"), (5090, "part"), (5090, "part"), (5100, "asked")]


def test_a_sum_asked_of_a_parliament_is_no_pledge() -> None:
    text = "The Treasury asked lawmakers for 70 dollars."
    told = source("a", "2024-10", Number(value=70, kind=PLEDGED, unit="USD", text=text))
    (donor,) = compile_briefing([told]).funding.donors
    assert [one.stage for one in donor.sums] == [Stage.REQUESTED]
