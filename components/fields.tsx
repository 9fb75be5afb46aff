/** The kinds of field that the editor is made of: each holds no state, shows `value` and hands on what is typed. */
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { Field, type FieldProps } from './Field.tsx';

type Labelled = Omit<FieldProps, 'children'>;

export interface TextFieldProps extends Labelled {
  readonly value: string;
  readonly kind?: 'text' | 'url' | 'date' | 'datetime-local';
  readonly list?: string;
  readonly onType: (value: string) => void;
}

export function TextField({ value, kind = 'text', onType, list, ...labelled }: TextFieldProps): VNode {
  return (
    <Field {...labelled}>
      {(control) => (
        <input
          {...control}
          type={kind}
          list={list}
          // An address is read from the left in every language, and so is a date.
          dir={kind === 'text' ? 'auto' : 'ltr'}
          autocomplete="off"
          spellcheck={kind === 'text'}
          value={value}
          onInput={(event) => onType(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export interface TextAreaProps extends Labelled {
  readonly value: string;
  readonly rows?: number;
  readonly lang?: string | undefined;
  readonly onType: (value: string) => void;
}

export function TextArea({ value, rows = 3, lang, onType, ...labelled }: TextAreaProps): VNode {
  return (
    <Field {...labelled}>
      {(control) => (
        <textarea
          {...control}
          rows={rows}
          dir="auto"
          lang={lang}
          value={value}
          onInput={(event) => onType(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export interface SelectFieldProps<Value extends string> extends Labelled {
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onPick: (value: Value) => void;
}

export function SelectField<Value extends string>(props: SelectFieldProps<Value>): VNode {
  const { value, choices, onPick, ...labelled } = props;
  return (
    <Field {...labelled}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onPick(event.currentTarget.value as Value)}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} selected={choice.value === value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export interface CheckFieldProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
}

export function CheckField({ label, checked, onCheck }: CheckFieldProps): VNode {
  return (
    <label class="cl-check">
      <input type="checkbox" checked={checked} onChange={(event) => onCheck(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

export interface RadioGroupProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly value: Value | null;
  readonly choices: readonly Choice<Value>[];
  readonly onPick: (value: Value) => void;
}

/** A few choices side by side. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>): VNode {
  const { label, hint, value, choices, onPick } = props;
  const id = useId();
  return (
    <fieldset class="cl-field" aria-describedby={hint === undefined ? undefined : `${id}-hint`}>
      <legend>{label}</legend>
      <div class="cl-segments">
        {choices.map((choice) => (
          <label key={choice.value} class="cl-segment">
            <input type="radio" name={id} checked={choice.value === value} onChange={() => onPick(choice.value)} />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {hint !== undefined && (
        <p class="cl-small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}
