/**
 * Icons, drawn in the colour of the text round them. Each stands beside words or on a button that has a name,
 * so all are hidden from assistive technology.
 */
import type { ComponentChildren, VNode } from 'preact';
import type { VerdictCode } from '../lib/model/verdict-scheme.ts';

const ring = <circle cx="8" cy="8" r="6.25" />;
const bubble = <path d="M2 3.5h12v8H7.5L4.5 14v-2.5H2z" />;
const filled = { fill: 'currentColor', stroke: 'none' };

const verdictShapes: Record<VerdictCode | 'disagree', VNode> = {
  true: <path d="m3 8.5 3.5 3.5L13 4.5" stroke-width="2.25" />,
  'mostly-true': (
    <>
      <path d="m2.5 8.5 3.5 3.5 6-7" />
      <circle cx="13" cy="12" r="1.5" {...filled} />
    </>
  ),
  mixture: (
    <>
      {ring}
      <path d="M8 1.75a6.25 6.25 0 0 0 0 12.5z" {...filled} />
    </>
  ),
  'mostly-false': (
    <>
      {ring}
      <path d="m5.75 5.75 4.5 4.5m0-4.5-4.5 4.5" />
    </>
  ),
  false: <path d="m3.5 3.5 9 9m0-9-9 9" stroke-width="2.25" />,
  misleading: <path d="M3 13.5V9a3 3 0 0 1 3-3h7M9.75 2.75 13 6 9.75 9.25" />,
  'missing-context': (
    <>
      <path d="M4.5 2.5H2v11h2.5m7-11H14v11h-2.5" />
      <circle cx="5.25" cy="8" r="1" {...filled} />
      <circle cx="8" cy="8" r="1" {...filled} />
      <circle cx="10.75" cy="8" r="1" {...filled} />
    </>
  ),
  unproven: (
    <>
      <path d="M5 5.5a3 3 0 1 1 4.4 2.6C8.4 8.7 8 9.2 8 10.25" />
      <circle cx="8" cy="13" r="1" {...filled} />
    </>
  ),
  outdated: <path d="M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3m5-3v3m-4.25 4 3.5 3m0-3-3.5 3" />,
  satire: (
    <>
      <path d="M2.5 3.5c3.5-1 7.5-1 11 0 .5 5.5-1.5 9.5-5.5 10.75C4 13 2 9 2.5 3.5z" />
      <path d="M5 6.75h1.5m3 0H11M5.25 9.5c1.75 1.75 3.75 1.75 5.5 0" />
    </>
  ),
  'altered-media': <path d="M2 3h12v10H2zm0 8 3.5-3.5L8 10m6-7-4 5 2 1-3.5 4" />,
  misattributed: (
    <>
      {bubble}
      <path d="m6.25 5.75 3.5 3.5m0-3.5-3.5 3.5" />
    </>
  ),
  'correct-attribution': (
    <>
      {bubble}
      <path d="m5.5 7.5 2 1.75L10.75 6" />
    </>
  ),
  'not-checkable': (
    <>
      {ring}
      <path d="M5 8h6" />
    </>
  ),
  'in-progress': (
    <>
      {ring}
      <path d="M8 4.5V8l2.5 1.75" />
    </>
  ),
  disagree: (
    <>
      <circle cx="5.75" cy="8" r="3.75" />
      <circle cx="10.25" cy="8" r="3.75" />
    </>
  ),
};

const shapes = {
  show: (
    <>
      <circle cx="8" cy="8" r="4.25" />
      <path d="M8 1.5v3m0 7v3M1.5 8h3m7 0h3" />
    </>
  ),
  edit: <path d="M3 13l.75-3L11 2.75 13.25 5 6 12.25z" />,
  withdraw: <path d="M3 4.5h10M6.5 4.5v-2h3v2m-5.25 0 .5 9h6.5l.5-9" />,
  add: <path d="M8 3v10M3 8h10" />,
  back: <path d="M10 3 5 8l5 5" />,
  up: <path d="m3 10 5-5 5 5" />,
  down: <path d="m3 6 5 5 5-5" />,
  close: <path d="m4 4 8 8m0-8-8 8" />,
  warning: <path d="M8 2 1.75 13.5h12.5zM8 6.5v3.25m0 1.75v.25" />,
  download: <path d="M8 2v8m-3.25-3L8 10.25 11.25 7M2.5 13.5h11" />,
  open: <path d="M2 13V3h4.5L8 5h6v8z" />,
  library: <path d="M3 2.5v11m3-11v11m2.75-10.5 4 10M2 13.5h12" />,
  external: <path d="M9.5 2.5h4v4m0-4L7.5 8.5M12 9.5v4H2.5V4h4" />,
  speaker: bubble,
  done: <path d="m3 8.5 3.5 3.5L13 4.5" />,
  select: <path d="M5.5 2.5h5M5.5 13.5h5M8 2.5v11M2 6h3.5m5 0H14M2 10h3.5m5 0H14" />,
  page: <path d="M3.5 1.75h6L12.5 5v9.25h-9zM5.75 7.5h4.5m-4.5 3h4.5" />,
} as const satisfies Record<string, VNode>;

export type IconName = keyof typeof shapes;

const directed: ReadonlySet<IconName> = new Set<IconName>(['back', 'external', 'speaker']);

export function Icon({ name }: { readonly name: IconName }): VNode {
  return <Drawing directed={directed.has(name)}>{shapes[name]}</Drawing>;
}

export function VerdictIcon({ verdict }: { readonly verdict: VerdictCode | 'disagree' }): VNode {
  return <Drawing directed={verdict === 'misleading'}>{verdictShapes[verdict]}</Drawing>;
}

function Drawing({ directed, children }: { readonly directed: boolean; readonly children: ComponentChildren }): VNode {
  return (
    <svg class="cl-icon" viewBox="0 0 16 16" aria-hidden="true" data-directed={directed || undefined}>
      {children}
    </svg>
  );
}
