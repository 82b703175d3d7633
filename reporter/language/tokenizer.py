"""Cut news text into the tokens of the English Web Treebank, in training and at run time alike.

In comes a spaCy language object, out goes its tokenizer. It rests on spaCy's English rules and differs where
the treebank or the news differ from them:

* sums: the sign, the number and its unit are three tokens ("US$1.2bn" -> US$ 1.2 bn, "Sh2.1bn" -> Sh 2.1 bn);
* ranges and compounds are cut at the hyphen ("2,000-2,500", "7,000-strong", "U.N.-backed"), but the treebank
  keeps a prefix on its word ("co-operate", "non-lethal") and we keep French place names whole
  ("Port-au-Prince");
* dates in figures stay whole ("2025-01-19");
* text that a crawler glued together is cut ("Haiti.Kenya has", "force.”He").

White space other than a single blank is a token of its own, so that the text can always be put together
again. This module knows nothing of sentences.
"""

import re
from collections.abc import Callable, Iterable

from spacy.lang.char_classes import ALPHA, ALPHA_LOWER, ALPHA_UPPER, CURRENCY, HYPHENS
from spacy.language import Language
from spacy.symbols import NORM, ORTH  # type: ignore[import-not-found]  # compiled, without stubs
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry

from reporter.language.words import words

TOKENIZER_NAME = "haiti_report.news_tokenizer.v1"

# Kenyan papers write the shilling before the figure, with or without a blank.
_CURRENCY_CODES = r"(?:KShs?|Kshs?|KSHS?|Shs?|KES|USD|EUR|GBP|CAD|HTG)(?=\.?\d)"
_MAGNITUDES = r"(?:bn|mn|tn|[mkKMBb]|million|billion|trillion|thousand)"

# These were counted in the treebank's training part: more often joined to their word than cut from it.
_JOINED_PREFIXES = (
    "e",
    "non",
    "mid",
    "anti",
    "pre",
    "re",
    "post",
    "co",
    "pro",
    "multi",
    "ex",
    "semi",
    "sub",
    "un",
    "neo",
)
_FRENCH_LINKS = ("au", "aux", "de", "des", "du", "la", "le", "les", "à")

_ABBREVIATIONS = words(
    """
    Sh. Shs. Ksh. Kshs. Sgt. Maj. Lt. Col. Capt. Cmdr. Cpl. Insp. Supt. Amb. Hon. Pres. Min. Sec. Dept.
    Govt. Intl. approx. est. Ft. Mt. Rev. St. Gen. Adm. Brig. Rep. Sen. Gov. Dr. Mr. Mrs. Ms. Messrs. Jr.
    Sr. Prof. vs. etc. Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Oct. Nov. Dec.
    """
)

# An emoticon ("US$8)"), a single letter with a full stop ("$39m."), and what the treebank divides.
_UNWANTED = re.compile(r"8-?[)D]|[bkmt]\.|and/or")

_WHOLE = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,3}-\d{3}-\d{3}-\d{4}|\d{3}-\d{3}-\d{4}")


def _not_after(words: tuple[str, ...], before: str) -> str:
    """Return a run of lookbehinds that refuses every one of `words` (the engine wants fixed widths)."""
    return "".join(f"(?<!{before}(?i:{word}))" for word in words)


def _rules(defaults: Iterable[str | re.Pattern[str]] | None) -> list[str]:
    """Return spaCy's rules as text; its types allow compiled ones, its English has none."""
    return [rule for rule in defaults or () if isinstance(rule, str)]


def _infixes(nlp: Language) -> list[str]:
    """Return spaCy's infixes with the hyphen rule replaced and the glue of crawled pages added."""
    inherited = [rule for rule in _rules(nlp.Defaults.infixes) if HYPHENS not in rule]
    compound = (
        rf"(?<=[{ALPHA}0-9.]){_not_after(_JOINED_PREFIXES, chr(92) + 'b')}{_not_after(_FRENCH_LINKS, '-')}"
        rf"(?:{HYPHENS})(?!(?:{'|'.join(_FRENCH_LINKS)})-)(?=[{ALPHA}])"
    )
    return [
        *inherited,
        compound,
        rf"(?<=[0-9])[-–—](?=(?:{CURRENCY})?[0-9])",
        rf"(?<=[0-9])(?:{_MAGNITUDES[3:-1]})(?=[-–—])",
        rf"(?<=[0-9][kmnKMB])[-–—](?=(?:{CURRENCY})?[0-9])",
        rf"(?<=[0-9n][-–—])(?:{CURRENCY})(?=[0-9])",
        rf"(?<=[mkKMBb][-–—])(?:{CURRENCY})(?=[0-9])",
        r"(?<=\w)[)\]](?=[—–])",
        r"(?<=\w)[\"”’](?=[“—])",
        r"[—―]",
        r"(?<=\band)/(?=or\b)",
        rf"(?<=[0-9]|[%)\]])\.(?=[{ALPHA_UPPER}][{ALPHA_LOWER}])",
        rf"(?<=[{ALPHA_UPPER}][{ALPHA_UPPER}])\.(?=[{ALPHA_UPPER}][{ALPHA_LOWER}])",
        rf"(?<=[{ALPHA_LOWER}0-9])[?!](?=[“\"{ALPHA_UPPER}])",
        rf"(?<=[.?!,])[\"”’](?=[{ALPHA}“])",
        rf"(?<=[.?!\"”])[\"“](?=[{ALPHA_UPPER}])",
        rf"(?<=[{ALPHA}])[:;,](?=[\"“])",
        rf"(?<=[:;])[\"“](?=[{ALPHA}])",
    ]


def _prefixes(nlp: Language) -> list[str]:
    return [_CURRENCY_CODES, *_rules(nlp.Defaults.prefixes)]


def _suffixes(nlp: Language) -> list[str]:
    return [rf"(?<=[0-9]){_MAGNITUDES}", *_rules(nlp.Defaults.suffixes)]


def _exceptions(nlp: Language) -> dict[str, list[dict[int, str]]]:
    """Return spaCy's exceptions without those that spoil news, with the news' abbreviations."""
    inherited = nlp.Defaults.tokenizer_exceptions or {}
    rules = {text: rule for text, rule in inherited.items() if not _UNWANTED.fullmatch(text)}
    return rules | {word: [{ORTH: word, NORM: word.lower()}] for word in _ABBREVIATIONS if word not in rules}


def build_tokenizer(nlp: Language) -> Tokenizer:
    """Build the news tokenizer over the vocabulary of `nlp`."""
    return Tokenizer(
        nlp.vocab,
        rules=_exceptions(nlp),
        prefix_search=compile_prefix_regex(_prefixes(nlp)).search,
        suffix_search=compile_suffix_regex(_suffixes(nlp)).search,
        infix_finditer=compile_infix_regex(_infixes(nlp)).finditer,
        token_match=_WHOLE.fullmatch,
        url_match=nlp.Defaults.url_match,
    )


@registry.tokenizers(TOKENIZER_NAME)  # type: ignore[untyped-decorator]
def create_news_tokenizer() -> Callable[[Language], Tokenizer]:
    """Return the factory that a spaCy configuration names."""
    return build_tokenizer
