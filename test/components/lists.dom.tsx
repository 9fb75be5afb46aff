import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Altered } from '../../components/CheckAltered.tsx';
import { type CheckItem, CheckList } from '../../components/CheckList.tsx';
import { DraftList } from '../../components/DraftList.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { onListKey } from '../../components/list-keys.ts';
import { VerdictBadge } from '../../components/VerdictBadge.tsx';
import { errorCodes } from '../../lib/model/errors.ts';
import { defaultVerdictScheme } from '../../lib/model/verdict-scheme.ts';
import { draftOf } from '../support/drafts.ts';
import { button, clearScreen, press, show, violationsOf } from '../support/screen.ts';

afterEach(clearScreen);

const check: CheckItem = {
  claim: 'c1',
  layer: null,
  setLabel: null,
  text: 'The council receives orders from abroad.',
  language: 'en',
  speaker: 'Idris Marai',
  authors: [],
  topics: [],
  verdicts: ['false'],
  badge: { verdict: 'false', label: 'False' },
  state: 'exact',
  note: null,
  altered: null,
};

const checked: Altered['checked'] = {
  exact: 'the council receives orders from abroad',
  language: 'en',
  context: 'He said that the council receives orders from abroad. Then he left.',
  capturedAt: '2026-02-27T10:00:00Z',
  archivedAt: 'https://web.archive.org/web/20260227101112/https://courier.example/talks',
  url: 'https://courier.example/talks',
};
const found = 'the council receives advice from abroad';
const sightings = [{ status: 'changed', found, first: '2026-03-02T11:00:00Z', last: '2026-03-02T11:00:00Z' }] as const;
const changed: CheckItem = { ...check, claim: 'c3', state: 'changed', altered: { checked, sightings, found } };
const lost: CheckItem = {
  ...check,
  claim: 'c2',
  state: 'orphan',
  altered: { checked, sightings: [{ ...sightings[0], status: 'orphan', found: null }], found: null },
};
const times = (main: HTMLElement) => [...main.querySelectorAll('time')].map(({ dateTime }) => dateTime);

const nothing = (): void => undefined;

describe('a check', () => {
  test('whose place is gone says so, and offers nothing to show', () => {
    const main = show(<CheckList checks={[{ ...check, state: 'orphan' }]} onShow={nothing} />);
    expect(main.textContent).toContain('Not found in this page any more');
    expect(main.querySelectorAll('button')).toHaveLength(0);
  });

  test('whose place is gone has what stood round it, both dates and the archived copy', () => {
    const main = show(<CheckList checks={[lost]} onShow={nothing} />);
    expect(main.textContent).toContain('Not found in this page any more');
    expect(main.querySelector('details blockquote')!.textContent).toBe(checked.context);
    expect(times(main)).toEqual([checked.capturedAt, sightings[0].first]);
    expect(main.querySelector('a')!.href).toBe(checked.archivedAt);
    const bare = { ...lost.altered!, checked: { ...checked, archivedAt: null } };
    const without = show(<CheckList checks={[{ ...lost, altered: bare }]} onShow={nothing} />);
    expect(without.querySelectorAll('a')).toHaveLength(0);
  });

  test('whose sentence was changed says what went and what came, with both dates, and its verdict is of before', () => {
    const main = show(<CheckList checks={[changed]} onShow={nothing} />);
    expect(main.textContent).toContain('This sentence was changed after the check.');
    expect(main.querySelector('del')!.textContent).toContain('orders');
    expect(main.querySelector('ins')!.textContent).toContain('advice');
    expect(times(main)).toEqual([checked.capturedAt, sightings[0].first]);
    expect(main.querySelector('.cl-item-head')!.textContent).toBe('Checked before the change:False');
  });

  test.each([
    ['exact', false],
    ['fuzzy', true],
  ] as const)('that was found %s has a word for it: %s', (state, hasWord) => {
    const main = show(<CheckList checks={[{ ...check, state }]} onShow={nothing} />);
    expect(main.textContent!.includes('Found with small changes')).toBe(hasWord);
  });

  test('at the reading position is the current one, and no other is', () => {
    const main = show(<CheckList checks={[check, changed]} current="check-c3" onShow={nothing} />);
    expect([...main.querySelectorAll('[aria-current="location"]')].map(({ id }) => id)).toEqual(['check-c3']);
  });

  test('has a link to copy, unless its place is gone', () => {
    const onCopyLink = vi.fn();
    const main = show(<CheckList checks={[check]} onShow={nothing} onCopyLink={onCopyLink} />);
    button(main, 'Copy link to this sentence').click();
    expect(onCopyLink.mock.calls).toEqual([[check]]);
    const gone = show(<CheckList checks={[{ ...check, state: 'orphan' }]} onShow={nothing} onCopyLink={onCopyLink} />);
    expect(gone.querySelectorAll('button')).toHaveLength(0);
  });

  test('is withdrawn by one press: what takes that back is said elsewhere', () => {
    const onWithdraw = vi.fn();
    const main = show(<CheckList checks={[check]} onShow={nothing} onWithdraw={onWithdraw} />);
    button(main, 'Withdraw').click();
    expect(onWithdraw.mock.calls).toEqual([[check]]);
  });

  test('that is only a note says so, and shows the note in its own direction', () => {
    const note = 'اسأل الوزارة عن الأرقام.';
    const main = show(<CheckList checks={[{ ...check, badge: null, verdicts: [], note }]} onShow={nothing} />);
    expect(main.querySelector('.cl-item-head')!.textContent).toBe('Note');
    const quoted = main.querySelector('.cl-note blockquote')!;
    expect(quoted.textContent).toBe(note);
    expect(getComputedStyle(quoted).direction).toBe('rtl');
  });

  test('of others names its set and cannot be edited', () => {
    const main = show(<CheckList checks={[{ ...check, layer: 'L', setLabel: 'Desk North' }]} onShow={nothing} />);
    expect(main.textContent).toContain('Desk North');
    expect([...main.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([check.text]);
  });
});

describe('arrow keys', () => {
  test('go from entry to entry over all lists, and leave what is typed into alone', () => {
    const main = show(
      // biome-ignore lint/a11y/noStaticElementInteractions: as in the panel.
      <div onKeyDown={onListKey}>
        <CheckList checks={[check, lost]} onShow={nothing} onEdit={nothing} />
        <input aria-label="Search" />
        <CheckList checks={[{ ...changed, layer: 'L' }]} onShow={nothing} />
      </div>,
    );
    const at = (key: string, from: Element = document.activeElement!) => {
      press(from, key);
      return document.activeElement?.id;
    };
    document.getElementById('check-c1')!.focus();
    expect(at('ArrowDown')).toBe('check-c2');
    expect(at('ArrowDown')).toBe('check-L-c3');
    expect(at('ArrowDown')).toBe('check-L-c3');
    expect(at('Home')).toBe('check-c1');
    expect(at('ArrowUp')).toBe('check-c1');
    expect(at('End')).toBe('check-L-c3');
    expect(at('ArrowUp', button(main, 'Edit'))).toBe('check-c1');
    main.querySelector('input')!.focus();
    expect(at('ArrowDown')).toBe('');
  });
});

describe('a verdict', () => {
  test.each(defaultVerdictScheme.labels)('$code has an icon, a line and its words', ({ code, label }) => {
    const main = show(<VerdictBadge verdict={code} label={label} />);
    expect(main.querySelector('svg')!.childElementCount).toBeGreaterThan(0);
    expect(getComputedStyle(main.querySelector('.cl-badge-label')!).textDecorationLine).toBe('underline');
    expect(main.textContent).toBe(label);
  });

  test('no two codes have the same icon', () => {
    const main = show(
      <p>
        {defaultVerdictScheme.labels.map(({ code, label }) => (
          <VerdictBadge key={code} verdict={code} label={label} />
        ))}
      </p>,
    );
    const drawings = [...main.querySelectorAll('svg')].map((svg) => new XMLSerializer().serializeToString(svg));
    expect(new Set(drawings).size).toBe(defaultVerdictScheme.labels.length);
  });
});

describe('an error', () => {
  test.each(errorCodes)('%s has words, and shows what the log says', (code) => {
    const main = show(<ErrorNotice error={{ code, message: 'claims[0].record: wrong' }} />);
    expect(main.querySelector('strong')!.textContent).not.toBe('');
    expect(main.querySelector('[role="alert"]')!.textContent).toContain('claims[0].record: wrong');
  });

  test('of a file says what is wrong in it and where, in place of the log', () => {
    const fault = { code: 'missing', where: { kind: 'path', values: ['claims[0].record'] } } as const;
    const main = show(<ErrorNotice error={{ code: 'import-malformed', message: 'for the log', fault }} />);
    const words = main.querySelector('[role="alert"]')!.textContent!.replace(/\p{Cf}/gu, '');
    expect(words).toContain('claims[0].record: This is missing.');
    expect(words).not.toContain('for the log');
  });
});

test('a draft says where it was begun, but for one of the page itself', () => {
  const drafts = ['here', 'framed', 'away'].map((pageUrl) => ({ ...draftOf(pageUrl), pageUrl, mention: null }));
  const documents = [
    { pageUrl: 'here', frame: null },
    { pageUrl: 'framed', frame: 'embed.example' },
  ];
  const main = show(<DraftList drafts={drafts} documents={documents} onOpen={nothing} />);
  const said = [...main.querySelectorAll('li')].map((item) => item.querySelector('p')?.textContent ?? '');
  expect(said).toEqual(['', expect.stringMatching(/^In a frame from .?embed\.example/u), 'On another page: away']);
});

test.each(['light', 'dark'] as const)('axe finds nothing wrong with the lists in a %s scheme', async (scheme) => {
  const main = show(
    <>
      <CheckList
        checks={[
          check,
          { ...lost, badge: null },
          { ...changed, badge: { verdict: 'disagree', label: '2 checks disagree' } },
        ]}
        current="check-c1"
        onShow={nothing}
        onEdit={nothing}
        onWithdraw={nothing}
      />
      <DraftList drafts={[draftOf('Orders came from abroad.')]} documents={[]} onOpen={nothing} />
      {defaultVerdictScheme.labels.map(({ code, label }) => (
        <VerdictBadge key={code} verdict={code} label={label} />
      ))}
      <ErrorNotice error={{ code: 'import-malformed', message: 'claims[0]' }} onDismiss={nothing} />
    </>,
  );
  expect(await violationsOf(main, scheme)).toEqual([]);
});
