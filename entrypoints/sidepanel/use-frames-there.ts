/**
 * Notice when a frame goes that the panel lists. It says so itself, but not to a background that is stopped just then: a
 * port to a document that is gone ends in any case.
 */
import { useEffect } from 'preact/hooks';
import { ask } from '../../lib/messaging/ask.ts';
import { listenToReading } from '../../lib/messaging/reading-port.ts';
import type { TabState } from './tab-state.ts';

export function useFramesThere({ tab, documents }: TabState): void {
  const frames = documents.filter(({ frameId, stage }) => frameId !== 0 && stage === 'painted');
  useEffect(() => {
    const look = (): void => void ask('tab.look', { tab }).catch(() => undefined);
    const ports = { onTarget: () => undefined, onLost: look };
    const stops = frames.map(({ frameId }) => listenToReading({ tab, frameId }, ports));
    return () => {
      for (const stop of stops) stop();
    };
  }, [tab, frames.map(({ frameId, documentId = '' }) => `${frameId} ${documentId}`).join('\n')]);
}
