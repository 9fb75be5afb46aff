import { expect, test } from 'vitest';
import { feedAddress } from '../../../lib/model/feed.ts';

test.each([
  [' https://desk.example/checks.json ', 'https://desk.example/checks.json'],
  ['https://desk.example/checks.json?team=a#part', 'https://desk.example/checks.json?team=a'],
  ['http://127.0.0.1:8080/a.json', 'http://127.0.0.1:8080/a.json'],
  ['http://localhost/a.json', 'http://localhost/a.json'],
])('%s can be subscribed to', (typed, kept) => {
  expect(feedAddress(typed)).toBe(kept);
});

test.each([
  'http://desk.example/checks.json',
  'http://127.0.0.1.desk.example/a.json',
  'https://me:secret@desk.example/a.json',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:application/json,{}',
  'desk.example/checks.json',
  '',
])('“%s” cannot', (typed) => {
  expect(feedAddress(typed)).toBeNull();
});
