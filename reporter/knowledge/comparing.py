"""When different words mean one place, one group, or a body that counts.

Comes in: comparing.toml, and the country's own names from actors.toml. Goes out: `Comparing`. Must not know any figure.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import product

from reporter.knowledge.actors import Actor, ActorKind, actors
from reporter.knowledge.table import Table, read_table

WHOLE_COUNTRY = ""
CAPITAL = "capital"
_ARTICLES = frozenset({"the", "a", "s"})


class PlaceWords(Table):
    """Words for the whole country and for its capital, and what only says what sort of place a name is."""

    whole: frozenset[str]
    capital: frozenset[str]
    before: tuple[str, ...]
    behind: tuple[str, ...]
    nowhere: frozenset[str]


class AuthorityWords(Table):
    """Words in the names of bodies that count."""

    counting: frozenset[str]


class Comparing(Table):
    """Spellings of places and groups, and which authorities count for themselves."""

    places: PlaceWords
    groups: Mapping[str, str]
    authorities: AuthorityWords
    kinds: Mapping[str, ActorKind]

    def place(self, printed: str | None) -> str | None:
        """Give a place's settled name, `WHOLE_COUNTRY` or `CAPITAL`; None where the words name no place.

        Places have names: words in small letters, and what only looks like a name, tell of none.
        """
        words = plain(printed or "")
        for before in self.places.before:
            words = words.removeprefix(f"{before} ")
        if words in self.places.whole:
            return WHOLE_COUNTRY
        if not self.places.capital.isdisjoint(_beginnings(words)):
            return CAPITAL
        for behind in self.places.behind:
            words = words.removesuffix(f" {behind}")
        if words in self.places.nowhere or not any(c.isupper() for c in printed or ""):
            return None
        return WHOLE_COUNTRY if words in self.places.whole else words

    def group(self, printed: str | None) -> str:
        """Give a group's settled name; nothing where everybody is counted."""
        words = plain(printed or "")
        return self.groups.get(words, words)

    def counts(self, authority: str | None) -> bool:
        """Tell a body that counts for itself from an outlet, a person and nobody."""
        if authority is not None and authority in self.kinds:
            return self.kinds[authority] is not ActorKind.OUTLET
        return bool(self.authorities.counting & set(plain(authority or "").split()))

    def only_repeats(self, authority: str | None) -> bool:
        """Tell an outlet, which prints what others counted."""
        return self.kinds.get(authority or "") is ActorKind.OUTLET


def _beginnings(words: str) -> Iterator[str]:
    """Give the first word, the first two, and so on."""
    parts = words.split(" ")
    return (" ".join(parts[:length]) for length in range(1, len(parts) + 1))


@cache
def plain(printed: str) -> str:
    """Give words in small letters without accents, hyphens, articles and the genitive's "s"."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", printed.casefold()) if not unicodedata.combining(c))
    words = "".join(c if c.isalnum() else " " for c in bare).split()
    return " ".join(word for word in words if word not in _ARTICLES)


@cache
def comparing() -> Comparing:
    """Give the spellings; raise ValueError where one place's words are also the other's."""
    data = read_table("comparing.toml")
    country = next(actor for actor in actors().actor if actor.id == data["country"])
    names = {plain(name) for name in country.certain_names}
    places = data["places"]
    whole, capital = names | set(places["whole"]), set(_capital(country, places["capital"]))
    if shared := whole & capital:
        raise ValueError(f"comparing.toml gives words to the country and to its capital: {', '.join(sorted(shared))}")
    return Comparing(
        places=PlaceWords.model_validate(places | {"whole": whole, "capital": capital}),
        groups=data["groups"],
        authorities=AuthorityWords.model_validate(data["authorities"]),
        kinds={actor.name: actor.kind for actor in actors().actor},
    )


def _capital(country: Actor, words: Iterable[str]) -> Iterable[str]:
    """Give its name, "the capital", and both with the country's name or nationality before it."""
    yield from (plain(name) for name in country.metonyms)
    owners = ["", *(f"{plain(name)} " for name in (*country.certain_names, *country.demonyms))]
    yield from (f"{owner}{word}" for owner, word in product(owners, words))
