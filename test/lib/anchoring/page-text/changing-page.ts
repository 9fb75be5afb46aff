/** Pages of every kind of element that the text model tells apart, and every kind of change to them. */
import type { Random } from '../page.ts';

const names =
  'p p p div div section li span span b a sup button details dialog textarea br table td x-a x-a x-b slot slot h2'.split(
    ' ',
  );
const texts = ['the council ', 'of Doha', ' said', '1', '[2]', ' ', '\n  ', 'on\tTuesday.', '†', ''];

type Values = readonly (string | null)[];
const marks: readonly (readonly [name: string, values: Values])[] = [
  ['hidden', ['', null, 'until-found']],
  ['class', ['sr-only', 'seen', null]],
  ['style', ['display:none', 'color:red', null]],
  ['aria-hidden', ['true', 'false', null]],
  ['open', ['', null]],
  ['slot', ['a', null]],
  ['name', ['a', null]],
];

const pick = <Item>(items: readonly Item[], random: Random): Item => items[Math.floor(random() * items.length)] as Item;

export function randomTree(random: Random, size: number): Element {
  const root = document.createElement('main');
  for (let count = 0; count < size; count += 1) pick(placesIn(root), random).appendChild(randomNode(random));
  return root;
}

function randomNode(random: Random): Node {
  if (random() < 0.4) return document.createTextNode(pick(texts, random));
  if (random() < 0.05) return document.createComment('x');
  const element = document.createElement(pick(names, random));
  if (element.localName === 'a') element.setAttribute('href', '#n');
  if (element.localName === 'x-a') element.attachShadow({ mode: 'open' });
  if (random() < 0.2) mark(element, random);
  return element;
}

function mark(element: Element, random: Random): void {
  const [name, values] = pick(marks, random);
  const value = pick(values, random);
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** The root, and the elements and shadow trees in it. */
function placesIn(root: Element): readonly (Element | ShadowRoot)[] {
  const places: (Element | ShadowRoot)[] = [root];
  for (const place of places) {
    if ('shadowRoot' in place && place.shadowRoot !== null) places.push(place.shadowRoot);
    for (const child of place.children) places.push(child);
  }
  return places;
}

function nodesIn(root: Element): readonly Node[] {
  return placesIn(root)
    .flatMap((place) => [...place.childNodes])
    .filter((node) => node !== root);
}

/** What was taken out of each page by earlier changes, and may come back. */
const removedFrom = new WeakMap<Element, Node[]>();

export function changeAtRandom(root: Element, random: Random, { shadow = true } = {}): void {
  const nodes = nodesIn(root);
  const node = nodes.length === 0 ? root.appendChild(document.createTextNode('all')) : pick(nodes, random);
  const place = pick(placesIn(root), random);
  const removed = removedFrom.get(root) ?? [];
  removedFrom.set(root, removed);
  const changes: readonly (() => void)[] = [
    () => insert(randomNode(random), place, random),
    () => insert(randomTree(random, 5), place, random),
    () => removed.push(node.parentNode?.removeChild(node) as Node),
    () => removed.length > 0 && insert(removed.pop() as Node, place, random),
    () => insert(node, place, random),
    () => changeCharacters(node, random),
    () => changeCharacters(node, random),
    () => node.nodeType === 1 && mark(node as Element, random),
    () => node.nodeType === 1 && mark(node as Element, random),
    () => place.nodeType === 1 && place !== root && mark(place as Element, random),
    () => node.parentNode?.normalize(),
    () => place !== root && place.replaceChildren(randomNode(random), randomNode(random)),
    () => shadow && openTree(nodes.find((one) => (one as Element).localName === 'x-b') as Element | undefined),
  ];
  pick(changes, random)();
}

function insert(node: Node, place: Element | ShadowRoot, random: Random): void {
  let at: Node | null = place;
  while (at !== null && at !== node) at = at.parentNode ?? (at as ShadowRoot).host ?? null;
  if (at === node) return;
  place.insertBefore(node, pick([...place.childNodes, null], random));
}

function changeCharacters(node: Node, random: Random): void {
  if (node.nodeType !== 3) return;
  if (random() < 0.5) (node as Text).data = pick(texts, random);
  else (node as Text).splitText(Math.floor((node as Text).length / 2));
}

function openTree(element: Element | undefined): void {
  if (element !== undefined && element.shadowRoot === null) element.attachShadow({ mode: 'open' }).append('opened');
}
