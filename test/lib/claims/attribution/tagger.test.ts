import { describe, expect, test } from 'vitest';
import { labelsOf, spansOf } from '../../../../lib/claims/attribution/labels.ts';
import { taggerTokens } from '../../../../lib/claims/attribution/tokens.ts';
import { packagedTier1 } from '../packaged-tier1.ts';

const { tagger } = packagedTier1();

function parts(text: string): string[] {
  return tagger.tag(text).map(({ role, start, end }) => `${role}: ${text.slice(start, end)}`);
}

describe('the tagger', () => {
  test('finds source, cue and content of indirect speech', () => {
    expect(parts('Ana Ruiz said that the port was shut.')).toEqual([
      'source: Ana Ruiz',
      'cue: said',
      'content: that the port was shut',
    ]);
  });

  test('finds them where the quotation comes first', () => {
    expect(parts('“The port was shut on Monday,” Ana Ruiz said.')).toEqual([
      'content: “The port was shut on Monday,”',
      'source: Ana Ruiz',
      'cue: said',
    ]);
  });

  test('finds several in a sentence', () => {
    const found = parts('Ruiz said that the port was shut, and the army said that two ships had left.');
    expect(found.filter((part) => part.startsWith('content'))).toHaveLength(2);
  });

  test.each(['', ' ', 'The ship left the port.'])('finds nothing in "%s"', (text) => {
    expect(parts(text)).toEqual([]);
  });

  test('gives spans in order and apart', () => {
    const text =
      'He said: "They left." She added that nobody knew why, and that "all is well", according to the mayor. '.repeat(
        9,
      );
    let before = 0;
    for (const { start, end } of tagger.tag(text)) {
      expect(start).toBeGreaterThanOrEqual(before);
      expect(end).toBeGreaterThan(start);
      before = end;
    }
    expect(before).toBeGreaterThan(0);
  });
});

test('spans become labels and spans again', () => {
  const text = 'Ana Ruiz said that the port was shut.';
  const spans = [
    { role: 'source', start: 0, end: 8 },
    { role: 'cue', start: 9, end: 13 },
    { role: 'content', start: 14, end: 36 },
  ] as const;
  const tokens = taggerTokens(text);
  expect(spansOf(labelsOf(spans, tokens), tokens)).toEqual(spans);
});
