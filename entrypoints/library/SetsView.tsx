/** Sets of others: files that came in, those that are open, and those that became one's own. */
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ColumnMapping } from '../../components/library/ColumnMapping.tsx';
import { ImportPreviewCard } from '../../components/library/ImportPreviewCard.tsx';
import { formats } from '../../lib/interchange/formats.ts';
import { takeOver } from '../../lib/platform/hand-over.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Database } from '../../lib/store/db.ts';
import { BackupsSection } from './BackupsSection.tsx';
import { Feeds } from './Feeds.tsx';
import { Layers } from './Layers.tsx';
import { MergedSets } from './MergedSets.tsx';
import { Section } from './Section.tsx';
import type { Incoming, Intake } from './use-intake.ts';
import { setName } from './words.ts';

export interface SetsViewProps {
  readonly db: Database;
  readonly intake: Intake;
  /** Another page of ours that has a file for this one. */
  readonly from?: string;
}

export function SetsView({ db, intake, from }: SetsViewProps): VNode {
  useEffect(() => (from === undefined ? undefined : takeOver(from, (file) => intake.onFiles([file]))), [from]);
  return (
    <div class="library-column">
      <IncomingFiles intake={intake} />
      <Feeds db={db} />
      <Layers db={db} />
      <MergedSets db={db} />
      <BackupsSection db={db} />
    </div>
  );
}

/** A file's preview takes the focus: it is what a person who picked the file decides next. */
function IncomingFiles({ intake }: { readonly intake: Intake }): VNode | null {
  const { act, incoming } = intake;
  const heading = useRef<HTMLHeadingElement>(null);
  // Another file, or the next step of one.
  const steps = incoming.map(({ key, step }) => key + step).join();
  useEffect(() => {
    if (steps !== '') heading.current?.focus();
  }, [steps]);
  if (incoming.length === 0 && act.words === '' && act.error === null) return null;
  return (
    <Section title={t('preview_title')} act={act} heading={heading}>
      {incoming.map((one) => (
        <IncomingFile key={one.key} one={one} intake={intake} />
      ))}
    </Section>
  );
}

interface IncomingFileProps {
  readonly one: Incoming;
  readonly intake: Intake;
}

function IncomingFile({ one, intake: { readTable, relabel, open, discard } }: IncomingFileProps): VNode {
  const onDiscard = (): void => discard(one);
  if (one.step === 'columns') {
    const onRead = (mapping: Readonly<Record<string, number>>): void => readTable(one, mapping);
    return <ColumnMapping table={one.table} name={one.file.name} onRead={onRead} onDiscard={onDiscard} />;
  }
  const { staged, preview } = one.set;
  return (
    <ImportPreviewCard
      key={staged}
      preview={preview}
      name={setName(preview.label)}
      format={formatName(preview.format)}
      onLabels={(labels) => relabel(one, labels)}
      onOpen={() => open(one)}
      onDiscard={onDiscard}
    />
  );
}

/** Those of others are names. */
function formatName(format: string): string {
  if (format === 'annotation-set') return t('preview_ownFormat');
  return formats.find(({ id }) => id === format)?.name ?? format;
}
