/** One line of the library: what is claimed, what was found, and where the work on it stands. */
import type { ComponentChildren, VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ClaimSummary } from '../../lib/model/claim-summary.ts';
import { isolated, list, plural, t } from '../../lib/platform/i18n.ts';
import { Icon } from '../icons.tsx';
import { langOf } from '../lang-of.ts';
import { day } from '../moment-words.ts';
import { VerdictBadge } from '../VerdictBadge.tsx';
import { codeWords } from '../verdict-words.ts';
import { statusWords } from './status-words.ts';

/** What a row says of things that a summary has only the ids of. */
export interface RowWords {
  readonly person: (author: string) => string;
  readonly layer: (layer: string) => string;
  /** RFC 3339 day: what was due before it is late. */
  readonly today: string;
}

export interface ClaimRowProps {
  readonly id: string;
  readonly place: number;
  /** Pixels from the top of the list. */
  readonly start: number;
  readonly height: number;
  readonly claim: ClaimSummary | undefined;
  readonly words: RowWords;
  readonly isActive: boolean;
  readonly isChosen: boolean;
}

/** A row is not drawn again because others come and go. */
export function ClaimRow(props: ClaimRowProps): VNode {
  return useMemo(() => <Row {...props} />, Object.values(props));
}

function Row({ id, place, start, height, claim, words, isActive, isChosen }: ClaimRowProps): VNode {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus, and names its active row.
    // biome-ignore lint/a11y/useSemanticElements: rows are placed one by one, which those of a table are not.
    <div
      id={id}
      class="claim-row"
      role="row"
      aria-rowindex={place + 1}
      aria-selected={isChosen}
      aria-busy={claim === undefined}
      data-place={place}
      data-active={isActive || undefined}
      style={{ blockSize: `${height}px`, transform: `translateY(${start}px)` }}
    >
      <Cell name="choice">
        <span class="claim-choice" data-choice data-on={isChosen || undefined}>
          {isChosen && <Icon name="done" />}
        </span>
      </Cell>
      {claim === undefined ? <Cell name="text">{null}</Cell> : <Cells claim={claim} words={words} />}
    </div>
  );
}

interface CellsProps {
  readonly claim: ClaimSummary;
  readonly words: RowWords;
}

function Cells({ claim, words }: CellsProps): VNode {
  const { text, language, status, assignee, due } = claim;
  const isLate = due !== null && due < words.today;
  return (
    <>
      <Cell name="text">
        <span class="claim-text" dir="auto" lang={langOf(language)}>
          {text}
        </span>
        <Origin claim={claim} words={words} />
      </Cell>
      <Cell name="verdict">
        <Verdicts claim={claim} />
      </Cell>
      <Cell name="status">
        <span>{statusWords(status)}</span>
        {claim.conflict && (
          <span class="claim-flag">
            <Icon name="warning" />
            {t('claims_conflict')}
          </span>
        )}
      </Cell>
      <Cell name="who">
        {assignee !== null && <bdi>{words.person(assignee)}</bdi>}
        {due !== null && (
          <span class={isLate ? 'claim-flag' : undefined}>{t(isLate ? 'claims_late' : 'claims_due', day(due))}</span>
        )}
      </Cell>
      <Cell name="changed">
        <time dateTime={claim.modified}>{day(claim.modified)}</time>
      </Cell>
    </>
  );
}

interface CellProps {
  readonly name: string;
  readonly children: ComponentChildren;
}

function Cell({ name, children }: CellProps): VNode {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus, and names its active row.
    // biome-ignore lint/a11y/useSemanticElements: rows are placed one by one, which those of a table are not.
    <div class="claim-cell" role="gridcell" data-cell={name}>
      {children}
    </div>
  );
}

/** Who said it, where, and what it is filed under, on one line. */
function Origin({ claim, words }: CellsProps): VNode {
  const { speaker, outlets, tags, layer } = claim;
  const parts = [
    ...(speaker === '' ? [] : [isolated(speaker)]),
    ...outlets.map(isolated),
    ...tags.map((tag) => isolated(`#${tag}`)),
    ...(layer === null ? [] : [t('claims_ofSet', isolated(words.layer(layer)))]),
  ];
  return <span class="claim-origin cl-small">{list(parts)}</span>;
}

function Verdicts({ claim: { verdicts, disagree } }: { readonly claim: ClaimSummary }): VNode {
  const [only] = verdicts;
  if (only === undefined) return <span class="cl-small">{t('noVerdict')}</span>;
  if (disagree) return <VerdictBadge verdict="disagree" label={plural('disagree', verdicts.length)} />;
  return <VerdictBadge verdict={only} label={codeWords(only)} />;
}
