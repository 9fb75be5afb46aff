/**
 * The main job, played in the built extension through its own screens, and photographed.
 *
 * A fact-checker checks a claim, closes the browser, comes back and exports; a reader with an empty profile opens
 * the file and reads the card in the page. Anything that is not as it should be ends the tour with an error.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Chromium, launchChromium } from '../support/chromium.ts';
import { root } from '../support/programs.ts';
import { check, comeBack, exportSet, suggest } from './checker.ts';
import { type DemoServer, serveDemo } from './demo-pages.ts';
import { openSet, readCard } from './reader.ts';

export interface Stage {
  readonly server: DemoServer;
  /** A browser of this person's own: the same profile each time. */
  launch(): Promise<Chromium>;
  /** Where the pictures and the set go. */
  readonly output: string;
  say(words: string): void;
}

export async function tour(): Promise<void> {
  const output = path.join(root, '.output', 'demo');
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const server = await serveDemo();
  const profiles = ['checker', 'reader'].map((who) => mkdtempSync(path.join(tmpdir(), `claimlight-${who}-`)));
  const say = counter();
  const launched: Chromium[] = [];
  const [checker, reader] = profiles.map((profile) => ({
    server,
    output,
    say,
    async launch() {
      const chromium = await launchChromium({ profile });
      launched.push(chromium);
      return chromium;
    },
  }));
  try {
    const suggested = await suggest(checker!);
    const checked = await check(checker!, suggested);
    const back = await comeBack(checker!, checked);
    const file = await exportSet(checker!, back);
    const opened = await openSet(reader!, file);
    await readCard(reader!, opened, checked);
    console.log(`Everything is in ${path.relative(process.cwd(), output) || output}`);
  } finally {
    for (const { context } of launched) await context.close();
    await server.stop();
    for (const profile of profiles) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A line for each step, numbered. */
function counter(): (words: string) => void {
  let line = 0;
  return (words) => {
    line += 1;
    console.log(`${String(line).padStart(2)}. ${words}`);
  };
}
