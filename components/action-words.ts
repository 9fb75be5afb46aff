/** What each key of a page does, in words. */
import type { PageAction } from '../lib/model/keys.ts';
import { type MessageKey, t } from '../lib/platform/i18n.ts';

const keys: Readonly<Record<PageAction, MessageKey>> = {
  'next-mark': 'action_nextMark',
  'previous-mark': 'action_previousMark',
  'open-card': 'action_openCard',
  'check-selection': 'action_checkSelection',
  'note-selection': 'action_noteSelection',
  'missed-selection': 'action_missedSelection',
  'focus-adder': 'action_focusAdder',
  'toggle-marks': 'action_toggleMarks',
  'toggle-minimap': 'action_toggleMinimap',
  help: 'action_help',
};

export function actionWords(action: PageAction): string {
  return t(keys[action]);
}
