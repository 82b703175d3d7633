"""The only readers of dependency labels: what a number counts, which words govern it and how.

Comes in: tokens with Universal Dependencies. Goes out: the counted noun, `Link`s to the words that say
something about the number, subjects, negation and modality. Fact families ask here and never look at a label.
"""

from __future__ import annotations

from reporter.extraction.clauses.bearing import bears_on
from reporter.extraction.clauses.equations import equated
from reporter.extraction.clauses.nouns import (
    could_act,
    described_by,
    described_noun,
    first_of_list,
    full_name,
    is_apposition,
    is_listed,
    name_phrase,
    owned_by,
    owners,
)
from reporter.extraction.clauses.standing import (
    above,
    asides,
    is_definite,
    is_possible,
    is_singular,
    is_supposed,
    recipient,
)
from reporter.extraction.clauses.ties import How, Link, counted, links, relation
from reporter.extraction.clauses.undergoing import suffered_by
from reporter.extraction.clauses.verbs import (
    agent,
    auxiliaries,
    commanding,
    completed_by,
    deeds_of,
    direct_object,
    governing_chain,
    is_infinitive,
    is_participle,
    is_passive,
    negated,
    predicate,
    receivers,
    shares_object,
    shares_subject,
    speakers,
    subject,
    told_by,
    topic_of,
    undergoer,
)
from reporter.extraction.clauses.words import base_forms, introduction, is_sum, is_verbal, nearest_forms, preposition

__all__ = [
    "How",
    "Link",
    "above",
    "agent",
    "asides",
    "auxiliaries",
    "base_forms",
    "bears_on",
    "commanding",
    "completed_by",
    "could_act",
    "counted",
    "deeds_of",
    "described_by",
    "described_noun",
    "direct_object",
    "equated",
    "first_of_list",
    "full_name",
    "governing_chain",
    "introduction",
    "is_apposition",
    "is_definite",
    "is_infinitive",
    "is_listed",
    "is_participle",
    "is_passive",
    "is_possible",
    "is_singular",
    "is_sum",
    "is_supposed",
    "is_verbal",
    "links",
    "name_phrase",
    "nearest_forms",
    "negated",
    "owned_by",
    "owners",
    "predicate",
    "preposition",
    "receivers",
    "recipient",
    "relation",
    "shares_object",
    "shares_subject",
    "speakers",
    "subject",
    "suffered_by",
    "told_by",
    "topic_of",
    "undergoer",
]
