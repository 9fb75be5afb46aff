/**
 * Read annotations of Hypothesis: the file that its client exports, or an answer of its service.
 *
 * In:     the text of `{export_date, …, annotations}`, `{total, rows}`, a list, or one annotation; which tags a desk
 *         uses as verdicts, if any (no tag is a verdict by itself: records.md 3.3).
 * Out:    `Foreign`. An annotation of a passage is a claim with a mention, its text a note (or the reasons of a verdict
 *         that a tag gives), its tags tags. A reply is a note on the claim that it answers. What only Hypothesis
 *         knows (`group`, `permissions`, …) is kept under `import` of the claim.
 * Errors: `ExtensionError('import-malformed')` for what is no JSON, or no list of annotations.
 * Units:  positions are UTF-16 units of the text as Hypothesis reads it: a hint, as its paths to elements are.
 */
import { at, type Place } from '../../model/fault.ts';
import { malformed } from '../../model/malformed.ts';
import type { RecordId } from '../../model/record.ts';
import { isSelector } from '../../model/selector-schema.ts';
import type { VerdictCode } from '../../model/verdict-scheme.ts';
import { type Foreign, ForeignWriter, type Statement, timeIn } from '../foreign.ts';
import { isObject, type JsonObject, listIn, textIn } from '../json-reading.ts';
import { readJson } from '../json-text.ts';
import { foldLabel, type OwnLabels } from '../labels/verdict-of-label.ts';
import { type Passage, writeQuotedClaim } from '../quoted-claim.ts';

/** What becomes records or their fields; all else is kept as it is. A later edit leaves it as it was. */
const carried: ReadonlySet<string> = new Set(['user', 'created', 'updated', 'text', 'tags', 'target', 'uri']);

export function readHypothesis(text: string, tagVerdicts: OwnLabels = {}): Foreign {
  const file = readJson(text);
  const annotations = annotationsIn(file);
  const writer = new ForeignWriter({ format: 'hypothesis', identity: text, label: labelOf(file) });
  const claims = new Map<string, RecordId>();
  for (const [index, annotation] of annotations.entries()) {
    if (isReply(annotation)) continue;
    writer.read(whereOf(annotation, index), () => readAnnotation(writer, annotation, { claims, tagVerdicts }));
  }
  for (const [index, annotation] of annotations.entries()) {
    if (isReply(annotation)) writer.read(whereOf(annotation, index), () => readReply(writer, annotation, claims));
  }
  if (hasMorePages(file)) writer.lose({ code: 'morePages' });
  return writer.finish();
}

function annotationsIn(file: unknown): readonly JsonObject[] {
  const list = isObject(file) ? (file.annotations ?? answerIn(file) ?? [file]) : file;
  if (!Array.isArray(list)) throw malformed({ code: 'notList', where: at('annotations') });
  if (!list.every(isObject)) throw malformed({ code: 'notObject', where: at('annotations') });
  return list;
}

/** Its service answers with replies among the rows, or beside them. */
function answerIn({ rows, replies }: JsonObject): unknown {
  return Array.isArray(rows) ? [...rows, ...listIn(replies)] : rows;
}

/** Whether the answer is one of several pages: it says how many annotations there are in all. */
function hasMorePages(file: unknown): boolean {
  if (!isObject(file) || !Array.isArray(file.rows)) return false;
  return typeof file.total === 'number' && file.total > file.rows.length;
}

interface Reading {
  readonly claims: Map<string, RecordId>;
  readonly tagVerdicts: OwnLabels;
}

function readAnnotation(writer: ForeignWriter, annotation: JsonObject, { claims, tagVerdicts }: Reading): void {
  const said = statementOf(annotation);
  const passages = passagesOf(writer, annotation);
  if (passages.length === 0) throw malformed({ code: 'noPage' });
  const text = textIn(annotation.text);
  const isQuoted = passages.some(({ selectors }) => selectors.some(({ type }) => type === 'TextQuoteSelector'));
  // The words of a note on a page are the claim: it has no record that an edit's time could stand on.
  const kept = isQuoted ? importOf(annotation) : { ...importOf(annotation), updated: annotation.updated ?? null };
  const content = { text: isQuoted ? null : text, language: 'und', passages, import: kept };
  const claim = writeQuotedClaim(writer, content, said);
  const id = textIn(annotation.id);
  if (id !== null) claims.set(id, claim.id);
  const about = { ...said, ref: claim.id };
  const tags = listIn(annotation.tags).flatMap((tag) => textIn(tag) ?? []);
  for (const tag of new Set(tags)) writer.write('tag', { tag }, about);
  const reasons = isQuoted ? text : null;
  const verdict = verdictIn(tags, tagVerdicts);
  // The text may be edited later than the claim was made.
  const later = { ...about, at: timeIn(annotation.updated) ?? about.at };
  if (verdict !== null) writeVerdict(writer, { ...verdict, reasoning: reasons ?? '' }, later);
  else if (reasons !== null) writer.write('note', { text: reasons, ...isOpen(annotation) }, later);
}

function verdictIn(tags: readonly string[], tagVerdicts: OwnLabels): { label: string; verdict: VerdictCode } | null {
  for (const label of tags) {
    const found = Object.entries(tagVerdicts).find(([tag]) => foldLabel(tag) === foldLabel(label));
    if (found !== undefined) return { label, verdict: found[1] };
  }
  return null;
}

function writeVerdict(
  writer: ForeignWriter,
  verdict: { readonly label: string; readonly verdict: VerdictCode; readonly reasoning: string },
  about: Statement,
): void {
  writer.write('assess', { ...verdict, scheme: 'hypothesis', summary: '', evidence: [] }, about);
}

function readReply(writer: ForeignWriter, reply: JsonObject, claims: ReadonlyMap<string, RecordId>): void {
  const references = listIn(reply.references).flatMap((id) => textIn(id) ?? []);
  const claim = references.map((id) => claims.get(id)).find((found) => found !== undefined);
  if (claim === undefined) throw malformed({ code: 'noParent' });
  const text = textIn(reply.text);
  if (text === null) throw malformed({ code: 'emptyReply' });
  const said = statementOf(reply);
  const content = { text, ...isOpen(reply), import: importOf(reply) };
  writer.write('note', content, { ...said, at: timeIn(reply.updated) ?? said.at, ref: claim });
  if (listIn(reply.tags).length > 0) writer.lose({ code: 'replyTags' });
}

function statementOf({ user, user_info, created, updated }: JsonObject): Statement {
  const key = textIn(user) ?? '';
  const name = (isObject(user_info) ? textIn(user_info.display_name) : null) ?? /^acct:([^@]+)/u.exec(key)?.[1];
  return { by: { key, ...(name !== undefined && { person: { name } }) }, at: timeIn(created) ?? timeIn(updated) };
}

/** One passage a target; Hypothesis writes one. */
function passagesOf(writer: ForeignWriter, annotation: JsonObject): readonly Passage[] {
  const targets = listIn(annotation.target).filter(isObject);
  return (targets.length === 0 ? [{}] : targets).flatMap((target: JsonObject) => {
    const url = textIn(target.source) ?? textIn(annotation.uri);
    if (url === null) return [];
    const selectors = listIn(target.selector).filter(isSelector);
    const others = Object.keys(target).filter((key) => key !== 'source' && key !== 'selector');
    if (others.length > 0) writer.lose({ code: 'targetKeys', values: [others.join(', ')] });
    return [{ url, title: titleOf(annotation.document), selectors, seen: null, archivedAt: null }];
  });
}

function titleOf(page: unknown): string {
  return (isObject(page) ? textIn(listIn(page.title)[0]) : null) ?? '';
}

/** What anybody may read is a remark for all; the rest stays a note of one's own. */
function isOpen({ permissions }: JsonObject): { readonly private?: false } {
  const readers = isObject(permissions) ? listIn(permissions.read) : [];
  return readers.includes('group:__world__') ? { private: false } : {};
}

function importOf(annotation: JsonObject): JsonObject {
  const rest = Object.entries(annotation).filter(([key]) => !carried.has(key));
  return { format: 'hypothesis', user: annotation.user ?? null, ...Object.fromEntries(rest) };
}

function isReply({ references }: JsonObject): boolean {
  return listIn(references).length > 0;
}

function whereOf({ id }: JsonObject, index: number): Place {
  const number = index + 1;
  return { kind: 'annotation', values: [textIn(id) === null ? number : `${number} (${id})`] };
}

function labelOf(file: unknown): string {
  const user = isObject(file) ? textIn(file.export_userid) : null;
  return user === null ? 'Hypothesis' : `Hypothesis, ${user}`;
}
