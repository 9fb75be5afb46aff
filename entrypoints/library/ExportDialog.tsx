/**
 * Claims as a file of the format that is chosen: written off this page, looked at, then downloaded.
 *
 * Closed at any moment, nothing is left behind: an export only reads.
 */
import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { type ExportChoice, ExportForm } from '../../components/library/ExportForm.tsx';
import { WrittenFile } from '../../components/library/WrittenFile.tsx';
import type { ExportRequest } from '../../lib/messaging/set-worker.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { saveFile } from './files.tsx';
import { useWriting, type Writing } from './use-writing.ts';
import { size } from './words.ts';

export interface ExportDialogProps {
  readonly request: ExportRequest;
  /** With the words that say what was downloaded; none where nothing was. */
  readonly onClose: (words: string) => void;
}

export function ExportDialog({ request, onClose }: ExportDialogProps): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const title = useId();
  const [choice, setChoice] = useState<ExportChoice>('team');
  const writing = useWriting(request);
  useEffect(() => {
    const shown = dialog.current!;
    shown.showModal();
    // The focus goes back to what it was asked from.
    return () => shown.close();
  }, []);
  const download = (): void => {
    const { written } = writing;
    if (written === null) return;
    saveFile(written.file, written.label, written.ending.slice(1));
    onClose(plural('library_exported', written.claims));
  };
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    if (writing.written !== null) download();
    else if (writing.progress === null) writing.write(choice);
  };
  const stop = (): void => {
    // Its button goes away with the press.
    heading.current?.focus();
    writing.stop();
  };
  return (
    <dialog ref={dialog} class="export-dialog" aria-labelledby={title} onClose={() => onClose('')}>
      <form class="export-body" onSubmit={onSubmit}>
        <h2 id={title} tabIndex={-1} ref={heading}>
          {t('export_title')}
        </h2>
        {writing.written === null ? (
          <ExportForm choice={choice} onChoose={setChoice} />
        ) : (
          <WrittenFile {...writing.written} size={size(writing.written.file.size)} />
        )}
        <Progress writing={writing} />
        {writing.error !== null && <ErrorNotice error={writing.error} />}
        <Buttons writing={writing} onStop={stop} onClose={() => onClose('')} />
      </form>
    </dialog>
  );
}

function Progress({ writing: { progress } }: { readonly writing: Writing }): VNode | null {
  if (progress === null) return null;
  const { done, total } = progress;
  return <progress aria-label={t('export_writing')} {...(total > 0 && { value: done, max: total })} />;
}

interface ButtonsProps {
  readonly writing: Writing;
  readonly onStop: () => void;
  readonly onClose: () => void;
}

function Buttons({ writing: { progress, written }, onStop, onClose }: ButtonsProps): VNode {
  return (
    <div class="library-actions">
      {written?.claims !== 0 && (
        <button type="submit" class="cl-button" data-kind="primary" aria-disabled={progress !== null}>
          {t(written === null ? 'export_write' : 'export_download')}
        </button>
      )}
      {(progress !== null || written !== null) && (
        <button type="button" class="cl-button" onClick={onStop}>
          {t(progress === null ? 'export_back' : 'export_stop')}
        </button>
      )}
      <button type="button" class="cl-button" onClick={onClose}>
        {t('cancel')}
      </button>
    </div>
  );
}
