"""The files inside the PDF: the brief's own data and, where asked for, the articles that it was made of.

Comes in: a `BriefContext`. Goes out: attachments for WeasyPrint, dated as the brief is, in the order of their names.
Must not know how the PDF is laid out.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import NamedTuple

from weasyprint import Attachment

from reporter.rendering.archive import moment
from reporter.rendering.context import BriefContext
from reporter.rendering.languages import say
from reporter.rendering.originals import original_bytes

DATA = "brief.json"


class EmbeddedFile(NamedTuple):
    """One file to be attached; `relationship` is what the standard calls its part in the document."""

    name: str
    data: bytes
    description: str
    relationship: str


def files_of(context: BriefContext, data: str, *, sources: bool) -> list[EmbeddedFile]:
    """Give the files to be attached: `brief.json`, of which `data` is the text, and where asked for each article."""
    brief = EmbeddedFile(DATA, data.encode(), say("The brief as data"), "Data")
    return sorted([brief, *(_articles(context) if sources else ())], key=lambda one: one.name.encode())


def _articles(context: BriefContext) -> Iterator[EmbeddedFile]:
    taken = {DATA}
    for document in sorted(context.articles, key=lambda one: one.name):
        name = _free_name(document.name.replace("/", "_").replace("\\", "_"), taken)
        taken.add(name)
        yield EmbeddedFile(name, original_bytes(document), say("Source: {file}", file=document.name), "Source")


def _free_name(name: str, taken: set[str]) -> str:
    """Give the name, or one with a number before it: folders are left out, and two may hold files of one name."""
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{number}-{name}"
    return free


def attached(context: BriefContext, files: list[EmbeddedFile]) -> list[Attachment]:
    """Turn files into what WeasyPrint attaches; without a date they would get the clock's."""
    when = moment(context.brief.as_of)
    return [
        Attachment(
            file_obj=io.BytesIO(one.data),
            name=one.name,
            description=one.description,
            relationship=one.relationship,
            created=when,
            modified=when,
        )
        for one in files
    ]
