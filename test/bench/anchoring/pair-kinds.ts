/** What became of a sentence from one revision to the next; edited ones by how similar they stayed. */
export const pairKinds = ['same', 'moved', 'edited .9-1', 'edited .7-.9', 'edited < .7', 'deleted'] as const;
export type PairKind = (typeof pairKinds)[number];
