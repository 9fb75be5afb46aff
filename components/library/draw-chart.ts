/**
 * Draw a chart on a canvas, in the colours of the screen. Loaded with the charts' view alone: it is most of its weight.
 *
 * Each series has a pattern beside its colour, so that it is told apart without colours too. Nothing moves.
 */
import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js';
import type { ChartData } from './ChartFigure.tsx';

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, Tooltip);

export interface ChartLook {
  /** Of each series, as CSS says it. */
  readonly colors: readonly string[];
  readonly ink: string;
  readonly line: string;
  readonly ground: string;
  readonly font: string;
  readonly lang: string;
  readonly isRightToLeft: boolean;
}

/** Returns a function that takes it away. */
export function drawChart(canvas: HTMLCanvasElement, data: ChartData, look: ChartLook): () => void {
  const { ink, line, lang, font, isRightToLeft } = look;
  const isLying = data.kind === 'bars';
  const counts = { stacked: true, beginAtZero: true, ticks: { color: ink, precision: 0 }, grid: { color: line } };
  const names = { stacked: true, ticks: { color: ink, maxRotation: 0 }, grid: { display: false } };
  const [x, y] = isLying ? [counts, names] : [names, counts];
  const chart = new Chart(canvas, {
    type: 'bar',
    data: {
      labels: [...data.categories],
      datasets: data.series.map(({ name, values }, at) => ({
        label: name,
        data: [...values],
        backgroundColor: patternOf(at, look.colors[at] ?? ink, look.ground) ?? ink,
        borderColor: look.colors[at] ?? ink,
        borderWidth: 1,
      })),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      // The last figure of an axis stands half beside it.
      layout: { padding: { right: 12, left: 12 } },
      locale: lang,
      font: { family: font },
      indexAxis: isLying ? 'y' : 'x',
      scales: { x: { ...x, reverse: isRightToLeft }, y: { ...y, position: isRightToLeft ? 'right' : 'left' } },
      plugins: {
        legend: { position: 'bottom', rtl: isRightToLeft, labels: { color: ink } },
        tooltip: { rtl: isRightToLeft, mode: 'index', intersect: false },
      },
    },
  });
  return () => chart.destroy();
}

const SIZE = 8;

type Stroke = (pen: CanvasRenderingContext2D) => void;

/** What is drawn into each square of a series, beside its colour. */
const strokes: readonly Stroke[] = [
  (pen) => pen.fillRect(0, 0, SIZE, SIZE),
  (pen) => lines(pen, [0, SIZE, SIZE, 0]),
  (pen) => lines(pen, [0, 0, SIZE, SIZE], [0, SIZE, SIZE, 0]),
  (pen) => pen.fillRect(2, 2, 4, 4),
  (pen) => lines(pen, [0, SIZE / 2, SIZE, SIZE / 2]),
  (pen) => lines(pen, [SIZE / 2, 0, SIZE / 2, SIZE]),
];

function patternOf(at: number, color: string, ground: string): CanvasPattern | null {
  const canvas = new OffscreenCanvas(SIZE, SIZE);
  const pen = canvas.getContext('2d') as unknown as CanvasRenderingContext2D;
  pen.fillStyle = ground;
  pen.fillRect(0, 0, SIZE, SIZE);
  pen.fillStyle = color;
  pen.strokeStyle = color;
  pen.lineWidth = 2;
  strokes[at % strokes.length]!(pen);
  return pen.createPattern(canvas as unknown as CanvasImageSource, 'repeat');
}

function lines(
  pen: CanvasRenderingContext2D,
  ...segments: readonly (readonly [number, number, number, number])[]
): void {
  for (const [fromX, fromY, toX, toY] of segments) {
    pen.beginPath();
    pen.moveTo(fromX, fromY);
    pen.lineTo(toX, toY);
    pen.stroke();
  }
}
