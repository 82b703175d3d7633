r"""Escaping: text of a source stays text, whatever format it is printed in.

Comes in: any string. Goes out: the string with everything disarmed that could act as Markdown or HTML.

Markdown, and how to read it back: every character that could act is preceded by a backslash, and nothing else is
changed, except that a character that ends a line becomes a blank (one for one, so that offsets stay). A figure
is set between `**`; as every `*` of a source is escaped, an unescaped `**` is always the brief's own.
`unescape_markdown` undoes both: it drops each unescaped `**`, then the backslashes. What it returns equals the
source's characters with their line ends as blanks.

What cannot be disarmed without changing the text: some viewers turn bare e-mail addresses, `@names` and `:emoji:`
into links or pictures after Markdown has been read.
"""

from __future__ import annotations

import re

from markupsafe import Markup

from reporter.rendering.context import Citation

# Line ends as `str.splitlines` knows them, and NUL, which no output format can carry.
_LINE_ENDS = dict.fromkeys(map(ord, "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"), " ") | {0: "\ufffd"}
_ACTIVE = re.compile(
    r"[\\`*_\[\]<>&|~]"  # code, emphasis, links, tags, entities, cells, strike-through
    r"|\$(?!\d)"  # formulae: a dollar before a digit opens an amount and cannot close a formula
    r"|:(?=//)|(?<=www)\.",  # addresses that a viewer would turn into links
    re.IGNORECASE,
)
_ESCAPED = re.compile(r"\*\*|\\([!-/:-@\[-`{-~])")


def one_line(text: str) -> str:
    """Turn every line end into a blank, character for character."""
    return text.translate(_LINE_ENDS)


def escape_markdown(text: str) -> str:
    """Escape text so that nothing in it acts as Markdown or HTML."""
    return _ACTIVE.sub(r"\\\g<0>", one_line(text))


def unescape_markdown(text: str) -> str:
    """Give back the text that was escaped, without the marks around its figures."""
    return _ESCAPED.sub(lambda match: match[1] or "", text)


def marked_markdown(citation: Citation) -> Markup:
    """Print a citation's sentence for Markdown, its marks between `**`."""
    text, at = citation.sentence, 0
    parts: list[str] = []
    for mark in citation.marks:
        start, end = _emphasis(text, mark.start - citation.start, mark.end - citation.start)
        if start < end and (start > at or not parts):  # two marks that touch would read as one run of stars
            parts += [escape_markdown(text[at:start]), "**", escape_markdown(text[start:end]), "**"]
            at = end
    # Not joined before escaping: an active character may look at its neighbours only inside its own piece.
    return Markup("".join([*parts, escape_markdown(text[at:])]))  # noqa: S704 - escaped piece by piece


def _emphasis(text: str, start: int, end: int) -> tuple[int, int]:
    """Fit a mark to Markdown's rule that `**` opens and closes at the edge of a word.

    Blanks at the ends are left out; a mark that starts or ends inside a word (`$5m` in `US$5m`) is widened to it.
    """
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    while 0 < start < end and text[start - 1].isalnum():
        start -= 1
    while start < end < len(text) and text[end].isalnum():
        end += 1
    return start, end


def escape_html(text: str) -> Markup:
    """Escape text for HTML so that the parsed text is the same, letter for letter, carriage returns included."""
    escaped = Markup.escape(text)
    if "\r" not in text:
        return escaped
    return Markup(str(escaped).replace("\r", "&#13;"))  # noqa: S704 - escaped above


def marked_html(citation: Citation) -> Markup:
    """Print a citation's sentence for HTML, its marks in `<mark>`."""
    parts, at = [], citation.start
    for mark in citation.marks:
        before = citation.sentence[at - citation.start : mark.start - citation.start]
        parts += [escape_html(before), Markup("<mark>"), escape_html(mark.quote), Markup("</mark>")]
        at = mark.end
    return Markup("").join([*parts, escape_html(citation.sentence[at - citation.start :])])
