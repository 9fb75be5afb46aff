/** Which of the claims that were spotted a person wants to see, and how strongly each is painted. */
import { STRONG_FROM } from '../../lib/model/limits.ts';
import type { Showing } from '../../lib/model/page.ts';
import type { PaintedMark } from '../../lib/painting/painter.ts';
import { plain } from '../../lib/text/plain.ts';
import type { Spotted } from './spotted.ts';

export function shownOf(spotted: readonly Spotted[], { threshold, dismissed }: Showing): readonly Spotted[] {
  const away = new Set(dismissed);
  return spotted.filter(
    ({ checkWorthiness, exact }) => checkWorthiness >= threshold && !(away.size > 0 && away.has(plain(exact))),
  );
}

export function suggestionMark({ checkWorthiness, isStrong = false, place: { range } }: Spotted): PaintedMark {
  return { range, tone: isStrong || checkWorthiness >= STRONG_FROM ? 'suggested' : 'hinted' };
}
