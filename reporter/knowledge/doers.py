"""Who does harm, and how a sentence ties it to them.

Comes in: doers.toml. Goes out: `Doers`, as patterns. Must not know any figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, cached_property

from reporter.knowledge.table import Table, read_table

# No list of words stands between who did it and the deed, nor does the next clause.
_WITHIN = r"[^.;]"
_SHORT = r"[^.;,]"
# Adverbs and auxiliaries may stand before a deed.
_HELPERS = r"(?:(?:have|has|had|then|also|later|reportedly|allegedly|already|themselves)\s+)*"


class Doers(Table):
    """Words as patterns: the sides and what they are tied by."""

    sides: Mapping[str, tuple[str, ...]]
    leading: str
    suffered: tuple[str, ...]
    laid: tuple[str, ...]
    done: tuple[str, ...]
    deeds: tuple[str, ...]
    of_forces: tuple[str, ...]
    of_gangs: tuple[str, ...]
    neutralised: tuple[str, ...]
    struck: tuple[str, ...]
    answer: tuple[str, ...]
    victims: tuple[str, ...]

    @cached_property
    def _who(self) -> str:
        return rf"(?<![\w-])(?P<who>{'|'.join(word for words in self.sides.values() for word in words)})(?![\w-])"

    def side(self, who: str) -> str:
        """Give the side that a doer is of; empty where the words name none."""
        whole = (rf"(?:{'|'.join(words)})" for words in self.sides.values())
        fits = (re.fullmatch(pattern, who, re.IGNORECASE) for pattern in whole)
        return next((side for side, found in zip(self.sides, fits, strict=True) if found), "")

    @cached_property
    def behind(self) -> tuple[re.Pattern[str], ...]:
        """Match, behind a number, by whom those counted were struck: the doer is the group `who`."""
        suffered, laid, deeds = _any(self.suffered), _any(self.laid), _any(self.deeds)
        named = _any((*self.of_forces, *self.of_gangs))
        return _compiled(
            rf"{_SHORT}{{0,60}}?\b{suffered}\b(?:(?!\d|\band\b){_SHORT}){{0,40}}?\b{laid}\s+{self.leading}{self._who}",
            rf"{_SHORT}{{0,50}}?\b(?:in|during)\s+(?:\w+\s+)?{deeds}\s+(?:of|by)\s+{self.leading}{self._who}",
            rf"{_SHORT}{{0,50}}?\b(?:in|during|by|to)\s+(?:\w+\s+)?(?P<who>{named})",
            rf"{_SHORT}{{0,40}}?\b(?P<who>{_any(self.neutralised)})\b",
        )

    @cached_property
    def ahead(self) -> tuple[re.Pattern[str], ...]:
        """Find, ahead of a number, who struck those counted."""
        done, deeds, answer = _any(self.done), _any(self.deeds), _any(self.answer)
        named = _any((*self.of_forces, *self.of_gangs))
        near = rf"\b{_SHORT}{{0,35}}$"
        there = rf"(?:\s+(?:in|from|of|on|at|near|loyal|led|allied)\s{_SHORT}{{1,40}}?)?"
        return _compiled(
            rf"{self._who}{there}\s+{_HELPERS}{done}{near}",
            rf"{self._who}\s+(?:who\s+)?{_any(self.struck)}\b{_WITHIN}{{0,160}}?\b{done}{near}",
            rf"{self._who}\s+{_HELPERS}{answer}{near}",
            rf"\b{deeds}\s+(?:of|by)\s+{self.leading}{self._who}{_WITHIN}{{0,120}}?\b{done}{near}",
            rf"(?P<who>{named})\s+{_HELPERS}(?:{done}|{answer}){near}",
        )

    @cached_property
    def strikes(self) -> re.Pattern[str]:
        """Find who struck, whoever counts the dead: "when gunmen stormed the market"."""
        return re.compile(rf"{self._who}\s+(?:who\s+)?{_HELPERS}{_any(self.struck)}\b", re.IGNORECASE)

    @cached_property
    def answers(self) -> re.Pattern[str]:
        """Find whose doing something is said to be: "operations by the police accounted for"."""
        deeds, named = _any(self.deeds), _any((*self.of_forces, *self.of_gangs))
        led = rf"(?:\b{deeds}\s+(?:of|by)\s+{self.leading})?{self._who}"
        return re.compile(rf"(?:{led}|\b{named})\s+{_HELPERS}{_any(self.answer)}\b", re.IGNORECASE)

    @cached_property
    def of_victims(self) -> re.Pattern[str]:
        """Find a word for victims."""
        return re.compile(rf"\b{_any(self.victims)}\b", re.IGNORECASE)

    def side_of_deed(self, words: str) -> str:
        """Give the side whose deed bears its name: "police operations"."""
        own = {"forces": (*self.of_forces, *self.neutralised), "gangs": self.of_gangs}
        return next((side for side, deeds in own.items() if re.fullmatch(_any(deeds), words, re.IGNORECASE)), "")


def _any(patterns: Iterable[str]) -> str:
    return rf"(?:{'|'.join(patterns)})"


def _compiled(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


@cache
def doers() -> Doers:
    """Give the words."""
    data = read_table("doers.toml")
    return Doers.model_validate({"sides": data["sides"], **data["ties"]})
