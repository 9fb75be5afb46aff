/** What is worth checking in a page: how many are shown, in which order, and each of them. */
import type { VNode } from 'preact';
import { AmountSlider } from '../../components/AmountSlider.tsx';
import { SelectField } from '../../components/fields.tsx';
import { type ListedSuggestion, restoreId, SuggestionList, suggestionId } from '../../components/SuggestionList.tsx';
import { ask } from '../../lib/messaging/ask.ts';
import type { WhichSuggestion } from '../../lib/messaging/tab-commands.ts';
import type { PageState } from '../../lib/model/page.ts';
import { type SuggestionOrder, suggestionOrders, thresholdOf } from '../../lib/model/settings.ts';
import { type MessageKey, t } from '../../lib/platform/i18n.ts';
import { plain } from '../../lib/text/plain.ts';
import { focusWhenThere } from './focus-when-there.ts';
import type { PanelActions } from './panel-actions.ts';
import { countOf } from './suggestion-items.ts';
import { placeOfSuggestion, type TabState } from './tab-state.ts';
import type { Notice } from './use-notice.ts';
import type { ChosenSettings } from './use-settings.ts';

const orderWords: Readonly<Record<SuggestionOrder, MessageKey>> = { strength: 'orderStrength', page: 'orderPage' };

export interface SuggestionsProps {
  readonly state: TabState;
  readonly open: readonly ListedSuggestion[];
  /** As many as the slider shows. */
  readonly shown: readonly ListedSuggestion[];
  /** Of those, the ones that the filter lets through. */
  readonly listed: readonly ListedSuggestion[];
  /** The one at the reading position of the page. */
  readonly current: number | null;
  readonly chosen: ChosenSettings;
  readonly actions: PanelActions;
  readonly notice: Notice;
  readonly onMoving: (moving: boolean) => void;
  /** Hears the words that were put aside last, or null once they were taken back. */
  readonly onAway: (words: string | null) => void;
}

export function Suggestions({
  state,
  open,
  shown,
  listed,
  current,
  chosen,
  actions,
  notice,
  ...on
}: SuggestionsProps): VNode {
  const { settings, change } = chosen;
  const whichOf = (index: number): WhichSuggestion => {
    const { document, index: at } = placeOfSuggestion(state, index);
    return { tab: state.tab, frameId: document.frameId, index: at };
  };
  const dismiss = async (index: number): Promise<void> => {
    on.onAway(plain(state.suggestions[index]?.exact ?? ''));
    await ask('suggestion.dismiss', whichOf(index));
    focusWhenThere(restoreId(index));
  };
  const restore = async (index: number): Promise<void> => {
    await ask('suggestion.restore', whichOf(index));
    on.onAway(null);
    focusWhenThere(suggestionId(index));
  };
  return (
    <>
      <AmountSlider
        threshold={thresholdOf(settings)}
        shown={countOf(shown)}
        among={countOf(open)}
        onChange={(threshold) => change({ threshold })}
        onReset={settings.threshold === null ? undefined : () => change({ threshold: null })}
        onMoving={on.onMoving}
      />
      <Means state={state} />
      {shown.length === 0 && <p>{t('amountNone')}</p>}
      {shown.length > 1 && (
        <SelectField
          label={t('order')}
          value={settings.order}
          choices={suggestionOrders.map((value) => ({ value, label: t(orderWords[value]) }))}
          onPick={(order) => change({ order })}
        />
      )}
      <SuggestionList
        suggestions={listed}
        current={current}
        language={state.page.language}
        onCheck={actions.checkSuggestion}
        onShow={actions.showSuggestion}
        onDismiss={(index) => void notice.attempt(dismiss(index))}
        onRestore={(index) => void notice.attempt(restore(index))}
      />
    </>
  );
}

/** What the suggestions were found with, where it is less than the best. */
function Means({ state: { suggestions, second } }: { readonly state: PageState }): VNode | null {
  if (suggestions.length === 0) return null;
  if (suggestions.every(({ tier }) => tier === 0)) return <p class="cl-small means">{t('spottedByRules')}</p>;
  return second === 'absent' ? <p class="cl-small means">{t('spottedOnce')}</p> : null;
}
