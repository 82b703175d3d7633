"""The whole comparison on one page: files, figures from the weightiest to what is only repeated, and all else.

Comes in: the older and the newer briefing. Goes out: `Changes`.
"""

from __future__ import annotations

from collections.abc import Iterator

from reporter.briefing.changes import figures, leads, mission
from reporter.briefing.changes.contests import contests
from reporter.briefing.changes.files import Files
from reporter.briefing.changes.offices import offices
from reporter.briefing.changes.pairing import Pairing
from reporter.briefing.changes.promised import promised, sentences
from reporter.briefing.changes.weighing import Ranked, in_order
from reporter.briefing.model import Briefing, Changes


def compare(old: Briefing, new: Briefing) -> Changes:
    """Tell what the newer of two briefs says otherwise than the older."""
    files = Files(old, new)
    return Changes(
        edition=old.edition,
        as_of=old.as_of,
        added=files.added,
        changed=files.changed,
        removed=files.removed,
        found=in_order(_all(old, new, files)),
    )


def _all(old: Briefing, new: Briefing, files: Files) -> Iterator[Ranked]:
    """Give every change; of figures what is told first is not told again by what comes after."""
    pairing = Pairing(old, new, files)
    yield from leads.gap(old, new, pairing)
    yield from leads.strengths(old, new, pairing)
    yield from contests(new, pairing)
    yield from leads.headlines(pairing)
    pairing.cover(sentences(old, new))
    yield from figures.series(pairing)
    yield from figures.corrected(pairing)
    yield from figures.others(pairing)
    yield from figures.corroborated(pairing)
    yield from mission.slots(old, new, files)
    yield from mission.lasting(old, new, files)
    yield from offices(old, new, files)
    yield from promised(old, new, files)
