"""Writes lines of a mix with their pieces as the trainer sees them, for compare-pieces.ts."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from tokenizers import Tokenizer


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--name", required=True)
    parser.add_argument("--lines", type=int, default=10_000)
    arguments = parser.parse_args()
    tokenizer = Tokenizer.from_file(str(arguments.work / "tokenizer.json"))
    with (arguments.work / f"{arguments.name}.tsv").open(encoding="utf-8") as mix:
        for _, line in zip(range(arguments.lines), mix):
            for text in line.split("\t")[:2]:
                print(json.dumps({"text": text, "pieces": tokenizer.encode(text).ids}, ensure_ascii=False))


if __name__ == "__main__":
    main()
