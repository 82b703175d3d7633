"""The order in which the page cites: what it prints first comes first.

Comes in: a `Briefing`. Goes out: its evidence, each piece at least once. Must not know any output format, but the
order of blocks here is that of the templates.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reporter.briefing.model import Briefing
from reporter.facts import Evidence
from reporter.rendering.body import body
from reporter.rendering.walking import walk


def page_order(brief: Briefing) -> Iterator[Evidence]:
    """Give all evidence in the order of the page: the body, then what the list of sources names of each file."""
    yield from walk(body(brief))
    by_source: defaultdict[str, list[Evidence]] = defaultdict(list)
    for place in walk(brief):
        by_source[place.document.name].append(place)
    for source in brief.sources:
        yield from walk(source)
        yield from by_source[source.name]
    yield from walk(brief)
