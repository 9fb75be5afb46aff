/** What is said of a file that came in, and of one that was written: each reason in words. */
import { afterEach, expect, test } from 'vitest';
import { ImportPreviewCard } from '../../../components/library/ImportPreviewCard.tsx';
import { WrittenFile } from '../../../components/library/WrittenFile.tsx';
import type { ImportPreview } from '../../../lib/model/import-preview.ts';
import { clearScreen, show, violationsOf } from '../../support/screen.ts';

afterEach(clearScreen);

const nothing = (): void => undefined;
const lines = (main: HTMLElement): readonly string[] =>
  [...main.querySelectorAll('.preview-lines li')].map(({ textContent }) => textContent!.replace(/\p{Cf}/gu, ''));

const preview: ImportPreview = {
  format: 'csv',
  set: 'urn:set',
  label: 'Desk',
  newer: false,
  claims: 1,
  fresh: 1,
  changed: 0,
  known: 0,
  proposals: [],
  rejected: [
    {
      where: { kind: 'row', values: [7] },
      reason: { code: 'notDay', where: { kind: 'path', values: ['claim_date'] }, values: ['شباط'] },
    },
  ],
  unmapped: [],
  lost: [{ code: 'unusedColumns', values: ['desk, priority'] }],
  replaces: null,
};

test('a file that came in: where each entry stands that was not taken, why, and what has no place here', async () => {
  const card = { preview, name: 'Desk', format: 'CSV', onLabels: nothing, onOpen: nothing, onDiscard: nothing };
  const main = show(<ImportPreviewCard {...card} />);
  expect(lines(main)).toEqual([
    'Row 7: claim_date: This must be a date, such as 2026-03-01, and is: شباط',
    'Columns that no field was chosen for: desk, priority',
  ]);
  expect(await violationsOf(main, 'light')).toEqual([]);
});

test('a file that was written: which claims are not in it and why, and what the format cannot carry', () => {
  const refused = [{ text: 'The quay cost 12 million.', reasons: ['no-fact-check-url', 'not-published'] }] as const;
  const main = show(
    <WrittenFile claims={1} size="2 kB" keptBack={0} undecided={2} lost={[{ code: 'onePage' }]} refused={refused} />,
  );
  expect(main.textContent).toContain('2 claims have no decision yet');
  expect(lines(main)).toEqual([
    'The quay cost 12 million.: it has no public page yet, it is not published yet.',
    'Several claims have one page; Google shows one review of a page.',
  ]);
});
