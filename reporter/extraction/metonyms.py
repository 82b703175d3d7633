"""When a capital is its government: "Nairobi said it would send 1,000 officers", but not "officers left Nairobi".

Comes in: a document with its tree. Goes out: its actors, metonyms and offices only where they stand for their actor.
A metonym does so as the doer of what governments do (say, pledge, send, pay, sign) and as the owner of what they
give; it does not as a place, in a dateline or inside a longer name. Haiti's own capital is a place more often than all
others together, and must speak or sign. An office counts for the only state that has it unless another is named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.actors import is_host
from reporter.extraction.clauses import base_forms, could_act, deeds_of, is_apposition, is_sum, owned_by
from reporter.knowledge import lexicon, money
from reporter.language.actors import ActorSpan, find_actors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.language.tokens import Doc, Token

_CITIES = frozenset({"capital", "city", "town", "port"})
_DASHES = frozenset("-–—(:")
_JOINING = frozenset({",", "and", "or", "nor", "&"})
# "Madrid, Rome, and Berlin": a comma and a word at most.
_JOINT = 2
_HYPHENS = frozenset("-–‑")
_TIMES = frozenset({"morning", "evening"})
_CONTINENTS = frozenset({"central", "latin", "south", "north"})
# The tagger takes some for full verbs; "each" and "both" stand among them.
_AUXILIARIES = frozenset({"have", "has", "had", "will", "would", "is", "are", "was", "were", "each", "both", "all"})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_SKIPPED = frozenset({"the", "“", '"', "‘", "'"})
# How far a verb or a possession may stand behind the name where the parse is not to be trusted.
_REACH = 4
_PERSON = "PERSON"


def settled_actors(doc: Doc) -> tuple[ActorSpan, ...]:
    """Give the actors of a document, those that need a context only where they have it."""
    found = find_actors(doc)
    surnames = {ent[-1].text for ent in doc.ents if ent.label_ == _PERSON and len(ent) > 1}
    kept: list[ActorSpan] = []
    # From the end, so that the last of a list is settled before those that it speaks for.
    for at in reversed(range(len(found))):
        before, after = (found[at - 1] if at else None), (found[at + 1] if at + 1 < len(found) else None)
        this = found[at]
        if this.how == "metonym":
            listed = bool(kept) and kept[-1] is after and _joined(this, after)
            place = this.span.text in surnames or _is_place(before, this, after)
            stands = not place and (listed or _acts(this))
        else:
            stands = not _of_continent(this) and (this.how != "office" or not _of_another(this, before))
        if stands:
            kept.append(this)
    return tuple(reversed(kept))


def _joined(first: ActorSpan | None, second: ActorSpan | None) -> bool:
    """Tell two capitals of one list: "Madrid, Rome and Berlin"."""
    if first is None or second is None or {first.how, second.how} != {"metonym"}:
        return False
    between = first.span.doc[first.span.end : second.span.start]
    return 0 < len(between) <= _JOINT and all(token.lower_ in _JOINING for token in between)


def _of_continent(this: ActorSpan) -> bool:
    """Tell "Central America" and "Latin Americans", which are no part of the United States."""
    return this.span.text.startswith("America") and _word(this.span.doc, this.span.start - 1) in _CONTINENTS


def _of_another(office: ActorSpan, before: ActorSpan | None) -> bool:
    """Tell whether an office is another state's ("Haiti's Secretary of State") or another office ("… for Health")."""
    owned = before is not None and before.actor is not office.actor and 0 <= office.span.start - before.span.end <= 1
    return owned or _word(office.span.doc, office.span.end) in {"for", "of"}


# --- where a capital is a place ---------------------------------------------------------------------------------


def _is_place(before: ActorSpan | None, this: ActorSpan, after: ActorSpan | None) -> bool:
    doc, span = this.span.doc, this.span
    return (
        _inside_name(this)
        or _opens_dateline(this)
        or _follows_preposition(this)
        or _left_or_reached(this)
        or (_joined(before, this) and before is not None and _follows_preposition(before))
        or _called_city(this)
        or _located(this, after)
        or _word(doc, span.end) in _HYPHENS
    )


def _inside_name(this: ActorSpan) -> bool:
    """Tell a part of a longer name: "Denzel Washington", "Mr Washington", "Nairobi County"."""
    doc, span = this.span.doc, this.span
    before = doc[span.start - 1] if span.start and not span[0].is_sent_start else None
    after = doc[span.end] if span.end < len(doc) and not doc[span.end].is_sent_start else None
    return _belongs(before, span[0]) or _belongs(after, after)


def _belongs(beside: Token | None, second: Token | None) -> bool:
    """Tell whether a word beside the name is of one name with it, of which `second` is not the first word."""
    if beside is None or second is None or not beside.is_title or beside.lower_ == "the":
        return False
    return second.ent_iob_ == "I" or (beside.pos_ == "PROPN" and beside.text not in lexicon().calendar)


def _opens_dateline(this: ActorSpan) -> bool:
    """Tell "Nairobi — Kenya said …" and "Kingston (AP) …"."""
    doc, span = this.span.doc, this.span
    return bool(span[0].is_sent_start) and _word(doc, span.end) in _DASHES


def _follows_preposition(this: ActorSpan) -> bool:
    doc, at = this.span.doc, this.span.start - 1
    while at >= 0 and doc[at].lower_ in _SKIPPED:
        at -= 1
    if at < 0 or doc[at].pos_ != "ADP" or doc[at].lower_ == "by":
        return False
    return not (_gives(this) or (doc[at].lower_ == "to" and _word(doc, at - 1) == "according"))


def _left_or_reached(this: ActorSpan) -> bool:
    """Tell "residents fleeing Port-au-Prince", whatever verb comes next; but not "saying Nairobi had agreed"."""
    before = this.span.doc[this.span.start - 1] if this.span.start else None
    if before is None or not before.lower_.endswith("ing") or before.lower_ in _TIMES:
        return False
    return not base_forms(before) & lexicon().speech


def _called_city(this: ActorSpan) -> bool:
    """Tell "the capital, Port-au-Prince," and "Nairobi, the capital"."""
    doc, span = this.span.doc, this.span
    before = next((t for t in reversed(doc[max(0, span.start - _REACH) : span.start]) if not t.is_punct), None)
    behind = doc[span.end : span.end + _REACH + 1] if _word(doc, span.end) == "," else ()
    beside = [t for t in behind if t.i <= span.end + _REACH and t.lower_ in _CITIES]
    return is_apposition(span.root) or bool(beside) or (before is not None and before.lower_ in _CITIES)


def _located(this: ActorSpan, after: ActorSpan | None) -> bool:
    """Tell "Kingston, Jamaica" and "Washington, D.C."."""
    doc, at = this.span.doc, this.span.end
    comma = _word(doc, at) == ","
    if after is not None and comma and after.span.start == at + 1 and after.actor is this.actor:
        return True
    return _word(doc, at + comma) in {"d.c.", "dc", "d.c"}


# --- where it acts ----------------------------------------------------------------------------------------------


def _acts(this: ActorSpan) -> bool:
    host = is_host(this.actor)
    known = lexicon().host_acts if host else lexicon().state_acts | money().deeds
    verbs = [*deeds_of(this.span.root), *_next_verb(this)]
    if any(base_forms(verb) & known for verb in verbs) or _source(this):
        return True
    if host:
        return False
    return _gives(this) or any(base_forms(noun) & lexicon().state_gifts or is_sum(noun) for noun in _owned(this))


def _gives(this: ActorSpan) -> bool:
    """Tell "$2 million from Washington" and "a pledge from Ottawa"."""
    doc, start = this.span.doc, this.span.start
    above = this.span.root.head
    gift = is_sum(above) or base_forms(above) & lexicon().state_gifts
    return _word(doc, start - 1) == "from" and bool(gift) and not is_host(this.actor)


def _next_verb(this: ActorSpan) -> Iterator[Token]:
    """Give the verb right behind the name, whatever the parse made of it: "Nairobi has not yet paid"."""
    doc, span = this.span.doc, this.span
    if not could_act(span.root):
        return
    for token in doc[span.end : span.end + _REACH]:
        # Rare verbs are now and then taken for nouns: their ending speaks for itself.
        if token.pos_ == "VERB" or token.lower_.endswith("ed"):
            yield token
        if token.pos_ not in ("AUX", "ADV", "PART") and token.lower_ not in _AUXILIARIES:
            return


def _source(this: ActorSpan) -> bool:
    doc, start = this.span.doc, this.span.start
    return _word(doc, start - 1) == "to" and _word(doc, start - 2) == "according"


def _owned(this: ActorSpan) -> Iterator[Token]:
    """Give what the name is the possessor of, by the parse and by the words right behind."""
    doc, span = this.span.doc, this.span
    noun = owned_by(span.root)
    if noun is not None:
        yield noun
    elif _word(doc, span.end) in _POSSESSIVE:
        for token in doc[span.end + 1 : span.end + 1 + _REACH]:
            if token.pos_ not in ("ADJ", "NOUN", "NUM", "ADV"):
                return
            yield token


def _word(doc: Doc, at: int) -> str:
    return doc[at].lower_ if 0 <= at < len(doc) else ""
