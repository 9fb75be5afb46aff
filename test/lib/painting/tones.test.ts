import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { neutralTones, type Tone } from '../../../lib/model/mark.ts';
import { verdictCodes } from '../../../lib/model/verdict-scheme.ts';
import { highlightNames } from '../../../lib/painting/tones.ts';

const css = readFileSync(new URL('../../../entrypoints/highlights.content/index.css', import.meta.url), 'utf8');
const [plain = '', forced = ''] = css.replace(/\/\*[\s\S]*?\*\//gu, '').split('@media (forced-colors: active)');

const tones: readonly Tone[] = [...neutralTones, ...verdictCodes, 'disagree'];
const names = [...new Set(Object.values(highlightNames))];

interface Look {
  readonly line: string;
  readonly colour: string | null;
  readonly properties: readonly string[];
  readonly background: string;
}

const looks = new Map<string, Look>(
  [...plain.matchAll(/::highlight\((\w+)\)\s*\{([^}]*)\}/gu)].map(([, name = '', body = '']) => {
    const rules = new Map(
      body
        .split(';')
        .filter((rule) => rule.includes(':'))
        .map((rule) => rule.split(':').map((part) => part.trim()) as [string, string])
        // A person's style: the page's own gives way to it.
        .map(([property, value]) => [property, value.replace(/ !important$/u, '')] as const),
    );
    const decoration = rules.get('text-decoration') ?? '';
    return [
      name,
      {
        line: decoration.replace(/ #\w+$/u, ''),
        colour: /#\w{6}$/u.exec(decoration)?.[0] ?? null,
        properties: [...rules.keys()],
        background: rules.get('background-color') ?? '',
      },
    ];
  }),
);

test('no style of a page undoes one of a mark', () => {
  const declarations = [...css.matchAll(/^ {2,}[a-z-]+:[^;]*;/gmu)].map(([declaration]) => declaration);
  expect(declarations.length).toBeGreaterThan(2 * names.length);
  expect(declarations.filter((declaration) => !declaration.endsWith(' !important;'))).toEqual([]);
});

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test('every tone has a name, and every name a rule', () => {
  expect(Object.keys(highlightNames).sort()).toEqual([...tones].sort());
  expect([...looks.keys()].sort()).toEqual([...names].sort());
});

test('names are few, and tell nothing', () => {
  expect(names.length).toBeGreaterThanOrEqual(12);
  expect(names.length).toBeLessThanOrEqual(16);
  expect(names.filter((name) => !/^k\d+$/u.test(name))).toEqual([]);
});

test('no two names share both the pattern and the thickness of their line', () => {
  const lines = [...looks.values()].map(({ line }) => line);
  expect(new Set(lines).size).toBe(lines.length);
});

describe.each([...looks])('%s', (_, { line, properties, background }) => {
  test('is told by a line, or by a strong background', () => {
    if (line === '') expect(Number.parseInt(/(\d+)%\)$/u.exec(background)?.[1] ?? '0', 10)).toBeGreaterThan(30);
    else expect(line).toMatch(/^underline (?:overline )?(?:solid|double|dotted|dashed|wavy) [123]px$/u);
  });

  test('leaves the colour of text alone, and the page shows through', () => {
    expect(properties).not.toContain('color');
    expect(background).toMatch(/^rgb\(\d+ \d+ \d+ \/ \d+%\)$/u);
  });
});

const lines = [...looks].flatMap(([name, { colour }]) =>
  colour === null ? [] : ['#ffffff', '#111111'].map((page) => ({ name, colour, page })),
);

test.each(lines)('the line of $name has 3:1 on $page', ({ colour, page }) => {
  expect(contrast(colour, page)).toBeGreaterThanOrEqual(3);
});

test('every line has a colour', () => {
  expect(lines).toHaveLength(2 * [...looks.values()].filter(({ line }) => line !== '').length);
});

test('with forced colours every name keeps its pattern and has a system colour', () => {
  for (const name of names) expect(forced).toContain(`::highlight(${name})`);
  expect(forced).not.toMatch(/#\w{6}|rgb/u);
  expect(forced).not.toMatch(/text-decoration(?!-color)/u);
});
