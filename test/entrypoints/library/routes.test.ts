import { describe, expect, test } from 'vitest';
import { hashOf, type Route, readRoute } from '../../../entrypoints/library/routes.ts';

describe('the address of a view', () => {
  test.each<Route>([
    { view: 'claims' },
    { view: 'inbox' },
    { view: 'kept' },
    { view: 'review', claim: 'Zm9vYmFyYmF6cXV4', layer: null },
    { view: 'review', claim: 'Zm9vYmFyYmF6cXV4', layer: 'https://desk.example/set/1#march?x=%2F' },
  ])('leads back to it: %o', (route) => {
    expect(readRoute(hashOf(route))).toEqual(route);
  });

  test.each(['', '#', '#nowhere', '#review', '#review/', '#%E0%A4%A', '#claims/anything', '#__proto__'])(
    'that is none leads to the list: %s',
    (hash) => {
      expect(readRoute(hash)).toEqual({ view: 'claims' });
    },
  );

  test('may hold what is no encoding', () => {
    expect(readRoute('#review/100%/set')).toEqual({ view: 'review', claim: '100%', layer: 'set' });
  });
});
