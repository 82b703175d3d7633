from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reporter.facts import Kind
from reporter.rendering.context import BriefContext, Citation
from reporter.rendering.escaping import (
    escape_html,
    escape_markdown,
    marked_markdown,
    one_line,
    unescape_markdown,
)
from tests.rendering.factory import EMPTY, document, entry, evidence, figure, ledger


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("More than 700,000 people (half of them children).", "More than 700,000 people (half of them children)."),
        ("only $85 million of $600 million", "only $85 million of $600 million"),  # amounts stay readable
        ("a $x$ formula", r"a \$x\$ formula"),
        ("**bold** _it_ `code`", r"\*\*bold\*\* \_it\_ \`code\`"),
        ("[link](http://x.org)", r"\[link\](http\://x.org)"),
        ("www.example.org", r"www\.example.org"),
        ("<script>alert(1)</script> &amp;", r"\<script\>alert(1)\</script\> \&amp;"),
        ("a | b ~~c~~ \\", r"a \| b \~\~c\~\~ \\"),
        ("two\nlines\r\nhere", "two lines  here"),
        ("no\u00a0break – “quoted” é", "no\u00a0break – “quoted” é"),
    ],
)
def test_escape_markdown(text: str, expected: str) -> None:
    assert escape_markdown(text) == expected


@given(st.text())
def test_what_was_escaped_can_be_read_back(text: str) -> None:
    assert unescape_markdown(escape_markdown(text)) == one_line(text)
    assert len(escape_markdown(text).splitlines()) <= 1


def _citation(text: str, *quotes: str) -> Citation:
    source = document("a.txt", text)
    entries = [entry(figure(Kind.KILLED, 1, evidence(source, quote, text)), None) for quote in quotes]
    from dataclasses import replace

    return BriefContext.of(replace(EMPTY, humanitarian=(ledger(*entries),))).citations[0]


@pytest.mark.parametrize(
    ("text", "quotes", "expected"),
    [
        ("Kenya sent 400 men.", ["400"], "Kenya sent **400** men."),
        ("It gave US$5m, no more.", ["$5m"], "It gave **US$5m**, no more."),  # `**` cannot open inside a word
        ("It killed 11and 12.", ["11"], "It killed **11and** 12."),
        ("About 85%, it says.", ["About 85%"], "**About 85%**, it says."),
        ("It killed 11 and 12.", ["11", "12"], "It killed **11** and **12**."),
        ("It is * 12 *.", ["12"], r"It is \* **12** \*."),
    ],
)
def test_figures_are_bold(text: str, quotes: list[str], expected: str) -> None:
    marked = marked_markdown(_citation(text, *quotes))
    assert marked == expected
    assert unescape_markdown(marked) == text


@pytest.mark.parametrize("text", ["x **y** <b>400</b> `z`", "![i](j) 400 <http://a.b> &lt;", "| 400 | ~~a~~ {{ b }}"])
def test_a_markdown_reader_sees_the_source(text: str) -> None:
    tokens = (
        MarkdownIt("commonmark").enable(["strikethrough", "table"]).parseInline(marked_markdown(_citation(text, "400")))
    )
    kinds = {child.type for child in tokens[0].children or []}
    assert kinds <= {"text", "strong_open", "strong_close"}
    assert "".join(child.content for child in tokens[0].children or []) == text


def test_html_keeps_carriage_returns() -> None:
    assert escape_html("a\r\n<b>") == "a&#13;\n&lt;b&gt;"
