"""Text in, sentences out: every row holds a trap for a splitter; outer white space is not compared."""

from pathlib import Path

import pytest

from reporter.language import read

SEEDS = Path(__file__).parents[2] / "seeds"


def sentences(text: str) -> list[str]:
    return [span.text.strip() for span in read(text).sents]


# The expected sentences are divided by "|".
SENTENCES = [
    # Line breaks end sentences, with a full stop and without.
    (
        "President Ruto’s visit to Haiti\nThe president of Kenya arrived.",
        "President Ruto’s visit to Haiti|The president of Kenya arrived.",
    ),
    (
        "READ MORE: Haiti Ousts Police Chief\xa0\n\nThis article is owned by us.",
        "READ MORE: Haiti Ousts Police Chief|This article is owned by us.",
    ),
    ("Written by: Ross Key\r\nGangs rule.\r\n", "Written by: Ross Key|Gangs rule."),
    ("Gangs attacked\nthe prison.", "Gangs attacked|the prison."),
    ("Police fled.\u2028Gangs came.", "Police fled.|Gangs came."),
    # White space is no sentence.
    ("\n\n  Police fled.  \n\n \xa0\n Gangs came. \n", "Police fled.|Gangs came."),
    ("  ", ""),
    (" 1?🇭", "1?🇭"),
    # A quotation divided by its speaker.
    ("“We will go,” he said, “and we will stay.”", "“We will go,” he said, “and we will stay.”"),
    (
        '"We are counting on your support," Prohete said as protests erupted.',
        '"We are counting on your support," Prohete said as protests erupted.',
    ),
    ("“When will they come?” he asked.", "“When will they come?” he asked."),
    (
        "“When will they come?” President William Ruto asked.",
        "“When will they come?” President William Ruto asked.",
    ),
    ('"Never!" Koome said on Monday.', '"Never!" Koome said on Monday.'),
    ("“Why now?” The crowd was silent.", "“Why now?”|The crowd was silent."),
    ("“It is late,” she said. “We must go.”", "“It is late,” she said.|“We must go.”"),
    # A quotation of two sentences, and the closing mark with its sentence.
    (
        "“Our next batch is training. We will be ready,” he added.",
        "“Our next batch is training.|We will be ready,” he added.",
    ),
    ("“We need more.” Ruto spoke on Friday.", "“We need more.”|Ruto spoke on Friday."),
    ('"We need more." The mission is small.', '"We need more."|The mission is small.'),
    ("He called it a “merit system.” Others laughed.", "He called it a “merit system.”|Others laughed."),
    ("(The mission is small.) Gangs are many.", "(The mission is small.)|Gangs are many."),
    # Abbreviations are inside.
    ("The U.S. Embassy in Haiti closed.", "The U.S. Embassy in Haiti closed."),
    ("Troops left the U.S. on Oct. 11 for Haiti.", "Troops left the U.S. on Oct. 11 for Haiti."),
    ("Gen. Mark Smith met Lt. Col. Jean Noel.", "Gen. Mark Smith met Lt. Col. Jean Noel."),
    ("It cost Sh. 500 million. Kenya paid.", "It cost Sh. 500 million.|Kenya paid."),
    ("The flight left at 3 p.m. local time.", "The flight left at 3 p.m. local time."),
    ("Resolution No. 2699 was adopted.", "Resolution No. 2699 was adopted."),
    ("Mr. J. P. Henry resigned.", "Mr. J. P. Henry resigned."),
    ("The U.N. Security Council met. It voted.", "The U.N. Security Council met.|It voted."),
    # A figure after a full stop, a figure with a point.
    ("The toll rose to 5.6 million. 12 died.", "The toll rose to 5.6 million.|12 died."),
    ("1. Kenya sends police.", "1. Kenya sends police."),
    # Datelines, date stamps, bylines.
    ("NAIROBI, Kenya (AP) — Kenya sent 400 police.", "NAIROBI, Kenya (AP) —|Kenya sent 400 police."),
    ("PORT-AU-PRINCE, Haiti (AP) — Gangs attacked.", "PORT-AU-PRINCE, Haiti (AP) —|Gangs attacked."),
    (
        "PORT-AU-PRINCE, Oct. 3 (Reuters) - At least 70 people died.",
        "PORT-AU-PRINCE, Oct. 3 (Reuters) -|At least 70 people died.",
    ),
    ("GENEVA – The UN said so.", "GENEVA –|The UN said so."),
    ("Nairobi (AFP) – Kenya will go.", "Nairobi (AFP) –|Kenya will go."),
    (
        " date 2025-01-19 Kenyan President William Ruto said so.",
        "date 2025-01-19|Kenyan President William Ruto said so.",
    ),
    ("January 19, 2025 Kenya sent police.", "January 19, 2025|Kenya sent police."),
    (
        "By Evens Sanon PORT-AU-PRINCE, Haiti (AP) — Gangs attacked.",
        "By Evens Sanon|PORT-AU-PRINCE, Haiti (AP) —|Gangs attacked.",
    ),
    # Captions and credits.
    (
        "The soldiers were greeted by Alix Didier Fils-Aime Image: Patrice NoelZUMAPRESS/picture alliance",
        "The soldiers were greeted by Alix Didier Fils-Aime|Image: Patrice NoelZUMAPRESS/picture alliance",
    ),
    (
        "Who leads the mission in Haiti? To view this video please enable JavaScript",
        "Who leads the mission in Haiti?|To view this video please enable JavaScript",
    ),
    # Glue of crawled pages.
    ("Gangs rule Haiti.Kenya has sent police.", "Gangs rule Haiti.|Kenya has sent police."),
    ("“We are a force.”He spoke in Nairobi.", "“We are a force.”|He spoke in Nairobi."),
    ('He said "no."The mission went on.', 'He said "no."|The mission went on.'),
    ("It ended in 2024.The mission went on.", "It ended in 2024.|The mission went on."),
    # No break at a colon, a dash, a capital without a full stop.
    ("Ruto said: “We are ready.”", "Ruto said: “We are ready.”"),
    ("The mission — Kenya leads it — is small.", "The mission — Kenya leads it — is small."),
    ("Why is Kenya sending soldiers to Haiti?", "Why is Kenya sending soldiers to Haiti?"),
    ("He waited ... and left.", "He waited ... and left."),
    ("UN-backed police arrived.", "UN-backed police arrived."),
    ("UNICEF — the fund for children — said so.", "UNICEF — the fund for children — said so."),
    ("Sgt. Maj. Otieno died. He was 34.", "Sgt. Maj. Otieno died.|He was 34."),
    ("Violence rose in the U.S. The mission grew.", "Violence rose in the U.S.|The mission grew."),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text[:40].strip() for text, _ in SENTENCES])
def test_sentences(text: str, expected: str) -> None:
    assert sentences(text) == expected.split("|")


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem)
def test_seed_sentences_are_whole(path: Path) -> None:
    """Every sentence of the user's articles begins like one, and none crosses a line."""
    text = path.read_text(encoding="utf-8")
    found = sentences(text)
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    assert all(
        sentence and (sentence[0].isupper() or sentence[0] in '“"‘' or "date" in sentence or "/" in sentence)
        for sentence in found
    )
    assert " ".join(found) == " ".join(lines)


# Sentences of the user's articles that a splitter may spoil.
SEED_SENTENCES = [
    (
        "000",
        '"We are counting on your support," Prohete said as protests and taxation erupted in the streets.',
    ),
    ("000", "READ NEXT: Haiti's Transitional Council Appoints New Cabinet to Tackle Gang Violence"),
    (
        "001",
        "We will be mission-ready in a few weeks’ time and look forward to the requisite support to enable their deployment,” he added.",
    ),
    ("001", "President Ruto’s visit to Haiti"),
    ("003", "date 2025-01-19"),
    ("003", "Image: Patrice NoelZUMAPRESS/picture alliance"),
    ("003", "Why is Kenya leading the security mission in Haiti?"),
    ("003", 'Kenya\'s "commitment to this historic mission is unwavering," he said.'),
    (
        "004",
        "“We would like to see a quicker response, we would like to see more commitment and we are going to continue to push for it.”",
    ),
    ("004", "They also torched houses and vehicles."),
]


@pytest.mark.parametrize(("seed", "sentence"), SEED_SENTENCES)
def test_seed_sentence(seed: str, sentence: str) -> None:
    path = next(SEEDS.glob(f"{seed}_*.txt"))
    assert sentence in sentences(path.read_text(encoding="utf-8"))
