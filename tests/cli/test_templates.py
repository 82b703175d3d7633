"""`templates` lists and prints; `build` and `email` take a user's folder of them."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Ran

OURS = Path(__file__).parents[2] / "templates"


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Make a folder with a template of one line."""
    folder = tmp_path / "house"
    folder.mkdir()
    (folder / "brief.md").write_text("Our brief, {{ brief.as_of|asof }}\n", encoding="utf-8")
    return folder


def test_all_of_them_are_listed(haiti_report: Callable[..., Ran]) -> None:
    ran = haiti_report("templates")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == sorted(
        path.relative_to(OURS).as_posix() for path in OURS.rglob("*") if path.is_file()
    )


def test_one_is_printed_as_it_is(haiti_report: Callable[..., Ran]) -> None:
    assert haiti_report("templates", "macros/figures.md").out == (OURS / "macros" / "figures.md").read_text("utf-8")
    ran = haiti_report("templates", "brief.markdown")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("haiti-report: error: no template is called 'brief.markdown'\n")


def test_a_brief_by_them_and_again_where_they_change(haiti_report: Callable[..., Ran], news: Path, house: Path) -> None:
    words = ("build", "news", "-f", "md", "--templates", "house")
    brief = news.parent / "reports" / "brief.md"
    assert haiti_report(*words).out == "Read 1 article from news.\nWrote reports/brief.md.\n"
    assert brief.read_text("utf-8") == "Our brief, as of 11 October 2024\n"
    assert "Nothing has changed" in haiti_report(*words).out
    (house / "brief.md").write_text("Theirs\n", encoding="utf-8")
    assert haiti_report(*words).out == "Read 1 article from news.\nWrote reports/brief.md.\n"
    assert brief.read_text("utf-8") == "Theirs\n"
    (house / "brief.md").unlink()
    assert haiti_report(*words).code == 0
    ours = brief.read_text("utf-8")
    assert ours.startswith("# Haiti")
    # An empty folder is as none: the same question.
    assert "Nothing has changed" in haiti_report("build", "news", "-f", "md").out


def test_a_fault_costs_a_line_and_no_brief(haiti_report: Callable[..., Ran], news: Path, house: Path) -> None:
    assert haiti_report("build", "news", "-f", "md", "-f", "json").code == 0
    reports = news.parent / "reports"
    before = {path.name: path.read_bytes() for path in reports.iterdir()}
    (house / "brief.md").write_text("All is well\n\n{{ brief.as_of|asof }} and {{ breif }}\n", encoding="utf-8")
    (news / "two.txt").write_text(
        "Kenya sent 217 more police officers to Haiti on January 18, 2025.\n", encoding="utf-8"
    )
    ran = haiti_report("build", "news", "-f", "json", "-f", "md", "--edition", "--templates", "house")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        "haiti-report: error: house/brief.md:3: 'breif' is undefined\n"
        "Nothing was written. docs/templates.md tells every name that a template has, and what it may do.\n"
    )
    assert {path.name: path.read_bytes() for path in reports.iterdir() if path.is_file()} == before
    assert not list((reports / "editions").iterdir())


def test_a_name_that_is_none_is_told_each_time(haiti_report: Callable[..., Ran], news: Path, house: Path) -> None:
    (house / "brief.htm").touch()
    (house / "brief.md~").touch()
    told = "To know:\n  brief.htm: template not used: there is none of this name; did you mean 'brief.html'?\n"
    words = ("build", news.name, "-f", "md", "--templates", "house")
    assert haiti_report(*words).out.endswith(told)
    again = haiti_report(*words).out
    assert "Nothing has changed" in again
    assert again.endswith(told)
    assert haiti_report(*words, "--strict", "unused-template").code == 4


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--templates", "gone"], "no such folder: gone"),
        (["--templates", "news/one.txt"], "not a folder: news/one.txt"),
        (
            ["--templates", "house", "-o", "house/out"],
            "the output folder house/out lies in the folder of templates house",
        ),
        (["--templates", "news/house"], "the folder of templates news/house lies in the folder of articles news"),
        (["--templates", ""], "Invalid value for '--templates': the name is empty"),
    ],
)
def test_a_folder_that_cannot_be(
    haiti_report: Callable[..., Ran], news: Path, house: Path, words: list[str], message: str
) -> None:
    (news / house.name).mkdir()
    ran = haiti_report("build", "news", "-f", "md", *words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"haiti-report: error: {message}\n")


def test_a_mail_by_them(haiti_report: Callable[..., Ran], news: Path, house: Path) -> None:
    assert haiti_report("build", news.name, "-q", "-f", "json", "-f", "pdf").code == 0
    (house / "mail.txt").write_text("{{ brief.sources|length }} source, {{ subject }}\n", encoding="utf-8")
    words = ("email", "--to", "desk@example.org", "--templates", "house", "-o", "draft.eml")
    assert haiti_report(*words).code == 0
    message = message_from_bytes((news.parent / "draft.eml").read_bytes(), policy=default)
    plain = message.get_body(("plain",))
    assert plain is not None
    assert plain.get_content().strip() == "1 source, Haiti brief as of 11 October 2024"
    (house / "mail.html").write_text("{% if %}", encoding="utf-8")
    ran = haiti_report(*words)
    assert (ran.code, ran.err.splitlines()[0].partition(": Expected")[0]) == (
        1,
        "haiti-report: error: house/mail.html:1",
    )
