/**
 * What somebody did to a claim, as a sentence of the screen's language.
 *
 * In:  a record with what became of it, and the names of people. Names and quoted words keep their own direction.
 */
import type { ClaimStatus } from '../../lib/model/claim-view.ts';
import { type Tick, ticks } from '../../lib/model/desk.ts';
import type { AnyRecord, RecordKind, RecordOf } from '../../lib/model/record.ts';
import type { CorrectionKind } from '../../lib/model/record-body.ts';
import { isolated, type MessageKey, t } from '../../lib/platform/i18n.ts';
import { day } from '../moment-words.ts';
import { verdictWords } from '../verdict-words.ts';
import { correctionKeys } from './DecisionForm.tsx';
import { priorityWords } from './priority-words.ts';
import { statusWords } from './status-words.ts';

export interface HistoryFact {
  readonly author: string;
  readonly act: 'made' | 'changed' | 'retracted' | 'erased' | 'corrected';
  readonly of: RecordKind;
  /** Of what was taken back, that. */
  readonly record: AnyRecord;
  /** The version before, where there was one. */
  readonly before: AnyRecord | null;
  readonly correction: { readonly kind: CorrectionKind; readonly note: string } | null;
}

type Sentences = Partial<Readonly<Record<RecordKind, MessageKey>>>;

const made: Sentences = {
  claim: 'history_made_claim',
  mention: 'history_made_mention',
  evidence: 'history_made_evidence',
  assess: 'history_made_assess',
  decide: 'history_made_decide',
  approve: 'history_made_approve',
  tag: 'history_made_tag',
  untag: 'history_made_untag',
  note: 'history_made_note',
  link: 'history_made_link',
};

const changed: Sentences = {
  claim: 'history_changed_claim',
  mention: 'history_changed_mention',
  evidence: 'history_changed_evidence',
  assess: 'history_changed_assess',
  decide: 'history_changed_decide',
  note: 'history_changed_note',
};

const retracted: Sentences = {
  claim: 'history_retracted_claim',
  mention: 'history_retracted_mention',
  evidence: 'history_retracted_evidence',
  assess: 'history_retracted_assess',
  decide: 'history_retracted_decide',
  approve: 'history_retracted_approve',
  note: 'history_retracted_note',
  link: 'history_retracted_link',
};

const tickKeys: Readonly<Record<Tick['says'], readonly [is: MessageKey, isNot: MessageKey]>> = {
  earliestKnown: ['history_earliest', 'history_notEarliest'],
  linkDead: ['history_linkDead', 'history_linkWorks'],
};

export function sentenceOf(fact: HistoryFact, person: (author: string) => string): string {
  const { author, act, of, record, before, correction } = fact;
  const who = isolated(person(author));
  if (correction !== null)
    return t('history_corrected', who, t(correctionKeys[correction.kind]), isolated(correction.note));
  if (act === 'erased') return t('history_erased', who);
  if (act === 'retracted') return t(retracted[of] ?? 'history_retracted_other', who, thingOf(record));
  if (record.kind === 'set') return setSentence(who, record, person);
  const key = tickKey(record, before) ?? (act === 'changed' ? changed[of] : undefined) ?? made[of];
  return key === undefined ? t('history_other', who) : t(key, who, thingOf(record));
}

/** What was found out later of a source or a place. */
function tickKey({ body }: AnyRecord, before: AnyRecord | null): MessageKey | null {
  if (before === null) return null;
  const tick = ticks.find((one) => isTicked(body, one) !== isTicked(before.body, one));
  return tick === undefined ? null : tickKeys[tick][isTicked(body, tick) ? 0 : 1];
}

function isTicked(body: object, tick: Tick['says']): boolean {
  return (body as { readonly [Key in Tick['says']]?: unknown })[tick] === true;
}

/** What a sentence says of the record: its title, its verdict, its tag. */
function thingOf(record: AnyRecord): string {
  switch (record.kind) {
    case 'mention':
      return isolated(record.body.pageTitle === '' ? record.body.url : record.body.pageTitle);
    case 'evidence':
      return isolated(record.body.title === '' ? (record.body.url ?? record.body.publisher) : record.body.title);
    case 'assess':
    case 'decide':
      return isolated(verdictWords(record.body.verdict, record.body.label));
    case 'tag':
    case 'untag':
      return isolated(record.body.tag);
    case 'note':
      return isolated(record.body.text);
    default:
      return '';
  }
}

type SetRecord = RecordOf<'set'>;

const setKeys: Readonly<Record<SetRecord['body']['field'], readonly [set: MessageKey, cleared: MessageKey]>> = {
  status: ['history_set_status', 'history_clear_status'],
  assignee: ['history_set_assignee', 'history_clear_assignee'],
  due: ['history_set_due', 'history_clear_due'],
  priority: ['history_set_priority', 'history_clear_priority'],
};

function setSentence(who: string, { body }: SetRecord, person: (author: string) => string): string {
  const { field, value } = body;
  const [set, cleared] = setKeys[field];
  if (value === null) return t(cleared, who);
  return t(set, who, isolated(valueWords(field, value, person)));
}

function valueWords(field: SetRecord['body']['field'], value: string, person: (author: string) => string): string {
  if (field === 'status') return statusWords(value as ClaimStatus);
  if (field === 'assignee') return person(value);
  return field === 'due' ? day(value) : priorityWords(value);
}
