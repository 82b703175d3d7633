"""The PDF of a very long brief: its annexes hold what its pages cite, say what they leave out, and print all if asked."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from pdfua import Validator
from pypdf import PdfReader

from reporter.briefing.model import (
    Briefing,
    Change,
    ChangeKind,
    Changes,
    Organisation,
    Quote,
    Source,
    SourceStatus,
    Subject,
    Told,
    Topic,
)
from reporter.facts import DateBasis, DocumentDate, Kind, OrganisationMention
from reporter.rendering import Format, Language, pdf, render
from reporter.rendering.context import BriefContext
from reporter.rendering.view.limits import ORGANISATIONS
from reporter.verifying import PageState, verify
from tests.rendering.factory import JANUARY, Parts, document, evidence

MANY = ORGANISATIONS + 20
LINES = document("many.txt", "\n".join(f"Body {n:02} spoke on Monday." for n in range(MANY)))
SILENT = document("silent.txt", "Nothing of it was said.")
DATED = DocumentDate(value=JANUARY, basis=DateBasis.STATED, evidence=(evidence(LINES, "Monday"),))
BEFORE = Quote(source="old.txt", digest="0" * 64, line=7, start=0, end=3, quote="380", sentence="In all 380 came.")


def long_brief() -> Briefing:
    """Give a brief whose body names some of many bodies, each in a sentence of its own."""
    named = [OrganisationMention(name=f"Body {n:02}", evidence=evidence(LINES, f"Body {n:02}")) for n in range(MANY)]
    brief = Parts().briefing()
    files = [Source(name=one.name, status=SourceStatus.READ, digest=one.digest, date=DATED) for one in (LINES, SILENT)]
    double = Source(name="twice.txt", status=SourceStatus.DUPLICATE, reason="many.txt")
    moved = Change(
        what=ChangeKind.REVISED,
        about=Topic(subject=Subject.FIGURE, kind=Kind.DEPLOYED),
        before=Told(value=Parts().deployed.figure.value, unit="people", quotes=(BEFORE,)),
        after=Told(value=Parts().deployed.figure.value, unit="people", evidence=(Parts().deployed.figure.evidence,)),
    )
    return replace(
        brief,
        organisations=tuple(Organisation(name=one.name, mentions=(one,)) for one in named),
        sources=(*brief.sources, *files, double),
        changes=Changes(edition=1, found=(moved,)),
    )


@cache
def printed(*, whole: bool, language: Language = Language.EN) -> bytes:
    return render(long_brief(), [Format.PDF], whole_annexes=whole, language=language)[Format.PDF]


@cache
def text(*, whole: bool) -> str:
    pages = PdfReader(io.BytesIO(printed(whole=whole))).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a brief of some fifty sentences be a long one."""
    monkeypatch.setattr(pdf, "MOST_EVIDENCE", MANY)


def test_so_many_sentences_are_the_last_that_are_all_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    context = BriefContext.of(long_brief())
    assert pdf.is_long(context)
    monkeypatch.setattr(pdf, "MOST_EVIDENCE", len(context.citations))
    assert not pdf.is_long(context)


def test_what_the_pages_cite_is_quoted_and_the_rest_is_counted() -> None:
    brief = long_brief()
    every = len(BriefContext.of(brief).citations)
    cut, whole = text(whole=False), text(whole=True)
    for n in range(MANY):
        sentence = f"Body{n:02}spokeonMonday."
        assert (sentence in cut.replace(" ", "")) == (n < ORGANISATIONS)
        assert sentence in whole.replace(" ", "")
    assert "Body 01 spoke on Monday. many.txt, line 2 ↑1" in cut
    [(told, quoted)] = re.findall(r"Of the (\d+) sentences that this brief rests on, (\d+) are quoted here", cut)
    assert int(told) == every
    shown = {int(n) for n in re.findall(r"\[(\d+)\]", cut)}
    assert int(quoted) == len(shown) < every
    assert "are quoted here" not in whole


def test_every_link_leads_somewhere() -> None:
    for whole in (False, True):
        reader = PdfReader(io.BytesIO(printed(whole=whole)))
        links = [
            one.get_object()["/Dest"]
            for page in reader.pages
            for one in page.annotations or ()
            if "/Dest" in one.get_object()
        ]
        assert len(links) > ORGANISATIONS
        assert set(map(str, links)) <= set(reader.named_destinations)


def test_a_source_tells_its_date_in_its_own_words_and_the_others_are_named() -> None:
    cut = text(whole=False)
    assert re.search(r"many\.txt: – · 19 January 2025 stated in the text “Monday”", cut)
    assert "Not cited by these pages: silent.txt, twice.txt (" in cut


def test_what_the_changes_on_page_one_were_keeps_its_quote() -> None:
    for whole in (False, True):
        assert "old.txt, line 7: “In all 380 came.”" in text(whole=whole)


def test_annex_d_says_where_its_figures_are() -> None:
    assert re.search(r"Annex D: all figures \d+ figures with their standing", text(whole=False))
    assert "--whole-annexes" not in text(whole=True)


def test_a_checker_of_accessibility_finds_nothing(tmp_path: Path) -> None:
    (tmp_path / "brief.pdf").write_bytes(printed(whole=False))
    assert list(Validator().validate(str(tmp_path / "brief.pdf")).findings) == []


def test_other_formats_hold_everything() -> None:
    files = render(long_brief(), [Format.HTML, Format.MD])
    for content in files.values():
        assert all(f"{n:02}" in content.decode() for n in range(MANY))
        assert "whole-annexes" not in content.decode()


@pytest.mark.parametrize(("whole", "language"), [(False, Language.EN), (True, Language.EN), (False, Language.FR)])
def test_a_long_print_is_verified_as_it_was_made(whole: bool, language: Language, tmp_path: Path) -> None:  # noqa: FBT001
    (tmp_path / "brief.pdf").write_bytes(printed(whole=whole, language=language))
    (tmp_path / "articles").mkdir()
    parts = Parts()
    for one in (LINES, SILENT, parts.first, parts.second):
        (tmp_path / "articles" / one.name).write_text(one.text, "utf-8")
    outcome = verify(tmp_path / "brief.pdf", tmp_path / "articles")
    assert outcome.page
    assert outcome.page.state is PageState.SAME
    assert outcome.faults == ()
