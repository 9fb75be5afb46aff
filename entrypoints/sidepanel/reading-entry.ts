/** The entry of the lists for the mark that is being read. */
import { useEffect } from 'preact/hooks';
import { checkId } from '../../components/CheckList.tsx';
import { suggestionId } from '../../components/SuggestionList.tsx';
import type { ReadingTarget } from '../../lib/messaging/reading-port.ts';

export interface ReadingEntry {
  readonly check: string | null;
  readonly suggestion: number | null;
}

export function readingEntry(target: ReadingTarget): ReadingEntry {
  if (target === null) return { check: null, suggestion: null };
  if (target.kind === 'suggestion') return { check: null, suggestion: target.index };
  return { check: checkId(target), suggestion: null };
}

/** Keep it in sight while a person is in the page, never while one is in the panel. */
export function useEntryInSight({ check, suggestion }: ReadingEntry): void {
  useEffect(() => {
    const id = check ?? (suggestion === null ? null : suggestionId(suggestion));
    if (id === null || document.hasFocus()) return;
    document.getElementById(id)?.closest('.cl-item')?.scrollIntoView({ block: 'nearest' });
  }, [check, suggestion]);
}
