"""The number grammar: a table of printed numbers, and its own printer read back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporter.extraction.amounts import Home
from reporter.extraction.quantities import quantities

# text, then (printed, value, unit, bound) for each number expected in it
TABLE: list[tuple[str, list[tuple[str, str, str, str]]]] = [
    ("nearly 580,000 people", [("nearly 580,000", "580000", "", "at_most")]),
    ("a population of 11.4 million", [("11.4 million", "11400000", "", "exact")]),
    ("US$1.2bn was spent", [("US$1.2bn", "1200000000", "USD", "exact")]),
    ("$39m, then €5m", [("$39m", "39000000", "USD", "exact"), ("€5m", "5000000", "EUR", "exact")]),
    ("Sh2.1 billion", [("Sh2.1 billion", "2100000000", "KES", "exact")]),
    ("KSh500m", [("KSh500m", "500000000", "KES", "exact")]),
    ("C$60 million", [("C$60 million", "60000000", "CAD", "exact")]),
    ("20 million euros", [("20 million euros", "20000000", "EUR", "exact")]),
    # Codes, signs and names of the CLDR, and the shorthands of newsrooms.
    ("3 billion gourdes", [("3 billion gourdes", "3000000000", "HTG", "exact")]),
    ("40 million Canadian dollars", [("40 million Canadian dollars", "40000000", "CAD", "exact")]),
    ("5 million Kenyan shillings", [("5 million Kenyan shillings", "5000000", "KES", "exact")]),
    ("5 million Ugandan shillings", [("5 million Ugandan shillings", "5000000", "UGX", "exact")]),
    ("5 million shillings", [("5 million shillings", "5000000", "KES", "exact")]),
    ("63 million quetzales", [("63 million quetzales", "63000000", "GTQ", "exact")]),
    ("90 million Swiss francs", [("90 million Swiss francs", "90000000", "CHF", "exact")]),
    ("HTG 500 million", [("HTG 500 million", "500000000", "HTG", "exact")]),
    ("500 million HTG", [("500 million HTG", "500000000", "HTG", "exact")]),
    (
        "DOP20m, A$3m, NZ$4m",
        [
            ("DOP20m", "20000000", "DOP", "exact"),
            ("A$3m", "3000000", "AUD", "exact"),
            ("NZ$4m", "4000000", "NZD", "exact"),
        ],
    ),
    ("J$2m, EC$3m", [("J$2m", "2000000", "JMD", "exact"), ("EC$3m", "3000000", "XCD", "exact")]),
    # Words that some currency shares with daily life, and codes in small letters, are none.
    ("the top 10, all 20, TOP 30", [("10", "10", "", "exact"), ("20", "20", "", "exact"), ("30", "30", "", "exact")]),
    ("40 soles and 50 marks", [("40", "40", "", "exact"), ("50", "50", "", "exact")]),
    ("half a million people", [("half a million", "500000", "", "exact")]),
    ("more than a quarter of a million", [("more than a quarter of a million", "250000", "", "at_least")]),
    ("two dozen soldiers", [("two dozen", "24", "", "exact")]),
    ("a dozen soldiers", [("a dozen", "12", "", "exact")]),
    ("twenty-one people", [("twenty-one", "21", "", "exact")]),
    ("three hundred and fifty thousand", [("three hundred and fifty thousand", "350000", "", "exact")]),
    # A range is two numbers that share their characters.
    ("2,000 to 2,500", [("2,000 to 2,500", "2000", "", "at_least"), ("2,000 to 2,500", "2500", "", "at_most")]),
    ("between 15 and 20 dead", [("15 and 20", "15", "", "at_least"), ("15 and 20", "20", "", "at_most")]),
    ("2 to 3 million", [("2 to 3 million", "2000000", "", "at_least"), ("2 to 3 million", "3000000", "", "at_most")]),
    # A change is no range.
    ("rose from 400 to 600", [("400", "400", "", "exact"), ("600", "600", "", "exact")]),
    ("one in five", [("one in five", "20", "percent", "exact")]),
    ("six out of twenty-four", [("six", "6", "", "exact"), ("twenty-four", "24", "", "exact")]),
    ("one in twenty-five", [("one in twenty-five", "4", "percent", "exact")]),
    ("about one Haitian in eight", [("about one Haitian in eight", "12.5", "percent", "approx")]),
    ("three quarters of them", [("three quarters", "75", "percent", "exact")]),
    ("half of them", [("half", "50", "percent", "exact")]),
    ("about 85 per cent", [("about 85 per cent", "85", "percent", "approx")]),
    ("12.5% funded", [("12.5%", "12.5", "percent", "exact")]),
    ("an estimated 5.7 million", [("an estimated 5.7 million", "5700000", "", "approx")]),
    ("some 2,500 police", [("some 2,500", "2500", "", "approx")]),
    ("as many as 300", [("as many as 300", "300", "", "at_most")]),
    ("upwards of 1,000", [("upwards of 1,000", "1000", "", "at_least")]),
    ("a little over 400", [("a little over 400", "400", "", "at_least")]),
    ("500 or more", [("500 or more", "500", "", "at_least")]),
    # A qualifier belongs to the number that it stands before, not to the next.
    ("at least 860 dead and 393 hurt", [("at least 860", "860", "", "at_least"), ("393", "393", "", "exact")]),
    ("a 2,500-strong force", [("2,500", "2500", "", "exact")]),
    # Numbers in words follow English order: two beside each other stay two.
    ("two and three", [("two", "2", "", "exact"), ("three", "3", "", "exact")]),
    ("an eight-man team", [("eight", "8", "", "exact")]),
    ("two and a half million", [("two and a half million", "2500000", "", "exact")]),
    ("a million and a half", [("a million and a half", "1500000", "", "exact")]),
    ("six point two billion shillings", [("six point two billion shillings", "6200000000", "KES", "exact")]),
    ("a half-million", [("a half-million", "500000", "", "exact")]),
    ("two million, one hundred thousand", [("two million, one hundred thousand", "2100000", "", "exact")]),
    ("past the million mark", [("past the million", "1000000", "", "at_least")]),
    ("a pair of nurses", [("a pair of", "2", "", "exact")]),
    ("3 lakh people", [("3 lakh", "300000", "", "exact")]),
    # Shares of every make; ranks and intervals are none.
    ("two out of every three", [("two out of every three", "66.67", "percent", "exact")]),
    ("1 in 8", [("1 in 8", "12.5", "percent", "exact")]),
    ("every fourth child", [("every fourth", "25", "percent", "exact")]),
    ("seven parts in ten", [("seven parts in ten", "70", "percent", "exact")]),
    ("40 cents of every dollar", [("40 cents of every dollar", "40", "percent", "exact")]),
    ("the third man, the fifth birthday", []),
    ("every second day", []),
    ("killed two in three days", [("two", "2", "", "exact"), ("three", "3", "", "exact")]),
    ("fell by a third to 680", [("a third", "33.33", "percent", "exact"), ("680", "680", "", "exact")]),
    # Money: glued signs, hyphens, the continent's comma; "b" and "m" mean money where a sign says so.
    ("$2b and section 2b", [("$2b", "2000000000", "USD", "exact")]),
    ("US$40 m, 40 m deep", [("US$40 m", "40000000", "USD", "exact")]),
    ("$30 mln", [("$30 mln", "30000000", "USD", "exact")]),
    ("12,5 million euros", [("12,5 million euros", "12500000", "EUR", "exact")]),
    ("Kshs. 500,000", [("Kshs. 500,000", "500000", "KES", "exact")]),
    ("B$4m, BBD$2m", [("B$4m", "4000000", "BSD", "exact"), ("BBD$2m", "2000000", "BBD", "exact")]),
    ("a 5-billion-gourde plan", [("5-billion-gourde", "5000000000", "HTG", "exact")]),
    ("9 million rand, but 9 rand", [("9 million rand", "9000000", "ZAR", "exact"), ("9", "9", "", "exact")]),
    # Qualifiers with degrees, stacked, turned round and behind.
    ("a little under 900", [("a little under 900", "900", "", "at_most")]),
    ("well north of $8m", [("well north of $8m", "8000000", "USD", "at_least")]),
    ("up to about 70", [("up to about 70", "70", "", "at_most")]),
    ("not quite 750", [("not quite 750", "750", "", "at_most")]),
    ("deaths topped 90", [("topped 90", "90", "", "at_least")]),
    ("it never had more than 60", [("more than 60", "60", "", "at_most")]),
    ("80-odd men", [("80-odd", "80", "", "approx")]),
    ("60 men or so", [("60 men or so", "60", "", "approx")]),
    ("$3m-plus", [("$3m-plus", "3000000", "USD", "at_least")]),
    (">70%, ~40", [(">70%", "70", "percent", "at_least"), ("~40", "40", "", "approx")]),
    ("90, give or take", [("90, give or take", "90", "", "approx")]),
    # A comparison with a known number bounds nothing; neither do sums and spans of time.
    ("more than the 200 promised", [("200", "200", "", "exact")]),
    ("it adds up to 30", [("30", "30", "", "exact")]),
    ("the past 24 hours", [("24", "24", "", "exact")]),
    # What the number before has said is taken over.
    ("16 percent in July, 22 in May", [("16 percent", "16", "percent", "exact"), ("22", "22", "percent", "exact")]),
    ("from 80 to 90 percent", [("80", "80", "percent", "exact"), ("90 percent", "90", "percent", "exact")]),
    ("5.2 million, now 5.5.", [("5.2 million", "5200000", "", "exact"), ("5.5", "5500000", "", "exact")]),
    ("€4m given, 3 million delivered", [("€4m", "4000000", "EUR", "exact"), ("3 million", "3000000", "EUR", "exact")]),
    ("€4m for 3 million people", [("€4m", "4000000", "EUR", "exact"), ("3 million", "3000000", "", "exact")]),
    ("80 percent of 12 towns", [("80 percent", "80", "percent", "exact"), ("12", "12", "", "exact")]),
    # The two ends of a range lie near each other.
    ("table 4 to 14,000", [("4", "4", "", "exact"), ("14,000", "14000", "", "exact")]),
    (
        "ranges from 6 to 8 million",
        [("6 to 8 million", "6000000", "", "at_least"), ("6 to 8 million", "8000000", "", "at_most")],
    ),
    # Blanks that newsrooms and crawlers leave.
    ("1\u00a0000\u00a0000 people", [("1\u00a0000\u00a0000", "1000000", "", "exact")]),
    ("$600\u00a0million", [("$600\u00a0million", "600000000", "USD", "exact")]),
    # No numbers: ordinals, decades, codes, articles.
    ("the 10th attack of the 1990s", []),
    ("MI5 and B52 and A4", []),
    ("a week ago, one of them", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[row[0] or "empty" for row in TABLE])
def test_printed_numbers(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    found = [(text[slice(*q.span)], q.value, q.unit, q.bound.value) for q in quantities(text)]
    assert found == [(printed, Decimal(value), unit, bound) for printed, value, unit, bound in expected]


def test_the_nearest_state_settles_whose_pesos_are_meant() -> None:
    text = "Chile gives 5 million pesos, Mexico 6 million pesos, Bern 7 million francs"
    homes = (Home(0, ("CLP",)), Home(29, ("MXN",)))
    assert [quantity.unit for quantity in quantities(text, homes)] == ["CLP", "MXN", ""]


_VALUES = st.integers(min_value=2, max_value=9_999_999)
_BEFORE = st.sampled_from(["", "nearly ", "more than ", "about ", "at least "])
_SIGNS = st.sampled_from([("", ""), ("$", "USD"), ("US$", "USD"), ("€", "EUR"), ("KSh", "KES"), ("C$", "CAD")])


@given(_VALUES, _BEFORE, _SIGNS)
def test_reads_back_what_is_printed(value: int, before: str, sign: tuple[str, str]) -> None:
    printed = f"{before}{sign[0]}{value:,}"
    [quantity] = quantities(f"They counted {printed} in all.")
    assert (quantity.value, quantity.unit) == (Decimal(value), sign[1])
    assert (quantity.bound.value == "exact") == (before == "")


@given(st.text(max_size=200))
def test_any_text_gives_spans_inside_it(text: str) -> None:
    for quantity in quantities(text):
        assert 0 <= quantity.span.start <= quantity.number_span.start
        assert quantity.number_span.end <= quantity.span.end <= len(text)
        assert quantity.value > 0


_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen".split()
)
_ONES += ["eighteen", "nineteen"]
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def spelled(value: int) -> str:
    """Write a number out, as English does."""
    for size, name in ((1_000_000_000, "billion"), (1_000_000, "million"), (1_000, "thousand"), (100, "hundred")):
        if value >= size:
            rest = value % size
            joint = " and " if rest < 100 else " "
            return f"{spelled(value // size)} {name}" + (f"{joint}{spelled(rest)}" if rest else "")
    if value >= 20:
        tens, ones = divmod(value, 10)
        return _TENS[tens - 2] + (f"-{_ONES[ones - 1]}" if ones else "")
    return _ONES[value - 1]


@given(st.integers(min_value=2, max_value=999_999_999_999))
def test_reads_back_what_is_spelled_out(value: int) -> None:
    text = f"They counted {spelled(value)} in all."
    [quantity] = quantities(text)
    assert (quantity.value, text[slice(*quantity.span)]) == (Decimal(value), spelled(value))


@given(st.integers(min_value=11, max_value=9_999), st.sampled_from(["k", "m", "mn", "bn", " thousand", " million"]))
def test_reads_back_sums_with_a_size(tenths: int, size: str) -> None:
    text = f"They counted €{tenths / 10}{size} in all."
    [quantity] = quantities(text)
    sizes = {"k": 10**3, "thousand": 10**3, "m": 10**6, "mn": 10**6, "million": 10**6, "bn": 10**9}
    assert (quantity.value, quantity.unit) == (Decimal(tenths) * sizes[size.strip()] / 10, "EUR")
