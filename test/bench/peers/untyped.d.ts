/** The parts that the bench uses of packages that bring no types. */
declare module 'dom-anchor-text-quote' {
  interface TextQuote {
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
  }
  export function fromRange(root: Node, range: Range): TextQuote;
  export function toRange(root: Node, selector: TextQuote, options?: { readonly hint?: number }): Range | null;
}

declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  export interface TextDirective {
    readonly textStart: string;
    readonly textEnd?: string;
    readonly prefix?: string;
    readonly suffix?: string;
  }
  export function setTimeout(ms: number): void;
  export function generateFragmentFromRange(range: Range): {
    readonly status: number;
    readonly fragment?: TextDirective;
  };
}

declare module 'text-fragments-polyfill/text-fragment-utils' {
  import type { TextDirective } from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
  export function processTextFragmentDirective(directive: TextDirective, document: Document): readonly Range[];
}
