/** A line of a list of facts (`dl`): what happened, and when. */
import type { VNode } from 'preact';
import { moment } from './moment-words.ts';

export function DatedFact({ words, time }: { readonly words: string; readonly time: string }): VNode {
  return (
    <div>
      <dt>{words}</dt>
      <dd>
        <time dateTime={time}>{moment(time)}</time>
      </dd>
    </div>
  );
}
