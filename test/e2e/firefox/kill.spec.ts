/** A check that was said to be saved is there after the browser was killed. */
import { expect } from '@playwright/test';
import type { Draft } from '../../../lib/model/draft.ts';
import type { ClaimRow } from '../../../lib/store/db.ts';
import { findFirefox } from '../../support/browsers.ts';
import { ORDERS } from '../../support/checking.ts';
import type { Firefox } from '../../support/firefox.ts';
import { beginCheck, command, rowsOf } from '../../support/firefox-commands.ts';
import { openMarked } from '../../support/firefox-pages.ts';
import { closeQuietly, NO_FIREFOX, test } from '../../support/firefox-test.ts';

test.skip(findFirefox() === null, NO_FIREFOX);

/** Issue 2, point 11. */
const ROUNDS = 20;

const numbered = (round: number): string => `Claim ${round}`;
const ROUND_NUMBERS = Array.from({ length: ROUNDS }, (_, round) => round);

test(`a browser killed as soon as a save was acknowledged has the check when it starts again, ${ROUNDS} times of ${ROUNDS}`, async ({
  launch,
  folder,
  talks,
}) => {
  // A round takes five seconds where nothing else runs, and three times that on a busy machine.
  test.setTimeout(400_000);
  const first = await launch({ profile: folder });
  const page = await openMarked(first, talks);
  const drafts: string[] = [];
  for (const round of ROUND_NUMBERS) {
    drafts.push(await beginCheck(first, page, ORDERS, { fields: { text: numbered(round) } }));
  }
  await closeQuietly(first);

  for (const round of ROUND_NUMBERS) {
    const firefox = await launch({ profile: folder });
    expect(await claimsIn(firefox)).toEqual(ROUND_NUMBERS.slice(0, round).map(numbered));
    const reply = await command(firefox, 'claim.save', { draft: drafts[round]! });
    await firefox.killBrowser();
    expect(reply.status).toBe('saved');
  }

  const last = await launch({ profile: folder });
  expect(await claimsIn(last)).toEqual(ROUND_NUMBERS.map(numbered));
  expect(await rowsOf<Draft>(last, 'drafts')).toEqual([]);
});

async function claimsIn(firefox: Firefox): Promise<readonly string[]> {
  const rows = await rowsOf<ClaimRow>(firefox, 'claims');
  return rows.toSorted((a, b) => (a.modified < b.modified ? -1 : 1)).map(({ view }) => view.claim.body.text);
}
