import { describe, expect, test } from 'vitest';
import { printHtml } from '../../../../lib/interchange/report/print-html.ts';
import { printMarkdown } from '../../../../lib/interchange/report/print-markdown.ts';
import type { AnnotationSet } from '../../../../lib/model/annotation-set.ts';
import { UNDATED } from '../../../../lib/model/text.ts';
import { sha256Base64Url } from '../../../../lib/text/digest.ts';
import { reportWords } from '../../../programs/english.ts';
import {
  ana,
  assessRecord,
  ben,
  claimRecord,
  decideRecord,
  evidenceRecord,
  mentionRecord,
  setRecord,
  tagRecord,
} from '../../../support/records.ts';
import { ownHeader, setOfRecords } from '../../../support/sets.ts';

const claim = claimRecord({ body: { text: 'The quay cost 12 million.' } });
const dissent = assessRecord(claim, {
  author: ben,
  body: { label: 'Mixture', verdict: 'mixture', summary: 'Two quays were built.' },
});
const decision = decideRecord(claim, {
  seconds: 2,
  body: { dissent: [dissent.id], factCheckUrl: 'https://coast-check.example/quay' },
});
const corrected = decideRecord(claim, {
  seconds: 90_000,
  prev: [decision],
  body: {
    label: 'False',
    verdict: 'false',
    dissent: [dissent.id],
    correction: { kind: 'correction', note: 'The year was wrong.' },
  },
});
const set = setOfRecords(
  [
    ...[
      claim,
      assessRecord(claim),
      dissent,
      decision,
      corrected,
      setRecord(claim, { seconds: 5, body: { value: 'corrected' } }),
      tagRecord(claim),
    ],
    mentionRecord(claim, {
      body: { archivedAt: 'https://web.archive.org/web/20260301000000/https://coast-times.example/2026/02/quay' },
    }),
    evidenceRecord(claim, { body: { archivedAt: 'https://perma.cc/ABCD-1234' } }),
  ],
  {
    ...ownHeader,
    people: { [ana]: { name: 'Ana' }, [ben]: { name: 'Ben' } },
    publisher: {
      id: 'https://coast-check.example/',
      name: 'Coast Check',
      correctionsPolicy: 'https://coast-check.example/corrections',
    },
  },
);

describe.each([
  ['HTML', (one: AnnotationSet) => printHtml(one, reportWords)],
  ['Markdown', (one: AnnotationSet) => printMarkdown(one, reportWords)],
])('a report in %s', (_, print) => {
  const { text } = print(set);
  const words = text.replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s+/gu, ' ');

  test.each([
    ['the claim', 'The quay cost 12 million.'],
    ['the quote', 'spent 12 million euros on the new quay'],
    ['the verdict, in words', 'False'],
    ['who decided', 'Ana'],
    ['how', 'An editor decided'],
    ['the dissent', 'Two quays were built.'],
    ['who dissents', 'Ben'],
    ['the correction', 'The year was wrong.'],
    ['when it was made', '2026-03-02'],
    ['the source', 'Annual accounts 2025'],
    ['its words', 'Quay 4: EUR 7,900,000'],
    ['what it says of the claim', 'Contradicts the claim'],
    ['the status', 'Corrected'],
    ['the tag', 'harbour'],
    ['the publisher', 'Coast Check'],
  ])('says %s', (_name, said) => {
    expect(words).toContain(said);
  });

  test.each([
    'https://coast-times.example/2026/02/quay',
    'https://web.archive.org/web/20260301000000/https://coast-times.example/2026/02/quay',
    'https://harbour.example/accounts/2025.pdf',
    'https://perma.cc/ABCD-1234',
  ])('links to %s', (url) => {
    expect(text.includes(`href="${url}"`) || text.includes(`](<${url}>)`)).toBe(true);
  });

  test('says what each person found while nothing is decided, and no day that nobody gave', () => {
    const open = claimRecord({ seconds: 3, body: { text: 'Open.' } });
    const undated = assessRecord(open, { body: { label: 'Unproven', verdict: 'unproven', at: UNDATED } });
    const { text: report } = print(setOfRecords([open, undated]));
    expect(report).toContain('Unproven');
    expect(report).not.toContain('1970');
    expect(print(setOfRecords([open])).text).toContain('Not decided yet');
  });
});

const attack =
  '"><script>alert(1)</script><img src=x onerror=alert(2)>\' `x` [a](javascript:alert(3)) <https://evil.example> www.evil.example ![x](https://evil.example/p.png) | # h\n# heading\n- item &lt;b&gt;';
const hostile = setOfRecords(
  (() => {
    const one = claimRecord({ body: { text: attack, speaker: { type: 'person', name: attack, role: attack } } });
    return [
      one,
      mentionRecord(one, {
        body: {
          pageTitle: attack,
          outlet: attack,
          byline: attack,
          selectors: [{ type: 'TextQuoteSelector', exact: attack }],
        },
      }),
      evidenceRecord(one, {
        body: {
          title: attack,
          publisher: attack,
          author: attack,
          url: 'https://a.example/?q="><script>alert(4)</script>',
          quote: { exact: attack, lang: 'en' },
        },
      }),
      decideRecord(one, {
        seconds: 4,
        body: { label: attack, summary: attack, correction: { kind: 'update', note: attack } },
      }),
      tagRecord(one, { body: { tag: attack } }),
    ];
  })(),
  {
    ...ownHeader,
    label: attack,
    people: { [ana]: { name: attack } },
    publisher: { id: 'https://p.example/', name: attack, contact: attack },
  },
);

describe('a page of the report', () => {
  const { text } = printHtml(set, reportWords);

  test('runs nothing and asks for nothing, by its own policy', () => {
    const style = /<style>([\s\S]*)<\/style>/u.exec(text)![1]!;
    const hash = `${sha256Base64Url(style).replaceAll('-', '+').replaceAll('_', '/')}=`;
    expect(text).toContain(`content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;`);
    expect(text).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\son\w+=/iu);
  });

  test('is light and dark, printable, and in the direction of its words', () => {
    expect(text).toMatch(/prefers-color-scheme: dark/u);
    expect(text).toMatch(/@media print/u);
    expect(printHtml(set, { ...reportWords, lang: 'ar', dir: 'rtl' }).text).toContain('<html lang="ar" dir="rtl">');
  });

  test('makes no markup of the text of others', () => {
    const report = printHtml(hostile, reportWords).text;
    const elements = [...report.matchAll(/<([a-z]\w*)/giu)].map(([, name]) => name);
    expect(elements.filter((name) => ['script', 'img', 'b', 'https'].includes(name!))).toEqual([]);
    expect([...report.matchAll(/href="([^"]*)"/gu)].filter(([, url]) => !/^https?:/u.test(url!))).toEqual([]);
    expect(report).not.toMatch(/<[^>]*onerror/iu);
  });
});

describe('Markdown', () => {
  const report = printMarkdown(hostile, reportWords).text;

  test.each([
    ['no HTML', /(?<!\\)<(?!https:\/\/[^\s<>]*>\))/u],
    ['no image', /(?<!\\)!\[/u],
    ['no link but to a given address', /(?<!\\)\]\((?!<https?:\/\/[^\s<>]*>\))/u],
    ['no code', /(?<!\\)`/u],
    ['no bare address', /(?<!<)https?:\/\//u],
    ['no heading but ours', /^#{1,6} (?:heading|h\b)/mu],
    ['no entity', /(?<!\\)&/u],
  ])('has %s from the text of others', (_, markup) => {
    expect(report.match(markup)?.[0]).toBeUndefined();
  });

  test('still says it', () => {
    expect(report).toContain('alert(1)');
  });
});
