"""Rows for words and parts of words, and the file that the TypeScript loader reads.

`Index.chinese` and `Index.english` are src/language/vectors/parts.ts in Python and must stay so; the
file format is told in src/language/vectors/table.ts.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

MAGIC = b"DZVECTR1"
LATIN = re.compile(r"[A-Za-z0-9\u00aa-\u024f\u1e00-\u1eff][A-Za-z0-9\u00aa-\u024f\u1e00-\u1eff'.,-]*")
JOINT = re.compile(r"['.-]+")
ENDINGS = ("s", "es", "ed", "d", "ing", "ly", "er", "r", "ness", "less")


def fnv(text: str) -> int:
    state = 0x811C9DC5
    for character in text:
        state = ((state ^ ord(character)) * 0x01000193) & 0xFFFFFFFF
    return state


@dataclass
class Index:
    """Row numbers: Chinese words, Chinese characters, English words, letter sequences, in this order."""

    words: list[str]
    characters: list[str]
    english: list[str]
    sequences: int
    word_rows: dict[str, int] = field(init=False)
    character_rows: dict[str, int] = field(init=False)
    english_rows: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        self.word_rows = {word: row for row, word in enumerate(self.words)}
        self.character_rows = {word: len(self.words) + row for row, word in enumerate(self.characters)}
        start = len(self.words) + len(self.characters)
        self.english_rows = {word: start + row for row, word in enumerate(self.english)}
        self.sequence_start = start + len(self.english)
        self.size = self.sequence_start + self.sequences

    def chinese(self, word: str) -> list[int]:
        if word in self.word_rows:
            return [self.word_rows[word]]
        if LATIN.fullmatch(word):
            return self.english_parts(word)
        return self.parts_of_chinese(word)

    def parts_of_chinese(self, word: str) -> list[int]:
        """The rows of a Chinese word as if the table lacked it."""
        rows, start = [], 0
        while start < len(word):
            end = len(word)
            while end > start and (word[start:end] not in self.word_rows or end - start == len(word)):
                end -= 1
            if end > start:
                rows.append(self.word_rows[word[start:end]])
            start = max(end, start + 1)
        return rows + [self.character_rows[c] for c in word if c in self.character_rows]

    def english_parts(self, word: str) -> list[int]:
        if word in self.english_rows:
            return [self.english_rows[word]]
        return self.parts_of_english(word)

    def parts_of_english(self, word: str) -> list[int]:
        """The rows of an English word as if the table lacked it."""
        joined = [part for part in JOINT.split(word) if part]
        if len(joined) > 1:
            return [row for part in joined for row in self.english_parts(part)]
        rows = []
        for ending in ENDINGS:
            if len(word) > len(ending) + 2 and word.endswith(ending) and word[: -len(ending)] in self.english_rows:
                rows.append(self.english_rows[word[: -len(ending)]])
                break
        if self.sequences:
            marked = f"<{word}>"
            for length in (3, 4, 5):
                for start in range(len(marked) - length + 1):
                    rows.append(self.sequence_start + fnv(marked[start : start + length]) % self.sequences)
        return rows


def quantise(rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """4-bit values (−7 … 7) and lengths of rows; the scale of each row is the best of a few."""
    lengths = np.linalg.norm(rows, axis=1)
    unit = rows / np.maximum(lengths, 1e-9)[:, None]
    greatest = np.abs(unit).max(axis=1, keepdims=True) + 1e-9
    best = np.full(len(rows), -1.0)
    values = np.zeros(rows.shape, dtype=np.int8)
    for share in (1.0, 0.9, 0.8, 0.7, 0.6, 0.5):
        trial = np.clip(np.rint(unit / greatest / share * 7), -7, 7).astype(np.int8)
        floats = trial.astype(np.float32)
        cosine = (floats * unit).sum(1) / np.maximum(np.linalg.norm(floats, axis=1), 1e-9)
        better = cosine > best
        best[better], values[better] = cosine[better], trial[better]
    return values, lengths


def dequantised(rows: np.ndarray) -> np.ndarray:
    """What the loader makes of rows once they are written."""
    values, lengths = quantise(rows)
    floats = values.astype(np.float32)
    weights = np.minimum(np.rint(lengths * 4096), 65535) / 4096
    return floats / np.maximum(np.linalg.norm(floats, axis=1), 1e-9)[:, None] * weights[:, None]


def write_table(path: Path, index: Index, rows: np.ndarray) -> None:
    values, lengths = quantise(rows)
    codes = (values.astype(np.int16) + 8).astype(np.uint8)
    packed = codes[:, 0::2] | (codes[:, 1::2] << 4)
    weights = np.minimum(np.rint(lengths * 4096), 65535).astype("<u2")
    lists = (index.words, index.characters, index.english)
    for words in lists:
        assert words == sorted(words, key=lambda word: word.encode("utf-16-be"))
    texts = ["".join(words).encode(code) for words, code in zip(lists, ("utf-16-le", "utf-16-le", "latin-1"))]
    units = (len(texts[0]) // 2, len(texts[1]) // 2, len(texts[2]))
    word_lengths = bytes(len(word.encode("utf-16-le")) // 2 for words in lists for word in words)
    counts = (*map(len, lists), index.sequences)
    header = MAGIC + struct.pack("<8I", rows.shape[1], *counts, *units)
    path.write_bytes(header + weights.tobytes() + packed.tobytes() + word_lengths + b"".join(texts))
