import { describe, expect, test } from 'vitest';
import { readBlock } from '../../../lib/claims/block.ts';
import { embeddedFact } from '../../../lib/claims/embedded.ts';

function factIn(text: string): string | null {
  const fact = embeddedFact(readBlock(text), { start: 0, end: text.length });
  return fact === null ? null : text.slice(fact.start, fact.end);
}

describe('the fact within a wish', () => {
  test.each([
    [
      'They must stop the weapons that are transported daily to the port.',
      'the weapons that are transported daily to the port',
    ],
    [
      'The states should shoulder their duty in stopping the flow of arms that have been sent to the coast since May, and we cannot wait.',
      'the flow of arms that have been sent to the coast since May',
    ],
    [
      'We need to close the camps which were built by the militia near the border.',
      'the camps which were built by the militia near the border',
    ],
  ])('of %s', (text, fact) => {
    expect(factIn(text)).toBe(fact);
  });

  test.each([
    ['a wish alone', 'They must stop the weapons.'],
    ['a fact alone', 'The weapons that are transported daily to the port come from abroad.'],
    ['what is wished in the clause', 'They should send the ships that we need.'],
    ['no words', ''],
  ])('is not found in %s', (_, text) => {
    expect(factIn(text)).toBeNull();
  });
});
