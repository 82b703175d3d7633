"""The bottom line, sentence by sentence: facts at hand in, prose out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest

from reporter.briefing.model import Briefing, Funding, KeyFigure, Mission
from reporter.facts import FundedUntil, Kind, MissionSlot, PartialDate, Purpose
from reporter.rendering.bottom_line import WORD_LIMIT, bottom_line
from reporter.rendering.languages import Language, speaking
from tests.rendering.factory import (
    EMPTY,
    NO_FUNDING,
    NO_MISSION,
    Parts,
    document,
    entry,
    evidence,
    fact,
    figure,
    funding,
    ledger,
)

P = Parts()
REQUIRED = "Requirements stand at US$600 million (annually)"
EQUAL = "Requirements stand at US$85 million; funding received stands at $85 million"
MSS = "Multinational Security Support Mission"


def prose(brief: Briefing) -> str:
    return " ".join("".join(clause.text for clause in sentence) for sentence in bottom_line(brief))


@pytest.mark.parametrize(
    ("mission", "expected"),
    [
        (NO_MISSION, ""),
        (replace(NO_MISSION, name=P.name), f"The security mission is the {MSS}."),
        (replace(NO_MISSION, lead=P.lead), "Kenya leads the security mission."),
        (replace(NO_MISSION, lead=P.lead, name=P.name), f"Kenya leads the {MSS}."),
        (
            replace(NO_MISSION, lead=P.lead, launched=P.launched),
            "Kenya leads the security mission, launched in June 2024.",
        ),
        (
            replace(NO_MISSION, lead=P.lead, name=P.name, launched=P.launched, mandate_until=P.mandate),
            f"Kenya leads the {MSS}, launched in June 2024 and mandated until October 2025.",
        ),
        (
            replace(NO_MISSION, name=P.name, launched=P.launched, mandate_until=P.mandate),
            f"The {MSS} was launched in June 2024 and is mandated until October 2025.",
        ),
        (
            replace(NO_MISSION, launched=fact(MissionSlot.LAUNCHED, "2024-06-25", P.lead[0].evidence)),
            "The security mission was launched on 25 June 2024.",
        ),
        (replace(NO_MISSION, mandate_until=P.mandate), "The security mission is mandated until October 2025."),
        (replace(NO_MISSION, target=P.target), "The target strength is 2,500."),
        (
            replace(NO_MISSION, lead=P.lead, target=P.target),
            "Kenya leads the security mission; the target strength is 2,500.",
        ),
    ],
)
def test_mission(mission: Mission, expected: str) -> None:
    assert prose(replace(EMPTY, mission=mission)) == expected


def test_strength() -> None:
    brief = replace(EMPTY, key_figures=(KeyFigure(ledger=ledger(P.deployed)),))
    assert prose(brief) == "Kenya has deployed 400."
    with_target = replace(brief, mission=replace(NO_MISSION, target=P.target))
    assert prose(with_target) == "Kenya has deployed 400 of 2,500 planned mission-wide."
    earlier = KeyFigure(ledger=ledger(P.deployed), against=None, earlier=True)
    of_earlier = replace(with_target, key_figures=(earlier,))
    assert prose(of_earlier) == "To the earlier mission, Kenya had sent 400."
    with_sum = replace(with_target, key_figures=(P.strength(),))
    assert prose(with_sum) == "Kenya has deployed 617 (400 + 217, computed) of 2,500 planned mission-wide."
    unsummed = replace(with_target, key_figures=(replace(P.strength(), total=None, later=(P.added,)),))
    assert prose(unsummed) == "Kenya has deployed 400 and 217 more of 2,500 planned mission-wide."


def test_who_leads_and_deploys_is_named_once() -> None:
    brief = replace(EMPTY, key_figures=(P.strength(),), mission=replace(NO_MISSION, lead=P.lead))
    assert prose(brief) == "Kenya leads the security mission and has deployed 617 (400 + 217, computed)."
    launched = replace(brief, mission=replace(NO_MISSION, lead=P.lead, launched=P.launched))
    assert prose(launched) == (
        "Kenya leads the security mission, launched in June 2024, and has deployed 617 (400 + 217, computed)."
    )


def test_another_lead_deploys_nothing_by_that() -> None:
    lead = fact(MissionSlot.LEAD, "United States", P.lead[0].evidence)
    brief = replace(EMPTY, key_figures=(P.strength(),), mission=replace(NO_MISSION, lead=lead))
    assert prose(brief) == (
        "The United States leads the security mission; Kenya has deployed 617 (400 + 217, computed)."
    )


def test_the_whole_missions_strength_stands_against_its_target() -> None:
    nobody = entry(replace(P.deployed.figure, actor=None), P.deployed.as_of)
    brief = replace(
        EMPTY, key_figures=(KeyFigure(ledger=ledger(nobody)),), mission=replace(NO_MISSION, target=P.target)
    )
    assert prose(brief) == "Deployment stands at 400 against a target of 2,500."


def test_a_long_bottom_line_drops_the_difference_before_the_sums() -> None:
    """Both languages tell what was required and received even where there is no room for what is left."""
    name = fact(MissionSlot.NAME, " ".join(["Long"] * 30), P.name[0].evidence)
    brief = replace(P.briefing(), mission=replace(P.mission(), name=name, lead=(), launched=(), mandate_until=()))
    text = prose(brief)
    assert "Of US$600 million required (annually), $85 million has been received" in text
    assert "unmet" not in text
    longer = fact(MissionSlot.NAME, " ".join(["Long"] * 42), P.name[0].evidence)
    brief = replace(brief, mission=replace(brief.mission, name=longer))
    with speaking(Language.FR):
        text = prose(brief)
    assert "le montant reçu est de" in text
    assert "ce qui laisse" not in text


@pytest.mark.parametrize(
    ("money", "expected"),
    [
        (NO_FUNDING, ""),
        (
            funding(P.required, None),
            "Requirements stand at US$600 million (annually); no source says how much has been received.",
        ),
        (funding(None, P.received), "Funding received stands at US$85 million."),
        (
            funding(P.required, P.received),
            (
                "Of US$600 million required (annually), $85 million has been received (Human Rights Watch, October 2024), "
                "leaving about $515 million unmet (computed)."
            ),
        ),
        (
            replace(funding(P.required, P.received), gap=None, coverage=None),
            "Requirements stand at US$600 million (annually); funding received stands at $85 million.",
        ),
        (
            funding(P.received, P.received),
            f"{EQUAL}, which covers them (computed).",
        ),
    ],
)
def test_money(money: Funding, expected: str) -> None:
    assert prose(replace(EMPTY, funding=money)) == expected


def test_operands_of_different_dates_are_said_to_be() -> None:
    money = replace(funding(P.required, P.received), dates_differ=True)
    assert prose(replace(EMPTY, funding=money)).endswith("unmet (computed from sums of different dates).")


def test_what_one_fund_holds_is_not_all_that_was_given() -> None:
    held = entry(replace(P.received.figure, actor="UN trust fund", attributed_to=None), P.received.as_of)
    text = prose(replace(EMPTY, funding=funding(P.required, held)))
    assert text.startswith("Of US$600 million required (annually), the UN trust fund has received $85 million (October")


def test_people() -> None:
    killed = "5,600 killed (reported January 2025)"
    displaced = "more than 700,000 displaced (UN migration agency, reported October 2024)"
    assert prose(replace(EMPTY, humanitarian=(P.killed,))) == f"Sources count {killed}."
    both = replace(EMPTY, humanitarian=(P.killed, P.displaced))
    assert prose(both) == f"Sources count {displaced} and {killed}."
    hungry = entry(figure(Kind.FOOD_INSECURE, 217, P.added.figure.evidence), None)
    three = replace(EMPTY, humanitarian=(*both.humanitarian, ledger(hungry)))
    assert prose(three) == f"Sources count {displaced}, {killed} and 217 short of food (undated)."


def test_a_toll_keeps_its_period_whatever_else_must_go() -> None:
    whole = P.briefing()
    head = P.killed.headline
    assert head is not None
    dated = replace(head, figure=replace(head.figure, period="since March"))
    toll = replace(P.killed, headline=dated, entries=(dated,))
    keys = tuple(replace(one, ledger=toll) if one.ledger.kind is Kind.KILLED else one for one in whole.key_figures)
    text = prose(replace(whole, key_figures=keys, humanitarian=(P.displaced, toll)))
    assert sum(word != "+" for word in text.split()) <= WORD_LIMIT
    assert "5,600 killed (since March" in text


def test_a_single_attack_is_no_headline() -> None:
    assert prose(replace(EMPTY, humanitarian=(ledger(P.attack),))) == ""


def test_the_whole_keeps_to_the_limit() -> None:
    text = prose(P.briefing())
    assert sum(word != "+" for word in text.split()) <= WORD_LIMIT
    assert text == (
        f"Kenya leads the {MSS}, launched in June 2024, and has deployed 617 (400 + 217, computed) "
        "of 2,500 planned mission-wide. Of US$600 million required (annually), $85 million has been received "
        "(Human Rights Watch, October 2024), leaving about $515 million unmet (computed). Sources count more than "
        "700,000 displaced (UN migration agency, reported October 2024) and 5,600 killed."
    )


def test_a_name_of_any_length_cannot_break_the_limit() -> None:
    source = document("long.txt", "word " * 500)
    name = fact(MissionSlot.NAME, source.text, evidence(source, source.text.strip()))
    brief = replace(EMPTY, mission=replace(NO_MISSION, name=name), humanitarian=(P.killed,))
    assert prose(brief) == "Sources count 5,600 killed."


def test_every_figure_is_cited() -> None:
    for sentence in bottom_line(P.briefing()):
        assert any(clause.evidence for clause in sentence)


MONTH = PartialDate(year=2025, month=3)
ENDS = document("ends.txt", "The treasurer said the money could run out by March 2025. It will not do until June.")


def ends(quote: str) -> tuple[FundedUntil, ...]:
    return (FundedUntil(value=MONTH, attributed_to="treasurer", evidence=evidence(ENDS, quote)),)


LASTING = ends("the money could run out by March 2025")
RELIEF = (replace(LASTING[0], purpose=Purpose.RELIEF),)


def test_how_long_the_money_lasts() -> None:
    alone = replace(EMPTY, funding=replace(NO_FUNDING, funded_until=LASTING))
    assert prose(alone) == "The mission's funds could run out by March 2025 (treasurer)."
    with_money = replace(EMPTY, funding=replace(funding(None, P.received), funded_until=LASTING))
    assert (
        prose(with_money) == "Funding received stands at US$85 million; funds could run out by March 2025 (treasurer)."
    )
    bare = replace(EMPTY, funding=replace(NO_FUNDING, funded_until=ends("until June")))
    assert prose(bare) == "Of the mission's funds, a source says “until June” (treasurer)."
    assert prose(replace(EMPTY, funding=replace(NO_FUNDING, funded_until=RELIEF))) == ""


def test_money_for_aid_is_not_the_missions() -> None:
    aid = entry(replace(P.required.figure, purpose=Purpose.RELIEF, period=None), P.required.as_of)
    words = "Aid requirements stand at US$600 million; no source says how much has been received."
    assert prose(replace(EMPTY, funding=funding(aid, None))) == words
    paid = entry(replace(P.received.figure, purpose=Purpose.MISSION), P.received.as_of)
    beside = replace(EMPTY, funding=replace(funding(aid, paid), gap=None, coverage=None))
    assert prose(beside) == "Aid requirements stand at US$600 million; mission funding received stands at $85 million."
    both = replace(EMPTY, funding=funding(aid, P.received))
    assert prose(both).startswith("Of US$600 million required for aid, $85 million has been received (Human Rights")


# --- every combination of what is known and what is not ---------------------------------------------------------


HUNGRY = ledger(entry(figure(Kind.FOOD_INSECURE, 217, P.added.figure.evidence), None))
STRENGTHS = (
    None,
    KeyFigure(ledger=ledger(P.deployed)),
    P.strength(),
    replace(P.strength(), total=None, later=(P.added,)),
    KeyFigure(ledger=ledger(entry(replace(P.deployed.figure, actor=None), P.deployed.as_of))),
    KeyFigure(ledger=ledger(entry(replace(P.deployed.figure, actor="United States"), P.deployed.as_of))),
)
MONEY = (
    NO_FUNDING,
    funding(P.required, None),
    funding(None, P.received),
    funding(P.required, P.received),
    replace(funding(P.required, P.received), gap=None, coverage=None),
    replace(funding(P.required, P.received), dates_differ=True),
    funding(P.received, P.received),
    funding(P.received, P.required),  # more than was asked for
)
PEOPLE = [
    tuple(book for book in books if book) for books in product((P.displaced, None), (P.killed, None), (HUNGRY, None))
]
FORCES = [
    replace(NO_MISSION, name=name, lead=lead, launched=launched, mandate_until=mandate, target=target)
    for name, lead, launched, mandate, target in product(
        (P.name, ()), (P.lead, ()), (P.launched, ()), (P.mandate, ()), (P.target, None)
    )
]


def combinations() -> Iterator[Briefing]:
    """Pair every mission with every strength, and every funding position with every toll; then all with some."""
    for force, strength in product(FORCES, STRENGTHS):
        keys = (strength,) if strength else ()
        yield replace(EMPTY, mission=force, key_figures=keys)
        yield replace(
            EMPTY,
            mission=force,
            key_figures=keys,
            funding=replace(MONEY[3], funded_until=LASTING),
            humanitarian=PEOPLE[0],
        )
    for money, people, until in product(MONEY, PEOPLE, ((), LASTING)):
        yield replace(EMPTY, funding=replace(money, funded_until=until), humanitarian=people)
        yield replace(P.briefing(), funding=replace(money, funded_until=until), humanitarian=people)


WRONG = re.compile(
    r"  | [.,;)]|\( |[,;]{2}|,\.|;\.|\.\.|\b(and|the|of|at|a) \1\b|, and,|and[.,;]|[,;] *$|\(\)|\bNone\b|(?<![\w.]) \."
)


def test_the_prose_is_sound_whatever_is_missing() -> None:
    for brief in combinations():
        sentences = bottom_line(brief)
        texts = ["".join(clause.text for clause in sentence) for sentence in sentences]
        for text in texts:
            assert text[0].isupper(), text
            assert text.endswith("."), text
            assert not WRONG.search(text), text
            assert text.count("(") == text.count(")"), text
        words = [word for text in texts for word in text.split() if any(map(str.isalnum, word))]
        assert len(words) <= WORD_LIMIT, texts


def test_every_clause_with_a_number_is_cited_whatever_is_missing() -> None:
    for brief in combinations():
        for sentence in bottom_line(brief):
            assert any(clause.evidence for clause in sentence)
            for at, clause in enumerate(sentence):
                if any(map(str.isdigit, clause.text)) and not clause.evidence:
                    # A sum stands before its terms, which are cited one by one.
                    assert clause.text.endswith(" ("), sentence
                    assert sentence[at + 1].evidence, sentence


def test_what_is_known_is_said_where_there_is_room() -> None:
    for force, strength in product(FORCES, STRENGTHS):
        brief = replace(EMPTY, mission=force, key_figures=(strength,) if strength else ())
        text = prose(brief)
        assert ("launched" in text) == bool(force.launched)
        assert ("mandated" in text) == bool(force.mandate_until)
        assert ("2,500" in text) == bool(force.target)
        assert ("400" in text) == bool(strength)
        assert (MSS in text) == bool(force.name)


def test_the_money_of_a_mission_that_is_no_more_is_told_with_its_date_and_in_the_past() -> None:
    of_earlier = replace(funding(P.required, P.received), earlier=True)
    assert prose(replace(EMPTY, funding=of_earlier)) == (
        "Of US$600 million required for the earlier mission (annually), "
        "$85 million had been received (Human Rights Watch, October 2024), "
        "leaving about $515 million unmet (computed)."
    )
    alone = replace(funding(P.required, None), earlier=True)
    assert prose(replace(EMPTY, funding=alone)).startswith(
        "The earlier mission’s requirements stood at US$600 million (annually, October 2024)"
    )
