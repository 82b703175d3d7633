"""What one brief says otherwise than the one before it: tables of two small folders each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from reporter.briefing import Briefing, compile_briefing
from reporter.briefing.changes import compare
from reporter.briefing.model import Change, ChangeKind, Loss, Origin, PromiseStatus, Subject, Told
from reporter.facts import Aggregate, Extraction, Kind, MissionSlot, PersonMention, SourceDocument, Span
from tests.briefing.saying import Say
from tests.briefing.saying import source as counting
from tests.briefing.stories import Lasts, Number, Says, Vow, source

JUNE, OCTOBER, JANUARY = "2024-06-11", "2024-10-11", "2025-01-19"


def brief(*sources: Extraction) -> Briefing:
    return compile_briefing(sources)


def changes(old: Sequence[Extraction], new: Sequence[Extraction]) -> list[Change]:
    return list(compare(brief(*old), brief(*new)).found)


def said(side: Told | None) -> object:
    if side is None:
        return None
    return side.text if side.value is None else int(side.value)


def short(change: Change) -> tuple[str, object, object, str | None]:
    """Give what has changed, from which number or words to which, and why it is lost."""
    before, after = map(said, (change.before, change.after))
    return change.what.value, before, after, change.loss.value if change.loss else None


def anew(name: str, *said: Say) -> Extraction:
    """Give a source whose bytes are others than those of its name would be."""
    made = counting(name, *said)
    document = SourceDocument(name=name, text=f"Anew. {made.document.text}", digest=f"{name} anew")

    def moved(span: Span) -> Span:
        return Span(span.start + 6, span.end + 6)

    figures = [
        replace(one, evidence=document.evidence(moved(one.evidence.span), moved(one.evidence.sentence_span)))
        for one in made.figures
    ]
    return replace(made, document=document, figures=tuple(figures))


A = Say(360_000, JUNE)
FIGURES: dict[str, tuple[list[Extraction], list[Extraction], list[tuple[object, ...]]]] = {
    "nothing": ([counting("a", A)], [counting("a", A)], []),
    "a new figure": ([counting("a", A)], [counting("a", A), counting("b", Say(12, OCTOBER, Kind.INJURED))], [("new", None, 12, None)]),
    "a newer number leads": ([counting("a", A)], [counting("a", A), counting("b", Say(500_000, OCTOBER))], [("revised", 360_000, 500_000, None)]),
    "an older number is only new": ([counting("a", A)], [counting("a", A), counting("b", Say(200_000, "2023-06-11"))], [("new", None, 200_000, None)]),
    "its source is gone": ([counting("a", A), counting("b", Say(12, OCTOBER, Kind.INJURED))], [counting("a", A)], [("no_longer_supported", 12, None, "source_gone")]),
    "the source of the headline is gone": (
        [counting("a", A), counting("b", Say(500_000, OCTOBER))],
        [counting("a", A)],
        [("revised", 500_000, 360_000, "source_gone")],
    ),
    "its source was corrected": ([counting("a", A)], [anew("a", Say(380_000, JUNE))], [("revised", 360_000, 380_000, "source_changed")]),
    "a part of a source was corrected": (
        [counting("a", A, Say(30, JUNE, Kind.INJURED, place="Delmas"))],
        [anew("a", A, Say(40, JUNE, Kind.INJURED, place="Delmas"))],
        [("revised", 30, 40, "source_changed")],
    ),
    "a source written anew": ([counting("a", A)], [anew("a", A)], []),
    "a source that now leaves something out": (
        [counting("a", A, Say(12, JUNE, Kind.INJURED))],
        [anew("a", A)],
        [("no_longer_supported", 12, None, "source_changed")],
    ),
    "another qualifier and author": (
        [counting("a", A)],
        [anew("a", replace(A, by="IOM", place="Haiti"))],
        [],
    ),
    "said by a new origin": ([counting("a", A)], [counting("a", A), counting("b", replace(A, on=OCTOBER))], [("corroborated", 360_000, 360_000, None)]),
    "one source in place of another": ([counting("a", A)], [counting("b", replace(A, on=OCTOBER))], []),
    "an authority's own series": (
        [counting("a", replace(A, by="IOM")), counting("b", Say(500_000, OCTOBER, by="UN"))],
        [counting("a", replace(A, by="IOM")), counting("b", Say(500_000, OCTOBER, by="UN")), counting("c", Say(400_000, "2024-09-11", by="IOM"))],
        [("revised", 360_000, 400_000, None)],
    ),
    "a new plan": (
        [counting("a", Say(2500, JUNE, Kind.TARGET))],
        [counting("a", Say(2500, JUNE, Kind.TARGET)), counting("b", Say(5500, OCTOBER, Kind.TARGET))],
        [("superseded", 2500, 5500, None)],
    ),
    "two attacks": (
        [counting("a", Say(20, OCTOBER, Kind.KILLED, aggregate=Aggregate.INCIDENT, place="Delmas"))],
        [
            counting("a", Say(20, OCTOBER, Kind.KILLED, aggregate=Aggregate.INCIDENT, place="Delmas")),
            counting("b", Say(70, "2024-10-13", Kind.KILLED, aggregate=Aggregate.INCIDENT, place="Kenscoff")),
        ],
        [("new", None, 70, None)],
    ),
    "the toll of one attack": (
        [counting("a", Say(20, OCTOBER, Kind.KILLED, aggregate=Aggregate.INCIDENT, place="Delmas", by="UN"))],
        [
            counting("a", Say(20, OCTOBER, Kind.KILLED, aggregate=Aggregate.INCIDENT, place="Delmas", by="UN")),
            counting("b", Say(70, "2024-10-13", Kind.KILLED, aggregate=Aggregate.INCIDENT, place="Delmas", by="UN")),
        ],
        [("revised", 20, 70, None)],
    ),
    "a count of another year": (
        [counting("a", Say(300, "2024-03-01", Kind.KILLED, period="this year", by="UN"))],
        [counting("a", Say(300, "2024-03-01", Kind.KILLED, period="this year", by="UN")), counting("b", Say(300, "2025-03-01", Kind.KILLED, period="this year", by="UN"))],
        [("revised", 300, 300, None)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", FIGURES)
def test_figures(case: str) -> None:
    old, new, expected = FIGURES[case]
    assert [short(one) for one in changes(old, new)] == expected


def test_a_contest_is_told_once_and_not_as_a_new_figure() -> None:
    old = [counting("a", Say(5000, OCTOBER, by="UN"))]
    (change,) = changes(old, [*old, counting("b", Say(7000, OCTOBER, by="UN"))])
    assert change.what is ChangeKind.CONTESTED
    sides = [side for side in (change.after, *change.beside) if side]
    assert sorted(side.value for side in sides if side.value) == [5000, 7000]


def test_a_contest_of_known_figures_is_no_news() -> None:
    both = [counting("a", Say(5000, OCTOBER, by="UN")), counting("b", Say(7000, OCTOBER, by="UN"))]
    assert changes(both, both) == []
    assert changes([both[0], counting("b", Say(7000, OCTOBER, by="IOM"))], both) == []


def test_both_quotes_and_where_the_old_one_still_stands() -> None:
    old = [counting("a", A)]
    (change,) = changes(old, [*old, counting("b", Say(500_000, OCTOBER))])
    assert change.before
    assert change.after
    (quote,) = change.before.quotes
    assert (quote.source, quote.quote, quote.sentence) == ("a", "360000", "They counted 360000 in a item 0.")
    assert [place.quote for place in change.before.evidence] == ["360000"]
    assert [place.quote for place in change.after.evidence] == ["500000"]
    assert not change.after.quotes


def test_a_story_printed_once_more_is_no_corroboration() -> None:
    story = " ".join(f"word{at} of the tale" for at in range(40))
    old = brief(counting("a", A, text=story))
    new = brief(counting("a", A, text=story), counting("b", A, text=story))
    assert len(new.origins) == 1
    assert compare(old, new).found == ()
    apart = replace(new, origins=tuple(Origin(number=at, sources=(name,)) for at, name in enumerate("ab", start=1)))
    assert [one.what for one in compare(old, apart).found] == [ChangeKind.CORROBORATED]


def test_what_was_read_otherwise_from_the_same_bytes() -> None:
    made = counting("a", A, Say(12, JUNE, Kind.INJURED))
    (change,) = compare(brief(made), brief(replace(made, figures=made.figures[:1]))).found
    assert change.loss is Loss.READ_OTHERWISE


# --- strengths, the gap and how long money lasts -----------------------------------------------------------------


def test_arrivals_raise_a_contributors_strength_and_are_not_told_again() -> None:
    old = [source("a", OCTOBER, Number(value=400))]
    new = [*old, source("b", JANUARY, Number(value=217, aggregate=Aggregate.INCREMENT))]
    (change,) = changes(old, new)
    assert (change.about.subject, change.about.actor) == (Subject.STRENGTH, "Kenya")
    assert short(change) == ("revised", 400, 617, None)
    assert change.after
    assert [place.quote for place in change.after.evidence] == ["400", "217"]


def money(name: str, required: int, received: int) -> Extraction:
    text = f"Of the ${required} needed only ${received} came."
    return source(
        name,
        OCTOBER,
        Number(value=required, kind=Kind.REQUIRED, actor=None, unit="USD", text=text),
        Number(value=received, kind=Kind.RECEIVED, actor=None, unit="USD", text=text),
    )


def test_a_gap_that_nothing_supports_brings_its_operands_along() -> None:
    other = source("b", OCTOBER, Number(value=400))
    gone, came = changes([money("a", 600, 85), other], [other]), changes([other], [money("a", 600, 85), other])
    assert [short(one) for one in gone] == [("no_longer_supported", 515, None, "source_gone")]
    assert [short(one) for one in came] == [("new", None, 515, None)]
    assert gone[0].before
    assert [quote.quote for quote in gone[0].before.quotes] == ["600", "85"]


def test_money_that_lasts_longer() -> None:
    old = [source("a", OCTOBER, Lasts("2025-03"))]
    new = [*old, source("b", JANUARY, Lasts("2025-09"))]
    (change,) = changes(old, new)
    assert (change.about.subject, *short(change)) == ("funded_until", "superseded", "2025-03", "2025-09", None)


# --- the mission -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("slot", "before", "now", "expected"),
    [
        (MissionSlot.MANDATE_UNTIL, "2025-10", "2026-10", ("superseded", "2025-10", "2026-10", None)),
        (MissionSlot.MANDATE_UNTIL, "2025-10", "2025-10-02", None),  # only more exact
        (MissionSlot.LEAD, "Kenya", "Ghana", ("superseded", "Kenya", "Ghana", None)),
        (MissionSlot.LAUNCHED, None, "2024-06", ("new", None, "2024-06", None)),
    ],
)
def test_the_mission(slot: MissionSlot, before: str | None, now: str, expected: tuple[object, ...] | None) -> None:
    name = Says(MissionSlot.NAME, "Multinational Security Support Mission")
    old = [source("a", OCTOBER, name, *([Says(slot, before)] if before else []))]
    found = changes(old, [*old, source("b", JANUARY, name, Says(slot, now))])
    kept = [short(one) for one in found if one.what is not ChangeKind.CORROBORATED]
    assert kept == ([expected] if expected else [])


# --- offices -----------------------------------------------------------------------------------------------------


def naming(name: str, when: str, *people: tuple[str, str]) -> Extraction:
    made = source(name, when, *[Vow(actor=None, text=f"{role} {who} spoke.") for who, role in people])
    text = made.document.text
    mentions = []
    for who, role in people:
        start = text.index(who)
        line = next(span for span in made.document.lines() if span.start <= start < span.end)
        place = made.document.evidence(Span(start, start + len(who)), line)
        mentions.append(PersonMention(name=who, role=role, evidence=place))
    return replace(made, people=tuple(mentions), commitments=())


@pytest.mark.parametrize(
    ("before", "now", "when", "expected"),
    [
        # an acting holder holds the office, and a source may leave its place out
        ("interim Prime Minister of Haiti", "Prime Minister", JANUARY, ("superseded", "Ana Bel", "Cy Dor", None)),
        ("Prime Minister of Haiti", "Prime Minister of Haiti", JUNE, None),  # an older source
        ("Prime Minister of Haiti", "former Prime Minister of Haiti", JANUARY, None),
        ("Prime Minister of Haiti", "Prime Minister of Bahamas", JANUARY, ("new", None, "Cy Dor", None)),
        ("senator of Haiti", "senator of Haiti", JANUARY, None),  # there are several
    ],
)  # fmt: skip
def test_offices(before: str, now: str, when: str, expected: tuple[object, ...] | None) -> None:
    old = [naming("a", OCTOBER, ("Ana Bel", before))]
    found = changes(old, [*old, naming("b", when, ("Cy Dor", now))])
    assert [short(one) for one in found] == ([expected] if expected else [])


def test_a_bare_office_that_several_states_have_is_nobodys() -> None:
    old = [naming("a", OCTOBER, ("Ana Bel", "President of Kenya"), ("Bo Cay", "President of Haiti"))]
    assert changes(old, [*old, naming("b", JANUARY, ("Cy Dor", "President"))]) == []


# --- commitments -------------------------------------------------------------------------------------------------

VOW = Vow(text="Kenya promised to send 600 officers.", value=600)
PLEDGED = Number(value=600, kind=Kind.PLEDGED_PERSONNEL, aggregate=Aggregate.INCREMENT, text=VOW.text)


def test_a_commitment_is_delivered() -> None:
    old = [source("a", OCTOBER, PLEDGED, VOW)]
    new = [*old, source("b", JANUARY, Number(value=600, aggregate=Aggregate.INCREMENT))]
    found = {one.what: one for one in changes(old, new)}
    delivered = found[ChangeKind.DELIVERED]
    assert delivered.after
    assert delivered.after.status is PromiseStatus.DELIVERED
    assert [int(side.value) for side in delivered.beside if side.value] == [600]


def test_a_new_commitment_is_told_once() -> None:
    old = [source("b", JUNE, Number(value=400))]
    (change,) = changes(old, [*old, source("a", OCTOBER, PLEDGED, VOW)])
    assert (change.what, change.about.subject) == (ChangeKind.NEW, Subject.COMMITMENT)


def test_a_commitment_in_other_words_is_the_same() -> None:
    old = [source("a", OCTOBER, Vow(text="Kenya vowed to stay for good."))]
    reworded = source("a", OCTOBER, Vow(text="It will not leave soon, Kenya has said."))
    new = [replace(reworded, document=reworded.document)]
    assert changes(old, new) == []


# --- weight ------------------------------------------------------------------------------------------------------


def test_the_weightiest_comes_first_and_what_is_repeated_last() -> None:
    old = [source("b", OCTOBER, Number(value=400)), money("a", 600, 85)]
    new = [
        source("b", OCTOBER, Number(value=400)),
        source("c", JANUARY, Number(value=400), Number(value=7, kind=Kind.INJURED, actor=None, aggregate=Aggregate.PART)),
    ]  # fmt: skip
    found = changes(old, new)
    assert [(one.what.value, one.about.subject.value) for one in found] == [
        ("no_longer_supported", "funding_gap"),
        ("new", "figure"),
        ("corroborated", "figure"),
    ]
