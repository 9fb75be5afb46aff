import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  quoteOfDirective,
  readTextFragment,
  type TextDirective,
  withoutTextFragment,
  writeTextFragment,
} from '../../../../lib/anchoring/foreign/text-directive.ts';

const page = 'https://news.example/story';

describe('a text directive is read', () => {
  test.each<[string, string, readonly TextDirective[]]>([
    ['words', '#:~:text=ferry%20crossing', [{ start: 'ferry crossing' }]],
    ['words in an address', `${page}#:~:text=ferry`, [{ start: 'ferry' }]],
    ['words after a fragment of the page', `${page}#top:~:text=ferry`, [{ start: 'ferry' }]],
    ['a beginning and an end', '#:~:text=The%20council,in%20May.', [{ start: 'The council', end: 'in May.' }]],
    ['words before', '#:~:text=said%20the-,ferry', [{ prefix: 'said the', start: 'ferry' }]],
    ['words after', '#:~:text=ferry,-was%20late', [{ start: 'ferry', suffix: 'was late' }]],
    ['all of them', '#:~:text=a-,b,c,-d', [{ prefix: 'a', start: 'b', end: 'c', suffix: 'd' }]],
    ['escaped dividers', '#:~:text=4%2C500%20%26%20more%2D', [{ start: '4,500 & more-' }]],
    ['several', '#:~:text=one&text=two', [{ start: 'one' }, { start: 'two' }]],
    ['among directives that we do not know', '#:~:selector(type=x)&text=two&lang=en', [{ start: 'two' }]],
    ['escapes that are no text', '#:~:text=100%25%ZZ', [{ start: '100%25%ZZ' }]],
  ])('%s', (_, address, directives) => {
    expect(readTextFragment(address)).toEqual(directives);
  });
});

describe('no text directive is read from', () => {
  test.each([
    ['an address without one', `${page}#text=ferry`],
    ['an empty one', '#:~:text='],
    ['one with too many parts', '#:~:text=a,b,c'],
    ['one without words between', '#:~:text=a-,-b'],
    ['one with an empty end', '#:~:text=a,'],
    ['one that is only what stands before', '#:~:text=a-'],
    ['one that is only what stands after', '#:~:text=-a'],
    ['white space', '#:~:text=%20'],
  ])('%s', (_, address) => {
    expect(readTextFragment(address)).toEqual([]);
  });
});

describe('a link is written', () => {
  test.each<[string, string, TextDirective, string]>([
    ['to an address', page, { start: 'ferry' }, `${page}#:~:text=ferry`],
    ['to one with a fragment, which stays', `${page}#/part/2`, { start: 'ferry' }, `${page}#/part/2:~:text=ferry`],
    ['in place of another', `${page}#:~:text=old`, { start: 'new' }, `${page}#:~:text=new`],
    ['with dividers escaped', page, { start: 'a-b, c & d' }, `${page}#:~:text=a%2Db%2C%20c%20%26%20d`],
    ['with what ends a link in a mail escaped', page, { start: '(It closed.)' }, `${page}#:~:text=%28It%20closed.%29`],
    ['with a last full stop escaped', page, { start: 'It closed.' }, `${page}#:~:text=It%20closed%2E`],
  ])('%s', (_, address, directive, link) => {
    expect(writeTextFragment(address, directive)).toBe(link);
  });

  test('that the browser takes for the same address, and that says the same when read', () => {
    const words = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(words, fc.option(words), fc.option(words), fc.option(words), (start, end, prefix, suffix) => {
        const directive = {
          start,
          ...(end === null ? {} : { end }),
          ...(prefix === null ? {} : { prefix }),
          ...(suffix === null ? {} : { suffix }),
        };
        const link = writeTextFragment(`${page}#part`, directive);
        expect(new URL(link).href).toBe(link);
        expect(withoutTextFragment(link)).toBe(`${page}#part`);
        const wellFormed = JSON.parse(JSON.stringify(directive), (_, value) => value.toWellFormed?.() ?? value);
        expect(readTextFragment(link)).toEqual([wellFormed]);
      }),
    );
  });
});

test('a directive with an end does not say all its words', () => {
  expect(quoteOfDirective({ prefix: 'a', start: 'b', suffix: 'c' })).toEqual({
    type: 'TextQuoteSelector',
    exact: 'b',
    prefix: 'a',
    suffix: 'c',
  });
  expect(quoteOfDirective({ start: 'b', end: 'c' })).toBeNull();
});
