/**
 * Files that come in: each is read off this page and previewed; nothing of it is shown or kept until it is opened. Of a
 * table it is asked first which column is which.
 *
 * What happens to them is said where the sets are listed, so that is where a file leads.
 */
import { useState } from 'preact/hooks';
import type { LabelCodes } from '../../components/library/LabelMapping.tsx';
import { ask } from '../../lib/messaging/ask.ts';
import { lookAtTable, type ReadAs, type StagedSet, stageFile } from '../../lib/messaging/set-worker.ts';
import type { TableStart } from '../../lib/model/import-preview.ts';
import { isolated, t } from '../../lib/platform/i18n.ts';
import { go } from './routes.ts';
import { type Act, useAct } from './use-act.ts';
import { setName } from './words.ts';

/** A file that is being decided on. */
export type Incoming = { readonly key: string; readonly file: File } & (
  | { readonly step: 'columns'; readonly table: TableStart }
  | { readonly step: 'preview'; readonly as: ReadAs; readonly set: StagedSet }
);
export type Previewed = Extract<Incoming, { step: 'preview' }>;

export interface Intake {
  readonly act: Act;
  readonly incoming: readonly Incoming[];
  readonly onFiles: (files: readonly File[]) => void;
  /** Read a table, with the number of the column of each field. */
  readonly readTable: (one: Incoming, mapping: Readonly<Record<string, number>>) => void;
  /** Read a file again, with what labels of it mean. */
  readonly relabel: (one: Previewed, labels: LabelCodes) => void;
  readonly open: (one: Previewed) => void;
  readonly discard: (one: Incoming) => void;
}

export function useIntake(): Intake {
  const act = useAct();
  const [incoming, setIncoming] = useState<readonly Incoming[]>([]);
  const drop = ({ key }: Incoming): void => setIncoming((now) => now.filter((one) => one.key !== key));
  const readAs = async (one: Incoming, as: ReadAs): Promise<string> => {
    const set = await stageFile(one.file, as);
    if (one.step === 'preview') await ask('set.discard', { staged: one.set.staged });
    const read: Previewed = { key: one.key, file: one.file, step: 'preview', as, set };
    setIncoming((now) => now.map((other) => (other.key === one.key ? read : other)));
    return t('preview_read');
  };
  return {
    act,
    incoming,
    onFiles: (files) => {
      go({ view: 'sets' });
      void act.run(async () => {
        let words = '';
        // One after the other; the first that cannot be read ends it.
        for (const file of files) {
          const one = await begin(file);
          words = t(one.step === 'columns' ? 'mapping_look' : 'preview_read');
          setIncoming((now) => [...now, one]);
        }
        return words;
      });
    },
    readTable: (one, mapping) => void act.run(() => readAs(one, { mapping })),
    relabel: (one, labels) => void act.run(() => readAs(one, { ...one.as, labels: { ...one.as.labels, ...labels } })),
    open: (one) =>
      void act.run(async () => {
        await ask('set.open', { staged: one.set.staged });
        drop(one);
        return t('library_opened', nameOf(one));
      }),
    discard: (one) =>
      void act.run(async () => {
        if (one.step === 'preview') await ask('set.discard', { staged: one.set.staged });
        drop(one);
        return t('preview_discarded', nameOf(one));
      }),
  };
}

async function begin(file: File): Promise<Incoming> {
  const key = crypto.randomUUID();
  const table = await lookAtTable(file);
  if (table !== null) return { key, file, step: 'columns', table };
  return { key, file, step: 'preview', as: {}, set: await stageFile(file) };
}

function nameOf(one: Incoming): string {
  return isolated(one.step === 'columns' ? one.file.name : setName(one.set.preview.label));
}
