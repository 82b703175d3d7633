"""The brief as Markdown: GFM with footnotes, readable as plain text too.

Comes in: a `BriefContext`. Goes out: text. Must not know HTML or PDF.
"""

from __future__ import annotations

import re

from reporter.rendering.bottom_line import bottom_line
from reporter.rendering.context import BriefContext
from reporter.rendering.environment import markdown_environment

_BLANK_LINES = re.compile(r"\n{3,}")


def to_markdown(context: BriefContext) -> str:
    """Render the brief as Markdown."""
    template = markdown_environment().get_template("brief.md")
    text = template.render(context=context, brief=context.brief, bottom_line=bottom_line(context.brief))
    # Left-out blocks leave their blank lines behind; sources cannot hold any, their line ends are blanks.
    return _BLANK_LINES.sub("\n\n", text).strip() + "\n"
