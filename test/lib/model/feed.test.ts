import { expect, test } from 'vitest';
import { feedAddress, shownAddress } from '../../../lib/model/feed.ts';

test.each([
  [' https://desk.example/checks.json ', 'https://desk.example/checks.json'],
  ['https://desk.example/checks.json?team=a#part', 'https://desk.example/checks.json?team=a'],
  ['http://127.0.0.1:8080/a.json', 'http://127.0.0.1:8080/a.json'],
  ['http://localhost/a.json', 'http://localhost/a.json'],
  // Letters that only look like the name of a desk are shown as what they are.
  ['https://dеsk.example/a.json', 'https://xn--dsk-rdd.example/a.json'],
])('%s can be subscribed to', (typed, kept) => {
  expect(feedAddress(typed)).toBe(kept);
});

test.each([
  'http://desk.example/checks.json',
  'http://127.0.0.1.desk.example/a.json',
  'https://me:secret@desk.example/a.json',
  'file:///etc/passwd',
  'javascript:alert(1)',
  // Not of this machine, or where the manifest lets nothing connect to.
  ...['http://192.168.1.1/a.json', 'http://10.0.0.7/a.json', 'http://169.254.169.254/latest/meta-data'],
  ...[
    'http://127.0.0.2/a.json',
    'http://[::1]/a.json',
    'http://localhost.desk.example/a.json',
    'http://0.0.0.0/a.json',
  ],
  'data:application/json,{}',
  'desk.example/checks.json',
  '',
])('“%s” cannot', (typed) => {
  expect(feedAddress(typed)).toBeNull();
});

test('a key in an address is not shown', () => {
  expect(shownAddress('https://desk.example/a.json?key=secret?1')).toBe('https://desk.example/a.json?…');
  expect(shownAddress('https://desk.example/a.json')).toBe('https://desk.example/a.json');
});
