/** What users may see here; `npm run screens` shows each. */
export type States = {
  character:
    | 'new'
    | 'nameless'
    | 'guest'
    | 'loading'
    | 'created'
    | 'points'
    | 'allotting'
    | 'full'
    | 'points-taken-back'
    | 'dialog-looks'
    | 'dialog-dye'
    | 'dialog-take-back'
    | 'refused'
    | 'failed'
    | 'offline';
};
