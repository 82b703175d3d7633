"""The words around a count of people in their order: before it, in its clause, in the sentences before.

Comes in: a `Count`. Goes out: `Surroundings`, what can be told without the tree. Must not know kinds.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from reporter.extraction.actors import HOST, capitals_and_states, longer_names, state_of
from reporter.extraction.clauses import base_forms, counted
from reporter.extraction.personnel.counting import Sort
from reporter.knowledge import ActorKind
from reporter.knowledge.mandates import mandates
from reporter.knowledge.personnel import personnel_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.extraction.personnel.counting import Count
    from reporter.language.tokens import Token

_CLAUSE_ENDS = frozenset(";:\u2014\u2013.")
_BACK = 90
_NEAR = 7
_THINGS_BACK = 40
_DEFINITE = frozenset({"the", "its", "their", "his", "our", "these", "those", "whose"})
_TIMES = frozenset({"year", "month", "week", "day", "hour", "time"})
_COUNCIL = "UN Security Council"
_YEAR = 4


@cache
def _first_year() -> int:
    """Give the year in which the mission was authorised: soldiers of earlier years served another."""
    return min(mandate.adopted.year for mandate in mandates())


@dataclass(frozen=True, eq=False)
class Surroundings:
    """A count with the words around it."""

    count: Count

    @cached_property
    def before_number(self) -> list[Token]:
        """The words of the sentence before the printed number."""
        start = self.count.mention.quantity.span.start
        return [t for t in self.count.mention.sentence.tokens if t.idx < start and not t.is_space]

    @cached_property
    def near_before(self) -> tuple[Token, ...]:
        """The words before the number up to a comma or an "and", the nearest last, at most seven."""
        near: list[Token] = []
        words = self.before_number[-8:]
        if words and words[-1].text in (":", ","):
            words.pop()
        for token in reversed(words[-7:]):
            if (token.is_punct and token.text not in "\"\u201c\u201d'-") or token.pos_ == "CCONJ":
                break
            near.append(token)
        return tuple(reversed(near))

    @cached_property
    def near_forms(self) -> set[str]:
        """The base forms of those words."""
        return {form for token in self.near_before for form in base_forms(token)}

    @cached_property
    def of_host(self) -> bool:
        """Whether the number belongs to Haiti's own forces: "Haiti's police, who number 9,000"."""
        heads = personnel_words().heads.uniformed | {"army"}
        for token in self.before_number[:8]:
            if state_of(token, self.count.mention.sentence) == HOST:
                behind = list(token.doc[token.i + 1 : token.i + 5])
                return any(base_forms(t) & heads for t in behind) and not any(
                    self.state_at(t) for t in self.before_number
                )
        return False

    @cached_property
    def clause(self) -> tuple[Token, ...]:
        """The words around the number, up to a strong mark on both sides."""
        tokens = [t for t in self.count.mention.sentence.tokens if not t.is_space]
        at = next((i for i, t in enumerate(tokens) if t.idx >= self.count.mention.quantity.number_span.start), 0)
        low, high = at, at
        while low > 0 and tokens[low - 1].text not in _CLAUSE_ENDS:
            low -= 1
        while high < len(tokens) - 1 and tokens[high + 1].text not in _CLAUSE_ENDS:
            high += 1
        return tuple(tokens[low : high + 1])

    @cached_property
    def clause_words(self) -> frozenset[str]:
        """The words of the clause as printed, in lower case."""
        return frozenset(token.lower_ for token in self.clause)

    @cached_property
    def mission_before(self) -> bool:
        """Whether the last thing that a pronoun can mean before the number is the mission."""
        heads = personnel_words().heads
        for token in reversed(list(self._earlier())):
            if base_forms(token) & heads.mission and token.pos_ in ("NOUN", "PROPN"):
                return True
            if self.state_at(token):
                return False
        return False

    @property
    def earlier(self) -> tuple[Token, ...]:
        """The words before the number, of its sentence and the ones before."""
        return tuple(self._earlier())

    def _earlier(self) -> Iterator[Token]:
        first = self.count.mention.anchor
        yield from (t for t in first.doc[max(0, first.i - _BACK) : first.i] if not t.is_space)

    @cached_property
    def in_context(self) -> bool:
        """Whether people in service are spoken of in the sentence or shortly before."""
        heads = personnel_words().heads
        words = heads.uniformed | heads.units
        around = (*self._earlier(), *self.count.mention.sentence.tokens)
        return any(base_forms(token) & words for token in around if token.pos_ in ("NOUN", "PROPN", "VERB"))

    @cached_property
    def near_context(self) -> bool:
        """Whether the sentence, or the one before, speaks of people in service who are not Haiti's."""
        heads = personnel_words().heads
        sentence = self.count.mention.sentence.tokens
        first = max(0, sentence.start - 2)
        before = [t for t in sentence.doc[first].sent if t.i < first] if sentence.start else []
        around = (*before, *sentence)
        people = any(
            base_forms(t) & (heads.uniformed | heads.units | {"volunteer"})
            for t in around
            if t.pos_ in ("NOUN", "PROPN")
        )
        nation = any(a.how == "demonym" and self.state_at(a.span.root) for a in self.count.mention.sentence.actors)
        return people or nation

    @cached_property
    def foreign_context(self) -> bool:
        """Whether the mission or a foreign state is named in the sentence or before it."""
        if self.names_sender or self.speaks_of_mission or self.speaks_of_foreigners:
            return True
        names = capitals_and_states()
        if any(t.text in names for t in self.earlier):
            return True
        first = self.count.mention.anchor
        text = first.doc.span(max(0, first.i - _BACK), first.i).text
        return any(name in text for name in longer_names())

    @cached_property
    def is_strong(self) -> bool:
        """Whether it is the size of a body: "the 744-strong contingent", "the mission, 1,000 strong"."""
        return self.count.sort is Sort.BARE and any(t.lower_ == "strong" for t in self.count.after[:3])

    @cached_property
    def foreigners(self) -> bool:
        """Whether the phrase itself says that they come from abroad: "some 900 foreign police"."""
        return bool(self.count.words & personnel_words().words.from_abroad)

    @cached_property
    def speaks_of_foreigners(self) -> bool:
        """Whether the sentence speaks of foreign officers, or of what the Security Council resolved."""
        words, heads = personnel_words().words, personnel_words().heads
        sentence = self.count.mention.sentence
        if any(found.actor.name == _COUNCIL for found in sentence.actors):
            return True
        for token in sentence.tokens:
            behind = token.doc[token.i + 1 : token.i + 4]
            if token.lower_ in words.from_abroad and any(base_forms(t) & heads.uniformed for t in behind):
                return True
            if token.lower_ == "resolution" and any(t.like_num for t in behind[:1]):
                return True
        return False

    @cached_property
    def names_sender(self) -> bool:
        """Whether the sentence names a foreign state."""
        return any(self.state_at(token) for token in self.count.mention.sentence.tokens)

    @cached_property
    def is_part_of_number(self) -> bool:
        """Whether a larger number is its whole: "about 400 of the planned 1,000 officers"."""
        behind = [t for t in self.count.after[:5] if t.lower_ not in ("so", "or", "odd")]
        return bool(behind) and behind[0].lower_ == "of" and any(t.like_num for t in behind)

    @cached_property
    def is_whole_of_number(self) -> bool:
        """Whether a smaller number is part of it: what is done with 400 of the 1,000 is not done with these."""
        near = self.near_before[-4:]
        at = next((i for i, t in enumerate(near) if t.lower_ == "of"), None)
        return at is not None and at > 0 and near[at - 1].like_num

    @cached_property
    def speaks_of_mission(self) -> bool:
        """Whether the mission is named in the sentence or shortly before."""
        heads = personnel_words().heads
        around = (*self._earlier(), *self.count.mention.sentence.tokens)
        return any(base_forms(token) & heads.mission for token in around)

    def in_mission(self, reach: int) -> bool:
        """Tell "in the mission", "of the force", "who make up the force" right behind those counted."""
        joining = False
        for token in self.count.after[:reach]:
            if token.is_punct or token.like_num:
                return False
            if token.pos_ == "ADP" or token.lower_ in ("up", "to", "for"):
                joining = token.lower_ in ("in", "of", "within", "up", "with")
            if base_forms(token) & personnel_words().heads.mission and token.pos_ in ("NOUN", "PROPN"):
                return joining
        return False

    def state_at(self, token: Token) -> str | None:
        """Give the foreign state that a word names."""
        state = state_of(token, self.count.mention.sentence)
        return state if state != HOST else None

    def sender_at(self, token: Token) -> str | None:
        """Give the foreign state that a word names, also by its capital: "Nairobi sent 24"."""
        state = state_of(token, self.count.mention.sentence, cities=True)
        return state if state != HOST else None

    @cached_property
    def is_labelled(self) -> bool:
        """Whether a state stands right before the number, where a verb is left out: "Belize two"."""
        before = self.before_number[-1:]
        return bool(before) and self.sender_at(before[0]) is not None

    @cached_property
    def is_definite(self) -> bool:
        """Whether those counted are spoken of as known: "the 78", "its 721", "these 40"."""
        return bool({t.lower_ for t in self.before_number[-4:]} & _DEFINITE & {t.lower_ for t in self.count.before})

    @cached_property
    def things_counted_before(self) -> bool:
        """Whether the number before this one counts things: "sent 24 vehicles, and later 50"."""
        heads = personnel_words().heads
        people = heads.uniformed | heads.people | heads.units | {"man", "woman"}
        for token in reversed(self.earlier[-_THINGS_BACK:]):
            noun = counted(token) if token.like_num else token
            if noun != token and noun.pos_ == "NOUN" and not base_forms(noun) & _TIMES:
                return not base_forms(noun) & people
        return False

    def nation_at(self, token: Token) -> bool:
        """Tell a word that names the people of a foreign state: "the Guatemalans"."""
        named = (a for a in self.count.mention.sentence.actors if a.how == "demonym" and token in a.span)
        return any(found.actor.name != HOST for found in named)

    @cached_property
    def in_haiti(self) -> bool:
        """Whether Haiti or a place in it follows "in", "to" or "at", or they are "on the ground"."""
        for token in self.clause:
            if token.lower_ in ("in", "into", "to", "at", "for", "there") and self.host_follows(token):
                return True
        return "ground" in self.clause_words or "there" in self.clause_words

    def has_verb_between(self, nouns: frozenset[str]) -> bool:
        """Whether a verb of another kind stands between one of these nouns and the number."""
        for token in reversed(self.near_before):
            if base_forms(token) & nouns:
                return False
            if token.pos_ == "VERB" and token.tag_ != "VBG":
                return True
        return False

    def host_follows(self, token: Token) -> bool:
        """Tell whether Haiti or its capital stands behind a preposition."""
        behind = list(token.doc[token.i + 1 : token.i + 5])
        if [t.lower_ for t in behind[:2]] in (["the", "country"], ["the", "capital"]):
            return True
        return any(t.text.partition("-")[0] in ("Haiti", "Port", "Haitian", "Cap", "Cape") for t in behind[:3])

    @cached_property
    def elsewhere(self) -> bool:
        """Whether those counted are said to be in another land."""
        words = personnel_words().words
        away = {t.lower_ for t in self.count.after[:_NEAR]} & words.elsewhere
        if away or self.clause_words & words.past_missions or self._long_ago:
            return True
        behind = self.count.after[:4]
        return any(
            token.lower_ in ("in", "across")
            and any(self._foreign_place(t) for t in token.doc[token.i + 1 : token.i + 4])
            for token in behind
        )

    @property
    def _long_ago(self) -> bool:
        """Whether the clause names a year before the mission."""
        at = self.count.mention.anchor.i
        years = [t for t in self.clause if len(t.text) == _YEAR and t.text.isdigit() and t.text[:2] in ("19", "20")]
        nearest = min(years, key=lambda token: abs(token.i - at), default=None)
        return nearest is not None and int(nearest.text) < _first_year()

    def _foreign_place(self, token: Token) -> bool:
        for found in self.count.mention.sentence.actors:
            if found.actor.kind is ActorKind.STATE and found.how == "name" and token.i == found.span.start:
                return found.actor.name not in (HOST, self.count.nation)
        return False
