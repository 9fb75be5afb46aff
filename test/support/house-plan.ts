/**
 * The plan of the house, as data: which folder may import what, and which words a folder may not say.
 *
 * A change of plan is a change of this file, with its reason in the same commit.
 */

/** Folder -> the folders and packages it may import, itself apart. */
export const plan: Readonly<Record<string, readonly string[]>> = {
  'lib/model': ['valibot'],
  'lib/text': ['lib/model', '@noble/hashes', 'canonicalize', 'diff'],
  'lib/claims': ['lib/model', 'lib/text', '@orama/stemmers', 'tinyld'],
  // Programs for whoever trains: no part of the extension.
  'lib/claims/training': [
    'lib/claims',
    'lib/model',
    'lib/text',
    ...['node:crypto', 'node:fs', 'node:path', 'node:util', 'node:zlib'],
  ],
  'lib/records': ['lib/model', 'lib/text', '@noble/hashes', '@noble/ed25519', 'canonicalize'],
  // A set is records in a file: reading one checks their addresses and their order.
  'lib/interchange': ['lib/model', 'lib/text', 'lib/records', '@noble/hashes', 'canonicalize', 'papaparse', 'tldts'],
  'lib/publish': ['lib/model', 'lib/text', 'lib/records'],
  'lib/article': ['lib/model', 'lib/text', 'tldts'],
  'lib/anchoring': ['lib/model', 'lib/text'],
  'lib/painting': ['lib/model'],
  'lib/feed': ['lib/model', 'lib/text'],
  // What stands over a page: its host, and its place beside words.
  'lib/overlay': ['lib/model', 'lib/platform/i18n.ts', 'lib/platform/runtime.ts', '@floating-ui/dom', 'preact'],
  // An author's key pair is made where it is kept.
  // A claim's entry in the matcher's index is written with its view.
  'lib/store': ['lib/model', 'lib/text', 'lib/records', 'lib/claims/match', 'dexie', '@noble/ed25519', '@noble/hashes'],
  // The words of a claim are folded as watch lists and the matcher fold them.
  'lib/search': ['lib/model', 'lib/text', 'lib/claims/topics'],
  // The English words come along: a page of the extension that runs in a test has no other.
  'lib/platform': ['lib/model', 'public', 'webextension-polyfill'],
  // One parser for each message stands beside the message it parses.
  'lib/messaging': ['lib/model', 'lib/platform', 'valibot'],
  components: ['lib/model', 'lib/text', 'lib/platform/i18n.ts', 'preact'],
  // The team's library: long lists and charts.
  'components/library': ['components', ...['lib/model', 'lib/text', 'lib/platform/i18n.ts'], ...['preact', 'chart.js']],
  'entrypoints/background': ['lib', 'components', 'dexie', 'wxt', 'valibot'],
  // The panel as it is, beside the article of the demo.
  'entrypoints/demo': ['lib', 'components', 'preact', 'dexie', 'wxt', 'entrypoints/sidepanel'],
  // Its sections look as those of the library do.
  'entrypoints/options': ['lib', 'components', 'preact', 'dexie', 'wxt', 'entrypoints/library'],
  // The second file of the content script: both work on one page, which the first hands over.
  'entrypoints/follower': ['lib', 'wxt', 'entrypoints/marker'],
  'entrypoints/*': ['lib', 'components', 'preact', 'dexie', 'wxt', '@floating-ui/dom'],
};

export interface WordRule {
  readonly name: string;
  /** Where the words may not be said, as a path prefix of files; everywhere when it is not given. */
  readonly within?: RegExp;
  readonly except?: RegExp;
  readonly words: RegExp;
}

const pureFolders = /^lib\/(model|text|claims|interchange|records|feed|publish)\//;

export const wordRules: readonly WordRule[] = [
  {
    name: 'the extension API has one door',
    except: /^lib\/platform\//,
    words: /(?<![\w.'"`/-])chrome\.\w/,
  },
  { name: 'no table is named outside the store', except: /^lib\/store\//, words: /\bindexedDB\b/ },
  {
    name: 'nothing is fetched but packaged files, and what was subscribed to',
    except: /^lib\/platform\/(packaged|download)\.ts$/,
    words: /(?<![\w.])(fetch|importScripts)\(|\b(XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/,
  },
  {
    name: 'no HTML is made of text',
    words: /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b/,
  },
  { name: 'no code is made of text', words: /(?<![\w.])eval\(|\bnew Function\(/ },
  {
    name: 'a pure folder knows no page',
    within: pureFolders,
    words: /(?<![\w.'"`-])(document|window|navigator|localStorage)\.\w/,
  },
  {
    name: 'time and chance are handed in',
    within: /^lib\//,
    except: /^lib\/platform\//,
    words: /\b(Date\.now|Math\.random|performance\.now|randomUUID)\(|\bnew Date\(\)/,
  },
  { name: 'only the painter touches the registry', except: /^lib\/painting\//, words: /\bCSS\.highlights\b/ },
  { name: 'what is not ours is not cleared', words: /\bhighlights\.clear\(/ },
  { name: 'state has one owner', words: /^export let /m },
  { name: 'no default export but where wxt asks', except: /^entrypoints\//, words: /^export default /m },
];

/** Files of data, which may be as long as their matter. */
export const dataFiles: ReadonlySet<string> = new Set([
  'lib/claims/lexicon.ts',
  'lib/claims/topics/starter-topics.ts',
  'lib/model/tracking-parameters.ts',
]);

export const MAX_LINES = 250;

/** Folders that say nothing of what is in them. */
export const drawers: ReadonlySet<string> = new Set(['utils', 'helpers', 'managers', 'services', 'common', 'misc']);
