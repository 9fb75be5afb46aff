"""Logits -> check-worthiness in [0, 1], and with it the frozen threshold .5.

A scale and a shift (Platt) on PoliClaim's first half and FactAppeal's validation set, each label of each set with the
same weight in all: without a prior of its own the figure says "more like a claim than not".
"""

import numpy as np
from scipy.optimize import minimize

import data
from evaluate import read_sentences, worth_sets


def calibrate(model, tokenizer, folder):
    """-> {"scale", "shift"}"""
    logits, labels, weights = [], [], []
    for rows in (worth_sets(folder)["policlaim_a"], data.factappeal(folder, "val")):
        found = read_sentences(model, tokenizer, [text for text, _ in rows])[0][:, 0]
        truth = np.array([label for _, label in rows], float)
        logits.append(found)
        labels.append(truth)
        weights.append(np.where(truth > 0, 0.5 / truth.sum(), 0.5 / (1 - truth).sum()))
    return fit(np.concatenate(logits).astype(float), np.concatenate(labels), np.concatenate(weights))


def fit(logits, labels, weights):
    def loss(parameters):
        scores = parameters[0] * logits + parameters[1]
        return (weights * (np.logaddexp(0, scores) - labels * scores)).sum()

    scale, shift = minimize(loss, [1.0, 0.0], method="BFGS").x
    return {"scale": round(float(scale), 6), "shift": round(float(shift), 6)}
