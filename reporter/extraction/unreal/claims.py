"""Whether what a number says is denied, doubted, supposed, feared, played or only proposed.

Comes in: the words that tell a number's kind and those over them. Goes out: yes or no. Must not know kinds: which of
these speaks against which kind is said where they are asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from reporter.extraction.clauses import (
    above,
    asides,
    auxiliaries,
    base_forms,
    direct_object,
    introduction,
    is_definite,
    is_passive,
    is_possible,
    is_supposed,
    is_verbal,
    negated,
    preposition,
    subject,
)
from reporter.knowledge.unreal import unreal_words

if TYPE_CHECKING:
    from reporter.language.tokens import Token

_NONE = frozenset({"no", "little", "any"})
_NOBODY = frozenset({"nobody", "none", "neither"})
_TALK = frozenset({"word", "talk", "gossip", "rumour", "rumor"})
_DOUBTING = frozenset({"challenge", "contest", "doubt", "query", "question"})
_AS_SAID = frozenset({"according", "to", "in", "by"})
_NOT_YET = frozenset({"would", "should", "could", "must", "ought", "might"})


def is_denied(words: Sequence[Token]) -> bool:
    """Tell what is denied, what a false report tells, and what no proof is found of."""
    known = unreal_words().claims
    for word, over in _climbs(words):
        forms = base_forms(over)
        if forms & known.denying:
            return True
        if forms & known.false and is_verbal(over) and not _lies_there(over):
            return True
        if forms & known.nouns and _refuted(over):
            return True
        if forms & known.proofs and any(child.lower_ in _NONE for child in over.children):
            return True
        if over not in words and _done_by_nobody(over) and not _asks(over, word):
            return True
    return any(_never_was(over) for word in words for over in above(word))


def _done_by_nobody(verb: Token) -> bool:
    """Tell "nobody believes that", "no one claims that"; what nobody disputes is so."""
    if base_forms(verb) & (unreal_words().claims.denying | unreal_words().claims.dismissing | _DOUBTING):
        return False
    who = subject(verb) if is_verbal(verb) else None
    return who is not None and (who.lower_ in _NOBODY or any(child.lower_ == "no" for child in who.children))


def _lies_there(verb: Token) -> bool:
    """Tell "eleven of the dead lie in the yard" from those who lie about something."""
    return "lie" in base_forms(verb) and not any(preposition(child) in {"about", "to"} for child in verb.children)


def _asks(verb: Token, word: Token) -> bool:
    """Tell "knew why they were killed", which takes for granted that they were."""
    between = verb.doc[min(verb.i, word.i) : max(verb.i, word.i)]
    return any(token.tag_ in ("WRB", "WP", "WDT") for token in between)


def _never_was(verb: Token) -> bool:
    """Tell "never happened", "did not take place"."""
    return is_verbal(verb) and negated(verb) and bool(base_forms(verb) & unreal_words().claims.happening)


def _climbs(words: Iterable[Token], *, joined: bool = False) -> Iterator[tuple[Token, Token]]:
    """Give each word above one of these, with the one that the climb began at, up to a noun that is known.

    "The 25 deaths" and "the deployment of 24" stand whatever is denied or asked for around them.
    """
    seen: set[Token] = set()
    for word in words:
        if is_definite(word):
            continue
        for over in above(word, joined=joined):
            if over not in seen:
                seen.add(over)
                yield word, over
            if is_definite(over) and not base_forms(over) & unreal_words().claims.nouns:
                break


def _refuted(claim: Token) -> bool:
    """Tell "the claim was false", "called the report an invention", "rejected as fabricated a letter"."""
    known = unreal_words().claims
    verb = claim.head if is_verbal(claim.head) else None
    beside = [t for t in claim.children if t.pos_ in {"ADJ", "NOUN", "VERB"} and t.i < claim.i]
    if any(base_forms(t) & known.false for t in beside):
        return True
    if verb is None:
        return False
    if base_forms(verb) & (known.denying | known.false):
        return True
    said = {form for t in verb.subtree for form in base_forms(t)}
    return bool(said & known.false) or (direct_object(verb) == claim and bool(base_forms(verb) & known.dismissing))


def is_doubted(words: Iterable[Token]) -> bool:
    """Tell what only rumour says: "talk in the market of 600 men", "an unconfirmed report"."""
    known = unreal_words().claims
    for _, over in _climbs(words):
        forms = base_forms(over)
        if forms & known.doubted or (forms & _TALK and over.pos_ == "NOUN" and not is_definite(over)):
            return True
        beside = [t for t in over.children if t.pos_ == "ADJ" or introduction(t) in _AS_SAID]
        topic = subject(over) if is_verbal(over) else None
        if any(base_forms(t) & known.doubted for t in beside) or (topic is not None and base_forms(topic) & _TALK):
            return True
    return False


def is_another_fate(noun: Token) -> bool:
    """Tell those who are said to be missing, or to have survived."""
    known = unreal_words().claims.living
    verb = noun.head
    is_told = subject(verb) == noun or (is_passive(verb) and direct_object(verb) == noun)
    return is_told and bool(base_forms(verb) & known) and not negated(verb)


def is_feared(tellers: Iterable[Token]) -> bool:
    """Tell what has not come yet: "could be displaced", "fear that 40 are dead", "at risk of being driven out"."""
    known = unreal_words().feared
    for teller in tellers:
        chain = [teller, *above(teller)]
        past = False
        for token in chain:
            if is_verbal(token) and is_possible(token) and not past:
                return True
            # "could point to 300 bandits killed": what describes people has happened to them.
            past = past or (token.pos_ == "NOUN" and teller.tag_ == "VBN" and token == teller.head)
            forms = base_forms(token)
            if token != teller and (forms & known.verbs or (forms & known.nouns and token.pos_ == "NOUN")):
                return True
            # "the fear of the 1.3 million driven out": those who are known fear something else.
            if not (is_verbal(token) or token.pos_ in {"ADJ", "NOUN"}) or (token != teller and is_definite(token)):
                break
        if base_forms(teller) & known.faced and any(
            base_forms(t) & known.facing for t in (teller.head, *_before(teller))
        ):
            return True
    return False


def _before(token: Token) -> Iterator[Token]:
    yield from token.doc[max(token.sent.start, token.i - 1) : token.i]


def is_supposition(words: Iterable[Token], *, even_will: bool = False) -> bool:
    """Tell what holds under a condition only."""
    return any(is_supposed(word, even_will=even_will) for word in words)


def is_played(words: Iterable[Token]) -> bool:
    """Tell what happens in an exercise, on a stage or in somebody's mind."""
    known = unreal_words().played
    for _, over in _climbs(words, joined=True):
        if base_forms(over) & known.verbs and is_verbal(over) and over.tag_ != "VBN":
            return True
        places = [t for t in over.children if preposition(t) in {"in", "during"}]
        doer = subject(over) if is_verbal(over) else None
        if any(base_forms(t) & known.nouns for t in (*places, *([doer] if doer is not None else []))):
            return True
    return False


def is_merely_proposed(words: Iterable[Token]) -> bool:
    """Tell what somebody proposes or wishes who cannot bind anybody."""
    known, may_be = unreal_words().proposed, False
    for word, over in _climbs(words):
        forms = base_forms(over)
        if forms & known.nouns and over.pos_ == "NOUN":
            return True
        if is_verbal(over) and forms & known.wishes and auxiliaries(over) & _NOT_YET:
            return True
        may_be = may_be or (is_verbal(over) and bool(auxiliaries(over) & _NOT_YET))
        speech = (over, *asides(over)) if is_verbal(over) and over != word else ()
        for verb in speech:
            proposes = base_forms(verb) & known.verbs or (may_be and base_forms(verb) & known.saying)
            speaker = subject(verb) if proposes else None
            if speaker is not None and _binds_nobody(speaker):
                return True
        if may_be and is_verbal(over) and (doer := subject(over)) is not None and base_forms(doer) & known.drafts:
            return True
    return False


def _binds_nobody(speaker: Token) -> bool:
    known = unreal_words().proposed
    near = [t for t in speaker.children if t.i < speaker.i]
    return bool(base_forms(speaker) & known.speakers) or any(t.lower_ in known.adjectives for t in near)
