"""Whether a count of personnel is a total, comes on top of one, or is contained in one.

Comes in: a `Setting`. Goes out: an `Aggregate`. Must not know kinds.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.clauses import How, base_forms
from reporter.extraction.raising import raises_count
from reporter.facts import Aggregate
from reporter.knowledge.personnel import personnel_words

if TYPE_CHECKING:
    from reporter.extraction.personnel.setting import Setting
    from reporter.language.tokens import Token

_PHRASE = 10
_BETWEEN = 2
_TO_TOTAL = 12
_INTRODUCING = frozenset({"including", "comprising", "among", "whom"})
_ADDING = frozenset({"follow", "add", "augment", "reinforce"})
_UNREAL = frozenset(
    {"promise", "pledge", "offer", "plan", "authorise", "authorize", "foresee", "owe", "commit", "intend"}
)
_NEXT_PART = re.compile(r"\d\S*\s+of (?:them|whom)\b[^;:.\d]{0,40}(?:,|\band)\s+$", re.IGNORECASE)
# "1,000, of whom Ghana and Togo supply some 150", "1,500, of which 750 are to come by Easter".
_OF_WHOM = re.compile(r"\d[^.;:]{0,40}\bof (?:whom|which)\b[^,.;:\d]{0,50}$", re.IGNORECASE)
_RAISING = re.compile(
    r"^[^.;\d]{0,60}\b(?:bring|tak|lift|rais|push|swell|boost|carry)ing\b[^.;\d]{0,60}\bto\b[^.;\d]{0,20}\d",
    re.IGNORECASE,
)
_PLACES = frozenset({"post", "place", "slot", "position"})
_ORDINALS = frozenset(
    {"second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "next", "latest", "new"}
)


def aggregate(this: Setting) -> Aggregate:
    """Tell total, increment and part."""
    if _is_part(this):
        return Aggregate.PART
    return Aggregate.INCREMENT if _is_increment(this) else Aggregate.TOTAL


def _is_part(this: Setting) -> bool:
    if this.count.is_share or this.count.of_them:
        return True
    near = [t.lower_ for t in this.before_number[-4:]]
    if set(near[-3:]) & personnel_words().words.remainders and "each" not in near:
        return True
    if _INTRODUCING & set(near) or near[-2:] == ["of", "them"] or is_shared_out(this):
        return True
    if this.count.whole is not None and not this.count.run:
        unreal = any(base_forms(token) & _UNREAL for token in this.clause) or "its" in {
            t.lower_ for t in this.count.after[:2]
        }
        return not unreal and this.has_number_behind
    return (this.opened_by_whole and not state_supplies(this)) or _one_of_several(this)


def is_shared_out(this: Setting) -> bool:
    """Tell one of the parts into which a whole is shared out."""
    return _goes_on_parts(this) or _of_the_posts(this) or bool(_OF_WHOM.search(this.count.mention.ahead))


def _goes_on_parts(this: Setting) -> bool:
    """Tell the next part of "170 of them from the army and 30 from the police"."""
    return bool(_NEXT_PART.search(this.count.mention.ahead))


def _of_the_posts(this: Setting) -> bool:
    """Tell "of the posts authorised, 5,500 are for police": places to be filled are shared out."""
    words = [t.lower_ for t in this.before_number]
    places = any(base_forms(t) & _PLACES for t in this.before_number[:4])
    return places and words[:2] == ["of", "the"] and "," in words


def state_supplies(this: Setting) -> bool:
    """Tell "of the planned 3,200, Ghana was to supply 400": what a state gives to the whole is its own total."""
    verb = this.verb
    supplies = verb is not None and verb.forms & (personnel_words().verbs.send | personnel_words().verbs.pledge)
    return bool(supplies) and this.subject is not None and this.state_at(this.subject) is not None


def _one_of_several(this: Setting) -> bool:
    """Tell "the group consists of 20 soldiers and four police officers"."""
    verb = this.verb
    others = [t for t in this.count.mention.sentence.tokens if t.like_num and t.i != this.count.mention.anchor.i]
    return verb is not None and bool(verb.forms & {"consist", "comprise", "include"}) and bool(others)


def _is_increment(this: Setting) -> bool:
    words = personnel_words().words.increments
    phrase = [t.lower_ for t in _phrase(this)]
    if any(w in words - _ORDINALS - {"fresh"} and not _comparative(phrase, w) for w in phrase[-4:]):
        return True
    run = [t.lower_ for t in this.count.run] + [t.lower_ for t in this.count.after[:3]]
    if _more_between(this) or _more_behind(run, this):
        return True
    holder = personnel_words().heads.units | personnel_words().heads.uniformed
    if set(phrase) & (_ORDINALS | {"fresh"}) and (
        any(base_forms(t) & holder for t in _phrase(this)) or set(phrase[-3:]) & {"next", "fresh"}
    ):
        return True
    verb = this.verb
    sums = verb is not None and verb.token.doc.span(verb.token.i + 1, verb.token.i + 2).text == "up"
    if verb is not None and verb.forms & _ADDING and not this.count.whole and not sums:
        listed = "follow" in verb.forms and _there_before(verb.token)
        # "Peru followed with an offer of 60": another giver, not more people.
        offers = verb.preposition == "with" and "follow" in verb.forms
        joined = listed or (verb.how is How.OBJECT and this.is_definite and "add" not in verb.forms)
        if not joined and not offers:
            return True
    return _raises_total(this) or _on_top(this) or _subject_is_more(this) or _said_before(this)


def _there_before(verb: Token) -> bool:
    """Tell "there follow Ghana with 90 and Togo", which only goes on with a list."""
    return verb.i > verb.sent.start and verb.doc[verb.i - 1].lower_ in ("there", "then")


def _raises_total(this: Setting) -> bool:
    """Tell "carried 198 officers, bringing the force to 400": those who raise a total come on top."""
    if _RAISING.match(this.count.mention.behind) or raises_count(this.count.mention):
        return True
    raising = personnel_words().verbs.raising
    behind = [t for t in this.count.mention.sentence.tokens if t.idx >= this.count.mention.quantity.span.end]
    at = next((i for i, t in enumerate(behind) if t.tag_ == "VBG" and base_forms(t) & raising), None)
    if at is None:
        return False
    nothing_between = not any(t.like_num or t.text in ";:" for t in behind[:at])
    return nothing_between and any(t.like_num for t in behind[at : at + _TO_TOTAL])


def _on_top(this: Setting) -> bool:
    """Tell "30 men in addition to the 12", "in addition to the first group, about 50"."""
    behind = [t.lower_ for t in this.count.after]
    text = " ".join(behind)
    first = " ".join(t.lower_ for t in this.before_number[:2])
    holder = personnel_words().heads.units
    later = any(
        t.lower_ in _ORDINALS
        and t.doc[t.i + 1].tag_ != "JJS"
        and any(base_forms(b) & holder for b in t.doc[t.i + 1 : t.i + 3])
        for t in this.count.after[:6]
    )
    return "in addition" in text or "on top of" in text or first in ("in addition", "on top") or later


def _comparative(phrase: list[str], word: str) -> bool:
    """Tell "more than", which only bounds the number."""
    return word == "more" and "than" in phrase


def _more_behind(run: list[str], this: Setting) -> bool:
    at = next((i for i, word in enumerate(run) if word in ("more", "additional", "extra", "further")), None)
    return (
        at is not None
        and (at + 1 >= len(run) or run[at + 1] != "than")
        and not any(t.is_punct or t.like_num or t.tag_ == "IN" for t in this.count.after[:at])
    )


def _more_between(this: Setting) -> bool:
    """Tell "90 additional officers": what stands between the number and its noun."""
    noun = this.count.noun
    between = noun.doc[this.count.mention.anchor.i + 1 : noun.i]
    return any(t.lower_ in ("more", "additional", "extra", "further") for t in between[:_BETWEEN])


def _phrase(this: Setting) -> list[Token]:
    """Give the words before the number in its clause: back to a verb or a mark."""
    phrase: list[Token] = []
    for token in list(reversed(this.before_number))[:_PHRASE]:
        if (token.pos_ in ("VERB", "AUX") and token.tag_ != "VBG") or token.text in ",;:.\u2014\u2013":
            break
        phrase.append(token)
    return list(reversed(phrase))


def _subject_is_more(this: Setting) -> bool:
    """Tell "the latest reinforcements, 217 in all": the subject speaks of newcomers."""
    words = personnel_words()
    start = [t for t in this.before_number[:8] if t.text not in ",;"]
    return any(
        t.lower_ in ("latest", "additional", "fresh", "reinforcements")
        and any(base_forms(b) & (words.heads.units | words.heads.uniformed) for b in (t, *t.doc[t.i + 1 : t.i + 4]))
        for t in start
    )


def _said_before(this: Setting) -> bool:
    """Tell whether the sentence right before announced newcomers without a number: "More police have landed."."""
    sentence = this.count.mention.sentence.tokens
    if sentence.start == 0 or this.count.whole is not None:
        return False
    behind = next((t for t in reversed(sentence.doc[: sentence.start]) if not t.is_space), None)
    last = [t for t in behind.sent if t.i <= behind.i and not t.is_space] if behind else []
    words = personnel_words()
    if any(t.like_num for t in last):
        return False
    return any(
        t.lower_ in ("more", "another", "fresh", "additional", "reinforcements", "further", "second", "third", "new")
        and any(base_forms(b) & (words.heads.units | words.heads.uniformed) for b in (t, *t.doc[t.i + 1 : t.i + 5]))
        for t in last
    )
