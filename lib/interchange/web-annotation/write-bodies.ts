/**
 * The bodies of one annotation as records about its claim: sources, tags, notes, and an assessment where one classifies.
 *
 * A label that maps to no verdict code is kept, and counted (`unmapped`): nothing is guessed.
 */
import type { RecordId } from '../../model/record.ts';
import { type Stance, stances } from '../../model/record-body.ts';
import { isWebUrl, UNDATED } from '../../model/text.ts';
import { type ForeignWriter, type Statement, timeIn } from '../foreign.ts';
import { listIn, textIn } from '../json-reading.ts';
import { type OwnLabels, verdictOfLabel } from '../labels/verdict-of-label.ts';
import { fromW3cSelectors } from '../selectors.ts';
import type { Body } from './bodies.ts';
import { stateIn } from './state.ts';
import { localName } from './tidy.ts';
import { verdictOfIri } from './vocabulary.ts';

interface About {
  readonly about: Statement;
  readonly labels: OwnLabels;
}

const SCHEME = 'web-annotation';

/** What such a body is for: said of the claim, not a reason for a verdict. */
const remarkPurposes: ReadonlySet<string | null> = new Set(['commenting', 'replying', 'questioning', 'editing']);

export function writeBodies(writer: ForeignWriter, bodies: readonly Body[], { about, labels }: About): void {
  const ofKind = (kind: Body['kind']) => bodies.filter((body) => body.kind === kind);
  for (const { text } of ofKind('tag')) writer.write('tag', { tag: text }, about);
  const evidence = ofKind('link').map((body) => writeLink(writer, body, about));
  const [verdict, ...others] = ofKind('verdict');
  for (const { text } of others) writer.write('tag', { tag: text }, about);
  const isReason = ({ purpose }: Body) => verdict !== undefined && !remarkPurposes.has(purpose);
  for (const { text } of ofKind('text').filter((body) => !isReason(body))) writer.write('note', { text }, about);
  if (verdict === undefined) return;
  const reasons = ofKind('text').filter(isReason);
  const label =
    verdict.url !== null && verdict.text === verdict.url ? localName(verdict.url) || verdict.url : verdict.text;
  const code = (verdict.url === null ? null : verdictOfIri(verdict.url)) ?? verdictOfLabel(label, labels);
  if (code === null) writer.unmapped(label);
  const reasoning = reasons.map(({ text }) => text).join('\n\n');
  const body = { verdict: code ?? 'in-progress', label, scheme: SCHEME, summary: '', reasoning, evidence } as const;
  writer.write('assess', body, about);
}

function writeLink(writer: ForeignWriter, { node, url, text }: Body, about: Statement): RecordId {
  const state = stateIn(node.state);
  const archivedAt = textIn(listIn(state?.cached)[0]);
  const exact = quoteIn(node.selector);
  const note = textIn(node.note);
  // An address that no browser opens is still what was named.
  const isOnline = url !== null && isWebUrl(url);
  const content = {
    url: isOnline ? url : null,
    title: text === '' && !isOnline ? (url ?? '') : text,
    publisher: publisherIn(node),
    retrievedAt: timeIn(state?.sourceDate) ?? about.at ?? UNDATED,
    type: 'other',
    primary: false,
    stance: stanceIn(node.stance),
    ...(exact !== null && { quote: { exact, lang: 'und' } }),
    ...(archivedAt !== null && isWebUrl(archivedAt) && { archivedAt }),
    ...(note !== null && { note }),
    access: isOnline ? 'open' : 'offline',
    onRecord: true,
  } as const;
  return writer.write('evidence', content, about).id;
}

function publisherIn({ source }: Body['node']): string {
  const publisher = typeof source === 'object' && source !== null ? Reflect.get(source, 'schema:publisher') : null;
  return textIn(publisher) ?? '';
}

function quoteIn(selector: unknown): string | null {
  for (const one of fromW3cSelectors(selector)) if (one.type === 'TextQuoteSelector') return one.exact;
  return null;
}

function stanceIn(stance: unknown): Stance {
  return stances.find((one) => one === stance) ?? 'context';
}
