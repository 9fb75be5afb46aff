/**
 * A topic as the texts of a form, and the way back.
 *
 * In:    the texts, and the topic as it was: a field that nobody changed comes back as it was, with what other
 *        programs wrote into it.
 * Out:   the topic, or what is wrong with which field, and in which of its lines.
 */
import type { TopicFields } from '../../components/TopicEditor.tsx';
import type { Topic, TopicAlias, TopicPattern } from '../../lib/model/topic.ts';
import {
  knowsNames,
  type LineFault,
  printAlias,
  printPattern,
  printTerm,
  type Reading,
  readAlias,
  readPattern,
  readTerms,
} from './topic-lines.ts';

export type TopicProblem =
  | { readonly fault: 'nameless' | 'taken' | 'nothing' }
  | { readonly fault: LineFault; readonly line: number; readonly text: string };

export type ReadTopic =
  | { readonly status: 'read'; readonly topic: Topic }
  | { readonly status: 'refused'; readonly problems: { readonly [Name in keyof TopicFields]?: TopicProblem } };

export interface TopicBounds {
  /** The names of the other topics. */
  readonly taken: readonly string[];
  /** The word behind a distance. */
  readonly unit: string;
}

export const blankTopic: Topic = { id: '', label: '', terms: [], patterns: [], exclusions: [] };

export function fieldsOf(topic: Topic, unit: string): TopicFields {
  const { label, aliases = [], terms, patterns, exclusions } = topic;
  return {
    label,
    terms: terms.map(printTerm).join('\n'),
    // They are long: an empty line shows where the next begins.
    patterns: patterns.map((pattern) => printPattern(pattern, unit)).join('\n\n'),
    aliases: aliases.map(printAlias).join('\n'),
    exclusions: exclusions.map(printTerm).join('\n'),
    isStrong: topic.tone === 'strong',
  };
}

export function readTopic(fields: TopicFields, before: Topic, { taken, unit }: TopicBounds): ReadTopic {
  const label = fields.label.replace(/\s+/gu, ' ').trim();
  const aliases = readAliases(fields.aliases, before);
  const names = new Set(aliases.values.map(({ name }) => name));
  const terms = readLines(fields.terms, (line) => withNames(readTerms(line), names));
  const exclusions = readLines(fields.exclusions, (line) => withNames(readTerms(line), names));
  const patterns = readPatterns(fields.patterns, before, { names, unit });
  const isEmpty = terms.values.length === 0 && patterns.values.length === 0;
  const nothing: TopicProblem | null = isEmpty && patterns.problem === null ? { fault: 'nothing' } : null;
  const problems = {
    ...withProblem('label', problemOfLabel(label, taken)),
    ...withProblem('terms', terms.problem ?? nothing),
    ...withProblem('patterns', patterns.problem),
    ...withProblem('aliases', aliases.problem),
    ...withProblem('exclusions', exclusions.problem),
  };
  if (Object.keys(problems).length > 0) return { status: 'refused', problems };
  const read = { label, terms: terms.values.flat(), patterns: patterns.values, exclusions: exclusions.values.flat() };
  return { status: 'read', topic: withTone({ ...withAliases(before, aliases.values), ...read }, fields.isStrong) };
}

/** A topic that says nothing of it is plain. */
function withTone(topic: Topic, isStrong: boolean): Topic {
  if (isStrong === (topic.tone === 'strong')) return topic;
  return { ...topic, tone: isStrong ? 'strong' : 'plain' };
}

function withAliases(topic: Topic, aliases: TopicAlias[]): Topic {
  if (aliases.length > 0) return { ...topic, aliases };
  const { aliases: _, ...rest } = topic;
  return rest;
}

/** A name that is given twice would be found once. */
function readAliases(text: string, { aliases = [] }: Topic): Lines<TopicAlias> {
  const known = new Map<string, TopicAlias>(aliases.map((each) => [printAlias(each), each]));
  const seen = new Set<string>();
  return readLines(text, (line) => {
    const same = known.get(line);
    const reading = same === undefined ? readAlias(line) : ({ status: 'read', value: same } as const);
    if (reading.status === 'refused') return reading;
    if (seen.has(reading.value.name)) return { status: 'refused', fault: 'name' };
    seen.add(reading.value.name);
    return reading;
  });
}

function readPatterns(
  text: string,
  before: Topic,
  { names, unit }: { readonly names: ReadonlySet<string>; readonly unit: string },
): Lines<TopicPattern> {
  const known = new Map<string, TopicPattern>(before.patterns.map((each) => [printPattern(each, unit), each]));
  return readLines(text, (line) => {
    const same = known.get(line);
    const reading = same === undefined ? readPattern(line) : ({ status: 'read', value: same } as const);
    if (reading.status === 'refused' || knowsNames(reading.value.groups.flat(), names)) return reading;
    return { status: 'refused', fault: 'unknown-name' };
  });
}

function withNames(reading: Reading<readonly string[]>, names: ReadonlySet<string>): Reading<readonly string[]> {
  if (reading.status === 'refused' || knowsNames(reading.value, names)) return reading;
  return { status: 'refused', fault: 'unknown-name' };
}

interface Lines<Value> {
  readonly values: Value[];
  /** Of the first line that could not be read. */
  readonly problem: TopicProblem | null;
}

/** Empty lines count, as they do for whoever looks for line 7. */
function readLines<Value>(text: string, read: (line: string) => Reading<Value>): Lines<Value> {
  const values: Value[] = [];
  let problem: TopicProblem | null = null;
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const reading = read(line.trim());
    if (reading.status === 'read') values.push(reading.value);
    else problem ??= { fault: reading.fault, line: index + 1, text: line.trim() };
  });
  return { values, problem };
}

function problemOfLabel(label: string, taken: readonly string[]): TopicProblem | null {
  if (label === '') return { fault: 'nameless' };
  const isTaken = taken.some((other) => other.trim().toLowerCase() === label.toLowerCase());
  return isTaken ? { fault: 'taken' } : null;
}

function withProblem<Name extends string>(name: Name, problem: TopicProblem | null): { [Each in Name]?: TopicProblem } {
  return problem === null ? {} : ({ [name]: problem } as { [Each in Name]?: TopicProblem });
}
