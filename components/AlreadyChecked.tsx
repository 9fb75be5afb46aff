/**
 * "Already checked?": stored claims that may say what a draft says, each with its verdict, who gave it and when.
 *
 * Nothing is decided here: the checker says that it is the same claim, or how the two are related, or nothing. While
 * there are none the whole of it is one quiet line.
 */
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { CardVerdict } from '../lib/model/mark.ts';
import type { LinkRelation } from '../lib/model/record-body.ts';
import { isolated, t } from '../lib/platform/i18n.ts';
import { offered } from './choices.ts';
import { day } from './moment-words.ts';
import { StatusLine } from './StatusLine.tsx';
import { VerdictBadge } from './VerdictBadge.tsx';
import { whoSays } from './verdict-words.ts';

/** A piece of a claim's text, and whether its word is one of the draft's too. */
export interface TextPart {
  readonly text: string;
  readonly isShared: boolean;
}

export interface Candidate {
  readonly claim: string;
  /** The set that it came from, or null for one's own. */
  readonly layer: { readonly id: string; readonly label: string } | null;
  readonly language: string;
  readonly verdicts: readonly CardVerdict[];
  /** Its text. */
  readonly parts: readonly TextPart[];
}

export interface AlreadyCheckedProps {
  readonly candidates: readonly Candidate[];
  /** Read out once it changes; empty while nothing was asked. */
  readonly words: string;
  /** The draft has a place in a page, which can be a mention of another claim. */
  readonly hasPlace: boolean;
  readonly links: Readonly<Record<string, LinkRelation>>;
  readonly onSame: (claim: string) => void;
  readonly onRelate: (claim: string, relation: LinkRelation | null) => void;
}

export function AlreadyChecked({ candidates, words, ...acts }: AlreadyCheckedProps): VNode {
  const heading = useId();
  const isAny = candidates.length > 0;
  return (
    <section class="cl-already" aria-labelledby={isAny ? heading : undefined}>
      {isAny && <h2 id={heading}>{t('alreadyChecked')}</h2>}
      <StatusLine words={words} />
      {isAny && (
        <ul class="cl-list">
          {candidates.map((candidate) => (
            <CandidateItem key={`${candidate.layer?.id} ${candidate.claim}`} candidate={candidate} {...acts} />
          ))}
        </ul>
      )}
    </section>
  );
}

type CandidateItemProps = Omit<AlreadyCheckedProps, 'candidates' | 'words'> & { readonly candidate: Candidate };

function CandidateItem({ candidate, hasPlace, links, onSame, onRelate }: CandidateItemProps): VNode {
  const { claim, layer, language, verdicts, parts } = candidate;
  const text = useId();
  return (
    <li class="cl-item" data-kind={layer === null ? 'checked' : 'shared'}>
      <div class="cl-item-main">
        <CandidateVerdicts verdicts={verdicts} />
        <p class="cl-item-text" id={text} dir="auto" lang={language === 'und' ? undefined : language}>
          {parts.map((part) => (part.isShared ? <mark>{part.text}</mark> : part.text))}
        </p>
        <p class="cl-small">{layer === null ? t('card_fromOwn') : t('card_fromSet', isolated(layer.label))}</p>
        <div class="cl-already-acts">
          {hasPlace && layer === null && <SameButton text={text} onPress={() => onSame(claim)} />}
          <Related text={text} relation={links[claim] ?? null} onPick={(relation) => onRelate(claim, relation)} />
        </div>
        {hasPlace && layer !== null && <p class="cl-small">{t('sameClaimMergeFirst')}</p>}
      </div>
    </li>
  );
}

/** The verdict, or that verdicts differ and what each is: nothing is averaged. */
function CandidateVerdicts({ verdicts }: Pick<Candidate, 'verdicts'>): VNode {
  if (verdicts.length === 0) return <p class="cl-small">{t('noVerdict')}</p>;
  return (
    <ul class="cl-already-verdicts">
      {verdicts.map((verdict) => (
        <li>
          <VerdictBadge verdict={verdict.verdict} label={verdict.label} />
          <span class="cl-small">
            {whoSays(verdict)}
            {' · '}
            <time dateTime={verdict.at}>{day(verdict.at)}</time>
          </span>
        </li>
      ))}
    </ul>
  );
}

interface ActProps {
  /** The id of the claim's text, which is part of the name of what is done with it. */
  readonly text: string;
}

function SameButton({ text, onPress }: ActProps & { readonly onPress: () => void }): VNode {
  const id = useId();
  return (
    <button type="button" class="cl-button" id={id} aria-labelledby={`${id} ${text}`} onClick={onPress}>
      {t('sameClaim')}
    </button>
  );
}

interface RelatedProps extends ActProps {
  readonly relation: LinkRelation | null;
  readonly onPick: (relation: LinkRelation | null) => void;
}

/** A choice, not a button: a link says how two claims are related, and nothing is to be said by default. */
function Related({ text, relation, onPick }: RelatedProps): VNode {
  const id = useId();
  return (
    <span class="cl-already-related">
      <label for={id} id={`${id}-label`}>
        {t('related')}
      </label>
      <select
        id={id}
        aria-labelledby={`${id}-label ${text}`}
        value={relation ?? ''}
        onChange={(event) => onPick((event.currentTarget.value || null) as LinkRelation | null)}
      >
        {offered.relations().map(({ value, label }) => (
          <option key={value} value={value} selected={value === (relation ?? '')}>
            {label}
          </option>
        ))}
      </select>
    </span>
  );
}
