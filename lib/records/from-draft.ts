/**
 * A draft as records: what is new is written, what was changed gets a new version, what was taken out is retracted.
 *
 * In:     a draft without problems (`draftProblems`), the claim's records where it edits one, the author, the time.
 * Out:    the id of the claim's root; the records go to `write`, in an order in which each refers to earlier ones.
 * Errors: none. Saving a draft that changes nothing writes nothing.
 *
 * Only one's own records get a new version; another author's claim can be assessed and given sources, not reworded.
 */
import { type ClaimView, linksBy, ownNote } from '../model/claim-view.ts';
import type { Draft, DraftMention, EvidenceDraft } from '../model/draft.ts';
import type { AnyRecord, AuthorId, EvidenceRecord, RecordDraft, RecordId } from '../model/record.ts';
import type { AssessBody, ClaimBody, EvidenceBody, MentionBody } from '../model/record-body.ts';
import { isInScheme, labelIn, ratingIn, type VerdictCode, type VerdictScheme } from '../model/verdict-scheme.ts';
import { canonicalJson } from '../text/digest.ts';
import { isUntouched } from './draft-problems.ts';

export interface DraftContext {
  readonly author: AuthorId;
  /** RFC 3339: the `at` of everything that is written. */
  readonly at: string;
  /** The claim as it is stored, with its records; null for a new claim. */
  readonly stored: { readonly view: ClaimView; readonly records: readonly AnyRecord[] } | null;
  /** The desk's: of what is assessed anew. What was assessed by another keeps its own. */
  readonly scheme: VerdictScheme;
  readonly write: (draft: RecordDraft, replaced?: readonly AnyRecord[]) => AnyRecord;
}

export function writeDraft(draft: Draft, context: DraftContext): RecordId {
  const claim = writeClaim(draft, context);
  const mention = writeMention(draft, claim, context);
  writeNote(draft, mention, context);
  writeTags(draft, claim, context);
  writeLinks(draft, claim, context);
  const evidence = writeEvidence(draft, claim, context);
  writeAssessment(draft, claim, evidence, context);
  return claim;
}

function writeClaim(draft: Draft, { author, at, stored, write }: DraftContext): RecordId {
  const before = stored?.view.claim;
  const body = claimBody(draft, before?.body ?? null, at);
  if (before === undefined) return write({ kind: 'claim', body }).id;
  const root = before.root ?? before.id;
  if (before.author === author && !sameBody(before.body, body)) {
    write({ kind: 'claim', body, root }, [before, ...stored!.view.otherVersions]);
  }
  return root;
}

function claimBody({ fields, mention }: Draft, before: ClaimBody | null, at: string): ClaimBody {
  const { claimDate: _, ...kept } = before ?? {};
  const role = fields.speakerRole.trim();
  const { role: __, ...speaker } = before?.speaker ?? {};
  return {
    ...kept,
    text: fields.text.trim(),
    shortText: fields.shortText.trim(),
    language: before?.language ?? mention?.page.language ?? 'und',
    speaker: { ...speaker, type: fields.speakerType, name: fields.speakerName.trim(), ...(role !== '' && { role }) },
    ...(fields.claimDate.trim() !== '' && { claimDate: fields.claimDate.trim() }),
    type: fields.type,
    scope: fields.scope,
    checkable: fields.checkable,
    at,
  };
}

/** Answers the root of the mention that the draft is about: a new one, or where the claim stands already. */
function writeMention({ mention }: Draft, claim: RecordId, { stored, write }: DraftContext): RecordId | null {
  if (mention !== null) return write({ kind: 'mention', ref: claim, body: mentionBody(mention) }).id;
  const [first] = stored?.view.mentions ?? [];
  return first === undefined ? null : rootOf(first);
}

/** On the mention: a note on the claim itself is what colleagues say to each other. */
function writeNote({ fields }: Draft, mention: RecordId | null, { author, at, stored, write }: DraftContext): void {
  const before = stored === null ? null : ownNote(stored.view, author);
  const text = fields.note?.trim();
  if (mention === null || text === undefined || text === (before?.body.text ?? '')) return;
  if (before === null) write({ kind: 'note', ref: mention, body: { text, private: true, at } });
  else if (text === '') write({ kind: 'retract', ref: rootOf(before), body: { reason: '', at } }, [before]);
  else write({ kind: 'note', ref: before.ref, root: rootOf(before), body: { ...before.body, text, at } }, [before]);
}

export function mentionBody({ page, target, pageUrl, capturedAt, contentHash }: DraftMention): MentionBody {
  return {
    url: page.url,
    canonicalUrl: page.canonicalUrl,
    pageUrl,
    pageTitle: page.title,
    outlet: page.outlet,
    ...(page.byline !== null && { byline: page.byline }),
    ...(page.published !== null && { pagePublished: page.published }),
    ...(page.modified !== null && { pageModified: page.modified }),
    selectors: [...target.selectors],
    capturedAt,
    contentHash,
    context: target.context,
  };
}

function writeTags({ fields }: Draft, claim: RecordId, { at, stored, write }: DraftContext): void {
  const wanted = new Set(fields.tags.map((tag) => tag.trim()).filter((tag) => tag !== ''));
  const present = new Set(stored?.view.tags ?? []);
  for (const tag of wanted) if (!present.has(tag)) write({ kind: 'tag', ref: claim, body: { tag, at } });
  for (const tag of present) {
    if (wanted.has(tag)) continue;
    const seen = stored!.records.filter((record) => record.kind === 'tag' && record.body.tag === tag);
    write({ kind: 'untag', ref: claim, body: { tag, at } }, seen);
  }
}

function writeLinks({ links }: Draft, claim: RecordId, { author, at, stored, write }: DraftContext): void {
  if (links === undefined) return;
  const mine = stored === null ? [] : linksBy(stored.view, author);
  for (const [to, relation] of Object.entries(links)) {
    const before = mine.find(({ body }) => body.to === to);
    if (before?.body.relation === relation) continue;
    const link = { kind: 'link', ref: claim, body: { to, relation, at } } as const;
    if (before === undefined) write(link);
    else write({ ...link, root: rootOf(before) }, [before]);
  }
  for (const record of mine.filter(({ body }) => !Object.hasOwn(links, body.to))) {
    write({ kind: 'retract', ref: rootOf(record), body: { reason: '', at } }, [record]);
  }
}

/** Answers the roots of the sources that the assessment rests on. */
function writeEvidence(draft: Draft, claim: RecordId, context: DraftContext): readonly RecordId[] {
  const mine = (context.stored?.view.evidence ?? []).filter(({ author }) => author === context.author);
  const roots: RecordId[] = [];
  for (const source of draft.evidence) {
    if (isUntouched(source)) continue;
    const before = mine.find((record) => rootOf(record) === source.record);
    roots.push(writeSource(source, before ?? null, claim, context));
  }
  for (const record of mine) {
    if (roots.includes(rootOf(record))) continue;
    context.write({ kind: 'retract', ref: rootOf(record), body: { reason: '', at: context.at } }, [record]);
  }
  return roots;
}

function writeSource(
  source: EvidenceDraft,
  before: EvidenceRecord | null,
  claim: RecordId,
  { at, write }: DraftContext,
): RecordId {
  const body = evidenceBody(source, before?.body ?? null, at);
  if (before === null) return write({ kind: 'evidence', ref: claim, body }).id;
  const root = rootOf(before);
  if (!sameBody(before.body, body)) write({ kind: 'evidence', ref: claim, root, body }, [before]);
  return root;
}

function evidenceBody(source: EvidenceDraft, before: EvidenceBody | null, at: string): EvidenceBody {
  const { archivedAt: _, quote: __, note: ___, ...kept } = before ?? { onRecord: true };
  const archivedAt = source.archivedAt.trim();
  const quote = source.quote.trim();
  const note = source.note.trim();
  const lang = before?.quote?.lang ?? 'und';
  const { linkDead } = source;
  return {
    ...kept,
    url: source.url.trim() === '' ? null : source.url.trim(),
    title: source.title.trim(),
    publisher: source.publisher.trim(),
    retrievedAt: source.retrievedAt,
    ...(archivedAt !== '' && { archivedAt }),
    type: source.type,
    primary: source.primary,
    ...(quote !== '' && { quote: { ...before?.quote, exact: quote, lang } }),
    stance: source.stance,
    ...(note !== '' && { note }),
    access: source.access,
    ...(linkDead !== undefined && linkDead !== (before?.linkDead ?? false) && { linkDead }),
    at,
  };
}

function writeAssessment(
  { fields }: Draft,
  claim: RecordId,
  evidence: readonly RecordId[],
  { author, at, stored, scheme, write }: DraftContext,
): void {
  if (fields.verdict === null) return;
  const mine = (stored?.view.assessments ?? []).filter((assessment) => assessment.author === author);
  const before = mine.at(-1)?.body ?? null;
  const { rating: _, confidence: __, ...kept } = before ?? {};
  const body: AssessBody = {
    ...kept,
    ...verdictOf(fields.verdict, fields.label?.trim() ?? '', before, scheme),
    ...(fields.confidence !== null && { confidence: fields.confidence }),
    summary: fields.summary.trim(),
    reasoning: fields.reasoning.trim(),
    evidence: [...evidence],
    at,
  };
  if (mine.length === 1 && sameBody(before!, body)) return;
  write({ kind: 'assess', ref: claim, body }, mine);
}

type VerdictBody = Pick<AssessBody, 'verdict' | 'label' | 'scheme' | 'rating'>;

/** A verdict that was not chosen anew stays what it was, by the scheme that it was given by. */
function verdictOf(
  verdict: VerdictCode,
  chosen: string,
  before: AssessBody | null,
  scheme: VerdictScheme,
): VerdictBody {
  if (before?.verdict === verdict && (chosen === '' || chosen === before.label)) {
    const { label, scheme: by, rating } = before;
    return { verdict, label, scheme: by, ...(rating !== undefined && { rating }) };
  }
  const label = isInScheme(scheme, { verdict, label: chosen }) ? chosen : labelIn(scheme, verdict);
  const rating = ratingIn(scheme, verdict);
  return { verdict, label, scheme: scheme.id, ...(rating !== null && { rating }) };
}

function rootOf(record: AnyRecord): RecordId {
  return record.root ?? record.id;
}

/** Equal but for the time of writing. */
function sameBody(a: { readonly at: string }, b: { readonly at: string }): boolean {
  return canonicalJson({ ...a, at: '' }) === canonicalJson({ ...b, at: '' });
}
