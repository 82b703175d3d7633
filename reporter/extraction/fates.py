"""Where a sentence says what befell people: killed, wounded, kidnapped, raped, by one word or by several.

Comes in: the words of a sentence. Goes out: `Fate`s in order, each with its place. A list of fates in one breath
("killed, injured or kidnapped") is marked as combined, a denied one is left out. Must not know any number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reporter.extraction.clauses import base_forms
from reporter.knowledge.fates import Expression, Role, fates

if TYPE_CHECKING:
    from reporter.facts import Kind
    from reporter.language.tokens import Token

# How many words may stand inside an expression: "lost their lives", "shot two clerks and a bailiff dead".
_GAP = {Role.SUFFERED: 9, Role.UNDERGONE: 3, Role.STATE: 3, Role.EVENT: 0}
_STOPS = frozenset({";", ":", ".", "(", ")", "\u2014"})
_JOINS = frozenset(
    {",", "and", "or", "/", "were", "was", "been", "be", "have", "has", "had", "even", "otherwise", "then", "those"}
)
# One of these joins the fates of the same people; "hostages were executed" tells two of them one after the other.
_JOINTS = frozenset({",", "and", "or", "/"})
_DENIALS = frozenset({"not", "n't", "n\u2019t", "never"})
# "left for dead", "bodies of water", "the governing bodies".
_NOT_CORPSES = frozenset({"NOUN", "PROPN", "ADJ"})
_CORPSES = frozenset(
    {"dead", "charred", "burned", "burnt", "lifeless", "bullet-riddled", "decomposed", "decomposing", "unclaimed"}
)


@dataclass(frozen=True, slots=True)
class Fate:
    """Words `start` up to `end` tell a fate; others may stand between them. `roles` are the ways to read it."""

    kind: Kind
    roles: frozenset[Role]
    start: int
    end: int
    words: int
    combined: bool = False

    @property
    def has_gap(self) -> bool:
        """Whether other words stand inside it."""
        return self.end - self.start > self.words


def find_fates(tokens: Sequence[Token]) -> tuple[Fate, ...]:
    """Find the fates among words, the first and longest at each place."""
    forms = [base_forms(token) for token in tokens]
    found: list[Fate] = []
    taken: set[int] = set()
    for start in range(len(tokens)):
        if start in taken:
            continue
        fate = _longest(tokens, forms, start)
        if fate is not None:
            taken.update(_places(fate))
            found.append(fate)
    kept = [fate for fate in found if not _denied(tokens, fate) and not _other_sense(tokens, fate)]
    return tuple(replace(fate, combined=_is_combined(tokens, forms, fate, kept)) for fate in kept)


def _places(fate: Fate) -> range | tuple[int, int]:
    return (fate.start, fate.end - 1) if fate.has_gap else range(fate.start, fate.end)


def _longest(tokens: Sequence[Token], forms: list[frozenset[str]], start: int) -> Fate | None:
    known = fates().by_first_word
    matches = [
        (expression, end)
        for form in sorted(forms[start])
        for expression in known.get(form, ())
        if (end := _match(tokens, forms, start, expression))
    ]
    if not matches:
        return None
    best, end = max(matches, key=lambda match: len(match[0].words))
    roles = frozenset(e.role for e, e_end in matches if e_end == end and e.kind == best.kind)
    if len(roles) > 1 and tokens[start].lower_.endswith("ed"):
        roles -= {Role.EVENT}  # "murdered" is no "murder"
    return Fate(best.kind, roles, start, end, len(best.words))


def _match(tokens: Sequence[Token], forms: list[frozenset[str]], start: int, expression: Expression) -> int | None:
    """Give where an expression ends that begins at `start`, if it stands there."""
    at = start
    for word in expression.words[1:]:
        at_next = _next(tokens, forms, at, word, _GAP[expression.role])
        if at_next is None:
            return None
        at = at_next
    return at + 1


def _next(tokens: Sequence[Token], forms: list[frozenset[str]], at: int, word: str, gap: int) -> int | None:
    for place in range(at + 1, min(len(tokens), at + 2 + gap)):
        if word in forms[place]:
            return place
        if tokens[place].text in _STOPS or tokens[place].pos_ in ("VERB", "AUX"):
            return None
    return None


def _denied(tokens: Sequence[Token], fate: Fate) -> bool:
    before = [token.lower_ for token in tokens[max(0, fate.start - 2) : fate.start]]
    return bool(_DENIALS & set(before)) and tokens[fate.start].lower_ not in _DENIALS


def _other_sense(tokens: Sequence[Token], fate: Fate) -> bool:
    """Tell "left for dead", "oversight bodies"."""
    word, before = tokens[fate.start], tokens[fate.start - 1] if fate.start else None
    if before is None:
        return False
    if word.lower_ == "dead" and before.lower_ in ("for", "brain"):
        return True
    is_body = word.lower_ in ("body", "bodies") and fate.words == 1
    return is_body and before.pos_ in _NOT_CORPSES and before.lower_ not in _CORPSES


def _is_combined(tokens: Sequence[Token], forms: list[frozenset[str]], fate: Fate, found: list[Fate]) -> bool:
    """Tell a fate that is one of several said of the same people."""
    rest = [other for other in found if other.kind != fate.kind]
    if any(_in_one_breath(tokens, *sorted((fate, other), key=lambda f: f.start)) for other in rest):
        return True
    return any(fates().counted.others & forms[place] for place in _beside(tokens, fate))


def _in_one_breath(tokens: Sequence[Token], first: Fate, second: Fate) -> bool:
    between = tokens[first.end : second.start]
    joined = any(t.lower_ in _JOINTS for t in between)
    return joined and all(t.lower_ in _JOINS or t.pos_ == "ADV" for t in between)


def _beside(tokens: Sequence[Token], fate: Fate) -> Iterator[int]:
    """Give the places that an "or" joins to a fate."""
    for joint, place in ((fate.end, fate.end + 1), (fate.start - 1, fate.start - 2)):
        if place in range(len(tokens)) and tokens[joint].lower_ == "or":
            yield place
