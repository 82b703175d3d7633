"""What the program is called, and the exit codes that it ends with."""

from __future__ import annotations

from typing import Final

PROGRAM: Final = "haiti-report"
COMPLETE_VARIABLE: Final = "_HAITI_REPORT_COMPLETE"

FAILED: Final = 1
USAGE: Final = 2
DOES_NOT_HOLD: Final = 3
INTERRUPTED: Final = 130
NOBODY_READS: Final = 141
