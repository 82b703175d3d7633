"""Cut news text into the tokens of the English Web Treebank, in training and at run time alike.

In comes a spaCy language object, out goes its tokenizer. It rests on spaCy's English rules and differs where
the treebank or the news differ from them:

* sums: the sign, the number and its unit are three tokens ("US$1.2bn" -> US$ 1.2 bn, "Sh2.1bn" -> Sh 2.1 bn), also
  in a range, a compound or a rate ("$1.5bn-2bn", "$39m-a-year", "$39m/year");
* ranges and compounds are cut at the hyphen ("2,000-2,500", "7,000-strong", "U.N.-backed", "UN-backed"), but the
  treebank keeps a prefix on its word ("co-operate", "non-lethal") and we keep French place names whole
  ("Port-au-Prince"); a hyphen that forbids a line break is a hyphen;
* dates in figures stay whole ("2025-01-19");
* text that a crawler glued together is cut ("Haiti.Kenya has", "force.”He", "the U.N.The"), and so are footnote marks
  ("gangs.[1]").

White space other than a single blank is a token of its own, and so is a character of no width, so that the text can
always be put together again. This module knows nothing of sentences.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from spacy.lang import char_classes
from spacy.lang.char_classes import CURRENCY as CURRENCY_SIGNS
from spacy.lang.char_classes import HYPHENS
from spacy.language import Language
from spacy.symbols import NORM, ORTH  # type: ignore[import-not-found]  # compiled, without stubs
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry

from reporter.language.words import words


def _latin(wanted: Callable[[str], bool]) -> str:
    """Return the Latin letters of West and Central Europe that are `wanted`, as the inside of a character class."""
    runs: list[list[int]] = []
    for code in (code for code in range(0x180) if wanted(chr(code))):
        if runs and runs[-1][1] == code - 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return "".join(chr(first) if first == last else f"{chr(first)}-{chr(last)}" for first, last in runs)


# spaCy's classes hold the letters of every script: rules with them take a tenth of a second to compile, and no rule
# here is about Greek or Cyrillic.
ALPHA, ALPHA_LOWER, ALPHA_UPPER = _latin(str.isalpha), _latin(str.islower), _latin(str.isupper)
_NARROWED = {
    char_classes.ALPHA: ALPHA,
    char_classes.ALPHA_LOWER: ALPHA_LOWER,
    char_classes.ALPHA_UPPER: ALPHA_UPPER,
}

TOKENIZER_NAME = "haiti_report.news_tokenizer.v1"

# Kenyan papers write the shilling before the figure, with or without a full stop or a blank.
_CODES = (
    r"(?:KShs?|[Kk]shs?|KSHS?|[Ss]hs?|KES|USD|EUR|GBP|CAD|HTG|JMD|BSD|BZD|XAF|XOF|CHF|UGX|TZS|NGN|Rs)"
    r"(?:(?=\d)|\.(?=\d))"
)
# The dollars of Jamaica, Belize and their neighbours: "J$", "BZ$", "TT$".
_DOLLARS = r"[A-Z]{1,3}\$(?=\.?\d)"
_CURRENCY = rf"(?:{CURRENCY_SIGNS}|{_DOLLARS}|{_CODES})"
_UNITS = r"(?:bn|mn|tn|[mkKMBb]|million|billion|trillion|thousand)"

# The last two are the typographer's hyphens, the second of which forbids a line break.
_DASHES = "[-–—‐‑]"
_HYPHEN = f"(?:{HYPHENS}|‐|‑)"

# Characters of no width that editors and right-to-left text leave behind; the joiners of emoji are not among them.
INVISIBLE = "\u200b\u200e\u200f\u2060\ufeff"
_BULLETS = "[•▪◦●■►‣]"
_RAISED = "[¹²³⁰⁴-⁹]+"

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
    "neo",
)
# Not "UN-backed": that is the organisation.
_JOINED_AS_WRITTEN = ("un", "Un")
_FRENCH_LINKS = ("au", "aux", "de", "des", "du", "la", "le", "les", "à")

_ABBREVIATIONS = words(
    """
    Sh. Shs. Ksh. Kshs. Sgt. Maj. Lt. Col. Capt. Cmdr. Cpl. Insp. Supt. Amb. Hon. Pres. Min. Sec. Dept.
    Govt. Intl. approx. est. Ft. Mt. Rev. St. Gen. Adm. Brig. Rep. Sen. Gov. Dr. Mr. Mrs. Ms. Messrs. Jr.
    Sr. Prof. vs. etc. Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Oct. Nov. Dec. Mme. Mlle. Msgr. Cmdt. Comdt. Cdr.
    Pte. Pvt. Det. Const. Asst. Atty. Rt. Gens. Sens. Reps. Govs. Drs. Profs. Blvd. cf. ca. viz. a.k.a.
    """
)

# An emoticon ("US$8)"), a single letter with a full stop ("$39m."), and what the treebank divides.
_UNWANTED = re.compile(r"8-?[)D]|[bkmt]\.|and/or")

_WHOLE = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,3}-\d{3}-\d{3}-\d{4}|\d{3}-\d{3}-\d{4}")


@dataclass(frozen=True, slots=True)
class _Rules:
    """Compiled rules that skip words of letters alone: no rule cuts them, and most words are such."""

    compiled: re.Pattern[str]

    @property
    def pattern(self) -> str:
        """What spaCy writes when it saves the tokenizer."""
        return self.compiled.pattern

    def search(self, text: str) -> re.Match[str] | None:
        return None if text.isalpha() else self.compiled.search(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return iter(()) if text.isalpha() else self.compiled.finditer(text)


def _not_after(words: tuple[str, ...], before: str, flags: str = "i") -> str:
    """Return a run of lookbehinds that refuses every one of `words` (the engine wants fixed widths)."""
    return "".join(f"(?<!{before}(?{flags}:{word}))" for word in words)


def _rules(defaults: Iterable[str | re.Pattern[str]] | None) -> list[str]:
    """Return spaCy's rules as text, for Latin letters; its types allow compiled ones, its English has none."""
    texts = [rule for rule in defaults or () if isinstance(rule, str)]
    for wide, narrow in _NARROWED.items():
        texts = [text.replace(wide, narrow) for text in texts]
    return texts


def _infixes(nlp: Language) -> list[str]:
    """Return spaCy's infixes with the hyphen rule replaced, and the rules of sums, footnotes and glued text added."""
    inherited = [rule for rule in _rules(nlp.Defaults.infixes) if HYPHENS not in rule]
    return [*inherited, _compound_hyphen(), *_SUMS_AND_RANGES, *_FOOTNOTES, *_GLUE, f"[{INVISIBLE}]"]


def _compound_hyphen() -> str:
    joined = _not_after(_JOINED_PREFIXES, r"\b") + _not_after(_JOINED_AS_WRITTEN, r"\b", flags="")
    return (
        rf"(?<=[{ALPHA}0-9.]){joined}{_not_after(_FRENCH_LINKS, '[-‐‑]')}"
        rf"{_HYPHEN}(?!(?i:{'|'.join(_FRENCH_LINKS)})[-‐‑])(?=[{ALPHA}])"
    )


_SUMS_AND_RANGES = (
    rf"(?<=[0-9%]){_DASHES}(?={_CURRENCY}?[0-9])",
    rf"(?<=[0-9])%(?={_DASHES}[0-9])",
    rf"(?<=[0-9]){_UNITS}(?={_DASHES}|/|\.[{ALPHA_UPPER}])",
    rf"(?<=[0-9][kmKMBb]){_DASHES}(?={_CURRENCY}?[0-9])",
    rf"(?<=[0-9][bmt]n){_DASHES}(?={_CURRENCY}?[0-9])",
    rf"(?<=illion){_DASHES}(?={_CURRENCY}?[0-9])",
    rf"(?<=[0-9kmnKMBb]{_DASHES}){_CURRENCY}(?=[0-9])",
)
# The suffix rule has already taken the last bracket: "gangs.[1][2".
_FOOTNOTES = (
    rf"(?<=[{ALPHA}0-9.,;:!?\"”’)\]])\[(?=[0-9]{{1,3}}(?:\]|$))",
    r"(?<=[0-9])\](?=\[[0-9])",
    rf"(?<=[{ALPHA}0-9)])[.,;:!?](?=[)\"”’]?\[[0-9])",
    r"(?<=[.,;:!?])[)\"”’](?=\[[0-9])",
)
_GLUE = (
    r"(?<=\w)[)\]](?=[—–])",
    rf"(?<=[{ALPHA_UPPER}])\)(?=[{ALPHA_UPPER}][{ALPHA_LOWER}])",
    r"(?<=\w)[\"”’](?=[“—])",
    rf"(?<=[{ALPHA}0-9])[“”„«»](?=[{ALPHA}0-9])",
    r"[—―]",
    rf"(?<=[{ALPHA}])['’]s(?=(?:—|–|--)[{ALPHA}])",
    r"(?<=\band)/(?=or\b)",
    rf"(?<=[0-9]|[%)\]])\.(?=[{ALPHA_UPPER}][{ALPHA_LOWER}])",
    rf"(?<=[{ALPHA_UPPER}][{ALPHA_UPPER}])\.(?=[{ALPHA_UPPER}][{ALPHA_LOWER}])",
    # No rule may match nothing between "U.N." and "The", so it matches the word.
    rf"(?<=\bU\.[NSK]\.|\bE\.U\.|\bD\.[CR]\.)[{ALPHA_UPPER}][{ALPHA_LOWER}]+",
    rf"(?<=[{ALPHA_LOWER}0-9])[?!](?=[“\"{ALPHA_UPPER}])",
    rf"(?<=[.?!,])[\"”’](?=[{ALPHA}“\[])",
    rf"(?<=[.?!\"”])[\"“](?=[{ALPHA_UPPER}])",
    rf"(?<=[{ALPHA}])[:;,](?=[\"“])",
    rf"(?<=[{ALPHA_LOWER}]);(?=[{ALPHA_UPPER}])",
    rf"(?<=[:;])[\"“](?=[{ALPHA}])",
)


def _prefixes(nlp: Language) -> list[str]:
    return [_CODES, _DOLLARS, f"[{INVISIBLE}]", _BULLETS, "``", *_rules(nlp.Defaults.prefixes)]


def _suffixes(nlp: Language) -> list[str]:
    own = [
        rf"(?<=[0-9½¼¾⅓⅔])(?:{_UNITS}|pct?)",
        r"(?<=[0-9][:.][0-5][0-9])(?:[ap]m|[AP]M|[ap]\.m\.)",
        f"[{INVISIBLE}]",
        # Not the square of "km²".
        rf"(?<=[{ALPHA}][{ALPHA}][{ALPHA}]){_RAISED}",
        rf"(?<=[.,;:!?\"”’)]){_RAISED}",
    ]
    return [*own, *_rules(nlp.Defaults.suffixes)]


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
        prefix_search=_Rules(compile_prefix_regex(_prefixes(nlp))).search,
        suffix_search=_Rules(compile_suffix_regex(_suffixes(nlp))).search,
        infix_finditer=_Rules(compile_infix_regex(_infixes(nlp))).finditer,
        token_match=_WHOLE.fullmatch,
        url_match=nlp.Defaults.url_match,
    )


@registry.tokenizers(TOKENIZER_NAME)  # type: ignore[untyped-decorator]
def create_news_tokenizer() -> Callable[[Language], Tokenizer]:
    """Return the factory that a spaCy configuration names."""
    return build_tokenizer
