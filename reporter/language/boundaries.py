"""Fix the sentence borders that typography decides before the parser guesses the others.

In comes a tokenized document, out goes the same document with `is_sent_start` set to yes, to no, or left
open. A line break always ends a sentence; mid-line a sentence begins only behind a mark that ends one, or
behind a dateline, a crawler's date stamp or before a picture credit. White space belongs to the sentence
before it, so it never forms a sentence of its own. What is left open (an abbreviation before a capital,
"Yahoo! News") the parser decides.

This module looks at characters only: it runs first, when no tag is known yet.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Token

from reporter.language.words import words

COMPONENT_NAME = "haiti_report_boundaries"

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
_SPEAKER_REACH = 8
_SHORT = 4

_AGENCY = r"\([A-Z][A-Za-z]*(?:[ /.-][A-Z][A-Za-z]*)*\.?\)"
_CITY = r"[A-ZÀ-Þ][A-ZÀ-Þ’'.-]+(?:[ -][A-ZÀ-Þ][A-ZÀ-Þ’'.-]+)*"
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
    re.compile(rf"\s*[A-ZÀ-Þ][\w’'-]*(?:[ -][A-ZÀ-Þ][\w’'-]*){{0,3}}{_REGION}{_DAY} {_AGENCY}{_DASH}(?=\S)"),
)
_BYLINE = re.compile(
    rf"\s*B[yY] (?:[A-ZÀ-Þ][\w.’'-]+,? (?:and )?){{2,8}}?(?={_CITY}{_REGION}{_DAY}(?: {_AGENCY})?{_DASH}\S)"
)
_CREDIT = re.compile(
    r"(?<=\S )(?:(?:Image|Photo|Picture|Photograph|Video)(?: credit| courtesy)?:"
    r"|(?:File )?[Pp]hoto by (?=[A-Z])|\[?(?:AP|AFP|Reuters) [Pp]hoto\b)"
)


@dataclass(frozen=True, slots=True)
class _Place:
    """A token that could begin a sentence, with the visible tokens before and behind it on its line."""

    before: list[Token]
    token: Token
    behind: list[Token]
    quoted: frozenset[int]
    """Indices of the straight quotation marks that close a quotation."""

    def closes(self, token: Token) -> bool:
        return token.text in _CLOSERS or token.i in self.quoted


@Language.component(COMPONENT_NAME)
def mark_boundaries(doc: Doc) -> Doc:
    """Set the sentence starts of `doc` that its typography decides."""
    for token in doc:
        if token.is_space and token.i:
            token.is_sent_start = False
    forced = _forced_starts(doc)
    for number, line in enumerate(_lines(doc)):
        closing = frozenset(_closing_marks(line))
        for at, token in enumerate(line):
            if at == 0:
                _mark(token, starts=number > 0)
            elif token.i in forced:
                _mark(token, starts=True)
            else:
                _mark(
                    token,
                    starts=_starts(_Place(line[:at], token, line[at + 1 : at + 1 + _SPEAKER_REACH], closing)),
                )
    return doc


def _mark(token: Token, *, starts: bool | None) -> None:
    """Write a decision down; the document's first token begins the first sentence, whatever follows it."""
    if token.i and starts is not None:
        token.is_sent_start = starts


def _lines(doc: Doc) -> Iterator[list[Token]]:
    """Yield the visible tokens of every line that has any."""
    line = list[Token]()
    for token in doc:
        if not token.is_space:
            line.append(token)
        elif line and _LINE_BREAK.search(token.text):
            yield line
            line = []
    if line:
        yield line


def _closing_marks(line: list[Token]) -> Iterator[int]:
    """Yield where straight quotation marks close: every second one, and a single one behind a word."""
    is_open = False
    for token in line:
        if token.text == '"':
            if is_open:
                yield token.i
            is_open = not is_open
        elif token.text == "'" and token.i and not token.nbor(-1).whitespace_:
            yield token.i


def _starts(place: _Place) -> bool | None:
    """Say whether a sentence begins at this place; None leaves it to the parser."""
    token, last = place.token, place.before[-1]
    if token.text in _BULLETS:
        return True
    if token.text in _NEVER_FIRST or place.closes(token) or last.text in _OPENERS or _opens(last, place):
        return False
    ender = _ender(place)
    if ender is None:
        return _behind_abbreviation(last, token)
    if token.text[0].islower() or _is_number_sign(place, ender) or _is_speaker(place, ender):
        return False
    return _behind_ender(place, ender)


def _opens(token: Token, place: _Place) -> bool:
    return token.text in {'"', "'"} and not place.closes(token)


def _ender(place: _Place) -> Token | None:
    """Return the mark that ends a sentence right before this place, looking through closing marks."""
    for token in reversed(place.before):
        if not place.closes(token):
            return token if token.text in _ENDERS else None
    return None


def _behind_abbreviation(last: Token, token: Token) -> bool | None:
    """Judge a place without an ending mark: only an abbreviation's own full stop can end a sentence there."""
    if not last.text.endswith(".") or last.text in _NEVER_LAST or _INITIAL.fullmatch(last.text):
        return False
    if last.text in _BEFORE_FIGURE and token.text[0].isdigit():
        return False
    if token.text in _OPENERS or token.text == '"':
        return None
    return token.text[0].isupper() and token.lower_ in _SENTENCE_OPENING_WORDS


def _is_number_sign(place: _Place, ender: Token) -> bool:
    """Tell "1. Kenya" at the start of a line and "No. 5" from the end of a sentence."""
    *words, last = place.before
    if not words or ender.text != "." or ender is not last:
        return False
    word = words[-1].text
    opens_line = len(words) == 1
    return (opens_line and word.isdigit()) or (word in _BEFORE_FIGURE_CUT and place.token.text[0].isdigit())


def _is_speaker(place: _Place, ender: Token) -> bool:
    """Tell whether the quotation that just closed with "?" or "!" is followed by who said it."""
    if ender.text == "." or ender is place.before[-1]:
        return False
    words = [token.lower_ for token in (place.token, *place.behind)]
    ends = [at for at, word in enumerate(words) if word in _ENDERS]
    return any(word in _SPEECH for word in words[: ends[0] if ends else None])


def _behind_ender(place: _Place, ender: Token) -> bool | None:
    first = place.token.text
    capital = first[0].isupper() or first[0].isdigit() or first in {'"', "“", "‘", "$", "€", "£", "US$"}
    if not capital or ender.text not in {".", "?"}:
        return None
    return None if ender.text == "." and _may_abbreviate(ender) else True


def _may_abbreviate(stop: Token) -> bool:
    """Tell whether the word before a full stop may be an unknown abbreviation ("Cmdt", "No")."""
    if not stop.i:
        return False
    word = stop.nbor(-1)
    return (
        not word.whitespace_ and word.is_alpha and len(word) <= _SHORT and word.text[0].isupper() and not word.is_upper
    )


def _forced_starts(doc: Doc) -> frozenset[int]:
    """Return the tokens that must begin a sentence: behind datelines and stamps, at picture credits."""
    offsets = frozenset(_forced_offsets(doc.text))
    return frozenset(token.i for token in doc if token.idx in offsets)


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
            match = pattern.match(line, at)
            if match and match.end() > at:
                at, found = match.end(), True
                yield at
