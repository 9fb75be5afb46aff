/** The way back from a backup: its passphrase, then what is in it, then whether it is brought back. */
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Field } from '../../components/Field.tsx';
import { moment } from '../../components/moment-words.ts';
import { ask } from '../../lib/messaging/ask.ts';
import { type BackupToOpen, openBackup } from '../../lib/messaging/set-worker.ts';
import type { BackupContents } from '../../lib/model/backup.ts';
import { isolated, list, type MessageKey, plural, t } from '../../lib/platform/i18n.ts';
import type { Act } from '../library/use-act.ts';
import { Passphrase, SlowButton } from './Passphrase.tsx';
import { useSlow } from './use-slow.ts';

/** What was looked into, and how it is opened again: what is in it is written nowhere before that is wanted. */
interface Found {
  readonly which: Omit<BackupToOpen, 'staged'>;
  readonly contents: BackupContents;
}

const refusals = {
  locked: 'backup_locked',
  malformed: 'backup_malformed',
  newer: 'backup_newer',
} as const satisfies Record<string, MessageKey>;

export function RestoreForm({ act }: { readonly act: Act }): VNode {
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const slow = useSlow();
  const open = async (): Promise<string> => {
    if (file === null) return t('backup_choose');
    const which = { file, passphrase };
    const opened = await slow.run((watching) => openBackup({ ...which, staged: null }, watching));
    if (opened === null) return t('backup_ended');
    if (opened.status !== 'open') return t(refusals[opened.status]);
    setPassphrase('');
    setFound({ which, contents: opened.contents });
    return '';
  };
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    setFound(null);
    void act.run(open);
  };
  return (
    <form class="library-form" onSubmit={onSubmit}>
      <Field label={t('backup_file')} hint={t('backup_openHint')}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".claimlight-backup"
            onChange={({ currentTarget }) => setFile(currentTarget.files?.[0] ?? null)}
          />
        )}
      </Field>
      <Passphrase label={t('backup_passphraseOf')} value={passphrase} onType={setPassphrase} />
      <SlowButton words={t('backup_open')} slow={slow} />
      {found !== null && <FoundBackup act={act} found={found} onLeave={() => setFound(null)} />}
    </form>
  );
}

interface FoundProps {
  readonly act: Act;
  readonly found: Found;
  readonly onLeave: () => void;
}

/** What a person decides on next takes the focus. */
function FoundBackup({ act, found: { which, contents }, onLeave }: FoundProps): VNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isAnother = contents.ofAnother > 0;
  const slow = useSlow();
  const restore = async (): Promise<string> => {
    const staged = crypto.randomUUID();
    const opened = await slow.run((watching) => openBackup({ ...which, staged }, watching));
    if (opened === null) return t('backup_ended');
    if (opened.status !== 'open') return t(refusals[opened.status]);
    const restored = await ask('backup.restore', { staged, replaceAuthor: isAnother });
    onLeave();
    return restored.status === 'restored' ? plural('backup_restored', restored.added) : t('backup_stopped');
  };
  return (
    <div class="library-row">
      <h3 tabIndex={-1} ref={heading}>
        {t('backup_found', isolated(nameOf(contents)), moment(contents.at))}
      </h3>
      <p>{countsOf(contents)}</p>
      <p class={isAnother ? 'library-note' : 'cl-small'}>
        {isAnother ? plural('backup_another', contents.ofAnother) : t('backup_join')}
      </p>
      {contents.feeds > 0 && <p class="cl-small">{t('backup_feedsWait')}</p>}
      <SlowButton
        words={t(isAnother ? 'backup_replace' : 'backup_restore')}
        slow={slow}
        kind={isAnother ? 'danger' : 'primary'}
        onClick={() => void act.run(restore)}
      >
        <button type="button" class="cl-button" onClick={onLeave}>
          {t('cancel')}
        </button>
      </SlowButton>
    </div>
  );
}

function nameOf({ name, desk, author }: BackupContents): string {
  const said = [name, desk].filter((part) => part.trim() !== '');
  return said.length > 0 ? said.join(', ') : t('person_unknown', author.slice(0, 6));
}

function countsOf({ claims, drafts, layers, feeds }: BackupContents): string {
  return list([
    plural('library_claims', claims),
    ...(drafts > 0 ? [plural('backup_drafts', drafts)] : []),
    ...(layers > 0 ? [plural('backup_sets', layers)] : []),
    ...(feeds > 0 ? [plural('backup_feeds', feeds)] : []),
  ]);
}
