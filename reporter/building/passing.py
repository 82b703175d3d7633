"""Files that pass: what editors and downloads leave in a folder while they work, which nobody means to be read.

Comes in: the names on the way to a file. Goes out: whether it is of that sort. Must stay quick to import.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

# Hidden files; copies, locks and swap files of editors; downloads that are not whole.
_PASSING = re.compile(
    r"^\.|^#.*#$|~$|^~\$|^4913$|\.(?:swp|swx|swo|tmp|temp|bak|part|partial|crdownload|download|lock)$", re.IGNORECASE
)


def is_passing(parts: Iterable[str]) -> bool:
    """Tell whether a file passes, by its own name and those of its folders."""
    return any(_PASSING.search(part) for part in parts)
