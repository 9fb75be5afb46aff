/** The verdict scheme: which labels there are, what each is called in exports, and its rating where it has one. */
import type { VNode } from 'preact';
import { VerdictBadge } from '../../components/VerdictBadge.tsx';
import { defaultVerdictScheme, ratingValue } from '../../lib/model/verdict-scheme.ts';
import { number, t } from '../../lib/platform/i18n.ts';
import { Section } from '../library/Section.tsx';

export function Verdicts(): VNode {
  const { id, labels } = defaultVerdictScheme;
  return (
    <Section title={t('settings_verdicts')}>
      <p class="cl-small">{t('settings_verdictsHint')}</p>
      <table class="settings-verdicts">
        <caption>
          {t('settings_scheme')} <code dir="ltr">{id}</code>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('settings_verdictLabel')}</th>
            <th scope="col">{t('settings_verdictCode')}</th>
            <th scope="col">{t('settings_verdictRating')}</th>
          </tr>
        </thead>
        <tbody>
          {labels.map(({ code, label }) => (
            <tr key={code}>
              <th scope="row">
                <VerdictBadge verdict={code} label={label} />
              </th>
              <td>
                <code dir="ltr">{code}</code>
              </td>
              <td>{ratingWords(ratingValue(code))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function ratingWords(rating: number | null): string {
  return rating === null ? t('settings_noRating') : t('settings_rating', number(rating));
}
