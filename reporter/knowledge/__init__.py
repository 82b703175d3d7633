"""What is known before reading, as data: words, names and numbers of the language, validated on load.

Comes in: the TOML files beside this module. Goes out: typed, immutable values, each loaded once. None of it is
ever printed as a fact: it only helps to recognise what a source says.
"""

from reporter.knowledge.actors import Actor, ActorKind, Actors, Office, actors
from reporter.knowledge.load import (
    Debris,
    Distractor,
    Lexicon,
    Numbers,
    Trigger,
    debris,
    distractors,
    lexicon,
    numbers,
)
from reporter.knowledge.money import Money, Sense, money
from reporter.knowledge.roles import Roles, roles

__all__ = [
    "Actor",
    "ActorKind",
    "Actors",
    "Debris",
    "Distractor",
    "Lexicon",
    "Money",
    "Numbers",
    "Office",
    "Roles",
    "Sense",
    "Trigger",
    "actors",
    "debris",
    "distractors",
    "lexicon",
    "money",
    "numbers",
    "roles",
]
