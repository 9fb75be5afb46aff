/** The page as a list: what was checked in it, by whom, and what is worth checking. */
import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type CheckItem, CheckList } from '../../components/CheckList.tsx';
import { Icon } from '../../components/icons.tsx';
import { StatusLine } from '../../components/StatusLine.tsx';
import { SuggestionList } from '../../components/SuggestionList.tsx';
import type { PageState } from '../../lib/model/page.ts';
import { hasAccess, sitePattern } from '../../lib/platform/access.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { AccessOffer } from './AccessOffer.tsx';
import { openSuggestions, othersChecks, ownChecks } from './check-items.ts';
import type { PanelActions } from './panel-actions.ts';
import type { Notice } from './use-notice.ts';
import type { PageRecords } from './use-records.ts';

export interface ArticleViewProps {
  readonly state: PageState;
  readonly records: PageRecords;
  readonly selectKey: string | undefined;
  readonly actions: PanelActions;
  readonly notice: Notice;
}

export function ArticleView({ state, records, selectKey, actions, notice }: ArticleViewProps): VNode {
  const own = ownChecks(records, state);
  const others = othersChecks(records, state);
  const suggestions = openSuggestions(records, state);
  const painted = state.stage === 'painted';
  const nothing = own.length + others.length + suggestions.length === 0;
  return (
    <>
      <PageHeading state={state} words={countWords(painted, own.length + others.length, suggestions.length)} />
      <button type="button" class="cl-button select-button" onClick={actions.checkSelection}>
        <Icon name="select" />
        {t('checkSelected')}
        {selectKey !== undefined && <kbd dir="ltr">{selectKey}</kbd>}
      </button>
      {painted && nothing && <Empty />}
      {own.length > 0 && (
        <Part heading={t('checks')} id="own-checks">
          <CheckList
            checks={own}
            onShow={(check: CheckItem) => actions.showCheck(check)}
            onCopyLink={actions.copyLink}
            onEdit={(check) => actions.edit(check.claim)}
            onWithdraw={(check) => actions.withdraw(check.claim)}
          />
        </Part>
      )}
      {others.length > 0 && (
        <Part heading={t('checksByOthers')} id="others-checks">
          <CheckList checks={others} onShow={(check) => actions.showCheck(check)} onCopyLink={actions.copyLink} />
        </Part>
      )}
      {suggestions.length > 0 && (
        <Part heading={t('worthChecking')} id="suggestions">
          <SuggestionList
            suggestions={suggestions}
            language={state.page.language}
            onCheck={actions.checkSuggestion}
            onShow={actions.showSuggestion}
          />
        </Part>
      )}
      <SiteOffer address={state.page.url} notice={notice} />
    </>
  );
}

function countWords(painted: boolean, checks: number, worth: number): string {
  if (!painted) return t('reading');
  return t('articleCounts', plural('checks', checks), plural('worthCount', worth));
}

function PageHeading({ state, words }: { readonly state: PageState; readonly words: string }): VNode {
  const { title, outlet, language, url } = state.page;
  return (
    <header class="page-heading">
      <p class="cl-small">
        <bdi>{outlet ?? new URL(url).hostname}</bdi>
      </p>
      <h1 id="page-heading" tabIndex={-1} dir="auto" lang={language ?? undefined}>
        {title.trim() === '' ? t('untitledPage') : title}
      </h1>
      <StatusLine words={words} />
    </header>
  );
}

interface PartProps {
  readonly heading: string;
  readonly id: string;
  readonly children: ComponentChildren;
}

function Part({ heading, id, children }: PartProps): VNode {
  return (
    <section class="part" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}

function Empty(): VNode {
  return (
    <div class="empty">
      <p>
        <strong>{t('emptyHeading')}</strong>
      </p>
      <p>{t('emptyNext')}</p>
    </div>
  );
}

/** For a page that is marked by a click only: the offer to do it without one. */
function SiteOffer({ address, notice }: { readonly address: string; readonly notice: Notice }): VNode | null {
  const [granted, setGranted] = useState(true);
  const pattern = sitePattern(address);
  useEffect(() => {
    if (pattern !== null) void hasAccess(pattern).then(setGranted);
  }, [pattern]);
  if (granted) return null;
  return (
    <details class="cl-more">
      <summary>{t('accessHeading')}</summary>
      <AccessOffer address={address} notice={notice} onGranted={() => setGranted(true)} />
    </details>
  );
}
