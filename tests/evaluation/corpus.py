"""The annotated articles and sentences: what the extraction stage should find, in six parts.

Comes in: the files beside this module, after GUIDELINES.md. Goes out: `Task`s, a text with its gold, and a digest of
all the files. Must not know how the extraction stage works, nor how its records are compared with the gold.

Three parts are for developing: whoever improves a rule may read them. The other three are only measured: a rule that
was written for what they say would make their scores worthless. The newer articles are harder on purpose: they put
things as newspapers do now and then, not as they mostly do.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from reporter.facts import Aggregate, Bound, Kind, MissionSlot

FOLDER = Path(__file__).parent
SEEDS = FOLDER.parents[1] / "seeds"
# Articles are numbered 1 to 5 within each letter.
_UNREAD_NUMBERS = ("4", "5")
_HELD_OUT = 10


class Part(StrEnum):
    """A part of the corpus that is measured on its own."""

    ARTICLES = "articles"
    UNREAD_ARTICLES = "unread articles"
    NEWER = "newer articles"
    UNREAD_NEWER = "unread newer articles"
    SENTENCES = "sentences"
    UNREAD_SENTENCES = "unread sentences"

    @property
    def is_unread(self) -> bool:
        """Tell whether nobody who writes rules may look inside."""
        return self in (Part.UNREAD_ARTICLES, Part.UNREAD_NEWER, Part.UNREAD_SENTENCES)

    @property
    def holds_sentences(self) -> bool:
        """Tell whether its texts are single sentences, most of them with no mission and no date."""
        return self in (Part.SENTENCES, Part.UNREAD_SENTENCES)


_FOLDERS = {Part.NEWER: "newer", Part.UNREAD_NEWER: "newer-unread"}


class _Row(BaseModel):
    """A row that cannot be changed and that knows all its columns."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class GoldFigure(_Row):
    """A figure as a careful reader would take it down; an optional one is neither missed nor wrong."""

    kind: Kind
    value: float
    unit: str
    bound: Bound
    aggregate: Aggregate
    actor: str | None
    attributed_to: str | None
    place: str | None
    period: str | None
    group: str | None
    surface: str
    sentence: str
    optional: bool = False


class GoldPerson(_Row):
    """A named person with the role that the text gives."""

    name: str
    role: str | None


class GoldCommitment(_Row):
    """A sentence that promises something, and who promises."""

    actor: str | None
    sentence: str
    optional: bool = False


class Gold(_Row):
    """All that one text says."""

    doc: str
    date: str | None
    date_basis: str | None = None
    figures: tuple[GoldFigure, ...]
    people: tuple[GoldPerson, ...]
    organisations: tuple[str, ...]
    commitments: tuple[GoldCommitment, ...]
    mission: dict[MissionSlot, str | None]


@dataclass(frozen=True, slots=True)
class Task:
    """A text to be read and its gold; only what is found from character `start` on is compared."""

    gold: Gold
    data: bytes
    start: int = 0
    is_sentence: bool = False


@cache
def tasks(part: Part) -> tuple[Task, ...]:
    """Give a part of the corpus."""
    if part.holds_sentences:
        return tuple(_sentences(part))
    return tuple(_articles(part))


def digest() -> str:
    """Give one fingerprint of the texts, their gold and the guidelines."""
    found = hashlib.sha256()
    for path in [*_files(SEEDS, ".txt"), *_files(FOLDER, ".json", ".jsonl", ".txt", ".md")]:
        found.update(f"{path.name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return found.hexdigest()


def _files(folder: Path, *suffixes: str) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix in suffixes)


def _articles(part: Part) -> Iterator[Task]:
    for path in _gold_files(part):
        gold = Gold.model_validate_json(path.read_bytes())
        yield Task(gold, ((SEEDS if path.parent.name == "seeds" else path.parent) / gold.doc).read_bytes())


def _gold_files(part: Part) -> list[Path]:
    if part in _FOLDERS:
        return _files(FOLDER / _FOLDERS[part], ".json")
    dev = [path for path in _files(FOLDER / "dev", ".json") if _is_unread(path) is part.is_unread]
    return dev if part.is_unread else [*_files(FOLDER / "seeds", ".json"), *dev]


def _is_unread(path: Path) -> bool:
    return path.name.partition("-")[0].endswith(_UNREAD_NUMBERS)


def _sentences(part: Part) -> Iterator[Task]:
    for path in _files(FOLDER / "sentences", ".jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if _held_out(row["id"]) is part.is_unread:
                yield _sentence(row)


def _held_out(name: str) -> bool:
    """Draw a tenth of the sentences, the same one forever."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % _HELD_OUT == 0


def _sentence(row: dict[str, Any]) -> Task:
    """Make a text of two lines, the sentence before and the sentence itself."""
    text, context = row["text"], (row.get("context") or "").strip()
    promises = [row["commitment"]] if row["commitment"] else []
    gold: dict[str, Any] = {
        "doc": f"{row['id']}.txt",
        "date": None,
        "figures": [{**figure, "sentence": text} for figure in row["figures"]],
        "people": row["people"] or [],
        "organisations": [],
        "commitments": [{**promise, "sentence": text} for promise in promises],
        "mission": {},
    }
    before = f"{context}\n" if context else ""
    return Task(Gold.model_validate(gold), f"{before}{text}\n".encode(), len(before), is_sentence=True)
