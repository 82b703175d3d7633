"""Who says so: the person or body that an article names as the source of a sentence or a part of it.

Comes in: a number in its article. Goes out: a canonical name or None. "According to X", "X said", "X estimates
that …"; a spokesperson or head of an agency counts as the agency; the first speaker counts, not who passed it on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.clauses import base_forms, speakers
from reporter.knowledge import ActorKind, lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from reporter.extraction.reading import Mention, Sentence

_ACCORDING = re.compile(r"\b(?:according to|as reported by|citing|data from|figures from)\b", re.IGNORECASE)
# Bodies that can be a source; a state cannot, its ministers are named.
_SOURCES = frozenset({ActorKind.BODY, ActorKind.AGENCY, ActorKind.OUTLET, ActorKind.FORCE})
_REACH = 60
# A nationality or an office names the speaker's state, which is no source.
_NAMED = ("name", "metonym")


def attributed_to(mention: Mention) -> str | None:
    """Give who is named in the number's sentence as its source."""
    found = list(_speakers(mention))
    bodies = [name for name, kind in found if kind is not ActorKind.OUTLET]
    return next(iter(bodies or [name for name, _ in found]), None)


def _speakers(mention: Mention) -> Iterator[tuple[str, ActorKind]]:
    sentence = mention.sentence
    for match in _ACCORDING.finditer(sentence.text):
        yield from _after(sentence, sentence.span.start + match.end())
    for token in sentence.tokens:
        if token.pos_ == "VERB" and base_forms(token) & lexicon().speech:
            yield from _subjects(token, sentence, mention)
    yield from _beside_verb(sentence)


def _beside_verb(sentence: Sentence) -> Iterator[tuple[str, ActorKind]]:
    """Give a body right before a verb of speech: "…, AP News reports."; "NAME, head of IOM Haiti, warned"."""
    for found in sentence.actors:
        behind = [token for token in sentence.tokens if token.i >= found.span.end and token.text != ","]
        verb = next(iter(behind), None)
        if verb is not None and base_forms(verb) & lexicon().speech and found.actor.kind in _SOURCES:
            yield found.actor.name, found.actor.kind


def _after(sentence: Sentence, offset: int) -> Iterator[tuple[str, ActorKind]]:
    for found in sentence.actors:
        if 0 <= found.span.start_char - offset <= _REACH and found.how in _NAMED and found.actor.kind in _SOURCES:
            yield found.actor.name, found.actor.kind
            return


def _subjects(verb: Token, sentence: Sentence, mention: Mention) -> Iterator[tuple[str, ActorKind]]:
    """Give who speaks, where the number lies in what is said and not in the speaker's own description."""
    for noun in speakers(verb):
        if mention.anchor in noun.subtree:
            continue
        inside = {token.i for token in noun.subtree}
        for found in sentence.actors:
            if found.span.root.i in inside and found.how in _NAMED and found.actor.kind in _SOURCES:
                yield found.actor.name, found.actor.kind
                return
