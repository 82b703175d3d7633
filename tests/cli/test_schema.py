"""`haiti-report schema` prints the schema of what `build` writes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from jsonschema import Draft202012Validator

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran


def test_it_describes_what_build_writes(haiti_report: Callable[..., Ran], news: Path) -> None:
    assert haiti_report("build", "news", "-f", "json").code == 0
    ran = haiti_report("schema")
    assert (ran.code, ran.err) == (0, "")
    validator = Draft202012Validator(json.loads(ran.out))
    validator.validate(json.loads((news.parent / "reports" / "brief.json").read_text(encoding="utf-8")))


def test_it_is_the_same_at_every_call(haiti_report: Callable[..., Ran]) -> None:
    assert haiti_report("schema").out == haiti_report("schema").out
