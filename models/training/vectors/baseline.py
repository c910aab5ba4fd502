"""The dictionary's own figure on the development texts: words shared with the glosses, weighed by rarity.

Each Chinese word stands for the words of all its CC-CEDICT glosses, each word for a random direction
as long as it is rare in the training text; sums are compared like sums of word vectors.
"""

from __future__ import annotations

import argparse
import math
import zlib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from measure import report

WIDTH = 2048


def stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return word[: -len(ending)]
    return word


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--eval", type=Path, default=Path("../shared/eval"))
    arguments = parser.parse_args()

    def lines(name: str) -> list[str]:
        return (arguments.work / name).read_text(encoding="utf-8").removesuffix("\n").split("\n")

    pairs = lines("pairs.tokens.tsv")
    seen = Counter(word for line in pairs for word in {stem(word) for word in line.split("\t")[1].split()})
    glosses: dict[str, set[str]] = {}
    for head, tokens in zip(lines("cedict.tsv"), lines("cedict.tokens.tsv")):
        glosses.setdefault(head.split("\t")[0], set()).update(map(stem, tokens.split("\t")[1].split()))
    known: dict[str, np.ndarray] = {}

    def direction(word: str) -> np.ndarray:
        if word not in known:
            draw = np.random.default_rng(zlib.crc32(word.encode()))
            rarity = math.log((len(pairs) + 1) / (seen[word] + 1))
            known[word] = (rarity * draw.choice((-1.0, 1.0), WIDTH) / math.sqrt(WIDTH)).astype(np.float32)
        return known[word]

    words: dict[tuple[str, str], list[str]] = {}
    for text, tokens in zip(lines("eval.tsv"), lines("eval.tokens.tsv")):
        (zh, en), (zh_words, en_words) = text.split("\t"), tokens.split("\t")
        if zh:
            words["zh", zh] = [gloss for word in zh_words.split() for gloss in sorted(glosses.get(word, ()))]
        else:
            words["en", en] = [stem(word) for word in en_words.split()]

    def embed(texts: Sequence[str], language: str) -> np.ndarray:
        out = np.zeros((len(texts), WIDTH), dtype=np.float32)
        for number, text in enumerate(texts):
            for word in words[language, text.replace("\t", " ")]:
                out[number] += direction(word)
        return out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-6)

    report("dictionary", embed, arguments.eval)


if __name__ == "__main__":
    main()
