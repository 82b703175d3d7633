"""The editions of an output folder as a list: number, date, how many articles, which files.

Comes in: the folder. Goes out: `Archived`. Only looked at, never trusted: who compares editions reads them whole.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reporter.store.editions import edition_folders


@dataclass(frozen=True, slots=True, kw_only=True)
class Archived:
    """One edition: `as_of` is its date as far as it is known, None where it has none or where `fault` tells why.

    `articles` counts the sources that it was made of, `changes` what differs from the edition before it; None where
    there was none, or where nothing is known of it.
    """

    number: int
    folder: Path
    files: tuple[str, ...]
    as_of: str | None = None
    articles: int | None = None
    changes: int | None = None
    fault: str = ""


def archived_editions(output: Path) -> tuple[Archived, ...]:
    """List the editions, the oldest first."""
    return tuple(_archived(number, folder) for number, folder in edition_folders(output).items())


def _archived(number: int, folder: Path) -> Archived:
    files = tuple(sorted(path.name for path in folder.iterdir() if not path.name.startswith(".")))
    try:
        told = _told(json.loads((folder / "brief.json").read_bytes())["briefing"])
    except OSError as error:
        return Archived(number=number, folder=folder, files=files, fault=f"brief.json: {error.strerror}")
    except (ValueError, TypeError, KeyError):
        return Archived(number=number, folder=folder, files=files, fault="brief.json is damaged")
    return Archived(number=number, folder=folder, files=files, **told)


def _told(briefing: dict[str, Any]) -> dict[str, Any]:
    changes = briefing.get("changes")
    return {
        "as_of": briefing["as_of"],
        "articles": sum(source["status"] == "read" for source in briefing["sources"]),
        "changes": len(changes["found"]) if changes and changes["compared"] else None,
    }
