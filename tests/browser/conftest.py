"""What the tests in a browser share: a real Chromium without a window, and pages whose faults and requests are noted."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from reporter import BuildOptions, build
from reporter.rendering import Format, Language

SEEDS = Path(__file__).parents[2] / "seeds"
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

# Milliseconds: a machine that does other work at the same time takes half a minute to show a page.
PATIENCE = 120_000
expect.set_options(timeout=PATIENCE / 4)

Opened = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the browser of the machine; the library's own would have to be downloaded."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
    if not found:
        pytest.skip("no Chromium on this machine (Debian: apt-get install chromium), or name one in CHROMIUM")
    with sync_playwright() as engine:
        started = engine.chromium.launch(executable_path=found)
        yield started
        started.close()


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opened]:
    """Open a file in a window of its own; whatever it complains of or asks for, other than itself, fails the test."""
    faults: list[str] = []
    contexts = []

    def open_file(path: Path, **options: Any) -> Page:  # noqa: ANN401 - the browser's own options
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.on("console", lambda message: faults.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: faults.append(f"error: {error}"))
        page.on("request", lambda request: faults.append(request.url) if request.url != path.as_uri() else None)
        page.goto(path.as_uri())
        return page

    yield open_file
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture(scope="session")
def brief(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the brief of the five articles, as a page and as data."""
    folder = tmp_path_factory.mktemp("brief")
    build(BuildOptions(seeds=SEEDS, output=folder, formats=(Format.HTML, Format.JSON)))
    return folder / "brief.html"


@pytest.fixture(scope="session")
def french(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the same brief as a French page."""
    folder = tmp_path_factory.mktemp("french")
    build(BuildOptions(seeds=SEEDS, output=folder, formats=(Format.HTML,), language=Language.FR))
    return folder / "brief.html"
