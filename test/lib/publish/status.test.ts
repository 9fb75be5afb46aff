import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimStatus } from '../../../lib/model/claim-view.ts';
import type { DeskProfile } from '../../../lib/model/desk.ts';
import type { AnyRecord } from '../../../lib/model/record.ts';
import { claimStatuses, type DecisionRule } from '../../../lib/model/record-body.ts';
import { dissentFrom, isAgreed, mayCorrect, voicesIn } from '../../../lib/publish/decide.ts';
import { refusalOf, standingOf } from '../../../lib/publish/status.ts';
import { viewClaim } from '../../../lib/records/view.ts';
import { claim, cleo, desk, viewOf, wholeCheck } from '../../support/desks.ts';
import { ana, approveRecord, assessRecord, authorNamed, ben, decideRecord, setRecord } from '../../support/records.ts';

const dora = authorNamed('Dora');

const standing = (status: ClaimStatus): AnyRecord =>
  setRecord(claim, { seconds: 20, body: { field: 'status', value: status } });

describe('a claim moves', () => {
  const allowed: Readonly<Record<ClaimStatus, readonly ClaimStatus[]>> = {
    draft: ['in-review', 'approved'],
    'in-review': ['draft', 'approved'],
    approved: ['draft', 'in-review', 'published'],
    published: ['corrected', 'retracted'],
    corrected: ['corrected', 'retracted'],
    retracted: [],
  };

  test.each(claimStatuses)('from %s where it may, and nowhere else', (from) => {
    const view = viewOf([...wholeCheck(), standing(from)]);
    expect(standingOf(view)).toBe(from);
    expect(claimStatuses.filter((to) => refusalOf(view, to, desk) === null)).toEqual(
      claimStatuses.filter((to) => allowed[from].includes(to)),
    );
  });

  test('to approved with one decision alone', () => {
    const [one, other] = [
      decideRecord(claim, { author: ben, seconds: 5 }),
      decideRecord(claim, { author: cleo, seconds: 5 }),
    ];
    expect(refusalOf(viewOf([claim]), 'approved', desk)).toBe('undecided');
    expect(refusalOf(viewOf([...wholeCheck(), other]), 'approved', desk)).toBe('undecided');
    expect(one.id).not.toBe(other.id);
  });

  test('nowhere from what is public, whoever set it back', () => {
    const back = setRecord(claim, { author: cleo, seconds: 99, body: { field: 'status', value: 'draft' } });
    const view = viewOf([...wholeCheck(), standing('published'), back]);
    expect(standingOf(view)).toBe('published');
    expect(refusalOf(view, 'in-review', desk)).toBe('published');
  });
});

describe('the rule of a desk', () => {
  const by = (rule: DecisionRule, author = ben): AnyRecord =>
    decideRecord(claim, { author, seconds: 9, body: { rule } });
  const votes = (...said: readonly (readonly [typeof ana, 'mostly-false' | 'true' | 'in-progress'])[]): AnyRecord[] =>
    said.map(([author, verdict], at) =>
      assessRecord(claim, { author, seconds: at, body: { verdict, label: verdict } }),
    );
  const agreed = (records: AnyRecord[], profile: Partial<DeskProfile> = {}): boolean =>
    isAgreed(viewOf([claim, ...records]), { ...desk, rule: 'single', ...profile });

  test.each<[string, boolean, AnyRecord[]]>([
    ['an editor who did not check decides as the checker did', true, [...votes([ana, 'mostly-false']), by('editor')]],
    ['the checker is no editor', false, [...votes([ana, 'mostly-false']), by('editor', ana)]],
    ['two checkers are no editor', false, [...votes([ana, 'mostly-false'], [ben, 'mostly-false']), by('editor')]],
    ['an editor against the checker stands alone', false, [...votes([ana, 'true']), by('editor')]],
    [
      'two of three carry',
      true,
      [...votes([ana, 'mostly-false'], [ben, 'mostly-false'], [cleo, 'true']), by('majority')],
    ],
    ['one of two does not', false, [...votes([ana, 'mostly-false'], [cleo, 'true']), by('majority', ana)]],
    ['who is still at it has no vote', true, [...votes([ana, 'mostly-false'], [cleo, 'in-progress']), by('majority')]],
    [
      'all of three',
      true,
      [...votes([ana, 'mostly-false'], [ben, 'mostly-false'], [cleo, 'mostly-false']), by('unanimous')],
    ],
    ['all but one', false, [...votes([ana, 'mostly-false'], [ben, 'mostly-false'], [cleo, 'true']), by('unanimous')]],
    [
      'one alone, by the rule of one, at a desk of several',
      false,
      [...votes([ana, 'mostly-false']), by('single', ana)],
    ],
  ])('%s: %s', (_, expected, records) => {
    expect(agreed(records)).toBe(expected);
  });

  test.each<[DecisionRule, boolean]>([
    ['single', true],
    ['editor', true],
    ['majority', true],
    ['unanimous', false],
  ])('is not passed by where a decision names a weaker one: %s: %s', (rule, expected) => {
    const records = [...votes([ana, 'mostly-false'], [ben, 'mostly-false'], [cleo, 'true']), by('single', dora)];
    expect(agreed(records, { rule })).toBe(expected);
  });

  test('a second person approves what one decided against the checker', () => {
    const decision = by('editor');
    const records = [...votes([ana, 'true']), decision];
    expect(agreed([...records, approveRecord(decision, { author: ben, seconds: 10 })])).toBe(false);
    expect(agreed([...records, approveRecord(decision, { author: dora, seconds: 10 })])).toBe(true);
  });

  test('a desk of one person needs nobody else', () => {
    expect(agreed([...votes([ana, 'mostly-false']), by('editor', ana)], { singlePerson: true })).toBe(true);
  });

  test('an author with two living verdicts agrees with nobody, and dissents with the other one', () => {
    const [first, second] = [
      assessRecord(claim, { author: ana, seconds: 1, device: 'phone' }),
      assessRecord(claim, { author: ana, seconds: 1, device: 'desk', body: { verdict: 'true', label: 'True' } }),
    ];
    const view = viewOf([claim, first, second]);
    expect(voicesIn(view)).toMatchObject([{ author: ana, verdict: null }]);
    expect(dissentFrom(view, 'mostly-false')).toEqual([second.id]);
    expect(agreed([first, second, by('majority')])).toBe(false);
  });
});

describe('a correction', () => {
  const vote = (author: typeof ana, verdict: 'mostly-false' | 'true', seconds: number): AnyRecord =>
    assessRecord(claim, { author, seconds, body: { verdict, label: verdict } });
  const decision = decideRecord(claim, { author: ben, seconds: 9, body: { label: 'Mostly false' } });
  const may = (records: AnyRecord[], verdict: 'mostly-false' | 'true', by = ben, rule: DecisionRule = 'editor') => {
    const ruling = { verdict, label: verdict === 'true' ? 'True' : 'Mostly false' };
    return mayCorrect(viewOf([claim, decision, ...records]), ruling, { author: by, desk: { ...desk, rule } });
  };
  const checked = vote(ana, 'mostly-false', 1);

  test.each<[string, boolean, boolean]>([
    ['that leaves the verdict rests on who decided and checked it', true, may([checked], 'mostly-false')],
    ['that leaves the verdict may be the checker’s, beside the editor', true, may([checked], 'mostly-false', ana)],
    ['to another verdict is nobody’s alone', false, may([checked], 'true')],
    ['to another verdict may be the editor’s, with the checker', true, may([vote(ana, 'true', 1)], 'true')],
    ['of two checkers alone is no editor’s', false, may([vote(ana, 'true', 1), vote(ben, 'true', 2)], 'true')],
    ['by majority needs one', false, may([checked, vote(cleo, 'true', 2)], 'true', ben, 'majority')],
    ['by all needs all', false, may([checked, vote(cleo, 'true', 2)], 'true', ben, 'unanimous')],
    ['by one still needs a second person', false, may([], 'true', ben, 'single')],
  ])('%s: %s', (_, expected, answer) => {
    expect(answer).toBe(expected);
  });

  test('with a new verdict is not what others approved', () => {
    const approval = approveRecord(decision, { author: dora, seconds: 10 });
    expect(may([approval], 'mostly-false', cleo)).toBe(true);
    expect(may([approval], 'true', cleo)).toBe(false);
  });
});

test('what a desk agreed on is the same in whatever order the records came', () => {
  const people = [ana, ben, cleo, dora];
  const record: fc.Arbitrary<AnyRecord> = fc
    .record({
      author: fc.constantFrom(...people),
      seconds: fc.nat(5),
      verdict: fc.constantFrom('mostly-false' as const, 'true' as const),
      rule: fc.constantFrom('editor' as const, 'majority' as const, 'unanimous' as const),
      kind: fc.constantFrom('assess' as const, 'assess' as const, 'decide' as const, 'set' as const),
      status: fc.constantFrom(...claimStatuses),
    })
    .map(({ author, seconds, verdict, rule, kind, status }) => {
      if (kind === 'set') return setRecord(claim, { author, seconds, body: { field: 'status', value: status } });
      if (kind === 'assess') return assessRecord(claim, { author, seconds, body: { verdict, label: verdict } });
      return decideRecord(claim, { author, seconds, body: { verdict, label: verdict, rule } });
    });
  const said = (records: readonly AnyRecord[]) => {
    const view = viewClaim(claim.id, [claim, ...records])!;
    return {
      standing: standingOf(view),
      agreed: isAgreed(view, desk),
      voices: voicesIn(view).map(({ author, verdict }) => [author, verdict]),
      dissent: dissentFrom(view, 'true'),
      moves: claimStatuses.map((to) => refusalOf(view, to, desk)),
    };
  };
  fc.assert(
    fc.property(
      fc
        .array(record, { maxLength: 8 })
        .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([one, other]) => {
        expect(said([...other, ...one])).toEqual(said(one));
      },
    ),
    { numRuns: 300 },
  );
});
