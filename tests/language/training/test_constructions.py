"""Sentences of the treebank in, sentences with the constructions of news out, their trees whole."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from reporter.language.training import constructions
from reporter.language.training.constructions import Edit
from reporter.language.training.treebank import Sentence, read_conllu

ROWS = """
1	The	the	DET	DT	Definite=Def|PronType=Art	2	det	_	_
2	food	food	NOUN	NN	Number=Sing	4	nsubj	_	_
3	has	have	AUX	VBZ	_	4	aux	_	_
4	arrived	arrive	VERB	VBN	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

1	They	they	PRON	PRP	_	2	nsubj	_	_
2	seized	seize	VERB	VBD	_	0	root	_	_
3	him	he	PRON	PRP	_	2	obj	_	SpaceAfter=No
4	.	.	PUNCT	.	_	2	punct	_	_

1	Dr.	Dr.	PROPN	NNP	_	2	nmod:desc	_	_
2	Pape	Pape	PROPN	NNP	_	3	nsubj	_	_
3	left	leave	VERB	VBD	_	0	root	_	SpaceAfter=No
4	.	.	PUNCT	.	_	3	punct	_	_
"""


@pytest.fixture
def sentences(tmp_path: Path) -> list[Sentence]:
    path = tmp_path / "three.conllu"
    path.write_text(ROWS.strip() + "\n", encoding="utf-8")
    return list(read_conllu(path))


def text(sentence: Sentence) -> str:
    return "".join(word.form + " " * word.blank for word in sentence.words).strip()


def tied(sentence: Sentence, form: str) -> tuple[str, str]:
    """Return the relation of a word and the word that it hangs on."""
    word = next(word for word in sentence.words if word.form == form)
    return word.deprel, sentence.words[word.head].form if word.head >= 0 else ""


def made(edit: Edit, sentence: Sentence) -> list[Sentence]:
    """Return what the edit makes with many seeds; each is checked to be one whole tree."""
    found = [one for seed in range(40) if (one := edit(sentence, random.Random(seed)))]  # noqa: S311  # drawing sentences is no secret
    for one in found:
        heads = [word.head for word in one.words]
        assert heads.count(-1) == 1
        for at in range(len(heads)):
            path = [at]
            while heads[path[-1]] >= 0:
                assert heads[path[-1]] not in path
                path.append(heads[path[-1]])
    return found


def test_a_reduced_relative_hangs_on_the_subject_and_the_verb_stays_root(sentences: list[Sentence]) -> None:
    found = made(constructions.reduced_relative, sentences[0])
    for one in found:
        assert tied(one, "arrived") == ("root", "")
        relation, head = next((w.deprel, one.words[w.head].form) for w in one.words if w.deprel == "acl")
        assert (relation, head) in {("acl", "food"), ("acl", "$")}
    assert any(text(one).startswith("The food ") for one in found)
    assert any(" million of the " in text(one) and tied(one, "of")[1] == "$" for one in found)


def test_the_verb_behind_with_has_its_own_subject(sentences: list[Sentence]) -> None:
    for one in made(constructions.absolute, sentences[1]):
        assert text(one).startswith("They seized him, with ")
        assert text(one).endswith(".")
        assert not text(one).endswith(" .")
        assert next(w.deprel for w in one.words if w.xpos == "VBG") == "advcl"
        assert tied(one, "with")[0] == "mark"


def test_what_is_left_is_an_object_and_its_state_a_complement(sentences: list[Sentence]) -> None:
    for one in made(constructions.left_behind, sentences[0]):
        assert text(one).startswith("The food left ")
        assert tied(one, "left") == ("root", "")
        assert [(w.deprel, one.words[w.head].form) for w in one.words if w.xpos == "JJ"] == [("xcomp", "left")]
    for one in made(constructions.leaving, sentences[1]):
        assert tied(one, "leaving") == ("advcl", "seized")


def test_a_pronoun_gives_way_to_a_bare_noun(sentences: list[Sentence]) -> None:
    for one in made(constructions.bare_subject, sentences[1]):
        assert one.words[0].form[0].isupper()
        assert (one.words[0].xpos, one.words[0].deprel) == ("NNS", "nsubj")
    assert not made(constructions.bare_subject, sentences[0])


def test_titles_lose_their_stop(sentences: list[Sentence]) -> None:
    assert {text(one) for one in made(constructions.without_stop, sentences[2])} == {"Dr Pape left."}
    assert not made(constructions.without_stop, sentences[0])


def test_the_same_seed_gives_the_same_sentences_and_none_begins_a_text(sentences: list[Sentence]) -> None:
    begun = [replace(sentence, new_text=True) for sentence in sentences]
    first, second = (constructions.of_news(begun, seed=3) for _ in range(2))
    assert first == second
    assert first
    assert not any(sentence.new_text for sentence in first)
