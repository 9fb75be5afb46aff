/** What the selects and radios of the editor offer: each value of the model with its words on screen. */
import {
  type Confidence,
  checkableKinds,
  claimScopes,
  claimTypes,
  confidences,
  evidenceAccesses,
  evidenceTypes,
  type LinkRelation,
  linkRelations,
  speakerTypes,
  stances,
} from '../lib/model/record-body.ts';
import { type MessageKey, t } from '../lib/platform/i18n.ts';
import type { Choice } from './fields.tsx';

type Values<List extends readonly string[]> = List[number];

const speakerKeys: Record<Values<typeof speakerTypes>, MessageKey> = {
  person: 'speakerPerson',
  org: 'speakerOrg',
  anonymous: 'speakerAnonymous',
  unknown: 'speakerUnknown',
};

const scopeKeys: Record<Values<typeof claimScopes>, MessageKey> = {
  attribution: 'scopeAttribution',
  content: 'scopeContent',
};

const typeKeys: Record<Values<typeof claimTypes>, MessageKey> = {
  event: 'claimTypeEvent',
  numerical: 'claimTypeNumerical',
  quote: 'claimTypeQuote',
  causal: 'claimTypeCausal',
  position: 'claimTypePosition',
  media: 'claimTypeMedia',
};

const checkableKeys: Record<Values<typeof checkableKinds>, MessageKey> = {
  yes: 'checkableYes',
  opinion: 'checkableOpinion',
  prediction: 'checkablePrediction',
};

const stanceKeys: Record<Values<typeof stances>, MessageKey> = {
  supports: 'stanceSupports',
  refutes: 'stanceRefutes',
  context: 'stanceContext',
  inconclusive: 'stanceInconclusive',
};

const confidenceKeys: Record<Confidence, MessageKey> = {
  low: 'confidenceLow',
  medium: 'confidenceMedium',
  high: 'confidenceHigh',
};

const accessKeys: Record<Values<typeof evidenceAccesses>, MessageKey> = {
  open: 'accessOpen',
  paywall: 'accessPaywall',
  offline: 'accessOffline',
};

const evidenceTypeKeys: Record<Values<typeof evidenceTypes>, MessageKey> = {
  'primary-document': 'evidenceTypePrimaryDocument',
  data: 'evidenceTypeData',
  official: 'evidenceTypeOfficial',
  expert: 'evidenceTypeExpert',
  media: 'evidenceTypeMedia',
  'fact-check': 'evidenceTypeFactCheck',
  video: 'evidenceTypeVideo',
  other: 'evidenceTypeOther',
};

const relationKeys: Record<LinkRelation, MessageKey> = {
  same: 'relationSame',
  narrower: 'relationNarrower',
  contradicts: 'relationContradicts',
};

function choices<Value extends string>(values: readonly Value[], keys: Record<Value, MessageKey>): Choice<Value>[] {
  return values.map((value) => ({ value, label: t(keys[value]) }));
}

// Functions, not lists: the words are read when a screen is drawn, not when this file is loaded.
export const offered = {
  speakers: () => choices(speakerTypes, speakerKeys),
  scopes: () => choices(claimScopes, scopeKeys),
  claimTypes: () => choices(claimTypes, typeKeys),
  checkable: () => choices(checkableKinds, checkableKeys),
  stances: () => choices(stances, stanceKeys),
  accesses: () => choices(evidenceAccesses, accessKeys),
  evidenceTypes: () => choices(evidenceTypes, evidenceTypeKeys),
  confidences: (): Choice<Confidence | ''>[] => [
    { value: '', label: t('confidenceNone') },
    ...choices(confidences, confidenceKeys),
  ],
  relations: (): Choice<LinkRelation | ''>[] => [
    { value: '', label: t('relationNone') },
    ...choices(linkRelations, relationKeys),
  ],
};
