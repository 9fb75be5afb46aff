/** What each person found, side by side: no average, and nobody's verdict over another's. */
import type { VNode } from 'preact';
import type { AssessRecord } from '../../lib/model/record.ts';
import { t } from '../../lib/platform/i18n.ts';
import { offered } from '../choices.ts';
import { day } from '../moment-words.ts';
import { VerdictBadge } from '../VerdictBadge.tsx';

export interface VoicesProps {
  readonly assessments: readonly AssessRecord[];
  readonly person: (author: string) => string;
  /** Roots of those that say otherwise than the decision. */
  readonly dissent: readonly string[];
}

export function Voices({ assessments, person, dissent }: VoicesProps): VNode {
  const byAuthor = [...Map.groupBy(assessments, ({ author }) => author)];
  return (
    <ul class="review-voices">
      {byAuthor.map(([author, own]) => (
        <li key={author}>
          <h4>
            <bdi>{person(author)}</bdi>
          </h4>
          {own.length > 1 && <p class="library-note">{t('review_choose')}</p>}
          {own.map((assessment) => (
            <Voice
              key={assessment.id}
              assessment={assessment}
              isDissent={dissent.includes(assessment.root ?? assessment.id)}
            />
          ))}
        </li>
      ))}
    </ul>
  );
}

interface VoiceProps {
  readonly assessment: AssessRecord;
  readonly isDissent: boolean;
}

function Voice({ assessment: { body }, isDissent }: VoiceProps): VNode {
  const { verdict, label, confidence, summary, reasoning, at } = body;
  return (
    <>
      <p class="library-badges">
        <VerdictBadge verdict={verdict} label={label} />
        {isDissent && <strong class="claim-flag">{t('review_dissents')}</strong>}
      </p>
      {summary !== '' && <p dir="auto">{summary}</p>}
      {reasoning !== '' && (
        <details class="cl-more">
          <summary>{t('fieldReasoning')}</summary>
          <p class="review-prose" dir="auto">
            {reasoning}
          </p>
        </details>
      )}
      <p class="cl-small">
        {confidence !== undefined && `${offered.confidences().find(({ value }) => value === confidence)?.label} · `}
        <time dateTime={at}>{day(at)}</time>
      </p>
    </>
  );
}
