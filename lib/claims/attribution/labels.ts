/**
 * The labels of words: 0 for none, and for each role one that begins a span and one that goes on with it.
 *
 * In:   labels, or spans. Out: spans in UTF-16 code units, or whether one label may follow another.
 */
import { type RoleSpan, roles } from './roles.ts';
import type { TaggerToken } from './tokens.ts';

export const LABELS = 1 + 2 * roles.length;
export const BEGINS_CUE = 3;

/** 0 for none, 1 for the first role, and so on. */
export function roleOf(label: number): number {
  return (label + 1) >> 1;
}

export function isBeginning(label: number): boolean {
  return (label & 1) === 1;
}

/** What goes on with a span follows a label of its role. */
export function mayFollow(label: number, before: number): boolean {
  return label === 0 || isBeginning(label) || roleOf(label) === roleOf(before);
}

export function spansOf(labels: Uint8Array, tokens: readonly TaggerToken[]): RoleSpan[] {
  const spans: RoleSpan[] = [];
  let first = 0;
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at]!;
    if (isBeginning(label)) first = at;
    const next = labels[at + 1] ?? 0;
    if (label === 0 || (next === label + 1 && isBeginning(label)) || (next === label && !isBeginning(label))) continue;
    spans.push({ role: roles[roleOf(label) - 1]!, start: tokens[first]!.start, end: tokens[at]!.end });
  }
  return spans;
}

/** A word that two spans claim goes to the later one, which most often stands within the other. */
export function labelsOf(spans: readonly RoleSpan[], tokens: readonly TaggerToken[]): Uint8Array {
  const labels = new Uint8Array(tokens.length);
  for (const { role, start, end } of spans) {
    let label = 2 * roles.indexOf(role) + 1;
    tokens.forEach((token, at) => {
      if (token.start < start || token.start >= end) return;
      labels[at] = label;
      label += label & 1;
    });
  }
  return labels;
}
