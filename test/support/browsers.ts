/**
 * The browsers that tests and the demo drive.
 *
 * Chromium or Chrome for Testing, never branded Chrome: that one ignores `--load-extension`.
 * `CHROMIUM` and `FIREFOX` name a program outright. What is missing comes from Debian's apt for root,
 * Chromium else from Playwright. Firefox may be absent: its tests then count as skipped.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';

const MAC_CHROMIUM = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
];
const MAC_FIREFOX = ['/Applications/Firefox.app/Contents/MacOS/firefox'];

const HOW_TO_INSTALL = [
  'No usable browser was found. Install one of:',
  '  Debian or Ubuntu   sudo apt-get install chromium firefox-esr',
  '  anywhere           npx playwright install chromium',
  'or set CHROMIUM to the program of a Chromium or Chrome for Testing.',
  'Branded Google Chrome will not do: it ignores --load-extension.',
].join('\n');

/** The program of a usable Chromium; empty when there is none, which Playwright answers with its own words. */
export function findChromium(): string {
  return (
    process.env.CHROMIUM ||
    onPath('chromium') ||
    onPath('chromium-browser') ||
    onPath('google-chrome-for-testing') ||
    chromeForTesting() ||
    MAC_CHROMIUM.find(existsSync) ||
    playwrightChromium()
  );
}

/** As `findChromium`, for whoever cannot go on without one. */
export function requireChromium(): string {
  const program = findChromium();
  if (program === '') throw new Error(HOW_TO_INSTALL);
  return program;
}

export function findFirefox(): string | null {
  return process.env.FIREFOX || onPath('firefox-esr') || onPath('firefox') || MAC_FIREFOX.find(existsSync) || null;
}

/** Find both browsers, and install what is missing where that can be done unasked. Throws without a Chromium. */
export function ensureBrowsers(): { readonly chromium: string; readonly firefox: string | null } {
  const missing = [
    ...(findChromium() === '' ? ['chromium'] : []),
    ...(findFirefox() === null && process.env.FIREFOX === undefined ? ['firefox-esr'] : []),
  ];
  if (missing.length > 0 && process.getuid?.() === 0 && onPath('apt-get')) installWithApt(missing);
  if (findChromium() === '') run('npx', ['playwright', 'install', 'chromium']);
  return { chromium: requireChromium(), firefox: findFirefox() };
}

function installWithApt(packages: readonly string[]): void {
  const patient = ['-o', 'DPkg::Lock::Timeout=300'];
  run('apt-get', [...patient, 'update', '-qq']);
  // One by one: a distribution without one of them still gets the other.
  for (const name of packages) run('apt-get', [...patient, 'install', '-y', '-qq', '--no-install-recommends', name]);
}

/** Output goes to standard error: standard output belongs to the command that asked. */
function run(program: string, args: readonly string[]): void {
  console.error(`browsers: ${program} ${args.join(' ')}`);
  spawnSync(program, args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

function onPath(name: string): string {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const program = path.join(folder, name);
    if (folder !== '' && isExecutable(program)) return program;
  }
  return '';
}

/** `chrome` on PATH, if it says that it is Chrome for Testing. */
function chromeForTesting(): string {
  const program = onPath('chrome');
  if (program === '') return '';
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  return stdout?.includes('for Testing') ? program : '';
}

function playwrightChromium(): string {
  const program = chromium.executablePath();
  return existsSync(program) ? program : '';
}

function isExecutable(program: string): boolean {
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
