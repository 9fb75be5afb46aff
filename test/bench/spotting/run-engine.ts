/**
 * Measure one engine in this process: `node run-engine.ts NAME SENTENCES.json` prints its figures as JSON.
 *
 * Start-up is from bytes on the disk to the first answer; memory is what the process holds more after than before.
 */
import { readFileSync } from 'node:fs';
import type { EngineReport, Reader } from './engine.ts';
import { engines } from './engines.ts';

const [name, file = ''] = process.argv.slice(2);
const sentences = JSON.parse(readFileSync(file, 'utf8')) as readonly string[];
const warmUp = 20;

const report = await measure();
console.log(JSON.stringify(report));

async function measure(): Promise<EngineReport> {
  const engine = engines.find((candidate) => candidate.name === name);
  if (engine === undefined) throw new Error(`no engine is called ${name}`);
  const before = process.memoryUsage().rss;
  const begun = performance.now();
  const started = await engine.start();
  if ('absent' in started) return { name: engine.name, absent: started.absent };
  await started.read(sentences[0] ?? 'One.');
  const startMs = performance.now() - begun;
  return { name: engine.name, startMs: Math.round(startMs), ...(await speedOf(started)), ...sizes(started, before) };
}

function sizes({ bytes }: Reader, before: number) {
  const memoryMb = Math.round((process.memoryUsage().rss - before) / 1e6);
  return { megabytes: Math.round(bytes / 1e4) / 100, memoryMb };
}

async function speedOf(reader: Reader) {
  for (const sentence of sentences.slice(0, warmUp)) await reader.read(sentence);
  const begun = performance.now();
  const cpu = process.cpuUsage();
  for (const sentence of sentences) await reader.read(sentence);
  const { user, system } = process.cpuUsage(cpu);
  const msPerSentence = (performance.now() - begun) / sentences.length;
  return {
    msPerSentence: round(msPerSentence),
    cpuMsPerSentence: round((user + system) / 1000 / sentences.length),
    sentencesPerSecond: Math.round(1000 / msPerSentence),
  };
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
