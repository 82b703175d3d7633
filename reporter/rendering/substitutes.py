"""A font for the characters that the brief's own fonts lack: each prints as a box with its Unicode number.

Comes in: the text of a page. Goes out: the text with a sign for whatever cannot be printed, and a font with a glyph for
each character that the fonts lack, the same bytes for the same ones. Without it whatever fonts a machine has would step
in, and pages would differ; where none has the character, the PDF would refer to a glyph that no font defines, which
PDF/UA and PDF/A forbid. What is copied or read aloud is the character. Must not know what the page says.
"""

from __future__ import annotations

import io
import unicodedata
from functools import cache
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

FAMILY = "Brief Numbers"
_FONT = Path(__file__).resolve().parent / "fonts" / "SourceSans3-Regular.ttf"
# Blanks, and signs that steer and are not seen.
_UNSEEN = {"Cc", "Cf", "Zs", "Zl", "Zp"}
# Control characters have no form: Unicode has pictures of the old ones; other line ends are blanks, as elsewhere.
_CONTROLS = {code: 0x2400 + code for code in range(0x20)} | {0x7F: 0x2421} | dict.fromkeys(range(0x80, 0xA0), 0xFFFD)
_PRINTED = {code: to for code, to in _CONTROLS.items() if chr(code) not in "\t\n\r"} | dict.fromkeys(
    map(ord, "\v\f\x85\u2028\u2029"), " "
)
# Between the characters, blanks are taken from the same font.
_BLANKS = (" ", "\u00a0")
_WIDTH, _HEIGHT, _EDGE, _BLANK = 760, 660, 40, 200
_SCALE, _STEP = 0.42, 220
# Seconds of no clock: fonts count them from 1904.
_NO_TIME = 0


def printable(page: str) -> str:
    """Put a sign for each character that nothing can print."""
    return page.translate(_PRINTED)


def missing(page: str) -> list[str]:
    """Give the characters of a page that the brief's fonts lack, in the order of their numbers."""
    known = _known()
    return sorted(one for one in set(page) if ord(one) not in known and unicodedata.category(one) not in _UNSEEN)


@cache
def _known() -> frozenset[int]:
    with TTFont(_FONT) as font:
        return frozenset(font.getBestCmap())


def substitutes(characters: list[str]) -> bytes:
    """Make the font of these characters."""
    names = {one: f"u{ord(one):04X}" for one in (*_BLANKS, *characters)}
    glyphs = {name: TTGlyphPen(None).glyph() if one in _BLANKS else _box(name[1:]) for one, name in names.items()}
    glyphs = {".notdef": _box(""), **glyphs}
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap({ord(one): name for one, name in names.items()})
    builder.setupGlyf(glyphs)
    blanks = dict.fromkeys((names[one] for one in _BLANKS), (_BLANK, 0))
    builder.setupHorizontalMetrics(dict.fromkeys(glyphs, (_WIDTH + 2 * _EDGE, _EDGE)) | blanks)
    builder.setupHorizontalHeader(ascent=984, descent=-273)
    builder.setupNameTable({"familyName": FAMILY, "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=750, sTypoDescender=-250, usWinAscent=984, usWinDescent=273)
    builder.setupPost()
    builder.updateHead(created=_NO_TIME, modified=_NO_TIME)
    builder.font.recalcTimestamp = False
    written = io.BytesIO()
    builder.save(written)
    return written.getvalue()


def _box(digits: str) -> object:
    """Draw a frame and, in two rows, the digits in it."""
    pen = TTGlyphPen(None)
    for inset in (0, 30):
        _rectangle(pen, _EDGE + inset, inset, _EDGE + _WIDTH - inset, _HEIGHT - inset, hole=bool(inset))
    half = (len(digits) + 1) // 2
    for row, part in enumerate((digits[:half], digits[half:])):
        left = _EDGE + (_WIDTH - _STEP * len(part)) / 2
        for column, digit in enumerate(part):
            _digit(pen, digit, left + column * _STEP, 350 - 290 * row)
    return pen.glyph()


def _rectangle(pen: TTGlyphPen, left: int, bottom: int, right: int, top: int, *, hole: bool) -> None:
    corners = [(left, bottom), (left, top), (right, top), (right, bottom)]
    first, *others = reversed(corners) if hole else corners
    pen.moveTo(first)
    for corner in others:
        pen.lineTo(corner)
    pen.closePath()


def _digit(pen: TTGlyphPen, digit: str, left: float, bottom: float) -> None:
    font = _font()
    name = font.getBestCmap()[ord(digit)]
    font.getGlyphSet()[name].draw(TransformPen(pen, (_SCALE, 0, 0, _SCALE, left, bottom)))


@cache
def _font() -> TTFont:
    """Open the font once: a character without a glyph is drawn of up to six digits."""
    return TTFont(io.BytesIO(_FONT.read_bytes()))
