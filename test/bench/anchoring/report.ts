/** The tables of `bench -- anchoring`. */
import { engineNames } from '../peers/names.ts';
import type { Case } from './report-types.ts';
import type { Measured } from './run.ts';
import type { Verdict } from './score.ts';

export interface Row {
  readonly scenario: string;
  readonly engine: string;
  readonly n: number;
  /** Shares of n. `right` includes `exact`; where nothing is right, it is the share of nothing. */
  readonly exact: number;
  readonly right: number;
  readonly near: number;
  readonly wrong: number;
  readonly missed: number;
  readonly false: number;
  /** Counts, of an engine that says how it found. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly falseSame: number;
}

export function rowsOf(cases: readonly Case[], names: readonly string[]): readonly Row[] {
  const groups = Map.groupBy(cases, ({ scenario, engine }) => `${scenario}\n${engine}`);
  return names.flatMap((scenario) =>
    engineNames.flatMap((engine) => {
      const group = groups.get(`${scenario}\n${engine}`);
      return group === undefined ? [] : [rowOf(scenario, engine, group)];
    }),
  );
}

function rowOf(scenario: string, engine: string, cases: readonly Case[]): Row {
  const share = (...of: readonly Verdict[]): number =>
    cases.filter(({ verdict }) => of.includes(verdict)).length / cases.length;
  const statuses = Map.groupBy(
    cases.filter(({ status }) => status !== undefined),
    ({ status }) => status!,
  );
  return {
    scenario,
    engine,
    n: cases.length,
    exact: share('exact', 'none'),
    right: share('exact', 'right', 'none'),
    near: share('near'),
    wrong: share('wrong'),
    missed: share('missed'),
    false: share('false'),
    statuses: Object.fromEntries([...statuses].map(([status, group]) => [status, group.length])),
    falseSame: cases.filter(({ isFalseSame }) => isFalseSame).length,
  };
}

const COLUMNS = ['exact', 'right', 'near', 'wrong', 'missed', 'false'] as const;

export function printTables(measured: Measured, names: { pages: readonly string[]; pairs: readonly string[] }): void {
  if (measured.pages.length > 0) printTable('pages', rowsOf(measured.pages, names.pages));
  if (measured.pairs.length > 0) printTable('pairs', rowsOf(measured.pairs, names.pairs));
}

function printTable(title: string, rows: readonly Row[]): void {
  console.log(`\n${title.padEnd(24)}${'engine'.padEnd(16)}${'n'.padStart(6)}${COLUMNS.map(column).join('')}  as`);
  let last = '';
  for (const row of rows) {
    const scenario = row.scenario === last ? '' : row.scenario;
    last = row.scenario;
    const shares = COLUMNS.map((name) => column(percent(row[name]))).join('');
    const counts = `${row.engine.padEnd(16)}${String(row.n).padStart(6)}`;
    console.log(`${scenario.padEnd(24)}${counts}${shares}  ${statusesOf(row)}`.trimEnd());
  }
  printWrong(rows);
}

/** The main figure: answers on wrong words, the mean over the scenarios. */
function printWrong(rows: readonly Row[]): void {
  console.log('\nanswers on wrong words (wrong and false), mean over the scenarios with a right answer, and without:');
  for (const [engine, group] of Map.groupBy(rows, (row) => row.engine)) {
    const mean = (of: readonly Row[]): string =>
      percent(of.reduce((sum, row) => sum + row.wrong + row.false, 0) / of.length);
    const gone = group.filter(isGone);
    const here = group.filter((row) => !isGone(row));
    console.log(`${''.padEnd(24)}${engine.padEnd(16)}${mean(here).padStart(8)}${mean(gone).padStart(8)}`);
    const falseSame = group.reduce((sum, row) => sum + row.falseSame, 0);
    if (Object.keys(group[0]?.statuses ?? {}).length > 0) {
      console.log(`${''.padEnd(40)}said to be the same words and are not: ${falseSame}`);
    }
  }
}

const isGone = ({ scenario }: Row): boolean => /^(deleted|replaced|another)/u.test(scenario);

const column = (text: string): string => text.padStart(8);

const percent = (share: number): string => (Number.isNaN(share) ? '-' : (share * 100).toFixed(2));

function statusesOf({ statuses, falseSame }: Row): string {
  const counts = ['exact', 'fuzzy', 'changed', 'orphan']
    .filter((status) => statuses[status] !== undefined)
    .map((status) => `${status} ${statuses[status]}`);
  return [...counts, ...(falseSame > 0 ? [`FALSE SAME ${falseSame}`] : [])].join(', ');
}
