/** The laws of merging (sharing.md, section 4), each over random histories of every kind of record. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { ClaimView } from '../../../lib/model/claim-view.ts';
import type { AnyRecord, AuthorId, RecordId } from '../../../lib/model/record.ts';
import { isInScheme, ratingIn } from '../../../lib/model/verdict-scheme.ts';
import { claimsOf } from '../../../lib/records/belonging.ts';
import { MAX_DRIFT_MS, newClock, observe, tick } from '../../../lib/records/clock.ts';
import { hasRightId } from '../../../lib/records/id.ts';
import { mergeRecords, type RecordMap } from '../../../lib/records/merge.ts';
import { viewClaim, viewClaims } from '../../../lib/records/view.ts';
import { histories, lawRuns, type Played, play } from '../../support/histories.ts';
import { authorNamed, hlcAt, START_MS } from '../../support/records.ts';

const runs = { numRuns: lawRuns };
/** A law of a thousand histories takes some two seconds; ten times that is for busy cores. */
vi.setConfig({ testTimeout: 60_000 + lawRuns * 20 });

function law(name: string, check: (played: Played, salt: number) => void): void {
  test(name, () => {
    fc.assert(
      fc.property(histories, fc.nat(), (history, salt) => check(play(history), salt)),
      runs,
    );
  });
}

const idsOf = (records: RecordMap) => [...records.keys()].sort();
const merge = (a: RecordMap, b: RecordMap) => mergeRecords(a.values(), b.values());
const nothing: RecordMap = new Map();
const setOf = (records: Iterable<AnyRecord>): RecordMap => new Map(Array.from(records, (one) => [one.id, one]));

/** About two thirds of the records, which ones as the salt has it: erased records without their erase, and erases alone. */
function part(records: readonly AnyRecord[], salt: number): AnyRecord[] {
  return records.filter(({ id }) => (id.charCodeAt(salt % id.length) + salt) % 3 !== 0);
}

function shuffled<T>(list: readonly T[], salt: number): T[] {
  const result = [...list];
  let state = salt + 1;
  for (let last = result.length - 1; last > 0; last -= 1) {
    state = (state * 48_271) % 2_147_483_647;
    const other = state % (last + 1);
    [result[last], result[other]] = [result[other]!, result[last]!];
  }
  return result;
}

/** The records that an entitled erase names. */
function erasedOf(records: readonly AnyRecord[]): Set<RecordId> {
  const byId = setOf(records);
  const targets = records
    .filter(({ kind }) => kind === 'erase')
    .flatMap(({ author, prev }) => prev.map((id) => byId.get(id)).filter((one) => one?.author === author));
  return new Set(targets.filter((one) => one !== undefined && one.kind !== 'erase').map((one) => one!.id));
}

/** Ids of what a view shows as living, of the kinds that only their author may replace. */
function shownOf(view: ClaimView): string[] {
  const claims = view.withdrawn ? [] : [view.claim, ...view.otherVersions];
  return [...claims, ...view.mentions, ...view.evidence, ...view.assessments, ...view.remarks].map(({ id }) => id);
}

const personal = new Set(['claim', 'mention', 'evidence', 'assess', 'note', 'link', 'approve']);

describe('merging', () => {
  law('L1 is commutative', ({ all }, salt) => {
    const [a, b] = [setOf(part(all, salt)), setOf(part(all, salt + 1))];
    expect(idsOf(merge(a, b))).toEqual(idsOf(merge(b, a)));
  });

  law('L2 is associative', ({ all }, salt) => {
    const [a, b, c] = [setOf(part(all, salt)), setOf(part(all, salt + 1)), setOf(part(all, salt + 2))];
    expect(idsOf(merge(merge(a, b), c))).toEqual(idsOf(merge(a, merge(b, c))));
  });

  law('L3 is idempotent', ({ all }, salt) => {
    const [a, b] = [setOf(part(all, salt)), setOf(part(all, salt + 1))];
    const once = merge(a, b);
    expect(idsOf(merge(once, b))).toEqual(idsOf(once));
    expect(idsOf(merge(once, once))).toEqual(idsOf(once));
  });

  law('L4 is monotone: nothing vanishes except by an explicit erase of its own author', ({ all }, salt) => {
    const merged = merge(setOf(part(all, salt)), setOf(part(all, salt + 1)));
    const given = [...new Set([...part(all, salt), ...part(all, salt + 1)])];
    const erased = erasedOf(given);
    for (const { id } of given) expect(merged.has(id) || erased.has(id)).toBe(true);
  });

  law('L6 makes all replicas equal after an exchange', ({ devices }) => {
    const stores = devices.map(({ records }) => records);
    const results = stores.map((_, index) =>
      [...stores.slice(index), ...stores.slice(0, index)].reduce(merge, nothing),
    );
    for (const result of results) expect(idsOf(result)).toEqual(idsOf(results[0]!));
    const views = results.map((result) => viewClaims(result.values()));
    for (const view of views) expect(view).toEqual(views[0]);
  });

  law('L11 is of records with the right id: a forged one is found out', ({ all }, salt) => {
    for (const record of all.filter((_, index) => index % 5 === salt % 5)) {
      expect(hasRightId(record)).toBe(true);
      const forgeries = [
        { ...record, author: authorNamed('Eve') },
        { ...record, hlc: hlcAt(START_MS + salt, 'eve') },
        { ...record, prev: [...record.prev, authorNamed('nobody') as string as RecordId] },
        { ...record, body: { ...record.body, at: '2020-01-01T00:00:00Z' } },
        { ...record, extra: true },
      ] as AnyRecord[];
      for (const forged of forgeries) expect(hasRightId(forged)).toBe(false);
      expect(hasRightId({ ...record, sig: 'not part of the id' })).toBe(true);
    }
  });

  law("L12 lets an erase win in any order, over its own author's records alone", ({ all }, salt) => {
    const erased = erasedOf(all);
    const expected = all.filter(({ id }) => !erased.has(id)).map(({ id }) => id);
    for (const order of [all, all.toReversed(), shuffled(all, salt)]) {
      const oneByOne = order.reduce((state, record) => mergeRecords(state.values(), [record]), nothing);
      expect(idsOf(oneByOne)).toEqual(expected.toSorted());
    }
  });
});

describe('a view', () => {
  law('L5 does not depend on order or duplicates', ({ all }, salt) => {
    const views = viewClaims(all);
    expect(viewClaims(shuffled([...all, ...part(all, salt)], salt))).toEqual(views);
  });

  law('L5 of one claim needs the records filed under it alone', ({ all }, salt) => {
    const known = mergeRecords(all, []);
    const lookup = (id: RecordId) => known.get(id);
    const roots = new Set<string>(viewClaims(all).map(({ id }) => id));
    const files = new Map<string, AnyRecord[]>();
    for (const record of shuffled([...known.values()], salt)) {
      for (const claim of claimsOf(record, lookup, (root) => roots.has(root))) {
        files.set(claim, [...(files.get(claim) ?? []), record]);
      }
    }
    for (const view of viewClaims(all)) expect(viewClaim(view.id, files.get(view.id) ?? [], lookup)).toEqual(view);
  });

  law('L7 shows every assessment, or a later record names it', ({ all }) => {
    const shown = new Set(viewClaims(all).flatMap(shownOf));
    const erased = erasedOf(all);
    for (const record of assessmentsInView(all)) {
      const names = all.filter(({ id, prev }) => !erased.has(id) && prev.includes(record.id));
      const named = names.some(({ hlc }) => hlc > record.hlc);
      expect(shown.has(record.id) || named).toBe(true);
    }
  });

  law('L8 hides an assessment only behind its own author, who had seen it', ({ all, writings }) => {
    const shown = new Set(viewClaims(all).flatMap(shownOf));
    const erased = erasedOf(all);
    for (const record of assessmentsInView(all).filter(({ id }) => !shown.has(id))) {
      const replacers = writings.filter(
        ({ record: by, known }) =>
          !erased.has(by.id) && by.author === record.author && by.prev.includes(record.id) && known.has(record.id),
      );
      expect(replacers.length).toBeGreaterThan(0);
    }
  });

  law('L15 shows every verdict as it was given, whatever scheme its desk or the reader’s chose since', (played) => {
    const { devices, writings, schemes } = played;
    const written = setOf(writings.map(({ record }) => record));
    for (const { records } of devices) {
      for (const { assessments, decisions } of viewClaims(records.values())) {
        for (const { id, body } of [...assessments, ...decisions]) {
          const scheme = schemes.get(body.scheme ?? '')!;
          expect(body).toEqual(written.get(id)!.body);
          expect(isInScheme(scheme, body)).toBe(true);
          expect(body.rating ?? null).toEqual(ratingIn(scheme, body.verdict));
        }
      }
    }
  });

  law('L9 never lets authors hide one another', ({ all }) => {
    const views = viewClaims(all);
    const shown = new Set(views.flatMap(shownOf));
    const known = mergeRecords(all, []);
    const inHistory = new Set(views.flatMap(({ history }) => history));
    for (const record of known.values()) {
      if (!personal.has(record.kind) || !inHistory.has(record.id) || shown.has(record.id)) continue;
      const own = [...known.values()].filter(
        ({ author, prev }) => author === record.author && prev.includes(record.id),
      );
      // What moved to a claim that is not known, or is about it, replaced nothing and is in no view.
      expect(own.length > 0 || !belongsToAView(record, known, views)).toBe(true);
    }
  });
});

function assessmentsInView(all: readonly AnyRecord[]): AnyRecord[] {
  const erased = erasedOf(all);
  const roots = new Set<string | undefined>(viewClaims(all).map(({ id }) => id));
  return all.filter(({ id, kind, ref }) => kind === 'assess' && !erased.has(id) && roots.has(ref));
}

function belongsToAView(record: AnyRecord, known: RecordMap, views: readonly ClaimView[]): boolean {
  const roots = new Set<string>(views.map(({ id }) => id));
  return claimsOf(
    { ...record, prev: [] },
    (id) => known.get(id),
    (root) => roots.has(root),
  ).some((id) => roots.has(id));
}

describe('the clock', () => {
  law('L10 strictly grows on each device, and past everything that is replaced', ({ writings, all }) => {
    const last = new Map<string, string>();
    const known = setOf(all);
    for (const { record, device } of writings) {
      expect(record.hlc > (last.get(device) ?? '')).toBe(true);
      last.set(device, record.hlc);
      for (const id of record.prev) expect(record.hlc > known.get(id)!.hlc).toBe(true);
    }
  });

  test('L10 holds for stamps years ahead, and for a full counter', () => {
    const times = fc.integer({ min: 0, max: START_MS * 2 });
    fc.assert(
      fc.property(
        times,
        fc.array(times, { maxLength: 4 }),
        fc.constantFrom(0, 1, 0xfffe, 0xffff),
        (now, after, counter) => {
          const stamps = after.map((ms) => hlcAt(ms, 'zz', counter));
          const first = tick({ lastMs: now, counter, device: 'a' }, { now, after: stamps });
          const second = tick(first.clock, { now: 0, after: [] });
          for (const stamp of stamps) expect(first.hlc > stamp).toBe(true);
          expect(first.hlc > hlcAt(now, 'a', counter)).toBe(true);
          expect(second.hlc > first.hlc).toBe(true);
          expect(first.hlc).toMatch(/^[0-9a-z]{9}-[0-9a-f]{4}-a$/u);
        },
      ),
      runs,
    );
  });

  test('L14 in the far future cannot drag others', () => {
    const ahead = fc.integer({ min: 1, max: START_MS });
    fc.assert(
      fc.property(ahead, fc.nat(MAX_DRIFT_MS), (far, near) => {
        const clock = tick(newClock('a'), { now: START_MS, after: [] }).clock;
        expect(observe(clock, hlcAt(START_MS + MAX_DRIFT_MS + far, 'b'), START_MS)).toEqual(clock);
        const seen = hlcAt(START_MS + near, 'b', 7);
        const next = tick(observe(clock, seen, START_MS), { now: START_MS, after: [] });
        expect(next.hlc > seen).toBe(true);
      }),
      runs,
    );
  });
});

describe('the histories', () => {
  test("hold every kind of record, conflicts, erasures and attempts on what is another author's", () => {
    const played = fc.sample(histories, { numRuns: 300, seed: 7 }).map(play);
    const all = played.flatMap((one) => one.all);
    expect(new Set(all.map(({ kind }) => kind)).size).toBe(13);
    const views = played.flatMap((one) => viewClaims(one.all));
    expect(views.some(({ decisions }) => decisions.length > 1)).toBe(true);
    expect(views.some(({ otherVersions }) => otherVersions.length > 0)).toBe(true);
    expect(views.some(({ withdrawn }) => withdrawn)).toBe(true);
    expect(views.some(({ fields }) => fields.some(({ values }) => values.length > 1))).toBe(true);
    expect(views.some((view) => rivals(view) > 0)).toBe(true);
    expect(played.some((one) => erasedOf(one.all).size > 0)).toBe(true);
    const given = views.map(({ assessments }) => new Set(assessments.map(({ body }) => body.scheme)).size);
    expect(Math.max(...given), 'one claim was assessed by several schemes').toBeGreaterThan(1);
    expect(played.some((one) => one.all.some((record) => namesAnothers(record, one.all)))).toBe(true);
  });
});

function rivals({ assessments }: ClaimView): number {
  return assessments.length - new Set<AuthorId>(assessments.map(({ author }) => author)).size;
}

function namesAnothers(record: AnyRecord, all: readonly AnyRecord[]): boolean {
  return record.kind === 'assess' && all.some(({ id, author }) => record.prev.includes(id) && author !== record.author);
}
