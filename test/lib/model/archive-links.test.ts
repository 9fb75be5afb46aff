import { describe, expect, test } from 'vitest';
import { archiveLinkOf } from '../../../lib/model/archive-links.ts';

const page = 'https://courier.example/2026/quay?part=2';
const at = '2026-02-27T10:11:12Z';

describe('a link to a copy says which archive, of which page, and when', () => {
  test.each([
    [`https://web.archive.org/web/20260227101112/${page}`, { service: 'wayback', original: page, at }],
    [`http://web.archive.org/web/20260227101112id_/${page}`, { service: 'wayback', original: page, at }],
    [`https://web.archive.org/web/20260227101112if_/${page}`, { service: 'wayback', original: page, at }],
    [
      'https://web.archive.org/web/20260227/courier.example/a',
      { service: 'wayback', original: 'http://courier.example/a', at: '2026-02-27T00:00:00Z' },
    ],
    [`https://web.archive.org/web/2026/${page}`, { service: 'wayback', original: page, at: null }],
    ['  https://archive.ph/aB3dE\n', { service: 'archive-today', original: null, at: null }],
    ['https://perma.cc/AB12-C3D4', { service: 'perma', original: null, at: null }],
    ['https://perma.cc/AB12-C3D4?type=image', { service: 'perma', original: null, at: null }],
    ['https://ghostarchive.org/archive/aB3dE', { service: 'ghostarchive', original: null, at: null }],
    ['https://ghostarchive.org/varchive/youtube/20260227/x_y-z', { service: 'ghostarchive', original: null, at: null }],
  ])('%s', (link, expected) => {
    expect(archiveLinkOf(link)).toEqual(expected);
  });

  test.each(['today', 'is', 'li', 'fo', 'ph', 'vn', 'md'])('archive.%s, with dots in the time or without', (end) => {
    const expected = { service: 'archive-today', original: page, at };
    expect(archiveLinkOf(`https://archive.${end}/2026.02.27-101112/${page}`)).toEqual(expected);
    expect(archiveLinkOf(`https://archive.${end}/20260227101112/${page}`)).toEqual(expected);
  });

  test('and a copy of a copy is of the page itself', () => {
    const link = `https://archive.ph/20260227101112/https://web.archive.org/web/20200101000000/${page}`;
    expect(archiveLinkOf(link)).toEqual({ service: 'archive-today', original: page, at });
  });

  test('but no day that never was', () => {
    expect(archiveLinkOf(`https://web.archive.org/web/20260231101112/${page}`)?.at).toBeNull();
    expect(archiveLinkOf(`https://web.archive.org/web/20261327101112/${page}`)?.at).toBeNull();
  });
});

describe('no link to one fixed copy', () => {
  test.each([
    ['a page', page],
    ['the calendar of all copies', `https://web.archive.org/web/*/${page}`],
    ['whichever copy is the latest', `https://web.archive.org/web/${page}`],
    ['whichever copy is the newest', `https://archive.ph/newest/${page}`],
    ['the wish to save it', `https://web.archive.org/save/${page}`],
    ['an archive’s own page', 'https://perma.cc/about'],
    ['another page of the same archive', 'https://archive.org/details/books'],
    ['a host that only looks like one', `https://web.archive.org.evil.example/web/20260227101112/${page}`],
    ['no address', 'web.archive.org'],
    ['a script', 'javascript:alert(1)'],
    ['nothing', ''],
  ])('is %s', (_, link) => {
    expect(archiveLinkOf(link)).toBeNull();
  });
});
