"""Write the taught network as the file that the package reads: eight bits, no torch needed.

Comes in: a network. Goes out: encoder.onnx beside the learned reader. Weights take seven of the eight bits: older
processors overflow otherwise, and all of them must come to the same result.
"""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from tempfile import TemporaryDirectory

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from reporter.extraction.learned.encoder import FILE
from tests.evaluation.teaching.examples import AGGREGATES, CLASSES
from tests.evaluation.teaching.network import Network

_OPERATIONS = 17
# Where the runtime keeps the operations that are its own.
_RUNTIME = "com.microsoft"


def export(network: Network) -> None:
    """Write the package's file."""
    with TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        given = (torch.ones(1, 6, dtype=torch.long), torch.zeros(1, 6, dtype=torch.long), torch.zeros(2, 6))
        torch.onnx.export(
            _Exported(network.eval()),
            given,
            str(whole),
            input_names=["pieces", "own", "numbers"],
            output_names=["classes", "aggregates", "actors", "sources"],
            dynamic_axes={"pieces": {1: "P"}, "own": {1: "P"}, "numbers": {0: "N", 1: "P"}},
            opset_version=_OPERATIONS,
            custom_opsets={_RUNTIME: 1},
            dynamo=False,
        )
        quantize_dynamic(
            whole,
            FILE,
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            # What comes out of the runtime's own operations, which the library cannot infer.
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )
    model = onnx.load(FILE)
    onnx.helper.set_model_props(model, {"classes": " ".join(CLASSES), "aggregates": " ".join(AGGREGATES)})
    onnx.save(model, FILE)


class _Exported(nn.Module):
    """Gives only what is read with: the other heads have done their work when the network is taught."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = deepcopy(network)
        self.network.attended = _attended

    def forward(self, pieces: Tensor, own: Tensor, numbers: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        scores = self.network(pieces, own, numbers)
        return scores.classes, scores.aggregates, scores.actors, scores.sources


def _attended(attention: nn.Module, states: Tensor, hidden: None) -> Tensor:  # noqa: ARG001  # no padding here
    """Give what `network.attended` gives, as one operation."""
    parts = (attention.query, attention.key, attention.value)
    weights = torch.cat([part.weight.T for part in parts], dim=1)
    biases = torch.cat([part.bias for part in parts])
    return _Attention.apply(states, weights, biases, attention.num_attention_heads)


class _Attention(torch.autograd.Function):
    """The runtime's own operation: it multiplies once for queries, keys and values, and copies none of them."""

    @staticmethod
    def forward(_: object, states: Tensor, *_others: object) -> Tensor:
        """Give something of the same shape: only that is asked for in exporting."""
        return torch.zeros_like(states)

    @staticmethod
    def symbolic(
        graph: torch.Graph, states: torch.Value, weights: torch.Value, biases: torch.Value, heads: int
    ) -> torch.Value:
        """Write the operation down."""
        return graph.op(f"{_RUNTIME}::Attention", states, weights, biases, num_heads_i=heads).setType(states.type())
