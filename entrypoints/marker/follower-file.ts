/**
 * The content script's second file, as the first calls it: it finds stored marks, follows the page, answers a person's
 * commands and reports. It is loaded once the first has painted, or while it reads where there are marks to be found.
 *
 * Functions and what they know go over as they are: both files run in one world.
 */
import { onDemand } from '../../lib/messaging/on-demand.ts';
import type { Reply } from '../../lib/messaging/protocol.ts';
import type { RevealTarget } from '../../lib/messaging/tab-commands.ts';
import type { DraftBeginning } from '../../lib/model/draft.ts';
import type { PageAction } from '../../lib/model/keys.ts';
import type { PageMetadata } from '../../lib/model/page.ts';
import type { ToolChoice } from '../../lib/model/page-tools.ts';
import type { FirstReading } from './first-reading.ts';
import type { OpenPart, PageReader } from './page-reader.ts';

export const followerFile = onDemand<Follower>('follower');

export interface Follower {
  /** Takes over a page that was read and painted. */
  readonly follow: (beginning: Beginning) => Following;
}

export interface Beginning {
  readonly page: PageMetadata;
  readonly part: OpenPart;
  readonly first: FirstReading;
  readonly stored: Reply<'page.marks'>;
  readonly reader: PageReader;
  /** Milliseconds since the injection. */
  readonly elapsed: () => number;
  /** A document of the page changed: catch up with it soon. */
  readonly onChange: () => void;
  /** What the page says of itself now. */
  readonly metadata: () => PageMetadata;
  /** One thing after the other, in the order asked for. Failures are the session's. */
  readonly queue: (act: () => Promise<void>) => void;
}

export interface Following {
  readonly page: PageMetadata;
  readonly tools: {
    readonly choose: (choice: ToolChoice) => void;
    readonly act: (action: PageAction) => void;
  };
  /** False once the page has another body than was read. */
  readonly isCurrent: () => boolean;
  /** Find the marks, paint, report. */
  readonly begin: () => Promise<void>;
  /** The page changed. */
  readonly catchUp: () => Promise<void>;
  /** What is stored for the page may have changed. */
  readonly refresh: () => Promise<void>;
  readonly reveal: (target: RevealTarget) => Promise<void>;
  readonly beginOfSelection: (begins: DraftBeginning) => Promise<void>;
  /** What is selected should have been marked. */
  readonly keepMissed: () => Promise<void>;
  /** Show suggestions from this check-worthiness on. */
  readonly showFrom: (threshold: number) => Promise<void>;
  /** What is painted in the page's own document stays: that is the session's. */
  readonly stop: () => void;
}
