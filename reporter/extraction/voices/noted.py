"""Voices made without a verb: "according to X", "by X's count", "X's figure is …", "1,200 (X)", "X: 1,200".

Comes in: a sentence and who may speak in it. Goes out: its voices, each with the words that it covers. Where several
such notes stand in one part of a sentence, each covers what stands before it, back to the one before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.clauses import base_forms, preposition
from reporter.extraction.clauses.reports import stretch
from reporter.extraction.voices.names import named_in
from reporter.extraction.voices.sources import NOBODY, Source, Speakers
from reporter.extraction.voices.voice import Hold, Voice, fronted, segment, without
from reporter.facts import Span
from reporter.knowledge.voices import voices

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.extraction.reading import Sentence
    from reporter.language.tokens import Token, Tokens

_ACCORDING = re.compile(
    r"\b(?:[Aa]ccording to|[Aa]s (?:reported|documented|recorded|counted|told) by|[Pp]er(?= (?:the )?[A-Z])"
    r"|citing|quoting|(?:in|to judge by|to believe|on) the (?:words|view|eyes|books|evidence|authority) of"
    r"|[Ss]ources?:)\s*",
)
_RIGHT = re.compile(r"\bif (?P<who>[^,;]{2,40}?) (?:is|are) (?:right|correct|to be believed|anything to go by)\b")
_ASIDE = re.compile(r"\((?P<who>[^()\d]{2,50})\)")
_OPENS = re.compile(r"^(?P<who>[^:,;“\"\d]{2,60}):\s+(?=\S)")
_MARKS = frozenset({",", ";", ":", ".", "(", ")", "—", "–", "”", "“", '"', "!", "?"})
_BY = frozenset({"by", "on", "per"})
_LONGEST, _TITLE = 14, 6
_FINITE = frozenset({"VBZ", "VBP", "MD"})
# "by most accounts", "by official figures": somebody's, but nobody's that has a name.
_ANYBODY = frozenset({"most", "all", "some", "many", "several", "official", "conservative", "various"})
_OWNING = frozenset({"'s", "’s", "'", "’"})
_BEING = frozenset({"be", "stand"})
_WITHIN = frozenset({"NOUN", "PROPN", "ADJ", "PART", "DET"})
_OWN = frozenset({"its", "their", "his", "her", "our", "own"})


def noted(sentence: Sentence, speakers: Speakers) -> Iterator[Voice]:
    """Give the voices that a sentence notes beside what is said."""
    notes = sorted(_notes(sentence, speakers), key=lambda note: note[1].start)
    for at, (source, cue) in enumerate(notes):
        whole = segment(sentence, cue.start)
        others = [span for i, (_, span) in enumerate(notes) if i != at and whole.contains(span)]
        earlier = max((span.end for span in others if span.end <= cue.start), default=whole.start)
        first = earlier == whole.start
        if source == NOBODY:
            # "…, and by most accounts 34 died": no more than the clause it stands in.
            earlier = max(earlier, sentence.document.text.rfind(",", whole.start, cue.start))
        before, behind = Span(earlier, cue.start), Span(cue.end, whole.end)
        text = sentence.document.text[before.start : before.end].strip(' ,“"')
        spans = without(before, fronted(sentence, whole)) if text else ()
        last = not any(span.start >= cue.end for span in others)
        speakers.remember(source, cue.start)
        yield Voice(source, (*spans, behind) if first and last else spans or (behind,), Hold.NOTED, at=cue.start)
    yield from _beside(sentence, speakers)
    yield from _equated(sentence, speakers)


def _equated(sentence: Sentence, speakers: Speakers) -> Iterator[Voice]:
    """Read "X's tally is 1,200"."""
    doc, end = sentence.tokens.doc, sentence.tokens.end
    for noun in sentence.tokens:
        being = _being(noun, end) if base_forms(noun) & voices().nouns.tallies else None
        if being is None:
            continue
        start = noun.i
        while start > sentence.tokens.start and doc[start - 1].pos_ in _WITHIN:
            start -= 1
        phrase = doc.span(start, noun.i + 1)
        owned = any(t.lower_ in _OWNING for t in phrase) and named_in(phrase, sentence)
        if not owned and not (len(phrase) > 1 and phrase[0].lower_ in {"its", "their"}):
            continue
        last = next((t.i for t in doc[being + 1 : end] if t.text in _MARKS or t.pos_ == "CCONJ"), end)
        source = speakers.of(phrase, sentence)
        if source is not None and not source.is_state:
            yield Voice(source, (Span(noun.end_char, doc[last - 1].end_char),), Hold.BESIDE, retells=True)


def _being(noun: Token, end: int) -> int | None:
    """Give the "is" behind a count, right behind it or behind what the count is for."""
    behind = noun.doc[noun.i + 1 : min(end, noun.i + 1 + _TITLE)]
    if not len(behind) or not (base_forms(behind[0]) & _BEING or behind[0].pos_ == "ADP"):
        return None
    passed = next((t for t in behind if base_forms(t) & _BEING or t.text in _MARKS or t.pos_ == "VERB"), None)
    return passed.i if passed is not None and base_forms(passed) & _BEING else None


def _notes(sentence: Sentence, speakers: Speakers) -> Iterator[tuple[Source, Span]]:
    for match in _ACCORDING.finditer(sentence.text):
        phrase = _from(sentence, sentence.span.start + match.end())
        if phrase is not None:
            phrase = phrase.doc.span(phrase.start, speakers.apposition_end(phrase.end, sentence))
        if phrase is not None and (source := speakers.of(phrase, sentence)) is not None and not source.is_state:
            yield source, Span(sentence.span.start + match.start(), phrase.end_char)
    for match in _RIGHT.finditer(sentence.text):
        phrase = _tokens(sentence, *match.span("who"))
        if phrase is not None and (source := speakers.of(phrase, sentence)) is not None:
            yield source, Span(sentence.span.start + match.start(), sentence.span.start + match.end())
    for noun in sentence.tokens:
        if base_forms(noun) & voices().nouns.tallies and preposition(noun) in _BY and noun.pos_ in {"NOUN", "PROPN"}:
            phrase = _around(noun, sentence)
            if any(t.lower_ in _ANYBODY for t in phrase) and preposition(noun) == "by":
                yield NOBODY, Span(phrase.start_char, phrase.end_char)
            elif (_owned(phrase, noun) or named_in(phrase, sentence)) and (
                source := speakers.of(phrase, sentence)
            ) is not None:
                yield source, Span(phrase.start_char, phrase.end_char)


def _owned(phrase: Tokens, noun: Token) -> bool:
    """Tell a count that is said to be somebody's."""
    named = any(t.lower_ in _OWNING or (t.lower_ == "of" and t.i > noun.i) for t in phrase)
    return named or (preposition(noun) != "on" and any(t.lower_ in _OWN for t in phrase))


def _tokens(sentence: Sentence, start: int, end: int) -> Tokens | None:
    offset = sentence.span.start
    return sentence.tokens.doc.char_span(offset + start, offset + end, alignment_mode="contract")


def _from(sentence: Sentence, offset: int) -> Tokens | None:
    """Give the words from a place to the next mark or finite verb."""
    tokens = [t for t in sentence.tokens if t.idx >= offset][:_LONGEST]
    if not tokens:
        return None
    end = next((t.i for t in tokens if t.text in _MARKS or (t.tag_ in _FINITE and t.text.islower())), tokens[-1].i + 1)
    return sentence.tokens.doc.span(tokens[0].i, end) if end > tokens[0].i else None


def _around(noun: Token, sentence: Sentence) -> Tokens:
    """Give the noun phrase around a count, up to the next mark."""
    first, last = stretch(noun)
    doc = noun.doc
    last = next((t.i for t in doc[noun.i + 1 : last] if t.text in _MARKS or t.tag_ in {"VBD", "VBZ", "VBP"}), last)
    return doc.span(max(first, sentence.tokens.start), min(last, sentence.tokens.end))


def _beside(sentence: Sentence, speakers: Speakers) -> Iterator[Voice]:
    """Read "1,200 (X)" and "X: 1,200"."""
    text, offset = sentence.text, sentence.span.start
    back = 0
    for match in _ASIDE.finditer(text):
        phrase = _tokens(sentence, *match.span("who"))
        near = text[max(back, match.start() - _LONGEST) : match.start()]
        if phrase is not None and re.search(r"\d\D*$", near) and (source := speakers.of(phrase, sentence)) is not None:
            yield Voice(
                source, (Span(offset + max(back, match.start() - 2 * _LONGEST), offset + match.start()),), Hold.BESIDE
            )
        back = match.end()
    if (opening := _OPENS.match(text)) is None or (phrase := _tokens(sentence, *opening.span("who"))) is None:
        return
    if (
        len(phrase) > _TITLE
        or (phrase[-1].text.isupper() and len(phrase[-1].text) > _TITLE - 1)
        or any(t.pos_ in {"VERB", "AUX", "ADP"} for t in phrase)
    ):
        return
    if (source := speakers.named(phrase, sentence)) is not None:
        yield Voice(source, (Span(offset + opening.end(), sentence.span.end),), Hold.NOTED)
