/** A chart, with the same figures as a table under it: for whoever does not see it, and to be copied. */
import type { RefObject, VNode } from 'preact';
import { useEffect, useId, useReducer, useRef } from 'preact/hooks';
import { number, screenLanguage, t } from '../../lib/platform/i18n.ts';
import type { ChartLook } from './draw-chart.ts';

/** A token of theme.css that a series is drawn in. */
export type Tone = 'blue' | 'orange' | 'vermilion' | 'purple' | 'grey' | 'ink-soft';

export interface ChartData {
  /** Columns stand, side by side in time; bars lie, one under the other. */
  readonly kind: 'columns' | 'bars';
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly tone: Tone; readonly values: readonly number[] }[];
}

export interface ChartFigureProps {
  readonly title: string;
  /** What the categories are, over their column of the table. */
  readonly of: string;
  readonly data: ChartData;
}

export function ChartFigure({ title, of, data }: ChartFigureProps): VNode {
  const id = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  useDrawn(canvas, data);
  return (
    <figure class="chart" aria-labelledby={id}>
      <figcaption id={id}>{title}</figcaption>
      <div class="chart-room" data-kind={data.kind}>
        <canvas ref={canvas} role="img" aria-label={t('charts_image', title)} />
      </div>
      <details class="cl-more">
        <summary>{t('charts_table')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
        <section class="chart-table" aria-labelledby={id} tabIndex={0}>
          <table>
            <caption class="cl-hidden">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{of}</th>
                {data.series.map(({ name }) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.categories.map((category, at) => (
                <tr key={category}>
                  <th scope="row">
                    <bdi>{category}</bdi>
                  </th>
                  {data.series.map(({ name, values }) => (
                    <td key={name}>{number(values[at] ?? 0)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  );
}

/** Drawn anew when the figures change, and when the screen turns dark or has colours of its own. */
function useDrawn(canvas: RefObject<HTMLCanvasElement | null>, data: ChartData): void {
  const [looks, lookAgain] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    const media = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
    const onChange = (): void => lookAgain(null);
    for (const one of media) one.addEventListener('change', onChange);
    return () => {
      for (const one of media) one.removeEventListener('change', onChange);
    };
  }, []);
  useEffect(() => {
    let takeAway: (() => void) | null = null;
    let isWanted = true;
    const draw = async (): Promise<void> => {
      const { drawChart } = await import('./draw-chart.ts');
      if (isWanted && canvas.current !== null) takeAway = drawChart(canvas.current, data, lookOf(canvas.current, data));
    };
    void draw();
    return () => {
      isWanted = false;
      takeAway?.();
    };
  }, [JSON.stringify(data), looks]);
}

/** The tokens as colours: a canvas knows no custom properties. */
function lookOf(canvas: HTMLCanvasElement, { series }: ChartData): ChartLook {
  const probe = document.createElement('span');
  canvas.after(probe);
  const colorOf = (token: string): string => {
    probe.style.color = `var(--cl-${token})`;
    return getComputedStyle(probe).color;
  };
  const colors = series.map(({ tone }) => colorOf(tone));
  const [ink, line] = [colorOf('ink'), colorOf('line')];
  probe.style.backgroundColor = 'var(--cl-surface)';
  const { backgroundColor, fontFamily } = getComputedStyle(probe);
  probe.remove();
  const { lang, dir } = screenLanguage();
  return { colors, ink, line, ground: backgroundColor, font: fontFamily, lang, isRightToLeft: dir === 'rtl' };
}
