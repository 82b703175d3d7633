"""The brief as Markdown: GFM with footnotes, readable as plain text too.

Comes in: a `BriefContext`. Goes out: text. Must not know HTML or PDF.
"""

from __future__ import annotations

import re

from reporter.rendering.bottom_line import bottom_line
from reporter.rendering.context import BriefContext
from reporter.rendering.environment import markdown_environment, rendered
from reporter.rendering.given import GivenBrief
from reporter.rendering.templates import OURS, Templates

_BLANK_LINES = re.compile(r"\n{3,}")


def to_markdown(context: BriefContext, templates: Templates = OURS) -> str:
    """Render the brief as Markdown.

    Raises ReportError where a user's template cannot be used.
    """
    given = GivenBrief(context=context, brief=context.brief, bottom_line=bottom_line(context.brief))
    text = rendered(markdown_environment(templates), "brief.md", given)
    # Left-out blocks leave their blank lines behind; sources cannot hold any, their line ends are blanks.
    return _BLANK_LINES.sub("\n\n", text).strip() + "\n"
