"""Whose people a count is where its own words name nobody: those of the state that was spoken of last and sends some.

Comes in: a `Setting` and the article. Goes out: the canonical name of a state, or None. Who only pays, speaks, is the
venue of a meeting or of a trial has sent nobody. A new paragraph speaks of the same people only where it points back.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from reporter.extraction.actors import HOST, answering_state, capitals, only_beside
from reporter.extraction.clauses import base_forms, predicate, preposition
from reporter.knowledge.personnel import personnel_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reporter.extraction.personnel.setting import Setting
    from reporter.extraction.reading import Article, Sentence
    from reporter.language.actors import ActorSpan
    from reporter.language.tokens import Token

_BACK = 3
# How far from a state's name its people may stand, and how far from a verb whom it sends.
_NEAR, _FAR = 4, 14
_PARAGRAPH = re.compile(r"\n\s*\n")
_WHENCE = frozenset({"from", "by", "of"})
_LABELS = frozenset({":", "(", "\u2014", "\u2013"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_PAYING = frozenset({
    "pay", "fund", "finance", "cover", "foot", "bear", "buy", "purchase", "donate", "sponsor", "subsidise", "subsidize",
    "bankroll", "underwrite", "reimburse", "equip", "feed", "fuel", "house", "supply",
})  # fmt: skip
_OWN = frozenset({"its", "their", "his", "her", "our"})
_POINTING = frozenset({
    "it", "they", "them", "he", "she", "we", "us", "i", "its", "their", "his", "her", "our", "my", "theirs", "ours",
    "country", "nation", "government", "island", "republic", "kingdom",
})  # fmt: skip


def spoken_of(this: Setting, article: Article) -> str | None:
    """Give the state last spoken of before a count, in its own sentence, or one that sends people a few back."""
    if name := _in_own_sentence(this):
        return name
    own, nearest = this.count.mention.sentence, True
    for sentence in reversed(article.sentences[max(0, own.index - _BACK + 1) : own.index]):
        for found in reversed(sentence.actors):
            name = _foreign(found)
            if name is None:
                continue
            sends = (nearest and _points_back(this) and not _only_pays(found)) or _sends(name, article)
            if sends and _is_meant(this, sentence, name, article, nearest=nearest):
                return name
            nearest = False
    return None


def _in_own_sentence(this: Setting) -> str | None:
    """Give the state named last before the count, also by a capital that acts: "Freetown's ministry speaks of 160"."""
    mention = this.count.mention
    inside = (one for one in reversed(mention.sentence.actors) if one.span.start_char < mention.quantity.span.start)
    if name := next((name for found in inside if (name := _foreign(found))), None):
        return name
    acting = (capitals().get(token.text) for token in reversed(this.before_number) if not preposition(token))
    return next((name for name in acting if name not in (None, HOST)), None)


def _foreign(found: ActorSpan) -> str | None:
    """Give the foreign state that a name is of, unless it is only named beside the mission."""
    name = answering_state(found.actor)
    return None if name == HOST or only_beside(found) else name


def _is_meant(this: Setting, named: Sentence, name: str, article: Article, *, nearest: bool) -> bool:
    """Tell whether a state that a sentence named is still meant: in its paragraph, or where the next points back.

    What follows right on the news of somebody's people goes on with them, if nobody else was named in between.
    """
    own = this.count.mention.sentence
    if not _PARAGRAPH.search(own.document.text[named.span.end : own.span.start]):
        return True
    return _points_back(this) or (nearest and (name in _senders(named) or _is_only_one(name, article)))


def _is_only_one(name: str, article: Article) -> bool:
    """Tell the one state whose people an article speaks of."""
    return _all_senders(article) == {name}


def _points_back(this: Setting) -> bool:
    """Tell "the contingent of 120", "its 721", "he has promised 600": a pronoun or a definite noun."""
    heads = personnel_words().heads
    known = heads.units | heads.uniformed | heads.strength
    words = [*this.before_number, *this.count.after[:2]]
    if this.is_definite or any(token.lower_ in _POINTING for token in words):
        return True
    nouns = (token for token in words if base_forms(token) & known)
    return any(child.lower_ in _DEFINITE for noun in nouns for child in noun.children)


def _only_pays(found: ActorSpan) -> bool:
    """Tell who pays, in whatever words: where its clause tells a sum of money, or a verb of paying."""
    verb = predicate(found.span.root)
    paying = verb is not None and bool(base_forms(verb) & _PAYING)
    return paying or any(token.is_currency for token in found.span.root.sent)


def _sends(name: str, article: Article) -> bool:
    """Tell whether an article speaks anywhere of the people of a state."""
    return name in _all_senders(article)


@lru_cache(maxsize=2)
def _all_senders(article: Article) -> frozenset[str]:
    """Give the foreign states whose people an article speaks of."""
    return frozenset(name for sentence in article.sentences for name in _senders(sentence))


def _senders(sentence: Sentence) -> Iterator[str]:
    """Give the foreign states whose people a sentence speaks of."""
    for found in sentence.actors:
        name = _foreign(found)
        if name is not None and (_has_people(found) or _gives_people(found, sentence)):
            yield name


def _has_people(found: ActorSpan) -> bool:
    """Tell "Kenyan police", "Chad's contingent", "78 Salvadorans", "troops from Togo", "Belize: 12"."""
    span, doc = found.span, found.span.doc
    behind, before = doc[span.end : span.end + _NEAR], doc[max(0, span.start - _NEAR) : span.start]
    phrase = []
    for token in behind:
        if (token.is_punct and token.text != "-") or token.pos_ in ("VERB", "AUX", "ADP"):
            break
        phrase.append(token)
    if any(_serves(token) for token in phrase):
        return True
    if len(behind) > 1 and behind[0].text in _LABELS and behind[1].like_num:
        return True
    if preposition(span.root) in _WHENCE:
        arriving = personnel_words().verbs.arrive
        return any(token.like_num or _serves(token) or base_forms(token) & arriving for token in before)
    if found.how == "demonym" and _is_the_people(found):
        return True
    counted = any(token.like_num for token in before[-2:]) and not any(token.is_currency for token in before)
    return found.how == "demonym" and counted


def _is_the_people(found: ActorSpan) -> bool:
    """Tell "and the Kenyans?": they themselves, where no money is spoken of."""
    span, doc = found.span, found.span.doc
    opened = span.start > 0 and doc[span.start - 1].lower_ == "the" and span.text.endswith("s")
    behind = doc[span.end : span.end + 1]
    noun = any(token.pos_ in ("NOUN", "PROPN", "ADJ") for token in behind)
    return opened and not noun and not any(token.is_currency for token in span.root.sent)


def _gives_people(found: ActorSpan, sentence: Sentence) -> bool:
    """Tell "Ghana has promised a company", "Togo says 600 of its police are ready"; but not who pays for them."""
    verbs = personnel_words().verbs
    giving = verbs.send | verbs.pledge | verbs.prepare | verbs.have | verbs.keep
    verb = predicate(found.span.root)
    if verb is None or found.span.root.i > verb.i or base_forms(verb) & _PAYING:
        return False
    behind = [token for token in sentence.tokens if verb.i < token.i <= verb.i + _FAR]
    own = any(_serves(token) and any(child.lower_ in _OWN for child in token.children) for token in behind)
    return own or (bool(base_forms(verb) & giving) and _first_serves(behind))


def _first_serves(words: Iterable[Token]) -> bool:
    """Tell whether people are named before any money is."""
    for token in words:
        if token.is_currency:
            return False
        if _serves(token):
            return True
    return False


def _serves(token: Token) -> bool:
    heads = personnel_words().heads
    return token.pos_ in ("NOUN", "PROPN") and bool(base_forms(token) & (heads.uniformed | heads.units))
