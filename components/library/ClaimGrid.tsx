/**
 * A list of claims of any length: arrow keys move, Space and Shift choose, Enter opens.
 *
 * The focus stays on the list, and names the active row: rows come and go as it is scrolled. A row that has not arrived
 * yet is empty and says that it is busy. While the list is thrown, its lines are ruled and the place passed is named.
 */
import type { VNode } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { ClaimSummary } from '../../lib/model/claim-summary.ts';
import { number } from '../../lib/platform/i18n.ts';
import { ClaimRow, type RowWords } from './ClaimRow.tsx';
import { allChosen, anchoredAt, type Choosing, extended, nothingChosen, type Rows, toggled } from './choosing.ts';
import { type GridAct, gridAct } from './grid-keys.ts';
import { useVirtual } from './use-virtual.ts';

export interface ClaimGridProps {
  readonly label: string;
  /** The rows in their order, by number. */
  readonly rows: Rows;
  readonly rowHeight: number;
  /** What a row says, or undefined while it has not arrived. */
  readonly rowOf: (number: number) => ClaimSummary | undefined;
  readonly words: RowWords;
  readonly active: number;
  readonly choosing: Choosing;
  readonly onActive: (place: number) => void;
  readonly onChoose: (choosing: Choosing) => void;
  /** By the row's number: it may be asked for before what it says has arrived. */
  readonly onOpen: (number: number) => void;
  /** The places that are on the screen now, and beside it. */
  readonly onShown: (first: number, last: number) => void;
}

export function ClaimGrid(props: ClaimGridProps): VNode {
  const { label, rows, rowHeight, rowOf, words, choosing, onShown } = props;
  const active = Math.min(props.active, rows.length - 1);
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtual({ count: rows.length, rowHeight, scroller, kept: active });
  const { first, last, passed } = virtual;
  useEffect(() => onShown(first, last), [rows, first, last]);
  const { onKeyDown, onClick } = useGridActs({ ...props, active }, virtual);
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed one by one, which those of a table are not.
    <div
      ref={scroller}
      class="claim-grid"
      role="grid"
      aria-label={label}
      aria-multiselectable="true"
      aria-rowcount={rows.length}
      aria-activedescendant={`${id}-${active}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div
        class="claim-grid-rows"
        role="presentation"
        style={{ blockSize: `${virtual.height}px`, '--row': `${rowHeight}px` }}
      >
        {virtual.rows.map(({ index, key }) => (
          <ClaimRow
            key={key}
            id={`${id}-${index}`}
            place={index}
            start={index * rowHeight}
            height={rowHeight}
            claim={rowOf(rows[index]!)}
            words={words}
            isActive={index === active}
            isChosen={choosing.chosen.has(rows[index]!)}
          />
        ))}
      </div>
      {passed !== null && (
        <div class="claim-grid-place" aria-hidden="true">
          {number(passed + 1)}
        </div>
      )}
    </div>
  );
}

interface GridHandlers {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
}

type Shown = Pick<ReturnType<typeof useVirtual>, 'perScreen' | 'show'>;

function useGridActs(props: ClaimGridProps, { perScreen, show }: Shown): GridHandlers {
  const { rows, active, choosing, onActive, onChoose, onOpen } = props;
  const open = (place: number): void => onOpen(rows[place]!);
  const move = ({ to, extends: isExtended }: Extract<GridAct, { kind: 'move' }>): void => {
    onActive(to);
    show(to);
    onChoose(isExtended ? extended(choosing, rows, to) : anchoredAt(choosing, to));
  };
  const doAct = (act: GridAct): void => {
    if (act.kind === 'move') move(act);
    else if (act.kind === 'toggle') onChoose(toggled(choosing, rows, active));
    else if (act.kind === 'extend') onChoose(extended(choosing, rows, active));
    else if (act.kind === 'all') onChoose(allChosen(rows, active));
    else if (act.kind === 'none') onChoose(nothingChosen);
    else open(active);
  };
  return {
    onKeyDown: (event) => {
      const act = gridAct(event, { active, total: rows.length, perScreen });
      if (act === null) return;
      event.preventDefault();
      doAct(act);
    },
    onClick: ({ target, shiftKey, ctrlKey, metaKey }) => {
      const place = target instanceof Element ? placeOf(target) : null;
      if (place === null) return;
      onActive(place);
      if (shiftKey) onChoose(extended(choosing, rows, place));
      else if (ctrlKey || metaKey || isChoice(target as Element)) onChoose(toggled(choosing, rows, place));
      else open(place);
    },
  };
}

function placeOf(target: Element): number | null {
  const row = target.closest('[data-place]');
  return row === null ? null : Number(row.getAttribute('data-place'));
}

function isChoice(target: Element): boolean {
  return target.closest('[data-choice]') !== null;
}
