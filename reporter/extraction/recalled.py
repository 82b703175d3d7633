"""The office of somebody who is only called by it later: "X shook hands. The prime minister vowed to …".

Comes in: an article and where it names somebody who has no office so far. Goes out: a `Role`. What is said of "the
prime minister", "Haiti's president" or "the gang leader" right behind the name is said of the one person named before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reporter.extraction.clauses import deeds_of
from reporter.extraction.noun_phrases import ARTICLES, OWN, belongs, is_rank, rank_of
from reporter.extraction.offices import Role, compose
from reporter.extraction.printed import Word, inside, words_of
from reporter.knowledge import roles

if TYPE_CHECKING:
    from reporter.extraction.reading import Article, Sentence
    from reporter.facts import Span

_PERSON = "PERSON"
# How many sentences behind the name the office may stand.
_AHEAD = 2


def recalled(
    article: Article, places: Sequence[tuple[Span, Sentence]], held: frozenset[str], others: frozenset[str]
) -> Role | None:
    """Give the office by which the person is called right behind the first place that names him.

    `held` are the kinds of offices that others in the article have: "the president" is then theirs. `others` are words
    of the names of those who have none.
    """
    if not places:
        return None
    span, sentence = places[0]
    words = words_of(sentence)
    _, last = inside(words, span)
    if not _comes_first(words, span):
        return None
    for said, start in ((words, last), *((words_of(s), 0) for s in _behind(article, sentence))):
        role, ended = _called(said, start, others)
        if role is not None:
            return role if kind_of(role.office) not in held else None
        if ended:
            return None
    return None


def _behind(article: Article, sentence: Sentence) -> Iterator[Sentence]:
    yield from article.sentences[sentence.index + 1 : sentence.index + 1 + _AHEAD]


def _comes_first(words: Sequence[Word], span: Span) -> bool:
    """Tell whether the sentence is about the person: no other is named before in it."""
    named = (w for w in words if w.token is not None and w.token.ent_type_ == _PERSON and w.is_name)
    return next((word.span.start >= span.start for word in named), True)


def kind_of(office: str) -> str:
    """Give what one word calls an office later: "the minister" for "Foreign Minister", but "the prime minister"."""
    *before, last = office.lower().split() or [""]
    return f"prime {last}" if before[-1:] == ["prime"] else last


def _called(words: tuple[Word, ...], start: int, others: frozenset[str]) -> tuple[Role | None, bool]:
    """Read the office that does something in a stretch of words; tell whether somebody else may be meant."""
    for at in range(start, len(words)):
        word = words[at]
        if word.text in others:
            return None, True
        if is_rank(word) and word.token is not None and _is_telling(words, at) and any(deeds_of(word.token)):
            begin = _begin(words, at)
            behind = words[at + 1] if at + 1 < len(words) else None
            aged = at + 2 < len(words) and words[at + 1].text == "," and words[at + 2].text.isdigit()
            named = behind is not None and (behind.is_name or behind.text == "," or behind.lower in {"of", "who"})
            if begin is None or (named and not aged):
                continue
            phrase = [w for w in words[begin : at + 1] if w.lower not in ARTICLES]
            return compose(phrase, words, begin, ()), True
    return None, False


def _is_telling(words: Sequence[Word], at: int) -> bool:
    """Tell an office that one person holds: "prime minister", "mayor", and "gang leader", but no plain "leader"."""
    known, rank = roles(), rank_of(words[at])
    before = words[at - 1].lower if at else ""
    if rank in known.bosses and before in known.led:
        return True
    bare = rank in known.governed_by and (not before or before in ARTICLES or words[at - 1].owns)
    return rank in known.ranks - known.weak - known.shared and not bare


def _begin(words: Sequence[Word], at: int) -> int | None:
    """Give where "the prime minister" or "Haiti's then president" begins; None where nothing makes it known."""
    start = at
    while start > 0 and belongs(words[start - 1]) and words[start - 1].lower not in {"of", "to", "for", "in", "and"}:
        start -= 1
        if words[start].lower in ARTICLES | OWN:
            break
    known = words[start].lower == "the" or any(word.owns for word in words[start:at])
    return start if known else None
