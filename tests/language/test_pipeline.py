"""Reading: any string comes back unchanged, and the annotations a fact is built on are there."""

import itertools
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from threadpoolctl import threadpool_info

from reporter.language import load, model_version, read

SEEDS = Path(__file__).parents[2] / "seeds"
ODD_TEXTS = [
    "",
    " ",
    "\n",
    "\r\n\r\n",
    "\xa0",
    "a\xa0b\r\nc",
    "🇭🇹 👮🏾‍♀️ !",
    "\ufeffText.",
    "e\u0301",
    "“",
    "...",
    "\x00",
    "a\u200bb",
    "\t\tx",
]


@pytest.mark.parametrize("text", ODD_TEXTS, ids=ascii)
def test_text_is_kept(text: str) -> None:
    assert read(text).text == text


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem)
def test_seed_is_kept(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    assert read(text).text == text


@given(st.text(alphabet=st.sampled_from("aZ.,\"'“”’-— \n\r\xa0$1É🇭?!()"), max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_text_is_kept_and_no_sentence_is_blank(text: str) -> None:
    doc = read(text)
    assert doc.text == text
    assert all(span.text.strip() for span in doc.sents) or not text.strip()


# What news pages are made of, to be strewn about.
PIECES = [
    *("Kenya", "sent", "Gen.", "U.N.", "No", "p.m.", "al", "iPhone", "Port-au-Prince", "l’État", "the", "The", "said"),
    *("$39m", "Sh2.1bn", "80%-90%", "2,000–2,500", "3", "12", "½m", "2025-01-19", "date", "NAIROBI", "(AP)", "By"),
    *(".", "?", "!", "…", "...", ",", ";", ":", "—", "-", "‑", "–", "[1]", "¹", "*", "•", "’s", "’", "‘", "'", '"'),
    *("“", "”", "«", "»", "``", "''", "(", ")", "[", "]", "@", "#", "©", "https://un.org", "🇭🇹", "e\u0301"),
    *(" ", "  ", "\t", "\n", "\r\n", "\n\n", "\xa0", "\u202f", "\u2009", "\u200b", "\xad", "\ufeff", "\u2028"),
]


def check_cover(text: str) -> None:
    """The tokens make up the text, and every visible one is in the one sentence that is its turn."""
    doc = read(text)
    assert all(text[token.idx : token.end_char] == token.text for token in doc)
    gaps = [text[one.end_char : other.idx] for one, other in itertools.pairwise(doc)]
    assert all(gap in {"", " "} for gap in gaps)
    assert "".join(token.text for token in doc).replace(" ", "") == text.replace(" ", "")
    spans = [(span.start, span.end) for span in doc.sents]
    assert all(start < end for start, end in spans)
    assert all(before[1] <= behind[0] for before, behind in itertools.pairwise(spans))
    covered = {place for start, end in spans for place in range(start, end)}
    assert all(token.i in covered for token in doc if not token.is_space)


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.just(" ")), max_size=30))
@settings(max_examples=150, deadline=None)
def test_sentences_cover_news(pieces: list[str]) -> None:
    check_cover("".join(pieces))


@given(st.text(max_size=40))
@settings(max_examples=100, deadline=None)
def test_sentences_cover_any_text(text: str) -> None:
    check_cover(text)


def test_capitals_and_hyphens_do_not_stall() -> None:
    text = "AA-" * 400
    assert read(text).text == text


def test_loaded_once() -> None:
    assert load() is load()


def test_one_thread_multiplies() -> None:
    load()
    assert {pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"} == {1}


def test_version_names_the_model() -> None:
    name, version = model_version().split(" ")
    assert name == "en_haiti_news"
    assert version[0].isdigit()


@pytest.mark.parametrize("call", ["pass", "reporter.language.model_version()"])
def test_spacy_is_not_imported_early(call: str) -> None:
    code = f"import sys, reporter.language; {call}; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


# A word of the sentence with its head and label: the clauses that facts are read from.
CLAUSES = [
    ("Kenya deployed 400 police officers to Haiti.", "Kenya", "deployed", "nsubj"),
    ("Kenya deployed 400 police officers to Haiti.", "officers", "deployed", "obj"),
    ("Kenya deployed 400 police officers to Haiti.", "400", "officers", "nummod"),
    ("More than 3,600 people have been killed this year.", "people", "killed", "nsubj:pass"),
    ("The violence has forced more than 700,000 people from their homes.", "people", "forced", "obj"),
    ("Gangs have not left the capital.", "not", "left", "advmod"),
    ("The mission, led by Kenya, is small.", "led", "mission", "acl"),
]


@pytest.mark.parametrize(("text", "word", "head", "label"), CLAUSES)
def test_clauses(text: str, word: str, head: str, label: str) -> None:
    token = next(token for token in read(text) if token.text == word)
    assert (token.head.text, token.dep_) == (head, label)


LEMMAS = [
    ("Officers were deployed.", "deployed", "deploy", "VERB"),
    ("Gangs have taken over the capital.", "taken", "take", "VERB"),
    ("Several children died.", "children", "child", "NOUN"),
    ("Kenya pledged 600 officers.", "Kenya", "Kenya", "PROPN"),
]


@pytest.mark.parametrize(("text", "word", "lemma", "part_of_speech"), LEMMAS)
def test_lemmas(text: str, word: str, lemma: str, part_of_speech: str) -> None:
    token = next(token for token in read(text) if token.text == word)
    assert (token.lemma_, token.pos_) == (lemma, part_of_speech)


ENTITIES = [
    ("President William Ruto spoke in Nairobi.", "William Ruto", "PERSON"),
    ("President William Ruto spoke in Nairobi.", "Nairobi", "LOC"),
    ("Gangs control Port-au-Prince, Haiti’s capital.", "Port-au-Prince", "LOC"),
]


@pytest.mark.parametrize(("text", "name", "label"), ENTITIES)
def test_entities(text: str, name: str, label: str) -> None:
    assert (name, label) in {(ent.text, ent.label_) for ent in read(text).ents}


def test_loading_leaves_out_the_command_line_of_spacy_and_does_not_break_it() -> None:
    script = """
import sys
from reporter.language import load
load()
assert "spacy.cli" not in sys.modules and "spacy.cli.info" not in sys.modules
from spacy.cli.info import info
assert info(silent=True)["spacy_version"]
"""
    subprocess.run([sys.executable, "-c", script], check=True)
