"""The data of a brief for the inside of its page: what `brief.json` holds, in one line that cannot end its element.

Comes in: the text of `brief.json`. Goes out: JSON. Must not know the page.
"""

from __future__ import annotations

from markupsafe import Markup


def embedded_data(data: str) -> Markup:
    """Give the data for an element `script` of the type `application/json`."""
    # Within a string a line end is always spelt: what stands between lines is only layout.
    compact = "".join(line.lstrip(" ") for line in data.split("\n"))
    return Markup(compact.replace("<", "\\u003c"))  # noqa: S704 - nothing in it can open or close an element
