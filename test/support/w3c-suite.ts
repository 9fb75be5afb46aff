/**
 * The W3C Web Annotation test suite, as it lies beside the project: every MUST, as functions over a document.
 *
 * Source: w3c/web-annotation-tests, read from ../shared and nowhere kept.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Draft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';

export const suiteFolder = fileURLToPath(
  new URL('../../../shared/data/product/w3c-web-annotation-tests', import.meta.url),
);
export const hasSuite = existsSync(suiteFolder);

export type Resource = 'annotation' | 'collection' | 'page';

const listOf: Readonly<Record<Resource, string>> = {
  annotation: 'annotations/annotationMusts.test',
  collection: 'collections/collectionMusts.test',
  page: 'collections/pages/pageMusts.test',
};

interface Assertion {
  readonly id?: string;
  readonly expectedResult?: 'valid' | 'invalid';
  readonly errorMessage?: string;
}

export interface Suite {
  /** How many MUSTs there are for such a document. */
  count(resource: Resource): number;
  /** The MUSTs that the document breaks, with what the suite says of them. */
  broken(resource: Resource, document: unknown): string[];
}

export function loadSuite(): Suite {
  const ajv = new Draft04({ strict: false, allErrors: true, logger: false });
  addFormats(ajv);
  const definitions = path.join(suiteFolder, 'definitions');
  for (const file of readdirSync(definitions).filter((name) => name.endsWith('.json'))) {
    ajv.addSchema(read(path.join('definitions', file)) as object);
  }
  const musts = new Map(
    Object.entries(listOf).map(([resource, list]) => {
      const { assertions } = read(list) as { assertions: string[] };
      return [resource, assertions.map((name) => mustOf(name, ajv))];
    }),
  );
  return {
    count: (resource) => musts.get(resource)!.length,
    broken: (resource, document) => musts.get(resource)!.flatMap((must) => must(document) ?? []),
  };
}

type Must = (document: unknown) => string | null;

function mustOf(name: string, ajv: Draft04): Must {
  // Two assertions may have one id.
  const { id: _id, ...schema } = read(name) as Assertion;
  const isValid = ajv.compile(schema);
  const wanted = (schema.expectedResult ?? 'valid') === 'valid';
  return (document) => (isValid(document) === wanted ? null : `${name}: ${schema.errorMessage}`);
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(path.join(suiteFolder, name), 'utf8').replace(/^\u{feff}/u, ''));
}
