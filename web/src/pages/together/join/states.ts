/** What users may see here; `npm run screens` shows each. */
export type States = {
  join:
    | 'signed-out'
    | 'guest-form'
    | 'guest-form-faults'
    | 'incomplete-code'
    | 'unknown-code'
    | 'full'
    | 'over'
    | 'loading';
  keep: 'signed-out' | 'member' | 'kept' | 'not-kept' | 'failed' | 'without-code' | 'loading';
};
