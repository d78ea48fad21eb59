/** What users may see here; `npm run screens` shows each. */
export type States = {
  challenges:
    | 'new'
    | 'loading'
    | 'full'
    | 'week-failed'
    | 'no-week'
    | 'none-done'
    | 'none-of-group'
    | 'offline';
  challenge:
    | 'open'
    | 'loading'
    | 'under-way'
    | 'completed'
    | 'group'
    | 'changed'
    | 'unknown'
    | 'dialog-abandon'
    | 'dialog-link'
    | 'dialog-groups'
    | 'dialog-report';
  newChallenge: 'empty' | 'full' | 'faults' | 'impossible' | 'guest';
  editChallenge: 'full' | 'season';
};
