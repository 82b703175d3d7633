"""What a number is that is no figure: an age, a date, a distance, a vote, a vehicle.

Comes in: a number in its sentence. Goes out: the name of what it is, or nothing. A few marks are so plain that such a
number is never weighed (`distractor`); the others only name what nothing was made of (`named`), and change no figure.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.clauses import above, base_forms, counted, is_verbal, nearest_forms, preposition, subject
from reporter.facts import PEOPLE, PERCENT
from reporter.knowledge import distractors, lexicon
from reporter.knowledge.fates import fates
from reporter.knowledge.remainder import remainder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reporter.extraction.reading import Mention
    from reporter.knowledge import Distractor
    from reporter.language.tokens import Token

THINGS = "things"
_STRONG = re.compile(r"[ -]strong\b", re.IGNORECASE)
_FARTHEST = 5
_NUMBERING = frozenset({"number", "total"})
# Behind one of these stands what is counted no more.
_ENDS = frozenset({"VERB", "AUX", "PRON", "PROPN", "ADP", "CCONJ", "SCONJ"})


def distractor(mention: Mention) -> str | None:
    """Name a number that is plainly no figure; a sum of money says itself what it is."""
    if mention.quantity.unit not in {"", PEOPLE, PERCENT}:
        return None
    if name := _first(distractors(), mention):
        return name
    if _STRONG.match(mention.behind):
        return None  # "a third group of Kenyan police, 120 strong": those in it are counted
    noun = counted(mention.anchor)
    return THINGS if noun != mention.anchor and noun.lemma_.lower() in lexicon().not_things else None


def named(mention: Mention) -> tuple[str, str] | None:
    """Name a number that nothing was made of, and say what told it: a name around it, a pattern or its noun."""
    at = mention.quantity.number_span.start
    if any(actor.span.start_char <= at < actor.span.end_char for actor in mention.sentence.actors):
        return "part of a name", "name"
    if name := _first(remainder().patterns, mention):
        return name, "pattern"
    if mention.quantity.unit not in {"", PEOPLE, PERCENT}:
        return None
    classes = (remainder().class_of(form) for noun in _nouns(mention) for form in nearest_forms(noun))
    name = next((name for name in classes if name), None)
    return (name, "noun") if name else None


def _first(rows: Iterable[Distractor], mention: Mention) -> str | None:
    text, span = mention.sentence.document.text, mention.quantity.number_span
    before = text[mention.sentence.span.start : span.start]
    after = text[span.end : mention.sentence.span.end]
    number = text[span.start : span.end]
    # What stands before is asked last: its patterns are tried at every place.
    fit = (
        known.name
        for known in rows
        if (known.number is None or known.number.search(number))
        and (known.after is None or known.after.search(after))
        and (known.before is None or known.before.search(before))
    )
    return next(fit, None)


def _nouns(mention: Mention) -> Iterator[Token]:
    """Give what a number counts: by the parse, by the words behind it, by what is said to have that number."""
    noun = counted(mention.anchor)
    if noun.i > mention.anchor.i and noun.pos_ == "NOUN":
        yield noun
    elif noun == mention.anchor:
        yield from _numbered(noun)
        yield from _labelled(mention)
    behind = next(_behind(mention), None)
    if behind is not None:
        yield behind


def _behind(mention: Mention) -> Iterator[Token]:
    """Give the last of the nouns right behind a number: "14 of its 52 passengers", "the 15-member body"."""
    tokens = [t for t in mention.sentence.tokens if t.idx >= mention.quantity.number_span.end and not t.is_space]
    for at, token in enumerate(tokens[:_FARTHEST], start=1):
        # "27 percent of the capital's hospitals": neither an owner nor the first part of a compound.
        if token.pos_ == "NOUN" and (at == len(tokens) or tokens[at].pos_ not in {"NOUN", "PART"}):
            yield token
        if token.pos_ in _ENDS and token.lower_ != "of":
            return
        if token.is_punct and token.text != "-":
            return


def _numbered(number: Token) -> Iterator[Token]:
    """Give what has a number by its verb: "the number of sites rose from 73 to 108", "the delegations number 88"."""
    verb = next((token for token in above(number) if is_verbal(token)), None)
    who = subject(verb) if verb is not None else None
    if verb is None or who is None:
        return
    if base_forms(who) & fates().counted.counts and base_forms(verb) & fates().counted.levels:
        yield from (child for child in who.children if preposition(child) == "of")
    elif base_forms(verb) & _NUMBERING:
        yield who


def _labelled(mention: Mention) -> Iterator[Token]:
    """Give the last noun of a label before a number: "Trees planted: 870"."""
    ahead = [t for t in mention.sentence.tokens if t.idx < mention.quantity.span.start and not t.is_space]
    if ahead and ahead[-1].text == ":":
        yield from [token for token in ahead[-_FARTHEST:] if token.pos_ == "NOUN"][-1:]
