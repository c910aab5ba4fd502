"""Asks the teacher for every sentence of the training text: W/TEACHER.pairs.{zh,en}.npy, float16.

A few minutes for `use` on one core; a file that is there already is kept.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from teachers import DIMENSIONS, open_teacher


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--teacher", default="use")
    arguments = parser.parse_args()
    pairs = [line.split("\t") for line in (arguments.work / "pairs.tsv").read_text(encoding="utf-8").removesuffix("\n").split("\n")]
    embed = open_teacher(arguments.teacher)
    for column, language in enumerate(("zh", "en")):
        path = arguments.work / f"{arguments.teacher}.pairs.{language}.npy"
        if path.exists():
            continue
        rows = np.empty((len(pairs), DIMENSIONS[arguments.teacher]), dtype=np.float16)
        for start in range(0, len(pairs), 2000):
            rows[start : start + 2000] = embed([pair[column] for pair in pairs[start : start + 2000]])
        np.save(path, rows)
        print(path, rows.shape, flush=True)


if __name__ == "__main__":
    main()
