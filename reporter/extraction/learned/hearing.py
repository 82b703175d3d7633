"""When the learned reader is heard: where no rule knows the number; against one that does, where it is all but sure.

Comes in: a mention and a guess. Goes out: a `Proposal`, or nothing. What grammar says against a reading stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.clauses import (
    auxiliaries,
    base_forms,
    commanding,
    counted,
    direct_object,
    is_infinitive,
    is_passive,
    is_verbal,
    subject,
)
from reporter.extraction.elsewhere import elsewhere
from reporter.extraction.funding import is_authorised
from reporter.extraction.headcount import is_of_something
from reporter.extraction.proposals import BY_LEARNING, Proposal
from reporter.extraction.unreal import objection
from reporter.facts import MONEY, PEOPLE, PERCENT, VICTIMS, Kind
from reporter.knowledge.personnel import personnel_words

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention
    from reporter.facts import Guess
    from reporter.language.tokens import Token

# How probable a kind must be where no rule has an answer, and where one has another: a weak rule, and a firm one. And
# how probable it must be that the number is no fact, against a rule that rests on little, a weak one and a firm one.
# Chosen on articles and sentences that neither rules nor encoder had seen.
_LIKELY, _SURE, _ALL_BUT_CERTAIN = 0.6, 0.88, 0.93
_SHAKY, _FIRM = 0.78, 0.94
_SILENT_SHAKY, _SILENT, _SILENT_FIRM = 0.8, 0.955, 0.97
# Who loses or keeps these has suffered what the verb says and done nothing.
_OWN = frozenset({"life", "injury", "wound", "burn", "limb", "death", "home", "abuse", "violence", "attack"})
_OF_PEOPLE = VICTIMS | {Kind.DISPLACED, Kind.RETURNED}
# Whether a loss is a death and a seizure a crime, the rules know by who does it to whom; their silence is an answer.
_WEIGHED_BY_RULES = frozenset({"lose", "seize", "grab", "nab", "capture", "detain", "arrest", "hold"})
_SUPPOSING = frozenset({"would", "could", "might", "should"})
_INTENDING = frozenset({
    "plan", "want", "intend", "aim", "hope", "threaten", "vow", "pledge", "promise", "propose", "prepare", "seek",
    "expect", "order", "mean", "decide", "wish",
})  # fmt: skip
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_STEPS_UP = 4
# What a number is said to be or where, right behind it: nothing that is far away or to come.
_IN_PLEDGES = re.compile(r"\s+(?:in|of|worth of) (?:pledges|promises|commitments|offers)\b", re.IGNORECASE)
_MISSING = re.compile(
    r"(?:\s+\w+)?\s+(?:are|is|were|was|remain(?:s|ed)?|still|went|go) (?:still )?missing\b", re.IGNORECASE
)
# "dead and wounded together": of no one kind.
_TOGETHER = re.compile(
    r"\b(?:dead|killed|deaths|wounded|injured|kidnapped|abducted)\s+(?:and|or|,)\s+(?:the\s+)?"
    r"(?:dead|killed|wounded|injured|injuries|hurt|kidnapped|abducted|missing)\W+(?:taken\s+)?(?:together|combined|alike|lumped)\b",
    re.IGNORECASE,
)
_ON_THE_SPOT = re.compile(
    r"(?:\s+(?:of (?:them|whom)|\w+))?\s+(?:(?:are|is|remain|stay)\s+)?(?:(?:still|now|already)\s+)?"
    r"in (?:place\b|(?-i:[A-Z]))",
    re.IGNORECASE,
)


def silences(guessed: Guess, *, against: float) -> bool:
    """Tell whether the learned reader takes a number for no fact so surely that a rule's reading falls.

    `against` is how strong that rule is.
    """
    if against < _SHAKY:
        return guessed.nothing > _SILENT_SHAKY
    return guessed.nothing > (_SILENT_FIRM if against >= _FIRM else _SILENT)


def heard(mention: Mention, guessed: Guess, *, against: float = 0.0) -> Proposal | None:
    """Give the learned reading of a number if it is likely, fits its unit and nothing speaks against it.

    It must be nearly certain where it stands against what a rule says; `against` is how strong that is.
    """
    kind = guessed.kind
    if guessed.probability <= _needed(against) or not _fits(mention, kind) or _may_be_a_year(mention):
        return None
    if _is_contradicted(mention, kind) or (kind in VICTIMS and _does_it(mention)):
        return None
    if kind is Kind.RETURNED and base_forms(counted(mention.anchor)) & personnel_words().heads.uniformed:
        return None  # who served abroad and goes home
    verb = _verb_above(mention)
    if verb is not None and kind in VICTIMS and base_forms(verb) & _WEIGHED_BY_RULES:
        return None
    if verb is not None and (_never_happened(verb) or (kind in _OF_PEOPLE and _still_intended(verb))):
        return None
    word = verb.text if verb is not None else ""
    proposal = Proposal(mention=mention, kind=kind, score=guessed.probability, rule=BY_LEARNING, word=word)
    return proposal if objection(proposal) is None else None


def _is_contradicted(mention: Mention, kind: Kind) -> bool:
    """Tell "$71 million in pledges", which nobody has; "31 are missing"; "85 are in Hinche"; money that was let go."""
    if kind in (Kind.RECEIVED, Kind.SPENT):
        return _IN_PLEDGES.match(mention.behind) is not None
    if kind in VICTIMS:
        if _TOGETHER.search(mention.sentence.text):
            return True
        return bool(_MISSING.match(mention.behind) or elsewhere(mention))
    if kind is Kind.PLEDGED_PERSONNEL:
        return _ON_THE_SPOT.match(mention.behind) is not None
    return kind is Kind.WITHHELD and is_authorised(mention)


def _needed(against: float) -> float:
    if not against:
        return _LIKELY
    return _ALL_BUT_CERTAIN if against >= _FIRM else _SURE


def _verb_above(mention: Mention) -> Token | None:
    """Give the verb that governs a number, which may be denied, feared or supposed."""
    word = counted(mention.anchor)
    for _ in range(_STEPS_UP):
        if is_verbal(word) and word.pos_ == "VERB":
            return word
        word = word.head
    return None


def _never_happened(verb: Token) -> bool:
    """Tell "would have cost"."""
    helping = auxiliaries(verb)
    return "have" in helping and bool(helping & _SUPPOSING)


def _still_intended(verb: Token) -> bool:
    """Tell "plans to deport": what befalls people counts when it has."""
    over = commanding(verb)[:1]
    return is_infinitive(verb) and any(base_forms(word) & _INTENDING for word in over)


def _fits(mention: Mention, kind: Kind) -> bool:
    unit = mention.quantity.unit
    if is_of_something(mention):
        return False
    return unit == PERCENT or (unit not in ("", PEOPLE)) is (kind in MONEY)


def _may_be_a_year(mention: Mention) -> bool:
    """Tell four bare digits that count no noun."""
    number = mention.sentence.document.text[slice(*mention.quantity.number_span)]
    counts = counted(mention.anchor).i != mention.anchor.i
    return number.isdigit() and _FIRST_YEAR <= mention.quantity.value <= _LAST_YEAR and not counts


def _does_it(mention: Mention) -> bool:
    """Tell who does something to somebody else: "about 200 gunmen killed a judge"."""
    noun = counted(mention.anchor)
    verb = noun.head
    who, whom = subject(verb), direct_object(verb)
    if who is None or whom is None or who.i != noun.i or is_passive(verb):
        return False
    return not base_forms(whom) & _OWN
