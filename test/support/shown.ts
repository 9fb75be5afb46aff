/** Of what a page reports, the suggestions that are shown while nobody chose otherwise. */
import { SHOWN_FROM } from '../../lib/model/limits.ts';
import type { Suggestion } from '../../lib/model/page.ts';

export function shownIn({ suggestions }: { readonly suggestions: readonly Suggestion[] }): readonly Suggestion[] {
  return suggestions.filter(({ checkWorthiness }) => checkWorthiness >= SHOWN_FROM);
}
