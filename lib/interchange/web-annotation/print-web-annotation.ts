/**
 * An annotation set as W3C Web Annotation JSON-LD: a collection in pages, in one file.
 *
 * In:     a set; how many annotations a page holds.
 * Out:    an AnnotationCollection with its first page inside; the other pages are included in the same document, and
 *         each names the next and the one before, as a folder of files would. The header and the records that stand
 *         in no annotation ride under `set`: nothing is lost on the way back to us.
 * Source: W3C Web Annotation Data Model, 5 Collections; JSON-LD 1.1, 2.2 (@included).
 */
import type { AnnotationSet } from '../../model/annotation-set.ts';
import type { ClaimView } from '../../model/claim-view.ts';
import { viewClaims } from '../../records/view.ts';
import { recordsOfEntry } from '../annotation-set.ts';
import type { Written } from '../foreign.ts';
import { annotationOf } from './annotation-of.ts';
import { context, setIri, uriOf } from './vocabulary.ts';

const PAGE_SIZE = 1000;

export function printWebAnnotation(set: AnnotationSet, pageSize = PAGE_SIZE): Written {
  return { text: `${JSON.stringify(collectionOf(set, pageSize), null, 2)}\n`, lost: [] };
}

export function collectionOf(set: AnnotationSet, pageSize: number): object {
  const { claims: _claims, ...rider } = set;
  const id = setIri(set.id);
  const [first, ...others] = pagesOf(set, id, pageSize);
  return {
    '@context': context,
    id,
    type: 'AnnotationCollection',
    label: set.label,
    created: set.created,
    modified: set.modified,
    ...publisherOf(set),
    total: set.claims.length,
    ...(first === undefined ? {} : { first, last: pageIri(id, others.length) }),
    ...(others.length === 0 ? {} : { '@included': others }),
    set: rider,
  };
}

function pagesOf(set: AnnotationSet, collection: string, pageSize: number): object[] {
  const items = annotationsOf(set);
  const count = Math.ceil(items.length / pageSize);
  return Array.from({ length: count }, (_, number) => ({
    id: pageIri(collection, number),
    type: 'AnnotationPage',
    partOf: { id: collection, label: set.label, total: items.length },
    startIndex: number * pageSize,
    ...(number === 0 ? {} : { prev: pageIri(collection, number - 1) }),
    ...(number === count - 1 ? {} : { next: pageIri(collection, number + 1) }),
    items: items.slice(number * pageSize, (number + 1) * pageSize),
  }));
}

/** In the order of the set's claims. */
export function annotationsOf(set: AnnotationSet): object[] {
  const views = viewsByRecord(set);
  return set.claims.map((entry) => annotationOf(views.get(entry.record.id)!, entry, set.people ?? {}));
}

/** Each claim's view, by the id of each of its records: a file may name any version. */
function viewsByRecord(set: AnnotationSet): ReadonlyMap<string, ClaimView> {
  const views = viewClaims([...set.claims.flatMap(recordsOfEntry), ...set.records]);
  return new Map(views.flatMap((view) => view.history.map((id) => [id, view] as const)));
}

function pageIri(collection: string, number: number): string {
  return `${collection}${collection.includes('#') ? '-' : '#'}page-${number + 1}`;
}

function publisherOf({ publisher }: AnnotationSet): object {
  if (publisher === undefined) return {};
  const { id, name, publishingPrinciples, correctionsPolicy } = publisher;
  return {
    creator: {
      id: uriOf(id),
      type: 'Organization',
      name,
      ...(publishingPrinciples === undefined ? {} : { 'schema:publishingPrinciples': uriOf(publishingPrinciples) }),
      ...(correctionsPolicy === undefined ? {} : { 'schema:correctionsPolicy': uriOf(correctionsPolicy) }),
    },
  };
}
