"""Whose president a bare "President X" is where no state acts around the name: the land that the article speaks of.

Comes in: an article, where it names somebody, and the states that have a holder of this office already. Goes out: the
state, if one is plainly ahead: spoken of in the sentence of the name or beside it, in the place line of the article and
all through it. Haiti, of which every text speaks, is none of these, nor is a state that the president meets, thanks or
travels to. Knows nobody who holds an office.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from reporter.extraction.actors import HOST, capitals
from reporter.extraction.clauses import base_forms, deeds_of, owned_by, preposition
from reporter.extraction.clauses.labels import OBJECTS
from reporter.knowledge import ActorKind, lexicon, roles

if TYPE_CHECKING:
    from reporter.extraction.reading import Article, Sentence
    from reporter.facts import Span
    from reporter.language.tokens import Token

# What a mention counts for in the sentence of the name and in those before and behind it.
_NEAR = {0: 3.0, -1: 1.5, -2: 1.0, -3: 0.5, 1: 1.5}
# What the whole article counts for if it speaks of no other state, and the place line: a report is written where its
# state is, unless it tells of a visitor. "His country" is one of which the article speaks.
_ALL, _PLACED, _OWN = 3.0, 2.0, 2.0
_LEAST, _AHEAD = 3.0, 1.5
# So many sentences must speak of states for an article to be about one of them.
_FEW = 3
# How many words of the first sentences may be the place line, and how many sentences may stand before it.
_LINE, _OPENING = 4, 4
_TOWARDS = frozenset({"in", "at", "to", "with"})
_HYPHENS = frozenset("-‑–")
_OWN_LAND = re.compile(
    r"\b(?:his|her) (?:own )?(?:country|government|nation|people|administration|army|troops|island)\b"
)
_VISITS = re.compile(r"\b(?:visit(?:s|ed|ing|or)?|guest|host(?:s|ed|ing)?|summit|trip|tour)\b", re.IGNORECASE)


def land_of(article: Article, places: tuple[tuple[Span, Sentence], ...], taken: frozenset[str]) -> str | None:
    """Give the state that is plainly ahead of all others, leaving out those that are taken and those dealt with."""
    said = " ".join(sentence.text for _, sentence in places)
    weights = _through_article(article) if not _VISITS.search(said) else defaultdict(float)
    if _OWN_LAND.search(said):
        weights = defaultdict(float, {state: _OWN * weight for state, weight in weights.items()})
    for span, sentence in places:
        for state, weight in _around(article, span, sentence):
            weights[state] += weight
    dealt_with = {state for span, sentence in places for state in _dealt_with(span, sentence)}
    free = {state: weight for state, weight in weights.items() if state not in taken | dealt_with}
    ranked = sorted(free.items(), key=lambda told: -told[1])
    (state, most), (_, second) = [*ranked, ("", 0.0), ("", 0.0)][:2]
    return state if most >= _LEAST and most >= _AHEAD * second else None


def _through_article(article: Article) -> defaultdict[str, float]:
    """Weigh the states by how many of the sentences that speak of states at all speak of each."""
    spoken = [states for sentence in article.sentences if (states := _named(sentence))]
    weights: defaultdict[str, float] = defaultdict(float)
    for state, count in Counter(state for states in spoken for state in states).items():
        weights[state] = _ALL * count / max(len(spoken), _FEW)
    if (placed := _place_line(article)) is not None:
        weights[placed] += _PLACED
    return weights


def _place_line(article: Article) -> str | None:
    """Give the state in whose capital an article was written: "FREETOWN, 19 August - …"."""
    for sentence in article.sentences[:_OPENING]:
        words = [token.text for token in sentence.tokens[: 2 * _LINE]]
        marks = [i for i, word in enumerate(words) if word in {",", "(", "—", "–", "-"}]
        line = " ".join(words[: marks[0]]) if marks and marks[0] <= _LINE else ""
        if line and (state := capitals().get(line) or capitals().get(line.title())):
            return state if state != HOST else None
    return None


def _around(article: Article, span: Span, sentence: Sentence) -> Iterator[tuple[str, float]]:
    """Weigh the states in the sentence of a name and in those beside it."""
    for step, weight in _NEAR.items():
        at = sentence.index + step
        if 0 <= at < len(article.sentences):
            near = article.sentences[at]
            # Whoever calls or goes to Washington is hardly at home there.
            yield from ((state, weight) for state in (_named(near) | _cities(near) if step else _at_home(span, near)))


def _named(sentence: Sentence) -> frozenset[str]:
    """Give the states that a sentence speaks of, also by their people; not the one in "Kenya-led"."""
    return frozenset(state for state, _ in _roots(sentence))


def _at_home(span: Span, sentence: Sentence) -> frozenset[str]:
    """Give the states that a sentence speaks of, without those that the holder is in, goes to, meets or talks of."""
    said = next((t.i for t in sentence.tokens if t.idx >= span.end and base_forms(t) & lexicon().speech), None)
    return frozenset(
        state
        for state, root in _roots(sentence)
        if not (preposition(root) in _TOWARDS or (preposition(root) and root.text in capitals()))
        and not (said is not None and root.i > said)
    )


def _cities(sentence: Sentence) -> frozenset[str]:
    """Give the states whose capitals a sentence names, as places or for their governments."""
    named = {capitals()[found] for found in _any_capital().findall(sentence.text)}
    return frozenset(named - {HOST})


@cache
def _any_capital() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:" + "|".join(re.escape(city) for city in sorted(capitals(), key=len, reverse=True)) + r")\b"
    )


def _roots(sentence: Sentence) -> Iterator[tuple[str, Token]]:
    for found in sentence.actors:
        doc, end = found.span.doc, found.span.end
        state = found.actor.name if found.actor.kind is ActorKind.STATE else found.actor.state
        led = end < len(doc) and doc[end].text in _HYPHENS
        if state is not None and state != HOST and found.how != "office" and not led:
            yield state, found.span.root


def _dealt_with(span: Span, sentence: Sentence) -> Iterator[str]:
    """Give the states that the holder does something to or travels to, and those whose office holders he meets."""
    names = [token for token in sentence.tokens if span.start <= token.idx < span.end]
    done = {verb.i for name in names for verb in deeds_of(name)}
    for state, root in _roots(sentence):
        governor = root.head
        describes = governor.i > root.i and governor.pos_ in {"NOUN", "PROPN"}
        office = describes and roles().rank_in(governor.lower_) is not None and governor.i not in {t.i for t in names}
        praised = root.dep_ in OBJECTS and bool(base_forms(governor) & roles().welcoming)
        if (
            office
            or praised
            or (not describes and owned_by(root) is None and governor.i in done and root.dep_ != "nsubj")
        ):
            yield state
