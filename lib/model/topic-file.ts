/**
 * A file of topics: `{ "format": "claimlight.topics", "formatVersion": 2, "topics": [...] }`. Version 1, of 0.1, was the
 * bare list; it is read as it always was.
 *
 * In:     any value, as JSON was read.
 * Out:    its topics, unknown keys and all.
 * Errors: `import-newer`; `import-malformed`, with the path of the first wrong field and what is wrong there. Version 2 is read more
 *         strictly than version 1 was: a term that could never match, or that refers to nothing, is refused.
 */
import * as v from 'valibot';
import { ExtensionError } from './errors.ts';
import { type Fault, at as placeAt } from './fault.ts';
import { malformed } from './malformed.ts';
import { parse } from './parse.ts';
import { aliasNameOf, type Topic, TopicListSchema } from './topic.ts';

export const TOPICS_FORMAT = 'claimlight.topics';
export const TOPICS_VERSION = 2;

const HeaderSchema = v.looseObject({
  format: v.literal(TOPICS_FORMAT),
  formatVersion: v.pipe(v.number(), v.integer(), v.minValue(2)),
});

const BodySchema = v.looseObject({ topics: TopicListSchema });

/** A star that ends no word: behind a space, within a word, or doubled. */
const LOST_STAR = /(?<![\p{L}\p{M}\p{N}_])\*|\*(?=[\p{L}\p{M}\p{N}_])/u;

export interface TopicFile {
  readonly format: typeof TOPICS_FORMAT;
  readonly formatVersion: typeof TOPICS_VERSION;
  readonly topics: readonly Topic[];
}

export function topicFile(topics: readonly Topic[]): TopicFile {
  return { format: TOPICS_FORMAT, formatVersion: TOPICS_VERSION, topics };
}

export function readTopicFile(value: unknown): readonly Topic[] {
  if (Array.isArray(value)) return parse(TopicListSchema, value, 'import-malformed');
  const { formatVersion } = parse(HeaderSchema, value, 'import-malformed');
  if (formatVersion > TOPICS_VERSION) {
    const fault: Fault = { code: 'newerTopics', values: [formatVersion, TOPICS_VERSION] };
    throw new ExtensionError('import-newer', `formatVersion: ${formatVersion} is newer than ${TOPICS_VERSION}`, {
      fault,
    });
  }
  const { topics } = parse(BodySchema, value, 'import-malformed');
  refuseRepeated(
    'topics',
    'id',
    topics.map(({ id }) => id),
  );
  topics.forEach((topic, at) => {
    checkTopic(topic, `topics[${at}]`);
  });
  return topics;
}

function checkTopic(topic: Topic, path: string): void {
  const aliases = topic.aliases ?? [];
  const names = aliases.map(({ name }) => name);
  refuseRepeated(`${path}.aliases`, 'name', names);
  aliases.forEach(({ terms }, at) => {
    checkTerms(terms, [], `${path}.aliases[${at}].terms`);
  });
  checkTerms(topic.terms, names, `${path}.terms`);
  topic.patterns.forEach(({ groups }, pattern) => {
    groups.forEach((group, at) => {
      checkTerms(group, names, `${path}.patterns[${pattern}].groups[${at}]`);
    });
  });
  checkTerms(topic.exclusions, names, `${path}.exclusions`);
}

function checkTerms(terms: readonly string[], names: readonly string[], path: string): void {
  terms.forEach((term, at) => {
    const name = aliasNameOf(term);
    const where = placeAt(`${path}[${at}]`);
    if (name !== null && !names.includes(name)) throw malformed({ code: 'unknownAlias', where, values: [name] });
    if (LOST_STAR.test(term)) throw malformed({ code: 'strayStar', where, values: [term] });
    if (!/[\p{L}\p{N}]/u.test(term)) throw malformed({ code: 'wordlessTerm', where, values: [term] });
  });
}

function refuseRepeated(path: string, key: string, all: readonly string[]): void {
  const at = all.findIndex((each, index) => all.indexOf(each) < index);
  if (at >= 0) throw malformed({ code: 'twice', where: placeAt(`${path}[${at}].${key}`), values: [all[at]!] });
}
