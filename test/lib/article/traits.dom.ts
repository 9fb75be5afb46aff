import { expect, test } from 'vitest';
import { bitsOf, type Trait, traits, traitsOf } from '../../../lib/article/traits.ts';

function traitsIn(html: string): readonly Trait[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const bits = traitsOf(page.body.firstElementChild as Element);
  return traits.filter((trait) => (bits & bitsOf(trait)) !== 0);
}

test.each([
  ['a tag', '<nav>', ['nav']],
  ['a class', '<div class="post-comments">', ['comment', 'text']],
  ['a class in one word', '<div class="imageCaption">', ['caption']],
  ['an id', '<div id="Related_Stories">', ['related']],
  ['a role', '<div role="complementary">', ['sidebar']],
  ['its mark for machines', '<div itemprop="text articleBody">', ['articleBody']],
  ['nothing', '<div>', []],
  ['a word that only begins alike', '<div class="commentary shareholders padding">', []],
  ['a name from an object prototype', '<div class="constructor __proto__">', []],
] as const)('an element is known by %s', (_, html, expected) => {
  expect(traitsIn(html).toSorted()).toEqual(expected.toSorted());
});
