"""What somebody is: the role that stands before or behind a name.

Comes in: a name in its sentence. Goes out: a `Role`, the most telling that the sentence gives. A title may stand
before the name, with or without a comma; an apposition, a clause with "who" or a plain "is" behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reporter.extraction.clauses import base_forms
from reporter.extraction.offices import (
    ARTICLES,
    JOINS,
    LONGEST,
    OWN,
    Role,
    belongs,
    compose,
    forward,
    is_rank,
    join,
    office_in,
    owned_by,
)
from reporter.extraction.owners import Owner, owner_in
from reporter.extraction.printed import Word, inside, words_of
from reporter.knowledge import roles

if TYPE_CHECKING:
    from reporter.extraction.reading import Sentence
    from reporter.facts import Span

# A first and a family name.
_FULL = 2
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# "the first officer to fall" holds no office.
_UNSPECIFIC = frozenset({"officer", "official", "leader"})
_PERSON = "PERSON"
_WORKS = frozenset({"is", "was", "serves", "doubles", "works", "acts", "served", "worked", "acted"})
_WORKED = frozenset({"was", "served", "worked", "acted"})


def role_of(name: Span, sentence: Sentence, before: Sequence[Sentence]) -> Role | None:
    """Give the role that a sentence says a named person has, the most telling first."""
    words = words_of(sentence)
    first, last = inside(words, name)
    found = [role for role in _readings(words, first, last, before) if role is not None]
    return min(found, key=lambda role: (role.weak, not role.owned), default=None)


def _readings(words: tuple[Word, ...], first: int, last: int, before: Sequence[Sentence]) -> Iterator[Role | None]:
    title = _title(words, first, last, before)
    if title is not None and not title.owned and (owner := _owner_behind(words, last)):
        yield owned_by(title, owner)
    yield title
    yield _behind(words, last, before)
    yield _copula(words, last, before)
    yield _led_by(words, first)
    if title is None:
        yield _of_body(words, last)


# --- behind the name --------------------------------------------------------------------------------------------


def _behind(words: tuple[Word, ...], at: int, before: Sequence[Sentence]) -> Role | None:
    """Read ", 53, the Kenyan commander of the mission," and ", who runs OCHA's office in Haiti,"."""
    at = _past_age(words, _past_origin(words, at))
    if at >= len(words) or words[at].text not in {",", "(", "—", "–"}:
        return None
    at += 1
    if at < len(words) and words[at].lower == "who":
        return _by_verb(words, at + 1, before)
    phrase = list(forward(words, at))
    after = at + len(phrase)
    if after < len(words) and words[after].lower == "who" and (role := _by_verb(words, after + 1, before)):
        return role
    if _goes_on(words, after) or _next_of_list(phrase) or (phrase and phrase[0].lower in roles().weak):
        return None
    return compose(phrase, words, at, before)


def _next_of_list(phrase: Sequence[Word]) -> bool:
    """Tell the next of a list, who has a title: "Vice President X, Secretary of State Y and …"."""
    titled = bool(phrase) and phrase[0].is_name and phrase[0].lower in roles().heads | roles().qualifiers
    return titled and any(word.token is not None and word.token.ent_type_ == _PERSON for word in phrase)


def _goes_on(words: tuple[Word, ...], at: int) -> bool:
    """Tell a subject from an apposition: "Pressed by X, the minister admitted" has a verb of its own."""
    token = words[at].token if at < len(words) else None
    return token is not None and token.tag_ in _FINITE


def _past_origin(words: tuple[Word, ...], at: int) -> int:
    """Skip the "of Mongolia" behind a name."""
    if at + 1 < len(words) and words[at].lower == "of" and words[at + 1].actor is not None:
        at += 1
        while at < len(words) and words[at].actor is not None:
            at += 1
    return at


def _copula(words: tuple[Word, ...], at: int, before: Sequence[Sentence]) -> Role | None:
    """Read "X of Jamaica is deputy commander of the mission"."""
    at = _past_origin(words, at)
    if at >= len(words) or words[at].lower not in {"is", "was", "became", "becomes", "remains"}:
        return None
    phrase = list(forward(words, at + 1))
    role = compose(phrase, words, at + 1, before)
    if role is None or role.rank not in roles().ranks - roles().independent - _UNSPECIFIC:
        return None
    return role if role.owned else None


def _past_age(words: tuple[Word, ...], at: int) -> int:
    """Skip ", 53" and ", aged 53"."""
    step = at + 1
    while step < len(words) and words[step].lower in {"aged", "now"}:
        step += 1
    aged = step + 1 < len(words) and words[at].text == "," and words[step].text.isdigit()
    return step + 1 if aged else at


def _led_by(words: tuple[Word, ...], first: int) -> Role | None:
    """Read "the Haitian delegation, led by X": what is led stands before the verb."""
    if first < _FULL or words[first - 1].lower != "by" or (token := words[first - 2].token) is None:
        return None
    rank = next((roles().held_by[form] for form in base_forms(token) if form in roles().held_by), None)
    end = first - 2 - (words[first - 3].text == ",")
    start = end
    while start > 0 and end - start < LONGEST and belongs(words[start - 1]):
        start -= 1
    what = [word for word in words[start:end] if not word.is_mark]
    if rank is None or not what:
        return None
    article = "" if what[0].lower in ARTICLES or what[0].lower in OWN else "the "
    text = join([replace(what[0], text=what[0].lower) if what[0].lower in ARTICLES else what[0], *what[1:]])
    return Role(f"{rank} of {article}{text}", rank, owned=True)


def _by_verb(words: tuple[Word, ...], at: int, before: Sequence[Sentence]) -> Role | None:
    """Read what follows "who": "then chaired the committee", "is the mayor of …", "doubles as foreign minister"."""
    late = ""
    while at < len(words) and words[at].lower in roles().passing | {"has", "had", "long"}:
        late = "former" if words[at].lower == "then" else late
        at += 1
    if at >= len(words) or (token := words[at].token) is None:
        return None
    if [word.lower for word in words[at : at + 4]][1:] == ["in", "charge", "of"]:
        start = at + 4
        phrase = list(forward(words, start))
        return office_in("head", phrase, words, start, before)
    if words[at].lower in _WORKS:
        late = "former" if words[at].lower in _WORKED else late
        start = at + 1 + (at + 1 < len(words) and words[at + 1].lower in {"as", "then"})
        return _late(compose(list(forward(words, start)), words, start, before), late)
    rank = next((roles().held_by[form] for form in base_forms(token) if form in roles().held_by), None)
    if rank is None:
        return _succeeding(words, at, before)
    start = at + 1 + (at + 1 < len(words) and words[at + 1].lower == "over")
    phrase = list(forward(words, start))
    return _late(office_in(rank, phrase, words, start, before), late)


def _late(role: Role | None, late: str) -> Role | None:
    if role is None or not late or role.text.startswith(late):
        return role
    return Role(f"{late} {role.text}", role.rank, role.body, role.owned, role.weak)


def _succeeding(words: tuple[Word, ...], at: int, before: Sequence[Sentence]) -> Role | None:
    """Read "…, the diplomat who succeeded her as head of BINUH,"."""
    for step in range(at, min(len(words), at + LONGEST)):
        if words[step].text in {",", ".", ";"}:
            return None
        if words[step].lower == "as":
            return compose(list(forward(words, step + 1)), words, step + 1, before)
    return None


def _of_body(words: tuple[Word, ...], at: int) -> Role | None:
    """Read "X of Mercy Corps": all that is said is for whom X speaks."""
    owner = _owner_behind(words, at)
    if owner is None or owner.is_state:
        return None
    return Role(owner.text, "of", owner.voice, owned=True)


def _owner_behind(words: tuple[Word, ...], at: int) -> Owner | None:
    if at + 1 >= len(words) or words[at].lower not in {"of", "from", "with", "at"}:
        return None
    return owner_in([words[at + 1], *_names(words, at + 2)] if words[at + 1].lower != "the" else _names(words, at + 2))


def _names(words: tuple[Word, ...], at: int) -> list[Word]:
    kept = []
    while at < len(words) and (words[at].is_name or (words[at].actor is not None and not words[at].owns)):
        kept.append(words[at])
        at += 1
    return kept


# --- before the name --------------------------------------------------------------------------------------------


def _title(words: tuple[Word, ...], first: int, last: int, before: Sequence[Sentence]) -> Role | None:
    """Read "Kenyan President X" and "the agency's country director, X,"."""
    end = first
    comma, closed = end > 0 and words[end - 1].text == ",", True
    if comma:
        end -= 1
        closed = last >= len(words) or words[last].is_mark
        if not closed and last - first < _FULL:
            return None
    start = end
    while start > 0 and end - start < LONGEST and belongs(words[start - 1]):
        start -= 1
    phrase = list(words[start:end])
    if phrase and phrase[-1].lower in JOINS | ARTICLES:
        return None
    ranked = [i for i, word in enumerate(phrase) if is_rank(word)]
    for at in reversed(ranked):
        rest = phrase[at + 1 :]
        if rest and rest[0].owns:
            continue
        if (rest and rest[0].lower not in JOINS) or (comma and not closed and not rest):
            return None
        begin = _beginning(phrase, at)
        if comma and not rest and not _determined(phrase, begin, at):
            continue
        role = compose(phrase[begin:], words, start + begin, before)
        higher = start + begin > 0 and role is not None and role.weak and words[start + begin - 1].text == ","
        return (_title(words, start + begin, last, before) if higher else None) or role
    return None


def _determined(phrase: Sequence[Word], begin: int, at: int) -> bool:
    """Tell whether a title before a comma is somebody's: "the mayor, X", but not "told ministers, X"."""
    head = phrase[begin:at]
    before = phrase[begin - 1] if begin else None
    owned = any(word.owns or word.actor is not None or word.lower in ARTICLES | OWN for word in head)
    return owned or (before is not None and before.lower in ARTICLES | OWN)


def _beginning(phrase: Sequence[Word], rank: int) -> int:
    """Give where the noun phrase around a rank begins."""
    begin = rank
    while begin > 0 and (phrase[begin - 1].lower not in JOINS | ARTICLES | {"and"} or _of_actor(phrase, begin - 1)):
        begin -= 1
        if phrase[begin].lower in OWN:
            break
    return begin


def _of_actor(phrase: Sequence[Word], at: int) -> bool:
    """Tell a joining word inside an actor's name ("Trinidad and Tobago's") or a two-part office."""
    return phrase[at].actor is not None
