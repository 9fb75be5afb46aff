/** The verdict scheme: which one the desk uses, its labels with their codes and ratings, and the desk's own. */
import { liveQuery } from 'dexie';
import type { VNode } from 'preact';
import { SelectField } from '../../components/fields.tsx';
import { useLive } from '../../components/use-live.ts';
import { VerdictBadge } from '../../components/VerdictBadge.tsx';
import { ask } from '../../lib/messaging/ask.ts';
import type { DeskProfile } from '../../lib/model/desk.ts';
import { ratingIn, type VerdictCode, type VerdictScheme } from '../../lib/model/verdict-scheme.ts';
import { knownSchemes, OWN_SCHEME, schemeInUse } from '../../lib/model/verdict-schemes.ts';
import { number, t } from '../../lib/platform/i18n.ts';
import type { Database } from '../../lib/store/db.ts';
import { readDesk } from '../../lib/store/desk.ts';
import { Section } from '../library/Section.tsx';
import { type Act, useAct } from '../library/use-act.ts';
import { OwnScheme } from './OwnScheme.tsx';

export function Verdicts({ db }: { readonly db: Database }): VNode {
  const desk = useLive<DeskProfile>(() => liveQuery(() => readDesk(db)), [db]);
  const act = useAct();
  return (
    <Section title={t('settings_verdicts')} act={act}>
      <p class="cl-small">{t('settings_verdictsHint')}</p>
      {desk !== undefined && <Schemes desk={desk} act={act} />}
    </Section>
  );
}

interface SchemesProps {
  readonly desk: DeskProfile;
  readonly act: Act;
}

function Schemes({ desk, act }: SchemesProps): VNode {
  const scheme = schemeInUse(desk);
  const choose = (id: string): void =>
    void act.run(async () => {
      // One's own begins with the labels that were in use.
      const ownScheme = id === OWN_SCHEME ? (desk.ownScheme ?? beginningOf(scheme)) : desk.ownScheme;
      await ask('desk.profile', { scheme: id, ownScheme });
      return t('settings_schemeSaved');
    });
  const known = knownSchemes.map(({ id, name }) => ({ value: id, label: name ?? id }));
  return (
    <>
      <SelectField
        label={t('settings_schemeKnown')}
        hint={t('settings_schemeKnownHint')}
        value={desk.scheme}
        choices={[...known, { value: OWN_SCHEME, label: t('settings_schemeOwn') }]}
        onPick={choose}
      />
      {scheme.isFree === true && <p class="cl-small">{t('settings_schemeFree')}</p>}
      {desk.scheme === OWN_SCHEME && desk.ownScheme !== null ? (
        <OwnScheme key={desk.ownScheme.id} saved={desk.ownScheme} act={act} />
      ) : (
        <LabelTable scheme={scheme} />
      )}
    </>
  );
}

function beginningOf({ labels, isNumbered = false }: VerdictScheme): VerdictScheme {
  return { id: OWN_SCHEME, labels, isNumbered };
}

function LabelTable({ scheme }: { readonly scheme: VerdictScheme }): VNode {
  return (
    <table class="settings-verdicts">
      <caption>
        {t('settings_scheme')} <code dir="ltr">{scheme.id}</code>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('settings_verdictLabel')}</th>
          <th scope="col">{t('settings_verdictCode')}</th>
          <th scope="col">{t('settings_verdictRating')}</th>
        </tr>
      </thead>
      <tbody>
        {scheme.labels.map(({ code, label }) => (
          <tr key={`${code} ${label}`}>
            <th scope="row">
              <VerdictBadge verdict={code} label={label} />
            </th>
            <td>
              <code dir="ltr">{code}</code>
            </td>
            <td>{ratingWords(scheme, code)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ratingWords(scheme: VerdictScheme, code: VerdictCode): string {
  const rating = ratingIn(scheme, code);
  if (rating !== null) return t('settings_rating', number(rating.value));
  return t(scheme.isNumbered === true ? 'settings_noRating' : 'settings_noNumber');
}
