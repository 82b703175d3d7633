"""The PDF made in a process of its own, beside the other formats: laying out pages takes longer than all else together.

Comes in: a job, as a brief is rendered, and the brief's data once that is spelt out. Goes out: the PDF, the same bytes
as here, or the same ReportError. The process starts before the articles are read and loads meanwhile what printing
needs; it takes one job, writes no file, and ends with whoever started it. Where it cannot be had, or comes to grief,
the PDF is made here.
"""

from __future__ import annotations

import gc
import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass
from typing import BinaryIO, Self

from reporter.briefing.model import Briefing
from reporter.errors import ReportError
from reporter.facts import SourceDocument
from reporter.rendering import Format, Paper
from reporter.rendering.languages import Language
from reporter.rendering.templates import OURS, Templates

_START = (
    "import os, pickle, sys; sys.path[:] = pickle.load(sys.stdin.buffer); "
    "from reporter.rendering.apart import serve; serve(sys.stdin.buffer, sys.stdout.buffer); os._exit(0)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What is to be printed, and how."""

    briefing: Briefing
    articles: tuple[SourceDocument, ...]
    attach_sources: bool
    whole_annexes: bool
    paper: Paper
    language: Language
    templates: Templates

    def print(self, data: Callable[[], str]) -> bytes:
        """Make the PDF; the data that it carries is asked for when its pages are laid out."""
        from reporter.rendering.context import BriefContext
        from reporter.rendering.languages import speaking
        from reporter.rendering.pdf import to_pdf

        with speaking(self.language):
            return to_pdf(
                BriefContext.of(self.briefing, articles=self.articles),
                attach_sources=self.attach_sources,
                whole_annexes=self.whole_annexes,
                paper=self.paper,
                templates=self.templates,
                data=data,
            )


class Printer(AbstractContextManager["Printer"]):
    """A process that prints one PDF."""

    def __init__(self) -> None:
        # In a session of its own: Ctrl-C is for whoever started it, who then ends it.
        self._process = subprocess.Popen(  # noqa: S603 - this program, by this Python
            [sys.executable, "-c", _START], stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True
        )
        self._job: Job | None = None
        self._data = ""
        self._send(sys.path)

    def __exit__(self, *fault: object) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        with suppress(OSError), self._process:  # which closes its pipes, and waits for its end
            pass

    def begin(self, job: Job) -> Self:
        """Hand over the job; it is worked on meanwhile."""
        self._job = job
        self._send(job)
        return self

    def attach(self, data: str) -> None:
        """Hand over the data that the PDF carries."""
        self._data = data
        self._send(data)

    def done(self) -> bytes:
        """Wait for the PDF.

        Raises ReportError where it cannot be made without a fault.
        """
        answer = self._answer()
        if isinstance(answer, bytes):
            return answer
        if isinstance(answer, tuple):
            message, hint = answer
            raise ReportError(message, hint=hint)
        assert self._job is not None  # noqa: S101 - `begin` came before
        return self._job.print(lambda: self._data)

    def _send(self, value: object) -> None:
        """Write to the process; one that has gone is noticed when it does not answer."""
        with suppress(OSError):
            stdin = _open(self._process.stdin)
            pickle.dump(value, stdin)
            stdin.flush()

    def _answer(self) -> object:
        with suppress(OSError, EOFError, pickle.UnpicklingError):
            return pickle.load(_open(self._process.stdout))  # noqa: S301 - from the process that was started here
        return None


def _open(pipe: object) -> BinaryIO:
    assert pipe is not None  # noqa: S101 - asked for when the process was started
    return pipe  # type: ignore[return-value]


def serve(jobs: BinaryIO, answers: BinaryIO) -> None:
    """Load what printing needs, take one job and answer it; a fault is told in words, a bug by saying nothing."""
    gc.disable()  # all that is made lives to the end of the process, which is near
    with suppress(Exception):  # what cannot be loaded is told where the PDF is made
        _load()
    with suppress(EOFError, OSError):
        job: Job = pickle.load(jobs)  # noqa: S301 - from the process that started this one
        try:
            # Taken beside the work, or whoever sends it would wait for its end.
            with ThreadPoolExecutor(1) as taking:
                answer: object = job.print(taking.submit(pickle.load, jobs).result)
        except ReportError as error:
            answer = (error.message, error.hint)
        except Exception:  # noqa: BLE001 - made again where somebody can see it
            answer = None
        pickle.dump(answer, answers)
        answers.flush()


def _load() -> None:
    """Load what every print needs, while there is nothing to print yet."""
    from reporter.rendering.environment import html_environment
    from reporter.rendering.pdf import ready

    html_environment(OURS).get_template("brief.html")
    ready()


def printer_for(formats: Collection[Format]) -> AbstractContextManager[Printer | None]:
    """Start a printer where it pays: beside other formats, and with a processor of its own."""
    if Format.PDF in formats and len(formats) > 1 and _processors() > 1 and sys.executable:
        return Printer()
    return nullcontext()


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
