"""The places in which a sentence sets what it tells, as printed: "in Kenscoff", "Cabaret, a coastal town", "a raid on".

Comes in: a sentence. Goes out: `Setting`s, in order; those abroad, persons, bodies and days are none. Must not know any
number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from reporter.extraction.actors import is_host
from reporter.facts import Span
from reporter.knowledge import ActorKind, lexicon, roles
from reporter.knowledge.comparing import WHOLE_COUNTRY, comparing
from reporter.knowledge.places import foreign_places, printed_places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reporter.extraction.reading import Sentence
    from reporter.language.tokens import Token, Tokens

# A name ends with its letters: "Sh" of "Sh237 billion" is none.
_WORD = r"[A-ZÀ-Þ][^\W\d_]*(?:[’'-][^\W\d_]+)*(?![^\W_])"
# "Delmas 33", but not "in Artibonite 1,204 people were killed".
_NAME = rf"{_WORD}(?: (?:(?:de|du|des|la|le|les) )?{_WORD}| \d{{1,3}}\b(?! [a-z]|[,.]\d))*"
# These have numbers, and none of them is a place.
_NUMBERED = frozenset(
    {"Phase", "Level", "Stage", "Chapter", "Article", "Section", "Resolution", "Annex", "Table", "Page"}
)
# No body has this label, and none of them is a place.
_NO_PLACES = frozenset({"DATE", "EVENT", "LAW", "MONEY", "NORP", "WORK_OF_ART", "TIME", "PRODUCT"})


@dataclass(frozen=True, slots=True)
class Setting:
    """A place as printed; `token` is a word of it, and `is_named` tells a name from "a rural town"."""

    words: str
    span: Span
    token: Token
    is_named: bool
    is_whole: bool


@lru_cache(maxsize=8)
def settings(sentence: Sentence) -> tuple[Setting, ...]:
    """Give the places of a sentence, in order."""
    found = sorted(_settings(sentence), key=lambda one: one.span)
    around = [two for one, two in pairwise(found) if _lies_in(sentence.text[one.span.end : two.span.start])]
    return tuple(one for one in found if one not in around)


def _lies_in(between: str) -> bool:
    """Tell "Labodrie, in the commune of Cabaret", where the smaller place is meant."""
    return between.startswith(", in ") and not set(between[5:].split()) - {"the", "of", *roles().sites.of}


def _settings(sentence: Sentence) -> Iterator[Setting]:
    found: list[Span] = []
    for pattern in _patterns():
        for match in pattern.finditer(sentence.text):
            span = Span(*match.span("place"))
            if any(span.overlaps(other) for other in found):
                continue
            described = match.groupdict().get("site") is not None
            made = _setting(sentence, span, described=described)
            if made is not None:
                found.append(span)
                yield made


def _setting(sentence: Sentence, span: Span, *, described: bool) -> Setting | None:
    moved = Span(sentence.span.start + span.start, sentence.span.start + span.end)
    tokens = sentence.tokens.doc.char_span(*moved, alignment_mode="expand")
    printed = " ".join(sentence.text[span.start : span.end].split())
    if tokens is None:
        return None
    named = printed[0].isupper() and not _is_common(printed)
    if named and not _may_be_place(sentence, moved, tokens, printed, described=described):
        return None
    return Setting(printed, span, tokens.root, named, comparing().place(printed) == WHOLE_COUNTRY)


def _is_common(printed: str) -> bool:
    return any(word in roles().sites.of for word in printed.lower().split())


def _may_be_place(sentence: Sentence, span: Span, tokens: Tokens, printed: str, *, described: bool) -> bool:
    """Tell a name in this country from one abroad, of a body, of a person and of a day."""
    labels = {token.ent_type_ for token in tokens}
    if printed.split(maxsplit=1)[0] in _NUMBERED or labels & _NO_PLACES or (not described and "PERSON" in labels):
        return False
    if any(token.text in lexicon().calendar or token.text in foreign_places() for token in tokens):
        return False
    if printed in foreign_places() or comparing().place(printed) is None or _names_money(sentence, span):
        return False
    actors = [found for found in sentence.actors if span.overlaps(Span(found.span.start_char, found.span.end_char))]
    if any(not (found.actor.kind is ActorKind.STATE and is_host(found.actor)) for found in actors):
        return False
    return not ("ORG" in labels and len(tokens) > 1 and not actors and "-" not in printed) and not _goes_on(
        sentence, span
    )


def _names_money(sentence: Sentence, span: Span) -> bool:
    return sentence.document.text[span.end : span.end + 1] in ("$", "€", "£")


def _goes_on(sentence: Sentence, span: Span) -> bool:
    """Tell the beginning of a longer name: "in the Security Support (MSS) mission", "at Radio X's office"."""
    behind = sentence.document.text[span.end : sentence.span.end]
    return bool(re.match(r" \([A-Z]{2,6}\)|[’']s\b| (?:mission|force|chamber|officials?)\b", behind))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    words = printed_places()
    sites, events = _any_of(roles().sites.of, plural=True), _any_of(lexicon().incidents, plural=True)
    before = _any_of(words.before)
    capital = rf"(?:{_any_of(words.owners)} )?(?:{_any_of(words.capital)})\b"
    listed = rf"{_NAME}(?:(?:, {_NAME})* and {_NAME})?"
    lead = rf"(?:(?:{before}) )*(?:(?:[a-z-]+ ){{0,3}}(?P<site>{sites}) of )?"
    bearings = rf"(?:{_any_of(words.bearings)}) (?:of )?(?:{capital}|{_NAME})"
    where = rf"\b(?i:{_any_of(words.where)}|(?:{events})(?: \w+){{0,2}} (?:on|against|of)) "
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"{where}(?P<place>{capital})",
            rf"(?P<place>(?P<site>{_NAME})), in {lead.replace('P<site>', ':')}{_NAME}",
            rf"{where}{lead}(?P<place>{listed})",
            rf"\b(?:{sites}) of (?P<place>(?P<site>{_NAME}))",
            rf"(?P<place>(?P<site>{_NAME})), (?:an?|the) (?:[\w-]+ ){{0,4}}(?:{sites})\b",
            rf"{where}(?P<place>an? (?:[a-z-]+ ){{0,3}}(?:{sites})(?: {bearings})?)",
        )
    )


def _any_of(words: Iterable[str], *, plural: bool = False) -> str:
    listed = sorted(map(re.escape, words), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(listed)}){'s?' if plural else ''}"
