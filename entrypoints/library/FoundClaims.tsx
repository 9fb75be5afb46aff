/** What was found: how many, the list of them, and what can be done with those that are chosen. */
import type { VNode } from 'preact';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { type BulkAct, BulkBar } from '../../components/library/BulkBar.tsx';
import { ClaimGrid } from '../../components/library/ClaimGrid.tsx';
import { allChosen, nothingChosen } from '../../components/library/choosing.ts';
import { StatusLine } from '../../components/StatusLine.tsx';
import type { ExportRequest } from '../../lib/messaging/set-worker.ts';
import { number, t } from '../../lib/platform/i18n.ts';
import { type BulkOn, bulk, ownClaims } from './bulk-acts.ts';
import { go } from './routes.ts';
import { choicesOf, type Names } from './row-words.ts';
import type { Act } from './use-act.ts';
import type { Found } from './use-answer.ts';
import type { ClaimList } from './use-claim-list.ts';
import { useMedia } from './use-media.ts';
import { useRows } from './use-rows.ts';

/** Rows are asked for so many at once, and ahead of those drawn: they are there before they are scrolled to. */
const AT_ONCE = 64;

/** Pixels of a row: of one line of cells, and of cells below one another. */
const ROW_WIDE = 64;
const ROW_NARROW = 112;

export interface FoundClaimsProps {
  readonly all: number;
  readonly found: Found;
  readonly names: Names;
  readonly list: ClaimList;
  readonly act: Act;
  readonly onExport: (request: ExportRequest) => void;
}

export function FoundClaims({ all, found, names, list, act, onExport }: FoundClaimsProps): VNode {
  const { answer } = found;
  const {
    searching: { search },
    place,
    move,
  } = list;
  const { rowOf, want, ...rows } = useRows(search, answer);
  const error = found.error ?? rows.error;
  const { choosing, active } = place;
  const rowHeight = useMedia('(width >= 48rem)') ? ROW_WIDE : ROW_NARROW;
  const doAct = (asked: BulkAct): void => {
    if (search === null) return;
    const on = { search, chosen: [...choosing.chosen] };
    void act.run(() => (asked.do === 'export' ? exportThese(on, onExport) : bulk(asked, on)));
    if (asked.do === 'delete') move({ choosing: nothingChosen });
  };
  const open = async (number: number): Promise<string> => {
    const [claim] = (await search?.rows(Uint32Array.of(number))) ?? [];
    if (claim !== undefined) go({ view: 'review', claim: claim.id, layer: claim.layer });
    return '';
  };
  return (
    <>
      <div class="claims-count">
        <StatusLine words={answer === null ? '' : t('claims_found', number(answer.total), number(all))} />
        {answer !== null && answer.total > 0 && (
          <button
            type="button"
            class="cl-button"
            data-kind="quiet"
            onClick={() => move({ choosing: allChosen(answer.found, active) })}
          >
            {t('claims_chooseAll')}
          </button>
        )}
      </div>
      {error !== null && <ErrorNotice error={error} />}
      {choosing.chosen.size > 0 && (
        <BulkBar
          chosen={choosing.chosen.size}
          people={choicesOf(names)}
          onAct={doAct}
          onClear={() => move({ choosing: nothingChosen })}
        />
      )}
      {answer !== null && answer.total > 0 && (
        <ClaimGrid
          label={t('library_checks')}
          rows={answer.found}
          rowHeight={rowHeight}
          rowOf={rowOf}
          words={names.words}
          active={active}
          choosing={choosing}
          onActive={(at) => move({ active: at })}
          onChoose={(chosen) => move({ choosing: chosen })}
          onOpen={(number) => void act.run(() => open(number))}
          onShown={(first, last) => want(wanted(answer.found, active, { first, last }))}
        />
      )}
    </>
  );
}

function wanted(found: Uint32Array, active: number, { first, last }: Record<'first' | 'last', number>): Uint32Array {
  const from = Math.max(0, Math.floor(first / AT_ONCE) - 1) * AT_ONCE;
  const end = (Math.floor(last / AT_ONCE) + 2) * AT_ONCE;
  return Uint32Array.of(...found.subarray(active, active + 1), ...found.subarray(from, end));
}

async function exportThese(on: BulkOn, onExport: FoundClaimsProps['onExport']): Promise<string> {
  const ids = await ownClaims(on);
  if (ids.length === 0) return t('bulk_noneOwn');
  onExport({ kind: 'claims', ids });
  return '';
}
