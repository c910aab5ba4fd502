"""Makes more of a small corpus: swapped numbers, paragraph numbers, neighbours joined.

Every change is made to both sides alike, so that a pair stays a translation.
"""

from __future__ import annotations

import random
import re

Pair = tuple[str, str, str]
NUMBER = re.compile(r"\d+")
LIST_MARK = re.compile(r"^\(?(\d+|[a-z]|[ivx]+)[.)]")


def swap_numbers(pair: Pair, rng: random.Random) -> Pair:
    """Other digits for the numbers that stand alike, and equally often, on both sides."""
    zh, en, name = pair
    ours, theirs = NUMBER.findall(zh), NUMBER.findall(en)
    changes: dict[str, str] = {}
    for number in set(ours):
        if len(number) > 4 or number in ("0", "1") or ours.count(number) != theirs.count(number):
            continue
        if len(number) == 4 and number[:2] in ("19", "20"):
            changes[number] = str(rng.randint(1946, 2030))
        else:
            low = 2 if len(number) == 1 else 10 ** (len(number) - 1)
            fresh = str(rng.randint(low, 10 ** len(number) - 1))
            # Days of a month stay days, months stay months.
            if int(number) <= 31:
                fresh = str(rng.randint(10, 31) if len(number) == 2 else rng.randint(2, 9))
            changes[number] = fresh.zfill(len(number)) if number.startswith("0") else fresh
    if not changes:
        return pair
    replace = lambda match: changes.get(match.group(), match.group())  # noqa: E731
    return NUMBER.sub(replace, zh), NUMBER.sub(replace, en), name


def add_paragraph_number(pair: Pair, rng: random.Random) -> Pair:
    """`7. ` or `(c) ` before both sides where neither has a mark yet."""
    zh, en, name = pair
    if LIST_MARK.match(zh) or LIST_MARK.match(en) or len(zh) < 10:
        return pair
    if rng.random() < 0.6:
        mark = f"{rng.randint(1, 120)}. "
    else:
        mark = f"({rng.choice('abcdefghijk')}) "
    return mark.replace(" ", "") + zh if rng.random() < 0.5 else mark + zh, mark + en, name


def strip_paragraph_number(pair: Pair) -> Pair:
    """Both sides without their equal leading number."""
    zh, en, name = pair
    ours, theirs = re.match(r"^(\d+)\.\s*", zh), re.match(r"^(\d+)\.\s+", en)
    if ours and theirs and ours.group(1) == theirs.group(1):
        return zh[ours.end() :], en[theirs.end() :], name
    return pair


def joined_neighbours(pairs: list[Pair], count: int, rng: random.Random) -> list[Pair]:
    """Two or three neighbouring pairs of one file as one, to teach long inputs."""
    made: list[Pair] = []
    while len(made) < count:
        start, length = rng.randrange(len(pairs) - 3), rng.choice((2, 2, 3))
        run = pairs[start : start + length]
        if len({name for _, _, name in run}) > 1 or any(len(zh) < 6 for zh, _, _ in run):
            continue
        zh, en = "".join(zh for zh, _, _ in run), " ".join(en for _, en, _ in run)
        if len(zh) <= 260 and len(en.split()) <= 150:
            made.append((zh, en, run[0][2]))
    return made


def varied(pairs: list[Pair], rng: random.Random) -> list[Pair]:
    """One pass over the pairs with small changes, different in every pass."""
    made = []
    for pair in pairs:
        chance = rng.random()
        if chance < 0.35:
            pair = swap_numbers(pair, rng)
        elif chance < 0.5:
            pair = strip_paragraph_number(pair)
        elif chance < 0.6:
            pair = add_paragraph_number(pair, rng)
        made.append(pair)
    return made
