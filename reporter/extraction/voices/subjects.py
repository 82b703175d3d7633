"""Who speaks with a verb, as words: what stands between marks beside it, or its subject by the tree.

Comes in: a verb in its sentence. Goes out: the phrase for who speaks. Marks are asked first: where "…, X said" is cut
off by commas, they are surer than the tree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.clauses import auxiliaries, base_forms, described_noun
from reporter.extraction.clauses.reports import is_relative, is_undergone, phrase_of, reporter_of
from reporter.knowledge import lexicon, roles
from reporter.knowledge.voices import voices

if TYPE_CHECKING:
    from reporter.extraction.reading import Sentence
    from reporter.extraction.voices.sources import Speakers
    from reporter.language.tokens import Doc, Token, Tokens

# Marks that cut off what stands aside, and all that end a phrase.
EDGES = frozenset({",", "”", '"', "’", "'", "—", "–", ")", "…", "?", "!"})
ENDS = EDGES | {".", ";", "“", "(", ":"}
# A phrase for who speaks is no longer than this.
LONGEST = 12
_SHORT = 3
_WHO = frozenset({"who", "which", "that", "whom", "whose"})
_PASSED = frozenset({"AUX", "ADV", "PART"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "NNS"})
_HELPERS = frozenset({"have", "has", "had", "would", "will", "could", "might", "may", "do", "does", "did"})
_NOMINAL = frozenset({"PROPN", "NOUN", "ADJ", "DET", "NUM"})
# "the UN office in Haiti, known as BINUH, says".
_KNOWN = frozenset({"known", "called", "or"})
_OPENING = _NOMINAL | {"PRON"}
_CLAUSAL = frozenset({"VERB", "AUX", "SCONJ", "CCONJ"})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’", "its", "their", "his", "her"})


def speaking(verb: Token, sentence: Sentence, speakers: Speakers) -> Tokens | None:
    """Give the words for who speaks: what marks set apart beside the verb, or else its subject by the tree."""
    if not is_undergone(verb) and (verb.tag_ in _FINITE or auxiliaries(verb) & _HELPERS):
        for apart in (
            _named_before(verb, sentence, speakers),
            _apposed(verb, sentence, speakers),
            _titled(verb, sentence, speakers),
            _set_apart(verb, sentence, speakers),
            _described(verb, sentence, speakers),
        ):
            if apart is not None and speakers.of(apart, sentence) is not None:
                return apart
    noun = reporter_of(verb)
    if noun is not None and noun.i > verb.i and base_forms(verb) & voices().addressing and not is_undergone(verb):
        return None
    if noun is not None and noun.lower_ in _WHO and is_relative(verb):
        noun = described_noun(verb)
    if noun is not None and sentence.tokens.start <= noun.i < sentence.tokens.end:
        return phrase_of(noun, verb)
    return None


def _named_before(verb: Token, sentence: Sentence, speakers: Speakers) -> Tokens | None:
    """Give the phrase that ends in a name right before a verb: "Foreign Minister X announced"."""
    doc, first, end = verb.doc, sentence.tokens.start, _before_helpers(verb, sentence)
    start = speakers.name_ending(end, sentence)
    if start is None:
        return None
    while start > first and (
        doc[start - 1].pos_ in _NOMINAL or doc[start - 1].lower_ in _POSSESSIVE or _within_title(doc, start - 1)
    ):
        start -= 1
    outside = doc[start - 1] if start > first else None
    free = (
        outside is None or outside.text in ENDS or outside.pos_ in {"CCONJ", "SCONJ", "SPACE"} or outside.lower_ in _WHO
    )
    return doc.span(start, end) if free else None


def _apposed(verb: Token, sentence: Sentence, speakers: Speakers) -> Tokens | None:
    """Give an office and the name set off behind it: "…, its deputy commander, Colonel X, told the meeting"."""
    doc, first, end = verb.doc, sentence.tokens.start, _before_helpers(verb, sentence) - 1
    if end <= first or doc[end].text != ",":
        return None
    of_state = end - first > _SHORT and doc[end - 2].lower_ == "of"
    name = speakers.name_ending(end, sentence) or (speakers.name_ending(end - 2, sentence) if of_state else None)
    if name is None:
        return None
    while name > first and doc[name - 1].pos_ in _NOMINAL and doc[name - 1].text not in EDGES:
        name -= 1
    opening = next((i for i in range(name - 1, max(first, name - LONGEST), -1) if doc[i].text == ","), None)
    known = opening is not None and doc[opening + 1].lower_ in _KNOWN
    start = opening if known and opening is not None else name - 1
    if start <= first or doc[start].text != ",":
        return None
    behind = start
    while start > first and doc[start - 1].text not in ENDS and doc[start - 1].pos_ not in _CLAUSAL:
        start -= 1
    human = roles().heads | voices().nouns.staff | lexicon().people
    office = known or any(base_forms(t) & human for t in doc[start:behind])
    return doc.span(start, end) if start < behind and office else None


def _titled(verb: Token, sentence: Sentence, speakers: Speakers) -> Tokens | None:
    """Give a name and the office set off behind it: "…, X, the force's representative, told the agency"."""
    doc, first, end = verb.doc, sentence.tokens.start, _before_helpers(verb, sentence) - 1
    if end <= first or doc[end].text != ",":
        return None
    start = end
    while start > first and doc[start - 1].text not in ENDS and doc[start - 1].pos_ not in _CLAUSAL:
        start -= 1
    office = any(base_forms(t) & (roles().heads | voices().nouns.staff) for t in doc[start:end])
    if not office or start <= first + 1 or doc[start - 1].text != ",":
        return None
    name = speakers.name_ending(start - 1, sentence)
    return doc.span(name, end) if name is not None else None


def _described(verb: Token, sentence: Sentence, speakers: Speakers) -> Tokens | None:
    """Give the name that "which" or "who" before a verb describes: "the United Nations, which says that …"."""
    doc, first, at = verb.doc, sentence.tokens.start, _before_helpers(verb, sentence) - 1
    if at <= first or doc[at].lower_ not in {"which", "who"}:
        return None
    end = at - 1 if doc[at - 1].text == "," else at
    if end - first > _SHORT and doc[end - 1].text == ")" and doc[end - _SHORT].text == "(":
        end -= _SHORT
    start = speakers.name_ending(end, sentence)
    return doc.span(start, end) if start is not None else None


def _set_apart(verb: Token, sentence: Sentence, speakers: Speakers) -> Tokens | None:
    """Give what stands between marks before or behind a verb: ", a survey by X suggests." and ", says X."."""
    doc, first, last = verb.doc, sentence.tokens.start, sentence.tokens.end
    end = _before_helpers(verb, sentence)
    # Behind "told" stands who is told.
    told = bool(base_forms(verb) & voices().addressing)
    if (
        not told
        and end > first
        and doc[end - 1].text in EDGES
        and verb.i + 1 < last
        and doc[verb.i + 1].pos_ in _OPENING
    ):
        stop = next((t.i for t in doc[verb.i + 1 : last] if t.text in ENDS or t.pos_ in {"VERB", "AUX"}), last)
        if stop == last or doc[stop].text in ENDS:
            return doc.span(verb.i + 1, speakers.apposition_end(stop, sentence))
    start = end
    while start > first and doc[start - 1].pos_ not in {"VERB", "AUX", "SCONJ"}:
        short = start - first > _SHORT and doc[start - 1].text == ")" and doc[start - _SHORT].text == "("
        if doc[start - 1].text in ENDS and not short:
            break
        start -= _SHORT if short else 1
    apart = (start == first or doc[start - 1].text in ENDS) and not any(t.lower_ in _WHO for t in doc[start:end])
    return (
        doc.span(start, end)
        if start < end <= start + LONGEST and apart and doc[start].pos_ not in _PASSED | {"ADP"}
        else None
    )


def _before_helpers(verb: Token, sentence: Sentence) -> int:
    """Give where the auxiliaries and adverbs before a verb begin, and "(IOM)" behind a name."""
    doc, first, at = verb.doc, sentence.tokens.start, verb.i
    while at > first and doc[at - 1].pos_ in _PASSED:
        at -= 1
    short = at - first > _SHORT and doc[at - 1].text == ")" and doc[at - _SHORT].text == "("
    return at - _SHORT if short else at


def _within_title(doc: Doc, at: int) -> bool:
    """Tell the small word in "Secretary of State X" and "head of IOM"."""
    if at == 0 or doc[at].lower_ not in {"of", "for"}:
        return False
    before = doc[at - 1]
    return bool(base_forms(before) & (roles().heads | voices().nouns.staff | voices().nouns.documents))
