"""Measures rows of word vectors on the development texts: `measure.py` with sums of word vectors.

W/eval.tsv has each sentence and run of up to five neighbouring sentences (Chinese in the first
column or English in the second), W/eval.tokens.tsv their words: `--dump` writes the first, tokens.ts
the second. The texts stay in W.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from bags import Words
from measure import Embed, joined, margin, read_documents, report, retrieval
from table import Index, dequantised

PARTS = ("mac-dev", "mag-dev")


def dump(folder: Path, work: Path) -> None:
    lines = []
    for part in PARTS:
        for document in read_documents(folder / part):
            for size in range(1, 6):
                lines += [text.replace("\t", " ") + "\t" for text in joined(document.zh, size, "")]
                lines += ["\t" + text.replace("\t", " ") for text in joined(document.en, size, " ")]
    (work / "eval.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


class Evaluator:
    """Reads the words of the development texts once; measures as many tables as asked."""

    def __init__(self, work: Path, folder: Path, index: Index) -> None:
        self.folder = folder
        self.words = {language: Words(index, language) for language in ("zh", "en")}
        self.tokens: dict[tuple[str, str], np.ndarray] = {}
        texts = (work / "eval.tsv").read_text(encoding="utf-8").removesuffix("\n").split("\n")
        for text, tokens in zip(texts, (work / "eval.tokens.tsv").read_text(encoding="utf-8").removesuffix("\n").split("\n")):
            for language, column in (("zh", 0), ("en", 1)):
                whole = text.split("\t")[column]
                if whole:
                    self.tokens[language, whole] = self.words[language].sentences([tokens.split("\t")[column]])[0]
        self.documents = {part: read_documents(folder / part) for part in PARTS}

    def embed(self, rows: np.ndarray) -> Embed:
        def embed(texts: Sequence[str], language: str) -> np.ndarray:
            sentences = [self.tokens[language, text.replace("\t", " ")] for text in texts]
            ids, offsets, factors = (part.numpy() for part in self.words[language].bag(sentences))
            out = np.zeros((len(texts), rows.shape[1]), dtype=np.float32)
            ends = np.append(offsets[1:], len(ids))
            for number, (start, end) in enumerate(zip(offsets, ends)):
                out[number] = factors[start:end] @ rows[ids[start:end]]
            return out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-6)

        return embed

    def quick(self, rows: np.ndarray) -> str:
        """Retrieval alone, for watching the training."""
        embed = self.embed(rows)
        shown = []
        for part, documents in self.documents.items():
            found: dict[str, list[float]] = {"near": [], "all": []}
            for document in documents:
                cosine = embed(document.zh, "zh") @ embed(document.en, "en").T
                for key, values in retrieval(document, margin(cosine)).items():
                    found[key] += values
            shown.append(f"{part} near {100 * np.mean(found['near']):.1f} all {100 * np.mean(found['all']):.1f}")
        return "  ".join(shown)

    def full(self, name: str, rows: np.ndarray) -> None:
        report(name, self.embed(rows), self.folder)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--eval", type=Path, default=Path("../shared/eval"))
    parser.add_argument("--dump", action="store_true")
    parser.add_argument("--name", default="run", help="the training run to measure")
    arguments = parser.parse_args()
    if arguments.dump:
        dump(arguments.eval, arguments.work)
        return
    from train import open_index

    index = open_index(arguments.work)
    rows = np.load(arguments.work / f"{arguments.name}.rows.npy")
    evaluator = Evaluator(arguments.work, arguments.eval, index)
    evaluator.full(arguments.name, rows)
    evaluator.full(f"{arguments.name} 4-bit", dequantised(rows))


if __name__ == "__main__":
    main()
