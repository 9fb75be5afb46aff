/** Reader's cards as the background answers them, to be shown by tests. */
import type { Card, CardSource, CardVerdict } from '../../lib/model/mark.ts';

export const report: CardSource = {
  url: 'https://www.un.example/libya-report',
  title: 'Report of the panel of experts',
  publisher: 'United Nations',
  stance: 'supports',
  quote: { exact: 'The panel identified the transfer of Syrian fighters to Libya.', lang: 'en' },
  archivedAt: 'https://archive.example/libya-report',
  primary: true,
};

export const mostlyTrue: CardVerdict = {
  verdict: 'mostly-true',
  label: 'Mostly true',
  summary: 'Fighters were sent; no document shows the orders.',
  by: 'Amal Benali',
  at: '2026-05-12T10:00:00Z',
  decided: false,
};

export const missingContext: CardVerdict = {
  verdict: 'missing-context',
  label: 'Missing context',
  summary: 'Both sides used foreign fighters.',
  by: null,
  at: '2026-05-14T10:00:00Z',
  decided: false,
};

/** What stands in the page in place of the words that `card` is about. */
export const FOUND = 'it receives advice from Ankara and Doha';

export const card: Card = {
  mention: 'mention-1',
  claim: 'claim-1',
  layer: 'libya-desk',
  text: 'The GNA receives its orders from Ankara and Doha.',
  language: 'en',
  speaker: 'Khalifa Haftar',
  scope: 'content',
  verdicts: [mostlyTrue],
  sources: [report],
  checked: {
    exact: 'it receives orders from Ankara and Doha',
    language: 'en',
    context: 'He said that it receives orders from Ankara and Doha, and from nobody else.',
    capturedAt: '2026-05-11T09:30:00Z',
    archivedAt: 'https://archive.example/interview',
    url: 'https://news.example/interview',
  },
  note: null,
  sightings: [],
  set: 'Libya desk',
  desk: { name: 'The Libya desk', contact: 'errors@desk.example', correctionsPolicy: null },
  mayChoose: true,
};
