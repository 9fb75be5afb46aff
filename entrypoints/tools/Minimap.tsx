/**
 * A slim bar at the inline end of the page: where its marks are, which part is in view, and how many are out of it.
 *
 * Cost: the boxes of all marks when the page or its marks change; for a scroll, one drawing a frame.
 */
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../components/icons.tsx';
import { number, plural, t } from '../../lib/platform/i18n.ts';
import { besideView, groupMarks, type MarkGroup } from './groups.ts';
import { type Measured, measure, watchPlaces } from './places.ts';

export interface MinimapProps {
  readonly marks: readonly { readonly range: Range; readonly isCheck: boolean }[];
  /** Changes with the marks: ranges move by themselves. */
  readonly version: number;
  readonly onShow: (mark: number) => void;
}

export function Minimap({ marks, version, onShow }: MinimapProps): VNode {
  const [last, setLast] = useState<number | null>(null);
  const { boxes, view, extent, bar, dir } = useMeasured(marks, version);
  const beside = besideView(boxes, view);
  const tops = boxes.map(({ top }) => top);
  const groups = groupMarks(tops, extent, bar);
  const show = (mark: number | null): void => {
    if (mark === null) return;
    setLast(mark);
    onShow(mark);
  };
  const length = Math.max(extent.to - extent.from, 1);
  const seen = {
    insetBlockStart: `${((view.top - extent.from) / length) * bar}px`,
    blockSize: `${((view.bottom - view.top) / length) * bar}px`,
  };
  return (
    <nav class="cl-screen minimap" dir={dir} aria-label={t('minimap_label')}>
      <Beyond side="above" count={beside.above} onPress={() => show(beside.nearestAbove)} />
      <div class="minimap-bar" style={{ blockSize: `${bar}px` }}>
        <div class="minimap-view" style={seen} />
        {groups.map((group) => (
          <Target key={group.at} group={group} marks={marks} onPress={() => show(nextIn(group, last))} />
        ))}
      </div>
      <Beyond side="below" count={beside.below} onPress={() => show(beside.nearestBelow)} />
    </nav>
  );
}

/** After the one that was shown last, when it is one of them. */
function nextIn({ marks }: MarkGroup, last: number | null): number {
  return marks[(marks.indexOf(last ?? -1) + 1) % marks.length]!;
}

interface TargetProps extends Pick<MinimapProps, 'marks'> {
  readonly group: MarkGroup;
  readonly onPress: () => void;
}

function Target({ group, marks, onPress }: TargetProps): VNode {
  const words = plural('minimap_here', group.marks.length);
  return (
    <button
      type="button"
      class="minimap-target"
      style={{ insetBlockStart: `${group.at}px` }}
      data-check={group.marks.some((mark) => marks[mark]?.isCheck) || undefined}
      aria-label={words}
      title={words}
      onClick={(event) => event.isTrusted && onPress()}
    >
      <span class="minimap-tick">{group.marks.length > 1 && number(group.marks.length)}</span>
    </button>
  );
}

interface BeyondProps {
  readonly side: 'above' | 'below';
  readonly count: number;
  readonly onPress: () => void;
}

/** Stays where it is when there is nothing on its side: the bar between does not move. */
function Beyond({ side, count, onPress }: BeyondProps): VNode {
  const words = plural(side === 'above' ? 'minimap_above' : 'minimap_below', count);
  return (
    <button
      type="button"
      class="minimap-beyond"
      aria-label={words}
      title={words}
      aria-disabled={count === 0}
      onClick={(event) => event.isTrusted && onPress()}
    >
      <Icon name={side === 'above' ? 'up' : 'down'} />
      {number(count)}
    </button>
  );
}

function useMeasured(marks: MinimapProps['marks'], version: number): Measured {
  const [measured, setMeasured] = useState(() => measure(marks));
  useEffect(() => {
    setMeasured(measure(marks));
    return watchPlaces(
      () => setMeasured(measure(marks)),
      () => setMeasured((before) => ({ ...before, view: { top: scrollY, bottom: scrollY + innerHeight } })),
    );
  }, [version]);
  return measured;
}
