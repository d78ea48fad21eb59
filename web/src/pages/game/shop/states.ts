/** What users may see here; `npm run screens` shows each. */
export type States = {
  shop:
    | 'new'
    | 'guest'
    | 'loading'
    | 'full'
    | 'snacks'
    | 'purchases'
    | 'dialog-try'
    | 'dialog-buy'
    | 'dialog-too-dear'
    | 'dialog-bought'
    | 'refused'
    | 'failed'
    | 'offline';
};
