"""Phrases: values of the model put into words, without changing what they say.

Comes in: figures, dates, computed numbers. Goes out: short strings. A figure prints as its source wrote it,
qualifier included; only numbers that no source prints are formatted here. In a language that is not the sources' a
figure keeps its number and its qualifier, and what cannot be said there stays a quote. Must not know any output format.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from itertools import takewhile

from reporter.briefing.model import Blame, Briefing, Computed, Conversion, Entry, Modality, Period, Standing, Written
from reporter.facts import PERCENT, Aggregate, Bound, DocumentDate, Evidence, Figure, MissionFact, PartialDate
from reporter.rendering import wording
from reporter.rendering.dates import date_of
from reporter.rendering.languages import Inflected, is_french, say, say_in
from reporter.rendering.languages.foreign import capitalized, foreign, unmarked

_MONTHS = "January February March April May June July August September October November December".split()
_BARE_DOLLAR = re.compile(r"(?<![A-Za-z])\$")
_AROUND_NUMBER = re.compile(r"(?:(\D*?)\s+)?(\S*\d\S*)(?:[ ](\D+))?")
_ARTICLE = re.compile(r"^(?:the|an) (?=\S)", re.IGNORECASE)
# Names of states and bodies that prose gives an article.
_WITH_ARTICLE = re.compile(
    r"United |(?:EU|UN|US|UK|OAS)$|.*(?:Union|Bahamas|Gambia|Netherlands|Philippines|Republic|Islands|[Ff]und)$"
)
_CURRENCY = re.compile("[A-Z]{3}")
_NO_BREAK = "\u00a0"
_MARKS = ('"', "“", "”")
_WHOLE = 100  # percent
_BOUND = {Bound.AT_LEAST: "at least", Bound.AT_MOST: "at most", Bound.APPROX: "about"}
_NO_WHOLE = (Aggregate.PART, Aggregate.INCREMENT)
_SCALES = ((Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))


def date_words(when: PartialDate | None) -> str:
    """Write a date out as far as it is known: `October 2024`, or `undated`."""
    if when is None:
        return str(wording.UNDATED)
    if is_french():
        from reporter.rendering.languages import french

        return french.date_words(when)
    month = _MONTHS[when.month - 1] if when.month else ""
    return " ".join(str(part) for part in (when.day, month, when.year) if part)


def as_of_words(when: PartialDate | None, *, later: bool = False) -> str:
    """Say as of when a figure holds: `as of October 2024`, `as of October 2024 or later`, or `undated`."""
    if when is None:
        return str(wording.UNDATED)
    return say("as of {date} or later" if later else "as of {date}", date=date_words(when))


def when_words(entry: Entry) -> str:
    """Say of when the source of a figure is; of an undated one the months that it may be of."""
    bounds = written_words(entry.written) if entry.written and entry.as_of is None else ""
    return f"{bounds}, {wording.UNDATED}" if bounds else date_words(entry.as_of)


def told_words(entry: Entry) -> str:
    """Print a figure with who says it, of what time and when: `5,600 (in 2024; UN, 14 January 2025)`."""
    return f"{term(entry.figure)} ({around_words(entry)})"


def around_words(entry: Entry) -> str:
    """Say of what time a figure is, who says it, and when: `in 2024; UN, 14 January 2025`."""
    told = ", ".join(part for part in (actor_words(entry.figure.attributed_to), when_words(entry)) if part)
    return str(wording.SEMICOLON).join(part for part in (period_words(entry), told) if part)


def written_words(written: Written) -> str:
    """Say between which months something was written: `June to October 2025`, `2026`, `March 2025 or later`."""
    if written.first and written.last:
        return span_words(Period(first=written.first, last=written.last))
    day, open_end = (written.first, wording.OR_LATER) if written.first else (written.last, wording.OR_EARLIER)
    if day is None:
        return ""
    month = date_words(PartialDate(year=day.year, month=day.month))
    words = f"{month} {open_end}"
    return Inflected(words, of=f"{month:of} {open_end}") if is_french() else words


def dated_words(dated: DocumentDate) -> str:
    """Say when an article was written, as far as that is known: `October 2024`, or `undated; June 2025 or later`."""
    bounds = written_words(Written(first=dated.earliest, last=dated.latest)) if dated.value is None else ""
    return f"{wording.UNDATED}{wording.SEMICOLON}{bounds}" if bounds else date_words(dated.value)


def iso_words(value: str) -> str:
    """Write out an ISO date; any other text is a name."""
    when = PartialDate.read(value)
    return actor_words(value) if when is None or (when.month or 0) > len(_MONTHS) else date_words(when)


def actor_words(name: str | None) -> str:
    """Name an actor: as the model does, or as the reader's language calls it."""
    if not name or not is_french():
        return name or ""
    from reporter.rendering.languages import french

    return french.name(name)


def several_actors(names: Iterable[str]) -> str:
    """Name several actors in prose."""
    return ", ".join(f"{actor_words(one):the}" if is_french() else one for one in names)


def situation_words(when: PartialDate | None, *, later: bool = False) -> str:
    """Say as of when the whole brief holds, as its masthead does."""
    words = say_in("masthead", "{as_of}", as_of=as_of_words(when, later=later))
    return capitalized(words)


def place_words(place: str | None) -> str:
    """Name a place as its source does, or as the reader's language calls it."""
    if not place or not is_french():
        return place or ""
    from reporter.rendering.languages import french

    return french.place(place)


def group_words(group: str | None) -> str:
    """Name a part of the population."""
    if not group or not is_french():
        return group or ""
    from reporter.rendering.languages import french

    return french.group(group)


def whom_words(entry: Entry) -> str:
    """Say whom a figure counts besides its kind: a group, a step of the scale of hunger, who struck them."""
    step = wording.PHASE[entry.phase] if entry.phase else ""
    side = wording.BY_SIDE[entry.side] if entry.side else ""
    return ", ".join(part for part in (group_words(entry.figure.group), step, side) if part)


def is_ahead(brief: Briefing, fact: MissionFact) -> bool:
    """Tell whether a dated fact lies after the brief's date: what is planned has not happened."""
    return brief.as_of is not None and PartialDate.read(fact.value) is not None and fact.value > str(brief.as_of.latest)


def is_foretold(brief: Briefing, when: PartialDate | None, places: Iterable[Evidence]) -> bool:
    """Tell whether all sources that give a day wrote before it: that it then came about, none of them says."""
    written = [date_of(brief, place) for place in places]
    return when is not None and bool(written) and all(one and one.latest < when.earliest for one in written)


def span_words(period: Period) -> str:
    """Write out the days from one to another: `2024`, `January to October 2024`, `1 to 9 May 2024`."""
    first, last = period.first, period.last
    if is_french():
        from reporter.rendering.languages import french

        return french.span(first, last)
    months = first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]
    if months and first.year == last.year and (first.month, last.month) == (1, len(_MONTHS)):
        return str(first.year)
    start, end = ([*([] if months else [day.day]), _MONTHS[day.month - 1], day.year] for day in (first, last))
    if start == end:
        return _spaced(end)
    pairs = zip(reversed(start), reversed(end), strict=True)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return f"{_spaced(start[: len(start) - shared])} to {_spaced(end)}"


def _spaced(parts: Sequence[object]) -> str:
    return " ".join(map(str, parts))


def period_words(entry: Entry) -> str:
    """Give a period in its source's words, with the days that they mean where those are known and say more."""
    words = " ".join((entry.figure.period or "").split())
    if words and is_french():
        return _french_period(entry, words)
    first = words.partition(" ")[0]
    if first.lower() in wording.OPENING_WORDS:
        words = first.lower() + words[len(first) :]
    if not words or entry.period is None:
        return words
    # On which day a count ended that ran when an undated source was written, nobody tells.
    ran = entry.as_of is None and not entry.is_over
    days = str(entry.period.first.year) if ran else span_words(entry.period)
    if days.casefold() in words.casefold():
        return words
    # "Between January and November of last year" says no more than the days do.
    said = [_MONTHS[day.month - 1].casefold() in words.casefold() for day in (entry.period.first, entry.period.last)]
    return days if all(said) and not ran else f"{words} ({days})"


def told_period_words(words: str) -> str:
    """Give a period of which nothing but its source's words is known."""
    if not is_french():
        return words
    from reporter.rendering.languages import french

    return french.rate(words) or quoted(words)


def due_words(when: PartialDate) -> str:
    """Say when something is due: `due March 2025`."""
    return say("due {date}", date=date_words(when))


def _french_period(entry: Entry, words: str) -> str:
    """Give the days that a period means; its source's words are quoted where nothing else is known."""
    if entry.period is None:
        return told_period_words(words)
    # On which day a count ended that ran when an undated source was written, nobody tells.
    if entry.as_of is None and not entry.is_over:
        return f"{told_period_words(words)} ({entry.period.first.year})"
    return span_words(entry.period)


def sense_words(entry: Entry) -> str:
    """Say of a figure that it is no whole count of what is: `part`, `additional`, `projection`; empty of any other."""
    figure = entry.figure
    part = entry.standing is Standing.PART and figure.aggregate is Aggregate.TOTAL
    aggregate = Aggregate.PART if part else figure.aggregate
    sort = wording.AGGREGATE[aggregate] if aggregate in _NO_WHOLE else ""
    meant = wording.MODALITY[entry.modality] if entry.modality is not Modality.ACTUAL else ""
    return ", ".join(word for word in (sort, meant) if word)


def held_words(entry: Entry) -> str:
    """Say when a figure held: the month its own period ended, where that was over when its source was printed."""
    day = entry.holds_on
    if day is None or (entry.as_of and day == entry.as_of.latest):
        return date_words(entry.as_of)
    return date_words(PartialDate(year=day.year, month=day.month))


def surface(figure: Figure) -> str:
    """Print a figure in its source's own words, with plain blanks."""
    return figure_words(figure.evidence.quote, figure.unit)


def figure_words(quote: str, unit: str) -> str:
    """Print the words of a figure, with plain blanks, as the reader's language has them."""
    words = " ".join(quote.split())
    if not is_french():
        return words
    from reporter.rendering.languages import french

    return french.figure(words, unit)


def counting_words(number: str, noun: str) -> str:
    """Join a printed number and what it counts: `109 people killed`."""
    if not is_french():
        return f"{number} {noun}".strip()
    from reporter.rendering.languages import french

    return french.counting(number, noun)


def qualified(words: str) -> tuple[str, str, str]:
    """Part what stands before and behind the digits of a figure: `more than`, `US$1.3`, `billion`."""
    if is_french():
        from reporter.rendering.languages import french

        return french.qualified(words)
    found = _AROUND_NUMBER.fullmatch(words)
    return (found[1] or "", found[2], found[3] or "") if found else ("", words, "")


def quoted(words: str) -> str:
    """Set a source's words in quotation marks, unless they bring their own."""
    plain = unmarked(words)
    if not is_french() and (plain.startswith(_MARKS) or plain.endswith(_MARKS)):
        return foreign(plain)
    return say('"{words}"', words=foreign(plain))


def inside(words: str) -> str:
    """Lower the first letter of a quote that opened its source's sentence: `More than 700,000`."""
    if is_french():
        return words
    first = words.partition(" ")[0]
    # A word of letters alone: "Sh14.6 billion" keeps its currency.
    return words[0].lower() + words[1:] if first.isalpha() and first[1:].islower() else words


def role_words(role: str) -> str:
    """Give an office with the article that prose gives its state: `President of the United States`."""
    office, of, place = role.rpartition(" of ")
    words = f"{office}{of}{_with_article(place)}" if of else role
    return quoted(words) if is_french() else words


def named(actor: str) -> str:
    """Name an actor in prose: `Kenya`, `the United States`; a message asks for the form that its language wants."""
    return actor_words(actor) if is_french() else _with_article(actor)


def _with_article(actor: str) -> str:
    return f"the {actor}" if _WITH_ARTICLE.match(actor) else actor


def in_us_dollars(figure: Figure) -> str:
    """Print a figure as the source does, and name the currency where the source has a bare dollar sign."""
    return surface(figure) if is_french() else dollars(surface(figure), figure.unit)


def dollars(words: str, unit: str) -> str:
    """Name the currency of a printed sum that has a bare dollar sign."""
    return _BARE_DOLLAR.sub("US$" if unit == "USD" else f"{unit}{_NO_BREAK}", words)


def term(figure: Figure) -> str:
    """Print a figure as a term of a sum or beside a label, where an article (`the estimated`) has no place."""
    return without_article(in_us_dollars(figure))


def without_article(words: str) -> str:
    """Leave out an article before a number: `the estimated`."""
    return _ARTICLE.sub("", words)


def amount(value: Decimal, unit: str, *, first: bool = True) -> str:
    """Print a computed number: `617`, `US$515 million`, `14 %`. Later mentions of US dollars drop the `US`."""
    if is_french():
        from reporter.rendering.languages import french

        return french.amount(value, unit)
    if unit == PERCENT:
        return _percent(value)
    if _CURRENCY.fullmatch(unit):
        sign = {"USD": "US$" if first else "$", "EUR": "€", "GBP": "£"}.get(unit, unit + _NO_BREAK)
        return f"−{sign}{_scaled(-value)}" if value < 0 else f"{sign}{_scaled(value)}"
    return f"{value.normalize():,f}".replace("-", "−")


def unit_words(unit: str) -> str:
    """Name a currency as printed sums do: `US$`, `dollars US`."""
    if is_french():
        from reporter.rendering.languages.french.numbers import currency

        return currency(unit, plural=True)
    return amount(Decimal(1), unit).replace("1", "").strip()


def _scaled(value: Decimal) -> str:
    for scale, word in _SCALES:
        scaled = value / scale
        if scaled >= 1 and scaled == scaled.quantize(Decimal("0.001")):
            return f"{scaled.normalize():,f} {word}"
    return f"{value.normalize():,f}"


def _percent(value: Decimal) -> str:
    if 0 < value < 1:
        return f"less than 1{_NO_BREAK}%"
    rounded = value.quantize(Decimal(1), rounding=ROUND_HALF_UP)
    # 99.6 percent must not read as if nothing were missing.
    return f"{rounded - 1 if value < _WHOLE <= rounded else rounded:,f}{_NO_BREAK}%"


def computed_words(computed: Computed, *, first: bool = True) -> str:
    """Print a computed number with what the qualifiers of its terms leave of its certainty."""
    inexact = any(one.figure.bound is not Bound.EXACT for one in computed.terms)
    bound = Bound.APPROX if inexact and computed.bound is Bound.EXACT else computed.bound
    return bounded(computed.value, computed.unit, bound, first=first)


def bounded(value: Decimal, unit: str, bound: Bound, *, first: bool = True) -> str:
    """Print a computed number with its qualifier: `about US$515 million`."""
    if is_french():
        from reporter.rendering.languages import french

        return french.bounded(value, unit, bound)
    words = amount(value, unit, first=first)
    qualifier = _BOUND.get(bound, "")
    return f"{qualifier} {words}" if qualifier and not words.startswith("less") else words


def converted(one: Conversion) -> str:
    """Print a converted sum with its rate and the rate's day."""
    day = date_words(PartialDate(year=one.rate_date.year, month=one.rate_date.month, day=one.rate_date.day))
    unit = one.entry.figure.unit
    number = f"{one.rate.normalize():f}".replace(".", "," if is_french() else ".")
    rate = f"1{_NO_BREAK}{unit} = {one.unit}{_NO_BREAK}{number}"
    return say("{sum} (computed at {rate}, {day})", sum=amount(one.value, one.unit), rate=rate, day=day)


def says(entry: Entry) -> str:
    """Name whom the article gives as the figure's author, or whose article it is that says it in its own voice."""
    if entry.figure.attributed_to:
        return actor_words(entry.figure.attributed_to)
    return say("own reporting by {outlet}", outlet=foreign(entry.outlet)) if entry.outlet else unattributed()


def blame_words(one: Blame) -> str:
    """Say who gives a share of the victims, of which days, and when: `BINUH; in the second quarter (2025); undated`."""
    if one.count is None:
        return date_words(one.as_of)
    author = actor_words(one.author) if one.author else says(one.count)
    told = (author, period_words(one.count), when_words(one.count))
    return str(wording.SEMICOLON).join(part for part in told if part)


def unattributed() -> str:
    """Say that nobody is named."""
    return str(wording.UNATTRIBUTED)


def particulars(entry: Entry, *, vague: bool = True, now: PartialDate | None = None) -> str:
    """Give what qualifies a figure, for parentheses: author, the article's words for the period, as-of month.

    Without `vague`, words for a period that have no days of their own ("in recent years") are left out; so is the month
    where it is that of `now`, the date of the whole.
    """
    when = replace(entry.as_of, day=None) if entry.as_of else None
    words = counted_words(entry) if vague or entry.period else ""
    reported = say("reported {date}", date=date_words(when)) if when else date_words(None)
    if entry.as_of is None and entry.written:
        reported = say("reported {bounds}", bounds=written_words(entry.written))
    this_month = now is not None and when is not None and when == replace(now, day=None)
    author = actor_words(entry.figure.attributed_to)
    return ", ".join(part for part in (author, words, "" if this_month else reported) if part)


def counted_words(entry: Entry) -> str:
    """Give what a figure counts in time, for prose: the article's words, or the days where these hang on its date."""
    # Nobody can tell which one "last year" of an undated source is.
    if entry.as_of is None and entry.written and entry.period and entry.is_over:
        return span_words(entry.period)
    return period_words(replace(entry, period=None))


def bounds_note(computed: Computed) -> str:
    """Say which operands of a computed number are not exact; empty where all are."""
    notes = [
        say("{figure} is {bound}", figure=in_us_dollars(term.figure), bound=wording.BOUND[term.figure.bound])
        for term in computed.terms
        if term.figure.bound is not Bound.EXACT
    ]
    return str(wording.SEMICOLON).join(dict.fromkeys(notes))
