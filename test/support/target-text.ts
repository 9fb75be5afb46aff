/**
 * What a browser itself found of a text directive: it paints the words, and tells no script where they are. So the
 * page is given a colour for them, and the picture is looked at.
 */
import type { Page } from 'playwright';

export const TARGET_STYLE = '<style>::target-text { background: rgb(255, 0, 0); color: rgb(255, 0, 0) }</style>';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The box round all that is painted as found, in CSS pixels of the viewport; null where nothing is. */
export async function paintedTarget(page: Page): Promise<Box | null> {
  const picture = (await page.screenshot({ scale: 'css', animations: 'disabled' })).toString('base64');
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const box = { left: Infinity, top: Infinity, right: -1, bottom: -1 };
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] !== 255 || data[at + 1] !== 0 || data[at + 2] !== 0) continue;
      const [x, y] = [(at / 4) % image.width, Math.floor(at / 4 / image.width)];
      box.left = Math.min(box.left, x);
      box.top = Math.min(box.top, y);
      box.right = Math.max(box.right, x + 1);
      box.bottom = Math.max(box.bottom, y + 1);
    }
    return box.right < 0 ? null : box;
  }, picture);
}

/** Where words stand in the viewport: the n-th time that they stand in the text of the body's nodes. */
export function boxOfWords(page: Page, words: string, nth = 0): Promise<Box> {
  return page.evaluate(
    ([wanted, count]) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const places: [Text, number][] = [];
      let text = '';
      while (walker.nextNode() !== null) {
        const node = walker.currentNode as Text;
        for (let at = 0; at < node.length; at += 1) places.push([node, at]);
        text += node.data;
      }
      let from = -1;
      for (let turn = 0; turn <= count; turn += 1) from = text.indexOf(wanted, from + 1);
      if (from < 0) throw new Error(`“${wanted}” does not stand in the page ${count + 1} times`);
      const range = document.createRange();
      range.setStart(...places[from]!);
      const [last, at] = places[from + wanted.length - 1]!;
      range.setEnd(last, at + 1);
      const { left, top, right, bottom } = range.getBoundingClientRect();
      return { left, top, right, bottom };
    },
    [words, nth] as const,
  );
}
