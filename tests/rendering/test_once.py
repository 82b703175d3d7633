"""What several formats need is made once, and what is made quicker is the same."""

from __future__ import annotations

import io
import zlib
from importlib import import_module
from types import SimpleNamespace

import pydyf
import pytest
from jinja2.exceptions import SecurityError
from pypdf import PdfReader
from weasyprint import CSS, HTML
from weasyprint.layout import preferred

from reporter.facts import Aggregate
from reporter.rendering import Format, render
from reporter.rendering.environment import html_environment
from reporter.rendering.export import to_json
from reporter.rendering.policy import PLACE, with_policy
from reporter.rendering.quicker import Page, quicker
from reporter.rendering.resources import FontFetcher
from tests.rendering.factory import EMPTY


@pytest.mark.slow
def test_the_data_is_made_once_for_all_formats(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[object] = []

    def counted(context: object) -> str:
        made.append(context)
        return to_json(context)  # type: ignore[arg-type]

    for module in ("export", "html", "pdf"):
        monkeypatch.setattr(import_module(f"reporter.rendering.{module}"), "to_json", counted)
    whole = render(EMPTY, tuple(Format))
    assert len(made) == 1
    alone = {form: render(EMPTY, [form])[form] for form in Format}
    assert whole == alone
    made.clear()
    render(EMPTY, [Format.MD])
    assert not made


def test_pages_are_named_as_the_writer_names_them() -> None:
    pdf = pydyf.PDF()
    before = pydyf.PDF.page_references
    with quicker():
        for number in range(1, 4):
            pdf.add_page(pydyf.Dictionary({"Type": "/Page"}))
            assert pdf.page_references is pdf.page_references
            assert pdf.page_references == before.__get__(pdf)
            assert len(pdf.page_references) == number
    assert pydyf.PDF.page_references is before


@pytest.mark.parametrize(
    ("page", "styles", "scripts"),
    [
        ("<style>a</style><p>b</p><STYLE media='print > x'>c</STYLE >", 2, 0),
        ("<script>a<b</script><script type='application/json'>{}</script>", 0, 1),
        ("<p>&lt;script&gt;a&lt;/script&gt;</p><styled>a</styled>", 0, 0),
        ("<style>a</style><style>a</style>", 1, 0),
    ],
)
def test_styles_and_scripts_are_found_in_a_page(page: str, styles: int, scripts: int) -> None:
    rules = dict(rule.split(" ", 1) for rule in with_policy(PLACE + page).partition("<")[0].split("; "))
    for rule, number in (("style-src", styles), ("script-src", scripts)):
        assert rules[rule].count("'sha256-") == number
        assert (rules[rule] == "'none'") is (number == 0)


@pytest.mark.parametrize("rules", ["", ".note { float: footnote }"])
def test_a_page_looks_the_same_without_styles_for_notes_that_it_has_not(rules: str) -> None:
    html = '<html lang="en"><title>T</title><ol><li>One<span class="note"> two</span></ol>'

    def made(page: HTML) -> list[str]:
        written = page.render(stylesheets=[CSS(string=rules)]).write_pdf(pdf_identifier=b"0" * 32)
        return [one.extract_text() for one in PdfReader(io.BytesIO(written)).pages]

    ours = Page(html, rules, FontFetcher())
    assert made(ours) == made(HTML(string=html))
    # What makes it quicker: of every element five styles less.
    (sheet,), (whole,) = ours._ua_stylesheets(), HTML(string=html)._ua_stylesheets()
    assert len(sheet.matcher.other_selectors) == len(whole.matcher.other_selectors) - (0 if rules else 5)


def test_what_a_template_may_have_is_the_same_when_asked_again() -> None:
    environment = html_environment()
    for _ in range(2):  # what is known to be safe is asked less of
        assert environment.from_string("{{ one.value }}").render(one=Aggregate.TOTAL) == Aggregate.TOTAL.value
        for way in ("one.__class__", "one.__init__.__globals__", "'{0.__class__}'.format(one)"):
            with pytest.raises(SecurityError):
                environment.from_string(f"{{{{ {way} }}}}").render(one=Aggregate.TOTAL)


_TABLE = "<table>{}</table>".format("<tr><td>all alike</td><td>longer words <b>and bold</b> ones</td></tr>" * 9)
_CELLS = f'<html lang="en"><title>T</title><style>td {{ border: 1px solid }}</style>{_TABLE}<p>{"a word, " * 200}'


def test_a_page_is_the_same_byte_for_byte_with_a_memory_and_is_worked_out_less_often(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    split = preferred.split_first_line

    def counted(text: str, *given: object, **named: object) -> object:
        asked.append(text)
        return split(text, *given, **named)

    monkeypatch.setattr(preferred, "split_first_line", counted)
    monkeypatch.setattr(pydyf, "zlib", SimpleNamespace(compressobj=lambda level: zlib.compressobj(min(level, 6))))

    def written() -> tuple[bytes, int]:
        asked.clear()
        return HTML(string=_CELLS).write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=b"0" * 32), len(asked)

    before, often = written()
    with quicker():
        ours, seldom = written()
        again, _ = written()
    assert before == ours == again
    assert seldom < often / 4
    assert preferred.split_first_line is counted
    assert written() == (before, often)


def test_a_stream_is_packed_once_for_the_file_and_for_its_digest(monkeypatch: pytest.MonkeyPatch) -> None:
    packed: list[int] = []

    def packer(level: int) -> object:
        packed.append(level)
        return zlib.compressobj(level)

    def written() -> bytes:
        pdf, file = pydyf.PDF(), io.BytesIO()
        pdf.add_object(pydyf.Stream([b"0 0 m"], compress=True))
        pdf.write(file, identifier=b"0" * 32)
        return file.getvalue()

    before = written()
    monkeypatch.setattr("reporter.rendering.quicker._PACKING", SimpleNamespace(compressobj=packer))
    with quicker():
        assert len(written()) == len(before)
        assert len(packed) == 1
