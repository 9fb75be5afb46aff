/**
 * Read a file of AVeriTeC.
 *
 * In:     a list of claims, each with a label, a justification and questions with their answers; or with none of them.
 * Out:    `Foreign`: a claim; a source for each page that answered, and the fact check that it was taken from; an
 *         assessment with the questions, whole, in its body. What has no field of ours stands under `averitec` in the
 *         claim's body, so that it can be written again.
 * Errors: a file that is no JSON, or no list: `ExtensionError('import-malformed')`. A claim is taken whole or rejected.
 */
import { archiveLinkOf } from '../../model/archive-links.ts';
import { at } from '../../model/fault.ts';
import { malformed } from '../../model/malformed.ts';
import type { RecordId } from '../../model/record.ts';
import type { EvidenceBody } from '../../model/record-body.ts';
import { isWebUrl, UNDATED } from '../../model/text.ts';
import type { VerdictCode } from '../../model/verdict-scheme.ts';
import { dateIn } from '../claim-review/reviewed-claim.ts';
import { siteOf } from '../claim-review/site.ts';
import { type Creator, type Foreign, ForeignWriter, type Statement } from '../foreign.ts';
import { isObject, type JsonObject, listIn, textIn } from '../json-reading.ts';
import { readJson } from '../json-text.ts';
import { type OwnLabels, ratingOf } from '../labels/verdict-of-label.ts';
import { type Answer, AVERITEC_SCHEME, averitecLabels, averitecTypes, type Question } from './averitec.ts';

/** Its annotators are many, and have no names. */
const annotators: Creator = { key: 'annotators', person: { name: 'AVeriTeC' } };
const MAX_SHORT_TEXT = 75;

export function readAveritec(text: string, own: OwnLabels = {}): Foreign {
  const value = readJson(text);
  const claims = isObject(value) ? value.claims : value;
  if (!Array.isArray(claims)) throw malformed({ code: 'notList' });
  const writer = new ForeignWriter({ format: 'averitec', identity: text, label: 'AVeriTeC' });
  for (const [index, claim] of claims.entries()) {
    writer.read(at(`[${index}]`), () => {
      if (!isObject(claim)) throw malformed({ code: 'notObject' });
      new ClaimReading(writer, claim, own).read();
    });
  }
  return writer.finish();
}

class ClaimReading {
  readonly #writer: ForeignWriter;
  readonly #claim: JsonObject;
  readonly #own: OwnLabels;
  /** A page that answers two questions with the same words is one source. */
  readonly #sources = new Map<string, RecordId>();

  constructor(writer: ForeignWriter, claim: JsonObject, own: OwnLabels) {
    this.#writer = writer;
    this.#claim = claim;
    this.#own = own;
  }

  read(): void {
    const root = this.#writeClaim();
    const said: Statement = { by: annotators, at: null, ref: root };
    this.#writeArticle(said);
    const questions = listIn(this.#claim.questions).map((question) => this.#question(question, said));
    // What it tests with says no verdict, and asks nothing.
    if (questions.length === 0 && listIn(this.#claim.label).length === 0) return;
    const rating = ratingOf(textIn(this.#claim.label) ?? '');
    if (rating === null) throw malformed({ code: 'noVerdict', where: at('label') });
    const verdict = codeOf(rating.label) ?? this.#own[rating.label] ?? null;
    if (verdict === null) this.#writer.unmapped(rating.label);
    this.#writer.write(
      'assess',
      {
        verdict: verdict ?? 'in-progress',
        label: rating.label,
        scheme: AVERITEC_SCHEME,
        summary: wordsIn(this.#claim.justification) ?? '',
        reasoning: '',
        evidence: [...new Set(this.#sources.values())],
        questions,
      },
      said,
    );
  }

  #writeClaim(): RecordId {
    const { claim, label: _label, justification: _why, questions: _asked, claim_date, speaker, ...rest } = this.#claim;
    const text = wordsIn(claim);
    if (text === null) throw malformed({ code: 'noClaim', where: at('claim') });
    const date = dateIn(dayOf(claim_date));
    const types = listIn(this.#claim.claim_types).filter((type) => typeof type === 'string');
    const known = types.flatMap((type) => (Object.hasOwn(averitecTypes, type) ? [averitecTypes[type]!] : []));
    const appearance = textIn(this.#claim.original_claim_url);
    const body = {
      text,
      shortText: text.length <= MAX_SHORT_TEXT ? text : '',
      // The data set is in English.
      language: 'en',
      speaker: { type: 'unknown' as const, name: wordsIn(speaker) ?? '' },
      ...(date !== null && { claimDate: date }),
      type: known[0] ?? ('event' as const),
      scope: known.includes('quote') ? ('attribution' as const) : ('content' as const),
      checkable: 'yes' as const,
      ...(appearance !== null && isWebUrl(appearance) && { appearances: [appearance] }),
      averitec: rest,
    };
    return this.#writer.write('claim', body, { by: annotators, at: null }).id;
  }

  #writeArticle(said: Statement): void {
    const url = textIn(this.#claim.fact_checking_article);
    if (url === null || !isWebUrl(url)) return;
    this.#writer.write('evidence', { ...sourceOf(url, null), type: 'fact-check' }, said);
  }

  #question(question: unknown, said: Statement): Question {
    const text = isObject(question) ? wordsIn(question.question) : null;
    if (!isObject(question) || text === null) throw malformed({ code: 'noQuestion', where: at('questions') });
    return { question: text, answers: listIn(question.answers).map((answer) => this.#answer(answer, said)) };
  }

  #answer(answer: unknown, said: Statement): Answer {
    if (!isObject(answer) || typeof answer.answer !== 'string')
      throw malformed({ code: 'noAnswer', where: at('questions') });
    const written = { ...answer, answer: answer.answer };
    const url = textIn(answer.source_url);
    if (url === null || !isWebUrl(url)) return written;
    return { ...written, evidence: this.#source(url, written, said) };
  }

  #source(url: string, answer: Answer, said: Statement): RecordId {
    // An extractive answer is in the source's own words.
    const exact = answer.answer_type === 'Extractive' ? textIn(answer.answer) : null;
    const key = `${url}\n${exact ?? ''}`;
    const known = this.#sources.get(key);
    if (known !== undefined) return known;
    const body = {
      ...sourceOf(url, textIn(answer.cached_source_url)),
      type: mediumOf(answer.source_medium),
      ...(exact !== null && { quote: { exact, lang: 'en' } }),
    };
    const { id } = this.#writer.write('evidence', body, said);
    this.#sources.set(key, id);
    return id;
  }
}

/** The page itself where the link is one to a copy of it. */
function sourceOf(url: string, cached: string | null) {
  const copied = archiveLinkOf(url)?.original ?? null;
  const archivedAt = copied !== null ? url : cached !== null && isWebUrl(cached) ? cached : null;
  return {
    url: copied ?? url,
    title: '',
    publisher: siteOf(copied ?? url) ?? '',
    retrievedAt: UNDATED,
    ...(archivedAt !== null && { archivedAt }),
    primary: false,
    stance: 'context' as const,
    access: 'open' as const,
    onRecord: true,
  };
}

/** As they are, spaces at the end too: they are written again. */
function wordsIn(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function mediumOf(medium: unknown): EvidenceBody['type'] {
  if (medium === 'Video') return 'video';
  return medium === 'Web table' ? 'data' : 'other';
}

function codeOf(label: string): VerdictCode | null {
  return Object.hasOwn(averitecLabels, label) ? averitecLabels[label as keyof typeof averitecLabels] : null;
}

/** `3-10-2020` is the third of October. */
function dayOf(date: unknown): string | null {
  const [, day, month, year] = /^(\d{1,2})-(\d{1,2})-(\d{4})$/u.exec(textIn(date) ?? '') ?? [];
  if (day === undefined || month === undefined || year === undefined) return textIn(date);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
