"""Find where datelines, date stamps, bylines and picture credits part from the sentences beside them.

In comes a text, out go the offsets at which a sentence must begin, whatever stands before: behind "NAIROBI, Kenya
(AP) —", behind a crawler's " date 2025-01-19 ", before "Image source, Reuters". This module looks at characters
only and knows neither tokens nor sentences.
"""

import re
from collections.abc import Iterator

from reporter.language.tokenizer import INVISIBLE

LINE_BREAK = re.compile(r"[\n\r\v\f\x85\u2028\u2029]")

# No preamble is longer, and a bound keeps the patterns quick on any line.
_REACH = 120

_CAPITAL = "[A-ZÀ-Þ]"
_BLANK = rf"[ \xa0\u2009\u202f{INVISIBLE}]"
_SENTENCE = r"[\"“‘'«(#@$€£A-ZÀ-Þ0-9]"

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,? )?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}(?:,? \d{{4}})?|\d{{1,2}} {_MONTH}(?: \d{{4}})?)"
_FULL_DAY = rf"{_WEEKDAY}(?:{_MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {_MONTH},? \d{{4}})"
_ZONE = r"(?: \(?(?:GMT|UTC|BST|CES?T|EAT|[ECMP][SD]?T)\)?)?"
_CLOCK = rf"\d{{1,2}}[:.]\d{{2}}(?::\d{{2}})?(?:\.\d+)?(?:Z| ?[ap]\.m\.| ?[apAP][mM])?{_ZONE}"
_FIGURES = r"(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})"

_AGENCY = r"\([A-Z][A-Za-z]*(?:[ /.-][A-Z][A-Za-z]*)*\.?\)"
# No hyphen inside the classes: a run of hyphens must match in one way only.
_CITY = rf"{_CAPITAL}[A-ZÀ-Þ’'.]+(?:[ /-]{_CAPITAL}[A-ZÀ-Þ’'.]+)*"
_LINK = "(?:au|aux|de|des|du|la|le|les|of|sur)"
_PLACE = rf"{_CAPITAL}[\w’']*(?:[ /-](?:{_LINK}[ -])?{_CAPITAL}[\w’']*){{0,3}}"
_REGION = rf"(?:, ?(?!{_MONTH} ?\d)[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){{0,2}}| \([A-Z][\w. -]+\)){{0,2}}"
_DATED = rf"(?:,? {_DAY})?"
_DASH = rf"(?:{_BLANK}+(?:—|–|--|-|_){_BLANK}+|{_BLANK}*—{_BLANK}*)"
_LONG_DASH = rf"{_BLANK}+(?:—|–|--){_BLANK}+"

_LABEL = r"(?i:date|published|updated|posted|last updated|last modified)(?i: on)?:? +"
_LABELLED = rf"{_LABEL}(?:{_CLOCK},? (?:on )?)?(?:{_FIGURES}|{_FULL_DAY}|{_DAY})(?:(?:T| at|,| [-–|])? ?{_CLOCK})?"
_UNLABELLED = rf"(?:{_FIGURES}|{_FULL_DAY})(?:(?:T| at|,| [-–|])? ?{_CLOCK})?"
_AFTER_STAMP = rf"{_BLANK}+(?:[|—–-]{_BLANK}+)?"

# Each pattern matches from the start of a line; the sentence begins where the match ends. A stamp is matched whole or
# not at all: "19 January 2025" gives no "19 January".
_PREAMBLES = tuple(
    re.compile(rf"[\s{INVISIBLE}]*{pattern}")
    for pattern in (
        # "Published: 19 January 2025", a crawler's " date 2025-01-19 ", a bare "January 19, 2025".
        rf"(?>{_LABELLED}){_AFTER_STAMP}(?={_SENTENCE})",
        rf"date:? \d{{4}}-\d{{2}}-\d{{2}}{_BLANK}+(?=\S)",
        rf"(?>{_UNLABELLED}){_AFTER_STAMP}(?=[\"“A-ZÀ-Þ])",
        # "NAIROBI, Kenya (AP) —", "GENEVA –".
        rf"{_CITY}{_REGION}{_DATED}(?: {_AGENCY})?{_DASH}(?={_SENTENCE})",
        # Asian papers put a colon; without country or day it may be any label ("WATCH: ").
        rf"(?=[^ ,]{{4}}){_CITY}(?:, ?[A-Z][a-z]+|,? {_DAY}): (?={_SENTENCE})",
        # "Port-au-Prince (AFP) -", "Nairobi, 19 January 2025 –", "Port-au-Prince, Haiti –".
        rf"{_PLACE}{_REGION}{_DATED} {_AGENCY}{_DASH}(?=\S)",
        rf"{_PLACE}{_REGION},? {_DAY}{_DASH}(?={_SENTENCE})",
        rf"{_PLACE}, [A-Z][a-z]+{_LONG_DASH}(?=[\"“A-ZÀ-Þ])",
        # "(Reuters) -", "Jan 19 (Reuters) -"; crawlers glue "(CNN)" to the first word.
        rf"(?:{_DAY} )?{_AGENCY}{_DASH}(?=\S)",
        r"\((?:CNN|AP|AFP|UPI|Reuters|Xinhua|Bloomberg)\) ?(?=[\"“A-ZÀ-Þ])",
    )
)
_BYLINE = re.compile(
    rf"\s*B[yY] (?:{_CAPITAL}[\w.’'-]+,? (?:and )?){{2,8}}?(?={_CITY}{_REGION}{_DATED}(?: {_AGENCY})?{_DASH}\S)"
)
_CREDIT = re.compile(
    r"(?<=\S )(?:(?:Image|Photo|Picture|Photograph|Video)(?: credit| courtesy)?:"
    r"|Image (?:source|caption), (?=[A-Z])"
    r"|(?:File )?[Pp]hoto by (?=[A-Z])|\[?(?:AP|AFP|Reuters) [Pp]hoto\b|REUTERS/(?=[A-Z]))"
)


def forced_starts(text: str) -> Iterator[int]:
    """Yield the offsets at which a sentence must begin."""
    start = 0
    for line in LINE_BREAK.split(text):
        for offset in (*_preamble_ends(line), *(match.start() for match in _CREDIT.finditer(line))):
            yield start + offset
        start += len(line) + 1


def _preamble_ends(line: str) -> Iterator[int]:
    """Yield where each preamble ends: a stamp may be followed by a byline and that by a dateline."""
    at, found = 0, True
    while found:
        found = False
        for pattern in (_BYLINE, *_PREAMBLES):
            match = pattern.match(line, at, at + _REACH)
            if match and match.end() > at:
                at, found = match.end(), True
                yield at
