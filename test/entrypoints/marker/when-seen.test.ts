import { expect, test, vi } from 'vitest';
import { whenSeen } from '../../../entrypoints/marker/when-seen.ts';

test('a page that is seen is acted on at once, one that is loaded ahead once it is seen', () => {
  const act = vi.fn();
  whenSeen(new EventTarget(), act);
  expect(act).toHaveBeenCalledTimes(1);

  const ahead = Object.assign(new EventTarget(), { prerendering: true });
  whenSeen(ahead, act);
  expect(act).toHaveBeenCalledTimes(1);
  ahead.dispatchEvent(new Event('prerenderingchange'));
  ahead.dispatchEvent(new Event('prerenderingchange'));
  expect(act).toHaveBeenCalledTimes(2);
});
