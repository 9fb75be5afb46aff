/** A blank page of a real Chromium in which `article-probe.ts` runs. */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';
import { requireChromium } from '../support/browsers.ts';
import { chromiumFlags } from '../support/chromium-flags.ts';

type Probe = typeof import('./article-probe.ts');

export interface ProbeBrowser {
  /** Call a function of the probe in the page. */
  call<Name extends 'measure' | 'measureSpottable' | 'rows'>(
    name: Name,
    ...given: Parameters<Probe[Name]>
  ): Promise<ReturnType<Probe[Name]>>;
  close(): Promise<void>;
}

export async function openProbe(): Promise<ProbeBrowser> {
  const code = await bundle();
  const browser = await chromium.launch({ executablePath: requireChromium(), args: [...chromiumFlags] });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: code });
    return {
      call: (name, ...given) =>
        page.evaluate(
          ([name, given]) =>
            (globalThis as unknown as { articleProbe: Record<string, (...given: unknown[]) => never> }).articleProbe[
              name
            ]!(...given),
          [name, given] as const,
        ),
      close: () => browser.close(),
    };
  } catch (caught) {
    await browser.close();
    throw caught;
  }
}

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('article-probe.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'articleProbe' } },
  });
  const [first] = [built].flat() as { readonly output: readonly { readonly code?: string }[] }[];
  const code = first?.output[0]?.code;
  if (code === undefined) throw new Error('the probe was not built');
  return code;
}
