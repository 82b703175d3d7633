"""Comparing everything but figures: people and roles, organisations, commitments, the mission, the date, the quotes.

Comes in: a text's gold and what was said of it. Goes out: a `Score` for each.
"""

from __future__ import annotations

from reporter.facts import MissionSlot
from tests.evaluation.corpus import Gold
from tests.evaluation.counts import Count, Score, share, total
from tests.evaluation.names import name_key, plain, same_person, same_role
from tests.evaluation.said import Said, SaidPerson

_DATED = (MissionSlot.AUTHORISED, MissionSlot.LAUNCHED, MissionSlot.MANDATE_UNTIL)
_TO_THE_MONTH = len("2024-10")
_TO_THE_DAY = len("2024-10-11")


def compare_quotes(gold: Gold, said: Said, text: str) -> Score:
    """See that each quote stands in the text exactly where its record says."""
    strays = [record for record in said.quoted if text[record.start : record.end] != record.quote or not record.quote]
    faults = [f"UNGROUNDED {gold.doc} {r.quote[:70]!r} [{r.start}:{r.end}]" for r in strays]
    quoted = len(said.quoted)
    return Score({"grounded": share(quoted - len(strays), quoted)}, tuple(faults))


def compare_people(gold: Gold, said: Said) -> Score:
    """Compare the people, each once, and the roles of those found."""
    left: list[SaidPerson] = []
    for person in said.people:
        if not any(same_person(person.name, other.name) for other in left):
            left.append(person)
    scores = [Score({"people": Count(said=len(left), gold=len(gold.people))})]
    for wanted in gold.people:
        hit = next((person for person in left if same_person(person.name, wanted.name)), None)
        if hit is None:
            scores.append(Score({}, (f"MISSED PERSON {gold.doc} {wanted.name}",)))
            continue
        left.remove(hit)
        roles = [person.role for person in said.people if same_person(person.name, wanted.name)]
        is_right = any(same_role(role, wanted.role) for role in roles)
        faults = () if is_right else (f"ROLE {gold.doc} {wanted.name}: said {roles}, gold {wanted.role!r}",)
        scores.append(Score({"people": Count(found=1), "roles": share(is_right)}, faults))
    return total([*scores, Score({}, tuple(f"WRONG PERSON {gold.doc} {person.name}" for person in left))])


def compare_organisations(gold: Gold, said: Said) -> Score:
    """Compare the organisations, each once."""
    wanted = {name_key(name) for name in gold.organisations}
    named = {name_key(record.name) for record in said.organisations}
    faults = [f"MISSED ORGANISATION {gold.doc} {name}" for name in sorted(wanted - named)]
    faults += [f"WRONG ORGANISATION {gold.doc} {name}" for name in sorted(named - wanted)]
    return Score({"organisations": Count(len(wanted & named), len(named), len(wanted))}, tuple(faults))


def compare_commitments(gold: Gold, said: Said) -> Score:
    """Compare the sentences that promise something: a quote counts where one sentence holds the other."""
    spare = [plain(wanted.sentence) for wanted in gold.commitments if wanted.optional]
    wanted_ones = [wanted for wanted in gold.commitments if not wanted.optional]
    keyed = [(plain(record.quote), record) for record in said.commitments]
    left = [(key, record) for key, record in keyed if not any(_overlap(key, other) for other in spare)]
    used: set[int] = set()
    scores = [Score({"commitments": Count(gold=len(wanted_ones))})]
    for wanted in wanted_ones:
        hits = [i for i, (key, _) in enumerate(left) if _overlap(key, plain(wanted.sentence))]
        if not hits:
            scores.append(Score({}, (f"MISSED COMMITMENT {gold.doc} {wanted.sentence[:120]}",)))
            continue
        used.update(hits)
        actor = any(name_key(left[i][1].actor) == name_key(wanted.actor) for i in hits)
        scores.append(Score({"commitments": Count(found=1, said=1), "commitment_actor": share(actor)}))
    strays = [(key, record.quote) for i, (key, record) in enumerate(left) if i not in used]
    faults = tuple(f"WRONG COMMITMENT {gold.doc} {quote[:120]}" for _, quote in strays)
    return total([*scores, Score({"commitments": Count(said=len({key for key, _ in strays}))}, faults)])


def _overlap(one: str, other: str) -> bool:
    return bool(one) and (one in other or other in one)


def compare_mission(gold: Gold, said: Said) -> Score:
    """Compare what is said of the mission itself; dates to the month."""
    scores = []
    for slot, wanted in gold.mission.items():
        value = said.mission.get(slot)
        is_right = bool(value and wanted) and _same_fact(slot, str(value), str(wanted))
        fault = f"MISSION {gold.doc} {slot}: said {value!r}, gold {wanted!r}"
        faults = (fault,) if (value or wanted) and not is_right else ()
        scores.append(Score({"mission": Count(int(is_right), int(bool(value)), int(bool(wanted)))}, faults))
    return total(scores)


def _same_fact(slot: MissionSlot, one: str, other: str) -> bool:
    same_month = slot in _DATED and one[:_TO_THE_MONTH] == other[:_TO_THE_MONTH]
    return same_month or name_key(one) == name_key(other)


def compare_date(gold: Gold, said: Said) -> Score:
    """Compare the date of publication, as far as the gold knows it; a wrong month is worse than none."""
    if not gold.date:
        return Score()
    date = said.date or ""
    is_right = date[: len(gold.date)] == gold.date
    is_wrong = bool(date) and date[:_TO_THE_MONTH] != gold.date[:_TO_THE_MONTH]
    known = "day" if len(gold.date) == _TO_THE_DAY else "month"
    faults = () if is_right else (f"DATE {gold.doc}: said {said.date!r}, gold {gold.date!r}",)
    return Score({f"date_{known}": share(is_right), "date_not_wrong": share(not is_wrong)}, faults)
