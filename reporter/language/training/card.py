"""Write the model card from what was measured.

In come scores, speed and size, out goes the card's text. The frame with the data, the licences and the trials
is card_template.md; figures in it come from the measurement only, so the card cannot promise what was not
seen.
"""

from dataclasses import dataclass
from pathlib import Path
from string import Template

from reporter.language.training.evaluate import Scores

_LABELS = {
    "token_f": "tokens F",
    "tag_acc": "tags (XPOS)",
    "pos_acc": "parts of speech (UPOS)",
    "morph_acc": "morphology, all features",
    "lemma_acc": "lemmas",
    "dep_uas": "heads (UAS)",
    "dep_las": "heads and labels (LAS)",
    "sents_f": "sentences F",
    "ents_p": "entities, precision",
    "ents_r": "entities, recall",
    "ents_f": "entities F",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the card says about one trained model; sizes in megabytes of 10^6 bytes."""

    version: str
    date: str
    scores: dict[str, Scores]
    words_per_second: int
    megabytes: float


def megabytes(folder: Path) -> float:
    """Return the size of a folder's files."""
    return round(sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6, 1)


def render(facts: Facts) -> str:
    """Return the card."""
    here = Path(__file__).parent
    template = Template((here / "card_template.md").read_text(encoding="utf-8"))
    syntax = {name: scores for name, scores in facts.scores.items() if "dep_las" in scores}
    entities = {name: scores for name, scores in facts.scores.items() if "ents_f" in scores}
    return template.substitute(
        version=facts.version,
        date=facts.date,
        syntax=_table(syntax),
        entities=_table(entities),
        trials=(here / "trials.md").read_text(encoding="utf-8").strip(),
        speed=f"{facts.words_per_second:,}",
        size=f"{facts.megabytes}",
    )


def _table(scores: dict[str, Scores]) -> str:
    """Return a Markdown table with a row per score and a column per test set."""
    names = list(dict.fromkeys(name for column in scores.values() for name in column))
    rows = [
        f"| {_label(name)} | "
        + " | ".join(f"{column[name]:.1f}" if name in column else "" for column in scores.values())
        + " |"
        for name in names
    ]
    return "\n".join([f"| | {' | '.join(scores)} |", f"|---|{'---|' * len(scores)}", *rows])


def _label(name: str) -> str:
    return _LABELS.get(name) or f"{name.removeprefix('ents_f_')} F"
