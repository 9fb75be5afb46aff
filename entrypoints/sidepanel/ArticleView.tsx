/** The page as a list: what was checked in it, by whom, and what is worth checking. */
import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type CheckItem, CheckList } from '../../components/CheckList.tsx';
import { Icon } from '../../components/icons.tsx';
import { StatusLine } from '../../components/StatusLine.tsx';
import type { PageState } from '../../lib/model/page.ts';
import { hasAccess, sitePattern } from '../../lib/platform/access.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { AccessOffer } from './AccessOffer.tsx';
import { othersChecks, ownChecks } from './check-items.ts';
import type { PanelActions } from './panel-actions.ts';
import { Suggestions } from './Suggestions.tsx';
import { countOf, openSuggestions, shownSuggestions } from './suggestion-items.ts';
import { useMissedNotice } from './use-missed.ts';
import type { Notice } from './use-notice.ts';
import type { PageRecords } from './use-records.ts';
import type { ChosenSettings } from './use-settings.ts';

export interface ArticleViewProps {
  readonly state: PageState;
  readonly records: PageRecords;
  readonly chosen: ChosenSettings;
  readonly selectKey: string | undefined;
  readonly actions: PanelActions;
  readonly notice: Notice;
}

export function ArticleView(props: ArticleViewProps): VNode {
  const { state, records, chosen, selectKey, actions, notice } = props;
  const [away, setAway] = useState<string | null>(null);
  const [moving, setMoving] = useState(false);
  useMissedNotice(records.feedback, notice);
  const own = ownChecks(records, state);
  const others = othersChecks(records, state);
  const open = openSuggestions(records, state, away);
  const shown = shownSuggestions(open, chosen.settings);
  const painted = state.stage === 'painted';
  const nothing = own.length + others.length + open.length === 0;
  return (
    <>
      <PageHeading
        state={state}
        words={countWords(painted, own.length + others.length, countOf(shown))}
        quiet={moving}
      />
      <Selected selectKey={selectKey} isPrivate={state.incognito} actions={actions} />
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
      {open.length > 0 && (
        <Part heading={t('worthChecking')} id="suggestions">
          <Suggestions {...{ state, open, shown, chosen, actions, notice }} onMoving={setMoving} onAway={setAway} />
        </Part>
      )}
      <SiteOffer address={state.page.url} notice={notice} />
    </>
  );
}

interface SelectedProps {
  readonly selectKey: string | undefined;
  readonly isPrivate: boolean;
  readonly actions: PanelActions;
}

/** What can be done with the words that are selected in the page. In a private window nothing is kept of them. */
function Selected({ selectKey, isPrivate, actions }: SelectedProps): VNode {
  return (
    <div class="selected">
      <button type="button" class="cl-button" onClick={actions.checkSelection}>
        <Icon name="select" />
        {t('checkSelected')}
        {selectKey !== undefined && <kbd dir="ltr">{selectKey}</kbd>}
      </button>
      {!isPrivate && (
        <button
          type="button"
          class="cl-button"
          data-kind="quiet"
          title={t('missedHint')}
          onClick={actions.missedSelection}
        >
          {t('missed')}
        </button>
      )}
    </div>
  );
}

function countWords(painted: boolean, checks: number, worth: number): string {
  if (!painted) return t('reading');
  return t('articleCounts', plural('checks', checks), plural('worthCount', worth));
}

interface PageHeadingProps {
  readonly state: PageState;
  readonly words: string;
  readonly quiet: boolean;
}

function PageHeading({ state, words, quiet }: PageHeadingProps): VNode {
  const { title, outlet, language, url } = state.page;
  return (
    <header class="page-heading">
      <p class="cl-small">
        <bdi>{outlet ?? new URL(url).hostname}</bdi>
      </p>
      <h1 id="page-heading" tabIndex={-1} dir="auto" lang={language ?? undefined}>
        {title.trim() === '' ? t('untitledPage') : title}
      </h1>
      <StatusLine words={words} quiet={quiet} />
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
