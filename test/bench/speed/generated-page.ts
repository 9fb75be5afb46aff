/** A page of a given length, with about the structure of a long read; the same for the same seed. */
import { type Random, randomOf } from '../anchoring/random.ts';

const COMMON = 'the of and to in a that for on with was as by said at from it is he had his were not an which'.split(
  ' ',
);
const SYLLABLES = 'ba ce di for gan hel in jor ka lem mis nor os per qua ris sen tal ur ven wil yar zon ter mar'.split(
  ' ',
);
const PARAGRAPH = 60;

export function generatedBody(words: number, seed: string): HTMLElement {
  const random = randomOf(seed);
  const pick = wordPicker(random);
  const body = element('body', navigation(pick));
  const main = element('main', []);
  for (let count = 0; count < words; ) {
    const [block, length] = blockOf(random, pick);
    main.append(block);
    count += length;
  }
  body.append(main, element('footer', [element('p', [sentence(random, pick, 12)])]));
  return body;
}

/** Every third word is one of the commonest, the others are rarer the later they stand in the list. */
function wordPicker(random: Random): () => string {
  const rare = Array.from({ length: 6000 }, () =>
    Array.from({ length: 2 + random.whole(3) }, () => random.pick(SYLLABLES)).join(''),
  );
  return () => (random.chance(0.35) ? random.pick(COMMON) : rare[Math.floor(rare.length * random.share() ** 2)]!);
}

function blockOf(random: Random, pick: () => string): readonly [HTMLElement, number] {
  const way = random.share();
  if (way < 0.08) return [element('h2', [sentence(random, pick, 6)]), 6];
  if (way < 0.16) {
    const items = Array.from({ length: 4 }, () => element('li', [sentence(random, pick, 12)]));
    return [element('ul', items), 48];
  }
  const sentences = Array.from({ length: 4 }, () => sentence(random, pick, PARAGRAPH / 4));
  return [
    element(
      'p',
      sentences.flatMap((text) => inline(text, random)),
    ),
    PARAGRAPH,
  ];
}

/** Every other sentence has a link or an emphasis in it. */
function inline(text: string, random: Random): readonly (HTMLElement | string)[] {
  const words = text.split(' ');
  if (random.chance(0.5)) return [`${text} `];
  const at = 1 + random.whole(words.length - 3);
  const marked = element(random.pick(['a', 'em', 'strong']), [words.slice(at, at + 2).join(' ')]);
  return [`${words.slice(0, at).join(' ')} `, marked, ` ${words.slice(at + 2).join(' ')} `];
}

function sentence(random: Random, pick: () => string, length: number): string {
  const words = Array.from({ length }, () => (random.chance(0.03) ? String(random.whole(9000)) : pick()));
  const first = words[0]!;
  return `${first[0]!.toUpperCase()}${first.slice(1)} ${words.slice(1).join(' ')}.`;
}

function navigation(pick: () => string): readonly HTMLElement[] {
  const items = Array.from({ length: 20 }, () => element('li', [element('a', [pick()])]));
  return [element('header', [element('nav', [element('ul', items)])])];
}

function element(name: string, children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}
