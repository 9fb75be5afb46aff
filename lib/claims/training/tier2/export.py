"""Ship a model: `python3 export.py DATA PACKAGE MODEL.pt [--bits 4]`.

Rounds its weights, calibrates, measures, and writes
  public/models/tier2.bin               the file that lib/claims/tier2/weights-file.ts describes
  public/models/tier2.md                its card, with the figures of figures.json
  test/lib/claims/tier2/golden.json     what the rounded model says of golden.txt: the kernel is tested against it
"""

import argparse
import json
import os

import numpy as np
import torch

import card
import data
from calibrate import calibrate
from evaluate import match_figures, read_paragraphs, read_sentences, tag_figures, worth_figures
from model import Tier2, read_state
from quantise import NOT_SHIPPED, quantise, quantise_model, rows_of, widths
from tokenizer import Tokenizer

ALIGNMENT = 64
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.abspath(f"{HERE}/../../../..")


class Body:
    """Tensors one after another, each at a multiple of 64 bytes."""

    def __init__(self):
        self.parts, self.length = [], 0

    def put(self, content):
        at = self.length
        padded = content + bytes(-len(content) % ALIGNMENT)
        self.parts.append(padded)
        self.length += len(padded)
        return at


def packed(integers, bits):
    """Two integers a byte, the first in the low half; or one a byte."""
    flat = integers.numpy().reshape(-1)
    if bits == 8:
        return flat.tobytes()
    return ((flat[0::2] & 15) | ((flat[1::2] & 15) << 4)).astype(np.uint8).tobytes()


def tensors_of(model, bits, body):
    stored, integer = {}, widths(model, bits)
    for name, value in model.named_parameters():
        if name.startswith(NOT_SHIPPED):
            continue
        if name in integer:
            matrix = rows_of(value.data)
            integers, scales = quantise(matrix, integer[name])
            stored[name] = {"type": f"int{integer[name]}", "shape": list(matrix.shape),
                            "at": body.put(packed(integers, integer[name])), "scales": body.put(scales.numpy().tobytes())}
        else:
            stored[name] = {"type": "float32", "shape": list(value.shape),
                            "at": body.put(value.data.numpy().astype(np.float32).tobytes())}
    return stored


def write(path, model, tokenizer, calibration, bits):
    body = Body()
    pieces = "\n".join(piece for piece, _ in tokenizer.vocabulary).encode()
    scores = np.array([score for _, score in tokenizer.vocabulary], np.float32)
    header = {
        "maxTokens": data.WINDOW,
        "calibration": calibration,
        "tags": data.TAGS,
        "vocabulary": {"at": body.put(pieces), "bytes": len(pieces), "scores": body.put(scores.tobytes())},
        "tensors": tensors_of(model, bits, body),
    }
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-(8 + len(text)) % ALIGNMENT)
    with open(path, "wb") as file:
        file.write(b"CLT2" + len(text).to_bytes(4, "little") + text + b"".join(body.parts))


def write_golden(path, model, tokenizer, calibration):
    """What the rounded model says of golden.txt: a paragraph a line."""
    with open(f"{HERE}/golden.txt", encoding="utf-8") as file:
        texts = file.read().splitlines()
    logits, vectors = read_sentences(model, tokenizer, texts)
    worth = 1 / (1 + np.exp(-(calibration["scale"] * logits[:, 0].astype(np.float64) + calibration["shift"])))
    spans = read_paragraphs(model, tokenizer, texts)
    rows = []
    for index, text in enumerate(texts):
        tokens = [[number, utf16(text, start), utf16(text, end)] for number, start, end in tokenizer.encode(text)]
        found = sorted((utf16(text, start), utf16(text, end), role) for role, start, end in spans[index])
        rows.append({"text": text, "tokens": tokens, "worth": round(float(worth[index]), 7),
                     "vector": [round(float(value), 7) for value in vectors[index][:32]],
                     "spans": [[role, start, end] for start, end, role in found]})
    with open(path, "w", encoding="utf-8") as file:
        lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
        file.write(f"[\n{lines}\n]\n")


def utf16(text, offset):
    """A place in code points -> in UTF-16 units."""
    return len(text[:offset].encode("utf-16-le")) // 2


def ship(model, tokenizer, options):
    """Write all files, from a model with its full weights; the card, which takes minutes, last."""
    folder, weights = options.data, f"{ROOT}/public/models/tier2.bin"
    full = {name: value.clone() for name, value in model.state_dict().items()}
    quantise_model(model, options.bits)
    calibration = calibrate(model, tokenizer, folder)
    write_golden(f"{ROOT}/test/lib/claims/tier2/golden.json", model, tokenizer, calibration)
    shipped = {name: value.clone() for name, value in model.state_dict().items()}
    model.load_state_dict(full)
    write(weights, model, tokenizer, calibration, options.bits)
    print(json.dumps({"bytes": os.path.getsize(weights), "calibration": calibration}), flush=True)
    model.load_state_dict(shipped)
    figures = {
        "worth": worth_figures(model, tokenizer, folder, calibration, with_interval=True),
        "tags": tag_figures(model, tokenizer, folder),
        "match": match_figures(model, tokenizer, folder),
    }
    card.write_figures(figures, {"bits": options.bits, "window": data.WINDOW, "frozen": options.frozen})
    card.write_card()
    print(json.dumps(figures))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "package", "model"):
        parser.add_argument(name)
    parser.add_argument("--bits", type=int, default=4)
    parser.add_argument("--frozen", type=float, required=True, help="MAP@5 of the original: evaluate.py ... frozen --match")
    options = parser.parse_args()
    torch.set_num_threads(1)
    model = Tier2(options.package).eval()
    read_state(model, options.model)
    ship(model, Tokenizer.read(options.package), options)


if __name__ == "__main__":
    main()
