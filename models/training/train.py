"""Trains one stage on a mix; resumes from the stage's own checkpoint when there is one.

Run it alone, or as `torchrun --nproc_per_node N train.py …` with one thread a process: on a
machine that does other work too, processes that meet once a step lose far less time than threads
that meet at every operation.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import time
from pathlib import Path

import torch
import torch.distributed as distributed
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import Tensor

from model import Shape, Translator, grow
from optimizer import MuonAndAdam

PAD, EOS = 0, 1
Example = tuple[list[int], list[int], list[tuple[int, int]]]


def load_examples(work: Path, name: str, tokenizer: Tokenizer, target: int) -> list[Example]:
    """Ids of both sides, with piece alignments (source, target) where the aligner has run.

    Pairs whose English holds a piece that the decoder cannot emit are left out.
    """
    rows = [line.split("\t") for line in (work / f"{name}.tsv").read_text(encoding="utf-8").splitlines()]
    sources = [e.ids for e in tokenizer.encode_batch([row[0] for row in rows])]
    targets = [e.ids for e in tokenizer.encode_batch([row[1] for row in rows])]
    path = work / f"{name}.align"
    lines = path.read_text().splitlines() if path.exists() else [""] * len(rows)
    links = [[tuple(map(int, pair.split("-"))) for pair in line.split()] for line in lines]
    return [e for e in zip(sources, targets, links) if len(e[0]) < 300 and len(e[1]) < 300 and max(e[1]) < target]


def make_batches(examples: list[Example], budget: int, rng: random.Random) -> list[list[Example]]:
    """Batches of like lengths, each of at most `budget` padded pieces a side, in random order."""
    order = sorted(examples, key=lambda e: (max(len(e[0]), len(e[1])) + rng.random() * 4))
    batches, batch, longest = [], [], 0
    for example in order:
        longest = max(longest, len(example[0]), len(example[1]))
        if batch and longest * (len(batch) + 1) > budget:
            batches.append(batch)
            batch, longest = [], max(len(example[0]), len(example[1]))
        batch.append(example)
    batches.append(batch)
    rng.shuffle(batches)
    return batches


def tensors(batch: list[Example]) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
    """Source, its mask, decoder input (starting with the pad id), labels, and link triples."""
    width, height = max(len(e[0]) for e in batch), max(len(e[1]) for e in batch)
    source = torch.full((len(batch), width), PAD)
    labels = torch.full((len(batch), height), PAD)
    triples = []
    for row, (ours, theirs, links) in enumerate(batch):
        source[row, : len(ours)] = torch.tensor(ours)
        labels[row, : len(theirs)] = torch.tensor(theirs)
        triples += [(row, t, s) for s, t in links]
    shifted = torch.cat([torch.full((len(batch), 1), PAD), labels[:, :-1]], dim=1)
    return source, (source != PAD).long(), shifted, labels, torch.tensor(triples).reshape(-1, 3)


def guidance(seen: Tensor, triples: Tensor) -> Tensor:
    """How far head 0 of the last layer looks from where the aligner points (mean negative log)."""
    row, target, source = triples.unbind(1)
    return -(seen[row, 0, target, source] + 1e-6).log().mean()


def average_gradients(model: Translator, tokens: int, world: int) -> int:
    """Makes all processes' gradients their mean, weighted by tokens; gives back all their tokens."""
    if world == 1:
        return tokens
    gradients = [p.grad for p in model.parameters()]
    flat = torch.cat([g.reshape(-1) for g in gradients] + [torch.ones(1)]) * float(tokens)
    distributed.all_reduce(flat)
    total = int(flat[-1])
    flat /= total
    at = 0
    for gradient in gradients:
        gradient.copy_(flat[at : at + gradient.numel()].view_as(gradient))
        at += gradient.numel()
    return total


def share_done(arguments: argparse.Namespace, tokens: int, started: float, world: int) -> float:
    """How much of the stage is done (1 is all), the same in every process."""
    share = tokens / arguments.tokens
    if arguments.minutes:
        clock = torch.tensor([(time.time() - started) / 60 / arguments.minutes])
        if world > 1:
            distributed.broadcast(clock, src=0)
        share = max(share, clock.item())
    return share


@torch.no_grad()
def validate(model: Translator, examples: list[Example], rng: random.Random) -> float:
    model.eval()
    total, count = 0.0, 0
    for batch in make_batches(examples, 2000, rng):
        source, mask, shifted, labels, _ = tensors(batch)
        logits, _ = model(source, mask, shifted)
        total += F.cross_entropy(logits.float().transpose(1, 2), labels, ignore_index=PAD, reduction="sum").item()
        count += int((labels != PAD).sum())
    model.train()
    return total / count


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--name", required=True, help="the mix, and the checkpoint's name")
    parser.add_argument("--from", dest="start", type=Path, help="a checkpoint of an earlier stage")
    parser.add_argument("--from-last", action="store_true", help="its last weights, not its average")
    parser.add_argument("--tokens", type=float, default=5e6, help="target pieces to see in this stage")
    parser.add_argument("--minutes", type=float, help="end after so long, the rate falling by the clock")
    parser.add_argument("--budget", type=int, default=2600)
    parser.add_argument("--muon", type=float, default=0.02)
    parser.add_argument("--adam", type=float, default=2e-3)
    parser.add_argument("--floor", type=float, default=0.1, help="rate at the end, as a share of the peak")
    parser.add_argument("--hold", type=float, default=0.5, help="share of the stage before the rate falls")
    parser.add_argument("--warm", type=int, default=150, help="steps in which the rate rises")
    parser.add_argument("--save", type=int, default=150, help="steps between checkpoints")
    parser.add_argument("--guide", type=float, default=0.1)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    rank, world = int(os.environ.get("RANK", 0)), int(os.environ.get("WORLD_SIZE", 1))
    if world > 1:
        distributed.init_process_group("gloo")
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    rng = random.Random(arguments.seed)

    sizes = json.loads((arguments.work / "vocabulary.json").read_text())
    tokenizer = Tokenizer.from_file(str(arguments.work / "tokenizer.json"))
    examples = load_examples(arguments.work, arguments.name, tokenizer, sizes["target"])
    valid = load_examples(arguments.work, "valid", tokenizer, sizes["target"])
    model = Translator(Shape(sizes["all"], sizes["target"], dropout=arguments.dropout))
    optimizer = MuonAndAdam(model, arguments.muon, arguments.adam, rank, world)
    average = [p.detach().clone() for p in model.parameters()]
    step, seen_tokens = 0, 0
    checkpoint = arguments.work / f"{arguments.name}.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        model.load_state_dict(saved["model"])
        optimizer.restore(saved["optimizer"])
        average = saved["average"]
        step, seen_tokens = saved["step"], saved["tokens"]
    elif arguments.start:
        saved = torch.load(arguments.start)
        earlier = Translator(Shape(**saved["shape"]))
        earlier.load_state_dict(saved["model"])
        if not arguments.from_last:
            # The average of a finished stage is the better place to go on from.
            for parameter, value in zip(earlier.parameters(), saved["average"]):
                parameter.data.copy_(value)
        model.load_state_dict(grow(earlier, sizes["all"]).state_dict())
        average = [p.detach().clone() for p in model.parameters()]

    def save() -> None:
        state = {
            "model": model.state_dict(), "average": average, "optimizer": optimizer.state(),
            "step": step, "tokens": seen_tokens, "shape": model.shape.as_dict(),
        }
        torch.save(state, checkpoint.with_suffix(".part"))
        checkpoint.with_suffix(".part").replace(checkpoint)

    say = print if rank == 0 else lambda *_, **__: None
    torch.manual_seed(arguments.seed + rank)  # dropout differs, the order of batches does not
    say(f"{len(examples)} pairs, {sum(p.numel() for p in model.parameters())} parameters, step {step}", flush=True)
    model.train()
    began, counted, loss_sum, guide_sum, since = time.time(), 0, 0.0, 0.0, 0
    started, progress = time.time(), 0.0
    while progress < 1:
        batches = make_batches(examples, arguments.budget, rng)
        for batch in batches[rank : len(batches) // world * world : world]:
            source, mask, shifted, labels, triples = tensors(batch)
            guided = arguments.guide > 0 and len(triples) > 0
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits, seen = model(source, mask, shifted, look=guided)
            kept = labels.reshape(-1) != PAD
            flat = logits.reshape(-1, logits.shape[-1])[kept].float()
            loss = F.cross_entropy(flat, labels.reshape(-1)[kept], label_smoothing=0.1)
            total = loss
            if guided:
                guide = guidance(seen.float(), triples)
                total = loss + arguments.guide * guide
                guide_sum += guide.item()
            total.backward()
            tokens = average_gradients(model, int(kept.sum()), world)
            torch.nn.utils.clip_grad_norm_(optimizer.rest, 1.0)
            progress = share_done(arguments, seen_tokens, started, world)
            warm = min(1.0, (step + 1) / arguments.warm)
            fall = max(0.0, (progress - arguments.hold) / max(1e-9, 1 - arguments.hold))
            optimizer.step(warm * (1 - (1 - arguments.floor) * fall))
            optimizer.zero()
            step += 1
            torch._foreach_lerp_(average, [p.detach() for p in model.parameters()], min(0.005, 1 / step) if step > 200 else 1.0)
            seen_tokens += tokens
            counted += tokens
            loss_sum += loss.item()
            since += 1
            if step % 50 == 0:
                rate = counted / (time.time() - began)
                say(f"step {step} tokens {seen_tokens} loss {loss_sum / since:.3f} guide {guide_sum / since:.3f} {rate:.0f} tok/s", flush=True)
                began, counted, loss_sum, guide_sum, since = time.time(), 0, 0.0, 0.0, 0
            if step % arguments.save == 0 and rank == 0:
                save()
                say(f"  valid {validate(model, valid, random.Random(0)):.3f}", flush=True)
            if progress >= 1:
                break
    if rank == 0:
        save()
        say(f"  valid {validate(model, valid, random.Random(0)):.3f} done", flush=True)
    if world > 1:
        distributed.destroy_process_group()


if __name__ == "__main__":
    main()
