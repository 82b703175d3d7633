"""Train the teacher.

In come the treebank's and the entity corpora's documents, out goes a network that reads better than the small one and
slower. Seeds and the number of threads are fixed; the encoder learns slowly, the heads, which begin with nothing, fast.
"""

import random
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from reporter.language.training.teacher.examples import ENTITY_TAGS, UNKNOWN, Encoder, Gold, Text, Values, values_of
from reporter.language.training.teacher.network import Scores, Sizes, Teacher, precision

STYLES = ("uner", "wikigold", "re3d")
_SEED = 11
# Sums are split among the threads, so their number is part of the result.
_THREADS = 2
_PIECES = 1_500
_RATES = {"encoder": 2e-4, "heads": 1.5e-3}
_WARM_UP = 0.06
_DECAY = 0.01
_CLIP = 1.0


@dataclass(frozen=True, slots=True)
class Trained:
    """A network and what cuts texts for it."""

    network: Teacher
    encoder: Encoder


def load(path: Path, folder: Path) -> Trained:
    """Load a teacher that `save` has written; `folder` holds the pretrained encoder."""
    stored = torch.load(path, weights_only=True)
    values = Values(**{name: tuple(found) for name, found in stored["values"].items()})
    network = Teacher(folder, _sizes(values))
    network.load_state_dict(stored["weights"])
    return Trained(network.eval(), Encoder(folder, values))


def save(trained: Trained, path: Path) -> None:
    """Write a trained teacher to a file."""
    values = {name: list(found) for name, found in asdict(trained.encoder.values).items()}
    torch.save({"weights": trained.network.state_dict(), "values": values}, path)


def train(
    texts: Sequence[Text],
    folder: Path,
    *,
    passes: int,
    kept: Path,
) -> Trained:
    """Train on `texts`, which hold treebank and entity documents mixed; `folder` holds the pretrained encoder.

    After each pass all that the next one needs is written to the file `kept`; a later call that finds it goes on from
    there and comes to the same weights, so that an interruption costs one pass and not the day.
    """
    torch.manual_seed(_SEED)
    torch.set_num_threads(_THREADS)
    rng = random.Random(_SEED)
    values = values_of(text.doc for text in texts if text.doc.has_annotation("DEP"))
    encoder = Encoder(folder, values)
    network = Teacher(folder, _sizes(values))
    trained = Trained(network, encoder)
    groups = [list(encoder.batches(texts, pieces=_PIECES, rng=rng)) for _ in range(passes)]
    optimizer, schedule = _optimizer(network, steps=sum(map(len, groups)))
    progress = _Progress(network, optimizer, schedule, kept)
    done = progress.resume()
    for number, batches in enumerate(groups[done:], start=done + 1):
        network.train()
        started, total = time.monotonic(), 0.0
        for batch in batches:
            total += _learn(network, encoder, batch, optimizer)
            schedule.step()
        seconds = time.monotonic() - started
        print(f"pass {number} of {passes}: mean loss {total / len(batches):.3f}, {seconds:.0f} s", flush=True)
        progress.keep(number)
    network.eval()
    return trained


@dataclass(frozen=True, slots=True)
class _Progress:
    """What training is made of between two passes, and the file that keeps it."""

    network: Teacher
    optimizer: torch.optim.Optimizer
    schedule: torch.optim.lr_scheduler.LRScheduler
    path: Path

    def keep(self, passes: int) -> None:
        """Write the state after so many passes, whole or not at all."""
        state = {
            "passes": passes,
            "network": self.network.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "schedule": self.schedule.state_dict(),
            # Dropout draws from it.
            "random": torch.get_rng_state(),
        }
        unfinished = self.path.with_suffix(".unfinished")
        torch.save(state, unfinished)
        unfinished.replace(self.path)

    def resume(self) -> int:
        """Return to the kept state, where there is one, and return the number of passes behind it."""
        if not self.path.exists():
            return 0
        state = torch.load(self.path, weights_only=True)
        self.network.load_state_dict(state["network"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.schedule.load_state_dict(state["schedule"])
        torch.set_rng_state(state["random"])
        return int(state["passes"])


def _sizes(values: Values) -> Sizes:
    return Sizes(len(values.tags), len(values.morphs), len(values.labels), len(ENTITY_TAGS), STYLES)


def _optimizer(network: Teacher, *, steps: int) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    parts: dict[str, list[torch.nn.Parameter]] = {"encoder": [], "heads": []}
    for name, weights in network.named_parameters():
        if not weights.requires_grad:
            continue
        parts["encoder" if name.startswith("encoder.") else "heads"].append(weights)
    optimizer = torch.optim.AdamW(
        [{"params": parts[part], "lr": rate} for part, rate in _RATES.items()], weight_decay=_DECAY, fused=True
    )
    warm = max(1, round(_WARM_UP * steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, max(0.0, (steps - step) / max(1, steps - warm)))
    )
    return optimizer, schedule


def _learn(network: Teacher, encoder: Encoder, texts: Sequence[Text], optimizer: torch.optim.Optimizer) -> float:
    batch, gold = encoder.batch(texts)
    with precision():
        scores = network(batch)
        labels = network.labels(scores, gold.heads.clamp(min=0))
    loss = _loss(scores, labels, gold)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), _CLIP)
    optimizer.step()
    return float(loss.detach())


def _loss(scores: Scores, labels: Tensor, gold: Gold) -> Tensor:
    """Add up the losses of the heads, each a mean over the words that are known."""
    pairs = [(scores.tags, gold.tags), (scores.morphs, gold.morphs), (scores.arcs, gold.heads), (labels, gold.labels)]
    for style, entities in scores.entities.items():
        chosen = torch.tensor([s == style for s in gold.styles])
        pairs.append((entities, gold.entities.masked_fill(~chosen[:, None], UNKNOWN)))
    return torch.stack([_cross_entropy(*pair) for pair in pairs]).sum()


def _cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    if bool((gold == UNKNOWN).all()):
        return scores.sum() * 0.0
    return functional.cross_entropy(scores.flatten(0, 1).float(), gold.flatten(), ignore_index=UNKNOWN)
