"""A desk's profile on the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

PROFILE = """\
handling = "For internal use"
[[rates]]
currency = "KES"
into = "USD"
rate = 0.0077
on = 2025-01-19
"""


def test_a_profile_changes_the_brief(haiti_report: Callable[..., Ran], news: Path) -> None:
    with (news / "one.txt").open("a", encoding="utf-8") as article:
        article.write("Kenya has spent Sh3 billion on the deployment to Haiti.\n")
    (news.parent / "desk.toml").write_text(PROFILE, encoding="utf-8")
    assert haiti_report("build", "news", "-f", "json", "--profile", "desk.toml").code == 0
    brief = json.loads((news.parent / "reports" / "brief.json").read_text(encoding="utf-8"))["briefing"]
    assert brief["handling"] == "For internal use"
    [shown] = brief["funding"]["conversions"]
    assert (shown["value"], shown["unit"], shown["rate_date"]) == (23_100_000, "USD", "2025-01-19")
    assert shown["entry"]["figure"]["value"] == 3_000_000_000


def test_a_profile_that_is_not_there_is_a_usage_error(haiti_report: Callable[..., Ran], news: Path) -> None:
    ran = haiti_report("build", str(news), "--profile", "gone.toml")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "haiti-report: error: no such file: gone.toml\nName a TOML file with --profile.\n"


def test_a_mistake_in_a_profile_is_one_line_and_writes_nothing(haiti_report: Callable[..., Ran], news: Path) -> None:
    (news.parent / "desk.toml").write_text("stale_after = 3\n", encoding="utf-8")
    ran = haiti_report("build", "news", "--profile", "desk.toml")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.splitlines()[0] == (
        "haiti-report: error: desk.toml: unknown key 'stale_after'; did you mean 'stale_after_days'?"
    )
    assert not (news.parent / "reports").exists()


def test_a_desk_has_its_language(haiti_report: Callable[..., Ran], news: Path) -> None:
    (news.parent / "desk.toml").write_text('language = "fr"\n', encoding="utf-8")
    assert haiti_report("build", "news", "-f", "md", "--profile", "desk.toml").code == 0
    page = news.parent / "reports" / "brief.md"
    assert page.read_text("utf-8").startswith("# Haïti\u00a0: ")
    assert haiti_report("build", "news", "-f", "md", "--profile", "desk.toml", "--lang", "en").code == 0
    assert page.read_text("utf-8").startswith("# Haiti: ")


def test_a_language_that_no_brief_speaks(haiti_report: Callable[..., Ran], news: Path) -> None:
    (news.parent / "desk.toml").write_text('language = "de"\n', encoding="utf-8")
    ran = haiti_report("build", "news", "--profile", "desk.toml")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.splitlines()[0] == (
        "haiti-report: error: desk.toml: no language of the brief: 'de'; it speaks en and fr"
    )
