/** What users may see here; `npm run screens` shows each. */
export type States = {
  movie:
    | 'full'
    | 'loading'
    | 'tonight'
    | 'not-for-all'
    | 'evening-over'
    | 'rated'
    | 'seen'
    | 'custom'
    | 'match-found'
    | 'of-a-friend'
    | 'unknown'
    | 'failed'
    | 'offline'
    | 'dialog-report'
    | 'reported'
    | 'dialog-remove'
    | 'dialog-share'
    | 'dialog-recommend'
    | 'dialog-no-friends'
    | 'recommended'
    | 'dialog-match';
};
