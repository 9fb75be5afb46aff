/**
 * The one parser for untrusted data: messages, files, feeds, teammates.
 *
 * In:     a valibot schema and any value.
 * Out:    the value as the schema's type. Unknown keys of records and sets are kept.
 * Errors: `ExtensionError` with the given code; the message names the path of the first wrong field,
 *         such as `claims[0].record.body.text: Expected string but received undefined`.
 */
import * as v from 'valibot';
import { type ErrorCode, ExtensionError } from './errors.ts';

export type AnySchema = v.GenericSchema<unknown, unknown>;

export function parse<Schema extends AnySchema>(
  schema: Schema,
  value: unknown,
  code: ErrorCode = 'bad-message',
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  throw new ExtensionError(code, describeIssue(result.issues[0]));
}

/** All that is wrong with the value, as `path: problem` each; [] where it is of the schema's type. */
export function faultsBy(schema: AnySchema, value: unknown): readonly string[] {
  return v.safeParse(schema, value).issues?.map(describeIssue) ?? [];
}

/** `path: what is wrong`, or what is wrong alone when the whole value is. */
export function describeIssue(issue: v.BaseIssue<unknown>): string {
  const path = issuePath(issue);
  return path === '' ? issue.message : `${path}: ${issue.message}`;
}

/** The path of an issue as a person writes it: `claims[0].record.id`. */
export function issuePath(issue: v.BaseIssue<unknown>): string {
  let path = '';
  for (const { key } of issue.path ?? []) {
    if (typeof key === 'number') path += `[${key}]`;
    else path += path === '' ? String(key) : `.${String(key)}`;
  }
  return path;
}
