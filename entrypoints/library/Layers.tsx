/** Sets of others that are open: pass them on, merge them, close them. */
import { liveQuery } from 'dexie';
import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { ProposalList } from '../../components/library/ProposalList.tsx';
import { moment } from '../../components/moment-words.ts';
import { useLive } from '../../components/use-live.ts';
import { ask } from '../../lib/messaging/ask.ts';
import { exportSet, stageSet } from '../../lib/messaging/set-worker.ts';
import type { Proposal } from '../../lib/model/import-preview.ts';
import { isolated, plural, t } from '../../lib/platform/i18n.ts';
import { extensionVersion } from '../../lib/platform/runtime.ts';
import type { Database, LayerRow } from '../../lib/store/db.ts';
import { openLayers } from '../../lib/store/reads.ts';
import { Section } from './Section.tsx';
import { type Done, useAct, type Work } from './use-act.ts';
import { useExport } from './use-export.tsx';
import { setName } from './words.ts';

export function Layers({ db }: { readonly db: Database }): VNode {
  const layers = useLive<readonly LayerRow[]>(() => liveQuery(() => openLayers(db)), [db]);
  const heading = useRef<HTMLHeadingElement>(null);
  const act = useAct();
  const exporting = useExport(act);
  const [proposals, setProposals] = useState<readonly Proposal[]>([]);
  const leave = (settled: Proposal): void => setProposals((open) => open.filter((proposal) => proposal !== settled));
  // A layer goes away with the button that was pressed, so the focus moves on.
  const runAndLeave = async (work: Work): Promise<void> => {
    await act.run(async () => {
      const done = await work();
      heading.current?.focus();
      return done;
    });
  };
  return (
    <Section title={t('library_layers')} act={act} heading={heading}>
      <p class="cl-small">
        {t('library_layersHint')} {t('library_dropHint')}
      </p>
      {layers?.length === 0 && <p>{t('library_noLayers')}</p>}
      <ul class="library-list">
        {layers?.map((layer) => (
          <Layer
            key={layer.id}
            layer={layer}
            onMerge={() => void runAndLeave(() => mergeLayer(layer, setProposals))}
            onExport={() => exporting.ask({ kind: 'layer', id: layer.id })}
            onClose={() => void runAndLeave(() => closeLayer(layer))}
          />
        ))}
      </ul>
      {proposals.length > 0 && (
        <ProposalList
          proposals={proposals}
          onDismiss={leave}
          onLink={(proposal, relation) =>
            void runAndLeave(async () => {
              await ask('link.accept', { claim: proposal.mine, to: proposal.theirs, relation });
              leave(proposal);
              return t('proposals_linked');
            })
          }
        />
      )}
      {exporting.dialog}
    </Section>
  );
}

interface LayerProps {
  readonly layer: LayerRow;
  readonly onMerge: () => void;
  readonly onExport: () => void;
  readonly onClose: () => void;
}

function Layer({ layer: { label, claims, openedAt, newer }, onMerge, onExport, onClose }: LayerProps): VNode {
  const name = setName(label);
  const button = (words: string, onClick: () => void): VNode => (
    <button type="button" class="cl-button" aria-label={t('library_ofSet', words, isolated(name))} onClick={onClick}>
      {words}
    </button>
  );
  return (
    <li class="library-row">
      <h3 dir="auto">{name}</h3>
      <p class="cl-small">
        {!newer && `${plural('library_claims', claims)} · `}
        {t('library_openedAt', moment(openedAt))}
      </p>
      {newer && <p class="library-note">{t('library_newer')}</p>}
      <div class="library-actions">
        {!newer && button(t('library_merge'), onMerge)}
        {button(t('library_export'), onExport)}
        {button(t('library_close'), onClose)}
      </div>
    </li>
  );
}

/** What it merged can be taken out again, as long as nothing is built on it. */
async function mergeLayer({ id, label }: LayerRow, propose: (proposals: readonly Proposal[]) => void): Promise<Done> {
  const { merge, added, known, proposals } = await ask('set.merge', { layer: id });
  propose(proposals);
  const name = isolated(setName(label));
  const words = t('library_merged', name, plural('library_added', added), plural('library_known', known));
  return {
    words: proposals.length === 0 ? words : `${words} ${plural('preview_proposals', proposals.length)}`,
    undo: async () => {
      const { removed } = await ask('set.undoMerge', { merge });
      propose([]);
      return plural('library_unmerged', removed);
    },
  };
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
