"""Figures of a trained model: `python3 evaluate.py DATA PACKAGE MODEL.pt [--bits 4] [--match] [--tags]`.

`frozen` in the place of MODEL.pt is the original."""

import argparse
import json
import re

import numpy as np
import torch

import data
from data import TAGS, ROLES
from model import Tier2, pad, read_state
from quantise import quantise_model
from tokenizer import Tokenizer


def in_batches(rows, tokens_each=3000):
    """-> lists of row numbers of similar length"""
    order, batch = sorted(range(len(rows)), key=lambda index: len(rows[index])), []
    for index in order:
        batch.append(index)
        if len(batch) * len(rows[index]) >= tokens_each:
            yield batch
            batch = []
    if batch:
        yield batch


@torch.no_grad()
def read_sentences(model, tokenizer, texts):
    """-> (logits (n, 3), vectors (n, 512))"""
    rows = [data.sentence_example(tokenizer, text) for text in texts]
    logits, vectors = np.zeros((len(rows), 3), np.float32), np.zeros((len(rows), 512), np.float32)
    for batch in in_batches(rows):
        ids = pad([rows[index] for index in batch])
        _, pooled = model.encoder(ids)
        logits[batch] = model.judgements(pooled).numpy()
        vectors[batch] = model.matcher(model.encoder.trunk, ids >= 0).numpy()
    return logits, vectors


def average_precision(scores, labels):
    order = np.argsort(-scores, kind="stable")
    hits = np.asarray(labels)[order]
    precision = np.cumsum(hits) / np.arange(1, len(hits) + 1)
    return float((precision * hits).sum() / max(1, hits.sum()))


def f1(predicted, labels):
    both = float((predicted & labels).sum())
    return 2 * both / max(1.0, predicted.sum() + labels.sum())


def interval(scores, labels, measure, rounds=1000):
    """The 95 % bootstrap interval."""
    chance = np.random.RandomState(7)
    found = []
    for _ in range(rounds):
        rows = chance.randint(0, len(labels), len(labels))
        found.append(measure(scores[rows], labels[rows]))
    return [round(float(value), 3) for value in np.percentile(found, [2.5, 97.5])]


def decode(tagger, scores):
    """Viterbi: (length, tags) -> the best tags."""
    transitions, best = tagger.transitions.detach().numpy(), tagger.start.detach().numpy() + scores[0]
    back = []
    for row in scores[1:]:
        paths = best[:, None] + transitions
        back.append(paths.argmax(0))
        best = paths.max(0) + row
    tags = [int((best + tagger.end.detach().numpy()).argmax())]
    for pointers in reversed(back):
        tags.append(int(pointers[tags[-1]]))
    return tags[::-1]


def spans_of(tags, tokens, text):
    """Tags of tokens -> {(role, start, end)}, grown to whole words; none begins before the one before it ends."""
    spans, open_span = [], None
    for tag, (_, start, end) in zip(tags, tokens):
        name = TAGS[tag]
        if name == "O":
            open_span = None
            continue
        place, role = name.split("-")
        if open_span is None or place in "BS" or open_span[0] != role:
            open_span = [role, start, end]
            spans.append(open_span)
        open_span[2] = end
        if place in "ES":
            open_span = None
    grown, reached = set(), 0
    for role, first, last in spans:
        start, end = whole_words(text, first, last)
        if start >= reached:
            grown.add((role, start, end))
            reached = end
    return grown


def whole_words(text, start, end):
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end


@torch.no_grad()
def read_paragraphs(model, tokenizer, texts):
    """-> for each text {(role, start, end)}"""
    tokens = [tokenizer.encode(text) for text in texts]
    states = [data.quote_states(*pair) for pair in zip(tokens, texts)]
    pieces = [(index, a, b) for index, row in enumerate(tokens) for a, b in data.windows(row, texts[index]) if b > a]
    rows = [[token[0] for token in tokens[index][a:b]] for index, a, b in pieces]
    tags = [[0] * len(row) for row in tokens]
    for batch in in_batches(rows):
        ids = pad([rows[number] for number in batch])
        hidden, _ = model.encoder(ids)
        marks = pad([states[index][a:b] for index, a, b in (pieces[number] for number in batch)], 0)
        scores = model.tagger(hidden, marks, ids >= 0).numpy()
        for place, number in enumerate(batch):
            index, a, b = pieces[number]
            tags[index][a:b] = decode(model.tagger, scores[place, : b - a])
    return [spans_of(*row) for row in zip(tags, tokens, texts)]


def exact(found, wanted):
    """F1 of exactly the same spans, by role."""
    scores = {}
    for role in ROLES:
        hits = sum(len({s for s in a if s[0] == role} & {s for s in b if s[0] == role}) for a, b in zip(found, wanted))
        total = sum(sum(s[0] == role for s in a) + sum(s[0] == role for s in b) for a, b in zip(found, wanted))
        scores[role] = round(2 * hits / max(1, total), 3)
    return scores


def attributed_sentences(texts, found, wanted):
    """F1 of sentences with attributed content (sentences cut by a simple rule)."""
    predicted, labels = [], []
    for text, a, b in zip(texts, found, wanted):
        start = 0
        for match in re.finditer(r"[.!?][\"'\u201d\u2019)]*(?=\s+[\"'\u201c\u2018(]?[A-Z]|\s*$)|$", text):
            end = match.end()
            if text[start:end].strip():
                for spans, target in ((a, predicted), (b, labels)):
                    target.append(any(role == "content" and s < end and e > start for role, s, e in spans))
            start = end
    return round(f1(np.array(predicted), np.array(labels)), 3)


def tag_figures(model, tokenizer, folder):
    paragraphs = data.polnear(folder, "dev")
    texts = [text for text, _ in paragraphs]
    found = read_paragraphs(model, tokenizer, texts)
    wanted = [set(spans) for _, spans in paragraphs]
    figures = {"polnear_dev": exact(found, wanted), "attributed": attributed_sentences(texts, found, wanted)}
    rows = [(*data.cofenet_text(tokens), labels) for tokens, labels in data.cofenet(folder)]
    found = read_paragraphs(model, tokenizer, [text for text, _, _ in rows])
    figures["cofenet_valid"] = exact([on_tokens(spans, places) for spans, (_, places, _) in zip(found, rows)],
                                     [of_labels(labels, places) for _, places, labels in rows])
    return figures


def on_tokens(spans, places):
    """Spans grown to the tokens that they touch."""
    grown = set()
    for role, start, end in spans:
        inside = [place for place in places if place[0] < end and place[1] > start]
        if inside:
            grown.add((role, inside[0][0], inside[-1][1]))
    return grown


def of_labels(labels, places):
    spans, current = set(), None
    for label, (start, end) in [*zip(labels, places), ("O", (0, 0))]:
        if current and (label == "O" or label[0] == "B" or label[2:] != current[0]):
            spans.add(tuple(current))
            current = None
        if label != "O":
            current = [label[2:], start, end] if current is None else [current[0], current[1], end]
    return spans


def worth_sets(folder):
    """-> {name: [(text, label)]}; PoliClaim by halves of its speeches: the first calibrates, the second reports."""
    rows = data.read_tsv(f"{folder}/policlaim_train_gold.tsv")
    halves = policlaim_halves(rows)
    return {
        "claimbuster_dev": [(text, worth) for text, worth, _ in data.claimbuster(folder, "dev")],
        "ct23": data.labelled(folder, "ct24_devtest_eq_ct23_1b_test"),
        "policlaim_a": halves[0],
        "policlaim_b": halves[1],
    }


def policlaim_halves(rows):
    speeches = sorted({row["speech"] for row in rows})
    return [[(row["text"], int(row["label"])) for row in rows if speeches.index(row["speech"]) % 2 == half] for half in (0, 1)]


def worth_figures(model, tokenizer, folder, calibration=None, with_interval=False):
    figures, scale, shift = {}, 1.0, 0.0
    if calibration:
        scale, shift = calibration["scale"], calibration["shift"]
    for name, rows in worth_sets(folder).items():
        scores = read_sentences(model, tokenizer, [text for text, _ in rows])[0][:, 0] * scale + shift
        labels = np.array([label for _, label in rows], bool)
        figures[name] = {"ap": round(average_precision(scores, labels), 3), "f1": round(f1(scores > 0, labels), 3)}
        if with_interval:
            figures[name]["ap95"] = interval(scores, labels, average_precision)
            figures[name]["f195"] = interval(scores, labels, lambda s, l: f1(s > 0, l))
    return figures


def match_figures(model, tokenizer, folder):
    """MAP@5 of the cosine alone, tweets of the train split against the Snopes claims."""
    claims = data.read_jsonl(f"{folder}/snopes_vclaims_ct21_ct22.jsonl")
    queries = [row for row in data.read_jsonl(f"{folder}/ct21_ct22_2a_queries.jsonl") if row["split"] == "train"]
    store = read_sentences(model, tokenizer, [row["vclaim"] for row in claims])[1]
    asked = read_sentences(model, tokenizer, [cleaned(row["text"]) for row in queries])[1]
    names, total = [row["id"] for row in claims], 0.0
    for vector, row in zip(asked, queries):
        top = [names[index] for index in np.argsort(-(store @ vector))[:5]]
        total += next((1 / (rank + 1) for rank, name in enumerate(top) if name in row["rel"]), 0.0)
    return {"map5": round(total / len(queries), 3), "queries": len(queries)}


def cleaned(tweet):
    text = re.sub(r"https?://\S+|pic\.twitter\.com/\S+", " ", tweet)
    text = re.sub(r"\u2014 .{0,80}\(@\w+\).{0,30}$", " ", text)
    return re.sub(r"[#@](\w+)", lambda match: re.sub(r"(?<=[a-z])(?=[A-Z])", " ", match.group(1)), text)


def report(model, tokenizer, folder, tags=False, match=False, with_interval=False):
    figures = {"worth": worth_figures(model, tokenizer, folder, with_interval=with_interval)}
    if tags:
        figures["tags"] = tag_figures(model, tokenizer, folder)
    if match:
        figures["match"] = match_figures(model, tokenizer, folder)
    print(json.dumps(figures), flush=True)
    return figures


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "package", "model"):
        parser.add_argument(name)
    parser.add_argument("--bits", type=int, default=0)
    for name in ("tags", "match", "interval"):
        parser.add_argument(f"--{name}", action="store_true")
    options = parser.parse_args()
    torch.set_num_threads(1)
    model = Tier2(options.package).eval()
    if options.model != "frozen":
        read_state(model, options.model)
    if options.bits:
        quantise_model(model, options.bits)
    report(model, Tokenizer.read(options.package), options.data, options.tags, options.match, options.interval)


if __name__ == "__main__":
    main()
