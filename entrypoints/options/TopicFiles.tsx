/** The watch lists' way in and out as JSON, and the way back to those that the program starts with. */
import type { VNode } from 'preact';
import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { starterTopics } from '../../lib/claims/topics/starter-topics.ts';
import { readJson } from '../../lib/interchange/json-text.ts';
import { ask } from '../../lib/messaging/ask.ts';
import type { Topic } from '../../lib/model/topic.ts';
import { readTopicFile, topicFile } from '../../lib/model/topic-file.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { FilePicker, saveFile } from '../library/files.tsx';
import type { Act } from '../library/use-act.ts';

export interface TopicFilesProps {
  readonly topics: readonly Topic[];
  readonly act: Act;
  readonly onRestore: () => void;
}

export function TopicFiles({ topics, act, onRestore }: TopicFilesProps): VNode {
  return (
    <div class="library-actions">
      <FilePicker
        label={t('library_importTopics')}
        name={t('library_topicsFile')}
        onFiles={([file]) => void act.run(() => importTopics(file!))}
      />
      <button type="button" class="cl-button" onClick={() => void act.run(() => exportTopics(topics))}>
        {t('library_exportTopics')}
      </button>
      {!isStarterSet(topics) && (
        <ConfirmButton
          label={t('topic_restore')}
          question={t('topic_restoreQuestion')}
          confirmLabel={t('topic_restoreConfirm')}
          onConfirm={onRestore}
        />
      )}
    </div>
  );
}

function isStarterSet(topics: readonly Topic[]): boolean {
  return JSON.stringify(topics) === JSON.stringify(starterTopics);
}

async function exportTopics(topics: readonly Topic[]): Promise<string> {
  saveFile(new Blob([`${JSON.stringify(topicFile(topics), null, 2)}\n`], { type: 'application/json' }), 'topics');
  return t('library_topicsExported');
}

/** All of the file or nothing. Errors: `import-malformed` with the path of the first wrong field. */
async function importTopics(file: File): Promise<string> {
  const topics = readTopicFile(readJson(await file.text()));
  await ask('topics.save', { topics });
  return plural('library_topicsSaved', topics.length);
}
