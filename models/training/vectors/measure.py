"""Measures sentence vectors on texts with a gold alignment: retrieval, merges, alignment F1.

A document is NNN.zh.txt, NNN.en.txt (a sentence a line) and NNN.gold.align ([0, 1]:[0], 0-based).
`measure(embed, folder)` takes any function (texts, language) → unit rows.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

Embed = Callable[[Sequence[str], str], np.ndarray]
Link = tuple[tuple[int, ...], tuple[int, ...]]

WINDOW = 20
NEAREST = 4
BEADS = [(1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (1, 4), (4, 1), (2, 2), (1, 5), (5, 1)]


@dataclass(frozen=True)
class Document:
    zh: list[str]
    en: list[str]
    gold: list[Link]


def read_documents(folder: Path) -> list[Document]:
    documents = []
    for gold in sorted(folder.glob("*.gold.align")):
        name = gold.name.removesuffix(".gold.align")
        links = []
        for line in gold.read_text().splitlines():
            if line.strip():
                left, right = line.split("]:[")
                links.append((tuple(json.loads(left + "]")), tuple(json.loads("[" + right.split("]")[0] + "]"))))
        sides = [(folder / f"{name}.{side}.txt").read_text(encoding="utf-8").removesuffix("\n").split("\n") for side in ("zh", "en")]
        documents.append(Document(sides[0], sides[1], links))
    return documents


def nearest_mean(similarity: np.ndarray, k: int = NEAREST) -> np.ndarray:
    """Mean of each row's `k` greatest values."""
    k = min(k, similarity.shape[1])
    return np.partition(similarity, -k, axis=1)[:, -k:].mean(axis=1)


def margin(similarity: np.ndarray) -> np.ndarray:
    """Cosine less the mean of both sides' nearest neighbours (Artetxe & Schwenk 2019, difference form)."""
    return similarity - (nearest_mean(similarity)[:, None] + nearest_mean(similarity.T)[None, :]) / 2


def retrieval(document: Document, score: np.ndarray) -> dict[str, list[float]]:
    """For each gold 1-1 link, whether the partner ranks first among ±WINDOW neighbours and all lines, both ways."""
    found: dict[str, list[float]] = {"near": [], "all": []}
    for sources, targets in document.gold:
        if len(sources) != 1 or len(targets) != 1:
            continue
        i, j = sources[0], targets[0]
        near_en = score[i, max(0, j - WINDOW) : j + WINDOW + 1]
        near_zh = score[max(0, i - WINDOW) : i + WINDOW + 1, j]
        found["near"] += [float(score[i, j] >= near_en.max()), float(score[i, j] >= near_zh.max())]
        found["all"] += [float(score[i, j] >= score[i].max()), float(score[i, j] >= score[:, j].max())]
    return found


def joined(texts: Sequence[str], size: int, glue: str) -> list[str]:
    return [glue.join(texts[i : i + size]) for i in range(len(texts) - size + 1)]


def align(document: Document, embed: Embed, skip: float) -> tuple[list[Link], dict]:
    """Vecalign's cost (Thompson & Koehn 2019) searched in full; `skip` is the quantile of 1-1 costs that a skip costs."""
    zh = {size: embed(joined(document.zh, size, ""), "zh") for size in range(1, 6)}
    en = {size: embed(joined(document.en, size, " "), "en") for size in range(1, 6)}
    random = np.random.default_rng(1)
    sample_zh = zh[1][random.integers(len(zh[1]), size=64)]
    sample_en = en[1][random.integers(len(en[1]), size=64)]
    away_zh = {size: 1 - rows @ sample_en.T for size, rows in zh.items()}
    away_en = {size: 1 - rows @ sample_zh.T for size, rows in en.items()}
    cost = {}
    for a, b in BEADS:
        normaliser = away_zh[a].mean(1)[:, None] + away_en[b].mean(1)[None, :]
        cost[a, b] = 2 * (1 - zh[a] @ en[b].T) * a * b / normaliser
    n, m = len(document.zh), len(document.en)
    diagonal = np.random.default_rng(2)
    samples = cost[1, 1][diagonal.integers(n, size=20000), diagonal.integers(m, size=20000)]
    skip_cost = float(np.quantile(samples, skip))
    total = np.full((n + 1, m + 1), np.inf)
    back = np.zeros((n + 1, m + 1), dtype=np.int8)
    total[0, 0] = 0
    moves = [(1, 0), (0, 1), *BEADS]
    for d in range(1, n + m + 1):
        i = np.arange(max(0, d - m), min(n, d) + 1)
        j = d - i
        best, which = np.full(len(i), np.inf), np.zeros(len(i), dtype=np.int8)
        for number, (a, b) in enumerate(moves):
            ok = np.nonzero((i >= a) & (j >= b))[0]
            if not len(ok):
                continue
            from_i, from_j = i[ok] - a, j[ok] - b
            value = total[from_i, from_j] + (skip_cost if a * b == 0 else cost[a, b][from_i, from_j])
            better = value < best[ok]
            best[ok[better]], which[ok[better]] = value[better], number
        total[i, j], back[i, j] = best, which
    links, i, j = [], n, m
    while i or j:
        a, b = moves[back[i, j]]
        links.append((tuple(range(i - a, i)), tuple(range(j - b, j))))
        i, j = i - a, j - b
    return links[::-1], {"zh": zh, "en": en}


def merges(document: Document, zh: dict[int, np.ndarray], en: dict[int, np.ndarray]) -> dict[str, list[float]]:
    """Whether the merged side beats each of its parts on 1-2 and 2-1 beads, and does not with a neighbour on 1-1 beads."""
    found: dict[str, list[float]] = {"merge": [], "single": []}
    for sources, targets in document.gold:
        shape = (len(sources), len(targets))
        if shape == (1, 2):
            row = zh[1][sources[0]]
            parts = max(row @ en[1][targets[0]], row @ en[1][targets[1]])
            found["merge"].append(float(row @ en[2][targets[0]] > parts))
        elif shape == (2, 1):
            row = en[1][targets[0]]
            parts = max(row @ zh[1][sources[0]], row @ zh[1][sources[1]])
            found["merge"].append(float(row @ zh[2][sources[0]] > parts))
        elif shape == (1, 1):
            i, j = sources[0], targets[0]
            alone = zh[1][i] @ en[1][j]
            for start in (j - 1, j):
                if 0 <= start < len(en[2]):
                    found["single"].append(float(zh[1][i] @ en[2][start] < alone))
            for start in (i - 1, i):
                if 0 <= start < len(zh[2]):
                    found["single"].append(float(zh[2][start] @ en[1][j] < alone))
    return found


def measure(embed: Embed, folder: Path, skips: Sequence[float] = (0.05, 0.1, 0.2)) -> dict[str, float]:
    """Shares in per cent: `near`/`all` retrieval with margin, `cos` near without, merges, strict F1 by the best skip."""
    documents = read_documents(folder)
    found: dict[str, list[float]] = {}
    counts = {skip: [0, 0, 0] for skip in skips}
    for document in documents:
        cache: dict[tuple[str, int], np.ndarray] = {}

        def once(texts: Sequence[str], language: str) -> np.ndarray:
            key = (language, len(texts))
            if key not in cache:
                cache[key] = embed(texts, language)
            return cache[key]

        for skip in skips:
            links, rows = align(document, once, skip)
            right = len(set(links) & set(document.gold))
            counts[skip] = [counts[skip][0] + right, counts[skip][1] + len(links), counts[skip][2] + len(document.gold)]
        cosine = rows["zh"][1] @ rows["en"][1].T
        values = {**retrieval(document, margin(cosine)), **merges(document, rows["zh"], rows["en"])}
        values["cos"] = retrieval(document, cosine)["near"]
        for key, list_ in values.items():
            found.setdefault(key, []).extend(list_)
    result = {key: 100 * float(np.mean(values)) for key, values in found.items()}
    result["f1"] = max(200 * right / (proposed + gold) for right, proposed, gold in counts.values())
    return result


def report(name: str, embed: Embed, folder: Path) -> None:
    for part in ("mac-dev", "mag-dev"):
        values = measure(embed, folder / part)
        print(f"{name:28s} {part}", " ".join(f"{key} {value:5.1f}" for key, value in values.items()), flush=True)
