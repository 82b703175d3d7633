"""What somebody does or is made, as far as it says what he is: "who heads …", "was named prime minister".

Comes in: the words of a sentence and where a name or a verb stands. Goes out: a `Role`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from reporter.extraction.clauses import base_forms, nearest_forms
from reporter.extraction.noun_phrases import ARTICLES, JOINS, LONGEST, OWN, belongs, forward, is_rank
from reporter.extraction.offices import Role, compose, join, of_it, office_in
from reporter.extraction.printed import Word
from reporter.knowledge import lexicon, roles

if TYPE_CHECKING:
    from reporter.extraction.reading import Sentence
    from reporter.language.tokens import Token

_FULL = 2
_TIMES = frozenset({"recently", "year", "month", "week", "then", "lately", "now"})
_WORKS = frozenset(
    {
        "became",
        "becomes",
        "become",
        "is",
        "been",
        "was",
        "serves",
        "doubles",
        "'s",
        "’s",
        "works",
        "acts",
        "served",
        "worked",
        "acted",
    }
)
_WORKED = frozenset({"was", "served", "worked", "acted"})
_PASSIVE = frozenset({"is", "was", "be", "been", "being", "were", "are", "gets", "got"})
_HELPERS = frozenset({"has", "had", "have", "also", "then", "later", "recently", "newly", "just", "now", "formally"})
# "shoes" are not like "mangoes".
_IN_OE = ("shoe", "hoe", "canoe", "toe")
# How many words may stand between a verb of naming and "as" or the office.
_NEAR = 6
# "speaks for", "presides over"; "heads to" and "leads to" hold nothing.
_JOINED = {"speak": "for", "preside": "over", "sit": "on"}
_ELSEWHERE = frozenset({"to", "into", "back", "out", "off", "home", "up", "by", "for"})
# What may stand between what is led and the participle: "the network, which is led by".
_LED = frozenset({"which", "that", "is", "was", "are", "were", "has", "been", "now", "currently"})
_LEADING = frozenset({"lead", "head", "command", "chair", "coordinate", "preside"})


def by_verb(words: tuple[Word, ...], at: int, before: Sequence[Sentence]) -> Role | None:
    """Read what follows "who": "then chaired the committee", "is the mayor of …", "doubles as foreign minister"."""
    late = ""
    while at < len(words) and (words[at].lower in roles().passing | {"has", "had", "long"} or until(words, at)):
        late = "former" if words[at].lower == "then" else late
        at += until(words, at) or 1
    if at >= len(words) or words[at].token is None:
        return None
    if [word.lower for word in words[at : at + 2]] == ["used", "to"]:
        return _used_to(words, at + 2, before)
    if charge := in_charge(words, at + 1, before):
        return charge
    if words[at].lower in _WORKS:
        late = "former" if words[at].lower in _WORKED else late
        start = _past_count(words, at + 1 + (at + 1 < len(words) and words[at + 1].lower in {"as", "then"}))
        if start < len(words) and _names(words[start]):
            return _office_from(words, start + 1, before)
        return past(compose(list(forward(words, start)), words, start, before), late)
    held = _held(words, at)
    return _doing(words, at, before) if held is None else _holding(words, at, held, before, late)


def _doing(words: tuple[Word, ...], at: int, before: Sequence[Sentence]) -> Role | None:
    return _trade(words, at) or _succeeding(words, at, before)


def _holding(
    words: tuple[Word, ...], at: int, held: tuple[str, int], before: Sequence[Sentence], late: str
) -> Role | None:
    """Read "who heads the agency", "who headed the council until March" and "who leads it"."""
    rank, start = held
    token = words[at].token
    if token is not None and token.tag_ == "VBD" and _is_over(words, start):
        late = "former"
    its = start < len(words) and words[start].lower == "it"
    role = of_it if its else _over_what
    return past(role(rank, words, start, before), late)


def _over_what(rank: str, words: tuple[Word, ...], at: int, before: Sequence[Sentence]) -> Role | None:
    return office_in(rank, list(forward(words, at)), words, at, before)


def in_term(words: tuple[Word, ...], at: int, before: Sequence[Sentence]) -> Role | None:
    """Read what follows "whose": "term at the head of the council runs out", "tenure as mayor"."""
    if at + 1 >= len(words) or words[at].lower not in roles().terms:
        return None
    said = [word.lower for word in words[at + 1 : at + 5]]
    if said[:2] == ["at", "the"] and said[2:] in (["head", "of"], ["helm", "of"]):
        return office_in("head", list(forward(words, at + 5)), words, at + 5, before)
    return compose(list(forward(words, at + 2)), words, at + 2, before) if said[0] == "as" else None


def _used_to(words: tuple[Word, ...], at: int, before: Sequence[Sentence]) -> Role | None:
    """Read what follows "who used to": "be mayor of …", "run the agency"."""
    if at < len(words) and words[at].lower == "be":
        return past(compose(list(forward(words, at + 1)), words, at + 1, before), "former")
    held = _held(words, at) if at < len(words) else None
    if held is None:
        return None
    rank, start = held
    return past(office_in(rank, list(forward(words, start)), words, start, before), "former")


def until(words: Sequence[Word], at: int) -> int:
    """Give how many words "until Monday", "until next May" or "until the end of June" takes, none where it is none."""
    if words[at].lower not in {"until", "till"}:
        return 0
    reach = range(at + 1, min(len(words), at + LONGEST // 2))
    border = next((step for step in reach if words[step].is_mark), reach.stop)
    told = (words[step].lower in _calendar() | _TIMES or words[step].text.isdigit() for step in range(at + 1, border))
    return next((count for count, is_time in enumerate(told, 2) if is_time), 0)


@cache
def _calendar() -> frozenset[str]:
    return frozenset(word.lower() for word in lexicon().calendar)


def _past_count(words: Sequence[Word], at: int) -> int:
    """Skip the age in "who is nine and the mascot of …" and "who is 64 years old and …"."""
    step = at
    while step < len(words) and (words[step].pos == "NUM" or words[step].lower in {"years", "old"}):
        step += 1
    return step + 1 if at < step < len(words) and words[step].lower == "and" else at


def in_charge(words: tuple[Word, ...], at: int, before: Sequence[Sentence]) -> Role | None:
    """Read "in charge of programmes", "in command of the force" and "heading the mission"."""
    said = [word.lower for word in words[at : at + 3]]
    if said not in (["in", "charge", "of"], ["in", "command", "of"]):
        present = at < len(words) and words[at].token is not None and words[at].lower.endswith("ing")
        held = _held(words, at) if present else None
        return office_in(held[0], list(forward(words, held[1])), words, held[1], before) if held else None
    start = at + 3
    phrase = list(forward(words, start))
    armed = "command" in said or {word.lower for word in phrase} & {"force", "contingent"}
    return office_in("commander" if armed else "head", phrase, words, start, before)


def put_in_charge(words: tuple[Word, ...], at: int, before: Sequence[Sentence]) -> Role | None:
    """Read "X, whom Ottawa has put in charge of its Haiti policy" and "X, whom the council appointed as director"."""
    for step in range(at, min(len(words), at + LONGEST // 2)):
        if words[step].is_mark:
            return None
        if role := in_charge(words, step, before):
            return role
        if _names(words[step]):
            return _office_from(words, step + 1, before)
    return None


def _trade(words: tuple[Word, ...], at: int) -> Role | None:
    """Read "who sells beans" as bean seller, "who teaches at a lycée" as teacher."""
    token = words[at].token
    trade = (
        next((roles().trades[form] for form in nearest_forms(token) if form in roles().trades), None) if token else None
    )
    if trade is None or token is None or token.tag_ not in {"VBZ", "VBD"}:
        return None
    goods = []
    for word in forward(words, at + 1):
        if word.lower in JOINS:
            break
        goods.append(word)
    what = _single(goods[-1].token) if goods and goods[-1].token is not None else ""
    return Role(f"{what} {trade}".strip(), trade)


def _single(token: Token) -> str:
    """Give one of the goods; the lemmatizer leaves a letter of "mangoes", so that the shortest base form is taken."""
    forms = nearest_forms(token)
    return next((form for form in forms if form.endswith(_IN_OE)), min(forms, key=len))


def _held(words: Sequence[Word], at: int) -> tuple[str, int] | None:
    """Give the rank that a verb says, and where begins what it is held over: "heads", "presides over", "speaks for"."""
    token = words[at].token
    forms = nearest_forms(token) if token is not None else []
    rank = next((roles().held_by[form] for form in forms if form in roles().held_by), None)
    behind = words[at + 1].lower if at + 1 < len(words) else ""
    joined = next((join for verb, join in _JOINED.items() if verb in forms), None)
    parted = behind != joined if joined is not None else behind in _ELSEWHERE
    if rank is None or words[at].lower == "found" or parted:
        return None
    return rank, at + 1 + (joined is not None)


def _is_over(words: Sequence[Word], at: int) -> bool:
    """Tell "who headed the council until March" and "from 2019 to 2023"."""
    clause = [word.lower for word in words[at : at + LONGEST]]
    end = next((i for i, word in enumerate(clause) if word in {",", ";", "."}), len(clause))
    return bool({"until", "till", "before", "from", "between"} & set(clause[:end]))


def past(role: Role | None, late: str) -> Role | None:
    """Give a role as a former one, if `late` says that it is."""
    if role is None or not late or role.text.startswith(late):
        return role
    office = f"{late} {role.office}" if role.office else ""
    return replace(role, text=f"{late} {role.text}", office=office)


def _succeeding(words: tuple[Word, ...], at: int, before: Sequence[Sentence]) -> Role | None:
    """Read "…, the diplomat who succeeded her as head of BINUH,"."""
    for step in range(at, min(len(words), at + LONGEST)):
        if words[step].text in {",", ".", ";"}:
            return None
        if words[step].lower == "as":
            return compose(list(forward(words, step + 1)), words, step + 1, before)
    return None


def led_by(words: tuple[Word, ...], first: int) -> Role | None:
    """Read "the Haitian delegation, led by X": what is led stands before the verb."""
    by = _before_title(words, first)
    if by < _FULL - 1 or words[by].lower != "by" or (token := words[by - 1].token) is None:
        return None
    rank = next((roles().held_by[form] for form in nearest_forms(token) if form in roles().held_by), None)
    end = by - 1
    while end > 1 and (words[end - 1].lower in _LED or words[end - 1].text == ","):
        end -= 1
    # A body goes by the letters behind its name: "The Center for Human Rights (CHR), which is led by X".
    if rank is not None and end > _FULL and words[end - 1].text == ")" and words[end - 2].text.isupper():
        return Role(f"{rank} of {words[end - 2].text}", rank, owned=True)
    start = end
    while start > 0 and end - start < LONGEST and belongs(words[start - 1]):
        start -= 1
    what = [word for word in words[start:end] if not word.is_mark]
    # "a team of eight led by Sergeant X": his rank says more.
    passing = by < first - 1 and bool(what) and what[0].lower in {"a", "an"}
    if rank is None or not what or passing or what[0].lower == "whose":
        return None
    article = "" if what[0].lower in ARTICLES or what[0].lower in OWN else "the "
    text = join([replace(what[0], text=what[0].lower) if what[0].lower in ARTICLES else what[0], *what[1:]])
    return Role(f"{rank} of {article}{text}", rank, owned=True)


def _before_title(words: tuple[Word, ...], first: int) -> int:
    """Give the word before a name and a title right before it: the "by" of "led by the lawyer X"."""
    at = first - 1
    while at > 0 and first - at < LONGEST // 2 and words[at].lower != "by" and belongs(words[at]):
        at -= 1
    return at if at == first - 1 or any(is_rank(word) for word in words[at + 1 : first]) else first - 1


def leading(words: tuple[Word, ...], last: int, before: Sequence[Sentence]) -> Role | None:
    """Read "X commands the contingent", "X has commanded it since …": today, over something spoken of as known."""
    at = last + (last + 1 < len(words) and words[last].lower == "has")
    token = words[at].token if at < len(words) else None
    present = token is not None and token.tag_ in ({"VBZ"} if at == last else {"VBN"})
    if token is None or not present or not base_forms(token) & _LEADING or (held := _held(words, at)) is None:
        return None
    rank, start = held
    phrase = list(forward(words, start))
    known = bool(phrase) and (phrase[0].lower == "the" or phrase[0].lower in OWN or phrase[0].actor is not None)
    return office_in(rank, phrase, words, start, before) if known else None


# --- who is given an office -------------------------------------------------------------------------------------


def made(words: tuple[Word, ...], first: int, last: int, before: Sequence[Sentence]) -> Role | None:
    """Read "X was named prime minister", "X was sworn in as mayor" and "they appointed X as prime minister"."""
    # "A general, X, was named commander".
    at = last + (last + 1 < len(words) and words[last].text == "," and words[last + 1].lower in _PASSIVE | _HELPERS)
    while at < len(words) and words[at].lower in _PASSIVE | _HELPERS:
        at += 1
    passive = any(word.lower in _PASSIVE for word in words[last:at])
    if passive and at < len(words) and _names(words[at]):
        return _office_from(words, at + 1, before)
    if not passive and (role := _taking_over(words, at, before)):
        return role
    named = any(_names(word) for word in words[max(0, first - _NEAR) : first])
    return _office_from(words, _past_aside(words, last), before) if named else None


def _past_aside(words: tuple[Word, ...], at: int) -> int:
    """Skip what is said by the way in "they named X, a young lawyer, as prime minister"."""
    if at >= len(words) or words[at].text != ",":
        return at
    reach = range(at + 1, min(len(words) - 1, at + LONGEST))
    return next((i + 1 for i in reach if words[i].text == "," and words[i + 1].lower == "as"), at)


def appointed(words: tuple[Word, ...], at: int, before: Sequence[Sentence]) -> Role | None:
    """Read what follows a name and its comma: "reinstated in June as police chief", "elected mayor last year"."""
    token = words[at].token if at < len(words) else None
    if token is None or token.tag_ not in {"VBN", "VBD"} or not _names(words[at]):
        return None
    clause = next((i for i in range(at, min(len(words), at + LONGEST)) if words[i].is_mark), len(words))
    start = next((i + 1 for i in range(at, clause) if words[i].lower == "as"), at + 1)
    return _office_from(words, start, before)


def _taking_over(words: tuple[Word, ...], at: int, before: Sequence[Sentence]) -> Role | None:
    """Read "X replaced Y as prime minister" and "X served as mayor of …"."""
    token = words[at].token if at < len(words) else None
    if token is None or not base_forms(token) & (roles().taking | roles().leaving):
        return None
    clause = next((i for i in range(at, len(words)) if words[i].is_mark), len(words))
    start = next((i + 1 for i in range(at, clause) if words[i].lower == "as"), None)
    return _office_from(words, start, before) if start is not None else None


def _names(word: Word) -> bool:
    is_verb = word.token is not None and word.token.tag_.startswith("VB")
    return is_verb and word.token is not None and bool(base_forms(word.token) & roles().naming)


def _office_from(words: tuple[Word, ...], at: int, before: Sequence[Sentence]) -> Role | None:
    """Read the office that begins at a word, behind "in as", "as" or "to be", to the next mention of a time.

    The time may stand before it: "named in January as commander".
    """
    if at + 2 < len(words) and words[at].lower in {"in", "on", "last", "this"} and words[at + 2].lower == "as":
        at += 2
    while at < len(words) and words[at].lower in {"in", "as", "to", "be", "become"}:
        at += 1
    phrase = list(forward(words, at))
    if not phrase or phrase[0].lower in {"for", "by", "on", "at", "of"}:
        return None
    role = compose(phrase, words, at, before)
    return role if role is not None and role.rank in roles().ranks else None
