"""What a PDF may load: the fonts of this package, and nothing else.

Comes in: addresses that WeasyPrint meets in a page. Goes out: font files under a private scheme; any other address,
local file or network, ends the run. Must not know what the page says.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

SCHEME = "brief-font"
_FONTS = Path(__file__).resolve().parent / "fonts"


class FontFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """Serve `brief-font:NAME` from the package's own fonts, and from `made` ones, and refuse every other address."""

    def __init__(self, made: Mapping[str, bytes] | None = None) -> None:
        super().__init__(allowed_protocols=(SCHEME,), allow_redirects=False, fail_on_errors=True)
        self._made = made or {}

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:  # noqa: ARG002 - WeasyPrint passes it
        """Give the font that an address names.

        Raises FatalURLFetchingError for every address that is not one of our fonts.
        """
        scheme, _, name = url.partition(":")
        fonts = {path.name: path for path in _FONTS.glob("*.ttf")}
        if scheme != SCHEME or name not in {*fonts, *self._made}:
            raise FatalURLFetchingError(f"the brief may not load {url}")
        data = self._made[name] if name in self._made else fonts[name].read_bytes()
        return URLFetcherResponse(url, data, {"Content-Type": "font/ttf"})
