/**
 * The names under which we say in W3C's JSON-LD what it has no word for, and the addresses of what we name.
 *
 * Nothing is behind these addresses: they are URNs, so that no file of ours makes another program ask a server.
 * Source: W3C Web Annotation Vocabulary; JSON-LD 1.1. Without `@vocab` a processor drops, silently, every key that its
 *         context does not know (records.md 3.2).
 */
import type { AuthorId, RecordId } from '../../model/record.ts';
import { type VerdictCode, verdictCodes } from '../../model/verdict-scheme.ts';

export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

const NAMESPACE = 'urn:claimlight:ns:';

export const context = [
  ANNOTATION_CONTEXT,
  {
    '@version': 1.1,
    '@vocab': NAMESPACE,
    // Early copies of W3C's context leave it out.
    assessing: 'oa:assessing',
    // Records as they are: their keys are no terms, and an id is a hash of each of their bytes.
    entry: { '@id': `${NAMESPACE}entry`, '@type': '@json' },
    set: { '@id': `${NAMESPACE}set`, '@type': '@json' },
  },
] as const;

const CLAIM = 'urn:claimlight:claim:';
const AUTHOR = 'urn:claimlight:author:';
const VERDICT = 'urn:claimlight:verdict:';

export function claimIri(root: RecordId | string): string {
  return CLAIM + root;
}

export function authorIri(author: AuthorId): string {
  return AUTHOR + author;
}

export function verdictIri(verdict: VerdictCode): string {
  return VERDICT + verdict;
}

export function isClaimIri(iri: string): boolean {
  return iri.startsWith(CLAIM);
}

/** The code that one of our addresses names. */
export function verdictOfIri(iri: string): VerdictCode | null {
  return verdictCodes.find((code) => verdictIri(code) === iri) ?? null;
}

/** A set's id as an address: it may be any text. */
export function setIri(id: string): string {
  return /^[a-z][a-z\d+.-]*:\S+$/iu.test(id) && isPlain(id) ? id : `urn:claimlight:set:${encodeURIComponent(id)}`;
}

/** An address as RFC 3986 has it: browsers leave characters as they are that others refuse. */
export function uriOf(url: string): string {
  const { origin, pathname, search, hash } = new URL(url);
  return origin + [pathname, search, hash].map(escaped).join('');
}

function escaped(part: string): string {
  return part
    .replace(/%(?![\da-f]{2})/giu, '%25')
    .replace(/(?<=.)#|[^\w.~!$&'()*+,;=:@/?%#-]/gu, (odd) => encodeURIComponent(odd));
}

function isPlain(text: string): boolean {
  return escaped(text) === text;
}
