"""Mission personnel: on the ground, promised, or the strength planned for the whole mission.

Comes in: a number and its article. Goes out: proposals for the three kinds. Whose officers they are decides
whether they are the mission's at all; mood and tense decide between sent and promised.
"""

from __future__ import annotations

from collections.abc import Iterator

from reporter.extraction.actors import HOST
from reporter.extraction.clauses import (
    How,
    Link,
    auxiliaries,
    base_forms,
    counted,
    governing_chain,
    is_infinitive,
    links,
    predicate,
    subject,
)
from reporter.extraction.proposals import Hit, Proposal, best_hit, nationality
from reporter.extraction.reading import Mention
from reporter.facts import Kind
from reporter.knowledge import lexicon

_IN_THE_END = frozenset({"eventually", "ultimately"})


def propose(mention: Mention) -> Iterator[Proposal]:
    """Propose readings of a number as mission personnel."""
    if not _could_be_personnel(mention):
        return
    target, pledged = best_hit(mention, Kind.TARGET), best_hit(mention, Kind.PLEDGED_PERSONNEL)
    deployed = best_hit(mention, Kind.DEPLOYED)
    planned = _still_to_come(deployed) if deployed and deployed.link.how is How.MODIFIER else _planned(mention)
    if nationality(mention) is None and (of_force := _size_of_force(mention)):
        yield Proposal(mention=mention, kind=Kind.TARGET, score=0.85, rule="size-of-force", word=of_force)
    if target and (planned or _of_mission(target) or target.link.how is How.MODIFIER) and nationality(mention) is None:
        yield _proposal(mention, Kind.TARGET, target, "planned-strength")
    if pledged:
        yield _proposal(mention, Kind.PLEDGED_PERSONNEL, pledged, "promised-personnel")
    if deployed and not planned:
        yield _proposal(mention, Kind.DEPLOYED, deployed, "sent-personnel")
    elif deployed:
        kind = Kind.TARGET if _whole_mission(mention) else Kind.PLEDGED_PERSONNEL
        yield _proposal(mention, kind, deployed, "to-be-sent")
    elif planned and pledged is None and _personnel_noun(mention):
        kind = Kind.TARGET if _whole_mission(mention) else Kind.PLEDGED_PERSONNEL
        yield _near(mention, kind, "planned-personnel")


def _could_be_personnel(mention: Mention) -> bool:
    noun = counted(mention.anchor)
    alone = noun == mention.anchor or noun.pos_ == "NUM"
    if mention.quantity.unit or not (alone or _personnel_noun(mention)):
        return False
    return nationality(mention) != HOST and not _strangers(mention)


def _personnel_noun(mention: Mention) -> bool:
    noun = counted(mention.anchor)
    known = lexicon().personnel
    return bool(base_forms(noun) & known) or nationality(mention) not in (None, HOST)


def _strangers(mention: Mention) -> bool:
    """Tell whether those counted are somebody else's: "gang members", "a gang of 100 men"."""
    near = (How.SELF, How.MODIFIER, How.NOUN)
    words = {form for link in links(mention.anchor) if link.how in near for form in base_forms(link.token)}
    return bool(words & lexicon().strangers)


def _planned(mention: Mention) -> bool:
    """Tell whether the number belongs to a plan: a future, an intention above, or a plan among its modifiers."""
    intentions = lexicon().intentions
    ties = [link for link in links(mention.anchor) if link.how is not How.SELF]
    verb = predicate(mention.anchor)
    words = {form for link in ties if _binding(link) for form in base_forms(link.token)}
    words |= {auxiliary for link in ties if link.how is How.MODIFIER for auxiliary in auxiliaries(link.token)}
    if verb is not None:
        words |= auxiliaries(verb) | {child.lower_ for child in verb.children}
        words |= {form for token in governing_chain(verb) for form in base_forms(token)}
        if (head := subject(verb)) is not None:
            words |= base_forms(head)
    return bool(words & intentions)


def _still_to_come(hit: Hit) -> bool:
    """Tell "officers to be deployed" and "officers who will deploy" from "officers deployed last year"."""
    verb = hit.link.token
    return is_infinitive(verb) or bool(auxiliaries(verb) & lexicon().intentions)


def _size_of_force(mention: Mention) -> str:
    """Give the noun in "a force of 2,500" and "a 2,500-strong mission"; nothing where there is none."""
    noun = counted(mention.anchor)
    mission = lexicon().mission
    for link in links(mention.anchor):
        of_noun = link.how is How.NOUN and link.preposition == "of"
        strong = link.how is How.SELF and any(child.lower_.endswith("strong") for child in (*noun.children, noun.head))
        if (of_noun or strong) and base_forms(link.token) & (mission - {"contingent"}):
            return link.token.text
    return ""


def _binding(link: Link) -> bool:
    return link.how in (How.MODIFIER, How.OBJECT, How.SUBJECT, How.COMPLEMENT, How.NOUN)


def _of_mission(hit: Hit) -> bool:
    token = hit.link.token
    head = subject(token) if token.pos_ == "VERB" else token
    return head is not None and head.lemma_.lower() in lexicon().mission


def _whole_mission(mention: Mention) -> bool:
    """Tell whether the plan is the mission's: it is its subject, or "eventually" and the like look to the end."""
    verb = predicate(mention.anchor)
    if verb is None or nationality(mention) is not None:
        return False
    head = subject(verb)
    if head is not None and base_forms(head) & (lexicon().mission | {"plan"}):
        return not any(actor.span.root in head.subtree for actor in mention.sentence.actors)
    above = {child.lower_ for token in (verb, *governing_chain(verb)) for child in token.children}
    return bool(above & _IN_THE_END)


def _proposal(mention: Mention, kind: Kind, hit: Hit, rule: str) -> Proposal:
    noun_bonus = 0.05 if _personnel_noun(mention) else 0.0
    return Proposal(mention=mention, kind=kind, score=hit.weight + noun_bonus, rule=rule, word=hit.link.token.text)


def _near(mention: Mention, kind: Kind, rule: str) -> Proposal:
    score = 0.65 if nationality(mention) else 0.5
    return Proposal(mention=mention, kind=kind, score=score, rule=rule, word=counted(mention.anchor).text)
