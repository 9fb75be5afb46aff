/** The tables of `bench -- speed`. */
import type { BurstCell, PaintedCell, Speed, SpeedCell } from './run.ts';

const OURS = 'ours';
const HYPOTHESIS = 'hypothesis';
/** The walk is part of every way to find anything; `indexOf` alone leaves no ranges. */
const FLOOR = 'floor: walk';

export function printSpeed({ anchoring, bursts, painting }: Speed): void {
  for (const [title, cells] of Map.groupBy(anchoring, ({ words, what }) => `${words} words, ${what}`)) {
    printPage(title, cells);
  }
  printBursts(bursts);
  printPainting(painting);
}

function printBursts(bursts: readonly BurstCell[]): void {
  const head = ['changes', 'follow ms', 'all again ms', 'found', 'found again'];
  console.log(`\n${'live claims, a burst'.padEnd(42)}${head.map((name) => name.padStart(14)).join('')}`);
  for (const { words, claims, changes, followMs, againMs, found, foundAgain } of bursts) {
    const columns = [String(changes), followMs.toFixed(1), againMs.toFixed(1), String(found), String(foundAgain)];
    console.log(`${`${words} words, ${claims} claims`.padEnd(42)}${columns.map((text) => text.padStart(14)).join('')}`);
  }
}

function printPage(title: string, cells: readonly SpeedCell[]): void {
  const head = ['claims', 'ms', 'MB', 'found', '/ hypothesis', '/ floor'];
  console.log(`\n${title.padEnd(26)}${'engine'.padEnd(16)}${head.map((name) => name.padStart(14)).join('')}`);
  for (const [claims, group] of Map.groupBy(cells, (cell) => cell.claims)) {
    for (const cell of group) console.log(`${''.padEnd(26)}${cell.engine.padEnd(16)}${rowOf(cell, group, claims)}`);
  }
}

function rowOf(cell: SpeedCell, group: readonly SpeedCell[], claims: number): string {
  const isReckoned = cell.measuredOn < claims;
  const columns = [
    String(claims),
    cell.ms.toFixed(cell.ms < 10 ? 2 : 0),
    (cell.heapBytes / 1e6).toFixed(1),
    `${cell.found}/${cell.measuredOn}`,
    ratio(cell, group, HYPOTHESIS),
    ratio(cell, group, FLOOR),
  ];
  const text = columns.map((column) => column.padStart(14)).join('');
  return isReckoned ? `${text}  ~ from ${cell.measuredOn}` : text;
}

function ratio(cell: SpeedCell, group: readonly SpeedCell[], to: string): string {
  const other = group.find(({ engine }) => engine === to);
  if (other === undefined || other === cell) return '';
  return `${(cell.ms / other.ms).toPrecision(2)} ×`;
}

function printPainting(cells: readonly PaintedCell[]): void {
  const head = ['script ms', 'style+layout', 'other tasks', 'nodes added', 'undo ms'];
  console.log(
    `\n${'painting 1,000 ranges'.padEnd(26)}${'by'.padEnd(16)}${head.map((name) => name.padStart(14)).join('')}`,
  );
  for (const { words, how, scriptMs, styleAndLayoutMs, otherMs, nodesAdded, undoMs } of cells) {
    const times = [scriptMs, styleAndLayoutMs, otherMs].map((ms) => ms.toFixed(1));
    const columns = [...times, String(nodesAdded), undoMs.toFixed(1)];
    const row = columns.map((column) => column.padStart(14)).join('');
    console.log(`${`${words} words`.padEnd(26)}${how.padEnd(16)}${row}`);
  }
}

/** How many times faster than Hypothesis' algorithm: the aims are written in this. */
export function timesFaster(cells: readonly SpeedCell[]): readonly string[] {
  return cells
    .filter(({ engine }) => engine === OURS)
    .flatMap((cell) => {
      const { words, what, claims } = cell;
      const same = (other: SpeedCell): boolean =>
        other.engine === HYPOTHESIS && other.words === words && other.what === what && other.claims === claims;
      const other = cells.find(same);
      if (other === undefined) return [];
      return [`${words} words, ${claims} ${what}: ${(other.ms / cell.ms).toPrecision(3)} times`];
    });
}
