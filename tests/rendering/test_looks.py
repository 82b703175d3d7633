"""What can be read by everybody: contrast by WCAG 2.2 AA in light and dark, and in grey; paper by its name."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest

from reporter.rendering import Format, Paper, render
from reporter.rendering.html import asset
from tests.rendering.factory import Parts

COLOUR = re.compile(r"--(\w+): (#[0-9a-f]{6});")
LIGHT = dict(COLOUR.findall(str(asset("brief.css"))))
DARK = LIGHT | dict(COLOUR.findall(str(asset("screen.css"))))
POINTS = {Paper.A4: (595, 842), Paper.LETTER: (612, 792)}


def luminance(colour: str) -> float:
    """Give the relative luminance of WCAG."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Give the contrast of WCAG."""
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("text", ["ink", "minor", "accent", "warn"])
@pytest.mark.parametrize("ground", ["page", "soft"])
def test_text_stands_out(palette: dict[str, str], text: str, ground: str) -> None:
    assert contrast(palette[text], palette[ground]) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_marked_words_stand_out(palette: dict[str, str]) -> None:
    assert contrast(palette["ink"], palette["mark"]) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_filled_and_empty_bars_differ_in_grey(palette: dict[str, str]) -> None:
    assert contrast(palette["accent"], palette["page"]) >= 3
    assert contrast(palette["accent"], palette["line"]) >= 3
    assert contrast(palette["minor"], palette["page"]) >= 3


@pytest.mark.parametrize("paper", list(Paper))
def test_paper_is_the_one_asked_for(paper: Paper) -> None:
    written = render(Parts().briefing(), [Format.PDF], paper=paper)[Format.PDF]
    with pikepdf.open(io.BytesIO(written)) as document:
        sizes = {tuple(round(float(one)) for one in page.mediabox[2:]) for page in document.pages}
    assert sizes == {POINTS[paper]}
    if paper is Paper.LETTER:
        page = render(Parts().briefing(), [Format.HTML], paper=paper)[Format.HTML].decode()
        assert "@page { size: letter; }" in page
