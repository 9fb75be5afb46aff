/**
 * Something that reads the sentences of articles, to be compared with others: started once in a process of its own.
 *
 * An engine that cannot run here (a package or data that is absent) answers `absent` with the reason.
 */
import type { SpotBlock } from '../../../lib/model/spotting.ts';

export interface Engine {
  readonly name: string;
  start(): Promise<Started>;
}

export interface Reader {
  /** What is shipped for it, weights and code that runs them. */
  readonly bytes: number;
  /** One article. */
  read(page: Page): unknown;
}

/** An article in blocks, with its sentences. */
export type Page = readonly SpotBlock[];

/** Sentence by sentence, for what knows nothing of articles. */
export function bySentence(read: (sentence: string) => unknown): Reader['read'] {
  return async (page) => {
    for (const { text, sentences } of page) for (const [start, end] of sentences) await read(text.slice(start, end));
  };
}

export type Started = Reader | { readonly absent: string };

/** One row of the table. CPU time is what other work on the machine disturbs least. */
export interface EngineFigures {
  readonly name: string;
  readonly megabytes: number;
  readonly startMs: number;
  readonly memoryMb: number;
  readonly msPerSentence: number;
  readonly cpuMsPerSentence: number;
  readonly sentencesPerSecond: number;
}

export type EngineReport = EngineFigures | { readonly name: string; readonly absent: string };
