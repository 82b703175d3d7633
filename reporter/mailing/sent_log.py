"""Who has had which message: a file beside the brief, so that no try, repeated or side by side, sends it twice.

Comes in: the path of the log. Goes out: what it says of a message's recipients. A line is written, and on the disk,
before a message is handed over, and another when the server has taken or refused it: where only the first stands, the
run broke off in between, and nobody knows whether the message arrived. Must not know how a message is sent.
"""

from __future__ import annotations

import errno
import fcntl
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from io import FileIO
from pathlib import Path

from reporter.errors import ReportError

NAME = "sent.jsonl"
_UNNOTED = "What the server answered is not noted: nobody gets the message again before a person says --again."


class State(StrEnum):
    """How far a message has come: being handed over, taken by the server, not taken."""

    SENDING = "sending"
    SENT = "sent"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Last:
    """The last that is known of a message to somebody, and when that was."""

    state: State
    at: str


class SentLog:
    """The log of a folder; one run at a time holds it."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME

    @contextmanager
    def held(self) -> Iterator[OpenLog]:
        """Keep others out, open the log, and make it whole where a line broke off."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("a+b", buffering=0) as file:
                fcntl.flock(file, fcntl.LOCK_EX)
                yield OpenLog(file, self.path)
        except OSError as error:
            if error.filename is None:
                raise
            raise ReportError(f"cannot write {error.filename}: {error.strerror}", hint="Nothing was sent.") from error

    def known(self, message_id: str) -> dict[str, Last]:
        """Tell what is known of a message by its recipients, without keeping others out."""
        try:
            data = self.path.read_bytes() if self.path.exists() else b""
        except OSError as error:
            hint = "Without it nobody knows who has had which brief: nothing was sent."
            raise ReportError(f"cannot read {self.path}: {error.strerror}", hint=hint) from error
        return _known(_lines(data, self.path), message_id)


class OpenLog:
    """The log while it is held."""

    def __init__(self, file: FileIO, path: Path) -> None:
        self._file, self._path = file, path
        file.seek(0)
        data = file.read()
        whole = data.rfind(b"\n") + 1
        if whole < len(data):  # a line that broke off was never acted on
            file.truncate(whole)
        self._records = list(_lines(data[:whole], path))

    def known(self, message_id: str) -> dict[str, Last]:
        """Tell what is known of a message by its recipients."""
        return _known(self._records, message_id)

    def note(self, state: State, message_id: str, recipients: Iterable[str], **about: str) -> None:
        """Write a line, and wait until the disk has it."""
        at = datetime.now(UTC).isoformat(timespec="seconds")
        record = {"at": at, "state": state.value, "message_id": message_id, "recipients": list(recipients), **about}
        try:
            self._add(json.dumps(record, ensure_ascii=False).encode() + b"\n")
        except OSError as error:  # a full disk, which names no file
            hint = "Nothing was sent." if state is State.SENDING else _UNNOTED
            raise ReportError(f"cannot write {self._path}: {error.strerror}", hint=hint) from error
        self._records.append(record)

    def _add(self, line: bytes) -> None:
        if self._file.write(line) != len(line):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        os.fsync(self._file.fileno())


def _lines(data: bytes, path: Path) -> Iterator[Mapping[str, object]]:
    for number, line in enumerate(data.splitlines(keepends=True), start=1):
        if not line.endswith(b"\n"):
            return
        try:
            record = json.loads(line)
            State(record["state"])
            [record[key] for key in ("at", "message_id", "recipients")]
        except (ValueError, TypeError, KeyError) as error:
            raise ReportError(
                f"{path}:{number}: not a line of the log of sent mail",
                hint="Mend or move the file: without it nobody knows who has had which brief.",
            ) from error
        yield record


def _known(records: Iterable[Mapping[str, object]], message_id: str) -> dict[str, Last]:
    known: dict[str, Last] = {}
    for record in records:
        recipients = record["recipients"]
        if record["message_id"] == message_id and isinstance(recipients, list):
            last = Last(State(str(record["state"])), str(record["at"]))
            known |= {str(one): last for one in recipients}
    return known
