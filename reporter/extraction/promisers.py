"""Promisers: which actor binds himself, behind a name, a person, a pronoun or the speaker of a sentence.

Comes in: the noun that names a promiser, if there is one, with its sentence and article. Goes out: a `Promiser`, a
canonical name with how it was found. Gangs, parliaments and courts promise nothing here.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reporter.extraction.actors import HOST, acting_name, capitals, is_host, named_in, only_leads
from reporter.extraction.bodies import body_before, is_body
from reporter.extraction.clauses import (
    base_forms,
    described_noun,
    full_name,
    governing_chain,
    is_apposition,
    is_sum,
    name_phrase,
    predicate,
    subject,
)
from reporter.extraction.doers import doer, meant
from reporter.extraction.standing import MISSIONS, acts, foreign_home, mission_of, people_before, state_of_person
from reporter.knowledge import ActorKind, lexicon
from reporter.knowledge.promises import promises

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reporter.extraction.reading import Article, Sentence
    from reporter.language.actors import ActorSpan
    from reporter.language.tokens import Token

_OWN = frozenset({"we", "i", "us", "our", "my"})
# "our colleagues will keep delivering": those who work with the speaker.
_OURS = frozenset({"colleague", "staff", "team", "crew", "people", "partner"})
_SELVES = frozenset({"it", "he", "she", "they", "himself", "itself", "his", "her", "its", "their"})
_REST = frozenset({"more", "rest", "others", "remainder", "them", "another"})
_NOT_OWNERS = frozenset({"to", "with", "in", "at", "against", "for"})
_OF_HOST = frozenset({"prime", "transitional"})
_COUNTRIES = frozenset({"country", "government", "nation", "state"})
_HOME_OFFICES = frozenset({"police", "authority", "cabinet"}) | _COUNTRIES
_ADMINISTRATIONS = frozenset({"administration", "government", "cabinet"})
# Where an article names it, "the administration" is its.
_PRESIDENTIAL = "United States"
_PERSONAL = frozenset({"he", "she", "his", "her"})
_POSSESSIVE = frozenset({"his", "her", "its", "their"})
# What makes an actor before a force one of its backers and no more; what makes one its leader.
_STANDING_BEHIND = (
    "backed",
    "sanctioned",
    "approved",
    "authorised",
    "authorized",
    "mandated",
    "endorsed",
    "supported",
    "funded",
    "financed",
)
_LED = frozenset({"led", "headed", "commanded", "approved", "authorised", "authorized", "backed", "spearheaded"})
_BACK = 3
_LONGEST_CITY = 4
# Branches of a state that are called without it.
_HOME_HOLDERS = frozenset({"minister", "president", "premier", "cs", "ps", "pm"})
_MINISTRIES = frozenset({"ministry", "treasury", "department", "cabinet", "presidency"})


_COUNCILS = re.compile(r"\b(security|transitional)\s+(?:[\w-]+\s+)?council\b", re.IGNORECASE)


class Tie(StrEnum):
    """How a noun leads to its promiser."""

    NAMED = "named"
    OWN = "own"  # "we"
    MISSION = "mission"  # "the mission", "the force"
    SELF = "self"  # a person, a pronoun, "the government"
    GROUP = "group"  # several, none of them named
    THEIRS = "theirs"  # people or goods of a named actor
    GIVEN = "given"  # people or goods that somebody sends
    THING = "thing"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Promiser:
    """Who is bound, None where nobody is named, and how the noun leads there."""

    name: str | None
    tie: Tie


def promiser(who: Token | None, sentence: Sentence, article: Article) -> Promiser:
    """Give who is bound by a noun; without one, who speaks."""
    if who is None:
        return Promiser(speaker(sentence, article), Tie.THING)
    if is_stranger(who, sentence):
        return Promiser(None, Tie.NOBODY)
    if (named := _named(who, sentence, article)) is not None:
        return _of_name(named, who, sentence, article)
    if mission := _mission(who, sentence, article):
        return Promiser(mission, Tie.MISSION)
    if who.ent_type_ == "ORG" and who.pos_ == "PROPN":
        return Promiser(full_name(who), Tie.NAMED)
    return _unnamed(who, sentence, article)


def _of_name(name: str, who: Token, sentence: Sentence, article: Article) -> Promiser:
    """Give an actor who is named in a noun's phrase; of "the UN agency" the one that was named before."""
    body = body_before(who, sentence, article) if name == "UN" and who.pos_ == "NOUN" and is_body(who) else None
    if body is not None:
        return Promiser(body, Tie.SELF)
    return Promiser(name, Tie.NAMED if _binds(who, sentence) else Tie.THEIRS)


def _named(who: Token, sentence: Sentence, article: Article) -> str | None:
    """Give the actor in a noun's phrase; of a person what is told before the name, then what is known of him."""
    if who.ent_type_ != "PERSON" and (who.pos_ != "PROPN" or who.text not in article.roles):
        return named_by(who, sentence)
    return named_by(who, sentence, behind=False) or state_of_person(who, sentence, article) or named_by(who, sentence)


def _unnamed(who: Token, sentence: Sentence, article: Article) -> Promiser:
    """Give who is bound by a noun without a name: a pronoun, a person, an office, people and goods."""
    ours = any(child.lower_ == "our" for child in who.children) and base_forms(who) & _OURS
    if who.lower_ in _OWN or ours:
        return Promiser(speaker(sentence, article), Tie.OWN)
    if who.lower_ in _SELVES:
        return Promiser(_meant_by_pronoun(who, sentence, article), Tie.SELF)
    if _is_group(who):
        return Promiser(None, Tie.GROUP)
    if is_body(who) and (body := body_before(who, sentence, article)):
        return Promiser(body, Tie.SELF)
    if _is_self(who):
        return Promiser(_meant_by_office(who, sentence, article), Tie.SELF)
    given = _is_given(who)
    sent = given and not is_sum(who)
    return Promiser(speaker(sentence, article, sent=sent), Tie.GIVEN if given else Tie.THING)


def is_stranger(who: Token, sentence: Sentence) -> bool:
    """Tell gangs and their men, those who vote on the money of others, and known bodies that do not act here."""
    inside = {token for token in who.subtree if token.i <= who.i} | {who}
    forms = {form for token in inside for form in base_forms(token)}
    if forms & lexicon().strangers or forms & promises().bound.bystanders:
        return True
    if (who.text == "Council" and not _of_host(who)) or _are_victims(who, sentence):
        return True
    known = [a for a in sentence.actors if a.span.root in inside]
    return bool(known) and not any(acts(a) for a in known)


def _are_victims(who: Token, sentence: Sentence) -> bool:
    """Tell the people of the brief's own country: "Haitians", "thousands of Haitians"."""
    people = (a for a in sentence.actors if a.how == "demonym" and is_host(a.actor))
    return any(who == a.span.root or (a.span.root.head == who and a.span.root.i > who.i) for a in people)


# --- by name ----------------------------------------------------------------------------------------------------


def named_by(who: Token, sentence: Sentence, *, behind: bool = True) -> str | None:
    """Give the actor in a noun's own phrase: its head, what stands before it, and with `behind` what describes it."""
    near = {token.i for token in who.subtree if token.i <= who.i} | {who.i}
    near |= {token.i for token in name_phrase(who)} if behind else set()
    inside = {token.i for token in who.subtree} - near
    acting = [a for a in sentence.actors if acts(a) and not _only_described(a)]
    itself = next((a for a in acting if a.span.start <= who.i < a.span.end), None)
    first = itself or next((a for a in acting if a.span.root.i in near and not _beside(a.span.root)), None)
    if first is None and behind and _is_self(who) and not _is_group(who):
        further = (a for a in acting if a.span.root.i in inside and not _beside(a.span.root))
        first = next((a for a in further if not _in_clause(a.span.root, who)), None)
    return acting_name(first.actor) if first else _city(sorted(near), who)


def _only_described(found: ActorSpan) -> bool:
    """Tell whose force it is said to be, of "the Kenya-led force", "a U.N.-backed force", "the force led by Kenya"."""
    doc = found.span.doc
    behind = doc.span(found.span.end, found.span.end + 2).text.lower().lstrip("-\u2011 ")
    before = [token.lower_ for token in doc.span(max(0, found.span.start - 2), found.span.start)]
    return only_leads(found) or behind.startswith(_STANDING_BEHIND) or (before[-1:] == ["by"] and before[0] in _LED)


def _in_clause(token: Token, noun: Token) -> bool:
    """Tell whether a word stands in a relative clause on a noun: "Ms Ruiz, who spoke of Haiti"."""
    return any(described_noun(above) == noun for above in token.ancestors)


def _binds(who: Token, sentence: Sentence) -> bool:
    """Tell an actor itself and who stands for one, from the people and goods that it sends."""
    if any(a.span.start <= who.i < a.span.end for a in sentence.actors) or base_forms(who) & promises().bound.selves:
        return True
    if who.lower_ == "one" and any(is_apposition(a.span.root) for a in sentence.actors if a.span.root in who.subtree):
        return True  # "one of the donors, Qatar, …"
    if _city([who.i], who):
        return True
    return who.pos_ == "PROPN" and not who.is_currency


def _beside(token: Token) -> bool:
    """Tell the Haiti of "ambassador to Haiti" and "its chief in Haiti"."""
    before = token.doc[token.left_edge.i - 1] if token.left_edge.i > token.sent.start else None
    own = token.doc[token.left_edge.i]
    return own.lower_ in _NOT_OWNERS or (before is not None and before.lower_ in _NOT_OWNERS)


def _city(near: Iterable[int], who: Token) -> str | None:
    """Give the state whose capital is a promiser's name."""
    known = capitals()
    for at in near:
        for length in range(_LONGEST_CITY, 0, -1):
            name = who.doc.span(at, at + length).text
            if name in known and at <= who.i < at + length + 1 and known[name] != HOST:
                return known[name]
    return None


# --- by what it is ----------------------------------------------------------------------------------------------


def _is_self(who: Token) -> bool:
    """Tell a person's name and "his country", "the government"."""
    forms = base_forms(who)
    if who.pos_ in {"NOUN", "PROPN"} and (forms & promises().bound.selves or _of_host(who)):
        return not (forms & _COUNTRIES and any(child.lower_ in {"a", "an", "any", "every"} for child in who.children))
    return who.pos_ == "PROPN" and not is_sum(who) and who.ent_type_ in {"PERSON", ""}


def titled(who: Token) -> bool:
    """Tell the holder of an office, by title or name: "President Abinader", "the ministers"."""
    words = [t for t in who.subtree if t.i <= who.i]
    office = any(t.text[:1].isupper() and base_forms(t) & promises().bound.selves for t in words)
    return office and who.lower_ not in _SELVES


def _is_group(who: Token) -> bool:
    plural = who.pos_ == "NOUN" and who.lower_.endswith(("s", "ies")) and who.lemma_.lower() != who.lower_
    definite = any(child.lower_ in {"the", "both", "its", "their"} for child in who.children)
    return plural and not definite and bool(base_forms(who) & promises().bound.groups)


def _is_given(who: Token) -> bool:
    given = promises().gifts | promises().parties | lexicon().personnel
    return who.like_num or is_sum(who) or who.lower_ in _REST or _is_half(who) or bool(base_forms(who) & given)


def _is_half(who: Token) -> bool:
    """Tell "the other half of the contingent", "half the officers"."""
    given = promises().parties | lexicon().personnel
    return who.lower_ == "half" and any(base_forms(t) & given for t in who.subtree if t.i > who.i)


def _mission(who: Token, sentence: Sentence, article: Article) -> str | None:
    """Give the mission that "the mission" means."""
    if not base_forms(who) & MISSIONS or not any(child.lower_ == "the" for child in who.children):
        return None
    return mission_of(sentence, article)


# --- by what was spoken of --------------------------------------------------------------------------------------


def speaker(sentence: Sentence, article: Article, *, sent: bool = False) -> str | None:
    """Give the actor who speaks in a sentence, or was last spoken of; with `sent` the state that sends people."""
    for noun in speaking(sentence):
        if is_stranger(noun, sentence):
            return None
        if name := named_by(noun, sentence) or _mission(noun, sentence, article):
            return name
        if noun.lower_ in _SELVES:
            return _meant_by_pronoun(noun, sentence, article)
        if is_body(noun) and (body := body_before(noun, sentence, article)):
            return body
        if _is_self(noun):
            return _meant_by_office(noun, sentence, article)
    # People are sent by states.
    return (
        _anywhere(sentence, main=True)
        or _before(sentence, article, states=sent)
        or (foreign_home(article) if sent else None)
        or _anywhere(sentence)
        or _home(sentence)
    )


def stands_for(noun: Token, sentence: Sentence, article: Article) -> bool:
    """Tell somebody who speaks for an actor, from somebody who only speaks for himself."""
    return _named(noun, sentence, article) is not None or bool(base_forms(noun) & promises().bound.selves)


def speaking(sentence: Sentence) -> Iterable[Token]:
    """Give who says something in a sentence."""
    words = lexicon().speech | promises().bound.reporting | promises().promising
    for verb in sentence.tokens:
        if verb.pos_ == "VERB" and base_forms(verb) & words and (noun := subject(verb)) is not None:
            yield meant(noun)


def _meant_by_pronoun(who: Token, sentence: Sentence, article: Article) -> str | None:
    master = _master(who, sentence, article)
    if who.lower_ in _PERSONAL:
        state = (
            master
            or _spoke_for(who, sentence, article)
            or _of_subject(who, sentence, article)
            or state_of_person(who, sentence, article)
        )
        if state or _is_private(who, sentence, article):
            return state
    found = master or _own_office(who, sentence, article) or _outside(sentence, who.i, main=True)
    found = found or _before(sentence, article)
    return found or _home_before(who, sentence, article) or _anywhere(sentence)


def _is_private(who: Token, sentence: Sentence, article: Article) -> bool:
    """Tell a pronoun that goes back to somebody with a calling and no office: "Ms Noel, a nurse, … She will"."""
    role = next((article.roles.get(name) for name in people_before(who, sentence, article)), None)
    return role is not None and not {*role.lower().replace("-", " ").split()} & promises().bound.selves


def _master(who: Token, sentence: Sentence, article: Article) -> str | None:
    """Give who says what a pronoun does: "Kenya's minister said that it would", "the ministry said it would"."""
    own = who.head if who.head.pos_ in {"VERB", "AUX"} else predicate(who)
    for verb in governing_chain(own) if own is not None else ():
        noun = doer(verb) if verb.pos_ == "VERB" else None
        if noun is None or noun == who or noun.lower_ in _SELVES:
            continue
        if name := _named(noun, sentence, article):
            return name
        if base_forms(noun) & _MINISTRIES:
            return _meant_by_office(noun, sentence, article)
    return None


def _spoke_for(who: Token, sentence: Sentence, article: Article) -> str | None:
    """Give the state that the sentence before says something of on the same pronoun's word: "Accra has …, he said"."""
    if not sentence.index or any(person.end <= who.idx for person in sentence.persons):
        return None
    before = article.sentences[sentence.index - 1]
    about = subject(before.tokens.root)
    spoke = any(noun.lower_ == who.lower_ for noun in speaking(before))
    named = named_by(about, before) if spoke and about is not None and about.pos_ == "PROPN" else None
    if named is None and spoke:
        first = next((t for t in before.tokens if not t.is_space), None)
        named = named_by(first, before) if first is not None and first.pos_ == "PROPN" else None
    return named if named != HOST else None


def _of_subject(who: Token, sentence: Sentence, article: Article) -> str | None:
    """Give whom the subject of the sentence before stands for, where it is an office without a name."""
    if not sentence.index or any(person.end <= who.idx for person in sentence.persons):
        return None
    before = article.sentences[sentence.index - 1]
    about = subject(before.tokens.root)
    if about is None or about.pos_ != "NOUN" or not base_forms(about) & promises().bound.selves:
        return None
    return named_by(about, before)


def _own_office(who: Token, sentence: Sentence, article: Article) -> str | None:
    """Give whom "it" means where an office did something before: "the administration froze it, though it later …"."""
    if who.lower_ not in {"it", "its", "itself"}:
        return None
    offices = [
        noun
        for verb in sentence.tokens
        if verb.pos_ == "VERB" and (noun := subject(verb)) is not None and noun.i < who.i
        if base_forms(noun) & _ADMINISTRATIONS
    ]
    return _meant_by_office(offices[-1], sentence, article) if offices else None


def _meant_by_office(who: Token, sentence: Sentence, article: Article) -> str | None:
    """Give the state of an office; of the brief's own country, where no other is spoken of."""
    forms = base_forms(who)
    owner = next((child for child in who.children if child.lower_ in _POSSESSIVE), None)
    if owner is not None and owner.lower_ in _PERSONAL:
        return _meant_by_pronoun(owner, sentence, article)
    if state := state_of_person(who, sentence, article) or _in_city(who, sentence):
        return state
    if (state := _home_office(who, sentence, article)) is not None:
        return state
    if "administration" in forms and named_in(article, _PRESIDENTIAL):
        return _PRESIDENTIAL
    if _of_host(who):
        return _outside(sentence, who.i, states=True) or _before(sentence, article, back=1, states=True) or HOST
    national = bool(forms & _HOME_OFFICES) or titled(who)
    found = _outside(sentence, who.i) or _anywhere(sentence, states=national)
    found = found or _before(sentence, article, states=national)
    words = {form for token in who.subtree if token.i <= who.i for form in base_forms(token)}
    home = words & _HOME_OFFICES or ((titled(who) or _described_office(who)) and named_in(article, HOST))
    return found or (HOST if home and not _presides(who) else None)


def _is_transitional(sentence: Sentence, who: Token) -> bool:
    """Tell whether the council last named in full before "the council" is the one that governs the brief's country."""
    named = [found[1].lower() for found in _COUNCILS.finditer(sentence.document.text, 0, who.idx)]
    return named[-1:] == ["transitional"]


def _home_office(who: Token, sentence: Sentence, article: Article) -> str | None:
    """Give the state whose paper calls its own ministers "the minister" and "the CS" without saying of which state.

    Of the brief's own country is "the council", where its transitional one was the last that was named in full.
    """
    if who.lower_ == "council" and _is_transitional(sentence, who):
        return HOST
    if not base_forms(who) & _HOME_HOLDERS or not any(child.lower_ == "the" for child in who.children):
        return None
    return foreign_home(article)


def _presides(who: Token) -> bool:
    """Tell a president, of whom there is none in the brief's own country."""
    return any(token.lower_ == "president" for token in who.subtree)


def _described_office(who: Token) -> bool:
    """Tell the apposition of "Normil Rameau, the police chief"."""
    behind = (t for t in who.subtree if t.i > who.i and t.pos_ == "NOUN")
    return who.ent_type_ == "PERSON" and any(base_forms(t) & promises().bound.selves for t in behind)


def _in_city(who: Token, sentence: Sentence) -> str | None:
    """Give the state of "officials in Dhaka" and "in Manila the government"."""
    opening = itertools.takewhile(lambda token: token.pos_ not in {"VERB", "AUX"}, sentence.tokens)
    near = sorted({*(t.i for t in opening if t.i < who.i), *(t.i for t in who.subtree)})
    return next((state for at in near if (state := _city([at], who.doc[at])) is not None), None)


def _of_host(who: Token) -> bool:
    """Tell the prime minister of whom no state is said: the brief's own country."""
    return any(token.lower_ in _OF_HOST for token in who.subtree if token.i <= who.i)


def _anywhere(sentence: Sentence, *, states: bool = False, main: bool = False) -> str | None:
    return _outside(sentence, len(sentence.tokens.doc), states=states, main=main)


def _outside(sentence: Sentence, before: int, *, states: bool = False, main: bool = False) -> str | None:
    """Give the first actor from abroad before a place in a sentence.

    With `states` only a state or its branch, with `main` none of a relative clause: "the camp that Chad is building".
    """
    found = (
        a
        for a in sentence.actors
        if acts(a) and not is_host(a.actor) and a.span.start < before and not (states and not _of_state(a))
        if not _only_described(a) and not (main and any(described_noun(t) for t in a.span.root.ancestors))
    )
    return next((acting_name(a.actor) for a in found), None)


def _of_state(found: ActorSpan) -> bool:
    return found.actor.kind is ActorKind.STATE or found.actor.state is not None


def _home_before(who: Token, sentence: Sentence, article: Article) -> str | None:
    """Give the brief's own country, where "it" or "they" can only be that."""
    own = (a for a in sentence.actors if a.span.start < who.i)
    earlier = (a for s in article.sentences[max(0, sentence.index - _BACK) : sentence.index] for a in s.actors)
    return HOST if any(acts(a) and is_host(a.actor) for a in (*own, *earlier)) else None


def _home(sentence: Sentence) -> str | None:
    return HOST if any(acts(a) for a in sentence.actors) else None


def _before(sentence: Sentence, article: Article, *, back: int = _BACK, states: bool = False) -> str | None:
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - back), -1):
        if name := _topic(article.sentences[index], article, states=states):
            return name
    return None


def _topic(sentence: Sentence, article: Article, *, states: bool) -> str | None:
    """Give the actor whom a sentence is about: its subject, or the first from abroad; none where that is a pronoun."""
    about = subject(sentence.tokens.root)
    if about is not None and about.lower_ in _SELVES:
        return None
    if about is None or states:
        return _anywhere(sentence, states=states)
    named = _named(about, sentence, article) or _mission(about, sentence, article)
    return named if named not in {None, HOST} else _anywhere(sentence)
