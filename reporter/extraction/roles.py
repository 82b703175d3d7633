"""What somebody is: the role that stands before or behind a name.

Comes in: a name in its sentence. Goes out: a `Role`, the most telling that the sentence gives. A title may stand
before the name, with or without a comma; an apposition, a clause with "who" or a plain "is" behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reporter.extraction.clauses import base_forms
from reporter.extraction.deeds import (
    appointed,
    by_verb,
    in_charge,
    in_term,
    leading,
    led_by,
    made,
    past,
    put_in_charge,
    until,
)
from reporter.extraction.noun_phrases import ARTICLES, LONGEST, belongs, forward, is_general
from reporter.extraction.offices import Role, compose, join, owned_by
from reporter.extraction.owners import Owner, institution_named, owner_in
from reporter.extraction.printed import Word, inside, words_of
from reporter.extraction.surroundings import (
    in_brackets,
    last_holder,
    of_gang,
    on_behalf,
    on_bench,
    speaking_for,
    who_is,
    whose_is,
)
from reporter.extraction.titles import past_home, shared_title, title_of
from reporter.knowledge import roles

if TYPE_CHECKING:
    from reporter.extraction.reading import Sentence
    from reporter.facts import Span

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# "the first officer to fall" holds no office.
_UNSPECIFIC = frozenset({"officer", "official", "leader"})
_PERSON = "PERSON"
_REPRESENTATIVE = "representative"
_QUOTES = frozenset("\"“‘'«")
# A comma, a word of naming and a name.
_SHORTEST_ALIAS = 3
# "X, once mayor of …".
_OVER = frozenset({("once",), ("then",), ("formerly",), ("previously",), ("until", "recently")})
# "officers led by Force Commander X": the office says more than what is led by the way.
_IN_COMMAND = frozenset({"commander", "commandant", "commissioner", "secretary", "ambassador"})
_SERVICES = frozenset({"army", "navy", "police", "military", "marines", "coastguard"})


def role_of(name: Span, sentence: Sentence, before: Sequence[Sentence]) -> Role | None:
    """Give the role that a sentence says a named person has, the most telling first."""
    words = words_of(sentence)
    first, last = inside(words, name)
    found = [role for role in _readings(words, first, last, before) if role is not None]
    best = min(found, key=_last_choice, default=None)
    title = found[0] if found else None
    if title is not None and best is not None and _is_seat(title):
        chaired = (role for role in found if role is not title and _chairs(role))
        best = best if _names_more(best) else next(chaired, title)
    return on_bench(best, words, before) if best is not None else None


def _is_seat(role: Role) -> bool:
    """Tell who sits for a place, "Vihiga Senator": that is the role, whatever session the senator chairs."""
    return role.rank in roles().seated and not role.weak


def _names_more(role: Role) -> bool:
    """Tell an office in something that has a name: "who chairs the Defence Committee"."""
    behind = role.text.removeprefix(role.office).split()
    return role.owned and role.rank not in roles().seated and any(word[0].isupper() for word in behind)


def _chairs(role: Role) -> bool:
    """Tell the head of a committee that has a name: of those who sit for a place, that says more."""
    heads = role.rank == "head" or role.rank.startswith("chair")
    return heads and _names_more(role) and bool(set(role.text.lower().split()) & roles().chaired)


def _last_choice(role: Role) -> tuple[bool, bool, bool, bool]:
    """Order roles by how little they say: a form of address, a calling, an office that is nobody's, one of the past."""
    office = role.office.lower()
    retired = office.startswith("retired") and not role.owned
    return role.weak or retired, role.rank in roles().callings, not role.owned, office.startswith(("former", "ex-"))


def _readings(words: tuple[Word, ...], first: int, last: int, before: Sequence[Sentence]) -> Iterator[Role | None]:
    title = title_of(words, first, last, before) or shared_title(words, first, last, before)
    if title is not None and not title.owned and (owner := _owner_behind(words, last)):
        yield owned_by(title, owner)
    if title is not None and not title.owned and title.rank in roles().seated and (seat := _place_behind(words, last)):
        yield owned_by(title, Owner(seat))
    yield title
    if title is None:
        yield speaking_for(words, last, before)
        yield in_brackets(words, last)
        yield on_behalf(words, first, last)
    yield _behind(words, last, before)
    yield _copula(words, last, before)
    yield whose_is(words, first, before)
    if title is None or title.weak or title.rank not in _IN_COMMAND | roles().governing:
        yield led_by(words, first)
    yield from _past_apposition(words, first, last, before)
    yield made(words, first, last, before)
    if title is None or title.weak or not title.owned:
        yield leading(words, last, before)
    if title is None:
        yield last_holder(words, first, before)
        yield who_is(words, first, before)
        yield of_gang(words, first, last)
        yield _of_body(words, last)


def _past_apposition(
    words: tuple[Word, ...], first: int, last: int, before: Sequence[Sentence]
) -> Iterator[Role | None]:
    """Read what stands behind an apposition: "X, a South African, was named head of …", "X, a nurse, who chairs …"."""
    if last >= len(words) or words[last].text != ",":
        return
    reach = range(last + 1, min(len(words) - 1, last + LONGEST))
    end = next((i for i in reach if words[i].is_mark and not words[i + 1].text.isdigit() and _said(words, i + 1)), None)
    if end is None or any(_goes_on(words, i) for i in range(last + 1, end)):
        return
    if words[end + 1].lower == "who":
        yield _in_clause(words, end + 1, before)
    else:
        yield made(words, first, end + 1, before)
        yield _copula(words, end + 1, before)


def _said(words: Sequence[Word], at: int) -> bool:
    """Tell what may go on behind an apposition: a verb, or a clause with "who"."""
    token = words[at].token
    return words[at].lower == "who" or (token is not None and token.tag_ in _FINITE)


# --- behind the name --------------------------------------------------------------------------------------------


def _behind(words: tuple[Word, ...], at: int, before: Sequence[Sentence]) -> Role | None:
    """Read ", 53, the Kenyan commander of the mission," and ", who runs OCHA's office in Haiti,"."""
    at = _past_alias(words, _past_age(words, past_home(words, at)))
    if at >= len(words) or words[at].text not in {",", "(", "—", "–"}:
        return None
    at += 1
    if at < len(words) and words[at].lower in {"who", "whom", "whose"}:
        return _in_clause(words, at, before)
    at += at < len(words) and words[at].lower == "as"
    over = next((n for n in (1, 2) if tuple(w.lower for w in words[at : at + n]) in _OVER), 0)
    over = over or until(words, at)
    at += over
    phrase = list(forward(words, at))
    after = at + len(phrase)
    # "a career diplomat of 79 who is …"
    after += after < len(words) and words[after].text.isdigit()
    after = _past_second(words, after)
    if after < len(words) and words[after].lower == "who" and (role := by_verb(words, after + 1, before)):
        # "a teacher who now sells phone cards" is a teacher.
        said = compose(phrase, words, at, before) if role.rank in roles().trades.values() else None
        return said or role
    # "A former official sworn in as prime minister".
    steps = (appointed(words, step, before) for step in range(at, after))
    made_so = next((role for role in steps if role), None) or _untitled(phrase, words, at, before)
    if role := made_so or _also_head(words, after, before):
        return role
    if _goes_on(words, after) or _next_of_list(phrase) or _is_weak(phrase):
        return None
    return past(compose(phrase, words, at, before), "former" if over else "")


def _past_second(words: tuple[Word, ...], at: int) -> int:
    """Skip the second of two descriptions before "who": "the lawyer and former candidate who leads the party"."""
    if at >= len(words) or words[at].lower != "and":
        return at
    end = next((i for i in range(at + 1, min(len(words), at + LONGEST // 2)) if not belongs(words[i])), at)
    return end if end < len(words) and words[end].lower == "who" else at


def _also_head(words: tuple[Word, ...], at: int, before: Sequence[Sentence]) -> Role | None:
    """Read the "and head of BINUH" of "Special Representative of the Secretary-General and head of BINUH".

    Whom somebody represents says less than what he heads.
    """
    said = [word.lower for word in words[at : at + 3]]
    if said != ["and", "head", "of"] or not any(w.lower == _REPRESENTATIVE for w in words[max(0, at - LONGEST) : at]):
        return None
    role = compose(list(forward(words, at + 1)), words, at + 1, before)
    return role if role is not None and role.owned and role.body is not None else None


def _in_clause(words: tuple[Word, ...], at: int, before: Sequence[Sentence]) -> Role | None:
    """Read what a clause with "who", "whom" or "whose" says of somebody."""
    if words[at].lower == "who":
        return by_verb(words, at + 1, before) or _working_for(words, at + 1)
    return (put_in_charge if words[at].lower == "whom" else in_term)(words, at + 1, before)


def _working_for(words: tuple[Word, ...], at: int) -> Role | None:
    """Read "who follows the country for the Crisis Group": all that is said is for whom somebody works."""
    token = words[at].token if at < len(words) else None
    if token is None or not base_forms(token) & roles().working:
        return None
    end = next((i for i in range(at, min(len(words), at + LONGEST)) if words[i].is_mark), at)
    found = (_of_body(words, i) for i in range(at + 1, end) if words[i].lower in {"for", "at", "with"})
    return next((role for role in found if role is not None), None)


def _untitled(phrase: list[Word], words: tuple[Word, ...], at: int, before: Sequence[Sentence]) -> Role | None:
    """Read ", one of the council's members," and ", the Kenyan in charge of the force,"."""
    if [word.lower for word in phrase[:2]] == ["one", "of"] and (member := _one_of(phrase[2:])):
        return compose(member, words, at + 2, before)
    steps = (step for step in range(at, at + len(phrase)) if step == at or _opens(words, step))
    return next((role for step in steps if (role := in_charge(words, step, before))), None)


def _one_of(phrase: Sequence[Word]) -> list[Word]:
    """Give "the council's member" for what stands behind "one of": "the council's nine members"."""
    at = next((i for i, word in enumerate(phrase) if roles().singular(word.lower)), None)
    if at is None:
        return []
    kept = [word for word in phrase[:at] if word.pos != "NUM"]
    return [*kept, replace(phrase[at], text=roles().singular(phrase[at].lower) or ""), *phrase[at + 1 :]]


def _opens(words: Sequence[Word], at: int) -> bool:
    """Tell where "in charge of" or "heading" may begin behind "the Kenyan", but not "the running costs"."""
    return words[at - 1].lower not in ARTICLES and (words[at].lower == "in" or words[at].lower.endswith("ing"))


def _next_of_list(phrase: Sequence[Word]) -> bool:
    """Tell the next of a list, who has a title: "Vice President X, Secretary of State Y and …"."""
    titled = bool(phrase) and phrase[0].is_name and phrase[0].lower in roles().heads | roles().qualifiers
    return titled and any(word.token is not None and word.token.ent_type_ == _PERSON for word in phrase)


def _is_weak(phrase: Sequence[Word]) -> bool:
    """Tell a phrase that begins with a form of address: "Inspector Y", but not "inspector general of police"."""
    return bool(phrase) and phrase[0].lower in roles().weak and not (len(phrase) > 1 and is_general(phrase, 1))


def _goes_on(words: tuple[Word, ...], at: int) -> bool:
    """Tell a subject from an apposition: "Pressed by X, the minister admitted" has a verb of its own."""
    token = words[at].token if at < len(words) else None
    return token is not None and token.tag_ in _FINITE


def _copula(words: tuple[Word, ...], at: int, before: Sequence[Sentence]) -> Role | None:
    """Read "X of Jamaica is deputy commander of the mission"."""
    at = past_home(words, at)
    if at >= len(words) or words[at].lower not in {"is", "was", "became", "becomes", "remains"}:
        return None
    phrase = list(forward(words, at + 1))
    # "was named mayor" is told by the verb of naming.
    made = bool(phrase) and phrase[0].token is not None and phrase[0].token.tag_ == "VBN"
    role = None if made else compose(phrase, words, at + 1, before)
    if role is None or role.rank not in roles().ranks - roles().independent - _UNSPECIFIC:
        return None
    return role if role.owned or _is_of(phrase) else None


def _is_of(phrase: Sequence[Word]) -> bool:
    """Tell "the mayor of Kenscoff": an office of something with a name."""
    joined = [i for i, word in enumerate(phrase[:-1]) if word.lower in {"of", "for"}]
    return any(phrase[i + 1].is_name or phrase[i + 1].lower == "the" for i in joined)


def _past_alias(words: tuple[Word, ...], at: int) -> int:
    """Skip another name that somebody goes by: ", alias Izo", ", known as Barbecue", ", “Ti Lapli”"."""
    said = [word.lower for word in words[at : at + 4]]
    if said[:1] != [","] or len(said) < _SHORTEST_ALIAS:
        return at
    known = said[1:3] == ["known", "as"] or said[2:4] == ["known", "as"]
    if not (known or said[1] in roles().aliases or said[1] in _QUOTES):
        return at
    reach = range(at + 2, min(len(words), at + LONGEST // 2))
    return next((i for i in reach if words[i].text == ","), at)


def _past_age(words: tuple[Word, ...], at: int) -> int:
    """Skip ", 53", ", aged 53" and "(53)"."""
    step = at + 1
    while step < len(words) and words[step].lower in {"aged", "now"}:
        step += 1
    aged = step + 1 < len(words) and words[at].text in {",", "("} and words[step].text.isdigit()
    closed = aged and words[at].text == "(" and words[step + 1].text == ")"
    return step + 1 + closed if aged else at


def _of_body(words: tuple[Word, ...], at: int) -> Role | None:
    """Read "X of Mercy Corps": all that is said is for whom X speaks."""
    owner = _owner_behind(words, at)
    if owner is None or owner.is_state:
        return None
    return Role(owner.text, "of", owner.voice, owned=True)


def _owner_behind(words: tuple[Word, ...], at: int) -> Owner | None:
    if at + 1 >= len(words) or words[at].lower not in {"of", "from", "with", "at", "for"}:
        return None
    if force := _force(words, at + 1):
        return Owner(force)
    start = at + 1 + (words[at + 1].lower == "the")
    named = list(_names(words, start))
    # "the UWI's Institute of International Relations": the institute is what somebody is of.
    owning = next((i for i, word in enumerate(words[start : start + 6]) if word.owns), None)
    if owning is not None and (inner := institution_named(words[start + owning + 1 : start + owning + 9])):
        return Owner(inner, inner, is_agency=True)
    if start < len(words) and words[start].actor is None and (name := institution_named(words[start : start + 9])):
        return Owner(name, name, is_agency=True)
    return owner_in([words[at + 1], *_names(words, at + 2)] if words[at + 1].lower != "the" else named)


def _force(words: tuple[Word, ...], at: int) -> str:
    """Give "the Honduran army": the service of a state that a soldier or an officer is of."""
    end = next((i for i in range(at + 1, min(at + 5, len(words))) if words[i].actor is None), len(words))
    serves = words[at].lower == "the" and end < len(words) and words[end].lower in _SERVICES
    return join(words[at : end + 1]) if serves and words[at + 1].actor is not None else ""


def _place_behind(words: tuple[Word, ...], at: int) -> str:
    """Give the place that somebody sits for: "Rep. X of Florida"."""
    end = at + 1
    while (
        at < len(words) and words[at].lower == "of" and end < len(words) and words[end].is_name and not words[end].owns
    ):
        end += 1
    return join(words[at + 1 : end])


def _names(words: tuple[Word, ...], at: int) -> list[Word]:
    kept = []
    while at < len(words) and (words[at].is_name or (words[at].actor is not None and not words[at].owns)):
        kept.append(words[at])
        at += 1
    return kept
