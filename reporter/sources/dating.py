"""The date of an article, as its own text states it: a date line of the crawler, a dateline, a byline.

Comes in: a `SourceDocument`. Goes out: `DocumentDate` with the words it rests on. Nothing is guessed: a date in the
running text is an event's, not the article's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reporter.facts import DateBasis, DocumentDate, PartialDate, SourceDocument, Span
from reporter.sources.moments import Moment, moments
from reporter.sources.weeks import covered_week

_CLOCK = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?"
_ZONE = r"\(?(?:(?:GMT|UTC)[+-]\d{1,2}(?::?\d\d)?|[A-Z]{2,4}|[+-]\d\d:?\d\d|Z|(?:[A-Z][\w-]+ )?(?:local )?time)\)?"
# What may lead a line that states the date of publication.
_LEAD = re.compile(
    r"^\W*(?:date\s+of\s+(?:publication|issue|release|production|creation|posting|update)|date"
    r"|(?:(?:this|the|article|story|page|content|was|is|first|last|originally|online|text|interview|report"
    r"|piece|column|letter|feature|transcript|episode|programme|program|bulletin|version) ){0,4}"
    r"(?:published|posted|updated|modified|issued|released|uploaded|filed|recorded|broadcast|aired|created|printed|appeared)"
    r"|online since|embargoed until|for release|(?:copy|filing) date|(?:edition|issue)(?=\s+(?:of|for)\b)"
    r"|(?:written|reported)(?=\s+by\b)"
    # "The list is current as of 17 April 2026."
    r"|(?:the|this|our)\s+(?:\w+\s+)?(?:list|tracker|table|page|map|timeline|chronology|overview|tally|explainer|guide)\s+(?:is|was)"
    r"\s+(?:current|correct|accurate|complete|up[\s-]to[\s-]date)(?:\s+as)?(?=\s+(?:of|at|on)\b)"
    r"|(?:publication|release|press release|issue|production|posting) date|dateline"
    r"|(?:our\s+)?(?:rolling|live|running)\s+coverage(?=\s+(?:of|for)\b))\b"
    r"(?:\s+in\s+the\s+(?:print\s+)?(?:edition|issue)\s+of|\s+in\s+the(?=\s+[^.;:|]{6,20}\s+(?:edition|issue)\b)"
    r"|\s+(?:by|in|on)\s+[^.;:|\d]{2,40}?(?:,|(?=\s+(?:on|at)\b)))?"
    rf"(?:\s+at\s+(?:{_CLOCK})(?:\s+{_ZONE})?(?=\s+on\b))?\s*(?:on|at|of|for)?\s*(?:the\s+)?[:|–—-]?\s*",
    re.IGNORECASE,
)
# "As of 14 March 2025": a report's own day only where nothing is said with it.
_AS_OF = re.compile(r"^\W*(?:(?:situation|status|data|information)\s+)?as\s+(?:of|at)\s*:?\s*", re.IGNORECASE)
_RELEASE = (
    r"(?i:(?:press|news|media)\s+(?:release|statement|note|advisory)|statement|communiqu[ée]|for immediate release"
    r"|remarks(?:\s+as\s+(?:delivered|prepared))?)"
)
_GENRE = (
    r"(?:special|daily|noon|weekly|monthly|morning|evening|night|briefing|bulletin|remarks|transcript|statement|update"
    r"|report|edition|newsletter|minutes|speech|podcast|notes?|digest|brief|summary)"
)
# "Situation report #4 as of 14 March 2025", "Displacement snapshot (as of 14 March 2025)".
_TITLE_AS_OF = re.compile(
    r"\b(?:reports?|sitrep|update|bulletin|snapshot|overview|dashboard|brief|figures|profile|factsheet|fact\s+sheet)\b"
    r"[^.;!?]{0,40}?[\s(\[,–—-]as\s+(?:of|at):?\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# "Transcript of the press briefing of 5 May 2025", "Noon briefing by the spokesman, 5 May 2025": held and issued on one
# day. "Statement on the attack of 5 May 2025" is of another.
_SESSION = re.compile(
    r"^\W*(?:(?:transcript|record|minutes|text|remarks|highlights|summary|notes?)\b[^.;!?\d]{0,60}\b)?"
    r"(?:(?:press|noon|daily|media|news|weekly|morning)\s+){0,2}(?:briefings?|conference|stakeout|broadcast|bulletin|edition|newscast)"
    r"(?:\s+(?:by|of|for|at)\s+[^.;!?\d]{2,60}(?<=[,|–—-])|\s+(?:of|on|for)|\s*[,|:–—-])?\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# "Statement by the head of the mission, 5 May 2025", set off from what it is about.
_ISSUED = re.compile(rf"^\W*(?:{_RELEASE}|{_GENRE})\b[^.;!?\d]{{2,70}}[,|–—]\s+$", re.IGNORECASE)
# "Weekend feature, April 29, 2025".
_KIND_OF_PIECE = re.compile(
    r"^\W*(?:[\w-]+\s+){0,2}(?:feature|column|opinion|op-ed|analysis|essay|commentary|interview|explainer|editorial|dispatch"
    r"|profile|review|blog|backgrounder|fact\s?sheet|q&a|newsletter|long\s?read)\s*[,|:–—-]\s+$",
    re.IGNORECASE,
)
# What a page prints around its date for readers to press.
_BUTTONS = re.compile(
    r"^\W*(?:(?:listen(?:\s+to\s+this\s+article)?|print(?:\s+this)?|share|save|text\s+size|download|subscribe|news|live)[\s|·•]+)+$",
    re.IGNORECASE,
)
# "By Jo Day Courier News 5 May 2025", "Issue 4 | May 2025 Published 5 May 2025".
_BYLINE = re.compile(
    r"^\W*(?:By|BY)\s+(?:(?:and|for|in|of)\s+|\S+@\S+\s+|[A-Z][\w.'’-]*,?\s+){1,9}(?:[A-Z][a-z]+day,?\s+)?$"
)
_PUBLISHED = re.compile(r"\S\s+(?:Published|Posted|Updated|Issued|Released)(?:\s+on)?:?\s+$")
# An outlet before a date with its clock, a document's symbol.
_OUTLET = re.compile(r"^\W*(?:[A-Z][\w.'’&-]*\s+){1,5}$")
_CLOCK_BEHIND = re.compile(r"^,?\s+(?:at\s+)?\d{1,2}[:.]\d\d\b")
_SYMBOL = re.compile(
    r"^\W*(?:Ref\S*\s*|(?i:press\s+release|media\s+release)[\s:,]+)?[A-Z]+/[\w./-]+,?\s+$|^\W*(?i:(?:press|news|media)\s+release)\s+$"
)
# "Issued on 5 May 2024, the warrant": what is dated is told in the text.
_GOES_ON = re.compile(r"^,?\s+(?:the|an?|its?|this|that|these|in|with|by\s+the|found|said|says|shows?)\b")
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
# What may stand between the words that lead to a date and the date itself: weekday and time of day.
_BEFORE = re.compile(rf"^[\s,|·•]*(?:(?:{_CLOCK})(?:\s+{_ZONE})?[\s,|·•]*)?(?:{_WEEKDAY}[\s,]*)?$", re.IGNORECASE)
# What may stand before a date on a line of its own, or in a dateline: places, agencies and authors, set off from it.
_PLACE = re.compile(
    rf"^(?!\W*(?:On|Since|Until|Before|After|From|Between|During|Through)\s)\W*(?:{_RELEASE}[\s,/|()–—·•:-]+)?"
    r"(?:(?:(?:No|Nr|Vol|Issue|Number|Update|Bulletin|Report)\.?\s*|#)\d{1,4}[\s,/|()–—·•:-]+"
    rf"|{_GENRE}[\s,/|()–—·•:-]+|(?:by|of|the|de|du|la|and|to|at|for|as)\s+|[^\W\da-z_][\w.'’-]*[\s,/|()–—·•:-]*)*?(?:{_WEEKDAY}[\s,]*)?$"
)
_THE = re.compile(r"(?<=,)\s+the\s+$")
_SET_OFF = re.compile(rf"(?:^|[,|()/–—·•:-]|{_WEEKDAY},?)\s*$")
_PLACED = re.compile(rf"[^\W\d_][.)]?,\s+(?:{_WEEKDAY},?\s+)?$")
_AFTER_DATELINE = re.compile(
    r"^\s*,?\s*(?:\([^)]{2,40}\)|\[[^\]]{2,40}\]|/[A-Z]\w+/|[A-Z]{2,8}\b)?\s*(?:[)–—]|-+\s|\.[–—-]+\s)|^\s*\([A-Z][^)]{1,30}\)"
)
# "DHAKA, 5 May 2025: The government will", "Washington, 5 May 2025. The Commission": before a text, not in a headline.
_AFTER_PLACE = re.compile(r"^\s*[.:]\s+(?=[“\"‘'A-Z])(?:.{80,}|.{12,}[.!?”\"]\s*$)")
_AFTER_ALONE = re.compile(
    r"^(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?"
    rf"[\s,.|·•/–—-]*(?:(?i:(?:at\s+)?(?:{_CLOCK}))\s*(?:{_ZONE})?)?"
    r"(?:\s*[,|·•/–—-]\s*[A-Z][\w .&'’-]{1,40}"
    r"|,\s+(?:p\.|pp\.|page|pages|section)\s*\w{1,6}"
    # The section of the paper or the author behind it: "5 May 2025 Peace and Security".
    r"|\s+(?:[A-Z][\w.'’-]+|and|of|the|&)(?:\s+(?:[A-Z][\w.'’-]*|and|of|the|&|de|du)){0,5}"
    r"|\s*\((?![^()]*(?i:photo|image|picture|handout|via|file\b|reuters|\bAP\b|\bAFP\b|\bEPA\b))[^()]{1,40}\)"
    r"|,?\s+(?i:morning|evening|late|early|first|final|print)\s+edition|\s+(?i:by)\s+[A-Z][^.;:]{1,90}"
    r"|[\s,|·•/–—-]*(?i:(?:last\s+)?(?:updated|modified)|(?:first\s+)?published|heard\s+on"
    r"|listen|\d+\s+min(?:ute)?s?\b(?:\s+read)?|\d+ comments?)\b.*)?"
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
_MONTH_NAME = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
# What sets the parts of a line on date, place and author apart.
_PARTS = re.compile(r"\s+[|·•—–/]\s+|\t|(?<=\w\w)\.\s+(?=[A-Z\d])")
# "October – December 2024", "1 June – 15 June 2025": a dash between the ends of a period parts nothing.
_FROM = re.compile(rf"(?:\d(?:st|nd|rd|th)?|\b{_MONTH_NAME})\s*$")
_TO = re.compile(rf"\d|{_MONTH_NAME}")
_DASH = re.compile(r"\s+[—–]")
# A line that tells when it was published tells so better than as of when its figures are.
_RELEASED = re.compile(r"\b(?:published|released|issued|posted)\b", re.IGNORECASE)
# A line with more than this is a paragraph, not one that tells what the page is.
_LONGEST_LINE = 160
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
    if (week := covered_week(text, head)) is not None:
        span, last = week
        return DocumentDate(value=last, basis=DateBasis.STATED, evidence=(document.evidence(span, span),))
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
    for mark in _PARTS.finditer(text, *line) if line.end - line.start <= _LONGEST_LINE else ():
        if not (_DASH.match(mark[0]) and _FROM.search(text, start, mark.start()) and _TO.match(text, mark.end())):
            yield Span(start, mark.start())
            start = mark.end()
    if start > line.start:
        yield Span(start, line.end)


def _dates(text: str, line: Span, *, head: bool, whole: bool = True) -> Iterator[tuple[Span, PartialDate]]:
    led = _LEAD.match(text[line.start : line.end].replace("\ufeff", " "))
    later = _RELEASED.search(text, line.start, max(line.end, text.find("\n", line.start)))
    as_of = _AS_OF.match(text[line.start : line.end]) if head and not later else None
    if not (led or head):
        return
    for span, value in _full_dates(text, line):
        before, after = text[line.start : span.start].replace("\ufeff", " "), text[span.end : line.end]
        stated = led and _BEFORE.match(before[led.end() :]) and not _GOES_ON.match(after)
        alone = as_of is not None and not before[as_of.end() :].strip() and _AFTER_ALONE.match(after)
        part = head and not whole and bool(_AFTER_ALONE.match(after))
        # "Press note. Port-au-Prince, 30 April 2025".
        part = part and (bool(_BEFORE.match(before)) or opens(before, after))
        named = head and (
            bool(_BYLINE.match(before) and _AFTER_ALONE.match(after))
            or bool(_PUBLISHED.search(before) and not after.startswith(","))
            or bool(_OUTLET.match(before) and _CLOCK_BEHIND.match(after) and _AFTER_ALONE.match(after))
            or bool(_SYMBOL.match(before) and _AFTER_ALONE.match(after))
            or bool(not later and _titled(before) and _AFTER_ALONE.match(after))
        )
        if stated or alone or part or named or (head and whole and opens(before, after)):
            yield span, value
        return  # only the first date of a line can be the article's


def _titled(before: str) -> bool:
    """Tell a title line that ends in its date: of a report, a briefing, a statement."""
    return len(before) <= _LONGEST_PREFIX and any(
        form.search(before) for form in (_TITLE_AS_OF, _SESSION, _ISSUED, _KIND_OF_PIECE, _BUTTONS)
    )


def opens(before: str, after: str) -> bool:
    """Tell a line of its own or a dateline: "GENEVA, 4 May 2025 –", "By Jo Day | May 4, 2025"."""
    before = _THE.sub("", before)
    if len(before) > _LONGEST_PREFIX or not (_SET_OFF.search(before) and _PLACE.match(before)):
        return bool(_BEFORE.match(before) and _AFTER_ALONE.match(after))
    placed = _PLACED.search(before) and _AFTER_PLACE.match(after)
    return bool(placed or _AFTER_DATELINE.match(after) or _AFTER_ALONE.match(after))


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
