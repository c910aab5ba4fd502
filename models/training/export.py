"""Exports a checkpoint as the ONNX files and configuration that transformers.js loads as a Marian model."""

from __future__ import annotations

import argparse
import copy
import json
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import Tensor, nn

from marks import MARKS
from model import Shape, Translator

MAX_LENGTH = 256


class Encoder(nn.Module):
    def __init__(self, model: Translator) -> None:
        super().__init__()
        self.model = model

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        return self.model.remember(input_ids, attention_mask)


class Decoder(nn.Module):
    def __init__(self, model: Translator) -> None:
        super().__init__()
        self.model = copy.deepcopy(model)
        # The decoder never reads Chinese pieces: their rows stay out of its file.
        self.model.embedding = nn.Embedding.from_pretrained(model.embedding.weight[: model.shape.target].detach().clone())

    def forward(self, input_ids: Tensor, memory: Tensor, mask: Tensor, *flat: Tensor) -> tuple[Tensor, ...]:
        past = [(flat[i], flat[i + 1]) for i in range(0, len(flat), 2)]
        logits, grown, looks = self.model.decode(input_ids, memory, mask, past)
        return (logits, *(tensor for pair in grown for tensor in pair), *looks)


def load_average(path: Path, last: bool = False) -> Translator:
    """The model with the averaged weights of a checkpoint, or with its last ones."""
    saved = torch.load(path, map_location="cpu")
    model = Translator(Shape(**saved["shape"]))
    if last:
        model.load_state_dict(saved["model"])
        return model.eval()
    for parameter, value in zip(model.parameters(), saved["average"]):
        parameter.data.copy_(value)
    return model.eval()


def export_graphs(model: Translator, folder: Path) -> None:
    shape = model.shape
    depth, layers = shape.width // shape.heads, range(shape.decoder_layers)
    ids, mask = torch.randint(3, 100, (2, 7)), torch.ones(2, 7, dtype=torch.long)
    torch.onnx.export(
        Encoder(model), (ids, mask), str(folder / "encoder.onnx"), dynamo=False, opset_version=17,
        input_names=["input_ids", "attention_mask"], output_names=["last_hidden_state"],
        dynamic_axes={
            "input_ids": {0: "batch_size", 1: "source_length"},
            "attention_mask": {0: "batch_size", 1: "source_length"},
            "last_hidden_state": {0: "batch_size", 1: "source_length"},
        },
    )
    past_names = [f"past_key_values.{i}.decoder.{part}" for i in layers for part in ("key", "value")]
    present_names = [name.replace("past_key_values", "present") for name in past_names]
    cross_names = [f"cross_attentions.{i}" for i in layers]
    past = [torch.randn(2, shape.heads, 3, depth) for _ in past_names]
    memory = torch.randn(2, 7, shape.width * 2 * shape.decoder_layers)
    axes: dict[str, dict[int, str]] = {
        "input_ids": {0: "batch_size", 1: "target_length"},
        "encoder_hidden_states": {0: "batch_size", 1: "source_length"},
        "encoder_attention_mask": {0: "batch_size", 1: "source_length"},
        "logits": {0: "batch_size", 1: "target_length"},
    }
    axes |= {name: {0: "batch_size", 2: "past_length"} for name in past_names}
    axes |= {name: {0: "batch_size", 2: "total_length"} for name in present_names}
    axes |= {name: {0: "batch_size", 2: "target_length", 3: "source_length"} for name in cross_names}
    torch.onnx.export(
        Decoder(model), (torch.randint(3, 100, (2, 2)), memory, mask, *past), str(folder / "decoder.onnx"),
        dynamo=False, opset_version=17,
        input_names=["input_ids", "encoder_hidden_states", "encoder_attention_mask", *past_names],
        output_names=["logits", *present_names, *cross_names], dynamic_axes=axes,
    )


def quantise(source: Path, target: Path) -> None:
    """Weights to int8 a column, activations at run time."""
    quantize_dynamic(
        source, target, weight_type=QuantType.QInt8, per_channel=True, reduce_range=False,
        op_types_to_quantize=["MatMul", "Gemm", "Gather"], extra_options={"MatMulConstBOnly": True},
    )
    onnx.checker.check_model(str(target))


def write_settings(shape: Shape, folder: Path, work: Path) -> None:
    shutil.copy(work / "tokenizer.json", folder / "tokenizer.json")
    pieces = Tokenizer.from_file(str(work / "tokenizer.json")).get_vocab()
    special = {"pad_token_id": 0, "eos_token_id": 1, "decoder_start_token_id": 0}
    config = {
        "model_type": "marian", "architectures": ["MarianMTModel"], "is_encoder_decoder": True,
        "d_model": shape.width, "vocab_size": shape.vocabulary, "decoder_vocab_size": shape.target,
        "encoder_layers": shape.encoder_layers, "decoder_layers": shape.decoder_layers,
        "encoder_attention_heads": shape.heads, "decoder_attention_heads": shape.heads,
        "encoder_ffn_dim": shape.inner, "decoder_ffn_dim": shape.inner,
        "max_position_embeddings": shape.longest, "max_length": MAX_LENGTH, **special,
        "known_words": " ".join((work / "known-words.txt").read_text(encoding="utf-8").split()),
        "term_marks": {name: pieces[mark] for name, mark in zip(("start", "equals", "end", "hint"), MARKS)},
    }
    generation = {**special, "bos_token_id": 0, "max_length": MAX_LENGTH, "num_beams": 1}
    settings = {
        "tokenizer_class": "PreTrainedTokenizerFast", "model_max_length": MAX_LENGTH,
        "pad_token": "<pad>", "eos_token": "</s>", "unk_token": "<unk>", "clean_up_tokenization_spaces": False,
    }
    for name, value in (("config", config), ("generation_config", generation), ("tokenizer_config", settings)):
        (folder / f"{name}.json").write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--name", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--last", action="store_true", help="the last weights, not the average")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    model = load_average(arguments.work / f"{arguments.name}.pt", arguments.last)
    (arguments.out / "onnx").mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        export_graphs(model, Path(scratch))
        quantise(Path(scratch) / "encoder.onnx", arguments.out / "onnx" / "encoder_model_quantized.onnx")
        quantise(Path(scratch) / "decoder.onnx", arguments.out / "onnx" / "decoder_model_merged_quantized.onnx")
    write_settings(model.shape, arguments.out, arguments.work)
    print(sum(path.stat().st_size for path in arguments.out.rglob("*") if path.is_file()), "bytes")


if __name__ == "__main__":
    main()
