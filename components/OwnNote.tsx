/** What a checker wrote on a passage for themselves, as it is shown to them. */
import type { VNode } from 'preact';
import { t } from '../lib/platform/i18n.ts';

export function OwnNote({ note }: { readonly note: string | null }): VNode | null {
  if (note === null) return null;
  return (
    <div class="cl-note">
      <p class="cl-small">{t('ownNote')}</p>
      <blockquote dir="auto">{note}</blockquote>
    </div>
  );
}
