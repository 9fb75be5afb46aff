/** The topics, each in a few words, or as its form while it is edited. Several may be open at once. */
import type { ComponentChildren, RefObject, VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { aliasNameOf, type Topic } from '../../lib/model/topic.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { TopicForm } from './TopicForm.tsx';

export interface TopicListProps {
  readonly topics: readonly Topic[];
  /** `then` is called when it is stored. */
  readonly onSave: (topic: Topic, then: () => void) => void;
  readonly onDelete: (topic: Topic) => void;
}

export function TopicList({ topics, onSave, onDelete }: TopicListProps): VNode {
  return (
    <ul class="cl-topics">
      {topics.map((topic) => (
        <li key={topic.id}>
          <TopicRow topic={topic} topics={topics} onSave={onSave} onDelete={onDelete} />
        </li>
      ))}
    </ul>
  );
}

function TopicRow({ topic, topics, onSave, onDelete }: TopicListProps & { readonly topic: Topic }): VNode {
  const [editing, setEditing] = useState(false);
  const edit = useFocusOnReturn(editing);
  const heading = useId();
  const close = (): void => setEditing(false);
  if (editing) {
    return (
      <TopicForm
        title={topic.label}
        topic={topic}
        topics={topics}
        onSave={(changed) => onSave(changed, close)}
        onCancel={close}
        onDelete={() => onDelete(topic)}
      />
    );
  }
  return (
    <div class="cl-topic">
      <h3 id={heading} dir="auto">
        {topic.label}
      </h3>
      <button
        ref={edit}
        type="button"
        class="cl-button"
        data-kind="quiet"
        aria-describedby={heading}
        onClick={() => setEditing(true)}
      >
        {t('topic_edit')}
      </button>
      <TopicSample topic={topic} />
    </div>
  );
}

/** The button that opened a form has the focus again when the form is closed. */
export function useFocusOnReturn(open: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return button;
}

/** Enough words to know a list by. */
const SAMPLE = 4;

function TopicSample({ topic: { terms, patterns, exclusions } }: { readonly topic: Topic }): VNode {
  const all = [...terms, ...patterns.flatMap(({ groups }) => groups.flat())];
  const words = [...new Set(all.map((term) => aliasNameOf(term) ?? term))];
  const counts = [
    terms.length > 0 && plural('topic_termsCount', terms.length),
    patterns.length > 0 && plural('topic_combinationsCount', patterns.length),
    exclusions.length > 0 && plural('topic_exclusionsCount', exclusions.length),
  ].filter((each) => each !== false);
  return (
    <>
      <p class="cl-small">{counts.join(' · ')}</p>
      <p>{words.slice(0, SAMPLE).flatMap((word, at): ComponentChildren[] => [at > 0 && ', ', <bdi>{word}</bdi>])}</p>
    </>
  );
}
