/** How urgent a check is, as every screen says it; another product's word for it is shown as it is. */
import { type Priority, priorities } from '../../lib/model/desk.ts';
import { type MessageKey, t } from '../../lib/platform/i18n.ts';
import type { Choice } from '../fields.tsx';

const keys: Readonly<Record<Priority, MessageKey>> = {
  high: 'priority_high',
  medium: 'priority_medium',
  low: 'priority_low',
};

export function priorityWords(value: string): string {
  return Object.hasOwn(keys, value) ? t(keys[value as Priority]) : value;
}

/** `other` is one that stands and is not ours. */
export function priorityChoices(other: string | null = null): readonly Choice<string>[] {
  const values = other === null || Object.hasOwn(keys, other) ? priorities : [...priorities, other];
  return [{ value: '', label: t('priority_none') }, ...values.map((value) => ({ value, label: priorityWords(value) }))];
}
