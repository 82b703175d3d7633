"""The copy of a parse says of every token, stretch and character what spaCy's own document says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reporter.language import load
from reporter.language.tokens import Doc, copied

if TYPE_CHECKING:
    from spacy.tokens import Doc as Source

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
# Annotations that are copied as they are.
PLAIN = [
    *("i", "idx", "text", "lower_", "lemma_", "shape_", "pos_", "tag_", "dep_", "ent_type_", "ent_iob_", "like_num"),
    *("is_alpha", "is_title", "is_punct", "is_space", "is_currency"),
]
# Tokens that a token leads to.
TREE = ["children", "rights", "subtree", "ancestors", "sent"]
ODD = ["", " ", "\n\n", "Kenya", "Kenya sent 400 officers. Some left \n\n They came back, he said (on 3 May)."]


def check_tokens(source: Source, doc: Doc) -> None:
    for given_token, token in zip(source, doc, strict=True):
        assert [getattr(token, name) for name in PLAIN] == [getattr(given_token, name) for name in PLAIN]
        for name in TREE:
            assert [t.i for t in getattr(token, name)] == [t.i for t in getattr(given_token, name)]
        edges = (given_token.head.i, given_token.left_edge.i, given_token.right_edge.i)
        assert (token.head.i, token.left_edge.i, token.right_edge.i) == edges
        assert token.is_sent_start is bool(given_token.is_sent_start)
        assert token.end_char == given_token.idx + len(given_token)
        assert all(found.doc is doc for found in (token, token.sent))
        if given_token.has_vector:
            assert (doc.vectors([token]) == [given_token.vector]).all()
        else:
            assert doc.vectors([token]).shape == (0, source.vocab.vectors_length)


def check_stretches(source: Source, doc: Doc) -> None:
    found = [(s.start, s.end, s.label_) for s in (*doc.sents, *doc.ents)]
    assert found == [(s.start, s.end, s.label_) for s in (*source.sents, *source.ents)]
    for start in range(len(doc)):
        for end in range(start + 1, min(len(doc), start + 6) + 1):
            one, other = source[start:end], doc.span(start, end)
            assert (one.text, one.start_char, one.end_char) == (other.text, other.start_char, other.end_char)
            assert one.root.i == other.root.i


@pytest.mark.parametrize("text", [*(path.read_text(encoding="utf-8")[:3000] for path in SEEDS), *ODD])
def test_a_copy_agrees_with_its_source(text: str) -> None:
    source = load()(text)
    doc = copied(source)
    assert doc.text == text
    check_tokens(source, doc)
    check_stretches(source, doc)


TEXT = "Haïti's  gangs\n\nkilled 64 people (U.N.), $5m. \tAll fled!"


@given(st.integers(-3, len(TEXT) + 3), st.integers(-3, len(TEXT) + 3))
@settings(deadline=None)
def test_characters_lead_to_the_same_tokens(start: int, end: int) -> None:
    source = load()(TEXT)
    doc = copied(source)
    for mode in ("expand", "contract"):
        try:
            given_span = source.char_span(start, end, alignment_mode=mode)
        except IndexError:  # an end before its start
            given_span = None
        found = doc.char_span(start, end, alignment_mode=mode)
        if given_span is not None:
            assert found is not None
            assert (found.start, found.end) == (given_span.start, given_span.end)
        else:
            assert not found


def test_a_stretch_is_cut_as_a_slice() -> None:
    doc = copied(load()("Gangs killed 64 people."))
    assert doc.span(3, 1) == ()
    assert (doc.span(3, 1).start, doc.span(3, 1).end) == (3, 3)
    assert doc.span(2, 99) == doc[2:]
    assert doc.span(-2, 99) == doc[-2:]


def test_what_is_not_parsed_is_one_sentence_of_roots() -> None:
    doc = copied(load().make_doc("Gangs killed 64 people."))
    assert len(doc.sents) == 1
    assert all(token.head is token and not token.children for token in doc)
