/** What a person said of suggestions: to be looked at, taken back, and exported as training rows. Nothing sends it. */
import { liveQuery } from 'dexie';
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { moment } from '../../components/moment-words.ts';
import { useLive } from '../../components/use-live.ts';
import { printTrainingRows, type TrainingFormat, trainingFormats } from '../../lib/interchange/training-rows.ts';
import { ask } from '../../lib/messaging/ask.ts';
import type { Feedback } from '../../lib/model/feedback.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import type { Database } from '../../lib/store/db.ts';
import { allFeedback } from '../../lib/store/feedback.ts';
import { saveFile } from './files.tsx';
import { Section } from './Section.tsx';
import { useAct } from './use-act.ts';

export function FeedbackSection({ db }: { readonly db: Database }): VNode | null {
  const rows = useLive<readonly Feedback[]>(() => liveQuery(() => allFeedback(db)), [db]);
  const act = useAct();
  const heading = useRef<HTMLHeadingElement>(null);
  const wasThere = useRef(false);
  wasThere.current ||= rows !== undefined && rows.length > 0;
  // A section that has just been emptied still says so.
  if (rows === undefined || !wasThere.current) return null;
  const remove = (removed: readonly Feedback[]): void =>
    void act.run(async () => {
      await ask('feedback.delete', { ids: removed.map(({ id }) => id) });
      // The pressed button goes away with its row.
      heading.current?.focus();
      return plural('library_feedbackDeleted', removed.length);
    });
  return (
    <Section title={t('library_feedback')} act={act} heading={heading}>
      <p class="cl-small">{t('library_feedbackHint')}</p>
      <ul class="library-list">
        {rows.map((row) => (
          <FeedbackRow key={row.id} row={row} onDelete={() => remove([row])} />
        ))}
      </ul>
      {rows.length > 0 && (
        <div class="library-actions">
          {trainingFormats.map((format) => (
            <button
              key={format}
              type="button"
              class="cl-button"
              onClick={() => void act.run(async () => exportRows(rows, format))}
            >
              {t('library_feedbackExport', format.toUpperCase())}
            </button>
          ))}
          <ConfirmButton
            label={t('library_feedbackDeleteAll')}
            question={t('library_feedbackDeleteQuestion')}
            confirmLabel={t('library_feedbackDeleteConfirm')}
            onConfirm={() => remove(rows)}
          />
        </div>
      )}
    </Section>
  );
}

function FeedbackRow({ row, onDelete }: { readonly row: Feedback; readonly onDelete: () => void }): VNode {
  const { id, label, text, language, pageUrl, created } = row;
  return (
    <li class="library-row">
      <p id={`feedback-${id}`} dir="auto" lang={language ?? undefined}>
        {text}
      </p>
      <p class="cl-small">
        <strong>{t(label === 'claim' ? 'library_feedbackClaim' : 'library_feedbackNotClaim')}</strong>{' '}
        <bdi>{pageUrl}</bdi> <time dateTime={created}>{moment(created)}</time>
      </p>
      <div class="library-actions">
        <button
          type="button"
          class="cl-button"
          data-kind="quiet"
          aria-describedby={`feedback-${id}`}
          onClick={onDelete}
        >
          {t('library_feedbackDelete')}
        </button>
      </div>
    </li>
  );
}

function exportRows(rows: readonly Feedback[], format: TrainingFormat): string {
  const type = format === 'tsv' ? 'text/tab-separated-values' : 'application/x-ndjson';
  saveFile(new Blob([printTrainingRows(rows, format)], { type }), 'claimlight-feedback', format);
  return plural('library_feedbackExported', rows.length);
}
