"""Print an extraction as flat records, one fact each, for programs that read one JSON object a line.

Comes in: an `Extraction`. Goes out: mappings that the standard JSON encoder takes as they are. Offsets count
characters of the text that the file decodes to. Must not know how facts were found, nor anything of briefings.

The records are `figure`, `person`, `organisation`, `commitment`, `funded_until` (each with its place in the source),
one `mission` and one `document`; or, to explain the figures, one `number` for each number of the text. They are an
interface: names and meanings change only with a note in the changelog.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.facts import MissionSlot

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from reporter.facts import (
        Commitment,
        Decision,
        Evidence,
        Extraction,
        Figure,
        FundedUntil,
        Guess,
        LostReading,
        MissionFact,
    )


def records_of(extraction: Extraction) -> Iterator[Mapping[str, object]]:
    """Give every record of one article, the document's own first, the others in the order of the extraction."""
    yield _document(extraction)
    yield _mission(extraction)
    for figure in extraction.figures:
        yield _figure(figure)
    for person in extraction.people:
        yield {"record": "person", "name": person.name, "role": person.role, **_place(person.evidence)}
    for organisation in extraction.organisations:
        yield {"record": "organisation", "name": organisation.name, **_place(organisation.evidence)}
    for commitment in extraction.commitments:
        yield _commitment(commitment)
    for fact in extraction.funded_until:
        yield _funded_until(fact)


def number_records(extraction: Extraction) -> Iterator[Mapping[str, object]]:
    """Give what was decided of each number of one article, in the order of the text."""
    for number in extraction.numbers:
        yield number_record(number)


def _document(extraction: Extraction) -> Mapping[str, object]:
    document, dated = extraction.document, extraction.date
    return {
        "record": "document",
        "source": document.name,
        "date": None if dated.value is None else str(dated.value),
        "date_basis": dated.basis.value,
        "digest": document.digest,
        "encoding": document.encoding,
    }


def _mission(extraction: Extraction) -> Mapping[str, object]:
    """Fill each slot with the first fact that the article gives for it, and null where it gives none."""
    first: dict[MissionSlot, MissionFact] = {}
    for fact in extraction.mission:
        first.setdefault(fact.slot, fact)
    return {
        "record": "mission",
        "source": extraction.document.name,
        **{slot.value: first[slot].value if slot in first else None for slot in MissionSlot},
        "evidence": {slot.value: _place(first[slot].evidence) for slot in MissionSlot if slot in first},
    }


def reading_of(figure: Figure) -> Mapping[str, object]:
    """Give what was read of a figure beside its kind and value."""
    return {
        "bound": figure.bound.value,
        "aggregate": figure.aggregate.value,
        "actor": figure.actor,
        "attributed_to": figure.attributed_to,
        "place": figure.place,
        "period": figure.period,
        "group": figure.group,
    }


def _figure(figure: Figure) -> Mapping[str, object]:
    return {
        "record": "figure",
        "kind": figure.kind.value,
        "value": _number(figure.value),
        "unit": figure.unit,
        **reading_of(figure),
        "surface": figure.evidence.quote,
        "rule": figure.rule,
        **_place(figure.evidence),
    }


def _commitment(commitment: Commitment) -> Mapping[str, object]:
    return {
        "record": "commitment",
        "actor": commitment.actor,
        "what": commitment.what,
        "value": None if commitment.value is None else _number(commitment.value),
        "unit": commitment.unit,
        "bound": None if commitment.bound is None else commitment.bound.value,
        "due": None if commitment.due is None else str(commitment.due),
        **_place(commitment.evidence),
    }


def _funded_until(fact: FundedUntil) -> Mapping[str, object]:
    return {
        "record": "funded_until",
        "value": str(fact.value),
        "purpose": fact.purpose.value,
        "attributed_to": fact.attributed_to,
        **_place(fact.evidence),
    }


def number_record(number: Decision) -> Mapping[str, object]:
    """Give the record of what was decided of one number."""
    quantity, guess = number.quantity, number.guess
    return {
        "record": "number",
        "decision": number.outcome.value,
        "name": number.name or None,
        "rule": number.rule or None,
        "value": None if quantity is None else _number(quantity.value),
        "unit": None if quantity is None else quantity.unit or None,
        "lost": [_lost(reading) for reading in number.lost],
        "learned": None if guess is None else _learned(guess),
        **_place(number.evidence),
    }


def _learned(guess: Guess) -> Mapping[str, object]:
    return {
        "kind": guess.kind.value,
        "score": round(guess.probability, 3),
        "nothing": round(guess.nothing, 3),
        "told": [
            {"field": told.field, "value": told.value, "score": round(told.probability, 3)} for told in guess.told
        ],
    }


def _lost(reading: LostReading) -> Mapping[str, object]:
    return {
        "kind": reading.kind.value,
        "score": round(reading.score, 3),
        "rule": reading.rule,
        "word": reading.word or None,
        "to": reading.lost_to,
    }


def _place(evidence: Evidence) -> Mapping[str, object]:
    return {
        "source": evidence.document.name,
        "quote": evidence.quote,
        "start": evidence.span.start,
        "end": evidence.span.end,
        "line": evidence.line,
        "sentence": evidence.sentence,
        "sentence_start": evidence.sentence_span.start,
        "sentence_end": evidence.sentence_span.end,
    }


def _number(value: Decimal) -> int | float:
    """Give a whole number as one: JSON readers then see 600000000, not 6e8 or 600000000.0."""
    return int(value) if value == value.to_integral_value() else float(value)
