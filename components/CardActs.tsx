/**
 * What a reader can do about a check: tell its desk of an error, hide the mark, mute its set or the site, and take that
 * back at once.
 */
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ExtensionError } from '../lib/model/errors.ts';
import type { Card } from '../lib/model/mark.ts';
import type { ChoiceKind, MadeChoice } from '../lib/model/reading-choice.ts';
import { isolated, type MessageKey, t } from '../lib/platform/i18n.ts';
import { ErrorNotice } from './ErrorNotice.tsx';
import { Icon } from './icons.tsx';
import { reportLink } from './report-link.ts';
import { StatusLine } from './StatusLine.tsx';

export interface CardActsProps {
  readonly card: Card;
  readonly onChoose: (kind: ChoiceKind) => Promise<MadeChoice>;
  readonly onUndo: (choice: MadeChoice) => Promise<unknown>;
}

const doneWords: Record<ChoiceKind, MessageKey> = {
  mark: 'card_markHidden',
  set: 'card_setMuted',
  site: 'card_siteMuted',
};

export function CardActs({ card, onChoose, onUndo }: CardActsProps): VNode | null {
  const [made, setMade] = useState<MadeChoice | null>(null);
  const [words, setWords] = useState('');
  const [error, setError] = useState<ExtensionError | null>(null);
  const act = (work: () => Promise<unknown>): void => {
    setError(null);
    work().catch((caught) => setError(ExtensionError.from(caught)));
  };
  const choose = (kind: ChoiceKind): void =>
    act(async () => {
      setMade(await onChoose(kind));
      setWords(t(doneWords[kind]));
    });
  const undo = (choice: MadeChoice): void =>
    act(async () => {
      await onUndo(choice);
      setMade(null);
      setWords(t('card_undone'));
    });
  return (
    <footer class="reader-card-acts">
      <ReportError card={card} />
      <StatusLine words={words} />
      {error !== null && <ErrorNotice error={error} />}
      {card.mayChoose && made === null && <Choices card={card} isUndone={words !== ''} onChoose={choose} />}
      {made !== null && <Undo onUndo={() => undo(made)} />}
    </footer>
  );
}

interface ChoicesProps {
  readonly card: Card;
  /** What was pressed is gone, so the focus comes back to where it was. */
  readonly isUndone: boolean;
  readonly onChoose: (kind: ChoiceKind) => void;
}

function Choices({ card, isUndone, onChoose }: ChoicesProps): VNode {
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isUndone) summary.current?.focus({ preventScroll: true });
  }, [isUndone]);
  const button = (kind: ChoiceKind, words: string): VNode => (
    <li>
      <button type="button" class="cl-button" data-kind="quiet" onClick={() => onChoose(kind)}>
        {words}
      </button>
    </li>
  );
  return (
    <details onToggle={({ currentTarget }) => currentTarget.lastElementChild?.scrollIntoView({ block: 'nearest' })}>
      <summary ref={summary}>{t('card_hideMenu')}</summary>
      <ul>
        {button('mark', t('card_hideMark'))}
        {card.set !== null && button('set', t('card_muteSet', isolated(card.set)))}
        {button('site', t('card_muteSite'))}
      </ul>
    </details>
  );
}

function Undo({ onUndo }: { readonly onUndo: () => void }): VNode {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <button type="button" class="cl-button" ref={button} onClick={onUndo}>
      {t('undo')}
    </button>
  );
}

function ReportError({ card }: { readonly card: Card }): VNode | null {
  const link = reportLink(card);
  if (link === null || card.desk === null) return null;
  const elsewhere = { target: '_blank', rel: 'noopener noreferrer', referrerpolicy: 'no-referrer' } as const;
  return (
    <p class="reader-card-report">
      <a href={link.href} {...(link.kind === 'page' && elsewhere)}>
        <Icon name="speaker" /> {t('card_report', isolated(card.desk.name))}
      </a>
    </p>
  );
}
