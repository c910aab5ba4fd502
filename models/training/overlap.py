"""Counts how much of the shipped resolution's English stands, in runs of words, in training text."""

from __future__ import annotations

import argparse
import re
from collections import Counter
from pathlib import Path

ENGLISH = Path(__file__).resolve().parents[2] / "corpora" / "A-RES-56-123" / "en.txt"


def words(text: str) -> list[str]:
    return re.sub(r"[^a-z0-9/ ]+", " ", text.lower().replace("-", " ")).split()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("mixes", type=Path, nargs="+", help="mixes as mix.py writes them")
    parser.add_argument("--run", type=int, default=8, help="words that make a run")
    parser.add_argument("--show", type=int, default=20)
    arguments = parser.parse_args()
    resolution = words(ENGLISH.read_text(encoding="utf-8"))
    size = arguments.run
    places: dict[tuple[str, ...], int] = {}
    for start in range(len(resolution) - size + 1):
        places.setdefault(tuple(resolution[start : start + size]), start)
    covered: set[int] = set()
    found: Counter[str] = Counter()
    for path in arguments.mixes:
        for line in path.read_text(encoding="utf-8").splitlines():
            text, at = words(line.split("\t")[1]), 0
            while at <= len(text) - size:
                place = places.get(tuple(text[at : at + size]))
                if place is None:
                    at += 1
                    continue
                length = size
                while text[at + length : at + length + 1] == resolution[place + length : place + length + 1] != []:
                    length += 1
                found[" ".join(text[at : at + length])] += 1
                covered.update(range(place, place + length))
                at += length
    print(f"{len(covered)} of {len(resolution)} words lie in shared runs of {size} or more")
    longest = sorted(found.items(), key=lambda item: (-len(item[0].split()), item[0]))
    for run, count in longest[: arguments.show]:
        print(len(run.split()), count, run)


if __name__ == "__main__":
    main()
