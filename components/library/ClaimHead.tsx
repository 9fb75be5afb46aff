/** A claim as it is reviewed: its words, who said them and when, and what is known of it. */
import type { VNode } from 'preact';
import type { ClaimView } from '../../lib/model/claim-view.ts';
import { isolated, t } from '../../lib/platform/i18n.ts';
import { offered } from '../choices.ts';
import { langOf } from '../lang-of.ts';
import { day } from '../moment-words.ts';

export function ClaimHead({ view }: { readonly view: ClaimView }): VNode {
  const { text, shortText, language, speaker, claimDate, type, scope } = view.claim.body;
  const lang = langOf(language);
  return (
    <header class="review-head" id="review-claim" tabIndex={-1}>
      <h2 class="review-claim" dir="auto" lang={lang}>
        {text}
      </h2>
      {shortText !== '' && shortText !== text && (
        <p dir="auto" lang={lang}>
          {shortText}
        </p>
      )}
      <dl class="review-facts">
        <Fact name={t('review_speaker')} words={speakerWords(speaker)} />
        {claimDate !== undefined && <Fact name={t('review_saidOn')} words={day(claimDate)} />}
        <Fact name={t('review_type')} words={wordsOf(offered.claimTypes(), type)} />
        <Fact name={t('review_scope')} words={wordsOf(offered.scopes(), scope)} />
        {view.tags.length > 0 && <Fact name={t('facet_tag')} words={view.tags.map(isolated).join(' · ')} />}
      </dl>
      {view.otherVersions.length > 0 && (
        <div class="library-note">
          <p>{t('review_otherVersions')}</p>
          <ul>
            {view.otherVersions.map(({ id, body }) => (
              <li key={id} dir="auto" lang={langOf(body.language)}>
                {body.text}
              </li>
            ))}
          </ul>
        </div>
      )}
    </header>
  );
}

function Fact({ name, words }: { readonly name: string; readonly words: string }): VNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{words}</bdi>
      </dd>
    </div>
  );
}

function speakerWords({ type, name, role }: ClaimView['claim']['body']['speaker']): string {
  if (name.trim() === '') return wordsOf(offered.speakers(), type);
  return role === undefined || role === '' ? name : `${isolated(name)}, ${isolated(role)}`;
}

function wordsOf(choices: readonly { readonly value: string; readonly label: string }[], value: string): string {
  return choices.find((choice) => choice.value === value)?.label ?? value;
}
