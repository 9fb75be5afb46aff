"""Tier 2: USE-Lite with three sentence judgements, a tagger of attributions, and a branch for the matcher's vectors.

Fine-tuning spoils the vectors, so the last layer exists twice: fine-tuned, and as it was (taught by match.py to go on
from the fine-tuned first layer).
"""

import torch
from torch import nn
from torch.nn import functional as F

from data import TAGS
from use_lite import WIDTH, Layer, mean_of, pretrained

JUDGEMENTS = ("worth", "factual", "fact")
TAGGER_WIDTH = 192
DILATIONS = (1, 2, 4, 8)


class Tagger(nn.Module):
    """Dilated convolutions over the hidden states: 512 -> 192, four residual ones, -> scores of the tags."""

    def __init__(self, dropout):
        super().__init__()
        self.quotes = nn.Embedding(3, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-6)
        self.enter = nn.Conv1d(WIDTH, TAGGER_WIDTH, 3, padding=1)
        self.blocks = nn.ModuleList(nn.Conv1d(TAGGER_WIDTH, TAGGER_WIDTH, 3, padding=d, dilation=d) for d in DILATIONS)
        self.out = nn.Linear(TAGGER_WIDTH, len(TAGS))
        self.transitions = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        self.start = nn.Parameter(torch.zeros(len(TAGS)))
        self.end = nn.Parameter(torch.zeros(len(TAGS)))
        self.drop = nn.Dropout(dropout)
        nn.init.normal_(self.quotes.weight, std=0.1)

    def forward(self, hidden, states, known):
        """-> scores (batch, length, tags)"""
        keep = known.float()[:, None, :]
        x = self.drop(self.norm(hidden) + self.quotes(states.clamp(min=0)))
        x = F.relu(self.enter(x.transpose(1, 2) * keep))
        for block in self.blocks:
            x = x + F.relu(block(self.drop(x) * keep))
        return self.out(self.drop(x.transpose(1, 2)))

    def loss(self, scores, tags, known):
        """Negative log-likelihood of the tags (a linear-chain CRF), a token."""
        return (self._partition(scores, known) - self._score(scores, tags, known)).sum() / known.sum()

    def _score(self, scores, tags, known):
        keep = known.float()
        own = (scores.gather(2, tags[:, :, None])[:, :, 0] * keep).sum(1)
        moves = (self.transitions[tags[:, :-1], tags[:, 1:]] * keep[:, 1:]).sum(1)
        last = tags.gather(1, known.sum(1, keepdim=True) - 1)[:, 0]
        return own + moves + self.start[tags[:, 0]] + self.end[last]

    def _partition(self, scores, known):
        alpha = self.start + scores[:, 0]
        for place in range(1, scores.shape[1]):
            step = torch.logsumexp(alpha[:, :, None] + self.transitions, dim=1) + scores[:, place]
            alpha = torch.where(known[:, place, None], step, alpha)
        return torch.logsumexp(alpha + self.end, dim=1)


class Matcher(nn.Module):
    """The original's last layer and projection: states of the first layer -> vectors of unit length."""

    def __init__(self, encoder):
        super().__init__()
        self.layer = Layer(WIDTH, False)
        self.layer.load_state_dict(encoder.layers[1].state_dict())
        self.tanh = nn.Linear(WIDTH, WIDTH)
        self.tanh.load_state_dict(encoder.tanh.state_dict())

    def forward(self, trunk, known):
        x, mask = trunk
        pooled = mean_of(self.layer(x, mask, lambda value: value), known)
        return F.normalize(torch.tanh(self.tanh(pooled)), dim=-1)


class Tier2(nn.Module):
    def __init__(self, folder, dropout=0.1):
        super().__init__()
        self.encoder = pretrained(folder, dropout)
        self.matcher = Matcher(self.encoder)
        self.judge = nn.Linear(WIDTH, WIDTH)
        self.judge.load_state_dict(self.encoder.tanh.state_dict())
        self.verdict = nn.Linear(WIDTH, len(JUDGEMENTS))
        self.tagger = Tagger(dropout)
        self.drop = nn.Dropout(dropout)

    def judgements(self, pooled):
        """-> logits (batch, 3)"""
        return self.verdict(self.drop(torch.tanh(self.judge(pooled))))


def read_state(model, path):
    """Weights of a stage; one that came before the matcher's keeps the original's."""
    missing, unknown = model.load_state_dict(torch.load(path), strict=False)
    if unknown or any(not name.startswith("matcher.") for name in missing):
        raise ValueError(f"{path} has other weights: {missing} {unknown}")
    return model


def pad(rows, value=-1):
    """Lists of one kind -> a tensor (rows, longest)."""
    longest = max(map(len, rows))
    return torch.tensor([list(row) + [value] * (longest - len(row)) for row in rows])
