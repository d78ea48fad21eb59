/** What users may see here; `npm run screens` shows each. */
export type States = {
  dates: 'none' | 'under-way' | 'loading' | 'failed' | 'offline' | 'faults' | 'guest';
  plan:
    | 'visitor'
    | 'answered'
    | 'asker'
    | 'chosen'
    | 'due'
    | 'unknown'
    | 'loading'
    | 'failed'
    | 'dialog-cancel'
    | 'dialog-remove'
    | 'unanswered'
    | 'dialog-report';
};
