from __future__ import annotations

import io
import os
import re
from typing import Any

import pikepdf
import pytest
from weasyprint.urls import FatalURLFetchingError

from reporter.errors import ReportError
from reporter.rendering import Format, html, pdf, render, wording
from reporter.rendering.context import BriefContext
from reporter.rendering.resources import FontFetcher
from tests.rendering.factory import EMPTY, Parts
from tests.rendering.test_formats import hostile


@pytest.fixture(scope="module")
def written() -> bytes:
    return render(Parts().briefing(), [Format.PDF])[Format.PDF]


@pytest.fixture(scope="module")
def document(written: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(written))


def test_tagged_titled_and_in_english(document: pikepdf.Pdf) -> None:
    assert document.Root.MarkInfo.Marked
    assert document.Root.StructTreeRoot
    assert str(document.Root.Lang) == "en"
    assert document.Root.ViewerPreferences.DisplayDocTitle
    assert str(document.docinfo["/Title"]) == wording.TITLE
    with document.open_metadata() as metadata:
        assert str(metadata["pdfuaid:part"]) == "1"


def test_dates_are_the_briefs_own(document: pikepdf.Pdf) -> None:
    assert str(document.docinfo["/CreationDate"]).startswith("20250119") or "20250119" in str(
        document.docinfo["/CreationDate"]
    )


def _fonts(document: pikepdf.Pdf) -> list[Any]:
    return [
        one for one in document.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor"
    ]


def test_only_our_fonts_and_all_embedded(document: pikepdf.Pdf) -> None:
    descriptors = _fonts(document)
    assert descriptors
    assert all(any(key in one for key in ("/FontFile2", "/FontFile3")) for one in descriptors)
    # WeasyPrint writes the family's name as the style sheet gives it.
    assert all(re.search("Brief-Sans|Source-?Sans", str(one.FontName)) for one in descriptors)


def test_every_link_leads_to_a_place(document: pikepdf.Pdf) -> None:
    names = document.Root.Names.Dests.Names
    places = {str(names[i]) for i in range(0, len(names), 2)}
    targets = [str(note.Dest) for page in document.pages for note in page.get("/Annots", []) if "/Dest" in note]
    citations = BriefContext.of(Parts().briefing()).citations
    assert {f"c-{one.number}" for one in citations} <= set(targets)
    assert set(targets) <= places
    assert not [note for page in document.pages for note in page.get("/Annots", []) if "/A" in note]


def test_bookmarks_name_the_blocks(document: pikepdf.Pdf) -> None:
    with document.open_outline() as outline:
        (top,) = outline.root
        assert top.title == wording.TITLE
        assert [child.title for child in top.children][:3] == ["Bottom line", "What changed", "Key figures"]


def test_the_same_briefing_gives_the_same_bytes(written: bytes) -> None:
    assert render(Parts().briefing(), [Format.PDF])[Format.PDF] == written


def test_the_same_bytes_without_harfbuzz_subset(monkeypatch: pytest.MonkeyPatch) -> None:
    from weasyprint.pdf import fonts

    monkeypatch.setattr(fonts, "harfbuzz_subset", None)
    first = render(EMPTY, [Format.PDF])[Format.PDF]
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert render(EMPTY, [Format.PDF])[Format.PDF] == first


@pytest.mark.parametrize("before", [None, "12345"])
def test_the_environment_is_left_as_it_was(monkeypatch: pytest.MonkeyPatch, before: str | None) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if before:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", before)
    render(EMPTY, [Format.PDF])
    assert os.environ.get("SOURCE_DATE_EPOCH") == before


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/hostname",
        "http://localhost/",
        "https://localhost/",
        "data:text/plain,x",
        "ftp://localhost/x",
        "brief-font:../../facts.py",
        "brief-font:LICENSE-SourceSans3.md",
        "SourceSans3-Bold.ttf",
    ],
)
def test_nothing_but_our_fonts_is_fetched(address: str) -> None:
    with pytest.raises(FatalURLFetchingError):
        FontFetcher().fetch(address)


def test_our_fonts_are_fetched() -> None:
    assert FontFetcher().fetch("brief-font:SourceSans3-Bold.ttf").read()[:4] == b"\x00\x01\x00\x00"


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        (
            '<html lang="en"><title>x</title><img alt="x" src="file:///etc/hostname">',
            "may not load file:///etc/hostname",
        ),
        ('<html lang="en"><title>x</title><a href="#nowhere">x</a>', "No anchor #nowhere"),
        ('<html lang="en"><title>x</title><p style="colour: red">x', "colour"),
    ],
)
def test_a_fault_in_the_page_ends_the_run(monkeypatch: pytest.MonkeyPatch, broken: str, message: str) -> None:
    monkeypatch.setattr(pdf, "to_html", lambda *_given, **_options: broken)
    with pytest.raises(ReportError, match=re.escape(message)):
        pdf.to_pdf(BriefContext.of(EMPTY))


def test_hostile_text_does_not_end_the_run() -> None:
    document = pikepdf.open(io.BytesIO(render(hostile(), [Format.PDF])[Format.PDF]))
    assert len(document.pages) >= 1
    assert not [note for page in document.pages for note in page.get("/Annots", []) if "/A" in note]


def test_the_page_for_print_has_no_screen_styles() -> None:
    page = html.to_html(BriefContext.of(EMPTY), for_print=True)
    assert "prefers-color-scheme" not in page
