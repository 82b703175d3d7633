"""Elision: `de` and `que` lose their vowel before another one."""

from __future__ import annotations

import unicodedata

# Words that begin with an h that forbids it, and numbers that do.
_ASPIRATED = ("haut", "hait", "hong", "honduras", "hollande", "hongrie", "huit", "onze")
_NOT_ASPIRATED = ("haïti",)
_VOWELS = "aeiouyœæ"


def de(words: str) -> str:
    """Put `de` before words: `d’octobre 2024`, `de janvier`."""
    return f"d’{words}" if elides(words) else f"de {words}"


def elides(words: str) -> bool:
    """Tell whether a vowel before these words is lost."""
    first = words.lstrip("«\u00a0\u202f \ufdd0").casefold()
    if first.startswith(_NOT_ASPIRATED):
        return True
    bare = unicodedata.normalize("NFD", first)[:1]
    if first.startswith(_ASPIRATED) or not bare:
        return False
    return bare in _VOWELS and not first.startswith(("yémen", "ya", "yo"))
