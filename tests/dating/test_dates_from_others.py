"""Dates that only several articles together give: small folders, the month expected and the words that force it."""

from __future__ import annotations

from itertools import permutations

import pytest

from reporter.dating import date_all
from reporter.dating.others import ANY_DAY, dates_from_others
from reporter.extraction import extract, mission_as_of
from reporter.facts import DateBasis, Extraction, SourceDocument

FORCE = "Multinational Security Support Mission"
# Who tells when: the year stands in the text, or is that of the source.
DECIDED = f"Haiti waits for help. The {FORCE} was authorised by the UN Security Council in November 2030.\n"
STARTED = f"date 2031-10-04 The {FORCE}, led by Kenya, was launched in Haiti in August 2031.\n"
MORE = (
    "date 2032-02-11 An additional 150 Kenyan police officers have been deployed in Haiti. "
    "They will join the 300 officers whom Kenya has already deployed.\n"
)
LANDED = f"The {FORCE} was launched in August, when its first officers landed in Haiti.\n"
# Who does not.
PLANNED = (
    f"Kenya's minister met the commanders on Monday in preparation for a planned deployment by the end of August. "
    f"The {FORCE} was approved by the UN Security Council in November. A camp was finished in July. "
    "Attacks have multiplied since March.\n"
)
TALKED = (
    "Kenya has deployed 300 police officers in Haiti and promised to send an additional 200. "
    "In August 2031, Kenya deployed the first batch. "
    "The president, who landed on Sunday, toured the base before heading for the UN General Assembly.\n"
)


def read(*texts: str) -> dict[str, Extraction]:
    documents = [SourceDocument(name=f"{number}.txt", text=text, digest="") for number, text in enumerate(texts)]
    return {found.document.name: found for found in date_all(tuple(extract(document) for document in documents))}


def dated(*texts: str) -> str | None:
    """Give the date that the first of these articles gets from the others."""
    found = read(*texts)["0.txt"].date
    return str(found.value) if found.basis is DateBasis.INFERRED_FROM_OTHERS else None


@pytest.mark.parametrize(
    ("texts", "month", "quotes"),
    [
        ((PLANNED, DECIDED), "2031-08", ["in July", "by the end of August", "November", "November 2030"]),
        ((PLANNED, DECIDED, STARTED), "2031-08", ["in July", "by the end of August", "November", "November 2030"]),
        # A dateline without its year gives the day.
        (
            (f"NAIROBI, June 3 (Wire) - {PLANNED}".replace("in July", "in April"), DECIDED),
            "2031-06-03",
            ["June 3", "November", "November 2030"],
        ),
        ((f"MIAMI, Jan 9 (Wire) - {LANDED}", STARTED), "2032-01-09", ["Jan 9", "August", "August 2031"]),
        ((f"MIAMI, Jan 9 (Wire) - {LANDED}".replace("in August", "last August"), STARTED), "2032-01-09", None),
        ((f"MIAMI, Jan 9 (Wire) - {DECIDED}".replace("in November 2030", "last year"), DECIDED), "2031-01-09", None),
        ((TALKED, MORE), "2031-09", ["August 2031", "before heading for the UN General Assembly", "300", "150"]),
    ],
)
def test_dated_by_others(texts: tuple[str, ...], month: str, quotes: list[str] | None) -> None:
    found = read(*texts)["0.txt"].date
    assert (str(found.value), found.basis) == (month, DateBasis.INFERRED_FROM_OTHERS)
    assert quotes is None or [one.quote for one in found.evidence] == quotes


@pytest.mark.parametrize(
    "texts",
    [
        # Alone, or beside an article that gives no year.
        (PLANNED,),
        (PLANNED, TALKED.replace("In August 2031, Kenya deployed the first batch. ", "")),
        # Others differ on when it was decided, or have another month for it than this article.
        (PLANNED, DECIDED, DECIDED.replace("2030", "2029")),
        (PLANNED, DECIDED.replace("November", "October")),
        # The launch came before what the article has behind it.
        (PLANNED, DECIDED, STARTED.replace("August 2031", "March 2031")),
        # Another mission of which the others tell.
        (PLANNED, DECIDED.replace(FORCE, "Gang Suppression Force")),
        (PLANNED.replace(FORCE, "mission"), DECIDED),
        # What is past and what is to come leave two months.
        (PLANNED.replace("A camp was finished in July. ", ""), DECIDED),
        (PLANNED.replace("by the end of August", "soon"), DECIDED),
        # Next year's August, and the August of a plan that was dropped.
        (PLANNED.replace("August", "August next year"), DECIDED),
        (PLANNED.replace("a planned deployment by", "a deployment that was planned by"), DECIDED),
        # An old story from the archive, told in the same months.
        (f"In 2017 the mission ended. {PLANNED}".replace("in November", "in November 2016"), DECIDED),
        # Months in a paragraph about another year, a year that people spoke of before it came.
        (f"In 2017 the mission ended. It had few men. {PLANNED}", DECIDED),
        (TALKED.replace("In August 2031, Kenya deployed the first batch", "It said it needed more men in 2031"), MORE),
        # Two articles in one file.
        (f"{PLANNED}\nA second story here\n\nNAIROBI – {PLANNED}", DECIDED),
        # Nobody goes to the Assembly now; no reinforcements, or on top of another number, or another contributor's.
        (TALKED.replace("before heading for", "as last year before heading for"), MORE),
        (TALKED.replace("before heading for", "and praised"), MORE),
        (TALKED.replace(" and promised to send an additional 200", ""), MORE),
        (TALKED, MORE.replace("300", "500")),
        (TALKED, MORE.replace("Kenya", "Jamaica")),
        (TALKED.replace("In August 2031", "In August"), MORE),
        (TALKED, MORE.replace("date 2032-02-11 ", "")),
        # "Last August" is said for more than a year.
        (f"MIAMI, Sept 9 (Wire) - {LANDED}".replace("in August", "last August"), STARTED),
        (f"MIAMI, Jan 9 (Wire) - {LANDED}".replace("in August", "in July"), STARTED),
        (f"MIAMI, Jan 9 (Wire) - {LANDED}".replace("in August", "two years ago"), STARTED),
        # More than one September lies between.
        (TALKED, MORE.replace("2032-02-11", "2033-02-11")),
    ],
)
def test_nothing_is_forced(texts: tuple[str, ...]) -> None:
    assert dated(*texts) is None


def test_an_inferred_date_dates_no_other() -> None:
    # What the first article says of reinforcements would date the last one, were the first one's date its own.
    first = f"{PLANNED}An additional 150 Kenyan officers have been deployed, joining the 300 deployed by Kenya.\n"
    assert dated(first, DECIDED) == "2031-08"
    assert dated(TALKED, first, DECIDED) is None


def test_the_order_of_the_files_changes_nothing() -> None:
    texts = (PLANNED, TALKED, DECIDED, MORE)
    documents = [SourceDocument(name=f"{number}.txt", text=text, digest="") for number, text in enumerate(texts)]
    extractions = [extract(document) for document in documents]
    missions = {document.name: mission_as_of(document, ANY_DAY) for document in documents}
    runs = [dates_from_others(order, missions) for order in permutations(extractions)]
    assert sorted(runs[0]) == ["0.txt", "1.txt"]
    assert all(run == runs[0] for run in runs)


def test_an_article_is_read_as_of_its_inferred_date() -> None:
    alone, together = read(PLANNED)["0.txt"], read(PLANNED, DECIDED)["0.txt"]
    assert "2030-11" not in {fact.value for fact in alone.mission}
    assert "2030-11" in {fact.value for fact in together.mission}
