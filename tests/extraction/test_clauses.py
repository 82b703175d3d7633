"""Sentences and what the clause reader says of a number or verb in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reporter.extraction.clauses import counted, equated, links
from reporter.language import read

if TYPE_CHECKING:
    from reporter.language.tokens import Doc, Token


def token(doc: Doc, text: str) -> Token:
    return next(found for found in doc if found.text == text)


@pytest.mark.parametrize(
    ("text", "number", "named"),
    [
        # A verb of change or standing, a copula, a verb of estimating.
        ("The death toll rose to 118 on Friday.", "118", "toll"),
        ("The number of dead stands at 64.", "64", "number"),
        ("The number of dead stands at 64.", "64", "dead"),
        ("Its contribution was 4,500,000 euros.", "4,500,000", "contribution"),
        ("The agency put the number of orphans at 9,300.", "9,300", "number"),
        ("The agency put the number of orphans at 9,300.", "9,300", "orphans"),
    ],
)
def test_what_a_number_is_said_to_be(text: str, number: str, named: str) -> None:
    doc = read(text)
    assert named in [found.text for found in equated(counted(token(doc, number)))]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Gangs killed 64 people on Friday.", "64"),
        ("The convoy came to the town with 64 people.", "64"),
        ("The president gave 64 speeches.", "64"),
    ],
)
def test_what_is_counted_is_equated_with_nothing(text: str, number: str) -> None:
    assert equated(counted(token(read(text), number))) == ()


@pytest.mark.parametrize(
    ("text", "number", "word", "how"),
    [
        ("Gangs killed 64 people.", "64", "killed", "object"),
        ("Some 64 people were killed.", "64", "killed", "object"),
        ("Some 64 people fled.", "64", "fled", "subject"),
        ("The toll climbed to 64.", "64", "toll", "equated"),
        ("The gang left 64 people dead.", "64", "dead", "complement"),
    ],
)
def test_how_a_word_is_tied_to_a_number(text: str, number: str, word: str, how: str) -> None:
    doc = read(text)
    ties = {link.token.text: str(link.how) for link in reversed(links(token(doc, number)))}
    assert ties.get(word) == how
