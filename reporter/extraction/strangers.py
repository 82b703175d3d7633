"""People of other countries, whom no number of this brief counts.

Comes in: a number in its sentence. Goes out: yes or no, and the other states that the sentence names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.actors import HOST
from reporter.extraction.clauses import base_forms, described_noun, is_verbal, subject
from reporter.extraction.themes import found
from reporter.facts import Kind
from reporter.knowledge import ActorKind
from reporter.knowledge.themes import themes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.extraction.reading import Mention
    from reporter.language.actors import ActorSpan

_HAS = re.compile(r"\W*(?:(?:has|had|with|counts|alone|itself|too|goes|hungry)\W+)*")


def is_foreign(mention: Mention) -> bool:
    """Tell people of another country: "2.2 million Kenyans", "Sudan has 24.6 million", "Honduras 1.9 million"."""
    return _foreign_nation(mention) or _foreign_land(mention) or _foreign_subject(mention)


def _foreign_nation(mention: Mention) -> bool:
    low, high = mention.quantity.span.start, mention.quantity.number_span.end
    text = mention.sentence.document.text
    for actor in other_states(mention):
        behind = text[high : actor.span.start_char]
        if actor.how == "demonym" and actor.span.start_char >= high and len(behind.split()) <= 1 and "," not in behind:
            return True
        before = text[actor.span.end_char : low]
        if actor.how == "demonym" and actor.span.end_char <= low and before in (", ", " \u2013 ", ": "):
            return True
    return False


def other_states(mention: Mention) -> Iterator[ActorSpan]:
    """Give the states that a sentence names besides the host."""
    for actor in mention.sentence.actors:
        if actor.actor.kind is ActorKind.STATE and actor.actor.name != HOST:
            yield actor


def _foreign_land(mention: Mention) -> bool:
    """Tell a state's name right before a number, with "has" or "with" at most between them."""
    text, low = mention.sentence.document.text, mention.quantity.span.start
    return any(
        actor.how == "name"
        and actor.span.end_char <= low
        and _HAS.fullmatch(text[actor.span.end_char : low])
        and not sends_back(mention)
        for actor in other_states(mention)
    )


def sends_back(mention: Mention) -> bool:
    """Tell whether the sentence speaks of people sent to Haiti, where other states are those who send."""
    return any(theme.kind is Kind.RETURNED for theme in found(mention.sentence))


def _foreign_subject(mention: Mention) -> bool:
    """Tell what another state has or suffers: "Sudan has 30 million in need and 11 million uprooted"."""
    if sends_back(mention):
        return False
    roots = {actor.span.root.i for actor in other_states(mention) if actor.how == "name"}
    for verb in mention.anchor.ancestors:
        described = described_noun(verb)
        if is_verbal(verb) and (base_forms(verb) & themes().suffering or described is not None):
            who = described if described is not None else subject(verb)
            if who is not None and who.i in roots:
                return True
    return False
