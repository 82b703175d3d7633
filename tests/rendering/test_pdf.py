from __future__ import annotations

import hashlib
import io
import os
import re
import shutil
import subprocess
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pdfua import Validator
from weasyprint.urls import FatalURLFetchingError

from reporter.briefing.model import Person
from reporter.errors import ReportError
from reporter.facts import Evidence, PersonMention, SourceDocument
from reporter.rendering import Format, html, pdf, render, wording
from reporter.rendering.context import BriefContext
from reporter.rendering.pdf import to_pdf
from reporter.rendering.resources import FontFetcher
from reporter.rendering.substitutes import missing, printable, substitutes
from tests.rendering.factory import EMPTY, FIRST, Parts, evidence
from tests.rendering.factory import document as document_of
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
    assert str(document.docinfo["/Title"]) == str(wording.TITLE)


def test_accessible_and_archival_at_once(document: pikepdf.Pdf) -> None:
    metadata = document.open_metadata()
    assert metadata.pdfa_status == "3A"
    assert str(metadata["pdfuaid:part"]) == "1"
    [intent] = document.Root.OutputIntents
    assert intent.S == "/GTS_PDFA1"
    # PDF/A allows an identifier that it does not know only beside the schema that describes it.
    described = re.search(rb"<pdfaExtension:schemas>.*</pdfaExtension:schemas>", document.Root.Metadata.read_bytes())
    assert described
    assert b"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>" in described[0]


def test_a_checker_of_accessibility_finds_nothing(written: bytes, tmp_path: Path) -> None:
    (tmp_path / "brief.pdf").write_bytes(written)
    report = Validator().validate(str(tmp_path / "brief.pdf"))
    assert list(report.findings) == []


def test_dates_are_the_briefs_own(document: pikepdf.Pdf) -> None:
    assert {str(document.docinfo[name]) for name in ("/CreationDate", "/ModDate")} == {"D:20250119000000Z"}
    metadata = document.open_metadata()
    assert metadata["xmp:CreateDate"] == metadata["xmp:ModifyDate"] == "2025-01-19T00:00:00Z"


def test_the_data_is_attached_under_its_name(document: pikepdf.Pdf) -> None:
    assert list(document.attachments) == ["brief.json"]
    attached = document.attachments["brief.json"].get_file()
    assert attached.read_bytes() == render(Parts().briefing(), [Format.JSON])[Format.JSON]
    assert attached.mime_type == "application/json"
    assert str(attached.obj.Params.CreationDate) == str(attached.obj.Params.ModDate) == "D:20250119000000Z"
    [listed] = document.Root.AF
    assert listed.AFRelationship == "/Data"


ODD = SourceDocument(
    name="sub/älter.txt",
    text="Kenya sent 400 officers – so it says.",
    digest=hashlib.sha256(b"\xfe\xff" + "Kenya sent 400 officers – so it says.".encode("utf-16-be")).hexdigest(),
    encoding="utf-16",
)


@pytest.fixture(scope="module")
def with_sources() -> pikepdf.Pdf:
    parts = Parts()
    articles = [ODD, document_of("brief.json", "An article of this name."), parts.second, parts.first]
    return pikepdf.open(io.BytesIO(to_pdf(BriefContext.of(parts.briefing(), articles=articles), attach_sources=True)))


def test_articles_are_attached_byte_for_byte(with_sources: pikepdf.Pdf) -> None:
    found = {name: one.get_file().read_bytes() for name, one in with_sources.attachments.items()}
    assert set(found) == {"2-brief.json", "a.txt", "b.txt", "brief.json", "sub_älter.txt"}
    assert found["a.txt"].decode() == FIRST
    assert found["2-brief.json"] == b"An article of this name."
    assert hashlib.sha256(found["sub_älter.txt"]).hexdigest() == ODD.digest
    assert with_sources.attachments["sub_älter.txt"].description == "Source: sub/älter.txt"
    assert len(with_sources.Root.AF) == 5
    keys = [bytes(name) for name in with_sources.Root.Names.EmbeddedFiles.Names[::2]]
    assert keys == sorted(keys)


def test_an_article_that_is_not_whole_is_not_attached() -> None:
    cut = replace(ODD, text=ODD.text[:10])
    with pytest.raises(ReportError, match=re.escape("cannot attach sub/älter.txt")):
        to_pdf(BriefContext.of(EMPTY, articles=[cut]), attach_sources=True)


def _elements(document: pikepdf.Pdf, tag: str) -> list[Any]:
    return [one for one in document.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == tag]


def test_every_cell_of_a_table_has_its_headers(document: pikepdf.Pdf) -> None:
    index = document.Root.StructTreeRoot.IDTree.Names
    named = {str(index[i]): index[i + 1] for i in range(0, len(index), 2)}
    assert list(named) == sorted(named)
    assert all(one.S == "/TH" and name == one.ID for name, one in named.items())
    assert {str(one.A.Scope) for one in _elements(document, "/TH")} == {"/Column", "/Row"}
    cells = _elements(document, "/TD")
    assert len(cells) > 20
    for cell in cells:
        scopes = [str(named[str(name)].A.Scope) for name in cell.A.Headers]
        assert "/Column" in scopes


def test_headings_and_pictures_are_tagged(document: pikepdf.Pdf) -> None:
    assert len(_elements(document, "/H1")) == 1
    assert len(_elements(document, "/H2")) > 8
    figures = _elements(document, "/Figure")
    assert figures
    assert all(str(one.Alt) for one in figures)
    assert all(page.Tabs == "/S" for page in document.pages)


def _links(document: pikepdf.Pdf) -> list[Any]:
    return [note for page in document.pages for note in page.get("/Annots", [])]


def test_links_have_words_and_can_be_hit(document: pikepdf.Pdf) -> None:
    for note in _links(document):
        if str(note.Dest).startswith("sum-"):
            assert str(note.Contents).endswith(", how it was computed")
        else:
            words = re.fullmatch(r"(?:back to place \d+ that cites )?evidence (\d+)", str(note.Contents))
            assert words
            assert words[1] == re.findall(r"\d+", str(note.Dest))[0]
        left, bottom, right, top = map(float, note.Rect)
        assert abs(right - left) > 3
        assert abs(top - bottom) > 5


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
    targets = [str(note.Dest) for note in _links(document)]
    citations = BriefContext.of(Parts().briefing()).citations
    assert {f"c-{one.number}" for one in citations} <= set(targets)
    assert set(targets) <= places
    assert not [note for note in _links(document) if "/A" in note]


def test_evidence_links_back_to_every_place_that_cites_it(document: pikepdf.Pdf) -> None:
    targets = [str(note.Dest) for note in _links(document)]
    cited = Counter(one[2:] for one in targets if one.startswith("c-"))
    back = [one for one in targets if one.startswith("r-")]
    assert len(back) == len(set(back))
    # The list of sources names each citation once more, as a list of what was taken from the file.
    taken = Counter(one.split("-")[1] for one in back)
    assert taken == {number: count - 1 for number, count in cited.items()}


def test_bookmarks_name_the_blocks(document: pikepdf.Pdf) -> None:
    with document.open_outline() as outline:
        (top,) = outline.root
        assert top.title == str(wording.TITLE)
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


STRANGE = "Ayiti \U0001f1ed\U0001f1f9, 海地, \u0647\u0627\u064a\u062a\u064a, \ue000 and \x01\x7f\x85 stood\u2028there."


def test_what_our_fonts_lack_prints_as_its_number_and_is_read_as_itself(tmp_path: Path) -> None:
    text = document_of("odd.txt", STRANGE)
    place = evidence(text, "Ayiti", STRANGE)
    brief = replace(EMPTY, people=(Person(name="Ayiti", roles=(), mentions=(_mention(place),)),))
    path = tmp_path / "brief.pdf"
    path.write_bytes(to_pdf(BriefContext.of(brief)))
    with pikepdf.open(path) as document:
        names = {str(one.FontName).partition("+")[2] for one in _fonts(document)}
    assert all(re.match("Brief-Sans|Brief-Numbers|emoji", name) for name in names)
    assert len(names) > 3
    if shutil.which("pdftotext"):
        read = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
        assert "\U0001f1ed\U0001f1f9" in read
        assert "海地" in read
        assert "\u2401\u2421" in read


def _mention(place: Evidence) -> PersonMention:
    return PersonMention(name="Ayiti", role=None, evidence=place)


def test_the_font_of_what_is_missing_is_the_same_each_time() -> None:
    found = missing("A–z 海\u0301\u202e\u00a0\u2060 地 ا")
    assert found == ["ا", "地", "海"]
    assert substitutes(found) == substitutes(found)
    assert printable("a\x00\x0b\u2029\t\n\x9fb") == "a\u2400  \t\n\ufffdb"
