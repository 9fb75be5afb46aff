/** What is wrong with a topic, in words. */
import type { TopicProblems } from '../../components/TopicEditor.tsx';
import { isolated, type MessageKey, t } from '../../lib/platform/i18n.ts';
import type { ReadTopic, TopicProblem } from './topic-text.ts';

const words: Readonly<Record<TopicProblem['fault'], MessageKey>> = {
  nameless: 'topic_problemNameless',
  taken: 'topic_problemTaken',
  nothing: 'topic_problemNothing',
  wordless: 'topic_problemWordless',
  star: 'topic_problemStar',
  long: 'topic_problemLong',
  quote: 'topic_problemQuote',
  'one-group': 'topic_problemOneGroup',
  gap: 'topic_problemGap',
  'too-many-groups': 'topic_problemGroups',
  distance: 'topic_problemDistance',
  mixed: 'topic_problemMixed',
  name: 'topic_problemName',
  'unknown-name': 'topic_problemUnknownName',
};

export function problemWords(read: ReadTopic): TopicProblems {
  if (read.status === 'read') return {};
  const said = Object.entries(read.problems).map(([field, problem]) => [field, wordsOf(problem)]);
  return Object.fromEntries(said);
}

function wordsOf(problem: TopicProblem): string {
  if (!('line' in problem)) return t(words[problem.fault]);
  return t(words[problem.fault], String(problem.line), isolated(beginning(problem.text)));
}

/** A long line is shown as several, so that its number alone does not tell which it is. */
const BEGINNING = 24;

function beginning(line: string): string {
  const characters = [...line];
  return characters.length > BEGINNING ? `${characters.slice(0, BEGINNING).join('').trim()}…` : line;
}
