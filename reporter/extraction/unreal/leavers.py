"""Who serves no more: officers who leave Haiti, are taken home or withdrawn. And that they are nobody's deportees.

Comes in: a number in its sentence. Goes out: yes or no. Who leaves another place is on the way to Haiti.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.clauses import How, base_forms, counted, links, negated
from reporter.knowledge.personnel import personnel_words
from reporter.knowledge.unreal import unreal_words

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention
    from reporter.language.tokens import Token

_TIED = (How.OBJECT, How.SUBJECT)
_NEAR = 10
# What is left, where no other land is: "left Haiti", "quit the country"; and why people leave a service.
_THIS_LAND = re.compile(
    r"(?:\s+\w+ly)?\s+(?:(?:from|out of)\s+)?"
    r"(?:Haiti\b|Port-au-Prince|the (?:country|island|Haitian capital|theat(?:re|er)|mission|force)\b"
    r"|for (?:good|home|(?:family|medical|health|personal|private|disciplinary)\b))",
)
_HOME = re.compile(
    r"(?<!from )(?<!at )(?<!their )(?<!its )\bhome(?:ward|wards|bound|-bound)?\b"
    r"(?! (?:to|in|of) Haiti|-| (?:base|port|garrison|barracks|front|side|ground))",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[,;:.]|\b(?:and|but|while|to (?:send|deploy|replace))\b")


def is_going_home(mention: Mention) -> bool:
    """Tell "150 left Haiti the same night", "took home 215 of its officers", "withdrew 40", "the 230 who flew home"."""
    verbs = unreal_words().leavers
    for link in links(mention.anchor):
        verb, forms = link.token, base_forms(link.token)
        if link.how not in (*_TIED, How.MODIFIER) or verb.pos_ != "VERB" or negated(verb):
            continue
        if forms & verbs.withdrawing and (link.how is not How.SUBJECT or verb.tag_ == "VBN"):
            return True
        behind = _behind(verb)
        if forms & verbs.leaving and link.how is not How.OBJECT and _THIS_LAND.match(behind):
            return True
        if forms & verbs.moving and _goes_home(behind):
            return True
    return False


def _behind(verb: Token) -> str:
    return verb.doc.text[verb.end_char : verb.sent.end_char]


def _goes_home(behind: str) -> bool:
    """Tell "home" shortly behind the verb, in its own clause."""
    near = _BREAK.split(behind, maxsplit=1)[0].split()[:_NEAR]
    return _HOME.search(" ".join(near)) is not None


def were_in_service(mention: Mention) -> bool:
    """Tell officers who go home from those sent back to Haiti: by their noun, or by the only people spoken of."""
    uniformed = personnel_words().heads.uniformed | personnel_words().heads.units
    noun = counted(mention.anchor)
    if base_forms(noun) & uniformed:
        return True
    migrants = unreal_words().leavers.migrants
    forms = [base_forms(token) for token in mention.sentence.tokens]
    if any(form & migrants for form in forms) or (noun.pos_ == "NOUN" and noun != mention.anchor):
        return False
    return any(form & uniformed - {"arrival", "place", "group", "party", "company", "crew"} for form in forms)
