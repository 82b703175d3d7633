"""The date of an article, as its own text states it: a date line of the crawler, a dateline, a byline.

Comes in: a `SourceDocument`. Goes out: `DocumentDate` with the words it rests on. Nothing is guessed: a date in the
running text is an event's, not the article's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reporter.facts import DateBasis, DocumentDate, PartialDate, SourceDocument, Span
from reporter.sources.moments import Moment, moments

# What may lead a line that states the date of publication.
_LEAD = re.compile(
    r"^\W*(?:date|(?:(?:this|the|article|story|page|content|was|is|first|last|originally|online|text|interview|report"
    r"|piece|column|letter|feature|transcript|episode|programme|program|bulletin|version) ){0,4}"
    r"(?:published|posted|updated|modified|issued|released|uploaded|filed|recorded|broadcast|aired|created|printed|appeared)"
    r"|online since|embargoed until|for release|(?:copy|filing) date|(?:edition|issue)(?=\s+(?:of|for)\b)"
    r"|(?:written|reported)(?=\s+by\b)"
    r"|(?:publication|release|press release|issue) date|date of (?:publication|issue|release)|dateline"
    r"|(?:our\s+)?(?:rolling|live|running)\s+coverage(?=\s+(?:of|for)\b))\b"
    r"(?:\s+in\s+the\s+(?:print\s+)?(?:edition|issue)\s+of|\s+in\s+the(?=\s+[^.;:|]{6,20}\s+(?:edition|issue)\b)"
    r"|\s+(?:by|in|on)\s+[^.;:|\d]{2,40}?(?:,|(?=\s+on\b)))?\s*(?:on|at|of|for)?\s*(?:the\s+)?[:|–—-]?\s*",
    re.IGNORECASE,
)
# "As of 14 March 2025": a report's own day only where nothing is said with it.
_AS_OF = re.compile(r"^\W*(?:(?:situation|status|data|information)\s+)?as\s+(?:of|at)\s*:?\s*", re.IGNORECASE)
# "By Jo Day Courier News 5 May 2025", "Issue 4 | May 2025 Published 5 May 2025".
_BYLINE = re.compile(r"^\W*(?:By|BY)\s+(?:(?:and|for|in|of)\s+|[A-Z][\w.'’-]*,?\s+){1,9}(?:[A-Z][a-z]+day,?\s+)?$")
_PUBLISHED = re.compile(r"\S\s+(?:Published|Posted|Updated|Issued|Released)(?:\s+on)?:?\s+$")
# An outlet before a date with its clock, a document's symbol.
_OUTLET = re.compile(r"^\W*(?:[A-Z][\w.'’&-]*\s+){1,5}$")
_CLOCK_BEHIND = re.compile(r"^,?\s+(?:at\s+)?\d{1,2}[:.]\d\d\b")
_SYMBOL = re.compile(r"^\W*(?:Ref\S*\s*)?[A-Z]+/[\w./-]+,?\s+$")
# "Issued on 5 May 2024, the warrant": what is dated is told in the text.
_GOES_ON = re.compile(r"^,?\s+(?:the|an?|its?|this|that|these|in|with|by\s+the|found|said|says|shows?)\b")
_CLOCK = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?"
_ZONE = r"\(?(?:(?:GMT|UTC)[+-]\d{1,2}(?::?\d\d)?|[A-Z]{2,4}|[+-]\d\d:?\d\d|Z|(?:[A-Z][\w-]+ )?(?:local )?time)\)?"
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
# What may stand between the words that lead to a date and the date itself: weekday and time of day.
_BEFORE = re.compile(rf"^[\s,|·•]*(?:(?:{_CLOCK})(?:\s+{_ZONE})?[\s,|·•]*)?(?:{_WEEKDAY}[\s,]*)?$", re.IGNORECASE)
# What may stand before a date on a line of its own, or in a dateline: places, agencies and authors, set off from it.
_RELEASE = (
    r"(?i:(?:press|news|media)\s+(?:release|statement|note|advisory)|statement|communiqu[ée]|for immediate release"
    r"|remarks(?:\s+as\s+(?:delivered|prepared))?)"
)
_GENRE = (
    r"(?:special|daily|noon|weekly|monthly|morning|evening|night|briefing|bulletin|remarks|transcript|statement|update"
    r"|report|edition|newsletter|minutes|speech|podcast|notes?|digest|brief|summary)"
)
_PLACE = re.compile(
    rf"^\W*(?:{_RELEASE}[\s,/|()–—·•:-]+)?"
    r"(?:(?:(?:No|Nr|Vol|Issue|Number|Update|Bulletin|Report)\.?\s*|#)\d{1,4}[\s,/|()–—·•:-]+"
    rf"|{_GENRE}[\s,/|()–—·•:-]+|(?:by|of|the|de|du|la|and|to|at|for|as)\s+|[^\W\da-z_][\w.'’-]*[\s,/|()–—·•:-]*)*?(?:{_WEEKDAY}[\s,]*)?$"
)
_THE = re.compile(r"(?<=,)\s+the\s+$")
_SET_OFF = re.compile(rf"(?:^|[,|()/–—·•:-]|{_WEEKDAY},?)\s*$")
_AFTER_DATELINE = re.compile(
    r"^\s*,?\s*(?:\([^)]{2,40}\)|/[A-Z]\w+/|[A-Z]{2,8}\b)?\s*(?:[)–—]|-+\s)|^\s*\([A-Z][^)]{1,30}\)"
)
_AFTER_ALONE = re.compile(
    r"^(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?"
    rf"[\s,|·•/–—-]*(?:(?i:(?:at\s+)?(?:{_CLOCK}))\s*(?:{_ZONE})?)?"
    r"(?:\s*[,|·•/–—-]\s*[A-Z][\w .&'’-]{1,40}"
    r"|\s*\((?![^()]*(?i:photo|image|picture|handout|via|file\b|reuters|\bAP\b|\bAFP\b|\bEPA\b))[^()]{1,40}\)"
    r"|,?\s+(?i:morning|evening|late|early|first|final|print)\s+edition|\s+(?i:by)\s+[A-Z][^.;:]{1,90}"
    r"|[\s,|·•/–—-]*(?i:updated|published|\d+ min(?:ute)?s? read|\d+ comments?)\b.*)?"
    r"\W*$"
)
_NUMERIC = re.compile(r"\b(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)(?P<year>20\d\d)\b")
_ORDERED = re.compile(r"\b(?P<year>20\d\d)[/.](?P<second>\d{1,2})[/.](?P<first>\d{1,2})\b")
_JOINED = re.compile(r"\b(?P<day>\d{1,2})-(?P<month>[A-Z][a-z]{2})[a-z]*-(?P<year>20\d\d)\b")
# A clock that runs to 24 goes with the day before the month.
_DAY_CLOCK = re.compile(r"[\s,|·•–—-]*(?:at\s+)?(?:1[3-9]|2[0-3])[:.h]\d\d\b(?!\s*[ap]\.?m)", re.IGNORECASE)
# "PUBLISHED MARCH 29, 2024": months in capitals are read like others.
_SHOUTED = re.compile(
    r"\b(?:JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?"
    r"|NOV(?:EMBER)?|DEC(?:EMBER)?)\b(?=\.?\s+\d|,?\s+20\d\d)"
)
# What sets the parts of a line on date, place and author apart.
_PARTS = re.compile(r"\s+[|·•—–]\s+|\t")
# "March 2025" on a line of its own, or in a dateline: the month is all that is stated.
_MONTH_ALONE = re.compile(
    r"^\W*(?:[A-Z][A-Z.'’ -]{2,30}(?:,\s+[A-Z][a-z]+)?,\s+)?(?P<date>[A-Z][a-z]+\s+20\d\d)(?:\W*$|\s+[–—-]\s)"
)
HEAD_LINES = 6
_LONGEST_PREFIX = 90
_MONTHS_OF_YEAR = 12


def stated_date(document: SourceDocument) -> DocumentDate:
    """Find the date that the head of the article, or a line led by "published", states."""
    text = _SHOUTED.sub(lambda month: month[0].capitalize(), document.text)
    for index, line in enumerate(written_lines(document)):
        for part in (line, *_parts(text, line)):
            for span, value in _dates(text, part, head=index < HEAD_LINES, whole=part == line):
                return DocumentDate(value=value, basis=DateBasis.STATED, evidence=(document.evidence(span, span),))
    head = written_lines(document)[:HEAD_LINES]
    for line in (part for whole in head for part in (whole, *_parts(text, whole))):
        found = _MONTH_ALONE.match(text[line.start : line.end])
        moment = next(moments(text, line.start + found.start("date"), line.end), None) if found else None
        if moment is not None and moment.year and moment.month and (month := moment.date(None)) is not None:
            evidence = document.evidence(moment.span, moment.span)
            return DocumentDate(value=month, basis=DateBasis.STATED, evidence=(evidence,))
    return DocumentDate()


def written_lines(document: SourceDocument) -> list[Span]:
    """Give the lines that are not blank."""
    return [line for line in document.lines() if document.text[line.start : line.end].strip("\ufeff \t\u00a0")]


def _parts(text: str, line: Span) -> Iterator[Span]:
    """Give the parts of a line that bars set apart: "Data of 2 July | Released: 8 July 2025"."""
    start = line.start
    for mark in _PARTS.finditer(text, *line):
        yield Span(start, mark.start())
        start = mark.end()
    if start > line.start:
        yield Span(start, line.end)


def _dates(text: str, line: Span, *, head: bool, whole: bool = True) -> Iterator[tuple[Span, PartialDate]]:
    led = _LEAD.match(text[line.start : line.end].replace("\ufeff", " "))
    as_of = _AS_OF.match(text[line.start : line.end]) if head else None
    if not (led or head):
        return
    for span, value in _full_dates(text, line):
        before, after = text[line.start : span.start].replace("\ufeff", " "), text[span.end : line.end]
        stated = led and _BEFORE.match(before[led.end() :]) and not _GOES_ON.match(after)
        alone = as_of is not None and not before[as_of.end() :].strip() and _AFTER_ALONE.match(after)
        part = head and not whole and bool(_BEFORE.match(before)) and bool(_AFTER_ALONE.match(after))
        named = head and (
            bool(_BYLINE.match(before) and _AFTER_ALONE.match(after))
            or bool(_PUBLISHED.search(before) and not after.startswith(","))
            or bool(_OUTLET.match(before) and _CLOCK_BEHIND.match(after) and _AFTER_ALONE.match(after))
            or bool(_SYMBOL.match(before) and _AFTER_ALONE.match(after))
        )
        if stated or alone or part or named or (head and whole and opens(before, after)):
            yield span, value
        return  # only the first date of a line can be the article's


def opens(before: str, after: str) -> bool:
    """Tell a line of its own or a dateline: "GENEVA, 4 May 2025 –", "By Jo Day | May 4, 2025"."""
    before = _THE.sub("", before)
    if len(before) > _LONGEST_PREFIX or not (_SET_OFF.search(before) and _PLACE.match(before)):
        return bool(_BEFORE.match(before) and _AFTER_ALONE.match(after))
    return bool(_AFTER_DATELINE.match(after) or _AFTER_ALONE.match(after))


def _full_dates(text: str, line: Span) -> Iterator[tuple[Span, PartialDate]]:
    written: list[tuple[Span, PartialDate]] = [
        (moment.span, value) for moment in moments(text, *line) if (value := _to_the_day(moment)) is not None
    ]
    written += [
        (Span(match.start(), match.end()), value)
        for pattern, read in ((_NUMERIC, _numeric), (_ORDERED, _ordered), (_JOINED, _joined))
        for match in pattern.finditer(text, *line)
        if (value := read(match)) is not None
    ]
    yield from sorted(written, key=lambda found: found[0].start)


def _to_the_day(moment: Moment) -> PartialDate | None:
    return moment.date(None) if moment.day is not None else None


def _numeric(match: re.Match[str]) -> PartialDate | None:
    """Read 13/09/2024 and 09/13/2024; where both numbers may be the month, only a clock to 24 tells which one is."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    by_day = bool(_DAY_CLOCK.match(match.string, match.end()))
    day, month = (first, second) if first > _MONTHS_OF_YEAR or first == second or by_day else (second, first)
    if month > _MONTHS_OF_YEAR or (day <= _MONTHS_OF_YEAR and first != second and not by_day):
        return None
    return _date(year, month, day)


def _ordered(match: re.Match[str]) -> PartialDate | None:
    return _date(int(match["year"]), int(match["second"]), int(match["first"]))


def _joined(match: re.Match[str]) -> PartialDate | None:
    moment = next(moments(f"{int(match['day'])} {match['month']} {match['year']}"), None)
    return _to_the_day(moment) if moment is not None else None


def _date(year: int, month: int, day: int) -> PartialDate | None:
    known = 0 < month <= _MONTHS_OF_YEAR and _exists(year, month, day)
    return PartialDate(year=year, month=month, day=day) if known else None


def _exists(year: int, month: int, day: int) -> bool:
    return 0 < day <= PartialDate(year=year, month=month).latest.day
