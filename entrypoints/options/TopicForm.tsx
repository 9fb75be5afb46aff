/** The form of one topic, from the stored topic and back to it. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { TopicEditor, type TopicFields } from '../../components/TopicEditor.tsx';
import type { Topic } from '../../lib/model/topic.ts';
import { t } from '../../lib/platform/i18n.ts';
import { TopicPreview } from './TopicPreview.tsx';
import { fieldsOf, readTopic } from './topic-text.ts';
import { problemWords } from './topic-words.ts';

export interface TopicFormProps {
  readonly title: string;
  readonly topic: Topic;
  readonly topics: readonly Topic[];
  readonly onSave: (topic: Topic) => void;
  readonly onCancel: () => void;
  readonly onDelete?: () => void;
}

export function TopicForm({ title, topic, topics, onSave, ...rest }: TopicFormProps): VNode {
  const unit = t('topic_distanceUnit');
  const [initial] = useState(() => fieldsOf(topic, unit));
  const taken = topics.filter(({ id }) => id !== topic.id).map(({ label }) => label);
  const read = (fields: TopicFields) => readTopic(fields, topic, { taken, unit });
  const readOrNull = (fields: TopicFields): Topic | null => {
    const answer = read(fields);
    return answer.status === 'read' ? answer.topic : null;
  };
  return (
    <TopicEditor
      {...rest}
      title={title}
      fields={initial}
      judge={(fields) => problemWords(read(fields))}
      onSave={(fields) => {
        const written = readOrNull(fields);
        if (written !== null) onSave(written);
      }}
      preview={(fields) => <TopicPreview topic={readOrNull(fields)} />}
    />
  );
}
