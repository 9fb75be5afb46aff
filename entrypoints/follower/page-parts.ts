/** The texts of a page as documents that are heard, painted in and watched: opened once, closed once. */
import { LiveText } from '../../lib/anchoring/page-text/live-text.ts';
import type { ReadArticle } from '../marker/article-text.ts';
import type { OpenPart, PageReader } from '../marker/page-reader.ts';
import { isGone } from './gone.ts';
import type { Part } from './reading.ts';

export interface PartsOptions {
  readonly reader: PageReader;
  /** Hears what a person does in a document, until the returned function is called. */
  readonly watch: (document: Document) => () => void;
  /** A document of the page changed. */
  readonly onChange: () => void;
}

export class PageParts {
  readonly #options: PartsOptions;
  readonly #closing = new Map<Document, () => void>();

  constructor(options: PartsOptions) {
    this.#options = options;
  }

  /** The page's own document is heard and painted in by who opened it. */
  begin(part: OpenPart, article: ReadArticle): Omit<Part, 'spotted'> {
    this.#closing.set(part.document, this.#options.watch(part.document));
    return partOf(part, article);
  }

  async open(document: Document, language: string | null): Promise<Omit<Part, 'spotted'>> {
    this.close(document);
    const { reader, watch, onChange } = this.#options;
    const part = reader.openPart(document, onChange);
    const stopWatching = watch(document);
    this.#closing.set(document, () => {
      stopWatching();
      part.feed.stop();
      // The marks of one that is gone are gone with it.
      if (!isGone(document)) part.painter.clear();
    });
    const nobody = (): void => undefined;
    const onTree = (tree: ShadowRoot): void => part.feed.watch(tree);
    return partOf(part, await reader.readArticle(document, language, { onTree, onDetected: nobody, onBlocks: nobody }));
  }

  close(document: Document): void {
    this.#closing.get(document)?.();
    this.#closing.delete(document);
  }

  closeAll(): void {
    for (const document of [...this.#closing.keys()]) this.close(document);
  }
}

function partOf(part: OpenPart, { reading, roots, blocks }: ReadArticle): Omit<Part, 'spotted'> {
  const live = new LiveText(reading);
  return { ...part, live, article: { text: live.text, roots, blocks } };
}
