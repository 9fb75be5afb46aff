import { describe, expect, test } from 'vitest';
import { hashOf, type LibraryRoute, readRoute } from '../../../lib/model/library-route.ts';

describe('the address of a view', () => {
  test.each<LibraryRoute>([
    { view: 'claims' },
    { view: 'inbox' },
    { view: 'kept' },
    { view: 'review', claim: 'Zm9vYmFyYmF6cXV4', layer: null },
    { view: 'review', claim: 'Zm9vYmFyYmF6cXV4', layer: 'https://desk.example/set/1#march?x=%2F' },
    { view: 'export', title: 'Who pays? 50/50', pageUrls: ['coast-times.example/a?x=1', 'embed.example/b#c'] },
    { view: 'export', title: '', pageUrls: ['coast-times.example/a'] },
    { view: 'files', from: 'dd5f3e2e-6f6e-4a55-9d58-2ad0a2f5a1b7' },
  ])('leads back to it: %o', (route) => {
    expect(readRoute(hashOf(route))).toEqual(route);
  });

  test.each([
    '',
    '#',
    '#nowhere',
    '#review',
    '#review/',
    '#export',
    '#export/Title',
    '#files/',
    '#%E0%A4%A',
    '#claims/anything',
    '#__proto__',
  ])('that is none leads to the list: %s', (hash) => {
    expect(readRoute(hash)).toEqual({ view: 'claims' });
  });

  test('may hold what is no encoding', () => {
    expect(readRoute('#review/100%/set')).toEqual({ view: 'review', claim: '100%', layer: 'set' });
  });
});
