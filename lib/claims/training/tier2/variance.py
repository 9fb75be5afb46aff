"""How much figures move with the data and the seed: `python3 variance.py DATA PACKAGE [--cache FILE] [--share 1.0]`.

Five folds of ClaimBuster's training sentences (one epoch of check-worthiness each, seed 1), then two more seeds of the
first fold. `--share` trains on that share of each fold only. Writes variance.json, which the card quotes.
"""

import argparse
import json
import os
import random

import numpy as np
import torch

from evaluate import average_precision, f1, in_batches
from data import training_examples
from model import pad
from tokenizer import Tokenizer
from train import options_of, train

FOLDS = 5


@torch.no_grad()
def logits_of(model, rows):
    found = np.zeros(len(rows), np.float32)
    for batch in in_batches(rows):
        _, pooled = model.encoder(pad([rows[index] for index in batch]))
        found[batch] = model.judgements(pooled)[:, 0].numpy()
    return found


def run(arguments, examples, order, fold, seed):
    """Train on all folds but one; -> figures on that one."""
    claims = examples["claims"]
    held = [claims[index] for place, index in enumerate(order) if place % FOLDS == fold]
    rest = [claims[index] for place, index in enumerate(order) if place % FOLDS != fold]
    kept = rest[: round(arguments.share * len(rest))]
    options = options_of([arguments.data, arguments.package, "-", "--epochs", "1", "--seed", str(seed), "--average", "0.98"])
    model = train(options, {"claims": kept, "facts": [], "tags": []})
    scores, labels = logits_of(model, [row[0] for row in held]), np.array([row[1] for row in held], bool)
    other = f1(scores <= 0, ~labels)
    return {"fold": fold, "seed": seed, "n": len(held), "trained": len(kept),
            "ap": round(average_precision(scores, labels), 4), "f1": round(f1(scores > 0, labels), 4),
            "macro": round((f1(scores > 0, labels) + other) / 2, 4)}


def spread(rows, name):
    values = [row[name] for row in rows]
    return f"{np.mean(values):.3f} ± {np.std(values, ddof=1):.3f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data")
    parser.add_argument("package")
    parser.add_argument("--cache")
    parser.add_argument("--share", type=float, default=1.0)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    examples = training_examples(arguments.data, Tokenizer.read(arguments.package), arguments.cache)
    order = list(range(len(examples["claims"])))
    random.Random(5).shuffle(order)
    runs = []
    for fold, seed in [(fold, 1) for fold in range(FOLDS)] + [(0, 2), (0, 3)]:
        runs.append(run(arguments, examples, order, fold, seed))
        print(json.dumps(runs[-1]), flush=True)
    folds, seeds = runs[:FOLDS], [runs[0], *runs[FOLDS:]]
    text = (f"Five-fold cross-validation on ClaimBuster's crowdsourced sentences (check-worthiness alone, one epoch, "
            f"{folds[0]['trained']:,} sentences trained on, float32): average precision {spread(folds, 'ap')}, "
            f"F1 {spread(folds, 'f1')}, macro-F1 {spread(folds, 'macro')}. Three seeds of one fold: average precision "
            f"{spread(seeds, 'ap')}, F1 {spread(seeds, 'f1')}.")
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "variance.json"), "w", encoding="utf-8") as file:
        json.dump({"runs": runs, "text": text}, file, indent=2)
        file.write("\n")


if __name__ == "__main__":
    main()
