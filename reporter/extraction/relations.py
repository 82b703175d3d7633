"""Offices told by another's: "his Haitian counterpart, X", "her deputy, X", "his predecessor X".

Comes in: the words of a sentence, where a name stands, and the role of the person spoken of before. Goes out: a `Role`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reporter.extraction.noun_phrases import ARTICLES, OWN
from reporter.extraction.offices import Role, join
from reporter.extraction.printed import Word
from reporter.knowledge import ActorKind, roles

# How far before a name the word may stand that relates its bearer to another: "his counterpart in Jamaica, X".
_NEAR = 7
_PERSON = "PERSON"
_REPLACED = frozenset({"replaced", "replaces", "succeeded", "succeeds"})


def related_role(words: tuple[Word, ...], first: int, other: Role | None, last: int | None = None) -> Role | None:
    """Give the office that somebody shares with `other`, as his deputy, counterpart, predecessor or successor."""
    first -= first > 1 and words[first - 1].lower == "one" and words[first - 2].text == ","
    if other is None or not other.office or other.rank not in roles().ranks:
        return None
    if last is not None and (change := _change(words, first, last)) is not None:
        return _as(change, other)
    end = first - (first > 0 and words[first - 1].text == ",")
    at = _relation(words, end)
    if at is None and last is not None:
        at, end = _relation_behind(words, last)
    if at is None:
        return None
    relation = _one(words[at])
    if relation in {"counterpart", "colleague"}:
        office = f"{roles().kin[relation]} {other.office}".strip()
        state = next(_states(words[_start(words, at) : end]), None)
        return Role(f"{office} of {state}", other.rank, owned=True, office=office) if state else None
    acting = words[at - 1].lower if words[at - 1].lower in {"acting", "interim"} else ""
    return _as(f"{acting} {roles().kin[relation]}".strip(), other)


def _as(said: str, other: Role) -> Role:
    """Give the office of another as a deputy's, a predecessor's or a successor's: nobody succeeds as a former one."""
    rest = other.text.removeprefix(other.office)
    held = other.office.removeprefix("former ")
    office = f"{said} {held}".strip()
    return Role(f"{office}{rest}", other.rank, other.body, other.owned, office=office)


def _change(words: Sequence[Word], first: int, last: int) -> str | None:
    """Tell who comes or goes: "replaced him with X", "X has replaced him" and, of the one before, "He replaced X"."""
    before = [word.lower for word in words[max(0, first - _NEAR) : first]]
    if before[-1:] == ["with"] and {"replaced", "replace", "replacing"} & set(before):
        return ""
    behind = [word.lower for word in words[last : last + 3]]
    behind = behind[1:] if behind[:1] in (["has"], ["had"]) else behind
    if len(behind) > 1 and behind[0] in _REPLACED and behind[1] in {"him", "her", "them"}:
        return ""
    if before[-1:] and before[-1] in _REPLACED and before[-2:-1] in (["he"], ["she"]):
        return "former"
    return None


def _relation_behind(words: Sequence[Word], last: int) -> tuple[int | None, int]:
    """Give where the relating word of ", his Guatemalan counterpart," stands, and where its phrase ends."""
    owned = last + 2 < len(words) and (words[last + 1].lower in OWN or words[last + 2].owns)
    if last + 2 >= len(words) or words[last].text != "," or not owned:
        return None, last
    for at in range(last + 2, min(len(words), last + 3 + _NEAR // 2)):
        if _one(words[at]) in roles().kin:
            closed = at + 1 == len(words) or words[at + 1].is_mark
            return (at, at + 1) if closed else (None, last)
    return None, last


def kin_of(words: Sequence[Word], first: int, other: str | None) -> Role | None:
    """Read "Corporal X's wife, Y" and "his mother, Y": who Y is to X, the person named with it or right before."""
    end = first - (first > 0 and words[first - 1].text == ",")
    at = end - 1
    if at < 1 or words[at].lower not in roles().family:
        return None
    if words[at - 1].lower in {"his", "her"}:
        return _kin(words[at], other) if other is not None else None
    owning = next((i for i in range(at - 1, max(0, at - 4), -1) if words[i].owns), 0)
    start = owning
    while start > 0 and (words[start - 1].is_name or words[start - 1].lower in roles().particles):
        start -= 1
    named = words[start:owning]
    person = any(word.token is not None and word.token.ent_type_ == _PERSON for word in named)
    same = named and other is not None and other.split()[-1] == named[-1].text
    return _kin(words[at], join(named)) if person or same else None


def _kin(word: Word, other: str) -> Role:
    return Role(f"{word.lower} of {other}", word.lower, owned=True, office=word.lower)


def _relation(words: Sequence[Word], end: int) -> int | None:
    """Give where the relating word stands, alone before the name or with "in Jamaica" behind it."""
    for at in range(end - 1, max(-1, end - _NEAR), -1):
        if _one(words[at]) in roles().kin:
            return at if _is_owned(words, at) and _only_place(words[at + 1 : end]) else None
    return None


def _one(word: Word) -> str:
    """Give the relation that a word names, also in the plural: "deputies"."""
    return next((kin for kin in roles().kin if word.lower in {kin, f"{kin}s", f"{kin.removesuffix('y')}ies"}), "")


def _is_owned(words: Sequence[Word], at: int) -> bool:
    return any(word.lower in OWN or word.owns for word in words[max(0, at - 3) : at])


def _only_place(words: Sequence[Word]) -> bool:
    """Tell "in Jamaica", "from the Bahamas" or nothing at all, or the first of a list of names."""
    if not words:
        return True
    joined = words[0].lower in {"in", "from", "of"} and all(w.actor or w.lower in ARTICLES for w in words[1:])
    return joined or all(word.is_name or word.lower in {"and", ","} for word in words)


def _start(words: Sequence[Word], at: int) -> int:
    return next((i for i in range(at - 1, max(-1, at - 4), -1) if words[i].lower in OWN), at)


def _states(words: Sequence[Word]) -> Iterator[str]:
    return (w.actor.actor.name for w in words if w.actor is not None and w.actor.actor.kind is ActorKind.STATE)
