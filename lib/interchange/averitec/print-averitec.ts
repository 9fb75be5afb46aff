/**
 * Print a set as AVeriTeC writes claims.
 *
 * In:   a set that may leave (lib/publish/strip).
 * Out:  JSON: a list of claims with label, justification and questions. What came from there goes back as it was. A
 *       claim without a verdict that AVeriTeC has a label for is left out; `lost` says how many, and what else.
 */
import type { AnnotationSet } from '../../model/annotation-set.ts';
import type { ClaimView } from '../../model/claim-view.ts';
import type { Loss } from '../../model/loss.ts';
import type { AssessRecord, DecideRecord } from '../../model/record.ts';
import { viewClaims } from '../../records/view.ts';
import { recordsOfEntry } from '../annotation-set.ts';
import type { Written } from '../foreign.ts';
import { isObject, listIn } from '../json-reading.ts';
import { type AveritecLabel, averitecTypes, labelOfVerdict } from './averitec.ts';

export function printAveritec(set: AnnotationSet): Written {
  const views = viewClaims([...set.claims.flatMap(recordsOfEntry), ...set.records]).filter((view) => !view.withdrawn);
  const written = views.map(rowOf);
  const rows = written.filter((row) => row !== null);
  const lost: Loss[] = [];
  const left = views.length - rows.length;
  if (left > 0) lost.push({ code: 'noAveritecLabel', values: [left] });
  if (views.some(hasMoreVerdicts)) lost.push({ code: 'otherVerdicts' });
  if (views.some(hasUnaskedSources)) lost.push({ code: 'unaskedSources' });
  if (views.some(({ mentions }) => mentions.length > 0)) lost.push({ code: 'quotes' });
  return { text: `${JSON.stringify(rows, null, 2)}\n`, lost };
}

function saidOf({ decisions, assessments }: ClaimView): AssessRecord | DecideRecord | undefined {
  return decisions[0] ?? assessments[0];
}

function rowOf(view: ClaimView): object | null {
  const said = saidOf(view);
  const label = said === undefined ? undefined : labelOf(said);
  if (said === undefined || label === undefined) return null;
  const { text, claimDate, speaker, averitec } = view.claim.body;
  const appearance = view.mentions[0]?.body.url ?? null;
  return {
    claim: text,
    label,
    justification: said.body.summary,
    claim_date: claimDate === undefined ? null : writtenDay(claimDate),
    speaker: speaker.name === '' ? null : speaker.name,
    ...(isObject(averitec) ? averitec : { original_claim_url: appearance, claim_types: typesOf(view) }),
    questions: questionsOf(view),
  };
}

function labelOf({ body }: AssessRecord | DecideRecord): AveritecLabel | undefined {
  return labelOfVerdict[body.verdict];
}

function typesOf({ claim }: ClaimView): readonly string[] {
  return Object.entries(averitecTypes)
    .filter(([, type]) => type === claim.body.type)
    .map(([name]) => name);
}

function questionsOf({ assessments }: ClaimView): readonly object[] {
  return assessments.flatMap(({ body }) =>
    listIn(body.questions)
      .filter(isObject)
      .map((question) => ({
        ...question,
        answers: listIn(question.answers)
          .filter(isObject)
          .map(({ evidence: _, ...answer }) => answer),
      })),
  );
}

function hasMoreVerdicts({ decisions, assessments }: ClaimView): boolean {
  return decisions.length + assessments.length > 1;
}

function hasUnaskedSources({ evidence, assessments }: ClaimView): boolean {
  const answers = assessments.flatMap(({ body }) =>
    listIn(body.questions)
      .filter(isObject)
      .flatMap((question) => listIn(question.answers).filter(isObject)),
  );
  const asked = new Set(answers.map((answer) => answer.evidence));
  return evidence.some((record) => record.body.type !== 'fact-check' && !asked.has(record.root ?? record.id));
}

/** `2020-10-13` as `13-10-2020`, without zeros before: as the data set has them. */
function writtenDay(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-');
  return `${Number(day)}-${Number(month)}-${year}`;
}
