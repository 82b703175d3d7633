"""Persons whom the lines around an article name: whom to ask about a release, and who signs a piece as office holder.

Comes in: an article. Goes out: names with their places and what they are, as far as a line says so. Who only wrote,
edited or photographed an article is none of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reporter.extraction.bylines import authors
from reporter.extraction.noun_phrases import forward
from reporter.extraction.offices import compose, spelled
from reporter.extraction.printed import words_of
from reporter.facts import Evidence, Span
from reporter.knowledge import roles

if TYPE_CHECKING:
    from reporter.extraction.reading import Article
    from reporter.facts import SourceDocument

# "Contact:", "Media contacts", "For further information, please contact".
_HEADING = re.compile(
    r"\W*(?:(?:for|more|further|additional|information|media|press|enquiries|inquiries|interviews?|please|or),?\s+)*"
    r"contacts?\b(?:\s*:|\s*$)\s*",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\s*In [^\W\d_][^:,]{2,40}:\s*")
_NAME = re.compile(
    r"[^\W\d_][\w’'.-]+(?: (?:[^\W\d_]\.|(?:de|du|da|la|le|van|von|der|el|al|bin|ole|wa)\b|[^\W\d_][\w’'-]+)){1,4}"
    r"(?=\s*(?:[,(–—|/]|$))"
)
_WRITER = re.compile(r"The (?:writer|author)\b")
_BY = re.compile(r"\W*[Bb][Yy]:?\s+")
# A list of contacts ends with the first empty line; it is never long.
_MOST, _LONGEST = 6, 120


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody named in a line that is none of the story's: the name, where it stands, what the line says of it."""

    name: str
    role: str | None
    evidence: Evidence


def contacts(document: SourceDocument) -> Iterator[Contact]:
    """Give whom a release names as its contacts."""
    lines = document.lines()
    for at, line in enumerate(lines):
        text = document.text[slice(*line)]
        heading = _HEADING.match(text) if len(text) < _LONGEST else None
        if heading is None:
            continue
        if text[heading.end() :].strip():
            yield from _named(document, line, heading.end(), "")
            continue
        for step in range(at + 1, min(len(lines), at + 1 + _MOST)):
            if not document.text[slice(*lines[step])].strip():
                break
            below = document.text[slice(*lines[step + 1])] if step + 1 < len(lines) else ""
            yield from _named(document, lines[step], 0, below)


def _named(document: SourceDocument, line: Span, start: int, below: str) -> Iterator[Contact]:
    """Read "In Panama: Ann Reed, Head of Office, OCHA Haiti"; an office may stand in the line below."""
    text = document.text[slice(*line)]
    place = _PLACE.match(text, start)
    found = _NAME.match(text, place.end() if place else start)
    if found is None or not _is_personal(found[0]):
        return
    span = Span(line.start + found.start(), line.start + found.end())
    rest = text[found.end() :].strip(" ,()–—|")
    yield Contact(found[0], _office(rest) or (_office(below) if not rest else None), document.evidence(span, line))


def _is_personal(name: str) -> bool:
    """Tell a person's name from "Press Office" and "UNICEF Media": capitals, and no word of an office or a body."""
    known = roles()
    not_names = known.heads | known.fields | known.qualifiers | known.institutions | known.stand_ins | known.sites.last
    words = [word for word in name.split() if word not in known.particles]
    return all(word[0].isupper() and not word.isupper() and word.lower() not in not_names for word in words)


def _office(text: str) -> str | None:
    """Give "head of OCHA Haiti" for "Head of Office, OCHA Haiti": a title, and the body in the part behind it."""
    title, *behind = [part.strip(" .") for part in text.split(",")]
    if not any(roles().rank_in(word.lower()) for word in title.split()):
        return None
    body = next((part for part in behind[:1] if part and part[0].isupper() and not re.search(r"[\d@]", part)), "")
    office = roles().same.get(title.lower(), title)
    return f"{spelled(office)} of {body}" if body else spelled(office)


def signing(article: Article) -> Contact | None:
    """Give who signs an article as the holder of an office: "By Ann Reed", and "The writer is foreign minister"."""
    lines = [line for line in authors(article.document) if _BY.match(line)]
    said = next((s for s in article.sentences if _WRITER.match(s.text)), None)
    if said is None or len(lines) != 1:
        return None
    words = words_of(said)
    at = next((i for i, word in enumerate(words) if word.lower == "is"), len(words))
    role = compose(list(forward(words, at + 1)), words, at + 1, ()) if at < len(words) else None
    document = article.document
    line = next((line for line in document.lines() if document.text[slice(*line)].strip() == lines[0]), None)
    heading = _BY.match(lines[0])
    held = role is not None and role.rank in roles().ranks and not role.office.lower().startswith(("former", "retired"))
    if role is None or not held or line is None or heading is None:
        return None
    name = re.split(r"\s*[,|·(]", lines[0][heading.end() :])[0].strip()
    start = document.text.index(name, line.start)
    return Contact(name, role.text, document.evidence(Span(start, start + len(name)), line))
