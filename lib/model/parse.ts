/**
 * The one parser for untrusted data: messages, files, feeds, teammates.
 *
 * In:     a valibot schema and any value.
 * Out:    the value as the schema's type. Unknown keys of records and sets are kept.
 * Errors: `ExtensionError` with the given code and the first fault; the message names its path, such as
 *         `claims[0].record.body.text: Expected string but received undefined`.
 */
import * as v from 'valibot';
import { type ErrorCode, ExtensionError } from './errors.ts';
import { at, checkFaults, type Fault } from './fault.ts';

export type AnySchema = v.GenericSchema<unknown, unknown>;

export function parse<Schema extends AnySchema>(
  schema: Schema,
  value: unknown,
  code: ErrorCode = 'bad-message',
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new ExtensionError(code, describeIssue(issue), { fault: faultOfIssue(issue) });
}

/** All that is wrong with the value; [] where it is of the schema's type. */
export function faultsBy(schema: AnySchema, value: unknown): readonly Fault[] {
  return v.safeParse(schema, value).issues?.map(faultOfIssue) ?? [];
}

/** `path: what is wrong`, or what is wrong alone when the whole value is. */
function describeIssue(issue: v.BaseIssue<unknown>): string {
  const path = issuePath(issue);
  return path === '' ? issue.message : `${path}: ${issue.message}`;
}

function faultOfIssue(issue: v.BaseIssue<unknown>): Fault {
  const path = issuePath(issue);
  return { ...problemOf(issue), ...(path !== '' && { where: at(path) }) };
}

/** Values of a file are quoted as far as one needs to find them. */
const MAX_QUOTED = 80;

function problemOf({ kind, type, message, expected, received, requirement }: v.BaseIssue<unknown>): Fault {
  const check = checkFaults.find((code) => code === message);
  if (check !== undefined) return { code: check };
  if (kind === 'schema' && received === 'undefined') return { code: 'missing' };
  if (choiceTypes.has(type)) return { code: 'notOneOf', values: [expected ?? ''] };
  if (kind === 'schema') return { code: 'wrongType', values: [expected ?? '', received.slice(0, MAX_QUOTED)] };
  const limit = limits[type];
  if (limit !== undefined) return { code: limit, values: [Number(requirement)] };
  return { code: type === 'integer' || type === 'safe_integer' ? 'notWhole' : 'invalid' };
}

const choiceTypes: ReadonlySet<string> = new Set(['picklist', 'literal', 'variant', 'union', 'enum']);

const limits: Readonly<Record<string, 'tooLong' | 'tooShort' | 'tooSmall' | 'tooLarge'>> = {
  max_length: 'tooLong',
  min_length: 'tooShort',
  min_value: 'tooSmall',
  max_value: 'tooLarge',
};

/** The path of an issue as a person writes it: `claims[0].record.id`. */
function issuePath(issue: v.BaseIssue<unknown>): string {
  let path = '';
  for (const { key } of issue.path ?? []) {
    if (typeof key === 'number') path += `[${key}]`;
    else path += path === '' ? String(key) : `.${String(key)}`;
  }
  return path;
}
