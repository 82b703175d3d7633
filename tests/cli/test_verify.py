"""`verify` takes every form of a brief that carries its data, tells what does not hold, and ends with a code for scripts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import FACTS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

FORMS = ("json", "html", "pdf")


@pytest.fixture
def built(haiti_report: Callable[..., Ran], news: Path, tmp_path: Path) -> Path:
    """Build the brief of one article, and give its folder."""
    assert haiti_report("build", news.name, "-q").code == 0
    return tmp_path / "reports"


def test_each_form_holds_and_then_does_not(haiti_report: Callable[..., Ran], built: Path, news: Path) -> None:
    for form in FORMS:
        ran = haiti_report("verify", str(built / f"brief.{form}"), "news")
        assert (ran.code, ran.err) == (0, ""), form
        assert ran.out.splitlines()[-1].startswith("Holds: 1 source, "), form
    (news / "one.txt").write_text(FACTS.replace("deployed 400", "deployed 450"), encoding="utf-8")
    for form in FORMS:
        ran = haiti_report("verify", str(built / f"brief.{form}"), "news")
        assert (ran.code, ran.err) == (3, ""), form
        assert "has deployed 450 police" in " ".join(ran.out.split()), form
        assert "Does not hold: 1 of 1 source changed, 1 of " in ran.out, form


def test_for_scripts(haiti_report: Callable[..., Ran], built: Path, news: Path) -> None:
    (news / "one.txt").unlink()
    ran = haiti_report("verify", str(built / "brief.pdf"), "news", "--format", "json")
    told = json.loads(ran.out)
    assert (ran.code, told["holds"], told["form"]) == (3, False, "pdf")
    assert [(one["name"], one["state"]) for one in told["sources"]] == [("one.txt", "missing")]
    assert {one["state"] for one in told["citations"]} == {"unchecked"}


def test_quiet_answers_by_its_code_alone(haiti_report: Callable[..., Ran], built: Path, news: Path) -> None:
    (news / "one.txt").write_text("Nothing.", encoding="utf-8")
    ran = haiti_report("verify", "-q", str(built / "brief.json"), "news")
    assert (ran.code, ran.out, ran.err) == (3, "", "")


def test_a_page_that_was_changed_by_hand(haiti_report: Callable[..., Ran], built: Path) -> None:
    page = built / "brief.html"
    text = page.read_text(encoding="utf-8")
    start = text.index("<blockquote")
    page.write_text(text[:start] + text[start:].replace("700,000", "900,000", 1), encoding="utf-8")
    ran = haiti_report("verify", str(page), "news")
    assert ran.code == 3
    assert "The file contradicts itself:" in ran.out
    assert "reads otherwise on the page than in its data" in ran.out


def test_what_is_no_brief(haiti_report: Callable[..., Ran], news: Path) -> None:
    ran = haiti_report("verify", str(news / "one.txt"), "news")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.endswith("one.txt: no brief\nA brief.json, brief.html or brief.pdf is wanted.\n")
    ran = haiti_report("verify", "nowhere.json", "news")
    assert (ran.code, ran.out) == (2, "")
