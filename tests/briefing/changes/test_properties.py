"""What holds of every comparison: nothing has changed where nothing else is said, and every change can be printed."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from reporter.briefing import Briefing, compile_briefing
from reporter.briefing.changes import compare
from reporter.briefing.model import Change, ChangeKind
from reporter.facts import Evidence, Extraction, SourceDocument, Span
from reporter.rendering import Format, render
from reporter.rendering.context import BriefContext
from reporter.rendering.export import read_brief, to_json
from tests.briefing.test_properties import folders, parts

CHECKED = settings(deadline=None, max_examples=40)
BEFORE = "In other words: "


def moved(extraction: Extraction, *, name: str = "", lead: str = "", digest: str = "") -> Extraction:
    """Give the same article under another name, or with other words before its sentences."""
    old = extraction.document
    document = SourceDocument(name=name or old.name, text=lead + old.text, digest=digest or old.digest)
    by = len(lead)

    def there(place: Evidence) -> Evidence:
        spans = (Span(span.start + by, span.end + by) for span in (place.span, place.sentence_span))
        return document.evidence(*spans)

    figures = tuple(replace(one, evidence=there(one.evidence)) for one in extraction.figures)
    return replace(extraction, document=document, figures=figures)


def found(old: Briefing, new: Briefing) -> tuple[Change, ...]:
    return compare(old, new).found


@CHECKED
@given(folders())
def test_a_brief_is_no_change_of_itself(sources: list[Extraction]) -> None:
    brief = compile_briefing(sources)
    again = read_brief(to_json(BriefContext.of(brief)))
    assert found(brief, compile_briefing(sources)) == found(again, brief) == ()


@CHECKED
@given(folders(), st.integers(0, 5))
def test_a_file_renamed_is_no_change(sources: list[Extraction], at: int) -> None:
    renamed = [moved(one, name=f"another name {place}") if place >= at else one for place, one in enumerate(sources)]
    compared = compare(compile_briefing(sources), compile_briefing(renamed))
    assert (compared.added, compared.changed, compared.removed) == ((), (), ())
    assert compared.found == ()


@CHECKED
@given(folders(), st.integers(0, 4))
def test_an_article_in_other_words_is_no_change(sources: list[Extraction], at: int) -> None:
    at %= len(sources)
    reworded = [moved(one, lead=BEFORE, digest="other") if place == at else one for place, one in enumerate(sources)]
    compared = compare(compile_briefing(sources), compile_briefing(reworded))
    assert compared.changed == (sources[at].document.name,)
    assert compared.found == ()


@CHECKED
@given(folders(), folders(), st.randoms(use_true_random=False))
def test_the_order_of_the_files_has_no_say(old: list[Extraction], new: list[Extraction], random: object) -> None:
    there, here = list(old), list(new)
    random.shuffle(there)  # type: ignore[attr-defined]
    random.shuffle(here)  # type: ignore[attr-defined]
    assert compare(compile_briefing(there), compile_briefing(here)) == compare(
        compile_briefing(old), compile_briefing(new)
    )


@settings(deadline=None, max_examples=15)
@given(folders(), folders())
def test_every_change_can_be_printed_and_read_back(old: list[Extraction], new: list[Extraction]) -> None:
    renamed = [moved(one, name=f"new {one.document.name}", digest=f"new {one.document.digest}") for one in new]
    brief = compile_briefing(renamed)
    changed = replace(brief, changes=compare(compile_briefing(old), brief))
    files = render(changed, [Format.MD, Format.HTML, Format.JSON])
    assert read_brief(files[Format.JSON]).changes
    assert json.loads(files[Format.JSON])["briefing"]["changes"]["found"] is not None
    known = {part for part in parts(brief) if isinstance(part, Evidence)}
    assert {part for part in parts(changed.changes) if isinstance(part, Evidence)} <= known


@CHECKED
@given(folders(), folders())
def test_a_change_has_the_sides_that_it_needs(old: list[Extraction], new: list[Extraction]) -> None:
    renamed = [moved(one, name=f"new {one.document.name}", digest=f"new {one.document.digest}") for one in new]
    for one in found(compile_briefing(old), compile_briefing(renamed)):
        assert (one.before is None) == (one.what in (ChangeKind.NEW, ChangeKind.CONTESTED)), one
        assert (one.after is None) == (one.what is ChangeKind.NO_LONGER_SUPPORTED), one
        assert one.before is None or one.before.quotes
        assert one.after is None or one.after.evidence
        assert (one.loss is None) or one.before
