"""Domain data loads, and what would be a silent fault in a word list is an error."""

from __future__ import annotations

import pytest
from babel.numbers import list_currencies
from pydantic import ValidationError

from reporter.facts import Bound, Kind
from reporter.knowledge import Numbers, debris, distractors, lexicon, numbers
from reporter.knowledge.remainder import Remainder, remainder


def test_every_kind_has_its_words() -> None:
    assert set(lexicon().triggers) == set(Kind)
    assert all(t.nouns | t.verbs | t.actions | t.modifiers for t in lexicon().triggers.values())


def test_currencies_and_bounds_are_known_to_the_standards() -> None:
    known = numbers()
    codes = {*known.currency_codes, *known.currency_signs.values(), *known.currency_words.values()}
    assert codes <= set(list_currencies())
    assert {*known.qualifiers, *known.trailing} <= {bound.value for bound in Bound}


def test_no_pattern_matches_nothing() -> None:
    for pattern in (*debris().line, *debris().tail, *debris().head):
        assert not pattern.search("")
    named = (*distractors(), *remainder().patterns)
    assert all(d.before or d.after or d.number for d in named)
    assert not any(form.pattern.search("") for form in remainder().forms)


def test_a_noun_with_two_classes_is_refused() -> None:
    with pytest.raises(ValidationError, match="two owners: cart"):
        Remainder.model_validate({"patterns": (), "forms": (), "nouns": {"vehicle": {"cart"}, "goods": {"cart"}}})


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(ValidationError, match="extra"):
        Numbers.model_validate({**numbers().model_dump(), "typo": {}})


def test_a_qualifier_with_two_meanings_is_refused() -> None:
    two = {"at_least": ("over",), "at_most": ("over",)}
    with pytest.raises(ValidationError, match="two owners: over"):
        Numbers.model_validate({**numbers().model_dump(), "qualifiers": two})
