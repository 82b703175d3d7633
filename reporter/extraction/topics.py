"""Numbers whose kind the sentence before tells: "the figure of 15", "in August it was 51", "it registered 340 women".

Comes in: a number in its sentence. Goes out: the kind of people that it counts, and whether they are a part. The
sentence before must tell one kind and no other, and the number's own sentence none; a number with a noun that names
somebody in particular, or under a verb that tells something of its own, is not read from it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from reporter.extraction.clauses import How, Link, auxiliaries, base_forms, is_verbal, links, negated
from reporter.extraction.phrases import Count, Words, is_bare
from reporter.extraction.themes import found_in
from reporter.facts import PERCENT, VICTIMS, Kind
from reporter.knowledge import lexicon
from reporter.knowledge.fates import fates
from reporter.knowledge.topics import topics

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention, Sentence
    from reporter.language.tokens import Token, Tokens

_THEM = frozenset({"them", "these", "those", "whom"})
_LEVEL = frozenset(
    {
        "was",
        "is",
        "were",
        "are",
        "been",
        "be",
        "makes",
        "make",
        "to",
        "at",
        "of",
        ":",
        "than",
        "under",
        "over",
        "above",
        "below",
    }
)
_WITH = frozenset({"with", "to"})
_BACK = 3
_AHEAD = 12
_PRONOUNS = frozenset({"it", "that", "this", "there", "they"})
# What numbers are of that count no things: places and times.
_WHOLE_GROUPS = frozenset(
    {
        "year",
        "month",
        "week",
        "day",
        "hour",
        "decade",
        "country",
        "nation",
        "town",
        "village",
        "commune",
        "department",
        "time",
        "round",
        "neighbourhood",
    }
    | {"neighborhood", "old", "council", "organisation", "organization", "group", "minister", "percent", "point"}
)
_SHORT = 5
_PHRASE = 5
_LONGEST_ANSWER = 14
_LARGE, _MANY_TIMES = 5_000, 50
_MOVED = frozenset({Kind.RETURNED, Kind.DISPLACED})
_TREATED = frozenset({Kind.INJURED, Kind.SEXUAL_VIOLENCE})
_PLAIN = frozenset({"NUM", "ADP", "PROPN", "DET", "PUNCT", "ADV", "CCONJ", "ADJ", "PRON", "SYM", "PART", "SPACE"})
_BEHIND_ANSWER = frozenset({".", "\u201d", '"', "", ",", ";", "(", ")", "?", "!", "and", "in", "at", "on"})
_ARGUMENTS = frozenset({How.SUBJECT, How.OBJECT})
_UNREAL = frozenset({"would", "could", "will", "may", "might", "should", "shall", "\u2019ll", "'ll"})


@dataclass(frozen=True, slots=True)
class Topical:
    """The kind that a number takes up from the sentence before, and whether it counts a part of those spoken of."""

    kind: Kind
    is_part: bool = False


# A sentence is asked for its fates by its own numbers and by those of the next.
@lru_cache(maxsize=8)
def words_of(tokens: Tokens) -> Words:
    """Give the words of a sentence without its blanks."""
    return Words.of([token for token in tokens if not token.is_space])


@lru_cache(maxsize=4)
def topic(sentence: Sentence) -> Kind | None:
    """Give the one kind of people that the sentence before tells of, if there is one."""
    tokens = sentence.tokens
    for _ in range(_BACK):
        if not tokens.start:
            return None
        tokens = tokens.doc[tokens.start - 1].sent
        words = words_of(tokens)
        told = {theme.kind for theme in found_in(tokens)} - {Kind.GANG_CONTROL}
        if words.fates or told:
            return _only(words, told)
        if not any(token.like_num for token in tokens):
            return None  # Only a sentence that counts, too, passes the topic on.
    return None


def _only(words: Words, told: set[Kind | None]) -> Kind | None:
    kinds = {fate.kind for fate in words.fates if not fate.combined} | {kind for kind in told if kind is not None}
    other = None in told and not words.fates
    return next(iter(kinds)) if len(kinds) == 1 and not other else None


@lru_cache(maxsize=4)
def _is_open(sentence: Sentence) -> bool:
    """Tell a sentence that tells no kind of its own."""
    return not words_of(sentence.tokens).fates and {t.kind for t in found_in(sentence.tokens)} <= {Kind.GANG_CONTROL}


def topical(mention: Mention, words: Words, count: Count) -> Topical | None:
    """Give what a number takes up from the sentence before."""
    kind = topic(mention.sentence)
    if kind is None or not _is_open(mention.sentence):
        return None
    if _is_unreal(mention) or _refers_back(words, count) or (kind in VICTIMS and _is_of_another_size(mention)):
        return None
    if mention.quantity.unit == PERCENT:
        return Topical(kind, is_part=True) if _is_share(words, count) else None
    if mention.quantity.unit:
        return None
    if _is_part(words, count):
        return Topical(kind, is_part=True)
    taken_up = _set(words, count) or _answers(words, count) or _is_counted(mention, words, count, kind)
    return Topical(kind) if taken_up else None


def _refers_back(words: Words, count: Count) -> bool:
    """Tell "240 children, a fifth of whom are disabled", whose relative pronoun means those of its own sentence."""
    return words.lower(count.last) == "of" and words.lower(count.last + 1) in ("whom", "which") and count.first > 1


def _is_of_another_size(mention: Mention) -> bool:
    """Tell a number far beyond those of the sentence before: victims are counted in tens, those driven out are not."""
    tokens = mention.sentence.tokens
    before = tokens.doc[tokens.start - 1].sent if tokens.start else tokens[:0]
    known = [int(digits) for token in before if (digits := token.text.replace(",", "")).isdigit()]
    return bool(known) and mention.quantity.value > max(_LARGE, _MANY_TIMES * max(known))


def _is_unreal(mention: Mention) -> bool:
    """Tell what is asked, and what would, could or will be."""
    asked = mention.sentence.text.rstrip("\u201d\"' ").endswith("?")
    clause = _clause(mention)
    return asked or any(token.lower_ in _UNREAL for token in clause)


def _clause(mention: Mention) -> list[Token]:
    """Give the words between the semicolons around a number."""
    at, words = mention.quantity.span.start, list(mention.sentence.tokens)
    breaks = [token.idx for token in words if token.text == ";"]
    low = max((place for place in breaks if place < at), default=-1)
    high = min((place for place in breaks if place > at), default=words[-1].idx + 1)
    return [token for token in words if low < token.idx < high]


def _set(words: Words, count: Count) -> bool:
    """Read "the figure of 15", "in August it was 51", "the toll climbed to 41"."""
    levels, counts = fates().counted.levels, fates().counted.counts
    ahead = range(max(0, count.first - _AHEAD), count.first)
    level = words.lower(count.first - 1) in _LEVEL or bool(
        (words.forms(count.first - 1) | words.forms(count.first)) & levels
    )
    subject = any(words.forms(place) & counts or words.lower(place) in _PRONOUNS for place in ahead)
    other = fates().counted.measures | fates().seizing.things | lexicon().not_things - _WHOLE_GROUPS
    measured = any(words.forms(place) & other for place in ahead)
    level = level or (words.lower(count.first - 1) in _WITH and "compare" in words.forms(count.first - 2))
    if words.lower(count.first - 1) == "of" and not words.forms(count.first - 2) & counts:
        return False
    return level and subject and is_bare(words, count) and not measured


def _answers(words: Words, count: Count) -> bool:
    """Read a number in a sentence without a verb: "Thirteen.", "From Miami, 46.", "Sunday: three."."""
    if words.lower(count.last) not in _BEHIND_ANSWER or not is_bare(words, count):
        return False
    spoken = count.first <= 1 and words.lower(count.last) == ","
    rest = [place for place in range(len(words.tokens)) if not count.first <= place < count.last]
    if spoken and any(words.forms(place) & lexicon().speech for place in rest if words.pos(place) == "VERB"):
        return True
    return len(words.tokens) <= _LONGEST_ANSWER and all(_is_plain(words, place) for place in rest)


def _is_plain(words: Words, place: int) -> bool:
    """Tell a word that names no thing of its own: of grammar, a name, a time, a place or a count."""
    return words.pos(place) in _PLAIN or (words.pos(place) == "NOUN" and bool(words.forms(place) & topics().plain))


def _is_part(words: Words, count: Count) -> bool:
    """Read "five of them", "of these, 400", "among them were 40 women", "the rest, some 300": parts of those before."""
    behind = words.lower(count.last) == "of" and words.lower(count.last + 1) in _THEM
    whole = words.lower(1) == "the" and bool(words.forms(2) & topics().wholes)
    ahead = words.lower(0) in ("of", "among") and (words.lower(1) in _THEM or whole) and count.first <= _SHORT
    rest = [words.lower(place) for place in range(max(0, count.first - _SHORT), count.first)]
    return behind or (ahead and _nobody_new(words, count)) or ("rest" in rest and _nobody_new(words, count))


def _nobody_new(words: Words, count: Count) -> bool:
    """Tell whether a number stands alone or before a noun that names nobody in particular."""
    noun = _noun(words, count)
    return noun is None or bool(words.forms(noun) & topics().people)


def _noun(words: Words, count: Count) -> int | None:
    """Give the place of the noun that a number counts, if one stands right behind it."""
    noun = None
    for place in range(count.last, count.last + _PHRASE):
        if words.pos(place) in ("NOUN", "PROPN"):
            noun = place
        elif noun is not None or not _may_describe(words, place):
            break
    return noun


def _may_describe(words: Words, place: int) -> bool:
    participle = words.pos(place) == "VERB" and words.tokens[place].tag_ in ("VBN", "VBG")
    return participle or words.pos(place) in ("ADJ", "DET")


def _is_counted(mention: Mention, words: Words, count: Count, kind: Kind) -> bool:
    """Read "it registered 340 women", "another 60 followed": whoever is counted under a verb that tells nothing new."""
    noun = _noun(words, count)
    if noun is not None and not words.forms(noun) & topics().people:
        return False
    if noun is None and not is_bare(words, count):
        return False
    verbs = [link for link in links(mention.anchor) if link.how in _ARGUMENTS and is_verbal(link.token)]
    return bool(verbs) and _tells_nothing_new(verbs[0], kind, alone=noun is None)


def _tells_nothing_new(link: Link, kind: Kind, *, alone: bool) -> bool:
    known, forms = topics(), base_forms(link.token)
    if negated(link.token) or "to" in {
        token.lower_ for token in link.token.rights if not token.is_punct and token.tag_ == "TO"
    }:
        return False
    # "the director now says 38"
    says_it = alone and bool(forms & (lexicon().speech | {"have"})) and not auxiliaries(link.token)
    if link.how is How.OBJECT and (forms & known.counting or says_it):
        return True
    moving = kind in _MOVED and bool(forms & known.moving)
    treating = kind in _TREATED and bool(forms & known.treating)
    return moving or treating or (link.how is How.SUBJECT and bool(forms & known.standing))


def _is_share(words: Words, count: Count) -> bool:
    """Read "half are children", "52 per cent of them are girls", "women are 55 per cent of that number"."""
    behind = range(count.last, count.last + _SHORT)
    of_them = words.lower(count.last) == "of" and any(words.forms(place) & topics().wholes for place in behind)
    named = any(words.lower(place) in lexicon().groups for place in behind)
    linked = any(words.forms(place) & topics().sharing for place in range(count.last, count.last + 2))
    ahead = range(max(0, count.first - _SHORT), count.first)
    said = any(words.lower(place) in lexicon().groups for place in ahead) and any(
        words.forms(place) & topics().sharing for place in ahead
    )
    return of_them or (named and linked) or (said and is_bare(words, count))
