"""What holds for every format: the same numbers, exact sentences, a brief without facts."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from reporter.briefing.model import (
    Apart,
    Briefing,
    Contrast,
    GapInKnowledge,
    KeyFigure,
    Source,
    SourceStatus,
    Unknown,
)
from reporter.facts import Kind, SourceDocument
from reporter.rendering import Format, render
from reporter.rendering.context import BriefContext
from reporter.rendering.escaping import one_line, unescape_markdown
from reporter.rendering.walking import walk
from tests.rendering.factory import EMPTY, Parts, document, entry, evidence, figure, ledger, source
from tests.rendering.reading import Node, read_html

TEXTS = [Format.MD, Format.HTML, Format.JSON]
FOOTNOTE = re.compile(r'^\[\^(\d+)\]: (.+), line (\d+): "(.*)"$', re.MULTILINE)


def rendered(brief: Briefing, form: Format) -> str:
    return render(brief, [form])[form].decode()


@pytest.fixture(scope="module")
def brief() -> Briefing:
    return Parts().briefing()


def test_formats_have_names_and_suffixes() -> None:
    assert {form.value: form.suffix for form in Format} == {
        "md": ".md",
        "html": ".html",
        "pdf": ".pdf",
        "json": ".json",
    }


def test_only_what_was_asked_for_is_rendered_in_that_order(brief: Briefing) -> None:
    assert list(render(brief, [Format.JSON, Format.MD])) == [Format.JSON, Format.MD]
    assert render(brief, []) == {}


def test_importing_rendering_is_quick() -> None:
    code = "import sys, reporter.rendering; print([m for m in ('jinja2', 'weasyprint') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("form", TEXTS)
def test_the_same_briefing_gives_the_same_bytes(brief: Briefing, form: Format) -> None:
    assert rendered(brief, form) == rendered(Parts().briefing(), form)


def test_markdown_footnotes_walk_back_to_the_source(brief: Briefing) -> None:
    citations = BriefContext.of(brief).citations
    notes = FOOTNOTE.findall(rendered(brief, Format.MD))
    assert [int(number) for number, *_ in notes] == [one.number for one in citations]
    for (_, name, line, text), one in zip(notes, citations, strict=True):
        assert (unescape_markdown(name), int(line)) == (one.source, one.line)
        assert unescape_markdown(text) == one_line(one.sentence)


def test_every_markdown_footnote_is_used_and_defined(brief: Briefing) -> None:
    text = rendered(brief, Format.MD)
    body = FOOTNOTE.sub("", text)
    assert set(re.findall(r"\[\^(\d+)\]", body)) == {number for number, *_ in FOOTNOTE.findall(text)}


def test_markdown_figures_are_bold_in_their_sentence(brief: Briefing) -> None:
    text = rendered(brief, Format.MD)
    assert "To date, only **$85 million** of the estimated **$600 million** needed annually" in text


def test_html_evidence_is_exact(brief: Briefing) -> None:
    page = read_html(rendered(brief, Format.HTML))
    items = {item.attributes["id"]: item for item in page.all("li") if "id" in item.attributes}
    citations = BriefContext.of(brief).citations
    assert list(items) == [f"c-{one.number}" for one in citations]
    for one in citations:
        (quote,) = items[f"c-{one.number}"].all("blockquote")
        assert quote.text == one.sentence
        assert quote.attributes == {
            "data-source": one.source,
            "data-line": str(one.line),
            "data-start": str(one.start),
            "data-end": str(one.end),
        }
        assert [mark.text for mark in quote.all("mark")] == [mark.quote for mark in one.marks]


def test_html_links_lead_somewhere_and_back(brief: Briefing) -> None:
    page = read_html(rendered(brief, Format.HTML))
    ids = [node.attributes["id"] for node in page.all() if "id" in node.attributes]
    assert len(ids) == len(set(ids))
    targets = [link.attributes["href"] for link in page.all("a")]
    assert all(target.startswith("#") and target[1:] in ids for target in targets)
    cited = {target for target in targets if target.startswith("#c-")}
    assert cited == {f"#c-{one.number}" for one in BriefContext.of(brief).citations}
    places = [one for one in ids if one.startswith("r-")]
    assert sorted(targets[i][1:] for i in range(len(targets)) if targets[i].startswith("#r-")) == sorted(places)


def test_html_needs_nothing_from_outside(brief: Briefing) -> None:
    text = rendered(brief, Format.HTML)
    page = read_html(text)
    assert not {"link", "img", "iframe", "object"} & {node.tag for node in page.all()}
    data = {"type": "application/json", "id": "brief-json"}
    assert [node.attributes for node in page.all("script")] == [data, {}]
    assert not [node for node in page.all() if {"src", "srcset", "style"} & set(node.attributes)]
    assert "url(" not in text
    assert "@import" not in text
    (html,) = page.all("html")
    assert html.attributes["lang"] == "en"
    [policy] = [one.attributes["content"] for one in page.all("meta") if "http-equiv" in one.attributes]
    rules = {name: values for name, *values in (rule.split() for rule in policy.split(";"))}
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == ["'none'"]
    for name, tag in (("style-src", "style"), ("script-src", "script")):
        inline = [node.text for node in page.all(tag) if "type" not in node.attributes]
        digests = [hashlib.sha256(text.encode()).digest() for text in inline]
        assert rules[name] == [f"'sha256-{base64.b64encode(one).decode()}'" for one in digests]


def test_html_headings_skip_no_level(brief: Briefing) -> None:
    levels = [int(n.tag[1]) for n in read_html(rendered(brief, Format.HTML)).all() if re.fullmatch("h[1-6]", n.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_funding_bars_say_in_words_what_they_show(brief: Briefing) -> None:
    drawn = {one.all("title")[0].text: one for one in read_html(rendered(brief, Format.HTML)).all("svg")}
    said = (
        "Bars from zero. Required: US$600 million, annually. Received: US$85 million (about 14\u00a0% covered, computed). "
        "Gap: about US$515 million (computed)."
    )
    required, received, _ = (float(bar.attributes["width"]) for bar in drawn[said].all("rect"))
    assert received / required == pytest.approx(85 / 600, rel=0.01)


def _evidence(value: object) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [found for item in value for found in _evidence(item)]
    if isinstance(value, dict):
        inside = [found for item in value.values() for found in _evidence(item)]
        return [value, *inside] if "citation" in value else inside
    return []


def test_json_quotes_are_slices_of_the_sources(brief: Briefing) -> None:
    whole = json.loads(rendered(brief, Format.JSON))
    texts = {one.document.name: one.document.text for one in walk(brief)}
    for one in whole["citations"]:
        text = texts[one["source"]]
        assert text[one["start"] : one["end"]] == one["sentence"]
        assert all(text[mark["start"] : mark["end"]] == mark["quote"] for mark in one["marks"])
    found = _evidence(whole["briefing"])
    assert len(found) == len(list(walk(brief)))
    for piece in found:
        citation = whole["citations"][piece["citation"] - 1]
        assert citation["number"] == piece["citation"]
        assert texts[citation["source"]][piece["start"] : piece["end"]] == piece["quote"]


def test_json_values(brief: Briefing) -> None:
    text = rendered(brief, Format.JSON)
    whole = json.loads(text)
    assert list(whole) == ["schema_version", "generator", "briefing", "citations", "documents"]
    assert whole["schema_version"] == 1
    assert whole["generator"]["name"] == "haiti-report"
    assert whole["briefing"]["as_of"] == "2025-01-19"
    assert whole["briefing"]["funding"]["gap"]["value"] == 515_000_000
    assert whole["briefing"]["funding"]["coverage"]["value"] == pytest.approx(14.1667, abs=1e-4)
    assert whole["briefing"]["key_figures"][0]["ledger"]["kind"] == "personnel.deployed"
    assert text.endswith("}\n")
    assert '"text"' not in text


def test_the_subtraction_is_shown_in_full(brief: Briefing) -> None:
    sum_line = "**US$600 million[^4] − US$85 million[^4] = about US$515 million**; about 14\u00a0% covered (computed)"
    assert sum_line in rendered(brief, Format.MD)
    page = read_html(rendered(brief, Format.HTML))
    (line,) = [p for p in page.all("p") if p.attributes.get("class") == "sum-line"]
    assert line.text.replace("\u2060", "") == (
        "US$600 million[4] − US$85 million[4] = about US$515 million; about 14\u00a0% covered computed"
    )


def test_an_increment_never_looks_like_a_total(brief: Briefing) -> None:
    row = "| Kenya | – | 617 deployed (400[^1] + 217[^2], computed) | – |"
    assert row in rendered(brief, Format.MD)


def first_places(numbers: list[str]) -> list[int]:
    return list(dict.fromkeys(map(int, numbers)))


def test_citations_count_upwards_down_the_page(brief: Briefing) -> None:
    count = len(BriefContext.of(brief).citations)
    body = FOOTNOTE.sub("", rendered(brief, Format.MD))
    assert first_places(re.findall(r"\[\^(\d+)\]", body)) == list(range(1, count + 1))
    links = [link.attributes["href"] for link in read_html(rendered(brief, Format.HTML)).all("a")]
    assert first_places([one[3:] for one in links if one.startswith("#c-")]) == list(range(1, count + 1))


@pytest.mark.parametrize("form", list(Format))
def test_a_briefing_without_facts_renders(form: Format) -> None:
    assert render(EMPTY, [form])[form]


def test_blocks_without_content_are_left_out() -> None:
    text = rendered(EMPTY, Format.MD)
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["What changed", "What we do not know", "Annex C: method"]
    page = read_html(rendered(EMPTY, Format.HTML))
    assert [one.text for one in page.all("h2")] == ["What changed", "What we do not know", "Annex C: method"]
    assert "Undated" in text


def test_unknown_sources_numbers_and_files_are_named() -> None:
    text = document("odd.txt", "Title here\n\nSome 12 of them.")
    brief = replace(
        EMPTY,
        unknown=(
            Unknown(why=GapInKnowledge.UNDATED_SOURCE, source="odd.txt"),
            Unknown(why=GapInKnowledge.UNREAD_NUMBER, evidence=(evidence(text, "12"),)),
        ),
        sources=(
            source(text, None),
            Source(name="copy.txt", status=SourceStatus.DUPLICATE, reason="same text as odd.txt", encoding="cp1252"),
        ),
    )
    out = rendered(brief, Format.MD)
    assert 'could not be read: "12"[^1].' in out
    assert "their figures have no sure place in time: odd.txt." in out
    assert "repeats another file: same text as odd.txt, decoded as cp1252" in out
    page = read_html(rendered(brief, Format.HTML))
    assert "repeats another file: same text as odd.txt, decoded as cp1252" in page.text


HOSTILE = (
    "<script>alert(1)</script> {{ 7*7 }} {% raw %} **bold** [x](javascript:alert(1)) | cell | `code` &amp; "
    "http://evil.example/ \u202eright-to-left\u202c \U0001f600 " + "W" * 5000 + " over 400 \\ $a$ ]]> --> end."
)


def hostile_article() -> SourceDocument:
    """Give an article that is hostile down to its name."""
    return document("<b>`file|`{{1}}.txt", HOSTILE)


def hostile() -> Briefing:
    """Give a briefing in which every free text is hostile."""
    text = hostile_article()
    odd = "</td><script>{{ 1 }}|*x*"
    one = figure(
        Kind.DISPLACED,
        400,
        evidence(text, "over 400"),
        actor=odd,
        place=odd,
        period=odd,
        group=odd,
        attributed_to=odd,
    )
    book = ledger(entry(one, None), differ=True)
    return replace(
        EMPTY,
        key_figures=(KeyFigure(ledger=book),),
        humanitarian=(book,),
        contrasts=(Contrast(entry=book.entries[0], against=book.entries[0], why=Apart.CONTESTED),),
        differences=(book,),
        sources=(source(text, None),),
    )


def test_hostile_text_is_text_in_html() -> None:
    page = read_html(render(hostile(), [Format.HTML], articles=[hostile_article()])[Format.HTML].decode())
    data, script = page.all("script")  # the brief as data, and the page's own
    assert data.attributes["type"] == "application/json"
    [cited] = json.loads(data.text)["citations"]
    assert cited["sentence"] == HOSTILE
    assert "7*7" not in script.text
    quotes = [node.text for node in page.all("blockquote")]
    assert quotes == [HOSTILE]
    assert [node.text for node in page.all("div") if node.attributes.get("class") == "text"] == [HOSTILE]
    assert all(link.attributes["href"].startswith("#") for link in page.all("a"))
    assert "</td><script>{{ 1 }}|*x*" in page.text


def test_hostile_text_is_text_in_markdown() -> None:
    from markdown_it import MarkdownIt

    text = rendered(hostile(), Format.MD)
    ((_, name, _, sentence),) = FOOTNOTE.findall(text)
    assert unescape_markdown(sentence) == HOSTILE
    assert unescape_markdown(name) == "<b>`file|`{{1}}.txt"
    html = MarkdownIt("commonmark").enable("table").render(FOOTNOTE.sub("", text))
    assert "<script" not in html
    assert "<code" not in html
    cells = [row.count("<td") for row in html.split("<tr>") if "<td" in row]
    assert set(cells) <= {5, 7, 8, 9}


def test_hostile_text_is_whole_in_json() -> None:
    (citation,) = json.loads(rendered(hostile(), Format.JSON))["citations"]
    assert citation["sentence"] == HOSTILE


def classes(page: Node) -> set[str]:
    return {name for node in page.all() for name in node.attributes.get("class", "").split()}


def test_a_disagreement_is_marked_by_words_too() -> None:
    page = read_html(rendered(hostile(), Format.HTML))
    assert "differ" in classes(page)
    assert "sources differ" in page.text
