"""Whose minister a bare "President X" or "Defence Minister X" is: the state that the text speaks of around the name.

Comes in: an article and the holders of offices in it, each with the places where it names them. Goes out: their roles,
with the state where one is meant. A state speaks for itself where it acts or owns ("El Salvador will send 70, Defence
Minister X said"); it has one president at a time, so that the president of another state is none of it. Knows nobody
who holds an office: where the text leaves it open, the office stays bare.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reporter.extraction.actors import HOST, capitals
from reporter.extraction.clauses import base_forms, could_act, deeds_of, owned_by, suffered_by
from reporter.extraction.lands import land_of
from reporter.extraction.offices import Role, in_state
from reporter.knowledge import ActorKind, actors, roles

if TYPE_CHECKING:
    from reporter.extraction.reading import Article, Sentence
    from reporter.facts import Span
    from reporter.language.tokens import Token

# How much it says that a state acts or owns in the sentence of the name, or in one before. A state that is only named
# tells nothing: "President X congratulated Kenya".
_ACTS, _SURE = 4.0, 10.0
_FADING, _PARTED = 0.6, 0.5
_BACK = 3
# What is to be read from the sentences around, and how far the first state must be ahead of the second.
_LEAST, _AHEAD = 1.0, 1.5
# Many states have ministers in such a text: theirs must act.
_LEAST_MINISTER = 2.0
# How many characters before a name its killing may be told: "the assassination of President X".
_NEAR = 40
# "Kenya-led": the mission is meant, not Kenya.
_PERSON = "PERSON"
_PAST = ("former", "late", "interim", "provisional", "acting")
_VERBAL = frozenset({"VB", "VBD", "VBN", "VBP", "VBZ"})
_HYPHENS = frozenset("-‑–")


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody with an office, and where an article names the person."""

    role: Role
    places: tuple[tuple[Span, Sentence], ...]


def with_states(article: Article, holders: Sequence[Holder]) -> list[Role]:
    """Give the roles of the holders in order, bare offices with the state that they are of, if that is told."""
    found = [_seated(article, holder.role) for holder in holders]
    taken = {(role.office, role.text.removeprefix(f"{role.office} of ")) for role in found if role.owned}
    open_ones = [i for i, role in enumerate(found) if _is_bare(role)]
    told = {i: _told(article, holders[i]) for i in open_ones}
    # Whom the text tells most plainly comes first, and takes the state from the others.
    while open_ones:
        ranked = {i: _first(found[i], told[i], taken) for i in open_ones}
        best = max(open_ones, key=lambda i: ranked[i][1])
        state, weight = ranked[best]
        open_ones.remove(best)
        if weight > 0:
            found[best] = in_state(found[best], state)
            taken.add((found[best].office, state))
    for i in (i for i, role in enumerate(found) if _is_bare(role) and _is_presidents(role)):
        others = frozenset(state for office, state in taken if office == found[i].office)
        if (land := land_of(article, holders[i].places, others)) is not None:
            found[i] = in_state(found[i], land)
            taken.add((found[i].office, land))
    return found


def _seated(article: Article, role: Role) -> Role:
    """Give "Secretary X" the department that the text speaks of most."""
    if role.text != "Secretary":
        return role
    known = roles().secretaries
    named = Counter(f.actor.name for s in article.sentences for f in s.actors if f.actor.name in known)
    office = next((known[name] for name, _ in named.most_common(1)), None)
    state = actors().office_state(office) if office else None
    return in_state(replace(role, text=office, office=office), state) if office and state else role


def _is_bare(role: Role) -> bool:
    """Tell an office that only states have, of no state so far."""
    *before, last = role.office.split() or [""]
    known = roles().qualifiers | roles().fields | {"affairs", "and"}
    # Nearly every text has the prime minister of Haiti in it beside other states that act.
    secretary = last.lower() == "secretary" and bool({word.lower() for word in before} & roles().portfolios)
    national = (role.rank in roles().governing or secretary) and not role.office.endswith("Prime Minister")
    return national and not role.owned and all(word.lower() in known for word in before)


def _is_presidents(role: Role) -> bool:
    """Tell the office of a president in power."""
    return role.rank == "president" and not role.office.lower().startswith(_PAST)


def _first(role: Role, told: Mapping[str, float], taken: set[tuple[str, str]]) -> tuple[str, float]:
    """Give the state that an office is of, and how plainly the text says so; nothing where it is left open."""
    free = {state: weight for state, weight in told.items() if (role.office, state) not in taken}
    ranked = sorted(free.items(), key=lambda told: -told[1])
    (state, most), (_, second) = [*ranked, ("", 0.0), ("", 0.0)][:2]
    least = _LEAST if role.rank == "president" else _LEAST_MINISTER
    return (state, most) if most >= least and most >= _AHEAD * second else ("", 0.0)


def _told(article: Article, holder: Holder) -> dict[str, float]:
    """Weigh the states that are spoken of wherever somebody is named; of Haiti all speak, once is as good as often."""
    found = [_around(article, span, sentence, holder.role) for span, sentence in holder.places]
    states = dict.fromkeys(state for around in found for state in around)
    return {state: (max if state == HOST else sum)(around.get(state, 0.0) for around in found) for state in states}


def _around(article: Article, name: Span, sentence: Sentence, role: Role) -> dict[str, float]:
    """Weigh the states in the sentence of a name and in those before."""
    around: dict[str, float] = {HOST: _SURE} if _is_slain(name, sentence) else {}
    acting: dict[str, bool] = {HOST: True}
    for other in _sentences(article, sentence, role):
        known = _known_before(name, sentence) if other is sentence else other.span.end
        for state, root in (*_states(other), *_cities(other)):
            weight = _weight(root, state, role, known) * _near(other, sentence)
            if other is sentence and _does_to(root, name, sentence):
                acting[state] = False
                weight = 0.0
            around[state] = max(around.get(state, 0.0), weight)
            if other is sentence:
                acting[state] = acting.get(state, False) or weight > 0
    # Whom the holder thanks, meets or visits is another state than the holder's.
    return {state: weight for state, weight in around.items() if acting.get(state, True)}


def _sentences(article: Article, sentence: Sentence, role: Role) -> Iterator[Sentence]:
    """Give the sentence of a name and those before it.

    Who welcomes what others did is none of theirs.
    """
    yield sentence
    welcomes = any(base_forms(token) & roles().welcoming for token in sentence.tokens)
    if role.rank != "president" and welcomes:
        return
    for index in range(sentence.index - 1, max(-1, sentence.index - _BACK), -1):
        yield article.sentences[index]


def _near(first: Sentence, last: Sentence) -> float:
    """Give what a sentence before counts for: less with each step, and with a paragraph between."""
    between = last.document.text[first.span.end : last.span.start]
    return _FADING ** (last.index - first.index) * (_PARTED if "\n" in between.strip(" \t") else 1)


def _known_before(span: Span, sentence: Sentence) -> int:
    """Give up to where the sentence tells of what is the holder's: not before "when President X left"."""
    before = [token for token in sentence.tokens if token.idx < span.start]
    while before and (before[-1].text[0].isupper() or before[-1].pos_ in {"ADJ", "NOUN", "DET"}):
        before.pop()
    apart = bool(before) and (before[-1].pos_ == "SCONJ" or before[-1].lower_ in {"when", "while"})
    return sentence.span.start if apart else span.start


def _weight(root: Token, state: str, role: Role, known: int) -> float:
    """Say how plainly a word for a state says that the office is of that state; `known` is where its clause ends."""
    # "American taxpayers", "U.S. officials": those of whom it is said act for the state.
    describes = owned_by(root) is None and root.head.i > root.i and root.head.pos_ in {"NOUN", "PROPN"}
    acts = (could_act(root.head if describes else root) or owned_by(root) is not None) and root.idx < known
    if state != HOST:
        return _ACTS if acts else 0.0
    # Everything here is about Haiti; and it has had no president for years.
    if role.rank == "president" and not role.office.lower().startswith(_PAST):
        return 0.0
    return _ACTS if any(deeds_of(root)) else 0.0


def _states(sentence: Sentence) -> Iterator[tuple[str, Token]]:
    """Give the states in a sentence, or whose bodies are, but not the one that leads the mission in "Kenya-led"."""
    for found in sentence.actors:
        doc, end = found.span.doc, found.span.end
        if found.how != "office" and not (end < len(doc) and doc[end].text in _HYPHENS):
            state = found.actor.name if found.actor.kind is ActorKind.STATE else found.actor.state
            if state is not None:
                yield state, found.span.root


def _cities(sentence: Sentence) -> Iterator[tuple[str, Token]]:
    """Give the capitals that act, whatever they do."""
    for token in sentence.tokens:
        if token.text in capitals() and token.ent_type_ != _PERSON and any(deeds_of(token)):
            yield capitals()[token.text], token


def _does_to(root: Token, name: Span, sentence: Sentence) -> bool:
    """Tell that a state does something to the holder, who is hardly its own: "Kenya sanctioned President X"."""
    done = {word.i for t in sentence.tokens if name.start <= t.idx < name.end for word in suffered_by(t)}
    return any(verb.i in done for verb in deeds_of(root))


def _is_slain(span: Span, sentence: Sentence) -> bool:
    """Tell the president who was killed: in a text on Haiti's violence that is Haiti's."""
    names = [token for token in sentence.tokens if span.start <= token.idx < span.end]
    beside = [t for t in sentence.tokens if 0 <= span.start - t.idx < _NEAR or 0 < t.idx - span.end < _NEAR // 2]
    done = [word for name in names for word in suffered_by(name)]
    nouns = [word for word in beside if base_forms(word) & roles().slaying and word.tag_ not in _VERBAL]
    return bool(nouns) or any(base_forms(word) & roles().slaying for word in done)
