"""Those who tell what befell them, and those of whom somebody gives no more than the number.

Comes in: a number, its sentence's words with their fates. Goes out: the kind of victims that it counts. "Of the women,
212 said that they had been raped"; "bodies lay in the road, and a neighbour counted seven".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.clauses import (
    How,
    base_forms,
    counted,
    is_passive,
    is_verbal,
    links,
    negated,
    subject,
)
from reporter.extraction.phrases import is_bare
from reporter.knowledge import lexicon
from reporter.knowledge.fates import Role
from reporter.knowledge.topics import topics

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.extraction.phrases import Count, Words
    from reporter.extraction.reading import Mention
    from reporter.facts import Kind
    from reporter.language.tokens import Token

_THEY = frozenset({"they", "she", "he"})


def told_of_themselves(mention: Mention, words: Words) -> Kind | None:
    """Give the fate of those who say that they suffered it: "212 told nurses that they had been raped"."""
    noun = counted(mention.anchor)
    verb = noun.head
    if not is_verbal(verb) or subject(verb) != noun or not base_forms(verb) & lexicon().speech or negated(verb):
        return None
    for said in _said(verb):
        fate = words.fate_of(said)
        if fate is not None and not fate.combined and not negated(said):
            suffered = Role.SUFFERED in fate.roles and is_passive(said)
            return fate.kind if suffered or Role.UNDERGONE in fate.roles else None
    return None


def _said(verb: Token) -> Iterator[Token]:
    """Give what somebody says of himself."""
    for clause in verb.children:
        own = subject(clause) if is_verbal(clause) and clause.i > verb.i else None
        if own is not None and own.lower_ in _THEY:
            yield clause


def counted_alone(mention: Mention, words: Words, count: Count) -> Kind | None:
    """Give the kind of the victims named before, of whom a verb of counting gives the number without a noun."""
    if not is_bare(words, count) or not counted(mention.anchor).like_num:
        return None
    verbs = [link.token for link in links(mention.anchor) if link.how is How.OBJECT and is_verbal(link.token)]
    if not verbs or not base_forms(verbs[0]) & topics().tallying or negated(verbs[0]):
        return None
    named = [fate for fate in words.fates if fate.end <= count.first and fate.roles & {Role.EVENT, Role.STATE}]
    kinds = {fate.kind for fate in words.fates}
    return named[-1].kind if named and len(kinds) == 1 and not named[-1].combined else None
