/** One claim, with everything that was said of it, and everything that can be done with it. */
import type { VNode } from 'preact';
import { ClaimHead } from '../../components/library/ClaimHead.tsx';
import { Comments } from '../../components/library/Comments.tsx';
import { HistoryList } from '../../components/library/HistoryList.tsx';
import { Mentions } from '../../components/library/Mentions.tsx';
import { Sources } from '../../components/library/Sources.tsx';
import { Voices } from '../../components/library/Voices.tsx';
import type { Tick } from '../../lib/model/desk.ts';
import type { RecordOf } from '../../lib/model/record.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Database } from '../../lib/store/db.ts';
import { ActLine } from './ActLine.tsx';
import { ReviewPart } from './ReviewPart.tsx';
import { ReviewSide } from './ReviewSide.tsx';
import { comment, doTick, edit, restore } from './review-acts.ts';
import { choicesOf, type Names, useNames } from './row-words.ts';
import { type Act, useAct } from './use-act.ts';
import { type Review, useReview } from './use-review.ts';

export interface ReviewViewProps {
  readonly db: Database;
  readonly claim: string;
  readonly layer: string | null;
}

export function ReviewView({ db, claim, layer }: ReviewViewProps): VNode | null {
  const review = useReview(db, claim, layer);
  const names = useNames(db);
  const act = useAct();
  if (review === undefined) return null;
  if (review === null) return <p>{t('review_gone')}</p>;
  const isOwn = layer === null;
  return (
    <article class="review">
      <p class="library-actions">
        <a href="#claims">{t('review_back')}</a>
        {isOwn && (
          <button type="button" class="cl-button" onClick={() => void act.run(() => edit(claim))}>
            {t('edit')}
          </button>
        )}
      </p>
      {!isOwn && <p class="library-note">{t('bulk_noneOwn')}</p>}
      <ActLine act={act} />
      <ClaimHead view={review.view} />
      <div class="review-body">
        <Said review={review} names={names} act={act} isOwn={isOwn} />
        {isOwn && <ReviewSide review={review} names={names} act={act} />}
      </div>
    </article>
  );
}

interface SaidProps {
  readonly review: Review;
  readonly names: Names;
  readonly act: Act;
  readonly isOwn: boolean;
}

function Said({ review: { view, decision, history }, names, act, isOwn }: SaidProps): VNode {
  const me = isOwn ? names.me : null;
  const tick = (record: string, said: Tick): void => void act.run(() => doTick(view.id, record, said));
  const { person } = names.words;
  const notes = view.remarks.filter((remark): remark is RecordOf<'note'> => remark.kind === 'note');
  const say = (text: string, mentions: readonly string[]): void => void act.run(() => comment(view.id, text, mentions));
  return (
    <div class="review-main">
      <ReviewPart title={t('review_mentions')} id="review-mentions">
        <Mentions mentions={view.mentions} me={me} onEarliest={(of, is) => tick(of, { says: 'earliestKnown', is })} />
      </ReviewPart>
      <ReviewPart title={t('review_voices')}>
        {view.assessments.length === 0 && <p class="cl-small">{t('noVerdict')}</p>}
        <Voices assessments={view.assessments} person={person} dissent={decision?.body.dissent ?? []} />
      </ReviewPart>
      <ReviewPart title={t('card_sources')} id="review-sources">
        {view.evidence.length === 0 && <p class="cl-small">{t('card_noSources')}</p>}
        <Sources
          evidence={view.evidence}
          person={person}
          me={me}
          onLinkDead={(of, is) => tick(of, { says: 'linkDead', is })}
        />
      </ReviewPart>
      <ReviewPart title={t('review_comments')}>
        <Comments
          notes={notes}
          people={choicesOf(names).filter(({ value }) => value !== names.me)}
          person={person}
          onSay={isOwn ? say : null}
        />
      </ReviewPart>
      {history.length > 0 && (
        <ReviewPart title={t('review_history')}>
          <HistoryList entries={history} person={person} onRestore={(record) => void act.run(() => restore(record))} />
        </ReviewPart>
      )}
    </div>
  );
}
