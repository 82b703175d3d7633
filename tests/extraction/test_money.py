"""Sentences about money and the figures a careful reader takes from them, as `kind value actor`."""

from __future__ import annotations

import pytest

from reporter.extraction import extract
from reporter.facts import Purpose, SourceDocument

TABLE: list[tuple[str, list[str]]] = [
    # A verb and its particle are one expression; tense tells a gift from a promise.
    ("Italy has set aside €7 million for the mission in Haiti.", ["funding.pledged 7000000 Italy"]),
    ("Italy handed over $7 million to the mission in March.", ["funding.received 7000000 Italy"]),
    ("Italy will transfer $7 million to the mission in Haiti.", ["funding.pledged 7000000 Italy"]),
    # What a committee or a president stops is withheld.
    ("The United States has suspended $14 million for the mission.", ["funding.withheld 14000000 United States"]),
    # What was used is spent; a sum by the month that nothing else is said of is a need.
    ("Kenya has spent almost Sh3.2 billion on the deployment.", ["funding.spent 3200000000 Kenya"]),
    ("The appeal seeks $740 million for Haiti.", ["funding.required 740000000 None"]),
    # The fund holds what nobody is named to have paid.
    ("The trust fund has collected $44 million so far.", ["funding.received 44000000 UN trust fund"]),
    # What must be raised, or is waited for, is needed and not given.
    ("The agency must raise $31 million for Haiti by June.", ["funding.required 31000000 None"]),
    ("No plane leaves for Haiti until $4.2 million has been found.", ["funding.required 4200000 None"]),
    ("Donors were urged to give $55 million for the mission in Haiti.", ["funding.required 55000000 None"]),
    ("Give us $12 million and the kitchens in Haiti stay open, she said.", ["funding.required 12000000 None"]),
    # What would have been has not been.
    ("The offer would have cost Haiti's mission $9 million.", []),
    # Who pays a firm or its own men spends; who pays into a fund gives.
    ("Kenya paid the contractors in Haiti $3.3 million.", ["funding.spent 3300000 Kenya"]),
    ("Kenya paid $3.3 million into the mission's fund.", ["funding.received 3300000 Kenya"]),
    # A running cost is a need, whatever the tense of its verb.
    ("The base in Haiti cost the mission $2 million a month.", ["funding.required 2000000 None"]),
    ("A year of operations in Haiti is costed at $480 million.", ["funding.required 480000000 None"]),
    # What describes a sum tells more than a verb that it is no object of.
    ("Little has come in against the $7 million wanted for seed in Haiti.", ["funding.required 7000000 None"]),
    # A capital gives by any verb of giving; a parliament without a name is that of the money's country, but dollars
    # are used by many: that country must be named somewhere.
    ("Seoul wired $6 million to the mission in Haiti.", ["funding.received 6000000 South Korea"]),
    ("Lawmakers appropriated C$71 million for the mission in Haiti.", ["funding.pledged 71000000 Canada"]),
    ("Lawmakers appropriated $71 million for the mission in Haiti.", ["funding.pledged 71000000 None"]),
    (
        "Congress rose on Friday. Lawmakers appropriated $71 million for the mission in Haiti.",
        ["funding.pledged 71000000 United States"],
    ),
    # Each sum of a list comes from who stands behind it, or before it.
    (
        "Gifts of 3 million euros from Portugal and 2 million euros from Norway were paid into the Haiti fund.",
        ["funding.received 3000000 Portugal", "funding.received 2000000 Norway"],
    ),
    (
        "Spain gave the Haiti mission 3 million euros and Portugal 2 million euros.",
        ["funding.received 3000000 Spain", "funding.received 2000000 Portugal"],
    ),
    (
        "The Swedes cut their aid to Haiti by 3 million euros and the Danes by 2 million euros.",
        ["funding.withheld 3000000 Sweden", "funding.withheld 2000000 Denmark"],
    ),
    # A fund with a name of its own is not the mission's; whoever gets money back from the mission's says what it paid.
    (
        "The Horn Recovery Fund has disbursed $3 million for Haiti.",
        ["funding.received 3000000 Horn Recovery Fund"],
    ),
    # An approved budget is granted, and claims that are turned down are held back.
    (
        "The auditor says the service spent Sh4 billion on the mission in Haiti, against an approved budget of Sh3 billion.",
        ["funding.spent 4000000000 Kenya", "funding.pledged 3000000000 Kenya"],
    ),
    (
        "The fund for the Haiti mission has refunded Sh3 billion, while claims worth Sh2 billion have been rejected.",
        ["funding.received 3000000000 UN trust fund", "funding.withheld 2000000000 UN trust fund"],
    ),
    # What is cut from one height to another stops neither sum.
    (
        "The agency trimmed its appeal for Haiti from $9 million to $7 million.",
        ["funding.required 9000000 None", "funding.required 7000000 None"],
    ),
    # Several give one sum: nobody in particular.
    ("Ghana and Togo have between them paid $2 million into the mission's fund.", ["funding.received 2000000 None"]),
    # A part of a sum has a payer of its own.
    (
        "The fund for the Haiti mission has received $70 million, $25 million of it from Norway.",
        ["funding.received 70000000 UN trust fund", "funding.received 25000000 Norway"],
    ),
    (
        "The fund for the Haiti mission has received $70 million, half of it from Norway.",
        ["funding.received 70000000 UN trust fund", "funding.received 50 Norway"],
    ),
    ("Norway, whose pledge of $4 million to the Haiti mission stands, is late.", ["funding.pledged 4000000 Norway"]),
    # Who only speaks of a sum does not pay it; a foundation does.
    (
        "The mission's fund for Haiti holds $9 million, the UN controller said.",
        ["funding.received 9000000 UN trust fund"],
    ),
    (
        "The Clooney Foundation has donated $2 million to the displaced of Haiti.",
        ["funding.received 2000000 Clooney Foundation"],
    ),
    ("The Green Climate Fund has allocated $7 million to Haiti.", ["funding.pledged 7000000 None"]),
    ("The European Commission pledged €4 million for Haiti.", ["funding.pledged 4000000 European Union"]),
    # The one state that is named pays, unless it only receives or leads.
    ("About $41 million is what Ottawa has spent on Haiti so far.", ["funding.spent 41000000 Canada"]),
    ("Trucks worth $2 million were handed to the Kenyans in Haiti.", ["funding.received 2000000 None"]),
    # A word that only stands for the sum is told of by its clause.
    ("All that Spain has spent on Haiti comes to €3 million.", ["funding.spent 3000000 Spain"]),
    # A price put on a plan is what it needs.
    ("The mission in Haiti was priced at $310 million.", ["funding.required 310000000 None"]),
    ("Sh1.3 billion had gone into training for Kenya's mission in Haiti.", ["funding.spent 1300000000 Kenya"]),
    # The price of a plan is its cost; that of a thing is too small to matter.
    ("The plan for Haiti, with a price of $81 million, is new.", ["funding.required 81000000 None"]),
    # Haiti is where the money goes.
    ("Some $21 million was cut from the Haiti appeal by Washington.", ["funding.withheld 21000000 United States"]),
    # A funding rate leaves the appeal what it is: a need.
    (
        "The appeal for $512 million for Haiti is 31 per cent funded.",
        ["funding.required 512000000 None", "funding.received 31 None"],
    ),
    # What a sum consists of tells what became of it.
    (
        "The fund for Haiti stands at $71 million in pledges and $52 million in bills already paid.",
        ["funding.pledged 71000000 UN trust fund", "funding.spent 52000000 UN trust fund"],
    ),
    (
        "Clinics in Haiti lost $14 million in grants that Washington cancelled.",
        ["funding.withheld 14000000 United States"],
    ),
    # Whose sum stands beside a name does with it what the name does.
    ("Denmark (28 million kroner) has paid into the fund for Haiti.", ["funding.received 28000000 Denmark"]),
    (
        "Japan, with $19 million, remains the largest donor to the mission in Haiti.",
        ["funding.received 19000000 Japan"],
    ),
    # What is said of grants, gear and contributions is said of their sum.
    (
        "Gear worth $23 million was delivered to the mission in Haiti by Washington.",
        ["funding.received 23000000 United States"],
    ),
    ("Oslo's contributions announced in Geneva amounted to $9 million for Haiti.", ["funding.pledged 9000000 Norway"]),
    ("Italy would triple its contribution to the mission in Haiti to €6 million.", ["funding.pledged 6000000 Italy"]),
    # What was paid out of one's own purse, has been taken or has come to so much by now is spent.
    (
        "Kenya has paid 3.1 billion shillings from its own coffers to keep the mission in Haiti going.",
        ["funding.spent 3100000000 Kenya"],
    ),
    ("The cost to date of the deployment in Haiti is $66 million.", ["funding.spent 66000000 None"]),
    ("Training for the mission in Haiti took $8 million.", ["funding.spent 8000000 None"]),
    # What would have become of money that is there leaves it there.
    (
        "The $37 million in the fund would have lasted the mission in Haiti a month.",
        ["funding.received 37000000 UN trust fund"],
    ),
    (
        "The agency has got a fifth of the $90 million that it says it needs for Haiti.",
        ["funding.received 20 None", "funding.required 90000000 None"],
    ),
    # A second verb shares the "will" of the first.
    ("Spain will send doctors and pay for tents in Haiti worth €2 million.", ["funding.pledged 2000000 Spain"]),
    # The difference between two sums is neither.
    ("The mission in Haiti cost $6 million less than planned.", []),
    ("Trucks for the mission in Haiti, bought for $90,000 each, have arrived.", []),
    # "Unless" tells a need; what something could cost is an estimate, whoever makes it.
    ("The kitchens in Haiti will close unless the agency receives $21 million.", ["funding.required 21000000 None"]),
    ("Opposition senators say the mission in Haiti could cost $2 billion.", ["funding.required 2000000000 None"]),
    # What stands before a colon, and what a sum lies in, say the same behind it.
    (
        "The agency needs $9 million for Haiti; in hand are $4 million.",
        ["funding.required 9000000 None", "funding.received 4000000 None"],
    ),
    ("The clinic in Haiti has had $3 million in French aid suspended.", ["funding.withheld 3000000 France"]),
    # A bare number takes the currency of the sum that it is part of; a share of a sum has its kind.
    (
        "Madrid pledged €9 million for Haiti. Only 2 million of that has been paid.",
        ["funding.pledged 9000000 Spain", "funding.received 2000000 Spain"],
    ),
    (
        "Washington spent $80 million on the mission in Haiti, a quarter of it on flights.",
        ["funding.spent 80000000 United States", "funding.spent 25 United States"],
    ),
    # "It" at the head of a sentence is what the sentence before speaks of.
    ("The plan for Haiti was shown to donors. It provides $70 million for tents.", ["funding.required 70000000 None"]),
    ("Funding for Haiti has grown. It now stands at $81 million.", ["funding.received 81000000 None"]),
    # What emigrants send home is a remittance.
    ("Haitians in Chile sent $90 million home last year.", []),
    # Prices, rewards, ransoms and other crises are none of the briefing's business.
    ("The FBI raised the reward for the gang leader to $3 million.", []),
    ("The kidnappers demanded a ransom of $400,000.", []),
    ("Rifles sell for $900 apiece in the capital.", []),
    ("In 2010 donors promised $9 billion after the earthquake.", []),
    ("The appeal for Ukraine needs $3 billion.", []),
]


@pytest.mark.parametrize(("text", "figures"), TABLE, ids=[text[:50] for text, _ in TABLE])
def test_money(text: str, figures: list[str]) -> None:
    found = extract(SourceDocument(name="a.txt", text=text, digest="")).figures
    assert [f"{figure.kind} {figure.value} {figure.actor}" for figure in found] == figures


PORTIONS: list[tuple[str, list[str]]] = [
    # A part of a gift is a part; what came in of a sum that was needed is all there is.
    (
        "Spain has paid $2 million of the $9 million it promised the mission in Haiti.",
        ["2000000 part", "9000000 total"],
    ),
    ("Only $2 million of the $9 million needed for Haiti has come in.", ["2000000 total", "9000000 total"]),
    (
        "The agency asked for $30 million for Haiti. Only $4 million of that has come in.",
        ["30000000 total", "4000000 total"],
    ),
    (
        "Chile set aside $7 million for the mission in Haiti, of which $3 million has been spent.",
        ["7000000 total", "3000000 part"],
    ),
    ("France would add €5 million for the mission in Haiti.", ["5000000 increment"]),
    # What follows a whole is part of it, unless it comes on top; half of a promise leaves the promise whole.
    (
        "Of the €31 million that Oslo promised Haiti, €12 million was handed over and €3 million was cut.",
        ["31000000 total", "12000000 part", "3000000 part"],
    ),
    (
        "Chile gave the mission in Haiti $8 million, which is half of the $16 million it had promised.",
        ["8000000 total", "16000000 total"],
    ),
    (
        "The fund for Haiti has received $31 million, of which Chile gave $9 million, Peru $7 million and Spain $4 million.",
        ["31000000 total", "9000000 part", "7000000 part", "4000000 part"],
    ),
    (
        "Only 40 per cent of the $90 million promised to the mission in Haiti has been paid.",
        ["40 part", "90000000 total"],
    ),
    ("Canada gave Haiti C$9 million, on top of C$4 million in May.", ["9000000 increment", "4000000 total"]),
    ("This year's plan seeks to help 2 million Haitians with $600 million.", ["600000000 total"]),
    ("Peru froze the last $6 million of its grant to the mission in Haiti.", ["6000000 part"]),
]


@pytest.mark.parametrize(("text", "expected"), PORTIONS, ids=[text[:50] for text, _ in PORTIONS])
def test_portions(text: str, expected: list[str]) -> None:
    found = extract(SourceDocument(name="a.txt", text=text, digest="")).figures
    assert [f"{figure.value} {figure.aggregate}" for figure in found] == expected


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("The office in Haiti needs $40 million for food, fuel and flights.", None),
        ("The force in Haiti needs $40 million for rations, fuel and flights.", Purpose.MISSION),
        ("The agency needs $40 million for food in Haiti.", Purpose.RELIEF),
        ("The appeal needs $40 million for food and trucks in Haiti.", Purpose.RELIEF),
    ],
)
def test_what_a_force_eats_is_no_relief(text: str, purpose: Purpose | None) -> None:
    [found] = extract(SourceDocument(name="a.txt", text=text, digest="0")).figures
    assert found.purpose is purpose


@pytest.mark.parametrize(
    ("headline", "purpose"),
    [
        ("Haiti: humanitarian funding at mid-year", Purpose.RELIEF),
        ("Haiti: funding at mid-year", None),
        ("Haiti: humanitarian and mission funding at mid-year", None),
    ],
)
def test_what_an_article_on_aid_says_is_needed_is_for_aid(headline: str, purpose: Purpose | None) -> None:
    text = f"{headline}\n\nDonors were told on Friday that Haiti needs $40 million this year, far more than before."
    [found] = extract(SourceDocument(name="a.txt", text=text, digest="0")).figures
    assert found.purpose is purpose


BUDGET = "Bridgetown set aside {sum} for Barbados's part in the mission in Haiti."


@pytest.mark.parametrize(
    ("beside", "unit"),
    [
        ("Barbados had paid $4 million (about US$2 million) before.", "BBD"),
        ("Barbados had paid US$2 million, or $4 million, before.", "BBD"),
        ("Barbados had paid US$2 million before.", "USD"),
    ],
)
def test_a_bare_dollar_is_the_countrys_own_where_the_article_converts_it(beside: str, unit: str) -> None:
    text = f"{BUDGET.format(sum='$8 million')} {beside}"
    found = extract(SourceDocument(name="a.txt", text=text, digest="0")).figures
    assert {one.unit for one in found if one.value == 8_000_000} == {unit}
