/**
 * The verdict schemes that a desk can choose from, and which one is in use.
 *
 * A scheme is data. What was assessed or decided under one keeps its scheme, its label and its number; choosing
 * another is about what comes next. Labels are quoted as those who use them write them (records.md 3.5), and none is
 * translated.
 */
import type { DeskProfile } from './desk.ts';
import { defaultVerdictScheme, type VerdictLabel, type VerdictScheme } from './verdict-scheme.ts';

export const OWN_SCHEME = 'own';

const label = (code: VerdictLabel['code'], words: string): VerdictLabel => ({ code, label: words });

/** Six words, no numbers: the last two are one code. */
const politiFact: VerdictScheme = {
  id: 'politifact.1',
  name: 'PolitiFact',
  labels: [
    label('true', 'True'),
    label('mostly-true', 'Mostly True'),
    label('mixture', 'Half True'),
    label('mostly-false', 'Mostly False'),
    label('false', 'False'),
    label('false', 'Pants on Fire'),
  ],
};

/** The numbers of Google's guide to ClaimReview, which has no other verdicts. */
const google: VerdictScheme = {
  id: 'google.1-5.1',
  name: 'Google 1–5',
  isNumbered: true,
  labels: [
    label('true', 'True'),
    label('mostly-true', 'Mostly true'),
    label('mixture', 'Half true'),
    label('mostly-false', 'Mostly false'),
    label('false', 'False'),
  ],
};

const afp: VerdictScheme = {
  id: 'afp.en.1',
  name: 'AFP',
  labels: [
    label('false', 'False'),
    label('misleading', 'Misleading'),
    label('missing-context', 'Missing context'),
    label('altered-media', 'Altered image'),
  ],
};

const afpArabic: VerdictScheme = {
  id: 'afp.ar.1',
  name: 'AFP (العربية)',
  labels: [
    label('false', 'خطأ'),
    label('misleading', 'مضلّل'),
    label('missing-context', 'سياق مجتزأ'),
    label('altered-media', 'صورة معدّلة'),
    label('altered-media', 'وليدة ذكاء إصطناعي'),
  ],
};

/** No scale: one sentence is the conclusion. */
const fullFact: VerdictScheme = {
  id: 'fullfact.1',
  name: 'Full Fact',
  isFree: true,
  labels: defaultVerdictScheme.labels,
};

const averitec: VerdictScheme = {
  id: 'averitec.1',
  name: 'AVeriTeC',
  labels: [
    label('true', 'Supported'),
    label('false', 'Refuted'),
    label('unproven', 'Not Enough Evidence'),
    label('mixture', 'Conflicting Evidence/Cherrypicking'),
  ],
};

export const knownSchemes: readonly VerdictScheme[] = [
  { ...defaultVerdictScheme, name: 'Claimlight' },
  politiFact,
  google,
  afp,
  afpArabic,
  fullFact,
  averitec,
];

/** The desk's scheme; the starter's where the one that it chose is gone. */
export function schemeInUse({ scheme, ownScheme }: Pick<DeskProfile, 'scheme' | 'ownScheme'>): VerdictScheme {
  if (scheme === OWN_SCHEME && ownScheme !== null) return ownScheme;
  return knownSchemes.find(({ id }) => id === scheme) ?? defaultVerdictScheme;
}
