/** The list of claims: a hundred thousand of them, of which only those on the screen are drawn, and its keys. */
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ClaimGrid } from '../../../components/library/ClaimGrid.tsx';
import { type Choosing, nothingChosen } from '../../../components/library/choosing.ts';
import '../../../entrypoints/library/library-claims.css';
import type { ClaimSummary } from '../../../lib/model/claim-summary.ts';
import { clearScreen, press, show, violationsOf } from '../../support/screen.ts';

const MANY = 100_000;
const ROW = 64;

afterEach(clearScreen);

function claim(number: number, more: Partial<ClaimSummary> = {}): ClaimSummary {
  return {
    id: `claim-${number}`,
    layer: null,
    text: `The harbour took in ${number} ships in March.`,
    language: 'en',
    speaker: 'Idris Marai',
    status: 'in-review',
    assignee: 'a1',
    due: '2026-03-20',
    priority: null,
    verdicts: ['false'],
    disagree: false,
    conflict: false,
    tags: ['harbour'],
    outlets: ['The Courier'],
    people: ['a1'],
    sources: 2,
    mentions: 1,
    claimDate: null,
    modified: '2026-03-01T10:00:00Z',
    anchored: null,
    ...more,
  };
}

const rows = Uint32Array.from({ length: MANY }, (_, place) => place);
const words = { person: () => 'Mara', layer: () => 'Another desk', today: '2026-03-21' };
const onShown = vi.fn<(first: number, last: number) => void>();
const onOpen = vi.fn<(number: number) => void>();

interface ShownProps {
  readonly rowOf?: (number: number) => ClaimSummary | undefined;
}

/** The grid with what its caller keeps for it. */
function Shown({ rowOf = claim }: ShownProps) {
  const [active, setActive] = useState(0);
  const [choosing, setChoosing] = useState<Choosing>(nothingChosen);
  return (
    <div data-chosen={choosing.chosen.size}>
      <ClaimGrid
        label="Checks"
        rows={rows}
        rowHeight={ROW}
        rowOf={rowOf}
        words={words}
        active={active}
        choosing={choosing}
        onActive={setActive}
        onChoose={setChoosing}
        onOpen={onOpen}
        onShown={onShown}
      />
    </div>
  );
}

async function shownGrid(props: ShownProps = {}): Promise<HTMLElement> {
  const main = show(<Shown {...props} />);
  const grid = main.querySelector<HTMLElement>('[role="grid"]')!;
  grid.style.blockSize = '640px';
  await expect.poll(() => drawn(grid).length).toBeGreaterThan(5);
  return grid;
}

const drawn = (grid: HTMLElement) => [...grid.querySelectorAll<HTMLElement>('[role="row"]')];
const chosen = (grid: HTMLElement) => Number(grid.parentElement?.getAttribute('data-chosen'));
const activeText = (grid: HTMLElement) =>
  document.getElementById(grid.getAttribute('aria-activedescendant')!)?.textContent ?? '';

describe('a hundred thousand claims', () => {
  test('are as long as all of them, and only those on the screen and beside it are drawn', async () => {
    const grid = await shownGrid();
    expect(grid.scrollHeight).toBe(MANY * ROW);
    expect(grid.getAttribute('aria-rowcount')).toBe(String(MANY));
    expect(drawn(grid).length).toBeLessThan(40);
    grid.scrollTop = 3_000_000;
    await expect.poll(() => grid.textContent).toContain('took in 46880 ships');
    expect(drawn(grid).length).toBeLessThan(40);
    const middle = drawn(grid).find((row) => row.getAttribute('aria-rowindex') === '46881')!;
    const seen = middle.getBoundingClientRect();
    expect(seen.height).toBe(ROW);
    expect(Math.abs(seen.top - grid.getBoundingClientRect().top - (46_880 * ROW - 3_000_000))).toBeLessThan(3);
  });

  test('each frame of a long scroll shows rows from edge to edge', async () => {
    const grid = await shownGrid();
    for (let step = 1; step <= 10; step++) {
      grid.scrollTop = step * 600;
      await frame();
      await frame();
      const middle = grid.getBoundingClientRect();
      for (const y of [middle.top + 3, middle.top + middle.height / 2, middle.bottom - 3]) {
        expect(document.elementFromPoint(middle.left + 60, y)?.closest('[role="row"]')).not.toBeNull();
      }
    }
  });

  test('a list that is thrown names the place it passes, and shows its rows where it rests', async () => {
    const grid = await shownGrid();
    for (let step = 1; step <= 10; step++) {
      grid.scrollTop = step * 64_000;
      await expect.poll(() => grid.querySelector('.claim-grid-place')?.textContent).toBe(`${step},001`);
    }
    await expect.poll(() => grid.textContent).toContain('took in 10000 ships');
    expect(grid.querySelector('.claim-grid-place')).toBeNull();
  });

  test('rows stand in their order once the list rests, whatever was drawn on the way', async () => {
    const grid = await shownGrid();
    for (const top of [300, 900, 1500, 1200, 800]) {
      grid.scrollTop = top;
      await frame();
      await frame();
    }
    const places = () => drawn(grid).map((row) => Number(row.getAttribute('aria-rowindex')));
    const inOrder = () => places().toSorted((one, other) => one - other);
    await expect.poll(() => `${places()}` === `${inOrder()}`).toBe(true);
    await expect.poll(() => grid.textContent).toContain('took in 12 ships');
  });

  test('a row that has not arrived is busy, and keeps its room', async () => {
    const grid = await shownGrid({ rowOf: (number) => (number === 2 ? undefined : claim(number)) });
    const [, , third] = drawn(grid);
    expect(third!.getAttribute('aria-busy')).toBe('true');
    expect(third!.getBoundingClientRect().height).toBe(ROW);
  });
});

describe('keys', () => {
  test('arrows, Home, End and pages move the active row, which is shown and named by the grid', async () => {
    const grid = await shownGrid();
    grid.focus();
    press(grid, 'ArrowDown');
    await expect.poll(() => activeText(grid)).toContain('took in 1 ships');
    press(grid, 'End');
    await expect.poll(() => activeText(grid)).toContain('took in 99999 ships');
    expect(grid.querySelector('.claim-grid-place')).toBeNull();
    await expect.poll(() => grid.scrollTop).toBeGreaterThan(MANY * ROW - 1000);
    press(grid, 'PageUp');
    await expect.poll(() => activeText(grid)).toMatch(/took in 9999[0-8] ships/u);
    press(grid, 'Home');
    await expect.poll(() => grid.scrollTop).toBe(0);
    expect(activeText(grid)).toContain('took in 0 ships');
    expect(document.activeElement).toBe(grid);
  });

  test('Space chooses, Shift chooses a range, Ctrl+A all, Esc none, and Enter opens', async () => {
    const grid = await shownGrid();
    grid.focus();
    press(grid, ' ');
    await expect.poll(() => chosen(grid)).toBe(1);
    press(grid, 'ArrowDown', { shiftKey: true });
    await expect.poll(() => chosen(grid)).toBe(2);
    press(grid, 'ArrowDown', { shiftKey: true });
    await expect.poll(() => chosen(grid)).toBe(3);
    press(grid, 'ArrowUp', { shiftKey: true });
    await expect.poll(() => chosen(grid)).toBe(2);
    press(grid, 'a', { ctrlKey: true });
    await expect.poll(() => chosen(grid)).toBe(MANY);
    press(grid, 'Escape');
    await expect.poll(() => chosen(grid)).toBe(0);
    press(grid, 'Enter');
    expect(onOpen).toHaveBeenLastCalledWith(1);
  });

  test('the active row stays in the page however far the list is scrolled', async () => {
    const grid = await shownGrid();
    grid.focus();
    press(grid, 'ArrowDown');
    grid.scrollTop = 2_000_000;
    await expect.poll(() => grid.textContent).toContain('took in 31255 ships');
    expect(activeText(grid)).toContain('took in 1 ships');
  });
});

test('a press on the box chooses, with Shift a range, and a press on the claim opens it', async () => {
  const grid = await shownGrid();
  const box = (place: number) => drawn(grid)[place]!.querySelector<HTMLElement>('[data-choice]')!;
  box(1).click();
  await expect.poll(() => chosen(grid)).toBe(1);
  box(4).dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
  await expect.poll(() => chosen(grid)).toBe(4);
  expect(drawn(grid)[3]!.getAttribute('aria-selected')).toBe('true');
  drawn(grid)[2]!.querySelector<HTMLElement>('.claim-text')!.click();
  expect(onOpen).toHaveBeenLastCalledWith(2);
});

test.each(['light', 'dark'] as const)('nothing is wrong with it by the rules of accessibility, %s', async (scheme) => {
  const late = claim(0, { conflict: true, disagree: true, verdicts: ['true', 'false'], layer: 'urn:x' });
  const grid = await shownGrid({ rowOf: (number) => (number === 0 ? late : claim(number)) });
  expect(await violationsOf(grid.parentElement!, scheme)).toEqual([]);
});

function frame(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}
