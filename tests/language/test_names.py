"""Tagged words and entities in, mended entities out; no model is needed."""

import pytest
import spacy
from spacy.tokens import Doc

from reporter.language.names import mend_names

VOCAB = spacy.blank("en").vocab

# Words are written with their tag ("Ruto/NNP"), entities found before and expected after as "text=LABEL".
MENDED = [
    # A title gives a person away and stays outside.
    ("President/NNP Ruto/NNP spoke/VBD", "", "Ruto=PERSON"),
    ("Inspector/NNP Japhet/NNP Koome/NNP spoke/VBD", "Inspector Japhet Koome=PERSON", "Japhet Koome=PERSON"),
    ("Secretary/NNP of/IN State/NNP Marco/NNP Rubio/NNP", "State Marco Rubio=ORG", "Marco Rubio=PERSON"),
    ("Prime/NNP Minister/NNP Alix/NNP Didier/NNP Fils/NNP -/HYPH Aimé/NNP", "", "Alix Didier Fils - Aimé=PERSON"),
    ("Mr./NNP Conille/NNP arrived/VBD", "Conille=ORG", "Conille=PERSON"),
    # A wrong tag inside the name does not cut it.
    ("General/NNP António/NNP Guterres/NNS", "António Guterres=PERSON", "António Guterres=PERSON"),
    # What follows a title need not be a name.
    ("The/DT President/NNP spoke/VBD Monday/NNP", "", ""),
    ("President/NNP Monday/NNP", "", ""),
    ("Police/NNP Commissioner/NNP Council/NNP", "", ""),
    # The family name alone, once the text has given the whole.
    ("William/NNP Ruto/NNP left/VBD ./. Ruto/NNP spoke/VBD", "William Ruto=PERSON", "William Ruto=PERSON;Ruto=PERSON"),
    ("Jean/NNP Chad/NNP left/VBD Chad/NNP", "Jean Chad=PERSON;Chad=LOC", "Jean Chad=PERSON;Chad=LOC"),
    # An airport is a place, a people is no entity.
    ("Jomo/NNP Kenyatta/NNP Airport/NNP", "Jomo Kenyatta Airport=PERSON", "Jomo Kenyatta Airport=LOC"),
    ("The/DT Haitians/NNPS left/VBD", "Haitians=PERSON", ""),
    ("Kenyan/JJ police/NN", "Kenyan=LOC", ""),
    ("The/DT Vatican/NNP spoke/VBD", "Vatican=ORG", "Vatican=ORG"),
    ("Brian/NNP spoke/VBD", "Brian=PERSON", "Brian=PERSON"),
]


def document(tagged: str, entities: str) -> Doc:
    words, tags = zip(*(item.rsplit("/", 1) for item in tagged.split()), strict=True)
    doc = Doc(VOCAB, words=list(words), tags=list(tags))
    spans, end = [], 0
    for entity in filter(None, entities.split(";")):
        text, label = entity.split("=")
        start = doc.text.index(text, end)
        end = start + len(text)
        span = doc.char_span(start, end, label=label)
        assert span is not None
        spans.append(span)
    doc.set_ents(spans)
    return doc


@pytest.mark.parametrize(("tagged", "found", "expected"), MENDED, ids=[tagged for tagged, *_ in MENDED])
def test_mended_names(tagged: str, found: str, expected: str) -> None:
    doc = mend_names(document(tagged, found))
    assert ";".join(f"{ent.text}={ent.label_}" for ent in doc.ents) == expected
