"""A finished brief as it lies in its folder: the model, and the PDF that goes with it.

Comes in: the folder of the brief, and the number of an edition where one is asked for. Goes out: `Finished`. The PDF is
the file that lies there; where there is none it is made from the model. Raises ReportError where there is no brief, and
where PDF and model are of two builds: nobody may be sent a mail that says other things than its attachment.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reporter.briefing.model import Briefing
from reporter.errors import ReportError, UsageError
from reporter.rendering import Format, render
from reporter.rendering.export import read_brief
from reporter.rendering.templates import OURS, Templates
from reporter.store.editions import edition_folder
from reporter.verifying import brief_in

_AGAIN = "Build the brief again: haiti-report build."


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """A brief, its PDF, and its number where it is an edition."""

    briefing: Briefing
    pdf: bytes
    edition: int | None = None


def finished(reports: Path, edition: int | None = None, templates: Templates = OURS) -> Finished:
    """Take the brief of a folder: the last one built, or an edition.

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
    return Finished(briefing=briefing, pdf=_pdf(printed, data, briefing, templates), edition=number)


def _pdf(printed: Path, data: bytes, briefing: Briefing, templates: Templates) -> bytes:
    if not printed.is_file():
        return render(briefing, (Format.PDF,), templates=templates)[Format.PDF]
    if brief_in(printed).data != data:
        raise ReportError(f"{printed} and brief.json beside it are not of one build", hint=_AGAIN)
    return printed.read_bytes()
