"""What the user says of the articles in sources.toml: read, or refused with one line that says where and what to do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reporter.errors import Issue, ReportError
from reporter.facts import DateBasis, PartialDate, SourceNote
from reporter.sources import Folder, given_date, note_issues, read_folder

ARTICLE = "PORT-AU-PRINCE, 4 May 2024 - Gangs set fire to the customs house. The quay was empty by noon.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Folder]:
    """Make a folder of two articles and these notes, and read it."""
    (tmp_path / "one.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "café two.txt").write_text(ARTICLE.replace("noon", "dusk"), encoding="utf-8")

    def read(notes: str | bytes, **files: str) -> Folder:
        data = notes if isinstance(notes, bytes) else notes.encode()
        (tmp_path / "sources.toml").write_bytes(data)
        for name, text in files.items():
            (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        return read_folder(tmp_path)

    return read


def test_notes_are_no_article_and_no_skipped_file(folder: Callable[..., Folder]) -> None:
    found = folder('["one.txt"]\ntitle = "The quay"')
    assert [document.name for document in found.documents] == ["one.txt", "sub/café two.txt"]
    assert (found.skipped, found.unused_notes) == ((), ())


def test_an_article_may_have_the_name_of_the_notes_in_a_subfolder_only(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "sources.toml").write_text("[broken")
    [skipped] = read_folder(tmp_path).skipped
    assert skipped.reason == "notes on articles are read only from sources.toml of the folder itself"


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("", SourceNote()),
        ('title = ""\npublisher = ""\nurl = ""\ndate = ""', SourceNote()),
        ('title = " The\\nquay "', SourceNote(title="The quay")),
        ('title = "A\\u200b “quoted” title"', SourceNote(title="A “quoted” title")),
        ('publisher = "Radio Kiskeya"', SourceNote(publisher="Radio Kiskeya")),
        ('url = "https://news.example/a?b=c#d"', SourceNote(url="https://news.example/a?b=c#d")),
        ("date = 2024-05-04", SourceNote(date=PartialDate(year=2024, month=5, day=4))),
        ("date = 2024-05-04T23:10:00-04:00", SourceNote(date=PartialDate(year=2024, month=5, day=4))),
        ('date = "2024-05-04"', SourceNote(date=PartialDate(year=2024, month=5, day=4))),
        ('date = "2024-05"', SourceNote(date=PartialDate(year=2024, month=5))),
        ('date = " 2024 "', SourceNote(date=PartialDate(year=2024))),
        ("date = 2024", SourceNote(date=PartialDate(year=2024))),
    ],
)
def test_what_can_be_said(folder: Callable[..., Folder], table: str, expected: SourceNote) -> None:
    assert folder(f'["one.txt"]\n{table}\n').notes == {"one.txt": expected}


@pytest.mark.parametrize("name", ["sub/café two.txt", "sub/cafe\u0301 two.txt"])
def test_names_of_subfolders_and_with_accents(folder: Callable[..., Folder], name: str) -> None:
    assert list(folder(f"['{name}']\ntitle = 'T'").notes) == ["sub/café two.txt"]


def test_a_mark_at_the_start_and_other_line_ends(folder: Callable[..., Folder]) -> None:
    assert folder(b'\xef\xbb\xbf["one.txt"]\r\ntitle = "T"\r\n').notes == {"one.txt": SourceNote(title="T")}


DATES = 'Write a day, a month or a year: 2024-06-10, "2024-06" or "2024".'
SHAPE = 'Write the file name as ["one.txt"] on a line of its own and below it title, publisher, url or date = "…".'


@pytest.mark.parametrize(
    ("notes", "message", "hint"),
    [
        (
            '["one.txt"]\ntitle = "T"\npublished = "2024"',
            ":3: unknown key 'published' for one.txt; did you mean 'publisher'?",
            "The keys are title, publisher, url, date.",
        ),
        (
            '["one.txt"]\n\n"datum" = "2024"\n',
            ":3: unknown key 'datum' for one.txt; did you mean 'date'?",
            "The keys are title, publisher, url, date.",
        ),
        (
            '["one.txt"]\nxyz = 1',
            ":2: unknown key 'xyz' for one.txt",
            "The keys are title, publisher, url, date.",
        ),
        ('["one.txt"]\ndate = "June 2024"', ":2: date of one.txt: 'June 2024' is no date", DATES),
        ('["one.txt"]\ndate = "2024-13"', ":2: date of one.txt: '2024-13' is no date of the calendar", DATES),
        ('["one.txt"]\ndate = "2023-02-29"', ":2: date of one.txt: '2023-02-29' is no date of the calendar", DATES),
        ('["one.txt"]\ndate = "24-06"', ":2: date of one.txt: '24-06' is no date", DATES),
        ('["one.txt"]\ndate = true', ":2: date of one.txt: True is no date", DATES),
        ('["one.txt"]\ndate = 202406', ":2: date of one.txt: 202406 is no date", DATES),
        ('["one.txt"]\ntitle = 4', ":2: title of one.txt is no text", 'Write it in quotation marks: title = "…".'),
        (
            '["one.txt"]\nurl = "javascript:alert(1)"',
            ":2: url of one.txt: 'javascript:alert(1)' is no address of a page",
            "Begin it with https:// or http://.",
        ),
        (
            '["one.txt"]\ndate = 2024-06\n',
            ":2: not valid TOML: expected newline or end of document after a statement",
            DATES,
        ),
        ('["one.txt"]\ntitle = The quay', ":2: not valid TOML: invalid value", SHAPE),
        ('["one.txt"\n', ":1: not valid TOML: expected ']' at the end of a table declaration", SHAPE),
        (
            '["one.txt"]\n["one.txt"]',
            ":2: not valid TOML: cannot declare ('one.txt',) twice",
            SHAPE,
        ),
        ("[one.txt]\ntitle = 'T'", ":1: a file name with a full stop needs quotation marks", SHAPE),
        ("title = 'T'", ":1: 'title' belongs to no article", SHAPE),
        (b'["one.txt"]\ntitle = "\xe9t\xe9"', " is not UTF-8", "Save it with the encoding UTF-8."),
    ],
)
def test_what_cannot_be_understood(
    folder: Callable[..., Folder], tmp_path: Path, notes: str | bytes, message: str, hint: str
) -> None:
    with pytest.raises(ReportError) as caught:
        folder(notes)
    assert caught.value.message == f"{tmp_path / 'sources.toml'}{message}"
    assert caught.value.hint == hint


def told(folder: Folder) -> list[tuple[str, str, int | None, str]]:
    def row(issue: Issue) -> tuple[str, str, int | None, str]:
        return issue.code.value, issue.source, issue.line, issue.message

    return [row(issue) for issue in note_issues(folder)]


def test_a_note_on_no_article_is_told_and_stops_nothing(folder: Callable[..., Folder]) -> None:
    notes = '["one.txt"]\ntitle = "T"\n["onne.txt"]\n[gone]\n["same.txt"]\n["empty.txt"]\n'
    found = folder(notes, same=ARTICLE, empty="")
    assert list(found.notes) == ["one.txt"]
    assert told(found) == [
        ("unused-note", "sources.toml", 3, "note not used: no file 'onne.txt' in the folder; did you mean 'one.txt'?"),
        ("unused-note", "sources.toml", 4, "note not used: no file 'gone' in the folder"),
        ("unused-note", "sources.toml", 5, "note not used: same.txt is the same as one.txt: write the note there"),
        ("unused-note", "sources.toml", 6, "note not used: empty.txt was not read: empty"),
    ]


@pytest.mark.parametrize(
    ("date", "differs"),
    [
        ('"2024-05-04"', False),
        ('"2024-05"', False),
        ('"2024"', False),
        ('"2024-05-05"', True),
        ('"2024-06"', True),
        ('""', False),
    ],
)
def test_a_given_date_that_is_not_the_stated_one_is_told(
    folder: Callable[..., Folder], date: str, *, differs: bool
) -> None:
    found = told(folder(f'["one.txt"]\ndate = {date}'))
    assert [row[:3] for row in found] == ([("dates-differ", "one.txt", 1)] if differs else [])
    if differs:
        assert found[0][3].endswith("but the article states 2024-05-04: '4 May 2024'")


def test_the_given_date() -> None:
    day = PartialDate(year=2024, month=5)
    known = given_date(SourceNote(date=day))
    assert known
    assert (known.value, known.basis, known.evidence) == (day, DateBasis.GIVEN, ())
    assert given_date(SourceNote(title="T")) is None
    assert given_date(None) is None
