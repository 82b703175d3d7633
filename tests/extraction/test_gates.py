"""What lets a slow pattern be left out says no only where the pattern says no, too."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reporter.extraction import numerals, qualifiers
from reporter.extraction.mission import ends, words
from reporter.knowledge import numbers
from reporter.knowledge.missions import cues, missions
from reporter.knowledge.remainder import remainder

known = numbers()
PIECES = [
    *(*known.words, *known.scales, *known.fractions, *known.collectives, *known.ordinals, *known.currency_signs),
    *(*sorted(known.currency_codes)[:20], "a", "an", "the", "every", "each", "half", "in", "out of", "and", "point"),
    *("5", "12", "1,300", "2.5", "½", "1½", "¾m", "0", "3rd", "1990s", "12:30", "B12", "m", "bn", "tenfold", "people"),
    *("US", "Kenya", "ſix", "FIVE", "Two", "twice", "-", "–", ",", ".", "/", "’s", "'", "(", ")", "%", "x", "_", "²"),
]
TEXTS = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(["", " ", "\u00a0", "  "])), max_size=12).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)


@given(TEXTS)
@settings(max_examples=600, deadline=None)
def test_a_number_begins_nowhere_else(text: str) -> None:
    for at in range(len(text) + 1):
        found, expected = numerals._next(text, at), numerals._grammar().search(text, at)
        assert (found and found.span()) == (expected and expected.span())


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_a_form_begins_nowhere_else(text: str) -> None:
    found = [tuple(span) for span, _ in remainder().forms_in(text)]
    assert found == [match.span() for match in remainder()._any_number.finditer(text)]


QUALIFIERS = [word for found in known.qualifiers.values() for word in found]


@given(
    st.lists(
        st.sampled_from([*QUALIFIERS, "the", "a", "an additional", "further", "people", "~", "“", '"']), max_size=5
    ),
    st.sampled_from([" ", "\u00a0", "  ", ""]),
)
def test_a_qualifier_ends_in_no_other_word(parts: list[str], gap: str) -> None:
    text = gap.join([*parts, "640"])
    for shown in (text, text.upper()):
        end = shown.index("640")
        assert qualifiers._may_close(shown, end) or not qualifiers._before().search(shown, max(0, end - 60), end)


@pytest.mark.parametrize("name", ["bring", "prolong", "grant", "decide", "end", "ending"])
def test_each_expression_has_one_of_its_cues(name: str) -> None:
    expressions = getattr(missions(), name)
    words_of_it = cues(expressions)
    assert all(words_of_it & set(re.findall(r"[^\W_]+", expression.lower())) for expression in expressions)


@pytest.mark.parametrize(
    ("pattern", "needed", "text"),
    [
        (words.AUTHORISING, words.BRINGING, "The Council Authorised it"),
        (words.AUTHORISING, words.BRINGING, "a green-lit force"),
        (words.EXTENSION, words.PROLONGING, "re-authorised for a year"),
        (words.EXTENSION, words.PROLONGING, "gave the mission another year"),
        (words.GRANTING, words.GIVING, "the mandate that the Council issued"),
        (words.DECIDING, words.VOTING, "voted on Monday to send a force"),
        (ends._ENDING, ends._ENDS, "The mandate: it is up for renewal"),
        (ends._ENDING, ends._ENDS, "the mandate is Up"),
        (ends._ENDING, ends._ENDS, "The force runs out"),
        (ends._ENDING, ends._ENDS, "The force soon expires"),
        (ends._ENDING, ends._ENDS, "its term lapses"),
        (ends._ENDING, ends._ENDS, "The force is due to stay until"),
        (ends._ENDING, ends._ENDS, "The force must come to an end"),
        (ends._ENDING, ends._ENDS, "let it run till"),
        (ends._ENDING, ends._ENDS, "the expiry of its mandate"),
        (ends._ENDING, ends._ENDS, "the mandate’s end"),
    ],
)
def test_what_a_pattern_finds_has_a_word_of_its_list(
    pattern: re.Pattern[str], needed: frozenset[str], text: str
) -> None:
    assert pattern.search(text)
    assert needed & set(re.findall(r"[^\W_]+", text.lower()))
