/** What users may see here; `npm run screens` shows each. */
export type States = {
  settings:
    | 'member'
    | 'guest'
    | 'changing-email'
    | 'changing-password'
    | 'wrong-password'
    | 'name-taken'
    | 'time-zones'
    | 'title'
    | 'own-title'
    | 'dialog-begin-again'
    | 'notifications'
    | 'notifications-by-email'
    | 'offline';
};
