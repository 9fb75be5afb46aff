/** One's own checks, the latest change first. */
import { liveQuery } from 'dexie';
import type { VNode } from 'preact';
import { day } from '../../components/moment-words.ts';
import { useLive } from '../../components/use-live.ts';
import { VerdictBadge } from '../../components/VerdictBadge.tsx';
import { type ClaimView, verdictsOf } from '../../lib/model/claim-view.ts';
import { isWebUrl } from '../../lib/model/text.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import type { Database } from '../../lib/store/db.ts';
import { allClaims } from '../../lib/store/reads.ts';
import { exportFile } from './export-file.ts';
import { Section } from './Section.tsx';
import { useAct } from './use-act.ts';

export function Checks({ db }: { readonly db: Database }): VNode {
  const claims = useLive<readonly ClaimView[]>(() => liveQuery(() => allClaims(db)), [db]);
  const act = useAct();
  const exportButton = (
    <button type="button" class="cl-button" onClick={() => void act.run(() => exportFile({ kind: 'all' }))}>
      {t('library_exportAll')}
    </button>
  );
  return (
    <Section title={t('library_checks')} act={act} actions={claims !== undefined && claims.length > 0 && exportButton}>
      {claims?.length === 0 && <p>{t('library_noChecks')}</p>}
      <ul class="library-list">
        {claims?.map((view) => (
          <Check key={view.id} view={view} />
        ))}
      </ul>
    </Section>
  );
}

function Check({ view }: { readonly view: ClaimView }): VNode {
  const { text, language } = view.claim.body;
  return (
    <li class="library-row">
      <p class="library-claim" lang={language === 'und' ? '' : language} dir="auto">
        {text}
      </p>
      <Verdicts view={view} />
      <Pages view={view} />
      <p class="cl-small">{t('library_changed', day(view.modified))}</p>
    </li>
  );
}

function Verdicts({ view }: { readonly view: ClaimView }): VNode {
  const said = view.decisions.length > 0 ? view.decisions : view.assessments;
  if (said.length === 0) return <p class="cl-small">{t('library_noVerdict')}</p>;
  const differ = verdictsOf(view).length > 1;
  return (
    <p class="library-badges">
      {differ && <VerdictBadge verdict="disagree" label={plural('disagree', said.length)} />}
      {said.map(({ id, body }) => (
        <VerdictBadge key={id} verdict={body.verdict} label={body.label} />
      ))}
    </p>
  );
}

function Pages({ view }: { readonly view: ClaimView }): VNode {
  return (
    <ul class="library-pages" aria-label={t('library_pages')}>
      {view.mentions.map(({ id, body: { url, pageTitle } }) => (
        <li key={id}>
          {isWebUrl(url) ? (
            <a href={url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
              <bdi>{pageTitle === '' ? url : pageTitle}</bdi>
            </a>
          ) : (
            <bdi>{pageTitle}</bdi>
          )}
        </li>
      ))}
    </ul>
  );
}
