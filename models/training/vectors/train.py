"""Trains the word vectors: translations first among their neighbours, sentences where the teacher puts them.

What is minimised, each on its own batch a step:
- InfoNCE both ways over blocks of neighbouring pairs, single sentences and joined neighbours alike, so
  that a sentence, its half and it with its neighbour are told apart;
- the distance from where the teacher, projected, puts the pair (the mean of both sides);
- InfoNCE over CC-CEDICT headwords and glosses, and over names and their romanisation in parts;
- the distance of single words from their first rows, the stronger the rarer they are in the text.
Some words of each batch are taken apart, so that characters and letter sequences learn to stand in.
Writes W/NAME.rows.npy; goes on from W/NAME.pt if that is there.
"""

from __future__ import annotations

import argparse
import math
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as functional

from bags import Words
from evaluate import Evaluator
from init import HAN, first_rows, read_vocabulary
from table import Index, dequantised, write_table

SEQUENCES = 10_000
BLOCK = 16
REPEATS = {"everyday": 3, "wiki": 3, "captions": 1, "un-train": 2, "un-authored": 1, "sdg": 2, "country-names": 2}


def open_index(work: Path) -> Index:
    zh, en = read_vocabulary(work, "zh")[0], read_vocabulary(work, "en")[0]
    characters = sorted({c for word in zh for c in word if HAN.fullmatch(c)})
    return Index(zh, characters, en, SEQUENCES)


def tokens_of(work: Path, name: str) -> list[list[str]]:
    return [line.split("\t") for line in (work / f"{name}.tokens.tsv").read_text(encoding="utf-8").removesuffix("\n").split("\n")]


def project(rows: np.ndarray, centre: np.ndarray, projection: np.ndarray) -> np.ndarray:
    """Unit rows where the teacher puts the texts, in the student's space."""
    out = np.empty((len(rows), projection.shape[1]), dtype=np.float32)
    for start in range(0, len(rows), 20_000):
        out[start : start + 20_000] = (rows[start : start + 20_000].astype(np.float32) - centre) @ projection
    return out / (np.linalg.norm(out, axis=1, keepdims=True) + 1e-6)


class Text:
    """The training text as numbers of words, in blocks of neighbours, with the teacher's targets."""

    def __init__(self, work: Path, words: dict[str, Words], teacher: str, centres: dict, projection: np.ndarray) -> None:
        tokens = tokens_of(work, "pairs")
        sources = [line.rsplit("\t", 1)[1] for line in (work / "pairs.tsv").read_text(encoding="utf-8").removesuffix("\n").split("\n")]
        self.zh = words["zh"].sentences(pair[0] for pair in tokens)
        self.en = words["en"].sentences(pair[1] for pair in tokens)
        self.key = np.array([hash(pair[1]) for pair in tokens])
        sides = []
        for language in ("zh", "en"):
            rows = np.load(work / f"{teacher}.pairs.{language}.npy", mmap_mode="r")
            sides.append(project(rows, centres[language], projection))
        self.target = sides[0] + sides[1]
        self.target /= np.linalg.norm(self.target, axis=1, keepdims=True) + 1e-6
        good = np.array([3 <= len(z) <= 90 and 3 <= len(e) <= 90 for z, e in zip(self.zh, self.en)]) | np.array(
            [source == "country-names" for source in sources]
        )
        self.blocks: list[np.ndarray] = []
        start = 0
        while start < len(sources):
            end = start
            while end < len(sources) and sources[end] == sources[start]:
                end += 1
            lines = np.nonzero(good[start:end])[0] + start
            for at in range(0, len(lines) - BLOCK, BLOCK):
                self.blocks += [lines[at : at + BLOCK]] * REPEATS.get(sources[start], 1)
            start = end


class Contexts:
    """Sentences into which rare words were put, with the teacher's targets."""

    def __init__(self, work: Path, words: Words, teacher: str, centre: np.ndarray, projection: np.ndarray) -> None:
        language = words.language
        column = ("zh", "en").index(language)
        self.sentences = words.sentences(side[column] for side in tokens_of(work, f"contexts.{language}"))
        rows = np.load(work / f"{teacher}.contexts.{language}.npy", mmap_mode="r")
        self.target = project(rows, centre, projection)


class Pairs:
    """Headwords with glosses, or names with their romanisation: short pairs whose neighbours mean nothing."""

    def __init__(self, zh: list[np.ndarray], en: list[np.ndarray]) -> None:
        keep = [n for n in range(len(zh)) if len(zh[n]) and 0 < len(en[n]) <= 12]
        self.zh, self.en = [zh[n] for n in keep], [en[n] for n in keep]

    def sample(self, size: int, random: np.random.Generator) -> tuple[list[np.ndarray], list[np.ndarray]]:
        chosen = random.integers(len(self.zh), size=size)
        return [self.zh[n] for n in chosen], [self.en[n] for n in chosen]


def dictionary_pairs(work: Path, words: dict[str, Words]) -> Pairs:
    heads = [line.split("\t")[0] for line in (work / "cedict.tsv").read_text(encoding="utf-8").removesuffix("\n").split("\n")]
    tokens = tokens_of(work, "cedict")
    known = words["zh"].index.word_rows
    zh = words["zh"].sentences(head if head in known else pair[0] for head, pair in zip(heads, tokens))
    return Pairs(zh, words["en"].sentences(pair[1] for pair in tokens))


def name_pairs(work: Path, words: dict[str, Words], random: np.random.Generator) -> Pairs:
    zh, en = [], []
    for line in (work / "names.tsv").read_text(encoding="utf-8").removesuffix("\n").split("\n"):
        name, sounds = line.split("\t")
        if sounds.startswith("="):
            spelt = [sounds[1:]] * 4
        else:
            parts = sounds.split(" ")
            spelt = ["".join(parts)]
            if len(parts) == 3 and random.random() < 0.5:
                spelt = [f"{parts[0]} {parts[1]}{parts[2]}"]
            elif len(parts) == 3:
                name, spelt = name[1:], ["".join(parts[1:])]
        zh += [name] * len(spelt)
        en += spelt
    return Pairs(words["zh"].sentences(zh), words["en"].sentences(en))


def contrast(zh: torch.Tensor, en: torch.Tensor, temperature: float, same: torch.Tensor | None = None) -> torch.Tensor:
    """Symmetric InfoNCE; `same` marks pairs that are no negatives of each other."""
    logits = functional.normalize(zh) @ functional.normalize(en).T / temperature
    if same is not None:
        logits = logits.masked_fill(same & ~torch.eye(len(logits), dtype=torch.bool), -1e4)
    labels = torch.arange(len(logits))
    return (functional.cross_entropy(logits, labels) + functional.cross_entropy(logits.T, labels)) / 2


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--eval", type=Path, default=Path("../shared/eval"))
    parser.add_argument("--name", default="run")
    parser.add_argument("--teacher", default="use")
    parser.add_argument("--dimensions", type=int, default=192)
    parser.add_argument("--steps", type=int, default=3000)
    parser.add_argument("--minutes", type=float, default=9, help="stop after so long and keep a checkpoint")
    parser.add_argument("--batch", type=int, default=48, help="blocks a step")
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--temperature", type=float, default=0.06)
    parser.add_argument("--apart", type=float, default=0.12, help="share of words taken apart")
    parser.add_argument("--teach", type=float, default=2.0, help="weight of the teacher's targets")
    parser.add_argument("--dictionary", type=float, default=0.3)
    parser.add_argument("--names", type=float, default=0.2)
    parser.add_argument("--contexts", type=float, default=1.0, help="weight of the sentences with rare words")
    parser.add_argument("--stay", type=float, default=1.0, help="weight of staying near the first rows")
    parser.add_argument("--out", type=Path, help="write the table that ships")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    began = time.time()
    work = arguments.work

    index = open_index(work)
    words = {language: Words(index, language) for language in ("zh", "en")}
    first, centres, projection = first_rows(work, arguments.teacher, arguments.dimensions)
    text = Text(work, words, arguments.teacher, centres, projection)
    glosses = dictionary_pairs(work, words)
    contexts = {
        language: Contexts(work, words[language], arguments.teacher, centres[language], projection)
        for language in ("zh", "en")
        if arguments.contexts
    }
    names = name_pairs(work, words, np.random.default_rng(1))
    evaluator = Evaluator(work, arguments.eval, index)

    start_rows = np.zeros((index.size, arguments.dimensions), dtype=np.float32)
    start_rows[: len(index.words)] = first["zh"]
    for character, row in index.character_rows.items():
        if character in index.word_rows:
            start_rows[row] = 0.5 * first["zh"][index.word_rows[character]]
    english_start = len(index.words) + len(index.characters)
    start_rows[english_start : index.sequence_start] = first["en"]
    start_rows[index.sequence_start :] = np.random.default_rng(1).normal(0, 0.01, (index.sequences, arguments.dimensions))
    anchor = torch.from_numpy(start_rows.copy())
    counts = np.full(index.size, 50.0)
    counts[: len(index.words)] = read_vocabulary(work, "zh")[1]
    counts[english_start : index.sequence_start] = read_vocabulary(work, "en")[1]
    # The pull home a step is what it would be if a word met it once a step, whatever its frequency.
    hold = torch.from_numpy((1 / (counts + 5)).astype(np.float32))

    model = torch.nn.EmbeddingBag(index.size, arguments.dimensions, mode="sum", sparse=True)
    model.weight.data.copy_(torch.from_numpy(start_rows))
    optimizer = torch.optim.SparseAdam(list(model.parameters()), lr=arguments.rate)
    checkpoint = work / f"{arguments.name}.pt"
    step = 0
    if checkpoint.exists():
        state = torch.load(checkpoint)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        step = state["step"]
    print(f"{index.size} rows, {len(text.blocks)} blocks, {len(glosses.zh)} glosses, {len(names.zh)} names, step {step}, {time.time() - began:.0f} s", flush=True)
    if step == 0:
        print("first rows:", evaluator.quick(start_rows), flush=True)

    sums: dict[str, float] = {}
    while step < arguments.steps and time.time() - began < 60 * arguments.minutes:
        random = np.random.default_rng(1000 + step)
        rate = arguments.rate * min(1, (step + 1) / 100) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * step / arguments.steps)))
        for group in optimizer.param_groups:
            group["lr"] = rate
        chosen = random.choice(len(text.blocks), arguments.batch, replace=False)
        lines = np.concatenate([text.blocks[n] for n in chosen])
        block = np.repeat(np.arange(arguments.batch), BLOCK)
        bags = {
            "zh": words["zh"].bag([text.zh[n] for n in lines], random, arguments.apart),
            "en": words["en"].bag([text.en[n] for n in lines], random, arguments.apart),
        }
        zh, en = model(bags["zh"][0], bags["zh"][1], bags["zh"][2]), model(bags["en"][0], bags["en"][1], bags["en"][2])
        inner = torch.from_numpy(np.nonzero(block[:-1] == block[1:])[0])
        key = text.key[lines]
        keys = np.concatenate([key, key[:-1][inner.numpy()] * 31 + key[1:][inner.numpy()]])
        same = torch.from_numpy(keys[:, None] == keys[None, :])
        both_zh, both_en = torch.cat([zh, zh[inner] + zh[inner + 1]]), torch.cat([en, en[inner] + en[inner + 1]])
        losses = {"pairs": contrast(both_zh, both_en, arguments.temperature, same)}
        target = torch.from_numpy(text.target[lines])
        losses["teach"] = arguments.teach * (2 - (functional.normalize(zh) * target).sum(1).mean() - (functional.normalize(en) * target).sum(1).mean())
        if arguments.dictionary:
            a, b = glosses.sample(512, random)
            gloss_zh, gloss_en = words["zh"].bag(a, random, 0.1), words["en"].bag(b, random, 0.05)
            head = np.array([hash(n.tobytes()) for n in a])
            gloss = np.array([hash(n.tobytes()) for n in b])
            twin = torch.from_numpy((head[:, None] == head[None, :]) | (gloss[:, None] == gloss[None, :]))
            losses["dictionary"] = arguments.dictionary * contrast(model(*gloss_zh[:2], gloss_zh[2]), model(*gloss_en[:2], gloss_en[2]), arguments.temperature, twin)
            bags |= {"gloss_zh": gloss_zh, "gloss_en": gloss_en}
        if arguments.names:
            a, b = names.sample(384, random)
            name_zh, name_en = words["zh"].bag(a, random, 1.0), words["en"].bag(b, random, 1.0)
            name = np.array([hash(n.tobytes()) for n in b])
            head = np.array([hash(n.tobytes()) for n in a])
            twin = torch.from_numpy((name[:, None] == name[None, :]) | (head[:, None] == head[None, :]))
            losses["names"] = arguments.names * contrast(model(*name_zh[:2], name_zh[2]), model(*name_en[:2], name_en[2]), arguments.temperature, twin)
        for language, found in contexts.items():
            some = random.integers(len(found.sentences), size=512)
            bag = words[language].bag([found.sentences[n] for n in some])
            aim = torch.from_numpy(found.target[some])
            losses[f"contexts {language}"] = arguments.contexts * (1 - (functional.normalize(model(*bag[:2], bag[2])) * aim).sum(1).mean())
        if arguments.stay:
            met = torch.cat([bag[0] for bag in bags.values()]).unique()
            met = met[met < index.sequence_start]
            moved = functional.embedding(met, model.weight, sparse=True) - anchor[met]
            losses["stay"] = arguments.stay * (hold[met] * moved.square().sum(1)).sum() / 100
        loss = sum(losses.values())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        for key_, value in losses.items():
            sums[key_] = sums.get(key_, 0) + float(value.detach())
        step += 1
        if step % 250 == 0 or step == arguments.steps:
            shown = " ".join(f"{key_} {value / 250:.3f}" for key_, value in sums.items())
            sums = {}
            print(f"{step} {time.time() - began:.0f} s  {shown}  {evaluator.quick(model.weight.detach().numpy())}", flush=True)
    torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step}, checkpoint)
    rows = model.weight.detach().numpy()
    np.save(work / f"{arguments.name}.rows.npy", rows)
    if step >= arguments.steps:
        evaluator.full(arguments.name, rows)
        evaluator.full(f"{arguments.name} 4-bit", dequantised(rows))
        if arguments.out:
            write_table(arguments.out, index, rows)
            print(arguments.out, arguments.out.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
