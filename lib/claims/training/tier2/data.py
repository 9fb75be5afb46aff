"""The data sets of ../shared/data/claims as examples: token ids, labels, and for articles a tag for each token.

Read: claimbuster_*, factappeal_*, polnear_*, policlaim (calibration only), ct24_devtest (reporting only).
"""

import json
import os
import pickle
import random
import re

ROLES = ("source", "cue", "content")
TAGS = ["O"] + [f"{place}-{role}" for role in ROLES for place in "BIES"]
WINDOW = 160
MISSING = -1


def read_tsv(path):
    """-> [{column: text}]"""
    with open(path, encoding="utf-8") as file:
        header = file.readline().rstrip("\n").split("\t")
        return [dict(zip(header, line.rstrip("\n").split("\t"))) for line in file]


def read_jsonl(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def claimbuster(folder, name):
    """-> [(text, worth, factual)]: check-worthy; a factual sentence, worth checking or not."""
    rows = read_tsv(f"{folder}/claimbuster_{name}.tsv")
    return [(row["text"], int(row["label"]), int(int(row["verdict"]) >= 0)) for row in rows]


def labelled(folder, name):
    """-> [(text, label)] of any table with a label of 0 or 1."""
    return [(row["text"], int(row["label"] in ("1", "Yes"))) for row in read_tsv(f"{folder}/{name}.tsv")]


def factappeal(folder, name):
    return [(row["text"], row["fact"]) for row in read_jsonl(f"{folder}/factappeal_{name}.jsonl")]


def polnear(folder, name):
    """-> [(paragraph, [(role, start, end)])] of the articles."""
    paragraphs = []
    for article in read_jsonl(f"{folder}/polnear_{name}.jsonl"):
        text = article["text"]
        spans = [(role, start, end) for entry in article["attributions"] for role in ROLES for start, end in entry.get(role, ())]
        for match in re.finditer(r"[^\n]+", text):
            first, last = match.span()
            inside = {(role, max(start, first) - first, min(end, last) - first)
                      for role, start, end in spans if start < last and end > first}
            paragraphs.append((match.group(), sorted(inside, key=lambda span: span[1:])))
    return paragraphs


def cofenet(folder):
    """-> [(tokens, labels)] of the tokenised form."""
    return [(row["tokens"], row["labels"]) for row in read_jsonl(f"{folder}/polnear_cofenet_valid.jsonl")]


def cofenet_text(tokens):
    """-> (text, [(start, end)] of the tokens): joined by spaces, with quotes as people write them."""
    places, parts, at = [], [], 0
    for token in tokens:
        plain = '"' if token in ("``", "''") else token
        places.append((at, at + len(plain)))
        parts.append(plain)
        at += len(plain) + 1
    return " ".join(parts), places


def spaced(text, spans):
    """The same paragraph with spaces around punctuation, as tokenised corpora have it."""
    out, moved = [], []
    for index, character in enumerate(text):
        split = character in ',.;:!?"()\u201c\u201d' and not (
            character in ".,:" and index + 1 < len(text) and text[index + 1].isalnum())
        if split and out and out[-1] != " ":
            out.append(" ")
        moved.append(len(out))
        out.append(character)
        if split:
            out.append(" ")
    return "".join(out), [(role, moved[start], moved[end - 1] + 1) for role, start, end in spans if end > start]


def tag_tokens(tokens, spans):
    """-> a tag for each token (BIOES): a token is in the span that holds its middle."""
    tags = [0] * len(tokens)
    for role, start, end in spans:
        base = 1 + 4 * ROLES.index(role)
        inside = [index for index, (_, first, last) in enumerate(tokens) if start <= (first + last - 1) / 2 < end]
        inside = [index for index in inside if tags[index] == 0]
        for index in inside:
            tags[index] = base + 1
        if len(inside) == 1:
            tags[inside[0]] = base + 3
        elif inside:
            tags[inside[0]], tags[inside[-1]] = base, base + 2
    return tags


def windows(tokens, text):
    """Ranges of at most WINDOW tokens; a long paragraph is cut after a sentence where it can be."""
    start, ranges = 0, []
    while len(tokens) - start > WINDOW:
        ends = [index + 1 for index in range(start + WINDOW // 2, start + WINDOW)
                if re.match(r".*[.!?][\"'\u201d\u2019)]*$", text[tokens[index][1]:tokens[index][2]])]
        end = ends[-1] if ends else start + WINDOW
        ranges.append((start, end))
        start = end
    return ranges + [(start, len(tokens))]


def quote_states(tokens, text):
    """For each token: 0 outside of double quotes, 1 inside, 2 a token with a quote."""
    states, inside = [], False
    for _, start, end in tokens:
        quotes = len(re.findall(r"[\"\u201c\u201d\u201e\u201f\u00ab\u00bb]", text[start:end]))
        states.append(2 if quotes else int(inside))
        inside ^= quotes % 2 == 1
    return states


def sentence_example(tokenizer, text):
    return [token[0] for token in tokenizer.encode(text)][:WINDOW] or [0]


def paragraph_examples(tokenizer, text, spans):
    """-> [(ids, quote states, tags)], one for each window of the paragraph."""
    tokens = tokenizer.encode(text)
    tags, states, ids = tag_tokens(tokens, spans), quote_states(tokens, text), [token[0] for token in tokens]
    return [(ids[a:b], states[a:b], tags[a:b]) for a, b in windows(tokens, text) if b > a]


def training_examples(folder, tokenizer, cache):
    """All training examples; tokenised once and kept in the file `cache`."""
    if cache and os.path.exists(cache):
        with open(cache, "rb") as file:
            return pickle.load(file)
    chance = random.Random(1)
    examples = {
        "claims": [(sentence_example(tokenizer, text), worth, factual, MISSING)
                   for text, worth, factual in claimbuster(folder, "train")],
        "facts": [(sentence_example(tokenizer, text), MISSING, MISSING, fact)
                  for text, fact in factappeal(folder, "train")],
        "tags": [example for text, spans in polnear(folder, "train")
                 for example in paragraph_examples(tokenizer, *(spaced(text, spans) if chance.random() < 0.25 else (text, spans)))],
    }
    if cache:
        with open(cache, "wb") as file:
            pickle.dump(examples, file)
    return examples
