"""Turns sentences of words into the rows to sum, whole words or their parts, fast enough to train on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import torch

from table import Index

Bag = tuple[torch.Tensor, torch.Tensor, torch.Tensor]


class Words:
    """The distinct words of one language's training text, each with its rows as it is and as if unknown."""

    def __init__(self, index: Index, language: str) -> None:
        self.index = index
        self.language = language
        self.numbers: dict[str, int] = {}
        self.variants: list[list[list[int]]] = [[], []]
        self.flat: list[tuple[np.ndarray, np.ndarray]] | None = None

    def number(self, word: str) -> int:
        known = self.numbers.get(word)
        if known is not None:
            return known
        if self.language == "zh":
            own, parts = self.index.chinese(word), self.index.parts_of_chinese(word)
        else:
            own, parts = self.index.english_parts(word), self.index.parts_of_english(word)
        self.variants[0].append(own)
        self.variants[1].append(parts or own)
        self.flat = None
        self.numbers[word] = len(self.numbers)
        return self.numbers[word]

    def sentences(self, texts: Iterable[str]) -> list[np.ndarray]:
        return [np.array([self.number(word) for word in text.split()], dtype=np.int32) for text in texts]

    def bag(self, sentences: Sequence[np.ndarray], random: np.random.Generator | None = None, parts: float = 0.0) -> Bag:
        """Rows, offsets and factors for EmbeddingBag; each word is taken apart with probability `parts`."""
        if self.flat is None:
            self.flat = []
            for lists in self.variants:
                starts = np.zeros(len(lists) + 1, dtype=np.int64)
                np.cumsum([len(rows) for rows in lists], out=starts[1:])
                self.flat.append((starts, np.array([row for rows in lists for row in rows], dtype=np.int64)))
        words = np.concatenate(sentences) if len(sentences) else np.zeros(0, np.int32)
        owner = np.repeat(np.arange(len(sentences)), [len(sentence) for sentence in sentences])
        apart = random.random(len(words)) < parts if random is not None and parts > 0 else np.zeros(len(words), bool)
        starts = np.where(apart, self.flat[1][0][words], self.flat[0][0][words])
        ends = np.where(apart, self.flat[1][0][words + 1], self.flat[0][0][words + 1])
        lengths = ends - starts
        place = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        at = np.repeat(starts, lengths) + place
        from_parts = np.repeat(apart, lengths)
        rows = np.empty(len(at), dtype=np.int64)
        rows[from_parts] = self.flat[1][1][at[from_parts]]
        rows[~from_parts] = self.flat[0][1][at[~from_parts]]
        factors = np.repeat(1 / np.sqrt(np.maximum(lengths, 1)), lengths).astype(np.float32)
        count = np.bincount(np.repeat(owner, lengths), minlength=len(sentences))
        offsets = np.zeros(len(sentences), dtype=np.int64)
        np.cumsum(count[:-1], out=offsets[1:])
        return torch.from_numpy(rows), torch.from_numpy(offsets), torch.from_numpy(factors)
