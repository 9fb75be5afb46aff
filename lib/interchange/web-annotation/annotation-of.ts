/**
 * A claim as a W3C annotation.
 *
 * In:     a claim's view, and its entry as it stands in the set.
 * Out:    a plain JSON value without `@context`. Bodies say the claim, the verdict, the reasons, the sources, the tags
 *         and the open notes; targets are the mentions. The records ride along under `entry`.
 * Source: W3C Web Annotation Data Model; records.md 3.2 (a TimeState without `sourceDate` is invalid; positions count
 *         code points).
 */
import type { ClaimEntry, Person } from '../../model/annotation-set.ts';
import { type ClaimView, statusOf, verdictsOf } from '../../model/claim-view.ts';
import type { AnyRecord, AssessRecord, AuthorId, EvidenceRecord, MentionRecord } from '../../model/record.ts';
import type { Selector } from '../../model/selector.ts';
import { UNDATED } from '../../model/text.ts';
import { toW3cSelectors } from '../selectors.ts';
import { authorIri, claimIri, uriOf, verdictIri } from './vocabulary.ts';

export type People = Readonly<Record<string, Person>>;

export function annotationOf(view: ClaimView, entry: ClaimEntry, people: People): object {
  const { claim, mentions } = view;
  return {
    id: claimIri(view.id),
    type: 'Annotation',
    motivation: 'assessing',
    creator: agentOf(claim.author, people),
    ...dated('created', claim.body.at),
    ...dated('modified', view.modified),
    status: statusOf(view),
    body: bodiesOf(view, people),
    // A W3C annotation is about something: one of a claim that stands nowhere is about the claim.
    target: mentions.length === 0 ? claimIri(view.id) : mentions.map(targetOf),
    entry,
  };
}

function bodiesOf(view: ClaimView, people: People): object[] {
  const { claim, evidence, assessments, decisions, tags, remarks } = view;
  const verdicts = verdictsOf(view);
  const [only] = verdicts;
  return [
    textual('describing', claim.body.text, languageOf(claim.body.language)),
    // Two verdicts are no verdict: each then stands with the reasons of who gave it.
    ...(only !== undefined && verdicts.length === 1 ? [classified(view, only)] : []),
    ...decisions.flatMap(({ body, author }) =>
      body.summary === '' ? [] : [textual('assessing', body.summary, { creator: agentOf(author, people) })],
    ),
    ...assessments.flatMap((assessment) => reasonsOf(assessment, people)),
    ...evidence.map(linked),
    ...tags.map((tag) => textual('tagging', tag)),
    ...remarks.flatMap((remark) => commentOf(remark, people)),
  ];
}

function classified({ decisions, assessments }: ClaimView, verdict: ReturnType<typeof verdictsOf>[number]): object {
  const said = [...decisions, ...assessments].find(({ body }) => body.verdict === verdict);
  const url = decisions.find(({ body }) => body.factCheckUrl !== undefined)?.body.factCheckUrl;
  return {
    type: 'SpecificResource',
    purpose: 'classifying',
    source: verdictIri(verdict),
    ...(said === undefined ? {} : { verdictLabel: said.body.label }),
    ...(url === undefined ? {} : { factCheckUrl: uriOf(url) }),
  };
}

function reasonsOf({ body, author }: AssessRecord, people: People): object[] {
  const about = { creator: agentOf(author, people), verdict: body.verdict, ...dated('created', body.at) };
  return [
    ...(body.summary === '' ? [] : [textual('assessing', body.summary, { format: 'text/plain', ...about })]),
    ...(body.reasoning === '' ? [] : [textual('assessing', body.reasoning, { format: 'text/markdown', ...about })]),
  ];
}

function linked({ body }: EvidenceRecord): object {
  const { url, title, publisher, quote, stance, note, retrievedAt, archivedAt } = body;
  if (url === null) return textual('linking', title === '' ? publisher : title, { stance });
  return {
    type: 'SpecificResource',
    purpose: 'linking',
    source: {
      id: uriOf(url),
      ...(title === '' ? {} : { 'schema:name': title }),
      ...(publisher === '' ? {} : { 'schema:publisher': publisher }),
    },
    ...stateOf(retrievedAt, archivedAt),
    ...(quote === undefined ? {} : { selector: { type: 'TextQuoteSelector', exact: quote.exact } }),
    stance,
    ...(note === undefined || note === '' ? {} : { note }),
  };
}

function commentOf(remark: AnyRecord, people: People): object[] {
  if (remark.kind !== 'note' || remark.body.private !== false) return [];
  const about = { creator: agentOf(remark.author, people), ...dated('created', remark.body.at) };
  return [textual('commenting', remark.body.text, about)];
}

function targetOf({ body }: MentionRecord): object {
  const { url, pageTitle, selectors, contentHash, capturedAt, archivedAt } = body;
  const isOurReading = contentHash !== null || formatOfOrigin(body) === 'web-annotation';
  const written = toW3cSelectors(isOurReading ? selectors : selectors.filter(isNoPosition));
  return {
    type: 'SpecificResource',
    source: uriOf(url),
    selector: written,
    ...stateOf(capturedAt, archivedAt),
    ...(pageTitle === '' ? {} : { pageTitle }),
  };
}

/** Other tools count UTF-16 units of a text that we never saw: their positions are no code points. */
function isNoPosition({ type }: Selector): boolean {
  return type !== 'TextPositionSelector';
}

function formatOfOrigin(body: object): unknown {
  const { import: origin } = body as { readonly import?: { readonly format?: unknown } };
  return origin?.format;
}

function stateOf(time: string, archivedAt: string | undefined): object {
  if (time === UNDATED) return {};
  const cached = archivedAt === undefined ? {} : { cached: uriOf(archivedAt) };
  return { state: { type: 'TimeState', sourceDate: time, ...cached } };
}

function textual(purpose: string, value: string, more: object = {}): object {
  return { type: 'TextualBody', purpose, value, ...more };
}

function languageOf(language: string): object {
  return language === 'und' ? {} : { language };
}

function dated(key: 'created' | 'modified', time: string): object {
  return time === UNDATED ? {} : { [key]: time };
}

function agentOf(author: AuthorId, people: People): object {
  const name = Object.hasOwn(people, author) ? people[author]!.name : '';
  return { id: authorIri(author), type: 'Person', ...(name === '' ? {} : { name }) };
}
