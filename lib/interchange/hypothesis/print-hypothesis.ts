/**
 * An annotation set as the file that the client of Hypothesis exports, and imports.
 *
 * In:     a set.
 * Out:    an annotation for each mention: the quote as its target, the verdict with its reasons and sources as its
 *         text, tags as tags; notes for all to read as replies to the claim's first. What came from Hypothesis goes
 *         back as it came: its ids, users, groups, paths and positions.
 * Note:   our positions count another text than its: they are left out, and it finds the quote by its words.
 *         Its own import takes `document`, `tags`, `text`, `target` and `uri` of each, and makes them its user's.
 * Source: hypothesis/client, src/sidebar/services/import-annotations.ts and annotations-exporter.tsx; records.md 3.3.
 */
import type { AnnotationSet, ClaimEntry, Person } from '../../model/annotation-set.ts';
import type { ClaimView } from '../../model/claim-view.ts';
import type { Loss } from '../../model/loss.ts';
import type { AuthorId, MentionRecord, RecordOf } from '../../model/record.ts';
import type { Selector } from '../../model/selector.ts';
import { UNDATED } from '../../model/text.ts';
import { viewClaims } from '../../records/view.ts';
import { recordsOfEntry } from '../annotation-set.ts';
import type { Written } from '../foreign.ts';
import type { JsonObject } from '../json-reading.ts';
import { isOwnText, textOf } from './annotation-text.ts';
import { originOf } from './origin.ts';

type People = Readonly<Record<string, Person>>;

export function printHypothesis(set: AnnotationSet): Written {
  const lost = new Set<Loss['code']>();
  const views = viewClaims([...set.claims.flatMap(recordsOfEntry), ...set.records]);
  const byRecord = new Map(views.flatMap((view) => view.history.map((id) => [id, view] as const)));
  const annotations = set.claims.flatMap((entry) =>
    annotationsOf(byRecord.get(entry.record.id)!, entry, { people: set.people ?? {}, lost }),
  );
  const file = {
    export_date: set.modified,
    export_userid: set.publisher?.name ?? '',
    client_version: set.generator,
    annotations,
  };
  return { text: `${JSON.stringify(file, null, 2)}\n`, lost: [...lost].map((code) => ({ code })) };
}

interface Context {
  readonly people: People;
  readonly lost: Set<Loss['code']>;
}

function annotationsOf(view: ClaimView, entry: ClaimEntry, { people, lost }: Context): object[] {
  const { claim } = view;
  const origin = originOf(claim.body);
  const [first, ...others] = entry.mentions;
  const pages = listedPages(claim.body);
  if (first === undefined && pages.length === 0) {
    lost.add('pagelessClaim');
    return [];
  }
  noteLosses(view, lost);
  const id = idOf(origin) ?? claim.id;
  const said = (mention: MentionRecord | undefined, own: string) => ({
    ...origin?.rest,
    ...authored(view, people),
    id: own,
    uri: mention?.body.url ?? pages[0],
    ...documentOf(mention, origin?.rest),
    text: textOf(view),
    tags: view.tags,
    target: mention === undefined ? [{ source: pages[0] }] : [targetOf(mention)],
  });
  return [
    said(first, id),
    ...others.map((mention) => said(mention, mention.id)),
    ...view.remarks.flatMap((remark) => replyOf(remark, { view, people, to: id, uri: first?.body.url ?? pages[0]! })),
  ];
}

function noteLosses(view: ClaimView, lost: Set<Loss['code']>): void {
  const { mentions, evidence, decisions, remarks, fields, assessments, claim } = view;
  if (mentions.length > 1) lost.add('sameClaim');
  if (evidence.some(({ body }) => body.quote !== undefined)) lost.add('sourceQuotes');
  if (evidence.length + assessments.length > 0) lost.add('verdictData');
  if (decisions.length > 0) lost.add('decisionRule');
  if (fields.length > 0) lost.add('tasks');
  if (claim.body.speaker.type !== 'unknown') lost.add('speaker');
  if (remarks.some(({ kind }) => kind !== 'note')) lost.add('links');
  if (remarks.some((remark) => remark.kind === 'note' && remark.body.private !== false && !isOwnText(view, remark))) {
    lost.add('privateNotes');
  }
  if (originOf(claim.body) === null) lost.add('history');
}

interface ReplyContext {
  readonly view: ClaimView;
  readonly people: People;
  readonly to: string;
  readonly uri: string;
}

function replyOf(remark: ClaimView['remarks'][number], { view, people, to, uri }: ReplyContext): object[] {
  if (remark.kind !== 'note' || isOwnText(view, remark)) return [];
  const origin = originOf(remark.body);
  if (origin === null && remark.body.private !== false) return [];
  return [
    {
      references: [to],
      ...origin?.rest,
      ...agent(remark.author, people, origin?.user),
      ...dated('created', remark.body.at),
      ...dated('updated', remark.body.at),
      id: idOf(origin) ?? remark.id,
      uri,
      text: remark.body.text,
      tags: [],
      target: [{ source: uri }],
    },
  ];
}

function authored(view: ClaimView, people: People): object {
  const { claim, modified, remarks } = view;
  const origin = originOf(claim.body);
  const own = remarks.find((remark): remark is RecordOf<'note'> => isOwnText(view, remark));
  return {
    ...agent(claim.author, people, origin?.user),
    ...dated('created', claim.body.at),
    ...dated('updated', origin === null ? modified : (textIn(origin.rest.updated) ?? (own ?? claim).body.at)),
  };
}

function agent(author: AuthorId, people: People, user: unknown): object {
  const name = Object.hasOwn(people, author) ? people[author]!.name : '';
  return {
    user: typeof user === 'string' ? user : `acct:${author}@claimlight`,
    ...(name === '' || typeof user === 'string' ? {} : { user_info: { display_name: name } }),
  };
}

function documentOf(mention: MentionRecord | undefined, rest: JsonObject | undefined): object {
  if (rest?.document !== undefined || mention === undefined || mention.body.pageTitle === '') return {};
  return { document: { title: [mention.body.pageTitle] } };
}

function targetOf({ body }: MentionRecord): object {
  const isTheirs = originOf(body) !== null;
  return { source: body.url, selector: body.selectors.flatMap((selector) => (isTheirs ? selector : plain(selector))) };
}

function plain(selector: Selector): Selector[] {
  if (selector.type !== 'TextQuoteSelector') return [];
  const { type, exact, prefix, suffix } = selector;
  return [{ type, exact, ...(prefix !== undefined && { prefix }), ...(suffix !== undefined && { suffix }) }];
}

function listedPages(body: object): readonly string[] {
  const { appearances } = body as { readonly appearances?: unknown };
  return Array.isArray(appearances) ? appearances.filter((url) => typeof url === 'string') : [];
}

function idOf(origin: ReturnType<typeof originOf>): string | null {
  return textIn(origin?.rest.id);
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function dated(key: 'created' | 'updated', time: string): object {
  return time === UNDATED ? {} : { [key]: time };
}
