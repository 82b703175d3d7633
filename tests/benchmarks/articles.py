"""Folders of many articles for measuring speed: those for developing, and new ones mixed from their paragraphs.

Comes in: how many. Goes out: files, the same each time. A mixture has the head of one article, paragraphs of three and
other numbers, so that no two are the same story. Never a text that is only measured.
"""

from __future__ import annotations

import random
import re
from pathlib import Path

_TESTS = Path(__file__).parents[1]
_NUMBER = re.compile(r"(?<![\d.,])(?!(?:19|20)\d\d\b)\d{2,3}(?:,\d{3})*(?![\d.,]*\d)")
_UNREAD = ("4", "5")
_HEAD = 2  # paragraphs


def originals() -> list[str]:
    """Give the texts of the articles for developing."""
    corpus = _TESTS / "evaluation"
    dev = [path for path in sorted((corpus / "dev").glob("*.txt")) if path.stem[2] not in _UNREAD]
    paths = [*sorted((_TESTS.parent / "seeds").glob("*.txt")), *dev, *sorted((corpus / "newer").glob("*.txt"))]
    return [path.read_text("utf-8") for path in paths]


def write_articles(folder: Path, number: int) -> None:
    """Fill a folder with so many articles."""
    folder.mkdir(parents=True, exist_ok=True)
    chance, known = random.Random(1), originals()  # noqa: S311 - not a secret, the same each time
    texts = known[:number]
    while len(texts) < number:
        texts.append(mixed(chance.sample(known, 3), chance))
    for rank, text in enumerate(texts):
        (folder / f"{rank:03}.txt").write_text(text, "utf-8")


def mixed(texts: list[str], chance: random.Random) -> str:
    """Make an article of three: the head of the first, then paragraphs of all in turn, with other numbers."""
    parts = [[line for line in text.splitlines() if line.strip()] for text in texts]
    head, rest = parts[0][:_HEAD], [parts[0][_HEAD:], *parts[1:]]
    longest = max(map(len, rest))
    body = [lines[row] for row in range(longest) for lines in rest if row < len(lines) and row % len(rest) != 0]
    return "\n\n".join([*head, *(other_numbers(line, chance) for line in body)]) + "\n"


def other_numbers(text: str, chance: random.Random) -> str:
    """Change each number of two digits or more, but for years."""
    return _NUMBER.sub(lambda found: f"{int(found[0].replace(',', '')) + chance.randint(1, 40):,}", text)
