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
    | 'watched-by-four'
    | 'watched-by-eight'
    | 'poll'
    | 'poll-nominating'
    | 'poll-many'
    | 'poll-name'
    | 'poll-turn'
    | 'poll-ballot'
    | 'poll-deck'
    | 'poll-ranked'
    | 'poll-result'
    | 'over'
    | 'gone'
    | 'offline'
    | 'dialog-leave';
};
