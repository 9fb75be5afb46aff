/**
 * Measure one engine in this process: `node run-engine.ts NAME PAGES.json` prints its figures as JSON.
 *
 * Start-up is from bytes on the disk to the first answer; memory is what the process holds more after than before.
 */
import { readFileSync } from 'node:fs';
import type { EngineReport, Page, Reader } from './engine.ts';
import { engines } from './engines.ts';

const [name, file = ''] = process.argv.slice(2);
const pages = JSON.parse(readFileSync(file, 'utf8')) as readonly Page[];
const sentences = pages.flat().reduce((sum, block) => sum + block.sentences.length, 0);
const first: Page = [{ text: 'One ship left the port.', sentences: [[0, 23]] }];

/** What is quick is read again and again for so much CPU time, before the clock starts and after. */
const leastMs = 1000;

const report = await measure();
console.log(JSON.stringify(report));

async function measure(): Promise<EngineReport> {
  const engine = engines.find((candidate) => candidate.name === name);
  if (engine === undefined) throw new Error(`no engine is called ${name}`);
  const before = process.memoryUsage().rss;
  const begun = performance.now();
  const started = await engine.start();
  if ('absent' in started) return { name: engine.name, absent: started.absent };
  await started.read(first);
  const startMs = performance.now() - begun;
  return { name: engine.name, startMs: Math.round(startMs), ...(await speedOf(started)), ...sizes(started, before) };
}

function sizes({ bytes }: Reader, before: number) {
  const memoryMb = Math.round((process.memoryUsage().rss - before) / 1e6);
  return { megabytes: Math.round(bytes / 1e4) / 100, memoryMb };
}

async function speedOf(reader: Reader) {
  await readFor(reader, leastMs);
  const begun = performance.now();
  const cpu = process.cpuUsage();
  const read = sentences * (await readFor(reader, leastMs));
  const { user, system } = process.cpuUsage(cpu);
  const msPerSentence = (performance.now() - begun) / read;
  return {
    msPerSentence: round(msPerSentence),
    cpuMsPerSentence: round((user + system) / 1000 / read),
    sentencesPerSecond: Math.round(1000 / msPerSentence),
  };
}

/** How often all pages were read. */
async function readFor(reader: Reader, least: number): Promise<number> {
  const begun = process.cpuUsage();
  let times = 0;
  let spent = 0;
  do {
    for (const page of pages) await reader.read(page);
    times += 1;
    spent = process.cpuUsage(begun).user / 1000;
  } while (spent < least);
  return times;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
