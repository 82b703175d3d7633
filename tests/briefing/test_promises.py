"""The commitments ledger: promises told once or again, and what later sources show of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reporter.briefing import compile_briefing
from reporter.briefing.model import Promise
from reporter.facts import Aggregate, Extraction, Kind, MissionSlot, Span
from tests.briefing.stories import Number, Said, Says, Vow, source

MSS, GSF = "Multinational Security Support Mission", "Gang Suppression Force"
MORE, PART, TOTAL = Aggregate.INCREMENT, Aggregate.PART, Aggregate.TOTAL
LATEST = source("z", "2025-06-30", Number(value=5, kind=Kind.KILLED, actor=None))


def people(value: int, aggregate: Aggregate = TOTAL, due: str | None = None, **said: object) -> list[Said]:
    """Give a promise of people: the commitment and its figure in one sentence."""
    actor = said.pop("actor", "Kenya")
    text = str(said.pop("text", f"{actor} promised {value} officers."))
    figure = Number(value=value, kind=Kind.PLEDGED_PERSONNEL, aggregate=aggregate, text=text, actor=actor, **said)  # type: ignore[arg-type]
    return [Vow(actor=actor, text=text, value=value, due=due), figure]  # type: ignore[arg-type]


def money(value: int, kind: Kind = Kind.PLEDGED_FUNDING, **said: object) -> list[Said]:
    """Give a promise of money, or what was paid or held back of it."""
    text = str(said.pop("text", f"Canada {kind.name.lower()} {value} dollars."))
    figure = Number(value=value, kind=kind, unit="CAD", actor="Canada", text=text, **said)  # type: ignore[arg-type]
    vow = [Vow(actor="Canada", text=text, value=value, unit="CAD")] if kind is Kind.PLEDGED_FUNDING else []
    return [*vow, figure]


def there(value: int, **said: object) -> Number:
    return Number(value=value, **said)  # type: ignore[arg-type]


def more(value: int, **said: object) -> Number:
    return Number(value=value, aggregate=MORE, text=f"Another {value} came.", **said)  # type: ignore[arg-type]


def ledger(*sources: Extraction) -> tuple[Promise, ...]:
    return compile_briefing([*sources, LATEST]).commitments


def short(promise: Promise) -> tuple[str, list[int], int | None]:
    proof = [int(entry.figure.value) for entry in promise.proof]
    return promise.status.value, proof, int(promise.progress.value) if promise.progress else None


FOLLOWED = [
    ("nothing later", [source("a", "2024-10", *people(600, MORE))], ("open", [], None)),
    (
        "an arrival delivers a part",
        [source("a", "2024-10", *people(600, MORE)), source("b", "2025-01", more(217))],
        ("partly", [217], 217),
    ),
    (
        "two arrivals deliver it",
        [
            source("a", "2024-10", *people(600, MORE)),
            source("b", "2025-01", more(217)),
            source("c", "2025-03", more(390)),
        ],
        ("delivered", [217, 390], 607),
    ),
    (
        "one arrival, told twice, delivers a part once",
        [
            source("a", "2024-10", *people(600, MORE)),
            source("b", "2025-01-19", more(217)),
            source("c", "2025-01-20", more(217)),
        ],
        ("partly", [217], 217),
    ),
    (
        "an arrival before the promise proves nothing",
        [source("a", "2024-06", more(217)), source("b", "2024-10", *people(600, MORE))],
        ("open", [], None),
    ),
    (
        "an arrival in an undated source proves nothing",
        [source("a", "2024-10", *people(600, MORE)), source("b", None, more(217))],
        ("open", [], None),
    ),
    (
        "a promise in an undated source is not followed",
        [source("a", None, *people(600, MORE)), source("b", "2025-01", more(217))],
        ("open", [], None),
    ),
    (
        "another state's arrival proves nothing",
        [source("a", "2024-10", *people(600, MORE)), source("b", "2025-01", more(217, actor="Chad"))],
        ("open", [], None),
    ),
    (
        "a total that grew delivers a part of an addition",
        [source("a", "2024-10", *people(600, MORE), there(400)), source("b", "2025-03", there(700))],
        ("partly", [700, 400], 300),
    ),
    (
        "a later total holds the arrivals before it",
        [
            source("a", "2024-10", *people(600, MORE), there(400)),
            source("b", "2025-01", more(217)),
            source("c", "2025-03", more(90)),
            source("d", "2025-05", there(650)),
        ],
        ("partly", [650, 400], 250),
    ),
    (
        "who comes to the next mission delivers nothing of a promise to this one",
        [
            source("a", "2024-10", *people(600, MORE), Says(MissionSlot.NAME, MSS)),
            source("b", "2025-01", more(217)),
            source("c", "2026-01", more(230), Says(MissionSlot.NAME, GSF)),
        ],
        ("partly", [217], 217),
    ),
    (
        "a promise made to the next mission is followed by those who come to that",
        [
            source("a", "2025-01", more(217), Says(MissionSlot.NAME, MSS)),
            source("b", "2025-11", *people(600, MORE), Says(MissionSlot.NAME, GSF)),
            source("c", "2026-01", more(230), Says(MissionSlot.NAME, GSF)),
        ],
        ("partly", [230], 230),
    ),
    (
        "a total that did not grow proves nothing",
        [source("a", "2024-10", *people(600, MORE), there(400)), source("b", "2025-03", there(400))],
        ("open", [], None),
    ),
    (
        "a whole pledge by all that is there",
        [source("a", "2024-01", *people(1000)), source("b", "2024-10", there(400)), source("c", "2025-01", more(217))],
        ("partly", [400, 217], 617),
    ),
    (
        "a whole pledge reached",
        [source("a", "2024-01", *people(400)), source("b", "2024-10", there(400))],
        ("delivered", [400], 400),
    ),
    (
        "those who were there before a whole pledge prove nothing",
        [source("a", "2024-01", there(400)), source("b", "2024-10", *people(1000)), source("c", "2025-01", there(400))],
        ("open", [], None),
    ),
    (
        "the promise's own sentence counts them",
        [
            source(
                "a",
                "2024-10",
                *people(1000, text="It sent 400 of the 1000."),
                there(400, text="It sent 400 of the 1000."),
            )
        ],
        ("partly", [400], 400),
    ),
    (
        "a promise told as one made before, and those of it who are there",
        [source("a", "2024-10", *people(200, text="It has promised 200 in all."), there(24))],
        ("partly", [24], 24),
    ),
    (
        "a new promise beside those who are there",
        [source("a", "2024-10", *people(200, text="It will send 200."), there(24))],
        ("open", [], None),
    ),
    (
        "a promise made before, and as many there or more: another thing, perhaps",
        [source("a", "2024-10", *people(200, text="It has promised 200."), there(400))],
        ("open", [], None),
    ),
    (
        "past its day, and nothing shows it",
        [source("a", "2024-10", *people(600, MORE, due="2024-11"))],
        ("overdue", [], None),
    ),
    (
        "past its day, in part",
        [source("a", "2024-10", *people(600, MORE, due="2024-11")), source("b", "2025-01", more(217))],
        ("partly", [217], 217),
    ),
    (
        "past its day, and the numbers there contradict each other",
        [
            source("a", "2024-10", *people(600, MORE, due="2024-11"), there(400)),
            source("b", "2025-01", there(500), there(700, text="Others count 700.")),
        ],
        ("open", [], None),
    ),
    ("not yet due", [source("a", "2024-10", *people(600, MORE, due="2025-08"))], ("open", [], None)),
    ("due in the month of the brief", [source("a", "2024-10", *people(600, MORE, due="2025-06"))], ("open", [], None)),
    (
        "money paid in part",
        [source("a", "2024-10", *money(80)), source("b", "2025-01", *money(30, Kind.RECEIVED))],
        ("partly", [30], 30),
    ),
    (
        "money paid",
        [source("a", "2024-10", *money(80)), source("b", "2025-01", *money(80, Kind.RECEIVED))],
        ("delivered", [80], 80),
    ),
    (
        "more paid over the years than this promise",
        [source("a", "2024-10", *money(80)), source("b", "2025-01", *money(300, Kind.RECEIVED))],
        ("open", [], None),
    ),
    (
        "a pledge later withdrawn",
        [source("a", "2024-10", *money(80)), source("b", "2025-02", *money(80, Kind.WITHHELD))],
        ("withdrawn", [80], None),
    ),
    (
        "a smaller sum withdrawn",
        [source("a", "2024-10", *money(80)), source("b", "2025-02", *money(13, Kind.WITHHELD))],
        ("open", [], None),
    ),
    (
        "withdrawn and promised anew",
        [
            source("a", "2024-10", *money(80)),
            source("b", "2025-02", *money(80, Kind.WITHHELD)),
            source("c", "2025-04", *money(80)),
        ],
        ("open", [], None),
    ),
    (
        "paid after all",
        [
            source("a", "2024-10", *money(80)),
            source("b", "2025-02", *money(80, Kind.WITHHELD)),
            source("c", "2025-04", *money(80, Kind.RECEIVED)),
        ],
        ("delivered", [80], 80),
    ),
]


@pytest.mark.parametrize(("sources", "expected"), [one[1:] for one in FOLLOWED], ids=[one[0] for one in FOLLOWED])
def test_what_later_sources_show(sources: list[Extraction], expected: tuple[str, list[int], int | None]) -> None:
    [promise] = ledger(*sources)
    assert short(promise) == expected
    assert ledger(*reversed(sources)) == (promise,)


@pytest.mark.parametrize(
    ("due", "came", "overdue"),
    [
        ("2024-11", 0, True),
        ("2024-11", 217, True),
        ("2024-11", 600, False),
        ("2025-06", 217, False),
        (None, 217, False),
    ],
)
def test_what_is_past_its_day_is_overdue_until_it_is_there(due: str | None, came: int, *, overdue: bool) -> None:
    later: list[Said] = [more(came)] if came else [Vow(actor="Chad")]
    promises = ledger(source("a", "2024-10", *people(600, MORE, due=due)), source("b", "2025-01", *later))
    assert promises[0].overdue is overdue


def test_a_day_that_is_past_is_told_where_nobody_knows_what_became_of_the_promise() -> None:
    vow = Vow(text="It would pay everybody by then.", due="2024-11")
    [promise] = ledger(source("a", "2024-10", vow), source("b", "2025-01", there(500)))
    assert (promise.status.value, promise.overdue, promise.passed) == ("open", False, True)


def test_what_is_held_back_belongs_to_the_pledge_beside_it() -> None:
    told = source(
        "a",
        "2025-02",
        *money(15, text="Canada had promised the fund 15 dollars."),
        *money(13, Kind.WITHHELD, text="Of that it froze 13 dollars."),
    )
    again = source("b", "2025-03", *money(13, Kind.WITHHELD, text="It keeps 13 dollars back."))
    [promise] = ledger(told, again)
    assert promise.status.value == "open"
    assert [entry.figure.evidence.document.name for entry in promise.held] == ["b.txt", "a.txt"]


def test_money_that_another_article_holds_back_is_of_no_known_pledge() -> None:
    [promise] = ledger(source("a", "2024-10", *money(80)), source("b", "2025-02", *money(13, Kind.WITHHELD)))
    assert promise.held == ()


def test_promises_that_rest_on_one_delivery_name_each_other() -> None:
    promises = ledger(
        source("a", "2024-01", *people(1000)),
        source("b", "2024-10", *people(600, MORE), there(400)),
        source("c", "2025-01", more(217)),
    )
    assert [len(promise.shared) for promise in promises] == [1, 1]
    first, second = promises
    assert first.shared == (second.commitment.evidence,)


def test_what_its_payer_has_released_is_no_promise() -> None:
    told = source("a", "2024-10", *money(80, text="Canada cleared 80 dollars."))
    released = replace(told, figures=tuple(replace(figure, authorised=True) for figure in told.figures))
    assert ledger(released) == ()


def test_a_pledge_before_the_words_that_recall_it_is_what_they_promise() -> None:
    text = "Some 800 serve there of the 1000 that Accra offered in 2023."
    vow = Vow(text=text)
    figure = Number(value=1000, kind=Kind.PLEDGED_PERSONNEL, text=text)
    told = source("b", "2025-03", vow, figure)
    [made] = told.commitments
    told = replace(told, commitments=(replace(made, what="offered in 2023"),))
    [promise] = ledger(source("a", "2024-01", *people(1000)), told)
    assert [evidence.document.name for evidence in promise.again] == ["b.txt"]


def test_what_may_be_for_either_of_two_promises_proves_neither() -> None:
    promises = ledger(
        source("a", "2024-10", *money(80)),
        source("b", "2024-11", *money(50)),
        source("c", "2025-01", *money(30, Kind.RECEIVED)),
    )
    assert [short(promise) for promise in promises] == [("open", [], None), ("open", [], None)]


def test_a_sum_as_large_as_one_of_two_promises_proves_that_one() -> None:
    promises = ledger(
        source("a", "2024-10", *money(80)),
        source("b", "2024-11", *money(50)),
        source("c", "2025-01", *money(80, Kind.RECEIVED)),
    )
    assert {(int(p.commitment.value or 0), p.status.value) for p in promises} == {(80, "delivered"), (50, "open")}


def test_one_promise_told_by_three_sources_is_one() -> None:
    [promise] = ledger(
        source("a", "2024-10-11", *people(600, MORE)),
        source("b", "2024-10-20", *people(600, PART, due="2024-11", text="The other 600 are to follow.")),
        source("c", "2024-12", *people(600, MORE, text="It had promised 600 more.")),
    )
    assert (promise.commitment.evidence.document.name, str(promise.as_of)) == ("b.txt", "2024-10-20")
    assert [evidence.document.name for evidence in promise.again] == ["a.txt", "c.txt"]


def test_a_promise_put_off_is_due_on_the_later_day() -> None:
    [promise] = ledger(
        source("a", "2024-10", *people(600, MORE, due="2024-11")),
        source("b", "2025-01", *people(600, MORE, due="2025-09")),
    )
    assert (str(promise.commitment.due), promise.status.value) == ("2025-09", "open")


@pytest.mark.parametrize(
    "second",
    [
        people(700, MORE),
        people(600, MORE, actor="Chad"),
        # A whole pledge of as many is no addition to one.
        people(600),
    ],
)
def test_other_promises_stay_apart(second: list[Said]) -> None:
    assert len(ledger(source("a", "2024-10", *people(600, MORE)), source("b", "2024-11", *second))) == 2


def test_promises_without_a_number_are_one_where_their_words_are() -> None:
    first = Vow(text="The president vowed that his police would stay until the gangs were broken.")
    again = Vow(text="His police would stay until the gangs were broken, the president vowed.")
    other = Vow(text="The president vowed that his police would train recruits in Port-de-Paix.")
    assert len(ledger(source("a", "2024-10", first), source("b", "2024-11", again))) == 1
    assert len(ledger(source("a", "2024-10", first), source("b", "2024-11", other))) == 2


def test_what_can_be_counted_comes_first_then_the_newest() -> None:
    promises = ledger(
        source("a", "2024-10", *people(600, MORE)),
        source("b", "2024-12", Vow(text="It will host a conference on the police.")),
        source("c", "2024-11", *people(90, actor="Chad", due="2025-09")),
        source("d", "2024-12", Vow(text="It will repair the runway by then.", due="2025-12")),
    )
    assert [promise.commitment.evidence.document.name for promise in promises] == ["c.txt", "a.txt", "d.txt", "b.txt"]


TOLD = st.one_of(
    st.builds(
        people,
        st.sampled_from([100, 200, 600]),
        st.sampled_from([TOTAL, MORE, PART]),
        st.sampled_from([None, "2024-11"]),
    ),
    st.builds(lambda value: [more(value)], st.sampled_from([100, 200])),
    st.builds(lambda value: [there(value)], st.sampled_from([100, 300, 600])),
)
DATES = st.sampled_from([None, "2024-06", "2024-10-11", "2025-01-19", "2025-03"])


@settings(deadline=None)
@given(st.lists(st.tuples(DATES, TOLD), min_size=1, max_size=6), st.randoms())
def test_no_promise_is_lost_and_only_what_is_proved_is_said(
    told: list[tuple[str | None, list[Said]]], chance: object
) -> None:
    sources = [source(str(number), when, *said) for number, (when, said) in enumerate(told)]
    promises = ledger(*sources)
    chance.shuffle(sources)  # type: ignore[attr-defined]
    assert ledger(*sources) == promises
    quoted = [e for p in promises for e in (p.commitment.evidence, *p.again)]
    assert len(quoted) == len(set(quoted)) == sum(len(one.commitments) for one in sources)
    for promise in promises:
        assert bool(promise.proof) == (promise.status.value in {"partly", "delivered", "withdrawn"})
        assert all(entry.as_of and entry.figure.actor == promise.commitment.actor for entry in promise.proof)


def test_without_a_number_no_day_is_missed() -> None:
    (promise,) = ledger(source("a", "2024-10", Vow(text="Kenya will open a clinic by May.", due="2025-05")))
    assert (promise.status.value, promise.overdue, promise.passed) == ("open", False, True)


def test_later_deliveries_of_which_nobody_can_tell_the_promise_are_not_nothing() -> None:
    (promise,) = ledger(source("a", "2024-10", *money(80)), source("b", "2025-01", *money(300, Kind.RECEIVED)))
    assert (promise.status.value, promise.unclear) == ("open", True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A promise of 80 dollars, made in May, was paid on Tuesday.", "was paid"),
        ("A promise of 80 dollars has come to nothing.", "has come to nothing"),
        ("It promised 80 dollars.", None),
    ],
)
def test_the_sentence_of_a_promise_may_tell_what_became_of_it(text: str, expected: str | None) -> None:
    told = source("a", "2024-10", *money(80, text=text))
    vow = replace(told.commitments[0], what=text.partition(" dollars")[0])
    (promise,) = ledger(replace(told, commitments=(vow,)))
    assert (promise.outcome.quote if promise.outcome else None) == expected


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("The helmets arrived six weeks late.", "arrived"),
        ("It was never kept.", "was never"),
        ("A ship arrived with rice.", None),
    ],
)
def test_the_next_sentences_tell_of_a_promise_where_they_speak_of_it(behind: str, expected: str | None) -> None:
    text = "Kenya promised helmets."
    told = source("a", "2024-10", Vow(text=text), Number(value=5, kind=Kind.KILLED, actor=None, text=behind + " 5"))
    whole = told.document.text
    spans = tuple(Span(whole.index(one), whole.index(one) + len(one)) for one in (text, behind + " 5"))
    (promise,) = ledger(replace(told, body=spans))
    assert (promise.outcome.quote if promise.outcome else None) == expected


def test_what_its_own_sentence_tells_to_be_spent_of_a_sum_stands_beside_it() -> None:
    text = "Canada committed 15 dollars, of which 2 had been used."
    spent = Number(value=2, kind=Kind.SPENT, unit="CAD", actor="Canada", text=text, aggregate=PART)
    (promise,) = ledger(source("a", "2024-10", *money(15, text=text), spent))
    assert [int(entry.figure.value) for entry in promise.spent] == [2]


def named(name: str, when: str | None, mission: str, *said: Said) -> Extraction:
    return source(name, when, Says(MissionSlot.NAME, mission), *said)


def test_a_promise_that_an_undated_article_recalls_is_followed_to_the_mission_of_the_dated_ones() -> None:
    told = named("a", "2024-03", MSS, *people(1000))
    recalled = source("b", None, *people(1000, text="Kenya has promised 1000 officers, it said."))
    came = named("c", "2025-03", MSS, there(800))
    [promise] = compile_briefing([told, recalled, came, named("d", "2025-11", GSF)]).commitments
    assert short(promise) == ("partly", [800], 800)


def test_a_promise_was_said_when_it_was_first_told() -> None:
    recalled = people(1000, text="In July 2023 Kenya promised 1000 officers.", period="July 2023")
    [promise] = ledger(source("a", "2024-09", *recalled), source("b", "2024-10-02", *people(1000)))
    assert (str(promise.as_of), str(promise.said)) == ("2024-09", "2023-07")
    [promise] = ledger(source("a", "2024-09", *recalled), source("b", "2023-07-31", *people(1000)))
    assert str(promise.said) == "2023-07-31"


def test_what_a_mission_that_is_no_more_was_promised_is_overdue_no_longer() -> None:
    due = people(1000, due="2024-12")
    sources = [named("a", "2024-10", MSS, *due), named("b", "2025-03", MSS, there(800))]
    [owed] = compile_briefing([*sources, LATEST]).commitments
    [past] = compile_briefing([*sources, named("c", "2025-11", GSF)]).commitments
    assert (owed.status.value, owed.overdue, owed.earlier) == ("partly", True, False)
    assert (past.status.value, past.overdue, past.earlier) == ("partly", False, True)
    [aid] = compile_briefing([named("a", "2024-10", MSS, *money(30)), named("c", "2025-11", GSF)]).commitments
    assert not aid.earlier


def test_a_promise_is_made_by_whom_its_number_is_read_to_be_of() -> None:
    text = "Peru repeated that its 80 were ready and Chile that it would send 400."
    [chile] = ledger(
        source(
            "a",
            "2024-10",
            Vow(actor="Peru", text=text, value=400),
            Number(value=400, kind=Kind.PLEDGED_PERSONNEL, actor="Chile", text=text),
        ),
        source("b", "2024-12", there(78, actor="Peru")),
    )
    assert (chile.commitment.actor, chile.status.value, chile.unclear) == ("Chile", "open", False)


def test_what_all_others_promised_together_is_not_untouched_once_one_of_them_has_come() -> None:
    text = "Other nations promised 1900 more."
    others = people(1900, MORE, actor="other nations", text=text)
    for came, unclear in ((there(150, actor="Guatemala"), True), (there(800), False)):
        [promise] = ledger(source("a", "2024-10", *others), source("b", "2025-01", came))
        assert (promise.status.value, promise.unclear) == ("open", unclear)


def test_of_a_promise_without_a_date_nobody_can_tell_what_of_it_came() -> None:
    for deeds, unclear in (([there(24, actor="Jamaica")], True), ([], False)):
        [promise] = ledger(source("a", None, *people(500, actor="Jamaica")), source("b", "2025-01", *deeds))
        assert (promise.status.value, promise.unclear) == ("open", unclear)
