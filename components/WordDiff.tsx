/**
 * What became of the words of a sentence, as a text to read: what went is struck, what came is underlined, and both are
 * named for those who hear it, since readers of screens seldom tell of <del> and <ins>.
 */
import type { VNode } from 'preact';
import { t } from '../lib/platform/i18n.ts';
import { diffWords, type WordChange } from '../lib/text/word-diff.ts';

export interface WordDiffProps {
  readonly before: string;
  readonly after: string;
  /** Of both. */
  readonly lang: string;
}

export function WordDiff({ before, after, lang }: WordDiffProps): VNode {
  return <WordChanges changes={diffWords(before, after)} lang={lang} />;
}

export interface WordChangesProps {
  readonly changes: readonly WordChange[];
  readonly lang?: string | undefined;
}

/** The same, of changes that are known already. */
export function WordChanges({ changes, lang }: WordChangesProps): VNode {
  return (
    <p class="cl-diff" dir="auto" lang={lang}>
      {changes.map((change, at) => (
        <Change key={at} {...change} />
      ))}
    </p>
  );
}

function Change({ kind, text }: WordChange): VNode {
  const words = text.trimEnd();
  const space = text.slice(words.length) || ' ';
  if (kind === 'same') return <>{`${words}${space}`}</>;
  const [Edit, name] = kind === 'removed' ? (['del', t('diff_removed')] as const) : (['ins', t('diff_added')] as const);
  return (
    <>
      <Edit>
        <span class="cl-hidden">{name} </span>
        {words}
      </Edit>
      {space}
    </>
  );
}
