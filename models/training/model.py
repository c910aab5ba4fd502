"""The translation model: a small encoder-decoder Transformer with few decoder layers.

Pre-norm, rotary positions beside sinusoidal ones, tied embeddings; the decoder reads and
writes only the first `target` ids. `decode` is the step form that is exported to ONNX.
"""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn


@dataclass
class Shape:
    """The model's dimensions; kept in checkpoints and in config.json."""

    vocabulary: int
    target: int
    width: int = 256
    heads: int = 8
    inner: int = 1024
    encoder_layers: int = 6
    decoder_layers: int = 2
    dropout: float = 0.1
    longest: int = 512

    def as_dict(self) -> dict[str, float]:
        return asdict(self)


def sinusoids(length: int, width: int) -> Tensor:
    positions = torch.arange(length)[:, None].float()
    rates = torch.exp(torch.arange(0, width, 2).float() * (-math.log(10_000.0) / width))
    table = torch.zeros(length, width)
    table[:, 0::2], table[:, 1::2] = torch.sin(positions * rates), torch.cos(positions * rates)
    return table


def rotary_tables(length: int, width: int) -> tuple[Tensor, Tensor]:
    rates = 1.0 / 1000.0 ** (torch.arange(0, width, 2).float() / width)
    angles = torch.arange(length)[:, None].float() * rates
    return torch.cat([angles.cos(), angles.cos()], 1), torch.cat([angles.sin(), angles.sin()], 1)


def rotate(x: Tensor, cosine: Tensor, sine: Tensor) -> Tensor:
    half = x.shape[-1] // 2
    turned = torch.cat([-x[..., half:], x[..., :half]], dim=-1)
    return x * cosine.to(x.dtype) + turned * sine.to(x.dtype)


def attend(query: Tensor, key: Tensor, value: Tensor, mask: Tensor) -> Tensor:
    """Attention in plain products: over short sentences the CPU's fused kernel is the slower, backwards above all."""
    scores = query @ key.transpose(-1, -2) * (1 / math.sqrt(query.shape[-1])) + mask.to(query.dtype)
    return torch.softmax(scores, dim=-1, dtype=query.dtype) @ value


def causal_mask(length: int) -> Tensor:
    return torch.full((length, length), -10_000.0).triu(1)


class Attention(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads, self.depth = shape.heads, shape.width // shape.heads
        self.query = nn.Linear(shape.width, shape.width)
        self.key = nn.Linear(shape.width, shape.width)
        self.value = nn.Linear(shape.width, shape.width)
        self.out = nn.Linear(shape.width, shape.width)

    def split(self, x: Tensor) -> Tensor:
        return x.view(x.shape[0], -1, self.heads, self.depth).transpose(1, 2)

    def join(self, x: Tensor) -> Tensor:
        return self.out(x.transpose(1, 2).reshape(x.shape[0], -1, self.heads * self.depth))

    def weights(self, query: Tensor, key: Tensor, mask: Tensor | None) -> Tensor:
        """Attention spelled out (B, H, T, S), for export and for the guided head."""
        scores = (query @ key.transpose(-1, -2)).float() / math.sqrt(self.depth)
        return torch.softmax(scores if mask is None else scores + mask, dim=-1)


class Feedforward(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.widen = nn.Linear(shape.width, shape.inner)
        self.narrow = nn.Linear(shape.inner, shape.width)

    def forward(self, x: Tensor) -> Tensor:
        return self.narrow(F.relu(self.widen(x)))


class EncoderLayer(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.attention, self.feedforward = Attention(shape), Feedforward(shape)
        self.before_attention, self.before_feedforward = nn.LayerNorm(shape.width), nn.LayerNorm(shape.width)
        self.drop = nn.Dropout(shape.dropout)

    def forward(self, x: Tensor, mask: Tensor, tables: tuple[Tensor, Tensor]) -> Tensor:
        normed, a = self.before_attention(x), self.attention
        query = rotate(a.split(a.query(normed)), *tables)
        key = rotate(a.split(a.key(normed)), *tables)
        mixed = attend(query, key, a.split(a.value(normed)), mask)
        x = x + self.drop(a.join(mixed))
        return x + self.drop(self.feedforward(self.before_feedforward(x)))


class DecoderLayer(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.attention, self.cross, self.feedforward = Attention(shape), Attention(shape), Feedforward(shape)
        self.before_attention = nn.LayerNorm(shape.width)
        self.before_cross = nn.LayerNorm(shape.width)
        self.before_feedforward = nn.LayerNorm(shape.width)
        self.drop = nn.Dropout(shape.dropout)

    def forward(
        self, x: Tensor, memory: Tensor, mask: Tensor, tables: tuple[Tensor, Tensor], look: bool
    ) -> tuple[Tensor, Tensor | None]:
        """All positions at once; with `look` also the cross-attention weights."""
        normed, a = self.before_attention(x), self.attention
        query = rotate(a.split(a.query(normed)), *tables)
        key = rotate(a.split(a.key(normed)), *tables)
        x = x + self.drop(a.join(attend(query, key, a.split(a.value(normed)), causal_mask(x.shape[1]))))
        c = self.cross
        query = c.split(c.query(self.before_cross(x)))
        key, value = c.split(c.key(memory)), c.split(c.value(memory))
        seen = c.weights(query, key, mask) if look else None
        mixed = (
            attend(query, key, value, mask)
            if seen is None
            else seen.to(value.dtype) @ value
        )
        x = x + self.drop(c.join(mixed))
        return x + self.drop(self.feedforward(self.before_feedforward(x))), seen

    def step(
        self, x: Tensor, memory: Tensor, mask: Tensor, causal: Tensor,
        tables: tuple[Tensor, Tensor], past_key: Tensor, past_value: Tensor,
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """New positions after a cache; gives back the output, the grown cache and the cross weights."""
        normed, a = self.before_attention(x), self.attention
        query = rotate(a.split(a.query(normed)), *tables)
        key = torch.cat([past_key, rotate(a.split(a.key(normed)), *tables)], dim=2)
        value = torch.cat([past_value, a.split(a.value(normed))], dim=2)
        x = x + a.join(a.weights(query, key, causal) @ value)
        c = self.cross
        far_key, far_value = memory.chunk(2, dim=-1)
        seen = c.weights(c.split(c.query(self.before_cross(x))), c.split(far_key), mask)
        x = x + c.join(seen @ c.split(far_value))
        return x + self.feedforward(self.before_feedforward(x)), key, value, seen


class Translator(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.embedding = nn.Embedding(shape.vocabulary, shape.width)
        self.output_bias = nn.Parameter(torch.zeros(shape.target))
        self.encoder = nn.ModuleList(EncoderLayer(shape) for _ in range(shape.encoder_layers))
        self.decoder = nn.ModuleList(DecoderLayer(shape) for _ in range(shape.decoder_layers))
        self.after_encoder, self.after_decoder = nn.LayerNorm(shape.width), nn.LayerNorm(shape.width)
        self.drop = nn.Dropout(shape.dropout)
        self.register_buffer("positions", sinusoids(shape.longest, shape.width) * 0.5, persistent=False)
        cosine, sine = rotary_tables(shape.longest, shape.width // shape.heads)
        self.register_buffer("cosine", cosine, persistent=False)
        self.register_buffer("sine", sine, persistent=False)
        nn.init.normal_(self.embedding.weight, std=shape.width**-0.5)
        for name, parameter in self.named_parameters():
            if parameter.dim() == 2 and "embedding" not in name:
                nn.init.xavier_uniform_(parameter)
                if name.endswith(("out.weight", "narrow.weight")):
                    parameter.data.mul_(0.5)
            elif name.endswith("bias"):
                nn.init.zeros_(parameter)

    def embed(self, ids: Tensor, positions: Tensor) -> Tensor:
        return self.drop(self.embedding(ids) * math.sqrt(self.shape.width) + positions)

    def encode(self, ids: Tensor, attention_mask: Tensor) -> Tensor:
        length = ids.shape[1]
        mask = (1.0 - attention_mask[:, None, None, :].float()) * -10_000.0
        tables = self.cosine[:length], self.sine[:length]
        x = self.embed(ids, self.positions[:length])
        for layer in self.encoder:
            x = layer(x, mask, tables)
        return self.after_encoder(x)

    def remember(self, ids: Tensor, attention_mask: Tensor) -> Tensor:
        """What `decode` reads of the source: each decoder layer's keys and values side by side.

        Made once a sentence instead of at every step, which is most of a step's work.
        """
        memory = self.encode(ids, attention_mask)
        return torch.cat([half for layer in self.decoder for half in (layer.cross.key(memory), layer.cross.value(memory))], -1)

    def logits(self, x: Tensor) -> Tensor:
        return F.linear(self.after_decoder(x), self.embedding.weight[: self.shape.target], self.output_bias)

    def forward(self, source: Tensor, source_mask: Tensor, target: Tensor, look: bool = False) -> tuple[Tensor, Tensor | None]:
        """Logits for every target position and, with `look`, the last layer's cross weights."""
        memory = self.encode(source, source_mask)
        mask = (1.0 - source_mask[:, None, None, :].float()) * -10_000.0
        length = target.shape[1]
        tables = self.cosine[:length], self.sine[:length]
        x, seen = self.embed(target, self.positions[:length]), None
        for layer in self.decoder:
            x, seen = layer(x, memory, mask, tables, look and layer is self.decoder[-1])
        return self.logits(x), seen

    def decode(
        self, ids: Tensor, memory: Tensor, source_mask: Tensor, past: list[tuple[Tensor, Tensor]]
    ) -> tuple[Tensor, list[tuple[Tensor, Tensor]], list[Tensor]]:
        """One or more new positions after `past` (keys and values [B, H, P, depth]); `memory` is from `remember`."""
        before, length = past[0][0].shape[2], ids.shape[1]
        mask = (1.0 - source_mask[:, None, None, :].float()) * -10_000.0
        here = torch.arange(before, before + length, device=ids.device)
        everything = torch.arange(before + length, device=ids.device)
        causal = (everything[None, :] > here[:, None]).float()[None, None] * -10_000.0
        tables = self.cosine[here], self.sine[here]
        x = self.embed(ids, self.positions[here])
        grown, looks = [], []
        for layer, part, (key, value) in zip(self.decoder, memory.chunk(len(past), dim=-1), past):
            x, key, value, seen = layer.step(x, part, mask, causal, tables, key, value)
            grown.append((key, value))
            looks.append(seen)
        return self.logits(x), grown, looks


def grow(model: Translator, vocabulary: int) -> Translator:
    """The model with rows for new pieces, which start as the mean of the others."""
    rows = model.embedding.weight.detach()
    if vocabulary == len(rows):
        return model
    grown = Translator(Shape(**{**model.shape.as_dict(), "vocabulary": vocabulary}))
    fresh = rows.mean(0).expand(vocabulary - len(rows), -1)
    grown.load_state_dict({**model.state_dict(), "embedding.weight": torch.cat([rows, fresh])})
    return grown
