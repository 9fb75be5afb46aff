/**
 * Links and words that are dropped on the sources of a check, or pasted there: each becomes a source. In a field they
 * are typed as anywhere, but for an archive link in an address field, which says two addresses.
 */
import { useState } from 'preact/hooks';
import { archiveLinkOf } from '../lib/model/archive-links.ts';
import type { EvidenceDraft } from '../lib/model/draft.ts';
import { type NewSource, sourcesIn } from './dropped-sources.ts';

export interface SourceIntake {
  readonly isOver: boolean;
  /** For the element that takes them. */
  readonly listeners: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
    readonly onPaste: (event: ClipboardEvent) => void;
  };
}

export interface IntakeOptions {
  readonly sources: readonly EvidenceDraft[];
  readonly onAdd: (added: readonly NewSource[]) => void;
  readonly onArchive: (key: string, change: NewSource) => void;
}

export function useSourceIntake({ sources, onAdd, onArchive }: IntakeOptions): SourceIntake {
  const [isOver, setOver] = useState(false);
  const take = (event: Event, data: DataTransfer | null): void => {
    setOver(false);
    if (data === null || event.defaultPrevented) return;
    const { target } = event;
    if (isWritten(target)) {
      const archived = archivedIn(target, data, sources);
      if (archived === null) return;
      event.preventDefault();
      onArchive(archived.key, archived.change);
      return;
    }
    const added = sourcesIn(data);
    // Words alone may be dropped as a quote; pasted beside a field, they were meant for another place.
    if (added.length === 0 || (event.type === 'paste' && added.some(({ url }) => url === undefined))) return;
    event.preventDefault();
    onAdd(added);
  };
  return {
    isOver,
    listeners: {
      onDragOver: (event) => {
        if (isWritten(event.target) || !hasWords(event.dataTransfer)) return;
        event.preventDefault();
        event.dataTransfer!.dropEffect = 'copy';
        setOver(true);
      },
      onDragLeave: ({ currentTarget, relatedTarget }) => {
        if (!(currentTarget as Node).contains(relatedTarget as Node | null)) setOver(false);
      },
      onDrop: (event) => take(event, event.dataTransfer),
      onPaste: (event) => take(event, event.clipboardData),
    },
  };
}

function hasWords(data: DataTransfer | null): boolean {
  const types = data?.types ?? [];
  return !types.includes('Files') && (types.includes('text/uri-list') || types.includes('text/plain'));
}

const unwritten = new Set(['radio', 'checkbox']);

function isWritten(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLInputElement) return !unwritten.has(target.type);
  return target instanceof HTMLTextAreaElement;
}

/** The page's address stands in the place of the link, or where there is none yet. */
function archivedIn(
  field: HTMLInputElement | HTMLTextAreaElement,
  data: DataTransfer,
  sources: readonly EvidenceDraft[],
): { readonly key: string; readonly change: NewSource } | null {
  const text = data.getData('text/plain').trim();
  const original = field.type === 'url' ? (archiveLinkOf(text)?.original ?? null) : null;
  const source = sources.find(({ key }) => field.closest(`#${CSS.escape(`source-${key}`)}`) !== null);
  if (original === null || source === undefined) return null;
  const isAddress = source.url === '' || field.value === source.url;
  return { key: source.key, change: { archivedAt: text, ...(isAddress && { url: original }) } };
}
