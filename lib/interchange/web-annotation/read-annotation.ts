/**
 * Read one W3C annotation, of any tool.
 *
 * In:     the annotation in one spelling (tidy.ts).
 * Out:    records, by the writer: a claim with a mention for each quoted target; sources, tags, notes; and an
 *         assessment where a body classifies.
 * Errors: `ExtensionError` for an annotation that says nothing in words.
 * Source: W3C Web Annotation Data Model, 3.2 Bodies and Targets, 3.3.5 Motivation, 4.3 States.
 */
import { type Creator, type ForeignWriter, type Statement, timeIn } from '../foreign.ts';
import { isObject, type JsonObject, listIn, textIn } from '../json-reading.ts';
import type { OwnLabels } from '../labels/verdict-of-label.ts';
import { type Passage, writeQuotedClaim } from '../quoted-claim.ts';
import { fromW3cSelectors } from '../selectors.ts';
import { type Body, bodiesIn } from './bodies.ts';
import { stateIn } from './state.ts';
import { isOfType } from './tidy.ts';
import { noteUnread } from './unread.ts';
import { isClaimIri } from './vocabulary.ts';
import { writeBodies } from './write-bodies.ts';

export function readAnnotation(writer: ForeignWriter, annotation: JsonObject, labels: OwnLabels): void {
  const said = statementOf(annotation);
  const { bodies, hasOthers } = bodiesIn(annotation);
  if (hasOthers) writer.lose({ code: 'otherChoices' });
  const passages = listIn(annotation.target).flatMap(passagesOf);
  noteUnread(writer, annotation, bodies);
  const statement = statementIn(annotation, bodies, passages);
  const claim = writeQuotedClaim(
    writer,
    {
      text: statement?.text ?? null,
      language: statement?.language ?? 'und',
      passages,
      import: importOf(annotation),
    },
    said,
  );
  const rest = bodies.filter((body) => body !== statement);
  writeBodies(writer, rest, { about: { ...said, ref: claim.id }, labels });
}

/** The text that is the claim: of an annotation of ours the description; else a text where nothing is quoted. */
function statementIn(annotation: JsonObject, bodies: readonly Body[], passages: readonly Passage[]): Body | undefined {
  const texts = bodies.filter(({ kind }) => kind === 'text');
  if (isClaimIri(textIn(annotation.id) ?? '')) return texts.find(({ purpose }) => purpose === 'describing');
  const isQuoted = passages.some(({ selectors }) => selectors.some(({ type }) => type === 'TextQuoteSelector'));
  return isQuoted ? undefined : texts[0];
}

function statementOf(annotation: JsonObject): Statement {
  const { created, modified, generated, creator } = annotation;
  return { by: creatorOf(creator), at: timeIn(created) ?? timeIn(modified) ?? timeIn(generated) };
}

function creatorOf(creator: unknown): Creator {
  const [first] = listIn(creator);
  if (!isObject(first)) return { key: textIn(first) ?? '' };
  const name = textIn(listIn(first.name)[0]) ?? textIn(first.nickname);
  const key = textIn(first.id) ?? name ?? '';
  return name === null ? { key } : { key, person: { name } };
}

/** What becomes records or their fields, here or in a file of ours. */
const carried: ReadonlySet<string> = new Set(['@context', 'type', 'target', 'body', 'bodyValue', 'created', 'entry']);

/** What says who the annotation is, and what we have no field for. */
function importOf(annotation: JsonObject): JsonObject {
  const rest = Object.entries(annotation).filter(
    ([key, value]) => !carried.has(key) && (key !== 'creator' || listIn(value).length > 1),
  );
  return { format: 'web-annotation', ...Object.fromEntries(rest) };
}

const setTypes = ['Choice', 'Composite', 'List', 'Independents'];

function passagesOf(target: unknown): readonly Passage[] {
  if (typeof target === 'string') return [passage(target, {})];
  if (!isObject(target)) return [];
  if (setTypes.some((type) => isOfType(target, type))) return listIn(target.items).flatMap(passagesOf);
  const { source } = target;
  const page = isObject(source) ? source : {};
  const url = textIn(isObject(source) ? source.id : (source ?? target.id));
  return url === null || isClaimIri(url) ? [] : [passage(url, { ...page, ...target })];
}

function passage(url: string, target: JsonObject): Passage {
  const state = stateIn(target.state);
  return {
    url,
    title: textIn(target.pageTitle) ?? textIn(target['schema:name']) ?? textIn(target.title) ?? '',
    selectors: fromW3cSelectors(target.selector),
    seen: timeIn(state?.sourceDate),
    archivedAt: textIn(listIn(state?.cached)[0]),
  };
}
