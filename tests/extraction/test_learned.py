"""Numbers in their sentences in, what the learned reader guesses out; and where it may be heard."""

from __future__ import annotations

import numpy as np
import pytest

from reporter.extraction import assign, extract
from reporter.extraction.learned import guesses
from reporter.extraction.learned.encoder import PIECES, encoder, shown
from reporter.extraction.learned.pieces import pieces, vocabulary
from reporter.extraction.reading import Article, read_article
from reporter.facts import Guess, Kind, SourceDocument


def article(text: str) -> Article:
    return read_article(SourceDocument(name="a.txt", text=text, digest=""))


def guess(text: str) -> Guess:
    read = article(text)
    return next(guesses(read.mentions, read))


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Gunmen fled.", "gunmen fled ."),
        ("Pétion-Ville’s mayor", "pet ##ion - ville ’ s mayor"),
        ("US$1.2bn", "us $ 1 . 2 ##bn"),
        ("kil\u200bled\tten", "killed ten"),
        ("x" * 101 + " ran", "[UNK] ran"),
        ("海 fell", "[UNK] fell"),
        ("", ""),
    ],
)
def test_pieces(text: str, cut: str) -> None:
    known = vocabulary()
    names = list(known)
    assert " ".join(names[piece.number] for piece in pieces(text, known)) == cut


def test_pieces_stand_where_they_were_cut_from() -> None:
    text = "Fils-Aimé’s 1,000 \ufb01ghters İstanbul"
    for piece in pieces(text, vocabulary()):
        assert 0 <= piece.start < piece.end <= len(text)
        assert text[piece.start : piece.end].strip()


def test_of_a_number_only_its_length_is_shown() -> None:
    texts = [f"Gunmen killed {number} people on 4 May 2024." for number in ("3,412", "9,807", "341")]
    one, other, shorter = (shown(text, "Some 12 had fled.", [(14, 14 + len(text.split()[2]))]) for text in texts)
    np.testing.assert_array_equal(one.pieces, other.pieces)
    np.testing.assert_array_equal(one.numbers, other.numbers)
    assert not np.array_equal(one.pieces, shorter.pieces)


def test_what_lies_behind_the_last_piece_is_not_judged() -> None:
    text = "so " * PIECES + "34 fell"
    start = text.index("34")
    [share] = shown(text, "", [(start, start + 2)]).numbers
    assert not share.any()


def test_the_same_text_gives_the_same_scores_wherever_it_stands() -> None:
    said = shown("Gunmen killed 34 people.", "", [(14, 16)])
    encoder().probabilities(shown("Some 500 families fled the hills of Kenscoff in a night.", "", [(5, 8)]))
    first, second = (encoder().probabilities(said) for _ in range(2))
    np.testing.assert_array_equal(first, second)
    assert first.sum() == pytest.approx(1.0, abs=1e-5)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gunmen shot dead 34 farmers near Mirebalais.", Kind.KILLED),
        ("Some 52,000 people have been uprooted by the fighting.", Kind.DISPLACED),
        ("Germany handed over $20 million to the trust fund.", Kind.RECEIVED),
    ],
)
def test_plain_sentences(text: str, kind: Kind) -> None:
    assert guess(text).kind is kind


def test_what_is_no_fact() -> None:
    assert guess("The bridge is 300 paces long and was built by two brothers.").nothing > 0.5


@pytest.mark.parametrize(
    ("text", "guessed", "said"),
    [
        # No rule knows the verb; the learned reader is believed where it is sure and the unit is the kind's.
        ("The ledger mentions 740 souls.", Guess(Kind.KILLED, 0.9, 0.05), [Kind.KILLED]),
        ("The ledger mentions 740 souls.", Guess(Kind.KILLED, 0.5, 0.05), []),
        ("The ledger mentions 740 souls.", Guess(Kind.RECEIVED, 0.9, 0.05), []),
        ("The ledger mentions $740 million.", Guess(Kind.KILLED, 0.9, 0.05), []),
        # A weak rule gives way where the learned reader is nearly certain, a firm one where it is all but certain; what
        # speaks against a reading stands.
        ("The mission in Haiti grows. Togo sent 31.", Guess(Kind.PLEDGED_PERSONNEL, 0.90, 0.01), [Kind.DEPLOYED]),
        (
            "The mission in Haiti grows. Togo sent 31.",
            Guess(Kind.PLEDGED_PERSONNEL, 0.95, 0.01),
            [Kind.PLEDGED_PERSONNEL],
        ),
        ("The mission in Haiti grows. Togo sent 31.", Guess(Kind.DEPLOYED, 0.01, 0.95), []),
        ("Gunmen shot dead 34 farmers.", Guess(Kind.INJURED, 0.98, 0.01), [Kind.INJURED]),
        ("Gunmen shot dead 34 farmers.", Guess(Kind.INJURED, 0.95, 0.01), [Kind.KILLED]),
        ("Gunmen shot dead 34 farmers.", Guess(Kind.KILLED, 0.01, 0.98), []),
        ("Gunmen shot dead 34 farmers.", Guess(Kind.KILLED, 0.04, 0.95), [Kind.KILLED]),
        ("Police denied that gunmen shot dead 34 farmers.", Guess(Kind.KILLED, 0.99, 0.01), []),
        # Who goes home from service is not deported.
        ("The 34 officers sighed.", Guess(Kind.RETURNED, 0.99, 0.01), []),
        ("The 34 girls sighed.", Guess(Kind.RETURNED, 0.99, 0.01), [Kind.RETURNED]),
    ],
)
def test_where_it_is_heard(text: str, guessed: Guess, said: list[Kind], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assign, "guesses", lambda numbers, _article: iter([guessed] * len(numbers)))
    found = extract(SourceDocument(name="a.txt", text=text, digest="")).figures
    assert [figure.kind for figure in found] == said
