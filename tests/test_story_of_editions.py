"""The story of three editions of the seeds: what the second says anew, and what the third can no longer support."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from reporter import BuildOptions, Format, build
from reporter.rendering.context import BriefContext
from reporter.rendering.export import read_brief
from reporter.rendering.mail import to_mail
from tests.rendering.numbers import unaccounted

SEEDS = Path(__file__).parents[1] / "seeds"
FORMATS = (Format.MD, Format.HTML, Format.JSON)
NOTE = re.compile(r"\[\^\d+\]")

Json = dict[str, Any]


def published(root: Path, files: Sequence[str], number: int) -> Path:
    """Build the brief of these seeds and archive it as an edition."""
    news, reports = root / "news", root / "reports"
    shutil.rmtree(news, ignore_errors=True)
    news.mkdir(parents=True)
    for path in SEEDS.glob("*.txt"):
        if path.name[:3] in files:
            shutil.copy(path, news)
    made = build(BuildOptions(seeds=news, output=reports, formats=FORMATS, edition=True))
    assert made.archived == reports / "editions" / f"{number:04d}"
    return made.archived


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    root = tmp_path_factory.mktemp("story")
    contents = (("000", "001", "002"), ("000", "001", "002", "003", "004"), ("000", "001", "003", "004"))
    return [published(root, files, number) for number, files in enumerate(contents, start=1)]


def loaded(edition: Path) -> Json:
    whole: Json = json.loads((edition / "brief.json").read_text(encoding="utf-8"))
    return whole


def block(edition: Path) -> list[str]:
    """Give the lines of "What changed" on page one, without citations."""
    page = (edition / "brief.md").read_text(encoding="utf-8")
    text = page.split("## What changed\n")[1].split("\n## ")[0]
    return [NOTE.sub("", line) for line in text.replace("\u00a0", " ").splitlines() if line]


def found(edition: Path, what: str, subject: str) -> list[Json]:
    changes = loaded(edition)["briefing"]["changes"]["found"]
    return [one for one in changes if (one["what"], one["about"]["subject"]) == (what, subject)]


def test_the_first_edition_says_so(editions: list[Path]) -> None:
    assert block(editions[0]) == ["First edition: there is no earlier brief to compare with."]
    assert loaded(editions[0])["briefing"]["changes"] is None


def test_the_second_names_what_is_new(editions: list[Path]) -> None:
    opening, *lines, more = block(editions[1])
    assert opening == "Since edition 1, as of October 2024: two files added."
    assert len(lines) == 5
    deployed, killed, displaced, minister, _ = lines
    assert deployed.startswith(
        "- **Revised** – Personnel deployed (Kenya): 400 (October 2024) → 617 (400 + 217, computed"
    )
    assert killed.startswith("- **Revised** – People killed: over 3,600 (this year, UN, October 2024) → 5,600")
    assert displaced.startswith("- **Revised** – People displaced: ")
    assert "nearly 580,000 (June 2024) → more than 700,000 (October 2024)" in displaced
    assert minister == (
        "- **Superseded** – Prime minister: Garry Conille (Prime Minister of Haiti, October 2024) → "
        "Alix Didier Fils-Aime (Prime Minister, 19 January 2025)"
    )
    assert more.endswith(" more changes in Annex D.")


def test_the_second_has_both_quotes(editions: list[Path]) -> None:
    [of_iom] = [one for one in found(editions[1], "revised", "figure") if one["about"]["author"] == "IOM"]
    assert [quote["quote"] for quote in of_iom["before"]["quotes"]] == ["nearly 580,000"]
    assert of_iom["before"]["quotes"][0]["source"] == "000_821661dc7abca33f.txt"
    assert [place["quote"] for place in of_iom["after"]["evidence"]] == ["more than 700,000"]
    [toll] = [one for one in found(editions[1], "corroborated", "figure") if one["about"]["kind"] == "killed"]
    assert toll["after"]["attributed_to"] == "UN human rights office"


def test_the_masthead_bears_the_number(editions: list[Path]) -> None:
    masthead = (editions[1] / "brief.md").read_text(encoding="utf-8").split("*Assembled by rule")[0]
    assert " · edition 2\n" in masthead


def test_the_third_has_no_gap_and_says_why(editions: list[Path]) -> None:
    assert loaded(editions[2])["briefing"]["funding"]["gap"] is None
    first = block(editions[2])[1]
    assert first == (
        "- **No longer supported** – Funding gap (UN trust fund): about US$515 million "
        "(estimated US$600 million − US$85 million, computed; October 2024); its source has gone"
    )
    [gap] = found(editions[2], "no_longer_supported", "funding_gap")
    assert (gap["loss"], gap["after"]) == ("source_gone", None)
    assert [quote["quote"] for quote in gap["before"]["quotes"]] == ["the estimated $600 million", "$85 million"]


@pytest.mark.parametrize("at", [0, 1, 2])
def test_every_edition_is_whole(editions: list[Path], at: int) -> None:
    whole = loaded(editions[at])
    page = (editions[at] / "brief.md").read_text(encoding="utf-8")
    assert unaccounted(page.split("## What changed\n")[1].split("\n## ")[0], whole) == []
    assert read_brief((editions[at] / "brief.json").read_text(encoding="utf-8")).changes is not None or at == 0
    texts = {path.name: path.read_bytes().decode() for path in SEEDS.glob("*.txt")}
    for quote in quotes_in(whole["briefing"]["changes"]):
        text = texts[quote["source"]]
        assert text[quote["start"] : quote["end"]] == quote["quote"]
        assert quote["quote"] in quote["sentence"]
        assert quote["sentence"] in text


def test_the_mail_brings_the_same_lines(editions: list[Path]) -> None:
    mail = to_mail(BriefContext.of(read_brief((editions[1] / "brief.json").read_text(encoding="utf-8"))))
    plain = " ".join(mail.plain.split())
    assert "First edition" not in plain + mail.html
    assert "Since edition 1, as of October 2024: two files added." in plain
    assert "Revised – People killed: over 3,600 (this year, UN, October 2024)" in plain
    assert "<b>Superseded</b> – Prime minister: Garry Conille" in mail.html


def quotes_in(part: object) -> list[Json]:
    if isinstance(part, list):
        return [quote for item in part for quote in quotes_in(item)]
    if isinstance(part, dict):
        return ([part] if "sentence" in part else []) + [quote for item in part.values() for quote in quotes_in(item)]
    return []


def test_the_brief_of_an_edition_is_that_edition(editions: list[Path], tmp_path: Path) -> None:
    reports = shutil.copytree(editions[2].parents[1], tmp_path / "reports")
    news = editions[2].parents[2] / "news"
    first = build(BuildOptions(seeds=news, output=reports, formats=FORMATS))
    bytes_of = {path.name: path.read_bytes() for path in first.written}
    assert bytes_of == {name: (editions[2] / name).read_bytes() for name in bytes_of}
    assert (first.briefing.edition, first.briefing.changes and first.briefing.changes.edition) == (3, 2)
    again = build(BuildOptions(seeds=news, output=reports, formats=FORMATS))
    assert {path.name: path.read_bytes() for path in again.written} == bytes_of
    (reports / "editions" / "0003" / "brief.json").write_text("{}", encoding="utf-8")
    damaged = build(BuildOptions(seeds=news, output=reports, formats=(Format.MD,)))
    assert next(issue.code.value for issue in damaged.issues) == "edition-unread"
    assert "Edition 3 could not be read" in damaged.written[0].read_text(encoding="utf-8")
