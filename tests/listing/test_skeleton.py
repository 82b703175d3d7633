"""The sources.toml to fill in: valid, and it says what the user has said already, no more and no less."""

from __future__ import annotations

import string
import tempfile
from collections.abc import Mapping
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reporter.briefing import compile_briefing
from reporter.facts import DateBasis, DocumentDate, Extraction, PartialDate, SourceDocument, SourceNote, Span
from reporter.listing import skeleton
from reporter.sources.notes import parse_notes

TEXT = 'A "headline"\nthat goes on\n\n4 May 2024 - The quay was empty.\n'


def article(name: str, given: SourceNote, *, told: bool) -> Extraction:
    """Make an article that tells its title and date where `told`, and whose date the user may give."""
    document = SourceDocument(name=name, text=TEXT, digest=name)
    stated = document.evidence(Span(27, 37), Span(27, 37))
    assert stated.quote == "4 May 2024"
    date = DocumentDate()
    if given.date:
        date = DocumentDate(value=given.date, basis=DateBasis.GIVEN)
    elif told:
        day = PartialDate(year=2024, month=5, day=4)
        date = DocumentDate(value=day, basis=DateBasis.STATED, evidence=(stated,))
    return Extraction(
        document=document,
        title=document.evidence(Span(0, 25), Span(0, 25)) if told else None,
        date=date,
        figures=(),
        people=(),
        organisations=(),
        commitments=(),
        mission=(),
        numbers=(),
    )


def printed(given: Mapping[str, SourceNote], unused: Mapping[str, SourceNote], *, told: bool) -> str:
    briefing = compile_briefing([article(name, note, told=told) for name, note in given.items()], notes=given)
    openings = dict.fromkeys(given, 'The "quay" \x07 was \\ empty')
    return "".join(f"{line}\n" for line in skeleton(briefing, openings, unused))


def read(text: str) -> dict[str, SourceNote]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "sources.toml")
        path.write_text(text, encoding="utf-8")
        return {one.name: one.note for one in parse_notes(path.read_bytes(), path)}


def test_what_an_article_tells_stands_in_comments() -> None:
    text = printed({"one.txt": SourceNote(publisher="Radio K")}, {}, told=True)
    assert text.endswith(
        '\n["one.txt"]  # The "quay"  was \\ empty\n'
        '# title = "A \\"headline\\" that goes on"  # line 1\n'
        'publisher = "Radio K"\n'
        'url = ""\n'
        '# date = 2024-05-04  # stated: one.txt:4: "4 May 2024"\n'
    )
    assert read(text) == {"one.txt": SourceNote(publisher="Radio K")}
    # Without their marks the comments say what the article says.
    bared = text.replace("# title", "title").replace("# date", "date")
    assert read(bared)["one.txt"].title == 'A "headline" that goes on'


def test_what_is_missing_is_left_open() -> None:
    text = printed({"one.txt": SourceNote()}, {}, told=False)
    assert text.endswith('title = ""\npublisher = ""\nurl = ""\ndate = ""\n')
    assert read(text) == {"one.txt": SourceNote()}


def test_notes_on_no_article_are_kept() -> None:
    text = printed({}, {"gone.txt": SourceNote(title="T", date=PartialDate(year=2024, month=5))}, told=False)
    assert text.endswith('\n# not used: no article has this name: ["gone.txt"]\n# title = "T"\n# date = "2024-05"\n')
    assert read(text) == {}


letters = st.characters(exclude_categories=["Cs"])
lines = st.text(letters, max_size=12).map(lambda text: " ".join("".join(c for c in text if c.isprintable()).split()))
names = st.text(letters, min_size=1, max_size=12)
urls = st.text(string.ascii_letters + string.digits + "/?&=#\"'\\", max_size=9).map(
    lambda end: f"https://x.example/{end}"
)
dates = st.one_of(
    st.dates().map(lambda day: PartialDate(year=day.year, month=day.month, day=day.day)),
    st.dates().map(lambda day: PartialDate(year=day.year, month=day.month)),
    st.dates().map(lambda day: PartialDate(year=day.year)),
)
notes = st.builds(SourceNote, title=lines, publisher=lines, url=urls | st.just(""), date=st.none() | dates)


@settings(max_examples=60)
@given(st.dictionaries(names, notes, max_size=3), st.dictionaries(names, notes, max_size=2), st.booleans())
def test_read_back_it_says_the_same(
    given: Mapping[str, SourceNote],
    unused: Mapping[str, SourceNote],
    told: bool,  # noqa: FBT001  # hypothesis gives it
) -> None:
    assert read(printed(given, unused, told=told)) == given
