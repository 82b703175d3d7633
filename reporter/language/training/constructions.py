"""Make sentences with the constructions of news, which the web treebank hardly has, out of the treebank's own.

In come the treebank's sentences, out go some of them again: with a reduced relative between a subject and its verb
("$85 million of the $600 million *needed annually* has been secured"), with a second subject behind "with" ("…, with
Canada giving $40 million"), with what an event left behind ("… left 64 people dead"), with a bare noun or a country
where a pronoun stood ("Kidnappers seized …", "Senegal plans to …"), and with titles without a full stop ("Mr Ruto").
"""

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reporter.language.training.phrases import Part, counted, money, splice, under
from reporter.language.training.treebank import Sentence, Word

Edit = Callable[[Sentence, random.Random], Sentence | None]

_LONGEST = 40
_LONGEST_SUBJECT = 8
_TITLES = frozenset({"Mr.", "Mrs.", "Ms.", "Dr."})
_COUNTRIES = ("Kenya", "Senegal", "Canada", "Jamaica", "Guyana", "France", "Benin", "Brazil", "Haiti", "Washington")
_PARTICIPLES = (
    "needed need", "required require", "promised promise", "pledged pledge", "requested request", "approved approve",
    "announced announce", "planned plan", "expected expect", "deployed deploy", "offered offer", "displaced displace",
    "killed kill", "wounded wound", "kidnapped kidnap", "authorized authorize", "allocated allocate", "sent send",
)  # fmt: skip
_GIVING = ("giving give", "contributing contribute", "pledging pledge", "offering offer", "providing provide")
_STATES = ("dead", "homeless", "wounded", "hungry", "stranded", "injured")
_SUBJECTS = (
    "kidnappers kidnapper", "gunmen gunman", "officers officer", "residents resident", "attackers attacker",
    "officials official", "soldiers soldier", "gangs gang", "donors donor", "lawmakers lawmaker", "troops troop",
    "police police",
)  # fmt: skip
_PAST_PARTICIPLE = "VERB VBN Tense=Past|VerbForm=Part|Voice=Pass"
_PRESENT_PARTICIPLE = "VERB VBG Tense=Pres|VerbForm=Part"
_PAST = "VERB VBD Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"
_ADVERB, _NOUN, _NAME = "ADV RB", "NOUN NN Number=Sing", "PROPN NNP Number=Sing"
_ADJECTIVE, _ARTICLE = "ADJ JJ Degree=Pos", "DET DT Definite=Def|PronType=Art"
_COMMA = "PUNCT ,"
_PRESENT_AND_PAST = frozenset({"VBD", "VBZ", "VBP"})
_SUMS = 0.5
# How many sentences each construction gives, at most.
_COUNTS = {"reduced": 500, "absolute": 150, "left": 150, "leaving": 100, "bare": 700, "title": 200}


def of_news(sentences: Iterable[Sentence], *, seed: int) -> list[Sentence]:
    """Return the sentences made anew, the same for the same seed."""
    rng = random.Random(seed)
    short = [sentence for sentence in sentences if len(sentence.words) <= _LONGEST]
    return [made for name, edit in _EDITS.items() for made in _made(short, edit, _COUNTS[name], rng)]


def _made(sentences: Sequence[Sentence], edit: Edit, count: int, rng: random.Random) -> Iterator[Sentence]:
    """Yield up to `count` sentences that the edit could make, drawn at random."""
    left = count
    for sentence in rng.sample(sentences, len(sentences)):
        made = edit(sentence, rng) if left else None
        if made is not None:
            left -= 1
            yield replace(made, new_text=False)


def reduced_relative(sentence: Sentence, rng: random.Random) -> Sentence | None:
    """Put a participle with its company between a subject and its verb; half of the subjects become shares of a sum."""
    words = sentence.words
    sites = [at for at, _ in enumerate(words) if _is_full_subject(words, at)]
    if not sites:
        return None
    at = rng.choice(sites)
    relative = _relative(rng)
    if rng.random() < _SUMS and _is_block(words, at):
        return splice(sentence, min(_subtree(words, at)), at + 1, _share_of_sum(relative, rng))
    return splice(sentence, at + 1, at + 1, relative, hang_on=at)


def _is_full_subject(words: Sequence[Word], at: int) -> bool:
    """Tell a noun that is subject, ends its phrase and stands right before its verb or its auxiliary."""
    word = words[at]
    if word.upos != "NOUN" or word.deprel not in {"nsubj", "nsubj:pass"} or at + 1 >= len(words):
        return False
    if any(other.head == at for other in words[at + 1 :]):
        return False
    behind = words[at + 1]
    helps = behind.head == word.head and behind.deprel in {"aux", "aux:pass"}
    return at + 1 == word.head or helps


def _relative(rng: random.Random) -> list[Part]:
    """Return a participle and what goes with it; heads count inside, the participle is first and has none."""
    form, lemma = rng.choice(_PARTICIPLES).split()
    return [Part(form, lemma, _PAST_PARTICIPLE, None, "acl"), *rng.choice(_tails(rng))]


def _tails(rng: random.Random) -> list[list[Part]]:
    country, month = rng.choice(_COUNTRIES), rng.choice(("March", "June", "October"))
    return [
        [],
        [Part("annually", "annually", _ADVERB, 0, "advmod")],
        [Part("so", "so", _ADVERB, 2, "advmod"), Part("far", "far", _ADVERB, 0, "advmod")],
        [Part("by", "by", "ADP IN", 2, "case"), Part(country, country, _NAME, 0, "obl:agent")],
        [Part("in", "in", "ADP IN", 2, "case"), Part(month, month, _NAME, 0, "obl")],
        [Part("last", "last", _ADJECTIVE, 2, "amod"), Part("year", "year", _NOUN, 0, "obl:unmarked")],
        [Part("each", "each", "DET DT", 2, "det"), Part("year", "year", _NOUN, 0, "obl:unmarked")],
        [
            Part("for", "for", "ADP IN", 3, "case"),
            Part("the", "the", _ARTICLE, 3, "det"),
            Part("mission", "mission", _NOUN, 0, "obl"),
        ],
    ]


def _share_of_sum(relative: list[Part], rng: random.Random) -> list[Part]:
    """Return "$ 85 million of the estimated $ 600 million" before the relative."""
    share = money(rng, "")
    estimated = [Part("estimated", "estimate", "VERB VBN Tense=Past|VerbForm=Part", 2, "amod")]
    before = estimated if rng.random() < _SUMS else []
    top = len(share) + 2 + len(before)
    whole = [
        Part("of", "of", "ADP IN", top, "case"),
        Part("the", "the", _ARTICLE, top, "det"),
        *(replace(each, head=top) for each in before),
        *under(money(rng, "nmod"), top, 0),
    ]
    return [*share, *whole, *under(relative, len(share) + len(whole), top)]


def absolute(sentence: Sentence, rng: random.Random) -> Sentence | None:
    """Add ", with Canada giving $ 40 million" before the full stop."""
    form, lemma = rng.choice(_GIVING).split()
    country = rng.choice(_COUNTRIES)
    given = money(rng, "obj") if rng.random() < _SUMS else counted(rng, "obj")
    added = [
        Part(",", ",", _COMMA, 3, "punct"),
        Part("with", "with", "SCONJ IN", 3, "mark"),
        Part(country, country, _NAME, 3, "nsubj"),
        Part(form, lemma, _PRESENT_PARTICIPLE, None, "advcl"),
        *under(given, 4, 3),
    ]
    return _before_full_stop(sentence, added)


def leaving(sentence: Sentence, rng: random.Random) -> Sentence | None:
    """Add ", leaving 64 people dead" before the full stop."""
    added = [
        Part(",", ",", _COMMA, 1, "punct"),
        Part("leaving", "leave", _PRESENT_PARTICIPLE, None, "advcl"),
        *under(counted(rng, "obj"), 2, 1),
        _state(1, rng),
    ]
    return _before_full_stop(sentence, added)


def _state(head: int, rng: random.Random) -> Part:
    form = rng.choice(_STATES)
    return Part(form, form, _ADJECTIVE, head, "xcomp")


def _before_full_stop(sentence: Sentence, added: list[Part]) -> Sentence | None:
    """Hang a clause on a verb that is the root, before the sentence's full stop."""
    words = sentence.words
    root, end = _root(words), len(words) - 1
    fits = end > 0 and words[end].form == "." and words[end].head == root and words[root].xpos.startswith("VB")
    return splice(sentence, end, end, added, hang_on=root) if fits else None


def _root(words: Sequence[Word]) -> int:
    return next(at for at, word in enumerate(words) if word.head < 0)


def left_behind(sentence: Sentence, rng: random.Random) -> Sentence | None:
    """Keep what stands up to the subject and let it have left so many people dead."""
    words = sentence.words
    at = next((at for at, _ in enumerate(words) if _is_full_subject(words, at)), None)
    if at is None or words[at].head != _root(words) or at >= _LONGEST_SUBJECT:
        return None
    predicate = [
        Part("left", "leave", _PAST, None, ""),
        *under(counted(rng, "obj"), 1, 0),
        _state(0, rng),
        Part(".", ".", "PUNCT .", 0, "punct"),
    ]
    made = splice(sentence, at + 1, len(words), predicate)
    return replace(made, words=(*made.words[:at], replace(made.words[at], deprel="nsubj"), *made.words[at + 1 :]))


def bare_subject(sentence: Sentence, rng: random.Random) -> Sentence | None:
    """Put a plural noun for "they" and a country for "he", "she" or "it" right before the verb."""
    words = sentence.words
    for at, (word, verb) in enumerate(pairwise(words)):
        tied = word.head == at + 1 and word.deprel == "nsubj" and word.blank
        if tied and verb.xpos in _PRESENT_AND_PAST:
            noun = _instead_of(word.form.lower(), rng)
            if noun:
                form = noun.form if at else noun.form[:1].upper() + noun.form[1:]
                return splice(sentence, at, at + 1, [replace(noun, form=form)])
    return None


def _instead_of(pronoun: str, rng: random.Random) -> Part | None:
    if pronoun == "they":
        form, lemma = rng.choice(_SUBJECTS).split()
        return Part(form, lemma, "NOUN NNS Number=Plur", None, "")
    country = rng.choice(_COUNTRIES)
    return Part(country, country, _NAME, None, "") if pronoun in {"he", "she", "it"} else None


def without_stop(sentence: Sentence, _rng: random.Random) -> Sentence | None:
    """Take the full stops from titles."""
    if not any(word.form in _TITLES for word in sentence.words):
        return None
    words = tuple(
        replace(word, form=word.form[:-1], lemma=word.lemma.removesuffix(".")) if word.form in _TITLES else word
        for word in sentence.words
    )
    return replace(sentence, words=words)


def _subtree(words: Sequence[Word], top: int) -> set[int]:
    """Return the places of a word and of all that hangs on it."""
    found = {top}
    while more := {at for at, word in enumerate(words) if word.head in found and at not in found}:
        found |= more
    return found


def _is_block(words: Sequence[Word], top: int) -> bool:
    """Tell whether a phrase is unbroken and ends with its noun."""
    places = _subtree(words, top)
    return max(places) == top and len(places) == top - min(places) + 1


_EDITS: dict[str, Edit] = {
    "reduced": reduced_relative,
    "absolute": absolute,
    "left": left_behind,
    "leaving": leaving,
    "bare": bare_subject,
    "title": without_stop,
}
