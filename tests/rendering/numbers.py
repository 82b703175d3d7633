"""Find numbers on a printed page that nothing accounts for.

A number is accounted for where a sentence cited on its own line prints it, where the model computed it and the line
says so, or where it belongs to a date of the model. Everything else would be invented.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from reporter.rendering.escaping import unescape_markdown
from reporter.rendering.phrases import amount, iso_words

Json = Any
_EDITION = re.compile(r"\b[Ee]dition \d+\b")
_NOTE = re.compile(r"\[\^(\d+)\]")
# Counts of what the body leaves out: of citations, and of rows.
_LEFT_OUT = re.compile(r"(?<=\]) \+\d+|\b[\d,]+ more (?:[a-z ]+ )?in Annex D\b")
_DEFINITION = re.compile(r"^\[\^\d+\]: .*$", re.MULTILINE)
_NUMBER = re.compile(r"\d(?:[\d,.]*\d)?")
_ISO = re.compile(r"\d{4}(?:-\d{2}){0,2}")
_FOOT = re.compile(r"\bpage \d+ of \d+\b")
_CITED = re.compile(r"\[\d+\](?:\s?\+\d+)?")
# Of what a map is drawn after.
_LICENCE = re.compile(r"\bCC BY(?:-SA)? \d\.\d\b")
_UNSEEN = {"id", "statement", "digest", "language_model"}
_MONTH = "|".join(calendar.month_name[1:])
_DATE = re.compile(rf"(?:\d{{1,2}} )?(?:{_MONTH}) \d{{4}}|\(\d{{4}}\)")


def unaccounted(markdown: str, whole: Json) -> list[tuple[str, str]]:
    """Give each number that nothing accounts for, with its line; the annexes hold only counts and sentences."""
    body = _DEFINITION.sub("", markdown).split("## Annex B")[0]
    sentences = {one["number"]: one["sentence"] for one in whole["citations"]}
    files = [one["name"] for one in whole["briefing"]["sources"]]
    dates, sums = set(_dates(whole["briefing"])), set(_sums(whole["briefing"]))
    earlier = dict(_earlier(whole["briefing"]))
    found = []
    for line in body.splitlines():
        quoted = " ".join(sentences[int(number)] for number in _NOTE.findall(line))
        text = unescape_markdown(_NOTE.sub("", _LEFT_OUT.sub("", line)))
        for name in files:
            text = text.replace(name, "")
        text = _DATE.sub(lambda match: "" if match[0].strip("()") in dates else match[0], text)
        text = _EDITION.sub("", text)
        # What no present source says any more bears the words of the edition that quoted it.
        quoted += " ".join(sentence for quote, sentence in earlier.items() if quote in text)
        known = set(_NUMBER.findall(quoted)) | (sums if "computed" in text or "partly" in text else set())
        found += [(number, line) for number in _NUMBER.findall(text) if number not in known]
    return found


def unaccounted_in_pdf(text: str, whole: Json) -> list[str]:
    """Give each number in the body of a PDF's text that no value of the model prints; lines mean nothing there."""
    body = " ".join(_CITED.sub("", _FOOT.sub("", text.split("Annex A: evidence", maxsplit=1)[0])).split())
    dates = set(_dates(whole["briefing"]))
    for words in (_LEFT_OUT, _EDITION, _LICENCE):
        body = words.sub("", body)
    body = _DATE.sub(lambda match: "" if match[0].strip("()") in dates else match[0], body)
    printed = {number for said in _said(whole["briefing"]) for number in _NUMBER.findall(said)}
    printed |= set(_sums(whole["briefing"])) | {str(len(whole["briefing"]["sources"]))}
    return [number for number in _NUMBER.findall(body) if number not in printed]


def _said(value: Json) -> Iterator[str]:
    """Give what the model says, without names of things that no reader sees."""
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _said(item) if name not in _UNSEEN else ()
    elif isinstance(value, list):
        for item in value:
            yield from _said(item)
    elif isinstance(value, str):
        yield value


def _strings(value: Json) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)


def _dates(briefing: Json) -> Iterator[str]:
    """Give the dates of the model in words, and the months and years that hold them."""
    for text in _strings(briefing):
        if _ISO.fullmatch(text):
            for length in (4, 7, 10):
                yield iso_words(text[:length])


def _earlier(value: Json) -> Iterator[tuple[str, str]]:
    """Give what an earlier edition quoted, with its sentence."""
    if isinstance(value, dict):
        for quote in value.get("quotes", ()):
            words, sentence = (" ".join(quote[key].split()) for key in ("quote", "sentence"))
            yield words.removeprefix("the ").replace("$", "US$"), sentence
            yield from ((said, sentence) for said in (words, value["text"]) if said)
        for item in value.values():
            yield from _earlier(item)
    elif isinstance(value, list):
        for item in value:
            yield from _earlier(item)


def _sums(value: Json) -> Iterator[str]:
    if isinstance(value, dict):
        if value.get("computed"):
            yield from _NUMBER.findall(amount(Decimal(value["value"]), value["unit"]))
        if "operation" in value:
            yield from _NUMBER.findall(amount(Decimal(value["value"]), value["unit"]))
        for item in value.values():
            yield from _sums(item)
    elif isinstance(value, list):
        for item in value:
            yield from _sums(item)
