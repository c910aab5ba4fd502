"""First rows for the words: each word alone through the teacher, centred, turned to its principal axes.

Model2Vec's recipe (Tulkens & van Dongen 2024): PCA, and weights by smooth inverse frequency
(Arora et al. 2017) from counts in the training text. Writes W/init.npz.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import numpy as np

from table import Index, dequantised, write_table
from teachers import open_teacher

SMOOTHING = 1e-3
HAN = re.compile(r"[\u3400-\u9fff]")


def read_vocabulary(work: Path, language: str) -> tuple[list[str], np.ndarray]:
    """Words and their counts in the training text."""
    lines = [line.split("\t") for line in (work / f"vocabulary.{language}.tsv").read_text(encoding="utf-8").removesuffix("\n").split("\n")]
    return [word for word, _ in lines], np.array([int(count) for _, count in lines])


def teacher_rows(work: Path, teacher: str, language: str, words: list[str]) -> np.ndarray:
    """The teacher's rows of single words, kept in W so that a second run reads them."""
    path = work / f"{teacher}.words.{language}.npy"
    if not path.exists():
        np.save(path, open_teacher(teacher)(words).astype(np.float16))
    return np.load(path).astype(np.float32)


def first_rows(work: Path, teacher: str, dimensions: int) -> tuple[dict[str, np.ndarray], dict[str, np.ndarray], np.ndarray]:
    """Weighted rows by language, the centre by language, and the projection (teacher's width × dimensions)."""
    centred, centres, weights = {}, {}, {}
    for language in ("zh", "en"):
        words, counts = read_vocabulary(work, language)
        rows = teacher_rows(work, teacher, language, words)
        centres[language] = np.average(rows, axis=0, weights=np.sqrt(counts + 1))
        centred[language] = rows - centres[language]
        share = (counts + 1) / (counts + 1).sum()
        weights[language] = SMOOTHING / (SMOOTHING + share)
    covariance = sum(rows.T @ rows / len(rows) for rows in centred.values())
    _, axes = np.linalg.eigh(covariance)
    projection = axes[:, ::-1][:, :dimensions].astype(np.float32)
    rows = {language: (part @ projection) * weights[language][:, None] for language, part in centred.items()}
    return rows, centres, projection


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--teacher", default="use")
    parser.add_argument("--dimensions", type=int, default=192)
    parser.add_argument("--out", type=Path, help="write the table as it is, without training")
    arguments = parser.parse_args()
    rows, centres, projection = first_rows(arguments.work, arguments.teacher, arguments.dimensions)
    np.savez(arguments.work / "init.npz", projection=projection, **rows, **{f"centre_{k}": v for k, v in centres.items()})
    for language, part in rows.items():
        exact = part / np.linalg.norm(part, axis=1, keepdims=True)
        coarse = dequantised(part)
        coarse /= np.linalg.norm(coarse, axis=1, keepdims=True) + 1e-9
        print(language, part.shape, "cosine of 4-bit rows with exact ones", float((exact * coarse).sum(1).mean()))
    if arguments.out:
        index = Index(read_vocabulary(arguments.work, "zh")[0], [], read_vocabulary(arguments.work, "en")[0], 0)
        write_table(arguments.out, index, np.concatenate([rows["zh"], rows["en"]]))
        print(arguments.out, arguments.out.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
