"""The answer as one mapping for JSON, its numbers as `extract --explain` records them.

Comes in: an `Answer`. Goes out: a mapping. Must not know how it is told to a person.
"""

from __future__ import annotations

from collections.abc import Mapping

from reporter.briefing.model import Computed
from reporter.facts import Evidence
from reporter.records import number_record, reading_of
from reporter.rendering.phrases import computed_words, surface
from reporter.tracing.finding import Answer, Rival, Traced


def as_record(answer: Answer) -> Mapping[str, object]:
    """Give all of it."""
    return {
        "question": answer.question.text,
        "sentence": _place(answer.sentence) if answer.sentence else None,
        "computed": [_sum(one) for one in answer.sums],
        "numbers": [_number(one) for one in answer.numbers],
        "others": [{"what": what, "says": says} for what, says in answer.others],
        "rivals": [
            {"kind": kind.value, "figures": [_rival(one) for one in several]} for kind, several in answer.rivals
        ],
    }


def _place(evidence: Evidence) -> Mapping[str, object]:
    return {"source": evidence.document.name, "line": evidence.line, "quote": evidence.quote}


def _sum(one: Computed) -> Mapping[str, object]:
    return {
        "prints": computed_words(one),
        "operation": one.operation.value,
        "terms": [_place(term.figure.evidence) for term in one.terms],
    }


def _number(one: Traced) -> Mapping[str, object]:
    figure, date = one.decision.figure, one.extraction.date
    return {
        **number_record(one.decision),
        "figure": None if figure is None else reading_of(figure),
        "as_of": str(date.value) if date.value else None,
        "citation": one.citation,
        "standing": one.entry.standing.value if one.entry else None,
        "standing_words": one.standing or None,
        "again": one.again,
    }


def _rival(one: Rival) -> Mapping[str, object]:
    return {
        "prints": surface(one.entry.figure),
        "as_of": str(one.entry.as_of) if one.entry.as_of else None,
        "attributed_to": one.entry.figure.attributed_to,
        "standing": one.entry.standing.value,
        "standing_words": one.standing,
        "citation": one.citation,
        **_place(one.entry.figure.evidence),
    }
