"""Whose money a sum is: the state or body that gives, promises, spends or withholds it.

Comes in: a sum, what happens to it, and the article. Goes out: a canonical name or None. A ministry, a parliament and
a person stand for their state; money that lies in the mission's fund with no payer named is the fund's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reporter.extraction.actors import HOST, acting_name, capitals, is_host, named_in, topic_actor
from reporter.extraction.bodies import body_before, is_body, name_of_entity
from reporter.extraction.clauses import (
    How,
    agent,
    base_forms,
    counted,
    described_noun,
    is_listed,
    is_verbal,
    name_phrase,
    owners,
    preposition,
    relation,
    subject,
)
from reporter.extraction.doers import meant
from reporter.extraction.items import capital_before, item_owners
from reporter.extraction.reading import mentions
from reporter.facts import PERCENT, Kind
from reporter.knowledge import ActorKind, Sense, lexicon, money

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reporter.extraction.reading import Article, Mention, Sentence
    from reporter.language.actors import ActorSpan
    from reporter.language.tokens import Token

FUND = money().trust_fund
_KEEPERS = frozenset({FUND, "UN"})
# Between a giver and his sum in a list: "France's 3 million", "the Swedes by 4".
_BETWEEN = frozenset({"'s", "\u2019s", "", "by"})
_OF_IT = re.compile(r"\s*of (?:it|that|this|which|them|the (?:sum|total|money))\b", re.IGNORECASE)
_DETERMINERS = frozenset({"the", "a", "an", "this", "that", "its", "their", "our"})
# "$9 million of the $41 million paid in so far", "of the $41 million collected, Italy gave $9 million": neither "its"
# nor "Italy's" stands before the whole.
_ROUGHLY = r"(?:(?:all|the|a|total|some|about|around|nearly|almost|roughly|over|more than|just|under|at least)\s+)+"
_OF_WHOLE = re.compile(
    r"(?:(?:\d|million|billion|thousand|bn|m|%|per ?cent|half|thirds?|quarters?|fifths?)\s+|^\W*)"
    rf"(?:out\s+)?of\s+{_ROUGHLY}$",
    re.IGNORECASE,
)
_SO_FAR = re.compile(
    r"[^.;,\d]{0,40}\b(?:so far|to date|in all|altogether|overall|in total|until now)\b", re.IGNORECASE
)
_BEING = frozenset({"is", "are", "was", "were"})
_PAYING = frozenset({ActorKind.STATE, ActorKind.BODY, ActorKind.AGENCY, ActorKind.FORCE})
_PRONOUNS = frozenset({"it", "they", "we", "he", "she", "i"})
_ONE = frozenset({"country", "bank", "official"})
_GETTING = frozenset({"receive", "get", "have", "see", "raise", "collect", "draw", "attract", "recover", "obtain"})
# "A voluntary trust fund with $90 million in the bank".
_IN_FUND = re.compile(r"\b(?:fund|[Tt]rust [Ff]und|kitty)\b[^.;,\d]{0,20}\b(?:with|holding|holds|held|containing)\s+$")
_BORNE = re.compile(
    r"[^.;\d]{0,40}?\b(?:borne|covered|met|paid|footed|picked up|financed|funded|shouldered|carried|settled)"
    r" by (?:the )?(?=[A-Z])"
)
_FROM_CITY = re.compile(r"\W*(?:In|From) (?P<city>[A-Z][\w\u2019'-]+(?: [A-Z][\w\u2019'-]+)?), ")
_AND_DID = re.compile(
    r"\s*,?\s*(?:and|but)\s+(?:then |has |had |have |later |already |so far |only |since |actually )*"
    r"(?:delivered|paid|gave|given|sent|wired|transferred|deposited|disbursed|handed over|contributed|put in|put up"
    r"|promised|pledged|added|committed|offered)\s+(?:only |just |another |a further )?",
    re.IGNORECASE,
)
_COME_IN = frozenset({"deposit", "receipt", "inflow", "income", "intake", "balance", "kitty", "coffer"})
_TOPIC, _OFFICE, _NOBODY = "the topic", "an office", "nobody"
_TOWARDS = frozenset({"to", "for", "at", "against", "in", "with"})
_RELATIVE = frozenset({"which", "that", "who"})
# Several givers of one sum are nobody in particular.
_MANY = frozenset({"donor", "nation", "country", "state", "government", "member", "partner", "neighbour", "neighbor"})


def payer(mention: Mention, kind: Kind, article: Article) -> str | None:
    """Give whose money a sum is."""
    if mention.quantity.unit == PERCENT:
        return _behind(mention, kind) or _of_whole(mention, kind, article)
    if owners := item_owners(mention, (one for one in mention.sentence.actors if _pays(one))):
        names = {_name(one, mention) for one in owners}
        return next(iter(names)) if len(names) == 1 else None
    if kind is Kind.RECEIVED and _IN_FUND.search(mention.ahead):
        return FUND
    if is_everybodys(mention, kind):
        own = (_own_fund(t) for t in mention.sentence.tokens if t.idx < mention.quantity.span.start)
        fund = next(filter(None, own), FUND) if kind is Kind.RECEIVED and _of_fund(mention, article) else None
        return _behind(mention, kind) or fund
    if named := capital_before(mention) or _borne_by(mention) or _same_doer(mention, kind, article):
        return named
    found = _listed(mention) or _behind(mention, kind) or _beside(mention) or _above(mention, kind, article)
    # Who keeps the fund only tells that its money is held back: the payer holds it.
    kept = kind is Kind.WITHHELD and found in _KEEPERS
    return (_only_state(mention, article) or found) if kept else found


def _borne_by(mention: Mention) -> str | None:
    """Give who takes a share upon itself: "Togo's share, $4 million, will be borne by Spain"."""
    told = _BORNE.match(mention.behind)
    if told is None:
        return None
    start = mention.quantity.span.end + told.end()
    found = next((one for one in mention.sentence.actors if one.span.start_char == start and _pays(one)), None)
    city = re.match(r"[A-Z][\w\u2019'-]+", mention.behind[told.end() :])
    return _name(found, mention) if found is not None else capitals().get(city[0]) if city else None


def _same_doer(mention: Mention, kind: Kind, article: Article) -> str | None:
    """Give who goes on acting: "Spain promised $15 million and delivered $2 million"."""
    sums = [
        one
        for one in mentions(mention.sentence)
        if one.quantity.is_money and one.quantity.span.end <= mention.quantity.span.start
    ]
    if not sums or kind is Kind.WITHHELD:
        return None
    between = mention.sentence.document.text[sums[-1].quantity.span.end : mention.quantity.span.start]
    if not _AND_DID.fullmatch(between):
        return None
    found = payer(sums[-1], Kind.PLEDGED_FUNDING, article)
    return found if found in capitals().values() else None


def is_everybodys(mention: Mention, kind: Kind) -> bool:
    """Tell the whole of which somebody gave a part: "Italy gave $9 million of the $41 million paid in so far".

    What he promised himself is his: "of the $41 million it promised", "of the $41 million pledged".
    """
    given = kind is Kind.RECEIVED or (kind is Kind.PLEDGED_FUNDING and bool(_SO_FAR.match(mention.behind)))
    if not given or not _OF_WHOLE.search(mention.ahead):
        return False
    noun = counted(mention.anchor)
    told = (verb for verb in noun.children if verb.pos_ == "VERB" and verb.i > noun.i)
    doers = (doer for verb in told if (doer := subject(verb)) is not None)
    return not any(doer.i > noun.i and doer.lower_ not in _RELATIVE for doer in doers)


def _of_fund(mention: Mention, article: Article) -> bool:
    """Tell whether a sentence, or the one before, speaks of the fund."""
    index = mention.sentence.index
    near = article.sentences[max(0, index - 1) : index + 1]
    return any(_is_fund(token) for sentence in near for token in sentence.tokens)


def _of_whole(mention: Mention, kind: Kind, article: Article) -> str | None:
    """Give whose a share is: of "$9 million, half of it for rent" whose the sum is; or whence it came."""
    verbs = list(_verbs(counted(mention.anchor)))
    if kind is Kind.RECEIVED and any(noun is not None and _is_fund(noun) for noun in map(subject, verbs[:1])):
        return FUND
    if not _OF_IT.match(mention.behind):
        return next((name for verb in verbs if (name := _source(verb, mention))), None)
    sums = (m for m in article.mentions if m.sentence is mention.sentence and m.quantity.unit not in {None, PERCENT})
    before = [m for m in sums if m.quantity.span.end <= mention.quantity.span.start]
    return payer(before[-1], kind, article) if before else None


def _behind(mention: Mention, kind: Kind) -> str | None:
    """Give whom a sum is said to come from right behind it: "$2m from Spain", "$2m of it by Spain", "… is Spanish"."""
    words = list(_own_words(mention))
    for at, token in enumerate(words[:-1]):
        gives = token.lower_ == "by" or (token.lower_ == "from" and kind is not Kind.WITHHELD)
        if not gives and not (token.lower_ in _BEING and at <= 1):
            if token.pos_ in {"VERB", "AUX"}:
                return None
            continue
        named = words[at + 1 + (words[at + 1].lower_ == "the") :]
        found = next((a for a in mention.sentence.actors if named and a.span.start == named[0].i), None)
        if found is not None and found.span.end + 1 < len(found.span.doc):
            owned = found.span.doc[found.span.end].text in {"'s", "\u2019s"}
            its = (a for a in mention.sentence.actors if owned and a.span.start == found.span.end + 1)
            found = next((one for one in its if _pays(one)), found)
        of_people = found is not None and found.how == "demonym" and _ends(found)
        if found is None or is_host(found.actor) or not _pays(found) or not (gives or of_people):
            return None
        return _name(found, mention)
    return None


def _ends(found: ActorSpan) -> bool:
    behind = found.span.doc[found.span.end : found.span.end + 1]
    return not len(behind) or behind[0].is_punct


def _own_words(mention: Mention) -> Iterator[Token]:
    """Give the words behind a sum that may be said of it: up to the next number, share or clause."""
    for token in mention.sentence.tokens:
        if token.idx < mention.quantity.span.end:
            continue
        if token.like_num or token.is_currency or token.text == ";" or token.lower_ in money().shares:
            return
        yield token


def _listed(mention: Mention) -> str | None:
    """Give the name right before a sum in a row of givers: "Spain: $3 million; France, $8 million"."""
    text, start = mention.sentence.document.text, mention.quantity.span.start
    for found in mention.sentence.actors:
        end = found.span.end_char
        if end <= start and _pays(found) and text[end:start].strip(" \u00a0:,").lower() in _BETWEEN:
            before = text[mention.sentence.span.start : found.span.start_char].rstrip().removesuffix(" the")
            if (
                before.endswith((";", ",", " and", ":", "\u2014"))
                or not before
                or text[end : end + 2] in {"'s", "\u2019s"}
            ):
                return _name(found, mention)
    return None


def _beside(mention: Mention) -> str | None:
    """Give the owner of a sum or of the gift that it is: "Canada's pledge", "American money", "$2m from Spain"."""
    site = counted(mention.anchor)
    for owner, _ in owners(site):
        name = _named(meant(owner), mention) or _stranger(owner)
        if name and name != HOST and (meant(owner) == owner or _is_state(name)):
            return name
    end = max((token.i for token in _own_words(mention)), default=mention.anchor.i)
    inside = {t.i for t in site.subtree if t.i <= end} | {t.i for t in _nouns_above(site)}
    outside = mention.quantity.span
    for found in mention.sentence.actors:
        root = found.span.root
        if not _pays(found) or is_host(found.actor) or outside.start <= root.idx < outside.end:
            continue
        if root.i > end or is_listed(root):
            continue
        modifies = root.head in (site, *_nouns_above(site)) and (preposition(root) == "from" or found.how == "demonym")
        noun_modifier = root.i + 1 == root.head.i and root.head.i in inside and not preposition(root)
        if modifies or noun_modifier:
            return _name(found, mention)
    return None


def _nouns_above(site: Token) -> Iterator[Token]:
    token = site
    while token.head != token and not is_verbal(token.head):
        token = token.head
        yield token


def _above(mention: Mention, kind: Kind, article: Article) -> str | None:
    """Give the doer of the verbs above a sum."""
    sentence = mention.sentence
    for verb in _verbs(counted(mention.anchor)):
        if source := _source(verb, mention):
            return source
        for noun in (agent(verb), subject(verb)):
            if noun is not None and (answer := _doer(noun, verb, mention, kind, article)):
                if _only_says(verb) and not _is_state(answer):
                    continue
                return _answered(answer, mention, article)
    if kind is Kind.RECEIVED and any(_is_fund(token) for token in sentence.tokens):
        own = (_own_fund(token) for token in sentence.tokens if token.idx < mention.quantity.span.start)
        return next(filter(None, own), FUND)
    if kind is Kind.WITHHELD:
        return _answered(_OFFICE, mention, article)
    fund = FUND if kind is Kind.RECEIVED and _spoke_of_fund(sentence, article) else None
    return _only_state(mention, article) or fund or _of_currency(mention, kind, article)


def _only_says(verb: Token) -> bool:
    """Tell a verb that says something of a sum and does nothing with it: "$2m is left, the controller says"."""
    forms = base_forms(verb)
    senses = {sense for form in forms for _, sense in money().verb_phrases.get(form, ())}
    return bool(forms & lexicon().speech) and senses <= {Sense.AMOUNT}


def _is_state(answer: str) -> bool:
    return answer in {_TOPIC, _OFFICE, _NOBODY} or answer in capitals().values()


def _of_currency(mention: Mention, kind: Kind, article: Article) -> str | None:
    """Give the country in whose money its own ministries spend and promise."""
    unit = mention.quantity.unit
    own = kind in (Kind.SPENT, Kind.PLEDGED_FUNDING) and unit not in money().travelling
    return _home(unit, article) if own else None


def _home(unit: str | None, article: Article) -> str | None:
    """Give the country of a currency; of one that travels, only if the article names that country."""
    state = money().home.get(unit) if unit is not None else None
    return state if state is None or unit not in money().travelling or named_in(article, state) else None


def _answered(answer: str, mention: Mention, article: Article) -> str | None:
    """Give the payer for whom a word stands; whose office is unnamed belongs to the country of the money."""
    if answer not in (_TOPIC, _OFFICE):
        return answer if answer != _NOBODY else None
    if named := _in_capital(mention):
        return named
    spoken = topic_actor(mention.sentence, article, mention.quantity.span.start)
    at_home = answer == _OFFICE or mention.quantity.unit not in money().travelling
    return spoken or (_home(mention.quantity.unit, article) if at_home else None)


def _in_capital(mention: Mention) -> str | None:
    """Give the state in whose capital a minister speaks: "In Madrid, the foreign minister announced $4 million"."""
    opened = _FROM_CITY.match(mention.ahead)
    return capitals().get(opened["city"]) if opened is not None and capitals().get(opened["city"]) != HOST else None


def _only_state(mention: Mention, article: Article) -> str | None:
    """Give the one state that a sentence names, or that the one before was about where it names nobody."""
    index = mention.sentence.index
    own = _states(mention, mention.sentence)
    if not own and index and not any(_pays(found) for found in mention.sentence.actors):
        own = _states(mention, article.sentences[index - 1])
    return next(iter(own)) if len(own) == 1 else None


def _states(mention: Mention, sentence: Sentence) -> set[str]:
    """Give the states that a sentence names and that could be the payer: none that only receives or leads."""
    states = (found for found in sentence.actors if found.actor.kind is ActorKind.STATE or found.actor.state)
    return {_name(found, mention) for found in states if not is_host(found.actor) and not _gets(found)}


def _gets(found: ActorSpan) -> bool:
    """Tell who only receives, is spoken to or leads: "to the Kenyans", "at Kenya's insistence", "Kenya-led"."""
    root, last = found.span.root, found.span.end
    behind = root.doc.span(last, last + 2).text.lower()
    inside = (root, root.head) if found.how != "office" else (root,)
    towards = any(preposition(token) in _TOWARDS for token in inside)
    return towards or behind.lstrip("-\u2011 ").startswith("led") or relation(root) is How.OBJECT


def _spoke_of_fund(sentence: Sentence, article: Article) -> bool:
    """Tell whether a sentence names nobody and the one before spoke of the fund."""
    alone = bool(sentence.index) and all(_gets(found) or is_host(found.actor) for found in sentence.actors)
    return alone and any(_is_fund(token) for token in article.sentences[sentence.index - 1].tokens)


def _doer(noun: Token, verb: Token, mention: Mention, kind: Kind, article: Article) -> str | None:
    """Give who acts, `_TOPIC` where a word stands for who was spoken of, `_NOBODY` where nobody known does."""
    if _is_fund(noun) or (kind is Kind.RECEIVED and _is_of_fund(noun, verb, mention, article)):
        return FUND
    if (kind is Kind.RECEIVED and base_forms(verb) & _GETTING) or _are_several(noun, verb, mention):
        return _NOBODY
    if noun.lower_ in _RELATIVE:
        noun = described_noun(verb) or noun
    body = body_before(noun, mention.sentence, article) if is_body(noun) else None
    own = _own_fund(noun) if kind is Kind.RECEIVED else None
    city = capitals().get(noun.text)
    if found := _named(noun, mention) or own or (city if city != HOST else None) or _stranger(noun) or body:
        return found
    forms = base_forms(noun)
    if forms & _MANY and not noun.ent_type_ and not forms & _ONE:
        return _NOBODY
    if forms & _state_words():
        return _OFFICE
    return _TOPIC if noun.lower_ in _PRONOUNS or forms & _ONE or noun.ent_type_ == "PERSON" else None


def _is_of_fund(noun: Token, verb: Token, mention: Mention, article: Article) -> bool:
    """Tell what has come in, and the pronoun of a fund: "deposits come to $2m", "it has taken in $9m"."""
    sentence = mention.sentence
    fund = any(_is_fund(token) for token in sentence.tokens if token.idx < mention.quantity.span.start)
    known = fund or (sentence.index and any(_is_fund(t) for t in article.sentences[sentence.index - 1].tokens))
    if base_forms(noun) & _COME_IN and not any(child.ent_type_ for child in noun.children):
        return bool(known)
    taking = base_forms(verb) & _GETTING or _takes_in(verb)
    named = described_noun(verb) if noun.lower_ in _RELATIVE else None
    return bool(taking) and ((named is not None and _is_fund(named)) or (noun.lower_ == "it" and bool(known)))


def _takes_in(verb: Token) -> bool:
    return bool(base_forms(verb) & {"take", "bring", "pull"}) and any(t.lower_ == "in" for t in verb.children)


def _are_several(noun: Token, verb: Token, mention: Mention) -> bool:
    """Tell several givers of one sum: "Ghana and Togo have given $2m", but "have each given"."""
    others = [child for child in noun.children if is_listed(child) and child.i < verb.i]
    each = any(token.lower_ == "each" for token in mention.sentence.tokens)
    return not each and bool(_named(noun, mention)) and any(_named(other, mention) for other in others)


def _stranger(noun: Token) -> str | None:
    """Give an organisation that nobody knew before: a church, a company."""
    known = noun.ent_type_ != "ORG" or noun.pos_ != "PROPN" or base_forms(noun) & _state_words()
    return None if known else name_of_entity(noun)


def _state_words() -> frozenset[str]:
    return money().ministries | money().bodies_that_vote | money().exchequers


def _verbs(site: Token) -> Iterator[Token]:
    """Give the verbs of the relative clauses on a sum, then those above it."""
    yield from (child for child in site.children if child.pos_ == "VERB" and child.i > site.i)
    token = site
    while token.head != token:
        token = token.head
        if is_verbal(token):
            yield token


def _source(verb: Token, mention: Mention) -> str | None:
    end = max((token.i for token in _own_words(mention)), default=mention.anchor.i)
    for child in verb.children:
        if preposition(child) == "from" and verb.i < child.i <= end:
            if _is_fund(child):
                return FUND
            if found := _named(child, mention):
                return found
    return None


def _is_fund(noun: Token) -> bool:
    if noun.lower_ not in {"fund", "account", "kitty"} or _has_own_name(noun):
        return False
    return not any(child.lower_ in {"emergency", "monetary", "population", "children"} for child in noun.children)


def _has_own_name(noun: Token) -> bool:
    """Tell a fund with a name of its own: "the Green Climate Fund", but "the Trust Fund"."""
    before = noun.doc[noun.i - 1] if noun.i > noun.sent.start else None
    named = before is not None and before.text[:1].isupper() and before.lower_ not in {"the", "trust", "un", "u.n."}
    return noun.text == "Fund" and named


def _own_fund(noun: Token) -> str | None:
    """Give a fund by the name of its own: "the Green Climate Fund"."""
    if not _has_own_name(noun):
        return None
    words: list[str] = []
    for token in reversed(list(noun.doc[noun.sent.start : noun.i])):
        if not token.text[:1].isupper() or token.lower_ in _DETERMINERS:
            break
        words.insert(0, token.text)
    return " ".join([*words, noun.text]) if len(words) > 1 else None


def _named(noun: Token, mention: Mention) -> str | None:
    inside = {token.i for token in name_phrase(noun)}
    for found in mention.sentence.actors:
        if found.span.root.i in inside and _pays(found) and not _only_place(found, noun):
            return _name(found, mention)
    return None


def _only_place(found: ActorSpan, noun: Token) -> bool:
    """Tell Haiti where it is only helped: "the Haiti appeal", but "Haiti's cabinet" gives."""
    if not is_host(found.actor) or found.actor.kind is not ActorKind.STATE or found.span.root == noun:
        return False
    return not base_forms(noun) & _state_words()


def _pays(found: ActorSpan) -> bool:
    return found.actor.kind in _PAYING or found.actor.state is not None


def _name(found: ActorSpan, mention: Mention) -> str:
    """Give who answers for a payer; a parliament that many states have is that of the money's own country."""
    actor = found.actor
    words = set(actor.name.lower().split())
    if (
        actor.kind is ActorKind.BODY
        and actor.state is None
        and words & money().bodies_that_vote
        and not words & money().world_bodies
    ):
        return money().home.get(mention.quantity.unit, actor.name)
    return money().acts_for.get(acting_name(actor), acting_name(actor))
