/** Known without loading the engines, which need a browser. */
export const engineNames = ['ours', 'hypothesis', 'apache', 'dom-anchor', 'text-fragments', 'position'] as const;
export type EngineName = (typeof engineNames)[number];

/** A page takes them minutes; unless they are asked for by name, the first pages must do. */
export const slowEngines: ReadonlySet<string> = new Set<EngineName>(['apache', 'dom-anchor', 'text-fragments']);
export const PAGES_FOR_SLOW = 6;
