"""Numbers behind a label instead of a verb: "Arrived: 437", "in training, 610", "Kenyans in Haiti: 400 in August".

Comes in: a `Setting`. Goes out: `Reading`s. A label is what stands between the last strong mark and the colon, comma or
bracket before the number, if no verb of its own stands there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reporter.extraction.clauses import base_forms
from reporter.extraction.personnel.counting import Sort
from reporter.extraction.personnel.judgement import Reading
from reporter.facts import Kind
from reporter.knowledge.personnel import personnel_words

if TYPE_CHECKING:
    from reporter.extraction.personnel.setting import Setting
    from reporter.language.tokens import Token

_STRONG = frozenset({";", ":", ".", "(", "\u2014", "\u2013"})
_LONGEST, _SHORT = 8, 3
_IN_TRAINING = "training"


def by_label(this: Setting) -> Iterator[Reading]:
    """Read a number by the label before it, or before the row that it stands in."""
    if this.count.is_share or (this.count.sort is Sort.PEOPLE and not this.speaks_of_mission):
        return
    for label in (_own_label(this), _row_label(this)):
        kind = _labelled(label, this) if label else None
        if kind is not None:
            yield Reading(kind, 0.79, "labelled", label[-1].text)
            return


def _own_label(this: Setting) -> list[Token]:
    """Give the words between the last strong mark and the colon or comma right before the number."""
    words = [t for t in this.before_number if t not in this.count.before]
    if not words or words[-1].text not in (":", ","):
        return []
    label: list[Token] = []
    for token in reversed(words[:-1]):
        if token.text in _STRONG:
            break
        if token.text == "," or token.like_num:
            return []
        label.insert(0, token)
    return label if words[-1].text == ":" or (len(label) <= _SHORT and _ends(this)) else []


def _ends(this: Setting) -> bool:
    """Tell whether nothing but a mark follows the number: "in country, 1,244;"."""
    return this.count.sort is Sort.BARE and (not this.count.after or this.count.after[0].text in _STRONG)


def _row_label(this: Setting) -> list[Token]:
    """Give the words before the colon that opens a row of bare numbers, each with its time."""
    words = this.before_number
    at = next((i for i, token in enumerate(words) if token.text == ":"), None)
    if at is None or this.count.sort is not Sort.BARE or any(t.pos_ in ("VERB", "AUX") for t in words[at:]):
        return []
    return [] if any(t.like_num for t in words[:at]) else words[:at]


def _labelled(label: list[Token], this: Setting) -> Kind | None:
    if len(label) > _LONGEST or any(t.pos_ == "AUX" or t.tag_ in ("VBZ", "VBP") for t in label):
        return None
    words, forms = personnel_words(), {form for token in label for form in base_forms(token)}
    lower = {t.lower_ for t in label}
    if forms & (words.verbs.pledge | words.nouns.pledge) or lower & words.words.promised or _IN_TRAINING in lower:
        return Kind.PLEDGED_PERSONNEL
    planned = lower & (words.words.planned - {"full"}) or forms & (words.nouns.ceiling - {"strength"})
    if planned and this.count.nation is None:
        return Kind.TARGET
    there = lower & words.words.present or forms & words.verbs.arrive or _somewhere(label, this)
    return Kind.DEPLOYED if there else None


def _somewhere(label: list[Token], this: Setting) -> bool:
    heads = personnel_words().heads
    people = any(base_forms(t) & (heads.uniformed | heads.strength) or this.nation_at(t) for t in label)
    return people and (this.in_haiti or this.speaks_of_mission) and label[0].lower_ not in ("in", "at", "on", "of")
