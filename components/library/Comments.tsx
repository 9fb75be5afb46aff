/** What colleagues say to one another about a claim. It stays in the desk: nothing of it is published. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { RecordOf } from '../../lib/model/record.ts';
import { isolated, list, t } from '../../lib/platform/i18n.ts';
import { CheckField, type Choice, TextArea } from '../fields.tsx';
import { moment } from '../moment-words.ts';

export interface CommentsProps {
  readonly notes: readonly RecordOf<'note'>[];
  readonly people: readonly Choice<string>[];
  readonly person: (author: string) => string;
  /** Null where nothing can be said: a claim of someone else's set. */
  readonly onSay: ((text: string, mentions: readonly string[]) => void) | null;
}

export function Comments({ notes, people, person, onSay }: CommentsProps): VNode {
  return (
    <>
      {notes.length === 0 && <p class="cl-small">{t('comments_none')}</p>}
      <ul class="review-list">
        {notes.map(({ id, author, body }) => (
          <li key={id}>
            <p class="cl-small">
              <strong>
                <bdi>{person(author)}</bdi>
              </strong>{' '}
              <time dateTime={body.at}>{moment(body.at)}</time>
              {body.people !== undefined &&
                ` · ${t('comments_for', list(body.people.map((one) => isolated(person(one)))))}`}
            </p>
            <p class="review-prose" dir="auto">
              {body.text}
            </p>
          </li>
        ))}
      </ul>
      {onSay !== null && <CommentForm people={people} onSay={onSay} />}
    </>
  );
}

interface CommentFormProps {
  readonly people: readonly Choice<string>[];
  readonly onSay: (text: string, mentions: readonly string[]) => void;
}

function CommentForm({ people, onSay }: CommentFormProps): VNode {
  const [text, setText] = useState('');
  const [named, setNamed] = useState<readonly string[]>([]);
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    onSay(text.trim(), named);
    setText('');
    setNamed([]);
  };
  return (
    <form class="library-form" onSubmit={onSubmit}>
      <TextArea label={t('comments_text')} hint={t('comments_private')} rows={2} value={text} onType={setText} />
      {people.length > 0 && (
        <fieldset class="review-people">
          <legend>{t('comments_tell')}</legend>
          {people.map(({ value, label }) => (
            <CheckField
              key={value}
              label={label}
              checked={named.includes(value)}
              onCheck={(isOn) => setNamed(isOn ? [...named, value] : named.filter((one) => one !== value))}
            />
          ))}
        </fieldset>
      )}
      <button type="submit" class="cl-button" aria-disabled={text.trim() === ''}>
        {t('comments_say')}
      </button>
    </form>
  );
}
