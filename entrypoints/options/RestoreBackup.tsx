/** The way back from a backup: its passphrase, then what is in it, then whether it is brought back. */
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Field } from '../../components/Field.tsx';
import { moment } from '../../components/moment-words.ts';
import { ask } from '../../lib/messaging/ask.ts';
import type { Backup } from '../../lib/model/backup.ts';
import { isolated, list, type MessageKey, plural, t } from '../../lib/platform/i18n.ts';
import { openBackup, stageBackup } from '../../lib/store/backup.ts';
import { type BackupContents, contentsOf } from '../../lib/store/backup-contents.ts';
import type { Database } from '../../lib/store/db.ts';
import type { Act } from '../library/use-act.ts';
import { Passphrase, SlowButton } from './Passphrase.tsx';

interface RestoreProps {
  readonly db: Database;
  readonly act: Act;
}

interface Found {
  readonly backup: Backup;
  readonly contents: BackupContents;
}

const refusals = {
  locked: 'backup_locked',
  malformed: 'backup_malformed',
  newer: 'backup_newer',
} as const satisfies Record<string, MessageKey>;

export function RestoreForm({ db, act }: RestoreProps): VNode {
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [found, setFound] = useState<Found | null>(null);
  const open = async (): Promise<string> => {
    if (file === null) return t('backup_choose');
    setBusy(true);
    try {
      const opened = await openBackup(file, passphrase);
      if (opened.status !== 'open') return t(refusals[opened.status]);
      setFound({ backup: opened.backup, contents: await contentsOf(db, opened.backup) });
      return '';
    } finally {
      setBusy(false);
    }
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
      <SlowButton words={t('backup_open')} isBusy={isBusy} />
      {found !== null && <FoundBackup db={db} act={act} found={found} onLeave={() => setFound(null)} />}
    </form>
  );
}

interface FoundProps extends RestoreProps {
  readonly found: Found;
  readonly onLeave: () => void;
}

/** What a person decides on next takes the focus. */
function FoundBackup({ db, act, found: { backup, contents }, onLeave }: FoundProps): VNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isAnother = contents.ofAnother > 0;
  const restore = async (): Promise<string> => {
    const staged = crypto.randomUUID();
    await stageBackup(db, staged, backup);
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
      <div class="library-actions">
        <button
          type="button"
          class="cl-button"
          data-kind={isAnother ? 'danger' : 'primary'}
          onClick={() => void act.run(restore)}
        >
          {t(isAnother ? 'backup_replace' : 'backup_restore')}
        </button>
        <button type="button" class="cl-button" onClick={onLeave}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}

function nameOf({ name, desk, author }: BackupContents): string {
  const said = [name, desk].filter((part) => part.trim() !== '');
  return said.length > 0 ? said.join(', ') : t('person_unknown', author.slice(0, 6));
}

function countsOf({ claims, drafts, layers }: BackupContents): string {
  return list([
    plural('library_claims', claims),
    ...(drafts > 0 ? [plural('backup_drafts', drafts)] : []),
    ...(layers > 0 ? [plural('backup_sets', layers)] : []),
  ]);
}
