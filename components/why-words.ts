/** Why a suggestion was marked, as a person would say it: "number, attributed to Ana Diaz, topic: Ports". */
import type { Suggestion } from '../lib/model/page.ts';
import { type SpotReason, spotReasons } from '../lib/model/spotting.ts';
import { isolated, list, type MessageKey, t } from '../lib/platform/i18n.ts';

const words: Readonly<Record<Exclude<SpotReason, 'attributed' | 'topic'>, MessageKey>> = {
  number: 'why_number',
  comparison: 'why_comparison',
  event: 'why_event',
  cause: 'why_cause',
  name: 'why_name',
  quoted: 'why_quoted',
  contested: 'why_contested',
};

type Explained = Pick<Suggestion, 'reasons' | 'speaker' | 'source' | 'topics'>;

/** The reasons as one list; empty where none is known. */
export function whyWords(suggestion: Explained): string {
  const given = spotReasons.filter((reason) => suggestion.reasons.includes(reason));
  return list(given.flatMap((reason) => reasonWords(reason, suggestion)));
}

function reasonWords(reason: SpotReason, { speaker, source, topics }: Explained): readonly string[] {
  if (reason === 'topic') return topics.map((topic) => t('why_topic', isolated(topic)));
  if (reason !== 'attributed') return [t(words[reason])];
  const who = speaker ?? source;
  return [who === null ? t('why_attributed') : t('why_attributedTo', isolated(who))];
}
