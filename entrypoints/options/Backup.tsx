/** Backup: one file that a passphrase opens, and the way back. */
import { liveQuery } from 'dexie';
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLive } from '../../components/use-live.ts';
import { ask } from '../../lib/messaging/ask.ts';
import { makeBackup } from '../../lib/messaging/set-worker.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { extensionUrl } from '../../lib/platform/runtime.ts';
import { backupDue } from '../../lib/store/backup.ts';
import type { Database } from '../../lib/store/db.ts';
import { saveFile } from '../library/files.tsx';
import { Section } from '../library/Section.tsx';
import { type Act, useAct } from '../library/use-act.ts';
import { Passphrase, SlowButton } from './Passphrase.tsx';
import { RestoreForm } from './RestoreBackup.tsx';
import { useSlow } from './use-slow.ts';

/** A key is slow to try, not impossible: a short passphrase is found. */
const MIN_PASSPHRASE = 12;
const LONG_PASSPHRASE = 20;

export function BackupSection({ db }: { readonly db: Database }): VNode {
  const isDue = useLive(() => liveQuery(() => backupDue(db, Date.now())), [db]) ?? false;
  const act = useAct();
  const heading = useRef<HTMLHeadingElement>(null);
  // The reminder leads here.
  useEffect(() => {
    if (location.hash === '#backup') heading.current?.focus();
  }, []);
  return (
    <Section title={t('backup_heading')} act={act} heading={heading}>
      <p class="cl-small">{t('backup_hint')}</p>
      {isDue && <p class="cl-problem">{t('backup_due')}</p>}
      <MakeForm act={act} />
      <RestoreForm act={act} />
      <p>
        <a href={extensionUrl('library.html#sets')}>{t('backup_merges')}</a>
      </p>
    </Section>
  );
}

interface Typed {
  readonly first: string;
  readonly again: string;
  /** What is wrong is said once somebody tried, not while they type. */
  readonly isTried: boolean;
}

const untyped: Typed = { first: '', again: '', isTried: false };

function MakeForm({ act }: { readonly act: Act }): VNode {
  const [typed, setTyped] = useState(untyped);
  const slow = useSlow();
  const missing = Math.max(0, MIN_PASSPHRASE - lengthOf(typed.first));
  const isSame = typed.first === typed.again;
  const make = async (): Promise<string> => {
    const now = Date.now();
    const made = await slow.run(async (watching) => ({ file: await makeBackup(typed.first, now, watching) }));
    if (made === null) return t('backup_ended');
    if (made.file === null) return t('backup_nothing');
    saveFile(made.file, `claimlight ${new Date(now).toISOString().slice(0, 'YYYY-MM-DD'.length)}`, 'claimlight-backup');
    await ask('backup.made', null);
    setTyped(untyped);
    return t('backup_made');
  };
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    setTyped({ ...typed, isTried: true });
    if (missing === 0 && isSame) void act.run(make);
  };
  return (
    <form class="library-form" onSubmit={onSubmit}>
      <Passphrase
        label={t('backup_passphrase')}
        isNew
        value={typed.first}
        problem={typed.isTried && missing > 0 ? plural('backup_short', missing) : null}
        hint={advice(typed)}
        onType={(first) => setTyped({ ...typed, first })}
      />
      <Passphrase
        label={t('backup_again')}
        isNew
        value={typed.again}
        problem={typed.isTried && !isSame ? t('backup_differ') : null}
        onType={(again) => setTyped({ ...typed, again })}
      />
      <SlowButton words={t('backup_make')} slow={slow} />
    </form>
  );
}

/** By its length alone: how hard a passphrase is to guess is not to be seen from outside. */
function advice({ first, isTried }: Typed): string | undefined {
  const length = lengthOf(first);
  if (length < MIN_PASSPHRASE)
    return isTried || length === 0 ? undefined : plural('backup_short', MIN_PASSPHRASE - length);
  return t(length < LONG_PASSPHRASE ? 'backup_adviceFair' : 'backup_adviceLong');
}

const lengthOf = (typed: string): number => [...typed].length;
