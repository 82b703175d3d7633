"""Whether a page shows its evidence as its own data has it, also where another version made it.

Comes in: what a brief claims, and what people see of it. Goes out: what reads otherwise, in words. Must not know the
articles.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reporter.verifying.claims import Claims, Sentence
from reporter.verifying.seen import Seen

_NUMBERED = re.compile(r"\[(\d+)\]")
# Of a printed page only letters and numbers are sure to come back: fonts join letters, lines break at hyphens.
_UNSURE = re.compile(r"(?:(?!(?<=\d)[.,](?=\d))[^0-9A-Za-z])+")


def otherwise_shown(claims: Claims, seen: Seen) -> Iterator[str]:
    """Say which sentences read otherwise where people read them."""
    wrong: list[Sentence] = []
    if seen.page:
        places = {(one.source, one.start, one.end, one.line, one.text) for one in seen.page.sentences}
        wrong = [one for one in claims.citations if _placed(one) not in places]
    elif seen.printed:
        pages = [letters(page.text) for page in seen.printed.pages]
        wrong = [one for one in _cited(claims, seen) if not _is_printed(letters(one.sentence), pages)]
    for one in wrong:
        yield f"citation {one.number} reads otherwise on the page than in its data"


def _cited(claims: Claims, seen: Seen) -> Iterator[Sentence]:
    """Give the citations that a print has to quote: all or, where it says that it leaves some out, those it names."""
    named = set(_NUMBERED.findall(seen.text)) if seen.leaves_evidence_out else None
    return (one for one in claims.citations if named is None or str(one.number) in named)


def _placed(one: Sentence) -> tuple[str, int, int, int, str]:
    return one.source, one.start, one.end, one.line, one.sentence


def letters(text: str) -> str:
    """Reduce a text to its Latin letters and its numbers."""
    return _UNSURE.sub("", unicodedata.normalize("NFKC", text))


def _is_printed(said: str, pages: Sequence[str]) -> bool:
    return any(said in page for page in pages) or any(_runs_on(said, *two) for two in pairwise(pages))


def _runs_on(said: str, page: str, following: str) -> bool:
    """Tell whether a sentence begins on one page and ends on the next."""
    return any(said[:at] in page and said[at:] in following for at in range(1, len(said)))
