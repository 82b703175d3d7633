"""Where a sentence names persons: what the model saw, mended, and what the words around a name give away.

Comes in: a sentence. Goes out: spans of names without titles, possessives or places that are called after somebody.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from reporter.extraction.bylines import is_byline
from reporter.extraction.clauses import base_forms
from reporter.extraction.noun_phrases import ARTICLES, JOINS, OWN, before_example, belongs
from reporter.extraction.printed import Word, words_of
from reporter.facts import Span
from reporter.knowledge import ActorKind, actors, lexicon, numbers, roles
from reporter.knowledge.gazetteer import gazetteer
from reporter.knowledge.places import foreign_places

if TYPE_CHECKING:
    from reporter.extraction.reading import Sentence

_MOST = 6
# How far before a name its title may begin.
_FAR = 12
_PERSON = "PERSON"
# A first and a family name; an age has two digits, an abbreviation three letters.
_FULL, _DIGITS, _SHOUTED = 2, 2, 3
# How much of a line has capital letters where it is a headline.
_MOSTLY = 0.8
_AGED = "-year-old"
_QUOTES = frozenset("\"“”'‘’")
# "Delmas South's Ann Reed" sits for a place.
_BEARINGS = frozenset({"north", "south", "east", "west", "central", "town"})
# "Member States" are no Mr. States.
_MEMBERS = frozenset({"states", "nations"})
# How many words somebody may be called by.
_NICKNAME = 2
_ORIGINS = frozenset({"of", "from", "for", "at", "in"})
# Words that begin a sentence with a capital letter and no name.
_SMALL_TAGS = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "PRON", "AUX", "PART"})
# What stands behind where somebody or something is: no person, but a place.
_LOCATIVES = frozenset({"in", "at", "from", "near", "of", "outside", "around", "into", "across", "on"})


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name; one word that nothing confirms is only believed of somebody already met."""

    span: Span
    sure: bool


def names(sentence: Sentence) -> Iterator[Name]:
    """Give the persons' names in a sentence, in order, none twice; bylines and credits name nobody."""
    words = words_of(sentence)
    if is_byline(sentence.text):
        return
    taken: list[Span] = []
    for found in sorted(_candidates(sentence, words), key=lambda found: (found[0], -found[1])):
        first, last = found if found == (0, _shouted(words)) else _trimmed(words, *found)
        if first < last and not _is_no_person(words, first, last):
            span = Span(words[first].span.start, words[last - 1].span.end)
            if not any(span.overlaps(other) for other in taken):
                taken.append(span)
                sure = last - first > 1 or _confirmed(words, first, last) or _is_starred(sentence, words[last - 1])
                yield Name(span, sure)


def _candidates(sentence: Sentence, words: tuple[Word, ...]) -> Iterator[tuple[int, int]]:
    for span in sentence.persons:
        first = next((i for i, word in enumerate(words) if word.span.end > span.start), len(words))
        last = next((i for i, word in enumerate(words) if word.span.start >= span.end), len(words))
        yield _whole(words, first, last)
    if (end := _shouted(words)) > 0:
        yield 0, end
    yield from ((i, i + 1) for i, word in enumerate(words) if _is_starred(sentence, word) and _may_begin(words, i))
    headed = _is_title_case(words)
    for at in range(len(words)):
        if at + 1 < len(words) and _signs(words, at):
            yield at, _end(words, at)
        if not headed and _may_begin(words, at) and (_given_away(words, at) or _described(words, at)):
            yield at, _end(words, at)


def _is_starred(sentence: Sentence, word: Word) -> bool:
    """Tell a name that somebody goes by who is not to be known: "Carline*, who fled twice"."""
    behind = word.span.end - sentence.span.start
    return word.is_name and sentence.text[behind : behind + 2].strip(" ,.;:’'”\"") == "*"


def _shouted(words: tuple[Word, ...]) -> int:
    """Give where the name in capitals ends that opens a record: "JANE DOE (Kenya) said", "JOHN Q. DOE, Director of"."""
    end = 0
    while end < len(words) and (words[end].text.isupper() or words[end].lower in roles().particles | {".", "-", "‑"}):
        end += 1
    if end < _FULL or end >= len(words) or words[end].text not in {",", "("} or words[0].actor is not None:
        return 0
    whole = [word for word in words[:end] if len(word.text) >= _SHOUTED and word.text.isalpha()]
    close = next((i for i in range(end + 1, len(words)) if words[i].text in {",", ")"}), end)
    # "PORT-AU-PRINCE, Haiti (AP)" is a dateline.
    inside = words[end + 1 : close]
    told = any((word.actor if words[end].text == "(" else word.lower in roles().ranks) for word in inside)
    spoken = words[end].text == "," or any(_is_speech(word) for word in words[end:])
    return end if len(whole) > 1 and told and spoken and not any(word.actor for word in whole) else 0


def _is_title_case(words: tuple[Word, ...]) -> bool:
    """Tell a line of a headline: nearly all words of some length have a capital letter."""
    long = [word for word in words if word.text.isalpha() and len(word.text) > _SHOUTED]
    return len(long) >= _MOST and sum(word.is_name for word in long) > _MOSTLY * len(long)


def _signs(words: tuple[Word, ...], at: int) -> bool:
    """Tell the name behind a quotation and a dash that ends a line: "“It is a floor.” – Mike Waltz"."""
    end = _end(words, at)
    quoted = at > 1 and words[at - 1].text in {"–", "—", "-"} and words[at - 2].text in {"”", '"', "’"}
    return quoted and end - at > 1 and (end == len(words) or words[end].text in {",", "("}) and _is_part(words[at])


def _whole(words: tuple[Word, ...], first: int, last: int) -> tuple[int, int]:
    """Stretch a name to the words of a name right beside it: "María Isabel" to "María Isabel Salvador"."""
    while first > 0 and words[first - 1].text in "-‑" and first > 1 and _is_part(words[first - 2]):
        first -= 2
    if (start := _before_nickname(words, first)) < first < last:
        return start, _end(words, start)
    if 0 < first < last and last - first > 1 and _is_first_name(words, first - 1):
        first -= 1
    if last < len(words) and first < last and not words[last - 1].owns:
        last = max(last, _end(words, last - 1)) if _is_part(words[last - 1]) else last
    return first, last + _ends_in_rank(words, first, last)


def _is_first_name(words: tuple[Word, ...], at: int) -> bool:
    """Tell a first name that the model left out of a name of two: the parse ties it to the name right behind."""
    token, known = words[at].token, roles()
    if token is None or token.tag_ != "NNP" or token.ent_type_ or token.head.ent_type_ != _PERSON:
        return False
    said = words[at].lower in known.qualifiers | known.passing | known.fields | known.address | known.sites.first
    alone = at == 0 or not words[at - 1].is_name
    plural = known.singular(words[at].lower) is not None
    return alone and not said and not plural and token.is_title and words[at].actor is None and _is_part(words[at])


def _ends_in_rank(words: tuple[Word, ...], first: int, last: int) -> bool:
    """Tell a family name that is a rank, too: "Maurice Bishop, 39", where no name follows."""
    alone = last - first == 1 and last + 1 < len(words) and not words[last + 1].is_name
    token = words[first].token if first < len(words) else None
    seen = token is not None and token.ent_type_ == _PERSON and not words[first].owns
    return alone and seen and words[last].is_name and words[last].lower in roles().heads - roles().ranks


def _end(words: tuple[Word, ...], at: int) -> int:
    """Give where the name that begins at a word ends; particles stand inside only."""
    end = at + 1
    while end < len(words) and end - at < _MOST:
        if _is_part(words[end]) and words[end].span.start - words[end - 1].span.end <= 1:
            end += 1
        elif words[end].lower in roles().particles and end + 1 < len(words) and _is_part(words[end + 1]):
            end += 2
        elif end - at == 1 and _is_last_name(words, end):
            end += 1
        elif (behind := _past_nickname(words, end)) and _is_part(words[behind]):
            end = behind + 1
        else:
            break
    return end


def _before_nickname(words: tuple[Word, ...], at: int) -> int:
    """Give where a name begins of which only the family name was seen: 'Jean "Kanno" Fils'."""
    starts = (i for i in range(max(0, at - _NICKNAME - 3), at - 2) if _is_part(words[i]) and words[i].actor is None)
    return next((i for i in starts if _past_nickname(words, i + 1) == at), at)


def _is_last_name(words: tuple[Word, ...], at: int) -> bool:
    """Tell a family name that is a rank, too, by the age behind it: "Ann Cadet, 43"."""
    rank = words[at].is_name and words[at].lower in roles().heads - roles().ranks
    return rank and at + 2 < len(words) and words[at + 1].text == "," and words[at + 2].text.isdigit()


def _past_nickname(words: tuple[Word, ...], at: int) -> int:
    """Give where a name goes on behind what its bearer is called: 'Jean "Kanno" Fils'; 0 where it does not."""
    if words[at].text not in _QUOTES:
        return 0
    reach = range(at + 2, min(at + 2 + _NICKNAME, len(words) - 1))
    return next((i + 1 for i in reach if words[i].text in _QUOTES and words[i - 1].is_name), 0)


def _is_part(word: Word) -> bool:
    known = word.lower in _days() or roles().rank_in(word.lower) is not None
    shouted = word.text.isupper() and len(word.text) >= _SHOUTED
    return word.is_name and word.text[0].isalpha() and not known and not shouted and not _is_actor(word)


def _is_actor(word: Word) -> bool:
    """Tell a word of a known actor; "Salvador" and the like are family names, too, behind a first name."""
    return word.actor is not None and word.actor.how != "metonym"


@cache
def _days() -> frozenset[str]:
    """Give the months and days in small letters."""
    return frozenset(word.lower() for word in lexicon().calendar)


def _may_begin(words: tuple[Word, ...], at: int) -> bool:
    before = words[at - 1] if at else None
    inside_name = (
        before is not None and _is_part(before) and before.pos not in _SMALL_TAGS and not before.lower.endswith(_AGED)
    )
    return _is_part(words[at]) and words[at].actor is None and not inside_name and words[at].pos not in _SMALL_TAGS


# --- what gives a name away -------------------------------------------------------------------------------------


def _given_away(words: tuple[Word, ...], at: int) -> bool:
    return _behind_title(words, at) or _beside_age(words, at) or _speaks(words, at)


def _behind_title(words: tuple[Word, ...], at: int) -> bool:
    """Tell "Commodore King", "Mr. Türk", "spokesman James Elder", "its director, Wanja Kaaria,"."""
    comma = at > 1 and words[at - 1].text == ","
    title = words[at - 1 - comma] if at else None
    end = _end(words, at)
    if title is not None and (_is_title(title, frozenset()) or _ends_title(words, at - 1) or _is_kin(words, at, end)):
        return True
    whole = end - at > 1
    # "61 Member States"
    token = words[at].token
    if not whole and token is not None and token.tag_ == "NNPS":
        return False
    several = title is not None and not comma and roles().singular(title.lower) is not None
    example = before_example(words, at)
    several = several or (0 < example < at and roles().singular(words[example - 1].lower) is not None)
    if whole and (several or _is_posted(words, at) or (comma and _set_off(words, at, end))):
        return True
    if title is None or title.lower not in roles().heads | roles().address | roles().kin.keys():
        return False
    if comma:
        return (
            whole
            and (title.lower in roles().ranks | roles().callings | roles().kin.keys() or title.is_name)
            and (end == len(words) or words[end].is_mark)
        )
    return whole or title.is_name


def _is_kin(words: tuple[Word, ...], at: int, end: int) -> bool:
    """Tell "his widow, X," and "their son, X,"."""
    closed = end == len(words) or words[end].is_mark
    apart = at > len(("his", "widow")) and words[at - 1].text == "," and words[at - 2].lower in roles().family
    return closed and apart and words[at - 3].lower in OWN


def _set_off(words: tuple[Word, ...], at: int, end: int) -> bool:
    """Tell "Kenya's permanent representative to the United Nations, X," by the title in the phrase before the comma."""
    closed = end == len(words) or words[end].is_mark
    step = at - 2
    while closed and _may_be_anybody(words[at:end]) and step > max(0, at - _FAR) and belongs(words[step]):
        if words[step].lower in roles().ranks and words[step + 1].lower in JOINS:
            known = any(word.lower in ARTICLES | OWN or word.owns for word in words[max(0, step - 3) : step])
            return known or any(word.actor for word in words[step + 1 : at - 1])
        step -= 1
    return False


def _may_be_anybody(name: tuple[Word, ...]) -> bool:
    """Tell capitals that may be a person's, whatever the model takes them for: no known place, no word of a body."""
    text = " ".join(word.text for word in name)
    bodily = {word.lower for word in name} & (roles().institutions | roles().shaped | roles().fields)
    return not bodily and gazetteer().find(text) is None and text not in foreign_places()


def _is_posted(words: tuple[Word, ...], at: int) -> bool:
    """Tell "Permanent Representative to the UN X": the title ends in the body at which X represents a state."""
    step = at - 1
    while step > 0 and words[step].actor is not None:
        step -= 1
    step -= step > 0 and words[step].lower in ARTICLES
    return 0 < step < at - 1 and words[step].lower in {"to", "in"} and words[step - 1].lower in roles().ranks


def _confirmed(words: tuple[Word, ...], first: int, last: int) -> bool:
    """Tell whether what is around a single word shows a person: a title, an age, speech, a deed of his own."""
    return _given_away(words, first) or _acts(words, first, last)


def _acts(words: tuple[Word, ...], first: int, last: int) -> bool:
    """Tell "Blinken freed" and "McCaul's hold", but not what stands behind a preposition."""
    word, before = words[first], words[first - 1] if first else None
    if last >= len(words) or word.token is None or word.pos != "PROPN" or word.token.ent_type_ != "PERSON":
        return False
    if before is not None and (before.pos == "ADP" or before.lower == "the"):
        return False
    if first == 0 and _is_plain(word):
        return False
    owns = words[last].owns and last + 1 < len(words) and words[last + 1].pos == "NOUN"
    return owns or words[last].pos == "VERB"


def _is_plain(word: Word) -> bool:
    """Tell a word of this field with the capital letter of its sentence: "Violence", "Gunmen", "Forty"."""
    return word.token is not None and bool(base_forms(word.token) & _plain_words())


@cache
def _plain_words() -> frozenset[str]:
    """Give all words of the field that are no names."""
    known = lexicon()
    triggers = known.triggers.values()
    return frozenset(
        {*known.people, *known.personnel, *known.strangers, *known.not_things, *known.incidents, *known.parts}
        | {*numbers().words, *numbers().scales, *numbers().fractions}
        | {
            word
            for trigger in triggers
            for word in (*trigger.nouns, *trigger.verbs, *trigger.modifiers, *trigger.actions)
        }
    )


def _beside_age(words: tuple[Word, ...], at: int) -> bool:
    """Tell "Rosalie, 43," and "31-year-old Wisner"."""
    end = _end(words, at)
    aged = (
        end + 2 < len(words)
        and words[end].text == ","
        and words[end + 1].text.isdigit()
        and len(words[end + 1].text) == _DIGITS
    )
    closed = aged and words[end + 2].text in {",", ".", ";"} and not _behind_place_word(words, at)
    model = end < len(words) and words[end].text[0].isdigit()
    return closed or (at > 0 and words[at - 1].lower.endswith(_AGED) and not model)


def _behind_place_word(words: tuple[Word, ...], at: int) -> bool:
    """Tell "the mayor of Cabaret said" and "a farmer from Jean-Denis, 44": a place, no person."""
    return at > 0 and words[at - 1].lower in _LOCATIVES


def _speaks(words: tuple[Word, ...], at: int) -> bool:
    """Tell "Guterres told", "X has warned" and "said X of Y"."""
    end = _end(words, at)
    before, behind = words[at - 1] if at else None, words[end] if end < len(words) else None
    # "X has warned", "X had told".
    if behind is not None and end - at > 1 and behind.lower in {"has", "had"} and end + 1 < len(words):
        behind = words[end + 1]
    inverted = before is not None and _is_speech(before) and before.text[0].islower() and end - at > 1
    speaks = behind is not None and _is_speech(behind) and _may_be_person(words[at], end - at)
    return inverted or (speaks and not _behind_place_word(words, at))


def _is_speech(word: Word) -> bool:
    return word.token is not None and word.pos == "VERB" and bool(base_forms(word.token) & lexicon().speech)


def _may_be_person(word: Word, length: int) -> bool:
    if word.token is None or word.token.ent_type_ not in {"", "PERSON"}:
        return False
    return word.pos == "PROPN" or (length > 1 and word.pos in {"NOUN", "ADJ"})


def _described(words: tuple[Word, ...], at: int) -> bool:
    """Tell two capitals before ", the UN expert on", ", who heads": a comma, an article or owner, a rank in reach."""
    end = _end(words, at)
    if end - at < _FULL or end + 2 >= len(words):
        return False
    if words[end].lower == "of" and (body := words[end + 1].actor) is not None:
        return body.actor.kind is ActorKind.AGENCY
    if words[end].text != "," or [word.lower for word in words[end + 1 : end + 3]] == ["speaking", "for"]:
        return words[end].text == ","
    for word in words[end + 1 : end + 7]:
        if word.is_mark or word.pos in {"VERB", "AUX"}:
            return (
                word.token is not None
                and words[end + 1].lower == "who"
                and bool(base_forms(word.token) & set(roles().held_by))
            )
        if word.lower in roles().ranks | roles().callings and (words[end + 1].lower in ARTICLES or not word.is_name):
            return True
    return False


# --- what is no person's ----------------------------------------------------------------------------------------


def _trimmed(words: tuple[Word, ...], first: int, last: int) -> tuple[int, int]:
    """Cut titles and small words before a name and a possessive behind it."""
    cut = roles().heads | roles().address | roles().qualifiers | roles().fields
    while last - first > 1 and (
        _is_title(words[first], cut)
        or words[first].is_mark
        or words[first].pos in _SMALL_TAGS
        or _ends_title(words, first)
    ):
        first += 1
    # "Kevron Henry of Jamaica": where somebody is from is no name.
    last = next((at for at in range(first + 1, last) if words[at].lower in _ORIGINS), last)
    while first < last and (words[last - 1].owns or words[last - 1].is_mark or not words[last - 1].is_name):
        last -= 1
    return first, last if first < last and not _is_i(words, last - 1) else first


def _is_i(words: tuple[Word, ...], at: int) -> bool:
    """Tell the "I" of "On Heroes Day I want" from that of "François I"."""
    return words[at].text == "I" and at + 1 < len(words) and words[at + 1].pos in {"VERB", "AUX"}


def _is_title(word: Word, cut: frozenset[str]) -> bool:
    plural = bool(cut) and word.is_name and roles().singular(word.lower) is not None
    return word.lower in cut or plural or (word.actor is not None and word.actor.how == "office")


def _ends_title(words: tuple[Word, ...], at: int) -> bool:
    """Tell the last word of a title of several: "Chief of Staff"."""
    titles = actors().titles
    return any(" ".join(word.text for word in words[at - back : at + 1]) in titles for back in range(2, min(at, 5) + 1))


@cache
def _cities() -> frozenset[str]:
    known = actors()
    return frozenset(word for actor in known.actor for word in actor.metonyms)


def _is_no_person(words: tuple[Word, ...], first: int, last: int) -> bool:
    sites = roles().sites
    name = words[first:last]
    behind = words[last] if last < len(words) else None
    before = words[first - 1] if first else None
    return (
        any(_is_actor(word) for word in name if word is not name[-1])
        or (len(name) == 1 and (name[0].actor is not None or name[0].lower in _MEMBERS | roles().fields))
        or not name[0].is_name
        or all(word.lower in roles().qualifiers | roles().address for word in name)
        or " ".join(word.text for word in name) in _cities()
        or name[0].lower in roles().heads | sites.first
        or (len(name) > 1 and name[-1].lower in sites.last | roles().shaped)
        or (before is not None and before.is_name and before.lower in sites.first)
        or (behind is not None and behind.lower in sites.last)
        or (behind is not None and (behind.text == "/" or behind.lower in roles().local))
        or (len(name) > 1 and name[-1].lower in _BEARINGS and behind is not None and behind.owns)
        or _is_seat(words, first, last)
    )


def _is_seat(words: tuple[Word, ...], first: int, last: int) -> bool:
    """Tell the seat in brackets behind a member's name: "Jo Day (Delmas South)"."""
    closed = first > 1 and words[first - 1].text == "(" and last < len(words) and words[last].text == ")"
    return closed and words[first - 2].is_name


def places(sentence: Sentence) -> Iterator[str]:
    """Give the names of places that look like persons': "the police station of Bon Repos", "Bon Repos, a suburb"."""
    words = words_of(sentence)
    for span in sentence.persons:
        first = next((i for i, word in enumerate(words) if word.span.end > span.start), len(words))
        last = next((i for i, word in enumerate(words) if word.span.start >= span.end), len(words))
        inside = first > 1 and words[first - 1].lower == "of" and words[first - 2].lower in roles().sites.of
        behind = words[last + 1 : last + 5] if last < len(words) and words[last].text == "," else ()
        described = bool(behind) and behind[0].lower in ARTICLES and _first_noun(behind) in roles().sites.of
        if inside or described:
            yield " ".join(word.text for word in words[first:last])


def _first_noun(words: tuple[Word, ...]) -> str:
    return next((word.lower for word in words if word.pos == "NOUN"), "")
