"""Writes the tables of the documentation again: `python -m tests.documentation`, or `make docs`."""

from __future__ import annotations

from tests.documentation.names import PAGE, current

PAGE.write_text(current(), "utf-8")
