"""Numbers in their sentences in, what the learned reader guesses out; and where it may be heard."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from reporter.extraction import assign, extract
from reporter.extraction.learned import Judgement, judgements, settled_actor
from reporter.extraction.learned.encoder import PIECES, Shown, encoder, shown_of
from reporter.extraction.learned.pieces import pieces, vocabulary
from reporter.extraction.reading import Article, read_article
from reporter.facts import Guess, Kind, SourceDocument, Told


def article(text: str) -> Article:
    return read_article(SourceDocument(name="a.txt", text=text, digest=""))


def judgement(text: str) -> Judgement:
    read = article(text)
    return next(judgements(read.mentions, read))


def shown(text: str) -> Shown:
    """Give what is shown of the last sentence and its numbers."""
    read = article(text)
    last = read.sentences[-1]
    return shown_of(last, read, [mention for mention in read.mentions if mention.sentence is last])


def judged(guess: Guess) -> Judgement:
    """Make a judgement that says nothing beside the kind."""
    return Judgement(guess, *(Told(field, None, 0.0) for field in ("aggregate", "actor", "attributed_to")))


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
    texts = [f"Some 12 had fled. Gunmen killed {number} people on 4 May 2024." for number in ("3,412", "9,807", "341")]
    one, other, shorter = map(shown, texts)
    np.testing.assert_array_equal(one.pieces, other.pieces)
    np.testing.assert_array_equal(one.numbers, other.numbers)
    assert not np.array_equal(one.pieces, shorter.pieces)


def test_what_lies_behind_the_last_piece_is_not_judged() -> None:
    [share] = shown("They ran " + "so " * PIECES + "34 fell.").numbers
    assert not share.any()


def test_each_piece_stands_where_it_is_shown_from() -> None:
    text = "The council met again.\n\nNairobi   sent 200 men. By Friday, Kenya’s   force had 400."
    known = list(vocabulary())
    said = shown(text)
    for number, (start, end) in zip(said.pieces.tolist(), said.spans.tolist(), strict=True):
        assert known[number].startswith("[") or text[start:end].lower() in {
            known[number].removeprefix("##"),
            "200",
            "400",
        }
    assert {text[start:end] for start, end in said.spans.tolist()} >= {"sent", "Kenya", ""}


def test_the_same_text_gives_the_same_scores_wherever_it_stands() -> None:
    said = shown("Gunmen killed 34 people.")
    encoder().judge(shown("Some 500 families fled the hills of Kenscoff in a night."))
    first, second = (encoder().judge(said) for _ in range(2))
    for one, other in zip(first.parts(), second.parts(), strict=True):
        np.testing.assert_array_equal(one, other)
        assert one.sum() == pytest.approx(1.0, abs=1e-5)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gunmen shot dead 34 farmers near Mirebalais.", Kind.KILLED),
        ("Some 52,000 people have been uprooted by the fighting.", Kind.DISPLACED),
        ("Germany handed over $20 million to the trust fund.", Kind.RECEIVED),
    ],
)
def test_plain_sentences(text: str, kind: Kind) -> None:
    assert judgement(text).guess.kind is kind


def test_what_is_no_fact() -> None:
    assert judgement("The bridge is 300 paces long and was built by two brothers.").guess.nothing > 0.5


@pytest.mark.parametrize(
    ("text", "guessed", "said"),
    [
        # No rule knows the verb; the learned reader is believed where it is sure and the unit is the kind's.
        ("The ledger mentions 740 souls.", Guess(Kind.KILLED, 0.9, 0.05), [Kind.KILLED]),
        ("The ledger mentions 740 souls.", Guess(Kind.KILLED, 0.5, 0.05), []),
        ("The ledger mentions 740 souls.", Guess(Kind.RECEIVED, 0.9, 0.05), []),
        ("The ledger mentions $740 million.", Guess(Kind.KILLED, 0.9, 0.05), []),
        # A weak rule gives way where the learned reader is sure, a firm one where it is surer still; what
        # speaks against a reading stands.
        ("The mission in Haiti grows. Togo sent 31.", Guess(Kind.PLEDGED_PERSONNEL, 0.80, 0.01), [Kind.DEPLOYED]),
        (
            "The mission in Haiti grows. Togo sent 31.",
            Guess(Kind.PLEDGED_PERSONNEL, 0.90, 0.01),
            [Kind.PLEDGED_PERSONNEL],
        ),
        ("The mission in Haiti grows. Togo sent 31.", Guess(Kind.DEPLOYED, 0.01, 0.96), []),
        ("The mission in Haiti grows. Togo sent 31.", Guess(Kind.DEPLOYED, 0.01, 0.70), [Kind.DEPLOYED]),
        ("Gunmen shot dead 34 farmers.", Guess(Kind.INJURED, 0.94, 0.01), [Kind.INJURED]),
        ("Gunmen shot dead 34 farmers.", Guess(Kind.INJURED, 0.92, 0.01), [Kind.KILLED]),
        ("Gunmen shot dead 34 farmers.", Guess(Kind.KILLED, 0.01, 0.98), []),
        ("Gunmen shot dead 34 farmers.", Guess(Kind.KILLED, 0.04, 0.95), [Kind.KILLED]),
        ("Police denied that gunmen shot dead 34 farmers.", Guess(Kind.KILLED, 0.99, 0.01), []),
        # What is said right beside the number, the rules know.
        ("The fund keeps $40 million in pledges.", Guess(Kind.RECEIVED, 0.99, 0.0), [Kind.PLEDGED_FUNDING]),
        ("The raid done, 31 people are missing.", Guess(Kind.KILLED, 0.99, 0.0), []),
        ("An average of 12 people vanish every day.", Guess(Kind.KIDNAPPED, 0.99, 0.0), []),
        # Who goes home from service is not deported.
        ("The 34 officers sighed.", Guess(Kind.RETURNED, 0.99, 0.01), []),
        ("The 34 girls sighed.", Guess(Kind.RETURNED, 0.99, 0.01), [Kind.RETURNED]),
    ],
)
def test_where_it_is_heard(text: str, guessed: Guess, said: list[Kind], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assign, "judgements", lambda numbers, _article: iter([judged(guessed)] * len(numbers)))
    found = extract(SourceDocument(name="a.txt", text=text, digest="")).figures
    assert [figure.kind for figure in found] == said


def test_who_is_the_source_of_a_sum_has_not_paid_it_where_somebody_else_has() -> None:
    said = judged(Guess(Kind.RECEIVED, 0.9, 0.0))
    told = replace(said, actor=Told("actor", "Norway", 0.99), source=Told("attributed_to", "Oxfam", 0.6))
    assert settled_actor("Oxfam", told) == "Norway"
    assert settled_actor("Ghana", told) == "Ghana"
    assert settled_actor("Oxfam", replace(told, actor=Told("actor", "Norway", 0.5))) == "Oxfam"
