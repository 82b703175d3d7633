"""What a number counts, read from the words behind it, and whether those could be the mission's people.

Comes in: a `Mention`. Goes out: a `Count`: the noun, its sort, its nationality, and where its phrase begins and ends.
The words are read in their order and not by the tree: a phrase such as "400 Kenyan police officers" is short, and its
order is surer than its parse. Must not know what becomes of those counted.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from reporter.extraction.actors import HOST, state_of
from reporter.extraction.clauses import auxiliaries, base_forms
from reporter.facts import PERCENT
from reporter.knowledge import lexicon
from reporter.knowledge.personnel import personnel_words

if TYPE_CHECKING:
    from reporter.extraction.reading import Mention
    from reporter.facts import Quantity
    from reporter.language.tokens import Token

_REACH = 8
# Words of time that follow a number without being counted.
_TIMES = frozenset(
    {
        "today",
        "yesterday",
        "tonight",
        "tomorrow",
        "last",
        "next",
        "this",
        "now",
        "so",
        "first",
        "late",
        "early",
        "mid",
        "week",
        "month",
        "spring",
        "summer",
        "autumn",
        "winter",
        "midway",
        "earlier",
        "later",
    }
)
_THEM = frozenset({"them", "whom", "those", "these", "which", "us", "it"})
_OWN = frozenset({"its", "their", "his", "her", "our", "my"})
_OURS = frozenset({"ours", "theirs", "mine"})
_OPEN = frozenset({"NOUN", "PROPN", "ADJ", "X"})
# The phrase before a number: articles, possessors and participles, up to a verb, a preposition or a mark.
_BEFORE = frozenset({"DET", "PRON", "ADJ", "NOUN", "PROPN", "PART", "ADV", "VERB", "NUM"})
_BACK = 5
_LAST_DAY = 31
_AND_COMMA = 2
_QUALIFIERS = frozenset({"about", "some", "around", "roughly", "nearly", "almost", "at", "least", "only", "just"})


class Sort(StrEnum):
    """How surely a noun means people in service: by itself, by its context, or there is no noun."""

    UNIFORMED = "uniformed"
    PEOPLE = "people"
    BARE = "bare"


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people who may be the mission's.

    `run` are the words from the number to its noun, `before` those of its phrase that stand before it, `whole` the
    noun that a share or a part is taken of ("12 of the 24 Jamaicans"), `of_them` a part of what was counted before.
    """

    mention: Mention
    sort: Sort
    run: tuple[Token, ...]
    before: tuple[Token, ...]
    after: tuple[Token, ...]
    nation: str | None
    whole: Token | None
    of_them: bool

    @property
    def noun(self) -> Token:
        """The noun, or the number where none follows."""
        return self.run[-1] if self.run else self.mention.anchor

    @property
    def is_share(self) -> bool:
        """Whether it is a percentage or a fraction."""
        return self.mention.quantity.unit == PERCENT

    @property
    def words(self) -> frozenset[str]:
        """The words of the phrase, as printed but in lower case."""
        return frozenset(token.lower_ for token in (*self.before, *self.run))


# What is counted in millions is a population, never a force.
_MILLIONS = 1_000_000


def count(mention: Mention) -> Count | None:
    """Read what a number counts; nothing where it cannot be people of the mission."""
    quantity = mention.quantity
    if not _may_count(quantity):
        return None
    numbers = list(mention.sentence.tokens.doc.char_span(*quantity.number_span, alignment_mode="expand") or ())
    if not numbers or _is_day(mention, numbers[-1]):
        return None
    # A range is one printed span for two numbers, and a trailing qualifier belongs to it.
    printed = list(mention.sentence.tokens.doc.char_span(*quantity.span, alignment_mode="expand") or numbers)
    behind = _behind(mention, printed[-1])
    run, whole, of_them = _noun_phrase(behind, mention)
    sort = _sort(run, mention)
    if sort is None:
        return None
    if whole is not None and sort is Sort.BARE and not (whole.lower_ in _OURS or _known(whole, mention)):
        return None
    before = _before(mention, numbers[0])
    last = (run or tuple(printed))[-1]
    after = tuple(t for t in mention.sentence.tokens if last.i < t.i <= last.i + _REACH and not t.is_space)
    nation = _nation(mention, run, before, after, whole)
    found = Count(mention, sort, run, before, after, nation, whole, of_them=of_them)
    antecedent = _antecedent(mention, numbers[0]) if of_them and whole is None else None
    if antecedent is None:
        return found
    return replace(found, sort=Sort.UNIFORMED, nation=_nation_of(antecedent, mention), of_them=False)


def _may_count(quantity: Quantity) -> bool:
    """Tell a number that may count people of a mission: whole or a share, and not too large."""
    whole = quantity.unit == PERCENT or quantity.value == quantity.value.to_integral_value()
    return quantity.unit in ("", PERCENT) and whole and quantity.value < _MILLIONS


def _is_day(mention: Mention, last: Token) -> bool:
    """Tell "between 9 and 12 January"."""
    behind = [t for t in mention.sentence.tokens if last.i < t.i <= last.i + 2 and t.lower_ != "and" and not t.like_num]
    dated = bool(behind) and behind[-1].text in lexicon().calendar
    return dated and mention.quantity.value <= _LAST_DAY


def _behind(mention: Mention, last: Token) -> list[Token]:
    return [t for t in mention.sentence.tokens if last.i < t.i <= last.i + _REACH and not t.is_space]


def _noun_phrase(behind: list[Token], mention: Mention) -> tuple[tuple[Token, ...], Token | None, bool]:
    """Give the run of words up to the counted noun, the whole of which it is a part, and whether that is a pronoun."""
    rest = list(behind)
    if any(token.lower_ == "strong" for token in rest[:2]):
        return (), None, False
    more = lexicon().increments | {"-", "odd", "or", "so", "strong", "\u201d", '"'}
    while rest and rest[0].lower_ in more:
        rest.pop(0)
    if rest and rest[0].lower_ == "of":
        return (), *_whole(rest[1:], mention)
    return _run(rest, mention), None, False


def _whole(rest: list[Token], mention: Mention) -> tuple[Token | None, bool]:
    if rest and rest[0].lower_ in _THEM:
        return None, True
    skipped = _OWN | {"the", "all", "-", "odd", "roughly"}
    inner = [t for t in rest if t.lower_ not in skipped and not t.like_num]
    run = _run(inner, mention)
    if run:
        # "a team of 23, 19 of its members": of what was counted before; "1,000 of its soldiers": of all that it has.
        own = any(t.lower_ in _OWN for t in rest[:1]) and not any(t.like_num for t in rest[:4])
        return run[-1], own and any(t.like_num and t.idx < mention.quantity.span.start for t in mention.sentence.tokens)
    if rest and rest[0].lower_ in _OURS:
        return rest[0], False
    counted = any(t.like_num for t in rest[:4])
    return (inner[0] if inner and not counted else None), False


def _run(rest: list[Token], mention: Mention) -> tuple[Token, ...]:
    run: list[Token] = []
    joined = False
    for token in rest:
        if token.lower_ in _TIMES:
            break
        if token.lower_ in ("and", "or") and run and not joined and not _known(run[-1], mention):
            joined = True
        elif not _goes_on(token, run, rest, mention):
            break
        run.append(token)
    while run and not _known(run[-1], mention) and run[-1].pos_ not in ("NOUN", "PROPN"):
        run.pop()
    return tuple(run)


def _goes_on(token: Token, run: list[Token], rest: list[Token], mention: Mention) -> bool:
    """Tell whether a word belongs to the run: a plural ends it, and a participle needs a noun behind it."""
    if not _nominal(token) or token.text in lexicon().calendar:
        return False
    if run and _known(run[-1], mention) and _plural(run[-1]) and not _known(token, mention):
        return False
    following = next((t for t in rest if t.i == token.i + 1), None)
    return not _participle(token) or _head(token) or (following is not None and _nominal(following) and not run)


def _plural(token: Token) -> bool:
    return token.lower_.endswith(("s", "men", "women")) or token.lower_ == "personnel"


def _head(token: Token) -> bool:
    return bool(base_forms(token) & personnel_words().heads.uniformed) and token.tag_ not in ("VBD", "VBG")


def _participle(token: Token) -> bool:
    return token.tag_ in ("VBN", "VBD", "VBG") or token.pos_ == "VERB"


def _nominal(token: Token) -> bool:
    if token.lower_ in ("-", "\u2019s", "'s"):
        return token.lower_ == "-"
    heads = personnel_words().heads
    known = bool(base_forms(token) & (heads.uniformed | heads.people)) and token.tag_ not in ("VBD", "VBZ")
    return token.pos_ in _OPEN or (known and token.pos_ != "AUX") or (token.tag_ == "VBN" and token.text.islower())


def _known(token: Token, mention: Mention) -> bool:
    heads = personnel_words().heads
    forms = base_forms(token)
    return bool(forms & (heads.uniformed | heads.people | heads.mission | heads.units | heads.strength)) or bool(
        state_of(token, mention.sentence)
    )


def _sort(run: tuple[Token, ...], mention: Mention) -> Sort | None:
    if not run:
        return Sort.BARE
    heads, forms = personnel_words().heads, base_forms(run[-1])
    if forms & heads.uniformed or _is_nation(run[-1], mention):
        return Sort.UNIFORMED
    if forms & heads.people:
        return Sort.PEOPLE
    # "2,500 posts planned", "150 soldiers strong": a word wrongly taken into the run leaves the noun before it.
    return _sort(run[:-1], mention) if len(run) > 1 and run[-1].tag_ == "VBN" else None


def _is_nation(token: Token, mention: Mention) -> bool:
    return any(
        a.how == "demonym" and token in a.span and state_of(token, mention.sentence) for a in mention.sentence.actors
    )


def _before(mention: Mention, first: Token) -> tuple[Token, ...]:
    """Give the words of the phrase before the number, the nearest last."""
    words: list[Token] = []
    for token in reversed([t for t in mention.sentence.tokens if first.i - _BACK <= t.i < first.i and not t.is_space]):
        finite = token.tag_ in ("VBD", "VBZ", "VBP", "VB", "MD") or (token.tag_ == "VBN" and auxiliaries(token))
        if token.pos_ not in _BEFORE or finite:
            break
        words.append(token)
    return tuple(reversed(words))


def _antecedent(mention: Mention, first: Token) -> Token | None:
    """Give whom "them" stands for, where they were not counted: "the Guatemalans, 150 of whom have come"."""
    before = [t for t in mention.sentence.tokens if t.i < first.i and not t.is_space]
    while before and before[-1].lower_ in _QUALIFIERS:
        before.pop()
    if len(before) < _AND_COMMA or before[-1].text not in (",", "("):
        return None
    named = before[-2]
    known = base_forms(named) & personnel_words().heads.uniformed or _is_nation(named, mention)
    counted = any(t.like_num for t in before[-_BACK - 2 :])
    return named if known and not counted else None


def _nation_of(named: Token, mention: Mention) -> str | None:
    words = named.doc[max(named.sent.start, named.i - 2) : named.i + 1]
    return next((state for token in reversed(words) if (state := state_of(token, mention.sentence))), None)


def _nation(
    mention: Mention,
    run: tuple[Token, ...],
    before: tuple[Token, ...],
    after: tuple[Token, ...],
    whole: Token | None,
) -> str | None:
    """Give whose people they are, by a nationality in the phrase or an origin right behind it."""
    sentence = mention.sentence
    for token in run:
        if state := state_of(token, sentence):
            return state
    if whole is not None:
        for token in after:
            if token.i > whole.i:
                break
            if state := state_of(token, sentence):
                return state
    for token in reversed(before[-4:]):
        state = state_of(token, sentence)
        behind = token.doc[token.i + 1]
        if state and (behind.lower_ in ("'s", "\u2019s", "'", "\u2019") or _adjective(token, mention)):
            return state
    return _origin(mention, after)


def _adjective(token: Token, mention: Mention) -> bool:
    return any(a.how == "demonym" and token in a.span for a in mention.sentence.actors)


def _origin(mention: Mention, after: tuple[Token, ...]) -> str | None:
    """Give the state in "450 men from Chad", "75 by Guatemala"."""
    words = [t for t in after if t.lower_ not in ("the", "troops", "people", "officers", "personnel")]
    for at, token in enumerate(words[:4]):
        if token.lower_ in ("from", "of") and at + 1 < len(words):
            return state_of(words[at + 1], mention.sentence, cities=token.lower_ == "from")
        if token.is_punct or token.pos_ == "VERB":
            return None
    return None


def is_stranger(this: Count) -> bool:
    """Tell whether those counted are Haiti's, a gang's or a private firm's."""
    outsiders = personnel_words().words.outsiders
    words = this.run + this.before + _holder(this)
    return _of_host_behind(this) or this.nation == HOST or any(base_forms(token) & outsiders for token in words)


def _holder(this: Count) -> tuple[Token, ...]:
    """Give the noun in "gangs with an estimated 600 members"."""
    first = this.before[0].i if this.before else this.mention.anchor.i
    before = [t for t in this.mention.sentence.tokens if t.i < first and not t.is_space]
    return tuple(before[-2:-1]) if before and before[-1].lower_ in ("with", "of", "numbering") else ()


def _of_host_behind(this: Count) -> bool:
    """Tell "700 soldiers of the small Haitian army", but not "of the Haitian mission"."""
    if this.sort is Sort.BARE:
        return False
    own = {"police", "army", "force", "coastguard", "military"}
    behind = this.after[:6]
    if not behind or behind[0].lower_ not in ("of", "from"):
        return False
    at = next((i for i, t in enumerate(behind) if state_of(t, this.mention.sentence) == HOST), None)
    return at is not None and any(base_forms(t) & own for t in behind[at : at + 4])
