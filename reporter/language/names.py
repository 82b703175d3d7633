"""Mend the entities with what a whole text and its tags know.

In comes a document with tags and entities, out goes the same document with steadier ones. A name behind a title
("Inspector General Japhet Koome", "Secretary of State Marco Rubio") is a person's and leaves the title out. A family
name is a person's wherever the text has given it in full ("William Ruto … Ruto"), unless the text knows a place or a
body of that name. A first name that the parse joins to an entity belongs to it. An airport called after a person is a
place. A people or its adjective ("Haitians", "Kenyan") is no entity.

This module reads tags, letters and which words the parse joins to one name; it knows no list of persons.
"""

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, Token
from spacy.util import filter_spans

from reporter.language.words import words

COMPONENT_NAME = "haiti_report_names"
_PERSON, _PLACE = "PERSON", "LOC"

_TITLES = words(
    """
    mr mr. mrs mrs. ms ms. dr dr. prof prof. gen gen. lt lt. col col. maj maj. sgt sgt. capt capt. sen sen. rep rep.
    gov gov. amb amb. rev rev. insp insp. president minister secretary ambassador general inspector commissioner
    colonel major captain sergeant corporal constable superintendent judge justice senator congressman congresswoman
    chancellor pastor bishop lawyer spokesman spokeswoman spokesperson commander envoy director adviser advisor chief
    """
)
# "Secretary of State Marco Rubio": the words between a title and its name.
_OFFICES = words("of for and state defense defence foreign interior affairs internal security police national cabinet")
_NAME_TAGS = frozenset({"NNP", "NNPS"})
_INSIDE = words("de du la le al el bin van von der -")
_DATES = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december
    """
)
_BODIES = words("council ministry department court party office house assembly")
_SITES = words("airport street avenue road square bridge stadium port harbour harbor prison hospital barracks base")
_PEOPLE_ENDINGS = ("ans", "ese", "ian", "yan", "ican")
_LONGEST, _SHORTEST = 5, 3


@Language.component(COMPONENT_NAME)
def mend_names(doc: Doc) -> Doc:
    """Add the persons that titles and full names elsewhere in `doc` give away, and drop what is no name."""
    # spaCy walks over the whole document each time that it is asked for these.
    entities = doc.ents
    titled = [_completed(name, entities) for name in _titled(doc)]
    taken = {token.i for span in titled for token in span}
    kept = [
        _relabelled(_with_first_name(ent))
        for ent in entities
        if not _is_people(ent) and taken.isdisjoint(range(ent.start, ent.end))
    ]
    found = [*titled, *kept]
    doc.ents = filter_spans([*found, *_steady(found, doc)])
    return doc


def _titled(doc: Doc) -> Iterator[Span]:
    """Yield the name behind each title, if one is there."""
    at = 0
    while at < len(doc) - 1:
        start = at + 1
        if doc[at].lower_ in _TITLES and doc[at].text[0].isupper():
            start = _behind_office(doc, start)
            name = _name_from(doc, start)
            if name is not None:
                yield name
                start = name.end
        at = start


def _completed(name: Span, ents: Iterable[Span]) -> Span:
    """Return the name as far as an overlapping person's entity reaches; its words may be tagged wrongly."""
    ends = [ent.end for ent in ents if ent.label_ == _PERSON and ent.start < name.end <= ent.end]
    return Span(name.doc, name.start, max(ends, default=name.end), label=_PERSON)


def _behind_office(doc: Doc, at: int) -> int:
    while at < len(doc) and doc[at].lower_ in _TITLES | _OFFICES:
        at += 1
    return at


def _name_from(doc: Doc, start: int) -> Span | None:
    """Return the run of name words at `start`, at most as long as names are."""
    end = start
    while end < len(doc) and end - start < _LONGEST and (_is_name_word(doc[end]) or (end > start and _links(doc, end))):
        end += 1
    return Span(doc, start, end, label=_PERSON) if end > start else None


def _is_name_word(token: Token) -> bool:
    capital = token.tag_ in _NAME_TAGS and token.text[0].isupper()
    shouted = token.text.isupper() and len(token) > 1
    return capital and not shouted and token.lower_ not in _DATES | _BODIES | _TITLES and not _names_people(token)


def _links(doc: Doc, at: int) -> bool:
    """Tell whether a small word or a hyphen joins two words of one name."""
    return doc[at].lower_ in _INSIDE and at + 1 < len(doc) and _is_name_word(doc[at + 1])


def _names_people(token: Token) -> bool:
    """Tell an adjective of origin from a name; without a list its ending must do."""
    return token.tag_ in {"JJ", "NNPS"} and token.text.endswith(_PEOPLE_ENDINGS)


def _is_people(ent: Span) -> bool:
    """Tell a people, its adjective or a bare number from a name."""
    if len(ent) > 1 or ent.text == "Vatican":
        return False
    adjective = ent.label_ != _PERSON and ent.text.endswith(_PEOPLE_ENDINGS)
    return adjective or _names_people(ent[0]) or ent[0].is_digit


def _with_first_name(ent: Span) -> Span:
    """Return the person's name from its first word on, where the parse joins what the entity leaves out."""
    first = ent.doc[ent.start].head
    joined = ent.label_ == _PERSON and ent.doc[ent.start].dep_ == "flat" and first.i == ent.start - 1
    if not joined or not first.text[0].isupper() or first.lower_ in _TITLES | _DATES:
        return ent
    return Span(ent.doc, first.i, ent.end, label=_PERSON)


def _relabelled(ent: Span) -> Span:
    """Return the entity, as a place if its last word is a site's."""
    is_site = ent.label_ == _PERSON and len(ent) > 1 and ent[-1].lower_ in _SITES
    return Span(ent.doc, ent.start, ent.end, label=_PLACE) if is_site else ent


def _steady(ents: Iterable[Span], doc: Doc) -> Iterator[Span]:
    """Yield later mentions of the persons that the text names in full, by their family names."""
    full = [ent for ent in ents if ent.label_ == _PERSON and len(ent) > 1]
    families = {ent[-1].text for ent in full if len(ent[-1]) >= _SHORTEST}
    elsewhere = {ent.text for ent in doc.ents if ent.label_ != _PERSON}
    persons = families - elsewhere
    for token in doc:
        if token.text in persons and token.tag_ in _NAME_TAGS:
            yield Span(doc, token.i, token.i + 1, label=_PERSON)
