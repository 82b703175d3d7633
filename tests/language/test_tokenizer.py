"""Text in, tokens out: what the treebank's convention asks and what news pages do to it."""

import pytest
import spacy
from spacy.language import Language

from reporter.language.tokenizer import build_tokenizer


@pytest.fixture(scope="module")
def nlp() -> Language:
    blank = spacy.blank("en")
    blank.tokenizer = build_tokenizer(blank)
    return blank


# The expected tokens are divided by "|".
TOKENS = [
    # Sums: sign, number, unit.
    ("$39m", "$|39|m"),
    ("$109 million", "$|109|million"),
    ("US$1.2bn", "US$|1.2|bn"),
    ("Sh2.1bn", "Sh|2.1|bn"),
    ("KSh500m", "KSh|500|m"),
    ("Ksh. 500", "Ksh.|500"),
    ("€5m", "€|5|m"),
    ("(US$8)", "(|US$|8|)"),
    ("£1.5billion", "£|1.5|billion"),
    ("1.3m people", "1.3|m|people"),
    ("some 40k.", "some|40|k|."),
    ("cost $39m.", "cost|$|39|m|."),
    ("85% of", "85|%|of"),
    ("C$100", "C$|100"),
    ("USD600", "USD|600"),
    # Ranges and compounds.
    ("2,000-2,500", "2,000|-|2,500"),
    ("2,000–2,500", "2,000|–|2,500"),
    ("$39m-$50m", "$|39|m|-|$|50|m"),
    ("7,000-strong", "7,000|-|strong"),
    ("a 15-month-old", "a|15|-|month|-|old"),
    ("U.N.-backed", "U.N.|-|backed"),
    ("Kenya-led", "Kenya|-|led"),
    ("hand-in-hand", "hand|-|in|-|hand"),
    # The treebank keeps these prefixes on their words.
    ("co-operation", "co-operation"),
    ("non-lethal", "non-lethal"),
    ("pre-deployment", "pre-deployment"),
    # French place names.
    ("Port-au-Prince", "Port-au-Prince"),
    ("Port-au-Prince’s", "Port-au-Prince|’s"),
    ("Port-au-Prince-based", "Port-au-Prince|-|based"),
    ("Croix-des-Bouquets.", "Croix-des-Bouquets|."),
    ("Port-de-Paix", "Port-de-Paix"),
    # Dates and numbers in figures.
    ("2025-01-19", "2025-01-19"),
    ("the 1990s", "the|1990s"),
    ("400/1,000", "400/1,000"),
    ("Oct. 11,", "Oct.|11|,"),
    # Quotation marks and apostrophes.
    ("“Yes,” he", "“|Yes|,|”|he"),
    ("Kenya’s", "Kenya|’s"),
    ("Haiti's", "Haiti|'s"),
    ("weeks’ time", "weeks|’|time"),
    ("didn’t", "did|n’t"),
    ("cannot", "can|not"),
    ("O’Neil", "O’Neil"),
    # Abbreviations.
    ("the U.S. and", "the|U.S.|and"),
    ("Gen. Smith", "Gen.|Smith"),
    ("Insp. Koome", "Insp.|Koome"),
    ("and/or", "and|/|or"),
    # Glue of crawled pages.
    ("Haiti.Kenya has", "Haiti|.|Kenya|has"),
    ("force.”He", "force|.|”|He"),
    ('said."The', 'said|.|"|The'),
    ("in 2024.The", "in|2024|.|The"),
    ("Why?Because", "Why|?|Because"),
    ("the MSS.The", "the|MSS|.|The"),
    ("(AP)—The", "(|AP|)|—|The"),
    ("said:“We", "said|:|“|We"),
    # White space that is not a blank is a token.
    ("8\xa0km", "8|\xa0|km"),
    ("one\r\ntwo", "one|\r\n|two"),
    ("gangs 🇭🇹 now", "gangs|🇭|🇹|now"),
]


@pytest.mark.parametrize(("text", "tokens"), TOKENS, ids=[text for text, _ in TOKENS])
def test_tokens(nlp: Language, text: str, tokens: str) -> None:
    doc = nlp(text)
    assert [token.text for token in doc] == tokens.split("|")
    assert doc.text == text
