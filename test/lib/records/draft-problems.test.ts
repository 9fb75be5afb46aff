import { describe, expect, test } from 'vitest';
import { draftProblems } from '../../../lib/records/draft-problems.ts';
import { draftOf, source } from '../../support/drafts.ts';

const problemsOf = (...args: Parameters<typeof draftOf>) =>
  draftProblems(draftOf(...args)).map(({ path, problem }) => `${path}: ${problem}`);

describe('a draft can be saved', () => {
  test.each([
    ['without a verdict, to be judged later', { fields: { verdict: null } }],
    ['with an anonymous speaker that has no name', { fields: { speakerType: 'anonymous', speakerName: '' } }],
    ['with a source row that was never filled in', { evidence: [source('a', '', { title: '', publisher: '' })] }],
    [
      'with an offline source that has a title',
      { evidence: [source('a', '', { access: 'offline', title: 'A ledger' })] },
    ],
    ['with an address of another script', { evidence: [source('a', 'https://صحيفة.example/خبر')] }],
  ] as const)('%s', (_, options) => {
    expect(problemsOf('A sentence.', options as never)).toEqual([]);
  });
});

describe('a draft is sent back', () => {
  test.each([
    ['for a blank claim', { fields: { text: ' \n' } }, ['text: required']],
    ['for a person without a name', { fields: { speakerName: '' } }, ['speakerName: required']],
    ['for a day that does not exist', { fields: { claimDate: '2026-02-31x' } }, ['claimDate: date']],
    ['for reasons without a verdict', { fields: { verdict: null, summary: 'No.' } }, ['verdict: required']],
    ['for a javascript: address', { evidence: [source('a', 'javascript:alert(1)')] }, ['evidence.a.url: url']],
    ['for a data: address', { evidence: [source('a', 'data:text/html,x')] }, ['evidence.a.url: url']],
    ['for an address without a host', { evidence: [source('a', 'https://')] }, ['evidence.a.url: url']],
    ['for a source that is nowhere', { evidence: [source('a', '', { title: 'A page' })] }, ['evidence.a.url: offline']],
    [
      'for an archive link that is a script',
      { evidence: [source('a', 'https://a.example', { archivedAt: 'javascript:1' })] },
      ['evidence.a.archivedAt: url'],
    ],
  ] as const)('%s', (_, options, expected) => {
    expect(problemsOf('A sentence.', options as never)).toEqual(expected);
  });
});
