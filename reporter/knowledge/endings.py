"""How an article says that somebody has died or left office, as patterns around a name.

Comes in: endings.toml. Goes out: `Endings`. Must not know any name.
"""

from __future__ import annotations

import re
from functools import cache

from reporter.knowledge.table import Table, read_table


class Endings(Table):
    """Patterns for what stands behind a name and before it; `said` are the words that tell of the end."""

    behind: tuple[re.Pattern[str], ...]
    before: tuple[re.Pattern[str], ...]
    not_yet: re.Pattern[str]


@cache
def endings() -> Endings:
    """Give the patterns, compiled without regard to case."""
    data = read_table("endings.toml")
    verbs, nouns, when = "|".join(data["verbs"]), data["nouns"], data["when"]
    title = r"(?:(?:the|then|late|former|its|their) |[A-Z][\w-]+ ){0,4}"
    behind = [
        rf"^(?:, who|, [^,.;]{{2,60}},)? (?P<said>(?:{verbs})\b{when}?)",
        rf"^[’']s? (?P<said>{nouns}\b{when})",
    ]
    before = [
        rf"\b{data['since']} (?:the )?(?P<said>{nouns}) of {title}$",
        rf"\b{data['since']} (?:[\w-]+ ){{1,4}}(?P<said>{data['deeds']}) {title}$",
    ]
    return Endings(
        behind=tuple(re.compile(row, re.IGNORECASE) for row in behind),
        before=tuple(re.compile(row, re.IGNORECASE) for row in before),
        not_yet=re.compile(data["not_yet"], re.IGNORECASE),
    )
