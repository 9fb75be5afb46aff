/** The editor of one check. Whatever is typed is kept as a draft; nothing is stored as a check before it is saved. */
import type { RefObject, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { AlreadyChecked } from '../../components/AlreadyChecked.tsx';
import { AssessmentFields } from '../../components/AssessmentFields.tsx';
import { ClaimFields } from '../../components/ClaimFields.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { MoreFields } from '../../components/MoreFields.tsx';
import { NoteField } from '../../components/NoteField.tsx';
import { SourceList } from '../../components/SourceList.tsx';
import { StatusLine } from '../../components/StatusLine.tsx';
import type { Draft, DraftBeginning, DraftPatch } from '../../lib/model/draft.ts';
import type { VerdictScheme } from '../../lib/model/verdict-scheme.ts';
import { type MessageKey, plural, t } from '../../lib/platform/i18n.ts';
import type { SaverStatus } from './draft-saver.ts';
import { type ReadCandidates, useAlreadyChecked } from './use-already-checked.ts';
import { useDraft } from './use-draft.ts';
import { type Ending, useSaving } from './use-saving.ts';

export interface EditorViewProps extends Ending {
  readonly readCandidates: ReadCandidates;
  readonly draft: Draft;
  readonly scheme: VerdictScheme;
  readonly citeKey: string | undefined;
  readonly onKeep: () => void;
  /** Hears the draft as it is shown, so that it can be kept again. */
  readonly onDiscard: (draft: Draft) => void;
}

const headings = {
  check: { new: 'editorNew', edit: 'editorEdit', save: 'save' },
  note: { new: 'editorNewNote', edit: 'editorEditNote', save: 'saveNote' },
} as const satisfies Record<DraftBeginning, Record<string, MessageKey>>;

export function EditorView({
  readCandidates,
  draft: stored,
  scheme,
  citeKey,
  onKeep,
  onDiscard,
  ...ending
}: EditorViewProps): VNode {
  const { shown, keeping, change, flush } = useDraft(stored);
  const { issues, failure, save, mention, recheck } = useSaving(stored.id, flush, ending);
  const { begins = 'check' } = stored;
  const form = useRef<HTMLFormElement>(null);
  useFocusOnOpening(form);
  useFocusOnProblem(form, issues);

  const parts = {
    draft: shown,
    issues: recheck(shown, issues),
    onChange: (patch: DraftPatch) => change(patch),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.defaultPrevented) return;
    if (event.key === 'Escape') onKeep();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
  };
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    void save();
  };
  return (
    <form
      ref={form}
      class="editor"
      noValidate
      aria-labelledby="editor-heading"
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
      onFocusOut={() => void flush().catch(() => undefined)}
    >
      <h1 id="editor-heading">{t(headings[begins][stored.claim === null ? 'new' : 'edit'])}</h1>
      {begins === 'note' && <NoteField {...parts} />}
      <ClaimFields {...parts}>
        <AlreadyChecked
          {...useAlreadyChecked(readCandidates, shown)}
          hasPlace={shown.mention !== null}
          links={shown.links ?? {}}
          onSame={(claim) => void mention(claim)}
          onRelate={(to, relation) => change({ links: { [to]: relation } })}
        />
      </ClaimFields>
      <AssessmentFields {...parts} scheme={scheme} />
      {begins === 'check' && <NoteField {...parts} />}
      <SourceList {...parts} citeKey={citeKey} />
      <MoreFields {...parts} />
      <EditorFoot
        saveWords={t(headings[begins].save)}
        keeping={keeping}
        failure={failure}
        problems={parts.issues.length}
        onKeep={onKeep}
        onDiscard={() => onDiscard(shown)}
      />
    </form>
  );
}

interface EditorFootProps {
  readonly saveWords: string;
  readonly keeping: SaverStatus;
  readonly failure: Parameters<typeof ErrorNotice>[0]['error'] | null;
  readonly problems: number;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

function EditorFoot({ saveWords, keeping, failure, problems, onKeep, onDiscard }: EditorFootProps): VNode {
  return (
    <footer class="editor-foot">
      {failure !== null && <ErrorNotice error={failure} />}
      <StatusLine words={problems === 0 ? '' : plural('problems', problems)} />
      <div class="editor-actions">
        <button type="submit" class="cl-button" data-kind="primary" title={t('saveKeys')}>
          {saveWords}
        </button>
        <button type="button" class="cl-button" onClick={onKeep}>
          {t('keepForLater')}
        </button>
        <button type="button" class="cl-button" data-kind="quiet" onClick={onDiscard}>
          {t('discard')}
        </button>
        <Keeping keeping={keeping} />
      </div>
    </footer>
  );
}

/** Seen, not heard: it changes at every key. Only a failure is read out. */
function Keeping({ keeping }: { readonly keeping: SaverStatus }): VNode {
  if (keeping.status === 'failed') {
    return (
      <p class="keeping" role="alert">
        {t('notKept', keeping.error.message)}
      </p>
    );
  }
  return <p class="keeping cl-small">{t(keeping.status === 'kept' ? 'kept' : 'keeping')}</p>;
}

function useFocusOnOpening(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    scrollTo(0, 0);
    // The quote above the field stays in sight.
    form.current?.querySelector('textarea')?.focus({ preventScroll: true });
  }, []);
}

function useFocusOnProblem(form: RefObject<HTMLFormElement | null>, problems: unknown): void {
  useEffect(() => {
    const invalid = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const control = invalid?.matches('[role="radiogroup"]') ? invalid.querySelector('input') : invalid;
    control?.focus();
  }, [problems]);
}
