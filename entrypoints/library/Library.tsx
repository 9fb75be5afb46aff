/** The page: its head, the way to each of its views, and the one that is asked for. */
import { liveQuery } from 'dexie';
import type { VNode } from 'preact';
import { useEffect, useErrorBoundary, useRef } from 'preact/hooks';
import { BackupReminder } from '../../components/BackupReminder.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useLive } from '../../components/use-live.ts';
import { ask } from '../../lib/messaging/ask.ts';
import { DEMO_PAGE } from '../../lib/model/demo.ts';
import { ExtensionError } from '../../lib/model/errors.ts';
import { hashOf, type LibraryRoute, type ListView, listViews } from '../../lib/model/library-route.ts';
import { type MessageKey, t } from '../../lib/platform/i18n.ts';
import { extensionUrl } from '../../lib/platform/runtime.ts';
import { backupDue } from '../../lib/store/backup.ts';
import type { Database } from '../../lib/store/db.ts';
import { ChartsView } from './ChartsView.tsx';
import { ClaimsView } from './ClaimsView.tsx';
import { ExportView } from './ExportView.tsx';
import { FilePicker, useDroppedFiles } from './files.tsx';
import { InboxView } from './InboxView.tsx';
import { KeptView } from './KeptView.tsx';
import { PeopleView } from './PeopleView.tsx';
import { ReviewView } from './ReviewView.tsx';
import { useRoute } from './routes.ts';
import { SetsView } from './SetsView.tsx';
import { SourcesView } from './SourcesView.tsx';
import { type ClaimList, useClaimList } from './use-claim-list.ts';
import { type Intake, useIntake } from './use-intake.ts';

export function Library({ db }: { readonly db: Database }): VNode {
  const route = useRoute();
  const list = useClaimList();
  const intake = useIntake();
  const main = useRef<HTMLElement>(null);
  const place = hashOf(route);
  const first = useRef(place);
  useEffect(() => {
    document.title = t('library_titleOf', t(viewKeys[route.view]), t('library_title'));
    // Whoever went to another view is in it; whoever opened the page is at its top.
    if (first.current !== place) main.current?.focus();
    first.current = '';
  }, [place]);
  return (
    <div class="library" data-view={route.view}>
      <header class="library-head">
        <h1>{t('library_title')}</h1>
        <Doors intake={intake} />
        <Ways current={route.view} />
      </header>
      <Reminder db={db} />
      <main class="library-main" tabIndex={-1} ref={main}>
        <View key={place} route={route} db={db} list={list} intake={intake} />
      </main>
    </div>
  );
}

const viewKeys: Readonly<Record<LibraryRoute['view'], MessageKey>> = {
  claims: 'library_checks',
  review: 'view_review',
  inbox: 'view_inbox',
  charts: 'view_charts',
  people: 'view_people',
  sources: 'view_sources',
  sets: 'view_sets',
  kept: 'view_kept',
  export: 'export_title',
  files: 'view_sets',
};

/** The list that a view belongs to. */
const under: Partial<Readonly<Record<LibraryRoute['view'], ListView>>> = {
  review: 'claims',
  export: 'claims',
  files: 'sets',
};

/** Put off or answered, it goes; what cannot be put off stays. */
function Reminder({ db }: { readonly db: Database }): VNode | null {
  const isDue = useLive(() => liveQuery(() => backupDue(db, Date.now())), [db]) ?? false;
  if (!isDue) return null;
  return <BackupReminder href={extensionUrl('options.html#backup')} onLater={() => void ask('backup.later', null)} />;
}

/** The way in, for files of others, dropped anywhere too; and the ways out, to the other pages. */
function Doors({ intake }: { readonly intake: Intake }): VNode {
  const isOver = useDroppedFiles(intake.onFiles);
  return (
    <div class="library-actions library-doors">
      <a href={extensionUrl('options.html')}>{t('settings_title')}</a>
      <a href={extensionUrl(DEMO_PAGE)}>{t('demo_open')}</a>
      <FilePicker primary label={t('library_openSet')} name={t('library_setFile')} onFiles={intake.onFiles} />
      {isOver && <p class="library-drop">{t('library_dropNow')}</p>}
    </div>
  );
}

function Ways({ current }: { readonly current: LibraryRoute['view'] }): VNode {
  const isAt = (view: ListView): boolean => view === current || view === under[current];
  return (
    <nav aria-label={t('library_views')}>
      <ul class="library-ways">
        {listViews.map((view) => (
          <li key={view}>
            <a href={hashOf({ view })} aria-current={isAt(view) ? (view === current ? 'page' : 'true') : undefined}>
              {t(viewKeys[view])}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface ViewProps {
  readonly route: LibraryRoute;
  readonly db: Database;
  readonly list: ClaimList;
  readonly intake: Intake;
}

/** What fails to be read is said in its place; the other views stay. */
function View({ route, db, list, intake }: ViewProps): VNode {
  const [failure] = useErrorBoundary();
  if (failure !== undefined) return <ErrorNotice error={ExtensionError.from(failure)} />;
  switch (route.view) {
    case 'claims':
      return <ClaimsView db={db} list={list} />;
    case 'review':
      return <ReviewView db={db} claim={route.claim} layer={route.layer} />;
    case 'inbox':
      return <InboxView db={db} list={list} />;
    case 'charts':
      return <ChartsView db={db} list={list} />;
    case 'people':
      return <PeopleView db={db} list={list} />;
    case 'sources':
      return <SourcesView db={db} />;
    case 'sets':
      return <SetsView db={db} intake={intake} />;
    case 'files':
      return <SetsView db={db} intake={intake} from={route.from} />;
    case 'export':
      return <ExportView title={route.title} pageUrls={route.pageUrls} />;
    case 'kept':
      return <KeptView db={db} />;
  }
}
