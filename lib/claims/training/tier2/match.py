"""Teach the matcher's branch to give the original's vectors: `python3 match.py DATA PACKAGE MODEL.pt OUT.pt`.

The fine-tuned first layer stays as it is; the last layer and its projection learn from the unlabelled sentences of the
training data what the original makes of them. The forward pass sees weights as they are shipped.
"""

import argparse
import random

import torch

from data import training_examples
from model import Tier2, pad, read_state
from quantise import quantise_model, quantised_forward
from tokenizer import Tokenizer
from train import batches


def teach(model, frozen, rows, options):
    """One pass over the sentences; the loss is one minus the cosine."""
    plan = batches(rows, 1600, random.Random(1))
    optimiser = torch.optim.AdamW(model.matcher.parameters(), lr=options.rate, weight_decay=0.0)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, options.rate, total_steps=len(plan) + 1, pct_start=0.1,
                                                   anneal_strategy="linear")
    for step, batch in enumerate(plan):
        ids = pad([row[0] for row in batch])
        with torch.no_grad():
            wanted = frozen.vectors(frozen(ids)[1])
            model.encoder(ids)
        with quantised_forward(model.matcher, options.bits):
            loss = (1 - (model.matcher(model.encoder.trunk, ids >= 0) * wanted).sum(1)).mean()
            optimiser.zero_grad()
            loss.backward()
        optimiser.step()
        schedule.step()
        if step % 50 == 49:
            print(f"{step + 1}/{len(plan)} {float(loss):.4f}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "package", "model", "out"):
        parser.add_argument(name)
    parser.add_argument("--cache")
    parser.add_argument("--bits", type=int, default=4)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--sentences", type=int, default=14000)
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    examples = training_examples(options.data, Tokenizer.read(options.package), options.cache)
    rows = [row for kind in ("claims", "facts", "tags") for row in examples[kind] if 6 <= len(row[0]) <= 60]
    model, frozen = read_state(Tier2(options.package).eval(), options.model), Tier2(options.package).encoder.eval()
    full = {name: value.clone() for name, value in model.encoder.state_dict().items()}
    quantise_model(model.encoder, options.bits)
    teach(model, frozen, random.Random(1).sample(rows, min(options.sentences, len(rows))), options)
    model.encoder.load_state_dict(full)
    torch.save(model.state_dict(), options.out)


if __name__ == "__main__":
    main()
