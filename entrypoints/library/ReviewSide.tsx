/** Beside a claim: the work on it, what the gate misses, and the decision. */
import type { VNode } from 'preact';
import { correctionKeys, DecisionForm, ruleKeys } from '../../components/library/DecisionForm.tsx';
import { GateList } from '../../components/library/GateList.tsx';
import { sourceId } from '../../components/library/Sources.tsx';
import { TaskFields } from '../../components/library/TaskFields.tsx';
import { VerdictBadge } from '../../components/VerdictBadge.tsx';
import type { GateField, GateFinding } from '../../lib/model/desk.ts';
import type { AuthorId, DecideRecord } from '../../lib/model/record.ts';
import type { VerdictCode } from '../../lib/model/verdict-scheme.ts';
import { schemeInUse } from '../../lib/model/verdict-schemes.ts';
import { isolated, t } from '../../lib/platform/i18n.ts';
import { extensionUrl } from '../../lib/platform/runtime.ts';
import { dissentFrom, mayCorrect, voicesIn } from '../../lib/publish/decide.ts';
import { ReviewPart } from './ReviewPart.tsx';
import { decide, doTask } from './review-acts.ts';
import { choicesOf, type Names } from './row-words.ts';
import type { Act } from './use-act.ts';
import type { Review } from './use-review.ts';

export interface ReviewSideProps {
  readonly review: Review;
  readonly names: Names;
  readonly act: Act;
}

export function ReviewSide({ review, names, act }: ReviewSideProps): VNode {
  const { view, status, isPublic, findings } = review;
  return (
    <div class="review-side">
      <ReviewPart title={t('review_work')}>
        <TaskFields
          view={view}
          status={status}
          people={choicesOf(names)}
          person={names.words.person}
          onAct={(asked) => void act.run(() => doTask(view.id, asked))}
        />
      </ReviewPart>
      {!isPublic && (
        <ReviewPart title={t('gate_title')}>
          <GateList findings={findings} onJump={jump} />
        </ReviewPart>
      )}
      <ReviewPart title={t('review_decision')} id="review-decision">
        <Decided review={review} names={names} />
        {status !== 'retracted' && <Deciding review={review} names={names} act={act} />}
      </ReviewPart>
    </div>
  );
}

/** The decision as it stands; two of them are a conflict that the next one settles. */
function Decided({ review: { view, decision }, names }: Pick<ReviewSideProps, 'review' | 'names'>): VNode {
  const { decisions } = view;
  return (
    <>
      {decisions.length === 0 && <p class="cl-small">{t('review_undecided')}</p>}
      {decisions.length > 1 && <p class="library-note">{t('review_twoDecisions')}</p>}
      {decisions.map((one) => (
        <DecisionFacts
          key={one.id}
          decision={one}
          names={names}
          dissenters={decision === null ? [] : dissenters(view, one.body.verdict, names)}
        />
      ))}
    </>
  );
}

interface DecisionFactsProps {
  readonly decision: DecideRecord;
  readonly names: Names;
  readonly dissenters: readonly string[];
}

function DecisionFacts({ decision: { author, body }, names, dissenters: named }: DecisionFactsProps): VNode {
  const { verdict, label, summary, rule, correction } = body;
  return (
    <div class="review-decided">
      <p class="library-badges">
        <VerdictBadge verdict={verdict} label={label} />
      </p>
      <p dir="auto">{summary}</p>
      <p class="cl-small">{t('review_decidedBy', isolated(names.words.person(author)), t(ruleKeys[rule]))}</p>
      {named.length > 0 && <p class="library-note">{t('decision_dissent', named.join(', '))}</p>}
      {correction !== undefined && (
        <p class="cl-small">{t('review_correction', t(correctionKeys[correction.kind]), isolated(correction.note))}</p>
      )}
    </div>
  );
}

function Deciding({ review: { view, desk, isPublic, decision }, names, act }: ReviewSideProps): VNode {
  const scheme = schemeInUse(desk);
  const author = names.me as AuthorId | null;
  const agreed = voicesIn(view).map(({ verdict }) => verdict);
  const [first] = view.assessments;
  const proposed = first !== undefined && new Set(agreed).size === 1 && agreed[0] !== null ? first.body : {};
  return (
    <DecisionForm
      // What was decided meanwhile is what the next decision begins with.
      key={`${decision?.id} ${scheme.id}`}
      scheme={scheme}
      rule={desk.rule}
      begin={beginOf(decision?.body ?? proposed)}
      isPublic={isPublic}
      dissentFrom={(verdict) => dissenters(view, verdict, names)}
      mayCorrect={(ruling) => author === null || mayCorrect(view, ruling, { author, desk })}
      onDecide={(ruling) => void act.run(() => decide(view.id, ruling))}
    />
  );
}

type Begin = Partial<Pick<DecideRecord['body'], 'verdict' | 'label' | 'summary' | 'factCheckUrl'>>;

function beginOf({ verdict, label, summary, factCheckUrl }: Begin): Begin {
  return {
    ...(verdict !== undefined && { verdict }),
    ...(label !== undefined && { label }),
    ...(summary !== undefined && { summary }),
    ...(factCheckUrl !== undefined && { factCheckUrl }),
  };
}

function dissenters(view: Review['view'], verdict: VerdictCode, names: Names): readonly string[] {
  const roots: readonly string[] = dissentFrom(view, verdict);
  const authors = view.assessments.filter(({ id, root }) => roots.includes(root ?? id)).map(({ author }) => author);
  return [...new Set(authors)].map((author) => isolated(names.words.person(author)));
}

/** Where the words stand that the gate asks for. */
const places: Readonly<Record<GateField, string | null>> = {
  text: 'review-claim',
  shortText: 'review-claim',
  speaker: 'review-claim',
  claimDate: 'review-claim',
  mentions: 'review-mentions',
  sources: 'review-sources',
  verdict: 'review-verdict',
  summary: 'review-summary',
  approval: 'review-approval',
  publisher: null,
};

function jump({ field, of }: GateFinding): void {
  const place = places[field];
  // Who publishes is a setting of the desk.
  if (place === null) {
    location.href = extensionUrl('options.html');
    return;
  }
  const named = of === null ? null : document.getElementById(sourceId(of));
  const target = named ?? document.getElementById(place) ?? document.getElementById('review-decision');
  target?.scrollIntoView({ block: 'center' });
  (target?.querySelector<HTMLElement>('select, textarea') ?? target)?.focus();
}
