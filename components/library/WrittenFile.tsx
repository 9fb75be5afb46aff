/** What was written, before it is downloaded: how much, what stayed behind, and what the format cannot carry. */
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Loss, RefusedClaim } from '../../lib/model/loss.ts';
import { isolated, list, plural, t } from '../../lib/platform/i18n.ts';
import { lossWords, noMarkupWords } from '../file-words.ts';
import { MoreLines } from './MoreLines.tsx';

export interface WrittenFileProps {
  readonly claims: number;
  readonly size: string;
  readonly keptBack: number;
  readonly undecided: number;
  readonly lost: readonly Loss[];
  readonly refused: readonly RefusedClaim[];
}

export function WrittenFile({ claims, size, keptBack, undecided, lost, refused }: WrittenFileProps): VNode {
  const shown = useRef<HTMLDivElement>(null);
  // It is what the person waited for.
  useEffect(() => shown.current?.focus(), []);
  return (
    <div class="export-written" tabIndex={-1} ref={shown}>
      <p>{claims === 0 ? t('export_none') : plural('export_written', claims, size)}</p>
      {keptBack > 0 && <p>{plural('export_keptBack', keptBack)}</p>}
      {undecided > 0 && <p>{plural('export_undecided', undecided)}</p>}
      <MoreLines
        isOpen
        words={plural('export_refused', refused.length)}
        lines={refused.map(({ text, reasons }) =>
          t('export_refusedLine', isolated(text), list(reasons.map(noMarkupWords))),
        )}
      />
      <MoreLines isOpen words={plural('export_lost', lost.length)} lines={lost.map(lossWords)} />
    </div>
  );
}
