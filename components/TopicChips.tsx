/** The topics that a claim matches. */
import type { VNode } from 'preact';
import { t } from '../lib/platform/i18n.ts';

export function TopicChips({ topics }: { readonly topics: readonly string[] }): VNode | null {
  if (topics.length === 0) return null;
  return (
    <ul class="cl-chips" aria-label={t('topics')}>
      {topics.map((topic) => (
        <li key={topic} class="cl-chip" dir="auto">
          {topic}
        </li>
      ))}
    </ul>
  );
}
