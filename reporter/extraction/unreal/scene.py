"""Where and when a number is set: in another country, under another mission, long before this brief's time.

Comes in: a number in its sentence. Goes out: yes or no.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reporter.extraction.actors import capitals_and_states, is_host
from reporter.extraction.clauses import above, base_forms, counted, described_noun, is_verbal, preposition, subject
from reporter.knowledge import ActorKind, lexicon
from reporter.knowledge.fates import fates
from reporter.knowledge.personnel import personnel_words
from reporter.knowledge.places import foreign_places
from reporter.knowledge.unreal import unreal_words

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention, Sentence
    from reporter.language.tokens import Token

_SERVING = frozenset({"officer", "soldier", "troop", "peacekeeper", "contingent", "mission", "deployment", "gendarme"})
_HAVING = frozenset({"be", "have", "number", "count", "strong", "total", "muster"})
_TAKING = frozenset({"take", "receive", "accept", "admit", "welcome"})
_GOING = frozenset({"to", "into"})
_IN_TIME = frozenset({"in", "under", "after", "during", "by", "of", "between", "until", "before"})
_OF_ITS_OWN = re.compile(r"\s+\w+(?:\s[\w-]+){0,2}\s+of (?:its|their|his|her|our) own\b", re.IGNORECASE)
_BEFORE_THIS = r"(?:last|previous|earlier|former|past|old|preceding|prior|bygone)"
_UNS = r"(?:UN|U\.N\.|United Nations|stabili[sz]ation|peacekeeping|blue-helmet\w*)"
_BODY = r"(?:[\w-]+\s+){0,2}(?:mission|force|operation|contingent)s?\b"
_PAST_MISSION = re.compile(
    rf"\b{_BEFORE_THIS}\s+(?:[\w-]+\s+){{0,3}}?{_UNS}\s+{_BODY}"
    rf"|\b(?:UN|U\.N\.|United Nations)['\u2019]?s?\s+{_BEFORE_THIS}\s+{_BODY}|\bblue helmets\b",
    re.IGNORECASE,
)
# Behind one of these the sentence may speak of this mission again.
_TURN = re.compile(
    r"[;:]|\b(?:while|whereas|but|against|today|now|this one|the (?:new|present|current))\b", re.IGNORECASE
)
# What is told of later years is nobody's to count.
_LAST_YEAR = 2030
_CENTURIES = frozenset({"15", "16", "17", "18", "19", "20"})
_PLACING = frozenset(
    {"in", "at", "across", "throughout", "off", "near", "outside", "over", "inside", "around", "on", "from"}
)


def is_abroad(mention: Mention) -> bool:
    """Tell a number whose clause is set in another country, and not in Haiti as well."""
    near = _segment(mention)
    if _speaks_of_host(near, mention.sentence):
        return False
    unknown = any(_may_be_here(token, mention.sentence) for token in near)
    return any(not (unknown and preposition(token)) for token in _foreign(mention))


def _segment(mention: Mention) -> tuple[Token, ...]:
    """Give the words around a number up to a semicolon on either side."""
    tokens, at = mention.sentence.tokens, mention.anchor.i
    low = max((t.i + 1 for t in tokens if t.text == ";" and t.i < at), default=tokens.start)
    high = min((t.i for t in tokens if t.text == ";" and t.i > at), default=tokens.end)
    return tuple(tokens.doc[low:high])


def _speaks_of_host(near: tuple[Token, ...], sentence: Sentence) -> bool:
    for found in sentence.actors:
        ours = is_host(found.actor) or found.actor.kind in (ActorKind.GANG, ActorKind.MISSION)
        if ours and found.span.root in near:
            return True
    return any("Haiti" in token.text or "Haïti" in token.text for token in near)


def _may_be_here(token: Token, sentence: Sentence) -> bool:
    """Tell the name of a place that is not known to lie abroad."""
    if token.ent_type_ != "LOC" or token.ent_iob_ != "B" or any(token in found.span for found in sentence.actors):
        return False
    return _name(token) not in foreign_places() and _name(token) not in capitals_and_states()


def _foreign(mention: Mention) -> Iterator[Token]:
    noun = counted(mention.anchor)
    path = tuple(token for token in (noun, *above(noun, joined=True)) if not _only_says(token))
    serving = _serve(mention.sentence)
    for token in mention.sentence.tokens:
        if _is_foreign(token, mention.sentence) and _sets(token, path) and not (serving and not preposition(token)):
            yield token


def _only_says(token: Token) -> bool:
    """Tell a verb that only reports: where it is said is not where it is."""
    return bool(base_forms(token) & lexicon().speech - unreal_words().scene.counting)


def _is_foreign(token: Token, sentence: Sentence) -> bool:
    for found in sentence.actors:
        if found.span.root == token:
            return found.actor.kind is ActorKind.STATE and not is_host(found.actor)
    return token.ent_type_ == "LOC" and (_name(token) in foreign_places() or _name(token) in capitals_and_states())


def _name(token: Token) -> str:
    doc, start, end = token.doc, token.i, token.i + 1
    while start > 0 and doc[start].ent_iob_ == "I":
        start -= 1
    while end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    return doc.span(start, end).text


def _sets(place: Token, path: tuple[Token, ...]) -> bool:
    """Tell whether a place is where the number's clause is set, or whose clause it is."""
    return (preposition(place) in _PLACING and _hangs_on(place, path)) or any(_is_of(place, token) for token in path)


def _hangs_on(noun: Token, path: tuple[Token, ...]) -> bool:
    """Tell whether a noun hangs on one of these words, over other nouns at most: "at a bar in Guayaquil"."""
    here = noun
    while here.head not in path and here.head != here and not is_verbal(here.head):
        here = here.head
    return here.head in path


def _is_of(place: Token, token: Token) -> bool:
    """Tell who does the harm or counts it, or whose they are: "Mexico found", "Kenya's police killed"."""
    if not is_verbal(token):
        return place in token.children and place.i < token.i
    forms, doer = base_forms(token), subject(token)
    if doer is None or not (forms & unreal_words().scene.counting or any(_harms(form) for form in forms)):
        return False
    if place == doer or (place.head == doer and place.i < doer.i):
        return True
    return place.head == doer and bool(base_forms(doer) & unreal_words().scene.events)


def _harms(form: str) -> bool:
    return any(len(expression.words) == 1 for expression in fates().by_first_word.get(form, ()))


def is_its_own(mention: Mention) -> bool:
    """Tell what another state has of its own: "Ecuador, facing 9,200 homicides of its own this year"."""
    if not _OF_ITS_OWN.match(mention.behind) or base_forms(counted(mention.anchor)) & personnel_words().heads.uniformed:
        return False
    low = mention.quantity.span.start
    before = [found for found in mention.sentence.actors if found.span.end_char <= low]
    last = before[-1] if before else None
    return last is not None and last.actor.kind is ActorKind.STATE and not is_host(last.actor)


def is_sent_elsewhere(mention: Mention, *, still_to_go: bool) -> bool:
    """Tell people who are, or are to go, to another country: "sent 4,000 marines to waters off Venezuela"."""
    if _speaks_of_host(_segment(mention), mention.sentence) or _trains(mention.sentence):
        return False
    noun = counted(mention.anchor)
    path = _with_antecedents(tuple(token for token in (noun, *above(noun, joined=True)) if not _only_says(token)))
    ways = _GOING if still_to_go else _GOING | _PLACING - {"from"}
    foreign = (token for token in mention.sentence.tokens if _is_foreign(token, mention.sentence))
    return any(preposition(token) in ways and _hangs_on(token, path) for token in foreign)


def _trains(sentence: Sentence) -> bool:
    return any(base_forms(token) & personnel_words().nouns.training for token in sentence.tokens)


def _with_antecedents(path: tuple[Token, ...]) -> tuple[Token, ...]:
    """Add what a relative clause says something of: "a mission in Congo, where it keeps 900 soldiers"."""
    found = described_noun(path[-1]) if path else None
    return path if found is None else (*path, found, *([found.head] if found.head != found else []))


def is_returned_elsewhere(mention: Mention) -> bool:
    """Tell people sent to another country than Haiti: "Venezuela took back", "deported to Mexico"."""
    if _speaks_of_host(_segment(mention), mention.sentence):
        return False
    noun = counted(mention.anchor)
    path = (noun, *above(noun, joined=True))
    foreign = [token for token in mention.sentence.tokens if _is_foreign(token, mention.sentence)]
    if any(preposition(token) in _GOING and _hangs_on(token, path) for token in foreign):
        return True
    takers = (subject(t) for t in path if is_verbal(t) and base_forms(t) & _TAKING)
    return any(taker in foreign for taker in takers)


def is_standing_force(mention: Mention) -> bool:
    """Tell the size of a state's own army: "Jamaica's army is 5,000 strong"."""
    noun = counted(mention.anchor)
    for token in (noun, mention.anchor, *above(noun, joined=True)):
        topic = subject(token) if not is_verbal(token) or base_forms(token) & _HAVING else None
        if topic is not None and base_forms(topic) & personnel_words().nouns.host_army - {"police", "corps"}:
            return True
    return False


def is_of_another_time(mention: Mention, first_year: int) -> bool:
    """Tell what happened before this brief's time, by a year or an era that the number's clause names."""
    noun = counted(mention.anchor)
    path = _with_antecedents((noun, *above(noun, joined=True)))
    for token in mention.sentence.tokens:
        if _is_year(token) and not first_year <= int(token.text) <= _LAST_YEAR and _dates(token, path):
            return True
        if base_forms(token) & unreal_words().scene.eras and _belongs(token, path):
            return True
    return False


def is_of_past_mission(mention: Mention) -> bool:
    """Tell what an earlier mission of the United Nations had: "the last big UN mission had up to 10,000 soldiers"."""
    ahead = mention.ahead
    found = max(_PAST_MISSION.finditer(ahead), key=lambda match: match.end(), default=None)
    return found is not None and not _TURN.search(ahead[found.end() :])


def _is_year(token: Token) -> bool:
    return token.shape_ == "dddd" and token.text[:2] in _CENTURIES


def _dates(year: Token, path: tuple[Token, ...]) -> bool:
    """Tell "in 2010" and "in January 2010" of the clause; but not "the worst since the quake of 2010"."""
    month = year.head if year.head.text in lexicon().calendar else year
    return (preposition(year) or preposition(month)) in _IN_TIME and month.head in path


def _belongs(era: Token, path: tuple[Token, ...]) -> bool:
    if preposition(era) in _IN_TIME and era.head in path:
        return True
    return any(
        own is not None and era in (own, *own.children) for t in path if is_verbal(t) for own in (_own_subject(t),)
    )


def _own_subject(verb: Token) -> Token | None:
    found = subject(verb)
    return found if found is not None and found.head == verb else None


def _serve(sentence: Sentence) -> bool:
    """Tell a sentence that speaks of the mission or of its people."""
    return any(base_forms(token) & _SERVING for token in sentence.tokens)
