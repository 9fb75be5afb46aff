/** The watch lists that a desk follows: each can be changed here, and the next marking of a page uses it. */
import { liveQuery } from 'dexie';
import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import '../../components/topic-editor.css';
import { useLive } from '../../components/use-live.ts';
import { starterTopics } from '../../lib/claims/topics/starter-topics.ts';
import { ask } from '../../lib/messaging/ask.ts';
import type { Topic } from '../../lib/model/topic.ts';
import { isolated, t } from '../../lib/platform/i18n.ts';
import type { Database } from '../../lib/store/db.ts';
import { readTopics } from '../../lib/store/reads.ts';
import { Section } from '../library/Section.tsx';
import { useAct } from '../library/use-act.ts';
import { TopicFiles } from './TopicFiles.tsx';
import { TopicForm } from './TopicForm.tsx';
import { TopicList, useFocusOnReturn } from './TopicList.tsx';
import { withoutTopic, withTopic } from './topic-list.ts';
import { blankTopic } from './topic-text.ts';

export function Topics({ db }: { readonly db: Database }): VNode {
  const stored = useLive<readonly Topic[] | null>(() => liveQuery(() => readTopics(db)), [db]);
  const act = useAct();
  const heading = useRef<HTMLHeadingElement>(null);
  const [adding, setAdding] = useState(false);
  const add = useFocusOnReturn(adding);
  // What is not read yet is not shown, lest it be saved over what is stored.
  const topics = stored === undefined ? [] : (stored ?? starterTopics);

  const save = (changed: readonly Topic[], words: string, then: () => void): void =>
    void act.run(async () => {
      await ask('topics.save', { topics: changed });
      then();
      return words;
    });
  const onSave = (topic: Topic, then: () => void): void =>
    save(withTopic(topics, topic), t('topic_saved', isolated(topic.label)), then);
  // The pressed button goes away with what it did.
  const toHeading = (): void => heading.current?.focus();
  const addButton = (
    <button ref={add} type="button" class="cl-button" onClick={() => setAdding(true)}>
      {t('topic_add')}
    </button>
  );
  return (
    <Section
      title={t('library_topics')}
      act={act}
      heading={heading}
      actions={stored !== undefined && !adding && addButton}
    >
      <p class="cl-small">
        {t('library_topicsHint')} {t('topic_next')} {stored === null && t('topic_starter')}
      </p>
      {adding && (
        <div class="cl-topics">
          <TopicForm
            title={t('topic_new')}
            topic={blankTopic}
            topics={topics}
            onSave={(topic) => onSave(topic, () => setAdding(false))}
            onCancel={() => setAdding(false)}
          />
        </div>
      )}
      {stored?.length === 0 && <p>{t('library_noTopics')}</p>}
      {topics.length > 0 && (
        <TopicList
          topics={topics}
          onSave={onSave}
          onDelete={(topic) => save(withoutTopic(topics, topic), t('topic_deleted', isolated(topic.label)), toHeading)}
        />
      )}
      {stored !== undefined && (
        <TopicFiles topics={topics} act={act} onRestore={() => save(starterTopics, t('topic_restored'), toHeading)} />
      )}
    </Section>
  );
}
