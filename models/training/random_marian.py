"""Makes models with random weights in the shapes that transformers.js models are exported in.

`marian`, `m2m100` and `nllb` are a few hundred kilobytes at most: fixtures to run each form of export
for real. `opus` has the published shape of opus-mt-zh-en (77 million parameters): how fast such a
model drafts does not depend on what its weights say.

Needs `pip install transformers==4.53.3 optimum==1.27.0`.
"""

from __future__ import annotations

import argparse
import functools
import json
import random
import sys
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer, decoders, normalizers, pre_tokenizers, processors
from tokenizers.models import Unigram
from torch.onnx._internal.torchscript_exporter import symbolic_opset14
from transformers import M2M100Config, M2M100ForConditionalGeneration, MarianConfig, MarianMTModel

# optimum 1.27 was written for older releases of PyTorch: it looks for a module where it no longer is, and
# expects the exporter that was the default then.
sys.modules["torch.onnx.symbolic_opset14"] = symbolic_opset14
torch.onnx.export = functools.partial(torch.onnx.export, dynamo=False)
from optimum.exporters.onnx import main_export  # noqa: E402

CHINESE = "联合国大会第届议年月日号决注意到报告秘书长的和在于，。；：、（）一二三四五六七八九十百万亿回顾请审"
# Numbers in pieces of several digits, as most tokenizers have them.
ENGLISH = """▁the ▁of ▁and ▁to ▁General ▁Assembly ▁United ▁Nations ▁report ▁Secretary - General ▁session
▁resolution ▁Takes ▁note ▁Re call ing ▁its ▁December ▁May ▁20 ▁200 ▁19 01 02 ▁56 ▁5 56 12 123 99 / ▁( ) , . ; : s ed
▁A A E RES Add ▁fifty -six th ▁per ▁cent""".split()

# As published models do, more than the tokenizer has; the same for both kinds, so that they share their graphs.
M2M_VOCABULARY = 256


def pieces(more: int = 0) -> list[str]:
    """The pieces of a small vocabulary, then made-up ones."""
    letters = [chr(code) for code in range(33, 127)]
    known = list(dict.fromkeys(["▁", *ENGLISH, *letters, *CHINESE]))
    generator = random.Random(1)
    made: dict[str, None] = {}
    while len(made) < more:
        word = "".join(generator.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(generator.randint(2, 7)))
        made[("▁" if generator.random() < 0.5 else "") + word] = None
    return known + [piece for piece in made if piece not in known]


def tokenizer(vocabulary: list[str], special: list[str], unknown: int, template: str) -> Tokenizer:
    """A tokenizer as conversions of SentencePiece models are; `template` says what stands around a text."""
    made = Tokenizer(Unigram([(piece, -float(len(vocabulary) > 1000 or 1) / len(piece)) for piece in vocabulary], unk_id=unknown))
    made.normalizer = normalizers.Sequence([normalizers.NFKC()])
    made.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    made.decoder = decoders.Metaspace(replacement="▁", prepend_scheme="always")
    made.add_special_tokens(special)
    names = [word for word in template.split() if word != "$A"]
    made.post_processor = processors.TemplateProcessing(
        single=template, special_tokens=[(name, made.token_to_id(name)) for name in names]
    )
    return made


def slim(path: Path) -> None:
    """Takes the names of nodes and the notes out of a graph: most of a tiny file."""
    model = onnx.load(path)

    def strip(graph: onnx.GraphProto) -> None:
        del graph.value_info[:]
        for number, node in enumerate(graph.node):
            node.name, node.doc_string = "", ""
            del node.metadata_props[:]
            for attribute in node.attribute:
                if attribute.HasField("g"):
                    strip(attribute.g)

    def inner(graph: onnx.GraphProto, outer: set[str]) -> None:
        """Short names for what only this graph knows; graphs inside see those of the graphs around them."""
        outputs = {value.name for value in [*graph.input, *graph.output]}
        own = [name for node in graph.node for name in node.output if name and name not in outputs]
        own += [value.name for value in graph.initializer if value.name not in outputs]
        short = {name: f"{'abcdef'[depth[0]]}{number:x}" for number, name in enumerate(dict.fromkeys(own))}
        depth[0] += 1
        rename(graph, short)
        for node in graph.node:
            for attribute in node.attribute:
                if attribute.HasField("g"):
                    inner(attribute.g, outer | set(short.values()))

    def rename(graph: onnx.GraphProto, short: dict[str, str]) -> None:
        for value in graph.initializer:
            value.name = short.get(value.name, value.name)
        for node in graph.node:
            for names in (node.input, node.output):
                for at, name in enumerate(names):
                    names[at] = short.get(name, name)
            for attribute in node.attribute:
                if attribute.HasField("g"):
                    rename(attribute.g, short)

    depth = [0]
    strip(model.graph)
    inner(model.graph, set())
    onnx.checker.check_model(model)
    onnx.save(model, path)


def export(model: torch.nn.Module, folder: Path, quantised: bool) -> None:
    """The encoder and the merged decoder of a model, as optimum exports them for transformers.js."""
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        source, exported = Path(scratch) / "torch", Path(scratch) / "onnx"
        model.save_pretrained(source)
        main_export(
            str(source), exported, task="text2text-generation-with-past", do_validation=False,
            no_post_process=False, opset=17, monolith=False,
        )
        for name in ("encoder_model", "decoder_model_merged"):
            whole = exported / f"{name}.onnx"
            if quantised:
                quantize_dynamic(
                    whole, folder / "onnx" / f"{name}_quantized.onnx", weight_type=QuantType.QInt8, per_channel=True,
                    extra_options={"EnableSubgraph": True, "MatMulConstBOnly": True},
                )
            else:
                slim(whole)
                (folder / "onnx" / f"{name}.onnx").write_bytes(whole.read_bytes())


def write(folder: Path, config: dict, generation: dict, settings: dict, made: Tokenizer) -> None:
    for name, value in (("config", config), ("generation_config", generation), ("tokenizer_config", settings)):
        (folder / f"{name}.json").write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n")
    made.save(str(folder / "tokenizer.json"), pretty=False)


def marian(folder: Path, vocabulary: list[str], quantised: bool, **sizes: int) -> None:
    made = tokenizer(["</s>", "<unk>", *vocabulary, "<pad>"], ["</s>", "<unk>", "<pad>"], 1, "$A </s>")
    size = made.get_vocab_size()
    pad = size - 1
    config = MarianConfig(
        vocab_size=size, decoder_vocab_size=size, pad_token_id=pad, eos_token_id=0, decoder_start_token_id=pad,
        static_position_embeddings=True, scale_embedding=True,
        activation_function="swish", forced_eos_token_id=None, bos_token_id=None, num_beams=1, **sizes,
    )
    export(spread(MarianMTModel(config)), folder, quantised)
    generation = {
        "bad_words_ids": [[pad]], "bos_token_id": 0, "decoder_start_token_id": pad, "eos_token_id": 0,
        "pad_token_id": pad, "max_length": 512, "num_beams": 6,
    }
    settings = {
        "tokenizer_class": "MarianTokenizer", "source_lang": "zho", "target_lang": "eng", "model_max_length": 512,
        "eos_token": "</s>", "pad_token": "<pad>", "unk_token": "<unk>", "clean_up_tokenization_spaces": True,
    }
    # As published: opus-mt's config.json names the size of the decoder's vocabulary only in later versions.
    published = {key: value for key, value in config.to_dict().items() if key != "decoder_vocab_size"}
    write(folder, published, generation, settings, made)


def m2m(folder: Path, kind: str, vocabulary: list[str], **sizes: int) -> None:
    codes = ["eng_Latn", "fra_Latn", "zho_Hans", "zho_Hant"] if kind == "nllb" else ["__en__", "__fr__", "__zh__"]
    special = ["<s>", "<pad>", "</s>", "<unk>"]
    source = codes[2]
    made = tokenizer([*special, *vocabulary, *codes], [*special, *codes], 3, f"{source} $A </s>")
    config = M2M100Config(
        vocab_size=M2M_VOCABULARY, scale_embedding=True,
        pad_token_id=1, bos_token_id=0, eos_token_id=2, decoder_start_token_id=2, num_beams=1, **sizes,
    )
    export(spread(M2M100ForConditionalGeneration(config)), folder, False)
    generation = {
        "bos_token_id": 0, "decoder_start_token_id": 2, "eos_token_id": 2, "pad_token_id": 1,
        "max_length": 200, "num_beams": 5,
    }
    settings = {
        "tokenizer_class": "NllbTokenizer" if kind == "nllb" else "M2M100Tokenizer",
        "additional_special_tokens": codes, "model_max_length": 1024, "bos_token": "<s>", "eos_token": "</s>",
        "pad_token": "<pad>", "unk_token": "<unk>", "clean_up_tokenization_spaces": True,
    }
    write(folder, config.to_dict(), generation, settings, made)


def spread(model: torch.nn.Module) -> torch.nn.Module:
    """Weights wide enough apart that what the model says depends on what it reads; round ones, which pack well."""
    for parameter in model.parameters():
        if parameter.dim() == 2:
            drawn = torch.randn_like(parameter) * parameter.shape[1] ** -0.5
            parameter.data.copy_((drawn * 64).round() / 64)
    return model.eval()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kind", choices=["marian", "m2m100", "nllb", "opus"], required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    arguments.out.mkdir(parents=True, exist_ok=True)
    tiny = dict(
        d_model=16, encoder_layers=1, decoder_layers=2, encoder_attention_heads=2, decoder_attention_heads=2,
        encoder_ffn_dim=16, decoder_ffn_dim=16, max_position_embeddings=64,
    )
    published = dict(
        d_model=512, encoder_layers=6, decoder_layers=6, encoder_attention_heads=8, decoder_attention_heads=8,
        encoder_ffn_dim=2048, decoder_ffn_dim=2048, max_position_embeddings=512,
    )
    if arguments.kind == "opus":
        marian(arguments.out, pieces(65_001 - 3 - len(pieces()))[: 65_001 - 3], True, **published)
    elif arguments.kind == "marian":
        marian(arguments.out, pieces(), False, **tiny)
    else:
        m2m(arguments.out, arguments.kind, pieces(), **tiny)
    for path in sorted(arguments.out.rglob("*")):
        if path.is_file():
            print(path.stat().st_size, path.relative_to(arguments.out))


if __name__ == "__main__":
    main()
