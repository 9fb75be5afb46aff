"""Writes golden.json: the features of some sentences, by a second reading of what `lib/claims/worth/features.ts` says.

`python3 lib/claims/training/worth/golden.py`. A test compares the features of the program with it. The sentences are
our own, in plain letters, so that words can be cut by one short rule here.
"""

import json
import math
import pathlib
import re

BITS = 18
MASK = 0xFFFFFFFF
WORD, PAIR, PIECE = 0x811C9DC5, 0x2B3A4D5F, 0x5BD1E995
SENTENCES = [
    "The ministry paid 3,400 euros to two firms in 2019.",
    "Unemployment fell to 4.1 percent in March, Ana Ruiz said.",
    "Who sent the ships?",
    "It's the mayor's word against theirs!",
    "\"Nobody saw it,\" she said.",
    "Yes.",
    "The U.S. has 50 states; most of them voted before 8 p.m. on Tuesday.",
]


def step(value, unit):
    return ((value ^ unit) * 0x01000193) & MASK


def text_hash(value, text):
    for letter in text:
        value = step(value, ord(letter))
    return value


def spread(value):
    value = ((value ^ (value >> 16)) * 0x85EBCA6B) & MASK
    value = ((value ^ (value >> 13)) * 0xC2B2AE35) & MASK
    return (value ^ (value >> 16)) & ((1 << BITS) - 1)


def words_of(sentence):
    found = []
    for word in re.findall(r"(?:[A-Za-z]\.){2,}|\d+(?:[.,:]\d+)*[A-Za-z]*|\w+(?:'[A-Za-z]+)*", sentence):
        plain = re.sub(r"'s$", "", word.lower())
        plain = re.sub(r"'|\.$", "", plain)
        found.append(re.sub(r"\d", "0", plain) if word[0].isdigit() else plain)
    return found + ["?"] * bool(re.search(r"\?[\"')\s]*$", sentence))


def features(sentence):
    words = words_of(sentence)
    rows = []
    chain = [" "] + words + [" "]
    for left, right in zip(chain, chain[1:]):
        start = step(PAIR, ord(" ")) if left == " " else text_hash(PAIR, left)
        value = step(start, ord(" ")) if right == " " and left != " " else text_hash(step(start, ord(" ")), right)
        rows.append((value, 1 / math.sqrt(len(words) + 1)))
    rows += [(text_hash(WORD, word), 1 / math.sqrt(len(words))) for word in words]
    pieces = []
    for word in words:
        edged = f" {word} "
        for size in range(2, 6):
            pieces += [text_hash(PIECE, edged[at : at + size]) for at in range(len(edged) - size + 1)]
    rows += [(piece, 1 / math.sqrt(len(pieces))) for piece in pieces]
    total = {}
    for value, weight in rows:
        total[spread(value)] = total.get(spread(value), 0) + weight
    return sorted(total.items())


rows = [{"text": sentence, "features": features(sentence)} for sentence in SENTENCES]
lines = ",\n".join(json.dumps(row) for row in rows)
pathlib.Path(__file__).with_name("golden.json").write_text(f"[\n{lines}\n]\n")
