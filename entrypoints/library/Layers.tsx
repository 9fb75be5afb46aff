/** Sets of others: open them, pass them on, merge them, close them. */
import { liveQuery } from 'dexie';
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { moment } from '../../components/moment-words.ts';
import { useLive } from '../../components/use-live.ts';
import { ask } from '../../lib/messaging/ask.ts';
import { exportSet, stageSet } from '../../lib/messaging/set-worker.ts';
import { isolated, plural, t } from '../../lib/platform/i18n.ts';
import { extensionVersion } from '../../lib/platform/runtime.ts';
import type { Database, LayerRow } from '../../lib/store/db.ts';
import { layerClaims, openLayers } from '../../lib/store/reads.ts';
import { exportFile } from './export-file.ts';
import { FilePicker, useDroppedFiles } from './files.tsx';
import { Section } from './Section.tsx';
import { type Done, useAct, type Work } from './use-act.ts';
import { setName } from './words.ts';

interface OpenLayer {
  readonly row: LayerRow;
  readonly claims: number;
}

async function readLayers(db: Database): Promise<readonly OpenLayer[]> {
  const rows = await openLayers(db);
  return Promise.all(rows.map(async (row) => ({ row, claims: (await layerClaims(db, row.id)).length })));
}

export function Layers({ db }: { readonly db: Database }): VNode {
  const layers = useLive<readonly OpenLayer[]>(() => liveQuery(() => readLayers(db)), [db]);
  const heading = useRef<HTMLHeadingElement>(null);
  const act = useAct();
  const onFiles = (files: readonly File[]): void => void act.run(() => openFiles(db, files));
  const isOver = useDroppedFiles(onFiles);
  // A layer goes away with the button that was pressed, so the focus moves on.
  const runAndLeave = async (work: Work): Promise<void> => {
    await act.run(async () => {
      const done = await work();
      heading.current?.focus();
      return done;
    });
  };
  return (
    <Section
      title={t('library_layers')}
      act={act}
      heading={heading}
      actions={<FilePicker primary label={t('library_openSet')} name={t('library_setFile')} onFiles={onFiles} />}
    >
      <p class="cl-small">
        {t('library_layersHint')} {t('library_dropHint')}
      </p>
      {isOver && <p class="library-drop">{t('library_dropNow')}</p>}
      {layers?.length === 0 && <p>{t('library_noLayers')}</p>}
      <ul class="library-list">
        {layers?.map((layer) => (
          <Layer
            key={layer.row.id}
            layer={layer}
            onMerge={() => void runAndLeave(() => mergeLayer(layer.row))}
            onExport={() => void act.run(() => exportFile({ kind: 'layer', id: layer.row.id }))}
            onClose={() => void runAndLeave(() => closeLayer(layer.row))}
          />
        ))}
      </ul>
    </Section>
  );
}

interface LayerProps {
  readonly layer: OpenLayer;
  readonly onMerge: () => void;
  readonly onExport: () => void;
  readonly onClose: () => void;
}

function Layer({ layer: { row, claims }, onMerge, onExport, onClose }: LayerProps): VNode {
  const name = setName(row.label);
  const button = (words: string, onClick: () => void): VNode => (
    <button type="button" class="cl-button" aria-label={t('library_ofSet', words, isolated(name))} onClick={onClick}>
      {words}
    </button>
  );
  return (
    <li class="library-row">
      <h3 dir="auto">{name}</h3>
      <p class="cl-small">
        {!row.newer && `${plural('library_claims', claims)} · `}
        {t('library_openedAt', moment(row.openedAt))}
      </p>
      {row.newer && <p class="library-note">{t('library_newer')}</p>}
      <div class="library-actions">
        {!row.newer && button(t('library_merge'), onMerge)}
        {button(t('library_export'), onExport)}
        {button(t('library_close'), onClose)}
      </div>
    </li>
  );
}

/** One after the other; the first that cannot be read ends it, and those before it stay open. */
async function openFiles(db: Database, files: readonly File[]): Promise<string> {
  const opened: string[] = [];
  for (const file of files) {
    const { layer } = await ask('set.open', { staged: await stageSet(file) });
    opened.push(layer);
  }
  const rows = await openLayers(db);
  const labels = rows.filter(({ id }) => opened.includes(id)).map(({ label }) => isolated(setName(label)));
  return t('library_opened', labels.join(', '));
}

async function mergeLayer({ id, label }: LayerRow): Promise<string> {
  const { added, known } = await ask('set.merge', { layer: id });
  const name = isolated(setName(label));
  return t('library_merged', name, plural('library_added', added), plural('library_known', known));
}

/** Its file is kept as long as the words that say so, to be opened again. */
async function closeLayer({ id, label }: LayerRow): Promise<Done> {
  const name = isolated(setName(label));
  const { file } = await exportSet({ kind: 'layer', id }, extensionVersion());
  await ask('set.close', { layer: id });
  return {
    words: t('library_closed', name),
    undo: async () => {
      await ask('set.open', { staged: await stageSet(file) });
      return t('library_opened', name);
    },
  };
}
