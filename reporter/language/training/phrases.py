"""Put phrases with their analysis into sentences of the treebank.

In come a sentence, a place and the parts of a phrase; out goes the sentence with the phrase in that place, every word's
head set anew. This module knows how trees are mended; which phrase belongs where, its callers say.
"""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reporter.language.training.treebank import Sentence, Word

_COUNTED = ("people person", "officers officer", "soldiers soldier", "families family", "civilians civilian")
_GLUED_BEFORE = frozenset({",", "."})


@dataclass(frozen=True, slots=True)
class Part:
    """A word of a phrase: `tags` are UPOS, XPOS and perhaps features; `head` counts in the phrase, None is its top.

    A top without a relation takes the relation of the word that it stands for.
    """

    form: str
    lemma: str
    tags: str
    head: int | None
    deprel: str


def splice(sentence: Sentence, start: int, end: int, parts: Sequence[Part], *, hang_on: int | None = None) -> Sentence:
    """Put the phrase in the place of the words from `start` to `end`, of which its top takes head and dependents.

    With `hang_on`, the top hangs on that word instead; no word outside may then depend on one that is replaced.
    """
    words, size = sentence.words, len(parts)
    top = start + next(at for at, each in enumerate(parts) if each.head is None)
    stood = next((word for word in words[start:end] if not start <= word.head < end), None)
    outer = stood.head if hang_on is None and stood else hang_on

    def moved(head: int) -> int:
        if start <= head < end:
            return top
        return head if head < start else head + size - (end - start)

    placed = [
        _word(each, head=moved(-1 if outer is None else outer) if each.head is None else start + each.head, stood=stood)
        for each in parts
    ]
    before = [replace(word, head=moved(word.head)) for word in words[:start]]
    behind = [replace(word, head=moved(word.head)) for word in words[end:]]
    last_blank = words[end - 1].blank if end else True
    return replace(sentence, words=(*_spaced(before, placed, last_blank=last_blank), *behind))


def _word(each: Part, *, head: int, stood: Word | None) -> Word:
    upos, xpos, *feats = each.tags.split()
    deprel = each.deprel or (stood.deprel if stood else "dep")
    return Word(
        form=each.form,
        lemma=each.lemma,
        upos=upos,
        xpos=xpos,
        feats="".join(feats),
        head=head,
        deprel=deprel,
        blank=True,
    )


def _spaced(before: list[Word], placed: list[Word], *, last_blank: bool) -> Iterable[Word]:
    """Set blanks as they are printed: none before a comma or behind a currency sign."""
    joined = [*before, *placed]
    for at in range(max(len(before) - 1, 0), len(joined)):
        word, behind = joined[at], joined[at + 1] if at + 1 < len(joined) else None
        blank = last_blank if behind is None else behind.form not in _GLUED_BEFORE and word.form != "$"
        keep = at < len(before) and behind is not None and behind.form not in _GLUED_BEFORE
        joined[at] = word if keep else replace(word, blank=blank)
    return joined


def under(parts: Iterable[Part], start: int, head: int) -> list[Part]:
    """Move a phrase to `start` in a larger one and hang its top on the part `head`."""
    return [replace(each, head=head if each.head is None else each.head + start) for each in parts]


def money(rng: random.Random, deprel: str) -> list[Part]:
    """Return "$ 85 million", or as many billion."""
    number, scale = f"{rng.randint(2, 900)}", rng.choice(("million", "million", "billion"))
    return [
        Part("$", "$", "SYM $", None, deprel),
        Part(number, number, "NUM CD NumForm=Digit|NumType=Card", 2, "compound"),
        Part(scale, scale, "NUM CD NumForm=Word|NumType=Card", 0, "nummod"),
    ]


def counted(rng: random.Random, deprel: str) -> list[Part]:
    """Return "64 people"."""
    form, lemma = rng.choice(_COUNTED).split()
    number = rng.choice((f"{rng.randint(2, 99)}", f"{rng.randint(1, 9)}00", f"{rng.randint(1000, 9999):,}"))
    return [
        Part(number, number, "NUM CD NumForm=Digit|NumType=Card", 1, "nummod"),
        Part(form, lemma, "NOUN NNS Number=Plur", None, deprel),
    ]
