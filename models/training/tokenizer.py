"""Trains the tokenizer: one id space in which the pieces of English come first.

Chinese pieces come from a Unigram fit, English ones from byte-pair merges scored by their
frequency (the Unigram trainer only proposes pieces that two distinct words share, which loses
whole words). Ids below `target` are the only ones that the decoder can emit.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import re
from collections import Counter
from pathlib import Path

from tokenizers import Regex, Tokenizer, decoders, normalizers, pre_tokenizers, processors
from tokenizers.models import BPE, Unigram
from tokenizers.trainers import BpeTrainer, UnigramTrainer

PAD, EOS, UNK = "<pad>", "</s>", "<unk>"
SPECIAL = [PAD, EOS, UNK]
# Only constructions that JavaScript's regular expressions share, since the same file runs there.
PIECES = r"▁?[0-9]|▁?[\u3400-\u9fff]+|▁?\p{P}|▁[^▁0-9\u3400-\u9fff\p{P}]*"


def blank(model: BPE | Unigram) -> Tokenizer:
    """A tokenizer with this project's normalisation and splitting around `model`."""
    tokenizer = Tokenizer(model)
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.NFKC(),
            normalizers.Replace(Regex("[“”„]"), '"'),
            normalizers.Replace(Regex("[‘’]"), "'"),
            normalizers.Replace(Regex("[–‑]"), "-"),
            normalizers.Replace(Regex(r"\s+"), " "),
            normalizers.Strip(),
            normalizers.Prepend("▁"),
            normalizers.Replace(" ", "▁"),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Split(Regex(PIECES), "isolated")
    tokenizer.decoder = decoders.Metaspace(replacement="▁", prepend_scheme="always")
    return tokenizer


def fit(lines: list[str], size: int, alphabet: list[str], longest: int) -> list[tuple[str, float]]:
    """Pieces with their log probabilities, best first, every character of `alphabet` among them."""
    tokenizer = blank(Unigram())
    trainer = UnigramTrainer(
        vocab_size=size,
        initial_alphabet=alphabet,
        special_tokens=[UNK],
        unk_token=UNK,
        max_piece_length=longest,
        show_progress=False,
    )
    tokenizer.train_from_iterator(lines, trainer)
    vocabulary = json.loads(tokenizer.to_str())["model"]["vocab"]
    return [(piece, score) for piece, score in vocabulary if piece != UNK]


def merge(lines: list[str], size: int, alphabet: list[str]) -> list[tuple[str, float]]:
    """Byte-pair pieces with the logarithm of their share of the text."""
    tokenizer = blank(BPE())
    trainer = BpeTrainer(vocab_size=size, initial_alphabet=alphabet, limit_alphabet=200, max_token_length=18, show_progress=False)
    tokenizer.train_from_iterator(lines, trainer)
    counts = Counter(token for encoded in tokenizer.encode_batch(lines) for token in encoded.tokens)
    total = sum(counts.values())
    scored = [(piece, math.log((counts[piece] + 0.5) / total)) for piece in tokenizer.get_vocab()]
    return sorted(scored, key=lambda piece: (-piece[1], piece[0]))


def read_column(path: Path, column: int) -> list[str]:
    return [line.split("\t")[column] for line in path.read_text(encoding="utf-8").splitlines()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--english", type=int, default=8000)
    parser.add_argument("--chinese", type=int, default=9000)
    arguments = parser.parse_args()
    random.seed(1)

    un, general = arguments.work / "un.tsv", arguments.work / "general.tsv"
    chosen = random.sample(range(len(read_column(general, 0))), 50_000)
    english_general, chinese_general = read_column(general, 1), read_column(general, 0)
    english = read_column(un, 1) * 6 + [english_general[i] for i in chosen]
    chinese = read_column(un, 0) * 6 + [chinese_general[i] for i in chosen[:20_000]]

    printable = [chr(code) for code in range(33, 127)]
    latin = printable + ["▁"] + list("àáâãäåæçèéêëìíîïñòóôõöøùúûüýčćšžğşıłőœ€£°§±×·…—′")
    english_pieces = [p for p in merge(english, arguments.english, latin) if not re.search(r"[\u2e80-\uffef]", p[0])]
    seen_characters = sorted({c for line in chinese_general + chinese for c in line if re.match(r"[\u3000-\u303f\u3400-\u9fff]", c)})
    # The 3,755 everyday characters of GB 2312 level 1, so that a rare name is not a hole.
    everyday = [bytes([a, b]).decode("gb2312", "ignore") for a in range(0xB0, 0xD8) for b in range(0xA1, 0xFF)]
    alphabet = sorted({c for c in seen_characters + everyday if c} | {"▁"})
    chinese_pieces = [p for p in fit(chinese, arguments.chinese, alphabet, 8) if re.search(r"[\u2e80-\u9fff]", p[0])]

    known = {piece for piece, _ in english_pieces}
    # A digit or bracket after a space is one piece, not two: shorter sequences.
    english_pieces += [(piece, -5.0) for piece in ("▁" + c for c in "0123456789(\"'$[") if piece not in known]
    known = {piece for piece, _ in english_pieces}
    vocabulary = [(token, 0.0) for token in SPECIAL] + english_pieces
    target_size = (len(vocabulary) + 7) // 8 * 8
    vocabulary += [(f"<free{i}>", -100.0) for i in range(target_size - len(vocabulary))]
    vocabulary += [piece for piece in chinese_pieces if piece[0] not in known]
    tokenizer = blank(Unigram(vocabulary, unk_id=SPECIAL.index(UNK), byte_fallback=False))
    tokenizer.post_processor = processors.TemplateProcessing(single=f"$A {EOS}", special_tokens=[(EOS, SPECIAL.index(EOS))])
    tokenizer.add_special_tokens(SPECIAL)
    tokenizer.save(str(arguments.work / "tokenizer.json"))
    (arguments.work / "vocabulary.json").write_text(json.dumps({"target": target_size, "all": len(vocabulary)}))
    print("target", target_size, "all", len(vocabulary))
    for text in (read_column(un, 0)[5], read_column(un, 1)[5], "大会第56/123号决议(2001年12月19日)"):
        encoded = tokenizer.encode(text)
        print(encoded.tokens, "|", tokenizer.decode(encoded.ids))


if __name__ == "__main__":
    main()
