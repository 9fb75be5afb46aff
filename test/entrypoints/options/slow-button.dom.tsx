import { useState } from 'preact/hooks';
import { afterEach, expect, test, vi } from 'vitest';
import { SlowButton } from '../../../entrypoints/options/Passphrase.tsx';
import { useSlow } from '../../../entrypoints/options/use-slow.ts';
import type { Watching } from '../../../lib/messaging/set-worker.ts';
import { button, clearScreen, show } from '../../support/screen.ts';

afterEach(clearScreen);

/** Work that says that it is half done, and ends when it is stopped. */
function begun({ signal, onProgress }: Watching): Promise<string> {
  onProgress?.({ done: 0.5, total: 1 });
  return new Promise((_, reject) => signal!.addEventListener('abort', () => reject(signal!.reason)));
}

function Form({ work }: { readonly work: (watching: Watching) => Promise<string> }) {
  const slow = useSlow();
  const [answer, setAnswer] = useState('');
  const start = (): void => void slow.run(work).then((done) => setAnswer(done ?? 'stopped'));
  return (
    <>
      <SlowButton words="Save" slow={slow} onClick={start}>
        <button type="button">Cancel</button>
      </SlowButton>
      <output>{answer}</output>
    </>
  );
}

const said = (): string => document.querySelector('[role=status]')!.textContent ?? '';
const answered = (): string => document.querySelector('output')!.textContent ?? '';

test('what takes long says once that it has begun, how far it is, and can be stopped', async () => {
  const main = show(<Form work={begun} />);
  button(main, 'Save').focus();
  button(main, 'Save').click();
  await vi.waitFor(() => expect(document.querySelector('progress')?.value).toBe(0.5));
  expect(said()).toBe('Working on it…');
  expect(button(main, 'Save').getAttribute('aria-disabled')).toBe('true');
  button(main, 'Stop').focus();
  button(main, 'Stop').click();
  await vi.waitFor(() => expect(answered()).toBe('stopped'));
  await vi.waitFor(() => expect(said()).toBe(''));
  expect(document.activeElement).toBe(button(main, 'Save'));
  expect(button(main, 'Cancel')).toBeDefined();
});

test('what ends by itself leaves nothing to stop', async () => {
  const main = show(<Form work={async () => 'saved'} />);
  button(main, 'Save').click();
  await vi.waitFor(() => expect(answered()).toBe('saved'));
  await vi.waitFor(() => expect(document.querySelector('progress')).toBeNull());
});
