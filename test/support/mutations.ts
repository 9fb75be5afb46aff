/** Count what happens to a page's own nodes: expressions for the page's world. */
import { HOST_ELEMENT } from './highlights.ts';

/** Begin to count. The extension's one element, and what happens in it, do not count. */
export const WATCH_MUTATIONS = `(() => {
  const isOurs = (node) => node.nodeName.toLowerCase() === '${HOST_ELEMENT}';
  const counts = ({ type, target, addedNodes, removedNodes }) => {
    if (isOurs(target)) return false;
    return type !== 'childList' || ![...addedNodes, ...removedNodes].every(isOurs);
  };
  const seen = { count: 0 };
  const add = (records) => { seen.count += records.filter(counts).length; };
  const observer = new MutationObserver(add);
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  globalThis.claimlightMutations = () => { add(observer.takeRecords()); return seen.count; };
})()`;

export const MUTATIONS_SO_FAR = 'globalThis.claimlightMutations()';
