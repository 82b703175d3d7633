"""Undertakings: the words of a sentence by which somebody binds himself to do something, and the noun that says who.

Comes in: a sentence. Goes out: `Undertaking`s, each with the word that promises, the noun of its promiser, if the
sentence has one, and how strongly it binds. Appeals, refusals, wishes and conditions are none. Must not know which
actor a noun names.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from reporter.extraction.binding import Force, Undertaking, asked, hostile, nobody, takes_away, undone
from reporter.extraction.clauses import (
    auxiliaries,
    base_forms,
    described_noun,
    direct_object,
    governing_chain,
    is_infinitive,
    is_participle,
    is_sum,
    negated,
    owners,
    preposition,
    subject,
    undergoer,
)
from reporter.extraction.doers import doer, meant, next_word, origin, passive_doer
from reporter.extraction.futures import BEING, FUTURE, by_bare_future, by_future, by_headline, by_schedule, is_to
from reporter.knowledge import lexicon
from reporter.knowledge.promises import promises

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.extraction.reading import Sentence
    from reporter.language.tokens import Token

_PASSIVE = frozenset({"was", "were", "been", "be", "being", "is", "are"})
_OWN = frozenset({"his", "her", "its", "their", "our", "my"})
_NOTHING = frozenset({"no", "nobody", "nothing", "none", "neither"})
# Where many promise: "a pledging conference".
_EVENTS = frozenset({"conference", "session", "event", "meeting", "round", "summit", "drive", "campaign", "ceremony"})
_AHEAD = 4
_GIFT_REACH = 8
_BOUNTY = 14
_YEAR = 4


def undertakings(sentence: Sentence) -> Iterator[Undertaking]:
    """Give the undertakings of a sentence, those by words of promise first."""
    if sentence.text.rstrip("\"”’'").endswith("?"):
        return
    tokens = tuple(sentence.tokens)
    for read in (
        _by_verb,
        _by_participle,
        _by_grant,
        _by_will,
        _by_noun,
        _by_resolve,
        _by_plan,
        _by_plans,
        by_future,
        by_bare_future,
        by_headline,
        by_schedule,
    ):
        yield from (found for token in tokens if (found := read(token)) is not None and not _gives_nothing(found))


def _gives_nothing(made: Undertaking) -> bool:
    """Tell "promised no troops", "will send no one", "offered neither men nor money": nothing is given."""
    word, words = made.word, promises()
    if not base_forms(word) & (set(words.promising) | set(words.granting) | set(words.future.doing)):
        return False
    near = [t.lower_ for t in word.doc[word.i + 1 : min(word.sent.end, word.i + 2)]]
    return word.pos_ == "VERB" and bool(_NOTHING & {*near})


# --- words of promise -------------------------------------------------------------------------------------------


def _by_verb(token: Token) -> Undertaking | None:
    """Read "Kenya pledged 600 more": a verb of promise with its subject."""
    words, forms = promises(), base_forms(token)
    if token.pos_ not in {"VERB", "ADJ"} or not forms & words.promising or undone(token) or _is_passive(token):
        return None
    if token.pos_ == "ADJ" and not auxiliaries(token) & _PASSIVE:
        return None
    if token.lower_.endswith("ing") and (
        next_word(token) in _EVENTS or (is_participle(token) and token.head.i > token.i)
    ):
        return None  # "a pledging conference"
    return None if _empty(token) else Undertaking(token, _speaking(token), Force.WORD)


def _speaking(verb: Token) -> Token | None:
    """Give who promises; of "it admitted that pay was slow and promised more", not the pay but "it"."""
    who = doer(verb)
    before = verb.nbor(-1) if verb.i > verb.sent.start else verb
    if who is not None and who.pos_ == "PRON" and who.i < before.i and before.pos_ == "PROPN":
        return before  # "“I will be with you by June,” General Ruiz promises"
    if who is None:  # "was sworn in on Monday and has promised elections"
        return next((noun for above in governing_chain(verb) if (noun := undergoer(above)) is not None), None)
    if _able(who):
        return who
    bound = direct_object(verb)
    if "commit" in base_forms(verb) and bound is not None and _able(bound):
        return bound  # "the agreement commits Kenya to …"
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
    fronted = any(t.lower_ == "what" and t.i < verb.i for t in verb.children)
    gifts = any(_is_gift(t) or t.is_currency or is_bare_count(t) for t in following)
    described = described_noun(verb)
    gifts = gifts or (described is not None and (described.like_num or _is_gift(described)))
    if forms & {"offer"} and not (infinitives or gifts or fronted):
        return True
    if forms & {"offer"} and _is_bounty(verb):
        return True
    near = verb.doc[verb.i + 1 : verb.i + 1 + _AHEAD]
    if any(base_forms(t) & words.empty for t in near if t.sent == verb.sent):
        return True
    first = next((t for t in following if t.pos_ == "VERB" and is_infinitive(t)), None)
    return first is not None and first.i - verb.i <= _AHEAD and hostile(first)


def _is_bounty(verb: Token) -> bool:
    """Tell money for whoever gives somebody away: "offers $5 million for information on", "for whose capture"."""
    near = [t.lower_ for t in verb.doc[max(verb.sent.start, verb.i - _BOUNTY) : min(verb.sent.end, verb.i + _BOUNTY)]]
    money = any(t.is_currency for t in verb.subtree)
    hunted = {"information", "tip", "tips", "capture", "arrest", "whereabouts", "bounty", "reward", "conviction"}
    return money and (bool(hunted & {*near}) or any(pair == ("for", "whose") for pair in itertools.pairwise(near)))


def is_bare_count(token: Token) -> bool:
    """Tell a number of people that leaves out the people: "has approved 120", "put its name down for 80"."""
    if not token.like_num or token.pos_ not in {"NUM", "NOUN"} or not token.text[:1].isdigit():
        return False
    if token.head.pos_ in {"NOUN", "PROPN", "SYM"} and token.head.i > token.i:
        return False
    following, before = next_word(token), token.nbor(-1).text if token.i else ""
    if following.capitalize() in lexicon().calendar:
        return False
    is_day = before in lexicon().calendar or following in {"%", "per", "percent", "a.m.", "p.m.", "years", "votes"}
    is_year = len(token.text) == _YEAR and token.text.isdigit() and before in {"in", "by", "since", "until", "of", ","}
    return not is_day and not is_year and before != "$"


def _is_passive(verb: Token) -> bool:
    if verb.lower_.endswith("ing"):
        return False
    if verb.pos_ == "ADJ":
        return is_participle(verb)
    reduced = is_participle(verb) and not _is_main(verb)
    return bool(auxiliaries(verb) & _PASSIVE) or reduced or passive_doer(verb) is not None


def _is_main(verb: Token) -> bool:
    """Tell the verb of a sentence in which the parse saw none: "The president later promised to open …"."""
    sentence = verb.doc[verb.sent.start : verb.sent.end]
    set_off = verb.head.i > verb.i > verb.sent.start and verb.nbor(-1).text == ","
    if set_off and not any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in sentence):
        return True  # "The minister, Ana Ruiz, promised elections"
    alone = verb.head.head == verb.head and verb.head.pos_ in {"NOUN", "PROPN", "PRON"} and verb.head.i < verb.i
    completed = any(c.i > verb.i and (c.dep_ in {"obj", "iobj", "ccomp"} or is_infinitive(c)) for c in verb.children)
    return alone and completed and not any(token.pos_ == "AUX" for token in verb.head.children)


def _by_participle(token: Token) -> Undertaking | None:
    """Read "the 600 promised by Kenya", "its promised 600", "were pledged": a participle of a verb of promise."""
    words, forms = promises(), base_forms(token)
    if token.pos_ not in {"VERB", "ADJ"} or token.lower_.endswith("ing") or not forms & words.promising:
        return None
    received = undergoer(token)
    if undone(token) or not _is_passive(token) or (received and received.lower_ in {"this", "that"}):
        return None
    source = next((child for child in token.children if preposition(child) == "from" and child.pos_ == "PROPN"), None)
    who = passive_doer(token) or source or origin(token) or _owner(token.head)
    return Undertaking(token, who, Force.WORD) if who is not None else None


def _owner(noun: Token) -> Token | None:
    return next((meant(owner) for owner, _ in owners(noun)), None)


def _by_noun(token: Token) -> Undertaking | None:
    """Read "Canada's pledge", "a promise from Kenya", "gave his word": a noun of promise and whose it is."""
    words, forms = promises(), base_forms(token)
    if token.pos_ not in {"NOUN", "PROPN"} or not forms & words.pledges or nobody(token) or _withdrawn(token):
        return None
    if _is_denied(token) or any(base_forms(t) & {"reward", "bounty"} for t in token.subtree):
        return None
    if forms & words.possessed_only and not any(child.lower_ in _OWN for child in token.children):
        return None
    owner = _owner(token)
    foreign = owner if owner is not None and owner.lower_ not in _OWN else None
    who = _giver(token)
    if not forms & words.given_only:
        who = foreign or who or owner or origin(token) or _people_before(token) or _brings(token)
    elif who is None and not forms & words.possessed_only and next_word(token) == "by":
        who = origin(token)
    elif _of_sum(token) and not forms & words.possessed_only:
        who = foreign or who
    return Undertaking(token, who, Force.WORD) if who is not None else None


def _is_denied(noun: Token) -> bool:
    """Tell "the offer has been denied", "its offer was dismissed"."""
    denying = {"deny", "dismiss", "disown", "disavow", "refute", "withdraw", "retract", "rescind"}
    return noun.head.pos_ == "VERB" and undergoer(noun.head) == noun and bool(base_forms(noun.head) & denying)


def _withdrawn(noun: Token) -> bool:
    """Tell a promise that is taken back: "withdrew its offer"."""
    verb = noun.head
    return verb.pos_ == "VERB" and direct_object(verb) == noun and takes_away(verb) and not negated(verb)


def _by_resolve(token: Token) -> Undertaking | None:
    """Read "Chile's readiness to send nurses", "repeated its willingness to pay": a will as a noun."""
    if token.pos_ != "NOUN" or not base_forms(token) & promises().resolves or nobody(token):
        return None
    willed = next((t for t in token.children if t.i > token.i and is_infinitive(t)), None)
    who = _owner(token)
    if who is None or willed is None or hostile(willed) or asked(token) or negated(token.head):
        return None
    return Undertaking(token, who, Force.WORD)


def _giver(noun: Token) -> Token | None:
    """Give who makes, keeps or renews a promise: "gave his word", "an assurance given by the premier"."""
    making, head = promises().making, noun.head
    made_by = subject(head) if head.pos_ == "VERB" and base_forms(head) & making else None
    if made_by not in {None, noun} and not asked(head) and not negated(head):
        return made_by
    made = next((c for c in noun.subtree if c.i > noun.i and is_participle(c) and base_forms(c) & making), None)
    return (passive_doer(made) or origin(made)) if made is not None else None


def _brings(noun: Token) -> Token | None:
    """Give who ends or begins something with a promise: "left the summit with offers of 310 soldiers"."""
    verb = noun.head
    if preposition(noun) != "with" or verb.pos_ != "VERB" or asked(verb) or negated(verb):
        return None
    given = any(_is_gift(t) or t.like_num for t in noun.subtree if t.i > noun.i)
    return doer(verb) if given else None


def _of_sum(noun: Token) -> bool:
    """Tell "a commitment of $300 million" from "a commitment to peace"."""
    return any(is_sum(child) for child in noun.children if child.i > noun.i)


def _people_before(noun: Token) -> Token | None:
    """Give the nationality of "a Salvadoran promise"."""
    return next((c for c in noun.children if c.i < noun.i and c.text[:1].isupper() and c.pos_ != "DET"), None)


# --- gifts, wills and plans -------------------------------------------------------------------------------------


def _by_grant(token: Token) -> Undertaking | None:
    """Read "Washington approved $40 million", "announced that 60 would come", "$4 million announced by Spain"."""
    words, forms = promises(), base_forms(token)
    if token.pos_ != "VERB" or not forms & words.granting or undone(token):
        return None
    if not _whole(token):
        return None
    if _is_passive(token):
        who = passive_doer(token) if is_participle(token) and _is_gift(token.head) else None
        return Undertaking(token, who, Force.WORD) if who is not None else None
    if _held_back(token):
        return None
    if _ahead(token):
        return Undertaking(token, doer(token), Force.DEED)
    return Undertaking(token, doer(token), Force.WORD) if _given(token) else None


def _held_back(verb: Token) -> bool:
    """Tell a gift that is taken back at once: "has stopped $13 million that it had set aside"."""
    gift = described_noun(verb)
    above = gift.head if gift is not None else None
    return above is not None and above.pos_ == "VERB" and hostile(above) and not negated(above)


def _whole(verb: Token) -> bool:
    """Tell whether a verb that promises only with another word has it near behind: "set aside"."""
    if "add" in base_forms(verb) and (
        next_word(verb) in {"up", "to"} or (verb.tag_ == "VBG" and not auxiliaries(verb))
    ):
        return False
    wanted = [words for verbs, words in promises().phrasal.items() if verbs in base_forms(verb)]
    behind = verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + 1 + _GIFT_REACH)]
    # "put it down to a drone" gives no drone.
    return not wanted or any(t.lower_ in words and next_word(t) != "to" for words in wanted for t in behind)


def _ahead(verb: Token) -> bool:
    """Tell whether a verb says what is going to happen: "announced that 60 more would come"."""
    behind = [t for t in verb.subtree if t.i > verb.i and described_noun(t.head) is None]
    return any((t.lower_ in FUTURE and not hostile(t.head)) or (is_infinitive(t) and is_to(t)) for t in behind)


def _given(verb: Token) -> bool:
    """Tell whether money, people, goods or an offer stand behind a verb."""
    described = described_noun(verb)
    if described is not None and _is_gift(described) and base_forms(verb) & promises().announcing:
        aside = any(t.text == "," for t in verb.doc[described.i + 1 : verb.i])
        return (
            not described.text.isdigit() and not aside
        )  # "the $9 million that it announced", not "the 70 that it announced"
    behind = [t for t in verb.subtree if t.i > verb.i]
    near = [t for t in behind if t.i <= verb.i + _GIFT_REACH]
    if any(t.lower_ == "that" and t.pos_ == "SCONJ" for t in near):
        return False
    offers = promises().pledges - promises().given_only
    gifts = promises().gifts
    given = direct_object(verb)
    if given is not None and base_forms(given) & promises().drafts:
        return False
    return any(base_forms(t) & offers for t in behind) or any(
        t.is_currency or base_forms(t) & gifts or is_bare_count(t) for t in near
    )


def _is_gift(noun: Token) -> bool:
    return is_sum(noun) or bool(base_forms(noun) & promises().gifts)


def _by_will(token: Token) -> Undertaking | None:
    """Read "is willing to", "plans to", "stands ready to", "signed up": a will with what is willed."""
    words, forms = promises(), base_forms(token)
    following = next_word(token)
    if not forms & words.willing or token.pos_ not in {"VERB", "ADJ"} or undone(token):
        return None
    if "sign" in forms and following != "up":
        return None
    if forms & {"bind", "bound"} and following not in {"itself", "himself", "herself", "themselves"}:
        return None
    if (token.pos_ == "VERB" and not forms & words.readiness and _is_passive(token)) or following == "by":
        return None
    willed = next((t for t in token.subtree if t.i > token.i and is_infinitive(t)), None)
    if (willed is None and following not in {"up", "itself"}) or (willed is not None and hostile(willed)):
        return None
    return Undertaking(token, doer(token), Force.WORD)


def _by_plan(token: Token) -> Undertaking | None:
    """Read "the plan is to send 2,500": a plan that says what it is."""
    if token.lower_ not in {"plan", "intention", "idea"} or token.pos_ != "NOUN" or nobody(token):
        return None
    behind = list(token.doc[token.i + 1 : token.i + 1 + _AHEAD + 2])
    says = bool(behind) and behind[0].lower_ in BEING and any(t.lower_ == "to" for t in behind)
    return Undertaking(token, _owner(token), Force.SAID) if says else None


def _by_plans(token: Token) -> Undertaking | None:
    """Read "Kenya plans to send 600", "Ghana volunteers 90 police", which the parser may take for nouns."""
    words, forms = promises(), base_forms(token)
    if token.tag_ != "NNS" or not forms & (words.promising | words.willing) or undone(token) or auxiliaries(token):
        return None
    if any(child.i < token.i and child.pos_ in {"DET", "ADJ", "NUM"} for child in token.children):
        return None
    who, infinitive = _before_verb(token), next_word(token) == "to"
    willed = next((t for t in token.subtree if t.i > token.i and is_infinitive(t)), None)
    willed = willed or (token.doc[token.i + 2] if infinitive and token.i + 2 < token.sent.end else None)
    if willed is not None and hostile(willed):
        return None
    given = any(t.i > token.i and (_is_gift(t) or t.is_currency) for t in token.subtree)
    if who is None or not (infinitive or (given and forms & words.promising)):
        return None
    return Undertaking(token, who, Force.WORD)


def _before_verb(token: Token) -> Token | None:
    """Give the subject of a verb taken for a noun: its own, a name before it, or that of the verb before "and"."""
    own = subject(token)
    if own is not None and own.i < token.i and own.lower_ not in _OWN:
        return own
    before = token.nbor(-1) if token.i > token.sent.start else None
    if before is None:
        return None
    if before.lower_ == "and":
        verb = next((t for t in reversed(token.doc[token.sent.start : before.i]) if t.pos_ == "VERB"), None)
        return doer(verb) if verb is not None else None
    return before if before.head == token and before.text[:1].isupper() and before.pos_ != "DET" else None
