"""What changed since the edition before: the weightiest lines for page one, and all of them with the earlier quotes.

A line says what has changed, and how, in the words of the two editions; what is cited the present sources say. An
authority's own series stands in the line of the headline that it belongs to.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from reporter.briefing.model import Briefing, Change, ChangeKind, Changes, Quote, Subject, Told, Topic
from reporter.facts import Aggregate, Evidence
from reporter.rendering import wording
from reporter.rendering.languages import is_french, say, say_number
from reporter.rendering.phrases import (
    actor_words,
    as_of_words,
    bounded,
    date_words,
    dollars,
    due_words,
    figure_words,
    group_words,
    iso_words,
    place_words,
    quoted,
    role_words,
    told_period_words,
    without_article,
)
from reporter.rendering.view.limits import CHANGES, Mentions, cited

# A verb alone tells nothing of a promise: then its sentence does.
_SAYS_ENOUGH = 3


class Part(NamedTuple):
    """Words, and where the present sources say them."""

    text: str
    evidence: Mentions = Mentions(())


class ChangeLine(NamedTuple):
    """One change: what has become of which topic, from what to what, and what an earlier edition quoted for it."""

    what: str
    about: str
    parts: list[Part]
    quotes: tuple[Quote, ...] = ()


class ChangeLines(NamedTuple):
    """What the page says of all changes, the lines, and how many more stand only in the annex."""

    opening: str
    lines: list[ChangeLine]
    more: int = 0


def changes(brief: Briefing) -> ChangeLines:
    """Give the lines of page one."""
    if brief.changes is None:
        return ChangeLines(str(wording.FIRST_EDITION), [])
    joined = _joined(brief.changes.found)
    lines = [_page_line(several) for several in joined[:CHANGES]]
    shown = sum(len(several) for several in joined[:CHANGES])
    return ChangeLines(opening(brief.changes), lines, more=len(brief.changes.found) - shown)


def all_changes(changes: Changes) -> list[ChangeLine]:
    """Give every change in a line of its own, with what was quoted before."""
    return [_line(one) for one in changes.found]


def page_changes(changes: Changes) -> list[ChangeLine]:
    """Give the changes of page one, each in a line of its own, with what was quoted before."""
    return [_line(one) for several in _joined(changes.found)[:CHANGES] for one in several]


def opening(changes: Changes) -> str:
    """Say what is compared, and which files have come and gone."""
    number, when = changes.edition, as_of_words(changes.as_of)
    if not changes.compared:
        if number:
            return say("Edition {number} could not be read: what has changed since is not known.", number=number)
        return say("The earlier brief could not be read: what has changed since is not known.")
    counts = ", ".join(_files(changes))
    if changes.found:
        since = (
            say("Since edition {number}, {as_of}", number=number, as_of=when)
            if number
            else say("Since the earlier brief, {as_of}", as_of=when)
        )
        return f"{since}{wording.COLON}{counts or wording.SAME_FILES}."
    unchanged = (
        say("No change in what the sources say since edition {number}, {as_of}", number=number, as_of=when)
        if number
        else say("No change in what the sources say since the earlier brief, {as_of}", as_of=when)
    )
    return f"{unchanged}{f'{wording.SEMICOLON}{counts}' if counts else ''}."


def _files(changes: Changes) -> Iterable[str]:
    """Count the files that have come, were changed and have gone."""
    if changes.added:
        yield say_number("{count} file added", "{count} files added", len(changes.added))
    if changes.changed:
        yield say_number("{count} file changed", "{count} files changed", len(changes.changed))
    if changes.removed:
        yield say_number("{count} file removed", "{count} files removed", len(changes.removed))


def _joined(found: Iterable[Change]) -> list[list[Change]]:
    """Put an authority's own series behind the change of its kind, where there is one; the order stays."""
    groups: list[list[Change]] = []
    for one in found:
        home = next((several for several in groups if _belongs(one, several[0])), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    return groups


def _belongs(one: Change, first: Change) -> bool:
    revised = one.what is first.what is ChangeKind.REVISED and first.about.author is None
    return bool(one.about.author) and revised and one.about.kind is first.about.kind


def _page_line(several: list[Change]) -> ChangeLine:
    line = _line(several[0])
    for one in several[1:]:
        line.parts.append(Part(f"{wording.SEMICOLON}{actor_words(one.about.author)}{wording.COLON}"))
        line.parts.extend(_course(one))
    return line._replace(quotes=())


def _line(one: Change) -> ChangeLine:
    parts = _course(one)
    if one.loss and one.before:
        parts.append(
            Part(f"{wording.SEMICOLON}{wording.LOSS[one.loss]}")
            if one.after is None
            else Part(say("; before: {loss}", loss=wording.LOSS[one.loss]))
        )
    return ChangeLine(wording.CHANGE[one.what], _about(one.about), parts, _no_longer_cited(one, parts))


def _no_longer_cited(one: Change, parts: list[Part]) -> tuple[Quote, ...]:
    """Give what was quoted before and is not cited in the line; who repeats a thing changes nothing of it."""
    if one.before is None or one.what is ChangeKind.CORROBORATED:
        return ()
    cited_now = {(place.document.digest, place.sentence) for part in parts for place in part.evidence.shown}
    by_sentence = {(quote.digest, quote.sentence): quote for quote in reversed(one.before.quotes)}
    return tuple(quote for sentence, quote in reversed(by_sentence.items()) if sentence not in cited_now)


def _course(one: Change) -> list[Part]:
    """Say what it was and what it is: both where it moved, one of them where the other is nothing."""
    if one.about.subject is Subject.COMMITMENT:
        return _of_promise(one)
    match one.what:
        case ChangeKind.CORROBORATED if one.after:
            return [_side(one.after, one.about)]
        case ChangeKind.CONTESTED if one.after:
            rivals = [_side(told, one.about, lead=f" {wording.AGAINST} ") for told in one.beside]
            return [_side(one.after, one.about), *rivals]
    sides = [side for side in (one.before, one.after) if side]
    return [_side(side, one.about, lead=" → " if at else "") for at, side in enumerate(sides)]


def _of_promise(one: Change) -> list[Part]:
    said = one.after or one.before
    if said is None:
        return []
    stood = _status(one.before) if one.before and one.after and one.what is not ChangeKind.CORROBORATED else ""
    parts = [Part(quoted(_promise(said)), _cited(said))]
    if stood and stood != _status(said):
        shown = [_side(told, one.about, lead=", " if at else str(wording.COLON)) for at, told in enumerate(one.beside)]
        parts += [Part(f"{wording.COLON}{stood} → {_status(said)}"), *shown]
    if one.before and one.after and one.what is not ChangeKind.CORROBORATED and one.before.due != one.after.due:
        dues = [due_words(side.due) if side.due else say("no day") for side in (one.before, one.after)]
        parts.append(Part(f"{wording.SEMICOLON}{dues[0]} → {dues[1]}"))
    elif said.due:
        parts.append(Part(f" ({due_words(said.due)})"))
    return parts


def _promise(told: Told) -> str:
    words = " ".join(told.text.split())
    return words if len(words.split()) >= _SAYS_ENOUGH else _quote(told)


def _status(told: Told) -> str:
    return wording.PROMISE[told.status] if told.status else ""


def _about(topic: Topic) -> str:
    """Name a topic: `People displaced`, `Personnel deployed (Kenya)`, `Mission, lead`."""
    match topic.subject:
        case Subject.FUNDING_GAP:
            words, whose = str(wording.FUNDING_GAP), actor_words(topic.actor)
        case Subject.MISSION:
            slot = wording.SLOT[topic.slot] if topic.slot else ""
            return f"{wording.MISSION}, {slot[:1].lower()}{slot[1:]}"
        case Subject.OFFICE:
            office = topic.office or ""
            words = f"{office[:1].upper()}{office[1:]}" + (f" of {topic.actor}" if topic.actor else "")
            return quoted(words) if is_french() else words
        case Subject.COMMITMENT:
            words, whose = str(wording.COMMITMENT), actor_words(topic.actor) or str(wording.NO_ACTOR)
        case Subject.FUNDED_UNTIL:
            return f"{wording.FUNDS} {wording.PURPOSE[topic.purpose]}" if topic.purpose else str(wording.FUNDS)
        case _:
            words = wording.KIND[topic.kind] if topic.kind else ""
            whose = actor_words(topic.author or topic.actor)
    return f"{words} ({whose})" if whose else words


def _side(told: Told, topic: Topic, *, lead: str = "") -> Part:
    aside = str(wording.SEMICOLON).join(part for part in (_terms(told), ", ".join(_setting(told, topic))) if part)
    return Part(f"{lead}{_value(told, topic)}{f' ({aside})' if aside else ''}", _cited(told))


def _value(told: Told, topic: Topic) -> str:
    if told.computed is not None and told.value is not None:
        return bounded(told.value, told.unit, told.bound)
    if topic.subject is Subject.FUNDED_UNTIL:
        return quoted(_quote(told))
    if told.value is None:
        return iso_words(told.text)
    words = _figure(_quote(told), told.unit)
    added = told.aggregate in (Aggregate.INCREMENT, Aggregate.PART) and told.aggregate
    return f"{words}, {wording.AGGREGATE[added]}" if added else words


def _terms(told: Told) -> str:
    """Show what a computed number was computed from, in the words of its sources."""
    if told.computed is None:
        return ""
    words = [_figure(words, told.unit) for words in _all_quotes(told)]
    return f" {wording.SIGN[told.computed]} ".join(words) + f", {wording.COMPUTED}"


def _figure(quote: str, unit: str) -> str:
    """Print a figure that an edition quotes."""
    words = figure_words(quote, unit)
    return words if is_french() else without_article(dollars(words, unit))


def _setting(told: Told, topic: Topic) -> Iterable[str]:
    if told.actor and told.actor != topic.actor and topic.subject is not Subject.FUNDING_GAP:
        yield actor_words(told.actor)
    if told.role:
        yield role_words(told.role)
    if told.place:
        yield place_words(" ".join(told.place.split()))
    if told.group:
        yield group_words(" ".join(told.group.split()))
    if told.period:
        yield told_period_words(" ".join(told.period.split()))
    if told.attributed_to and told.attributed_to != topic.author:
        yield actor_words(told.attributed_to)
    if topic.subject in (Subject.FIGURE, Subject.STRENGTH, Subject.FUNDING_GAP, Subject.OFFICE):
        yield date_words(told.as_of)


def _quote(told: Told) -> str:
    return next(iter(_all_quotes(told)), "")


def _all_quotes(told: Told) -> list[str]:
    places: tuple[Quote | Evidence, ...] = told.quotes or told.evidence
    return [" ".join(one.quote.split()) for one in places]


def _cited(told: Told) -> Mentions:
    return cited(told.evidence)
