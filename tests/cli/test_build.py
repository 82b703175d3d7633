"""What `build` writes and says when all goes well."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pikepdf
import pytest
from pypdf import PdfReader

from reporter import BuildOptions, Format, build
from reporter.rendering import pdf

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

ALL = ["brief.html", "brief.json", "brief.md", "brief.pdf"]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.slow
def test_the_defaults_are_seeds_reports_and_all_formats(haiti_report: Callable[..., Ran], seeds: Path) -> None:
    ran = haiti_report("build")
    assert (ran.code, ran.err) == (0, "")
    first, second = ran.out.splitlines()[:2]
    assert first == "Read 5 articles from seeds."
    assert second == "Wrote reports/brief.md, reports/brief.html, reports/brief.pdf, reports/brief.json."
    assert names(seeds.parent / "reports") == ALL


def test_formats_are_chosen_and_written_once(haiti_report: Callable[..., Ran], news: Path) -> None:
    ran = haiti_report("build", "news", "-o", "out/deep", "-f", "json", "-f", "md", "-f", "json")
    assert ran.code == 0
    assert ran.out == "Read 1 article from news.\nWrote out/deep/brief.json, out/deep/brief.md.\n"
    assert names(news.parent / "out" / "deep") == ["brief.json", "brief.md"]


def test_what_a_reader_must_know(haiti_report: Callable[..., Ran], news: Path) -> None:
    (news / "copy.txt").write_bytes((news / "one.txt").read_bytes())
    (news / "notes.docx").touch()
    (news / "old.txt").write_bytes("Kenya sent 217 police officers to the “mission” in Haiti.".encode("cp1252"))
    ran = haiti_report("build", "news", "-f", "md")
    assert ran.out == (
        "Read 2 articles from news, 1 duplicate, 1 skipped.\n"
        "Wrote reports/brief.md.\n"
        "To know:\n"
        "  notes.docx: skipped: .docx files are not read; save the article as plain text (.txt)\n"
        "  one.txt: not counted again: the same as copy.txt\n"
        "  old.txt: not UTF-8: read as windows-1252\n"
        "  old.txt: undated: nothing in the text tells when; sources.toml may\n"
    )


def test_a_story_in_two_files_is_told(haiti_report: Callable[..., Ran], news: Path) -> None:
    told = (news / "one.txt").read_text(encoding="utf-8")
    (news / "reprint.txt").write_text(told.replace("Kenya has", "So far Kenya has"), encoding="utf-8")
    ran = haiti_report("build", "news", "-f", "md")
    assert ran.out == (
        "Read 2 articles from news, of 1 origin.\n"
        "Wrote reports/brief.md.\n"
        "To know:\n"
        "  one.txt: the same story as reprint.txt: what both say counts once\n"
    )


def test_notes_of_the_user_reach_the_brief(haiti_report: Callable[..., Ran], news: Path) -> None:
    (news / "sources.toml").write_text(
        '["one.txt"]\ntitle = "The quay"\npublisher = "Radio K"\nurl = "https://k.example"\ndate = "2024-12"\n'
        '["harbour-fire-2024.txt"]\ndate = 2024-12-01\n',
        encoding="utf-8",
    )
    ran = haiti_report("build", "news", "-f", "json")
    assert ran.out == (
        "Read 1 article from news.\n"
        "Wrote reports/brief.json.\n"
        "To know:\n"
        "  sources.toml:6: note not used: no file 'harbour-fire-2024.txt' in the folder\n"
        "  one.txt:1: sources.toml dates it 2024-12, but the article states 2024-10-11: 'October 11, 2024'\n"
    )
    briefing = build(BuildOptions(seeds=news, output=news.parent / "out", formats=(Format.JSON,))).briefing
    [source] = briefing.sources
    assert (source.given_title, source.publisher, source.url) == ("The quay", "Radio K", "https://k.example")
    assert (str(source.date.value), source.date.basis.value, str(briefing.as_of)) == ("2024-12", "given", "2024-12")


@pytest.mark.parametrize("words", [["-q", "build", "news"], ["build", "news", "-q"], ["-v", "build", "news", "-q"]])
def test_quiet_says_nothing(haiti_report: Callable[..., Ran], news: Path, words: list[str]) -> None:
    ran = haiti_report(*words, "-f", "json")
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert names(news.parent / "reports") == ["brief.json"]


@pytest.mark.slow
def test_the_same_articles_give_the_same_bytes(haiti_report: Callable[..., Ran], seeds: Path) -> None:
    digests = []
    for output in ("one", "two"):
        assert haiti_report("build", "-o", output).code == 0
        made = sorted((seeds.parent / output).iterdir())
        digests.append([hashlib.sha256(path.read_bytes()).hexdigest() for path in made])
    assert len(digests[0]) == len(ALL)
    assert digests[0] == digests[1]


def test_an_earlier_brief_gives_way(haiti_report: Callable[..., Ran], news: Path) -> None:
    reports = news.parent / "reports"
    reports.mkdir()
    (reports / "brief.md").write_text("yesterday's")
    (reports / "notes.txt").write_text("somebody's")
    assert haiti_report("build", "news", "-f", "md").code == 0
    assert "yesterday's" not in (reports / "brief.md").read_text(encoding="utf-8")
    assert names(reports) == ["brief.md", "notes.txt"]


def test_from_python(news: Path, tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    options = BuildOptions(seeds=news, output=tmp_path / "out", formats=(Format.JSON,))
    result = build(options, progress=lambda *news: told.append(news))
    assert result.written == (tmp_path / "out" / "brief.json",)
    assert (result.read, result.issues) == (1, ())
    assert str(result.briefing.as_of) == "2024-10-11"
    assert told == [("Reading", 0, 1), ("Reading", 1, 1), ("Writing", 0, 1), ("Writing", 1, 1)]


@pytest.mark.parametrize("order", ["build, BuildOptions", "BuildOptions, build"])
def test_build_is_the_function_whatever_comes_first(order: str) -> None:
    names: dict[str, object] = {}
    exec(f"import reporter.build\nfrom reporter import {order}", names)  # noqa: S102  # an import's order is the test
    assert callable(names["build"])


def test_unread_numbers_are_counted_and_with_v_named(haiti_report: Callable[..., Ran], news: Path) -> None:
    with (news / "one.txt").open("a", encoding="utf-8") as article:
        article.write("The gangs of Haiti took 42 of something.\n")
    brief = haiti_report("build", "news", "-f", "md").out
    assert brief.endswith("  1 number that could not be read; the brief lists them, and so does -v\n")
    told = haiti_report("build", "news", "-f", "md", "-v").out
    assert told.endswith("To know:\n  one.txt:2: could not read the number '42'\n")


@pytest.mark.parametrize("wanted", [False, True])
def test_articles_are_attached_only_where_asked_for(haiti_report: Callable[..., Ran], news: Path, wanted: bool) -> None:  # noqa: FBT001
    (news / "dull.txt").write_text("The bakery opened its doors at dawn.\n", encoding="utf-8")
    words = ["--attach-sources"] if wanted else []
    assert haiti_report("build", "news", "-o", "out", "-f", "pdf", "-f", "json", *words).code == 0
    out = news.parent / "out"
    with pikepdf.open(out / "brief.pdf") as document:
        files = {name: one.get_file().read_bytes() for name, one in document.attachments.items()}
    articles = {path.name: path.read_bytes() for path in news.iterdir()}
    assert files == {"brief.json": (out / "brief.json").read_bytes()} | (articles if wanted else {})


def test_the_annexes_of_a_long_brief_are_printed_whole_only_where_asked_for(
    haiti_report: Callable[..., Ran], news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "MOST_EVIDENCE", 0)
    printed = news.parent / "reports" / "brief.pdf"
    for words in ([], ["--whole-annexes"], []):  # another print is another brief, also for the cache
        assert haiti_report("build", "news", "-f", "pdf", *words).code == 0
        text = "".join(page.extract_text() for page in PdfReader(printed).pages)
        assert ("--whole-annexes" in " ".join(text.split())) is not bool(words)
    assert haiti_report("build", "news", "-f", "md", "--whole-annexes").code == 0


def test_paper_is_chosen_by_name(haiti_report: Callable[..., Ran], news: Path) -> None:
    assert haiti_report("build", str(news), "-f", "html", "--paper", "letter").code == 0
    assert "@page { size: letter; }" in (news.parent / "reports" / "brief.html").read_text("utf-8")
    ran = haiti_report("build", str(news), "--paper", "a5")
    assert ran.code == 2
    assert "'a4', 'letter'" in ran.err


def test_the_language_is_chosen_by_its_code(haiti_report: Callable[..., Ran], news: Path) -> None:
    assert haiti_report("build", "news", "-f", "md", "-f", "json").code == 0
    reports = news.parent / "reports"
    english = {name: (reports / name).read_bytes() for name in ("brief.md", "brief.json")}
    assert haiti_report("build", "news", "-f", "md", "-f", "json", "--lang", "fr").code == 0
    assert (reports / "brief.md").read_text("utf-8").startswith("# Haïti\u00a0: ")
    assert (reports / "brief.json").read_bytes() == english["brief.json"]
    # Another language is another brief, also for the cache.
    assert haiti_report("build", "news", "-f", "md", "-f", "json", "--lang", "en").code == 0
    assert (reports / "brief.md").read_bytes() == english["brief.md"]


def test_a_language_that_is_none(haiti_report: Callable[..., Ran], news: Path) -> None:
    ran = haiti_report("build", str(news), "--lang", "french")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines()[0] == (
        "haiti-report: error: Invalid value for '--lang': 'french' is not one of 'en', 'fr'."
    )
