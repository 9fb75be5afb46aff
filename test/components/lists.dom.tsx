import { afterEach, describe, expect, test, vi } from 'vitest';
import { type CheckItem, CheckList } from '../../components/CheckList.tsx';
import { DraftList } from '../../components/DraftList.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
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
  badge: { verdict: 'false', label: 'False' },
  state: 'exact',
};

const nothing = (): void => undefined;

describe('a check', () => {
  test('whose place is gone says so, and offers nothing to show', () => {
    const main = show(<CheckList checks={[{ ...check, state: 'orphan' }]} onShow={nothing} />);
    expect(main.textContent).toContain('Not found in this version of the page');
    expect(main.querySelectorAll('button')).toHaveLength(0);
  });

  test('has a link to copy, unless its place is gone', () => {
    const onCopyLink = vi.fn();
    const main = show(<CheckList checks={[check]} onShow={nothing} onCopyLink={onCopyLink} />);
    button(main, 'Copy link to this sentence').click();
    expect(onCopyLink.mock.calls).toEqual([[check]]);
    const gone = show(<CheckList checks={[{ ...check, state: 'orphan' }]} onShow={nothing} onCopyLink={onCopyLink} />);
    expect(gone.querySelectorAll('button')).toHaveLength(0);
  });

  test('is withdrawn by a second press only, and Esc takes the question back', async () => {
    const onWithdraw = vi.fn();
    const main = show(<CheckList checks={[check]} onShow={nothing} onWithdraw={onWithdraw} />);
    button(main, 'Withdraw').click();
    await vi.waitFor(() => expect(document.activeElement).toBe(button(main, 'Withdraw check')));
    press(document.activeElement!, 'Escape');
    await vi.waitFor(() => expect(document.activeElement).toBe(button(main, 'Withdraw')));
    expect(onWithdraw).not.toHaveBeenCalled();
    button(main, 'Withdraw').click();
    await vi.waitFor(() => button(main, 'Withdraw check').click());
    expect(onWithdraw).toHaveBeenCalledWith(check);
  });

  test('of others names its set and cannot be edited', () => {
    const main = show(<CheckList checks={[{ ...check, layer: 'L', setLabel: 'Desk North' }]} onShow={nothing} />);
    expect(main.textContent).toContain('Desk North');
    expect([...main.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([check.text]);
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
});

test.each(['light', 'dark'] as const)('axe finds nothing wrong with the lists in a %s scheme', async (scheme) => {
  const main = show(
    <>
      <CheckList
        checks={[
          check,
          { ...check, claim: 'c2', state: 'orphan', badge: null },
          { ...check, claim: 'c3', state: 'changed', badge: { verdict: 'disagree', label: '2 checks disagree' } },
        ]}
        onShow={nothing}
        onEdit={nothing}
        onWithdraw={nothing}
      />
      <DraftList drafts={[draftOf('Orders came from abroad.')]} pageUrl="elsewhere" onOpen={nothing} />
      {defaultVerdictScheme.labels.map(({ code, label }) => (
        <VerdictBadge key={code} verdict={code} label={label} />
      ))}
      <ErrorNotice error={{ code: 'import-malformed', message: 'claims[0]' }} onDismiss={nothing} />
    </>,
  );
  expect(await violationsOf(main, scheme)).toEqual([]);
});
