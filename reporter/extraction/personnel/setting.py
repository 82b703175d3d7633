"""What governs a count of people: the verb over it, its subject, the nouns on the way, what describes it.

Comes in: a `Count`. Goes out: a `Setting`, on which all rules work. Must not know kinds.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from reporter.extraction.actors import HOST, state_of
from reporter.extraction.clauses import How, Link, auxiliaries, base_forms, is_passive, is_verbal, links, topic_of
from reporter.extraction.personnel.counting import count
from reporter.extraction.personnel.mood import Mood, is_modal, mood
from reporter.extraction.personnel.surroundings import Surroundings
from reporter.knowledge.personnel import personnel_words

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention
    from reporter.language.tokens import Token

_BE = frozenset({"is", "are", "was", "were"})
_GOVERNING = (How.OBJECT, How.SUBJECT, How.OBLIQUE)


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb over a number: how the number is tied to it, by which preposition, and how real its deed is."""

    token: Token
    how: How
    preposition: str
    mood: Mood

    @property
    def forms(self) -> frozenset[str]:
        """The base forms of the verb."""
        return base_forms(self.token)


@dataclass(frozen=True, eq=False)
class Setting(Surroundings):
    """A count with all that is tied to it."""

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The words tied to the number, the nearest first."""
        return links(self.count.noun)

    @cached_property
    def verb(self) -> Verb | None:
        """The verb that governs the number: the one right before it, or by the tree."""
        if (beside := self._verb_beside) is not None:
            return Verb(beside, How.OBJECT, "", mood(beside))
        for link in self.links:
            if link.how in _GOVERNING and self._governs(link.token):
                return Verb(link.token, link.how, link.preposition, mood(link.token))
        return None

    def _governs(self, token: Token) -> bool:
        """Tell a verb of the number's own clause; "remaining" only says that it is a rest."""
        return is_verbal(token) and token in self.clause and token.lower_ != "remaining"

    @property
    def _verb_beside(self) -> Token | None:
        """Give the verb right before the printed number: what stands so close is its object."""
        words = [t for t in self.before_number if t not in self.count.before or t.pos_ in ("VERB", "AUX")]
        last = words[-1] if words else None
        if (
            last is not None
            and last.lower_ == "of"
            and len(words) > 1
            and base_forms(words[-2]) & {"consist", "compose"}
        ):
            return words[-2]
        if last is None or last.lower_ == "remaining":
            return None
        if self.before_number[-1] is not last and self.before_number[-1].tag_ in ("VBN", "VBG", "PRP$"):
            return None
        taken_for_noun = (
            last.lower_ in ("number", "numbers")
            and last.i > 0
            and last.doc[last.i - 1].pos_ in ("PROPN", "NOUN", "PRON")
        )
        known = (last.pos_ == "VERB" and last.tag_ != "VBN") or last.lower_ in ("has", "have", "had")
        return last if known or taken_for_noun or (last.tag_ == "VBN" and auxiliaries(last)) else None

    @cached_property
    def far_verb(self) -> Verb | None:
        """The verb over the nouns that the number belongs to."""
        for link in self.links:
            if link.how in (*_GOVERNING, How.FAR) and is_verbal(link.token):
                return Verb(link.token, link.how, link.preposition, mood(link.token))
        return None

    @cached_property
    def path(self) -> tuple[Link, ...]:
        """The nouns over the number, below its verb: "a pledge of 800", "the arrival of 40"."""
        return tuple(link for link in self.links if link.how is How.NOUN and link.token != self.count.noun)

    @cached_property
    def path_forms(self) -> set[str]:
        """The base forms of the nouns over the number, and of those right before it."""
        forms = {form for link in self.path for form in base_forms(link.token)}
        return forms | self.noun_before

    @cached_property
    def noun_before(self) -> frozenset[str]:
        """Give the noun in "a contingent of 75", whatever the parse made of it."""
        tokens = self.before_number
        while tokens and (
            tokens[-1] in self.count.before or tokens[-1].lower_ in ("about", "some", "around", "roughly")
        ):
            tokens = tokens[:-1]
        if (
            len(tokens) > 1
            and tokens[-1].lower_ in ("of", "for", "from", "by", "to")
            and tokens[-2].pos_ in ("NOUN", "PROPN")
        ):
            return base_forms(tokens[-2])
        return frozenset()

    @cached_property
    def modifiers(self) -> tuple[Token, ...]:
        """The participles, relative clauses and phrases that describe those counted."""
        return tuple(link.token for link in self.links if link.how is How.MODIFIER and link.token.i > self.count.noun.i)

    @cached_property
    def planned_near(self) -> bool:
        """Whether "will", or "to" with a verb, stands right before the number, whatever the parse made of it."""
        words = self.near_before
        return (
            any(is_modal(t) for t in words)
            or any(b.lower_ == "to" and a.lower_ in _BE for a, b in pairwise(words))
            or any(a.lower_ == "to" and b.tag_ == "VB" for a, b in pairwise(words))
        )

    @cached_property
    def subject(self) -> Token | None:
        """The subject of the verb, if it is not the number itself."""
        verb = self.verb or self.far_verb
        found = topic_of(verb.token) if verb else None
        if found is not None and found.lower_ in ("that", "which", "who") and found.i > 1:
            before = found.doc[found.i - 1]
            found = before.doc[before.i - 1] if before.text == "," else before
        return found if found is not None and not self._inside(found) else None

    def _inside(self, token: Token) -> bool:
        return token in (*self.count.run, self.count.mention.anchor)

    @cached_property
    def about_mission(self) -> bool:
        """Whether the subject is the mission, its strength or its plan, and no state."""
        if self.subject is None or self.count.nation:
            return False
        heads = personnel_words().heads
        forms = base_forms(self.subject)
        if not forms & (heads.mission | heads.strength | {"it", "which", "that"}):
            return False
        if forms & heads.strength - {"strength", "headcount", "manning"} and not self._strength_of_people:
            return False
        if self.subject.lower_ == "force" and self._force_of_host:
            return False
        if self.subject.lower_ in ("it", "which", "that"):
            return self.mission_before and not self._is_given
        end = self.subject.i + 3
        relative = (t.i for t in self.subject.doc[self.subject.i : end] if t.lower_ in ("which", "that", "who"))
        near = [t for t in self.subject.subtree if t.i <= min(end, *relative, end)]
        return not any(self.state_at(t) and not self._leads(t) for t in near)

    @property
    def _is_given(self) -> bool:
        """Whether somebody contributes them: a pronoun before such a verb is a state, for a mission only receives."""
        verb = self.verb
        gives = verb is not None and verb.forms & personnel_words().verbs.give
        return bool(gives) and verb is not None and not is_passive(verb.token)

    @property
    def _force_of_host(self) -> bool:
        """Whether "the force" is Haiti's own police, which was spoken of last."""
        heads = personnel_words().heads
        before = [t for t in self.earlier if self.subject is not None and t.i < self.subject.i]
        for token in reversed(before):
            forms = base_forms(token)
            if forms & heads.mission:
                return False
            if forms & {"police", "army"} and any(
                state_of(t, self.count.mention.sentence) == HOST or t.text.startswith("Haiti")
                for t in token.doc[max(0, token.i - 3) : token.i + 1]
            ):
                return True
        return False

    @property
    def _strength_of_people(self) -> bool:
        """Whether the number or total that is the subject is that of the mission or its officers."""
        heads = personnel_words().heads
        known = heads.mission | heads.uniformed | heads.units | {"its", "that", "this"}
        return self.subject is not None and any(base_forms(t) & known for t in self.before_number)

    def _leads(self, token: Token) -> bool:
        """Tell "Kenya-led" and "led by Kenya": who leads the mission does not own its numbers."""
        behind = " ".join(t.lower_ for t in token.doc[token.i + 1 : token.i + 3])
        return behind.startswith(("- led", "-led", "led")) or token.doc[max(0, token.i - 1)].lower_ == "by"

    @cached_property
    def has_number_behind(self) -> bool:
        """Whether the whole has a number of its own: "90 of the 150 Guatemalans"."""
        behind = [t for t in self.count.mention.sentence.tokens if t.idx >= self.count.mention.quantity.span.end]
        return any(token.like_num for token in behind[:4])

    @cached_property
    def opened_by_whole(self) -> bool:
        """Whether the sentence opens with the whole: "Of the 744 Kenyans in Haiti, 54 are women"."""
        words = [t.lower_ for t in self.before_number]
        return (
            bool(words)
            and words[0] in ("of", "among")
            and words[1:2] != ["that"]
            and (any(t.like_num for t in self.before_number[:5]) or words[1:2] in (["those"], ["these"], ["them"]))
            and "," in words
        )


@lru_cache(maxsize=4)
def setting_of(mention: Mention) -> Setting | None:
    """Give what stands around a number that could count the mission's people, made once for all steps over it."""
    this = count(mention)
    return None if this is None else Setting(this)
