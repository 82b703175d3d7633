"""The forms that may stand for a word in a word list.

Comes in: a word in lower case and its lemma. Goes out: both, what an irregular form stands for, and what the regular
endings leave: the lemma is learned and now and then wrong on rare verbs ("secur").
"""

from __future__ import annotations

from functools import lru_cache

from reporter.knowledge import lexicon

_ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("es", ""),
    ("es", "e"),
    ("s", ""),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
)


# Texts have the same words over and over.
@lru_cache(maxsize=20_000)
def base_forms(lower: str, lemma: str) -> frozenset[str]:
    """Give the forms to look a word up by."""
    forms = {lower, lemma, lexicon().irregular.get(lower, lower)}
    for ending, instead in _ENDINGS:
        if lower.endswith(ending) and len(lower) > len(ending) + 2:
            stem = lower[: -len(ending)]
            forms.add(stem + instead)
            if not instead and stem[-1] == stem[-2]:
                forms.add(stem[:-1])
    return frozenset(forms)
