/** The steps of a first check, each ticked once it is done. */
import type { ComponentChildren, VNode } from 'preact';
import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { Icon } from '../../components/icons.tsx';
import { StatusLine } from '../../components/StatusLine.tsx';
import { DEMO_SENTENCE } from '../../lib/model/demo-article.ts';
import { isolated, number, plural, t } from '../../lib/platform/i18n.ts';
import type { DemoActions } from './demo-actions.ts';
import { type Progress, type StepName, stepNames } from './use-demo.ts';

export interface GuideProps {
  readonly progress: Progress;
  readonly actions: DemoActions;
  readonly asReader: boolean;
  /** By command, as the browser writes them. */
  readonly keys: { readonly mark: string | undefined; readonly select: string | undefined };
}

export function Guide({ progress: { done }, actions, asReader, keys }: GuideProps): VNode {
  const says = (name: StepName): string => {
    if (name === 'pick') return pickWords(keys.select);
    return {
      verdict: t('demo_stepVerdict'),
      save: t('demo_stepSave'),
      export: t('demo_stepExport'),
      reader: t('demo_stepReader'),
    }[name];
  };
  const helps: Readonly<Partial<Record<StepName, ComponentChildren>>> = {
    pick: !done.has('pick') && <Press words={t('demo_pickForMe')} onPress={actions.pick} />,
    export: done.has('save') && <Press words={t('demo_export')} onPress={actions.exportCheck} />,
    reader: <Press words={t(asReader ? 'demo_readerOff' : 'demo_readerOn')} onPress={actions.turnReader} />,
  };
  return (
    <nav class="demo-guide" aria-labelledby="demo-heading">
      <h2 id="demo-heading" tabIndex={-1}>
        {t('demo_heading')}
      </h2>
      <p>{t('demo_intro')}</p>
      <ol aria-label={t('demo_steps')}>
        {stepNames.map((name) => (
          <li key={name} data-done={done.has(name)}>
            <Tick done={done.has(name)} />
            <div>
              <p>{says(name)}</p>
              {helps[name]}
            </div>
          </li>
        ))}
      </ol>
      <StatusLine words={progressWords(done, keys.mark)} />
      <div class="demo-end">
        <ConfirmButton
          label={t('demo_reset')}
          question={t('demo_resetQuestion')}
          confirmLabel={t('demo_resetConfirm')}
          onConfirm={actions.reset}
        />
        <ConfirmButton
          label={t('demo_delete')}
          question={t('demo_deleteQuestion')}
          confirmLabel={t('demo_deleteConfirm')}
          onConfirm={actions.remove}
        />
      </div>
    </nav>
  );
}

function Tick({ done }: { readonly done: boolean }): VNode {
  return (
    <span class="demo-tick">
      {done && <Icon name="done" />}
      <span class="cl-hidden">{t(done ? 'demo_done' : 'demo_toDo')}</span>
    </span>
  );
}

function Press({ words, onPress }: { readonly words: string; readonly onPress: () => void }): VNode {
  return (
    <button type="button" class="cl-button" onClick={onPress}>
      {words}
    </button>
  );
}

function pickWords(key: string | undefined): string {
  const sentence = isolated(DEMO_SENTENCE);
  return key === undefined ? t('demo_stepPickNoKey', sentence) : t('demo_stepPick', sentence, isolated(key));
}

function progressWords(done: ReadonlySet<StepName>, key: string | undefined): string {
  if (done.size < stepNames.length) return plural('demo_progress', done.size, number(stepNames.length));
  return key === undefined ? t('demo_allDoneNoKey') : t('demo_allDone', isolated(key));
}
