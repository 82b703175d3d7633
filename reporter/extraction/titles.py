"""The title that stands before a name: "Kenyan President X", "the agency's country director, X,", "Presidents X and Y".

Comes in: the words of a sentence and where a name stands. Goes out: a `Role`. Where the phrase of a title begins is for
grammar to say: a word of the clause before ("a sentiment President X shares") is none of its words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reporter.extraction.noun_phrases import ARTICLES, JOINS, LONGEST, OWN, before_example, belongs, is_rank, rank_of
from reporter.extraction.offices import Role, compose, owned_by
from reporter.extraction.owners import owner_of
from reporter.extraction.printed import Word
from reporter.knowledge import roles

if TYPE_CHECKING:
    from reporter.extraction.reading import Sentence

# A first and a family name.
_FULL = 2
# How far a word may hang from the title that it belongs to.
_CLIMB = 4
_PARTICIPLES = frozenset({"VBG", "VBN"})
# "Minister of Health Dr X": a form of address behind an office says nothing more.
_HONORIFICS = frozenset({"dr", "dr.", "prof", "prof.", "professor", "sir", "dame", "rev.", "reverend"})
_AGED = "-year-old"
_REAR = "rear"
_RETIRED = frozenset({"rtd", "rtd.", "ret.", "retired"})
_LINKS = frozenset({",", "and", "&"})


def title_of(words: tuple[Word, ...], first: int, last: int, before: Sequence[Sentence]) -> Role | None:
    """Read "Kenyan President X" and "the agency's country director, X,"."""
    if first > 1 and words[first - 1].lower in {"named", "called"}:
        return _called(words, first - 1, before)
    # "his predecessor, one X".
    first -= first > 1 and words[first - 1].lower == "one" and words[first - 2].text == ","
    while first > 1 and (words[first - 1].lower.endswith(_AGED) or words[first - 1].lower in roles().address):
        first -= 1
    first = _before_nation(words, first)
    comma = first > 0 and words[first - 1].text == ","
    if not comma:
        return _ranked_title(words, first, (first, last), before)
    return _as_title(words, first - 1, before) or _set_off(words, first, last, before)


def _before_nation(words: tuple[Word, ...], first: int) -> int:
    """Skip whence somebody is between a title's comma and the name: "its director, South African X,"."""
    at = first
    while at > 0 and words[at - 1].actor is not None and not words[at - 1].owns:
        at -= 1
    at -= at > 0 and at < first and words[at - 1].lower in ARTICLES
    nation = words[first - 1].actor if first else None
    of_nation = nation is not None and nation.span.text in nation.actor.demonyms
    return at if of_nation and at > 0 and words[at - 1].text == "," else first


def _called(words: tuple[Word, ...], end: int, before: Sequence[Sentence]) -> Role | None:
    """Read "a customs clerk of 47 named X" and "a mason, 47, called X"."""
    while end > 1 and (words[end - 1].text.isdigit() or words[end - 1].lower in {"of", "aged", ","}):
        end -= 1
    start = _start(words, end)
    start = next((i + 1 for i in reversed(range(start, end)) if words[i].lower in ARTICLES), start)
    phrase = list(words[start:end])
    return compose(phrase, words, start, before) if phrase and is_rank(phrase[-1]) else None


def _set_off(words: tuple[Word, ...], first: int, last: int, before: Sequence[Sentence]) -> Role | None:
    """Read "the agency's country director, X,": what stands before a comma is a title if one stands behind, too."""
    behind = past_home(words, last)
    closed = behind >= len(words) or words[behind].is_mark or behind > past_origin(words, last)
    if not closed and last - first < _FULL:
        return None
    end = _before_origin(words, _before_clause(words, first - 1))
    title = _ranked_title(words, end, (first, last), before, comma=True, closed=closed)
    state = next((word.actor for word in words[end : first - 1] if word.actor is not None), None)
    if title is None or title.owned or title.rank not in roles().ranks or state is None:
        return title
    return owned_by(title, owner_of(state))


def _before_clause(words: tuple[Word, ...], end: int) -> int:
    """Give where the title ends in "a US official who came last week, X,": what he did is none of it."""
    for at in range(end - 1, max(0, end - LONGEST // 2), -1):
        if words[at].is_mark:
            return end
        if words[at].lower == "who":
            return at if is_rank(words[at - 1]) else end
    return end


def _before_origin(words: tuple[Word, ...], end: int) -> int:
    """Give where the title ends in "a teacher from Jacmel, X,": where somebody comes from is none of it."""
    at = end
    while at > 1 and (words[at - 1].is_name or (words[at - 1].actor is not None and words[at - 1].lower != "from")):
        at -= 1
    at -= at > 1 and at < end and words[at - 1].lower == "the" and words[at - 2].lower == "from"
    origin = 1 < at < end and words[at - 1].lower == "from"
    return at - 1 if origin else end


def past_origin(words: tuple[Word, ...], at: int) -> int:
    """Skip the "of Jamaica" behind a name."""
    if at + 1 < len(words) and words[at].lower == "of" and words[at + 1].actor is not None:
        at += 1
        while at < len(words) and words[at].actor is not None:
            at += 1
    return at


def past_home(words: tuple[Word, ...], at: int) -> int:
    """Skip where somebody named is from or whom he is with: "of Jamaica", "of the JDF", "from Legal Aid"."""
    end = past_origin(words, at)
    if end > at or at + 1 >= len(words) or words[at].lower not in {"of", "from", "with", "at"}:
        return end
    start = at + 1 + (words[at + 1].lower in ARTICLES)
    end = start
    while end < len(words) and (words[end].is_name or (words[end].actor is not None and not words[end].is_mark)):
        end += 1
    return end if end > start else at


def _ranked_title(
    words: tuple[Word, ...],
    end: int,
    name: tuple[int, int],
    before: Sequence[Sentence],
    *,
    comma: bool = False,
    closed: bool = True,
) -> Role | None:
    """Make a role of the phrase that ends before a name or its comma, of its last rank that is a title."""
    start = _start(words, end)
    phrase = list(words[start:end])
    while len(phrase) > 1 and _adds_nothing(phrase):
        phrase.pop()
    if phrase and phrase[-1].lower in JOINS | ARTICLES:
        return None
    for at in (i for i in reversed(range(len(phrase))) if is_rank(phrase[i])):
        rest = phrase[at + 1 :]
        directorate = bool(rest) and rest[0].is_name and phrase[at].text == "General" and any(map(is_rank, phrase[:at]))
        if directorate or (rest and rest[0].owns):
            continue
        if (rest and rest[0].lower not in JOINS) or (comma and not closed and not rest):
            return None
        begin = _beginning(phrase, at, words[slice(*name)])
        if comma and not rest and not _determined(phrase, begin, at):
            continue
        if comma and _describes_another(words, start + begin):
            return None
        role = compose(phrase[begin:], words, start + begin, before)
        return _higher(words, start + begin, name[1], role, before) or role
    return None


def _adds_nothing(phrase: Sequence[Word]) -> bool:
    """Tell a form of address behind an office: "Minister of Health Dr X", "Defence Minister Rtd. Brigadier X"."""
    word = phrase[-1].lower
    if word in _HONORIFICS:
        return any(map(is_rank, phrase[:-1]))
    ranked = [i for i, other in enumerate(phrase[:-1]) if is_rank(other)]
    ranks = {rank_of(phrase[i]) for i in ranked}
    # "Chief of Defence Staff Rear Admiral X": the office has ended before the rank, but not in "Chief Inspector X".
    ended = any(
        rank_of(phrase[i]) in roles().ranks and phrase[i + 1].lower in JOINS and i + 2 < len(phrase) - 1 for i in ranked
    )
    military = word in roles().weak - {"general"} or word in _RETIRED or (word == _REAR and ended)
    return (bool(ranks & roles().governing) or ended) and military


def _higher(words: tuple[Word, ...], at: int, last: int, role: Role | None, before: Sequence[Sentence]) -> Role | None:
    """Prefer what stands before a rank or calling: "the mission's spokesman, Colonel X", "its founder, the poet X"."""
    if role is None or (role.owned and not role.weak):
        return None
    at -= at > 0 and words[at - 1].lower in ARTICLES
    if at == 0 or words[at - 1].text != ",":
        return None
    further = _set_off(words, at, last, before)
    of_state = role.rank in (roles().national | roles().seated) - roles().weak
    return further if further is not None and (role.weak or (further.owned and not of_state)) else None


def _start(words: tuple[Word, ...], end: int) -> int:
    """Give how far back the words reach that may be a noun phrase before a place."""
    start = end
    while start > 0 and end - start < LONGEST and (belongs(words[start - 1]) or _is_field(words, start - 1)):
        start -= 1
    return start


def _is_field(words: Sequence[Word], at: int) -> bool:
    """Tell "finance adviser", whatever the tagger takes "finance" for."""
    return words[at].lower in roles().fields and is_rank(words[at + 1])


def _as_title(words: tuple[Word, ...], end: int, before: Sequence[Sentence]) -> Role | None:
    """Read "As defence minister, X has promised"."""
    start = _start(words, end)
    heads = start > 0 and words[start - 1].lower == "as" and (start == 1 or words[start - 2].is_mark)
    role = compose(list(words[start:end]), words, start, before) if heads and start < end else None
    return role if role is not None and role.rank in roles().ranks else None


def _determined(phrase: Sequence[Word], begin: int, at: int) -> bool:
    """Tell whether a title before a comma is somebody's: "the mayor, X", but not "told ministers, X"."""
    head = phrase[begin:at]
    before = phrase[begin - 1] if begin else None
    owned = any(word.owns or word.actor is not None or word.lower in ARTICLES | OWN for word in head)
    return owned or (before is not None and before.lower in ARTICLES | OWN)


def _describes_another(words: Sequence[Word], begin: int) -> bool:
    """Tell an apposition to the person before: "X, a teacher, Y, a nurse, and Z"."""
    at = begin - (begin > 0 and words[begin - 1].lower in ARTICLES)
    if words[at].lower == "its":
        return False
    name = words[at - 2].token if at > 1 and words[at - 1].text == "," else None
    return name is not None and name.ent_type_ == "PERSON"


# --- where the phrase begins ------------------------------------------------------------------------------------


def _beginning(phrase: Sequence[Word], rank: int, name: Sequence[Word]) -> int:
    """Give where the noun phrase around a rank begins."""
    begin = rank
    while begin > 0 and _reaches(phrase, begin - 1) and _fits(phrase, begin - 1, name):
        begin -= 1
        if phrase[begin].lower in OWN:
            break
    return begin


def _reaches(phrase: Sequence[Word], at: int) -> bool:
    """Tell whether a noun phrase may reach back over a word: not over a preposition outside an actor's name."""
    return phrase[at].lower not in JOINS | ARTICLES | {"and"} or phrase[at].actor is not None


def _fits(phrase: Sequence[Word], at: int, name: Sequence[Word]) -> bool:
    """Tell whether a word stands in the phrase of the title behind it, and in no clause of its own."""
    word, behind = phrase[at], phrase[at + 1]
    known = roles()
    said = word.lower in known.qualifiers | known.passing | known.fields | OWN or is_rank(word)
    if said or word.owns or behind.owns or word.actor is not None or word.is_mark:
        return True
    if word.pos in {"ADV", "NUM"} or word.lower == "ones" or any(map(str.isdigit, word.text)):
        return False
    if word.is_name:
        return True
    # A common noun before a title in capitals is the object of another clause, or says nothing of the office. Before a
    # state's name there is room for a description ("longtime US diplomat"), for no noun.
    capital = behind.is_name and (behind.actor is None or behind.actor.how == "office")
    if capital or (behind.actor is not None and word.pos == "NOUN"):
        return False
    if word.token is not None and word.token.tag_ in _PARTICIPLES:
        # "have also notified Secretary-General X".
        told = any(child.dep_.startswith("aux") for child in word.token.children)
        return not told and (at == 0 or not _is_noun(phrase[at - 1]))
    return word.pos == "ADJ" or _hangs(word, (*phrase[at + 1 :], *name))


def _is_noun(word: Word) -> bool:
    return word.pos in {"NOUN", "PROPN"} and not word.owns


def _hangs(word: Word, phrase: Sequence[Word]) -> bool:
    """Tell whether a noun is tied to one of the words behind it, the title or the name."""
    ends = {other.token.i for other in phrase if other.token is not None}
    token = word.token
    for _ in range(_CLIMB):
        if token is None or token.head == token:
            return False
        token = token.head
        if token.i in ends:
            return True
    return False


# --- one title for several ----------------------------------------------------------------------------------------


def shared_title(words: tuple[Word, ...], first: int, last: int, before: Sequence[Sentence]) -> Role | None:
    """Read "Presidents X of Kenya and Y": the plural before the first of a list is the title of each."""
    at = _first_of_list(words, first)
    end = before_example(words, at - (at > 0 and words[at - 1].text == ","))
    one = roles().singular(words[end - 1].lower) if end > 0 else None
    listed = at < first or end < at - 1 or (last < len(words) and words[last].lower in _LINKS | {"of"})
    if one is None or not listed:
        return None
    title = replace(words[end - 1], text=one.capitalize() if words[end - 1].is_name else one)
    start = _start(words, end - 1)
    phrase = [*words[start : end - 1], title]
    begin = _beginning(phrase, len(phrase) - 1, words[first:last])
    return compose(phrase[begin:], words, start + begin, before)


def _first_of_list(words: Sequence[Word], at: int) -> int:
    """Give where the first name of the list begins that a name stands in."""
    while at > 1 and words[at - 1].lower in _LINKS:
        end = at - 1 - (words[at - 2].text == ",")
        start = end
        while start > 0 and _in_list(words[start - 1]):
            start -= 1
        if start == end:
            break
        at = start
    return at


def _in_list(word: Word) -> bool:
    """Tell a word of a listed name or of where its bearer is from: "Amos Wekesa of Kenya"."""
    listed = word.is_name or word.lower in roles().particles | {"of", "the"}
    return listed and roles().singular(word.lower) is None
