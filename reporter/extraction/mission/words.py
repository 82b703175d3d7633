"""How articles speak of the mission and of what is done to it, as patterns.

Comes in: the words of `missions.toml`. Goes out: patterns. Which mission is meant is asked of `Speaking`.
"""

from __future__ import annotations

import re

from reporter.knowledge.missions import any_of, cues, missions

_NOUN = r"(?i:mission|force|operation|deployment|MSS|MSSM|GSF)"
MISSION_WORD = re.compile(rf"\b{_NOUN}\b")
# "UN-backed" and "UN-authorised" say nothing of when or by whom.
AUTHORISING = re.compile(rf"(?<![-‐‑–]){any_of(missions().bring)}", re.IGNORECASE)
PERMIT = re.compile(any_of(missions().permit), re.IGNORECASE)
# Who and what else has a mandate.
OTHERS = re.compile(rf"(?<!Security ){any_of(missions().others)}", re.IGNORECASE)
_GRANT = any_of(missions().grant)
# "the mandate that the Council issued", "granted its blessing": the verb alone says nothing of a mission.
GRANTING = re.compile(
    rf"{any_of(missions().permit)}[^.;]{{0,60}}?(?P<of>{_GRANT})|(?P<before>{_GRANT})[^.;,]{{0,30}}?{any_of(missions().permit)}",
    re.IGNORECASE,
)
# "voted on Monday to send a force", "agreed to the deployment of the mission".
DECIDING = re.compile(
    rf"(?P<act>{any_of(missions().decide)}(?:(?!{any_of(missions().prolong)}|\b(?:reject|refus|but)\w*)[^;]){{0,70}}?"
    rf"\b(?:to|for|in\s+favou?r\s+of))\s+(?:(?:an?|the)\s+)?"
    rf"(?:{any_of(missions().creation)}\s+of\s+)?(?!{any_of(missions().lead)})(?!(?:[\w’'-]+\s+){{0,2}}?{any_of(missions().prolong)})"
    rf"(?:(?!\b(?:of|for|to|with|from|by|in|on|at|against|over|whether)\b)[^.;]){{0,60}}?{_NOUN}\b",
    re.IGNORECASE,
)
# What is done to another mission to make this one.
TRANSFORMING = re.compile(any_of(missions().transform), re.IGNORECASE)
# "renewed", "gave the mission another year".
EXTENSION = re.compile(
    rf"{any_of(missions().prolong)}|{_GRANT}\s+(?:[\w-]+\s+){{0,4}}?{_NOUN}(?:,[^,.;]{{0,60}},)?"
    r"\s+(?:another|a\s+further|an\s+additional|one\s+more)"
    r"\s+(?:year|(?:\w+\s+)?months)\b",
    re.IGNORECASE,
)
# A sentence without one of these words holds nothing of the pattern.
BRINGING = cues(missions().bring)
PROLONGING = cues(missions().prolong, missions().grant)
GIVING = cues(missions().grant)
VOTING = cues(missions().decide)
EXTENDED_THING = re.compile(r"\b(?:mandate|mission|force|deployment|MSSM?|GSF)\b", re.IGNORECASE)
ASKING = re.compile(
    r"\b(?:ask|urg|want|press|invit|thank|prais|persuad|help|back|support|welcom)\w*\b",
    re.IGNORECASE,
)
# What makes an act no fact: it is asked for, expected, refused or done to something else.
UNDONE = re.compile(
    r"\b(?:would|could|may|might|must|should|yet to|whether|to vote|votes? on|ask(?:s|ed|ing)?"
    r"|fail(?:s|ed)? to|block(?:s|ed|ing)?|veto(?:es|ed)?|prevent(?:s|ed)?|(?:bid|attempts?|efforts?|push) to|without"
    r"|urg(?:e|es|ed|ing)|expected to|if|unless|not|never"
    r"|want(?:s|ed)?|press(?:es|ed|ing)? for|refus\w+|hop\w+|calls? for|called for|pleaded for|proposed?"
    r"|draft|due to|set to"
    r"|seeks?|sought)\b(?:[\s,]+[\w’'-]+){0,5}\s*$",
    re.IGNORECASE,
)
# What stands before the name of a mission that is only thought of.
PROPOSED = re.compile(
    r"\b(?:propos\w+|draft(?!ed\s+by\b)\w*|would|could|pressing for|push\w* for|calls? for|called for"
    r"|to vote(?:\s+[\w-]+){0,4}\s+on"
    r"|debat\w+|want\w*|seek\w*"
    r"|ask(?:s|ed|ing)?|suggest\w*|consider\w*|float\w*|idea|plan\w*\s+for|turn\w*\s+[\w\s]{1,40}\s+into)\b[^.;]{0,120}$",
    re.IGNORECASE,
)
# "The Council turned the mission into", "voted to transform it into": that is decided.
MADE_ANOTHER = re.compile(
    r"\b[Cc]ouncil\b[^.;]{0,60}?\b(?:voted|decided|agreed|resolved|authori[sz]ed|approved|has\s+turned|turned)\b[^.;]{0,80}$"
)
# What a country may lead that is no mission of this kind.
OTHER_TASK = re.compile(
    r"\b(?:assessment|evaluation|fact-finding|training|exploratory|scouting|observer|trade|diplomatic|relief|rescue"
    r"|MINUSTAH|previous|past|earlier)\b",
    re.IGNORECASE,
)
