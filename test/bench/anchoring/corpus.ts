/** The folders that the bench reads: `<id>.html[.gz]` pages, and `<id>/{v1,v2}.html[.gz]` with `gold.json` pairs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { GoldSentence } from './pair-trials.ts';

export interface CorpusPage {
  readonly id: string;
  readonly html: string;
  /** `<id>.expected.html[.gz]`: the same article as another template has it. */
  readonly template: string | null;
}

export interface CorpusPair {
  readonly id: string;
  readonly v1: string;
  readonly v2: string;
  readonly gold: readonly GoldSentence[];
}

const PAGE = /^(?<id>.+?)(?<template>\.expected)?\.html?(\.gz)?$/u;

export function pageIds(folder: string): readonly string[] {
  mustExist(folder, 'pages');
  const names = readdirSync(folder).map((name) => PAGE.exec(name)?.groups);
  const ids = names.flatMap((groups) => (groups === undefined || groups.template ? [] : [groups.id!]));
  if (ids.length === 0) throw new Error(`no pages (*.html, *.html.gz) in ${folder}`);
  return ids.toSorted();
}

export function readPage(folder: string, id: string): CorpusPage {
  const html = readHtml(folder, id);
  if (html === null) throw new Error(`no page ${id} in ${folder}`);
  return { id, html, template: readHtml(folder, `${id}.expected`) };
}

export function pairIds(folder: string): readonly string[] {
  mustExist(folder, 'pairs');
  const ids = readdirSync(folder).filter((id) => existsSync(path.join(folder, id, 'gold.json')));
  if (ids.length === 0) throw new Error(`no pairs (<id>/gold.json) in ${folder}`);
  return ids.toSorted();
}

export function readPair(folder: string, id: string): CorpusPair {
  const inside = path.join(folder, id);
  const [v1, v2] = [readHtml(inside, 'v1'), readHtml(inside, 'v2')];
  if (v1 === null || v2 === null) throw new Error(`the pair ${inside} lacks a version`);
  const { gold } = JSON.parse(readFileSync(path.join(inside, 'gold.json'), 'utf8')) as { gold: GoldSentence[] };
  return { id, v1, v2, gold };
}

function readHtml(folder: string, name: string): string | null {
  for (const ending of ['.html.gz', '.html', '.htm']) {
    const file = path.join(folder, name + ending);
    if (!existsSync(file)) continue;
    const bytes = readFileSync(file);
    return (ending.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  }
  return null;
}

function mustExist(folder: string, what: string): void {
  if (!existsSync(folder)) throw new Error(`no folder of ${what} at ${folder}: name one with --${what} DIR`);
}
