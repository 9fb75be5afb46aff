import { parse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { pageDate } from '../../../lib/article/page-date.ts';
import { DateSchema } from '../../../lib/model/text.ts';

describe('a date is read', () => {
  test.each([
    ['2020-01-02', '2020-01-02'],
    ['2020-01-02T03:04:05Z', '2020-01-02T03:04:05Z'],
    ['2020-01-02T03:04+03:00', '2020-01-02T03:04+03:00'],
    [' 2020-01-02T03:04:05.678+0000\n', '2020-01-02T03:04:05.678+0000'],
    ['2020-01-02T03:04:05', '2020-01-02T03:04:05'],
    ['2020-01-02 03:04:05', '2020-01-02T03:04:05'],
    ['2020-01-02 03:04:05 UTC', '2020-01-02T03:04:05Z'],
    ['2020-01-02 03:04:05 +0300', '2020-01-02T03:04:05+0300'],
    ['Thu, 02 Jan 2020 03:04:05 GMT', '2020-01-02T03:04:05.000Z'],
    ['2 Jan 2020 03:04 +0300', '2020-01-02T00:04:00.000Z'],
  ])('%s', (written, date) => {
    expect(pageDate(written)).toBe(date);
    expect(parse(DateSchema, date)).toBe(date);
  });
});

describe('nothing is guessed', () => {
  test.each([
    ['', null, undefined],
    ['today', 'January 2', 'January 2, 2020', '2020', '2020-01', '20200102'],
    ['03/04/2020', '3.4.2020', '1577934245', '2020-13-01', '2020-02-30', '2020-01-02T25:00:00Z'],
    ['0001-01-01', '0001-01-01T00:00:00Z', '1970-01-01T00:00:00Z', '{{ date }}'],
  ])('%s, %s, %s and the like', (...written) => {
    for (const text of written) expect(pageDate(text)).toBeNull();
  });
});
