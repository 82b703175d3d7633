"""What the words around a sum tell of it: what is left of it, who got it back, that it is no money, that it is missing.

Comes in: entries. Goes out: judgements of one sum. Must not know any other sum, nor who paid.
"""

from __future__ import annotations

import re

from reporter.briefing.model import Entry
from reporter.facts import Kind
from reporter.knowledge.money import money
from reporter.knowledge.telling import telling

# How near to a sum a word must stand to tell what it is.
_NEAR = 40
_CLAUSE = 80
_CLAUSE_END = re.compile(r"[,;:]|\b(?:while|whereas|but)\b")


def is_balance(entry: Entry) -> bool:
    """Tell what a fund has now from what it has received: "the fund holds $85 million"."""
    return bool(telling().is_balance.search(_near(entry)))


def is_payout(entry: Entry) -> bool:
    """Tell what a fund has paid out, and to whom it pays comes back, from what it took in: "refunded by the fund"."""
    figure = entry.figure
    return (
        figure.kind is Kind.RECEIVED
        and figure.actor == money().trust_fund
        and telling().is_payout.search(_near(entry)) is not None
    )


def is_in_kind(entry: Entry) -> bool:
    """Tell that goods of this worth were given, or goods and money: "trucks worth $60 million"."""
    ahead, behind = _around(entry)
    return telling().is_in_kind(ahead, behind)


def is_missing(entry: Entry) -> bool:
    """Tell a sum that is still missing from what is needed in all: "it is short of $12 million"."""
    return entry.figure.kind is Kind.REQUIRED and telling().is_missing(*_around(entry))


def is_of_office(entry: Entry) -> bool:
    """Tell the budget of an office that supplies a mission: its dues are no gifts to the mission's fund."""
    ahead, behind = _around(entry)
    return telling().of_office.search(f"{ahead[-_CLAUSE:]} | {behind[:_NEAR]}") is not None


def says_hardly_any(entry: Entry) -> bool:
    """Tell that the sentence of a sum says without a number that hardly anything of it, or nothing, has come."""
    return telling().says_hardly_any.search(entry.figure.evidence.sentence) is not None


def _near(entry: Entry) -> str:
    ahead, behind = _around(entry)
    return f"{ahead[-_NEAR:]} | {re.split(r'[,;:.]', behind)[0][:_NEAR]}"


def _around(entry: Entry) -> tuple[str, str]:
    """Give the words of the clause on both sides of a sum."""
    place = entry.figure.evidence
    ahead = re.split(r"[;:]", place.document.text[place.sentence_span.start : place.span.start])[-1]
    return ahead, re.split(r"[;:]", place.document.text[place.span.end : place.sentence_span.end])[0]


def is_shared_with_police(entry: Entry) -> bool:
    """Tell a sum of which the police are to have a part, too: "for the national police and the mission"."""
    ahead, behind = _around(entry)
    return telling().for_police_too.search(f"{ahead[-_CLAUSE:]} | {behind}") is not None


def is_outside(entry: Entry, other: Entry) -> bool:
    """Tell that a sum cannot hold another: it lies outside a fund, or the other alone lies in one."""
    whole, part = _near_clause(entry), _near_clause(other)
    in_fund = telling().of_fund.search
    return bool(telling().is_outside.search(whole)) or bool(in_fund(part) and not in_fund(whole))


def _near_clause(entry: Entry) -> str:
    """Give the words around a sum up to the next comma, those of "and" and "while" included."""
    place = entry.figure.evidence
    text = place.document.text
    ahead = _CLAUSE_END.split(text[place.sentence_span.start : place.span.start])[-1]
    return ahead + "|" + _CLAUSE_END.split(text[place.span.end : place.sentence_span.end])[0]
