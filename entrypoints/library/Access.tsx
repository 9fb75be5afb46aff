/** Which sites a person granted, and what this extension does on the network: nothing. */
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../lib/messaging/ask.ts';
import { EVERY_SITE, grantedSites, onAccessChanged, revokeAccess } from '../../lib/platform/access.ts';
import { isolated, t } from '../../lib/platform/i18n.ts';
import { report } from '../../lib/platform/log.ts';
import { Section } from './Section.tsx';
import { useAct } from './use-act.ts';

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
      <p>{t('library_network')}</p>
    </Section>
  );
}

function siteName(pattern: string): string {
  if (pattern === EVERY_SITE || pattern === '<all_urls>') return t('library_everySite');
  return pattern.replace(/^\*:\/\/|\/\*$/gu, '');
}
