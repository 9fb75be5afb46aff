/**
 * The page session in a page of the extension, where no content script runs: the same files, as scripts of the page.
 *
 * Those that are injected on demand elsewhere are here before they are asked for.
 */
import { onDemandFiles } from '../../lib/messaging/protocol.ts';
import { extensionUrl } from '../../lib/platform/runtime.ts';

export async function mountSession(): Promise<void> {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = extensionUrl('content-scripts/highlights.css');
  document.head.append(style);
  await Promise.all(onDemandFiles.map(loadScript));
  await loadScript('marker');
}

function loadScript(name: string): Promise<void> {
  const script = document.createElement('script');
  script.src = extensionUrl(`${name}.js`);
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${name}.js was not loaded`)));
    document.head.append(script);
  });
}
