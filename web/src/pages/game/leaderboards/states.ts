/** What users may see here; `npm run screens` shows each. */
export type States = {
  leaderboards:
    | 'none'
    | 'loading'
    | 'far'
    | 'near'
    | 'collectors'
    | 'hidden'
    | 'not-yet'
    | 'friends'
    | 'friends-alone'
    | 'friends-none'
    | 'guilds'
    | 'guilds-none'
    | 'dialog-guild'
    | 'guest'
    | 'failed'
    | 'offline';
};
