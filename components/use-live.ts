/**
 * The latest value of something that is watched, such as a query of the store.
 *
 * In:     `observe`, called again whenever one of `inputs` changes.
 * Out:    the latest value; undefined until there is a first one for these inputs.
 * Errors: one that is observed is thrown while rendering, to the nearest error boundary.
 */
import { type Inputs, useEffect, useState } from 'preact/hooks';

export interface Observable<Value> {
  subscribe(observer: { next: (value: Value) => void; error: (error: unknown) => void }): { unsubscribe(): void };
}

type Seen<Value> = { readonly value: Value | undefined; readonly failure: { readonly error: unknown } | null };

export function useLive<Value>(observe: () => Observable<Value>, inputs: Inputs): Value | undefined {
  const [seen, setSeen] = useState<Seen<Value>>({ value: undefined, failure: null });
  useEffect(() => {
    setSeen({ value: undefined, failure: null });
    const subscription = observe().subscribe({
      next: (value) => setSeen({ value, failure: null }),
      error: (error) => setSeen({ value: undefined, failure: { error } }),
    });
    return () => subscription.unsubscribe();
  }, inputs);
  if (seen.failure !== null) throw seen.failure.error;
  return seen.value;
}
