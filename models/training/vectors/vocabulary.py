"""Chooses the words that get a vector, from the lists that tokens.ts wrote, most wanted first.

Chinese: words the segmenter knows well (jieba's frequency), words of the training text and of the
dictionary, all characters (what unknown words fall back to). English: SCOWL's lists up to size 60,
words of the training text and of the dictionary's glosses.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from pathlib import Path

HAN_ONLY = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff·]+")
ENGLISH = re.compile(r"(?=.*[a-z])[a-z\u00df-\u00f6\u00f8-\u00ff'.-]{1,24}")
LISTS = {"10": 9, "20": 8, "35": 7, "40": 6, "50": 5, "55": 4, "60": 3}


def rows(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text(encoding="utf-8").removesuffix("\n").split("\n")]


def in_order(words: list[str]) -> list[str]:
    """By UTF-16 units, as the loader searches."""
    return sorted(words, key=lambda word: word.encode("utf-16-be"))


def choose(work: Path, chinese_size: int, english_size: int) -> tuple[list[tuple[str, int]], list[tuple[str, int]]]:
    """Words with their counts in the training text, both languages."""
    zh_count: Counter[str] = Counter()
    en_count: Counter[str] = Counter()
    for zh, en in rows(work / "pairs.tokens.tsv"):
        zh_count.update(zh.split())
        en_count.update(en.split())
    zh_dictionary: Counter[str] = Counter()
    en_dictionary: Counter[str] = Counter()
    for zh, en in rows(work / "cedict.tokens.tsv"):
        zh_dictionary.update(zh.split())
        en_dictionary.update(set(en.split()))

    wanted: dict[str, float] = {}
    for word, frequency in rows(work / "jieba.tsv"):
        wanted[word] = max(wanted.get(word, 0), float(frequency or 0))
    headwords = {row[0] for row in rows(work / "cedict.tsv")}
    for word in wanted:
        if word in headwords:
            wanted[word] = wanted[word] * 4 + 8
    for word, count in zh_count.items():
        if count >= 2:
            wanted[word] = wanted.get(word, 0) + 8 * count
    for word, count in zh_dictionary.items():
        wanted[word] = wanted.get(word, 0) + 2 * count
    for word in (work / "un-words.txt").read_text(encoding="utf-8").split():
        wanted[word] = wanted.get(word, 0) + 1e6
    for word in wanted:
        if len(word) == 1:
            wanted[word] += 30
    chinese = sorted((word for word in wanted if HAN_ONLY.fullmatch(word)), key=lambda word: (-wanted[word], word))

    liked: dict[str, float] = {}
    for word, name in rows(work / "wordlist.tsv"):
        size = LISTS.get(name.rsplit("/", 1)[-1])
        if size and not word.endswith("'s"):
            liked[word] = max(liked.get(word, 0), float(2**size))
    for word, count in en_count.items():
        if count >= 2:
            liked[word] = liked.get(word, 0) + 4 * count
    for word, count in en_dictionary.items():
        if count >= 2:
            liked[word] = liked.get(word, 0) + 4 * count
    english = sorted((word for word in liked if ENGLISH.fullmatch(word)), key=lambda word: (-liked[word], word))
    print("candidates", len(chinese), len(english))
    return (
        [(word, zh_count[word]) for word in in_order(chinese[:chinese_size])],
        [(word, en_count[word]) for word in in_order(english[:english_size])],
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--chinese", type=int, default=66_000)
    parser.add_argument("--english", type=int, default=50_500)
    arguments = parser.parse_args()
    for name, words in zip(("zh", "en"), choose(arguments.work, arguments.chinese, arguments.english)):
        text = "".join(f"{word}\t{count}\n" for word, count in words)
        (arguments.work / f"vocabulary.{name}.tsv").write_text(text, encoding="utf-8")
        print(name, len(words), "in the text:", sum(count > 0 for _, count in words))


if __name__ == "__main__":
    main()
