/** Where words are typed that a list is searched for. Its placeholder names it too, for who sees. */
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';

export interface SearchFieldProps {
  readonly label: string;
  readonly words: string;
  readonly onType: (words: string) => void;
}

export function SearchField({ label, words, onType }: SearchFieldProps): VNode {
  const id = useId();
  return (
    <>
      <label class="cl-hidden" for={id}>
        {label}
      </label>
      <input
        id={id}
        type="search"
        class="cl-input"
        dir="auto"
        autocomplete="off"
        placeholder={label}
        value={words}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
    </>
  );
}
