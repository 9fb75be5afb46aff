/** A part of the screen of one claim, under its heading. With an id, it can be jumped to. */
import type { ComponentChildren, VNode } from 'preact';
import { useId } from 'preact/hooks';

interface ReviewPartProps {
  readonly title: string;
  readonly id?: string;
  readonly children: ComponentChildren;
}

export function ReviewPart({ title, id, children }: ReviewPartProps): VNode {
  const name = useId();
  return (
    <section class="review-part" aria-labelledby={name} id={id} tabIndex={id === undefined ? undefined : -1}>
      <h3 id={name}>{title}</h3>
      {children}
    </section>
  );
}
