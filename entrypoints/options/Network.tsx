/** How many requests this extension has made, and how that is known. */
import type { VNode } from 'preact';
import { number, t } from '../../lib/platform/i18n.ts';
import { pagePolicy } from '../../lib/platform/runtime.ts';
import { Section } from '../library/Section.tsx';

export function Network(): VNode {
  const connections = connectionsOf(pagePolicy());
  return (
    <Section title={t('settings_network')}>
      <p class="settings-count">{t('settings_requests', number(0))}</p>
      {connections === null ? (
        <p>{t('settings_noPolicy')}</p>
      ) : (
        <p>
          {t('settings_policy')} <code dir="ltr">{connections}</code>
        </p>
      )}
      <p>{t('settings_noCode')}</p>
    </Section>
  );
}

/** What the policy says of connections, where it allows none but to the extension's own files. */
function connectionsOf(policy: string): string | null {
  const directives = policy.split(';').map((directive) => directive.trim());
  return directives.find((directive) => directive === "connect-src 'self'") ?? null;
}
