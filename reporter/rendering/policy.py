"""The Content-Security-Policy of a page: its own styles and scripts by their digests, and nothing from anywhere.

Comes in: a finished page with `PLACE` where its policy belongs. Goes out: the page with the policy. What a style or a
script says is digested as it stands in the page, so that a changed template needs no change here. Must not know what
the page says.
"""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

# No source can print it: as text, its characters would be escaped.
PLACE = "<policy>"
_ELEMENT = re.compile(r"<(style|script)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)


def with_policy(page: str) -> str:
    """Write the policy into a page."""
    found = _Inline()
    for element in _ELEMENT.finditer(page):  # all else of a long page is nothing to it
        found.feed(element[0])
    found.close()
    rules = [
        "default-src 'none'",
        f"style-src {_digests(found.texts['style'])}",
        f"script-src {_digests(found.texts['script'])}",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ]
    return page.replace(PLACE, "; ".join(rules), 1)


def _digests(texts: list[str]) -> str:
    names = dict.fromkeys(
        f"'sha256-{base64.b64encode(hashlib.sha256(one.encode()).digest()).decode()}'" for one in texts
    )
    return " ".join(names) or "'none'"


class _Inline(HTMLParser):
    """Collects what stands inside the style and script elements of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: dict[str, list[str]] = {"style": [], "script": []}
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element whose text is wanted; a script of another type holds data, which nothing runs."""
        if tag in self.texts and "type" not in dict(attrs):
            self._inside = tag
            self.texts[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        """Close it."""
        if tag == self._inside:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        """Keep its text."""
        if self._inside:
            self.texts[self._inside][-1] += data
