"""Translates a file of pairs with a checkpoint or an exported model and prints BLEU and chrF."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch
from sacrebleu.metrics import BLEU, CHRF
from tokenizers import Tokenizer

from export import load_average


def greedy_torch(checkpoint: Path, last: bool, rows: list[list[int]], limit: int) -> list[list[int]]:
    model, outputs = load_average(checkpoint, last), []
    with torch.no_grad():
        for ids in rows:
            source = torch.tensor([ids])
            mask = torch.ones_like(source)
            memory = model.remember(source, mask)
            depth = model.shape.width // model.shape.heads
            past = [(torch.zeros(1, model.shape.heads, 0, depth),) * 2 for _ in range(model.shape.decoder_layers)]
            token, made = 0, []
            while len(made) < limit:
                logits, past, _ = model.decode(torch.tensor([[token]]), memory, mask, past)
                token = int(logits[0, -1].argmax())
                if token == 1:
                    break
                made.append(token)
            outputs.append(made)
    return outputs


def greedy_onnx(folder: Path, rows: list[list[int]], limit: int) -> list[list[int]]:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    encoder = onnxruntime.InferenceSession(folder / "onnx" / "encoder_model_quantized.onnx", options)
    decoder = onnxruntime.InferenceSession(folder / "onnx" / "decoder_model_merged_quantized.onnx", options)
    names = [i for i in decoder.get_inputs() if i.name.startswith("past")]
    outputs = []
    for ids in rows:
        source = np.array([ids], dtype=np.int64)
        mask = np.ones_like(source)
        memory = encoder.run(None, {"input_ids": source, "attention_mask": mask})[0]
        past = {i.name: np.zeros((1, i.shape[1], 0, i.shape[3]), dtype=np.float32) for i in names}
        token, made = 0, []
        while len(made) < limit:
            feeds = {"input_ids": np.array([[token]]), "encoder_hidden_states": memory, "encoder_attention_mask": mask, **past}
            results = decoder.run(None, feeds)
            token = int(results[0][0, -1].argmax())
            past = {i.name: results[1 + n] for n, i in enumerate(names)}
            if token == 1:
                break
            made.append(token)
        outputs.append(made)
    return outputs


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--name", help="a checkpoint in the work folder")
    parser.add_argument("--last", action="store_true", help="its last weights, not their average")
    parser.add_argument("--folder", type=Path, help="an exported model instead")
    parser.add_argument("--pairs", default="valid")
    parser.add_argument("--lines", type=int, default=200)
    parser.add_argument("--show", type=int, default=0)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    tokenizer = Tokenizer.from_file(str(arguments.work / "tokenizer.json"))
    lines = (arguments.work / f"{arguments.pairs}.tsv").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines][: arguments.lines]
    rows = [tokenizer.encode(pair[0]).ids for pair in pairs]
    if arguments.folder:
        outputs = greedy_onnx(arguments.folder, rows, 256)
    else:
        outputs = greedy_torch(arguments.work / f"{arguments.name}.pt", arguments.last, rows, 256)
    texts = [tokenizer.decode(ids) for ids in outputs]
    for pair, text in list(zip(pairs, texts))[: arguments.show]:
        print(pair[0], pair[1], text, sep="\n", end="\n\n")
    references = [[pair[1] for pair in pairs]]
    print(BLEU().corpus_score(texts, references), CHRF().corpus_score(texts, references), sep="\n")


if __name__ == "__main__":
    main()
