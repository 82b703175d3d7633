"""A page that was forged anywhere is told: it is made anew of the data that it carries, and compared word for word."""

from __future__ import annotations

import io
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pikepdf
import pytest

from reporter import __version__
from reporter.facts import SourceDocument
from reporter.rendering import Format, Language, Paper, render
from reporter.rendering.templates import read_templates
from reporter.verifying import PageState, Verification, as_record, told, verify
from tests.rendering.factory import Parts

PARTS = Parts()
ARTICLES = (PARTS.first, PARTS.second)
FILES = render(PARTS.briefing(), (Format.HTML, Format.PDF), articles=ARTICLES)
PAGE, PRINT = FILES[Format.HTML].decode(), FILES[Format.PDF]


def verified(content: str | bytes, seeds: Path) -> Verification:
    path = seeds.parent / "brief"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return verify(path, seeds)


def faults(content: str | bytes, seeds: Path) -> list[str]:
    outcome = verified(content, seeds)
    assert outcome.holds == (not outcome.faults)
    return list(outcome.faults)


# --- the page --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("articles", [ARTICLES, ()], ids=["whole", "cut"])
def test_a_page_as_it_was_made(paper: Paper, articles: tuple[SourceDocument, ...], seeds: Path) -> None:
    [page] = render(PARTS.briefing(), (Format.HTML,), articles=articles, paper=paper).values()
    outcome = verified(page, seeds)
    assert outcome.holds
    assert outcome.page
    assert outcome.page.state is PageState.SAME
    assert verified(page.replace(b"\n", b"\r\n"), seeds).page == outcome.page


def test_a_page_in_the_language_of_its_reader(seeds: Path) -> None:
    [page] = render(PARTS.briefing(), (Format.HTML,), articles=ARTICLES, language=Language.FR).values()
    assert faults(page, seeds) == []
    assert "personnes" in page.decode()
    assert faults(page.replace(b"personnes", b"soldats", 1), seeds) != []


def test_whatever_became_of_the_articles_the_page_is_compared(seeds: Path) -> None:
    (seeds / "a.txt").write_text("Something else.", encoding="utf-8")
    outcome = verified(PAGE, seeds)
    assert (outcome.faults, outcome.holds) == ((), False)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        # a number in the bottom line, in a box, in a sum, in a table, in a picture and its description
        ("count more than 700,000", "count more than 900,000", "the page reads “…"),
        ('class="big">617', 'class="big">1,617', "the page reads “1,617” where its data gives “617”"),
        ("<b>about US$515 million</b>", "<b>about US$51 million</b>", "about US$515 million"),
        ('<b class="num">5,600</b>', '<b class="num">560</b>', "“5,600 [6]”"),
        ("Kenya: 617 (computed) deployed", "Kenya: 917 (computed) deployed", "Kenya: 617 (computed) deployed"),
        # a status, a name, a date, a number of the evidence, a sentence left out and one put in
        ('class="status">For 400: one source', 'class="status">Three sources agree', "“For 400: one source”"),
        ("UN migration agency</p>", "UN refugee agency</p>", "where its data gives “UN migration agency”"),
        ("As of 19 January 2025</p>", "As of 19 January 2026</p>", "“As of 19 January 2025”"),
        ("#c-5", "#c-6", "its markup, styles or scripts have been changed"),
        (
            "<p>First edition: there is no earlier brief to compare with.</p>\n",
            "",
            "does not read “First edition: there",
        ),
        ("<p>First edition", "<p>All of it is settled.</p><p>First edition", "reads “All of it is settled.”, which"),
        # what changes no word
        ("<style>\n", "<style>\n.status { display: none; }\n", "its markup, styles or scripts have been changed"),
    ],
)
def test_a_forged_page(before: str, after: str, expected: str, seeds: Path) -> None:
    assert before in PAGE
    found = faults(PAGE.replace(before, after), seeds)
    assert any(expected in one.replace("\u2060", " ") for one in found), found


def test_a_forged_article_behind_the_page(seeds: Path) -> None:
    at = PAGE.index('id="articles"')
    assert "arrived on Saturday" in PAGE[at:]
    found = faults(PAGE[:at] + PAGE[at:].replace("arrived on Saturday", "arrived on Sunday", 1), seeds)
    assert any("officers arrived on Sunday" in one for one in found), found


def test_a_page_of_a_users_templates(seeds: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "brief.html").write_text('{% extends "original/brief.html" %}\n', encoding="utf-8")
    (own / "brief.css").write_text("body { color: black; }\n", encoding="utf-8")
    templates = read_templates(own)
    [page] = render(PARTS.briefing(), (Format.HTML,), articles=ARTICLES, templates=templates).values()
    path = tmp_path / "brief.html"
    path.write_bytes(page)
    assert verify(path, seeds, templates).holds
    lines = list(told(verify(path, seeds), width=200))
    assert lines[-2].startswith("A page that was made with --templates is compared with them")
    path.write_bytes(page.replace(b"count more than 700,000", b"count more than 900,000"))
    assert any("900,000" in one for one in verify(path, seeds, templates).faults)


def test_many_differences_are_counted(seeds: Path) -> None:
    found = faults(PAGE.replace("<p ", "<p>x</p><p "), seeds)
    assert len(found) == 9
    assert found[-1].startswith("and so at ")


# --- the print -------------------------------------------------------------------------------------------------


def carrying(forged: bytes, data: bytes) -> bytes:
    """Put the data of one brief into the print of another."""
    with pikepdf.open(io.BytesIO(forged)) as pdf:
        del pdf.attachments["brief.json"]
        pdf.attachments["brief.json"] = data
        return saved(pdf)


def saved(pdf: pikepdf.Pdf) -> bytes:
    into = io.BytesIO()
    pdf.save(into)
    return into.getvalue()


def data_of(written: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(written)) as pdf:
        return pdf.attachments["brief.json"].get_file().read_bytes()


def test_a_print_as_it_was_made(seeds: Path) -> None:
    letter = render(PARTS.briefing(), (Format.PDF,), articles=ARTICLES, paper=Paper.LETTER, attach_sources=True)
    with pikepdf.open(io.BytesIO(PRINT)) as pdf:
        again = saved(pdf)
    assert again != PRINT
    [french] = render(PARTS.briefing(), (Format.PDF,), language=Language.FR).values()
    for written in (PRINT, letter[Format.PDF], again, french):
        outcome = verified(written, seeds)
        assert outcome.faults == ()
        assert outcome.page
        assert outcome.page.state is PageState.SAME


def test_a_print_of_other_numbers_that_carries_the_true_data(seeds: Path) -> None:
    entry = PARTS.displaced.headline
    assert entry
    brief = PARTS.briefing()
    forged_entry = replace(entry, figure=replace(entry.figure, attributed_to="UN refugee agency"))
    assert forged_entry.figure.value == Decimal(700_000)
    [key] = [one for one in brief.key_figures if one.ledger.headline == entry]
    forged_key = replace(key, ledger=replace(key.ledger, headline=forged_entry))
    forged = replace(brief, key_figures=tuple(forged_key if one is key else one for one in brief.key_figures))
    [printed] = render(forged, (Format.PDF,)).values()
    found = faults(carrying(printed, data_of(PRINT)), seeds)
    assert any("page 1 reads “" in one and "refugee" in one and "migration" in one for one in found), found


def test_what_was_laid_on_a_print(seeds: Path) -> None:
    with pikepdf.open(io.BytesIO(PRINT)) as pdf:
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FreeText, Rect=[60, 600, 200, 640], Contents="900,000"
        )
        pdf.pages[0].Annots.append(pdf.make_indirect(note))
        written = saved(pdf)
    assert faults(written, seeds) == ["page 1 has something laid on it: FreeText"]


def test_what_was_drawn_over_a_print(seeds: Path) -> None:
    with pikepdf.open(io.BytesIO(PRINT)) as pdf:
        pdf.pages[0].contents_add(b"q 1 1 1 rg 60 600 140 40 re f Q")
        written = saved(pdf)
    assert faults(written, seeds) == ["page 1 reads as its data, but something else is drawn on it as well"]


def test_a_page_too_many(seeds: Path) -> None:
    with pikepdf.open(io.BytesIO(PRINT)) as pdf:
        pages = len(pdf.pages)
        pdf.pages.append(pdf.pages[0])
        written = saved(pdf)
    assert faults(written, seeds) == [f"the PDF has {pages + 1} pages where its data makes {pages}"]


# --- of another version ----------------------------------------------------------------------------------------


def of_another_version(page: str) -> str:
    return page.replace(f'"version": "{__version__}"', '"version": "0.0.9"').replace("One source<", "A single source<")


def test_of_another_version_it_is_told_that_not_every_word_was_compared(seeds: Path) -> None:
    outcome = verified(of_another_version(PAGE), seeds)
    assert outcome.holds
    assert outcome.page
    assert outcome.page.state is PageState.UNCOMPARED
    lines = list(told(outcome, width=200))
    assert lines[-2].startswith("Not every word of the page was compared with its data: version 0.0.9 made it, and")
    assert as_record(outcome)["page"] == {"state": "not compared", "why": outcome.page.why}


@pytest.mark.parametrize(
    ("before", "after", "number"),
    [("count more than 700,000", "count more than 900,000", "900,000"), ("$515 million", "$815 million", "815")],
)
def test_of_another_version_a_number_that_its_data_does_not_give(
    before: str, after: str, number: str, seeds: Path
) -> None:
    assert before in PAGE
    assert faults(of_another_version(PAGE).replace(before, after), seeds) == [
        f"{number} stands on the page, but not in its data"
    ]


def test_of_another_version_a_print(seeds: Path) -> None:
    [printed] = render(replace(PARTS.briefing(), handling="Of old"), (Format.PDF,)).values()
    version = data_of(PRINT).replace(f'"version": "{__version__}"'.encode(), b'"version": "0.0.9"')
    outcome = verified(carrying(printed, version), seeds)
    assert outcome.faults == ()
    assert outcome.page
    assert outcome.page.state is PageState.UNCOMPARED
