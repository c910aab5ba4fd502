"""Makes a checkpoint out of an exported model, so that a later stage can start from what ships.

The 8-bit weights are scaled back to floats; what rounding took is not in them, the optimizer's
state neither.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from tokenizers import AddedToken, Tokenizer
from torch import Tensor

from marks import MARKS
from model import Shape, Translator, grow

ENCODER_PARTS = ("attention.query", "attention.key", "attention.value", "attention.out", "feedforward.widen", "feedforward.narrow")
DECODER_PARTS = (*ENCODER_PARTS[:4], "cross.query", "cross.out", *ENCODER_PARTS[4:])


def read_graph(path: Path) -> tuple[dict[str, Tensor], list[Tensor]]:
    """Named tensors of a graph, and its matrices (as Linear keeps them) in the order of their use."""
    graph = onnx.load(str(path)).graph
    tensors = {i.name: torch.from_numpy(numpy_helper.to_array(i).copy()) for i in graph.initializer}

    def whole(stem: str) -> Tensor:
        return (tensors[f"{stem}_quantized"].float() - tensors[f"{stem}_zero_point"].float()) * tensors[f"{stem}_scale"]

    matrices = [whole(n.input[1].removesuffix("_quantized")).T for n in graph.node if n.op_type == "MatMulInteger"]
    named = {name.removeprefix("model."): tensor for name, tensor in tensors.items() if name.startswith("model.")}
    named["embedding.weight"] = whole("model.embedding.weight")
    return named, matrices


def restore(folder: Path) -> Translator:
    config = json.loads((folder / "config.json").read_text())
    shape = Shape(
        config["vocab_size"], config["decoder_vocab_size"], config["d_model"], config["encoder_attention_heads"],
        config["encoder_ffn_dim"], config["encoder_layers"], config["decoder_layers"],
    )
    model = Translator(shape)
    encoder, encoder_matrices = read_graph(folder / "onnx" / "encoder_model_quantized.onnx")
    decoder, decoder_matrices = read_graph(folder / "onnx" / "decoder_model_merged_quantized.onnx")
    state = model.state_dict()
    for name in state:
        if name in decoder:
            state[name] = decoder[name]
        if name in encoder:
            state[name] = encoder[name]
    names = [f"encoder.{i}.{part}.weight" for i in range(shape.encoder_layers) for part in ENCODER_PARTS]
    names += [f"decoder.{i}.cross.{part}.weight" for i in range(shape.decoder_layers) for part in ("key", "value")]
    state |= dict(zip(names, encoder_matrices, strict=True))
    names = [f"decoder.{i}.{part}.weight" for i in range(shape.decoder_layers) for part in DECODER_PARTS]
    state |= dict(zip(names, decoder_matrices[:-1], strict=True))
    # The output's rows have a scale each, the embedding's one for all: the former are the finer.
    state["embedding.weight"][: shape.target] = decoder_matrices[-1]
    model.load_state_dict(state)
    return model


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, required=True, help="an exported model")
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--name", required=True, help="of the checkpoint")
    arguments = parser.parse_args()
    model = restore(arguments.folder)
    tokenizer = Tokenizer.from_file(str(arguments.folder / "tokenizer.json"))
    tokenizer.add_special_tokens([AddedToken(mark, special=True, normalized=False) for mark in MARKS])
    tokenizer.save(str(arguments.work / "tokenizer.json"))
    model = grow(model, tokenizer.get_vocab_size())
    shape = model.shape
    state = {"model": model.state_dict(), "average": list(model.parameters()), "shape": shape.as_dict()}
    torch.save(state, arguments.work / f"{arguments.name}.pt")
    (arguments.work / "vocabulary.json").write_text(json.dumps({"target": shape.target, "all": shape.vocabulary}))


if __name__ == "__main__":
    main()
