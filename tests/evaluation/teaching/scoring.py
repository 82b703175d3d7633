"""How well a network judges numbers that it has not seen.

Comes in: a network and examples. Goes out: a line of text. Number by number, before anything is made of the judgements.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch

from reporter.extraction.learned.encoder import NOTHING
from tests.evaluation.teaching.examples import CLASSES, UNKNOWN, Example
from tests.evaluation.teaching.fitting import batch
from tests.evaluation.teaching.network import Network

_NONE = CLASSES.index(NOTHING)


def scored(network: Network, shown: Sequence[Example]) -> str:
    """Give precision, recall and F1 of the kinds, and the share of right aggregates where the kind is right."""
    right = found = wanted = same = 0
    for example in (example for example in shown if example.classes):
        with torch.no_grad():
            scores = network(*batch([example]).given)
        classes, aggregates = (each.argmax(-1).tolist() for each in (scores.classes, scores.aggregates))
        for said, whole, answer, told in zip(classes, aggregates, example.classes, example.aggregates, strict=True):
            if answer == UNKNOWN:
                continue
            wanted += answer != _NONE
            found += said != _NONE
            right += said == answer != _NONE
            same += said == answer != _NONE and whole == told
    precision, recall = right / max(1, found), right / max(1, wanted)
    both = 2 * right / max(1, found + wanted)
    return f"precision {precision:.3f}, recall {recall:.3f}, F1 {both:.3f}; aggregate {same / max(1, right):.3f}"
