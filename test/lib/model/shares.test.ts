import { expect, test } from 'vitest';
import { sharesOf } from '../../../lib/model/shares.ts';

test.each<[string, number[], number, number[]]>([
  ['all of it where there is room', [3, 0, 5], 8, [3, 0, 5]],
  ['the same where all want more', [9, 9, 9], 12, [4, 4, 4]],
  ['what is little whole, and the rest to those who want much', [1000, 2, 300], 500, [249, 2, 249]],
  ['nothing of nothing', [4, 1], 0, [0, 0]],
  ['of nobody', [], 5, []],
])('shares are %s', (_, wanted, room, shares) => {
  expect(sharesOf(wanted, room)).toEqual(shares);
});
