"""Mend the names of persons with what a whole text knows.

In comes a document with tags and entities, out goes the same document with more and steadier PERSON entities: a name
behind a title ("Inspector General Japhet Koome", "Mr Conille") is a person's, and a family name is a person's wherever
the text has given it in full ("William Ruto … Ruto"). A name that the text gives once as a place stays one.

This module reads tags and letters; it knows no list of persons.
"""

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, Token
from spacy.util import filter_spans

from reporter.language.words import words

COMPONENT_NAME = "haiti_report_names"
_PERSON = "PERSON"

_TITLES = words(
    """
    mr mr. mrs mrs. ms ms. dr dr. prof prof. gen gen. lt lt. col col. maj maj. sgt sgt. capt capt. sen sen.
    rep rep. gov gov. amb amb. rev rev. insp insp. president minister secretary ambassador general inspector
    commissioner colonel major captain sergeant judge justice senator congressman congresswoman chancellor
    pastor bishop lawyer spokesman spokeswoman spokesperson commander envoy director
    """
)
_NAME_TAGS = frozenset({"NNP", "NNPS"})
_INSIDE = words(
    """
    de du la le al el bin van von der -
    """
)
_NO_NAMES = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december general secretary minister president state states defense
    defence foreign interior justice police national council security ministry office department court party
    university street
    """
)
_LONGEST, _SHORTEST = 5, 3


@Language.component(COMPONENT_NAME)
def mend_names(doc: Doc) -> Doc:
    """Add the persons that titles and full names elsewhere in `doc` give away."""
    titled = list(_titled(doc))
    steady = _steady([*doc.ents, *titled], doc)
    doc.ents = filter_spans([*titled, *steady, *doc.ents])
    return doc


def _titled(doc: Doc) -> Iterator[Span]:
    """Yield the name behind each title, if one is there."""
    for token in doc[:-1]:
        if token.lower_ in _TITLES and token.text[0].isupper():
            name = _name_from(doc, token.i + 1)
            if name is not None:
                yield name


def _name_from(doc: Doc, start: int) -> Span | None:
    """Return the run of name words at `start`, at most as long as names are."""
    end = start
    while end < len(doc) and end - start < _LONGEST and (_is_name_word(doc[end]) or (end > start and _links(doc, end))):
        end += 1
    return Span(doc, start, end, label=_PERSON) if end > start else None


def _is_name_word(token: Token) -> bool:
    capital = token.tag_ in _NAME_TAGS and token.text[0].isupper()
    return capital and not (token.text.isupper() and len(token) > 1) and token.lower_ not in _NO_NAMES | _TITLES


def _links(doc: Doc, at: int) -> bool:
    """Tell whether a small word or a hyphen joins two words of one name."""
    return doc[at].lower_ in _INSIDE and at + 1 < len(doc) and _is_name_word(doc[at + 1])


def _steady(ents: Iterable[Span], doc: Doc) -> Iterator[Span]:
    """Yield later mentions of the persons that the text names in full, by their family names."""
    full = [ent for ent in ents if ent.label_ == _PERSON and len(ent) > 1]
    families = {ent[-1].text for ent in full if len(ent[-1]) >= _SHORTEST}
    elsewhere = {ent.text for ent in doc.ents if ent.label_ != _PERSON}
    for token in doc:
        if token.text in families - elsewhere and token.tag_ in _NAME_TAGS:
            yield Span(doc, token.i, token.i + 1, label=_PERSON)
