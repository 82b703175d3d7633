"""Who fell in a force and is named without a rank, as in "Three Kenyan officers died; the first, X, was shot in May".

Comes in: an article and where it names somebody who has no role so far. Goes out: a `Role`. That somebody was killed
makes nobody an officer: the sentence, or one just before, tells of the dead or missing of a force.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reporter.extraction.clauses import base_forms
from reporter.extraction.offices import Role
from reporter.extraction.printed import Word, inside, words_of
from reporter.knowledge import roles

if TYPE_CHECKING:
    from reporter.extraction.reading import Article, Sentence
    from reporter.facts import Span

# How many sentences before the name the dead may be spoken of, and how far behind it what befell them.
_BACK, _REACH = 3, 12
_OFFICER, _SOLDIER = "police officer", "soldier"


def fallen(article: Article, places: Sequence[tuple[Span, Sentence]]) -> Role | None:
    """Give "Kenyan police officer" for somebody of whose force the article tells that it lost men, him among them."""
    for span, sentence in places:
        words = words_of(sentence)
        _, last = inside(words, span)
        if not _befalls(words, last):
            continue
        for said in reversed(article.sentences[max(0, sentence.index - _BACK) : sentence.index + 1]):
            lost = words_of(said) if said is not sentence else words[:last]
            if (role := _of_force(lost)) is not None:
                return role
    return None


def _befalls(words: Sequence[Word], at: int) -> bool:
    """Tell what befell somebody, right behind the name: "was shot", "died in a crash", ", missing since"."""
    reach = words[at : at + _REACH]
    end = next((i for i, word in enumerate(reach) if word.text in {";", "."}), len(reach))
    return any(_is_loss(word) for word in reach[:end])


def _is_loss(word: Word) -> bool:
    return word.token is not None and bool(base_forms(word.token) & roles().losses)


def _of_force(words: Sequence[Word]) -> Role | None:
    """Read "Three Kenyan officers have died" and "Three of our own are lost": men of a force, and a loss."""
    told = next((at for at, word in enumerate(words) if word.lower in roles().comrades), None)
    lost = any(_is_loss(word) for word in words)
    named = told is not None and told + 1 < len(words) and words[told + 1].is_name
    if told is None or not lost or named:
        return None
    before = words[max(0, told - 3) : told]
    nation = next((word.text for word in before if word.actor and word.text in word.actor.actor.demonyms), "")
    kind = _SOLDIER if words[told].lower in roles().soldiers else _OFFICER
    return Role(f"{nation} {kind}".strip(), kind, office=kind)
