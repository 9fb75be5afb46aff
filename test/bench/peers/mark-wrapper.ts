/**
 * Marks as elements round the words, as Hypothesis' highlighter makes them: the text nodes at both ends are split, nodes
 * that stand side by side share an element, and white space alone gets none.
 *
 * Runs in a page, as text: it may use nothing of this file.
 */

/** Where a range begins and ends: the number of a text node of the document, and a unit in it. */
export interface Place {
  readonly first: number;
  readonly from: number;
  readonly last: number;
  readonly to: number;
}

export interface Wrapping {
  readonly places: readonly Place[];
  readonly style: string;
}

/** The last first, so that what is split moves no place that is still to come. */
export function wrapInMarks({ places, style }: Wrapping): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode() !== null) nodes.push(walker.currentNode as Text);

  const following = (node: Text): Text => {
    walker.currentNode = node;
    return walker.nextNode() as Text;
  };
  /** A place in a node that was split since is in one of those after it. */
  const nodeAt = (number: number, unit: number): readonly [Text, number] => {
    let [node, at] = [nodes[number] as Text, unit];
    while (at > node.length) {
      at -= node.length;
      node = following(node);
    }
    return [node, at];
  };
  const textNodesOf = ({ first, from, last, to }: Place): readonly Text[] => {
    const [end, endAt] = nodeAt(last, to);
    if (endAt < end.length) end.splitText(endAt);
    const [start, startAt] = nodeAt(first, from);
    let node = startAt === 0 ? start : start.splitText(startAt);
    const stop = start === end ? node : end;
    const held = [node];
    while (node !== stop) {
      node = following(node);
      held.push(node);
    }
    return held;
  };
  const sideBySide = (held: readonly Text[]): readonly (readonly Text[])[] => {
    const groups: Text[][] = [];
    for (const node of held) {
      const group = groups.at(-1);
      if (group !== undefined && group.at(-1) === node.previousSibling) group.push(node);
      else groups.push([node]);
    }
    return groups.filter((group) => group.some(({ data }) => data.trim() !== ''));
  };
  for (const place of places.toReversed()) {
    for (const group of sideBySide(textNodesOf(place))) {
      const mark = document.createElement('mark');
      group[0]?.replaceWith(mark);
      mark.append(...group);
    }
  }
}
