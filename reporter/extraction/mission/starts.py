"""How articles say that the mission begins, or that its people come, as patterns.

Comes in: the words of `missions.toml`. Goes out: patterns. Whose beginning it is is asked in `launch`.
"""

from __future__ import annotations

import re

from reporter.extraction.mission.words import AUTHORISING
from reporter.knowledge.missions import any_of, missions

_FORCE = r"(?:(?i:mission|force|operation|deployment)|MSSM?|GSF)"
_BEGUN = r"(?:began|begun|started)"
_DOING = (
    r"(?:to\s+(?:deploy|arrive|operate|work|curb|fight|patrol)|(?:deploy|arriv|operat|work|patroll)ing"
    r"|work|operations|deployment)"
)
_TASK = r"(?:work|operations|deployment|duties|mission|posts?|task|patrols)"
_PEOPLE = (
    r"(?:officers|police|policemen|policewomen|troops|contingent|personnel|soldiers|men|aircraft|plane"
    r"|(?-i:[A-Z]\w+ns))"
)
_START, _AT_WORK = any_of(missions().start), any_of(missions().at_work)
_TAKES_OFF = any_of(missions().take_off)
BEGAN = re.compile(
    rf"\b(?:{_FORCE}|[Ii]t|[Tt]hey|{_PEOPLE})\b\)?[^.;]{{0,60}}?"
    r"(?:\b(?:launched|inaugurated)\b(?!\s+(?:an?|the|its|their|two|several|joint|\d))"
    rf"|\b(?:{_BEGUN}|starts)\b(?:\s+{_DOING})?(?!\s+(?:an?|the|its|their)\b)"
    rf"|\b(?:{_BEGUN}|took\s+up|taken\s+up)\s+(?:its|their)\s+{_TASK}\b"
    rf"|\bdeployed\b|{_TAKES_OFF}|\b(?:have|has)\s+(?:come|arrived|been\s+(?:sent|flown\s+in))(?=[^.;]{{0,40}}?\bsince\b)"
    rf"|\b(?:been|is|are)\s+{_AT_WORK}(?=[^.;]{{0,60}}?\bsince\b)|{_AT_WORK}(?=\s+(?:[\w’'-]+\s+){{0,4}}?since\b))"
    rf"|\b{_PEOPLE}\s+(?:(?:first|finally|only)\s+)?came(?=\s+(?:to\s+Haiti\s+)?(?:in|on|last)\s+(?:(?:late|early)\s+)?[JFMASOND])"
    # "the launch of the mission", "its arrival".
    rf"|\b(?:{_FORCE}[’']s|[Ii]ts|[Tt]heir|[A-Z]\w+ns[’'])\s+(?:[\w.,]+\s+){{0,3}}?{_START}"
    rf"|{_START}\s+of\s+(?:the|this|an?)\s+(?:[\w-]+\s+){{0,4}}?{_FORCE}\b"
    r"|\b[Tt]he\s+(?:launch|deployment|landing)\s+was(?=\s+(?:in|on|last)\b)"
    # "Launched in June, the mission is small."
    r"|^(?:(?:First\s+)?(?:Launched|Deployed|Inaugurated|Begun|Started)"
    r"|(?:(?:[\w-]+\s+){0,5}after|Since)\s+(?:arriving|landing|deploying|launching|starting|being\s+(?:deployed|launched|sent)))\b"
    rf"(?=[^.;]{{0,60}},\s+(?:the|this|a|an|its)\s+[^,.;]{{0,60}}?\b(?:{_FORCE}|{_PEOPLE})\b)"
)
# "the force that Kenya has led since June", and of a successor "took over from the mission on 2 October".
LED_SINCE = re.compile(rf"\b{_FORCE}\b[^.;]{{0,40}}?\b(?:has|have|had)\s+{any_of(missions().led)}(?=\s+since\b)")
SUCCEEDED = re.compile(
    rf"\b(?:{_FORCE}|[Ii]t|which|that)\)?\s+(?:\w+ly\s+)?(?:took\s+over\s+from|took\s+the\s+place\s+of|replaced|succeeded"
    r"|supplanted|relieved)\b"
)
# What may come first that is no arrival of the mission's people.
_NO_PEOPLE = (
    r"(?:commander|deputy|leader|anniversary|phase|deaths?|casualt\w+|fatalit\w+|operations?|raids?|attacks?|victims?"
    r"|patrols?|helicopters?|vehicles?|drones?|visit|president|killed|wounded|time)\b"
)
_PARTY = r"(?:\w+\s+)?(?:group|contingent|batch|team|wave|unit|party|tranche|detachment|force|officers|police|troops)\b"
FIRST = re.compile(
    rf"\b(?:first\b(?!\s+(?:\w+\s+){{0,2}}?{_NO_PEOPLE})|initial\s+{_PARTY})[^.;]{{0,60}}?"
    rf"(?:\b(?:walked|marched|filed|deployed|flew|flown|came|reached|sent|began|started|left|seen)\b|{_TAKES_OFF})"
    r"|\b(?:deployed|sent|landed|flew|dispatched|brought|carried|delivered)\s+(?:the|its|a|an)\s+"
    rf"(?:first\b(?!\s+(?:\w+\s+){{0,2}}?{_NO_PEOPLE})|initial\s+{_PARTY})"
    rf"|{_START}\s+of\s+(?:the|its|a)\s+(?:very\s+)?first\b"
    rf"|\b(?:vanguard|advance\s+(?:party|team|guard))\b[^.;]{{0,60}}?(?:{_TAKES_OFF}|\bdeployed\b|\bcame\b)"
)
# "Landed on Tuesday, the vanguard of a force", "received its first officers in June".
FIRST_BEHIND = re.compile(
    rf"(?:{_TAKES_OFF}|\b(?:deployed|flew|came))\b[^.;]{{0,90}}?,\s+(?:the|an?)\s+"
    rf"(?:first\b(?!\s+(?:\w+\s+){{0,2}}?{_NO_PEOPLE})[^.;,]{{0,60}}|(?:vanguard|advance\s+(?:party|team|guard))\b[^.;,]{{0,60}})"
)
RECEIVED = re.compile(
    rf"\b(?:received|welcomed|greeted|got|saw|took\s+in|took\s+delivery\s+of)\s+(?:its|the)\s+(?:very\s+)?first\s+(?:[\w-]+\s+){{0,3}}?{_PEOPLE}\b"
)
# An entry of a chronology tells in the present: "June 25, 2024: 200 officers land in Port-au-Prince."
LANDS = re.compile(
    rf"\b{_PEOPLE}\b[^.;]{{0,80}}?\b(?:lands?|arrives?|touch(?:es)?\s+down|sets?\s+foot|fly\s+in|flies\s+in|disembarks?)\b"
)
# "marks its first anniversary this week".
ANNIVERSARY = re.compile(
    r"\b(?P<count>first|one-year|second|two-year|third)\s+anniversary\b[^.;]{0,40}?"
    r"\b(?:this\s+(?:week|month)|today|yesterday|tomorrow|(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
# "sent 700 of its officers between June last year and March", "from June to March": the first were there by June.
BETWEEN = re.compile(
    rf"\b(?:deployed|sent|flew|dispatched|flown)\s+[^.;,]{{0,50}}?\b{_PEOPLE}\b[^.;,]{{0,60}}?\b(?:between|from)(?=\s+(?:late\s+|early\s+)?[JFMASOND])"
    # "sent 200 officers in June and as many in July".
    rf"|\b(?:deployed|sent|flew|dispatched)\s+[^.;,]{{0,30}}?\b{_PEOPLE}\b(?=\s+(?:(?:to|into)\s+[A-Z][\w-]+\s+)?in\s+(?:late\s+|early\s+)?[JFMASOND]\w+"
    r"(?:\s+20\d\d)?,?\s+and\s+(?:a\s+(?:like|similar|further)\b|another\b|the\s+same\b|as\s+many\b|\d+\s+more\b))"
)
# "It took until June for the first officers to land", "not until June did the first land", "saw its first land".
AT_LAST = re.compile(
    r"\b(?:did|for|saw|watched)\s+(?:the|its)\s+first\b[^.;]{0,40}?\b(?:land|arrive|deploy|come|set\s+foot|touch\s+down)\b"
)
# "Since last June, Kenya has sent 600 officers."
SENT = re.compile(rf"\bhas\s+(?:sent|flown|deployed|dispatched)\s+[^.;,]{{0,30}}?\b{_PEOPLE}\b")
FURTHER = re.compile(
    r"\b(?:additional|another|second|third|more(?!\s+than)|reinforcements?|latest|further|extra|fresh|join(?:ed|s)?|killed"
    r"|reinforc(?:e|ing)|replac(?:e|ed|ing)|reliev(?:e|ed|ing)|last\s+week)\b|\bnew\b(?!\s+(?:[\w-]+\s+){0,3}(?:mission|force))",
    re.IGNORECASE,
)
PLANNED = re.compile(
    r"\b(?:will|would|set\s+to|due|plan(?:ned|s)?|expected|hoped|scheduled|originally|supposed"
    r"|to\s+be\s+(?:deployed|sent|launched)|could|may|should|if|delayed|before(?!\s+(?:dawn|sunrise|noon|midday|midnight|daybreak|sunset|dusk|nightfall))|ahead\s+of|until)\b"
)
# "endorsed the deployment of the force"
ENDORSED = re.compile(rf"{AUTHORISING.pattern}\s+(?:the|a|its|their)\s+(?:\w+\s+)?{_START}", re.IGNORECASE)
ENDS_IN_NOUN = re.compile(rf"{_START}$")
# "the mission in Haiti", without a verb.
ENDS_AT_WORK = re.compile(rf"^(?:(?!\b(?:is|are|was|were|has|have|had|been)\b)[^.;])*{_AT_WORK}$")
WHERE = re.compile(r"\s+(?:back\s+)?(?:in|at|to|into|from)\s+(?P<place>[A-Z][\w'’-]+(?:\s+(?:of\s+)?[A-Z][\w'’-]+)*)")
TOWN = re.compile(r"\s+(?:to|at)\s+(?P<place>[A-Z][\w'’-]+)")
THOSE = re.compile(
    rf"{_PEOPLE}|{_FORCE}|forces?|work|members?|batch|group|team|people|advance|units?|guards?|agents?",
    re.IGNORECASE,
)
WHOLE = frozenset({"Haiti", "Port-au-Prince", "Haitian", "Caribbean"})
