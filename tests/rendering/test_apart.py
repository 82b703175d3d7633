"""The PDF made in another process is the one made here, and so are its faults; the process ends with its user."""

from __future__ import annotations

import pytest

from reporter.errors import ReportError
from reporter.rendering import Format, Paper, apart, render
from reporter.rendering.apart import Printer, printer_for
from reporter.rendering.languages import Language
from tests.rendering.factory import EMPTY, document
from tests.rendering.full import Everything

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("language", Language)
def test_it_is_the_same_pdf_in_the_same_place(language: Language) -> None:
    brief = Everything().full()
    formats = [Format.PDF, Format.MD, Format.JSON]
    with Printer() as printer:
        made = render(brief, formats, paper=Paper.LETTER, language=language, printer=printer)
    assert list(made) == formats
    assert made == render(brief, formats, paper=Paper.LETTER, language=language)


def test_a_fault_is_the_same() -> None:
    cut = document("a.txt", "Whole.").__class__(name="a.txt", text="Whole", digest="0" * 64)
    with Printer() as printer, pytest.raises(ReportError, match=r"cannot attach a\.txt"):
        render(EMPTY, [Format.MD, Format.PDF], articles=[cut], attach_sources=True, printer=printer)


def test_a_process_that_has_gone_is_done_without() -> None:
    with Printer() as printer:
        printer._process.kill()
        made = render(EMPTY, [Format.PDF], printer=printer)
    assert made == render(EMPTY, [Format.PDF])


def test_nothing_is_left_running() -> None:
    with Printer() as printer:
        process = printer._process
        assert process.poll() is None
    assert process.returncode is not None
    assert process.stdin is not None
    assert process.stdin.closed


@pytest.mark.parametrize(
    ("formats", "processors", "pays"),
    [
        ([Format.PDF, Format.HTML], 2, True),
        ([Format.PDF], 2, False),
        ([Format.MD, Format.HTML], 2, False),
        ([Format.PDF, Format.HTML], 1, False),
    ],
)
def test_one_is_started_where_it_pays(
    monkeypatch: pytest.MonkeyPatch,
    formats: list[Format],
    processors: int,
    pays: bool,  # noqa: FBT001
) -> None:
    monkeypatch.setattr(apart, "_processors", lambda: processors)
    with printer_for(formats) as printer:
        assert (printer is not None) is pays
