/**
 * A section of the library: a heading, its actions, what they led to, and its content.
 *
 * The heading can take the focus, for when the button that had it goes away with its row.
 */
import type { ComponentChildren, RefObject, VNode } from 'preact';
import { useId } from 'preact/hooks';
import { ActLine } from './ActLine.tsx';
import type { Act } from './use-act.ts';

export interface SectionProps {
  readonly title: string;
  readonly act?: Act;
  readonly heading?: RefObject<HTMLHeadingElement | null>;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Section({ title, act, heading, actions, children }: SectionProps): VNode {
  const id = useId();
  return (
    <section class="library-section" aria-labelledby={id}>
      <div class="library-section-head">
        <h2 id={id} tabIndex={-1} ref={heading ?? null}>
          {title}
        </h2>
        {actions && <div class="library-actions">{actions}</div>}
      </div>
      {act !== undefined && <ActLine act={act} heading={heading} />}
      {children}
    </section>
  );
}
