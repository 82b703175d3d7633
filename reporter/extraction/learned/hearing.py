"""When the learned reader is heard: where no rule knows the number; against one that does, where it is all but sure.

Comes in: a mention and a guess. Goes out: a `Proposal`, or nothing. What grammar says against a reading stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.actors import answering_state
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
    from collections.abc import Iterable

    from reporter.extraction.learned.judgement import Judgement
    from reporter.extraction.reading import Mention
    from reporter.facts import Guess
    from reporter.language.tokens import Token

# How many times as probable as what the rules say another reading must be, if a weak rule or a firm one says it; how
# probable "no fact" must be besides; and how probable a kind must be in any case, and how many times as probable as "no
# fact" where the rules say nothing. Chosen on 3,100 numbers of articles and sentences that neither rules nor encoder
# had seen; half and twice as much make little difference there.
_AGAINST_WEAK, _AGAINST_FIRM = 8.5, 70.0
_SILENT_WEAK, _SILENT_FIRM = 0.7, 0.967
_LIKELY, _UNOPPOSED = 0.5, 1.65
_FIRM = 0.915
# What is less probable than this is not known any better.
_LEAST = 1e-4
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
# "96 casualties", "312 people were killed or wounded": the dead and the hurt in one number.
_DEAD = r"(?:killed|dead|died|slain|murdered|shot dead|gunned down|deaths|fatalities)"
_HURT = r"(?:wounded|injured|hurt|maimed|injuries|wounds|kidnapped|abducted|missing)"
_JOINED = r"(?:\s*,\s*|\s*/\s*|\s+(?:or|and|and/or)\s+)(?:[a-z]+ly\s+)?"
_COMBINED = re.compile(
    rf"(?:\s+[\w-]+){{0,3}}?\s+(?:(?:either|all|who|were|was|are|being|been|have|had|has)\s+)*"
    rf"(?:casualt(?:y|ies)\b|{_DEAD}{_JOINED}{_HURT}\b|{_HURT}{_JOINED}{_DEAD}\b)",
    re.IGNORECASE,
)
_CASUALTIES_AHEAD = re.compile(
    rf"\b(?:casualt(?:y|ies)|{_DEAD}{_JOINED}(?:the\s+)?{_HURT})\b[^.;,\d]{{0,40}}$", re.IGNORECASE
)
# "half of the $16 million": what that is of a printed sum, which is told itself.
_OF_A_SUM = re.compile(r"\s*of\s+(?:(?:the|its|their|his|her|that|a|an)\s+)?(?:[A-Z]{0,3}[$€£]|\d)")
# What is asked for and cut has been kept from nobody.
_ASKED = frozenset({"appeal", "plan", "request", "requirement", "need", "estimate", "target", "forecast"})
# Whose strength is planned: the mission's; not an army's, a guard's or a police force's.
_RESOLVING = frozenset({
    "council", "resolution", "drafter", "planner", "mandate", "ceiling", "mss", "gsf", "multinational",
    "foresee", "envisage", "envision", "authorise", "authorize",
})  # fmt: skip
_OF_HOST = frozenset({"haiti", "haitian", "national"})
_SHORTLY = 90
_OTHER_FORCES = frozenset({
    "army", "navy", "guard", "coastguard", "police", "gendarmerie", "military", "militia", "corps", "border",
    "frontier", "academy", "academie", "armed", "air",
})  # fmt: skip
_ON_THE_SPOT = re.compile(
    r"(?:\s+(?:of (?:them|whom)|\w+))?\s+(?:(?:are|is|remain|stay)\s+)?(?:(?:still|now|already)\s+)?"
    r"in (?:place\b|(?-i:[A-Z]))",
    re.IGNORECASE,
)


def silences(judged: Judgement, ruled: Kind, *, strength: float) -> bool:
    """Tell whether the learned reader takes a number for no fact so surely that a rule's reading falls.

    `strength` says how sure that rule is.
    """
    least = _SILENT_FIRM if strength >= _FIRM else _SILENT_WEAK
    return judged.guess.nothing > max(least, _needed(judged, ruled, strength))


def overruled(mention: Mention, judged: Judgement, ruled: Kind, *, strength: float) -> Proposal | None:
    """Give the learned reading of a number that is so much more probable than a rule's that the rule's falls."""
    if judged.guess.kind is ruled or judged.guess.probability <= max(_LIKELY, _needed(judged, ruled, strength)):
        return None
    return _admitted(mention, judged.guess)


def heard(mention: Mention, judged: Judgement, *, is_strange: bool = False) -> Proposal | None:
    """Give the learned reading of a number that no rule knows, if it is likely and nothing speaks against it.

    It must be more than likely if the rules take the number for something else (`is_strange`).
    """
    needed = (_AGAINST_WEAK if is_strange else _UNOPPOSED) * judged.guess.nothing
    return _admitted(mention, judged.guess) if judged.guess.probability > max(needed, _LIKELY) else None


def _needed(judged: Judgement, ruled: Kind, strength: float) -> float:
    """Give how probable a reading must be to be heard against a rule."""
    of_rule = max(judged.kinds.get(ruled, 0.0), _LEAST)
    return of_rule * (_AGAINST_FIRM if strength >= _FIRM else _AGAINST_WEAK)


def _admitted(mention: Mention, guessed: Guess) -> Proposal | None:
    """Give a reading that fits the number's unit and that grammar says nothing against."""
    kind = guessed.kind
    if not _fits(mention, kind) or _may_be_a_year(mention):
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
        if _TOGETHER.search(mention.sentence.text) or _counts_both(mention):
            return True
        return bool(_MISSING.match(mention.behind) or elsewhere(mention))
    if kind is Kind.TARGET:
        return not _of_mission(mention) or _is_states_promise(mention)
    if kind is Kind.PLEDGED_PERSONNEL:
        return _ON_THE_SPOT.match(mention.behind) is not None
    return kind is Kind.WITHHELD and (is_authorised(mention) or _is_less_asked(mention))


def _is_less_asked(mention: Mention) -> bool:
    """Tell "trimmed its appeal from $9 million": less is asked for, nothing is held back."""
    verb = _verb_above(mention)
    what = direct_object(verb) if verb is not None else None
    return what is not None and bool(base_forms(what) & _ASKED)


def _counts_both(mention: Mention) -> bool:
    """Tell "casualties" and "killed or wounded", which are no figure of one kind."""
    return bool(_COMBINED.match(mention.behind) or _CASUALTIES_AHEAD.search(mention.ahead))


def _of_mission(mention: Mention) -> bool:
    """Tell whether a sentence, or what is said shortly before, speaks of the mission or of a strength foreseen for it.

    A sentence on another force must name the mission itself.
    """
    tokens = mention.sentence.tokens
    if _speaks_of_mission(tokens):
        return True
    return not _speaks_of_others(tokens) and _speaks_of_mission(
        tokens.doc[max(0, tokens.start - _SHORTLY) : tokens.end]
    )


def _speaks_of_mission(words: Iterable[Token]) -> bool:
    """Tell a mission, or what is foreseen for one; "armed forces" and "the border force" are none."""
    heads, last = personnel_words().heads.mission | _RESOLVING, ""
    for token in words:
        if (base_forms(token) & heads or token.lower_ in personnel_words().words.planned) and last not in _OTHER_FORCES:
            return True
        last = token.lower_
    return False


def _speaks_of_others(words: Iterable[Token]) -> bool:
    """Tell an army, a border guard, or Haiti's own police: "the national police", "Haiti's police"."""
    last = ""
    for token in words:
        of_host = last in _OF_HOST and base_forms(token) & {"police", "army", "military"}
        if of_host or base_forms(token) & _OTHER_FORCES - {"police", "military", "armed", "air"}:
            return True
        last = token.lower_ if token.lower_ not in ("'s", "\u2019s") else last
    return False


def _is_states_promise(mention: Mention) -> bool:
    """Tell "Togo has promised 300", which is one state's and no strength of the whole."""
    verb = _verb_above(mention)
    who = subject(verb) if verb is not None else None
    if verb is None or who is None or not base_forms(verb) & personnel_words().verbs.pledge:
        return False
    return any(found.span.root.i == who.i and answering_state(found.actor) for found in mention.sentence.actors)


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
    if is_of_something(mention) or (unit == PERCENT and kind in MONEY and _OF_A_SUM.match(mention.behind)):
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
