"""Which counts are of the whole mission although a state was spoken of last, and whose a unit of it is.

Comes in: a `Setting` whose own words name no state. Goes out: judgements, and the state of "the group" or "the team".
Must not know kinds: whether they are there or planned is settled in `readings`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.actors import HOST, answering_state, only_leads
from reporter.extraction.clauses import base_forms, subject
from reporter.extraction.personnel.readings import readings
from reporter.extraction.personnel.setting import Setting, setting_of
from reporter.facts import Kind
from reporter.knowledge.personnel import personnel_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reporter.extraction.reading import Article, Sentence
    from reporter.language.actors import ActorSpan
    from reporter.language.tokens import Token

_SUMMED = re.compile(
    r"\b(?:add(?:s|ed)? up to|altogether|all (?:told|in all)|in (?:all|total)|I make (?:it|that)|combined"
    r"|between them)\b",
    re.IGNORECASE,
)
_MOST = frozenset({"most", "many", "half", "some", "all", "bulk", "majority", "few"})
_OF_THEM = (["of", "them"], ["of", "whom"], ["of", "these"])
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_RAISED = frozenset({"it", "this", "that"})
_SEVERAL = 2
# As many sentences back as a list with a line for each state may have.
_LIST = 6
_NAME = 4


def of_whole_mission(this: Setting, article: Article) -> bool:
    """Tell a count of everybody in the mission, where no word of its own says whose they are."""
    signs = (_in_it, _only_mostly, _said_of_led_mission, _raises_it, _counts_heads)
    return any(sign(this) for sign in signs) or _set_against_plan(this, article) or _sums_several(this, article)


def _in_it(this: Setting) -> bool:
    """Tell "800 people serve in it today", where "it" is the mission."""
    words = [t.lower_ for t in _clause_behind(this)]
    return ["in", "it"] in (words[at : at + 2] for at in range(len(words))) and this.mission_before


def _only_mostly(this: Setting) -> bool:
    """Tell "800 people, most of them sent by Chad": of whom most are one state's, all are several states'."""
    behind = _behind(this)
    for at, token in enumerate(behind):
        if token.lower_ in _MOST and [t.lower_ for t in behind[at + 1 : at + 3]] in _OF_THEM:
            return any(this.sender_at(t) for t in behind[at + 3 :])
    return False


def _said_of_led_mission(this: Setting) -> bool:
    """Tell "the Chad-led Joint Support mission has 900", where the name of the mission was taken apart."""
    about = this.subject
    if about is None:
        return False
    first = about.left_edge.i
    phrase = [t for t in about.doc[first : about.i + _NAME] if t.i < this.count.mention.anchor.i]
    if not any(base_forms(t) & personnel_words().heads.mission for t in phrase):
        return False
    named = [a for a in _senders(this.count.mention.sentence) if first <= a.span.start <= about.i + _NAME]
    return bool(named) and all(only_leads(a) for a in named)


def _raises_it(this: Setting) -> bool:
    """Tell "the newcomers lift it to 578", where no unit of a state was spoken of since the mission."""
    verb = this.verb
    if verb is None or not verb.forms & personnel_words().verbs.raising:
        return False
    behind = verb.token.doc[verb.token.i + 1 : verb.token.i + 2]
    return any(t.lower_ in _RAISED for t in behind) and _mission_was_last(this)


def _mission_was_last(this: Setting) -> bool:
    heads = personnel_words().heads
    for token in reversed(this.earlier):
        forms = base_forms(token) if token.pos_ in ("NOUN", "PROPN") else frozenset()
        if forms & heads.mission - heads.units:
            return True
        if forms & heads.units - {"reinforcement", "relief", "deployment"}:
            return False
    return False


def _counts_heads(this: Setting) -> bool:
    """Tell "the head count of the force is 991": a strength of which no state is said."""
    heads, before = personnel_words().heads, this.before_number
    strength = any(base_forms(t) & {"strength", "headcount", "count", "manning", "muster"} for t in before)
    unit = any(base_forms(t) & heads.units - {"deployment"} or this.sender_at(t) for t in before)
    mission = any(base_forms(t) & heads.mission for t in before) or _mission_was_last(this)
    return strength and mission and not unit


def _set_against_plan(this: Setting, article: Article) -> bool:
    """Tell a number set against what is planned for the whole mission: "has 900 officers, when 2,500 were planned"."""
    mention = this.count.mention
    if any(not only_leads(a) for a in _senders(mention.sentence) if a.span.end_char <= mention.quantity.span.end):
        return False
    others = (m for m in article.mentions if m.sentence is mention.sentence and m is not mention)
    larger = (m for m in others if this.count.is_share or m.quantity.value > mention.quantity.value)
    return any(_is_target(setting_of(m)) for m in larger)


def _is_target(other: Setting | None) -> bool:
    best = max(readings(other), key=lambda reading: reading.score, default=None) if other else None
    return best is not None and best.kind is Kind.TARGET


def _sums_several(this: Setting, article: Article) -> bool:
    """Tell "that adds up to 760" behind the numbers of several states."""
    mention = this.count.mention
    if not _SUMMED.search(f"{mention.ahead} {mention.behind}"):
        return False
    near = article.sentences[max(0, mention.sentence.index - _LIST) : mention.sentence.index + 1]
    return len({name for sentence in near for name in _names(_senders(sentence))}) >= _SEVERAL


# --- whose a unit is ---------------------------------------------------------------------------------------------


def of_known_unit(this: Setting, article: Article) -> str | None:
    """Give the state of "the group consists of 20": the one in whose people the sentence before had its subject."""
    about, sentence = this.subject, this.count.mention.sentence
    if about is None or not sentence.index or not base_forms(about) & personnel_words().heads.units:
        return None
    if not any(child.lower_ in _DEFINITE for child in about.children):
        return None
    before = article.sentences[sentence.index - 1]
    told = subject(before.tokens.root)
    names = _names(a for a in _senders(before) if told is not None and a.span.root in set(told.subtree))
    return names[0] if len(names) == 1 else None


# --- helpers -----------------------------------------------------------------------------------------------------


def _behind(this: Setting) -> Sequence[Token]:
    end = this.count.mention.quantity.span.end
    return [t for t in this.count.mention.sentence.tokens if t.idx >= end and not t.is_space]


def _clause_behind(this: Setting) -> Sequence[Token]:
    behind = _behind(this)
    end = next((at for at, t in enumerate(behind) if t.is_punct or t.like_num), len(behind))
    return behind[:end]


def _senders(sentence: Sentence) -> list[ActorSpan]:
    """Give the foreign states of a sentence, with their forces and people."""
    return [a for a in sentence.actors if answering_state(a.actor) not in (None, HOST)]


def _names(found: Iterable[ActorSpan]) -> list[str]:
    return [name for name in dict.fromkeys(answering_state(a.actor) for a in found) if name]
