"""The brief as JSON: the whole model and its citations, for other programs.

Comes in: a `BriefContext`. Goes out: text. Evidence becomes a citation's number with the quote's own place, so that
`text[start:end] == quote` holds for the decoded source file; the documents themselves are never embedded.
Must not know wording or layout.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from reporter import __version__
from reporter.facts import Evidence, PartialDate
from reporter.rendering.context import BriefContext, Citation, Mark

SCHEMA_VERSION = 1


def to_json(context: BriefContext) -> str:
    """Render the model; the same briefing gives the same bytes."""
    whole = {
        "schema_version": SCHEMA_VERSION,
        "generator": {"name": "haiti-report", "version": __version__},
        "briefing": _plain(context.brief, context),
        "citations": [_citation(citation) for citation in context.citations],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _plain(value: object, context: BriefContext) -> object:
    if isinstance(value, Evidence):
        return _evidence(value, context)
    if isinstance(value, tuple):
        return [_plain(item, context) for item in value]
    if is_dataclass(value) and not isinstance(value, PartialDate):
        return {part.name: _plain(getattr(value, part.name), context) for part in fields(value)}
    return _scalar(value)


def _scalar(value: object) -> object:
    match value:
        case PartialDate() | date():
            return str(value)
        case Enum():
            return value.value
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
    return value


def _evidence(evidence: Evidence, context: BriefContext) -> dict[str, object]:
    return {
        "citation": context.cite(evidence),
        "start": evidence.span.start,
        "end": evidence.span.end,
        "quote": evidence.quote,
        "line": evidence.line,
    }


def _citation(citation: Citation) -> dict[str, object]:
    return {
        "number": citation.number,
        "source": citation.source,
        "line": citation.line,
        "start": citation.start,
        "end": citation.end,
        "sentence": citation.sentence,
        "marks": [_mark(mark) for mark in citation.marks],
    }


def _mark(mark: Mark) -> dict[str, object]:
    return {"start": mark.start, "end": mark.end, "quote": mark.quote}
