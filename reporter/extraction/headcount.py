"""Whether a number counts people in distress, seen from its own noun phrase and from what is done to them.

Comes in: a number in its sentence. Goes out: yes or no, and what is known of those counted. Must not know the kinds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reporter.extraction.clauses import (
    How,
    Link,
    base_forms,
    counted,
    described_noun,
    direct_object,
    is_verbal,
    links,
    negated,
    preposition,
    subject,
)
from reporter.extraction.rates import is_rate
from reporter.extraction.strangers import is_foreign
from reporter.knowledge import lexicon
from reporter.knowledge.themes import themes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.extraction.reading import Mention
    from reporter.language.tokens import Token

_PHRASE = 5
_NAMING = frozenset({"NOUN", "PROPN"})
_STOPS = frozenset({"ADP", "CCONJ", "SCONJ", "AUX", "DET", "PRON", "PART", "PUNCT", "NUM"})
_TIMES = frozenset(
    {"last", "this", "year", "month", "week", "yesterday", "today", "ago", "earlier", "before", "so", "now"}
)
_PARTICIPLES = frozenset({"VBN", "VBG"})
_FEWEST = 12
_NUMBER = frozenset({"number"})
_HOUSEHOLDS = frozenset({"family", "household"})
_FAMILIES = frozenset({"family", "household", "case", "population", "those"})
_HUNDRED = 100
# "Delmas 30", "day 11".
_NAME = re.compile(r"(?:[A-Z][\w-]+|\bday|\bweek|\bNo\.)\s+$")
_FIRST_YEAR, _LAST_YEAR = 1900, 2050
_REFERRING = frozenset({"it", "that", "this", "which"})
_SERVING = frozenset({"police", "officer", "policeman", "soldier", "troop", "army", "force", "contingent", "mission"})
_OF_THINGS = re.compile(r"\s+of\s+(?:some|any|every|no)thing\b|\s+things?\b", re.IGNORECASE)
# "a town of 90,000", "a population of 11.8 million", "home to some 250,000 people": how many live there.
_POPULATION = re.compile(
    r"(?:\b(?:town|city|commune|country|nation|land|population|department|capital|island|valley|slum|world)s?"
    r"(?:\s+[\w-]+)?\s+of|\bpopulation,?|\bhome to"
    r"|\b(?:meant|built|designed|room|space|intended|capacity) (?:for|of)|\bout of|\bfor every|\bof every)"
    r"\s+(?:(?:nearly|about|some|almost|around|over|roughly)\s+)?$",
    re.IGNORECASE,
)
_RIGHT_BEHIND = 3
_MARKS = frozenset({":", "|", "-", "\u2013", "\u2014"})
_HAVING = frozenset({"have", "count", "number"})
_LIVING = frozenset({"inhabitant", "resident", "soul"})
_PART_OF = re.compile(
    r"\bof\s+(?:the|its|their|his|her|our|whose|these|those)?\s*(?:[\w-]+['\u2019]s?\s+)?$", re.IGNORECASE
)
_WHO = re.compile(r"^(?:\s+[\w-]+){0,3}\s+(?:who|whom|that|which)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words right behind a number that belong to it, and whether they name people."""

    words: tuple[Token, ...]
    named: bool

    def up_to(self, place: int) -> Phrase:
        """Leave out the words from a place of the document on."""
        words = tuple(token for token in self.words if token.i < place)
        return Phrase(words, any(token.pos_ in _NAMING for token in words))


def phrase(mention: Mention) -> Phrase:
    """Give the noun phrase behind a number, as far as it can be told without the parse."""
    words = tuple(_words(mention))
    return Phrase(words, any(token.pos_ in _NAMING for token in words))


def _words(mention: Mention) -> Iterator[Token]:
    behind = [t for t in mention.sentence.tokens if t.idx >= mention.quantity.number_span.end and not t.is_space]
    for token in behind[:_PHRASE]:
        if token.pos_ in _STOPS and token.text != "-":
            return
        if token.pos_ == "VERB" and token.tag_ not in _PARTICIPLES:
            return
        if token.lower_ in _TIMES or token.text in lexicon().calendar:
            return
        yield token


def _not_meant(mention: Mention) -> bool:
    return is_foreign(mention) or looked_after(mention) or _serve(mention)


def counts_people(mention: Mention, nouns: frozenset[str], said_from: int | None = None) -> bool:
    """Tell whether a number counts people, by its noun or because it has none.

    `said_from` is the place of the first word that says what befalls them; from there on no word is their noun.
    """
    if is_of_something(mention) or mention.quantity.unit or is_rate(mention) or _not_meant(mention):
        return False
    behind = phrase(mention)
    if behind.named and base_forms(behind.words[-1]) & _HOUSEHOLDS:
        return False
    if any(base_forms(token) & nouns for token in behind.words):
        return True
    if said_from is not None and behind.words and behind.words[0].i <= said_from:
        behind = behind.up_to(said_from)
    if _numbers_things(mention, nouns) or _lives_there(mention, said_from):
        return False
    if any(base_forms(token) & themes().people for token in behind.words):
        return True
    return not behind.named and _plausible(mention)


def is_of_something(mention: Mention) -> bool:
    """Tell "42 of something": people are no things."""
    return _OF_THINGS.match(mention.behind) is not None


def counts_other_things(mention: Mention) -> bool:
    """Tell a number before a noun that names neither people nor those who serve: "the six worst emergencies"."""
    behind = phrase(mention)
    known = themes().people | lexicon().people | lexicon().personnel
    told = not behind.named or any(base_forms(token) & known for token in behind.words)
    return not mention.quantity.unit and not told


def _numbers_things(mention: Mention, nouns: frozenset[str]) -> bool:
    """Tell a number that is said to be how many things there are: "the number of camps has risen to 142"."""
    if mention.quantity.unit or phrase(mention).named:
        return False
    known = nouns | themes().people | lexicon().people | lexicon().groups.keys() | _FAMILIES
    measured = [
        child
        for link in links(mention.anchor)
        if link.how in (How.EQUATED, How.SUBJECT, How.PARTNER) and base_forms(link.token) & _NUMBER
        for child in link.token.children
        if preposition(child) == "of" and child.pos_ in _NAMING
    ]
    return any(not base_forms(noun) & known for noun in measured)


def _plausible(mention: Mention) -> bool:
    """Tell whether a number that stands alone may count people: no small number and no year."""
    value = mention.quantity.value
    text = mention.sentence.document.text[slice(*mention.quantity.number_span)]
    year = _FIRST_YEAR <= value <= _LAST_YEAR and text.isdigit()
    after_name = value < _HUNDRED and bool(_NAME.search(mention.ahead))
    return value == value.to_integral_value() and value > _FEWEST and not year and not after_name


def _lives_there(mention: Mention, said_from: int | None) -> bool:
    """Tell how many live in a place: "a town of 90,000", "the town had 30,000 inhabitants"."""
    noun = counted(mention.anchor)
    had = bool(base_forms(noun.head) & _HAVING) and direct_object(noun.head) == noun
    live = bool(base_forms(noun) & _LIVING) and (said_from is None or not 0 < said_from - noun.i <= _RIGHT_BEHIND)
    return (had and live) or bool(_POPULATION.search(mention.ahead))


def whole_of_part(mention: Mention) -> bool:
    """Tell the whole in "9,000 of its 80,000 people": what happened to the part did not happen to it."""
    return bool(_PART_OF.search(mention.ahead)) and not _WHO.match(mention.behind)


def looked_after(mention: Mention) -> bool:
    """Tell people whom somebody reaches, feeds or arrests, or brings something to."""
    before = [t for t in mention.sentence.tokens if t.idx < mention.quantity.span.start and t.text not in _MARKS]
    # As in a list: who is targeted or reached, and a colon.
    listed = bool(before) and before[-1].tag_ == "VBN" and bool(base_forms(before[-1]) & themes().caring)
    return listed or any(_cares(link) for link in links(mention.anchor))


def _cares(link: Link) -> bool:
    forms = base_forms(link.token)
    if not is_verbal(link.token):
        return False
    if link.how is How.SUBJECT and direct_object(link.token) is not None:
        return bool(forms & themes().benefiting) and not negated(
            link.token
        )  # "15,000 people reached the town": nobody reaches them.
    if link.how is How.OBJECT and forms & themes().attaining and _is_amount(subject(link.token)):
        return False  # "the number had reached 350,000"
    if link.how in (How.OBJECT, How.SUBJECT):
        return bool(forms & (themes().caring | themes().benefiting))
    return link.how is How.OBLIQUE and link.preposition in ("to", "for") and bool(forms & themes().bringing)


def _is_amount(noun: Token | None) -> bool:
    return noun is not None and (noun.lower_ in _REFERRING or bool(base_forms(noun) & lexicon().measures))


def _serve(mention: Mention) -> bool:
    """Tell the strength of a force, which may be in need itself: "Haiti's police, who number 9,100, need help"."""
    equal = [link.token for link in links(mention.anchor) if link.how in (How.EQUATED, How.SUBJECT)]
    described = [described_noun(link.token) for link in links(mention.anchor) if is_verbal(link.token)]
    told = [counted(mention.anchor), *equal, *(noun for noun in described if noun is not None)]
    return any(base_forms(token) & _SERVING for token in told if token.pos_ != "VERB")
