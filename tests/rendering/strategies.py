"""Any brief at all, of any articles: what the types of the model allow, whether or not it makes sense."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

from hypothesis import strategies as st

from reporter.briefing.model import Briefing
from reporter.facts import Evidence, PartialDate, SourceDocument, Span
from reporter.rendering.export.numbers import in_range
from reporter.rendering.export.shapes import Shape, fields_of, shape_of

# Whatever a text file can decode to: no halves of characters.
_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_PIECES = st.one_of(
    _TEXT,
    st.sampled_from(["\r", "\n", "\r\n", "\n\n", " ", "\u2028", "\u00a0", "400 police", "1,5 million", "W" * 2000]),
    st.sampled_from(["\U0001f46e\U0001f3fd\u200d♀️", "\u202eabc\u202c", "١٢٣ من الناس", "e\u0301", "\ufeff", "\x00"]),
)


def _known_date(day: date, parts: int) -> PartialDate:
    known = (day.year, day.month, day.day)[:parts]
    return PartialDate(**dict(zip(("year", "month", "day"), known, strict=False)))


_SCALARS: dict[Shape, st.SearchStrategy[Any]] = {
    Shape.TEXT: _TEXT,
    Shape.BOOLEAN: st.booleans(),
    Shape.INTEGER: st.integers(min_value=0, max_value=10**15),
    Shape.NUMBER: st.decimals(min_value=-(10**40), max_value=10**40, allow_nan=False).filter(in_range),
    Shape.DATE: st.dates(),
    Shape.PARTIAL_DATE: st.builds(_known_date, st.dates(), st.integers(min_value=1, max_value=3)),
}


@st.composite
def documents(draw: st.DrawFn) -> list[SourceDocument]:
    """Give one to three articles with a letter or more, of different names."""
    texts = draw(st.lists(st.lists(_PIECES, min_size=1, max_size=6).map("".join).filter(bool), min_size=1, max_size=3))
    names = draw(st.lists(_TEXT, min_size=len(texts), max_size=len(texts), unique=True))
    return [
        SourceDocument(name=name, text=text, digest=hashlib.sha256(text.encode()).hexdigest())
        for name, text in zip(names, texts, strict=True)
    ]


@st.composite
def briefings(draw: st.DrawFn) -> Briefing:
    """Give a briefing in which every field of the model may hold anything of its type."""
    brief: Briefing = _Maker(draw, draw(documents())).made(Briefing)
    return brief


class _Maker:
    """Makes a few values of each class and uses them again, as one figure stands in many places of a brief."""

    def __init__(self, draw: st.DrawFn, articles: list[SourceDocument]) -> None:
        self._draw = draw
        self._articles = articles
        self._made: dict[Any, list[Any]] = {}

    def made(self, hint: Any) -> Any:  # noqa: ANN401 - whatever a field declares
        """Make a value of a declared type."""
        shape, inner = shape_of(hint)
        match shape:
            case Shape.OPTIONAL:
                return self.made(inner) if self._draw(st.booleans()) else None
            case Shape.ARRAY:
                return tuple(self.made(inner) for _ in range(self._draw(st.integers(min_value=0, max_value=2))))
            case Shape.CHOICE:
                return self._draw(st.sampled_from(list(inner)))
            case Shape.PLACE:
                return self._evidence()
            case Shape.OBJECT:
                return self._object(inner)
        return self._draw(_SCALARS[shape])

    def _object(self, cls: Any) -> Any:  # noqa: ANN401 - any of the model's classes
        known = self._made.setdefault(cls, [])
        if len(known) < 2 and (not known or self._draw(st.booleans())):
            known.append(cls(**{name: self.made(hint) for name, hint in fields_of(cls).items()}))
        return self._draw(st.sampled_from(known))

    def _evidence(self) -> Evidence:
        known = self._made.setdefault(Evidence, [])
        if len(known) < 6 and (not known or self._draw(st.booleans())):
            article = self._draw(st.sampled_from(self._articles))
            sentence = self._span(0, len(article.text))
            known.append(article.evidence(self._span(*sentence), sentence))
        evidence: Evidence = self._draw(st.sampled_from(known))
        return evidence

    def _span(self, first: int, last: int) -> Span:
        start = self._draw(st.integers(min_value=first, max_value=last - 1))
        return Span(start, self._draw(st.integers(min_value=start + 1, max_value=last)))
