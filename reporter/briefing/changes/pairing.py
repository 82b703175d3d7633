"""The counts of two briefs side by side: which are one, which are fresh, which are lost.

Comes in: two briefings and how their files correspond. Goes out: `Pairing`, which also notes what has been told, so
that nothing is told twice. Must not know how a change is told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable

from reporter.briefing.changes.counts import Count, counts, key_of, ledgers, may_be_reworded, same
from reporter.briefing.changes.files import Files
from reporter.briefing.model import Briefing, Entry, Loss
from reporter.facts import PLEDGES, Evidence, Kind, Span

Sentence = tuple[str, Span]


class Pairing:
    """All counts of the older and of the newer brief."""

    def __init__(self, old: Briefing, new: Briefing, files: Files) -> None:
        self.files = files
        self.old, self.new = counts(old), counts(new)
        self.old_books, self.new_books = ledgers(old), ledgers(new)
        self.front = frozenset(key.ledger.kind for brief in (old, new) for key in brief.key_figures)
        self._then = _matches(self.new, self.old)
        self._now = _matches(self.old, self.new)
        self._reword()
        self.fresh = [count for count in self.new if not self.then(count)]
        self.lost = [count for count in self.old if not self.now(count)]
        self._told: set[int] = set()
        self._covered: set[int] = set()
        self._pairs: set[tuple[int, int]] = set()
        self._old_entries, self._new_entries = _by_entry(self.old), _by_entry(self.new)
        led = [self.old_count(book.headline) for book in self.old_books.values() if book.headline]
        leading = [self.new_count(book.headline) for book in self.new_books.values() if book.headline]
        self._leads = {id(count) for count in (*led, *leading) if count}

    def then(self, count: Count) -> list[Count]:
        """Give the counts of the older brief that say the same as one of the newer."""
        return self._then[id(count)]

    def now(self, count: Count) -> list[Count]:
        """Give the counts of the newer brief that say the same as one of the older."""
        return self._now[id(count)]

    def old_count(self, entry: Entry) -> Count | None:
        """Give the count of an entry of the older brief; none for what is past belief."""
        return self._old_entries.get(key_of(entry))

    def new_count(self, entry: Entry) -> Count | None:
        """Give the count of an entry of the newer brief; none for what is past belief."""
        return self._new_entries.get(key_of(entry))

    def leads(self, count: Count) -> bool:
        """Tell whether a count is the headline of its kind in its brief."""
        return id(count) in self._leads

    def loss(self, count: Count) -> Loss | None:
        """Tell why a count of the older brief is said no more; None where it still is."""
        return None if self.now(count) else self.files.loss(count.lead.figure.evidence)

    def tell(self, *some: Count | None) -> None:
        """Note that counts have been told of."""
        self._told |= {id(count) for count in some if count}

    def cover(self, sentences: Container[Sentence]) -> None:
        """Note pledged counts that stand only in sentences of promises, which tell of them better."""
        for count in (*self.old, *self.new):
            if count.meaning.kind in PLEDGES and all(sentence(place) in sentences for place in count.places):
                self._covered.add(id(count))
                self.tell(count)

    def is_covered(self, count: Count) -> bool:
        """Tell whether a promise tells of a count."""
        return id(count) in self._covered

    def chosen_by_name(self, before: Count, after: Count) -> bool:
        """Tell that of two known counts of the same files and days another leads: only names can have settled that."""
        then, now = self.then(after), self.now(before)
        days = any(old.lead.as_of == after.lead.as_of for old in then) and any(
            new.lead.as_of == before.lead.as_of for new in now
        )
        return self.files.same and days

    def untold(self, some: Iterable[Count]) -> list[Count]:
        """Give the counts of which nothing has been told yet."""
        return [count for count in some if id(count) not in self._told]

    def first_time(self, before: Count, after: Count) -> bool:
        """Tell whether this pair has not been told yet, and note it."""
        pair = id(before), id(after)
        if pair in self._pairs:
            return False
        self._pairs.add(pair)
        self.tell(before, after)
        return True

    def _reword(self) -> None:
        """Join what one file said and, written anew, may still say."""
        by_number: defaultdict[tuple[Kind, object], list[Count]] = defaultdict(list)
        for count in self.old:
            if not self.now(count):
                by_number[count.meaning.kind, count.value].append(count)
        for count in self.new:
            if self.then(count):
                continue
            for other in by_number[count.meaning.kind, count.value]:
                if may_be_reworded(other, count) and self._share_a_file(other, count):
                    self._then[id(count)].append(other)
                    self._now[id(other)].append(count)

    def _share_a_file(self, before: Count, now: Count) -> bool:
        return any(self.files.one_file(one, two) for one in before.places for two in now.places)


def _matches(some: Iterable[Count], others: Iterable[Count]) -> dict[int, list[Count]]:
    by_number: defaultdict[tuple[Kind, object], list[Count]] = defaultdict(list)
    for other in others:
        by_number[other.meaning.kind, other.value].append(other)
    return {id(one): [other for other in by_number[one.meaning.kind, one.value] if same(one, other)] for one in some}


def sentence(place: Evidence) -> Sentence:
    """Name the sentence of a place by the bytes that hold it."""
    return place.document.digest, place.sentence_span


def _by_entry(some: Iterable[Count]) -> dict[tuple[object, ...], Count]:
    return {key_of(entry): count for count in some for entry in count.entries}
