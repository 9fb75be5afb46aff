/** The sources of a check, and the ways to add one: typed, dropped, pasted, or cited from another tab. */
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftPatch, EvidenceDraft } from '../lib/model/draft.ts';
import { t } from '../lib/platform/i18n.ts';
import type { NewSource } from './dropped-sources.ts';
import type { EditorPartProps } from './editor-props.ts';
import { Icon } from './icons.tsx';
import { RemovedSource } from './RemovedSource.tsx';
import { type SourceChange, SourceFields } from './SourceFields.tsx';
import { StatusLine } from './StatusLine.tsx';
import { useSourceIntake } from './use-source-intake.ts';

export interface SourceListProps extends EditorPartProps {
  /** The key that cites another tab as a source; undefined where none is set. */
  readonly citeKey: string | undefined;
}

interface Removed {
  readonly source: EvidenceDraft;
  /** Its place in the list, from 0. */
  readonly at: number;
}

export function SourceList({ draft, issues, citeKey, onChange }: SourceListProps): VNode {
  const { evidence } = draft;
  const [removed, setRemoved] = useState<Removed | null>(null);
  const adding = useAdding(evidence, onChange);
  const change = (key: string, of: SourceChange | null): void => onChange({ evidence: { [key]: of } });
  const { isOver, listeners } = useSourceIntake({ sources: evidence, onAdd: adding.add, onArchive: change });
  const remove = (source: EvidenceDraft, at: number): void => {
    setRemoved({ source, at });
    adding.forget();
    change(source.key, null);
  };
  const bringBack = ({ source: { key, ...source }, at }: Removed): void => {
    onChange({ evidence: { [key]: { ...source, at } } });
    setRemoved(null);
    adding.focus(key);
  };
  const rows = evidence.map((source, at) => (
    <SourceFields
      key={source.key}
      source={source}
      number={at + 1}
      issues={issues}
      onChange={(of) => change(source.key, of)}
      onRemove={() => remove(source, at)}
    />
  ));
  if (removed !== null) {
    const back = <RemovedSource key="removed" number={removed.at + 1} onUndo={() => bringBack(removed)} />;
    rows.splice(removed.at, 0, back);
  }
  return (
    <section
      class="cl-form-part cl-sources"
      aria-labelledby="sources-heading"
      data-over={isOver || undefined}
      {...listeners}
    >
      <h2 id="sources-heading">{t('sources')}</h2>
      {rows}
      <button type="button" class="cl-button" onClick={() => adding.add([{}])}>
        <Icon name="add" />
        {t('sourceAdd')}
      </button>
      <StatusLine words={adding.words} />
      <p class="cl-small">{t('sourceDropHint')}</p>
      <p class="cl-small">{citeKey === undefined ? t('citeHintNoKey') : t('citeHint', citeKey)}</p>
    </section>
  );
}

interface Adding {
  readonly words: string;
  readonly add: (sources: readonly NewSource[]) => void;
  /** Say no more of what was added. */
  readonly forget: () => void;
  /** Go to a source once it is there. */
  readonly focus: (key: string) => void;
}

function useAdding(known: readonly EvidenceDraft[], onChange: (patch: DraftPatch) => void): Adding {
  const [words, setWords] = useState('');
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const source = wanted.current === null ? null : document.getElementById(`source-${wanted.current}`);
    if (source === null) return;
    wanted.current = null;
    // What has an address already lacks its stance.
    const address = source.querySelector<HTMLInputElement>('input[type="url"]');
    const next =
      address?.value === '' ? address : source.querySelector<HTMLInputElement>('input[type="radio"]:checked');
    next?.focus();
  });
  const add = (sources: readonly NewSource[]): void => {
    const isKnown = ({ url }: NewSource): boolean => url !== undefined && known.some((source) => source.url === url);
    const late = sources.filter((source) => !isKnown(source));
    const retrievedAt = new Date().toISOString();
    const keyed = late.map((source) => [crypto.randomUUID(), { ...source, retrievedAt }] as const);
    if (keyed.length > 0) onChange({ evidence: Object.fromEntries(keyed) });
    const twin = known.findIndex(({ url }) => url !== '' && sources.some((source) => source.url === url));
    wanted.current = keyed.at(-1)?.[0] ?? known[twin]?.key ?? null;
    setWords(wordsOf(late, known.length + late.length, twin + 1));
  };
  return {
    words,
    add,
    forget: () => setWords(''),
    focus: (key) => {
      wanted.current = key;
    },
  };
}

/** What was typed by hand says itself that it is there. */
function wordsOf(added: readonly NewSource[], number: number, twin: number): string {
  const last = added.at(-1);
  if (last === undefined) return t('sourceKnown', String(twin));
  if (Object.keys(last).length === 0) return '';
  return t(last.archivedAt === undefined ? 'sourceAdded' : 'sourceAddedArchive', String(number));
}
