/** What the speed bench's tab can do: one page at a time. */
import { engines } from '../peers/all.ts';
import { type Burst, measureBurst } from './burst.ts';
import { floors } from './floors.ts';
import { type CaseCell, measureEngine } from './measure.ts';
import { type Canvas, type Painted, prepareCanvas } from './painting.ts';
import type { Painting } from './paintings.ts';
import { Subject } from './subject.ts';

export interface SpeedPage {
  readonly words: number;
  readonly seed: string;
  /** Put together for the page; generated if there are none. */
  readonly pages: readonly string[];
}

export interface SpeedInPage {
  /** The words that the page came to. */
  prepare(page: SpeedPage): number;
  measure(engine: string, counts: readonly number[]): Promise<readonly CaseCell[]>;
  burst(claims: number, changes: number): Burst;
  prepareCanvas(how: Painting, count: number): Promise<void>;
  paint(): Promise<Omit<Painted, 'undoMs'>>;
  undo(): number;
}

let subject: Subject | null = null;
let canvas: Canvas | null = null;

const inPage: SpeedInPage = {
  prepare({ words, seed, pages }) {
    subject = new Subject(words, seed, pages);
    return subject.words;
  },
  measure: (name, counts) => {
    const engine = [...engines, ...floors].find((one) => one.name === name);
    if (engine === undefined) throw new Error(`no engine is called ${name}`);
    return measureEngine(engine, subject!, counts);
  },
  burst: (claims, changes) => measureBurst(subject!, claims, changes),
  async prepareCanvas(how, count) {
    canvas = await prepareCanvas(subject!, how, count);
  },
  paint: () => canvas!.paint(),
  undo: () => canvas!.undo(),
};

(globalThis as unknown as { speedBench: () => SpeedInPage }).speedBench = () => inPage;
