"""Roles told by what is around a name: the court that a judge sits on, the last president, who speaks for a state.

Comes in: the words of a sentence, where a name stands, and the sentences before. Goes out: a `Role`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reporter.extraction.clauses import base_forms
from reporter.extraction.noun_phrases import ARTICLES, OWN, belongs, is_rank, rank_of
from reporter.extraction.offices import Role, compose, in_state
from reporter.extraction.printed import Word, words_of
from reporter.knowledge import ActorKind, lexicon, roles

if TYPE_CHECKING:
    from reporter.extraction.reading import Sentence

_REPRESENTATIVE = "representative"
_FULL = 2
_COUNCIL = "UN Security Council"


def on_bench(role: Role, words: tuple[Word, ...], before: Sequence[Sentence]) -> Role:
    """Give "Justice X" the court that is spoken of: "the High Court stopped it, when Justice X held"."""
    if role.rank not in roles().bench or role.owned or " " in role.office:
        return role
    for said in (words, *(words_of(sentence) for sentence in reversed(before))):
        for at in reversed(range(1, len(said))):
            if said[at].is_name and said[at].lower in roles().courts and _is_court(said[at - 1]):
                office = f"{said[at - 1].text} {said[at].text} judge"
                return replace(role, text=office, rank="judge", office=office)
    return role


def _is_court(word: Word) -> bool:
    return word.is_name and word.lower not in ARTICLES and not _is_state(word)


def last_holder(words: tuple[Word, ...], first: int, before: Sequence[Sentence]) -> Role | None:
    """Read "Haiti has had no president since X was killed" and "without a president since the killing of X"."""
    since = next((i for i in range(first - 1, max(0, first - 5), -1) if words[i].lower == "since"), 0)
    between = words[since + 1 : first]
    passing = all(w.lower in ARTICLES | {"of"} or (w.token and base_forms(w.token) & roles().slaying) for w in between)
    if not since or not passing or not is_rank(words[since - 1]):
        return None
    start = next((i for i in range(since - 1, max(0, since - 4), -1) if words[i].lower in {"no", "a", "an"}), 0)
    lacking = {word.lower for word in words[max(0, start - 3) : start + 1]} & {"no", "without", "not", "lacked"}
    role = compose(list(words[start + 1 : since]), words, start + 1, before) if start and lacking else None
    state = next((w.actor.actor.name for w in reversed(words[:start]) if w.actor is not None and _is_state(w)), None)
    return in_state(role, state) if role is not None and not role.owned and state else role


def _is_state(word: Word) -> bool:
    return word.actor is not None and word.actor.actor.kind is ActorKind.STATE


def speaking_for(words: tuple[Word, ...], last: int, before: Sequence[Sentence]) -> Role | None:
    """Read "X, speaking for China," and, of what is said in the Security Council, "X of Russia called it a mistake"."""
    said = [word.lower for word in words[last : last + 3]]
    if said == [",", "speaking", "for"]:
        at = last + 3
    elif said[:2] == [",", "for"]:
        at = last + 2
    elif said[:1] == ["of"] and _in_council(words, before):
        at = last + 1
    else:
        return None
    state = list(_state_from(words, at))
    end = at + len(state) + (said[:2] == [",", "for"])
    behind = words[end].token if end < len(words) else None
    speaks = said[1:2] == ["speaking"] or (behind is not None and bool(base_forms(behind) & _speech()))
    if not state or not speaks or state[0].actor is None:
        return None
    return Role(f"Representative of {state[0].actor.actor.name}", _REPRESENTATIVE, owned=True)


def on_behalf(words: tuple[Word, ...], first: int, last: int) -> Role | None:
    """Read "For the European Union, X said": who speaks at the head of a sentence for a state or body."""
    start = next((i for i in range(first - 1, max(-1, first - 8), -1) if words[i].lower == "for"), None)
    if start is None or first < 1 or words[first - 1].text != "," or (start > 0 and not words[start - 1].is_mark):
        return None
    body = [word for word in words[start + 1 : first - 1] if word.lower not in ARTICLES]
    known = {id(word.actor): word.actor for word in body if word.actor is not None}
    behind = words[last].token if last < len(words) else None
    spoken = behind is not None and bool(base_forms(behind) & _speech())
    if len(known) != 1 or not all(word.actor for word in body) or not spoken:
        return None
    actor = next(iter(known.values())).actor
    return Role(f"Representative of {actor.name}", _REPRESENTATIVE, owned=True)


def in_brackets(words: tuple[Word, ...], last: int) -> Role | None:
    """Read "JANE DOE (Kenya) said": who speaks in a council does so for the state in brackets."""
    if last + 1 >= len(words) or words[last].text != "(":
        return None
    state = list(_state_from(words, last + 1))
    end = next((i for i in range(last + 1, len(words)) if words[i].text == ")"), len(words))
    only = all(_is_state(word) or word.lower in ARTICLES for word in words[last + 1 : end])
    spoken = any(word.token is not None and base_forms(word.token) & _speech() for word in words[end : end + 12])
    if not state or not only or not spoken or state[0].actor is None:
        return None
    return Role(f"Representative of {state[0].actor.actor.name}", _REPRESENTATIVE, owned=True)


def whose_is(words: tuple[Word, ...], first: int, before: Sequence[Sentence]) -> Role | None:
    """Read "the network, whose director in the country is X,"."""
    if first < _FULL or words[first - 1].lower not in {"is", "was", "remains"}:
        return None
    start = next((i for i in range(first - 2, max(-1, first - 10), -1) if words[i].lower == "whose"), None)
    phrase = list(words[start : first - 1]) if start is not None else []
    return compose(phrase, words, start or 0, before) if any(map(is_rank, phrase)) else None


def who_is(words: tuple[Word, ...], first: int, before: Sequence[Sentence]) -> Role | None:
    """Read "The commander is X" and "its new director was X": what somebody is stands at the head of the clause."""
    if first < _FULL or words[first - 1].lower not in {"is", "was", "remains"}:
        return None
    start = next((i + 1 for i in range(first - 2, -1, -1) if words[i].is_mark), 0)
    phrase = list(words[start : first - 1])
    known = len(phrase) > 1 and (phrase[0].lower in {"the", *OWN} or any(word.owns for word in phrase))
    if (
        not known
        or not is_rank(phrase[-1])
        or rank_of(phrase[-1]) not in roles().ranks
        or not all(map(belongs, phrase))
    ):
        return None
    role = compose([word for word in phrase if word.lower != "the"], words, start, before)
    commands = role is not None and role.rank == "commander" and not role.owned
    return replace(role, text=f"{role.text} of the mission", owned=True) if role is not None and commands else role


def of_gang(words: tuple[Word, ...], first: int, last: int) -> Role | None:
    """Read "the G-Pep of X", "the 400 Mawozo gang of X" and "X's gang": whose a gang is leads it."""
    if first > 1 and words[first - 1].lower == "of":
        end = first - 1
        generic = words[end - 1].lower in roles().followed
        name = _gang_name(words[end - 1 - generic]) or _gang_name(words[end - 1])
        if name or words[end - 1].lower == "gang":
            return _leading(name)
    if last + 1 < len(words) and words[last].owns:
        name = _gang_name(words[last + 1])
        if name or words[last + 1].lower == "gang":
            return _leading(name)
    return None


def _leading(gang: str) -> Role:
    return Role(f"leader of {gang}" if gang else "gang leader", "leader", owned=bool(gang), office="leader")


def _gang_name(word: Word) -> str:
    return word.actor.actor.name if word.actor is not None and word.actor.actor.kind is ActorKind.GANG else ""


def likewise(words: tuple[Word, ...], first: int, other: Role | None) -> Role | None:
    """Read "Jamaica's prime minister, X, and Barbados' Y": the same office of another state."""
    if other is None or not other.owned or other.rank not in roles().governing or first < _FULL + 1:
        return None
    state = words[first - 2].actor
    joined = next((i for i in range(first - 2, 0, -1) if words[i].actor is not state), 0)
    if not words[first - 1].owns or state is None or not _is_state(words[first - 2]):
        return None
    if words[joined].lower not in {"and", ","} or other.text == other.office:
        return None
    return in_state(replace(other, text=other.office), state.actor.name)


def _speech() -> frozenset[str]:
    return lexicon().speech | {"call"}


def _state_from(words: tuple[Word, ...], at: int) -> Iterator[Word]:
    while at < len(words) and (_is_state(words[at]) or (words[at].lower == "the" and _is_state(words[at + 1]))):
        if _is_state(words[at]):
            yield words[at]
        at += 1


def _in_council(words: tuple[Word, ...], before: Sequence[Sentence]) -> bool:
    mine = [word.actor for word in words if word.actor is not None]
    return any(found.actor.name == _COUNCIL for found in (*mine, *(f for s in before for f in s.actors)))
