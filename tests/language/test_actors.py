"""Actor spans: what is named, how, and whose it is; no parse is needed."""

from __future__ import annotations

import pytest

from reporter.language import load
from reporter.language.actors import find_actors
from reporter.language.tokens import copied

# Text, then (words, how, id) of each span.
SPANS: list[tuple[str, list[tuple[str, str, str]]]] = [
    ("Kenya and the United States", [("Kenya", "name", "state:KE"), ("United States", "name", "state:US")]),
    ("the U.S. and the US", [("U.S.", "name", "state:US"), ("US", "name", "state:US")]),
    (
        "Kenyans, Beninese and Spaniards",
        [("Kenyans", "demonym", "state:KE"), ("Beninese", "demonym", "state:BJ"), ("Spaniards", "demonym", "state:ES")],
    ),
    ("Salvadoran officers", [("Salvadoran", "demonym", "state:SV")]),
    ("The Dominican army", [("Dominican", "demonym", "state:DO")]),
    ("St. Lucia’s premier", [("St. Lucia", "name", "state:LC")]),
    ("Trinidad & Tobago", [("Trinidad & Tobago", "name", "state:TT")]),
    ("Ivory Coast, Côte d’Ivoire", [("Ivory Coast", "name", "state:CI"), ("Côte d’Ivoire", "name", "state:CI")]),
    # The longest name wins.
    ("the Washington Post", [("Washington Post", "name", "washington-post")]),
    ("the UN Security Council", [("UN Security Council", "name", "un-security-council")]),
    ("a Jamaica Defence Force plane", [("Jamaica Defence Force", "name", "jamaica-defence-force")]),
    ("South Sudan, Guinea-Bissau", [("South Sudan", "name", "state:SS"), ("Guinea-Bissau", "name", "state:GW")]),
    ("the Assistant Secretary of State", [("Assistant Secretary of State", "office", "state:US")]),
    # What needs a context says so.
    ("Nairobi and the Kremlin", [("Nairobi", "metonym", "state:KE"), ("Kremlin", "metonym", "state:RU")]),
    ("Georgia", [("Georgia", "metonym", "state:GE")]),
    ("Kenya’s prime secretary", [("Kenya", "name", "state:KE"), ("prime secretary", "office", "state:KE")]),
    # Straight and curly apostrophes.
    ("UN children's agency", [("UN children's agency", "name", "unicef")]),
    ("UN children’s agency", [("UN children’s agency", "name", "unicef")]),
    # Every kind.
    ("400 Mawozo and Gran Grif", [("400 Mawozo", "name", "400-mawozo"), ("Gran Grif", "name", "gran-grif")]),
    (
        "Reuters, the PNH, CARICOM",
        [("Reuters", "name", "reuters"), ("PNH", "name", "pnh"), ("CARICOM", "name", "caricom")],
    ),
    ("the GSF", [("GSF", "name", "gsf")]),
    # Words of daily life.
    ("us, who, ice, male and guardian", []),
    ("kenya", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), SPANS, ids=[row[0] or "empty" for row in SPANS])
def test_spans(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = find_actors(copied(load().make_doc(text)))
    assert [(one.span.text, one.how, one.actor.id) for one in found] == expected


def test_a_document_is_left_as_it_was() -> None:
    doc = load().make_doc("Kenya")
    find_actors(copied(doc))
    assert not doc.spans
