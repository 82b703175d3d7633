"""The dependency labels and word classes that the readers of clauses share, by what they mean.

Comes in: nothing. Goes out: sets of Universal Dependencies labels, and verbs that only join a whole to its number.
"""

from __future__ import annotations

SUBJECTS = frozenset({"nsubj", "csubj", "nsubj:outer"})
PASSIVE_SUBJECTS = frozenset({"nsubj:pass", "csubj:pass"})
OBJECTS = frozenset({"obj", "iobj"})
PREDICATES = frozenset({"VERB", "AUX"})
NOUNS = frozenset({"NOUN", "PROPN", "SYM", "NUM", "PRON", "ADJ"})
# "a batch consisting of 400": what is said of the batch is said of the 400.
TRANSPARENT = frozenset({"consist", "comprise", "number", "total"})
# No construction is deeper than this; a parse that is, is wrong.
LONGEST_CHAIN = 6
