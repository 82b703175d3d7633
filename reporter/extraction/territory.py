"""The share of the capital or the country that gangs hold.

Comes in: a number in percent. Goes out: proposals. Of what the share is decides: of a capital, not of its people,
its schools or its trade; and who holds it: gangs, not those who win ground back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reporter.extraction.clauses import How, base_forms, is_verbal, links
from reporter.extraction.proposals import Proposal
from reporter.extraction.shares import is_change
from reporter.extraction.themes import found, found_in, reading
from reporter.facts import PERCENT, Kind
from reporter.knowledge import ActorKind
from reporter.knowledge.themes import themes

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention, Sentence
    from reporter.language.tokens import Token

_REACH = 8
_SMALLEST, _ALL = 20, 100
_PERCENT = re.compile(r"percent|per cent|%", re.IGNORECASE)
_AFTER_SHARE = frozenset({"today", "now", "then", "by", "in", "when", "before", "after", "a", "last", "this", "and"})
# No share of people has a stretch of land for its whole.
_SURE, _MEANT, _LIKELY = 0.98, 0.9, 0.7
_ENDS = frozenset({"ADP", "SCONJ", "CCONJ", "AUX", "VERB", "PUNCT", "NUM"})
_RELATIVES = frozenset({"which", "whom"})
_REFERRING = _RELATIVES | {"it"}
_SAME_SHARE = frozenset({"share", "proportion", "percentage", "hold", "grip"})
_TRANSPARENT = frozenset({"cent", "percent", "%", "per"})


def propose(mention: Mention) -> Iterator[Proposal]:
    """Propose readings of a share as territory under gangs."""
    if (
        is_change(mention)
        or _won_back(mention)
        or not (mention.quantity.unit == PERCENT or _percent_understood(mention))
    ):
        return
    whole = _whole(mention)
    held = any(theme.kind is Kind.GANG_CONTROL for theme in found(mention.sentence))
    gangs = _speaks_of_gangs(mention.sentence)
    if whole is not None:
        territory = bool(base_forms(whole) & themes().territory) or whole.ent_type_ == "LOC"
        meant = held and _speaks_of_territory(mention.sentence)
        sure = meant if whole.lower_ in _REFERRING else territory and (held or gangs)
    else:
        sure = held and gangs and _speaks_of_territory(mention.sentence) and not _counts_others(mention)
    if sure or _taken_up(mention):
        score = _LIKELY if whole is None else _MEANT if whole.lower_ in _REFERRING else _SURE
        word = (whole or mention.anchor).text
        yield Proposal(mention=mention, kind=Kind.GANG_CONTROL, score=score, rule="share-held", word=word, unit=PERCENT)


def _taken_up(mention: Mention) -> bool:
    """Tell the share that the sentence before spoke of: "That share was 80 percent in 2024"."""
    tokens = mention.sentence.tokens
    same = any(link.how is How.EQUATED and base_forms(link.token) & _SAME_SHARE for link in links(mention.anchor))
    if not same or not tokens.start:
        return False
    before = tokens.doc[tokens.start - 1].sent
    ground = any(base_forms(token) & themes().territory - _REFERRING for token in before)
    return ground and any(theme.kind is Kind.GANG_CONTROL for theme in found_in(before))


def _percent_understood(mention: Mention) -> bool:
    """Tell the second share of a comparison: "down to 75 percent from a peak of 90"."""
    alone = not mention.quantity.unit and _SMALLEST <= mention.quantity.value <= _ALL
    shares = bool(_PERCENT.search(mention.sentence.text))
    held = any(theme.kind is Kind.GANG_CONTROL for theme in found(mention.sentence))
    behind = _behind(mention)
    bare = not behind or behind[0].is_punct or behind[0].like_num or behind[0].lower_ in _AFTER_SHARE
    return alone and shares and held and bare


def _behind(mention: Mention) -> list[Token]:
    return [
        token
        for token in mention.sentence.tokens
        if token.idx >= mention.quantity.span.end and not token.is_space and token.lower_ not in _TRANSPARENT
    ]


def _whole(mention: Mention) -> Token | None:
    """Give the noun that a share is of: the last before a verb or a preposition ("of the capital's schools")."""
    behind = _behind(mention)
    if not behind or behind[0].lower_ != "of":
        return None
    head = None
    for token in behind[1:_REACH]:
        if token.pos_ in _ENDS or (head is not None and token.pos_ == "ADV"):
            break
        if token.pos_ in ("NOUN", "PROPN", "PRON"):
            head = token
        if token.lower_ in _RELATIVES:
            break
    return head


def _counts_others(mention: Mention) -> bool:
    """Tell a share of people, or one with a noun of its own right behind it ("70 per cent home-grown food")."""
    people = reading(mention)
    if people is not None and people.score > _LIKELY:
        return True
    behind = _behind(mention)
    return bool(behind) and behind[0].pos_ in ("NOUN", "ADJ") and not base_forms(behind[0]) & themes().territory


def _won_back(mention: Mention) -> bool:
    return any(
        link.how in (How.OBJECT, How.OBLIQUE) and is_verbal(link.token) and base_forms(link.token) & themes().regaining
        for link in links(mention.anchor)
    )


def _speaks_of_gangs(sentence: Sentence) -> bool:
    if any(actor.actor.kind is ActorKind.GANG for actor in sentence.actors):
        return True
    return any(base_forms(token) & themes().gangs for token in sentence.tokens)


def _speaks_of_territory(sentence: Sentence) -> bool:
    # The United Nations are no territory.
    return any(base_forms(token) & themes().territory - {"it"} for token in sentence.tokens if token.text != "Nations")
