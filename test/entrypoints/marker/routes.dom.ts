/** Which changes of address are another page. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type RouteWatch, watchRoutes } from '../../../entrypoints/marker/routes.ts';

const start = location.href;
let routes: RouteWatch;
let seen: string[] = [];

beforeEach(() => {
  seen = [];
  routes = watchRoutes(() => seen.push(new URL(location.href).search));
});
afterEach(() => {
  routes.stop();
  history.replaceState(null, '', start);
});

const pushed = (search: string): void => history.pushState(null, '', `${location.pathname}${search}`);

test('an address that is pushed or replaced is another page, told once', () => {
  pushed('?page=a');
  history.replaceState(null, '', `${location.pathname}?page=b`);
  pushed('?page=b');
  expect(seen).toEqual(['?page=a', '?page=b']);
});

test('another place in the page is no other page', () => {
  history.pushState(null, '', '#end');
  history.replaceState({ scrolled: 400 }, '', location.href);
  expect(seen).toEqual([]);
});

test('a look after the page changed finds an address that no event told of, and tells it once', () => {
  const { navigation } = globalThis as { navigation?: EventTarget };
  const swallow = (event: Event): void => event.stopImmediatePropagation();
  routes.stop();
  navigation?.addEventListener('currententrychange', swallow);
  routes = watchRoutes(() => seen.push(location.search));
  pushed('?page=c');
  navigation?.removeEventListener('currententrychange', swallow);
  expect(seen).toEqual([]);
  routes.look();
  routes.look();
  expect(seen).toEqual(['?page=c']);
});

test('once stopped, nothing is told', () => {
  routes.stop();
  pushed('?page=d');
  routes.look();
  expect(seen).toEqual([]);
});
