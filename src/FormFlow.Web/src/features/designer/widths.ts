/** The shares of the form's width that a field can take. */
export const widths = { quarter: 1 / 4, third: 1 / 3, half: 1 / 2, full: 1 } as const;
export type Width = keyof typeof widths;
