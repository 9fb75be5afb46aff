/**
 * A verdict in three signs at once: an icon, its words, and the line that marks it in the page.
 *
 * `disagree` stands for several verdicts that differ; its label says how many.
 */
import type { VNode } from 'preact';
import type { VerdictCode } from '../lib/model/verdict-scheme.ts';
import { VerdictIcon } from './icons.tsx';
import { verdictWords } from './verdict-words.ts';

export interface VerdictBadgeProps {
  readonly verdict: VerdictCode | 'disagree';
  readonly label: string;
}

export function VerdictBadge({ verdict, label }: VerdictBadgeProps): VNode {
  return (
    <span class="cl-verdict cl-badge" data-verdict={verdict}>
      <VerdictIcon verdict={verdict} />
      <span class="cl-badge-label" dir="auto">
        {verdictWords(verdict, label)}
        {verdict === 'disagree' && (
          <svg class="cl-badge-line" aria-hidden="true">
            <line x1="0" x2="100%" y1="1" y2="1" />
          </svg>
        )}
      </span>
    </span>
  );
}
