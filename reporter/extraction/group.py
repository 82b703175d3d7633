"""Whom a number counts: the named part of the population, as the article calls it.

Comes in: a number in its sentence. Goes out: the group's name in the plural, or None where the number counts people at
large. Where the kind is open to any calling (victims may be nuns, mechanics, inmates) the noun itself is the group.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction import parts
from reporter.extraction.clauses import How, base_forms, counted, described_by, links, preposition, subject
from reporter.facts import DISTRESS, PERCENT, VICTIMS, Kind
from reporter.knowledge import lexicon
from reporter.knowledge.groups import groups
from reporter.knowledge.topics import topics

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.extraction.reading import Mention
    from reporter.language.tokens import Token

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
_WORD = re.compile(r"[a-z]+")
_COPULAS = frozenset({"were", "are", "was", "is"})
_LOOK = 9
_REFERRING = frozenset({"them", "whom", "these", "those", "which"})


# "5.7 million women, men and children" are everybody.
_EVERYBODY = re.compile(
    r"\s*(?:(?:women|men|girls|boys|children|adults)\b(?:\s*,\s*(?:and\s+)?|\s+and\s+)?){2,}", re.IGNORECASE
)
# "All but 21 of them women": those whom the number counts are the others.
_ALL_BUT = re.compile(r"\ball\s+(?:but|except)\s+$", re.IGNORECASE)


def group(mention: Mention, kind: Kind) -> str | None:
    """Give the named part of the population that a number counts."""
    everybody = _EVERYBODY.match(mention.behind)
    if _ALL_BUT.search(mention.ahead) or (everybody and {"women", "men"} <= set(_WORD.findall(everybody[0].lower()))):
        return None
    if kind in VICTIMS:
        return _victims(mention, kind)
    if kind in DISTRESS and (named := parts.group(mention, kind)):
        return named
    noun = counted(mention.anchor)
    known = lexicon().groups
    words = [noun.lower_, *(f"{c.lower_} {noun.lower_}" for c in noun.children if c.i < noun.i)]
    beside = [token.lower_ for token in described_by(noun)]
    share = mention.quantity.unit == PERCENT
    return next((known[w] for w in words + (beside if share else []) if w in known), None)


def _victims(mention: Mention, kind: Kind) -> str | None:
    """Name the victims, unless the name says no more than what befell them."""
    name = _called(mention) or _said_to_be(mention)
    return None if name in groups().by_fate.get(kind, ()) else name


def _said_to_be(mention: Mention) -> str | None:
    """Read "22 of those shot were women", "a fifth of the dead were bystanders", "women make up four in ten"."""
    noun = counted(mention.anchor)
    told = noun.head
    if noun.like_num and told.tag_ == "NNS" and subject(told) == noun and not preposition(told):
        return _name([noun.head])
    for link in links(mention.anchor):
        who = subject(link.token) if link.how is How.OBJECT and base_forms(link.token) & topics().sharing else None
        if who is not None and who.lower_ in groups().demographic:
            return _name([who])
    return None


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
    run: list[Token] = []
    for token in behind[:_LOOK]:
        begun = any(_is_noun(word) for word in run)
        if token.tag_ == "POS" and begun:
            run = []  # "seven of Haiti's journalists"
        elif _is_noun(token) or (begun and (token.lower_ == "-" or _joins(token))):
            run.append(token)
        elif begun:
            break
        elif not run and _passes(token, behind):
            continue
        elif token.pos_ == "ADJ" or token.tag_ in ("VBN", "VBG"):
            run.append(token)
        elif token.lower_ not in _COPULAS:
            break  # "the 40 dead whom the office counted"
    yield from run


def _is_noun(token: Token) -> bool:
    if token.pos_ not in ("NOUN", "PROPN"):
        return token.pos_ == "ADJ" and bool(base_forms(token) & groups().adjectives)
    return not base_forms(token) & groups().conditions


def _passes(token: Token, behind: list[Token]) -> bool:
    """Tell what may stand between a number and the name of those counted: "of whom all", "were"."""
    if token.lower_ == ",":
        return any(word.lower_ in _REFERRING for word in behind if word.i < token.i)
    if token.lower_ in _REFERRING and token.i > behind[0].i:
        return behind[0].lower_ == "of" and token.i == behind[0].i + 1 and not _opens_clause(token)
    return token.lower_ in _FILLERS


def _opens_clause(token: Token) -> bool:
    """Tell "of those whom the gangs killed"."""
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    return following is not None and following.lower_ in ("who", "whom", "that")


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
