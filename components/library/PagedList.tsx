/**
 * A list of any length, looked through by words and read page by page.
 *
 * In:   entries with the folded text that words are found in; typing goes back to the first page.
 */
import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { number, t } from '../../lib/platform/i18n.ts';
import { SearchField } from './SearchField.tsx';

const PER_PAGE = 50;

export interface PagedListProps<Entry> {
  readonly label: string;
  /** Names the search field. */
  readonly search: string;
  readonly entries: readonly Entry[];
  readonly find: (entries: readonly Entry[], typed: string) => readonly Entry[];
  readonly row: (entry: Entry) => VNode;
}

export function PagedList<Entry>({ label, search, entries, find, row }: PagedListProps<Entry>): VNode {
  const [typed, setTyped] = useState('');
  const [asked, setPage] = useState(0);
  const found = typed.trim() === '' ? entries : find(entries, typed);
  const last = Math.max(0, Math.ceil(found.length / PER_PAGE) - 1);
  const page = Math.min(asked, last);
  const shown = found.slice(page * PER_PAGE, (page + 1) * PER_PAGE);
  const list = useRef<HTMLUListElement>(null);
  const turn = (to: number): void => {
    setPage(to);
    list.current?.focus();
  };
  return (
    <>
      <search class="search-line">
        <SearchField
          label={search}
          words={typed}
          onType={(words) => {
            setTyped(words);
            setPage(0);
          }}
        />
      </search>
      <p role="status" class="cl-small">
        {found.length === 0 ? t('search_none') : placeWords(page, found.length)}
      </p>
      <ul class="library-list" aria-label={label} tabIndex={-1} ref={list}>
        {shown.map(row)}
      </ul>
      {last > 0 && <Turns page={page} last={last} onTurn={turn} />}
    </>
  );
}

function placeWords(page: number, total: number): string {
  const from = page * PER_PAGE;
  return t('pages_place', number(from + 1), number(Math.min(total, from + PER_PAGE)), number(total));
}

interface TurnsProps {
  readonly page: number;
  readonly last: number;
  readonly onTurn: (page: number) => void;
}

function Turns({ page, last, onTurn }: TurnsProps): VNode {
  const turn = (words: string, to: number): VNode => (
    <button
      type="button"
      class="cl-button"
      aria-disabled={to < 0 || to > last}
      onClick={() => to >= 0 && to <= last && onTurn(to)}
    >
      {words}
    </button>
  );
  return (
    <div class="library-actions">
      {turn(t('pages_previous'), page - 1)}
      {turn(t('pages_next'), page + 1)}
    </div>
  );
}
