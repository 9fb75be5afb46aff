/** A set of five claims with all that is hard to say in another format: emoji, Arabic addresses, offline sources,
 * two mentions, no mention, disagreement, decisions, tags, notes private and not, links, withdrawn records. */
import {
  ana,
  approveRecord,
  assessRecord,
  ben,
  claimRecord,
  decideRecord,
  evidenceRecord,
  linkRecord,
  mentionRecord,
  nextVersion,
  noteRecord,
  setRecord,
  tagRecord,
} from '../../../support/records.ts';
import { ownHeader, setOfRecords } from '../../../support/sets.ts';

const decided = claimRecord();
const decidedEvidence = evidenceRecord(decided);
const decidedAssess = assessRecord(decided, { body: { evidence: [decidedEvidence.id] } });
const decision = decideRecord(decided, {
  seconds: 5,
  body: { factCheckUrl: 'https://desk.example/checks/قاعدة|quay' },
});

const disputed = claimRecord({ seconds: 10, body: { text: 'The ferry 🛳 is late every day.', language: 'und' } });
const arabic = claimRecord({
  seconds: 20,
  body: { text: 'قال إن الميناء أُغلق.', language: 'ar', speaker: { type: 'unknown', name: '' } },
});
const nowhere = claimRecord({ seconds: 30, body: { text: 'Nobody wrote this down.' } });
const edited = claimRecord({ seconds: 40, body: { text: 'A first wording.' } });

export const hardRecords = [
  decided,
  mentionRecord(decided, { body: { archivedAt: 'https://web.archive.org/web/20260301/https://coast-times.example/' } }),
  mentionRecord(decided, {
    seconds: 3,
    body: {
      url: 'https://جريدة.example/خبر?q=a|b#جزء',
      pageUrl: 'coast-times.example/other',
      selectors: [
        { type: 'TextQuoteSelector', exact: 'the quay 🏛', prefix: 'of ', suffix: ' was' },
        { type: 'TextPositionSelector', start: 140, end: 151, pairs: 2 },
      ],
    },
  }),
  decidedEvidence,
  evidenceRecord(decided, {
    seconds: 2,
    body: { url: null, access: 'offline', title: 'A letter', publisher: 'The port', stance: 'supports' },
  }),
  decidedAssess,
  decision,
  approveRecord(decision, { author: ben, seconds: 6 }),
  setRecord(decided, { seconds: 7, body: { value: 'published' } }),
  tagRecord(decided),
  tagRecord(decided, { seconds: 1, body: { tag: 'ميناء' } }),
  noteRecord(decided, { seconds: 8 }),
  noteRecord(decided, { seconds: 9, body: { text: 'For all to read.', private: false } }),
  disputed,
  mentionRecord(disputed, { seconds: 11, body: { contentHash: null } }),
  assessRecord(disputed, { seconds: 12 }),
  assessRecord(disputed, { author: ben, seconds: 13, body: { verdict: 'true', label: 'True', reasoning: '' } }),
  linkRecord(disputed, decided, { seconds: 14 }),
  arabic,
  mentionRecord(arabic, { seconds: 21 }),
  assessRecord(arabic, {
    seconds: 22,
    body: { verdict: 'misleading', label: 'مضلّل', rating: { value: 1, best: 5, worst: 1 } },
  }),
  nowhere,
  edited,
  nextVersion(edited, { seconds: 41, body: { text: 'A second wording.' } }),
  mentionRecord(edited, { seconds: 42 }),
];

export const hardSet = setOfRecords(hardRecords, {
  ...ownHeader,
  people: { [ana]: { name: 'Ana', desk: 'Coast' }, [ben]: { name: 'Ben' } },
  publisher: { id: 'https://desk.example/', name: 'The desk', correctionsPolicy: 'https://desk.example/corrections' },
});
