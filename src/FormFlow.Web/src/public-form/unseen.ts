// In place of what the rules of forms do for scores, bands and stages: nobody without an account is shown any.
export const scoreOf = (): undefined => undefined;
export const bandOf = (): undefined => undefined;
export const startStep = (): undefined => undefined;
