"""A word or name with the forms that a sentence may need of it.

Comes in: the plain form and others by name. Goes out: a string that prints plainly, and in another form where a message
asks for it: `{actor:of}`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self


class Inflected(str):
    """A string with forms; one that it lacks is the string itself."""

    __slots__ = ("_forms",)
    _forms: Mapping[str, str]

    def __new__(cls, plain: str, **forms: str) -> Self:
        """Make it of its plain form and the others."""
        made = super().__new__(cls, plain)
        made._forms = forms
        return made

    def __format__(self, spec: str) -> str:
        return self._forms.get(spec, str(self))

    def __str__(self) -> str:
        return str.__str__(self)
