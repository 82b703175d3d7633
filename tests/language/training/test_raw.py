"""Raw texts in, words and sentence starts out, as the teacher is shown them."""

import json
from pathlib import Path

import pytest

from reporter.language.training import convert, raw


@pytest.mark.parametrize(
    ("plain", "printed"),
    [
        ('He said "no" twice.', "He said “no” twice."),
        ("Kenya's officers didn't leave.", "Kenya’s officers didn’t leave."),
        # Only a mark right before a word opens.
        ('"We left," she said. "All of us."', "“We left,” she said. “All of us.”"),
    ],
)
def test_typographic_marks(plain: str, printed: str) -> None:
    assert raw.typographic(plain) == printed


def test_passages_end_at_sentences_and_keep_every_word() -> None:
    nlp = convert.reader()
    text = " ".join(f"Sentence number {n} tells of nothing that anybody would want to read." for n in range(60))
    passages = list(raw.pieces(raw.cut(nlp, text)))
    assert len(passages) > 1
    assert "".join(doc.text_with_ws for doc in passages).split() == text.split()
    assert all(doc[0].text == "Sentence" for doc in passages)


def test_sentences_come_with_what_stands_before_them(tmp_path: Path) -> None:
    records = [{"id": "1", "context": "Gangs left.", "text": "Nobody stayed."}, {"id": "2", "text": "Nobody came."}]
    (tmp_path / "some.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    docs = list(raw.read_sentences(tmp_path, convert.reader(), seed=1))
    assert [doc.text for doc in docs] == ["Gangs left. Nobody stayed.", "Nobody came."]
    assert [[t.text for t in doc[1:] if t.is_sent_start] for doc in docs] == [["Nobody"], []]


def test_speeches_of_earlier_years_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "1901_somebody_r.txt").write_text("Old words.", encoding="utf-8")
    (tmp_path / "1999_somebody_d.txt").write_text("New words.", encoding="utf-8")
    assert [doc.text for doc in raw.read_speeches(tmp_path, convert.reader(), seed=1)] == ["New words."]
