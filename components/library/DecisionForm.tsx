/**
 * The desk's verdict: chosen from the labels of its scheme, with its reason, by the desk's rule; and who dissents.
 * On a public claim it is a correction, and says of which kind.
 */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { DecideRecord } from '../../lib/model/record.ts';
import { type CorrectionKind, correctionKinds, type DecisionRule } from '../../lib/model/record-body.ts';
import type { Verdict, VerdictScheme } from '../../lib/model/verdict-scheme.ts';
import { type MessageKey, t } from '../../lib/platform/i18n.ts';
import { RadioGroup, SelectField, TextArea, TextField } from '../fields.tsx';
import { verdictWords } from '../verdict-words.ts';

export interface Ruling extends Verdict {
  readonly summary: string;
  readonly factCheckUrl?: string;
  readonly correction?: { readonly kind: CorrectionKind; readonly note: string };
}

export interface DecisionFormProps {
  readonly scheme: VerdictScheme;
  /** The desk's, which is set in the settings. */
  readonly rule: DecisionRule;
  /** The decision that stands, to begin with; else what the assessments say, where they agree. */
  readonly begin: Partial<Pick<DecideRecord['body'], 'verdict' | 'label' | 'summary' | 'factCheckUrl'>>;
  readonly isPublic: boolean;
  /** Who would dissent from a verdict, by name. */
  readonly dissentFrom: (verdict: Verdict['verdict']) => readonly string[];
  /** Whether enough people agree for a correction that is public at once. */
  readonly mayCorrect: (ruling: Verdict) => boolean;
  readonly onDecide: (ruling: Ruling) => void;
}

export const ruleKeys: Readonly<Record<DecisionRule, MessageKey>> = {
  single: 'rule_single',
  editor: 'rule_editor',
  majority: 'rule_majority',
  unanimous: 'rule_unanimous',
};

export const correctionKeys: Readonly<Record<CorrectionKind, MessageKey>> = {
  correction: 'correction_correction',
  update: 'correction_update',
  clarification: 'correction_clarification',
  retraction: 'correction_retraction',
};

interface Typed {
  /** Place of the label in the scheme; -1 while none is chosen. */
  readonly at: number;
  /** The conclusion in the checker's own words, where the scheme has no scale. */
  readonly own: string;
  readonly summary: string;
  readonly url: string;
  readonly kind: CorrectionKind;
  readonly note: string;
}

export function DecisionForm(props: DecisionFormProps): VNode {
  const { scheme, rule, isPublic, dissentFrom, mayCorrect, onDecide } = props;
  const [typed, setTyped] = useState(() => beginning(props));
  const [isTried, setTried] = useState(false);
  const change = (part: Partial<Typed>): void => setTyped({ ...typed, ...part });
  const missing = missingIn(typed, scheme, isPublic);
  const problem = (part: keyof Typed): string | null =>
    isTried && missing.includes(part) ? t('decision_needed') : null;
  const ruling = typed.at < 0 ? null : rulingOf(typed, scheme, isPublic);
  const dissenters = ruling === null ? [] : dissentFrom(ruling.verdict);
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (missing.length === 0 && ruling !== null) onDecide(ruling);
  };
  return (
    <form class="library-form" onSubmit={onSubmit} noValidate>
      <VerdictSelect typed={typed} scheme={scheme} problem={problem} change={change} />
      <div id="review-summary" tabIndex={-1}>
        <TextArea
          label={t('fieldSummary')}
          rows={2}
          value={typed.summary}
          problem={problem('summary')}
          onType={(summary) => change({ summary })}
        />
      </div>
      <p class="cl-small">{t('decision_rule', t(ruleKeys[rule]))}</p>
      {dissenters.length > 0 && <p class="library-note">{t('decision_dissent', dissenters.join(', '))}</p>}
      <TextField
        kind="url"
        label={t('decision_url')}
        value={typed.url}
        problem={problem('url')}
        onType={(url) => change({ url })}
      />
      {isPublic && <CorrectionFields typed={typed} problem={problem} change={change} />}
      {isPublic && ruling !== null && !mayCorrect(ruling) && <p class="library-note">{t('decision_alone')}</p>}
      <button type="submit" class="cl-button" data-kind="primary">
        {t(isPublic ? 'decision_correct' : 'decision_decide')}
      </button>
    </form>
  );
}

interface PartProps {
  readonly typed: Typed;
  readonly problem: (part: keyof Typed) => string | null;
  readonly change: (part: Partial<Typed>) => void;
}

function VerdictSelect({ typed, scheme, problem, change }: PartProps & Pick<DecisionFormProps, 'scheme'>): VNode {
  const labels = scheme.labels.map(({ code, label }, at) => ({ value: String(at), label: verdictWords(code, label) }));
  return (
    <div id="review-verdict" tabIndex={-1} class="library-form">
      <SelectField
        label={t('verdict')}
        value={String(typed.at)}
        choices={[{ value: '-1', label: t('decision_choose') }, ...labels]}
        problem={problem('at')}
        onPick={(at) => change({ at: Number(at) })}
      />
      {scheme.isFree === true && (
        <TextField
          label={t('decision_conclusion')}
          value={typed.own}
          problem={problem('own')}
          onType={(own) => change({ own })}
        />
      )}
    </div>
  );
}

function CorrectionFields({ typed, problem, change }: PartProps): VNode {
  return (
    <>
      <RadioGroup
        label={t('decision_kind')}
        value={typed.kind}
        choices={correctionKinds.map((kind) => ({ value: kind, label: t(correctionKeys[kind]) }))}
        onPick={(kind) => change({ kind })}
      />
      <TextArea
        label={t('decision_note')}
        hint={t('decision_noteHint')}
        rows={2}
        value={typed.note}
        problem={problem('note')}
        onType={(note) => change({ note })}
      />
      <p class="cl-small">{t('decision_atOnce')}</p>
    </>
  );
}

function beginning({ scheme, begin }: DecisionFormProps): Typed {
  const { verdict, label, summary = '', factCheckUrl = '' } = begin;
  const exact = scheme.labels.findIndex((one) => one.code === verdict && one.label === label);
  const at = exact >= 0 ? exact : scheme.labels.findIndex(({ code }) => code === verdict);
  const own = scheme.isFree === true ? (label ?? '') : '';
  return { at, own, summary, url: factCheckUrl, kind: 'correction', note: '' };
}

function missingIn(typed: Typed, scheme: VerdictScheme, isPublic: boolean): readonly (keyof Typed)[] {
  const { at, own, summary, url, note } = typed;
  const parts: readonly (readonly [keyof Typed, boolean])[] = [
    ['at', at < 0],
    ['own', scheme.isFree === true && own.trim() === ''],
    ['summary', summary.trim() === ''],
    ['url', url.trim() !== '' && !/^https?:\/\//u.test(url.trim())],
    ['note', isPublic && note.trim() === ''],
  ];
  return parts.filter(([, isMissing]) => isMissing).map(([part]) => part);
}

function rulingOf(typed: Typed, scheme: VerdictScheme, isPublic: boolean): Ruling {
  const { code, label } = scheme.labels[typed.at]!;
  const { own, summary, url, kind, note } = typed;
  return {
    verdict: code,
    label: scheme.isFree === true ? own.trim() : label,
    summary: summary.trim(),
    ...(url.trim() !== '' && { factCheckUrl: url.trim() }),
    ...(isPublic && { correction: { kind, note: note.trim() } }),
  };
}
