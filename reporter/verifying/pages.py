"""What people read of a page in HTML: its blocks of text, the sentences that it shows as evidence, its articles.

Comes in: the page. Goes out: text. Styles, scripts and data are no text. Must not know what it says.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Final

# Within a line of text; whatever else opens or closes ends the block before it.
_INLINE: Final = frozenset("a abbr b em i mark q small span strong sub sup time tspan wbr".split())
_UNREAD: Final = frozenset(("script", "style"))
_NUMBERS: Final = ("line", "start", "end")


@dataclass(frozen=True, slots=True)
class ShownSentence:
    """A sentence as a page shows it, and the place that the page names for it."""

    source: str
    line: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page as people read it: `blocks` are paragraphs, cells and headings, blanks as one; `articles` are by name.

    `language` is the code of the page's language.
    """

    language: str
    blocks: tuple[str, ...]
    sentences: tuple[ShownSentence, ...]
    articles: Mapping[str, str]


def read_page(text: str) -> ReadPage:
    """Read a page as a browser would show it with everything opened."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    reader.end_block()
    return ReadPage(reader.language, tuple(reader.blocks), tuple(reader.sentences), reader.articles)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.language = ""
        self.blocks: list[str] = []
        self.sentences: list[ShownSentence] = []
        self.articles: dict[str, str] = {}
        self._block: list[str] = []
        self._unread = 0
        self._place: dict[str, str] | None = None
        self._article: str | None = None
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin what opens here."""
        given = {name: value or "" for name, value in attrs}
        self._unread += tag in _UNREAD
        if tag == "html":
            self.language = given.get("lang", "")
        if tag not in _INLINE:
            self.end_block()
        if tag == "blockquote" and {"data-source", *(f"data-{name}" for name in _NUMBERS)} <= given.keys():
            self._place, self._text = given, []
        elif tag == "details" and "data-source" in given:
            self._article = given["data-source"]
        elif tag == "div" and self._article is not None:
            self._text = []

    def handle_data(self, data: str) -> None:
        """Keep text."""
        if not self._unread:
            self._block.append(data)
        self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        """End what closes here."""
        self._unread -= tag in _UNREAD
        if tag not in _INLINE:
            self.end_block()
        if tag == "blockquote" and self._place is not None:
            self.sentences.append(_shown(self._place, "".join(self._text)))
            self._place = None
        elif tag == "div" and self._article is not None:
            self.articles[self._article] = "".join(self._text)
            self._article = None

    def end_block(self) -> None:
        """End a block of text; one of blanks is none."""
        if words := " ".join("".join(self._block).split()):
            self.blocks.append(words)
        self._block = []


def _shown(place: dict[str, str], text: str) -> ShownSentence:
    line, start, end = (int(number) if (number := place[f"data-{name}"]).isdecimal() else -1 for name in _NUMBERS)
    return ShownSentence(place["data-source"], line, start, end, text)
