/**
 * The link that opens a page at the sentence that was checked, in any browser: nothing of this extension is in it.
 *
 * Null where the words do not stand in the page as it was last read, so that no link leads to other words.
 */
import type { CheckItem } from '../../components/CheckList.tsx';
import { linkToText } from '../../lib/anchoring/foreign/link-to-text.ts';
import { positionOf, quoteOf } from '../../lib/model/selector.ts';
import { mentionToShow } from './check-items.ts';
import type { TabState } from './tab-state.ts';
import type { PageRecords } from './use-records.ts';

export function linkToCheck(check: CheckItem, state: TabState, records: PageRecords): string | null {
  const shown = mentionToShow(check, state, records);
  const views = [...records.own, ...records.others.map(({ view }) => view)];
  const mention = views.flatMap(({ mentions }) => mentions).find(({ id, root }) => (root ?? id) === shown?.mention);
  const selectors = mention?.body.selectors ?? [];
  const quote = quoteOf(selectors);
  const { page, text } = shown?.document ?? state;
  return quote && linkToText(page.url, quote, text, positionOf(selectors)?.start);
}
