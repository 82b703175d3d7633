"""Whom a number counts: the named part of the population, as the article calls it.

Comes in: a number in its sentence. Goes out: the group's name in the plural, or None where the number counts people at
large. Where the kind is open to any calling (victims may be nuns, mechanics, inmates) the noun itself is the group.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction import parts
from reporter.extraction.clauses import base_forms, counted, described_by
from reporter.facts import PERCENT, Kind
from reporter.knowledge import lexicon
from reporter.knowledge.groups import groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from reporter.extraction.reading import Mention

_OPEN = frozenset({Kind.KILLED, Kind.INJURED, Kind.KIDNAPPED, Kind.SEXUAL_VIOLENCE})
_DISTRESS = frozenset({Kind.DISPLACED, Kind.RETURNED, Kind.FOOD_INSECURE, Kind.IN_NEED})
_FILLERS = frozenset(
    {
        "of",
        "them",
        "whom",
        "these",
        "those",
        "which",
        "the",
        "its",
        "their",
        "his",
        "her",
        "our",
        "more",
        "other",
        "all",
        ",",
        "were",
        "are",
        "being",
        "was",
        "is",
        "additional",
        "further",
        "a",
        "as",
        "'s",
        "\u2019s",
        "own",
        "mostly",
        "young",
    }
)
_LOOK = 9


def group(mention: Mention, kind: Kind) -> str | None:
    """Give the named part of the population that a number counts."""
    if kind in _OPEN:
        return _called(mention)
    if kind in _DISTRESS and (named := parts.group(mention, kind)):
        return named
    noun = counted(mention.anchor)
    known = lexicon().groups
    words = [noun.lower_, *(f"{c.lower_} {noun.lower_}" for c in noun.children if c.i < noun.i)]
    beside = [token.lower_ for token in described_by(noun)]
    share = mention.quantity.unit == PERCENT
    return next((known[w] for w in words + (beside if share else []) if w in known), None)


def _called(mention: Mention) -> str | None:
    """Read the noun phrase behind a number: "12 market women", "ten of them children", "three are nuns"."""
    end = mention.quantity.number_span.end
    behind = [t for t in mention.sentence.tokens if t.idx >= end and not t.is_space]
    young = _young(behind)
    return young or _name(list(_phrase(behind)))


def _young(behind: list[Token]) -> str | None:
    """Read "19 of them under the age of five", "five were under ten"."""
    words = [token.lower_ for token in behind[:_LOOK] if token.lower_ not in _FILLERS]
    under = words[:1] == ["under"] or (len(words) > 1 and words[1] == "under" and words[0] in groups().female_or_male)
    if not under:
        return None
    return None if words[0] in groups().female_or_male else "children"


def _phrase(behind: list[Token]) -> Iterator[Token]:
    """Give the words of the noun phrase: fillers at its front are passed over, the first run of nouns is taken."""
    begun = False
    for token in behind[:_LOOK]:
        noun = token.pos_ in ("NOUN", "PROPN") or (
            token.pos_ == "ADJ" and bool(base_forms(token) & groups().adjectives)
        )
        if begun and not (noun or token.lower_ == "-" or _joins(token)):
            return
        if noun or begun or token.pos_ == "ADJ" or token.tag_ in ("VBN", "VBG"):
            begun = begun or noun
            yield token
        elif token.lower_ not in _FILLERS:
            return


def _joins(token: Token) -> bool:
    """Tell "women and girls", two parts of the population in one count."""
    if token.lower_ != "and":
        return False
    sides = [token.nbor(-1), token.nbor(1)] if token.i + 1 < len(token.doc) else []
    return len(sides) == len("ab") and all(side.lower_ in groups().demographic for side in sides)


def _name(phrase: list[Token]) -> str | None:
    if not phrase:
        return None
    joined = next((i for i, token in enumerate(phrase) if token.lower_ == "and"), None)
    if joined is not None and 0 < joined < len(phrase) - 1:
        return f"{phrase[joined - 1].lower_} and {phrase[joined + 1].lower_}"
    known = groups()
    head = phrase[-1]
    text = " ".join(token.lower_ for token in phrase)
    for whole, name in known.names.items():
        if any(text.endswith(ending) for ending in (f" {whole}", f" {whole}s")) or text in (whole, f"{whole}s"):
            return name or None
    if base_forms(head) & known.anybody:
        return _nationals(phrase)
    if head.pos_ not in ("NOUN", "PROPN"):
        return None
    return _with_compounds(phrase)


def _nationals(phrase: list[Token]) -> str | None:
    """Read "83 American citizens": a nationality makes a group of anybody."""
    head, before = phrase[-1], phrase[-2] if len(phrase) > 1 else None
    if before is None or head.lower_ not in ("citizens", "nationals", "citizen", "national"):
        return None
    return f"{before.text} {head.lower_}"


def _with_compounds(phrase: list[Token]) -> str | None:
    kept = [phrase[-1]]
    for token in reversed(phrase[:-1]):
        if token.pos_ != "NOUN" and token.lower_ != "-":
            break
        kept.append(token)
    name = " ".join(token.text if token.pos_ == "PROPN" else token.lower_ for token in reversed(kept))
    return _plural(name)


def _plural(name: str) -> str:
    if name.endswith(("s", "men", "women", "children", "people", "personnel", "staff", "police", "clergy", "folk")):
        return name
    return f"{name[:-1]}ies" if name.endswith("y") and name[-2:-1] not in "aeiou" else f"{name}s"
