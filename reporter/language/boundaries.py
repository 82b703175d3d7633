"""Fix the sentence borders that typography decides before the parser guesses the others.

In comes a tokenized document, out goes the same document with `is_sent_start` set to yes, to no, or left
open. The rules:

* A line break always ends a sentence, a single one too. Crawled pages set one paragraph on a line, with or without
  a blank line between, and headlines, captions and list items on lines of their own. Text that was wrapped by hand
  at some width must be unwrapped before it comes here: a wrapped line looks like a caption.
* Within a line a sentence begins only behind a mark that ends one (which may be followed by closing quotation marks,
  brackets and footnote marks), behind a dateline or a crawler's date stamp, at a picture credit and at a bullet.
* A quotation of several sentences is cut like any other text. A quotation that its speaker divides is not: a comma
  ends no sentence, and neither does the "?" of '"Where is the money?" he asked.'
* White space belongs to the sentence before it, so it never forms a sentence of its own.

What typography cannot tell (an ellipsis before a name, "at 3 p.m. Kenyan police") the parser decides.

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

from reporter.language.preambles import LINE_BREAK, forced_starts
from reporter.language.tokenizer import INVISIBLE
from reporter.language.words import words

COMPONENT_NAME = "haiti_report_boundaries"
SPACES_NAME = "haiti_report_spaces"

_INVISIBLE = frozenset(INVISIBLE)
_ENDERS = frozenset({".", "!", "?", "…", "...", "?!", "!?", "!!", "??", "....", ".."})
_ELLIPSES = frozenset({"…", "...", "....", ".."})
_BRACKETS = frozenset("([{")
_OPENERS = _BRACKETS | frozenset({"“", "‘", "«", "„", "``"})
_CLOSERS = frozenset({")", "]", "}", "”", "’", "»", "''"})
_NEVER_FIRST = frozenset({",", ";", ":", "%", "'s", "’s", "n't", "n’t", *_ENDERS, *_CLOSERS})
_BULLETS = frozenset("•▪◦●■►‣")
_RAISED = re.compile("[¹²³⁰⁴-⁹*†‡]+")

# Titles and units are followed by what they belong to; they end no sentence of a news text.
_NEVER_LAST = words(
    """
    Gen. Lt. Col. Maj. Sgt. Capt. Cmdr. Cpl. Insp. Supt. Brig. Adm. Amb. Hon. Pres. Min. Rep. Sen. Gov. Dr.
    Mr. Mrs. Ms. Messrs. Prof. Rev. St. Sh. Shs. Ksh. Kshs. vs. v. approx. est. Mt. Ft. Mme. Mlle. Msgr. Cmdt. Comdt.
    Cdr. Pte. Pvt. Det. Const. Asst. Atty. Rt. Gens. Sens. Reps. Govs. Drs. Profs. cf. ca. viz. a.k.a. e.g. i.e.
    """
)
_MONTHS = words(
    """
    Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec.
    """
)
# These end sentences and stand within them about as often: "at 3 p.m. Monday", "at 3 p.m. Kenyan police".
_OFTEN_LAST = words("a.m. p.m. A.M. P.M. etc. Inc. Ltd. Corp. Co. Jr. Sr.")
# The tokenizer cuts these from their full stop, since "No." may also be an answer.
_BEFORE_FIGURE_CUT = words("No Nos Art Arts Res Fig Figs Vol Vols Ch Para Paras Tel p pp")
_WEEKDAYS_CUT = words("Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun")
_INITIAL = re.compile(r"[A-Z]\.")
# "1.", "a." or "iv." at the start of a line numbers a list.
_LIST_SIGN = re.compile(r"\d+|[a-zA-Z]|(?=.)x{0,3}(?:ix|iv|v?i{0,3})|(?=.)X{0,3}(?:IX|IV|V?I{0,3})")

# Behind an abbreviation ("in the U.S. The mission") only such words may begin a sentence.
_SENTENCE_OPENING_WORDS = words(
    """
    a about according after all also although amid among an and another any as at because before between both but by
    currently despite dozens during each earlier even every few finally following for from gangs had has he her
    here his how however hundreds i if in indeed instead is it its just last later many meanwhile moreover more most
    my neither no nobody none nor not nothing now of officials on once one only or other others our out over perhaps
    residents separately several she since so some still such that the their then there these they this those
    though thousands three through to today two unlike until we what when where whether which while who why
    with within without yesterday yet you
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
# Such a mark may stand before a sentence's first word or be its first character ("@WilliamsRuto").
_CAPITAL_MARKS = _OPENERS | frozenset("$€£@#©")
# Their exclamation mark is part of the name.
_NAMES_WITH_MARK = words("Yahoo Jeopardy")
_SPEAKER_REACH = 9
_SHORT = 4
_LIST_DIGITS = 2
_VOWELS = frozenset("aeiouyAEIOUYàâäéèêëîïôöùûüÀÂÄÉÈÊËÎÏÔÖÙÛÜ")
# A headline in title case has as many capitals.
_TITLE_CASE = 0.7


@dataclass(frozen=True, slots=True)
class _Line:
    """The visible words of a line: where they stand in the document, and whether white space follows them."""

    places: list[int]
    words: list[str]
    spaced: list[bool]
    closing: set[int]
    """Where in the line straight quotation marks close a quotation, and where footnote marks stand."""

    def closes(self, at: int) -> bool:
        return self.words[at] in _CLOSERS or at in self.closing

    def opens(self, at: int) -> bool:
        return self.words[at] in _OPENERS or (self.words[at] in {'"', "'"} and at not in self.closing)

    def glued(self, at: int) -> bool:
        """Tell whether nothing stands between this word and the one before it."""
        return at > 0 and not self.spaced[at - 1]


@Language.component(COMPONENT_NAME)
def mark_boundaries(doc: Doc) -> Doc:
    """Set the sentence starts of `doc` that its typography decides."""
    lines = list(_lines(doc))
    verdicts = _verdicts(lines) | dict.fromkeys(_forced(doc), True)
    # The first visible word begins no sentence either: white space before it belongs to its sentence.
    first = lines[0].places[0] if lines else 0
    starts = [_verdict(token, verdicts, first) for token in doc]
    # All at once: setting one token asks the whole document for its annotation, which takes the square of its length.
    column = np.array(starts, dtype="int64").astype("uint64")
    return doc.from_array(["SENT_START"], column) if starts else doc  # type: ignore[arg-type]  # one column is enough


def _verdict(token: Token, verdicts: dict[int, bool | None], first: int) -> int:
    """Return 1 where a sentence starts, -1 where none does, and 0 where the parser is to decide."""
    verdict = False if _is_blank(token) else verdicts.get(token.i)
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


def _is_blank(token: Token) -> bool:
    return bool(token.is_space) or token.text in _INVISIBLE


def _verdicts(lines: list[_Line]) -> dict[int, bool | None]:
    """Return for the words of all lines whether a sentence begins there; a line's first word always begins one."""
    return {place: not at or _starts(line, at) for line in lines for at, place in enumerate(line.places)}


def _forced(doc: Doc) -> frozenset[int]:
    """Return the tokens that must begin a sentence: behind datelines and stamps, at picture credits."""
    offsets = frozenset(forced_starts(doc.text))
    return frozenset(token.i for token in doc if token.idx in offsets) if offsets else offsets


def _lines(doc: Doc) -> Iterator[_Line]:
    """Yield every line that has any visible word."""
    line = _Line([], [], [], set())
    for token in doc:
        if not _is_blank(token):
            line.places.append(token.i)
            line.words.append(token.text)
            line.spaced.append(bool(token.whitespace_))
        elif line.words and LINE_BREAK.search(token.text):
            yield _with_marks(line)
            line = _Line([], [], [], set())
        elif line.words:
            line.spaced[-1] = line.spaced[-1] or bool(token.is_space) or bool(token.whitespace_)
    if line.words:
        yield _with_marks(line)


def _with_marks(line: _Line) -> _Line:
    """Note which straight quotation marks close, and which words are footnote marks behind an ending mark."""
    is_open = False
    for at, word in enumerate(line.words):
        if word == '"':
            is_open = _opens_here(line, at, is_open)
            if not is_open:
                line.closing.add(at)
        elif word == "'":
            if line.glued(at):
                line.closing.add(at)
        elif line.glued(at) and (word == "[" or _RAISED.fullmatch(word)):
            line.closing.update(_footnote(line, at))
    return line


def _opens_here(line: _Line, at: int, is_open: bool) -> bool:  # noqa: FBT001  # what the marks before have left
    """Tell whether a straight mark opens: the side on which it touches a word says so, or else every second does."""
    before, behind = line.glued(at), at + 1 < len(line.words) and not line.spaced[at]
    return not is_open if before == behind else behind


def _footnote(line: _Line, at: int) -> range:
    """Return the places of the footnote mark that is glued to the word before: "[1]" or a raised figure."""
    if line.words[at] != "[":
        return range(at, at + 1) if line.words[at - 1] in _ENDERS or line.closes(at - 1) else range(0)
    inside = line.words[at + 1 : at + 3]
    return range(at, at + 3) if len(inside) > 1 and inside[0].isdigit() and inside[1] == "]" else range(0)


def _starts(line: _Line, at: int) -> bool | None:
    """Say whether a sentence begins at this word, which is not the line's first; None leaves it to the parser."""
    word = line.words[at]
    if word in _BULLETS:
        return True
    if word in _NEVER_FIRST or at in line.closing or line.opens(at - 1):
        return False
    end = _ender(line, at)
    if end is None:
        return _behind_abbreviation(line, at)
    if _goes_on(line, at) or _is_number_sign(line, at, end) or _is_speaker(line, at, end):
        return False
    return _behind_ender(line, at, end)


def _ender(line: _Line, at: int) -> int | None:
    """Return the place of the mark that ends a sentence right before this word, looking through closing marks."""
    before = at - 1
    while before >= 0 and line.closes(before):
        before -= 1
    return before if before >= 0 and line.words[before] in _ENDERS else None


def _behind_abbreviation(line: _Line, at: int) -> bool | None:
    """Judge a place without an ending mark: only an abbreviation's own full stop can end a sentence there."""
    word, last = line.words[at], line.words[at - 1]
    if not last.endswith(".") or last in _NEVER_LAST or _INITIAL.fullmatch(last):
        return False
    if last in _MONTHS and word[0].isdigit():
        return False
    if word in _BRACKETS:
        return _opens_sentence(line, at + 1)
    if line.opens(at):
        return None
    if _opens_sentence(line, at):
        return not _is_title(line)
    return None if last in _OFTEN_LAST and _may_open(word) else False


def _opens_sentence(line: _Line, at: int) -> bool:
    word = line.words[at] if at < len(line.words) else ""
    return word[:1].isupper() and word.lower() in _SENTENCE_OPENING_WORDS


def _may_open(word: str) -> bool:
    """Tell whether a word behind "p.m." may begin a sentence: a zone or a day does not."""
    return word[0].isupper() and not word.isupper() and not word.endswith("day") and word + "." not in _MONTHS


def _is_title(line: _Line) -> bool:
    """Tell a headline in title case, where "To" and "The" are no sign of a new sentence."""
    if _ender(line, len(line.words)) is not None:
        return False
    letters = [word[0].isupper() for word in line.words if word[0].isalpha()]
    return sum(letters) >= _TITLE_CASE * len(letters)


def _goes_on(line: _Line, at: int) -> bool:
    """Tell whether a word behind an ending mark is too small to begin a sentence; names like "al-Shabaab" are not."""
    word = line.words[at]
    if not word[0].islower():
        return False
    behind = line.words[at + 2] if at + 2 < len(line.words) else ""
    hyphenated = line.words[at + 1 : at + 2] == ["-"] and not line.spaced[at] and behind[:1].isupper()
    return line.glued(at) or not (hyphenated or not word.islower())


def _is_number_sign(line: _Line, at: int, end: int) -> bool:
    """Tell "1. Kenya" in a list and "No. 5" from the end of a sentence."""
    if not end or end != at - 1 or line.words[end] != "." or not line.glued(end):
        return False
    before = line.words[end - 1]
    if before in _WEEKDAYS_CUT:
        return line.words[at] in _MONTHS or line.words[at][0].isdigit()
    if before in _BEFORE_FIGURE_CUT and line.words[at][0].isdigit():
        return True
    if end == 1:
        return _LIST_SIGN.fullmatch(before) is not None
    if not before.isdigit() or len(before) > _LIST_DIGITS:
        return False
    # A list within a line begins behind a colon and counts on from sentence to sentence; "No. 5." is none.
    lead = line.words[end - 2]
    return (lead == ":" and before == "1") or (lead == "." and line.words[end - 3] not in _BEFORE_FIGURE_CUT)


def _is_speaker(line: _Line, at: int, end: int) -> bool:
    """Tell whether the quotation that just closed with "?" or "!" is followed by who said it."""
    if line.words[end] == "." or end == at - 1:
        return False
    behind = takewhile(lambda word: word not in _ENDERS, line.words[at : at + _SPEAKER_REACH])
    return any(word in _SPEECH for word in behind)


def _behind_ender(line: _Line, at: int, end: int) -> bool | None:
    """Judge a place behind an ending mark, where no speaker and no small word follows."""
    word, mark = line.words[at], line.words[end]
    if not (word[0].isalnum() or word[0] in _CAPITAL_MARKS or line.opens(at)):
        return False if line.glued(at) else None
    if word in _BRACKETS and line.words[at + 1 : at + 2] and line.words[at + 1] in _ELLIPSES:
        return False
    if mark in _ELLIPSES:
        quoted = line.closes(at - 1) and line.words[at - 1] not in {")", "]"}
        return True if quoted or _opens_sentence(line, at) else None
    before = line.words[end - 1] if line.glued(end) else ""
    if mark == "." and _abbreviates(before):
        return _opens_sentence(line, at)
    return not (mark == "!" and before in _NAMES_WITH_MARK)


def _abbreviates(word: str) -> bool:
    """Tell whether the word before a full stop is an abbreviation: short, capital, and not to be spoken ("Brg")."""
    return (
        1 < len(word) <= _SHORT
        and word.isalpha()
        and word[0].isupper()
        and not word.isupper()
        and _VOWELS.isdisjoint(word)
    )
