"""Parts of a whole, what comes on top of one, and what only sounds like it."""

from __future__ import annotations

import pytest

from reporter.extraction import extract
from reporter.facts import SourceDocument

TABLE: list[tuple[str, dict[str, str]]] = [
    # A part is told by the words before or behind its number.
    (
        "The mission has about 1,000 officers in Haiti, of whom Ghana and Togo supply some 150.",
        {"about 1,000": "total", "some 150": "part"},
    ),
    ("The Dominican Republic deported 187,000 Haitians this year. August alone accounted for 30,917.", {"30,917": "part"}),
    ("Some 5.9 million Haitians go hungry. Within that number 1,940,000 are in the emergency phase.", {"1,940,000": "part"}),
    ("Gangs killed 940 people in 2024. Five hundred of the deaths occurred in the capital.", {"Five hundred": "part"}),
    ("Partners treated 119 survivors of rape in seven weeks. Fifteen were minors.", {"119": "total", "Fifteen": "part"}),
    # The items of a list that a sum or a strength opens, whatever brings them in.
    (
        "The mission's fund has received $90 million: Spain has paid $50 million and Ghana $20 million.",
        {"$90 million": "total", "$50 million": "part", "$20 million": "part"},
    ),
    (
        "The mission's fund has had $40 million paid into it, $20 million by Spain and $10 million by Italy.",
        {"$40 million": "total", "$20 million": "part", "$10 million": "part"},
    ),
    (
        "The mission in Haiti has 520 officers, counting 40 officers from Ghana and 12 from Togo.",
        {"520": "total", "40": "part", "12": "part"},
    ),
    (
        "Ghana has offered the mission in Haiti 150 soldiers and 50 police officers, 200 in all.",
        {"150": "part", "50": "part", "200": "total"},
    ),
    # Years between a whole and its parts, and a breakdown in a sentence of its own.
    (
        "More than 9,000 people have been killed since 2022, the UN says: 2,100 in that year and 4,700 in the next.",
        {"More than 9,000": "total", "2,100": "part", "4,700": "part"},
    ),
    (
        "Ghana's neighbour deported 79,000 Haitians in 2025.\n\nMonth by month, 6,191 were deported in May, 7,540 in June.",
        {"6,191": "part", "7,540": "part"},
    ),
    (
        "Some 5.4 million people are in need of aid in Haiti. Needs are greatest in Sud (1.1 million) and Nord (1 million).",
        {"Some 5.4 million": "total", "1.1 million": "part", "1 million": "part"},
    ),
    (
        "The agency counted 24,000 people deported to Haiti in June.\n\nBelladère: 10,300\nMalpasse: 6,200\n",
        {"24,000": "total", "10,300": "part", "6,200": "part"},
    ),
    # Lines without a larger number before them are no parts of one.
    ("Deported to Haiti in June:\n\nBelladère: 10,300\nMalpasse: 6,200\n", {"10,300": "total", "6,200": "total"}),
    # What is joined to a part is one, too; another time is another count.
    (
        "In the Centre 51,000 people were displaced, of whom 27,000 were minors and 3,100 pregnant women.",
        {"51,000": "total", "27,000": "part", "3,100": "part"},
    ),
    (
        "Clinics treated 1,130 survivors of rape in the year. Two thirds knew their attacker, and 190 were under 18.",
        {"1,130": "total", "190": "part"},
    ),
    # What each state gives is a whole of its own, even where the text adds it up.
    ("Togo has sent 60 officers to Haiti and Ghana has sent 40 officers to Haiti.", {"60": "total", "40": "total"}),
    ("Togo has kept two, then three, and since May five soldiers in Haiti.", {"two": "total", "three": "total"}),
    # The largest part, and a force that is told beside.
    (
        "Ghana has 640 officers in Haiti, by far the largest part of a force of 900.",
        {"640": "part", "900": "total"},
    ),
    ("Ghana has 640 officers in Haiti, out of the 1,200 it promised.", {"640": "total", "1,200": "total"}),
    ("Of the 2,000 personnel planned for the mission in Haiti, some 350 have arrived.", {"some 350": "total"}),
    (
        "Ghana will send 900 officers to Haiti. An advance party of 60 is to arrive in June.",
        {"900": "total", "60": "part"},
    ),
    (
        "Spain has paid $60 million into the mission's fund, more than half of the $100 million it has received.",
        {"$60 million": "part", "$100 million": "total"},
    ),
    (
        "The mission in Haiti has 900 officers. Kenya accounts for 640 officers, followed by Togo with 140.",
        {"900": "total", "640": "part", "140": "part"},
    ),
    (
        "The Dominican Republic deported 90,000 Haitians. Monitors identified 3,300 deported minors among them.",
        {"90,000": "total", "3,300": "part"},
    ),
    # What goes on behind "of it" is told of the whole.
    (
        "The mission's fund has received $90 million, $50 million of it from Spain, and has $9 million left.",
        {"$50 million": "part", "$9 million": "total"},
    ),
    # A comparison is no "more", and "on the other hand" names no others.
    ("Haiti's appeal asks for $800 million, more than a third above last year's.", {"$800 million": "total"}),
    ("Ghana's offer came first. Togo followed with an offer of 300 police for the mission in Haiti.", {"300": "total"}),
    # What lifts a count comes on top.
    (
        "Six more bodies were found in Petite-Rivière on Monday, lifting the death toll of the massacre to 80.",
        {"Six": "increment"},
    ),
    (
        "Spain announced $45 million in additional aid for Haiti, taking its total since May to $200 million.",
        {"$45 million": "increment"},
    ),
    (
        "A plane with 120 deported Haitians landed on Tuesday, bringing those sent back this year to 1,400.",
        {"120": "increment"},
    ),
    (
        "Ghana sends 144 officers to Haiti in June, taking its contingent to nearly 800.",
        {"144": "increment", "nearly 800": "total"},
    ),
    (
        "In June Ghana brought in 144 officers for the mission in Haiti, taking its contingent to nearly 800.",
        {"144": "increment", "nearly 800": "total"},
    ),
    ("Ghana has 400 officers in Haiti. The minister said the next 200 would fly to Haiti in June.", {"200": "increment"}),
    # "More" than another kind of harm adds to no count.
    ("Gangs killed 1,491 people between October and December and 587 more were wounded.", {"587": "total"}),
    ("Gangs wounded 412 people in May. Another 60 were wounded in June.", {"60": "increment"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "aggregates"), TABLE)
def test_aggregate(text: str, aggregates: dict[str, str]) -> None:
    found = extract(SourceDocument(name="a.txt", text=text, digest="")).figures
    said = {figure.evidence.quote: figure.aggregate.value for figure in found}
    assert {number: said.get(number, "no figure") for number in aggregates} == aggregates
