import { readFileSync } from 'node:fs';
import type { AnySchema } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { histories, play } from '../../support/histories.ts';
import { assessRecord, claimRecord, evidenceRecord, mentionRecord } from '../../support/records.ts';
import { annotationSetSchema, printedSchema, SCHEMA_PATH } from '../../support/set-schema.ts';
import { setOfRecords } from '../../support/sets.ts';

const isSet = new Ajv2020({ strict: false }).compile(annotationSetSchema() as AnySchema);
const claim = claimRecord();
const good = JSON.stringify(setOfRecords([claim, mentionRecord(claim), evidenceRecord(claim), assessRecord(claim)]));

test('the published schema is current: else run npm run schema', () => {
  expect(readFileSync(new URL(`../../../${SCHEMA_PATH}`, import.meta.url), 'utf8')).toBe(printedSchema());
});

describe('the schema, as another program reads it,', () => {
  test('accepts what is exported', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const accepted = isSet(JSON.parse(JSON.stringify(setOfRecords(play(history).all))));
        expect(isSet.errors).toBe(null);
        expect(accepted).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['a set without claims', '"claims":', '"claimed":'],
    ['a newer version', '"formatVersion":1', '"formatVersion":2'],
    ['a verdict that nobody knows', '"verdict":"mostly-false"', '"verdict":"meh"'],
    ['an id that is too short', `"id":"${claim.id}"`, '"id":"short"'],
    ['a link that runs', '"https://harbour.example', '"javascript:harbour.example'],
    ['a mention without a quote', '"TextQuoteSelector"', '"CssSelector"'],
    ['a time without a zone', '.000Z"', '"'],
    ['a kind in the wrong place', '"kind":"mention"', '"kind":"note"'],
  ])('refuses %s', (_, from, to) => {
    expect(good).toContain(from);
    expect(isSet(JSON.parse(good))).toBe(true);
    expect(isSet(JSON.parse(good.replaceAll(from, to)))).toBe(false);
  });

  test('accepts unknown keys', () => {
    expect(isSet(JSON.parse(good.replaceAll('"body":{', '"body":{"future":1,')))).toBe(true);
  });
});
