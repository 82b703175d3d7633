"""The outcome of verifying, for a person or for a script.

Comes in: a `Verification`. Goes out: lines of text (`told`) or one mapping for JSON (`as_record`). Must not know how
it was found, nor where it is printed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from textwrap import wrap

from reporter.listing.known import counted, one_line
from reporter.verifying.checking import QuoteState, SentenceCheck, SourceCheck, SourceState, Verification

_INDENT = "  "
_SOURCE = {
    SourceState.CHANGED: "changed since the brief was made",
    SourceState.MISSING: "not in the folder any more",
}

_UNCOMPARED = "Not every word of the page was compared with its data"


def told(outcome: Verification, *, width: int) -> Iterator[str]:
    """Say what was checked, what no longer holds, and the verdict."""
    generator, dated = outcome.claims.generator, outcome.claims.briefing.as_of
    day = f"as of {dated}, " if dated else ""
    yield f"{outcome.file}: a brief {day}made by {generator.name} {generator.version}, against {outcome.seeds}"
    yield from _block("The file contradicts itself:", (_line(f"{_INDENT}{fault}", width) for fault in outcome.faults))
    yield from _block("Sources:", (_source(one, width) for one in outcome.sources if one.state is not SourceState.SAME))
    told_of = (one for one in outcome.sentences if one.state in (QuoteState.MOVED, QuoteState.GONE))
    yield from _block("Quotes:", (_sentence(one, width) for one in told_of))
    if outcome.new:
        yield _line(f"Not in the brief: {', '.join(outcome.new)}", width)[0]
    if outcome.page and outcome.page.hint:
        yield outcome.page.hint
    if outcome.page and outcome.page.why:
        yield from _line(f"{_UNCOMPARED}: {outcome.page.why}.", width)
    yield from _verdict(outcome)


def _block(title: str, entries: Iterator[list[str]]) -> Iterator[str]:
    lines = [line for entry in entries for line in entry]
    if lines:
        yield title
        yield from lines


def _line(text: str, width: int, *, deeper: str = _INDENT * 2) -> list[str]:
    return wrap(text, width, subsequent_indent=deeper, break_long_words=False, break_on_hyphens=False)


def _source(one: SourceCheck, width: int) -> list[str]:
    if one.state is SourceState.RENAMED:
        return _line(f"{_INDENT}{one.name}: the same bytes, now called {one.now}", width)
    why = f": {one.now}" if one.now else ""
    return _line(f"{_INDENT}{one.name}: {_SOURCE[one.state]}{why}", width)


def _sentence(one: SentenceCheck, width: int) -> list[str]:
    head = f"{_INDENT}[{one.sentence.number}] {one.sentence.source}:{one.sentence.line}"
    if one.state is QuoteState.MOVED and one.now:
        return _line(f"{head}: stands on line {one.now.line} now", width)
    lines = [f"{head}: not there any more", *_line(f'{_INDENT * 2}was: "{one_line(one.sentence.sentence)}"', width)]
    if one.now:
        lines += _line(f'{_INDENT * 2}now: "{one_line(one.now.text)}" (line {one.now.line})', width)
    return lines


def _verdict(outcome: Verification) -> Iterator[str]:
    sources, sentences = _counts(outcome)
    files, quoted = len(outcome.sources), len(outcome.sentences)
    quotes = sum(len(one.quotes) for one in outcome.sentences)
    if outcome.holds:
        yield f"Holds: {counted(files, 'source')}, {counted(quoted, 'sentence')}, {counted(quotes, 'quote')}."
        return
    parts = [
        f"{sources[state]} of {counted(files, 'source')} {state}"
        for state in (SourceState.CHANGED, SourceState.MISSING)
        if sources[state]
    ]
    parts += [
        f"{sentences[state]} of {counted(quoted, 'sentence')} {state}"
        for state in (QuoteState.GONE, QuoteState.MOVED, QuoteState.UNCHECKED)
        if sentences[state]
    ]
    parts += [f"{counted(len(outcome.faults), 'fault')} in the file itself"] if outcome.faults else []
    yield f"Does not hold: {', '.join(parts)}."


def _counts(outcome: Verification) -> tuple[Counter[SourceState], Counter[QuoteState]]:
    return Counter(one.state for one in outcome.sources), Counter(one.state for one in outcome.sentences)


def as_record(outcome: Verification) -> Mapping[str, object]:
    """Give the whole outcome, every source and every sentence."""
    return {
        "holds": outcome.holds,
        "file": str(outcome.file),
        "form": outcome.form,
        "as_of": outcome.claims.briefing.as_of,
        "generator": outcome.claims.generator.model_dump(),
        "faults": list(outcome.faults),
        "page": {"state": outcome.page.state.value, "why": outcome.page.why or None} if outcome.page else None,
        "sources": [
            {"name": one.name, "digest": one.digest, "state": one.state.value, "now": one.now or None}
            for one in outcome.sources
        ],
        "citations": [_sentence_record(one) for one in outcome.sentences],
        "not_in_the_brief": list(outcome.new),
    }


def _sentence_record(one: SentenceCheck) -> Mapping[str, object]:
    place = one.sentence
    return {
        "number": place.number,
        "source": place.source,
        "line": place.line,
        "start": place.start,
        "end": place.end,
        "sentence": place.sentence,
        "quotes": [quote.quote for quote in one.quotes],
        "state": one.state.value,
        "now": {"line": one.now.line, "text": one.now.text} if one.now else None,
    }
