"""The one place that decides: of all readings proposed for a number, the strongest becomes a figure.

Comes in: an article and the families. Goes out: what was made of each number, its figure or none, and what else it
could have been.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reporter.extraction import casualties, displacement, funding, needs, parts, personnel, territory, topical
from reporter.extraction.actors import acting_name
from reporter.extraction.aggregate import aggregate
from reporter.extraction.attribution import attributed_to, releaser
from reporter.extraction.carried import carried
from reporter.extraction.distractors import distractor
from reporter.extraction.group import group
from reporter.extraction.headcount import counts_other_things
from reporter.extraction.learned import (
    Judgement,
    heard,
    judgements,
    overruled,
    settled_actor,
    settled_aggregate,
    settled_source,
    silences,
)
from reporter.extraction.payers import is_everybodys, payer
from reporter.extraction.period import period
from reporter.extraction.place import place
from reporter.extraction.proposals import Proposal
from reporter.extraction.retold import retold
from reporter.extraction.shares import is_share_of
from reporter.extraction.taking_over import settled
from reporter.extraction.weighing import THRESHOLD, Choice, Weighed, weigh
from reporter.facts import DISTRESS, MONEY, PEOPLE, PERCENT, Aggregate, Figure, Kind, Purpose

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reporter.extraction.reading import Article, Mention

_FAMILIES = (personnel, funding, casualties, displacement, needs, territory, topical)
_SENT = (Kind.DEPLOYED, Kind.PLEDGED_PERSONNEL)
_GIVEN = (Kind.RECEIVED, Kind.PLEDGED_FUNDING, Kind.WITHHELD, Kind.SPENT)
_ACTED = (*_SENT, *_GIVEN)
_COMPARED = (Kind.REQUIRED, Kind.RECEIVED, Kind.PLEDGED_FUNDING, Kind.WITHHELD)


def choices(article: Article) -> tuple[Choice, ...]:
    """Decide each number of an article, in order."""
    made: list[Choice] = []
    read: list[tuple[Mention, Figure]] = []
    previous: Mention | None = None
    plain = [distractor(mention) for mention in article.mentions]
    asked = [mention for mention, name in zip(article.mentions, plain, strict=True) if not name]
    judging = judgements(asked, article)
    for mention, name in zip(article.mentions, plain, strict=True):
        if name:
            made.append(Choice(mention=mention, distractor=name))
            continue
        judged, weighed = next(judging), weigh(proposals(mention))
        figure = _read(mention, weighed, judged, read, previous, article)
        if figure is not None:
            read.append((mention, figure))
        guessed = replace(judged.guess, told=judged.told(acts=figure.kind in _ACTED)) if figure else judged.guess
        made.append(Choice(mention=mention, figure=figure, lost=weighed.beside(figure), guess=guessed))
        previous = mention
    figures = iter(settled([(one.mention, one.figure) for one in made if one.figure is not None]))
    known = [replace(one, figure=next(figures)) if one.figure is not None else one for one in made]
    return retold(known, article)


def _read(
    mention: Mention,
    weighed: Weighed,
    judged: Judgement,
    read: list[tuple[Mention, Figure]],
    previous: Mention | None,
    article: Article,
) -> Figure | None:
    """Read a number by its own words, by the numbers before it, or as the learned reader has it."""
    figure: Figure | None = None
    if proposal := personnel.continued(mention, read, weighed.chosen):
        figure = funding.beside_need(_figure(proposal, article, judged), [last for _, last in read[-1:]])
    else:
        figure = _carried(mention, read, article, previous, judged)
    if figure is None:
        if weighed.is_answered:
            return None  # a reading that something speaks against is an answer, too
        proposal = heard(mention, judged, is_strange=_is_strange(mention))
        return _figure(proposal, article, judged) if proposal else None
    strength = _strength(figure, weighed)
    if silences(judged, figure.kind, strength=strength):
        return None
    proposal = overruled(mention, judged, figure.kind, strength=strength)
    return _figure(proposal, article, judged) if proposal else figure


def _is_strange(mention: Mention) -> bool:
    """Tell a sum that the rules take for a price, a wage or others' money: by its words alone, so not surely."""
    return mention.quantity.is_money and bool(funding.strangeness(mention))


def _strength(figure: Figure, weighed: Weighed) -> float:
    """Say how strong the rule behind a figure is; what continues the figure before it is as sure as grammar."""
    chosen = weighed.chosen
    return chosen.score if chosen is not None and chosen.rule == figure.rule else 1.0


def proposals(mention: Mention) -> tuple[Proposal, ...]:
    """Give every reading that any family proposes for a number, chosen or not."""
    return tuple(proposal for family in _FAMILIES for proposal in family.propose(mention))


def _carried(
    mention: Mention,
    read: list[tuple[Mention, Figure]],
    article: Article,
    previous: Mention | None,
    judged: Judgement,
) -> Figure | None:
    """Read a number that takes its kind from a figure before it."""
    if found := carried(mention, read, previous):
        proposal = Proposal(mention=mention, kind=found.kind, score=THRESHOLD, rule=found.rule, word="")
        own = _figure(proposal, article, judged)
        return replace(
            own,
            unit=mention.quantity.unit or found.figure.unit,
            aggregate=found.aggregate or own.aggregate,
            actor=own.actor or (found.figure.actor if found.inherits_actor else None),
        )
    if whole := _whole(mention, read):
        proposal = Proposal(mention=mention, kind=whole.kind, score=THRESHOLD, rule="rest-of-whole", word="")
        return _figure(proposal, article, judged)
    return None


def _whole(mention: Mention, read: list[tuple[Mention, Figure]]) -> Figure | None:
    """Give the figure whose remainder a number is: "… of the 1,000 …, the remaining 600"."""
    if not read or counts_other_things(mention):
        return None
    last_mention, last = read[-1]
    near = last_mention.sentence.index == mention.sentence.index
    same_unit = (mention.quantity.unit or PEOPLE) == last.unit and mention.quantity.value < last.value
    share = mention.quantity.unit == PERCENT and last.unit == PEOPLE and last.kind not in _SENT
    share = share and is_share_of(mention, last.kind)
    return last if near and aggregate(mention, last.kind) is Aggregate.PART and (same_unit or share) else None


def _figure(proposal: Proposal, article: Article, judged: Judgement) -> Figure:
    mention, kind = proposal.mention, proposal.kind
    quantity = mention.quantity
    ruled = proposal.aggregate or _portion(mention, kind) or aggregate(mention, kind)
    # What lies outside another sum is no part of it, whatever it looks like.
    outside = kind in MONEY and funding.lies_outside(mention)
    whole = ruled if outside else settled_aggregate(ruled, judged, unit=quantity.unit)
    return Figure(
        kind=kind,
        value=quantity.value,
        unit=proposal.unit or quantity.unit or PEOPLE,
        bound=quantity.bound,
        aggregate=whole,
        actor=_actor(proposal, article, judged),
        attributed_to=_source(mention, article, judged),
        place=place(mention, kind, article, of_event=whole is Aggregate.INCIDENT),
        period=period(mention, kind, of_event=whole is Aggregate.INCIDENT or personnel.comes(mention, kind)),
        group=None if kind in _SENT or kind is Kind.TARGET else proposal.group or group(mention, kind),
        rule=proposal.rule,
        evidence=mention.evidence,
        authorised=kind is Kind.PLEDGED_FUNDING and funding.is_authorised(mention),
        converted=kind in MONEY and funding.is_conversion(mention),
        purpose=_purpose(mention, kind, article) if kind in _COMPARED else None,
    )


def _purpose(mention: Mention, kind: Kind, article: Article) -> Purpose | None:
    """Say what a sum is for; a need or a receipt whose sentence does not tell is for what its article is about."""
    told = funding.purpose(mention.sentence)
    if told or kind not in (Kind.REQUIRED, Kind.RECEIVED) or article.headline is None:
        return told
    return funding.purpose_of_article(article.headline.quote)


def _portion(mention: Mention, kind: Kind) -> Aggregate | None:
    """Tell a part and an increment by the family's own rules, whoever read the number."""
    if kind in (*_SENT, Kind.TARGET):
        return personnel.portion(mention)
    if kind in DISTRESS:
        return parts.aggregate(mention, kind)
    return funding.portion(mention, kind) if kind in MONEY and mention.quantity.unit != PERCENT else None


def _source(mention: Mention, article: Article, judged: Judgement) -> str | None:
    """Give the source of a number; a body's own release has none in itself, whoever says it is one."""
    source = settled_source(attributed_to(mention, article), judged)
    return source if source is None or source != releaser(article) else None


def _actor(proposal: Proposal, article: Article, judged: Judgement) -> str | None:
    mention = proposal.mention
    if proposal.kind in _SENT:
        sender = personnel.sender(mention, article)
        # A state that an earlier sentence names is not whose people are counted.
        named = any(acting_name(found.actor) == judged.actor.value for found in mention.sentence.actors)
        return settled_actor(sender, judged) if named and not personnel.is_of_several(mention) else sender
    if proposal.kind in _GIVEN:
        giver = payer(mention, proposal.kind, article)
        # The whole of which somebody gave a part is not his, whoever stands nearest.
        return giver if is_everybodys(mention, proposal.kind) else settled_actor(giver, judged)
    return None


def distinct(found: Iterable[Figure]) -> tuple[Figure, ...]:
    """Keep one figure for each distinct fact, where it was said first."""
    kept: dict[tuple[object, ...], Figure] = {}
    for figure in found:
        key = (figure.kind, figure.value, figure.unit, figure.bound, figure.aggregate, figure.actor)
        kept.setdefault(key, figure)
    return tuple(kept.values())
