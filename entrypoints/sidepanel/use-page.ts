/** Which tab the panel stands beside, and what is known of the page in it. */
import { useEffect, useState } from 'preact/hooks';
import { DEMO_PAGE_URL } from '../../lib/model/demo.ts';
import { isDemoPage } from '../../lib/platform/runtime.ts';
import { watchPageStates } from '../../lib/platform/session.ts';
import { readTab, watchActiveTab } from '../../lib/platform/tabs.ts';
import { type TabState, tabState } from './tab-state.ts';

export interface PanelPage {
  readonly tab: number | null;
  /** Null where we have no access; undefined while that is not known yet. */
  readonly state: TabState | null | undefined;
}

export function usePage(pinnedTab: number | null): PanelPage {
  const [tab, setTab] = useState<number | null>(pinnedTab);
  const [seen, setSeen] = useState<PanelPage>({ tab: null, state: undefined });

  useEffect(() => (pinnedTab === null ? watchActiveTab(setTab) : undefined), [pinnedTab]);
  useEffect(
    () =>
      tab === null
        ? undefined
        : watchPageStates(tab, (states) => {
            const state = tabState(states);
            setSeen({ tab, state: isElsewhere(state) ? null : state });
          }),
    [tab],
  );

  // What is known of the tab before this one is not shown under this one.
  return { tab, state: seen.tab === tab ? seen.state : undefined };
}

/** The demo has its panel in its page: another has another store before it. */
function isElsewhere(state: TabState | null): boolean {
  return state?.pageUrl === DEMO_PAGE_URL && !isDemoPage(location.href);
}

/** A tab's address, or null where the browser does not tell it: without access it does not. */
export function useTabAddress(tab: number | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    setAddress(null);
    if (tab !== null) {
      void readTab(tab).then((found) => {
        if (wanted) setAddress(found?.url ?? null);
      });
    }
    return () => {
      wanted = false;
    };
  }, [tab]);
  return address;
}
