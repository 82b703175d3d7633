"""The page with scripts: figures and citations open their articles, a hover tells, the evidence is filtered."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SEEDS, Opened


@pytest.fixture(scope="module")
def data(brief: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(brief.with_suffix(".json").read_text("utf-8"))
    return loaded


def plain(text: str | None) -> str:
    return " ".join((text or "").replace("\u2060", "").split())


# Clicks everything that opens an article, and tells what each opened: in one call, since each alone takes long.
CLICK_ALL = """() => [...document.querySelectorAll("main .fig, main a.cite[data-at], a.open")].map((one) => {
  const link = one.matches("a") ? one : one.parentElement.querySelector("a.cite");
  one.click();
  const here = [...document.querySelectorAll(".articles .here")];
  const article = here[0].closest("details");
  const box = article.getBoundingClientRect();
  const spot = (document.querySelector(".asked") || here[0]).getBoundingClientRect();
  const told = {
    figure: one.matches(".fig") ? one.textContent : null,
    number: one.matches("a") ? one.hash.slice(3) : null,
    entry: document.getElementById("to-entry").hash.slice(3),
    sentence: here.map((piece) => piece.textContent).join(""),
    asked: [...document.querySelectorAll(".asked")].map((piece) => piece.textContent),
    file: article.dataset.source,
    shown: [...document.querySelectorAll(".articles details")].filter((other) => other.offsetParent).length,
    seen: spot.top >= box.top && spot.top < box.bottom,
    said: document.getElementById("announced").textContent,
    focus: document.activeElement.id,
  };
  document.getElementById("close").click();
  return { ...told, back: document.activeElement === one, closed: document.getElementById("articles").hidden };
})"""


def test_every_figure_and_citation_opens_its_sentence(opened: Opened, brief: Path, data: dict[str, Any]) -> None:
    citations = {str(one["number"]): one for one in data["citations"]}
    clicked = opened(brief).evaluate(CLICK_ALL)
    assert {one["entry"] for one in clicked} == set(citations)
    assert sum(1 for one in clicked if one["figure"]) > 100
    for one in clicked:
        citation = citations[one["entry"]]
        assert one["number"] in (None, one["entry"])
        assert one["sentence"] == citation["sentence"]
        assert one["file"] == citation["source"]
        assert one["said"] == f"{citation['source']}, line {citation['line']}: {plain(citation['sentence'])}"
        assert (one["shown"], one["seen"], one["focus"], one["back"], one["closed"]) == (1, True, "where", True, True)


def test_the_figure_that_was_clicked_is_marked_in_its_sentence(opened: Opened, brief: Path) -> None:
    for one in opened(brief).evaluate(CLICK_ALL):
        if one["figure"] and re.search(r"\d", one["figure"]):
            digits = re.findall(r"\d[\d,.]*", one["figure"])
            assert set(digits) <= set(re.findall(r"\d[\d,.]*", " ".join(one["asked"]))), one


def test_an_article_stands_there_letter_for_letter(opened: Opened, brief: Path) -> None:
    texts = opened(brief).evaluate(
        "() => [...document.querySelectorAll('.article')].map((one) => [one.dataset.source, one.querySelector('.text').textContent])"
    )
    files = {path.name: path.read_bytes().decode() for path in SEEDS.glob("*.txt")}
    assert {name: text.replace("\n", "\r\n") if "\r\n" in files[name] else text for name, text in texts} == files


def test_keys_alone_do(opened: Opened, brief: Path) -> None:
    page = opened(brief)
    page.keyboard.press("Tab")
    first = page.evaluate("() => document.activeElement.textContent")
    page.keyboard.press("Enter")
    expect(page.locator("#articles")).to_be_visible()
    expect(page.locator("#where")).to_be_focused()
    assert plain(first) in plain(page.locator(".articles .here").all_text_contents()[0]) + plain(
        " ".join(page.locator(".articles .asked").all_text_contents())
    )
    page.keyboard.press("Tab")
    expect(page.locator("#to-entry")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#articles")).to_be_hidden()
    assert page.evaluate("() => document.activeElement.id").startswith("c-")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.className") == "back"
    page.keyboard.press("Enter")
    assert re.search(r"#r-\d+-1$", page.url)


def test_blanks_open_and_escape_closes(opened: Opened, brief: Path) -> None:
    page = opened(brief)
    figure = page.locator(".boxes .fig").first
    figure.focus()
    page.keyboard.press(" ")
    expect(page.locator("#articles")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#articles")).to_be_hidden()
    expect(figure).to_be_focused()
    expect(page.locator("#announced")).to_have_text("Article closed")


@pytest.mark.parametrize("how", ["hover", "focus"])
def test_a_hover_or_the_focus_tells_qualifier_author_and_date(opened: Opened, brief: Path, how: str) -> None:
    page = opened(brief)
    figure = page.locator(".boxes .fig", has_text="more than 700,000")
    getattr(figure, how)()
    tip = page.get_by_role("tooltip")
    expect(tip).to_have_text(
        "People displaced · a lower bound · own reporting by AFP, AP · as of 19 January 2025 · shown as the key figure"
    )
    assert figure.get_attribute("aria-describedby") == "tip"
    box = tip.bounding_box()
    assert box
    assert box["x"] >= 0
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()


def entries_shown(page: Page) -> list[str]:
    found: list[str] = page.evaluate(
        "() => [...document.querySelectorAll('.evidence > li')].filter((one) => one.offsetParent).map((one) => one.id)"
    )
    return found


def test_the_evidence_is_filtered_by_source_kind_and_status(opened: Opened, brief: Path, data: dict[str, Any]) -> None:
    page = opened(brief)
    form = page.get_by_role("form", name="Filter the evidence")
    source = "002_e074a378abe88f8d.txt"
    form.get_by_label("Source").select_option(source)
    wanted = [f"c-{one['number']}" for one in data["citations"] if one["source"] == source]
    assert entries_shown(page) == wanted
    expect(page.locator("#announced")).to_have_text(f"{len(wanted)} of {len(data['citations'])} entries shown")
    form.get_by_label("Source").select_option("")
    form.get_by_label("Kind").select_option(label="People displaced")
    form.get_by_label("Status").select_option(label="shown as the key figure")
    shown = entries_shown(page)
    assert 0 < len(shown) < len(wanted)
    for one in shown:
        assert "People displaced" in (page.locator(f"#{one} .readings").text_content() or "")
    form.get_by_role("button", name="Show all").click()
    # A form is reset after its event: the page says when that is done.
    expect(page.locator("#announced")).to_have_text(
        f"{len(data['citations'])} of {len(data['citations'])} entries shown"
    )
    assert len(entries_shown(page)) == len(data["citations"])


def test_an_entry_that_is_linked_to_is_shown_whatever_is_filtered(opened: Opened, brief: Path) -> None:
    page = opened(brief)
    page.locator("#filter select[name=source]").select_option("000_821661dc7abca33f.txt")
    hidden = page.locator(".evidence > li[hidden]").first.get_attribute("id")
    page.locator(f".sources a[href='#{hidden}']").first.click()
    expect(page.locator(f"#{hidden}")).to_be_visible()


def test_a_french_page_opens_its_sentences_too(opened: Opened, french: Path, data: dict[str, Any]) -> None:
    """Figures in French words lead to the English ones: the reading beside them has the words of the page."""
    citations = {str(one["number"]): one for one in data["citations"]}
    page = opened(french)
    assert page.evaluate("document.documentElement.lang") == "fr"
    clicked = page.evaluate(CLICK_ALL)
    assert {one["entry"] for one in clicked} == set(citations)
    assert sum(1 for one in clicked if one["figure"]) > 80
    for one in clicked:
        citation = citations[one["entry"]]
        assert one["sentence"] == citation["sentence"]
        assert one["said"] == f"{citation['source']}, ligne {citation['line']}: {plain(citation['sentence'])}"
