"""A learned reader beside the rules: what a number probably says, judged by all the words around it.

Comes in: the numbers of an article. Goes out: a `Guess` of each, a kind with its probability and the probability
that the number is no fact at all. It has seen many ways of saying a thing and knows no grammar; `assign`
lets it speak where no rule does, and contradict or silence one only where it is all but certain. It is a small
pretrained encoder, taught by `python -m tests.evaluation.teaching` on the annotated texts that are for developing.
"""

from reporter.extraction.learned.guessing import judgements
from reporter.extraction.learned.hearing import heard, overruled, silences
from reporter.extraction.learned.judgement import Judgement
from reporter.extraction.learned.telling import settled_actor, settled_aggregate, settled_source

__all__ = [
    "Judgement",
    "heard",
    "judgements",
    "overruled",
    "settled_actor",
    "settled_aggregate",
    "settled_source",
    "silences",
]
