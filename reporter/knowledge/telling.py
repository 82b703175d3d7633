"""Words by which an article tells that a promise is no news, a sum holds others, money lies in a fund, people came.

Comes in: telling.toml. Goes out: `Telling`, as patterns. Must not know any article, nor who promised or paid.
"""

from __future__ import annotations

import re
from functools import cache, cached_property

from reporter.knowledge.missions import any_of
from reporter.knowledge.table import Table, read_table


class Telling(Table):
    """Words as printed."""

    recalled: tuple[str, ...]
    all_told: tuple[str, ...]
    balance: tuple[str, ...]
    payout: tuple[str, ...]
    worth: tuple[str, ...]
    goods: tuple[str, ...]
    short_of: tuple[str, ...]
    is_short: tuple[str, ...]
    hardly: tuple[str, ...]
    office: tuple[str, ...]
    came: tuple[str, ...]
    first: tuple[str, ...]
    left: tuple[str, ...]
    people: tuple[str, ...]
    attack: tuple[str, ...]
    may: tuple[str, ...]
    hunger: tuple[str, ...]
    growth: tuple[str, ...]
    outlook: tuple[str, ...]
    ask: tuple[str, ...]
    decided: tuple[str, ...]
    outcome: tuple[str, ...]
    common: frozenset[str]
    freeing: tuple[str, ...]
    holds: tuple[str, ...]
    request: tuple[str, ...]
    parliament: tuple[str, ...]
    back: tuple[str, ...]
    counting: tuple[str, ...]
    before: tuple[str, ...]
    revised: tuple[str, ...]
    serving: tuple[str, ...]
    falling: tuple[str, ...]
    first_to_fall: tuple[str, ...]
    of_mission: tuple[str, ...]
    government: tuple[str, ...]
    changing: tuple[str, ...]
    not_yet_so: tuple[str, ...]
    outside: tuple[str, ...]
    fund: tuple[str, ...]
    police: tuple[str, ...]
    mission: tuple[str, ...]

    @cached_property
    def is_recalled(self) -> re.Pattern[str]:
        """Find a word by which a promise was made before."""
        return re.compile(any_of(self.recalled), re.IGNORECASE)

    @cached_property
    def holds_others(self) -> re.Pattern[str]:
        """Find a word by which a sum holds those told before it."""
        return re.compile(any_of(self.all_told), re.IGNORECASE)

    @cached_property
    def is_balance(self) -> re.Pattern[str]:
        """Find a word by which a sum is what a fund has now."""
        return re.compile(any_of(self.balance), re.IGNORECASE)

    @cached_property
    def is_payout(self) -> re.Pattern[str]:
        """Find a word by which a fund has paid a sum out."""
        return re.compile(any_of(self.payout), re.IGNORECASE)

    @cached_property
    def _given_in_kind(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        goods, few = any_of(self.goods), r"(?:[^\s,;.]+\s+){0,3}"
        ahead = re.compile(
            rf"(?:{goods}[^;]{{0,60}}?{any_of(self.worth)}|\bin[\s-]kind\b[^,;]{{0,20}}?)\s+{few}$", re.IGNORECASE
        )
        behind = re.compile(
            rf"\s*(?:(?:\w+\s+)?(?:worth\s+of|worth\s+in|in)\s+{few}{goods}|[^;]{{0,25}}?\bin[\s-]kind\b)",
            re.IGNORECASE,
        )
        return ahead, behind

    def is_in_kind(self, ahead: str, behind: str) -> bool:
        """Tell by the words on both sides of a sum that it is what goods are worth."""
        before, after = self._given_in_kind
        return bool(before.search(ahead) or after.match(behind))

    @cached_property
    def _short(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        ahead = re.compile(any_of(self.short_of) + r"\s+(?:of\s+|by\s+)?(?:\w+\s+){0,2}$", re.IGNORECASE)
        return ahead, re.compile(r"[\s-]*(?:\w+\s+){0,3}" + any_of(self.is_short), re.IGNORECASE)

    def is_missing(self, ahead: str, behind: str) -> bool:
        """Tell by the words on both sides of a sum that it is still missing."""
        before, after = self._short
        return bool(before.search(ahead) or after.match(behind))

    @cached_property
    def of_office(self) -> re.Pattern[str]:
        """Find an office that has a budget of its own."""
        return re.compile(any_of(self.office), re.IGNORECASE)

    @cached_property
    def says_hardly_any(self) -> re.Pattern[str]:
        """Find the words by which hardly anything of a sum has come."""
        return re.compile(any_of(self.hardly), re.IGNORECASE)

    @cached_property
    def have_come(self) -> re.Pattern[str]:
        """Find a word by which those who are sent came."""
        return re.compile(any_of(self.came), re.IGNORECASE)

    @cached_property
    def first_of_them(self) -> re.Pattern[str]:
        """Find the words by which only the first of them came."""
        return re.compile(any_of(self.first), re.IGNORECASE)

    @cached_property
    def have_left(self) -> re.Pattern[str]:
        """Find a word by which they set out."""
        return re.compile(any_of(self.left), re.IGNORECASE)

    @cached_property
    def those_sent(self) -> re.Pattern[str]:
        """Find a word for them."""
        return re.compile(any_of(self.people), re.IGNORECASE)

    @cached_property
    def strikes(self) -> re.Pattern[str]:
        """Find a word for an attack."""
        return re.compile(any_of(self.attack), re.IGNORECASE)

    @cached_property
    def foretells(self) -> re.Pattern[str]:
        """Find, right before a number, that it is only to come: "could reach", "a projection of"."""
        near = r"[^.;,:]{0,25}$"
        coming = rf"{any_of(self.may)}\s+(?:\w+\s+)?{any_of(self.growth)}{near}"
        return re.compile(rf"(?:{coming}|{any_of(self.outlook)}\s+(?:of|at|to)\b{near})", re.IGNORECASE)

    @cached_property
    def is_foretold(self) -> re.Pattern[str]:
        """Match, behind a number of people, that they only will be: "people who will face hunger by June"."""
        those = r"(?:(?!\b(?:are|is|was|were|has|have|had|and|but|while)\b)[^.;]){0,90}?"
        return re.compile(rf"{those}{any_of(self.may)}\s+(?:\w+\s+)?{any_of(self.hunger)}", re.IGNORECASE)

    @cached_property
    def asks_for(self) -> re.Pattern[str]:
        """Find, before a number, that it is asked for or proposed; another number between is the one that is asked for.

        But for "asked for the mission of 1,000 to be replaced with one of 5,500".
        """
        near = r"(?:[^.;\d]|\d(?=[^.;]*\b(?:with|into)\b)){0,140}$"
        return re.compile(any_of(self.ask) + near, re.IGNORECASE)

    @cached_property
    def is_decided(self) -> re.Pattern[str]:
        """Find a word by which what was asked for has been decided."""
        return re.compile(any_of(self.decided), re.IGNORECASE)

    @cached_property
    def came_of_it(self) -> re.Pattern[str]:
        """Find the words by which an article tells what became of a promise."""
        return re.compile(any_of(self.outcome), re.IGNORECASE)

    @cached_property
    def is_outside(self) -> re.Pattern[str]:
        """Find a word by which a sum lies outside another, or outside a fund."""
        return re.compile(any_of(self.outside), re.IGNORECASE)

    @cached_property
    def of_fund(self) -> re.Pattern[str]:
        """Find a word for a fund into which several pay."""
        return re.compile(any_of(self.fund), re.IGNORECASE)

    @cached_property
    def for_police_too(self) -> re.Pattern[str]:
        """Find police and mission joined as those for whom a sum is."""
        police, mission = any_of(self.police), any_of(self.mission)
        joined = r"[^.;|]{0,40}?(?:\band\b|\bas well as\b|\balong with\b|\bplus\b|\bboth\b)[^.;|]{0,50}?"
        either = f"(?:{police}{joined}{mission}|{mission}{joined}{police})"
        return re.compile(rf"\bfor\b[^.;|]{{0,50}}?{either}", re.IGNORECASE)

    @cached_property
    def frees(self) -> re.Pattern[str]:
        """Find the words by which a hold on money ends."""
        return re.compile(rf"{any_of(self.freeing)}[^.;]{{0,60}}?{any_of(self.holds)}", re.IGNORECASE)

    @cached_property
    def is_revised(self) -> re.Pattern[str]:
        """Match what stands before a number, a mark for it and what stands up to the one to which it was set.

        "The toll of # must come down to", "rose from # to".
        """
        revised, to = any_of(self.revised), r"[^.;\d#]{0,30}\bto\b[^.;\d#]{0,15}"
        behind, ahead = (
            rf"[^#]*#[^.;#]*{revised}{to}",
            rf"[^#]*{revised}[^.;#]{{0,20}}\bfrom\s+#\s+to\b[^.;\d#]{{0,15}}",
        )
        return re.compile(rf"(?:{behind}|{ahead})", re.IGNORECASE)

    @cached_property
    def reaches_back(self) -> re.Pattern[str]:
        """Find, in the words of a time, that it is one that lies behind: "a year ago", "twelve months earlier"."""
        return re.compile(any_of(self.back), re.IGNORECASE)

    @cached_property
    def of_before(self) -> re.Pattern[str]:
        """Find, ahead of a number, that it held before: "the last survey had found", "prior to the raids, it was"."""
        count = any_of(self.counting)
        earlier = rf"\b(?:previous|earlier|preceding)\s+(?:\w+\s+)?{count}[^.;]*"
        last = rf"\blast\s+(?:\w+\s+)?{count}[^.;]*\bhad\b[^.;]*"
        opening = rf"^\W*{any_of(self.before)}\s(?![^.;]*{any_of(self.may)})[^,.;]+,[^.;]*"
        return re.compile(rf"(?:{earlier}|{last}|{opening})$", re.IGNORECASE)

    @cached_property
    def fell(self) -> re.Pattern[str]:
        """Find the words by which somebody of the mission died: "the first of its officers to be killed".

        Of any other death than the first, the mission or another nation stands beside the rank: an officer of Haiti's
        own police is none of the mission's.
        """
        serving, mission = any_of(self.serving), any_of(self.of_mission)
        first = (
            rf"\bfirst\b(?=[^.;]{{0,90}}(?:{serving}|{mission}|\bmember\b))[^.;]{{0,90}}?{any_of(self.first_to_fall)}"
        )
        foreign = r"\b(?!Haitian)[A-Z][a-z]+(?:an|ese|ian)\b(?:\s+(?:police|army|marine))?"
        near = r"(?:(?!\b(?:gangsters?|members?|gunmen|residents|people|civilians|wounded)\b)[^.;]){0,60}?"
        other = rf"{foreign}\s+{serving}{near}{any_of(self.falling)}(?=[^.;]*(?:{mission}|\bgangs?\b|\bHaiti\b))"
        return re.compile(rf"(?:{first}|{other})")

    @cached_property
    def changes(self) -> re.Pattern[str]:
        """Find the words by which a head of government of the brief's own country, or its council, comes or goes."""
        government, changing = rf"(?i:{any_of(self.government)})", any_of(self.changing)
        other = r"(?<!\w)(?!Haiti)[A-Z]\w+(?:['’]s|n|se)\s+(?:interim |acting |former |new )?(?i:prime minister)"
        return re.compile(
            rf"^(?!.*{other}).*?(?P<deed>(?:{government}[^.;]{{0,60}}?{changing}|{changing}[^.;]{{0,40}}?{government}))",
            re.DOTALL,
        )

    @cached_property
    def not_yet(self) -> re.Pattern[str]:
        """Find a word by which a deed has not been done; written small, as "May" is a month."""
        return re.compile(any_of(self.not_yet_so))

    @cached_property
    def _asks_parliament(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        return re.compile(any_of(self.request), re.IGNORECASE), re.compile(any_of(self.parliament), re.IGNORECASE)

    def requests(self, ahead: str, behind: str) -> bool:
        """Tell whether a sum is requested of a parliament by the words on both sides of it."""
        request, parliament = self._asks_parliament
        whole = ahead + behind
        return bool(request.search(whole) and parliament.search(whole)) and not self.is_decided.search(whole)


@cache
def telling() -> Telling:
    """Give the words."""
    return Telling.model_validate(read_table("telling.toml"))
