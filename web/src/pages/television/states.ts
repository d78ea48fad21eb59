/** What users may see here; `npm run screens` shows each. */
export type States = {
  television:
    | 'code-entry'
    | 'joining'
    | 'unknown-code'
    | 'loading'
    | 'candidates'
    | 'alone'
    | 'nothing-in-common'
    | 'chosen'
    | 'watched'
    | 'over'
    | 'gone'
    | 'offline'
    | 'dialog-leave';
};
