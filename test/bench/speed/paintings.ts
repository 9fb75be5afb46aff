export const paintings = ['css highlights', 'mark elements'] as const;
export type Painting = (typeof paintings)[number];
