/**
 * The published JSON Schema of annotation sets, made from the schemas that the program parses with.
 *
 * Out:    JSON Schema 2020-12, as printed in public/schema. `npm run schema` writes it; a test says when to.
 */
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { AnnotationSetSchema, ClaimEntrySchema } from '../../lib/model/annotation-set.ts';
import {
  AssessRecordSchema,
  ClaimRecordSchema,
  DecideRecordSchema,
  EvidenceRecordSchema,
  MentionRecordSchema,
  RecordSchema,
} from '../../lib/model/record.ts';
import { refinementSchemas, SelectorSchema } from '../../lib/model/selector-schema.ts';
import { isWebUrl } from '../../lib/model/text.ts';

export const SCHEMA_PATH = 'public/schema/annotation-set.v1.json';

const definitions = {
  claimEntry: ClaimEntrySchema,
  claim: ClaimRecordSchema,
  mention: MentionRecordSchema,
  evidence: EvidenceRecordSchema,
  assess: AssessRecordSchema,
  decide: DecideRecordSchema,
  record: RecordSchema,
  selector: SelectorSchema,
};

/** The program bounds how deep a selector is refined, level by level. Here all levels are one, and the text says it. */
const refinements = Object.fromEntries(refinementSchemas.map((schema, level) => [`refinement${level}`, schema]));

const description = [
  'Claims of news pages with their mentions, sources, verdicts and decisions, as teams exchange them.',
  'Unknown keys are allowed at every level and are kept.',
  'What this schema cannot say, the program checks too: an id is the first 26 characters of base64url(SHA-256("clr1:" +',
  "RFC 8785 of the record without id and sig)); every record of an entry has the entry's claim as its ref; times, dates",
  'and addresses exist; a position does not end before it starts; a selector is refined four times at most; a clock is',
  'before the year 4000; a person or an organisation that speaks has a name; a source without an address is offline; a',
  'status is one of draft, in-review, approved, published, corrected and retracted.',
].join(' ');

/** Checks in code that JSON Schema can say after all. */
function fromCheck(check: object): JsonSchema | null {
  const action = check as { readonly requirement?: unknown; readonly message?: unknown };
  if (action.requirement === isWebUrl) return { pattern: '^[Hh][Tt][Tt][Pp][Ss]?://' };
  if (action.message !== 'noQuote') return null;
  return { contains: { type: 'object', required: ['type'], properties: { type: { const: 'TextQuoteSelector' } } } };
}

export function annotationSetSchema(): object {
  const { $schema, $defs, ...schema } = toJsonSchema(AnnotationSetSchema, {
    target: 'draft-2020-12',
    definitions: { ...definitions, ...refinements },
    overrideRef: ({ referenceId }) => (referenceId in refinements ? '#/$defs/selector' : undefined),
    errorMode: 'ignore',
    overrideAction: ({ valibotAction, jsonSchema }) => {
      const more = fromCheck(valibotAction);
      return more === null ? jsonSchema : { ...jsonSchema, ...more };
    },
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:claimlight:annotation-set:1',
    title: 'Claimlight annotation set, version 1',
    description,
    ...schema,
    $defs: Object.fromEntries(Object.entries($defs ?? {}).filter(([name]) => !(name in refinements))),
  };
}

export function printedSchema(): string {
  return `${JSON.stringify(annotationSetSchema(), null, 2)}\n`;
}
