"""How long the money of the mission or of the aid lasts: "could run out by March", "enough to go on through June".

Comes in: an article, the day of its publication, as far as it is known, and who tells its speakers. Goes out: one
`FundedUntil` for each day that it names. What is denied, asked for, put under a condition or past gives none, nor does
the money of others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.lasting.days import day_behind
from reporter.extraction.lasting.deeds import Deed, deeds
from reporter.extraction.lasting.standing import holds
from reporter.extraction.lasting.whose import whose
from reporter.facts import FundedUntil, PartialDate, Span
from reporter.knowledge.lasting import lasting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reporter.extraction.reading import Article, Sentence

    # Gives who is named as the source of what stands at a character.
    Says = Callable[[int, Sentence, Article], str | None]

__all__ = ["funded_until"]

# A longer sentence is a table or a page without full stops.
_LONGEST = 1500


def funded_until(article: Article, published: PartialDate | None, says: Says) -> tuple[FundedUntil, ...]:
    """Give how long an article says that the money lasts, each day once for each purpose."""
    found: dict[tuple[PartialDate, str], FundedUntil] = {}
    for sentence in article.sentences:
        for fact in _facts(sentence, article, published, says) if len(sentence.text) <= _LONGEST else ():
            found.setdefault((fact.value, fact.purpose), fact)
    return tuple(found.values())


def _facts(sentence: Sentence, article: Article, published: PartialDate | None, says: Says) -> Iterator[FundedUntil]:
    taken: list[Span] = []
    for deed in deeds(sentence):
        if not holds(deed):
            continue
        purpose = whose(deed, sentence, article)
        when = day_behind(deed.verb, deed.role, sentence, published) if purpose else None
        if purpose is None or when is None or any(span == when[1] for span in taken):
            continue
        value, span = when
        taken.append(span)
        start = _start(deed, sentence)
        yield FundedUntil(
            value=value,
            attributed_to=says(start, sentence, article),
            evidence=sentence.evidence(Span(start, span.end)),
            purpose=purpose,
        )


def _start(deed: Deed, sentence: Sentence) -> int:
    """Give where the words begin that say it: with the money, or with the verb and its helpers."""
    helpers = [child.idx for child in deed.verb.children if child.i < deed.verb.i and child.dep_.startswith("aux")]
    start = min([deed.verb.idx, *helpers])
    if deed.money is not None and deed.money.i < deed.verb.i:
        above = [deed.money.head] if deed.money.head.lower_ in lasting().enough else []
        start = min(start, *(t.idx for t in (*deed.money.subtree, *above) if t.i <= deed.money.i))
    return max(start, sentence.span.start)
