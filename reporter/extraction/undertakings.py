"""Undertakings: the words of a sentence by which somebody binds himself to do something, and the noun that says who.

Comes in: a sentence. Goes out: `Undertaking`s, each with the word that promises and the noun of its promiser, if the
sentence has one. Appeals, refusals, wishes and conditions are none. Must not know which actor a noun names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reporter.extraction.clauses import (
    agent,
    auxiliaries,
    base_forms,
    governing_chain,
    is_infinitive,
    is_participle,
    negated,
    owners,
    preposition,
    subject,
    undergoer,
)
from reporter.knowledge import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reporter.extraction.reading import Sentence

_FUTURE = frozenset({"will", "would", "shall", "'ll", "’ll"})
_UNSURE = frozenset({"would", "could", "may", "might", "should", "must", "can"})
_PASSIVE = frozenset({"was", "were", "been", "be", "being", "is", "are"})
_BEING = frozenset({"is", "are", "was", "were", "'s", "’s"})
_NOBODY = frozenset({"no", "none", "nobody", "neither", "nor", "not", "whether", "never"})
_IDLE_TALK = re.compile(
    r"\b(?:if elected|would rather|would have|would love|would like|should congress|whether)\b|\?\W*$", re.IGNORECASE
)
_AHEAD = 4


@dataclass(frozen=True, slots=True)
class Undertaking:
    """The word that promises and who promises; `firm` where it needs no speaker besides."""

    word: Token
    who: Token | None
    firm: bool


def undertakings(sentence: Sentence) -> Iterator[Undertaking]:
    """Give the undertakings of a sentence, those by words of promise first."""
    if _IDLE_TALK.search(sentence.text):
        return
    for read in (
        _by_verb,
        _by_grant,
        _by_will,
        _by_participle,
        _by_noun,
        _by_plan,
        _by_verb_taken_for_noun,
        _by_future,
    ):
        yield from (found for token in sentence.tokens if (found := read(token)) is not None)


def _undone(verb: Token) -> bool:
    """Tell what is denied, only possible, or asked of somebody."""
    return negated(verb) or bool(auxiliaries(verb) & _UNSURE) or _asked(verb) or _nobody(subject(verb))


def _nobody(noun: Token | None) -> bool:
    return noun is not None and (noun.lower_ in _NOBODY or any(child.lower_ in _NOBODY for child in noun.children))


def _asked(verb: Token) -> bool:
    """Tell a verb under another one that asks, hopes, refuses or is denied."""
    unbinding = lexicon().undertaking.unbinding
    return any(base_forms(above) & unbinding or negated(above) for above in governing_chain(verb))


def _by_verb(token: Token) -> Undertaking | None:
    """Read "Kenya pledged 600 more": a verb of promise with its subject."""
    if token.pos_ != "VERB" or not base_forms(token) & lexicon().undertaking.promising or _undone(token):
        return None
    return None if _is_passive(token) else Undertaking(token, subject(token), firm=True)


def _is_passive(verb: Token) -> bool:
    if verb.lower_.endswith("ing"):
        return False
    return bool(auxiliaries(verb) & _PASSIVE) or is_participle(verb) or agent(verb) is not None


def _by_grant(token: Token) -> Undertaking | None:
    """Read "Washington approved $40 million", "announced that 60 more would come": a verb of giving with a gift."""
    words = lexicon().undertaking
    forms = base_forms(token)
    if token.pos_ != "VERB" or not forms & words.granting or _undone(token) or _is_passive(token):
        return None
    if _next(token) not in words.phrasal.get(token.lemma_.lower(), {_next(token)}):
        return None
    behind = [t for t in token.subtree if t.i > token.i]
    ahead = any(t.lower_ in _FUTURE or (is_infinitive(t) and _is_to(t)) for t in behind)
    given = ahead or (
        not any(t.lower_ == "that" for t in behind)
        and any(t.is_currency or base_forms(t) & words.gifts for t in behind)
    )
    return Undertaking(token, subject(token), firm=True) if given else None


def _by_will(token: Token) -> Undertaking | None:
    """Read "is willing to", "plans to", "stands ready to", "signed up": a will with what is willed."""
    words = lexicon().undertaking
    forms = base_forms(token)
    if not forms & words.willing or token.pos_ not in {"VERB", "ADJ"} or _undone(token):
        return None
    if (token.pos_ == "VERB" and not forms & words.readiness and _is_passive(token)) or _next(token) == "by":
        return None
    willed = any(is_infinitive(t) for t in token.subtree if t.i > token.i) or _next(token) in {"up", "itself"}
    willed = willed and _next(token) in words.phrasal.get(token.lemma_.lower(), {_next(token)})
    return Undertaking(token, subject(token), firm=True) if willed else None


def _next(token: Token) -> str:
    following = token.doc[token.i + 1 : token.i + 2]
    return following[0].lower_ if len(following) else ""


def _by_participle(token: Token) -> Undertaking | None:
    """Read "the 600 promised by Kenya", "its promised 600", "were pledged": a participle of a verb of promise."""
    if not base_forms(token) & lexicon().undertaking.promising or token.lower_.endswith("ing") or _undone(token):
        return None
    received = undergoer(token)
    if (
        token.pos_ not in {"VERB", "ADJ"}
        or not _is_passive(token)
        or (received and received.lower_ in {"this", "that"})
    ):
        return None
    who = agent(token) or _owner(token.head)
    return Undertaking(token, who, firm=True) if who is not None else None


def _owner(noun: Token) -> Token | None:
    return next((owner for owner, _ in owners(noun)), None)


def _by_noun(token: Token) -> Undertaking | None:
    """Read "Canada's pledge", "a promise from Kenya", "gave his word": a noun of promise and whose it is."""
    words = lexicon().undertaking
    if token.pos_ not in {"NOUN", "PROPN"} or not base_forms(token) & words.pledges or _nobody(token):
        return None
    origin = next((c for c in token.children if preposition(c) in {"from", "by"}), None)
    head = token.head
    if head.pos_ == "VERB" and base_forms(head) & words.making and not _undone(head) and subject(head) is not None:
        return Undertaking(token, subject(head), firm=True)
    if not base_forms(token) & words.promising:
        return None  # a commitment, a word, an assurance binds only where somebody gives it
    who = _owner(token) or origin or next((c for c in token.children if c.i < token.i and c.text[:1].isupper()), None)
    return Undertaking(token, who, firm=True) if who is not None else None


def _by_plan(token: Token) -> Undertaking | None:
    """Read "the plan is to send 2,500": a plan that says what it is."""
    if token.lower_ not in {"plan", "intention", "idea"} or token.pos_ != "NOUN" or _nobody(token):
        return None
    behind = list(token.doc[token.i + 1 : token.i + 1 + _AHEAD + 2])
    says = bool(behind) and behind[0].lower_ in _BEING and any(t.lower_ == "to" for t in behind)
    return Undertaking(token, _owner(token), firm=False) if says else None


def _by_verb_taken_for_noun(token: Token) -> Undertaking | None:
    """Read "Kenya plans to send 600", which the parser may take for plans of a Kenyan kind."""
    who = token.nbor(-1) if token.i else None
    if token.lower_ != "plans" or token.pos_ != "NOUN" or _next(token) != "to" or who is None or who.head != token:
        return None
    return Undertaking(token, who, firm=True) if who.text[:1].isupper() and who.pos_ != "DET" else None


def _by_future(token: Token) -> Undertaking | None:
    """Read "will send", "is to send", "would send, he said", "will not abandon": what somebody says he does."""
    words, marks, forms = lexicon().undertaking, auxiliaries(token), base_forms(token)
    if not (marks & _FUTURE or _is_to(token)) or forms & words.idle or _asked(token):
        return None
    doer = subject(token) or agent(token) or undergoer(token)
    if _nobody(doer) or negated(token) != bool(forms & words.leaving):
        return None
    if token.pos_ not in {"VERB", "AUX"} and not forms & words.readiness:
        return None
    return Undertaking(token, doer, firm="would" not in marks)


def _is_to(verb: Token) -> bool:
    """Tell "is to send", "are going to send": the verb of being right before an infinitive."""
    if not is_infinitive(verb):
        return False
    before = [token.lower_ for token in verb.doc[max(0, verb.i - _AHEAD) : verb.i]]
    at = len(before) - 1 - before[::-1].index("to") if "to" in before else 0
    rest = [word for word in before[:at] if word not in {"going", "now", "also", "soon"}]
    return bool(rest) and rest[-1] in _BEING
