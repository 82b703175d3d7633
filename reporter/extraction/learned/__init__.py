"""A learned reader beside the rules: what a number probably says, judged by all the words around it.

Comes in: a mention of a number. Goes out: a `Guess`, a kind with its probability and the probability that the number is
no fact at all. It has seen many ways of saying a thing and knows no grammar; `assign` lets it speak where no rule or
only a weak one does, and silence a rule only where it is all but certain. It is a multinomial logistic regression over
hashed traits and word vectors, taught by `python -m tests.evaluation.teach` on the annotated texts that are for
developing.
"""

from reporter.extraction.learned.guessing import guess
from reporter.extraction.learned.hearing import ALL_BUT_CERTAIN, heard

__all__ = ["ALL_BUT_CERTAIN", "guess", "heard"]
