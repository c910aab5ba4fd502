"""Chooses the pairs to train on and writes them to W/pairs.tsv (zh, en, source) in their files' order.

Neighbouring lines stay neighbours, since they are the hard negatives. `un-dev` and lines near it are
left out, as is everything that shares a run of text with A/RES/56/123.
"""

from __future__ import annotations

import argparse
import gzip
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from data import Reserved, deduplicate, fingerprint, looks_parallel, read_pairs, write_pairs  # noqa: E402

LAW_PAIRS = 60_000
LOOSE = ("un-train", "un-authored", "sdg", "country-names")
STRICT = ("everyday", "captions", "wiki", "technical", "software-help", "law")
RESOLUTION = Path("corpora/A-RES-56-123")
SHARED_RUN = {"zh": 14, "en": 60}


def runs(text: str, length: int) -> set[str]:
    kept = fingerprint(text)
    return {kept[i : i + length] for i in range(len(kept) - length + 1)}


def chosen_laws(folder: Path) -> set[int]:
    """Line numbers of whole laws, taken in random order until there are LAW_PAIRS."""
    with gzip.open(folder / "law.tsv.gz", "rt", encoding="utf-8") as file:
        column = file.readline().rstrip("\n").split("\t").index("law")
        laws = [line.split("\t")[column] for line in file]
    lines: dict[str, list[int]] = {}
    for number, law in enumerate(laws):
        lines.setdefault(law, []).append(number)
    order = sorted(lines)
    random.Random(1).shuffle(order)
    chosen: set[int] = set()
    for law in order:
        if len(chosen) < LAW_PAIRS:
            chosen.update(lines[law][:400])
    return chosen


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/parallel"))
    parser.add_argument("--work", type=Path, required=True)
    arguments = parser.parse_args()
    arguments.work.mkdir(parents=True, exist_ok=True)

    reserved = Reserved(read_pairs(arguments.data, "un-dev"))
    resolution: dict[str, set[str]] = {side: set() for side in SHARED_RUN}
    for side, length in SHARED_RUN.items():
        for path in sorted(RESOLUTION.glob(f"*{side}*.txt")):
            resolution[side] |= runs(path.read_text(encoding="utf-8"), length)
        assert resolution[side], f"No {side} text of the resolution was found"

    kept = []
    for name in (*LOOSE, *STRICT):
        pairs = read_pairs(arguments.data, name)
        if name == "law":
            laws = chosen_laws(arguments.data)
            pairs = [pair for number, pair in enumerate(pairs) if number in laws]
        pairs = [pair for pair in pairs if looks_parallel(pair[0], pair[1], strict=name in STRICT)]
        pairs = deduplicate(pairs)
        before = len(pairs)
        pairs = [
            pair
            for pair in pairs
            if not reserved.touches(pair)
            and not runs(pair[0], SHARED_RUN["zh"]) & resolution["zh"]
            and not runs(pair[1], SHARED_RUN["en"]) & resolution["en"]
        ]
        print(name, len(pairs), "left out as reserved:", before - len(pairs), flush=True)
        kept += pairs
    write_pairs(arguments.work / "pairs.tsv", kept)
    print("pairs", len(kept))


if __name__ == "__main__":
    main()
