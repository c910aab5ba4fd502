"""Builds the training, validation and report files from the parallel data folder.

Writes TSV files (zh, en, source) to the work folder: general.tsv, un.tsv, register.tsv, valid.tsv,
report.tsv.
What is reported on (un-dev) never enters training, nor do lines that nearly equal it.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import random
import re
import unicodedata
from collections import Counter
from pathlib import Path

HAN = re.compile(r"[\u3400-\u9fff]")
LATIN = re.compile(r"[A-Za-z]")
DIGITS = re.compile(r"\d+")
SPACE_BESIDE_HAN = re.compile(r"(?<=[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]) +| +(?=[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef])")
QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "‑": "-", "\u00a0": " "})

REGISTER = Path(__file__).resolve().parents[2] / "corpora" / "un-register"

Pair = tuple[str, str, str]


def normalise(text: str) -> str:
    """NFKC with plain quotes and hyphens and single spaces: the form that the tokenizer sees."""
    text = unicodedata.normalize("NFKC", text).translate(QUOTES)
    return re.sub(r"\s+", " ", text).strip()


def normalise_chinese(text: str) -> str:
    """As `normalise`, with the spaces beside Chinese characters gone, as in clean input."""
    return SPACE_BESIDE_HAN.sub("", normalise(text))


def detokenise_english(text: str) -> str:
    """Undoes the spaces that a tokenizer put around punctuation (wiki, captions)."""
    text = re.sub(r" ([.,;:!?%)\]])", r"\1", text)
    text = re.sub(r"([(\[$]) ", r"\1", text)
    text = re.sub(r" ('s|'t|'re|'ve|'ll|'d|'m|n't)\b", r"\1", text)
    text = re.sub(r'" ([^"]*?) "', r'"\1"', text)
    return re.sub(r"(\w) - (\w)", r"\1-\2", text)


def read_pairs(folder: Path, name: str) -> list[Pair]:
    """The pairs of one file, normalised, in the file's order."""
    with gzip.open(folder / f"{name}.tsv.gz", "rt", encoding="utf-8") as file:
        header = file.readline().rstrip("\n").split("\t")
        zh_column, en_column = header.index("zh"), header.index("en")
        pairs = []
        for line in file:
            cells = line.rstrip("\n").split("\t")
            zh, en = normalise_chinese(cells[zh_column]), normalise(cells[en_column])
            if name in ("wiki", "captions"):
                zh, en = zh.replace(" ", ""), detokenise_english(en)
            if name == "country-names":
                zh, en = zh.rstrip("* "), en.rstrip("* ")
                swapped = re.fullmatch(r"(.+) \((the|The)\)", en)
                en = f"the {swapped.group(1)}" if swapped else en
            pairs.append((zh, en, name))
        return pairs


def looks_parallel(zh: str, en: str, strict: bool) -> bool:
    """Whether a pair can be a translation at all: script, length, ratio, shared numbers."""
    if not zh or not en or HAN.search(en) or not LATIN.search(en) or not HAN.search(zh):
        return False
    words, characters = len(en.split()), len(zh)
    if words > 120 or characters > 260:
        return False
    han = len(HAN.findall(zh))
    if strict:
        if words > 60 or han < 0.5 * len(zh.replace(" ", "")) or len(re.findall(r"[_/\\{}<>=`|~^#@]", en)) > 2:
            return False
        if characters >= 8 and not 0.28 <= words / characters <= 1.3:
            return False
        ours = {number.lstrip("0") for number in DIGITS.findall(zh) if len(number) < 5}
        theirs = {number.lstrip("0") for number in DIGITS.findall(en)}
        if ours and len(ours & theirs) < 0.5 * len(ours):
            return False
    elif characters >= 12 and not 0.2 <= words / characters <= 2.0:
        return False
    return True


def fingerprint(text: str) -> str:
    """Letters and characters only, so that near-equal lines share it."""
    return re.sub(r"[\W\d_]+", "", text.lower())


def shingles(text: str, size: int) -> set[str]:
    kept = fingerprint(text)
    return {kept[i : i + size] for i in range(max(1, len(kept) - size + 1))}


class Reserved:
    """Lines kept for reporting or validation; `touches` tells whether a pair equals or nearly equals one."""

    def __init__(self, pairs: list[Pair]) -> None:
        self.exact = {fingerprint(side) for zh, en, _ in pairs for side in (zh, en)}
        self.sets = [shingles(zh, 4) for zh, _, _ in pairs]
        self.index: dict[str, list[int]] = {}
        for number, grams in enumerate(self.sets):
            for gram in grams:
                self.index.setdefault(gram, []).append(number)

    def touches(self, pair: Pair) -> bool:
        zh, en, _ = pair
        if fingerprint(zh) in self.exact or fingerprint(en) in self.exact:
            return True
        grams = shingles(zh, 4)
        if len(grams) < 6:
            return False
        hits = Counter(number for gram in grams for number in self.index.get(gram, ()))
        return any(count / len(grams | self.sets[number]) > 0.6 for number, count in hits.most_common(3))


def deduplicate(pairs: list[Pair]) -> list[Pair]:
    """The first of each group of pairs that differ in digits and punctuation alone."""
    seen: set[bytes] = set()
    kept = []
    for pair in pairs:
        key = hashlib.md5((fingerprint(pair[0]) + "\t" + fingerprint(pair[1])).encode()).digest()
        if key not in seen:
            seen.add(key)
            kept.append(pair)
    return kept


def write_pairs(path: Path, pairs: list[Pair]) -> None:
    path.write_text("".join("\t".join(pair) + "\n" for pair in pairs), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/parallel"))
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--register", type=Path, default=REGISTER, help="folder of pairs written for this project")
    arguments = parser.parse_args()
    random.seed(1)
    arguments.work.mkdir(parents=True, exist_ok=True)

    report = read_pairs(arguments.data, "un-dev")
    write_pairs(arguments.work / "report.tsv", report)

    # Validation comes in runs of neighbouring lines, so that few documents straddle the line.
    un_train = read_pairs(arguments.data, "un-train")
    authored = read_pairs(arguments.data, "un-authored")
    held = set(range(1000, 1100)) | set(range(3400, 3500))
    held_authored = set(range(3000, 3060))
    valid = [pair for i, pair in enumerate(un_train) if i in held]
    valid += [pair for i, pair in enumerate(authored) if i in held_authored]
    write_pairs(arguments.work / "valid.tsv", valid)

    reserved = Reserved(report + valid)
    un = [pair for i, pair in enumerate(un_train) if i not in held]
    un += [pair for i, pair in enumerate(authored) if i not in held_authored]
    un += read_pairs(arguments.data, "sdg") + read_pairs(arguments.data, "country-names")
    # Duplicates stay in `un`: its order makes neighbours, and standing phrases earn their weight.
    un = [pair for pair in un if looks_parallel(pair[0], pair[1], strict=False) and not reserved.touches(pair)]
    write_pairs(arguments.work / "un.tsv", un)

    register: list[Pair] = []
    for path in sorted(arguments.register.glob("*.tsv")):
        rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
        register += [(normalise_chinese(row[0]), normalise(row[1]), "register") for row in rows if len(row) == 2]
    register = [pair for pair in register if looks_parallel(pair[0], pair[1], strict=False) and not reserved.touches(pair)]
    write_pairs(arguments.work / "register.tsv", register)

    general: list[Pair] = []
    for name in ("law", "technical", "wiki", "software-help", "everyday"):
        pairs = [pair for pair in read_pairs(arguments.data, name) if looks_parallel(pair[0], pair[1], strict=True)]
        pairs = [pair for pair in deduplicate(pairs) if not reserved.touches(pair)]
        print(name, len(pairs))
        general += pairs
    random.shuffle(general)
    write_pairs(arguments.work / "general.tsv", general)
    print("un", len(un), "register", len(register), "general", len(general), "valid", len(valid), "report", len(report))


if __name__ == "__main__":
    main()
