/**
 * Random histories of a desk: four authors on five devices, clocks up to four minutes wrong, offline work, partial
 * syncs, edits, retractions, erasures, changes of the verdict scheme, and attempts to replace what is somebody else's.
 *
 * `histories` is a fast-check arbitrary of steps; `play` runs them and answers what every device holds, every record
 * that was ever written, and what its device knew when it wrote it.
 */
import fc from 'fast-check';
import type { AnyRecord, RecordId } from '../../lib/model/record.ts';
import { defaultVerdictScheme, type VerdictScheme } from '../../lib/model/verdict-scheme.ts';
import { newClock, observe } from '../../lib/records/clock.ts';
import { mergeRecords } from '../../lib/records/merge.ts';
import { writeRecord } from '../../lib/records/write.ts';
import { acts, type Device, draftOf, type Step, schemeOf } from './history-acts.ts';
import { authorNamed, START_MS } from './records.ts';

/** How many histories each law is tried on. */
export const lawRuns = Number(process.env.LAW_RUNS ?? 1000);

export interface History {
  /** Clock errors of the devices, in ms. */
  readonly skews: readonly number[];
  readonly steps: readonly Step[];
}

const DEVICES = 5;
const MAX_SKEW_MS = 4 * 60_000;
const authors = ['Ana', 'Ben', 'Cem', 'Dia'].map(authorNamed);

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...acts),
  device: fc.nat(DEVICES - 1),
  pick: fc.nat(20),
  other: fc.nat(20),
  // Two records within one millisecond must still be told apart.
  ms: fc.oneof(fc.constant(0), fc.nat(90_000)),
});

export const histories: fc.Arbitrary<History> = fc.record({
  skews: fc.array(fc.integer({ min: -MAX_SKEW_MS, max: MAX_SKEW_MS }), { minLength: DEVICES, maxLength: DEVICES }),
  steps: fc.array(step, { maxLength: 60, size: 'max' }),
});

/** One record as it was written, in the order in which its device wrote. */
export interface Writing {
  readonly record: AnyRecord;
  readonly device: string;
  readonly known: ReadonlySet<RecordId>;
}

export interface Played {
  readonly devices: readonly Device[];
  readonly writings: readonly Writing[];
  /** Every scheme that some desk used, in each of its states, by its id. */
  readonly schemes: ReadonlyMap<string, VerdictScheme>;
  /** Every record that was ever written, erased ones too. */
  readonly all: readonly AnyRecord[];
}

export function play({ skews, steps }: History): Played {
  const devices = skews.map((skew, index): Device => {
    const name = `d${index}`;
    // The fifth device is the first author's second one.
    const author = authors[index % authors.length]!;
    return { name, author, skew, scheme: defaultVerdictScheme, records: new Map(), clock: newClock(name) };
  });
  const writings: Writing[] = [];
  const schemes = new Map([[defaultVerdictScheme.id, defaultVerdictScheme]]);
  let time = START_MS;
  // A morning's start that everybody has seen; without it most steps would find nothing to act on.
  for (const pick of [0, 1])
    write(devices[pick]!, { act: 'claim', device: pick, pick, other: 0, ms: 0 }, time, writings);
  for (const device of devices) for (const from of devices.slice(0, 2)) receive(device, from, 0, time);
  for (const one of steps) {
    time += one.ms;
    const device = devices[one.device]!;
    if (one.act === 'sync') receive(device, devices[one.other % DEVICES]!, one.pick, time);
    else if (one.act === 'scheme') device.scheme = schemeOf(one);
    else write(device, one, time, writings);
    schemes.set(device.scheme.id, device.scheme);
  }
  return { devices, writings, schemes, all: writings.map(({ record }) => record) };
}

/** Take what another device holds: all of it, or the part that got through. */
function receive(device: Device, from: Device, pick: number, time: number): void {
  const whole = pick % 2 === 0;
  const arrived = [...from.records.values()].filter((_, index) => whole || (index + pick) % 3 !== 0);
  for (const { hlc } of arrived) device.clock = observe(device.clock, hlc, time + device.skew);
  device.records = mergeRecords(device.records.values(), arrived);
}

function write(device: Device, one: Step, time: number, writings: Writing[]): void {
  const draft = draftOf(one, device);
  if (draft === null) return;
  const { prev = [] } = draft;
  const known = new Set(device.records.keys());
  const replaced = prev.map((id) => device.records.get(id)!.hlc);
  const { author, clock } = device;
  const now = time + device.skew;
  const written = writeRecord(draft, { space: 'local', author, clock, now, replaced });
  device.clock = written.clock;
  device.records = mergeRecords(device.records.values(), [written.record]);
  writings.push({ record: written.record, device: device.name, known });
}
