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
from reporter.extraction.themes import found
from reporter.facts import Kind
from reporter.knowledge import ActorKind, lexicon
from reporter.knowledge.themes import themes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from reporter.extraction.reading import Mention
    from reporter.language.actors import ActorSpan

_PHRASE = 5
_NAMING = frozenset({"NOUN", "PROPN"})
_STOPS = frozenset({"ADP", "CCONJ", "SCONJ", "AUX", "DET", "PRON", "PART", "PUNCT", "NUM"})
_TIMES = frozenset(
    {"last", "this", "year", "month", "week", "yesterday", "today", "ago", "earlier", "before", "so", "now"}
)
_PARTICIPLES = frozenset({"VBN", "VBG"})
_FEWEST = 12
_NUMBER = frozenset({"number"})
_FAMILIES = frozenset({"family", "household", "case", "population", "those"})
_HUNDRED = 100
# "Delmas 30", "day 11".
_NAME = re.compile(r"(?:[A-Z][\w-]+|\bday|\bweek|\bNo\.)\s+$")
_FIRST_YEAR, _LAST_YEAR = 1900, 2050
HOST = "Haiti"
_REFERRING = frozenset({"it", "that", "this", "which"})
_SERVING = frozenset({"police", "officer", "policeman", "soldier", "troop", "army", "force", "contingent", "mission"})
_OF_THINGS = re.compile(r"\s+of\s+(?:some|any|every|no)thing\b|\s+things?\b", re.IGNORECASE)
# "a town of 90,000", "a population of 11.8 million", "home to some 250,000 people": how many live there.
_POPULATION = re.compile(
    r"(?:\b(?:town|city|commune|country|nation|land|population|department|capital|island|valley|slum|world)s?"
    r"(?:\s+[\w-]+)?\s+of|\bpopulation,?|\bhome to"
    r"|\b(?:meant|built|designed|room|space|intended|capacity) (?:for|of)|\bout of|\bfor every|\bof every)\s+$",
    re.IGNORECASE,
)
_RIGHT_BEHIND = 3
_HAVING = frozenset({"have", "count", "number"})
_LIVING = frozenset({"inhabitant", "resident", "soul"})
_HAS = re.compile(r"\W*(?:(?:has|had|with|counts|alone|itself|too|goes|hungry)\W+)*")
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


def counts_people(mention: Mention, nouns: frozenset[str], said_from: int | None = None) -> bool:
    """Tell whether a number counts people, by its noun or because it has none.

    `said_from` is the place of the first word that says what befalls them; from there on no word is their noun.
    """
    if is_of_something(mention) or mention.quantity.unit or is_rate(mention):
        return False
    if _foreign(mention) or looked_after(mention) or _serve(mention):
        return False
    behind = phrase(mention)
    if any(base_forms(token) & nouns for token in behind.words):
        return True
    if said_from is not None:
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
    return any(_cares(link) for link in links(mention.anchor))


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


def _foreign(mention: Mention) -> bool:
    """Tell people of another country: "2.2 million Kenyans", "Sudan has 24.6 million", "Honduras 1.9 million"."""
    return _foreign_nation(mention) or _foreign_land(mention) or _foreign_subject(mention)


def _foreign_nation(mention: Mention) -> bool:
    low, high = mention.quantity.span.start, mention.quantity.number_span.end
    text = mention.sentence.document.text
    for actor in other_states(mention):
        behind = text[high : actor.span.start_char]
        if actor.how == "demonym" and actor.span.start_char >= high and len(behind.split()) <= 1 and "," not in behind:
            return True
        before = text[actor.span.end_char : low]
        if actor.how == "demonym" and actor.span.end_char <= low and before in (", ", " \u2013 ", ": "):
            return True
    return False


def other_states(mention: Mention) -> Iterator[ActorSpan]:
    """Give the states that a sentence names besides the host."""
    for actor in mention.sentence.actors:
        if actor.actor.kind is ActorKind.STATE and actor.actor.name != HOST:
            yield actor


def _foreign_land(mention: Mention) -> bool:
    """Tell a state's name right before a number, with "has" or "with" at most between them."""
    text, low = mention.sentence.document.text, mention.quantity.span.start
    return any(
        actor.how == "name"
        and actor.span.end_char <= low
        and _HAS.fullmatch(text[actor.span.end_char : low])
        and not sends_back(mention)
        for actor in other_states(mention)
    )


def sends_back(mention: Mention) -> bool:
    """Tell whether the sentence speaks of people sent to Haiti, where other states are those who send."""
    return any(theme.kind is Kind.RETURNED for theme in found(mention.sentence))


def _foreign_subject(mention: Mention) -> bool:
    """Tell what another state has or suffers: "Sudan has 30 million in need and 11 million uprooted"."""
    if sends_back(mention):
        return False
    roots = {actor.span.root.i for actor in other_states(mention) if actor.how == "name"}
    for verb in mention.anchor.ancestors:
        described = described_noun(verb)
        if is_verbal(verb) and (base_forms(verb) & themes().suffering or described is not None):
            who = described if described is not None else subject(verb)
            if who is not None and who.i in roots:
                return True
    return False
