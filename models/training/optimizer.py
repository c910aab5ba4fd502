"""Muon for the weight matrices, Adam for everything else.

Muon (Jordan et al. 2024) takes the momentum's nearest orthogonal matrix as the step; on runs as
short as ours it learns about half as much again per token as Adam does.
"""

from __future__ import annotations

import torch
import torch.distributed as distributed
from torch import Tensor, nn


def orthogonalise(stack: Tensor) -> Tensor:
    """The Newton-Schulz iteration over a stack of matrices of one shape."""
    x = stack.bfloat16()
    turned = x.shape[-2] > x.shape[-1]
    x = x.mT if turned else x
    x = x / (x.norm(dim=(-2, -1), keepdim=True) + 1e-7)
    for _ in range(5):
        gram = x @ x.mT
        x = 3.4445 * x + (-4.7750 * gram + 2.0315 * gram @ gram) @ x
    return (x.mT if turned else x).float()


class MuonAndAdam:
    """Steps all parameters of a model; `rate` scales both kinds' learning rates (0 to 1).

    Several processes share the orthogonalising out among them.
    """

    def __init__(self, model: nn.Module, muon: float, adam: float, rank: int = 0, world: int = 1) -> None:
        self.rank, self.world = rank, world
        named = list(model.named_parameters())
        self.matrices = [p for n, p in named if p.dim() == 2 and "embedding" not in n]
        self.rest = [p for n, p in named if not (p.dim() == 2 and "embedding" not in n)]
        self.muon = muon
        self.momenta = [torch.zeros_like(p) for p in self.matrices]
        self.adam_rate = adam
        self.adam = torch.optim.Adam(self.rest, lr=adam, betas=(0.9, 0.98), eps=1e-9, foreach=True)
        self.groups: dict[tuple[int, ...], list[int]] = {}
        for index, parameter in enumerate(self.matrices):
            self.groups.setdefault(tuple(parameter.shape), []).append(index)

    @torch.no_grad()
    def step(self, rate: float) -> None:
        blends = []
        for parameter, momentum in zip(self.matrices, self.momenta):
            momentum.lerp_(parameter.grad, 0.05)
            blends.append(parameter.grad.lerp(momentum, 0.95))
        for shape, indices in self.groups.items():
            steps = torch.zeros(len(indices), *shape)
            mine = [n for n in range(len(indices)) if n % self.world == self.rank]
            if mine:
                steps[mine] = orthogonalise(torch.stack([blends[indices[n]] for n in mine]))
            if self.world > 1:
                distributed.all_reduce(steps)
            scale = self.muon * rate * max(1.0, shape[0] / shape[1]) ** 0.5
            for index, update in zip(indices, steps):
                self.matrices[index].mul_(1 - 0.01 * scale).add_(update, alpha=-scale)
        for group in self.adam.param_groups:
            group["lr"] = self.adam_rate * rate
        self.adam.step()

    def zero(self) -> None:
        for parameter in self.matrices + self.rest:
            parameter.grad = None

    def state(self) -> dict[str, object]:
        return {"momenta": self.momenta, "adam": self.adam.state_dict()}

    def restore(self, state: dict[str, object]) -> None:
        for ours, theirs in zip(self.momenta, state["momenta"]):
            ours.copy_(theirs)
        self.adam.load_state_dict(state["adam"])
