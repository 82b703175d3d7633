"""Teach the network.

Comes in: examples and the folder of the pretrained encoder. Goes out: a network. Seeds and the number of threads are
fixed; the encoder learns slowly, the heads, which begin with nothing, fast. Forward passes multiply in half precision,
which newer processors do twice as fast; the weights and what is added up keep theirs.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from tests.evaluation.teaching.examples import UNKNOWN, Example
from tests.evaluation.teaching.network import Network

PASSES = 5
_SEED = 1
# Sums are split among the threads, so their number is part of the result.
_THREADS = 1
_TOGETHER = 16
# So many batches are filled from one draw, by length, so that little of them is padding.
_DRAWN = 32
_RATES = {"encoder": 1e-4, "heads": 1e-3}
_WARM_UP = 0.06
_DECAY = 0.01
_CLIP = 1.0
_SMOOTHING = 0.05
_NEVER = -1e9
_WEIGHTS = {"aggregates": 0.7, "actors": 0.3, "sources": 0.3, "promises": 0.3}
# Of sentences without a number and without a promise, as many as twice those that promise and this many more.
_PLAIN = 500


@dataclass(frozen=True, slots=True)
class Pointed:
    """For N numbers, which pieces may be pointed at and which name the right one (N x (S * P + 2))."""

    open: Tensor
    right: Tensor


@dataclass(frozen=True, slots=True)
class Batch:
    """What the network takes, and the answers."""

    given: tuple[Tensor, Tensor, Tensor, Tensor]
    classes: Tensor
    aggregates: Tensor
    actors: Pointed
    sources: Pointed
    promises: Tensor


def taught(shown: Sequence[Example], folder: Path, *, passes: int = PASSES) -> Network:
    """Teach a network; `folder` holds the pretrained encoder."""
    torch.manual_seed(_SEED)
    torch.set_num_threads(_THREADS)
    rng = random.Random(_SEED)  # noqa: S311  # chance mixes the examples, it guards no secret
    chosen = _chosen(shown, rng)
    network = Network(folder)
    groups = [list(_groups(chosen, rng)) for _ in range(passes)]
    optimizer, schedule = _optimizer(network, steps=sum(map(len, groups)))
    for number, batches in enumerate(groups, start=1):
        network.train()
        started, total = time.monotonic(), 0.0
        for group in batches:
            total += _learn(network, batch(group), optimizer)
            schedule.step()
        seconds = time.monotonic() - started
        print(f"pass {number} of {passes}: mean loss {total / len(batches):.3f}, {seconds:.0f} s", flush=True)
    return network.eval()


def _chosen(shown: Sequence[Example], rng: random.Random) -> list[Example]:
    """Leave out most of the sentences that say nothing: they would be half of all."""
    numbered = [example for example in shown if example.classes]
    promising = [example for example in shown if not example.classes and example.promise == 1]
    plain = [example for example in shown if not example.classes and example.promise == 0]
    rng.shuffle(plain)
    return [*numbered, *promising, *plain[: 2 * len(promising) + _PLAIN]]


def _groups(shown: Sequence[Example], rng: random.Random) -> Iterator[list[Example]]:
    drawn = list(shown)
    rng.shuffle(drawn)
    groups = []
    for start in range(0, len(drawn), _TOGETHER * _DRAWN):
        near = sorted(drawn[start : start + _TOGETHER * _DRAWN], key=lambda example: len(example.shown.pieces))
        groups += [near[first : first + _TOGETHER] for first in range(0, len(near), _TOGETHER)]
    rng.shuffle(groups)
    yield from groups


def batch(group: Sequence[Example]) -> Batch:
    """Lay sentences of different length side by side."""
    across = max(len(example.shown.pieces) for example in group)
    pieces = torch.zeros(len(group), across, dtype=torch.long)
    own, hidden = torch.zeros_like(pieces), torch.ones_like(pieces, dtype=torch.bool)
    rows = []
    for place, example in enumerate(group):
        length = len(example.shown.pieces)
        pieces[place, :length] = torch.from_numpy(example.shown.pieces)
        own[place, :length] = torch.from_numpy(example.shown.own)
        hidden[place, :length] = False
        shares = torch.zeros(len(example.classes), len(group), across)
        shares[:, place, :length] = torch.from_numpy(example.shown.numbers)
        rows.append(shares.reshape(len(example.classes), len(group) * across))
    return Batch(
        given=(pieces, own, torch.cat(rows), hidden),
        classes=torch.tensor([answer for example in group for answer in example.classes], dtype=torch.long),
        aggregates=torch.tensor([answer for example in group for answer in example.aggregates], dtype=torch.long),
        actors=_pointed(group, across, [example.actors for example in group]),
        sources=_pointed(group, across, [example.sources for example in group]),
        promises=torch.tensor([example.promise for example in group], dtype=torch.long),
    )


def _pointed(group: Sequence[Example], across: int, answers: Sequence[Sequence[Sequence[int]]]) -> Pointed:
    """Lay the answers side by side; a number may only point into its own sentence and what stands before it."""
    width = len(group) * across + 2
    rows = [(place, answer) for place, own in enumerate(answers) for answer in own]
    open_, right = torch.zeros(len(rows), width, dtype=torch.bool), torch.zeros(len(rows), width, dtype=torch.bool)
    for row, (place, answer) in enumerate(rows):
        first = place * across
        open_[row, first : first + len(group[place].shown.pieces)] = True
        open_[row, -2:] = True
        for piece in answer:
            right[row, piece if piece < 0 else first + piece] = True
    return Pointed(open_, right)


def _optimizer(network: Network, *, steps: int) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    parts: dict[str, list[nn.Parameter]] = {"encoder": [], "heads": []}
    for name, weights in network.named_parameters():
        if weights.requires_grad:
            parts["encoder" if name.startswith("bert.") else "heads"].append(weights)
    optimizer = torch.optim.AdamW(
        [{"params": parts[part], "lr": rate} for part, rate in _RATES.items()], weight_decay=_DECAY
    )
    warm = max(1, round(_WARM_UP * steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, 1.0) * max(0.0, (steps - step) / steps)
    )
    return optimizer, schedule


def _learn(network: Network, shown: Batch, optimizer: torch.optim.Optimizer) -> float:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = network(*shown.given).in_single_precision()
    loss = _WEIGHTS["promises"] * _off(scores.promises, shown.promises)
    loss = loss + _off(scores.classes, shown.classes)
    loss = loss + _WEIGHTS["aggregates"] * _off(scores.aggregates, shown.aggregates)
    loss = loss + _WEIGHTS["actors"] * _missed(scores.actors, shown.actors)
    loss = loss + _WEIGHTS["sources"] * _missed(scores.sources, shown.sources)
    optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_([weights for weights in network.parameters() if weights.requires_grad], _CLIP)
    optimizer.step()
    return float(loss)


def _off(scores: Tensor, answers: Tensor) -> Tensor:
    """Give the mean loss over all rows; those without an answer count as right."""
    total = nn.functional.cross_entropy(
        scores, answers, ignore_index=UNKNOWN, reduction="sum", label_smoothing=_SMOOTHING
    )
    return total / max(1, len(answers))


def _missed(scores: Tensor, wanted: Pointed) -> Tensor:
    """Give the mean loss of pointing: how improbable it is that one of the right pieces is pointed at."""
    likely = scores.masked_fill(~wanted.open, _NEVER).log_softmax(-1)
    asked = wanted.right.any(-1)
    right = likely.masked_fill(~wanted.right, _NEVER).logsumexp(-1)
    return -right[asked].sum() / max(1, len(asked))
