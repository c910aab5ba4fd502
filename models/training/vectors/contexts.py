"""Puts words that the training text lacks into its sentences, and asks the teacher where those go.

A word alone and a word among others do not pull a teacher's vector alike; what a sum of vectors needs
is the pull among others. Each rare word takes the place of a random word in short sentences. Writes
W/contexts.{zh,en}.tsv (the changed sentences), their words, and W/TEACHER.contexts.{zh,en}.npy.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import numpy as np

from init import read_vocabulary
from teachers import DIMENSIONS, open_teacher

SHORT = {"zh": (4, 14), "en": (5, 14)}
RARE = 20
SOURCES = ("everyday", "wiki", "captions")


def write_sentences(work: Path, copies: int) -> None:
    rows = [line.split("\t") for line in (work / "pairs.tsv").read_text(encoding="utf-8").removesuffix("\n").split("\n")]
    tokens = [line.split("\t") for line in (work / "pairs.tokens.tsv").read_text(encoding="utf-8").removesuffix("\n").split("\n")]
    for language, column in (("zh", 0), ("en", 1)):
        draw = random.Random(1)
        low, high = SHORT[language]
        frames = [
            side[column].split(" ")
            for row, side in zip(rows, tokens)
            if row[2] in SOURCES and low <= len(side[column].split(" ")) <= high
        ]
        words, counts = read_vocabulary(work, language)
        lines = []
        for word, count in zip(words, counts):
            if count > RARE:
                continue
            for _ in range(copies):
                frame = list(draw.choice(frames))
                frame[draw.randrange(len(frame))] = word
                lines.append("".join(frame) + "\t" if language == "zh" else "\t" + " ".join(frame))
                lines.append(" ".join(frame))
        (work / f"contexts.{language}.tsv").write_text("".join(f"{line}\n" for line in lines[0::2]), encoding="utf-8")
        # The words are known: the segmenter might cut the changed sentence elsewhere.
        sides = [f"{line}\t" if language == "zh" else f"\t{line}" for line in lines[1::2]]
        (work / f"contexts.{language}.tokens.tsv").write_text("".join(f"{line}\n" for line in sides), encoding="utf-8")
        print(language, len(lines) // 2)


def teach(work: Path, teacher: str) -> None:
    embed = open_teacher(teacher)
    for language, column in (("zh", 0), ("en", 1)):
        texts = [line.split("\t")[column] for line in (work / f"contexts.{language}.tsv").read_text(encoding="utf-8").removesuffix("\n").split("\n")]
        out = np.empty((len(texts), DIMENSIONS[teacher]), dtype=np.float16)
        for start in range(0, len(texts), 2000):
            out[start : start + 2000] = embed(texts[start : start + 2000])
        np.save(work / f"{teacher}.contexts.{language}.npy", out)
        print(language, out.shape, flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--teacher", default="use")
    parser.add_argument("--copies", type=int, default=2)
    arguments = parser.parse_args()
    write_sentences(arguments.work, arguments.copies)
    teach(arguments.work, arguments.teacher)


if __name__ == "__main__":
    main()
