"""Voices made by a verb: "X said that …", "…, X told Y", "X counts …", "the dead whom X documented", "counted by X".

Comes in: a sentence and who may speak in it. Goes out: its voices, each with the words that it covers. What stands
aside ("…, X said, …") covers all around it up to the next semicolon; a verb with its content covers what follows.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from reporter.extraction.clauses import base_forms, described_noun, is_infinitive, negated, preposition
from reporter.extraction.clauses.reports import (
    has_clause,
    has_object,
    is_embedded,
    is_relative,
    is_undergone,
    opening,
    own_subject,
    stretch,
)
from reporter.extraction.voices.sources import Source, Speakers
from reporter.extraction.voices.subjects import EDGES, ENDS, LONGEST, speaking
from reporter.extraction.voices.voice import Hold, Voice, fronted, segment, without
from reporter.facts import Span
from reporter.knowledge import lexicon
from reporter.knowledge.voices import voices

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.extraction.reading import Sentence
    from reporter.language.tokens import Token, Tokens

_LIKE_SO = frozenset({"as", "so"})
_NEAR = 4
_WHEN = frozenset({"last", "this", "late", "early", "earlier", "yesterday", "today", "recently", "then", "later"})
_TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})
# Of these a voice tells one thing or another, not a count.
_SPOKEN = frozenset(
    {"interview", "speech", "message", "post", "statement", "letter", "briefing", "appeal", "note", "account"}
)
_CLOSING = ("”", '"', "’")
_US = frozenset({"i", "we"})
_NONE = frozenset({"neither", "nobody", "no", "none"})
_DOUBTFUL = frozenset(
    {"reports", "estimates", "counts", "claims", "notes", "projects", "forecasts", "states", "records", "documents"}
)


def said(sentence: Sentence, speakers: Speakers) -> Iterator[Voice]:
    """Give the voices that the verbs of a sentence make, in order; each is remembered as having spoken."""
    last: Voice | None = None
    for verb in sentence.tokens:
        if not _may_report(verb):
            continue
        voice = _going_on(verb, last, sentence) or _voice(verb, sentence, speakers)
        if voice is not None:
            speakers.remember(voice.source, verb.idx)
            last = voice
            yield voice


def _going_on(verb: Token, last: Voice | None, sentence: Sentence) -> Voice | None:
    """Read "X said that …, adding that …": the same goes on."""
    on = verb.tag_ == "VBG" and own_subject(verb) is None and base_forms(verb) & voices().saying
    if last is None or last.source.name is None or not on or not _has_content(verb):
        return None
    whole = segment(sentence, verb.idx)
    return Voice(last.source, (Span(verb.end_char, whole.end),), Hold.SAID, last.retells)


def _may_report(word: Token) -> bool:
    """Tell a verb of these; "reports" and "estimates" are now and then taken for nouns."""
    if word.lower_ in {"goes", "went"} and word.i + 2 < len(word.doc) and word.nbor().lower_ == "on":
        return word.nbor(2).text in ENDS
    if not base_forms(word) & _reporting():
        return False
    if word.pos_ in {"VERB", "AUX"}:
        return True
    behind = word.nbor().text if word.i + 1 < len(word.doc) else "."
    inverted = word.i > 0 and word.nbor(-1).text in EDGES and behind[0].isupper()
    reports = word.lower_ in _DOUBTFUL and (behind == "that" or behind in ENDS)
    return word.tag_ == "NNS" and (reports or inverted)


def _voice(verb: Token, sentence: Sentence, speakers: Speakers) -> Voice | None:
    mute = (is_infinitive(verb) and not _goes_on(verb)) or negated(verb) or _is_told(verb)
    phrase = None if mute else speaking(verb, sentence, speakers)
    if phrase is None or phrase[0].lower_ in _NONE or _denies(verb, phrase):
        return None
    if phrase[-1].lower_ in _US and len(phrase) == 1 and speakers.quotes.around(verb.idx) is not None:
        return None  # Whoever is quoted says so, and who that is the words around tell.
    source = speakers.of(phrase, sentence)
    if source is None or (source.is_state and not (base_forms(verb) & voices().saying or _values(verb))):
        return None
    return _covering(verb, phrase, source, sentence)


def _denies(verb: Token, phrase: Tokens) -> bool:
    """Tell "a sum that X neither confirmed nor denied"."""
    return any(t.lower_ in {"neither", "nor"} for t in verb.doc[phrase.end : verb.i])


def _values(verb: Token) -> bool:
    """Tell what a state does with a number without saying it: "puts the cost at 40 million", "speaks of 300"."""
    forms, behind = base_forms(verb), verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + LONGEST)]
    if forms & {"speak"}:
        return _joined(verb, forms, verb.doc[-1].idx)
    at = next((t.i for t in behind if t.lower_ == "at"), None)
    valued = verb.doc[at + 1 : min(verb.sent.end, at + _NEAR)] if at is not None else ()
    return bool(forms & {"put"}) and any(t.like_num or t.is_currency for t in valued)


def _goes_on(verb: Token) -> bool:
    """Tell "went on to say", which is said."""
    return bool(base_forms(verb.head) & {"go"}) and any(child.lower_ == "on" for child in verb.head.children)


def _covering(verb: Token, phrase: Tokens, source: Source, sentence: Sentence) -> Voice | None:
    """Give the voice with what it covers, by how verb and speaker stand in the sentence."""
    if _stands_aside(verb, _cue(verb, phrase), sentence):
        return _aside(verb, phrase, source, sentence)
    if is_relative(verb) or _after_which(verb):
        return _relative(verb, phrase, source)
    if is_undergone(verb):
        return _passive(verb, phrase, source, sentence)
    if is_embedded(verb) and opening(verb) not in _LIKE_SO and not _goes_on(verb):
        return _embedded(verb, source)
    return _main(verb, phrase, source, sentence)


def _is_told(verb: Token) -> bool:
    """Tell the headline's passive: "Force needs $5m, UN told"."""
    return verb.lower_ == "told" and not has_object(verb) and not has_clause(verb)


def _chars(tokens: Tokens) -> Span:
    return Span(tokens.start_char, tokens.end_char)


def _cue(verb: Token, phrase: Tokens) -> Span:
    """Give the characters of speaker and verb together, where they stand together."""
    doc = verb.doc
    own = own_subject(verb)
    inside = own is not None and phrase.start <= own.i < phrase.end
    near = phrase.start > verb.i or verb.i - phrase.end <= _NEAR
    first, last = (min(phrase.start, verb.i), max(phrase.end, verb.i + 1)) if inside or near else (verb.i, verb.i + 1)
    return _chars(doc.span(first, last))


def _relative(verb: Token, phrase: Tokens, source: Source) -> Voice | None:
    """Read "X, which counted 56" and "the 56 whom X counted"."""
    head = described_noun(verb) if is_relative(verb) else phrase.root
    if head is None or not _reports(verb):
        return None
    last = _chars(verb.doc.span(verb.i, _clause_end(verb) if _after_which(verb) else stretch(verb)[1]))
    if phrase.start <= head.i < phrase.end or _after_which(verb):
        return Voice(source, (Span(last.start, last.end),), Hold.BESIDE)
    whole = _chars(verb.doc.span(stretch(head)[0], stretch(verb)[1]))
    return Voice(source, without(whole, _cue(verb, phrase)), Hold.BESIDE)


def _clause_end(verb: Token) -> int:
    """Give where a clause behind "which" ends whose verb the parse has elsewhere: at the next mark or later."""
    marks = (t.i for t in verb.doc[verb.i + 1 : verb.sent.end] if t.text in ENDS)
    return max(stretch(verb)[1], next(marks, verb.sent.end))


def _after_which(verb: Token) -> bool:
    """Tell a verb right behind "which" or "who"."""
    at = verb.i - 1
    while at > verb.sent.start and verb.doc[at].pos_ in {"AUX", "ADV", "PART"}:
        at -= 1
    return verb.doc[at].lower_ in {"which", "who"}


def _reports(verb: Token) -> bool:
    """Tell a verb that reports in any clause."""
    forms, words = base_forms(verb), voices()
    return bool(forms & words.saying) or (bool(forms & words.tallying) and _joined(verb, forms, verb.doc[-1].idx))


def _passive(verb: Token, phrase: Tokens, source: Source, sentence: Sentence) -> Voice | None:
    """Read "56 were counted by X" and "the 56 deaths counted by X"."""
    if not base_forms(verb) & (
        voices().tallying | voices().saying | {"release", "compile", "collect", "draw", "obtain", "gather"}
    ):
        return None
    noun = described_noun(verb) or verb.head
    if is_embedded(verb) and noun.i < verb.i:
        whole = _chars(verb.doc.span(stretch(noun)[0], stretch(verb)[1]))
        return Voice(source, without(whole, _chars(phrase)), Hold.BESIDE, retells=True)
    whole = segment(sentence, verb.idx)
    return Voice(source, without(whole, _chars(phrase)), Hold.NOTED, retells=True)


def _embedded(verb: Token, source: Source) -> Voice | None:
    if not _reports(verb):
        return None
    last = stretch(verb)[1]
    spans = (_chars(verb.doc.span(verb.i, last)),) if last > verb.i + 1 else ()
    return Voice(source, spans, Hold.BESIDE) if spans else None


def _aside(verb: Token, phrase: Tokens, source: Source, sentence: Sentence) -> Voice:
    whole, cue = segment(sentence, verb.idx), _cue(verb, phrase)
    spans = without(whole, cue, fronted(sentence, whole), _own_description(cue, whole, sentence))
    tallied = bool(base_forms(verb) & (voices().tallying - voices().saying))
    return Voice(source, spans, Hold.SAID, retells=tallied or _in_report(verb, phrase), at=cue.start)


def _in_report(verb: Token, phrase: Tokens) -> bool:
    """Tell "a UN report said" and "the UN said in a report": what stands in a paper goes on behind it."""
    papers = voices().nouns.documents - _SPOKEN
    if base_forms(phrase.root) & papers:
        return True
    behind = verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + LONGEST)]
    return any(base_forms(t) & papers and preposition(t) == "in" for t in behind)


def _own_description(cue: Span, whole: Span, sentence: Sentence) -> Span:
    """Give what a sentence says of the speaker behind "“…,” said X, who runs a clinic for 300"."""
    text = sentence.document.text
    rest = Span(cue.end, whole.end)
    quoted = text[whole.start : cue.start].rstrip().endswith(_CLOSING)
    return rest if quoted and not any(mark in text[cue.end : whole.end] for mark in '“"') else Span(cue.end, cue.end)


def _main(verb: Token, phrase: Tokens, source: Source, sentence: Sentence) -> Voice | None:
    words, forms = voices(), base_forms(verb)
    cue, whole = _cue(verb, phrase), segment(sentence, verb.idx)
    saying = bool(forms & words.saying) and (_has_content(verb) or _introduces(cue, whole, sentence))
    tallied = bool(forms & words.tallying) and _joined(verb, forms, whole.end)
    tallied = tallied and (not source.is_person or bool(forms & words.joined.keys()))
    if not saying and not (tallied and (has_object(verb) or forms & words.joined.keys())):
        return None
    after = Span(max(cue.end, verb.end_char), whole.end)
    before = Span(whole.start, cue.start) if _starts_with_phrase(sentence, whole, cue) else None
    retells = (tallied and not source.is_state) or _in_report(verb, phrase)
    return Voice(source, (after, before) if before else (after,), Hold.SAID, retells=retells)


@cache
def _reporting() -> frozenset[str]:
    """Give the verbs that may make a voice; every word of an article is looked up among them."""
    words = voices()
    return words.saying | words.tallying | words.aside | words.likening


@cache
def _asides() -> frozenset[str]:
    """Give the verbs that may stand aside: of those that count, the ones that need no further word."""
    words = voices()
    return words.saying | words.aside | (words.tallying - words.joined.keys())


def _has_content(verb: Token) -> bool:
    """Tell whether what is said follows, by the tree or by its "that"."""
    if has_clause(verb):
        return True
    for token in verb.doc[verb.i + 1 : verb.i + LONGEST]:
        if token.text in ENDS or token.pos_ in {"VERB", "AUX"}:
            return False
        told = token.pos_ == "SCONJ" or base_forms(verb) & voices().addressing
        if (token.lower_ == "that" and told) or (token.lower_ == "of" and token.i == verb.i + 1):
            return True
    return False


def _introduces(cue: Span, whole: Span, sentence: Sentence) -> bool:
    """Tell whether a quotation or a colon follows."""
    behind = sentence.document.text[cue.end : whole.end]
    return any(mark in behind for mark in '“":')


def _joined(verb: Token, forms: frozenset[str], end: int) -> bool:
    """Tell whether a verb that counts only with a word behind it has that word."""
    wanted = {word for form in forms for word in voices().joined.get(form, ())}
    if not wanted:
        return True
    first = verb.i + 1
    if "speak" in forms and first + 1 < len(verb.doc) and verb.nbor().lower_ == "on":
        first += 2  # "spoke on Thursday of 40 dead"
    behind = verb.doc[first : first + (1 if "speak" in forms else LONGEST)]
    return any(t.lower_ in wanted or base_forms(t) & wanted for t in behind if t.idx < end)


def _stands_aside(verb: Token, cue: Span, sentence: Sentence) -> bool:
    """Tell "…, X said, …" and "…, said X": a mark before it and no content of its own behind."""
    before = sentence.document.text[sentence.span.start : cue.start].rstrip()
    behind = sentence.document.text[cue.end : sentence.span.end].lstrip()
    forms, words = base_forms(verb), voices()
    if not before or before[-1] in ";:":
        return False
    if opening(verb) in _LIKE_SO or before.endswith((" as", " so")):
        return True
    goes_on = verb.lower_ in {"goes", "went"}
    if before[-1] not in EDGES or not (goes_on or forms & _asides()):
        return False
    if not behind or behind[0] in ENDS or (before[-1] == "," and _only_when(cue, sentence)):
        return True
    if behind.startswith("to ") and not forms & words.addressing:
        return False
    deed = has_object(verb) and not forms & words.addressing
    return not _has_content(verb) and not deed and ":" not in behind.split(";")[0]


def _only_when(cue: Span, sentence: Sentence) -> bool:
    """Tell whether nothing but when, where or to whom it was said stands between a verb and the next mark."""
    behind = [t for t in sentence.tokens if t.idx >= cue.end]
    end = next((i for i, t in enumerate(behind) if t.text in ENDS), len(behind))
    between = behind[:end]
    least = len(between) > 1 and between[0].lower_ == "at" and between[1].lower_ == "least"
    if not between or least or any(t.pos_ in {"AUX", "SCONJ"} or t.tag_ in _TENSED or t.is_currency for t in between):
        return False
    first = between[0]
    when = first.text in lexicon().calendar or between[-1].lower_ == "ago"
    return when or first.lower_ in _WHEN or (first.pos_ == "ADP" and first.lower_ != "of")


def _starts_with_phrase(sentence: Sentence, whole: Span, cue: Span) -> bool:
    """Tell "Of the 56 killed, X counted …": what comes before speaker and verb is no clause of its own."""
    first = next((t for t in sentence.tokens if t.idx >= whole.start and not t.is_space), None)
    return first is not None and first.idx < cue.start and first.pos_ == "ADP"
