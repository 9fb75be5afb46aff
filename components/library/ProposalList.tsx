/** Pairs of claims on the same words, one's own and one that came: a person says how they stand to each other. */
import type { VNode } from 'preact';
import type { Proposal } from '../../lib/model/import-preview.ts';
import { type LinkRelation, linkRelations } from '../../lib/model/record-body.ts';
import { type MessageKey, t } from '../../lib/platform/i18n.ts';

export interface ProposalListProps {
  readonly proposals: readonly Proposal[];
  readonly onLink: (proposal: Proposal, relation: LinkRelation) => void;
  readonly onDismiss: (proposal: Proposal) => void;
}

const words: Record<LinkRelation, MessageKey> = {
  same: 'relationSame',
  narrower: 'relationNarrower',
  contradicts: 'relationContradicts',
};

export function ProposalList({ proposals, onLink, onDismiss }: ProposalListProps): VNode {
  return (
    <section class="library-proposals" aria-label={t('proposals_title')}>
      <p>{t('proposals_hint')}</p>
      <ul class="library-list">
        {proposals.map((proposal) => (
          <li key={`${proposal.mine} ${proposal.theirs}`} class="library-row">
            <p>
              <span class="cl-small">{t('proposals_mine')}</span> <q dir="auto">{proposal.mineText}</q>
            </p>
            <p>
              <span class="cl-small">{t('proposals_theirs')}</span> <q dir="auto">{proposal.theirsText}</q>
            </p>
            <fieldset class="library-actions">
              <legend class="cl-hidden">{t('proposals_choice')}</legend>
              {linkRelations.map((relation) => (
                <button key={relation} type="button" class="cl-button" onClick={() => onLink(proposal, relation)}>
                  {t(words[relation])}
                </button>
              ))}
              <button type="button" class="cl-button" onClick={() => onDismiss(proposal)}>
                {t('proposals_dismiss')}
              </button>
            </fieldset>
          </li>
        ))}
      </ul>
    </section>
  );
}
