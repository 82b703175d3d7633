"""Make sentences with the number phrases of security news out of the treebank's own.

In come the treebank's sentences, out go some of them again with a bare plural noun ("they sent books") widened to a
counted one ("they sent nearly 600 additional Kenyan police officers"). The web treebank has few numbers before a noun
of several words, and a parser trained on it alone hangs the number on the nearest word ("600 Kenyan", "400 police").
"""

import random
from collections.abc import Iterable, Iterator
from dataclasses import replace

from reporter.language.training.treebank import Sentence, Word

_ADVERBS = ("nearly", "about", "roughly", "almost")
# Each word with its tags, its relation and the other's place, or none where it hangs on the number.
_BOUNDS = (
    (("more", "ADJ JJR Degree=Cmp", "advmod", None), ("than", "ADP IN", "fixed", 0)),
    (("fewer", "ADJ JJR Degree=Cmp", "advmod", None), ("than", "ADP IN", "fixed", 0)),
    (("up", "ADP IN", "advmod", None), ("to", "ADP IN", "fixed", 0)),
    (("at", "ADP IN", "case", 1), ("least", "ADJ JJS Degree=Sup", "nmod", None)),
)
_NATIONS = (
    "Kenyan",
    "Haitian",
    "Jamaican",
    "American",
    "Bahamian",
    "Guatemalan",
    "Salvadoran",
    "Canadian",
    "foreign",
)
_ADJECTIVES = ("additional", "new", "armed", "senior", "local", "young", "heavy", "internal")
_COMPOUNDS = (
    "police",
    "security",
    "gang",
    "army",
    "aid",
    "prison",
    "hospital",
    "border",
    "government",
    "health",
)
_NOUNS = {
    "officers": "officer", "soldiers": "soldier", "troops": "troop", "people": "people", "members": "member",
    "women": "woman", "children": "child", "vehicles": "vehicle", "workers": "worker", "forces": "force",
}  # fmt: skip
_PLACES = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "nmod", "conj", "obl:agent"})
_SHARES = {"noun": 0.6, "small": 0.8, "adverb": 0.2, "bound": 0.3, "adjective": 0.5, "compound": 0.6}
_LONGEST = 40


def number_phrases(sentences: Iterable[Sentence], *, count: int, seed: int) -> list[Sentence]:
    """Return `count` widened sentences, drawn from all that have a fitting noun."""
    rng = random.Random(seed)
    sites = [(sentence, at) for sentence in sentences for at in _sites(sentence)]
    return [_widen(sentence, at, rng) for sentence, at in rng.sample(sites, min(count, len(sites)))]


def _sites(sentence: Sentence) -> Iterator[int]:
    """Yield the plural nouns without any word of their own before them, but for a preposition."""
    words = sentence.words
    if len(words) > _LONGEST:
        return
    for at, word in enumerate(words):
        own = [other for other in words[:at] if other.head == at and other.deprel not in {"case", "cc", "punct"}]
        if word.xpos == "NNS" and word.form.islower() and word.deprel in _PLACES and not own:
            yield at


def _widen(sentence: Sentence, at: int, rng: random.Random) -> Sentence:
    """Put a number phrase before the noun at `at`."""
    phrase = _phrase(at, rng)
    size = len(phrase)
    moved = [replace(word, head=word.head + size if word.head >= at else word.head) for word in sentence.words]
    if rng.random() < _SHARES["noun"]:
        noun = rng.choice(list(_NOUNS))
        moved[at] = replace(moved[at], form=noun, lemma=_NOUNS[noun])
    return replace(sentence, words=(*moved[:at], *phrase, *moved[at:]), new_text=False)


def _phrase(start: int, rng: random.Random) -> list[Word]:
    """Return adverb, number, adjectives and nouns that modify the word behind them."""
    number = [_numeral(rng)] if rng.random() < _SHARES["small"] else [_large_numeral(rng), "million"]
    qualifier = _qualifier(rng)
    adjectives = [rng.choice(kind) for kind in (_ADJECTIVES, _NATIONS) if rng.random() < _SHARES["adjective"]]
    nouns = [rng.choice(_COMPOUNDS)] if rng.random() < _SHARES["compound"] or not adjectives else []
    count_at = start + len(qualifier) + len(number) - 1
    head = count_at + 1 + len(adjectives) + len(nouns)
    return [
        *(
            _modifier(form, tags, head=count_at if other is None else start + other, deprel=deprel)
            for form, tags, deprel, other in qualifier
        ),
        *(_numeral_word(form, head=count_at, deprel="compound") for form in number[:-1]),
        _numeral_word(number[-1], head=head, deprel="nummod"),
        *(_modifier(form, "ADJ JJ Degree=Pos", head=head, deprel="amod") for form in adjectives),
        *(_modifier(form, "NOUN NN Number=Sing", head=head, deprel="compound") for form in nouns),
    ]


def _qualifier(rng: random.Random) -> tuple[tuple[str, str, str, int | None], ...]:
    """Return "nearly" or "at least" or nothing."""
    drawn = rng.random()
    if drawn < _SHARES["adverb"]:
        return ((rng.choice(_ADVERBS), "ADV RB", "advmod", None),)
    return rng.choice(_BOUNDS) if drawn < _SHARES["adverb"] + _SHARES["bound"] else ()


def _numeral(rng: random.Random) -> str:
    tens, hundreds = f"{rng.randint(2, 99)}", f"{rng.randint(1, 9)}00"
    return rng.choice((tens, hundreds, f"{rng.randint(1000, 9999):,}", f"{rng.randint(10, 900)},000"))


def _large_numeral(rng: random.Random) -> str:
    return f"{rng.randint(10, 99) / 10}"


def _numeral_word(form: str, *, head: int, deprel: str) -> Word:
    kind = "Word" if form.isalpha() else "Digit"
    return _modifier(form, f"NUM CD NumForm={kind}|NumType=Card", head=head, deprel=deprel)


def _modifier(form: str, tags: str, *, head: int, deprel: str) -> Word:
    """Return a word followed by a blank; `tags` are UPOS, XPOS and perhaps features."""
    upos, xpos, *feats = tags.split()
    return Word(form=form, lemma=form, upos=upos, xpos=xpos, feats="".join(feats), head=head, deprel=deprel, blank=True)
