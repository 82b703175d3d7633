"""Numbers in their sentences in, what the learned reader guesses out; and where it may be heard."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from reporter.extraction import assign, extract
from reporter.extraction.learned import Judgement, judgements, settled_actor, settled_aggregate
from reporter.extraction.learned.encoder import PIECES, Shown, encoder, shown_of
from reporter.extraction.learned.pieces import pieces, vocabulary
from reporter.extraction.reading import Article, read_article
from reporter.facts import PEOPLE, PERCENT, Aggregate, Guess, Kind, SourceDocument, Told

TOGO = "The mission in Haiti grows. Togo sent 31."
SHOT = "Gunmen shot dead 34 farmers."


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


def judged(kinds: dict[Kind, float]) -> Judgement:
    """Make a judgement that says nothing beside the kinds; what they leave of certainty is that of "no fact"."""
    kind = max(kinds, key=kinds.__getitem__)
    nothing = Told("aggregate", None, 0.0)
    guess = Guess(kind, kinds[kind], 1 - sum(kinds.values()))
    return Judgement(guess=guess, aggregate=nothing, actor=nothing, source=nothing, kinds=kinds)


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
    names = list(vocabulary())
    assert " ".join(names[piece.number] for piece in pieces(text)) == cut


def test_pieces_stand_where_they_were_cut_from() -> None:
    text = "Fils-Aimé’s 1,000 \ufb01ghters İstanbul"
    for piece in pieces(text):
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
    ("text", "kinds", "said"),
    [
        # No rule knows the verb; the learned reader is believed where a fact is likelier than none and fits its unit.
        ("The ledger mentions 740 souls.", {Kind.KILLED: 0.7}, [Kind.KILLED]),
        ("The ledger mentions 740 souls.", {Kind.KILLED: 0.55, Kind.INJURED: 0.3}, [Kind.KILLED]),
        ("The ledger mentions 740 souls.", {Kind.KILLED: 0.6}, []),
        ("The ledger mentions 740 souls.", {Kind.RECEIVED: 0.95}, []),
        ("The ledger mentions $740 million.", {Kind.KILLED: 0.95}, []),
        # Where another kind or none is so many times as likely as what a rule says, the rule gives way: a weak one
        # sooner than a firm one. What speaks against a reading stands.
        (TOGO, {Kind.PLEDGED_PERSONNEL: 0.84, Kind.DEPLOYED: 0.12}, [Kind.DEPLOYED]),
        (TOGO, {Kind.PLEDGED_PERSONNEL: 0.88, Kind.DEPLOYED: 0.1}, [Kind.PLEDGED_PERSONNEL]),
        (TOGO, {Kind.DEPLOYED: 0.14}, [Kind.DEPLOYED]),
        (TOGO, {Kind.DEPLOYED: 0.1}, []),
        (SHOT, {Kind.INJURED: 0.94, Kind.KILLED: 0.02}, [Kind.KILLED]),
        (SHOT, {Kind.INJURED: 0.96, Kind.KILLED: 0.01}, [Kind.INJURED]),
        (SHOT, {Kind.KILLED: 0.02}, [Kind.KILLED]),
        (SHOT, {Kind.KILLED: 0.01, Kind.INJURED: 0.03}, [Kind.KILLED]),
        (SHOT, {Kind.KILLED: 0.01}, []),
        ("Police denied that gunmen shot dead 34 farmers.", {Kind.KILLED: 0.99}, []),
        # What is said right beside the number, the rules know.
        ("The fund keeps $40 million in pledges.", {Kind.RECEIVED: 0.99}, [Kind.PLEDGED_FUNDING]),
        ("The raid done, 31 people are missing.", {Kind.KILLED: 0.99}, []),
        ("An average of 12 people vanish every day.", {Kind.KIDNAPPED: 0.99}, []),
        # Who goes home from service is not deported.
        ("The 34 officers sighed.", {Kind.RETURNED: 0.99}, []),
        ("The 34 girls sighed.", {Kind.RETURNED: 0.99}, [Kind.RETURNED]),
    ],
)
def test_where_it_is_heard(
    text: str, kinds: dict[Kind, float], said: list[Kind], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assign, "judgements", lambda numbers, _article: iter([judged(kinds)] * len(numbers)))
    found = extract(SourceDocument(name="a.txt", text=text, digest="")).figures
    assert [figure.kind for figure in found] == said


def test_who_is_the_source_of_a_sum_has_not_paid_it_where_somebody_else_has() -> None:
    said = judged({Kind.RECEIVED: 0.95})
    told = replace(said, actor=Told("actor", "Norway", 0.99), source=Told("attributed_to", "Oxfam", 0.6))
    assert settled_actor("Oxfam", told) == "Norway"
    assert settled_actor("Ghana", told) == "Ghana"
    assert settled_actor("Oxfam", replace(told, actor=Told("actor", "Norway", 0.5))) == "Oxfam"


@pytest.mark.parametrize(
    ("ruled", "said", "probability", "settled"),
    [
        (Aggregate.TOTAL, Aggregate.PART, 0.9, Aggregate.PART),
        (Aggregate.TOTAL, Aggregate.PART, 0.8, Aggregate.TOTAL),
        (Aggregate.TOTAL, Aggregate.INCIDENT, 0.85, Aggregate.INCIDENT),
        (Aggregate.INCIDENT, Aggregate.TOTAL, 0.85, Aggregate.TOTAL),
        (Aggregate.PART, Aggregate.TOTAL, 0.94, Aggregate.PART),
        (Aggregate.PART, Aggregate.TOTAL, 0.97, Aggregate.TOTAL),
        (Aggregate.INCREMENT, Aggregate.TOTAL, 0.99, Aggregate.INCREMENT),
    ],
)
def test_what_a_number_covers(ruled: Aggregate, said: Aggregate, probability: float, settled: Aggregate) -> None:
    judgement = replace(judged({Kind.DEPLOYED: 0.99}), aggregate=Told("aggregate", said, probability))
    assert settled_aggregate(ruled, judgement, unit=PEOPLE) is settled
    assert settled_aggregate(ruled, judgement, unit=PERCENT) is ruled


@pytest.mark.parametrize(
    ("ruled", "said", "probability", "settled"),
    [(None, "Togo", 0.95, "Togo"), (None, "Togo", 0.85, None), ("Ghana", "Togo", 0.99, "Ghana")],
)
def test_who_acts(ruled: str | None, said: str, probability: float, settled: str | None) -> None:
    judgement = replace(judged({Kind.DEPLOYED: 0.99}), actor=Told("actor", said, probability))
    assert settled_actor(ruled, judgement) == settled
