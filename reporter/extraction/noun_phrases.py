"""The noun phrase around a rank, word by word: what may belong to it, and where it ends.

Comes in: the words of a sentence. Goes out: the words of a phrase, and which of them heads a role.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from reporter.extraction.printed import Word
from reporter.knowledge import lexicon, roles

JOINS = frozenset({"of", "for", "to", "in", "on", "at"})
ARTICLES = frozenset({"the", "a", "an"})
OWN = frozenset({"its", "their", "his", "her", "our", "my", "whose"})
LONGEST = 16
# How far behind a comma the "and" of a series may stand.
_SERIES = 6
INNER = frozenset({"and", "&", "-", "‑", "/"}) | JOINS | ARTICLES | OWN
_AGED = "-year-old"
_UNITS = frozenset({"day", "week", "fortnight", "month", "year", "decade"})
_AGO = frozenset({"ago", "later", "earlier", "before"})
_PHRASE_TAGS = frozenset({"NOUN", "PROPN", "ADJ", "NUM", ""})
# Words that begin a sentence with a capital letter and no phrase: "Since President X came".
_SMALL_TAGS = frozenset({"ADP", "SCONJ", "CCONJ", "PRON", "ADV", "AUX"})


def belongs(word: Word) -> bool:
    """Tell a word that may be part of a noun phrase around a rank."""
    lower = word.lower
    known = roles()
    if word.token is not None and word.token.tag_ in {"VBG", "VBN"} and word.text[0].islower():
        return True
    if lower in INNER or word.owns or lower in known.qualifiers | known.passing or is_rank(word):
        return True
    if word.actor is not None:
        return True
    small = word.pos in _SMALL_TAGS and word.text[0].isupper()
    return any(map(str.isalpha, word.text)) and (word.pos in _PHRASE_TAGS or (word.is_name and not small))


def forward(words: tuple[Word, ...], at: int) -> Iterator[Word]:
    """Give the words of a phrase from where it begins to the next comma, verb or relative pronoun."""
    ranked = False
    for i, word in enumerate(words[at : at + LONGEST], at):
        # "the UN Resident and Humanitarian Coordinator" is one office as long as no rank has come.
        joins = word.lower in {"and", ","} and ranked and _in_name(words, i, at)
        ends = word.lower in {"who", "whose", "that"} or (word.lower == "and" and ranked and not joins)
        if ends or _is_time(words, i) or not (belongs(word) or joins or _with_body(words, i)):
            return
        ranked = ranked or is_rank(word)
        yield word


def _in_name(words: Sequence[Word], at: int, start: int) -> bool:
    """Tell the "and" or comma inside a name: "Commission for Dialogue, Peace and Justice"."""
    if at <= start or at + 1 >= len(words) or not (_names_body(words[at - 1]) and _names_body(words[at + 1])):
        return False
    if not any(word.lower in {"of", "for", "on", "the"} for word in words[start:at]):
        return False
    if words[at].lower == "and":
        return True
    series = [word.lower for word in words[at + 1 : at + _SERIES]]
    closed = series.index("and") if "and" in series else 0
    return closed > 0 and all(_names_body(word) for word in words[at + 1 : at + 1 + closed])


def _names_body(word: Word) -> bool:
    """Tell a word in capitals that may belong to a body's name: no person's, no state's, no title."""
    known = word.actor is not None or (word.token is not None and word.token.ent_type_ == "PERSON")
    return word.is_name and not known and not is_rank(word) and not any(map(str.isdigit, word.text))


def _is_time(words: Sequence[Word], at: int) -> bool:
    """Tell "on Tuesday", "in 2019", "for nine years" and "last month" behind an office."""
    behind = words[at + 1] if at + 1 < len(words) else None
    dated = behind is not None and (behind.lower in _days() or behind.text.isdigit())
    long = behind is not None and (behind.pos == "NUM" or behind.lower in {"many", "several", "years", "decades"})
    if (words[at].lower == "for" and long) or _is_ago(words, at):
        return True
    return (words[at].lower in {"on", "in", "at", "to"} and dated) or words[at].lower in {"last", "next"}


def _is_ago(words: Sequence[Word], at: int) -> bool:
    """Tell "a month ago", "two years later" and "nine days before" behind an office."""
    said = [word.lower for word in words[at + 1 : at + 3]]
    counted = words[at].lower in {"a", "an"} or words[at].pos == "NUM"
    return counted and len(said) > 1 and said[0].removesuffix("s") in _UNITS and said[1] in _AGO


@cache
def _days() -> frozenset[str]:
    """Give the months and days in small letters."""
    return frozenset(word.lower() for word in lexicon().calendar)


def _with_body(words: Sequence[Word], at: int) -> bool:
    """Tell "an analyst with the Crisis Group", "… with the charity X", but not "a teacher with three children"."""
    kinds = ARTICLES | roles().stand_ins | {"nonprofit", "non-profit", "aid", "rights", "advocacy"}
    behind = [word for word in words[at + 1 : at + 5] if word.lower not in kinds]
    return words[at].lower == "with" and bool(behind) and behind[0].is_name


def is_rank(word: Word) -> bool:
    """Tell a word that can head a role."""
    return roles().rank_in(word.lower) is not None


def rank_of(word: Word) -> str:
    """Give the rank that a word is, in small letters: "president" for "ex-President"."""
    return roles().rank_in(word.lower) or word.lower


def is_general(phrase: Sequence[Word], at: int) -> bool:
    """Tell the "general" of "inspector general", who is no general."""
    return at > 0 and phrase[at].lower == "general" and f"{phrase[at - 1].lower}-general" in roles().ranks


def ungrown(phrase: Sequence[Word]) -> list[Word]:
    """Write "ex-president" as "former president" and drop the age of "34-year-old vendor"."""
    kept: list[Word] = []
    for word in phrase:
        prefix = next((prefix for prefix in roles().prefixes if word.lower.startswith(prefix)), None)
        if word.lower.endswith(_AGED) or (word.text.isdigit() and not kept):
            continue
        grown = prefix is not None and (is_rank(word) or word.lower.removeprefix(prefix) in roles().fields)
        if prefix is None or not grown:
            kept.append(word)
            continue
        if said := roles().prefixes[prefix]:
            kept.append(replace(word, text=said))
        kept.append(replace(word, text=word.text[len(prefix) :]))
    return kept


def before_example(words: Sequence[Word], end: int) -> int:
    """Give where the plural ends before "gang leaders, among them X", "leaders such as X", "nurses including X"."""
    said = [word.lower for word in words[max(0, end - 2) : end]]
    if said in (["among", "them"], ["such", "as"]):
        at = end - 2
    elif said[-1:] in (["including"], ["like"]):
        at = end - 1
    else:
        return end
    return at - (at > 0 and words[at - 1].text == ",")
