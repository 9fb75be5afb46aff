/** What was written, before it is downloaded: how much, what stayed behind, and what the format cannot carry. */
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isolated, list, type MessageKey, plural, t } from '../../lib/platform/i18n.ts';
import { MoreLines } from './MoreLines.tsx';

export interface WrittenFileProps {
  readonly claims: number;
  readonly size: string;
  readonly keptBack: number;
  readonly lost: readonly string[];
  readonly refused: readonly { readonly text: string; readonly reasons: readonly string[] }[];
}

const reasonKeys: Readonly<Record<string, MessageKey>> = {
  'no-decision': 'noMarkup_noDecision',
  'several-decisions': 'noMarkup_severalDecisions',
  'in-progress': 'noMarkup_inProgress',
  retracted: 'noMarkup_retracted',
  'no-publisher': 'noMarkup_noPublisher',
  'other-site': 'noMarkup_otherSite',
  'no-fact-check-url': 'noMarkup_noUrl',
  'not-published': 'noMarkup_notPublished',
};

export function WrittenFile({ claims, size, keptBack, lost, refused }: WrittenFileProps): VNode {
  const shown = useRef<HTMLDivElement>(null);
  // It is what the person waited for.
  useEffect(() => shown.current?.focus(), []);
  return (
    <div class="export-written" tabIndex={-1} ref={shown}>
      <p>{claims === 0 ? t('export_none') : plural('export_written', claims, size)}</p>
      {keptBack > 0 && <p>{plural('export_keptBack', keptBack)}</p>}
      <MoreLines
        isOpen
        words={plural('export_refused', refused.length)}
        lines={refused.map(({ text, reasons }) => t('export_refusedLine', isolated(text), list(reasons.map(reasonOf))))}
      />
      <MoreLines isOpen words={plural('export_lost', lost.length)} lines={lost} />
    </div>
  );
}

function reasonOf(code: string): string {
  const key = reasonKeys[code];
  return key === undefined ? code : t(key);
}
