/** What the gate asks of the sources, those off the record apart. */
import type { EvidenceRecord } from '../../model/record.ts';
import { finding, isBlank, isDated, type Rule, sourcesOf } from './finding.ts';

/** B5: two sources at least, one of them primary, not all from one publisher. */
export const hasIndependentSources: Rule = (view) => {
  const sources = sourcesOf(view);
  const publishers = new Set(sources.map(publisherOf));
  const isEnough = sources.length >= 2 && sources.some(({ body }) => body.primary) && publishers.size >= 2;
  return isEnough ? null : finding('B5', 'sources');
};

/** B6: each source can be found again: an address, or that it is offline; a title; when it was read. */
export const hasWholeSources: Rule = (view) => {
  const faulty = sourcesOf(view).find(
    ({ body }) => (body.url === null && body.access !== 'offline') || isBlank(body.title) || !isDated(body.retrievedAt),
  );
  return faulty === undefined ? null : finding('B6', 'sources', rootOf(faulty));
};

/** W1: the page and each source online have a copy that stays. */
export const isArchived: Rule = (view) => {
  if (view.mentions.length > 0 && view.mentions.every(({ body }) => body.archivedAt === undefined)) {
    const [first] = view.mentions;
    return finding('W1', 'mentions', first!.root ?? first!.id);
  }
  const source = sourcesOf(view).find(({ body }) => body.url !== null && body.archivedAt === undefined);
  return source === undefined ? null : finding('W1', 'sources', rootOf(source));
};

/** W2: what speaks for the claim and what speaks against it was looked for. */
export const hasBothSides: Rule = (view) => {
  const stances = new Set(sourcesOf(view).map(({ body }) => body.stance));
  return stances.has('supports') && stances.has('refutes') ? null : finding('W2', 'sources');
};

/** W6: no source is marked as gone from its address. What a page answers today is not asked. */
export const hasLiveLinks: Rule = (view) => {
  const dead = sourcesOf(view).find(({ body }) => body.linkDead === true);
  return dead === undefined ? null : finding('W6', 'sources', rootOf(dead));
};

/** By name; by the site where nobody wrote one. */
function publisherOf({ id, body }: EvidenceRecord): string {
  if (!isBlank(body.publisher)) return body.publisher.normalize('NFKC').trim().toLowerCase();
  return body.url === null ? id : new URL(body.url).hostname;
}

function rootOf({ id, root }: EvidenceRecord): string {
  return root ?? id;
}
