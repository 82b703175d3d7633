"""Read raw texts for the teacher to annotate.

In come the folder of sentences that were written for the evaluation (their texts alone: what they are annotated with is
another matter), a folder of speeches and a dump of encyclopedia articles, out go documents of words and sentence
starts. Where typography leaves a border open, none is set.
"""

import bz2
import json
import random
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from spacy.language import Language
from spacy.tokens import Doc

from reporter.language.boundaries import mark_boundaries

_LARGEST = 120
_SPEECH_WORDS = 160_000
_ENCYCLOPEDIA_WORDS = 500_000
# Shorter lines are headings, list items and captions.
_SHORTEST_PARAGRAPH = 25
# The language of older speeches is not that of news.
_FIRST_YEAR = 1961
_TYPOGRAPHIC_SHARE = 0.4


def read_sentences(folder: Path, nlp: Language, *, seed: int) -> Iterator[Doc]:
    """Yield each passage of the annotated sentences: what comes before, and the sentence."""
    rng = random.Random(seed)
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            text = " ".join(part for part in (record.get("context"), record["text"]) if part)
            yield cut(nlp, typographic(text) if rng.random() < _TYPOGRAPHIC_SHARE else text)


def read_speeches(folder: Path, nlp: Language, *, seed: int) -> list[Doc]:
    """Return passages of the speeches, drawn at random up to a number of words."""
    texts = [p.read_text(encoding="utf-8") for p in sorted(folder.glob("*.txt")) if int(p.name[:4]) >= _FIRST_YEAR]
    lines = [line for text in texts for line in text.splitlines() if line.strip()]
    return _drawn((passage for line in lines for passage in pieces(cut(nlp, line))), words=_SPEECH_WORDS, seed=seed)


def read_encyclopedia(dump: Path, nlp: Language, *, seed: int) -> list[Doc]:
    """Return paragraphs of Wikipedia articles (a compressed dump), drawn at random up to a number of words."""
    docs = (cut(nlp, paragraph) for text in _articles(dump) for paragraph in _paragraphs(text))
    return _drawn((passage for doc in docs for passage in pieces(doc)), words=_ENCYCLOPEDIA_WORDS, seed=seed)


def _articles(dump: Path) -> Iterator[str]:
    """Yield the marked-up text of every article, but for redirections."""
    with bz2.open(dump) as file:
        for _, element in ET.iterparse(file):  # noqa: S314  # a published file of known content
            if element.tag.endswith("}page"):
                text = element.findtext("{*}revision/{*}text") or ""
                if element.findtext("{*}ns") == "0" and not text.lower().startswith("#redirect"):
                    yield text
                element.clear()


def _paragraphs(text: str) -> Iterator[str]:
    import mwparserfromhell  # needed by the recipe alone

    for line in str(mwparserfromhell.parse(text).strip_code()).splitlines():
        if len(line.split()) >= _SHORTEST_PARAGRAPH and line.rstrip().endswith("."):
            yield line


def _drawn(passages: Iterable[Doc], *, words: int, seed: int) -> list[Doc]:
    """Shuffle passages and return as many as make up a number of words."""
    shuffled = list(passages)
    random.Random(seed).shuffle(shuffled)
    chosen, total = list[Doc](), 0
    for passage in shuffled:
        if total > words:
            break
        total += len(passage)
        chosen.append(passage)
    return chosen


def start_sentences(doc: Doc) -> Doc:
    """Set the sentence starts of a document that has words only."""
    return mark_boundaries(doc)


def cut(nlp: Language, text: str) -> Doc:
    """Cut a text into words and sentences."""
    return mark_boundaries(nlp.make_doc(" ".join(text.split())))


def typographic(text: str) -> str:
    """Give a text the quotation marks and apostrophes of news pages."""
    return re.sub(r'"(?=\w)', "“", text).replace('"', "”").replace("'", "’")


def pieces(doc: Doc) -> Iterator[Doc]:
    """Divide a document at sentence starts into passages of about a hundred words."""
    start = 0
    for token in doc:
        if token.i - start >= _LARGEST - 20 and token.is_sent_start is True:
            yield doc[start : token.i].as_doc()
            start = token.i
    yield doc[start:].as_doc()
