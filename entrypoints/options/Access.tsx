/** Which sites a person granted, to be taken back one by one, and what the permissions asked for at install are for. */
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../lib/messaging/ask.ts';
import { EVERY_SITE, grantedSites, onAccessChanged, revokeAccess } from '../../lib/platform/access.ts';
import { isolated, type MessageKey, t } from '../../lib/platform/i18n.ts';
import { report } from '../../lib/platform/log.ts';
import { askedPermissions } from '../../lib/platform/runtime.ts';
import { Section } from '../library/Section.tsx';
import { useAct } from '../library/use-act.ts';

export function Access(): VNode {
  const [sites, setSites] = useState<readonly string[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const act = useAct();
  useEffect(() => {
    const read = (): void => {
      grantedSites().then(setSites, (error) => report(error, 'reading the granted sites'));
    };
    read();
    onAccessChanged(read);
  }, []);
  const onRemove = (site: string): void =>
    void act.run(async () => {
      await revokeAccess(site);
      await ask('access.changed', null);
      setSites(await grantedSites());
      heading.current?.focus();
      return t('library_removed', isolated(siteName(site)));
    });
  return (
    <Section title={t('library_access')} act={act} heading={heading}>
      <p>{t(sites.length === 0 ? 'library_noSites' : 'library_sites')}</p>
      <ul class="library-sites">
        {sites.map((site) => (
          <li key={site}>
            <bdi>{siteName(site)}</bdi>
            <button
              type="button"
              class="cl-button"
              aria-label={t('library_ofSet', t('library_remove'), isolated(siteName(site)))}
              onClick={() => onRemove(site)}
            >
              {t('library_remove')}
            </button>
          </li>
        ))}
      </ul>
      <p>{t('settings_permissions')}</p>
      <ul class="library-facts">
        {askedPermissions().map((name) => (
          <li key={name}>
            <strong dir="ltr">{name}</strong> {permissionWords(name)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const permissions: Readonly<Record<string, MessageKey | undefined>> = {
  activeTab: 'permission_activeTab',
  alarms: 'permission_alarms',
  contextMenus: 'permission_contextMenus',
  offscreen: 'permission_offscreen',
  scripting: 'permission_scripting',
  sidePanel: 'permission_sidePanel',
  storage: 'permission_storage',
  unlimitedStorage: 'permission_unlimitedStorage',
};

/** Empty for one that nobody explained: a test sees to it that there is none. */
function permissionWords(name: string): string {
  const key = permissions[name];
  return key === undefined ? '' : t(key);
}

function siteName(pattern: string): string {
  if (pattern === EVERY_SITE || pattern === '<all_urls>') return t('library_everySite');
  return pattern.replace(/^\*:\/\/|\/\*$/gu, '');
}
