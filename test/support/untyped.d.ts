/** Packages without types of their own, as far as the tests use them. */
declare module 'jsonld' {
  interface LoadedDocument {
    readonly contextUrl?: string;
    readonly documentUrl: string;
    readonly document: object;
  }

  interface Options {
    /** Throw where a key or a value would be dropped. */
    readonly safe?: boolean;
    readonly documentLoader?: (url: string) => Promise<LoadedDocument>;
  }

  const jsonld: { expand(document: object, options?: Options): Promise<readonly object[]> };
  export default jsonld;
}
