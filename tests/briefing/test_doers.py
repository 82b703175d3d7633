"""Who struck: what a sentence says of those whom it counts, and what it does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reporter.briefing import compile_briefing
from reporter.briefing.doers import answering, done_by
from reporter.facts import Aggregate, Kind, SourceDocument, Span
from tests.briefing.stories import Lasts, Number, source

TABLE = [
    ("Gangs have killed 31 people in Delmas.", "gangs"),
    ("Some 31 people were shot dead by masked men on Friday.", "gangs"),
    ("Gang members opened fire in the market, some 9 miles away, killing 31 people.", "gangs"),
    ("A raid by bandits on the village of Labadie left 31 people dead.", "gangs"),
    ("Of the dead, 31 fell in operations of the security forces.", "forces"),
    ("Police officers killed 31 gunmen in the hills.", "forces"),
    ("The list has 31 executions attributed to policemen.", "forces"),
    ("Police operations accounted for 31 deaths.", "forces"),
    ("The spokesman said that 31 bandits had been neutralised since dawn.", "forces"),
    ("In the south 31 people were lynched by crowds.", "crowds"),
    ("Vigilante groups killed 31 suspected gang members.", "self_defence"),
    # Whom the sentence ties to nobody, or to more than one side.
    ("Some 31 people died in the capital, the police said.", None),
    ("Gangs and those who fight them have killed 31 people.", None),
    ("Some 31 people died in clashes between the police and gangs.", None),
    ("The police say that 31 people were found dead.", None),
    ("Gangs hold the capital. Some 31 people have died.", None),
]


@pytest.mark.parametrize(("text", "side"), TABLE)
def test_who_struck(text: str, side: str | None) -> None:
    sentence = next(one for one in text.split(". ") if "31" in one)
    (figure,) = source("a", "2024-10", Number(value=31, kind=Kind.KILLED, text=sentence, actor=None)).figures
    found = done_by(figure)
    assert (found[0].value if found else None) == side
    assert found is None or found[1].quote in sentence


def test_who_stormed_a_town_is_who_struck_it_whoever_counts_the_dead() -> None:
    text = "The number who died when armed men stormed the town rose to 31."
    number = Number(value=31, kind=Kind.KILLED, aggregate=Aggregate.INCIDENT, text=text, actor=None)
    found = done_by(source("a", "2024-10", number).figures[0])
    assert found is not None
    assert (found[0].value, found[1].quote) == ("gangs", "armed men")


ANSWERS = [
    (["Some 900 people were killed.", "Gangs were behind one death in four."], [1]),
    (["The dead number 900.", "Operations by the police accounted for 61 per cent."], [1]),
    (["Gangs are responsible for the violence, he said."], []),
    (["Gangs accounted for 61 per cent of the cars stolen."], []),
]


@pytest.mark.parametrize(("sentences", "said"), ANSWERS)
def test_whose_doing_so_many_were(sentences: list[str], said: list[int]) -> None:
    document = SourceDocument(name="a", text=" ".join(sentences), digest="a")
    spans = [Span(document.text.index(one), document.text.index(one) + len(one)) for one in sentences]
    assert [one.quote for one in answering(document, spans)] == [sentences[at] for at in said]


def test_whom_the_police_kill_is_no_attack_of_the_timeline() -> None:
    text = "Police officers killed 31 people in Delmas on 4 May."
    number = Number(
        value=31,
        kind=Kind.KILLED,
        aggregate=Aggregate.INCIDENT,
        text=text,
        actor=None,
        period="on 4 May",
        place="Delmas",
    )
    brief = compile_briefing([source("a", "2024-05-20", number)])
    assert [one.side.value for one in brief.incidents if one.side] == ["forces"]
    assert not brief.timeline


def test_the_day_of_an_attack_stands_with_its_toll() -> None:
    text = "Gunmen killed 31 people in Delmas on 4 May."
    number = Number(
        value=31, kind=Kind.KILLED, aggregate=Aggregate.INCIDENT, text=text, actor=None, period="4 May", place="Delmas"
    )
    brief = compile_briefing([source("a", "2024-05-20", number)])
    assert [str(one.happened) for one in brief.incidents] == ["2024-05-04"]


def test_a_share_of_the_dead_is_told_with_its_days_and_its_author_or_not_at_all() -> None:
    share = "Gangs were behind one death in four."
    text = "The office counted 900 people killed in the second quarter."
    count = Number(value=900, kind=Kind.KILLED, text=text, actor=None, period="in the second quarter")
    bare = Number(value=900, kind=Kind.KILLED, text="Some 900 people were killed.", actor=None)
    for number, author, told in ((count, "BINUH", True), (count, None, False), (bare, "BINUH", False)):
        made = source("a", "2025-08-07", number, Lasts("2025", share))
        spans = [figure.evidence.sentence_span for figure in made.figures]
        spans += [lasting.evidence.sentence_span for lasting in made.funded_until]
        made = replace(
            made,
            body=tuple(spans),
            figures=tuple(replace(one, attributed_to=author) for one in made.figures),
            funded_until=(),
        )
        found = compile_briefing([made]).blamed
        assert [(one.author, one.count and one.count.figure.period) for one in found] == [
            ("BINUH", "in the second quarter")
        ] * told
