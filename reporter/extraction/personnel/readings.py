"""All rules over one number: what a count of people is, and what speaks against it.

Comes in: a `Setting`. Goes out: `Reading`s with a score; one without a kind speaks against every other. Must not know
who sends them nor how often the fact was said.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from reporter.extraction.personnel.against import against
from reporter.extraction.personnel.deeds import by_verb
from reporter.extraction.personnel.labels import by_label
from reporter.extraction.personnel.phrases import (
    by_measure,
    by_modifiers,
    by_nouns,
    by_phrase,
    by_plan,
    by_shape,
    share,
)
from reporter.extraction.personnel.places import by_default, by_place
from reporter.extraction.personnel.predicates import by_predicate

if TYPE_CHECKING:
    from reporter.extraction.personnel.judgement import Reading
    from reporter.extraction.personnel.setting import Setting

__all__ = ["readings"]


@lru_cache(maxsize=4)
def readings(this: Setting) -> tuple[Reading, ...]:
    """Give all readings of a number."""
    return tuple(_readings(this))


def _readings(this: Setting) -> Iterator[Reading]:
    if this.count.of_them and this.count.whole is None:
        return
    yield from against(this)
    if this.count.is_share:
        yield from share(this)
        return
    for rule in (by_phrase, by_shape, by_modifiers, by_plan, by_nouns, by_measure):
        yield from rule(this)
    if not this.is_whole_of_number:
        if this.verb is not None:
            yield from by_verb(this, this.verb)
        yield from by_place(this)
    yield from by_predicate(this)
    yield from by_label(this)
    yield from by_default(this)
