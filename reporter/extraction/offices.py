"""An office as a phrase around a rank: what it is called, whose it is, and for which body its holder speaks.

Comes in: the words of a phrase. Goes out: a `Role` in canonical form. What stands before the rank belongs to the
office or owns it ("Kenya's interior", "UN human rights"), what stands behind completes the office or owns it ("of
State", "for the agency in Haiti"). Knows nothing of names: where the phrase comes from is for `roles` to find.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reporter.extraction.actors import HOST, capitals
from reporter.extraction.clauses import could_act
from reporter.extraction.noun_phrases import ARTICLES, INNER, JOINS, OWN, is_general, is_rank, rank_of, ungrown
from reporter.extraction.owners import Owner, antecedent, is_stranger, owner_in, owner_of
from reporter.extraction.printed import Word, words_of
from reporter.knowledge import ActorKind, actors, roles

if TYPE_CHECKING:
    from reporter.extraction.reading import Sentence

# "the country's envoy" goes back to a state, whoever else was named.
_LANDS = frozenset({"country", "nation", "island", "state"})
_UN_HEAD = "UN Secretary-General"
_UN_HEADS = frozenset({"chief of UN", "chief of the UN", "boss of UN", "boss of the UN", "head of the UN"})
# What somebody leads who "leads it".
_LED = frozenset({ActorKind.AGENCY, ActorKind.MISSION, ActorKind.FORCE})
# "Its army chief" is a state's.
_OF_LANDS = frozenset({"army", "navy", "defence", "defense", "prime", "foreign", "interior"})
_TOWNS = frozenset({"town", "city", "village", "commune", "municipality", "borough", "suburb"})
_FOUNDING = frozenset({"founder", "co-founder", "chair", "chairman", "chairwoman", "ceo", "manager", "director"})
_CAPITAL = frozenset({"mayor", "senator", "governor", "constable"})
# The office of a body in one town is not the body.
_SUB = frozenset({"sub", "sub-office", "suboffice"})
_MISSION = frozenset({"mission", "force", "msss", "mss", "gsf", "contingent"})


@dataclass(frozen=True, slots=True)
class Role:
    """A role as the brief prints it; `office` is what it is called, without whose it is.

    `body` is whose voice its holder is, `weak` says that any other role is better.
    """

    text: str
    rank: str
    body: str | None = None
    owned: bool = False
    weak: bool = False
    office: str = ""


def compose(phrase: list[Word], words: tuple[Word, ...], at: int, before: Sequence[Sentence]) -> Role | None:
    """Make a role of a noun phrase: the last rank of its first part, what stands before and what behind."""
    phrase = ungrown(phrase)
    border = next((i for i in range(1, len(phrase)) if _is_border(phrase, i)), len(phrase))
    ranked = [i for i, word in enumerate(phrase[:border]) if is_rank(word)]
    if not ranked or any(not word.owns for word in phrase[ranked[-1] + 1 : border] if not is_rank(word)):
        return None
    rank = ranked[-1]
    head, rest = phrase[:rank], phrase[border:]
    kind = f"{phrase[rank - 1].lower}-general" if is_general(phrase, rank) else rank_of(phrase[rank])
    if aide := _of_office(head, phrase[rank]) or (None if rest else _of_person(head, phrase[rank])):
        return aide
    head = _without_person(head, phrase[rank])
    # "the Mexican diplomat" owns nothing; "Kenya's interior minister" is Kenya's.
    own = _referred(head, words, at, before, kind) if head else None
    owner = own or owner_in(_nearest(head), strangers=any(word.owns for word in head))
    if own is not None and any(word.text == HOST for word in head):
        owner = replace(own, in_host=True)
    back = _reference(head) if head else ()
    subject = [w for w in head if _in_office(w) and w not in back]
    if (
        owner is None
        and kind in roles().governing
        and (seat := next((w for w in subject if w.text in capitals()), None))
    ):
        # "Nairobi's prime minister".
        owner, subject = Owner(capitals()[seat.text], is_state=True), [w for w in subject if w is not seat]
    where = _where(subject, head) if owner is None and not rest and kind in roles().local else []
    if where:
        owner, subject = Owner(join(where)), [w for w in subject if w not in where]
        if phrase[rank].lower == "premier":
            office = join([*subject, replace(phrase[rank], text="Premier")])
            return Role(f"{office} of {owner.text}", "premier", owned=True, office=office)
    chairs = kind.startswith("chair")
    if chairs and len(subject) == 1 and owner is None and not rest and subject[0].lower in roles().chaired:
        # "Committee chairman X": of the one that is spoken of.
        office = _office([phrase[rank].text])
        return Role(f"{office} of the {subject[0].lower}", kind, owned=True, office=office)
    office = _office([*(w.text for w in subject), phrase[rank].text])
    role = replace(_placed(office, kind, owner, rest), office=office)
    # "The UN chief" is said of one person only.
    return replace(role, text=_UN_HEAD, office="Secretary-General") if role.text in _UN_HEADS else role


def _of_office(head: Sequence[Word], rank: Word) -> Role | None:
    """Read "the Secretary-General's spokesman": somebody who works for the holder of another office."""
    owning = next((i for i, word in enumerate(head) if word.owns), 0)
    if owning == 0 or not is_rank(head[owning - 1]) or rank_of(head[owning - 1]) not in roles().ranks:
        return None
    whose = [word for word in head[:owning] if word.lower not in ARTICLES | roles().passing]
    named = join(whose)
    named = (
        f"the UN {named}" if rank_of(head[owning - 1]) == "secretary-general" and len(whose) == 1 else f"the {named}"
    )
    office = _office([*(w.text for w in head[owning + 1 :] if _in_office(w)), rank.text])
    return Role(f"{office} of {named}", rank_of(rank), owned=True, office=office)


def _person_in(head: Sequence[Word]) -> int:
    """Give where what a person owns begins: behind "Mr. Guterres's"; 0 where the owner is nobody with a name."""
    owning = next((i for i, word in enumerate(head) if word.owns), 0)
    named = [word for word in head[:owning] if word.lower not in roles().address | ARTICLES]
    people = all(w.token is not None and w.token.ent_type_ == "PERSON" and w.actor is None for w in named)
    return owning + 1 if named and people else 0


def _of_person(head: Sequence[Word], rank: Word) -> Role | None:
    """Read "Mr. Guterres's spokesman": somebody who works for a person with a name."""
    cut = _person_in(head)
    if not cut or rank_of(rank) not in roles().serving:
        return None
    named = join([word for word in head[: cut - 1] if word.lower not in roles().address | ARTICLES])
    office = _office([*(w.text for w in head[cut:] if _in_office(w)), rank.text])
    return Role(f"{office} of {named}", rank_of(rank), owned=True, office=office)


def _without_person(head: list[Word], rank: Word) -> list[Word]:
    """Leave out under whom somebody held an office: "Moïse's justice minister"."""
    return head[_person_in(head) :] if rank_of(rank) in roles().governing else head


def _where(subject: Sequence[Word], head: Sequence[Word]) -> list[Word]:
    """Give the place that an office is of: "Quebec's premier", "Kenscoff Mayor"."""
    named = [w for w in subject if w.is_name and w.lower not in roles().qualifiers | roles().fields and not is_rank(w)]
    placed = all(word.token is not None and word.token.ent_type_ == "LOC" for word in named)
    return named if named and (placed or any(word.owns for word in head)) else []


def _is_border(phrase: Sequence[Word], at: int) -> bool:
    """Tell where the noun phrase around a rank ends: a preposition, or a participle ("director based in …")."""
    word = phrase[at]
    joins = word.lower in JOINS | {"with"} and (word.actor is None or word.actor.how == "office")
    participle = word.token is not None and word.token.tag_ in {"VBG", "VBN"} and is_rank(phrase[at - 1])
    return joins or participle


def _nearest(head: Sequence[Word]) -> Sequence[Word]:
    """Leave out what only stands before the owner: "At the G20 Brazil's president"."""
    owning = [i for i, word in enumerate(head) if word.owns and head[i - 1].actor is not None]
    if not owning:
        return head
    owner = head[owning[-1] - 1].actor
    return [word for i, word in enumerate(head) if i >= owning[-1] or word.actor is owner]


def _referred(
    head: Sequence[Word], words: tuple[Word, ...], at: int, before: Sequence[Sentence], rank: str
) -> Owner | None:
    """Give whom "its", "the agency's" or "the mission's" means."""
    back = _reference(head)
    # "Our coordinator" is whoever speaks; "his adviser" is a person's.
    personal = bool(back) and back[0].lower in {"his", "her"} and rank in roles().serving
    if not back or personal or back[0].lower in {"our", "my"}:
        return None
    if {word.lower for word in head} & _OF_LANDS and back[0].lower in {"its", "whose"}:
        rank = "president"
    nouns = {word.lower for word in back}
    if nouns & _MISSION:
        return Owner(f"the {_mission_named(words[:at], nouns)}", "mission")
    noun = back[-2].lower if len(back) > 1 else ""
    if named := _called(noun, words[:at], before):
        return named
    if noun and noun not in roles().stand_ins:
        return Owner(f"the {join([w for w in back[:-1] if w.lower not in ARTICLES | roles().passing])}")
    if back[0].lower == "whose" and (owner := _of_whose(words, at)):
        return owner
    return _gone_back_to(back, noun, words[:at], before, rank)


def _mission_named(words: Sequence[Word], nouns: set[str]) -> str:
    """Give the mission that "the force" or "the mission" means: the last with this word in its name, or the last."""
    here = [w.actor.actor.name for w in reversed(words) if w.actor and w.actor.actor.kind is ActorKind.MISSION]
    unnamed = "force" if "force" in nouns else "mission"
    return next((name for name in here if nouns & {*name.lower().split()}), next(iter(here), unnamed))


def _of_whose(words: Sequence[Word], at: int) -> Owner | None:
    """Give whom "whose" means: the body right before it, or else the actor named last."""
    if body := _right_before(words, at):
        return Owner(body, body, is_agency=True)
    nearest = next((word.actor for word in reversed(words[:at]) if word.actor), None)
    return owner_of(nearest) if nearest is not None else None


def _right_before(words: Sequence[Word], at: int) -> str:
    """Give the body no table knows that stands right before ", whose": "the Lakay Legal Unit, whose director"."""
    end = at - (at > 0 and words[at - 1].text == ",")
    start = end
    while start > 0 and (
        (words[start - 1].is_name and words[start - 1].actor is None)
        or (words[start - 1].lower in {"of", "for", "and", "-", "‑"} and start > 1 and words[start - 2].is_name)
    ):
        start -= 1
    named = words[start:end]
    shaped = len(named) > 1 and named[-1].lower in roles().institutions | roles().shaped
    return join(named) if shaped and named[0].is_name else ""


def _gone_back_to(
    back: Sequence[Word], noun: str, words: Sequence[Word], before: Sequence[Sentence], rank: str
) -> Owner | None:
    """Give whom "its" means; "their commander" commands people, no body, and "its commander" a mission."""
    if rank == "commander" or back[0].lower == "their":
        return Owner("the mission", "mission") if back[0].lower in {"its", "whose"} else None
    if back[0].lower == "its" and rank.startswith("chair") and (body := last_chaired(words, before)):
        return Owner(f"the {body}")
    institution = institution_before(words) or (institution_before(words_of(before[-1])) if before else None)
    known = antecedent(words, len(words), before, "president" if noun in _LANDS else rank)
    if known is not None and known.is_state and rank in _FOUNDING:
        known = None
    if institution is not None and back[0].lower in {"its", "whose"} and (known is None or known.is_state):
        return institution
    return known or (_stranger(words, before) if back[0].lower == "its" else None)


def _stranger(words: Sequence[Word], before: Sequence[Sentence]) -> Owner | None:
    """Give the organisation last named that nobody knew before."""
    for said in (words, *(words_of(sentence) for sentence in reversed(before))):
        end = next((i + 1 for i in reversed(range(len(said))) if is_stranger(said[i])), 0)
        start = end
        while start > 0 and is_stranger(said[start - 1]):
            start -= 1
        if start < end:
            name = join(said[start:end])
            return Owner(name, name, is_agency=True)
    return None


def institution_before(words: Sequence[Word]) -> Owner | None:
    """Give the institution that a stretch of words speaks of, known to no table: "Delmas's cultural centre"."""
    for at, word in enumerate(words):
        if word.lower not in roles().institutions or word.token is None or word.pos not in {"NOUN", "PROPN"}:
            continue
        if word.actor is not None and word.actor.actor.kind is not ActorKind.STATE:
            continue
        start = at
        while (
            start > 0
            and (words[start - 1].owns or words[start - 1].pos in {"NOUN", "PROPN", "ADJ"})
            and (words[start - 1].lower not in ARTICLES)
        ):
            start -= 1
        if start < at and could_act(word.token):
            text = _plain(words[start : at + 1])
            return Owner(text if text[0].isupper() or text.startswith("the ") else f"the {text}")
    return None


def _called(noun: str, words: Sequence[Word], before: Sequence[Sentence]) -> Owner | None:
    """Give the committee, the town or the body that a noun means: the one of this sort named last."""
    if noun in roles().chaired and (body := last_chaired(words, before, noun)):
        return Owner(f"the {body}")
    if noun in _TOWNS and (town := _last_town(words, before)):
        return Owner(town)
    return _named_so(noun, words, before)


def of_it(rank: str, words: tuple[Word, ...], at: int, before: Sequence[Sentence]) -> Role | None:
    """Make a role of what somebody leads who "leads it": the agency, mission or force last spoken of."""
    named = [word.actor for word in words[:at] if word.actor is not None and word.actor.actor.kind in _LED]
    named = named or [found for sentence in before[-1:] for found in sentence.actors if found.actor.kind in _LED]
    if not named or (rank == "commander" and named[-1].actor.kind is ActorKind.AGENCY):
        return None
    owner = owner_of(named[-1])
    return Role(f"{rank} of {owner.text}", rank, owner.voice, owned=True, office=rank)


def _last_town(words: Sequence[Word], before: Sequence[Sentence]) -> str:
    """Give the town that "the town's mayor" is of: the one place that was named last, by itself."""
    for said in (words, *(words_of(sentence) for sentence in reversed(before))):
        found: dict[str, None] = {}
        for at, word in enumerate(said):
            starts = at == 0 or not _is_place(said[at - 1])
            if _is_place(word) and starts:
                end = next((i for i in range(at, len(said)) if not _is_place(said[i])), len(said))
                found[join(said[at:end])] = None
        if found:
            return next(iter(found)) if len(found) == 1 else ""
    return ""


def _is_place(word: Word) -> bool:
    located = word.token is not None and word.token.ent_type_ in {"LOC", "GPE"}
    return (located or word.text in "-‑") and word.actor is None and not word.owns and located


def last_chaired(words: Sequence[Word], before: Sequence[Sentence], noun: str = "") -> str:
    """Give the committee or council last named, in this sentence or those before: "its chairman" chairs that."""
    kinds = {noun} if noun else roles().chaired
    for said in (words, *(words_of(sentence) for sentence in (reversed(before) if noun else before[-1:]))):
        ends = [i for i, word in enumerate(said) if word.is_name and word.lower in kinds]
        if not ends:
            continue
        start = ends[-1]
        if (end := _on_subject(said, start)) > start + 1:
            return join(said[start:end])
        while start > 0 and (
            said[start - 1].is_name or (said[start - 1].lower in {"and", "of"} and said[start - 2].is_name)
        ):
            start -= 1
        return join([word for word in said[start : ends[-1] + 1] if word.lower not in ARTICLES])
    return ""


def _on_subject(words: Sequence[Word], at: int) -> int:
    """Give where the name of a body ends that tells its subject: "Committee on Administration and Security"."""
    end = at + 1
    if end >= len(words) or words[end].lower not in {"on", "for"}:
        return end
    while end < len(words) and (words[end].is_name or words[end].lower in {"on", "for", "of", "and"}):
        end += 1
    while end > at + 1 and not words[end - 1].is_name:
        end -= 1
    return end


def _named_so(noun: str, words: Sequence[Word], before: Sequence[Sentence]) -> Owner | None:
    """Give the body last spoken of whose name has a noun in it: the Security Council for "the council's"."""
    mine = [word.actor for word in reversed(words) if word.actor is not None]
    earlier = [found for sentence in reversed(before) for found in reversed(sentence.actors)]
    named = (found for found in (*mine, *earlier) if noun and noun in found.actor.name.lower().split())
    return next((owner_of(found) for found in named), None)


def office_in(
    rank: str, phrase: list[Word], words: tuple[Word, ...], at: int, before: Sequence[Sentence]
) -> Role | None:
    """Make a role of what somebody heads: "OCHA's office in Haiti", "a women's committee at a site in Delmas"."""
    phrase = _completed(phrase)
    if not phrase:
        return None
    owner = _referred(phrase, words, at, before, rank) or owner_in(phrase)
    host = any(w.text == HOST or w.lower in {"country", HOST.lower()} for w in phrase if not _in_body_name(w))
    if owner is not None and owner.is_agency and not _is_part(phrase):
        return Role(f"{rank} of {owner.text}{f' {HOST}' if host else ''}", rank, owner.voice, owned=True)
    if back := _reference(phrase) if _is_part(phrase) else ():
        phrase = [replace(back[0], text="the"), *phrase[len(back) :]]
    what = _plain(phrase)
    return Role(f"{rank} of {what}", rank, owner.voice if owner else None, owned=True)


def _in_body_name(word: Word) -> bool:
    """Tell the "Haiti" of "UN Integrated Office in Haiti", which says nothing more than the name."""
    return word.actor is not None and f" in {HOST}" in word.actor.span.text


def _is_part(phrase: Sequence[Word]) -> bool:
    """Tell a part of a body from the body: "programmes at Oxfam", not "WFP's office in …"."""
    if any(word.lower in _SUB for word in phrase):
        return True
    owning = next((i for i, word in enumerate(phrase) if word.owns or word.lower in OWN), None)
    rest = phrase[0 if owning is None else owning + 1 :]
    first = rest[: next((i for i, word in enumerate(rest) if word.lower in JOINS and word.actor is None), len(rest))]
    if owning is None and (len(first) == len(rest) or any(word.actor for word in first)):
        return False
    named = [word.lower for word in first if word.actor is None]
    return bool(named) and named[-1] not in roles().branches


def _reference(head: Sequence[Word]) -> Sequence[Word]:
    """Give "its", "the agency's", "the country's": whose it is was said before."""
    if head[0].lower in OWN:
        return head[:1]
    owning = next((i for i, word in enumerate(head) if word.owns), None)
    if owning is None or any(word.actor is not None for word in head[:owning]):
        return ()
    return head[: owning + 1] if all(not w.is_name for w in head[:owning]) else ()


def _in_office(word: Word) -> bool:
    """Tell a word that belongs to the office: neither the owner nor an article nor a word of the day."""
    out = word.owns or word.lower in ARTICLES | OWN | roles().passing
    return not out and (word.actor is None or word.actor.how == "office")


def _office(parts: list[str]) -> str:
    """Write an office plainly: "country director" as "director", a title as the table of offices spells it."""
    text = " ".join(parts).replace(" - ", "-").replace(" ‑ ", "-")
    known = roles().same
    # "Lt. Col." is written out.
    text = " ".join(known.get(word.lower(), word) if word.endswith(".") else word for word in text.split())
    lower = text.lower()
    text = known.get(lower, text)
    if lower.split()[-1] in known and len(parts) > 1 and lower not in known:
        text = " ".join([*text.split()[:-1], known[lower.split()[-1]]])
    return spelled(text)


def spelled(office: str) -> str:
    """Give a title as the table of offices writes it first: "President" for "president"."""
    if office.lower() in roles().heads - roles().national - _CAPITAL:
        return office
    titles = actors().titles
    for title in (office, office.lower()):
        if title in titles:
            return titles[title]
    first, _, rest = office.partition(" ")
    qualified = first.lower() in roles().qualifiers and rest
    return f"{first.lower()} {spelled(rest)}" if qualified else office


def _placed(office: str, rank: str, owner: Owner | None, rest: list[Word]) -> Role:
    """Add whose office it is: the owner before the rank, or what the words behind it say."""
    rest = _completed(rest)
    weak = rank in roles().weak
    if owner is not None and owner.is_agency:
        return _in_agency(office, rank, owner, rest)
    if owner is not None and owner.is_state and rank == "commander":
        # The Kenyan commander commands the mission, not Kenya.
        owner = None if rest else Owner("the mission", "mission")
    if not rest and owner is not None:
        printed_us = owner.text == "United States" and rank not in roles().national and owner.is_adjective
        text = f"US {office}" if printed_us else f"{office} of {owner.text}"
        return Role(text, rank, owner.voice, owned=True, weak=weak)
    if not rest:
        state = actors().office_state(office)
        return Role(f"{office} of {state}" if state else office, rank, owned=state is not None, weak=weak)
    return _with_complement(office, rank, owner, rest)


def _completed(rest: list[Word]) -> list[Word]:
    """Drop what completes nothing: a preposition left alone, "of 53"."""
    while rest and (rest[-1].lower in INNER or rest[-1].text.isdigit()):
        rest = rest[:-1]
    return rest


def _in_agency(office: str, rank: str, owner: Owner, rest: list[Word]) -> Role:
    """Read "UNICEF's Haiti chief", "IOM's chief of mission in Haiti", "WFP's director in the country"."""
    host = owner.in_host or any(w.text == HOST or w.lower == "country" for w in rest if not _in_body_name(w))
    mission = office.lower() in {"head", "director"} and _plain(rest[1:2]).lower() == "mission"
    if mission or office.lower() in {"chief", "boss"}:
        office = "head"
    elif rest and not host:
        office = spelled(f"{office} {rest[0].lower} {_plain(rest[1:])}")
    named = f"{owner.text} {HOST}" if host else owner.text
    return Role(f"{office} of {named}", rank, owner.voice, owned=True, weak=rank in roles().weak)


def _with_complement(office: str, rank: str, owner: Owner | None, rest: list[Word]) -> Role:
    """Read "Secretary of State", "ambassador to the UN", "spokesman for the agency", "envoy of Kenya to the UN"."""
    to = next((i for i, word in enumerate(rest) if word.lower == "to"), 0)
    posted = {id(word.actor): word.actor for word in rest[1:to] if word.actor is not None}
    if owner is None and rest[0].lower == "of" and len(posted) == 1:
        sender = owner_of(next(iter(posted.values())))
        owner, rest = (sender, rest[to:]) if sender.is_state else (owner, rest)
    behind = owner_in(rest)
    join = rest[0].lower
    if owner is not None and behind is not None and join in {"to", "in", "at"}:
        return Role(f"{office} of {owner.text} {join} {_plain(rest[1:])}", rank, owner.voice, owned=True)
    if {word.lower for word in rest} & _MISSION and behind is None:
        behind = Owner("the mission", "mission")
    join = "of" if behind is not None and join == "for" else join
    named = behind is not None and behind.is_agency and all(w.actor or not w.is_name for w in rest)
    host = f" {HOST}" if any(word.text == HOST for word in rest if not _in_body_name(word)) else ""
    whole = spelled(f"{office} {join} {f'{behind.text}{host}' if named and behind else _plain(rest[1:])}")
    state = actors().office_state(whole) if owner is None else owner.text
    text = f"{whole} of {state}" if state else whole
    whose = behind or owner
    return Role(
        text, rank, whose.voice if whose else None, owned=bool(state) or behind is not None, weak=rank in roles().weak
    )


def in_state(role: Role, state: str) -> Role:
    """Give a bare office with the state that it is of."""
    return replace(role, text=f"{role.text} of {state}", owned=True)


def owned_by(role: Role, owner: Owner) -> Role:
    """Give a role with its owner named."""
    return replace(role, text=f"{role.text} of {owner.text}", body=owner.voice, owned=True)


def _plain(words: Sequence[Word]) -> str:
    """Write "Haiti's transitional council" as "the transitional council of Haiti", other phrases as they are."""
    if not words:
        return ""
    first = words[0].actor
    if first is not None and first.actor.kind is ActorKind.STATE and first.how != "office":
        cut = next((i for i, word in enumerate(words) if word.actor is not first and not word.owns), len(words))
        rest = join(words[cut:])
        return f"the {rest} of {first.actor.name}" if rest else first.actor.name
    return join(words)


def join(words: Sequence[Word]) -> str:
    """Write words as printed, possessives and hyphens without blanks."""
    text = ""
    for word in words:
        glued = word.owns or not text or text[-1] in "-‑/" or word.text in "-‑/,"
        text += word.text if glued else f" {word.text}"
    return text
