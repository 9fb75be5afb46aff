/**
 * A claim that desks of the web have reviewed, as records: what ClaimReview markup and the services that serve it
 * have in common.
 *
 * In:     what was said, by whom, and each desk's review of it.
 * Out:    through the writer: the claim; for each review its page as evidence (what a reader follows to see why) and
 *         an assessment in the name of the desk's site.
 * Errors: `ExtensionError('import-malformed')` with the reason, for a claim or a review that cannot be taken.
 *
 * A desk is its site. The name that markup gives it is kept beside as `claimedName`: anybody can write any name there.
 * No mention is made of an appearance: which words stood there is not said. Its address stays with the claim.
 */
import { malformed } from '../../model/malformed.ts';
import { parse } from '../../model/parse.ts';
import type { RecordId } from '../../model/record.ts';
import type { Speaker, Stance } from '../../model/record-body.ts';
import { isDate, LanguageSchema, UNDATED } from '../../model/text.ts';
import type { VerdictCode } from '../../model/verdict-scheme.ts';
import { type Creator, type ForeignWriter, timeIn } from '../foreign.ts';
import { foldLabel, type OwnLabels, ratingOf } from '../labels/verdict-of-label.ts';

export interface Review {
  /** Registrable domain, or the site as a service names it. */
  readonly site: string;
  readonly claimedName: string | null;
  readonly url: string;
  readonly title: string;
  readonly published: string | null;
  /** The rating, in the desk's words. */
  readonly rating: string;
  readonly number: { readonly value: number; readonly best: number; readonly worst: number } | null;
  readonly summary: string;
}

export interface ReviewedClaim {
  readonly text: string;
  readonly language: string;
  readonly speaker: Speaker;
  readonly claimDate: string | null;
  readonly appearances: readonly string[];
  readonly firstAppearance: string | null;
}

/** What some systems put on every page in place of a claim. */
const templates: ReadonlySet<string> = new Set(
  ['Alegação revisada', 'Claim reviewed', 'claimReviewed', 'Claim', 'Claim text', 'Lorem ipsum'].map(foldLabel),
);

const MAX_SHORT_TEXT = 75;

/** Answers the claim's id, for its reviews. */
export function writeClaim(writer: ForeignWriter, claim: ReviewedClaim, first: Review): RecordId {
  const { text, language, speaker, claimDate, appearances, firstAppearance } = claim;
  if (templates.has(foldLabel(text)) || /^(?:\{\{|%%|\[)[^\s]+(?:\}\}|%%|\])$/u.test(text)) {
    throw malformed({ code: 'templateText', values: [text] });
  }
  const body = {
    text,
    shortText: text.length <= MAX_SHORT_TEXT ? text : '',
    language,
    speaker: ownSpeaker(speaker, first) ? { ...speaker, type: 'unknown' as const } : speaker,
    ...(claimDate !== null && { claimDate }),
    type: 'event' as const,
    scope: 'content' as const,
    checkable: 'yes' as const,
    ...(appearances.length > 0 && { appearances }),
    ...(firstAppearance !== null && { firstAppearance }),
  };
  return writer.write('claim', body, { by: deskOf(first), at: timeIn(first.published) ?? timeIn(claimDate) }).id;
}

export function writeReview(writer: ForeignWriter, claim: RecordId, review: Review, own: OwnLabels = {}): void {
  const rating = ratingOf(review.rating, own);
  if (rating === null) throw malformed({ code: 'noVerdict' });
  const { label, verdict, sentence } = rating;
  const at = timeIn(review.published);
  const said = { by: deskOf(review), at, ref: claim };
  const page = writer.write('evidence', evidenceBody(review, verdict), said);
  writer.write(
    'assess',
    {
      verdict: verdict ?? 'in-progress',
      label,
      scheme: review.site,
      ...(review.number !== null && { rating: review.number }),
      summary: sentence ?? review.summary,
      reasoning: sentence === null || sentence === review.summary ? '' : review.summary,
      evidence: [page.id],
    },
    said,
  );
  if (verdict === null) writer.unmapped(label);
}

/** When we read the page is not known: nobody of ours did. */
function evidenceBody({ url, title, site, published }: Review, verdict: VerdictCode | null) {
  const day = dateIn(published);
  return {
    url,
    title,
    publisher: site,
    ...(day !== null && { published: day }),
    retrievedAt: UNDATED,
    type: 'fact-check' as const,
    primary: false,
    stance: stanceOf(verdict),
    access: 'open' as const,
    onRecord: true,
  };
}

function stanceOf(verdict: VerdictCode | null): Stance {
  if (verdict === 'true' || verdict === 'mostly-true' || verdict === 'correct-attribution') return 'supports';
  if (verdict === 'false' || verdict === 'mostly-false' || verdict === 'misattributed') return 'refutes';
  return verdict === null || verdict === 'unproven' || verdict === 'in-progress' ? 'inconclusive' : 'context';
}

function deskOf({ site, claimedName }: Review): Creator {
  return { key: site, person: { name: site, ...(claimedName !== null && { claimedName }) } };
}

/** Some desks name themselves as who made the claim. The name is kept, and not believed. */
function ownSpeaker({ name }: Speaker, { site, claimedName }: Review): boolean {
  const speaker = foldLabel(name).replaceAll(' ', '');
  if (speaker === '') return false;
  const names = [foldLabel(claimedName ?? '').replaceAll(' ', ''), foldLabel(site).replaceAll(' ', '')];
  return names.some((one) => one !== '' && one.startsWith(speaker));
}

/** A day stays a day. Null for what is no date, and for the year 1. */
export function dateIn(value: unknown): string | null {
  const time = timeIn(value);
  if (time === null) return null;
  const day = String(value).trim();
  return day.length === 10 && isDate(day) ? day : time;
}

export function languageIn(value: unknown): string {
  if (value === null || value === '') return 'und';
  try {
    return parse(LanguageSchema, value);
  } catch {
    return 'und';
  }
}
