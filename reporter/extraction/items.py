"""Whose a number is in a list that leaves out the verb: "Chad, with 742; Kenya, with 389", "Guyana for 30", "B (40)".

Comes in: a number in its sentence, and who may act. Goes out: the actors of the number's own item of the list: one,
several where they share the number, or none where it stands in no such list. Must not know kinds.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.actors import HOST, capitals, is_host, only_leads
from reporter.extraction.reading import mentions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reporter.extraction.reading import Mention
    from reporter.language.actors import ActorSpan

_SMALL = (
    r"(?:with|for|of|by|at|on|another|(?:an?|the)(?: (?:further|additional))?"
    r"|about|some|only|just|its|then|ha[sd]|have)"
)
# What may stand between a name and its number in an item; a comma needs "with" behind it.
_GAP = re.compile(
    rf"(?:['\u2019]s?)?\s*(?:(?:,\s*)?with\s+|\(\s*|:\s*|[\u2013\u2014]\s+)?(?:{_SMALL}\s+){{0,3}}", re.IGNORECASE
)
_MARKED = re.compile(r"(?:['\u2019]s?)?\s*(?:\(|:|,\s*with\b)")
# An item begins behind a mark or a conjunction.
_BEGINS = re.compile(
    r"(?:[,;:(\u2013\u2014]|\b(?:and|but|while|plus|then|from|followed by|ahead of|trailed by))\s*(?:the\s+)?$",
    re.IGNORECASE,
)
_GOVERNED = re.compile(r"\b(?:by|in|to|with|against|for|between|than)\s+(?:the\s+)?$", re.IGNORECASE)
_TO_THEM = re.compile(r"\b(?:go(?:es)?|went|given|paid|allocated|earmarked|sent)\s+to\s+(?:the\s+)?$", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:,|,?\s*and|&)\s*(?:the\s+)?", re.IGNORECASE)
_APIECE = re.compile(r"[^.;:)]{0,30}\b(?:each|apiece)\b", re.IGNORECASE)
_FROM = re.compile(r"(?:\s+[\w-]+){0,5}?\s+(?:from|by)\s+(?:the\s+)?$", re.IGNORECASE)

_RESPECTIVELY = re.compile(r"\b(?:respectively|in that order|in this order)\b", re.IGNORECASE)
_CAPITAL = re.compile(
    r"(?:^|[,;:\u2022\u2013\u2014]|\b(?:and|while))\s*(?P<city>[A-Z][\w\u2019'-]+(?: [A-Z][\w\u2019'-]+)?)"
    r"(?::|,? (?:with|has|had|another))?\s+$"
)
_CLAUSE = re.compile(r"(?:[,;]|\b(?:and|but|while|whereas))\s*(?:the\s+)?$", re.IGNORECASE)
_AFTER_MARK = re.compile(r"[,;]\s*(?:(?:and|but|while|whereas)\s+)?(?:the\s+)?$", re.IGNORECASE)
# What the clause says between a name and its number: a deed, or "no more than", and no second number or clause.
_DEED = re.compile(r"(?:['\u2019]s [\w-]+)?\s[^.,;:()\d]{2,60}\s", re.IGNORECASE)
# Who speaks of others, is given something or is only part of a name does not own the number.
_ELSEWHERE = re.compile(
    r"\b(?:(?:said|says|told|reports?|reported|estimates?|believes?|thinks?|claims?|claimed|expects?|asked|asks|wants?"
    r"|urged|urges|hopes?|warned|noted|added|counts?|counted|announced|confirmed)\b"
    r"(?! (?:that )?(?:it|its|they|their|we|he|she)\b)"
    r"(?=[^.]*\b(?:would|will|that|had|have|has|was|were|is|are)\b)"
    r"|received?s?|got|gets?|obtained|collected|took in|takes in|to get|owed|due|need(?:s|ed)?|costs?"
    r"|(?:was|were|is|are|been|be|being) (?:given|paid|promised|offered|told|granted|handed|sent|owed|awarded|allotted"
    r"|allocated|refunded|reimbursed|joined)|by|from|led|between|than the|and|or|whose|where|when|that the)\b",
    re.IGNORECASE,
)
_FROM_WHOM = re.compile(r"[^.;,\d]{0,50}?\b(?:from|by)\s+(?:the\s+)?[A-Z]")


def item_owners(mention: Mention, may_act: Iterable[ActorSpan]) -> tuple[ActorSpan, ...]:
    """Give who stands for a number in its own item of a list."""
    found = [one for one in may_act if not is_host(one.actor) and not only_leads(one)]
    return (
        _in_that_order(mention, found)
        or _named_before(mention, found)
        or _named_behind(mention, found)
        or _opens_clause(mention, found)
    )


def _in_that_order(mention: Mention, found: list[ActorSpan]) -> tuple[ActorSpan, ...]:
    """Give the name at the number's own place: "Peru, Chile and Cuba, with 7, 15 and 8 respectively"."""
    if not _RESPECTIVELY.search(mention.sentence.text):
        return ()
    text = mention.sentence.document.text
    run = _run_of_numbers(mention)
    start = run[0].quantity.span.start
    before = [one for one in found if one.span.end_char <= start]
    names = _joined_to(before[-1], before[:-1], mention.sentence.span.start) if before else ()
    near = bool(names) and not re.search(r"[.;:\d]", text[names[-1].span.end_char : start])
    place = next(at for at, one in enumerate(run) if one.quantity == mention.quantity)
    return (names[place],) if near and len(names) == len(run) > 1 else ()


def _run_of_numbers(mention: Mention) -> list[Mention]:
    """Give the numbers that are joined to a number by no more than commas and "and", in order."""
    text = mention.sentence.document.text
    run: list[Mention] = []
    for other in mentions(mention.sentence):
        near = run and _JOINED.fullmatch(text[run[-1].quantity.span.end : other.quantity.span.start])
        if run and not near:
            if any(one.quantity == mention.quantity for one in run):
                break
            run = []
        run.append(other)
    return run if any(one.quantity == mention.quantity for one in run) else [mention]


def capital_before(mention: Mention) -> str | None:
    """Give the state whose capital opens the number's item: "Paris 24 million euros and Rome €5 million"."""
    found = _CAPITAL.search(mention.ahead)
    state = capitals().get(found["city"]) if found is not None else None
    return state if state != HOST else None


def _opens_clause(mention: Mention, found: list[ActorSpan]) -> tuple[ActorSpan, ...]:
    """Give who opens the number's own clause behind another number: "France gave 3 million and Spain put down 5"."""
    text, at, start = mention.sentence.document.text, mention.quantity.span.start, _last_number(mention)
    before = [one for one in found if one.span.end_char <= at]
    if start is None or not before or before[-1].span.start_char < start or before[-1].how == "office":
        return ()
    name = before[-1]
    lead, said = text[start : name.span.start_char], text[name.span.end_char : at]
    others = any(one.span.start_char >= start for one in before[:-1])
    opens = (_AFTER_MARK if others else _CLAUSE).search(lead)
    if not opens or _ELSEWHERE.search(said) or not _DEED.fullmatch(said) or _FROM_WHOM.match(mention.behind):
        return ()
    return (name,)


def _named_before(mention: Mention, found: list[ActorSpan]) -> tuple[ActorSpan, ...]:
    text, at = mention.sentence.document.text, mention.quantity.span.start
    before = [one for one in found if one.span.end_char <= at]
    if not before or not _GAP.fullmatch(text[before[-1].span.end_char : at]):
        return ()
    name = before[-1]
    last = _last_number(mention)
    start = last if last is not None else mention.sentence.span.start
    if name.span.start_char < start:
        return ()
    lead = text[start : name.span.start_char]
    marked = bool(_MARKED.match(text[name.span.end_char : at]))
    sharing = _joined_to(name, before[:-1], start)
    if last is None:
        return (
            sharing if marked and (len(sharing) == 1 or not _is_apiece(mention)) and not _GOVERNED.search(lead) else ()
        )
    if len(sharing) > 1 and not _is_apiece(mention):
        return sharing
    return (name,) if _BEGINS.search(lead) and not _of_receivers(before[:-1], start, text) else ()


def _of_receivers(before: list[ActorSpan], start: int, text: str) -> bool:
    """Tell the next item of "goes to WFP ($22 million), Mercy Corps ($9 million)"."""
    first = next((one for one in reversed(before) if one.span.end_char <= start), None)
    return first is not None and bool(_TO_THEM.search(text[: first.span.start_char]))


def _last_number(mention: Mention) -> int | None:
    """Give where the number before ends, of money or of people as this one is."""
    money = mention.quantity.is_money
    ends = [
        other.quantity.span.end
        for other in mentions(mention.sentence)
        if other.quantity.span.end <= mention.quantity.span.start and other.quantity.is_money is money
    ]
    return max(ends, default=None)


def _joined_to(name: ActorSpan, before: list[ActorSpan], start: int) -> tuple[ActorSpan, ...]:
    """Give a name with those that are joined to it by no more than commas and "and"."""
    text, joined = name.span.doc.text, [name]
    for other in reversed(before):
        between = text[other.span.end_char : joined[0].span.start_char]
        of_currency = other.how == "demonym" and other.span.start_char - start <= 1
        if other.span.start_char < start or of_currency or not _JOINED.fullmatch(between):
            break
        joined.insert(0, other)
    return tuple(joined)


def _named_behind(mention: Mention, found: list[ActorSpan]) -> tuple[ActorSpan, ...]:
    """Give the several from whom a number comes together: "35 will be drawn from Belize, Dominica and St Kitts"."""
    text, at = mention.sentence.document.text, mention.quantity.span.end
    behind = [one for one in found if one.span.start_char >= at]
    if len(behind) < 2 or not _FROM.fullmatch(text[at : behind[0].span.start_char]):  # noqa: PLR2004
        return ()
    joined = [behind[0]]
    for other in behind[1:]:
        if not _JOINED.fullmatch(text[joined[-1].span.end_char : other.span.start_char]):
            break
        joined.append(other)
    following = text[joined[-1].span.end_char : joined[-1].span.end_char + 12]
    own = re.match(r"['\u2019]s|\s*(?:\(|:|with\b|\d)", following)
    return tuple(joined) if len(joined) > 1 and not own and not _is_apiece(mention) else ()


def _is_apiece(mention: Mention) -> bool:
    return bool(_APIECE.match(mention.behind))
