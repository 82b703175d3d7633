"""The fixed words of the brief, in one place, as messages: in the language spoken when they are printed.

Comes in: the closed sets of the model. Goes out: the words a reader meets for them. Each English message has its
translation in `languages/fr.po`. Must not know any output format, and says nothing about a particular brief.
"""

from __future__ import annotations

from reporter.briefing.model import (
    Apart,
    ChangeKind,
    EventKind,
    GapInKnowledge,
    Loss,
    Modality,
    Operation,
    PromiseStatus,
    Reason,
    Side,
    Source,
    SourceStatus,
    Stage,
    Standing,
)
from reporter.facts import Aggregate, Bound, DateBasis, Kind, MissionSlot, Purpose
from reporter.rendering.languages import counts, say, say_number
from reporter.rendering.languages.messages import Message, Messages
from reporter.rendering.reasons import reason_words

# What stands between the parts of a line: French sets a narrow blank before both.
COLON, SEMICOLON = Message(": "), Message("; ")

TITLE = Message("Haiti: the security mission, its funding and the people affected")

KIND: Messages[Kind] = Messages(
    {
        Kind.DEPLOYED: "Personnel deployed",
        Kind.PLEDGED_PERSONNEL: "Personnel pledged",
        Kind.TARGET: "Target strength",
        Kind.REQUIRED: "Funding required",
        Kind.RECEIVED: "Funding received",
        Kind.PLEDGED_FUNDING: "Funding pledged",
        Kind.WITHHELD: "Funding withheld",
        Kind.SPENT: "Money spent",
        Kind.KILLED: "People killed",
        Kind.INJURED: "People injured",
        Kind.KIDNAPPED: "People kidnapped",
        Kind.DISPLACED: "People displaced",
        Kind.RETURNED: "People deported or returned",
        Kind.FOOD_INSECURE: "People short of food",
        Kind.IN_NEED: "People in need of aid",
        Kind.SEXUAL_VIOLENCE: "Victims of sexual violence",
        Kind.GANG_CONTROL: "Territory under gang control",
    }
)

STANDING: Messages[Standing] = Messages(
    {
        Standing.HEADLINE: "shown as the key figure",
        Standing.AGREES: "same figure",
        Standing.OLDER: "of an earlier date",
        Standing.SUPERSEDED: "an earlier decision: the new one replaces it",
        Standing.NEWER: "newer source, but not set beside the other figures",
        Standing.UNDATED: "undated source: cannot be placed in time",
        Standing.OTHER_PLACE: "another place",
        Standing.OTHER_PERIOD: "another period",
        Standing.PART: "part of a larger figure",
        Standing.INCREMENT: "adds to an earlier total",
        Standing.INCIDENT: "toll of a single attack",
        Standing.SAME_ATTACK: "another toll of the same attack",
        Standing.OTHER_GROUP: "counts another group",
        Standing.OTHER_UNIT: "in another unit",
        Standing.OTHER_AUTHORITY: "from another authority",
        Standing.OTHER_ACTOR: "another contributor",
        Standing.OTHER_PURPOSE: "for another purpose",
        Standing.FORESEEN: "a projection, not a count",
        Standing.ASKED: "asked for, not decided",
        Standing.IMPLAUSIBLE: "not credible: probably misread",
        Standing.CONTESTED: "the sources disagree, and no reason is given",
    }
)

# Why two figures differ; each goes on from the other figure.
APART: Messages[Apart] = Messages(
    {
        Apart.SAME_SOURCE: "the same article gives both",
        Apart.CONTESTED: "of the same time, and no source gives a reason",
        Apart.ONE_OR_ALL: "the same number, said of one contributor and of the whole mission",
        Apart.OTHER_AUTHORITY: "of the same time, from another authority",
        Apart.UNDATED: "an undated source: nobody can tell which is newer",
        Apart.PERIOD_UNSTATED: "one of them does not say what time it counts",
        Apart.OLDER: "of an earlier date",
    }
)
AGAINST = Message("against")

# Of figures that are compared only with the same contributor's or donor's.
STANDING_OF_ONE = STANDING.but({Standing.HEADLINE: "the main figure of its contributor or donor"})
STANDING_OF_OPERAND = Messages(dict.fromkeys(Standing, "an operand of the funding gap"))
NO_STANDING = Message("not compared with others")

SIGN: Messages[Operation] = Messages({Operation.SUM: "+", Operation.DIFFERENCE: "−", Operation.SHARE: "of"})

# Why a figure is the headline of its kind; each goes on from "chosen as".
REASON: Messages[Reason] = Messages(
    {
        Reason.ONLY: "the only figure",
        Reason.NEWEST: "the newest",
        Reason.WHOLE_COUNTRY: "one for the whole country",
        Reason.FOR_THE_MISSION: "one for the mission",
        Reason.PRESENT_MISSION: "one for the present mission",
        Reason.MISSION_WIDE: "one for the whole mission",
        Reason.LARGEST_CONTRIBUTOR: "the largest contributor's",
        Reason.TOTAL: "a total",
        Reason.LONGER_TIME: "one of half a year or more",
        Reason.COUNTING_AUTHORITY: "one from the body that counts",
        Reason.MOST_ORIGINS: "the one that most sources give",
        Reason.SET_SIDE_BY_SIDE: "one of the two that a source sets side by side",
    }
)

CHANGE: Messages[ChangeKind] = Messages(
    {
        ChangeKind.NO_LONGER_SUPPORTED: "No longer supported",
        ChangeKind.CONTESTED: "Newly contested",
        ChangeKind.SUPERSEDED: "Superseded",
        ChangeKind.REVISED: "Revised",
        ChangeKind.DELIVERED: "Delivered",
        ChangeKind.NEW: "New",
        ChangeKind.CORROBORATED: "Also from a new source",
    }
)

LOSS: Messages[Loss] = Messages(
    {
        Loss.SOURCE_GONE: "its source has gone",
        Loss.SOURCE_CHANGED: "its source was changed",
        Loss.READ_OTHERWISE: "its source is read otherwise now",
    }
)

PURPOSE: Messages[Purpose] = Messages({Purpose.MISSION: "for the mission", Purpose.RELIEF: "for aid to people in need"})

FOR_EARLIER = Message("for the earlier mission")
FOR_PRESENT = Message("for the present mission")
PAST_REQUIRED, PAST_RECEIVED = Message("Earlier mission, required"), Message("Earlier mission, received")
PAST_GAP = Message("Earlier mission, unmet")
ONLY_PAST_MONEY = Message(
    "No source gives what the present mission requires or has received: these sums are the earlier mission’s."
)

# Behind the stage of a donor's sum.
FOR: Messages[Purpose] = Messages({Purpose.MISSION: " for the mission", Purpose.RELIEF: " for aid"})
FOR_POLICE_TOO = Message(" for police and mission together")
REQUIRED, RECEIVED = Message("Required"), Message("Received")
BALANCE = Message("Held now, not all that was received,")
AID_GAP = Message("Humanitarian appeal, unmet")
AID_REQUIRED, AID_RECEIVED = Message("Humanitarian appeal, required"), Message("Humanitarian appeal, received")

STAGE: Messages[Stage] = Messages(
    {
        Stage.REQUESTED: "Asked of parliament",
        Stage.PLEDGED: "Pledged",
        Stage.AUTHORISED: "Authorised",
        Stage.PAID: "Paid",
        Stage.IN_KIND: "Given, wholly or partly in kind",
        Stage.WITHHELD: "Withheld",
    }
)

PROMISE: Messages[PromiseStatus] = Messages(
    {
        PromiseStatus.OPEN: "open: no later figure",
        PromiseStatus.PARTLY: "partly delivered",
        PromiseStatus.DELIVERED: "delivered",
        PromiseStatus.OVERDUE: "overdue",
        PromiseStatus.WITHDRAWN: "withdrawn",
    }
)

UNCLEAR = Message("deliveries reported, not matched to this pledge")
UNCOUNTED = Message("gives no number that could be followed")
RELEASED = Message(", since released")
DAY_PASSED = Message("due day past")
TO_EARLIER = Message("promised to the earlier mission")
COUNTS_TOO = Message("counted also under")

# Of an event that no text dates: the day is that of the source.
REPORTED = Message("reported")
EVENT_AHEAD = Message("Mission due to start")
# The day is past, but all that tell of it wrote before it.
EVENT_FORETOLD = Message("Mission was due to start")
AHEAD = Message("to come")
EVENT: Messages[EventKind] = Messages(
    {
        EventKind.AUTHORISED: "Mission authorised",
        EventKind.LAUNCHED: "Mission launched",
        EventKind.EXTENDED: "Mandate extended",
        EventKind.ARRIVED: "Arrival",
        EventKind.DIED: "Death in the mission",
        EventKind.OFFICE: "Change of government",
        EventKind.ATTACK: "Attack",
        EventKind.PROMISED: "Promise",
        EventKind.DUE: "Promise due",
        EventKind.FUNDED_UNTIL: "Mission funds",
        EventKind.MANDATE_UNTIL: "Mandate ends",
    }
)

# What stands after the figure that a key figure is read against.
MEASURE: Messages[Kind] = Messages({Kind.DEPLOYED: "planned for the whole mission", Kind.RECEIVED: "required"})

AGGREGATE: Messages[Aggregate] = Messages(
    {
        Aggregate.TOTAL: "total",
        Aggregate.INCREMENT: "additional",
        Aggregate.PART: "part",
        Aggregate.INCIDENT: "single attack",
    }
)

# Behind a figure that is none of what is.
MODALITY: Messages[Modality] = Messages({Modality.FORESEEN: "projection", Modality.ASKED: "asked for"})

# The steps of the Integrated Food Security Phase Classification, and who did harm.
PHASE: Messages[str] = Messages(
    {
        "3": "IPC phase 3 (crisis)",
        "3+": "IPC phase 3 or above",
        "4": "IPC phase 4 (emergency)",
        "5": "IPC phase 5 (catastrophe)",
    }
)
BY_SIDE: Messages[Side] = Messages(
    {
        Side.GANGS: "by gangs",
        Side.FORCES: "by security forces",
        Side.SELF_DEFENCE: "by self-defence groups",
        Side.CROWDS: "by a crowd",
    }
)

BOUND: Messages[Bound] = Messages(
    {
        Bound.EXACT: "as printed",
        Bound.AT_LEAST: "a lower bound",
        Bound.AT_MOST: "an upper bound",
        Bound.APPROX: "approximate",
    }
)

SLOT: Messages[MissionSlot] = Messages(
    {
        MissionSlot.NAME: "Name",
        MissionSlot.LEAD: "Lead",
        MissionSlot.AUTHORISED_BY: "Authorised by",
        MissionSlot.AUTHORISED: "Authorised",
        MissionSlot.LAUNCHED: "Launched",
        MissionSlot.MANDATE_UNTIL: "Mandate until",
        MissionSlot.EXTENDED: "Mandate extended",
    },
    context="mission",
)

OPERAND: Messages[str] = Messages(
    {
        "required": "what is required",
        "received": "what has been received",
        "either": "what is required, or what has been received",
    }
)

# Beside the boxes of page one.
MONEY, MONEY_NOW = Message("Money for the mission"), Message("Money for the present mission")
WHO_KILLS = Message("Who kills")

GAP: Messages[GapInKnowledge] = Messages(
    {
        GapInKnowledge.NO_FIGURE: "No source gives a figure for",
        GapInKnowledge.ONLY_EARLIER: "Only of the earlier mission, not of the present one, there are figures for",
        GapInKnowledge.ONE_SOURCE: "Only one source gives a figure for",
        GapInKnowledge.OLD_FIGURE: "These figures are old",
        GapInKnowledge.CONTRADICTS_ITSELF: "These figures of one source contradict each other",
        GapInKnowledge.SOURCES_CONTRADICT: "These figures of one authority and date contradict each other",
        GapInKnowledge.IMPLAUSIBLE: "These numbers are not credible and were probably misread",
        GapInKnowledge.UNDATED_SOURCE: "These files bear no date, so that their figures have no sure place in time",
        GapInKnowledge.UNREAD_NUMBER: "These numbers were seen in the files and could not be read",
    }
)

SOURCE_STATUS: Messages[SourceStatus] = Messages(
    {
        SourceStatus.READ: "read",
        SourceStatus.DUPLICATE: "repeats another file",
        SourceStatus.SKIPPED: "not read",
    }
)

DATE_BASIS: Messages[DateBasis] = Messages(
    {
        DateBasis.STATED: "stated in the text",
        DateBasis.INFERRED: "inferred from its own text",
        DateBasis.INFERRED_FROM_OTHERS: "inferred from the other sources too",
        DateBasis.GIVEN: "given by the user",
        DateBasis.UNKNOWN: "no date in the text",
    }
)

# What the figure of an event counts; money names its currency.
COUNTED: Messages[Kind] = Messages(
    {
        Kind.DEPLOYED: "personnel",
        Kind.PLEDGED_PERSONNEL: "personnel",
        Kind.KILLED: "people killed",
        Kind.INJURED: "people injured",
        Kind.KIDNAPPED: "people kidnapped",
        Kind.DISPLACED: "people displaced",
        Kind.RETURNED: "people returned",
        Kind.PLEDGED_FUNDING: "",
    }
)

# Of organisations, by the kinds of knowledge/actors.toml; the others are `ORGANISATIONS`.
ORGANISATIONS = Message("Bodies and agencies")
SORT: Messages[str] = Messages({"force": "Forces", "gang": "Armed groups", "outlet": "Media cited"})
NO_SIDE = Message("Others")

BY_RULE = Message("every figure is quoted in the evidence annex or computed from figures quoted there")
INFERRED = Message("inferred")
BEFORE = Message("before this brief")
OF_THE_GAP = Message("Money given directly, outside what is counted as received here, is not in this sum.")
OTHER_PERIODS = Message("The two sums do not cover the same time")
NEWER_RECEIPT = Message("A later source, with no requirement beside it: received")
DONORS = Message(
    "Money by donor, outside the gap; a part is contained in the sum above it, "
    "and parts that several sources name may be the same money"
)
NO_DONOR = Message("Donor not named")
SAME_STORY = Message("same story as")
STRENGTH = Message("Strength of the whole mission")
EARLIER = Message("earlier mission")
LAUNCH_AHEAD = Message("Due to start")
LAUNCH_FORETOLD = Message("Was due to start")
DATES_DIFFER = Message("The two sums of the gap come from different dates.")
OLD = Message("old")
ASIDES = Message(
    "money spent, and what else is said of sums required, received, pledged and withheld; none is part of the gap"
)
ATTACKS = Message("Each is the toll of one attack; the sources do not say whether the totals above include it.")
STRETCHES = Message("Each counts days of its own: a longer stretch may hold a shorter one; none is added to another.")
BLAMED = Message("Who stands behind the violence, in the sources’ words")
ALSO_TOLD = Message("other sources or voices:")
ANNEX = Message("Annex D")
ANNEX_D = Message(
    "Every figure once, with its standing among the others of its kind; then what else the body leaves out."
)
OTHER_SOURCES = Message("Not cited by these pages")
PAGE_CHANGES = Message("What the changes on page one were before")
# Why two sums that the brief prints are not taken from each other: said of these, never of all that sources say.
NO_GAP_CURRENCIES = Message("No gap is computed: the two sums are in different currencies.")
NO_GAP_PURPOSES = Message("No gap is computed: nothing shows that the two sums are for the same purpose.")
NO_GAP_TIMES = Message("No gap is computed: the two sums may be of different years, plans or missions.")
SHARE_FUNDED = Message("Share funded, in a source's words")
STILL_MISSING = Message("Still missing, in a source's words")
AID_SHARE = Message("Humanitarian appeals, share funded, in a source's words")
AID_MISSING = Message("Humanitarian appeals, still missing, in a source's words")
IN_HAND = Message("Funds in hand")
# Before the agencies that an article credits.
COPY_OF = Message("copy of")
OTHERWISE = Message("Other sources say otherwise")
UNDATED = Message("undated")
OR_LATER = Message("or later")
OR_EARLIER = Message("or earlier")
UNATTRIBUTED = Message("not attributed")
NO_ACTOR = Message("Not named")
OTHERS_TOGETHER = Message("Other nations together, those with a row of their own included")
NO_CONTRIBUTOR = Message("Several countries, or none named")
DIFFER = Message("sources differ")
MAIL_NOTE = Message(
    "The whole brief is attached as a PDF. Numbers in brackets lead to its evidence annex, which quotes each sentence "
    "in full, with file and line. Assembled by rule: before a figure is used, read its sentence there."
)
SAME_FILES = Message("the same files")
COMPUTED = Message("computed")
FUNDING_GAP = Message("Funding gap")
MISSION = Message("Mission")
COMMITMENT = Message("Commitment")
FUNDS = Message("Funds")
FUNDS_FORESEEN = Message("Foreseen at the time, that day now past: funds")
EARLIER_QUOTE = Message("before")
NOW = Message("now")
ALL_CHANGES = Message("All changes")
FIRST_EDITION = Message("First edition: there is no earlier brief to compare with.")
# Annex C.
READ_BY = Message(
    "Rules written by hand, and beside them a small network taught on annotated articles, which speaks where they "
    "know nothing and contradicts them where it is all but certain, read the figures; no text was written by a "
    "language model."
)
AS_PRINTED = Message(
    "A figure prints as its source has it, qualifier included. Numbers called computed stand in no source, and their "
    "terms are shown."
)
MISREAD = Message(
    "The rules can misread a sentence or pass one over: before a figure is used, read its sentence in the evidence."
)
# The foot of a printed page, in the notation of style sheets.
PAGE_OF = Message('"page " counter(page) " of " counter(pages)')
NOTHING_OPEN = Message("The rules found nothing open. That is no proof that nothing is missing.")

# What a quote was read as, where it is no figure.
OF_THE_MISSION = Message("Facts of the mission")
OF_FUNDS = Message("How long funds last")
OF_COMMITMENTS = Message("Commitments")
OF_PEOPLE = Message("People")
OF_ORGANISATIONS = Message("Organisations")
OF_SOURCES = Message("Titles, publishers and dates")
OF_OPEN_POINTS = Message("What is not known")
OF_ANYTHING_ELSE = Message("Other")
READ_AS = (
    OF_THE_MISSION,
    OF_FUNDS,
    OF_COMMITMENTS,
    OF_PEOPLE,
    OF_ORGANISATIONS,
    OF_SOURCES,
    OF_OPEN_POINTS,
    OF_ANYTHING_ELSE,
)

# The page in a browser; `{}` is filled there.
FILTER = Message("Filter the evidence")
BY_SOURCE, BY_KIND, BY_STATUS = Message("Source"), Message("Kind"), Message("Status")
ALL, SHOW_ALL = Message("All"), Message("Show all")
ARTICLES = Message("The articles")
ABOUT_ARTICLES = Message("The text of each cited article as it stands in its file; what is cited is underlined.")
ABOUT_CUT_ARTICLES = Message("What is cited of each article; […] stands for text that is not at hand.")
IN_THE_ARTICLE = Message("in the article")
TO_ENTRY = Message("To the evidence entry")
CLOSE = Message("Close")
OPENED = Message("{}, line {}")
CLOSED = Message("Article closed")
SHOWN = Message("{} of {} entries shown")

# Words that open a period and carry a capital only where they open a sentence.
OPENING_WORDS = frozenset(
    "a after an as before between by during each every for from in last more nearly of on over since so the this to "
    "until up within".split()
)


def counted(number: int, noun: str) -> str:
    """Name a number of things: `one file`, `12 files`."""
    return say_number(f"{{count}} {noun}", f"{{count}} {noun}s", number)


def further(number: int, noun: str) -> str:
    """Say how much more the annex holds: `12 more figures in Annex D`."""
    if not noun:
        return say("{number} more in {annex}", number=counts(number)["number"], annex=ANNEX)
    singular, plural = f"{{number}} more {noun} in {{annex}}", f"{{number}} more {noun}s in {{annex}}"
    return say_number(singular, plural, number, annex=ANNEX)


def further_people(number: int) -> str:
    """Say how many more people the annex names."""
    return say_number("{number} more person in {annex}", "{number} more people in {annex}", number, annex=ANNEX)


def evidence_left(quoted: int, every: int) -> str:
    """Say that a long brief's PDF quotes only what its pages cite, and where the other sentences are."""
    return say(
        "Of the {every} sentences that this brief rests on, {quoted} are quoted here: those that its pages cite. The "
        "others are in Annex A of the page for browsers and in the data attached to this file, brief.json.",
        every=counts(every)["number"],
        quoted=counts(quoted)["number"],
    )


def figures_left(every: int) -> str:
    """Say where a long brief's PDF leaves the table of all figures."""
    return say(
        "{every} figures with their standing, and whatever else the pages leave out, are in Annex D of the page for "
        "browsers and in the data attached to this file, brief.json. To print them here, build with --whole-annexes.",
        every=counts(every)["number"],
    )


def spelt(number: int) -> str:
    """Spell out a small number, as prose does: `no`, `five`, `12`."""
    return str(counts(number)["count"])


def source_line(source: Source) -> str:
    """Say what became of a file, with the reason where one is given."""
    words = SOURCE_STATUS[source.status]
    return f"{words}{COLON}{reason_words(source.reason)}" if source.reason else words
