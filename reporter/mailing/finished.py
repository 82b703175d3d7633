"""A finished brief as it lies in its folder: the model, and the PDF that goes with it.

Comes in: the folder of the brief, and the number of an edition where one is asked for. Goes out: `Finished`. The PDF is
the file that lies there; where there is none, or none in the language asked for, it is made from the model. Raises
ReportError where there is no brief, and where PDF and model are of two builds: nobody may be sent a mail that says
other things than its attachment.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reporter.briefing.model import Briefing
from reporter.errors import ReportError, UsageError
from reporter.rendering import Format, Language, render
from reporter.rendering.export import read_brief
from reporter.rendering.templates import OURS, Templates
from reporter.store.editions import edition_folder
from reporter.verifying import brief_in
from reporter.verifying.prints import language_of, sound

_AGAIN = "Build the brief again: haiti-report build."


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """A brief, its PDF with the language that it speaks, and its number where it is an edition."""

    briefing: Briefing
    pdf: bytes
    edition: int | None = None
    language: Language = Language.EN


def finished(
    reports: Path, edition: int | None = None, templates: Templates = OURS, *, language: Language | None = None
) -> Finished:
    """Take the brief of a folder: the last one built, or an edition; in the language of its PDF, or in another one.

    The templates are for the PDF where it has to be made.
    """
    folder = reports if edition is None else edition_folder(reports, edition)
    if not folder.is_dir():
        what = f"no edition {edition} in {reports}" if edition is not None else f"no such folder: {reports}"
        raise UsageError(what, hint="Build a brief first, and name the folder that it is in.")
    model, printed = folder / "brief.json", folder / "brief.pdf"
    if not model.is_file():
        raise ReportError(f"no brief.json in {folder}", hint=_AGAIN)
    data = brief_in(model).data
    briefing = read_brief(data, name=str(model))
    number = edition if edition is not None else briefing.edition
    pdf, spoken = _pdf(printed, data, briefing, templates, language)
    return Finished(briefing=briefing, pdf=pdf, edition=number, language=spoken)


def _pdf(
    printed: Path, data: bytes, briefing: Briefing, templates: Templates, wanted: Language | None
) -> tuple[bytes, Language]:
    spoken = _language_of(printed, data) if printed.is_file() else None
    if spoken and wanted in (None, spoken):
        return printed.read_bytes(), spoken
    language = wanted or Language.EN
    return render(briefing, (Format.PDF,), templates=templates, language=language)[Format.PDF], language


def _language_of(printed: Path, data: bytes) -> Language:
    """Tell what a PDF speaks, which must be of the same build as the data; one that does not say so speaks English."""
    carried = brief_in(printed)
    if carried.data != data:
        raise ReportError(f"{printed} and brief.json beside it are not of one build", hint=_AGAIN)
    with sound(str(printed)):
        code = language_of(carried.file)
    return Language(code) if code in set(Language) else Language.EN
