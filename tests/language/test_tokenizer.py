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
    ("$39m-a-year deal", "$|39|m|-|a|-|year|deal"),
    ("$39m/year", "$|39|m|/|year"),
    ("€5m,", "€|5|m|,"),
    ("£1.2bn’s", "£|1.2|bn|’s"),
    ("C$5m", "C$|5|m"),
    ("J$500,000", "J$|500,000"),
    ("BZ$2m", "BZ$|2|m"),
    ("HTG 5 million", "HTG|5|million"),
    ("HTG5m", "HTG|5|m"),
    ("KES 600m", "KES|600|m"),
    ("Sh.500m", "Sh.|500|m"),
    ("Kshs.2.1bn", "Kshs.|2.1|bn"),
    ("ksh500m", "ksh|500|m"),
    ("3.5%", "3.5|%"),
    ("3.5pc", "3.5|pc"),
    ("1½m", "1½|m"),
    ("20km", "20|km"),
    ("60 km²", "60|km²"),
    ("1,000 of 1,000,000", "1,000|of|1,000,000"),
    ("“$39m”", "“|$|39|m|”"),
    # Ranges and compounds.
    ("$10-15 million", "$|10|-|15|million"),
    ("$1.5bn-2bn", "$|1.5|bn|-|2|bn"),
    ("$1.5 million-2 million", "$|1.5|million|-|2|million"),
    ("Sh500m–Sh1bn", "Sh|500|m|–|Sh|1|bn"),
    ("80%-90%", "80|%|-|90|%"),
    ("80–90%", "80|–|90|%"),
    ("2024-25", "2024|-|25"),
    ("2,000‑2,500", "2,000|‑|2,500"),
    ("7,000‑strong", "7,000|‑|strong"),
    ("Kenyan‑led", "Kenyan|‑|led"),
    ("Kenyan-led", "Kenyan|-|led"),
    ("UN-backed", "UN|-|backed"),
    ("U.S.-funded", "U.S.|-|funded"),
    ("40-odd", "40|-|odd"),
    ("1.3m-strong", "1.3|m|-|strong"),
    ("two-thirds", "two|-|thirds"),
    ("a 24-hour-a-day", "a|24|-|hour|-|a|-|day"),
    ("Lt.-Col. Noel", "Lt.|-|Col.|Noel"),
    ("Pétion-Ville", "Pétion|-|Ville"),
    ("MH-17 and AK-47s", "MH-17|and|AK-47s"),
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
    ("anti-gang", "anti-gang"),
    ("ex-minister", "ex-minister"),
    ("mid-2025", "mid-2025"),
    ("un-named", "un-named"),
    # French place names.
    ("PORT-AU-PRINCE", "PORT-AU-PRINCE"),
    ("Port‑au‑Prince", "Port‑au‑Prince"),
    ("l’État", "l’État"),
    ("the coup d’état", "the|coup|d’état"),
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
    ("10:30 a.m.", "10:30|a.m."),
    ("10:30am", "10:30|am"),
    ("3pm.", "3|pm|."),
    ("24/7", "24/7"),
    # Addresses, names of accounts.
    ("https://www.un.org/haiti?id=3.", "https://www.un.org/haiti?id=3|."),
    ("bbc.co.uk,", "bbc.co.uk|,"),
    ("(info@un.org)", "(|info@un.org|)"),
    ("@WilliamsRuto:", "@WilliamsRuto|:"),
    # Quotation marks and apostrophes.
    ("“Yes,” he", "“|Yes|,|”|he"),
    ("Kenya’s", "Kenya|’s"),
    ("Haiti's", "Haiti|'s"),
    ("weeks’ time", "weeks|’|time"),
    ("didn’t", "did|n’t"),
    ("cannot", "can|not"),
    ("O’Neil", "O’Neil"),
    ("officers’ pay", "officers|’|pay"),
    ("officers' pay", "officers|'|pay"),
    ("don't", "do|n't"),
    ("it’s", "it|’s"),
    ("U.N.’s", "U.N.|’s"),
    ("“‘No,’ he", "“|‘|No|,|’|he"),
    ("« Oui »", "«|Oui|»"),
    ("``Yes,'' he", "``|Yes|,|''|he"),
    ("wait… and ... go", "wait|…|and|...|go"),
    ("[sic] (AP)", "[|sic|]|(|AP|)"),
    # Dashes.
    ("Haiti—where", "Haiti|—|where"),
    ("Haiti’s—and", "Haiti|’s|—|and"),
    ("Haiti--where", "Haiti|--|where"),
    ("Haiti – where", "Haiti|–|where"),
    # Abbreviations.
    ("the U.S. and", "the|U.S.|and"),
    ("Gen. Smith", "Gen.|Smith"),
    ("Insp. Koome", "Insp.|Koome"),
    ("and/or", "and|/|or"),
    ("Lt. Col. Jean", "Lt.|Col.|Jean"),
    ("Mme. Conille", "Mme.|Conille"),
    ("J.P. Henry", "J.P.|Henry"),
    ("e.g. Acme Inc. in", "e.g.|Acme|Inc.|in"),
    ("Washington, D.C.", "Washington|,|D.C."),
    ("No. 5", "No|.|5"),
    # Footnote marks.
    ("gangs[1] rule", "gangs|[|1|]|rule"),
    ("gangs.[1][2]", "gangs|.|[|1|]|[|2|]"),
    ("gangs.”[1]", "gangs|.|”|[|1|]"),
    ("gangs.)[1]", "gangs|.|)|[|1|]"),
    ("Cherizier, a.k.a. Barbecue", "Cherizier|,|a.k.a.|Barbecue"),
    ("gangs.¹", "gangs|.|¹"),
    ("gangs¹ rule", "gangs|¹|rule"),
    # Glue of crawled pages.
    ("Haiti.Kenya has", "Haiti|.|Kenya|has"),
    ("force.”He", "force|.|”|He"),
    ('said."The', 'said|.|"|The'),
    ("in 2024.The", "in|2024|.|The"),
    ("Why?Because", "Why|?|Because"),
    ("the MSS.The", "the|MSS|.|The"),
    ("(AP)—The", "(|AP|)|—|The"),
    ("said:“We", "said|:|“|We"),
    ("the U.N.The", "the|U.N.|The"),
    ("$39m.The", "$|39|m|.|The"),
    ("(CNN)Kenya", "(|CNN|)|Kenya"),
    ("“yes”and", "“|yes|”|and"),
    ("fled;Gangs", "fled|;|Gangs"),
    ("•Kenya", "•|Kenya"),
    # White space that is not a blank is a token.
    ("8\xa0km", "8|\xa0|km"),
    ("one\r\ntwo", "one|\r\n|two"),
    ("8\u202fkm", "8|\u202f|km"),
    ("8\u2009km", "8|\u2009|km"),
    ("a\tb  c", "a|\t|b| |c"),
    ("gangs 🇭🇹 now", "gangs|🇭|🇹|now"),
    # Nor are characters of no width part of a word; a soft hyphen is.
    ("fled.\u200b", "fled|.|\u200b"),
    ("8\u200bkm", "8|\u200b|km"),
    ("\ufeffKenya’s\u2060", "\ufeff|Kenya|’s|\u2060"),
    ("Ken\xadya", "Ken\xadya"),
]


@pytest.mark.parametrize(("text", "tokens"), TOKENS, ids=[text for text, _ in TOKENS])
def test_tokens(nlp: Language, text: str, tokens: str) -> None:
    doc = nlp(text)
    assert [token.text for token in doc] == tokens.split("|")
    assert doc.text == text
