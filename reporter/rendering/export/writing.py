"""The model to JSON: every field, in its order, beside what names and quotes it.

Comes in: a `BriefContext`. Goes out: text. Evidence becomes a citation's number with the quote's own place, so that
`text[start:end] == quote` holds for the decoded source file; the documents themselves are never embedded.
Must not know wording or layout.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum
from types import NoneType
from typing import Any

from reporter import __version__
from reporter.facts import Evidence, Figure, PartialDate
from reporter.rendering.context import BriefContext, walk
from reporter.rendering.export.file import SCHEMA_VERSION, BriefFile, CitedDocument, Generator, Place
from reporter.rendering.export.identity import Identities
from reporter.rendering.export.numbers import printed
from reporter.rendering.export.shapes import fields_of

_AS_THEY_ARE = frozenset({NoneType, str, int, bool, Decimal})
PROGRAM = "haiti-report"


def to_json(context: BriefContext) -> str:
    """Render the model; the same briefing gives the same bytes."""
    return printed(plain(context)) + "\n"


def plain(context: BriefContext) -> dict[str, object]:
    """Give the whole file as mappings, lists and scalars."""
    whole = BriefFile(
        schema_version=SCHEMA_VERSION,
        generator=Generator(name=PROGRAM, version=__version__),
        briefing=context.brief,
        citations=context.citations,
        documents=_documents(context),
    )
    return _Writer(context).whole(whole)


def _documents(context: BriefContext) -> tuple[CitedDocument, ...]:
    cited = {one.document.name: one.document for one in walk(context.brief)}
    return tuple(
        CitedDocument(name=name, digest=cited[name].digest, encoding=cited[name].encoding) for name in sorted(cited)
    )


class _Writer:
    def __init__(self, context: BriefContext) -> None:
        self._context = context
        self._names = Identities(context)
        # Of one figure, and of its place, there are several in a brief; each with its thing, which keeps its identity.
        self._known: dict[int, tuple[object, object]] = {}

    def whole(self, value: Any) -> dict[str, object]:  # noqa: ANN401 - any of the model's classes
        cls: Any = type(value)
        parts = {name: self._plain(getattr(value, name)) for name in fields_of(cls)}
        return {**self._names.names(value), **parts}

    def _plain(self, value: object) -> object:
        if type(value) in _AS_THEY_ARE:
            return value
        match value:
            case Evidence() | Figure():
                return self._once(value)
            case tuple():
                return [self._plain(item) for item in value]
            case Enum():
                return value.value
            case PartialDate() | date():
                return str(value)
        return self.whole(value)

    def _once(self, value: Evidence | Figure) -> object:
        if id(value) not in self._known:
            self._known[id(value)] = value, self.whole(self._place(value) if isinstance(value, Evidence) else value)
        return self._known[id(value)][1]

    def _place(self, evidence: Evidence) -> Place:
        return Place(
            citation=self._context.cite(evidence),
            start=evidence.span.start,
            end=evidence.span.end,
            quote=evidence.quote,
            line=evidence.line,
        )
