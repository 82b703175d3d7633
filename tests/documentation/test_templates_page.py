"""The page on templates is current: its tables are those that the types give."""

from __future__ import annotations

import re

from reporter.rendering.templates import template_names
from tests.documentation import examples
from tests.documentation.names import PAGE, current

TEXT = PAGE.read_text("utf-8")


def test_the_page_is_current() -> None:
    assert current() == TEXT, "the page is behind the types: make docs"


def test_every_type_that_is_linked_is_described() -> None:
    headings = {line[4:].lower().replace(" ", "-") for line in TEXT.splitlines() if line.startswith("### ")}
    links = set(re.findall(r"\]\(#([\w-]+)\)", TEXT))
    assert {"briefing", "entry", "figure", "evidence", "box"} <= links == links & headings


def test_every_file_is_told_and_no_other() -> None:
    assert set(examples.FILES) == set(template_names())
