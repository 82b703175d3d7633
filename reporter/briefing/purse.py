"""Whose money a sum is: the mission's or not, and of two missions that followed one another which one's.

Comes in: an entry and the course of the missions. Goes out: judgements of it. A sentence that names one mission speaks
of that one, whatever its article is about. Must not know any other sum.
"""

from __future__ import annotations

from reporter.briefing.model import Entry
from reporter.briefing.succession import Succession
from reporter.facts import Kind, Purpose
from reporter.knowledge.missions import missions
from reporter.knowledge.money import money


def is_missions(entry: Entry) -> bool:
    """Tell money for the mission: its sentence says so, or it lies in the mission's fund."""
    figure = entry.figure
    of_fund = figure.kind is Kind.RECEIVED and figure.actor == money().trust_fund
    return figure.purpose is Purpose.MISSION or (of_fund and figure.purpose is None)


def is_of_former(entry: Entry, course: Succession) -> bool:
    """Tell what was needed for a mission before the present one, or given to it; aid is no mission's."""
    if entry.figure.purpose is Purpose.RELIEF or not course.others:
        return False
    return course.counts_earlier(entry) or _names_former(entry, course)


def is_of_present(entry: Entry, course: Succession) -> bool:
    """Tell a sum of a source that surely speaks of the present mission: it names it, or came after it was named."""
    evidence = entry.figure.evidence
    later = bool(entry.as_of and course.since and entry.as_of.earliest >= course.since)
    return (later or evidence.document.name in course.naming) and not is_of_former(entry, course)


def _names_former(entry: Entry, course: Succession) -> bool:
    """Tell a sentence that names an earlier mission and not the present one."""
    sentence = entry.figure.evidence.sentence.casefold()
    if course.current and _short(course.current) in sentence:
        return False
    others = (_short(name) for name in missions().names if name != course.current)
    return any(name in sentence for name in others) or bool(missions().is_former.search(sentence))


def _short(name: str) -> str:
    return name.casefold().removesuffix(" mission")
