/** Who publishes, and how it is decided: what the publish gate asks of a desk (lib/publish/gate). */
import { liveQuery } from 'dexie';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { CheckField, SelectField, TextField } from '../../components/fields.tsx';
import { useLive } from '../../components/use-live.ts';
import { ask } from '../../lib/messaging/ask.ts';
import type { Publisher } from '../../lib/model/annotation-set.ts';
import type { DeskProfile } from '../../lib/model/desk.ts';
import { decisionRules } from '../../lib/model/record-body.ts';
import { isWebUrl } from '../../lib/model/text.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Database } from '../../lib/store/db.ts';
import { readDesk } from '../../lib/store/desk.ts';
import { Section } from '../library/Section.tsx';
import { type Act, useAct } from '../library/use-act.ts';

const fields = [
  { field: 'name', key: 'settings_publisherName', kind: 'text' },
  { field: 'id', key: 'settings_publisherUrl', kind: 'url' },
  { field: 'publishingPrinciples', key: 'settings_principles', kind: 'url' },
  { field: 'correctionsPolicy', key: 'settings_corrections', kind: 'url' },
  { field: 'fundingPolicy', key: 'settings_funding', kind: 'url' },
  { field: 'contact', key: 'settings_contact', kind: 'text' },
] as const;
type Typed = Record<(typeof fields)[number]['field'], string>;

export function DeskSection({ db }: { readonly db: Database }): VNode {
  const desk = useLive<DeskProfile>(() => liveQuery(() => readDesk(db)), [db]);
  const act = useAct();
  return (
    <Section title={t('settings_desk')} act={act}>
      {desk !== undefined && <DeskForm desk={desk} act={act} />}
    </Section>
  );
}

/** What was typed wins over what is stored; a field that was not touched shows what is stored. */
function DeskForm({ desk, act }: { readonly desk: DeskProfile; readonly act: Act }): VNode {
  const [touched, setTouched] = useState<Partial<Typed>>({});
  const [rules, setRules] = useState<Partial<Pick<DeskProfile, 'rule' | 'singlePerson'>>>({});
  const typed = { ...typedOf(desk.publisher), ...touched };
  const { rule, singlePerson } = { ...desk, ...rules };
  const problems = problemsOf(typed);
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    if (problems.size > 0) return;
    void act.run(async () => {
      await ask('desk.profile', { publisher: publisherOf(typed), rule, singlePerson });
      return t('settings_deskSaved');
    });
  };
  return (
    <form class="library-form" noValidate onSubmit={onSubmit}>
      <p class="cl-small">{t('settings_deskHint')}</p>
      {fields.map(({ field, key, kind }) => (
        <TextField
          key={field}
          label={t(key)}
          kind={kind}
          value={typed[field]}
          problem={problems.get(field) ?? null}
          onType={(text) => setTouched({ ...touched, [field]: text })}
        />
      ))}
      <SelectField
        label={t('settings_rule')}
        value={rule}
        choices={decisionRules.map((value) => ({ value, label: t(`rule_${value}`) }))}
        onPick={(picked) => setRules({ ...rules, rule: picked })}
      />
      <CheckField
        label={t('settings_single')}
        checked={singlePerson}
        onCheck={(checked) => setRules({ ...rules, singlePerson: checked })}
      />
      <p class="cl-small">{t('settings_singleHint')}</p>
      <button type="submit" class="cl-button">
        {t('settings_deskSave')}
      </button>
    </form>
  );
}

function typedOf(publisher: Publisher | null): Typed {
  return Object.fromEntries(fields.map(({ field }) => [field, publisher?.[field] ?? ''])) as Typed;
}

/** All fields empty say that there is no publisher. */
function publisherOf(typed: Typed): Publisher | null {
  const said = fields.map(({ field }) => [field, typed[field].trim()] as const).filter(([, text]) => text !== '');
  return said.length === 0 ? null : (Object.fromEntries(said) as unknown as Publisher);
}

function problemsOf(typed: Typed): ReadonlyMap<keyof Typed, string> {
  const isAny = publisherOf(typed) !== null;
  const problems = new Map<keyof Typed, string>();
  for (const { field, kind } of fields) {
    const text = typed[field].trim();
    if (isAny && text === '' && (field === 'name' || field === 'id')) problems.set(field, t('issueRequired'));
    if (kind === 'url' && text !== '' && !isWebUrl(text)) problems.set(field, t('issueUrl'));
  }
  return problems;
}
