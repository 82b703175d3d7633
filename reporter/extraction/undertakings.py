"""Undertakings: the words of a sentence by which somebody binds himself to do something, and the noun that says who.

Comes in: a sentence. Goes out: `Undertaking`s, each with the word that promises, the noun of its promiser, if the
sentence has one, and how strongly it binds. Appeals, refusals, wishes and conditions are none. Must not know which
actor a noun names.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reporter.extraction.clauses import (
    auxiliaries,
    base_forms,
    described_noun,
    governing_chain,
    is_infinitive,
    is_participle,
    is_sum,
    negated,
    owners,
    subject,
    undergoer,
)
from reporter.extraction.doers import doer, next_word, origin, passive_doer
from reporter.knowledge.promises import promises

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from reporter.extraction.reading import Sentence

FUTURE = frozenset({"will", "would", "shall", "'ll", "’ll"})
_UNSURE = frozenset({"would", "could", "may", "might", "should", "must", "can"})
_PASSIVE = frozenset({"was", "were", "been", "be", "being", "is", "are"})
_BEING = frozenset({"is", "are", "'s", "’s"})
_ABSENT = frozenset({"no", "not", "none", "nobody", "neither", "nothing"})
_OWN = frozenset({"his", "her", "its", "their", "our", "my"})
_AHEAD = 4
_GIFT_REACH = 8


class Force(StrEnum):
    """How an undertaking binds."""

    WORD = "word"  # by its own meaning: somebody promised
    DEED = "deed"  # it says what a named actor is going to do
    SAID = "said"  # only if somebody says so
    SENT = "sent"  # it says where people and goods that somebody sends are going


@dataclass(frozen=True, slots=True)
class Undertaking:
    """The word that promises, who promises, and how it binds."""

    word: Token
    who: Token | None
    force: Force


def undertakings(sentence: Sentence) -> Iterator[Undertaking]:
    """Give the undertakings of a sentence, those by words of promise first."""
    if sentence.text.rstrip("\"”’'").endswith("?"):
        return
    for read in (_by_verb, _by_participle, _by_grant, _by_will, _by_noun, _by_plan, _by_plans, _by_future):
        yield from (found for token in sentence.tokens if (found := read(token)) is not None)


# --- what unbinds -----------------------------------------------------------------------------------------------


def _undone(verb: Token) -> bool:
    """Tell what is denied, only possible, or asked of somebody."""
    return negated(verb) or bool(auxiliaries(verb) & _UNSURE) or _asked(verb) or _nobody(subject(verb))


def _nobody(noun: Token | None) -> bool:
    return noun is not None and (noun.lower_ in _ABSENT or any(child.lower_ in _ABSENT for child in noun.children))


def _asked(verb: Token) -> bool:
    """Tell a verb under another one that asks, hopes, refuses or is denied, or under "if" or "whether"."""
    bound = promises().bound
    if any(child.lower_ in {"if", "whether", "unless"} for child in verb.children):
        return True
    described = described_noun(verb)
    if described is not None and base_forms(described) & bound.thoughts:
        return True
    return any(base_forms(above) & bound.unbinding or negated(above) for above in governing_chain(verb))


# --- words of promise -------------------------------------------------------------------------------------------


def _by_verb(token: Token) -> Undertaking | None:
    """Read "Kenya pledged 600 more": a verb of promise with its subject."""
    words, forms = promises(), base_forms(token)
    if token.pos_ not in {"VERB", "ADJ"} or not forms & words.promising or _undone(token) or _is_passive(token):
        return None
    if token.pos_ == "ADJ" and not auxiliaries(token) & _PASSIVE:
        return None
    return None if _empty(token) else Undertaking(token, _speaking(token), Force.WORD)


def _speaking(verb: Token) -> Token | None:
    """Give who promises; of "it admitted that pay was slow and promised more", not the pay but "it"."""
    who = doer(verb)
    if who is None or _able(who):
        return who
    others = (doer(above) for above in governing_chain(verb) if above.pos_ == "VERB")
    return next((other for other in others if other is not None and _able(other)), who)


def _able(noun: Token) -> bool:
    bound = promises().bound
    return noun.pos_ in {"PRON", "PROPN"} or bool(base_forms(noun) & (bound.selves | bound.groups))


def _empty(verb: Token) -> bool:
    """Tell "offered condolences", "committed crimes", "was sworn in", "undertook a journey", "vowed to leave"."""
    words, forms = promises(), base_forms(verb)
    following = [t for t in verb.subtree if t.i > verb.i]
    if forms & {"swear"} and next_word(verb) == "in":
        return True
    infinitives = [t for t in following if is_infinitive(t) or t.lower_ == "to"]
    if forms & {"undertake"} and not infinitives:
        return True
    if forms & {"offer"} and not infinitives and not any(_is_gift(t) or t.is_currency for t in following):
        return True
    near = verb.doc[verb.i + 1 : verb.i + 1 + _AHEAD]
    if any(base_forms(t) & words.empty for t in near if t.sent == verb.sent):
        return True
    first = next((t for t in following if t.pos_ == "VERB" and is_infinitive(t)), None)
    return first is not None and first.i - verb.i <= _AHEAD and _hostile(first)


def _hostile(verb: Token) -> bool:
    forms = base_forms(verb)
    leaves = bool(forms & promises().future.withdrawals) or ("go" in forms and next_word(verb) in {".", ",", ""})
    return leaves and not negated(verb)


def _is_passive(verb: Token) -> bool:
    if verb.lower_.endswith("ing"):
        return False
    if verb.pos_ == "ADJ":
        return is_participle(verb)
    return bool(auxiliaries(verb) & _PASSIVE) or is_participle(verb) or passive_doer(verb) is not None


def _by_participle(token: Token) -> Undertaking | None:
    """Read "the 600 promised by Kenya", "its promised 600", "were pledged": a participle of a verb of promise."""
    words, forms = promises(), base_forms(token)
    if token.pos_ not in {"VERB", "ADJ"} or token.lower_.endswith("ing") or not forms & words.promising:
        return None
    received = undergoer(token)
    if _undone(token) or not _is_passive(token) or (received and received.lower_ in {"this", "that"}):
        return None
    who = passive_doer(token) or origin(token) or _owner(token.head)
    return Undertaking(token, who, Force.WORD) if who is not None else None


def _owner(noun: Token) -> Token | None:
    return next((owner for owner, _ in owners(noun)), None)


def _by_noun(token: Token) -> Undertaking | None:
    """Read "Canada's pledge", "a promise from Kenya", "gave his word": a noun of promise and whose it is."""
    words, forms = promises(), base_forms(token)
    if token.pos_ not in {"NOUN", "PROPN"} or not forms & words.pledges or _nobody(token):
        return None
    if forms & words.possessed_only and not any(child.lower_ in _OWN for child in token.children):
        return None
    owner = _owner(token)
    if owner is not None and owner.lower_ not in _OWN and not forms & words.given_only:
        return Undertaking(token, owner, Force.WORD)
    head = token.head
    given = head.pos_ == "VERB" and base_forms(head) & words.making and not _asked(head) and not negated(head)
    if given and subject(head) is not None:
        return Undertaking(token, subject(head), Force.WORD)
    if forms & words.given_only:
        return None
    who = owner or origin(token) or _people_before(token)
    return Undertaking(token, who, Force.WORD) if who is not None else None


def _people_before(noun: Token) -> Token | None:
    """Give the nationality of "a Salvadoran promise"."""
    return next((c for c in noun.children if c.i < noun.i and c.text[:1].isupper() and c.pos_ != "DET"), None)


# --- gifts, wills and plans -------------------------------------------------------------------------------------


def _by_grant(token: Token) -> Undertaking | None:
    """Read "Washington approved $40 million", "announced that 60 would come", "$4 million announced by Spain"."""
    words, forms = promises(), base_forms(token)
    if token.pos_ != "VERB" or not forms & words.granting or _undone(token):
        return None
    if next_word(token) not in words.phrasal.get(token.lemma_.lower(), {next_word(token)}):
        return None
    if _is_passive(token):
        who = passive_doer(token) if is_participle(token) and _is_gift(token.head) else None
        return Undertaking(token, who, Force.WORD) if who is not None else None
    return Undertaking(token, doer(token), Force.WORD) if _given(token) else None


def _given(verb: Token) -> bool:
    """Tell whether money, people or goods stand behind a verb, or what is going to happen."""
    behind = [t for t in verb.subtree if t.i > verb.i]
    if any(t.lower_ in FUTURE or (is_infinitive(t) and _is_to(t)) for t in behind):
        return True
    if any(t.lower_ == "that" for t in behind):
        return False
    return any(t.i <= verb.i + _GIFT_REACH and (t.is_currency or base_forms(t) & promises().gifts) for t in behind)


def _is_gift(noun: Token) -> bool:
    return is_sum(noun) or bool(base_forms(noun) & promises().gifts)


def _by_will(token: Token) -> Undertaking | None:
    """Read "is willing to", "plans to", "stands ready to", "signed up": a will with what is willed."""
    words, forms = promises(), base_forms(token)
    if not forms & words.willing or token.pos_ not in {"VERB", "ADJ"} or _undone(token):
        return None
    following = next_word(token)
    if (token.pos_ == "VERB" and not forms & words.readiness and _is_passive(token)) or following == "by":
        return None
    willed = next((t for t in token.subtree if t.i > token.i and is_infinitive(t)), None)
    if (willed is None and following not in {"up", "itself", "off"}) or (willed is not None and _hostile(willed)):
        return None
    if following not in words.phrasal.get(token.lemma_.lower(), {following}):
        return None
    return Undertaking(token, doer(token), Force.WORD)


def _by_plan(token: Token) -> Undertaking | None:
    """Read "the plan is to send 2,500": a plan that says what it is."""
    if token.lower_ not in {"plan", "intention", "idea"} or token.pos_ != "NOUN" or _nobody(token):
        return None
    behind = list(token.doc[token.i + 1 : token.i + 1 + _AHEAD + 2])
    says = bool(behind) and behind[0].lower_ in _BEING and any(t.lower_ == "to" for t in behind)
    return Undertaking(token, _owner(token), Force.SAID) if says else None


def _by_plans(token: Token) -> Undertaking | None:
    """Read "Kenya plans to send 600", which the parser may take for plans of a Kenyan kind."""
    who = token.nbor(-1) if token.i else None
    if token.lower_ != "plans" or token.pos_ != "NOUN" or next_word(token) != "to" or who is None or who.head != token:
        return None
    return Undertaking(token, who, Force.WORD) if who.text[:1].isupper() and who.pos_ != "DET" else None


# --- the future -------------------------------------------------------------------------------------------------


def _by_future(token: Token) -> Undertaking | None:
    """Read "will send", "is to send", "would send, he said", "will not abandon": what somebody says he does."""
    marks, forms = auxiliaries(token), base_forms(token)
    if not (marks & FUTURE or _is_to(token)) or "have" in marks or _asked(token):
        return None
    if token.pos_ not in {"VERB", "AUX"} and not forms & promises().readiness:
        return None
    who = (passive_doer(token) or undergoer(token) if "be" in marks else None) or doer(token)
    if "come" in forms and (giver := origin(token)) is not None:
        return Undertaking(token, giver, Force.DEED)  # "the money is to come from the Pentagon"
    force = _force(token, sure="would" not in marks)
    return None if _nobody(who) or force is None else Undertaking(token, who, force)


def _force(verb: Token, *, sure: bool) -> Force | None:
    """Tell how a future binds: staying and deeds do, what only happens does not, what moves if somebody sends it."""
    future, forms = promises().future, base_forms(verb)
    if negated(verb):
        return (Force.DEED if sure else Force.SAID) if forms & future.leaving else None
    if forms & future.idle:
        return Force.SENT if forms & future.moving else None
    return Force.DEED if sure else Force.SAID


def _is_to(verb: Token) -> bool:
    """Tell "is to send", "are going to send": the verb of being right before an infinitive."""
    if not is_infinitive(verb):
        return False
    before = [token.lower_ for token in verb.doc[max(0, verb.i - _AHEAD) : verb.i]]
    at = len(before) - 1 - before[::-1].index("to") if "to" in before else 0
    rest = [word for word in before[:at] if word not in {"going", "now", "also", "soon"}]
    return bool(rest) and rest[-1] in _BEING
