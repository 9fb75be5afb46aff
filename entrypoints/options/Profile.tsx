/** The name and the desk that exports carry. */
import { liveQuery } from 'dexie';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { TextField } from '../../components/fields.tsx';
import { useLive } from '../../components/use-live.ts';
import { ask } from '../../lib/messaging/ask.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Database } from '../../lib/store/db.ts';
import { knownPeople, readIdentity } from '../../lib/store/reads.ts';
import { Section } from '../library/Section.tsx';
import { type Act, useAct } from '../library/use-act.ts';

interface Profile {
  readonly name: string;
  readonly desk: string;
}

async function readProfile(db: Database): Promise<Profile> {
  const identity = await readIdentity(db);
  const person = identity === null ? undefined : (await knownPeople(db))[identity.author];
  return { name: person?.name ?? '', desk: person?.desk ?? '' };
}

export function ProfileSection({ db }: { readonly db: Database }): VNode {
  const saved = useLive<Profile>(() => liveQuery(() => readProfile(db)), [db]);
  const act = useAct();
  return (
    <Section title={t('library_profile')} act={act}>
      {saved !== undefined && <ProfileForm saved={saved} act={act} />}
    </Section>
  );
}

/** What was typed wins over what is stored; a field that was not touched shows what is stored. */
function ProfileForm({ saved, act }: { readonly saved: Profile; readonly act: Act }): VNode {
  const [typed, setTyped] = useState<Partial<Profile>>({});
  const profile = { ...saved, ...typed };
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    void act.run(async () => {
      await ask('profile.save', profile);
      return t('library_profileSaved');
    });
  };
  return (
    <form class="library-form" onSubmit={onSubmit}>
      <p class="cl-small">{t('library_profileHint')}</p>
      <TextField label={t('library_name')} value={profile.name} onType={(name) => setTyped({ ...typed, name })} />
      <TextField label={t('library_desk')} value={profile.desk} onType={(desk) => setTyped({ ...typed, desk })} />
      <button type="submit" class="cl-button">
        {t('library_saveProfile')}
      </button>
    </form>
  );
}
