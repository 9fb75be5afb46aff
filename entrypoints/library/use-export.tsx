/** Ask in which format claims are to be written, and say in the place of the asker what was. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { ExportRequest } from '../../lib/messaging/set-worker.ts';
import { ExportDialog } from './ExportDialog.tsx';
import type { Act } from './use-act.ts';

export interface Exporting {
  readonly ask: (request: ExportRequest) => void;
  readonly dialog: VNode | null;
}

export function useExport(act: Pick<Act, 'run'>): Exporting {
  const [request, setRequest] = useState<ExportRequest | null>(null);
  const close = (words: string): void => {
    setRequest(null);
    if (words !== '') void act.run(() => Promise.resolve(words));
  };
  return { ask: setRequest, dialog: request === null ? null : <ExportDialog request={request} onClose={close} /> };
}
