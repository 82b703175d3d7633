"""The page itself: nothing from outside, nothing lost without scripts, on paper, on a telephone or from hostile text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from reporter.rendering import Format, render
from reporter.rendering.context import BriefContext
from reporter.rendering.export import read_brief
from reporter.rendering.html import to_html
from tests.browser.conftest import PATIENCE, Opened
from tests.rendering.test_formats import HOSTILE, hostile, hostile_article

WCAG = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_no_barrier_is_found(opened: Opened, brief: Path, scheme: str, width: int) -> None:
    page = opened(brief, color_scheme=scheme, viewport={"width": width, "height": 800})
    page.evaluate("() => document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    for _ in ("the page", "with an article beside it"):
        found = Axe().run(page, options=WCAG).response["violations"]
        assert [(one["id"], [node["target"] for node in one["nodes"]][:3]) for one in found] == []
        page.locator(".boxes .fig").first.click()
        expect(page.locator("#articles")).to_be_visible()


def test_the_check_for_barriers_sees_one(opened: Opened, brief: Path) -> None:
    page = opened(brief)
    page.evaluate("() => document.querySelector('h1').classList.add('tag')")
    page.evaluate("() => { document.querySelector('h1').style.color = '#ccc'; }")
    assert "color-contrast" in {one["id"] for one in Axe().run(page, options=WCAG).response["violations"]}


def test_nothing_is_wider_than_a_telephone(opened: Opened, brief: Path) -> None:
    page = opened(brief, viewport={"width": 360, "height": 740})
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 360
    page.locator(".boxes .fig").nth(1).click()
    expect(page.locator(".articles .asked").first).to_be_in_viewport()
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 360


def test_without_scripts_all_of_it_can_be_read(opened: Opened, brief: Path) -> None:
    page = opened(brief, java_script_enabled=False)
    expect(page.locator("#filter")).to_be_hidden()
    expect(page.locator("#reader")).to_be_hidden()
    page.locator(".boxes a.cite").first.click()
    number = re.findall(r"\d+", page.url.rpartition("#")[2])[0]
    expect(page.locator(f"#c-{number} blockquote")).to_be_in_viewport()
    page.locator(f"#c-{number} a.open").click()
    # The article unfolds at the sentence.
    expect(page.locator(f"#t-{number}")).to_be_in_viewport()
    page.go_back()
    page.locator(f"#c-{number} a.back").first.click()
    expect(page.locator(f"#r-{number}-1")).to_be_in_viewport()


def visible(text: str) -> list[str]:
    return text.replace("\u2060", "").split()


def test_on_paper_it_says_what_the_pdf_says(opened: Opened, brief: Path, tmp_path: Path) -> None:
    model = read_brief(brief.with_suffix(".json").read_text("utf-8"))
    (tmp_path / "print.html").write_text(to_html(BriefContext.of(model), for_print=True), "utf-8")
    printed = opened(tmp_path / "print.html")
    printed.emulate_media(media="print")
    page = opened(brief)
    page.locator("#filter select[name=kinds]").select_option(index=1)
    page.locator(".boxes .fig").first.click()
    page.emulate_media(media="print")
    assert visible(page.locator("body").inner_text()) == visible(printed.locator("body").inner_text())


def test_the_policy_lets_nothing_else_run(browser: Browser, brief: Path, tmp_path: Path) -> None:
    tampered = brief.read_text("utf-8").replace(
        "</body>", "<script>document.title = 'changed'</script><style>body { display: none }</style></body>"
    )
    (tmp_path / "tampered.html").write_text(tampered, "utf-8")
    page = browser.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto((tmp_path / "tampered.html").as_uri(), timeout=PATIENCE)
    assert page.title() != "changed"
    expect(page.locator("h1")).to_be_visible()
    assert len(complaints) == 2
    assert all("Content Security Policy" in one for one in complaints)
    page.close()


def test_hostile_text_is_text_in_a_browser(opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "hostile.html"
    path.write_bytes(render(hostile(), [Format.HTML], articles=[hostile_article()])[Format.HTML])
    page = opened(path, viewport={"width": 360, "height": 740})
    assert page.locator("blockquote").text_content() == HOSTILE
    assert page.locator(".article .text").text_content() == HOSTILE
    assert page.locator("script:not([type])").count() == 1
    assert page.locator("body > :not(header, main, script, .tip)").count() == 0
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 360
    page.locator(".boxes .fig").first.click()
    assert page.locator(".articles .asked").text_content() == "over 400"
