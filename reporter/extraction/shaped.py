"""Bodies that no table knows, told by the shape of their names: "Public Accounts Committee", "the opposition APC".

Comes in: a sentence. Goes out: names with where they stand. A name in capitals needs a noun of bodies in it, letters
need a place where a name stands, and a name of any shape needs such a noun before it ("the network Fanm Doubout").
Whoever the tables know, persons and places are left to others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from reporter.facts import Span
from reporter.knowledge import ActorKind, lexicon, roles

if TYPE_CHECKING:
    from reporter.extraction.reading import Sentence

_WORD = r"[^\W\d_a-z][\w’'-]*[\w]"
_JOIN = r"(?:of\s+the|for\s+the|of|for|and|on(?!\s+\w+day\b)|against|&|de|des|du|la|le|et|pour)"
_NAME = re.compile(rf"{_WORD}(?:\s+(?:{_JOIN}\s+)?{_WORD})*")
# A name that goes on behind a comma or "to" is not read whole.
_GOES_ON = re.compile(rf",\s+{_WORD}|\s+to\s+{_WORD}")
_SPLIT = re.compile(r"[’']s\s+")
_LETTERS = re.compile(r"(?<=[a-z”’,] )(?:(?:the|The)\s+)?(?P<name>[A-Z]{3,8})(?=[’']s\b|\s+[a-z]|[,.;:)])")
_CALLED = re.compile(
    r"\b(?P<noun>[a-z]+)\s+(?P<name>[A-Z][a-zà-ÿ’'-]+(?:\s+(?:of\s+|for\s+)?[A-Z][a-zà-ÿ’'-]+){0,3}|[A-Z]{3,9})"
    r"(?!\s*[’']s\s+[a-z]*\s*[A-Z])"
)
_OPENING = frozenset(
    {
        "the",
        "a",
        "an",
        "at",
        "in",
        "on",
        "by",
        "when",
        "for",
        "from",
        "let",
        "says",
        "said",
        "and",
        "but",
        "under",
        "if",
    }
)
_NO_NAMES = frozenset(
    {"EAT", "GMT", "UTC", "EST", "EDT", "LIVE", "FILE", "PHOTO", "COVID", "HIV", "AIDS", "USD", "TPS", "CEO", "ADM"}
)
_FULL = 2


def shaped(sentence: Sentence) -> Iterator[tuple[str, Span]]:
    """Give the unknown bodies that a sentence names, each with its characters."""
    text, start = sentence.document.text, sentence.span.start
    taken = [Span(a.span.start_char, a.span.end_char) for a in sentence.actors if a.actor.kind is not ActorKind.STATE]
    for span in _by_shape(sentence):
        if not any(span.overlaps(other) for other in (*taken, *sentence.persons)):
            taken.append(span)
            yield " ".join(text[slice(*span)].split()), span
    for pattern in (_LETTERS, _CALLED):
        for found in pattern.finditer(text, start, sentence.span.end):
            span = Span(*found.span("name"))
            known = any(span.overlaps(other) for other in (*taken, *sentence.persons))
            fits = _are_letters(sentence, span) if pattern is _LETTERS else found["noun"] in roles().named_bodies
            acting = any(a.span.start_char < span.end and span.start < a.span.end_char for a in sentence.actors)
            if fits and not known and not acting:
                taken.append(span)
                yield found["name"], span


def _by_shape(sentence: Sentence) -> Iterator[Span]:
    for found in _NAME.finditer(sentence.document.text, *sentence.span):
        if _GOES_ON.match(sentence.document.text, found.end()) and re.search(r"\b(?:of|for)\b", found[0]):
            continue
        at = found.start()
        for part in _SPLIT.split(found[0]):
            at = sentence.document.text.index(part, at)
            yield from _whole(part, at)
            at += len(part)


def _whole(part: str, at: int) -> Iterator[Span]:
    """Give the name in a run of words in capitals: without what opens the sentence, and two where "and" joins two."""
    words = [(word[0], word.start(), word.end()) for word in re.finditer(r"\S+", part)]
    while words and (words[0][0].lower() in _OPENING or words[0][0] in lexicon().calendar):
        words.pop(0)
    nouns = [i for i, word in enumerate(words) if _is_noun(word[0])]
    if not nouns:
        return
    ands = [i for i, word in enumerate(words) if word[0] == "and" and nouns[0] < i < nouns[-1]]
    for first, last in _pieces(len(words), ands):
        piece = words[first:last]
        inside = [i for i, word in enumerate(piece) if _is_noun(word[0])]
        named = [word for word in piece if word[0][0].isupper()]
        if inside and len(named) >= _FULL and not _is_holder(piece, inside):
            yield Span(at + piece[0][1], at + piece[-1][2])


def _pieces(length: int, ands: list[int]) -> Iterator[tuple[int, int]]:
    first = 0
    for cut in (*ands, length):
        yield first, cut
        first = cut + 1


def _is_noun(word: str) -> bool:
    return word[0].isupper() and word.lower().strip(",") in roles().shaped


def _is_holder(piece: list[tuple[str, int, int]], nouns: list[int]) -> bool:
    """Tell an office's name from a body's: "Director of the … Commission", "Committee Chairman"."""
    kept = [word[0].lower() for i, word in enumerate(piece) if i not in nouns]
    return bool({*kept} & (roles().ranks | roles().weak)) or kept[-1:] == ["hospital"]


def _are_letters(sentence: Sentence, span: Span) -> bool:
    """Tell letters that stand for a body: no word of a shouted line, no time zone, no actor's name."""
    text = sentence.document.text
    name = text[slice(*span)]
    around = re.findall(r"[\w’'-]+", text[max(sentence.span.start, span.start - 25) : span.start])
    around += re.findall(r"[\w’'-]+", text[span.end : span.end + 25])[:1]
    shouted = any(word.isupper() and len(word) > _FULL for word in around)
    token = next((token for token in sentence.tokens if token.idx == span.start), None)
    noun = token is not None and token.pos_ in {"PROPN", "NOUN"}
    clock = bool(re.search(r"\d\s*(?:[ap]\.?m\.?\s*)?$", text[: span.start][-8:]))
    return noun and not shouted and not clock and name not in _no_names()


@cache
def _no_names() -> frozenset[str]:
    return _NO_NAMES | {word.upper() for word in lexicon().calendar}
