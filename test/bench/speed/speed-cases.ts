/** What became of the quotes: nothing, every tenth word, all. */
export const speedCases = ['unchanged', 'edited', 'gone'] as const;
export type SpeedCase = (typeof speedCases)[number];
