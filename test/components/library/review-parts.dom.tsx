/** What a person does in the review of a claim: ticks what was found out later, sets how urgent it is, corrects. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { BulkBar } from '../../../components/library/BulkBar.tsx';
import { DecisionForm, type DecisionFormProps } from '../../../components/library/DecisionForm.tsx';
import { sentenceOf } from '../../../components/library/history-sentence.ts';
import { Mentions } from '../../../components/library/Mentions.tsx';
import { Sources } from '../../../components/library/Sources.tsx';
import { TaskFields } from '../../../components/library/TaskFields.tsx';
import '../../../entrypoints/library/library-review.css';
import type { AnyRecord } from '../../../lib/model/record.ts';
import { defaultVerdictScheme } from '../../../lib/model/verdict-scheme.ts';
import { historyOf } from '../../../lib/records/history.ts';
import { claim, viewOf, wholeCheck } from '../../support/desks.ts';
import { ana, ben, evidenceRecord, mentionRecord, nextVersion, setRecord } from '../../support/records.ts';
import { button, clearScreen, labelled, type Scheme, show, type, violationsOf } from '../../support/screen.ts';

afterEach(clearScreen);

const person = (author: string): string => ({ [ana]: 'Ana', [ben]: 'Ben' })[author] ?? author;
const plain = (words: string): string => words.replace(/\p{Cf}/gu, '');
const schemes: readonly Scheme[] = ['light', 'dark'];

describe('sources', () => {
  const mine = evidenceRecord(claim, { body: { url: 'https://a.example/1' } });
  const theirs = evidenceRecord(claim, { author: ben, body: { url: 'https://b.example/2', linkDead: true } });
  const sources = (me: string | null, onLinkDead = vi.fn()) => (
    <Sources evidence={[mine, theirs]} person={person} me={me} onLinkDead={onLinkDead} />
  );

  test.each(schemes)('of one’s own can be said to be gone; of others it is told (%s)', async (scheme) => {
    const onLinkDead = vi.fn();
    const main = show(sources(ana, onLinkDead));
    expect([...main.querySelectorAll('li')].map(({ textContent }) => /no longer works/u.test(textContent))).toEqual([
      true,
      true,
    ]);
    labelled(main, 'The link no longer works').click();
    expect(onLinkDead).toHaveBeenCalledWith(mine.id, true);
    expect(await violationsOf(main, scheme)).toEqual([]);
  });

  test('of a set of others are not ticked', () => {
    expect(show(sources(null)).querySelectorAll('input')).toHaveLength(0);
  });
});

describe('places', () => {
  const mine = mentionRecord(claim);
  const ticked = nextVersion(mine, { seconds: 9, body: { earliestKnown: true } });
  const theirs = mentionRecord(claim, { author: ben, body: { earliestKnown: true } });

  test.each(schemes)('can be the earliest known, and of others it is told (%s)', async (scheme) => {
    const onEarliest = vi.fn();
    const main = show(<Mentions mentions={[ticked, theirs]} me={ana} onEarliest={onEarliest} />);
    expect(main.textContent).toContain('· earliest known appearance');
    const box = labelled(main, 'Earliest known appearance');
    expect(box.checked).toBe(true);
    box.click();
    expect(onEarliest).toHaveBeenCalledWith(mine.id, false);
    expect(await violationsOf(main, scheme)).toEqual([]);
  });

  test('and sources tell in the history what was found of them', () => {
    const source = evidenceRecord(claim, { seconds: 1, body: { title: 'Minutes' } });
    const gone = nextVersion(source, { seconds: 10, body: { linkDead: true } });
    const back = nextVersion(gone, { seconds: 11, body: { linkDead: false } });
    const reworded = nextVersion(back, { seconds: 12, body: { title: 'The minutes' } });
    const sentences = historyOf([claim, mine, ticked, source, gone, back, reworded]).map((item) =>
      plain(sentenceOf(item, person)),
    );
    expect(sentences.slice(-4)).toEqual([
      `Ana marked ${mine.body.pageTitle} as the earliest known appearance.`,
      'Ana found that the link of the source Minutes no longer works.',
      'Ana found that the link of the source Minutes works again.',
      'Ana changed the source The minutes.',
    ]);
  });
});

describe('priority', () => {
  const priority = (value: string, seconds: number): AnyRecord =>
    setRecord(claim, { seconds, device: value, body: { field: 'priority', value } });
  const task = (records: readonly AnyRecord[], onAct = vi.fn()) => (
    <TaskFields view={viewOf([claim, ...records])} status="draft" people={[]} person={person} onAct={onAct} />
  );

  test('is chosen, and cleared', () => {
    const onAct = vi.fn();
    const field = labelled(show(task([priority('high', 1)], onAct)), 'Priority') as unknown as HTMLSelectElement;
    expect(field.selectedOptions[0]!.textContent).toBe('High');
    for (const value of ['low', '']) {
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    expect(onAct.mock.calls.flat()).toEqual([
      { do: 'priority', priority: 'low' },
      { do: 'priority', priority: null },
    ]);
  });

  test('is given to the chosen claims at once', async () => {
    const onAct = vi.fn();
    const main = show(<BulkBar chosen={2} people={[]} onAct={onAct} onClear={vi.fn()} />);
    const list = main.querySelector<HTMLSelectElement>('select[aria-label="Set priority"]')!;
    await vi.waitFor(() => {
      list.selectedIndex = [...list.options].findIndex(({ textContent }) => textContent === 'Medium');
      list.dispatchEvent(new Event('change', { bubbles: true }));
      button(main, 'Set priority').click();
      expect(onAct).toHaveBeenLastCalledWith({ do: 'priority', priority: 'medium' });
    });
  });

  test('that two people set, or another product, is shown as it is', () => {
    const main = show(task([priority('P1', 1), priority('low', 1)]));
    expect(plain(main.textContent)).toMatch(/Set by two people at once: (Low, P1|P1, Low)\./u);
    expect(plain(sentenceOf(historyOf([claim, priority('high', 1)])[1]!, person))).toBe(
      'Ana set its priority to High.',
    );
  });
});

describe('a correction', () => {
  const form = (rest: Partial<DecisionFormProps>) => (
    <DecisionForm
      scheme={defaultVerdictScheme}
      rule="majority"
      begin={{ verdict: 'false', label: 'False', summary: 'No.' }}
      isPublic
      dissentFrom={() => []}
      mayCorrect={({ verdict }) => verdict === 'false'}
      onDecide={vi.fn()}
      {...rest}
    />
  );

  test.each(schemes)('says that it is public at once, and whose agreement is missing (%s)', async (scheme) => {
    const main = show(form({}));
    expect(main.textContent).toContain('The desk’s rule: Majority');
    expect(main.textContent).toContain('Readers have this change at once.');
    expect(main.textContent).not.toContain('rule is not met');
    const verdict = labelled(main, 'Verdict') as unknown as HTMLSelectElement;
    verdict.selectedIndex = [...verdict.options].findIndex(({ textContent }) => textContent === 'True');
    verdict.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(main.textContent).toContain('Your desk’s rule is not met'.replace('’', "'")));
    expect(await violationsOf(main, scheme)).toEqual([]);
  });

  test('is handed on with its kind and its note', async () => {
    const onDecide = vi.fn();
    const main = show(form({ onDecide }));
    type(labelled(main, 'What was changed, for readers'), 'A new source.');
    const correction = { kind: 'correction', note: 'A new source.' };
    await vi.waitFor(() => {
      button(main, 'Publish this change').click();
      expect(onDecide).toHaveBeenCalledWith(expect.objectContaining({ verdict: 'false', correction }));
    });
  });

  test('is not spoken of before a claim is public', () => {
    expect(show(form({ isPublic: false })).textContent).not.toContain('Readers have this change at once.');
  });
});

test('a whole check has nothing to tick for somebody who wrote none of it', () => {
  const { mentions } = viewOf(wholeCheck());
  expect(show(<Mentions mentions={mentions} me={ben} onEarliest={vi.fn()} />).querySelectorAll('input')).toHaveLength(
    0,
  );
});
