/** What users may see here; `npm run screens` shows each. */
export type States = {
  habits:
    | 'new'
    | 'guest'
    | 'loading'
    | 'today'
    | 'yesterday'
    | 'order'
    | 'archive'
    | 'dialog-delete'
    | 'refused'
    | 'failed'
    | 'offline';
  newHabit: 'empty' | 'suggested' | 'faults' | 'guest';
  editHabit: 'filled' | 'movies' | 'loading' | 'failed' | 'gone' | 'guest' | 'offline';
  habit: 'kept' | 'new' | 'archived' | 'dialog-delete' | 'loading' | 'gone' | 'guest' | 'failed' | 'offline';
};
