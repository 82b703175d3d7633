"""Whose people a count of mission personnel counts.

Comes in: a number, its article. Goes out: the canonical name of a state, or None for the mission as a whole. Sought
from near to far: the phrase itself, what it is a pledge or a unit of, its list, who sends, who is spoken of.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.actors import HOST, answering_state, is_host, only_leads, state_of, subject_actor, topic_actor
from reporter.extraction.clauses import base_forms, is_listed, name_phrase, preposition
from reporter.extraction.items import capital_before, item_owners
from reporter.extraction.personnel.counting import Sort
from reporter.extraction.personnel.everybody import of_known_unit, of_whole_mission
from reporter.extraction.personnel.readings import readings
from reporter.extraction.personnel.setting import Setting, setting_of
from reporter.extraction.personnel.spoken import spoken_of
from reporter.knowledge import ActorKind
from reporter.knowledge.personnel import personnel_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.extraction.reading import Article, Mention
    from reporter.language.tokens import Token

_LABEL = frozenset({":", "(", "'s", "\u2019s", ",", "another", "the", "about", "some"})
_AGENT_VERBS = 6
_GROUPS = frozenset({"nation", "country", "state", "government", "donor", "partner", "capital"})
_PHRASE = 9
_OWN = 3
_HIS = frozenset({"his", "her", "their", "our", "my", "its", "whose"})
_WHOM = frozenset({"whom", "that", "which"})
_ADDRESSED = frozenset({"with", "to", "before", "through", "via", "at"})
_NAME = 5
_TOWARDS = frozenset({"to", "for", "of", "in"})
_STATES_OWN = frozenset({"contingent", "detachment", "battalion", "platoon"})
_REGIONS = frozenset({"caribbean", "caribbeans", "latin", "central", "african", "africans", "european", "europeans"})
# No one state has come near to this in either mission.
_PAST_ONE = 2_100
_PLEDGED_TO = frozenset({"pledge", "offer", "contribution", "promise", "arrival", "strength", "commitment"})
# What these rules read belongs to the mission as a whole.
_MISSION_RULES = frozenset(
    {"reached", "mission-has", "strength-of", "the-missions", "size-of-force", "given-as", "who-make-up"}
)

_ARE_PEOPLE = re.compile(
    r"\s+(?:officers? |soldiers? |men |people )?(?:of (?:them|whom|these|those),?\s+)?"
    r"(?:(?:are|were|is|was|being)\s+)?(?:now |all )?",
    re.IGNORECASE,
)
_ARE_FROM = re.compile(
    r",?\s+(?:officers? |soldiers? |men |people )?(?:of (?:them|whom|these|those),?\s+)?"
    r"(?:are|were|is|was|being|come|comes|came)\s+from\s+(?:the\s+)?",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s*(?:[,.;:)\u2013\u2014\u201d-]|$)|\s+(?:and|but|while|who|by)\b")
_PROMISING = (
    r"(?:promised|pledged|offered|undertook|undertaken|committed|vowed|volunteered|announced|put forward|held out)"
)
_HAVING = r"(?:(?:had|has|have|once|first|also|originally|initially|already|itself|himself|herself|since)\s+)*"
_PROMISED_BEHIND = re.compile(
    r"(?:\s+(?!and\b|but\b|of\b|to\b|in\b|by\b|with\b)[\w-]+){0,3}?\s+(?:that\s+|which\s+|whom\s+)?"
    rf"(?P<who>he|she|it|they|(?:(?:President|Prime|Minister|Mr|Ms|Mrs|Dr)\b\.?\s*)*(?-i:[A-Z])[\w\u2019'.-]+(?:\s+(?-i:[A-Z])[\w.-]+){{0,3}})"
    rf"\s+{_HAVING}{_PROMISING}\b",
    re.IGNORECASE,
)
_PROMISED_AHEAD = re.compile(
    rf"(?:^|[\s,;\u201c\"])(?:he|she|they|it)\s+{_HAVING}{_PROMISING}\s+"
    r"(?:to (?:send|deploy|provide|give|contribute)\s+)?$",
    re.IGNORECASE,
)
_FORCE_COUNTS = re.compile(
    r"(?:^|[,;.\u201c\"]\s*)(?:the|this|that) (?:force|mission)(?: now| still| currently)?"
    r" (?:numbers|numbered|counts|counted|comprises|comprised|totals|totalled|totaled)\s+$",
    re.IGNORECASE,
)
_OF_THOSE = re.compile(r"(?:-odd)?\s+of (?:them|these|those)\b", re.IGNORECASE)
_SHARED_OUT = re.compile(
    r"[^.;:\d]{0,70}?(?:,|\(|:|\u2014)\s*(?:of whom|of which|among them|including|counting"
    r"|(?:an?|one|two|three|four|five|most|some|more than|"
    r"nearly|almost|about|over|half|three|\d+)[\w\s,-]{0,30}of (?:them|whom|those))\b",
    re.IGNORECASE,
)


def sender(mention: Mention, article: Article) -> str | None:
    """Give the state whose people are counted."""
    setting = setting_of(mention)
    if setting is None:
        return _who_promised(mention, article)
    nation = setting.count.nation
    if said := _said_to_be(setting):
        return said
    if owners := _item(setting) or ((nation,) if nation else ()):
        return owners[0] if len(owners) == 1 else None
    return None if _of_region(setting) or _is_past_one(setting) else _sought(setting, article)


def is_of_several(mention: Mention) -> bool:
    """Tell a count of a whole force or region, which is no one state's, whoever is named beside it."""
    setting = setting_of(mention)
    if setting is None:
        return False
    return _of_region(setting) or _is_past_one(setting) or _of_everybody(setting) or setting.about_mission


def _sought(setting: Setting, article: Article) -> str | None:
    """Seek the state from near to far, where neither the list nor the phrase itself names it."""
    mention = setting.count.mention
    if _is_speakers(setting):
        return None
    near = _named_behind(setting) or _sent_by(setting) or _in_phrase(setting) or _label(setting)
    near = near or capital_before(mention) or _who_promised(mention, article) or _of_those(setting, article)
    if near or _of_everybody(setting) or _shared_by_states(setting):
        return near
    states = _subject_states(setting)
    if states:
        return states[0] if len(states) == 1 else None
    if group := _named_group(setting):
        return group
    if setting.about_mission or _counted_group(setting) or of_whole_mission(setting, article):
        return None
    return _by_grammar(setting) or of_known_unit(setting, article) or _spoken_of(setting, article)


def _item(this: Setting) -> tuple[str, ...]:
    """Give the states of the number's own item in a list: "Kenya, with 389", "45 from Belize and Dominica"."""
    mention = this.count.mention
    senders = (a for a in mention.sentence.actors if answering_state(a.actor) and a.how != "office")
    names = (answering_state(found.actor) for found in item_owners(mention, senders))
    return tuple(dict.fromkeys(name for name in names if name))


def _of_region(this: Setting) -> bool:
    """Tell "the 50-odd Caribbean personnel", "300 Central Americans", of whom no state is named."""
    return bool(this.count.words & _REGIONS)


def _is_past_one(this: Setting) -> bool:
    """Tell more people than one state ever sent or promised, where the sentence names none."""
    many = this.count.mention.quantity.value >= _PAST_ONE and not this.count.is_share
    return many and not any(not only_leads(a) and answering_state(a.actor) for a in this.count.mention.sentence.actors)


def _of_everybody(this: Setting) -> bool:
    """Tell whether the people are the whole mission's, by the phrase or by the rule that reads it."""
    best = max(readings(this), key=lambda reading: reading.score, default=None)
    by_rule = best is not None and best.rule in _MISSION_RULES and not _of_unit(this)
    if _FORCE_COUNTS.search(this.count.mention.ahead):
        return True
    return this.foreigners or _of_mission(this) or _given_to_mission(this) or _share_of_mission(this) or by_rule


def _given_to_mission(this: Setting) -> bool:
    """Tell "pledges to the force stood at 3,120", which are many states'."""
    words, heads = this.before_number, personnel_words().heads.mission
    for at, token in enumerate(words):
        noun = words[max(0, at - _NAME) : at]
        if base_forms(token) & heads and token.pos_ in ("NOUN", "PROPN") and noun:
            given = any(base_forms(t) & _PLEDGED_TO for t in noun) and any(t.lower_ in _TOWARDS for t in noun)
            if given and not any(this.sender_at(t) for t in words):
                return True
    return False


def _share_of_mission(this: Setting) -> bool:
    """Tell "women made up 11 per cent of the force"."""
    behind = [t.lower_ for t in this.count.after[:2]]
    whole = this.count.whole
    heads = personnel_words().heads.mission
    of_it = whole is not None and bool(base_forms(whole) & heads)
    return this.count.is_share and (of_it or (behind == ["of", "the"] and this.in_mission(5)))


def _of_unit(this: Setting) -> bool:
    """Tell "the strength of the contingent", "brought the contingent to": a state's, not the mission's."""
    near = this.before_number[-_PHRASE:]
    unit = any(base_forms(t) & _STATES_OWN for t in near)
    return unit and not any(base_forms(t) & personnel_words().heads.mission - {"deployment"} for t in near)


def _named_behind(this: Setting) -> str | None:
    """Give the state in "75 by Guatemala", "1,500 soldiers promised by Chad", "800 troops from the Chadian army"."""
    after = list(this.count.after[:_AGENT_VERBS])
    for at, token in enumerate(after[:-1]):
        if token.lower_ in ("by", "from"):
            behind = [t for t in after[at + 1 : at + 4] if t.lower_ != "the"]
            return next((s for t in behind[:1] if (s := _state(this, t))), None)
        if token.text in ",;:." or token.like_num:
            return None
    return None


def _sent_by(this: Setting) -> str | None:
    """Give the state of "the 24 soldiers whom Ghana is sending", "1,000 officers that Togo had promised"."""
    after = list(this.count.after[:_AGENT_VERBS])
    at = next((i for i, token in enumerate(after) if token.lower_ in _WHOM), None)
    if at is None or any(token.text in ",;:." or token.like_num for token in after[:at]):
        return None
    named = [token for token in after[at + 1 : at + 4] if token.lower_ != "the"]
    behind = named[0].doc[named[0].i + 1 : named[0].i + 2] if named else ()
    acts = any(token.pos_ in ("VERB", "AUX") for token in behind)
    return _state(this, named[0]) if acts else None


def _said_to_be(this: Setting) -> str | None:
    """Give the state in "24 are Jamaicans", "six are from the Bahamas", "three quarters of them Kenyans"."""
    mention = this.count.mention
    text, end = mention.sentence.document.text, mention.quantity.span.end
    found = next((one for one in mention.sentence.actors if one.span.start_char >= end), None)
    if found is None or found.actor.kind is not ActorKind.STATE or found.actor.name == HOST:
        return None
    between, behind = text[end : found.span.start_char], text[found.span.end_char : mention.sentence.span.end]
    form = _ARE_PEOPLE if found.how == "demonym" else _ARE_FROM
    return found.actor.name if form.fullmatch(between) and _ENDS.match(behind) else None


def _who_promised(mention: Mention, article: Article) -> str | None:
    """Give the state in "the 1,000 that President X promised", "the 1,000 it had undertaken to send"."""
    told = _PROMISED_BEHIND.match(mention.behind)
    if told is None and not _PROMISED_AHEAD.search(mention.ahead):
        return None
    if told is not None:
        start, end = (mention.quantity.span.end + at for at in told.span("who"))
        inside = (a for a in mention.sentence.actors if start <= a.span.start_char < end and not only_leads(a))
        if named := next((name for a in inside if (name := answering_state(a.actor)) and name != HOST), None):
            return named
    return topic_actor(mention.sentence, article, mention.quantity.span.start)


def _of_those(this: Setting, article: Article) -> str | None:
    """Give the people that "400 of them" takes up: the Kenyans of whom the sentence before spoke."""
    mention = this.count.mention
    if not _OF_THOSE.match(mention.behind) or this.count.whole is not None or this.subject is not None:
        return None
    earlier = article.sentences[mention.sentence.index - 1].actors if mention.sentence.index else ()
    spoken = [one for one in earlier if one.how == "demonym" and one.span.root.tag_ in ("NNS", "NNPS")]
    return answering_state(spoken[-1].actor) if spoken and not is_host(spoken[-1].actor) else None


def _shared_by_states(this: Setting) -> bool:
    """Tell "980 are there, two thirds of them from Kenya": what is shared out between states is no one state's."""
    mention = this.count.mention
    shared = _SHARED_OUT.match(mention.behind)
    if shared is None or any(this.state_at(token) for token in this.before_number):
        return False
    start = mention.quantity.span.end + shared.end()
    return any(one.span.start_char >= start and answering_state(one.actor) for one in mention.sentence.actors)


def _state(this: Setting, token: Token) -> str | None:
    state = state_of(token, this.count.mention.sentence, cities=True)
    return state if state != HOST else None


def _in_phrase(this: Setting) -> str | None:
    """Give the state before the number in its own phrase: "Chad's vanguard of 21", "the Salvadoran team of 14"."""
    units = personnel_words().heads.units | personnel_words().heads.uniformed | personnel_words().nouns.pledge
    held = False
    for token in list(reversed(this.before_number))[:_PHRASE]:
        if token.pos_ in ("VERB", "AUX", "PUNCT", "CCONJ") and token.lower_ not in personnel_words().words.promised:
            return None
        held = held or bool(base_forms(token) & units) or token.lower_ in personnel_words().words.promised
        state = _state(this, token)
        if state and (held or token in this.count.before or this.nation_at(token)):
            return state
    return None


def _label(this: Setting) -> str | None:
    """Give the state of a list's item: "Kenya 701", "Botswana (45)", "Vietnam: eight", "from the Bahamas 150"."""
    words = list(reversed(this.before_number))
    while words and (
        words[0].lower_ in _LABEL - {","} or (words[0] in this.count.before and not _state(this, words[0]))
    ):
        words.pop(0)
    found = _state(this, words[0]) if words and not this.count.run else None
    if found is None and words and this.count.run and words[0].i < this.count.mention.anchor.i - 1:
        marked = words[0].doc[words[0].i + 1].text in (":", "(")
        found = _state(this, words[0]) if marked else None
    return found


def _of_mission(this: Setting) -> bool:
    """Tell "the mission's 870 men", "the 1,014 men and women who make up the force", "950 police in the mission"."""
    heads = personnel_words().heads.mission
    before = list(reversed(this.before_number))[:4]
    for at, token in enumerate(before[:-1]):
        if token.lower_ in ("'s", "\u2019s") and base_forms(before[at + 1]) & heads:
            return True
    return this.count.sort is not Sort.BARE and this.in_mission(8)


def _subject_states(this: Setting) -> list[str]:
    """Give the states in the subject of the verb over the number."""
    subject = this.subject
    if subject is None:
        return []
    heads = personnel_words().heads
    inside = {token.i for token in name_phrase(subject)} | {subject.i}
    # "Togo and Chad have sent 150", but not "the Togolese, who sent 150, and the Chadians, 60".
    inside |= {token.i for token in subject.children if is_listed(token) and token.i < this.count.mention.anchor.i}
    names: list[str] = []
    for found in this.count.mention.sentence.actors:
        if only_leads(found):
            continue
        state = answering_state(found.actor)
        if found.span.root.i in inside and state and state != HOST and state not in names:
            names.append(state)
    if names and base_forms(subject) & heads.mission:
        return []
    each = any(token.lower_ == "each" for token in this.count.mention.sentence.tokens)
    return names[:1] if each else names


def _named_group(this: Setting) -> str | None:
    """Give the body of states that is the subject and has a name of its own: "other nations", "Caricom"."""
    if this.subject is None:
        return None
    inside = {token.i for token in name_phrase(this.subject)} | {this.subject.i}
    named = (a for a in this.count.mention.sentence.actors if a.actor.kind is ActorKind.BODY and a.how == "name")
    return next((found.actor.name for found in named if found.span.root.i in inside), None)


def _counted_group(this: Setting) -> bool:
    """Tell "eleven nations", "other governments": nobody in particular."""
    verb = this.verb or this.far_verb
    around = [*(this.subject.subtree if this.subject is not None else ()), *this.count.after[:5]]
    return verb is not None and any(base_forms(t) & _GROUPS and t.tag_ in ("NNS", "NNPS") for t in around)


def _by_grammar(this: Setting) -> str | None:
    found = subject_actor(this.count.noun, this.count.mention.sentence)
    return found if found in _states(this) else None


def _is_speakers(this: Setting) -> bool:
    """Tell "his own 12 soldiers" of whoever speaks: the states that he has named are others."""
    near = [token.lower_ for token in this.before_number[-_OWN:]]
    return "own" in near and bool(_HIS & set(near))


def _states(this: Setting) -> set[str]:
    actors = this.count.mention.sentence.actors
    return {a.actor.state or a.actor.name for a in actors if a.actor.state or a.actor.kind is ActorKind.STATE}


def _spoken_of(this: Setting, article: Article) -> str | None:
    """Give the state last spoken of, before the number or, in its own sentence, behind it."""
    return _last(_before(this)) or spoken_of(this, article) or next(iter(_behind(this)), None)


def _last(names: Iterator[str]) -> str | None:
    return next(iter(reversed(list(names))), None)


def _before(this: Setting) -> Iterator[str]:
    for token in this.before_number:
        if (state := this.state_at(token)) and not _is_leader(this, token):
            yield state


def _is_leader(this: Setting, token: Token) -> bool:
    return any(token in a.span and only_leads(a) for a in this.count.mention.sentence.actors)


def _behind(this: Setting) -> Iterator[str]:
    at = this.count.mention.quantity.span.end
    for token in this.count.mention.sentence.tokens:
        # Who is spoken to, or where somebody goes, sends nobody: "an offer of 90 in a call with Washington".
        if token.idx < at or preposition(token) in _ADDRESSED:
            continue
        if (state := this.state_at(token)) and not _is_leader(this, token):
            yield state
