/** What a reader hid and muted in pages: to be looked at, and shown again. */
import { liveQuery } from 'dexie';
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { moment } from '../../components/moment-words.ts';
import { useLive } from '../../components/use-live.ts';
import { ask } from '../../lib/messaging/ask.ts';
import type { ChoiceKind, ReadingChoice } from '../../lib/model/reading-choice.ts';
import { isolated, type MessageKey, t } from '../../lib/platform/i18n.ts';
import type { Database } from '../../lib/store/db.ts';
import { readChoices } from '../../lib/store/reading-choices.ts';
import { Section } from './Section.tsx';
import { useAct } from './use-act.ts';
import { setName } from './words.ts';

export function HiddenMarks({ db }: { readonly db: Database }): VNode | null {
  const choices = useLive<readonly ReadingChoice[]>(() => liveQuery(() => readChoices(db)), [db]);
  const act = useAct();
  const heading = useRef<HTMLHeadingElement>(null);
  const wasThere = useRef(false);
  wasThere.current ||= choices !== undefined && choices.length > 0;
  // A section that has just been emptied still says so.
  if (choices === undefined || !wasThere.current) return null;
  const showAgain = (choice: ReadingChoice): void =>
    void act.run(async () => {
      const { kind, id } = choice;
      await ask('choice.undo', { kind, id });
      // The pressed button goes away with its row.
      heading.current?.focus();
      return t('library_shownAgain', isolated(nameOf(choice)));
    });
  return (
    <Section title={t('library_hidden')} act={act} heading={heading}>
      <p class="cl-small">{t('library_hiddenHint')}</p>
      {choices.length === 0 && <p>{t('library_hiddenNone')}</p>}
      <ul class="library-list">
        {choices.map((choice) => (
          <Hidden key={`${choice.kind} ${choice.id}`} choice={choice} onShow={() => showAgain(choice)} />
        ))}
      </ul>
    </Section>
  );
}

const kindWords: Record<ChoiceKind, MessageKey> = {
  mark: 'library_hiddenKind_mark',
  set: 'library_hiddenKind_set',
  site: 'library_hiddenKind_site',
};

function Hidden({ choice, onShow }: { readonly choice: ReadingChoice; readonly onShow: () => void }): VNode {
  const { kind, id, pageUrl, at } = choice;
  const name = `hidden-${kind}-${id}`;
  return (
    <li class="library-row">
      <p id={name} dir="auto">
        {nameOf(choice)}
      </p>
      <p class="cl-small">
        <strong>{t(kindWords[kind])}</strong> {kind === 'mark' && <bdi>{pageUrl}</bdi>}{' '}
        <time dateTime={at}>{moment(at)}</time>
      </p>
      <div class="library-actions">
        <button type="button" class="cl-button" data-kind="quiet" aria-describedby={name} onClick={onShow}>
          {t('library_showAgain')}
        </button>
      </div>
    </li>
  );
}

function nameOf({ kind, label }: ReadingChoice): string {
  return kind === 'set' ? setName(label) : label;
}
