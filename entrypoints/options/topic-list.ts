/** Changes of the whole list of topics, and the id that a new one gets. */
import type { Topic } from '../../lib/model/topic.ts';

/** The list with this topic in its place, or at the end, with an id, when it has none. */
export function withTopic(topics: readonly Topic[], topic: Topic): readonly Topic[] {
  if (topic.id === '') return [...topics, { ...topic, id: newTopicId(topic.label, topics) }];
  return topics.map((each) => (each.id === topic.id ? topic : each));
}

export function withoutTopic(topics: readonly Topic[], { id }: Topic): readonly Topic[] {
  return topics.filter((topic) => topic.id !== id);
}

/** The label in lower case, its words joined by hyphens; with a number behind it where another topic has that. */
export function newTopicId(label: string, topics: readonly Topic[]): string {
  const plain = label
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .toLowerCase();
  const stem = plain.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/gu, '') || 'topic';
  const taken = new Set(topics.map(({ id }) => id));
  let id = stem;
  for (let count = 2; taken.has(id); count++) id = `${stem}-${count}`;
  return id;
}
