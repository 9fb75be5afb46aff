/** The page as a list: what was checked in it, by whom, and what is worth checking. */
import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type CheckItem, CheckList } from '../../components/CheckList.tsx';
import { FilterBar } from '../../components/FilterBar.tsx';
import { Icon } from '../../components/icons.tsx';
import { PanelKeys } from '../../components/PanelKeys.tsx';
import { libraryPath } from '../../lib/model/library-route.ts';
import { toolsOf } from '../../lib/model/settings.ts';
import { hasAccess, sitePattern } from '../../lib/platform/access.ts';
import { t } from '../../lib/platform/i18n.ts';
import { extensionUrl, isDemoPage } from '../../lib/platform/runtime.ts';
import { AccessOffer } from './AccessOffer.tsx';
import { othersChecks, ownChecks } from './check-items.ts';
import { PageHeading } from './PageHeading.tsx';
import type { PanelActions } from './panel-actions.ts';
import { readingEntry, useEntryInSight } from './reading-entry.ts';
import { Suggestions } from './Suggestions.tsx';
import { countOf, openSuggestions, shownSuggestions } from './suggestion-items.ts';
import type { TabState } from './tab-state.ts';
import { useFramesThere } from './use-frames-there.ts';
import { type FilteredLists, useListFilter } from './use-list-filter.ts';
import { useMissedNotice } from './use-missed.ts';
import type { Notice } from './use-notice.ts';
import { useReading } from './use-reading.ts';
import type { PageRecords } from './use-records.ts';
import type { ChosenSettings } from './use-settings.ts';

export interface ArticleViewProps {
  readonly state: TabState;
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
  const reading = readingEntry(useReading(state));
  useFramesThere(state);
  useMissedNotice(records.feedback, notice);
  useEntryInSight(reading);
  const own = ownChecks(records, state);
  const others = othersChecks(records, state);
  const open = openSuggestions(records, state, away);
  const shown = shownSuggestions(open, chosen.settings);
  const listed = useListFilter({ own, others, shown });
  const { areKeysOn, keys } = toolsOf(chosen.settings);
  const suggestions = { state, open, shown, listed: listed.shown, chosen, actions, notice };
  return (
    <>
      <PageHeading state={state} checks={own.length + others.length} worth={countOf(shown)} quiet={moving} />
      <Selected
        selectKey={selectKey}
        noteKey={areKeysOn ? keys['note-selection'] : null}
        isPrivate={state.incognito}
        actions={actions}
      />
      {listed.bar !== null && <FilterBar {...listed.bar} />}
      {state.stage === 'painted' && own.length + others.length + open.length === 0 && <Empty />}
      <div class="lists">
        <Checks {...{ own: listed.own, others: listed.others, actions }} current={reading.check} />
        {open.length > 0 && (
          <Part heading={t('worthChecking')} id="suggestions">
            <Suggestions {...suggestions} current={reading.suggestion} onMoving={setMoving} onAway={setAway} />
          </Part>
        )}
      </div>
      <PanelKeys />
      <SiteOffer address={state.page.url} notice={notice} />
    </>
  );
}

interface ChecksProps extends Pick<FilteredLists, 'own' | 'others'> {
  readonly current: string | null;
  readonly actions: PanelActions;
}

function Checks({ own, others, current, actions }: ChecksProps): VNode {
  const shared = {
    current,
    onShow: actions.showCheck,
    onCopyLink: actions.copyLink,
    ...(!isDemoPage(location.href) && { reviewAt }),
  };
  return (
    <>
      {own.length > 0 && (
        <Part heading={t('checks')} id="own-checks">
          <CheckList
            {...shared}
            checks={own}
            onEdit={(check) => actions.edit(check.claim)}
            onWithdraw={(check) => actions.withdraw(check.claim)}
          />
        </Part>
      )}
      {others.length > 0 && (
        <Part heading={t('checksByOthers')} id="others-checks">
          <CheckList {...shared} checks={others} />
        </Part>
      )}
    </>
  );
}

function reviewAt({ claim, layer }: CheckItem): string {
  return extensionUrl(libraryPath({ view: 'review', claim, layer }));
}

interface SelectedProps {
  readonly selectKey: string | undefined;
  /** That of the page, where those are on. */
  readonly noteKey: string | null;
  readonly isPrivate: boolean;
  readonly actions: PanelActions;
}

/** What can be done with the words that are selected in the page. In a private window nothing is kept of them. */
function Selected({ selectKey, noteKey, isPrivate, actions }: SelectedProps): VNode {
  return (
    <div class="selected">
      <button type="button" class="cl-button" onClick={() => actions.beginOfSelection('check')}>
        <Icon name="select" />
        {t('checkSelected')}
        {selectKey !== undefined && <kbd dir="ltr">{selectKey}</kbd>}
      </button>
      <button type="button" class="cl-button" data-kind="quiet" onClick={() => actions.beginOfSelection('note')}>
        <Icon name="edit" />
        {t('adder_note')}
        {noteKey !== null && <kbd dir="ltr">{noteKey}</kbd>}
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
