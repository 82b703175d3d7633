"""Turn entity corpora into spaCy documents with PERSON, LOC and ORG.

In come Universal NER (IOB2 with the text), wikigold (tokens only) and re3d (texts with character spans), out
go documents of several sentences. Where a corpus says something else than a name ("our coalition partners",
"Prime Minister Abadi"), the tokens are marked as unknown rather than as no entity, so that nothing false is
learnt.
"""

import json
import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, TypedDict

from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from reporter.language.words import words

_LABELS = {
    "PER": "PERSON", "LOC": "LOC", "ORG": "ORG", "Person": "PERSON", "Location": "LOC", "Organisation": "ORG",
    "MilitaryPlatform": None, "Vehicle": None, "Weapon": None,
}  # fmt: skip
_SENTENCES_PER_DOC = 6
_UNKNOWN = ""

# A name of re3d is kept if it is capitals throughout; these small words may stand inside.
_INSIDE = words(
    """
    of the and for in on de al el bin
    """
)
_PRONOUNS = words(
    """
    I He She We They You It Our His My Their This These Members
    """
)
# Universal NER counts countries as places, peoples as no names; re3d calls both organisations when they act.
_COUNTRY_OR_PEOPLE = re.compile(
    r"US|USA|U\.S\.(?:A\.)?|UK|United (?:States|Kingdom|Arab Emirates)|Australia|Russia|Iraq|Syria|Iran|Turkey|"
    r"Jordan|France|Canada|Germany|Italy|\w+(?:ans|is|ish)|Kurds"
)
# Universal NER leaves titles and nations outside a person's name.
_TITLES = re.compile(
    r"\b(?:President|Prime|Minister|Secretary|Foreign|Defen[cs]e|General|Commander|Ambassador|Sheikh|Brig|Gen|Lt|"
    r"Col|Maj|Sgt|Dr|Mr|Mrs|Ms|Sir|Lord|King|Prince|Envoy|Advisor|Special|Operator|Director|Department|Spokesman|"
    r"Officer|Chief|[A-Z]\w+i|Russian|American|British|Australian|U\.S|US|UK|UN|FCO|ISIL)\b"
)


class _Mention(TypedDict):
    begin: int
    end: int
    type: str
    value: str
    documentId: str


def read_uner(path: Path, vocab: Vocab) -> Iterator[Doc]:
    """Read Universal NER: one block per sentence, its real text in a comment."""
    sentences = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip().split("\n")
        text = next((line[len("# text = ") :] for line in lines if line.startswith("# text = ")), "")
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        if rows:
            sentences.append(_spaced(text, [row[1] for row in rows], [_uner_tag(row[2]) for row in rows]))
    return _documents(sentences, vocab)


def read_wikigold(path: Path, vocab: Vocab) -> Iterator[Doc]:
    """Read wikigold: a token and tag a line, IOB1, no spacing; miscellaneous names count as no entity."""
    sentences = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.rsplit(" ", 1) for line in block.split("\n") if " " in line and not line.startswith("-DOCSTART-")]
        if rows:
            words = [row[0] for row in rows]
            sentences.append((words, _guess_spaces(words), _iob2([row[1] for row in rows])))
    return _documents(sentences, vocab)


def read_re3d(folder: Path, nlp: Language) -> Iterator[Doc]:
    """Read one source of re3d: its texts, and the mentions that are names."""
    found: list[_Mention] = _json_lines(folder / "entities.json")
    mentions = sorted(found, key=lambda item: item["documentId"])
    by_text = {key: list(group) for key, group in groupby(mentions, key=lambda item: item["documentId"])}
    for record in _json_lines(folder / "documents.json"):
        doc = nlp.make_doc(record["text"])
        _annotate(doc, by_text.get(record["_id"], []))
        yield doc


def _json_lines(path: Path) -> list[Any]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def _annotate(doc: Doc, mentions: list[_Mention]) -> None:
    """Set the names among the mentions as entities, longest first, and the others as unknown."""
    taken = set[int]()
    names, unknown = [], []
    for mention in sorted(mentions, key=lambda item: item["begin"] - item["end"]):
        span = doc.char_span(mention["begin"], mention["end"], alignment_mode="expand")
        if span is None or taken & set(range(span.start, span.end)):
            continue
        while len(span) > 1 and (span[0].lower_ in {"the", "a"} or span[0].is_space):
            span = span[1:]
        label = _LABELS.get(mention["type"])
        if span.text in _PRONOUNS:
            continue
        if label and _is_name(span.text, label):
            names.append(doc[span.start : span.end])
            names[-1].label_ = label
        elif any(token.text[0].isupper() for token in span):
            unknown.append(span)
        else:
            continue
        taken |= set(range(span.start, span.end))
    doc.set_ents(names, missing=unknown, default="outside")


def _is_name(text: str, label: str) -> bool:
    words = re.findall(r"[\w.’'&/]+", text)
    capital = bool(words) and words[0][0].isupper() and words[-1][0].isupper()
    inner = all(word[0].isupper() or word[0].isdigit() or word in _INSIDE for word in words)
    foreign = _TITLES.search(text) if label == "PERSON" else label == "ORG" and _COUNTRY_OR_PEOPLE.fullmatch(text)
    return capital and inner and not foreign


def _uner_tag(tag: str) -> str:
    if "-" not in tag:
        return "O"
    label = _LABELS.get(tag[2:])
    return f"{tag[:2]}{label}" if label else "O"


def _iob2(tags: list[str]) -> list[str]:
    """Turn IOB1 into IOB2: an entity begins where the tag before it is of another kind."""
    converted = []
    for at, tag in enumerate(tags):
        label = _LABELS.get(tag[2:]) if tag != "O" else None
        begins = tag.startswith("B-") or at == 0 or tags[at - 1][2:] != tag[2:]
        converted.append(f"{'B' if begins else 'I'}-{label}" if label else "O")
    return converted


_Tagged = tuple[list[str], list[bool], list[str]]


def _spaced(text: str, words: list[str], tags: list[str]) -> _Tagged:
    """Find the words in the text to learn which are followed by a blank, mending the blank before "'s"."""
    spaces, at = [], 0
    for word in words:
        at = text.index(word, at) + len(word)
        spaces.append(text[at : at + 1] in {" ", ""} and not text[at:].startswith(" 's "))
    return words, spaces, tags


def _guess_spaces(words: list[str]) -> list[bool]:
    """Guess the blanks of a text that came as tokens: none before closing marks, none behind opening ones."""
    following = [*words[1:], ""]
    return [
        not (re.fullmatch(r"[.,;:!?%)\]]|'s|n't|''|'\w+", after) or re.fullmatch(r"[(\[$`]|``", word))
        for word, after in zip(words, following, strict=True)
    ]


def _documents(sentences: list[_Tagged], vocab: Vocab) -> Iterator[Doc]:
    for start in range(0, len(sentences), _SENTENCES_PER_DOC):
        batch = sentences[start : start + _SENTENCES_PER_DOC]
        words = [word for sentence in batch for word in sentence[0]]
        spaces = [space for sentence in batch for space in (*sentence[1][:-1], True)]
        yield Doc(vocab, words=words, spaces=spaces, ents=[tag for sentence in batch for tag in sentence[2]])
