/** Files in and out: a button that asks for one, a page that takes dropped ones, and a download. */
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface FilePickerProps {
  readonly label: string;
  /** The name of the file field, which is not seen. */
  readonly name: string;
  readonly primary?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export function FilePicker({ label, name, primary = false, onFiles }: FilePickerProps): VNode {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="cl-button"
        data-kind={primary ? 'primary' : undefined}
        onClick={() => field.current?.click()}
      >
        {label}
      </button>
      <input
        ref={field}
        class="cl-hidden"
        type="file"
        accept=".json,.jsonld,.csv,.tsv,.html,.htm,application/json,application/ld+json,text/csv,text/html"
        multiple
        tabIndex={-1}
        aria-label={name}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // Choosing the same file again is then a change too.
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}

/** Take files that are dropped anywhere on the page. Answers whether some hover over it now. */
export function useDroppedFiles(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const stop = new AbortController();
    const on = (type: 'dragover' | 'dragleave' | 'drop', listener: (event: DragEvent) => void): void =>
      document.addEventListener(type, listener, { signal: stop.signal });
    on('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    });
    on('dragleave', ({ relatedTarget }) => {
      if (relatedTarget === null) setOver(false);
    });
    on('drop', (event) => {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    });
    return () => stop.abort();
  }, []);
  return over;
}

/** How long a download may take to start reading its blob. */
const REVOKE_MS = 60_000;

export function saveFile(file: Blob, label: string, ending = 'json'): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = `${fileNameOf(label)}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_MS);
}

/** Letters and digits of any script, since a label may hold what no file system takes. */
function fileNameOf(label: string): string {
  const name = label.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/gu, '');
  return name === '' ? 'annotation-set' : name.slice(0, 80);
}
