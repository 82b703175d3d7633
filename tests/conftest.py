"""What all tests share: nothing of theirs is kept where the person's own readings are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let every command that a test runs keep its readings in a folder of this run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HAITI_REPORT_CACHE", str(tmp_path_factory.mktemp("kept")))
        yield
