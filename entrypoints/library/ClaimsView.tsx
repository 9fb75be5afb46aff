/** Every claim: found, filtered, sorted, chosen, and worked on many at a time. */
import { liveQuery } from 'dexie';
import type { VNode } from 'preact';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { isNarrowed } from '../../components/library/ClaimFilters.tsx';
import { nothingChosen } from '../../components/library/choosing.ts';
import { SavedFilters } from '../../components/library/SavedFilters.tsx';
import { SearchLine } from '../../components/library/SearchLine.tsx';
import { useLive } from '../../components/use-live.ts';
import { ask } from '../../lib/messaging/ask.ts';
import type { ClaimQuery } from '../../lib/model/claim-query.ts';
import type { SavedFilter } from '../../lib/model/desk.ts';
import { isolated, t } from '../../lib/platform/i18n.ts';
import type { Database } from '../../lib/store/db.ts';
import { readFilters } from '../../lib/store/desk.ts';
import { ActLine } from './ActLine.tsx';
import { FoundClaims } from './FoundClaims.tsx';
import { useNames } from './row-words.ts';
import { SideFilters } from './SideFilters.tsx';
import { useAct } from './use-act.ts';
import { useAnswer } from './use-answer.ts';
import type { ClaimList } from './use-claim-list.ts';
import { useExport } from './use-export.tsx';

export interface ClaimsViewProps {
  readonly db: Database;
  readonly list: ClaimList;
}

const everything: ClaimQuery = {};

export function ClaimsView({ db, list }: ClaimsViewProps): VNode {
  const { searching, place, move } = list;
  const { query } = place;
  const all = useAnswer(searching, everything).answer?.total ?? 0;
  const found = useAnswer(searching, query);
  const names = useNames(db);
  const act = useAct();
  const exporting = useExport(act);
  // What is chosen is always to be seen: another question lets it go.
  const find = (changed: ClaimQuery): void => move({ query: changed, active: 0, choosing: nothingChosen });
  return (
    <section class="claims" aria-labelledby="claims-title">
      <div class="library-section-head">
        <h2 id="claims-title">{t('library_checks')}</h2>
        {all > 0 && (
          <button type="button" class="cl-button" onClick={() => exporting.ask({ kind: 'all' })}>
            {t('library_exportAll')}
          </button>
        )}
      </div>
      {searching.isLoaded && all === 0 && <p>{t('library_noChecks')}</p>}
      {searching.error !== null && <ErrorNotice error={searching.error} />}
      <div class="claims-body" hidden={all === 0}>
        <SideFilters query={query} counts={found.answer?.counts ?? null} words={names.facet} onChange={find} />
        <div class="claims-main">
          <SearchLine query={query} onChange={find} />
          <Saved db={db} query={query} onUse={find} run={act.run} />
          <ActLine act={act} />
          <FoundClaims all={all} found={found} names={names} list={list} act={act} onExport={exporting.ask} />
        </div>
      </div>
      {exporting.dialog}
    </section>
  );
}

interface SavedProps {
  readonly db: Database;
  readonly query: ClaimQuery;
  readonly onUse: (query: ClaimQuery) => void;
  readonly run: ReturnType<typeof useAct>['run'];
}

function Saved({ db, query, onUse, run }: SavedProps): VNode {
  const filters = useLive<readonly SavedFilter[]>(() => liveQuery(() => readFilters(db)), [db]) ?? [];
  const save = async (name: string): Promise<string> => {
    await ask('desk.saveFilter', { name, query });
    return t('filters_kept', isolated(name));
  };
  const drop = async (name: string): Promise<string> => {
    await ask('desk.dropFilter', { name });
    return t('filters_dropped', isolated(name));
  };
  return (
    <SavedFilters
      filters={filters}
      query={query}
      isNarrowed={isNarrowed(query)}
      onUse={onUse}
      onSave={(name) => void run(() => save(name))}
      onDrop={(name) => void run(() => drop(name))}
    />
  );
}
