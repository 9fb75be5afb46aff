/** Which mark of the page is being read, as the page tells it for as long as the panel shows its lists. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { listenToReading, type ReadingTarget } from '../../lib/messaging/reading-port.ts';
import type { PageState } from '../../lib/model/page.ts';

export function useReading(state: PageState): ReadingTarget {
  const [target, setTarget] = useState<ReadingTarget>(null);
  const stop = useRef<(() => void) | null>(null);
  const { tab, stage } = state;

  // A page that was loaded anew, or that the browser kept and brought back, reports first: then it can be asked again.
  useEffect(() => {
    if (stage !== 'painted' || stop.current !== null) return;
    const onLost = (): void => {
      stop.current = null;
      setTarget(null);
    };
    stop.current = listenToReading({ tab, frameId: 0 }, { onTarget: setTarget, onLost });
  }, [state]);
  useEffect(() => {
    return () => {
      stop.current?.();
      stop.current = null;
    };
  }, [tab]);
  return target;
}
