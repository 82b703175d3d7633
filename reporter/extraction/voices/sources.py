"""Whom a phrase means as a source: a person or body by name, one named before ("the agency", "she"), or nobody named.

Comes in: the words of a phrase in its sentence. Goes out: a `Source`. Heads and spokespeople speak for their body,
ministers and experts for themselves; "residents" and "officials" are nobody that an article names.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reporter.extraction.clauses import base_forms, subject
from reporter.extraction.people import Person, namings
from reporter.extraction.voices.names import MUTE, common, delegation, head_of, ministry, named_in, unknown
from reporter.extraction.voices.quoted import Quotes
from reporter.knowledge import ActorKind, lexicon, roles
from reporter.knowledge.voices import voices

if TYPE_CHECKING:
    from reporter.extraction.reading import Article, Sentence
    from reporter.language.actors import ActorSpan
    from reporter.language.tokens import Token, Tokens

_BODIES = frozenset({ActorKind.BODY, ActorKind.AGENCY, ActorKind.FORCE, ActorKind.OUTLET, ActorKind.MISSION})
SPEAKING = _BODIES | {ActorKind.GANG}
_POINTING = frozenset({"the", "its", "their", "this", "that", "his", "her", "same", "these", "those", "our"})
_HE = frozenset({"he", "she"})
_IT = frozenset({"it", "they", "its", "their"})
_OURS = frozenset({"our", "my", "we"})
# A deputy commander is not the force.
_SECOND = ("deputy commander", "chief of staff")
_CHIEF = "prime"
_HIS = frozenset({"his", "her"})
_OWNING = frozenset({"'s", "’s", "s'", "s’"})
# Whose agencies have names of their own.
_FAMILY = "UN"
_HOME_POLICE = "Haitian National Police"
# Who heads the police speaks for it, as the head of an agency does.
_POLICE_HEAD = re.compile(
    r"(?:acting |interim |new )?(?:(?:national )?police chief|(?:national )?chief of (?:the )?(?:Haitian )?"
    r"(?:national )?police)(?: of Haiti)?$",
    re.IGNORECASE,
)
_SPOKES = ("spokes", "press officer")
# They speak for whom they work for, which is named with them.
_EMPLOYED = ("researcher", "country director", "programme director", "program director", "head of mission")
# "force spokesman", "mission spokesperson": of the one that the article is about.
_OF_MISSION = re.compile(r"(?:the )?(?:force|mission)(?:'s|\u2019s)? (?:spokes|press officer)", re.IGNORECASE)
# The UN's own office in the country, by what it is called for short.
_UN_OFFICE = re.compile(
    r"\b(?:UN|U\.N\.|United Nations)(?:['\u2019]s?)?\s+(?:(?:political|integrated)\s+)?(?P<what>office|mission)\b"
    r"(?!\s+(?:on|for|of|to|against)\b)",
    re.IGNORECASE,
)
_UN_OFFICE_NAME = "BINUH"
_PLAIN = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_BESIDE, _APPOSED = 250, 45
_EMPLOYING = frozenset({ActorKind.AGENCY, ActorKind.MISSION, ActorKind.FORCE})
_DECIDING = frozenset({"UN", "UN Security Council", "UN General Assembly"})
_NEAR = 12
_CALLED = frozenset({"as", "initials", "acronym", "or"})
_APART = frozenset({"CCONJ", "AUX", "SCONJ"})
_CLOSERS = frozenset({",", ".", ";", ")", "—", "–", "”", "!", "?"})
_OWN_VOICE = frozenset(
    {"minister", "secretary", "president", "premier", "mayor", "senator", "lawmaker", "deputy", "adviser", "leader"}
)


@dataclass(frozen=True, slots=True)
class Source:
    """Who says something, as a record names it; without a name it is somebody whom the article does not name."""

    name: str | None
    is_outlet: bool = False
    is_person: bool = False
    is_state: bool = False


NOBODY = Source(None)


class Speakers:
    """Everybody whom an article names, in order, and who has spoken so far."""

    def __init__(self, article: Article) -> None:
        """Find the persons and bodies of an article."""
        self.quotes = Quotes(article)
        self.persons = [(span, person) for span, person in namings(article)]
        self._starts = [span.start for span, _ in self.persons]
        self.bodies = [
            found
            for s in article.sentences
            for found in s.actors
            if found.actor.kind in SPEAKING and found.how != "office" and found.actor.name not in MUTE
        ]
        self._offsets = [found.span.start_char for found in self.bodies]
        self.spoken: list[Source] = []
        self._spoken_at = 0
        self._subjects = [
            (span.start, person)
            for s in article.sentences
            if (about := subject(s.tokens.root)) is not None
            for span, person in self.persons
            if s.span.contains(span) and span.start <= about.idx < span.end
        ]

    def remember(self, source: Source, offset: int) -> None:
        """Keep who has spoken, and where."""
        self.spoken.append(source)
        self._spoken_at = offset

    def of(self, phrase: Tokens, sentence: Sentence) -> Source | None:
        """Give whom a phrase means; None where it names nothing that could speak."""
        if len(phrase) == 0 or any(t.lower_ in _OURS for t in phrase):
            return NOBODY if len(phrase) else None  # The article itself, or whoever is quoted in it.
        if (person := self._person_in(phrase)) is not None:
            return person
        head = head_of(phrase)
        state = delegation(phrase, sentence)
        office = Source(state) if state else self._un_office(phrase) or _office(phrase)
        if office is not None and not _unnamed(head):
            return office
        if (body := self._body_in(phrase, sentence)) is not None:
            return NOBODY if _unnamed(head) else body
        return self._referred(phrase, head)

    def named(self, phrase: Tokens, sentence: Sentence) -> Source | None:
        """Give whom a phrase names, leaving out what only points back."""
        return self._person_in(phrase) or next(
            (_as_body(a) for a in named_in(phrase, sentence) if a.actor.kind in SPEAKING), None
        )

    def name_ending(self, end: int, sentence: Sentence) -> int | None:
        """Give the first word of the person's or body's name that ends before a word, if one does."""
        doc = sentence.tokens.doc
        if end <= sentence.tokens.start:
            return None
        for found in sentence.actors:
            if found.span.end == end and found.actor.kind in SPEAKING and found.how in {"name", "metonym"}:
                return found.span.start
        at = bisect_left(self._starts, doc[end - 1].idx + 1) - 1
        if at < 0 or self.persons[at][0].end != doc[end - 1].end_char:
            return None
        inside = doc.char_span(*self.persons[at][0], alignment_mode="expand")
        return inside.start if inside is not None else None

    def name_starting(self, start: int, sentence: Sentence) -> int | None:
        """Give the word behind the person's name that begins at a word or behind a title there, if one does."""
        doc, end = sentence.tokens.doc, sentence.tokens.end
        while start < end and doc[start].pos_ in {"PROPN", "NOUN", "ADJ"}:
            at = bisect_left(self._starts, doc[start].idx)
            if at < len(self.persons) and self.persons[at][0].start == doc[start].idx:
                inside = doc.char_span(*self.persons[at][0], alignment_mode="expand")
                return inside.end if inside is not None else None
            start += 1
        return None

    def apposition_end(self, stop: int, sentence: Sentence) -> int:
        """Give where a phrase ends that ends at a comma, with the name set off there: "its mayor, X,"."""
        doc, end = sentence.tokens.doc, sentence.tokens.end
        if stop >= end or doc[stop].text != ",":
            return stop
        behind = self.name_starting(stop + 1, sentence)
        closed = behind is not None and (behind >= end or doc[behind].text in _CLOSERS)
        return behind if behind is not None and closed else stop

    # --- by name --------------------------------------------------------------------------------------------

    def _person_in(self, phrase: Tokens) -> Source | None:
        at = bisect_left(self._starts, phrase.start_char)
        if at == len(self.persons) or self.persons[at][0].end > phrase.end_char:
            return None
        span, person = self.persons[at]
        owns = phrase.doc.text[span.end : span.end + 2] in _OWNING
        written = base_forms(phrase.root) & (voices().nouns.documents | voices().nouns.tallies)
        if owns and not written:
            return None
        source = self.speaking_for(person, phrase.start_char)
        # "…, its spokesperson, X, said": of the body that has just spoken.
        spokes = person.role is not None and any(word in person.role.text.lower() for word in _SPOKES)
        before = phrase.doc.text[phrase.start_char : span.start].lower()
        if spokes and source.name == person.name and before.startswith(("its ", "their ")):
            body = self._last_body(phrase)
            return replace(body, is_person=True) if body is not None and not body.is_outlet else source
        return source

    def speaking_for(self, person: Person, offset: int) -> Source:
        """Give for whom a person speaks who is named at a character.

        Whose body a spokesman's title does not name is the one named beside him.
        """
        source, role = as_source(person), person.role
        of_mission = role is not None and source.name == person.name and bool(_OF_MISSION.match(role.text))
        if source.name in voices().nouns.missions or of_mission:
            return replace(self._mission(offset), is_person=True)
        heads_police = role is not None and bool(_POLICE_HEAD.match(role.text))
        spokes = role is not None and any(word in role.text.lower() for word in (*_SPOKES, *_EMPLOYED))
        if role is None or source.name != person.name or not (spokes or heads_police):
            return source
        found = None if heads_police else self._beside(person, role.text)
        if found is None and (heads_police or "police" in role.text.lower()) and self._only_home_police():
            return Source(_HOME_POLICE, is_person=True)
        return Source(found.actor.name, is_person=True) if found is not None else source

    def _only_home_police(self) -> bool:
        """Tell an article in which the police can only be Haiti's."""
        forces = {found.actor.name for found in self.bodies if found.actor.kind is ActorKind.FORCE}
        return forces <= {_HOME_POLICE} or _HOME_POLICE in forces

    def _beside(self, person: Person, role: str) -> ActorSpan | None:
        """Give the body that a spokesman's title names, or that is named right behind or before him."""
        wanted = {ActorKind.FORCE} if "police" in role.lower() else _EMPLOYING
        at = person.evidence.span
        near = [b for b in self.bodies if abs(b.span.start_char - at.start) < _BESIDE and b.actor.kind in wanted]
        behind = [b for b in near if at.end < b.span.start_char < at.end + _APPOSED and " of " in role]
        before = [b for b in near if b.span.start_char < at.start and b.actor.name not in _DECIDING]
        named = next((b for b in self.bodies if b.actor.name in role), None)
        family = [b for b in self.bodies if b.actor.name == _FAMILY and 0 < at.start - b.span.start_char < _BESIDE]
        plain = family[-1] if family and role.lower() in _PLAIN and not behind else None
        return named or next(iter(behind), None) or (before[-1] if before else plain)

    def _un_office(self, phrase: Tokens) -> Source | None:
        """Give BINUH for "the UN office", and for "the UN mission" where it is named: the foreign force is none."""
        short = _UN_OFFICE.search(phrase.text)
        named = any(found.actor.name == _UN_OFFICE_NAME for found in self.bodies)
        return Source(_UN_OFFICE_NAME) if short and (named or short["what"].lower() == "office") else None

    def _body_in(self, phrase: Tokens, sentence: Sentence) -> Source | None:
        named = named_in(phrase, sentence)
        if (found := next((a for a in named if a.actor.kind in SPEAKING), None)) is not None:
            return (
                self._mission(phrase.start_char)
                if found.actor.name == "mission"
                else _as_body(_narrower(found, sentence))
            )
        if (name := ministry(phrase, sentence) or unknown(phrase, sentence) or common(phrase)) is not None:
            return Source(name)
        if named and named[0].actor.kind is ActorKind.STATE and named[0].span.root == phrase.root:
            return Source(named[0].actor.name, is_state=True)
        return None

    # --- by a word for it -----------------------------------------------------------------------------------

    def _referred(self, phrase: Tokens, head: Token) -> Source | None:
        first, forms = phrase[0].lower_, base_forms(head)
        nouns = voices().nouns
        if head.lower_ in _HE or (first in _HIS and len(phrase) == 1):
            return self._last_person(phrase) or NOBODY
        if head.lower_ in _IT:
            return self._last_body(phrase)
        human = nouns.unnamed | nouns.staff | lexicon().people | roles().heads
        if first in _IT and not forms & (human | nouns.ministries):
            return self._last_body(phrase)
        if forms & nouns.missions and first == "the" and len(phrase) <= 3:  # noqa: PLR2004
            return self._mission(phrase.start_char)
        known = nouns.bodies | nouns.documents | nouns.tallies | nouns.outlets | nouns.forces | nouns.staff
        if forms & (known | roles().heads) and any(t.lower_ in _POINTING for t in phrase):
            return self._named_before(phrase, forms)
        return NOBODY if forms & human or head.pos_ in {"PRON", "PROPN"} else None

    def _mission(self, offset: int) -> Source:
        """Give the mission by its name where the article names it, before a character or else behind."""
        missions = [found for found in self.bodies if found.actor.kind is ActorKind.MISSION]
        missions = [found for found in missions if found.actor.name not in voices().nouns.missions] or missions
        before = [found for found in missions if found.span.start_char < offset]
        found = before[-1] if before else next(iter(missions), None)
        return _as_body(found) if found is not None else Source("mission")

    def _named_before(self, phrase: Tokens, forms: frozenset[str]) -> Source | None:
        nouns = voices().nouns
        if forms & nouns.outlets or (forms & nouns.bodies and any(t.lower_ == "news" for t in phrase)):
            return self._last(phrase, frozenset({ActorKind.OUTLET}))
        if forms & nouns.forces:
            return self._last(phrase, frozenset({ActorKind.FORCE})) or NOBODY
        if forms & (nouns.documents | nouns.tallies | nouns.bodies | nouns.staff) and not forms & nouns.unnamed:
            if any(t.lower_ in _HIS for t in phrase):
                return self._last_person(phrase)
            return self._last_body(phrase)
        return self._holder(phrase, forms) or NOBODY

    def _holder(self, phrase: Tokens, forms: frozenset[str]) -> Source | None:
        """Give the person last named who holds an office; "the minister" is no prime minister."""
        wanted = {roles().same.get(form, form).lower() for form in forms & roles().heads}
        chief = any(t.lower_ == _CHIEF for t in phrase)
        for _, person in reversed(self.persons[: bisect_left(self._starts, phrase.start_char)]):
            role = person.role.text.lower() if person.role else ""
            if any(form in role for form in wanted) and chief == (_CHIEF in role):
                return as_source(person)
        return None

    def _last_person(self, phrase: Tokens) -> Source | None:
        """Give the person whom a sentence was about since, the one who spoke last, or the one last named."""
        since = [p for at, p in self._subjects if self._spoken_at < at < phrase.start_char]
        if since:
            return self.speaking_for(since[-1], phrase.start_char)
        if self.spoken and self.spoken[-1].is_person:
            return self.spoken[-1]
        at = bisect_left(self._starts, phrase.start_char)
        # "The president promised … he said", and only then his name.
        nearest = self.persons[at - 1 : at] if at else self.persons[:1]
        return as_source(nearest[0][1]) if nearest else next((s for s in reversed(self.spoken) if s.is_person), None)

    def _last_body(self, phrase: Tokens) -> Source | None:
        """Give the body that spoke last, or else the one last named before a phrase."""
        if self.spoken and self.spoken[-1].name and not self.spoken[-1].is_person:
            return self.spoken[-1]
        return self._last(phrase, _BODIES - {ActorKind.OUTLET})

    def _last(self, phrase: Tokens, kinds: frozenset[ActorKind]) -> Source | None:
        for found in reversed(self.bodies[: bisect_left(self._offsets, phrase.start_char)]):
            if found.actor.kind in kinds:
                return _as_body(found)
        return None


def as_source(person: Person) -> Source:
    """Give for whom a person speaks: a body or herself."""
    role = person.role
    if role is None:
        return Source(person.name, is_person=True)
    text = role.text.lower()
    office = next((body for office, body in voices().offices.items() if office in text), None)
    if office is not None and (role.body or "UN") in {"UN", office}:
        return Source(office, is_person=True)
    second = any(word in text for word in _SECOND) or (role.rank == "chief" and "staff" in text)
    press = "press secretary" in text
    own = (
        role.body is None or second or (not press and role.rank in roles().independent | roles().national | _OWN_VOICE)
    )
    return Source(person.name if own else role.body, is_person=True)


def _narrower(found: ActorSpan, sentence: Sentence) -> ActorSpan:
    """Give BINUH for "the United Nations office in the country (BINUH)": a body's own name behind its family's."""
    if found.actor.name != _FAMILY:
        return found
    doc = found.span.doc
    for other in sentence.actors:
        between = doc[found.span.end : other.span.start] if other.span.start >= found.span.end else ()
        near = 0 < len(between) <= _NEAR and not any(t.pos_ in _APART for t in between)
        if near and other.actor.kind is ActorKind.AGENCY and (between[-1].text == "(" or between[-1].lower_ in _CALLED):
            return other
    return found


def _as_body(found: ActorSpan) -> Source:
    return Source(found.actor.name, is_outlet=found.actor.kind is ActorKind.OUTLET)


def _office(phrase: Tokens) -> Source | None:
    lower = phrase.text.lower()
    return next((Source(body) for office, body in voices().offices.items() if office in lower), None)


def _unnamed(head: Token) -> bool:
    return bool(base_forms(head) & voices().nouns.unnamed)
