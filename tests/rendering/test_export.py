"""brief.json: its schema, what is in it, and the brief read back from it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from reporter.briefing.model import Briefing, Entry, Source, SourceStatus
from reporter.errors import ReportError
from reporter.facts import Evidence, Kind, SourceDocument
from reporter.rendering import Format, render
from reporter.rendering.context import BriefContext
from reporter.rendering.export import SCHEMA_VERSION, read_brief, schema, to_json
from tests.rendering.factory import EMPTY, OCTOBER, Parts, document, entry, evidence, figure, ledger, source
from tests.rendering.test_formats import hostile

Json = dict[str, Any]

BRIEFS = {"whole": lambda: Parts().briefing(), "empty": lambda: EMPTY, "hostile": hostile}


@pytest.fixture(params=BRIEFS)
def brief(request: pytest.FixtureRequest) -> Briefing:
    return BRIEFS[request.param]()


def written(brief: Briefing) -> str:
    return to_json(BriefContext.of(brief))


def comparable(value: object) -> object:
    """Spell a value out, documents by what is cited of them: two documents are never equal to Python."""
    if isinstance(value, Evidence):
        of = value.document
        return of.name, of.digest, of.encoding, value.span, value.sentence_span, value.sentence, value.line
    if isinstance(value, tuple):
        return [comparable(one) for one in value]
    if is_dataclass(value):
        return type(value), {part.name: comparable(getattr(value, part.name)) for part in fields(value)}
    return value


# --- the schema ------------------------------------------------------------------------------------------------


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema())
    assert schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema()["$id"] == f"urn:haiti-report:brief:{SCHEMA_VERSION}"


def test_every_object_is_closed_and_described() -> None:
    for name, one in {"": schema(), **schema()["$defs"]}.items():
        assert one["description"], name
        if one["type"] == "object":
            assert one["additionalProperties"] is False, name
            assert one["required"] == list(one["properties"]), name


def test_the_schema_explains_in_the_words_of_json() -> None:
    described = schema()["$defs"]
    assert "None" not in json.dumps(described)
    assert described["Place"]["properties"]["line"]["description"] == (
        "`citation` is the number of the citation that holds the whole sentence, `line` the line on which the quote begins."
    )
    assert "description" not in described["Generator"]["properties"]["name"]


def test_what_is_written_keeps_to_the_schema(brief: Briefing) -> None:
    Draft202012Validator(schema()).validate(json.loads(written(brief)))


@pytest.mark.parametrize(
    ("where", "value"),
    [
        ("as_of", 2024),
        ("as_of", "October"),
        ("handling", None),
        ("mission", None),
        ("differences", [{}]),
        ("more", ""),
    ],
)
def test_what_is_not_of_the_model_does_not(where: str, value: object) -> None:
    whole = json.loads(written(EMPTY))
    whole["briefing"][where] = value
    assert not Draft202012Validator(schema()).is_valid(whole)


# --- numbers ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("600000000", "600000000"),
        ("6E+8", "600000000"),
        ("1150000000.07", "1150000000.07"),
        ("90071992547409930000.1", "90071992547409930000.1"),  # more digits than a float holds
        ("14.16666666666666666666666667", "14.16666666666666666666666667"),
        ("2.50", "2.5"),
        ("0.00", "0"),
        ("-0.0", "0"),
        ("-12.5", "-12.5"),
    ],
)
def test_numbers_are_exact_both_ways(value: str, text: str) -> None:
    place = evidence(document("a.txt", "Some 12 came."), "12")
    one = replace(figure(Kind.RECEIVED, 0, place), value=Decimal(value))
    brief = replace(EMPTY, incidents=(entry(one, None),))
    assert f'"value": {text},' in written(brief)
    assert read_brief(written(brief)).incidents[0].figure.value == Decimal(value)


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1E+4000000"])
def test_what_is_no_number_is_not_written(value: str) -> None:
    place = evidence(document("a.txt", "Some 12 came."), "12")
    one = replace(figure(Kind.RECEIVED, 0, place), value=Decimal(value))
    with pytest.raises(ValueError, match="cannot be printed"):
        written(replace(EMPTY, incidents=(entry(one, None),)))


# --- reading back ----------------------------------------------------------------------------------------------


def test_a_brief_is_read_back_whole(brief: Briefing) -> None:
    text = written(brief)
    back = read_brief(text)
    assert comparable(back) == comparable(brief)
    assert written(back) == text
    assert comparable(read_brief(text.encode())) == comparable(brief)


@pytest.mark.parametrize("form", [Format.MD, Format.HTML])
def test_every_format_can_be_made_from_what_was_read_back(brief: Briefing, form: Format) -> None:
    assert render(read_brief(written(brief)), [form]) == render(brief, [form])


def test_the_headline_stays_one_of_the_entries() -> None:
    for book in read_brief(written(Parts().briefing())).differences:
        assert any(one is book.headline for one in book.entries)


@pytest.mark.parametrize("mark", ["\n", "\r\n", "\r", "\r\n\r", "\n\r\n\n"])
def test_lines_stay_whatever_ends_them(mark: str) -> None:
    text = document("a.txt", mark.join(["", "One 1 here.", "", "No number.", "Two 2 here.", "Three 3 here."]))
    entries = tuple(entry(figure(Kind.KILLED, 1, evidence(text, number)), None) for number in "321")
    brief = replace(EMPTY, incidents=entries)
    assert comparable(read_brief(written(brief))) == comparable(brief)


def test_nothing_that_is_not_cited_is_in_the_file() -> None:
    assert "Reinforcements" not in written(replace(Parts().briefing(), sources=()))


Change = Callable[[Json], object]


def _at(whole: Json, *path: str | int) -> Any:  # noqa: ANN401 - some part of a file
    part: Any = whole
    for step in path:
        part = part[step]
    return part


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda w: w.pop("citations"), "citations: missing"),
        (lambda w: w.update(note=1), "note: not known here"),
        (lambda w: w.update(schema_version=2), "schema_version: 2, written by haiti-report 0.1.0; this one reads 1"),
        (lambda w: w.update(schema_version="1"), 'schema_version: "1", written by haiti-report'),
        (lambda w: w.update(generator={"name": "jq"}), "not a brief of haiti-report"),
        (lambda w: w["generator"].pop("version"), "generator.version: missing"),
        (lambda w: w.update(briefing=None), "briefing: an object is wanted, not null"),
        (lambda w: w["briefing"].update(as_of="2025-02-30"), "briefing.as_of: a date is wanted, YYYY-MM-DD"),
        (lambda w: w["briefing"].update(as_of="0000"), "briefing.as_of: a date is wanted"),
        (lambda w: w["briefing"].update(people={}), "briefing.people: a list is wanted, not an object"),
        (lambda w: w["briefing"].update(handling=3), "briefing.handling: text is wanted, not 3"),
        (
            lambda w: _at(w, "briefing", "funding", "required", "figure").update(value="600"),
            'briefing.funding.required.figure.value: a number is wanted, not "600"',
        ),
        (
            lambda w: _at(w, "briefing", "funding", "required", "figure").update(authorised=0),
            "briefing.funding.required.figure.authorised: true or false is wanted, not 0",
        ),
        (
            lambda w: _at(w, "briefing", "funding", "required", "figure").update(value=700_000_000),
            "briefing.funding.required.figure.id: ",
        ),
        (
            lambda w: _at(w, "briefing", "humanitarian", 0).update(kind="killled"),
            "briefing.humanitarian[0].kind: one of personnel.deployed, ",
        ),
        (
            lambda w: _at(w, "briefing", "sources", 0).update(facts=-1),
            "briefing.sources[0].facts: a whole number from 0 is wanted, not -1",
        ),
        (
            lambda w: _at(w, "briefing", "sources", 0).update(facts=1.5),
            "briefing.sources[0].facts: a whole number from 0 is wanted, not 1.5",
        ),
        (
            lambda w: _at(w, "briefing", "sources", 0, "title").update(citation=99),
            "briefing.sources[0].title.citation: there is no citation 99",
        ),
        (
            lambda w: _at(w, "briefing", "incidents", 0, "figure", "evidence").update(start=0),
            "briefing.incidents[0].figure.evidence: 0 to ",
        ),
        (
            lambda w: _at(w, "briefing", "incidents", 0, "figure", "evidence").update(quote="110"),
            'briefing.incidents[0].figure.evidence.quote: "110" stands here, but the rest of the file gives "109"',
        ),
        (lambda w: w["citations"].pop(), "there is no citation"),
        (
            lambda w: w["citations"].append(w["citations"][0]),
            "citations: one sentence is cited twice",
        ),
        (lambda w: _at(w, "citations", 0).update(source="z.txt"), "citations: no document is called 'z.txt'"),
        (lambda w: _at(w, "citations", 0).update(line=9), "citations: citation "),
        (lambda w: _at(w, "citations", 0).update(sentence="Kenya."), "citations: citation 1 has "),
        (lambda w: _at(w, "citations", 0).update(end=10**12), "citations: citation 1 has "),
        (lambda w: _at(w, "citations", 0, "marks", 0).update(quote="x"), "citations[0].marks[0].quote: "),
        (
            lambda w: w["documents"].append(w["documents"][0]),
            "documents: 3 stand here, but the rest of the file gives 2",
        ),
        (lambda w: _at(w, "documents", 0).update(digest="00"), ".id: "),
    ],
)
def test_a_damaged_file_is_refused_with_the_place(change: Change, message: str) -> None:
    whole = json.loads(written(Parts().briefing()))
    change(whole)
    with pytest.raises(ReportError) as refused:
        read_brief(json.dumps(whole), name="old/brief.json")
    assert refused.value.message.startswith("old/brief.json: ")
    assert message in refused.value.message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "not JSON: "),
        ("{", "not JSON: "),
        ("[" * 100_000, "not JSON: "),
        ('{"a": NaN}', "not JSON: NaN is no number"),
        ('{"a": 1, "a": 1}', "not JSON: the key 'a' stands twice in one object"),
        (b"\xff\xfe{}", "not UTF-8 at byte 0"),
        ("[]", "not a brief of haiti-report"),
        ("3", "not a brief of haiti-report"),
        ('{"generator": []}', "not a brief of haiti-report"),
    ],
)
def test_what_is_no_brief_is_refused(text: str | bytes, message: str) -> None:
    with pytest.raises(ReportError) as refused:
        read_brief(text)
    assert refused.value.message.startswith(f"brief.json: {message}")


def test_every_cut_of_a_file_is_refused() -> None:
    text = written(Parts().briefing())
    for end in range(0, len(text) - 2, 97):
        with pytest.raises(ReportError):
            read_brief(text[:end])


# --- ids -------------------------------------------------------------------------------------------------------


def named(part: object) -> Iterator[Json]:
    """Give every object of a file that has an id."""
    if isinstance(part, list):
        for item in part:
            yield from named(item)
    elif isinstance(part, dict):
        if "id" in part:
            yield part
        for item in part.values():
            yield from named(item)


def ids(brief: Briefing) -> set[str]:
    return {one["id"] for one in named(json.loads(written(brief)))}


def test_an_id_names_one_thing(brief: Briefing) -> None:
    things: dict[str, Json] = {}
    for one in named(json.loads(written(brief))):
        assert things.setdefault(one["id"], one) == one


LINES = ("Kenya sent 400 police.", "Jamaica sent 24 troops.")


def tolls(*articles: tuple[str, str]) -> Briefing:
    """Make a brief of the numbers 400 and 24 in articles given by name and text."""
    documents = [document(*article) for article in articles]
    return replace(
        EMPTY,
        incidents=tuple(_toll(one, number) for one in documents for number in ("400", "24") if number in one.text),
        sources=tuple(source(one, OCTOBER) for one in documents),
    )


def _toll(article: SourceDocument, number: str) -> Entry:
    return entry(figure(Kind.KILLED, int(number), evidence(article, number)), OCTOBER)


ONE, TWO = ("a.txt", "Title\n\n" + LINES[0]), ("b.txt", "Other\n\n" + LINES[1])


def test_names_and_order_of_files_change_no_id() -> None:
    assert ids(tolls(ONE, TWO)) == ids(tolls(("z/y.txt", TWO[1]), ("x.txt", ONE[1])))


def test_another_file_changes_no_id() -> None:
    more = tolls(ONE, ("0.txt", LINES[0]), TWO)
    assert ids(tolls(ONE, TWO)) < ids(more)


def test_the_same_words_in_two_files_are_one_statement_in_two_places() -> None:
    incidents = json.loads(written(tolls(ONE, ("0.txt", "Header\r\n\r\n" + LINES[0]))))["briefing"]["incidents"]
    first, second = (one["figure"] for one in incidents)
    assert first["statement"] == second["statement"]
    assert first["id"] != second["id"]


def test_how_a_figure_stands_to_others_does_not_change_its_id() -> None:
    place = evidence(document("a.txt", "Some 12 came."), "12")
    one = figure(Kind.KILLED, 12, place)
    told_more = replace(one, rule="other", period="last year", attributed_to="the UN")
    was, now = (
        json.loads(written(replace(EMPTY, humanitarian=(ledger(entry(each, when)),))))["briefing"]["humanitarian"][0]
        for each, when in ((one, None), (told_more, OCTOBER))
    )
    for key in ("id", "statement"):
        assert was["headline"]["figure"][key] == now["headline"]["figure"][key]


@pytest.mark.parametrize("change", [{"value": Decimal(13)}, {"kind": Kind.INJURED}, {"place": "Haiti"}, {"actor": "x"}])
def test_what_a_figure_says_makes_its_id(change: Json) -> None:
    one = figure(Kind.KILLED, 12, evidence(document("a.txt", "Some 12 came."), "12"))
    both = replace(EMPTY, incidents=(entry(one, None), entry(replace(one, **change), None)))
    first, second = (each["figure"] for each in json.loads(written(both))["briefing"]["incidents"])
    assert first["id"] != second["id"]
    assert first["statement"] != second["statement"]


def test_ids_do_not_change_unseen() -> None:
    # Others keep them: where these change, SCHEMA_VERSION rises.
    one = json.loads(written(tolls(ONE)))
    toll = one["briefing"]["incidents"][0]["figure"]
    assert (toll["id"], toll["statement"]) == ("5807a2eeb4ee", "e3d0e936f80c")
    assert (one["citations"][0]["id"], one["briefing"]["sources"][0]["id"]) == ("a93be692f1c0", "3ec2ae14171d")


def test_files_that_were_not_read_have_ids_too() -> None:
    passed = (
        Source(name="copy.txt", status=SourceStatus.DUPLICATE, reason="a.txt"),
        Source(name="notes.pdf", status=SourceStatus.SKIPPED, reason="no text"),
    )
    assert len(ids(replace(EMPTY, sources=passed))) == len(passed)
