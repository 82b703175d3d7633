"""Fix the sentence borders that typography decides before the parser guesses the others.

In comes a tokenized document, out goes the same document with `is_sent_start` set to yes, to no, or left
open. A line break always ends a sentence; mid-line a sentence begins only behind a mark that ends one, or
behind a dateline, a crawler's date stamp or before a picture credit. White space belongs to the sentence
before it, so it never forms a sentence of its own. What is left open (an abbreviation before a capital,
"Yahoo! News") the parser decides.

`mark_boundaries` looks at characters only and runs first, when no tag is known yet; `attach_spaces` runs behind the
parser.
"""

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Token

from reporter.language.words import words

COMPONENT_NAME = "haiti_report_boundaries"
SPACES_NAME = "haiti_report_spaces"

_LINE_BREAK = re.compile(r"[\n\r\v\f\x85\u2028\u2029]")
_ENDERS = frozenset({".", "!", "?", "…", "...", "?!", "!?", "!!", "??"})
_OPENERS = frozenset("([{“‘«")
_CLOSERS = frozenset({")", "]", "}", "”", "’", "»", "''"})
_NEVER_FIRST = frozenset({",", ";", ":", "%", "'s", "’s", "n't", "n’t", *_ENDERS, *_CLOSERS})
_BULLETS = frozenset("•▪◦●■►")

# Titles and units are followed by what they belong to; they end no sentence of a news text.
_NEVER_LAST = words(
    """
    Gen. Lt. Col. Maj. Sgt. Capt. Cmdr. Cpl. Insp. Supt. Brig. Adm. Amb. Hon. Pres. Min. Rep. Sen. Gov. Dr.
    Mr. Mrs. Ms. Messrs. Prof. Rev. St. Sh. Shs. Ksh. Kshs. vs. approx. est. Mt. Ft.
    """
)
_BEFORE_FIGURE = words(
    """
    Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec.
    """
)
# The tokenizer cuts these from their full stop, since "No." may also be an answer.
_BEFORE_FIGURE_CUT = frozenset({"No", "Nos", "Art", "Res", "p", "pp"})
_INITIAL = re.compile(r"[A-Z]\.")

# Behind an abbreviation ("in the U.S. The mission") only such words may begin a sentence.
_SENTENCE_OPENING_WORDS = words(
    """
    a about according after all also although an and another as at because before both but by despite during
    each earlier even every few first following for from gangs had has he her here his how however i if in
    instead is it its just last later many meanwhile more most neither no nor not now of officials on once
    one only or other others our out over police residents separately several she since so some still such
    that the their then there these they this those though three through to two under until we what when
    where whether which while who why with without you
    """
)

# Reporting verbs are what tells '"Why?" Ruto asked' from '"Why?" The crowd was silent'.
_SPEECH = words(
    """
    said says say asked asks added adds told tells replied wrote writes explained insisted declared noted
    stated warned continued recalled shouted exclaimed wondered demanded quipped concluded argued responded
    observed remarked
    """
)
_CAPITAL_MARKS = frozenset({'"', "“", "‘", "$", "€", "£", "US$"})
_SPEAKER_REACH = 9
_SHORT = 4
# No dateline is longer, and a bound keeps the patterns quick on any line.
_PREAMBLE_REACH = 120

_AGENCY = r"\([A-Z][A-Za-z]*(?:[ /.-][A-Z][A-Za-z]*)*\.?\)"
# No hyphen inside the classes: a run of hyphens must match in one way only.
_CITY = r"[A-ZÀ-Þ][A-ZÀ-Þ’'.]+(?:[ -][A-ZÀ-Þ][A-ZÀ-Þ’'.]+)*"
_REGION = r"(?:, ?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}){0,2}"
_DAY = r"(?:,? [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)?"
_DASH = r"(?:[ \xa0]+(?:—|–|--|-)[ \xa0]+|[ \xa0]*—[ \xa0]*)"
_DATE = (
    r"(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}"
    r"|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})"
    r"(?:[T ,]+\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?"
)
# Each pattern matches from the start of a line; the sentence begins where the match ends.
_PREAMBLES = (
    re.compile(rf"\s*(?:(?i:date|published|updated|posted|last updated)(?i: on)?:? +)?{_DATE}[ \xa0]+(?=[\"“A-ZÀ-Þ])"),
    re.compile(rf"\s*{_CITY}{_REGION}{_DAY}(?: {_AGENCY})?{_DASH}(?=[\"“A-ZÀ-Þ0-9])"),
    re.compile(rf"\s*[A-ZÀ-Þ][\w’']*(?:[ -][A-ZÀ-Þ][\w’']*){{0,3}}{_REGION}{_DAY} {_AGENCY}{_DASH}(?=\S)"),
)
_BYLINE = re.compile(
    rf"\s*B[yY] (?:[A-ZÀ-Þ][\w.’'-]+,? (?:and )?){{2,8}}?(?={_CITY}{_REGION}{_DAY}(?: {_AGENCY})?{_DASH}\S)"
)
_CREDIT = re.compile(
    r"(?<=\S )(?:(?:Image|Photo|Picture|Photograph|Video)(?: credit| courtesy)?:"
    r"|(?:File )?[Pp]hoto by (?=[A-Z])|\[?(?:AP|AFP|Reuters) [Pp]hoto\b)"
)


@dataclass(frozen=True, slots=True)
class _Line:
    """The visible words of a line: where they stand in the document, and whether white space follows them."""

    places: list[int]
    words: list[str]
    spaced: list[bool]
    closing: set[int]
    """Where in the line straight quotation marks close a quotation."""

    def closes(self, at: int) -> bool:
        return self.words[at] in _CLOSERS or at in self.closing


@Language.component(COMPONENT_NAME)
def mark_boundaries(doc: Doc) -> Doc:
    """Set the sentence starts of `doc` that its typography decides."""
    lines = list(_lines(doc))
    verdicts = _verdicts(lines) | dict.fromkeys(_forced_starts(doc), True)
    # The first visible word begins no sentence either: white space before it belongs to its sentence.
    first = lines[0].places[0] if lines else 0
    starts = [_verdict(token, verdicts, first) for token in doc]
    # All at once: setting one token asks the whole document for its annotation, which takes the square of its length.
    column = np.array(starts, dtype="int64").astype("uint64")
    return doc.from_array(["SENT_START"], column) if starts else doc  # type: ignore[arg-type]  # one column is enough


def _verdict(token: Token, verdicts: dict[int, bool | None], first: int) -> int:
    """Return 1 where a sentence starts, -1 where none does, and 0 where the parser is to decide."""
    verdict = False if token.is_space else verdicts.get(token.i)
    if not token.i or verdict is None:
        return 0
    return 1 if verdict and token.i > first else -1


@Language.component(SPACES_NAME)
def attach_spaces(doc: Doc) -> Doc:
    """Hang white space that the parser left alone on the nearest visible word, or it would be a sentence of its own."""
    visible = [token.i for token in doc if not token.is_space]
    for token in doc:
        if visible and token.is_space and token.head.i == token.i:
            behind = bisect(visible, token.i)
            token.head = doc[visible[behind - 1 if behind else 0]]
            token.dep_ = "dep"
    return doc


def _verdicts(lines: list[_Line]) -> dict[int, bool | None]:
    """Return for the words of all lines whether a sentence begins there; a line's first word always begins one."""
    return {place: not at or _starts(line, at) for line in lines for at, place in enumerate(line.places)}


def _lines(doc: Doc) -> Iterator[_Line]:
    """Yield every line that has any visible word."""
    line = _Line([], [], [], set())
    for token in doc:
        if not token.is_space:
            line.places.append(token.i)
            line.words.append(token.text)
            line.spaced.append(bool(token.whitespace_))
        elif line.words and _LINE_BREAK.search(token.text):
            yield _with_quotes(line)
            line = _Line([], [], [], set())
    if line.words:
        yield _with_quotes(line)


def _with_quotes(line: _Line) -> _Line:
    """Note which straight quotation marks close: every second one, and a single one right behind a word."""
    doubles = [at for at, word in enumerate(line.words) if word == '"']
    singles = [at for at, word in enumerate(line.words) if word == "'" and at and not line.spaced[at - 1]]
    line.closing.update(doubles[1::2], singles)
    return line


def _starts(line: _Line, at: int) -> bool | None:
    """Say whether a sentence begins at this word, which is not the line's first; None leaves it to the parser."""
    word, last = line.words[at], line.words[at - 1]
    if word in _BULLETS:
        return True
    if word in _NEVER_FIRST or at in line.closing or last in _OPENERS or _opens(line, at - 1):
        return False
    end = _ender(line, at)
    if end is None:
        return _behind_abbreviation(last, word)
    if word[0].islower() or _is_number_sign(line, at, end) or _is_speaker(line, at, end):
        return False
    return _behind_ender(line, end, word)


def _opens(line: _Line, at: int) -> bool:
    return line.words[at] in {'"', "'"} and at not in line.closing


def _ender(line: _Line, at: int) -> int | None:
    """Return the place of the mark that ends a sentence right before this word, looking through closing marks."""
    before = at - 1
    while before >= 0 and line.closes(before):
        before -= 1
    return before if before >= 0 and line.words[before] in _ENDERS else None


def _behind_abbreviation(last: str, word: str) -> bool | None:
    """Judge a place without an ending mark: only an abbreviation's own full stop can end a sentence there."""
    if not last.endswith(".") or last in _NEVER_LAST or _INITIAL.fullmatch(last):
        return False
    if last in _BEFORE_FIGURE and word[0].isdigit():
        return False
    if word in _OPENERS or word == '"':
        return None
    return word[0].isupper() and word.lower() in _SENTENCE_OPENING_WORDS


def _is_number_sign(line: _Line, at: int, end: int) -> bool:
    """Tell "1. Kenya" at the start of a line and "No. 5" from the end of a sentence."""
    if not end or end != at - 1 or line.words[end] != ".":
        return False
    before = line.words[end - 1]
    return (end == 1 and before.isdigit()) or (before in _BEFORE_FIGURE_CUT and line.words[at][0].isdigit())


def _is_speaker(line: _Line, at: int, end: int) -> bool:
    """Tell whether the quotation that just closed with "?" or "!" is followed by who said it."""
    if line.words[end] == "." or end == at - 1:
        return False
    behind = takewhile(lambda word: word not in _ENDERS, line.words[at : at + _SPEAKER_REACH])
    return any(word in _SPEECH for word in behind)


def _behind_ender(line: _Line, end: int, word: str) -> bool | None:
    capital = word[0].isupper() or word[0].isdigit() or word in _CAPITAL_MARKS
    if not capital or line.words[end] not in {".", "?"}:
        return None
    return None if line.words[end] == "." and _may_abbreviate(line, end) else True


def _may_abbreviate(line: _Line, stop: int) -> bool:
    """Tell whether the word before a full stop may be an unknown abbreviation ("Cmdt", "No")."""
    if not stop or line.spaced[stop - 1]:
        return False
    word = line.words[stop - 1]
    return word.isalpha() and len(word) <= _SHORT and word[0].isupper() and not word.isupper()


def _forced_starts(doc: Doc) -> frozenset[int]:
    """Return the tokens that must begin a sentence: behind datelines and stamps, at picture credits."""
    offsets = frozenset(_forced_offsets(doc.text))
    return frozenset(token.i for token in doc if token.idx in offsets) if offsets else offsets


def _forced_offsets(text: str) -> Iterator[int]:
    start = 0
    for line in _LINE_BREAK.split(text):
        for offset in (*_preamble_ends(line), *(match.start() for match in _CREDIT.finditer(line))):
            yield start + offset
        start += len(line) + 1


def _preamble_ends(line: str) -> Iterator[int]:
    """Yield where each preamble ends: a stamp may be followed by a byline and that by a dateline."""
    at, found = 0, True
    while found:
        found = False
        for pattern in (_BYLINE, *_PREAMBLES):
            match = pattern.match(line, at, at + _PREAMBLE_REACH)
            if match and match.end() > at:
                at, found = match.end(), True
                yield at
