"""Events that no figure tells: deaths among the mission's people, changes of government."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from reporter.briefing import compile_briefing
from reporter.briefing.told import told_events
from reporter.facts import Extraction, Span
from tests.briefing.stories import Vow, source


def article(name: str, when: str | None, *sentences: str) -> Extraction:
    told = source(name, when, *(Vow(text=one) for one in sentences))
    text = told.document.text
    return replace(told, commitments=(), body=tuple(Span(m.start(), m.end()) for m in re.finditer(r".+", text)))


def told(*articles: Extraction) -> list[tuple[str, str, bool]]:
    found = told_events(articles)
    again = told_events(list(reversed(articles)))
    assert {(str(e.when), e.what, frozenset(e.evidence)) for e in found} == {
        (str(e.when), e.what, frozenset(e.evidence)) for e in again
    }
    return [(str(one.when), one.what.value, one.reported) for one in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Sergeant Abel Nkomo was the first of the mission's officers to be killed.", [("2025-05-20", "died", True)]),
        ("He is the first member of the force to die, on 4 May.", [("2025-05-04", "died", False)]),
        ("Two Ghanaian soldiers were shot dead on patrol on 4 May.", [("2025-05-04", "died", False)]),
        # Haiti's own police are none of the mission's; nor are those whom its officers kill, nor who fell elsewhere.
        ("Two Haitian officers were killed on patrol on 4 May.", []),
        ("Two officers were killed by a gang on 4 May.", []),
        ("Ghanaian soldiers of the mission said gangsters were killed on 4 May.", []),
        ("Nine Ghanaian soldiers were killed on 4 May in the north of their country.", []),
        # Of one that has not come about, and of government without a day, nothing is told.
        ("The first of the mission's officers to be killed will be buried with honours.", []),
        ("A former judge was sworn in as prime minister on 6 May.", [("2025-05-06", "office", False)]),
        ("The prime minister resigned on 6 May.", [("2025-05-06", "office", False)]),
        ("The presidential council handed over power in April.", [("2025-04", "office", False)]),
        ("The prime minister resigned.", []),
        ("Jamaica's prime minister resigned on 6 May.", []),
        ("A new prime minister could be sworn in on 6 June.", []),
    ],
)
def test_what_a_sentence_tells(sentence: str, expected: list[tuple[str, str, bool]]) -> None:
    assert told(article("a", "2025-05-20", sentence)) == expected


def test_one_death_of_several_sources_is_one_event_on_the_day_that_one_of_them_gives() -> None:
    late = article("a", "2025-09-01", "Abel Nkomo, the first of the mission's officers to be killed, is remembered.")
    plain = article("b", "2025-05-06", "He is the first of the mission's officers to be killed.")
    dated = article("c", "2025-05-20", "Two Ghanaian soldiers were shot dead on patrol on 4 May.")
    assert told(late, plain, dated) == [("2025-05-04", "died", False)]
    [event] = told_events([plain, dated])
    assert {one.document.name for one in event.evidence} == {"b.txt", "c.txt"}
    assert told(late, plain) == [("2025-05-06", "died", True)]


def test_they_stand_in_the_timeline() -> None:
    brief = compile_briefing([article("a", "2025-05-20", "The prime minister resigned on 6 May.")])
    assert [(str(one.when), one.what.value) for one in brief.timeline] == [("2025-05-06", "office")]
