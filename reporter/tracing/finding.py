"""What a question means in a brief: numbers of sentences, computed numbers, and the figures that stand beside them.

Comes in: a `Question`, the extractions and the brief. Goes out: `Answer`. Raises ReportError where nothing is meant by
it. Must not know how it is told.
"""

from __future__ import annotations

import difflib
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from reporter.briefing.model import Computed, Entry
from reporter.errors import ReportError
from reporter.facts import Decision, Evidence, Extraction, Figure, Kind, Span
from reporter.rendering import annex
from reporter.rendering.context import BriefContext
from reporter.rendering.export.identity import Identities
from reporter.rendering.support import why_words
from reporter.rendering.walking import walk
from reporter.tracing.cited import Place
from reporter.tracing.matching import Where, every, is_computed_as, is_meant, is_printed_as, terms, where
from reporter.tracing.others import others_in
from reporter.tracing.question import Question

_LIKE = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """One number of a text: what was decided of it and, where it is a figure of the brief, its entry and standing.

    `again` tells that the figure only repeats one said before in its article. `citation` is None where the brief does
    not quote the sentence.
    """

    extraction: Extraction
    decision: Decision
    citation: int | None
    entry: Entry | None = None
    standing: str = ""
    again: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rival:
    """Another figure of the same kind, and how it stands."""

    entry: Entry
    standing: str
    citation: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was meant: the sentence of a citation, numbers, sums, and the rivals of their kinds.

    `others` are facts that are no numbers (a name, a promise, a date of the mission) in a cited sentence. `also_cited`
    tells that the number that was asked for is a citation's, too.
    """

    question: Question
    sentence: Evidence | None = None
    numbers: tuple[Traced, ...] = ()
    sums: tuple[Computed, ...] = ()
    others: tuple[tuple[str, str], ...] = ()
    rivals: tuple[tuple[Kind, tuple[Rival, ...]], ...] = ()
    also_cited: bool = False


class Tracer:
    """Answers questions about one brief."""

    def __init__(self, extractions: Sequence[Extraction], context: BriefContext) -> None:
        self._extractions, self._context = extractions, context
        self._standings: dict[Where, list[tuple[Entry, str]]] = {}
        for entry, words in annex.standings(context.brief):
            self._standings.setdefault(where(entry.figure.evidence), []).append((entry, words))
        ledgers = [key.ledger for key in context.brief.key_figures] + list(context.brief.humanitarian)
        self._why = {one.headline.figure.evidence: why_words(one) for one in reversed(ledgers) if one.headline}

    def answer(self, asked: Question, earlier: Place | None = None) -> Answer:
        """Say what is meant; `earlier` is where the citation stood in an earlier brief."""
        if asked.only_citation:
            return self._of_citation(asked, earlier)
        found = self._of_identity(asked) if asked.identity else None
        found = found or self._of_figure(asked)
        cited = asked.citation is not None and self._cited(asked, earlier)
        if found is None and cited:
            return self._of_citation(asked, earlier)
        if found is None:
            raise ReportError(f"no figure of these articles reads {asked.text!r}", hint=self._hint(asked))
        return replace(found, also_cited=cited)

    # --- a citation --------------------------------------------------------------------------------------------

    def _cited(self, asked: Question, earlier: Place | None) -> bool:
        return earlier is not None or 0 < (asked.citation or 0) <= len(self._context.citations)

    def _of_citation(self, asked: Question, earlier: Place | None) -> Answer:
        if not self._cited(asked, earlier):
            last = len(self._context.citations)
            raise ReportError(f"there is no citation {asked.citation}", hint=f"The brief has 1 to {last}.")
        place = self._sentence_of(earlier) if earlier else self._own_sentence(asked.citation or 0)
        numbers = [one for one in self._all() if one.decision.evidence.sentence_span.overlaps(place.sentence_span)]
        numbers = [one for one in numbers if one.decision.evidence.document is place.document]
        return self._completed(asked, numbers, sentence=place)

    def _own_sentence(self, number: int) -> Evidence:
        cited = self._context.citations[number - 1]
        document = next(one.document for one in walk(self._context.brief) if one.document.name == cited.source)
        span = Span(cited.start, cited.end)
        return document.evidence(span, span)

    def _sentence_of(self, earlier: Place) -> Evidence:
        documents = [one.document for one in self._extractions]
        same = [one for one in documents if one.digest == earlier.digest]
        for document in same or [one for one in documents if one.name == earlier.source]:
            if document.text[earlier.start : earlier.end] == earlier.sentence:
                span = Span(earlier.start, earlier.end)
                return document.evidence(span, span)
        raise ReportError(
            f"citation {earlier.number} quotes {earlier.source}, which does not read so any more",
            hint="haiti-report verify tells what else has changed since; or build the brief again.",
        )

    # --- a figure ----------------------------------------------------------------------------------------------

    def _of_identity(self, asked: Question) -> Answer | None:
        names = Identities(self._context)
        figures = [one for one in every(self._context.brief, Figure) if asked.identity in names.names(one).values()]
        sums = [one for one in every(self._context.brief, Computed) if asked.identity in names.names(one).values()]
        keys = {where(one.evidence) for one in (*figures, *terms(sums))}
        numbers = [one for one in self._all() if where(one.decision.evidence) in keys]
        return self._completed(asked, numbers, sums=sums) if numbers else None

    def _of_figure(self, asked: Question) -> Answer | None:
        everything = list(self._all())
        sums = [one for one in every(self._context.brief, Computed) if is_computed_as(one, asked)]
        keys = {where(one.evidence) for one in terms(sums)}
        numbers = [one for one in everything if is_printed_as(one.decision, asked)]
        numbers = numbers or [one for one in everything if is_meant(one.decision, asked)]
        numbers += [one for one in everything if where(one.decision.evidence) in keys and one not in numbers]
        return self._completed(asked, numbers, sums=sums) if numbers else None

    def _hint(self, asked: Question) -> str:
        quotes = dict.fromkeys(" ".join(one.decision.evidence.quote.split()) for one in self._all())
        near = difflib.get_close_matches(" ".join(asked.text.split()), quotes, n=3, cutoff=_LIKE)
        if near:
            return f"Did you mean {', '.join(map(repr, near))}?"
        return 'Ask as the brief prints it ("more than 700,000"), or for a citation ("[4]").'

    # --- what stands beside it ---------------------------------------------------------------------------------

    def _all(self) -> Iterator[Traced]:
        """Give every number of every article; where one is several figures, each with its standing."""
        for extraction in self._extractions:
            kept = {id(figure) for figure in extraction.figures}
            for decision in extraction.numbers:
                again = decision.figure is not None and id(decision.figure) not in kept
                yield self._traced(extraction, decision, again=again)

    def _traced(self, extraction: Extraction, decision: Decision, *, again: bool) -> Traced:
        known = self._standings.get(where(decision.evidence), [])
        kind = decision.figure.kind if decision.figure else None
        entry, words = next(((one, words) for one, words in known if one.figure.kind is kind), (None, ""))
        if entry is not None and (why := self._why.get(entry.figure.evidence)):
            words = f"{words}, {why}"
        number = self._context.numbers.get((decision.evidence.document.name, decision.evidence.sentence_span))
        return Traced(
            extraction=extraction, decision=decision, citation=number, entry=entry, standing=words, again=again
        )

    def _completed(
        self,
        asked: Question,
        numbers: Sequence[Traced],
        *,
        sentence: Evidence | None = None,
        sums: Sequence[Computed] = (),
    ) -> Answer:
        """Add the rivals: the other figures of every kind that the answer speaks of."""
        said = {where(one.decision.evidence) for one in numbers}
        kinds = dict.fromkeys(one.entry.figure.kind for one in numbers if one.entry)
        return Answer(
            question=asked,
            sentence=sentence,
            numbers=tuple(numbers),
            sums=tuple(sums),
            others=others_in(sentence, self._context.brief) if sentence else (),
            rivals=tuple((kind, tuple(self._rivals(kind, said))) for kind in kinds),
        )

    def _rivals(self, kind: Kind, said: Container[Where]) -> Iterator[Rival]:
        for place, several in self._standings.items():
            for entry, words in several:
                if entry.figure.kind is kind and place not in said:
                    yield Rival(entry=entry, standing=words, citation=self._context.cite(entry.figure.evidence))
