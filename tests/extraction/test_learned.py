"""Numbers in their sentences in, what the learned reader guesses out; and where it may be heard."""

from __future__ import annotations

import numpy as np
import pytest

from reporter.extraction import assign, extract
from reporter.extraction.learned import guess
from reporter.extraction.learned.guessing import NOTHING, Weights, probabilities
from reporter.extraction.learned.inputs import PLACES, Inputs, inputs
from reporter.extraction.reading import Article, read_article
from reporter.facts import Guess, Kind, SourceDocument


def article(text: str) -> Article:
    return read_article(SourceDocument(name="a.txt", text=text, digest=""))


def test_probabilities_of_all_classes_make_one() -> None:
    rng = np.random.default_rng(1)
    weights = Weights(
        (NOTHING, "killed"),
        rng.normal(size=(PLACES, 2)).astype("float32"),
        rng.normal(size=(5, 2)).astype("float32"),
        np.zeros(2, dtype="float32"),
    )
    found = probabilities(weights, Inputs(np.array([3, 8]), np.ones(5, dtype="float32")))
    assert found.sum() == pytest.approx(1.0)
    assert found.argmax() == (weights.traits[[3, 8]].sum(0) + weights.vectors.sum(0)).argmax()


def test_the_number_itself_is_not_shown() -> None:
    one, other = (article(f"Gunmen killed {number} people in the town.") for number in ("34", "57"))
    shown = [inputs(read.mentions[0], read) for read in (one, other)]
    np.testing.assert_array_equal(shown[0].places, shown[1].places)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gunmen shot dead 34 farmers near Mirebalais.", Kind.KILLED),
        ("Some 52,000 people have been uprooted by the fighting.", Kind.DISPLACED),
        ("Germany handed over $20 million to the trust fund.", Kind.RECEIVED),
    ],
)
def test_plain_sentences(text: str, kind: Kind) -> None:
    read = article(text)
    assert guess(read.mentions[0], read).kind is kind


def test_what_is_no_fact() -> None:
    read = article("The bridge is 300 paces long and was built by two brothers.")
    assert guess(read.mentions[0], read).nothing > 0.5


@pytest.mark.parametrize(
    ("text", "guessed", "said"),
    [
        # No rule knows the verb; the learned reader is believed where it is sure and the unit is the kind's.
        ("The ledger mentions 740 souls.", Guess(Kind.KILLED, 0.9, 0.05), [Kind.KILLED]),
        ("The ledger mentions 740 souls.", Guess(Kind.KILLED, 0.5, 0.05), []),
        ("The ledger mentions 740 souls.", Guess(Kind.RECEIVED, 0.9, 0.05), []),
        ("The ledger mentions $740 million.", Guess(Kind.KILLED, 0.9, 0.05), []),
        # A weak rule gives way where the learned reader is nearly certain.
        ("The mission in Haiti grows. Togo sent 31.", Guess(Kind.PLEDGED_PERSONNEL, 0.85, 0.01), [Kind.DEPLOYED]),
        (
            "The mission in Haiti grows. Togo sent 31.",
            Guess(Kind.PLEDGED_PERSONNEL, 0.95, 0.01),
            [Kind.PLEDGED_PERSONNEL],
        ),
        # A firm rule is never contradicted and silenced only by near certainty; what speaks against its reading stands.
        ("Gunmen shot dead 34 farmers.", Guess(Kind.INJURED, 0.99, 0.01), [Kind.KILLED]),
        ("Police denied that gunmen shot dead 34 farmers.", Guess(Kind.KILLED, 0.95, 0.01), []),
        ("Gunmen shot dead 34 farmers.", Guess(Kind.INJURED, 0.9, 0.05), [Kind.KILLED]),
        ("Gunmen shot dead 34 farmers.", Guess(Kind.KILLED, 0.01, 0.99), []),
    ],
)
def test_where_it_is_heard(text: str, guessed: Guess, said: list[Kind], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assign, "guess", lambda _mention, _article: guessed)
    found = extract(SourceDocument(name="a.txt", text=text, digest="")).figures
    assert [figure.kind for figure in found] == said
